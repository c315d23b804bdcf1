"""The rules of an idea: its title and its status transitions."""

from typing import Any
from uuid import UUID

import msgspec
import pytest

from service.domain.base.shapes import Change, RuleError
from service.domain.ideas import Facts, Idea, IdeaCreate, check, complete, revive, select

ID = UUID(int=1)


def make_new(**fields: Any) -> IdeaCreate:
    return msgspec.convert(IdeaCreate.example | fields, IdeaCreate)


def find_transition_violations(before: str, after: str, former: str | None = None) -> list[tuple[str, str]]:
    old = msgspec.convert(IdeaCreate.example | {"status": before, "published_at": None}, Idea)
    facts = Facts(last_active={} if former is None else {ID: former})
    return [
        (violation.code, violation.pointer)
        for violation in check(Change(new=make_new(status=after), old=old, id=ID), facts)
    ]


def find_creation_violations(**fields: Any) -> list[tuple[str, str]]:
    change: Change[IdeaCreate, Idea] = Change(new=make_new(**fields), old=None)
    return [(violation.code, violation.pointer) for violation in check(change, Facts(last_active={}))]


@pytest.mark.parametrize("status", ["captured", "presented", "selected", "taken_further", "parked", "declined"])
def test_an_idea_may_be_created_with_any_status(status: str) -> None:
    assert find_creation_violations(status=status) == []


def test_an_idea_needs_some_text() -> None:
    assert find_creation_violations(title=None, description=None) == [("incomplete", "/title")]
    assert find_creation_violations(description=None) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("captured", "presented"),
        ("captured", "selected"),
        ("captured", "taken_further"),
        ("presented", "selected"),
        ("presented", "parked"),
        ("selected", "taken_further"),
        ("selected", "declined"),
        ("taken_further", "parked"),
        ("selected", "selected"),
    ],
)
def test_allowed_transitions(before: str, after: str) -> None:
    assert find_transition_violations(before, after) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("presented", "captured"),
        ("selected", "presented"),
        ("taken_further", "selected"),
        ("parked", "declined"),
        ("declined", "selected"),
    ],
)
def test_refused_transitions(before: str, after: str) -> None:
    assert find_transition_violations(before, after) == [("transition_not_allowed", "/status")]


def test_a_shelved_idea_returns_to_its_former_status() -> None:
    assert find_transition_violations("parked", "selected", former="selected") == []
    assert find_transition_violations("parked", "captured", former="selected") == [
        ("transition_not_allowed", "/status")
    ]
    assert find_transition_violations("declined", "captured") == []


def test_a_shelved_idea_is_revived_before_it_is_selected() -> None:
    assert select("captured") == "selected"
    with pytest.raises(RuleError, match="transition_not_allowed"):
        select("parked")


@pytest.mark.parametrize(
    ("status", "former", "revived"),
    [("parked", "presented", "presented"), ("declined", None, "captured"), ("selected", "presented", "selected")],
)
def test_revive(status: str, former: str | None, revived: str) -> None:
    assert revive(status, former) == revived


@pytest.mark.parametrize(
    ("description", "title"),
    [
        ("Bytt arbeidsplass en dag i måneden", "Bytt arbeidsplass en dag i måneden"),
        ("\n Gevinstkaffe\tpå tvers \nHver måned.", "Gevinstkaffe på tvers"),
        ("ord, " * 40, "ord, " * 15 + "ord …"),
        ("a" * 300, "a" * 80 + " …"),
        ("a" * 80, "a" * 80),
        ("\ufeff\nGå tur", "Gå tur"),
        ("\n \u200b\r\n\u2800\u3164\n\ufeffGå tur\nmed en hund", "Gå tur"),
        ("\u00ad" * 300 + "Gå tur", "Gå tur"),
        ("\u200b" * 300 + "\n" + "\u2800" * 300 + "Gå tur", "Gå tur"),
    ],
)
def test_the_title_is_the_beginning_of_the_description(description: str, title: str) -> None:
    completed = complete({"title": None, "description": description})
    assert completed["title"] == title
    assert completed["description"] == description
    assert find_creation_violations(**completed) == []


def test_an_existing_title_is_kept() -> None:
    body = {"title": "Kaffe", "description": "Gevinstkaffe på tvers"}
    assert complete(body) == body
    assert complete({"description": None}) == {"description": None}
