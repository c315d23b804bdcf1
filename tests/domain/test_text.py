"""The checks and cleaning of every incoming text."""

import unicodedata

import pytest

from service.domain.base.shapes import RuleError
from service.domain.base.text import clean, is_blank, visible_lines


@pytest.mark.parametrize("text", ["01010150074", "født 010101 50074, sier hun"])
def test_a_national_identity_number_is_refused(text: str) -> None:
    with pytest.raises(RuleError, match="national_id_not_allowed") as refusal:
        clean({"notes": [{"text": text}]})
    assert refusal.value.violations[0].pointer == "/notes/0/text"


@pytest.mark.parametrize("text", ["01010150075", "tlf. 22 22 22 22", "2026-03-12"])
def test_other_digits_are_accepted(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize("text", ["01a210ab-e330-7afe-ba94-07045820976a", "entra:01A210AB-E330-7AFE-BA94-07045820976A"])
def test_a_uuid_that_contains_such_digits_is_accepted(text: str) -> None:
    assert clean({"programme_id": text}) == {"programme_id": text}


def test_a_number_beside_a_uuid_is_refused() -> None:
    with pytest.raises(RuleError):
        clean("01a210ab-e330-7afe-ba94-07045820976a 01010150074")


@pytest.mark.parametrize("before", ["", "e", "e" * 30, "e" * 31 + "\u0301"])
def test_a_long_row_of_combining_marks_is_refused(before: str) -> None:
    accepted, marks = before + "e" + "\u0301" * 30, "\u0301\u0323" * 15 + "\u0301"
    assert clean(accepted) == unicodedata.normalize("NFC", accepted)
    for ending in ("", "e" * 100, " og mer"):
        with pytest.raises(RuleError, match="too_many_marks") as refusal:
            clean({"notes": ["kort", f"{before}e{marks}{ending}"]})
        assert refusal.value.violations[0].pointer == "/notes/1"


def test_texts_are_stored_in_nfc_and_external_keys_unchanged() -> None:
    assert clean({"name": "Bra\u030a"}) == {"name": "Br\u00e5"}
    assert clean({"unit_ref": "hr:Bra\u030a"}) == {"unit_ref": "hr:Bra\u030a"}


IGNORABLE = (
    "ad 34f 61c 115f-1160 17b4-17b5 180b-180f 200b-200f 202a-202e 2060-206f 3164 fe00-fe0f feff ffa0 fff0-fff8 "
    "1bca0-1bca3 1d173-1d17a e0000-e0fff"
)
"""Default_Ignorable_Code_Point in Unicode's DerivedCoreProperties.txt."""


def list_ignorable() -> list[str]:
    bounds = [(part.split("-")[0], part.split("-")[-1]) for part in IGNORABLE.split()]
    return [chr(code) for first, last in bounds for code in range(int(first, 16), int(last, 16) + 1)]


def test_invisible_text_is_blank() -> None:
    spaces = [chr(code) for code in range(0x11000) if chr(code).isspace()]
    invisible = [*list_ignorable(), *spaces, "\u2800", "\u0080", "\u009f"]
    assert [char for char in invisible if not is_blank(char)] == []
    assert is_blank("".join(invisible))
    assert not is_blank("".join(invisible) + "x")
    assert not is_blank("x" + "".join(invisible))


@pytest.mark.parametrize(
    "char",
    [
        "a",
        "!",
        "~",
        ".",
        "å",
        "\u0300",
        "\u27ff",
        "\u2801",
        "\u3165",
        "\u3163",
        "\ufffc",
        "\U0001f600",
        "\U000dffff",
        "\U000e1000",
        "\u00a1",
        "\u2010",
        "\u2027",
    ],
)
def test_neighbouring_characters_are_not_blank(char: str) -> None:
    assert not is_blank(char)
    assert not is_blank(f"\u200b{char}\u200b")


@pytest.mark.parametrize("text", ["\U000e0101", "\u200b\U000e0020", " \U000e0041\n", "\u2800", "\u3164 \u00ad"])
def test_a_blank_text_is_refused(text: str) -> None:
    with pytest.raises(RuleError, match="blank") as refusal:
        clean([{"name": "a"}, {"name": text}])
    assert refusal.value.violations[0].pointer == "/1/name"
    assert "empty" in refusal.value.violations[0].message


def test_visible_lines() -> None:
    text = "\ufeff\n \n\u200b\r\n\ufeff \u2800En linje \u200b\n\n\U000e0101\u2028to"
    assert [*visible_lines(text)] == ["En linje \u200b", "to"]
    assert [*visible_lines("\ufeff\n")] == []
