"""The rules of a session."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec
import pytest

from service.domain.base.shapes import Change
from service.domain.sessions import Facts, Session, SessionCreate, check

ID = UUID("0199c0de-0000-7000-8000-0000000000aa")
PROGRAMME = UUID(str(SessionCreate.example["programme_id"]))
COHORT = UUID("0199c0de-0000-7000-8000-0000000000bb")
BEFORE = datetime(2026, 3, 1, tzinfo=UTC)
AFTER = datetime(2026, 3, 13, tzinfo=ZoneInfo("Europe/Oslo"))


def make_new(**fields: Any) -> SessionCreate:
    return msgspec.convert(SessionCreate.example | fields, SessionCreate)


def make_stored(**fields: Any) -> Session:
    return msgspec.convert(SessionCreate.example | {"published_at": None} | fields, Session)


def find_violations(after: SessionCreate, old: Session | None = None, **facts: Any) -> list[tuple[str, str]]:
    defaults: dict[str, Any] = {
        "now": AFTER,
        "phases": {PROGRAMME: ("insight", "needs", "ideas")},
        "cohorts": {COHORT: PROGRAMME},
        "methods": ("user_journey", "five_whys"),
        "attended": (),
        "named": {},
    }
    change = Change(new=after, old=old, id=None if old is None else ID)
    return [(violation.code, violation.pointer) for violation in check(change, Facts(**(defaults | facts)))]


def test_the_example_breaks_no_rule() -> None:
    assert find_violations(make_new()) == []


@pytest.mark.parametrize("ends_at", ["2026-03-12T08:00:00Z", "2026-03-12T07:59:00Z"])
def test_a_session_ends_after_it_starts(ends_at: str) -> None:
    assert find_violations(make_new(ends_at=ends_at)) == [("dates_out_of_order", "/ends_at")]


def test_the_agenda_fits_between_start_and_end() -> None:
    hours = {"starts_at": "2026-03-12T08:00:00Z", "ends_at": "2026-03-12T10:00:00Z"}
    assert find_violations(make_new(**hours, agenda=[{"title": "Innsikt", "minutes": 120}])) == []
    long = [{"title": "Innsikt", "minutes": 120}, {"title": "Farvel", "minutes": 1}]
    assert find_violations(make_new(**hours, agenda=long)) == [("agenda_too_long", "/agenda")]


def test_a_mini_session_lasts_one_day_in_the_time_zone() -> None:
    evening = {"starts_at": "2026-03-12T08:00:00Z", "ends_at": "2026-03-12T23:30:00Z"}
    assert find_violations(make_new(**evening)) == [("mini_session_over_days", "/ends_at")]
    assert find_violations(make_new(**evening), now=datetime(2026, 3, 13, tzinfo=UTC)) == []
    assert find_violations(make_new(**evening, format="ordinary")) == []


def test_a_mini_session_may_end_at_midnight() -> None:
    assert find_violations(make_new(ends_at="2026-03-12T23:00:00Z")) == []


def test_a_missing_phase_of_a_mini_session_is_not_refused() -> None:
    assert find_violations(make_new(agenda=[{"title": "Innsikt", "minutes": 60, "phase": "insight"}])) == []


@pytest.mark.parametrize(
    ("before", "after", "allowed"),
    [
        ("planned", "held", True),
        ("planned", "cancelled", True),
        ("held", "planned", True),
        ("cancelled", "planned", True),
        ("held", "cancelled", False),
        ("cancelled", "held", False),
    ],
)
def test_status_transitions(before: str, after: str, allowed: bool) -> None:
    violations = find_violations(make_new(status=after), make_stored(status=before))
    assert violations == ([] if allowed else [("transition_not_allowed", "/status")])


@pytest.mark.parametrize("status", ["planned", "held", "cancelled"])
def test_a_past_session_may_be_created_with_any_status(status: str) -> None:
    assert find_violations(make_new(status=status)) == []


def test_a_session_is_held_only_after_it_starts() -> None:
    assert find_violations(make_new(status="held"), make_stored(), now=BEFORE) == [("session_not_started", "/status")]
    assert find_violations(make_new(status="held"), now=BEFORE) == [("in_the_future", "/starts_at")]
    later = {"starts_at": "2026-04-12T08:00:00Z", "ends_at": "2026-04-12T15:00:00Z"}
    assert find_violations(make_new(status="held", **later), make_stored(status="held")) == [
        ("in_the_future", "/starts_at")
    ]
    assert find_violations(make_new(status="held"), make_stored(), now=datetime(2026, 3, 12, 8, tzinfo=UTC)) == []


def test_a_title_can_be_corrected_at_any_time() -> None:
    assert find_violations(make_new(status="held", title="Mini-LUP"), make_stored(status="held"), now=BEFORE) == []


def test_an_attended_session_is_neither_cancelled_nor_postponed() -> None:
    assert find_violations(make_new(status="cancelled"), make_stored(), attended=(ID,)) == [
        ("session_attended", "/status")
    ]
    later = {"starts_at": "2026-04-12T08:00:00Z", "ends_at": "2026-04-12T15:00:00Z"}
    assert find_violations(make_new(**later), make_stored(), attended=(ID,)) == [("session_attended", "/starts_at")]
    assert find_violations(make_new(status="cancelled"), make_stored()) == []
    assert find_violations(make_new(**later), make_stored()) == []


def test_the_agenda_names_existing_phases_and_methods() -> None:
    agenda = [
        {"title": "Velkommen", "minutes": 5},
        {"title": "Test", "minutes": 5, "phase": "test", "method_key": "lek"},
    ]
    assert find_violations(make_new(agenda=agenda)) == [
        ("unknown_phase", "/agenda/1/phase"),
        ("unknown_method", "/agenda/1/method_key"),
    ]
    assert find_violations(make_new(agenda=agenda), methods=("lek",), phases={PROGRAMME: ("test",)}) == []


def test_the_agenda_may_stay_unless_the_programme_changes() -> None:
    assert find_violations(make_new(title="Mini-LUP"), make_stored(), methods=(), phases={PROGRAMME: ()}) == []
    other = UUID("0199c0de-0000-7000-8000-0000000000cc")
    violations = find_violations(make_new(programme_id=str(other)), make_stored(), phases={other: ("insight", "needs")})
    assert violations == [("unknown_phase", "/agenda/4/phase")]


def test_a_missing_programme_is_left_to_the_foreign_key() -> None:
    assert find_violations(make_new(), phases={}) == []


def test_the_cohort_belongs_to_the_programme() -> None:
    assert find_violations(make_new(cohort_id=str(COHORT))) == []
    other = UUID("0199c0de-0000-7000-8000-0000000000cc")
    assert find_violations(make_new(cohort_id=str(COHORT)), cohorts={COHORT: other}) == [
        ("cohort_of_another_programme", "/cohort_id")
    ]
    assert (
        find_violations(
            make_new(cohort_id=str(COHORT), title="LUP"), make_stored(cohort_id=str(COHORT)), cohorts={COHORT: other}
        )
        == []
    )
    assert find_violations(make_new(cohort_id=str(COHORT)), cohorts={}) == []


def test_a_new_programme_has_the_phases_that_attendances_name() -> None:
    other = UUID("0199c0de-0000-7000-8000-0000000000cc")
    moved = make_new(programme_id=str(other), agenda=[])
    phases = {other: ("insight",)}
    assert find_violations(moved, make_stored(), phases=phases, named={ID: ["insight"]}) == []
    assert find_violations(moved, make_stored(), phases=phases, named={ID: ["insight", "needs"]}) == [
        ("phase_in_use", "/programme_id")
    ]
