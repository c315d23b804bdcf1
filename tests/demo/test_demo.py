"""The demo is a complete mini LUP day, and each of its ideas traces back to an item of the day's exercises."""

from collections.abc import Iterator

import pytest
from asyncpg import Connection
from lup.models import FiveWhys, OtherWork, Outcome, Trace, UserJourney

from service.demo import load
from tests.demo.conftest import Demo

pytestmark = pytest.mark.slow

PROBLEM = (
    "Hvordan kan vi realisere gevinster av innovasjoner og sikre reell spredning av det vi gjør som er bra – internt "  # noqa: RUF001
    "og på tvers av sektorer?"
)
QUOTE = "Det gir oss innsikt på en helt unik måte."


def list_items(outcome: Outcome) -> Iterator[str]:
    """List the items of the day's exercises by the names that a trace uses."""
    for exercise in outcome.exercises:
        match exercise.work:
            case UserJourney(steps=steps):
                points = [point.key for step in steps for point in (*step.pain_points, *step.opportunities)]
                keys = [*(step.key for step in steps), *points]
            case FiveWhys(causes=causes):
                keys = [cause.key for cause in causes]
            case OtherWork(notes=notes):
                keys = [note.key for note in notes]
        yield from (f"exercises/{exercise.id}#{key}" for key in keys)


def step_back(trace: Trace, refs: set[str], relation: str) -> set[str]:
    """Follow the edges of one relation back to their origins."""
    return {edge.to for edge in trace.edges if edge.from_ in refs and edge.relation == relation}


def test_the_day_is_complete(demo: Demo) -> None:
    outcome = demo.lup.sessions.outcome(demo.session_id)
    assert outcome.session.status == "held"
    assert outcome.session.published_at
    assert outcome.session.missing_phases == ()
    assert outcome.problem_statements[0].question == PROBLEM
    minutes = outcome.phase_minutes
    assert minutes["insight"] + minutes["needs"] > 2 * sum(minutes[phase] for phase in minutes if phase == "ideas")
    journey, whys, interview = (exercise.work for exercise in outcome.exercises)
    assert isinstance(journey, UserJourney)
    assert len(journey.steps) == 8
    assert journey.lowest_step_key == "s3"
    assert isinstance(whys, FiveWhys)
    assert max(cause.depth for cause in whys.causes) == 5
    assert sum(cause.because_of_key is None for cause in whys.causes) > 1
    assert sum(cause.root for cause in whys.causes) == 6
    assert isinstance(interview, OtherWork)
    assert {idea.boldness for idea in outcome.ideas} == {"bold", "traditional"}
    assert {presentation.idea_id for presentation in outcome.presentations} == {idea.id for idea in outcome.ideas}
    assert all(presentation.feedback and presentation.votes for presentation in outcome.presentations)
    assert [reflection.text for reflection in outcome.reflections if reflection.may_publish] == [QUOTE]


def test_selected_ideas_and_ideas_with_a_next_step_are_further_work(demo: Demo) -> None:
    outcome = demo.lup.sessions.outcome(demo.session_id)
    further_work = {work.id: work for work in outcome.further_work}
    for idea in outcome.ideas:
        assert (idea.id in further_work) == (idea.status == "selected" or idea.next_step is not None)
    assert sum(idea.status == "selected" for idea in outcome.ideas) == 3
    assert all(problem.id in further_work for problem in outcome.problem_statements)
    assert PROBLEM in {work.label for work in outcome.further_work}


def test_each_idea_traces_back_to_an_item_of_an_exercise(demo: Demo) -> None:
    outcome = demo.lup.sessions.outcome(demo.session_id)
    day_items = set(list_items(outcome))
    assert len(outcome.ideas) == 9
    for idea in outcome.ideas:
        trace = demo.lup.ideas.trace(idea.id)
        needs = {ref for ref in step_back(trace, {f"ideas/{idea.id}"}, "answers") if ref.startswith("needs/")}
        insights = step_back(trace, needs, "rests_on")
        traced_items = step_back(trace, insights, "rests_on")
        assert traced_items, idea.title
        assert traced_items <= day_items
        assert traced_items <= {node.ref for node in trace.nodes}


def test_every_need_and_insight_leads_to_an_idea(demo: Demo) -> None:
    outcome = demo.lup.sessions.outcome(demo.session_id)
    need_ids = {id for idea in outcome.ideas for id in idea.need_ids}
    assert need_ids == {need.id for need in outcome.needs}
    insight_ids = {id for need in outcome.needs for id in need.insight_ids}
    assert insight_ids == {insight.id for insight in outcome.insights}


def test_the_markdown_document_contains_the_day(demo: Demo) -> None:
    document = demo.lup.sessions.outcome_markdown(demo.session_id, lang="nb")
    assert document.startswith("# Mini-LUP for kommunedirektørens ledergruppe\n")
    for text in (PROBLEM, "En tjenesteleders dag", "Spredning er alles ansvar, og dermed ingens", QUOTE):
        assert text in document


async def test_loading_the_demo_again_changes_nothing_and_keeps_later_changes(demo: Demo, conn: Connection) -> None:
    (idea,) = demo.lup.ideas.list(external_ref=f"capture:{demo.session_id}/bord 3/fredet-tid")
    demo.lup.ideas.park(idea.id, reason="Venter på turnusen")
    events = await conn.fetchval("select count(*) from change")
    assert load(demo.lup) == demo.session_id
    assert await conn.fetchval("select count(*) from change") == events


RESOURCES = (
    "attendances",
    "cohorts",
    "exercises",
    "groups",
    "ideas",
    "insights",
    "needs",
    "people",
    "presentations",
    "problem_statements",
    "programmes",
    "reflections",
    "sessions",
    "themes",
    "units",
)


async def test_what_the_sdk_read_can_be_sent(demo: Demo, conn: Connection) -> None:
    """Every resource as it was read is a row of a batch, and every exercise's work an update, that changes nothing."""
    events = await conn.fetchval("select count(*) from change")
    for name in RESOURCES:
        resource = getattr(demo.lup, name)
        rows = list(resource.list(limit=200))
        assert rows, name
        receipts = resource.update_batch(rows)
        assert {receipt.outcome for receipt in receipts} == {"unchanged"}, name
    for exercise in demo.lup.exercises.list():
        sent = demo.lup.exercises.update(exercise.id, version=exercise.version, work=exercise.work)
        assert sent == exercise
    assert await conn.fetchval("select count(*) from change") == events


def test_people_are_named_by_their_roles(demo: Demo) -> None:
    people = list(demo.lup.people.list())
    roles = ("direktør", "leder", "sjef", "rådgiver", "Rådgiver", "Rektor", "Inspektør", "utvikler")
    assert all(any(role in person.display_name for role in roles) for person in people)
    sectors = list(demo.lup.units.list(kind="sector"))
    assert len(sectors) == 3
    (own,) = [group for group in demo.lup.groups.list() if group.name == "Kommunedirektørens ledergruppe"]
    (root,) = demo.lup.units.list(kind="municipality")
    assert own.unit_ids == (root.id,)
