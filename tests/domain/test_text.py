"""What holds for every text that comes in."""

import unicodedata

import pytest

from service.domain.shapes import Refused
from service.domain.text import clean


@pytest.mark.parametrize("text", ["01010150074", "født 010101 50074, sier hun"])
def test_no_national_identity_number_is_taken(text: str) -> None:
    with pytest.raises(Refused, match="national_id_not_allowed") as refusal:
        clean({"notes": [{"text": text}]})
    assert refusal.value.broken[0].pointer == "/notes/0/text"


@pytest.mark.parametrize("text", ["01010150075", "tlf. 22 22 22 22", "2026-03-12"])
def test_other_digits_are(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize("text", ["01a210ab-e330-7afe-ba94-07045820976a", "entra:01A210AB-E330-7AFE-BA94-07045820976A"])
def test_an_id_that_happens_to_hold_one_is_an_id(text: str) -> None:
    assert clean({"programme_id": text}) == {"programme_id": text}


def test_a_number_beside_an_id_is_found() -> None:
    with pytest.raises(Refused):
        clean("01a210ab-e330-7afe-ba94-07045820976a 01010150074")


@pytest.mark.parametrize("before", ["", "e", "e" * 30, "e" * 31 + "\u0301"])
def test_a_long_row_of_combining_marks_is_refused(before: str) -> None:
    kept, marks = before + "e" + "\u0301" * 30, "\u0301\u0323" * 15 + "\u0301"
    assert clean(kept) == unicodedata.normalize("NFC", kept)
    for rest in ("", "e" * 100, " og mer"):
        with pytest.raises(Refused, match="too_many_marks") as refusal:
            clean({"notes": ["kort", f"{before}e{marks}{rest}"]})
        assert refusal.value.broken[0].pointer == "/notes/1"


def test_texts_are_kept_in_nfc_and_external_keys_as_sent() -> None:
    assert clean({"name": "Bra\u030a"}) == {"name": "Br\u00e5"}
    assert clean({"unit_ref": "hr:Bra\u030a"}) == {"unit_ref": "hr:Bra\u030a"}
