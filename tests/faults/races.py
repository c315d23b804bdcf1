"""Pairs of requests of which one at most may be accepted: each rule over other rows against what could break it.

A race stages its pair anew for each round. What is accepted by itself, and breaks the rule beside the other, is what
a rule has to hold against; so the walk in `test_races.py` asks for a race for each fact and each constraint.
"""

from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple
from uuid import uuid4

from service.domain.programmes import TEMPLATE
from tests.contract.valid import Maker

PAST = {"starts_at": "2025-03-12T08:00:00Z", "ends_at": "2025-03-12T15:00:00Z"}
COMING = {"starts_at": "2190-03-12T08:00:00Z", "ends_at": "2190-03-12T15:00:00Z"}
SHORTER = {"phases": [{"key": phase.key, "name": phase.name} for phase in TEMPLATE if phase.key != "test"]}
"""The phases of a programme that drops one, which no example names."""
NAMING = [{"title": "Prøve ideen", "minutes": 60, "phase": "test"}]


class Request(NamedTuple):
    """A request of a race; one that changes a row does so at its first version."""

    method: str
    path: str
    body: Any = None


Pair = tuple[Request, Request]
Stage = Callable[[Maker], Awaitable[Pair]]


class Race(NamedTuple):
    """How a pair is staged, and whether rounds may run beside one another."""

    stage: Stage
    apart: bool = True


RACES: dict[str, Race] = {}
RACED: set[str] = set()
"""The facts, as `<resource>.<fact>`, and the constraints for which there is a race."""

ONE_SIDED = {
    "ideas.stood": "an idea's history is written by its own writers alone, who lock it",
}
"""Facts without a race, and why: whatever changes them is accepted as well when it comes a moment later."""


def race(*rules: str, apart: bool = True) -> Callable[[Stage], Stage]:
    """Name the facts and constraints that a race is about."""

    def register(stage: Stage) -> Stage:
        RACES[stage.__name__] = Race(stage, apart)
        RACED.update(rules)
        return stage

    return register


def change(kind: str, row: dict[str, Any], body: dict[str, Any]) -> Request:
    """Give the request that changes a row."""
    return Request("PATCH", f"/v1/{kind}/{row['id']}", body)


def remove(kind: str, row: dict[str, Any]) -> Request:
    """Give the request that deletes a row."""
    return Request("DELETE", f"/v1/{kind}/{row['id']}")


async def create(make: Maker, kind: str, **fields: Any) -> Request:
    """Give the request that creates a row."""
    return Request("POST", f"/v1/{kind}", {**await make.body(kind), **fields})


@race("problem_statements.former")
async def two_questions_reframed_from_each_other(make: Maker) -> Pair:
    a, b = [await make.one("problem_statements") for _ in range(2)]
    return (
        change("problem_statements", a, {"reframed_from_id": b["id"]}),
        change("problem_statements", b, {"reframed_from_id": a["id"]}),
    )


@race("programmes.covered", "sessions.phases")
async def a_phase_goes_and_a_new_session_covers_it(make: Maker) -> Pair:
    programme = await make.one("programmes")
    session = Request("POST", "/v1/sessions", session_body(programme, agenda=NAMING))
    return change("programmes", programme, SHORTER), session


@race("programmes.covered", "sessions.phases")
async def a_phase_goes_and_an_agenda_takes_it_up(make: Maker) -> Pair:
    programme = await make.one("programmes")
    session = await make.one("sessions", programme_id=programme["id"])
    return change("programmes", programme, SHORTER), change("sessions", session, {"agenda": NAMING})


@race("programmes.attended", "attendances.sessions")
async def a_phase_goes_and_a_new_attendance_names_it(make: Maker) -> Pair:
    programme = await make.one("programmes")
    session = await make.one("sessions", programme_id=programme["id"])
    attendance = await create(make, "attendances", session_id=session["id"], phases=["test"])
    return change("programmes", programme, SHORTER), attendance


@race("programmes.attended", "attendances.sessions")
async def a_phase_goes_and_an_attendance_takes_it_up(make: Maker) -> Pair:
    programme = await make.one("programmes")
    session = await make.one("sessions", programme_id=programme["id"])
    attendance = await make.one("attendances", session_id=session["id"])
    return change("programmes", programme, SHORTER), change("attendances", attendance, {"phases": ["test"]})


@race("sessions.named", "attendances.sessions")
async def a_session_leaves_its_programme_and_an_attendance_names_a_phase(make: Maker) -> Pair:
    session = await make.one("sessions", agenda=[])
    other = await make.one("programmes", **SHORTER)
    attendance = await create(make, "attendances", session_id=session["id"], phases=["test"])
    return change("sessions", session, {"programme_id": other["id"]}), attendance


@race("cohorts.programmes", "sessions.cohorts")
async def a_cohort_leaves_its_programme_and_gets_a_session(make: Maker) -> Pair:
    programme, other = [await make.one("programmes") for _ in range(2)]
    cohort = await make.one("cohorts", programme_id=programme["id"])
    session = Request("POST", "/v1/sessions", session_body(programme, cohort_id=cohort["id"]))
    return change("cohorts", cohort, {"programme_id": other["id"]}), session


@race("cohorts.programmes", "sessions.cohorts")
async def a_cohort_leaves_its_programme_and_a_session_joins_it(make: Maker) -> Pair:
    programme, other = [await make.one("programmes") for _ in range(2)]
    cohort = await make.one("cohorts", programme_id=programme["id"])
    session = await make.one("sessions", programme_id=programme["id"])
    return (
        change("cohorts", cohort, {"programme_id": other["id"]}),
        change("sessions", session, {"cohort_id": cohort["id"]}),
    )


@race("sessions.attended", "attendances.sessions")
async def a_session_is_put_off_and_somebody_was_there(make: Maker) -> Pair:
    session = await make.one("sessions", **PAST, agenda=[])
    attendance = await create(make, "attendances", session_id=session["id"], status="attended")
    return change("sessions", session, COMING), attendance


@race("sessions.attended", "attendances.sessions")
async def a_session_is_cancelled_and_somebody_was_there(make: Maker) -> Pair:
    session = await make.one("sessions", **PAST, agenda=[])
    attendance = await make.one("attendances", session_id=session["id"])
    cancel = Request("POST", f"/v1/sessions/{session['id']}/cancel", {"reason": "Snøstorm"})
    return cancel, change("attendances", attendance, {"status": "absent"})


@race("sessions.methods", "session_method_method_key_fkey")
async def a_method_goes_and_an_agenda_names_it(make: Maker) -> Pair:
    method = await make.one("methods")
    agenda = [{"title": "Kafé", "minutes": 60, "method_key": method["key"]}]
    return remove("methods", method), await create(make, "sessions", agenda=agenda)


@race("exercises.methods", "exercise_method_key_fkey")
async def a_method_goes_and_an_exercise_names_it(make: Maker) -> Pair:
    method = await make.one("methods")
    return remove("methods", method), await create(make, "exercises", method_key=method["key"])


@race("exercises.themes", "exercise_item_theme_theme_id_fkey")
async def a_theme_goes_and_an_item_has_it(make: Maker) -> Pair:
    theme = await make.one("themes")
    work = {"form": "other", "name": "Kafé", "notes": [{"text": "Tid", "theme_ids": [theme["id"]]}]}
    return remove("themes", theme), await create(make, "exercises", work=work)


@race("exercises.cited", "insights.items", "insight_source_exercise_id_item_key_fkey")
async def an_item_goes_and_an_insight_cites_it(make: Maker) -> Pair:
    exercise = await make.one("exercises")
    sources = [{"exercise_id": exercise["id"], "item_key": "c2"}]
    work = {"work": {"form": "five_whys", "causes": [{"key": "c1", "text": "Vi vet ikke om hverandre"}]}}
    return change("exercises", exercise, work), await create(make, "insights", sources=sources)


@race("insights.items", "insight_source_exercise_id_fkey")
async def an_exercise_goes_and_an_insight_cites_it(make: Maker) -> Pair:
    exercise = await make.one("exercises")
    return remove("exercises", exercise), await create(make, "insights", sources=[{"exercise_id": exercise["id"]}])


@race("reflections.people", "reflection_session_id_person_id_fkey")
async def an_attendance_goes_and_a_reflection_names_its_person(make: Maker) -> Pair:
    attendance = await make.one("attendances")
    names = {name: attendance[name] for name in ("session_id", "person_id")}
    return remove("attendances", attendance), await create(make, "reflections", **names)


@race("reflections.people", "reflection_session_id_person_id_fkey")
async def an_attendance_changes_hands_and_a_reflection_names_its_person(make: Maker) -> Pair:
    attendance = await make.one("attendances")
    names = {name: attendance[name] for name in ("session_id", "person_id")}
    other = change("attendances", attendance, {"person_id": await make.id("people")})
    return other, await create(make, "reflections", **names)


@race("units.parents", "unit_parent_id_check")
async def two_units_below_each_other(make: Maker) -> Pair:
    a, b = [await make.one("units") for _ in range(2)]
    return change("units", a, {"parent_id": b["id"]}), change("units", b, {"parent_id": a["id"]})


@race("units.roots", "unit_one_root", apart=False)
async def two_roots(make: Maker) -> Pair:
    for unit in (await make.client.get("/v1/units")).json()["items"]:
        path = f"/v1/units/{unit['id']}"
        assert (await make.client.delete(path, headers={"if-match": '"v1"'})).status_code == 204
    root = Request("POST", "/v1/units", {"name": "Eksempelvik kommune", "kind": "municipality"})
    return root, root


@race("units.successors")
async def two_units_that_succeed_each_other(make: Maker) -> Pair:
    a, b = [await make.one("units") for _ in range(2)]
    return change("units", a, {"succeeded_by_ids": [b["id"]]}), change("units", b, {"succeeded_by_ids": [a["id"]]})


@race("led_unit_pkey")
async def two_groups_lead_one_unit(make: Maker) -> Pair:
    unit = await make.id("units")
    a, b = [await make.one("groups") for _ in range(2)]
    return change("groups", a, {"unit_ids": [unit]}), change("groups", b, {"unit_ids": [unit]})


@race("attendance_session_id_person_id_key")
async def two_attendances_of_one_person(make: Maker) -> Pair:
    attendance = await create(make, "attendances")
    return attendance, attendance


@race("presentation_session_id_idea_id_key")
async def two_presentations_of_one_idea(make: Maker) -> Pair:
    presentation = await create(make, "presentations")
    return presentation, presentation


@race("method_key_key")
async def two_methods_of_one_key(make: Maker) -> Pair:
    method = await create(make, "methods")
    return method, method


@race("external_ref_pkey")
async def two_themes_of_one_reference(make: Maker) -> Pair:
    theme = await create(make, "themes", external_refs=[{"system": "race", "id": str(uuid4())}])
    return theme, theme


def session_body(programme: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """Give the body of a session of a programme."""
    return {"programme_id": programme["id"], "title": "Dag", "format": "ordinary", **PAST, **fields}
