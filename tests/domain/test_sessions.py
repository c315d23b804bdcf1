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


def new(**fields: Any) -> SessionCreate:
    return msgspec.convert(SessionCreate.example | fields, SessionCreate)


def stored(**fields: Any) -> Session:
    return msgspec.convert(SessionCreate.example | {"published_at": None} | fields, Session)


def broken(after: SessionCreate, old: Session | None = None, **facts: Any) -> list[tuple[str, str]]:
    known: dict[str, Any] = {
        "now": AFTER,
        "phases": {PROGRAMME: ("insight", "needs", "ideas")},
        "cohorts": {COHORT: PROGRAMME},
        "methods": ("user_journey", "five_whys"),
        "attended": (),
        "named": {},
    }
    change = Change(new=after, old=old, id=None if old is None else ID)
    return [(rule.code, rule.pointer) for rule in check(change, Facts(**(known | facts)))]


def test_the_example_breaks_no_rule() -> None:
    assert broken(new()) == []


@pytest.mark.parametrize("ends_at", ["2026-03-12T08:00:00Z", "2026-03-12T07:59:00Z"])
def test_ends_after_it_starts(ends_at: str) -> None:
    assert broken(new(ends_at=ends_at)) == [("dates_out_of_order", "/ends_at")]


def test_the_agenda_fits_between_start_and_end() -> None:
    hours = {"starts_at": "2026-03-12T08:00:00Z", "ends_at": "2026-03-12T10:00:00Z"}
    assert broken(new(**hours, agenda=[{"title": "Innsikt", "minutes": 120}])) == []
    long = [{"title": "Innsikt", "minutes": 120}, {"title": "Farvel", "minutes": 1}]
    assert broken(new(**hours, agenda=long)) == [("agenda_too_long", "/agenda")]


def test_a_mini_session_takes_one_day_of_the_zone() -> None:
    evening = {"starts_at": "2026-03-12T08:00:00Z", "ends_at": "2026-03-12T23:30:00Z"}
    assert broken(new(**evening)) == [("mini_session_over_days", "/ends_at")]
    assert broken(new(**evening), now=datetime(2026, 3, 13, tzinfo=UTC)) == []
    assert broken(new(**evening, format="ordinary")) == []


def test_a_mini_session_may_end_at_midnight() -> None:
    assert broken(new(ends_at="2026-03-12T23:00:00Z")) == []


def test_a_missing_phase_of_a_mini_session_is_not_refused() -> None:
    assert broken(new(agenda=[{"title": "Innsikt", "minutes": 60, "phase": "insight"}])) == []


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
def test_the_steps_of_the_status(before: str, after: str, allowed: bool) -> None:
    found = broken(new(status=after), stored(status=before))
    assert found == ([] if allowed else [("transition_not_allowed", "/status")])


@pytest.mark.parametrize("status", ["planned", "held", "cancelled"])
def test_a_session_of_the_past_is_made_with_any_status(status: str) -> None:
    assert broken(new(status=status)) == []


def test_it_is_held_only_after_it_starts() -> None:
    assert broken(new(status="held"), stored(), now=BEFORE) == [("session_not_started", "/status")]
    assert broken(new(status="held"), now=BEFORE) == [("in_the_future", "/starts_at")]
    later = {"starts_at": "2026-04-12T08:00:00Z", "ends_at": "2026-04-12T15:00:00Z"}
    assert broken(new(status="held", **later), stored(status="held")) == [("in_the_future", "/starts_at")]
    assert broken(new(status="held"), stored(), now=datetime(2026, 3, 12, 8, tzinfo=UTC)) == []


def test_a_title_is_mended_whatever_the_clock_says() -> None:
    assert broken(new(status="held", title="Mini-LUP"), stored(status="held"), now=BEFORE) == []


def test_a_session_that_somebody_attended_is_neither_cancelled_nor_put_off() -> None:
    assert broken(new(status="cancelled"), stored(), attended=(ID,)) == [("session_attended", "/status")]
    later = {"starts_at": "2026-04-12T08:00:00Z", "ends_at": "2026-04-12T15:00:00Z"}
    assert broken(new(**later), stored(), attended=(ID,)) == [("session_attended", "/starts_at")]
    assert broken(new(status="cancelled"), stored()) == []
    assert broken(new(**later), stored()) == []


def test_the_agenda_names_phases_of_the_programme_and_methods_of_the_bank() -> None:
    agenda = [
        {"title": "Velkommen", "minutes": 5},
        {"title": "Test", "minutes": 5, "phase": "test", "method_key": "lek"},
    ]
    assert broken(new(agenda=agenda)) == [
        ("unknown_phase", "/agenda/1/phase"),
        ("unknown_method", "/agenda/1/method_key"),
    ]
    assert broken(new(agenda=agenda), methods=("lek",), phases={PROGRAMME: ("test",)}) == []


def test_what_the_agenda_had_may_stay_unless_the_programme_changes() -> None:
    assert broken(new(title="Mini-LUP"), stored(), methods=(), phases={PROGRAMME: ()}) == []
    other = UUID("0199c0de-0000-7000-8000-0000000000cc")
    found = broken(new(programme_id=str(other)), stored(), phases={other: ("insight", "needs")})
    assert found == [("unknown_phase", "/agenda/4/phase")]


def test_a_programme_that_is_not_there_is_left_to_the_foreign_key() -> None:
    assert broken(new(), phases={}) == []


def test_the_cohort_is_the_programmes() -> None:
    assert broken(new(cohort_id=str(COHORT))) == []
    other = UUID("0199c0de-0000-7000-8000-0000000000cc")
    assert broken(new(cohort_id=str(COHORT)), cohorts={COHORT: other}) == [
        ("cohort_of_another_programme", "/cohort_id")
    ]
    assert broken(new(cohort_id=str(COHORT), title="LUP"), stored(cohort_id=str(COHORT)), cohorts={COHORT: other}) == []
    assert broken(new(cohort_id=str(COHORT)), cohorts={}) == []


def test_attendances_keep_the_phases_that_they_name() -> None:
    other = UUID("0199c0de-0000-7000-8000-0000000000cc")
    moved = new(programme_id=str(other), agenda=[])
    phases = {other: ("insight",)}
    assert broken(moved, stored(), phases=phases, named={ID: ["insight"]}) == []
    assert broken(moved, stored(), phases=phases, named={ID: ["insight", "needs"]}) == [
        ("phase_in_use", "/programme_id")
    ]
