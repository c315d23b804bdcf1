"""Nothing of a day is lost in its document: every field of the outcome is told in it, or left out for a reason."""

from collections.abc import Iterator
from datetime import date
from itertools import count
from typing import Any
from uuid import UUID

import pytest
from msgspec import inspect

from service.api.outcome import get_session_outcome
from service.documents.vocabulary import WORDS
from tests.api.mini_lup import capture
from tests.conftest import Client
from tests.domain.rendered import common_mark, read_html

LEFT_OUT = {
    "*.version": "counts changes, for programs",
    "*.created_at": "when it was typed in is not when it happened",
    "*.updated_at": "as created_at",
    "*.external_refs[].system": "keys of other systems, for programs",
    "*.external_refs[].id": "keys of other systems, for programs",
    "*.language": "the page marks it up; it is not told",
    "*.key": "a key names an item for other rows to cite",
    "*.session_id": "the document is of this session; what comes from another one says so",
    "session.published_at": "who may see the session, not what came of it",
    "ideas[].published_at": "who may see the idea, not what came of it",
    "presentations[].position": "ideas are ordered by their votes",
    "presentations[].id": "a presentation is told with its idea",
    "reflections[].id": "a voice has no name",
    "reflections[].person_id": "a voice has no name",
    "reflections[].person_attended": "a voice has no name",
    "reflections[].may_publish": "only voices that may be shown are",
    "exercises[].work.emotional_curve[].step_key": "the steps themselves are told, and the page draws their curve",
    "exercises[].work.emotional_curve[].emotion": "the steps themselves are told",
    "exercises[].work.lowest_step_key": "all steps that are lowest are marked, if they are low",
    "exercises[].work.causes[].depth": "lists are nested as deep",
    "exercises[].work.causes[].because_of_key": "lists are nested so",
    "exercises[].work.form": "the name of the method tells it, or else it is told",
    "session.problem_statement_ids[]": "the questions are told",
    "presentations[].idea_id": "told with the idea",
    "further_work[].kind": "ideas and questions have headings of their own",
}
"""Paths of the contract, `*` for any beginning; the reason why a reader does not miss them."""
SHAPE = get_session_outcome.opt["operation"].response
_numbers = count(1)


def said(what: str) -> str:
    """Give a text that is found nowhere else."""
    return f"kanari {what} nr {next(_numbers)}."


def fields(kind: inspect.Type, path: str = "") -> Iterator[str]:
    """Name every field of a shape by its path, down to what holds nothing else."""
    if isinstance(kind, inspect.Metadata):
        yield from fields(kind.type, path)
    elif isinstance(kind, inspect.UnionType):
        for each in kind.types:
            yield from fields(each, path)
    elif isinstance(kind, inspect.VarTupleType):
        yield from fields(kind.item_type, f"{path}[]")
    elif isinstance(kind, inspect.DictType):
        yield f"{path}{{}}"
    elif isinstance(kind, inspect.StructType):
        if kind.tag_field:
            yield f"{path}.{kind.tag_field}"
        for field in kind.fields:
            yield from fields(field.type, f"{path}.{field.encode_name}" if path else field.encode_name)
    elif not isinstance(kind, inspect.NoneType):
        yield path


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Give every value of an answer with its path."""
    if path in ("phase_minutes", "session.phase_minutes"):
        yield from ((f"{path}{{}}", each) for each in value.items())
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(inner, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, f"{path}[]")
    elif value is not None:
        yield path, value


def left_out(path: str) -> bool:
    """Whether a path is among those that the document does not tell."""
    ends = (f"*.{'.'.join(path.split('.')[-length:])}" for length in (1, 2))
    return path in LEFT_OUT or any(end in LEFT_OUT for end in ends)


class Day:
    """A day of which every field is filled, and the names of all that it points at."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.names: dict[str, str] = {}
        self.units: list[str] = []
        self.groups: list[str] = []
        self.people: list[str] = []
        self.themes: list[str] = []
        self.former_question = ""

    async def make(self, resource: str, name: str, **body: Any) -> str:
        """Make something that is told by its name."""
        body[name] = said(resource)
        answer = await self.client.post(f"/v1/{resource}", json=body)
        assert answer.status_code == 201, answer.text
        made: dict[str, Any] = answer.json()
        self.names[made["id"]] = body[name]
        return str(made["id"])

    async def fill(self) -> str:
        """Make the day, and give its session's id."""
        await self._fill_organisation()
        session_id = await self._fill_session()
        items = (await capture(self.client, session_id, self._document()))["items"]
        (shown_idea,) = [item["id"] for item in items if item["pointer"] == "/ideas/0"]
        (await self.client.post(f"/v1/ideas/{shown_idea}/publish")).raise_for_status()
        # One who was not there is nobody's owner either.
        del self.names[self.people[3]]
        return session_id

    async def _fill_organisation(self) -> None:
        municipality = await self.make("units", "name", kind="municipality")
        self.units = [municipality, await self.make("units", "name", kind="sector", parent_id=municipality)]
        # Each thing points at a group, a unit, a method, a theme of its own, so that none is named for another's sake.
        self.groups = [await self.make("groups", "name", unit_ids=[]) for _ in range(6)]
        self.people = [await self.make("people", "display_name", title=said("tittel")) for _ in range(4)]
        self.themes = [await self.make("themes", "name") for _ in range(6)]
        for key in ("m", "k"):
            method = {"key": key, "phase": "insight", "form": "other", "purpose": said("formål")}
            self.names[key] = self.names[await self.make("methods", "name", **method)]
        self.former_question = await self.make("problem_statements", "question")

    async def _fill_session(self) -> str:
        phases = [{"key": key, "name": said("fase"), "required": True} for key in ("a", "b", "c")]
        self.names |= {phase["key"]: phase["name"] for phase in phases}
        programme = await self.make("programmes", "name", phases=phases)
        cohort = await self.make("cohorts", "name", programme_id=programme, starts_on="2025-01-01")
        session_id = await self.make(
            "sessions", "title", programme_id=programme, cohort_id=cohort, format="mini", occasion="kick_off",
            starts_at="2025-03-12T08:00:00Z", ends_at="2025-03-12T15:00:00Z", purpose=said("hensikt"),
            place=said("sted"), group_ids=self.groups[:2], external_refs=[{"system": "hist", "id": "1"}],
            facilitator_ids=self.people[:1], summary=said("sammendrag"), problem_statement_ids=[self.former_question],
            links=[{"title": said("lenke"), "url": "https://x.example/lenke"}],
            agenda=[{"title": said("punkt"), "minutes": 37, "phase": "a", "method_key": "k"}],
        )  # fmt: skip
        for number, (person, role) in enumerate(
            zip(self.people, ("leader", "participant", "guest", "facilitator"), strict=True)
        ):
            status = "attended" if number < 3 else "absent"
            body = {"session_id": session_id, "person_id": person, "status": status, "role": role}
            assert (await self.client.post("/v1/attendances", json=body)).status_code == 201
        (await self.client.post(f"/v1/sessions/{session_id}/publish")).raise_for_status()
        return session_id

    def _document(self) -> dict[str, Any]:
        return {
            "team": said("bord"),
            "problem_statements": [
                {"key": "q", "question": said("spørsmål"), "background": said("bakgrunn"),
                 "owner_unit_id": self.units[0], "reframed_from_id": self.former_question, "insight_keys": ["i"],
                 "external_refs": [{"system": "hist", "id": "2"}]},
                {"key": "r", "question": said("et annet spørsmål")},
            ],
            "exercises": self._exercises(),
            "insights": [
                {"key": "i", "statement": said("innsikt"), "kind": "pain_point", "evidence": said("belegg"),
                 "sources": [{"exercise_key": "f", "item_key": "c2"}], "group_id": self.groups[3],
                 "theme_ids": [self.themes[3]], "external_refs": [{"system": "hist", "id": "4"}]},
            ],
            "needs": [
                {"key": "n", "who": said("noen"), "what": said("noe"), "because": said("grunn"), "status": "answered",
                 "insight_keys": ["i"], "group_id": self.groups[4], "theme_ids": [self.themes[4]],
                 "external_refs": [{"system": "hist", "id": "5"}]},
            ],
            "ideas": [self._idea()],
            "reflections": [
                {"text": said("sitat"), "may_publish": True, "rating": 5, "person_id": self.people[1],
                 "external_refs": [{"system": "hist", "id": "7"}]},
                *({"text": f"skjult {number}", "rating": 5} for number in range(4)),
            ],
        }  # fmt: skip

    def _exercises(self) -> list[dict[str, Any]]:
        point = {"theme_ids": [self.themes[0]]}
        steps = [
            {"key": f"s{emotion}", "stage": said("når"), "action": said("steg"), "touchpoint": said("kontakt"),
             "channel": said("kanal"), "thought": said("tanke"), "emotion": emotion, "backstage": said("bak"),
             "pain_points": [point | {"text": said("vondt")}], "opportunities": [point | {"text": said("godt")}]}
            for emotion in (-2, 1)
        ]  # fmt: skip
        causes = [
            {"key": "c1", "text": said("årsak"), "theme_ids": [self.themes[1]]},
            {"key": "c2", "because_of_key": "c1", "text": said("årsak"), "root": True},
        ]
        notes = [{"key": "n", "text": said("lapp"), "cluster": said("klynge"), "theme_ids": [self.themes[2]]}]
        whose = {"problem_statement_id": self.former_question, "group_id": self.groups[2], "method_key": "m"}
        return [
            {"key": "e", "title": said("øvelse"), "external_refs": [{"system": "hist", "id": "3"}], **whose,
             "work": {"form": "user_journey", "persona": said("hvem"), "case": said("hva"), "steps": steps}},
            {"key": "f", "title": said("øvelse"),
             "work": {"form": "five_whys", "question": said("hvorfor"), "causes": causes}},
            {"key": "g", "title": said("øvelse"), "work": {"form": "other", "name": said("metode"), "notes": notes}},
        ]  # fmt: skip

    def _idea(self) -> dict[str, Any]:
        shown = {
            "position": 1, "presenter_ids": [self.people[2]], "pitch": said("pitch"), "feedback": [said("råd")],
            "votes": 41, "external_refs": [{"system": "hist", "id": "8"}],
        }  # fmt: skip
        return {
            "title": said("idé"), "description": said("beskrivelse"), "boldness": "bold", "origin": "copied",
            "need_keys": ["n"], "insight_keys": ["i"], "problem_statement_id": self.former_question,
            "group_id": self.groups[5], "unit_id": self.units[1], "owner_id": self.people[1],
            "next_step": said("steg"), "follow_up_on": "2027-03-02", "status": "selected",
            "theme_ids": [self.themes[5]], "external_refs": [{"system": "hist", "id": "6"}], "presentation": shown,
        }  # fmt: skip


def as_told(day: Day, path: str, value: Any) -> str:
    """Say how a value is told."""
    field = path.split(".")[-1].removesuffix("[]")
    if path.endswith("phase_minutes{}"):
        phase, minutes = value
        return f"{day.names[phase]} {minutes}"
    if field in ("starts_at", "ends_at"):
        return {"starts_at": "12. mars 2025, 09.00", "ends_at": "16.00"}[field]
    if field == "follow_up_on":
        assert date.fromisoformat(value) == date(2027, 3, 2)
        return "Når: 2. mars 2027"
    if field == "emotion":
        return {-2: "følelse −2", 1: "følelse +1"}[value]  # noqa: RUF001
    if field == "root":
        return "rotårsak" if value else ""
    if field == "rating":
        return "5,0 av 5"
    if field == "votes":
        return f"{value} stemmer"
    if field == "item_key":
        return day.names["c2"]
    for words in (f"{path.split('[')[0].split('.')[0]}.{field}".replace("session.", "sessions."), field):
        if value in WORDS["nb"].get(words, {}):
            return WORDS["nb"][words][value][0]
    return day.names.get(str(value), str(value))


@pytest.fixture
async def day(client: Client) -> tuple[Day, str]:
    made = Day(client)
    return made, await made.fill()


async def test_every_field_of_a_day_is_told_or_left_out_for_a_reason(day: tuple[Day, str], client: Client) -> None:
    filled, session_id = day
    answer = await client.get(f"/v1/sessions/{session_id}/outcome")
    found = answer.json()
    filled.names |= {
        cause["key"]: cause["text"] for row in found["exercises"] for cause in row["work"].get("causes", ())
    }
    for kind, name in (("ideas", "title"), ("insights", "statement"), ("exercises", "title"), ("needs", "what")):
        filled.names |= {row["id"]: row[name] for row in found[kind]}
    filled.names |= {row["id"]: row["question"] for row in found["problem_statements"]}
    filled.names[session_id] = found["session"]["title"]
    there = [*leaves(found)]
    paths = {*fields(inspect.type_info(SHAPE))}
    assert paths - {path for path, _ in there} == {"session.missing_phases[]"} - {path for path, _ in there}

    markdown = common_mark((await client.get(f"/v1/sessions/{session_id}/outcome?media=md")).text)
    (article,) = read_html((await client.get(f"/sessions/{session_id}")).text).find("article")
    for shown, where in ((markdown, "Markdown"), (article, "page")):
        addresses = [link.attributes["href"] or "" for link in shown.find("a")]
        whole = " ".join([*shown.text.split(), *addresses]).lower()
        missing = {
            path
            for path, value in there
            if not left_out(path) and not hidden(path, value) and as_told(filled, path, value).lower() not in whole
        }
        # The page has emotions in a column of their own.
        assert missing - ({"exercises[].work.steps[].emotion"} if where == "page" else set()) == set(), where


def hidden(path: str, value: Any) -> bool:
    """Whether it is what somebody said who did not say that it may be shown."""
    return path == "reflections[].text" and value.startswith("skjult")


async def test_what_is_left_out_is_of_the_contract() -> None:
    paths = {*fields(inspect.type_info(SHAPE))}
    for path in LEFT_OUT:
        assert any(left == path or left.endswith(path.removeprefix("*")) for left in paths), path


async def test_names_are_told_by_what_points_at_them(day: tuple[Day, str], client: Client) -> None:
    """Groups, persons and themes each stand where they belong, not just somewhere."""
    filled, session_id = day
    text = (await client.get(f"/v1/sessions/{session_id}/outcome?media=md")).text
    assert all(UUID(id_) for id_ in filled.names if len(id_) == 36)
    for id_, name in filled.names.items():
        if len(id_) == 36:
            assert name in text, name
