"""The line separators of slides become line breaks, or spaces in a field of one line."""

import json

import pytest

from service.api.capture import _document_shape
from service.domain.base.line_breaks import SEPARATORS, may_hold_separators, normalize_breaks
from service.domain.groups import GroupCreate
from service.domain.sessions import SessionCreate

NAMES = ("VERTICAL TAB", "FORM FEED", "NEXT LINE", "LINE SEPARATOR", "PARAGRAPH SEPARATOR")


@pytest.mark.parametrize("separator", SEPARATORS, ids=NAMES)
def test_texts_get_line_feeds_and_names_get_spaces(separator: str) -> None:
    sent = f"en{separator}to{separator}{separator}tre"
    body = {"title": sent, "summary": sent, "agenda": [{"title": "x"}, {"title": sent, "phase": sent}], "place": sent}
    assert normalize_breaks(body, SessionCreate) == {
        "title": "en to  tre",
        "summary": "en\nto\n\ntre",
        # A key is neither a text nor a name; it is refused unchanged.
        "agenda": [{"title": "x"}, {"title": "en to  tre", "phase": sent}],
        "place": "en to  tre",
    }


def test_other_line_breaks_are_unchanged() -> None:
    assert normalize_breaks({"summary": "a\r\nb\tc", "title": "a\nb"}, SessionCreate) == {
        "summary": "a\r\nb\tc",
        "title": "a\nb",
    }


def test_a_document_of_many_kinds() -> None:
    sent, lines, line = "en\u000bto", "en\nto", "en to"
    document = {
        "team": sent,
        "ideas": [sent, {"title": sent, "key": sent, "presentation": {"feedback": ["x", sent]}, "need_keys": [sent]}],
        "exercises": [
            {"title": sent, "work": {"form": "five_whys", "question": sent, "causes": [{"text": sent}]}},
            {"work": {"form": "user_journey", "steps": [{"stage": sent, "pain_points": [{"text": sent}]}]}},
            {"work": {"form": "other", "name": sent, "notes": [{"text": sent, "cluster": sent}]}},
        ],
    }
    assert normalize_breaks(document, _document_shape()) == {
        "team": line,
        "ideas": [
            lines,
            {"title": line, "key": line, "presentation": {"feedback": ["x", lines]}, "need_keys": [line]},
        ],
        "exercises": [
            {"title": line, "work": {"form": "five_whys", "question": lines, "causes": [{"text": lines}]}},
            {"work": {"form": "user_journey", "steps": [{"stage": line, "pain_points": [{"text": lines}]}]}},
            {"work": {"form": "other", "name": line, "notes": [{"text": lines, "cluster": line}]}},
        ],
    }


@pytest.mark.parametrize("value", [None, 7, [], "a\u000bb", {"name": ["a\u000bb"]}, {"name": 7, "x": "a\u000bb"}])
def test_values_of_the_wrong_type_are_unchanged(value: object) -> None:
    assert normalize_breaks(value, GroupCreate) == value


@pytest.mark.parametrize("separator", SEPARATORS, ids=NAMES)
def test_a_body_that_may_contain_one_is_detected(separator: str) -> None:
    for ascii_only in (True, False):
        written = json.dumps({"a": f"å{separator}"}, ensure_ascii=ascii_only).encode()
        assert may_hold_separators(written)
        assert may_hold_separators(written.replace(b"b", b"B").replace(b"c", b"C") if ascii_only else written)
    assert not may_hold_separators(json.dumps({"a": "Å – én\n\u2027\u202a"}, ensure_ascii=False).encode())  # noqa: RUF001
    assert not may_hold_separators(json.dumps({"a": "Å\n\u2027\u202a\u000e"}).encode())
