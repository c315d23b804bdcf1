"""The outcome document is complete: it shows every field of the outcome, or omits it for a stated reason."""

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
    "*.created_at": "the time of entry is not the time of the event",
    "*.updated_at": "as created_at",
    "*.external_refs[].system": "keys of other systems, for programs",
    "*.external_refs[].id": "keys of other systems, for programs",
    "*.language": "the page marks it up; the document does not",
    "*.key": "a key names an item for other rows to cite",
    "*.session_id": "the document is of this session; entities of other sessions name theirs",
    "session.published_at": "who may see the session, not its outcome",
    "ideas[].published_at": "who may see the idea, not its outcome",
    "presentations[].position": "ideas are ordered by their votes",
    "presentations[].id": "a presentation is shown with its idea",
    "reflections[].id": "a voice has no name",
    "reflections[].person_id": "a voice has no name",
    "reflections[].person_attended": "a voice has no name",
    "reflections[].may_publish": "only published quotes are shown",
    "exercises[].work.emotional_curve[].step_key": "the steps are shown, and the page draws their curve",
    "exercises[].work.emotional_curve[].emotion": "the steps are shown",
    "exercises[].work.lowest_step_key": "all steps that are lowest are marked, if they are low",
    "exercises[].work.causes[].depth": "lists have the same nesting",
    "exercises[].work.causes[].because_of_key": "shown by the nesting of lists",
    "exercises[].work.form": "implied by the name of the method, or shown",
    "session.problem_statement_ids[]": "the questions are shown",
    "presentations[].idea_id": "shown with the idea",
    "further_work[].kind": "ideas and questions have separate headings",
}
"""Contract paths, where `*` matches any prefix, with the reason why a reader does not miss them."""
SHAPE = get_session_outcome.opt["operation"].response
_numbers = count(1)


def coin(word: str) -> str:
    """Coin a text that appears nowhere else."""
    return f"kanari {word} nr {next(_numbers)}."


def fields(field_type: inspect.Type, path: str = "") -> Iterator[str]:
    """Yield the path of every leaf field of a type."""
    if isinstance(field_type, inspect.Metadata):
        yield from fields(field_type.type, path)
    elif isinstance(field_type, inspect.UnionType):
        for member in field_type.types:
            yield from fields(member, path)
    elif isinstance(field_type, inspect.VarTupleType):
        yield from fields(field_type.item_type, f"{path}[]")
    elif isinstance(field_type, inspect.DictType):
        yield f"{path}{{}}"
    elif isinstance(field_type, inspect.StructType):
        if field_type.tag_field:
            yield f"{path}.{field_type.tag_field}"
        for field in field_type.fields:
            yield from fields(field.type, f"{path}.{field.encode_name}" if path else field.encode_name)
    elif not isinstance(field_type, inspect.NoneType):
        yield path


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every value of a response with its path."""
    if path in ("phase_minutes", "session.phase_minutes"):
        yield from ((f"{path}{{}}", item) for item in value.items())
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(inner, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, f"{path}[]")
    elif value is not None:
        yield path, value


def left_out(path: str) -> bool:
    """Return whether the document omits a path."""
    suffixes = (f"*.{'.'.join(path.split('.')[-length:])}" for length in (1, 2))
    return path in LEFT_OUT or any(suffix in LEFT_OUT for suffix in suffixes)


class Day:
    """A day with every field filled, and the names of everything it refers to."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.names: dict[str, str] = {}
        self.units: list[str] = []
        self.groups: list[str] = []
        self.people: list[str] = []
        self.themes: list[str] = []
        self.former_question = ""

    async def make(self, resource: str, name: str, **body: Any) -> str:
        """Create a resource that the document shows by name."""
        body[name] = coin(resource)
        response = await self.client.post(f"/v1/{resource}", json=body)
        assert response.status_code == 201, response.text
        row: dict[str, Any] = response.json()
        self.names[row["id"]] = body[name]
        return str(row["id"])

    async def fill(self) -> str:
        """Create the day and return its session's id."""
        await self._fill_organisation()
        session_id = await self._fill_session()
        items = (await capture(self.client, session_id, self._document()))["items"]
        (shown_idea,) = [item["id"] for item in items if item["pointer"] == "/ideas/0"]
        (await self.client.post(f"/v1/ideas/{shown_idea}/publish")).raise_for_status()
        # An absent person owns nothing, so the document never names them.
        del self.names[self.people[3]]
        return session_id

    async def _fill_organisation(self) -> None:
        municipality = await self.make("units", "name", kind="municipality")
        self.units = [municipality, await self.make("units", "name", kind="sector", parent_id=municipality)]
        # Every entity refers to a different group, unit, method and theme, so that each name has one cause.
        self.groups = [await self.make("groups", "name", unit_ids=[]) for _ in range(6)]
        self.people = [await self.make("people", "display_name", title=coin("tittel")) for _ in range(4)]
        self.themes = [await self.make("themes", "name") for _ in range(6)]
        for key in ("m", "k"):
            method = {"key": key, "phase": "insight", "form": "other", "purpose": coin("formål")}
            self.names[key] = self.names[await self.make("methods", "name", **method)]
        self.former_question = await self.make("problem_statements", "question")

    async def _fill_session(self) -> str:
        phases = [{"key": key, "name": coin("fase"), "required": True} for key in ("a", "b", "c")]
        self.names |= {phase["key"]: phase["name"] for phase in phases}
        programme = await self.make("programmes", "name", phases=phases)
        cohort = await self.make("cohorts", "name", programme_id=programme, starts_on="2025-01-01")
        session_id = await self.make(
            "sessions", "title", programme_id=programme, cohort_id=cohort, format="mini", occasion="kick_off",
            starts_at="2025-03-12T08:00:00Z", ends_at="2025-03-12T15:00:00Z", purpose=coin("hensikt"),
            place=coin("sted"), group_ids=self.groups[:2], external_refs=[{"system": "hist", "id": "1"}],
            facilitator_ids=self.people[:1], summary=coin("sammendrag"), problem_statement_ids=[self.former_question],
            links=[{"title": coin("lenke"), "url": "https://x.example/lenke"}],
            agenda=[{"title": coin("punkt"), "minutes": 37, "phase": "a", "method_key": "k"}],
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
            "team": coin("bord"),
            "problem_statements": [
                {"key": "q", "question": coin("spørsmål"), "background": coin("bakgrunn"),
                 "owner_unit_id": self.units[0], "reframed_from_id": self.former_question, "insight_keys": ["i"],
                 "external_refs": [{"system": "hist", "id": "2"}]},
                {"key": "r", "question": coin("et annet spørsmål")},
            ],
            "exercises": self._exercises(),
            "insights": [
                {"key": "i", "statement": coin("innsikt"), "kind": "pain_point", "evidence": coin("belegg"),
                 "sources": [{"exercise_key": "f", "item_key": "c2"}], "group_id": self.groups[3],
                 "theme_ids": [self.themes[3]], "external_refs": [{"system": "hist", "id": "4"}]},
            ],
            "needs": [
                {"key": "n", "who": coin("noen"), "what": coin("noe"), "because": coin("grunn"), "status": "answered",
                 "insight_keys": ["i"], "group_id": self.groups[4], "theme_ids": [self.themes[4]],
                 "external_refs": [{"system": "hist", "id": "5"}]},
            ],
            "ideas": [self._idea()],
            "reflections": [
                {"text": coin("sitat"), "may_publish": True, "rating": 5, "person_id": self.people[1],
                 "external_refs": [{"system": "hist", "id": "7"}]},
                *({"text": f"skjult {number}", "rating": 5} for number in range(4)),
            ],
        }  # fmt: skip

    def _exercises(self) -> list[dict[str, Any]]:
        point = {"theme_ids": [self.themes[0]]}
        steps = [
            {"key": f"s{emotion}", "stage": coin("når"), "action": coin("steg"), "touchpoint": coin("kontakt"),
             "channel": coin("kanal"), "thought": coin("tanke"), "emotion": emotion, "backstage": coin("bak"),
             "pain_points": [point | {"text": coin("vondt")}], "opportunities": [point | {"text": coin("godt")}]}
            for emotion in (-2, 1)
        ]  # fmt: skip
        causes = [
            {"key": "c1", "text": coin("årsak"), "theme_ids": [self.themes[1]]},
            {"key": "c2", "because_of_key": "c1", "text": coin("årsak"), "root": True},
        ]
        notes = [{"key": "n", "text": coin("lapp"), "cluster": coin("klynge"), "theme_ids": [self.themes[2]]}]
        owners = {"problem_statement_id": self.former_question, "group_id": self.groups[2], "method_key": "m"}
        return [
            {"key": "e", "title": coin("øvelse"), "external_refs": [{"system": "hist", "id": "3"}], **owners,
             "work": {"form": "user_journey", "persona": coin("hvem"), "case": coin("hva"), "steps": steps}},
            {"key": "f", "title": coin("øvelse"),
             "work": {"form": "five_whys", "question": coin("hvorfor"), "causes": causes}},
            {"key": "g", "title": coin("øvelse"), "work": {"form": "other", "name": coin("metode"), "notes": notes}},
        ]  # fmt: skip

    def _idea(self) -> dict[str, Any]:
        presentation = {
            "position": 1, "presenter_ids": [self.people[2]], "pitch": coin("pitch"), "feedback": [coin("råd")],
            "votes": 41, "external_refs": [{"system": "hist", "id": "8"}],
        }  # fmt: skip
        return {
            "title": coin("idé"), "description": coin("beskrivelse"), "boldness": "bold", "origin": "copied",
            "need_keys": ["n"], "insight_keys": ["i"], "problem_statement_id": self.former_question,
            "group_id": self.groups[5], "unit_id": self.units[1], "owner_id": self.people[1],
            "next_step": coin("steg"), "follow_up_on": "2027-03-02", "status": "selected",
            "theme_ids": [self.themes[5]], "external_refs": [{"system": "hist", "id": "6"}],
            "presentation": presentation,
        }  # fmt: skip


def render_value(day: Day, path: str, value: Any) -> str:
    """Render a value as the document shows it."""
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
    filled = Day(client)
    return filled, await filled.fill()


async def test_every_field_of_a_day_is_shown_or_omitted_for_a_reason(day: tuple[Day, str], client: Client) -> None:
    filled, session_id = day
    response = await client.get(f"/v1/sessions/{session_id}/outcome")
    document = response.json()
    filled.names |= {
        cause["key"]: cause["text"] for row in document["exercises"] for cause in row["work"].get("causes", ())
    }
    for kind, name in (("ideas", "title"), ("insights", "statement"), ("exercises", "title"), ("needs", "what")):
        filled.names |= {row["id"]: row[name] for row in document[kind]}
    filled.names |= {row["id"]: row["question"] for row in document["problem_statements"]}
    filled.names[session_id] = document["session"]["title"]
    values = [*leaves(document)]
    paths = {*fields(inspect.type_info(SHAPE))}
    filled_paths = {path for path, _ in values}
    assert paths - filled_paths == {"session.missing_phases[]"} - filled_paths

    markdown = common_mark((await client.get(f"/v1/sessions/{session_id}/outcome?media=md")).text)
    (article,) = read_html((await client.get(f"/sessions/{session_id}")).text).find("article")
    for rendering, format_name in ((markdown, "Markdown"), (article, "page")):
        addresses = [link.attributes["href"] or "" for link in rendering.find("a")]
        full_text = " ".join([*rendering.text.split(), *addresses]).lower()
        missing = {
            path
            for path, value in values
            if not left_out(path)
            and not hidden(path, value)
            and render_value(filled, path, value).lower() not in full_text
        }
        # The page draws emotions in a separate column.
        drawn = {"exercises[].work.steps[].emotion"} if format_name == "page" else set()
        assert missing - drawn == set(), format_name


def hidden(path: str, value: Any) -> bool:
    """Return whether a value is a quote without consent to publish."""
    return path == "reflections[].text" and value.startswith("skjult")


async def test_omitted_paths_are_in_the_contract() -> None:
    paths = {*fields(inspect.type_info(SHAPE))}
    for path in LEFT_OUT:
        assert any(field == path or field.endswith(path.removeprefix("*")) for field in paths), path


async def test_names_are_shown_where_they_are_referenced(day: tuple[Day, str], client: Client) -> None:
    """Groups, people and themes appear where they belong."""
    filled, session_id = day
    text = (await client.get(f"/v1/sessions/{session_id}/outcome?media=md")).text
    assert all(UUID(id_) for id_ in filled.names if len(id_) == 36)
    for id_, name in filled.names.items():
        if len(id_) == 36:
            assert name in text, name
