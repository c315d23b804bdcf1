"""Models: copies, plain forms, fields of newer versions, and what was read can be sent."""

import copy
import pickle
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import msgspec
import pytest
from lup import UNSET, errors
from lup.models import Cause, Exercise, ExternalRef, Idea, IdeaPage, Step, Theme, Unit, UserJourney

from tests.sdk.conftest import Do
from tests.sdk.examples import ID, MOMENT, example, page
from tests.sdk.server import Reply, reply_in_turn, run_server

REF = {"system": "hr", "id": "4711"}
JOURNEY = {
    **example(UserJourney, persona="Kari", emotional_curve=[{"step_key": "s1", "emotion": 2}], lowest_step_key="s1"),
    "steps": [example(Step, key="s1", action="venter")],
}
NEWER_EXERCISE = {
    **example(Exercise, work={**JOURNEY, "weather": "rain", "steps": [{**JOURNEY["steps"][0], "smell": "coffee"}]}),
    "external_refs": [{**REF, "since": MOMENT}],
    "colour": "blue",
}


def get(do: Do, body: Any, call: Any) -> Any:
    with run_server(reply_in_turn(Reply(body=body))) as server:
        return do(server.address, call)


def test_unknown_fields_are_kept_at_every_depth(do: Do) -> None:
    exercise = get(do, NEWER_EXERCISE, lambda lup: lup.exercises.get(ID))
    assert exercise.extra == {"colour": "blue"}
    assert exercise.work.extra == {"weather": "rain"}
    assert exercise.work.steps[0].extra == {"smell": "coffee"}
    assert exercise.external_refs[0].extra == {"since": MOMENT}
    assert exercise.external_refs[0] == ExternalRef(system="hr", id="4711")
    assert Exercise.from_json(msgspec.json.encode(NEWER_EXERCISE)).extra == {"colour": "blue"}


def test_unknown_fields_of_pages_and_included_resources_are_kept(do: Do) -> None:
    idea = {**example(Idea), "mood": "good"}
    body = page(idea, included={"themes": [{**example(Theme), "icon": "sun"}], "weather": []})
    result = get(do, body, lambda lup: lup.ideas.list(include="themes"))
    assert [item.extra for item in result] == [{"mood": "good"}]
    included: Any = IdeaPage.from_json(msgspec.json.encode(body)).included
    assert included.themes[0].extra == {"icon": "sun"}
    assert included.extra == {"weather": []}


def test_a_known_response_has_no_extra(do: Do) -> None:
    assert get(do, example(Theme), lambda lup: lup.themes.get(ID)).extra == {}


def test_an_invalid_field_beside_an_unknown_one_is_an_error(do: Do) -> None:
    with pytest.raises(errors.InvalidResponse, match="version"):
        get(do, {**example(Theme), "colour": "blue", "version": "x"}, lambda lup: lup.themes.get(ID))


def test_to_dict_has_the_names_of_the_api_and_python_values() -> None:
    exercise = Exercise.from_json(msgspec.json.encode(NEWER_EXERCISE))
    fields = exercise.to_dict()
    assert fields["id"] == UUID(ID)
    assert fields["created_at"] == datetime(2026, 3, 12, 8, tzinfo=UTC)
    assert fields["work"] == NEWER_EXERCISE["work"]
    assert fields["external_refs"] == NEWER_EXERCISE["external_refs"]
    assert fields["colour"] == "blue"


def test_to_json_round_trips() -> None:
    text = Exercise.from_json(msgspec.json.encode(NEWER_EXERCISE)).to_json()
    assert msgspec.json.decode(text) == NEWER_EXERCISE
    assert Exercise.from_json(text).to_json() == text


def test_unset_fields_are_not_in_the_dict() -> None:
    idea = msgspec.convert(example(Idea), Idea)
    assert idea.owner_id is UNSET
    assert "owner_id" not in idea.to_dict()


def test_replace_returns_a_copy_with_other_values() -> None:
    idea = Idea.from_json(msgspec.json.encode({**example(Idea, title="a"), "mood": "good"}))
    changed = idea.replace(title="b")
    assert (idea.title, changed.title) == ("a", "b")
    assert changed.extra == {"mood": "good"}
    assert type(changed) is Idea
    assert idea.__replace__(title="b") == changed
    for copied in (copy.copy(idea), copy.deepcopy(idea), pickle.loads(pickle.dumps(idea))):
        assert (copied, copied.extra) == (idea, {"mood": "good"})
    with pytest.raises(TypeError, match="titel"):
        idea.replace(titel="b")


def send(do: Do, answer: Any, call: Any) -> Any:
    with run_server(reply_in_turn(Reply(body=answer))) as server:
        do(server.address, call)
    return server.requests[0].json


def test_derived_fields_are_not_sent(do: Do) -> None:
    exercise = Exercise.from_json(msgspec.json.encode(NEWER_EXERCISE))
    sent = send(
        do, example(Exercise, work=JOURNEY), lambda lup: lup.exercises.update(ID, version=1, work=exercise.work)
    )
    derived = {"emotional_curve", "lowest_step_key"}
    assert sent == {"work": {name: value for name, value in JOURNEY.items() if name not in derived}}
    cause = msgspec.convert(example(Cause), Cause)
    row = {"id": ID, "version": 1, "work": {"form": "five_whys", "causes": [cause]}}
    (sent,) = send(do, [], lambda lup: lup.exercises.update_batch([row]))
    assert "depth" in cause.to_dict()
    assert "depth" not in sent["work"]["causes"][0]


def test_unknown_forms_are_sent_as_they_were_read(do: Do) -> None:
    work = {"form": "newer", "people": 3}
    exercise = Exercise.from_json(msgspec.json.encode(example(Exercise, work=work)))
    sent = send(do, example(Exercise, work=work), lambda lup: lup.exercises.update(ID, version=1, work=exercise.work))
    assert sent == {"work": work}


def test_resources_are_rows_of_a_batch(do: Do) -> None:
    unit = Unit.from_json(msgspec.json.encode({**example(Unit, name="Øst", external_refs=[REF]), "colour": "blue"}))
    (row,) = send(do, [], lambda lup: lup.units.update_batch([unit.replace(name="Vest")]))
    assert row["id"] == ID
    assert row["version"] == 1
    assert row["name"] == "Vest"
    assert row["external_refs"] == [REF]
    assert {"created_at", "updated_at", "colour"} & row.keys() == set()
    (row,) = send(do, [], lambda lup: lup.units.create_batch([unit]))
    assert row["name"] == "Øst"
    assert {"id", "version"} & row.keys() == set()
    idea = msgspec.convert(example(Idea), Idea)
    assert send(do, [], lambda lup: lup.ideas.publish_batch([idea, {"id": ID}])) == [{"id": ID}, {"id": ID}]
