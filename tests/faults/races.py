"""Pairs of concurrent requests of which at most one may succeed, for each rule over other rows.

Each request of a pair is valid alone and breaks the rule together with the other. A race stages a new pair for every
round, and `test_races.py` requires a race for each fact and each constraint.
"""

from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple
from uuid import uuid4

from service.domain.programmes import TEMPLATE
from tests.contract.valid import Maker

PAST = {"starts_at": "2025-03-12T08:00:00Z", "ends_at": "2025-03-12T15:00:00Z"}
FUTURE = {"starts_at": "2190-03-12T08:00:00Z", "ends_at": "2190-03-12T15:00:00Z"}
SHORT_PHASES = {"phases": [{"key": phase.key, "name": phase.name} for phase in TEMPLATE if phase.key != "test"]}
"""The template's phases without `test`, which no example uses."""
TEST_AGENDA = [{"title": "Prøve ideen", "minutes": 60, "phase": "test"}]


class Request(NamedTuple):
    """A request of a race; a change applies to the row's first version."""

    method: str
    path: str
    body: Any = None


Pair = tuple[Request, Request]
Stage = Callable[[Maker], Awaitable[Pair]]


class Race(NamedTuple):
    """A function that stages a pair, and whether rounds can run concurrently."""

    stage: Stage
    independent: bool = True


RACES: dict[str, Race] = {}
RACED: set[str] = set()
"""The facts, as `<resource>.<fact>`, and the constraints that have a race."""

ONE_SIDED = {
    "ideas.last_active": "only requests that lock the idea write its history",
}
"""Facts without a race, and why: a change of such a fact is also valid a moment later."""


def race(*rules: str, independent: bool = True) -> Callable[[Stage], Stage]:
    """Register a race for facts and constraints."""

    def register(stage: Stage) -> Stage:
        RACES[stage.__name__] = Race(stage, independent)
        RACED.update(rules)
        return stage

    return register


def update(kind: str, row: dict[str, Any], body: dict[str, Any]) -> Request:
    """Return the request that changes a row."""
    return Request("PATCH", f"/v1/{kind}/{row['id']}", body)


def delete(kind: str, row: dict[str, Any]) -> Request:
    """Return the request that deletes a row."""
    return Request("DELETE", f"/v1/{kind}/{row['id']}")


async def create(make: Maker, kind: str, **fields: Any) -> Request:
    """Return the request that creates a row."""
    return Request("POST", f"/v1/{kind}", {**await make.body(kind), **fields})


@race("problem_statements.former")
async def two_problem_statements_reframe_each_other(make: Maker) -> Pair:
    first, second = [await make.one("problem_statements") for _ in range(2)]
    return (
        update("problem_statements", first, {"reframed_from_id": second["id"]}),
        update("problem_statements", second, {"reframed_from_id": first["id"]}),
    )


@race("programmes.covered", "sessions.phases")
async def a_phase_is_removed_while_a_new_session_covers_it(make: Maker) -> Pair:
    programme = await make.one("programmes")
    session = Request("POST", "/v1/sessions", session_body(programme, agenda=TEST_AGENDA))
    return update("programmes", programme, SHORT_PHASES), session


@race("programmes.covered", "sessions.phases")
async def a_phase_is_removed_while_an_agenda_adds_it(make: Maker) -> Pair:
    programme = await make.one("programmes")
    session = await make.one("sessions", programme_id=programme["id"])
    return update("programmes", programme, SHORT_PHASES), update("sessions", session, {"agenda": TEST_AGENDA})


@race("programmes.attended", "attendances.sessions")
async def a_phase_is_removed_while_a_new_attendance_names_it(make: Maker) -> Pair:
    programme = await make.one("programmes")
    session = await make.one("sessions", programme_id=programme["id"])
    attendance = await create(make, "attendances", session_id=session["id"], phases=["test"])
    return update("programmes", programme, SHORT_PHASES), attendance


@race("programmes.attended", "attendances.sessions")
async def a_phase_is_removed_while_an_attendance_adds_it(make: Maker) -> Pair:
    programme = await make.one("programmes")
    session = await make.one("sessions", programme_id=programme["id"])
    attendance = await make.one("attendances", session_id=session["id"])
    return update("programmes", programme, SHORT_PHASES), update("attendances", attendance, {"phases": ["test"]})


@race("sessions.named", "attendances.sessions")
async def a_session_changes_programme_while_an_attendance_names_a_phase(make: Maker) -> Pair:
    session = await make.one("sessions", agenda=[])
    other_programme = await make.one("programmes", **SHORT_PHASES)
    attendance = await create(make, "attendances", session_id=session["id"], phases=["test"])
    return update("sessions", session, {"programme_id": other_programme["id"]}), attendance


@race("cohorts.programmes", "sessions.cohorts")
async def a_cohort_changes_programme_while_a_session_is_created_for_it(make: Maker) -> Pair:
    programme, other_programme = [await make.one("programmes") for _ in range(2)]
    cohort = await make.one("cohorts", programme_id=programme["id"])
    session = Request("POST", "/v1/sessions", session_body(programme, cohort_id=cohort["id"]))
    return update("cohorts", cohort, {"programme_id": other_programme["id"]}), session


@race("cohorts.programmes", "sessions.cohorts")
async def a_cohort_changes_programme_while_a_session_joins_it(make: Maker) -> Pair:
    programme, other_programme = [await make.one("programmes") for _ in range(2)]
    cohort = await make.one("cohorts", programme_id=programme["id"])
    session = await make.one("sessions", programme_id=programme["id"])
    return (
        update("cohorts", cohort, {"programme_id": other_programme["id"]}),
        update("sessions", session, {"cohort_id": cohort["id"]}),
    )


@race("sessions.attended", "attendances.sessions")
async def a_session_is_postponed_while_an_attendance_is_created(make: Maker) -> Pair:
    session = await make.one("sessions", **PAST, agenda=[])
    attendance = await create(make, "attendances", session_id=session["id"], status="attended")
    return update("sessions", session, FUTURE), attendance


@race("sessions.attended", "attendances.sessions")
async def a_session_is_cancelled_while_an_attendance_changes(make: Maker) -> Pair:
    session = await make.one("sessions", **PAST, agenda=[])
    attendance = await make.one("attendances", session_id=session["id"])
    cancel = Request("POST", f"/v1/sessions/{session['id']}/cancel", {"reason": "Snøstorm"})
    return cancel, update("attendances", attendance, {"status": "absent"})


@race("sessions.methods", "session_method_method_key_fkey")
async def a_method_is_deleted_while_an_agenda_names_it(make: Maker) -> Pair:
    method = await make.one("methods")
    agenda = [{"title": "Kafé", "minutes": 60, "method_key": method["key"]}]
    return delete("methods", method), await create(make, "sessions", agenda=agenda)


@race("exercises.methods", "exercise_method_key_fkey")
async def a_method_is_deleted_while_an_exercise_names_it(make: Maker) -> Pair:
    method = await make.one("methods")
    return delete("methods", method), await create(make, "exercises", method_key=method["key"])


@race("exercises.themes", "exercise_item_theme_theme_id_fkey")
async def a_theme_is_deleted_while_an_item_refers_to_it(make: Maker) -> Pair:
    theme = await make.one("themes")
    work = {"form": "other", "name": "Kafé", "notes": [{"text": "Tid", "theme_ids": [theme["id"]]}]}
    return delete("themes", theme), await create(make, "exercises", work=work)


@race("exercises.cited", "insights.items", "insight_source_exercise_id_item_key_fkey")
async def an_item_is_removed_while_an_insight_cites_it(make: Maker) -> Pair:
    exercise = await make.one("exercises")
    sources = [{"exercise_id": exercise["id"], "item_key": "c2"}]
    changes = {"work": {"form": "five_whys", "causes": [{"key": "c1", "text": "Vi vet ikke om hverandre"}]}}
    return update("exercises", exercise, changes), await create(make, "insights", sources=sources)


@race("insights.items", "insight_source_exercise_id_fkey")
async def an_exercise_is_deleted_while_an_insight_cites_it(make: Maker) -> Pair:
    exercise = await make.one("exercises")
    return delete("exercises", exercise), await create(make, "insights", sources=[{"exercise_id": exercise["id"]}])


@race("reflections.people", "reflection_session_id_person_id_fkey")
async def an_attendance_is_deleted_while_a_reflection_names_its_person(make: Maker) -> Pair:
    attendance = await make.one("attendances")
    reference = {name: attendance[name] for name in ("session_id", "person_id")}
    return delete("attendances", attendance), await create(make, "reflections", **reference)


@race("reflections.people", "reflection_session_id_person_id_fkey")
async def an_attendance_changes_person_while_a_reflection_names_that_person(make: Maker) -> Pair:
    attendance = await make.one("attendances")
    reference = {name: attendance[name] for name in ("session_id", "person_id")}
    person_change = update("attendances", attendance, {"person_id": await make.id("people")})
    return person_change, await create(make, "reflections", **reference)


@race("units.parents", "unit_parent_id_check")
async def two_units_become_parents_of_each_other(make: Maker) -> Pair:
    first, second = [await make.one("units") for _ in range(2)]
    return update("units", first, {"parent_id": second["id"]}), update("units", second, {"parent_id": first["id"]})


@race("units.roots", "unit_one_root", independent=False)
async def two_root_units(make: Maker) -> Pair:
    for unit in (await make.client.get("/v1/units")).json()["items"]:
        path = f"/v1/units/{unit['id']}"
        assert (await make.client.delete(path, headers={"if-match": '"v1"'})).status_code == 204
    root = Request("POST", "/v1/units", {"name": "Eksempelvik kommune", "kind": "municipality"})
    return root, root


@race("units.successors")
async def two_units_succeed_each_other(make: Maker) -> Pair:
    first, second = [await make.one("units") for _ in range(2)]
    return update("units", first, {"succeeded_by_ids": [second["id"]]}), update(
        "units", second, {"succeeded_by_ids": [first["id"]]}
    )


@race("led_unit_pkey")
async def two_groups_lead_the_same_unit(make: Maker) -> Pair:
    unit_id = await make.id("units")
    first, second = [await make.one("groups") for _ in range(2)]
    return update("groups", first, {"unit_ids": [unit_id]}), update("groups", second, {"unit_ids": [unit_id]})


@race("attendance_session_id_person_id_key")
async def two_attendances_of_the_same_person(make: Maker) -> Pair:
    attendance = await create(make, "attendances")
    return attendance, attendance


@race("presentation_session_id_idea_id_key")
async def two_presentations_of_the_same_idea(make: Maker) -> Pair:
    presentation = await create(make, "presentations")
    return presentation, presentation


@race("method_key_key")
async def two_methods_with_the_same_key(make: Maker) -> Pair:
    method = await create(make, "methods")
    return method, method


@race("external_ref_pkey")
async def two_themes_with_the_same_reference(make: Maker) -> Pair:
    theme = await create(make, "themes", external_refs=[{"system": "race", "id": str(uuid4())}])
    return theme, theme


def session_body(programme: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """Return the body of a new session of a programme."""
    return {"programme_id": programme["id"], "title": "Dag", "format": "ordinary", **PAST, **fields}
