"""The rules of an attendance."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import msgspec
import pytest

from service.domain.attendances import Attendance, AttendanceCreate, Facts, SessionState, check
from service.domain.base.shapes import Change
from service.domain.sessions import SessionStatus

SESSION = UUID(str(AttendanceCreate.example["session_id"]))
START = datetime(2026, 3, 12, 8, tzinfo=UTC)
BEFORE = datetime(2026, 3, 12, 7, 59, tzinfo=UTC)


def make_new(**fields: Any) -> AttendanceCreate:
    return msgspec.convert(AttendanceCreate.example | fields, AttendanceCreate)


def make_stored(**fields: Any) -> Attendance:
    return msgspec.convert(AttendanceCreate.example | fields, Attendance)


def find_violations(
    after: AttendanceCreate, old: Attendance | None = None, now: datetime = START, status: SessionStatus = "planned"
) -> list[tuple[str, str]]:
    session = SessionState(starts_at=START, status=status, phases=("insight", "needs"))
    facts = Facts(now=now, sessions={SESSION: session})
    return [(violation.code, violation.pointer) for violation in check(Change(new=after, old=old), facts)]


def test_the_example_breaks_no_rule() -> None:
    assert find_violations(make_new(), now=BEFORE) == []


@pytest.mark.parametrize("status", ["attended", "absent"])
def test_an_attendance_is_not_recorded_before_the_start(status: str) -> None:
    assert find_violations(make_new(status=status), now=BEFORE) == [("attended_before_start", "/status")]
    assert find_violations(make_new(status=status), make_stored(), now=BEFORE) == [("attended_before_start", "/status")]
    assert find_violations(make_new(status=status)) == []


@pytest.mark.parametrize("status", ["invited", "confirmed", "excused"])
def test_other_statuses_are_allowed_at_any_time(status: str) -> None:
    assert find_violations(make_new(status=status), now=BEFORE) == []


@pytest.mark.parametrize("status", ["invited", "attended"])
def test_a_cancelled_session_has_no_attendances(status: str) -> None:
    assert find_violations(make_new(status=status), status="cancelled") == [("session_cancelled", "/session_id")]


def test_a_role_can_be_corrected_in_any_session() -> None:
    unchanged = {"status": "attended", "phases": ["test"]}
    assert (
        find_violations(make_new(**unchanged, role="guest"), make_stored(**unchanged), now=BEFORE, status="cancelled")
        == []
    )


def test_phases_belong_to_the_programme_and_are_unique() -> None:
    assert find_violations(make_new(phases=["needs"])) == []
    assert find_violations(make_new(phases=["needs", "test"])) == [("unknown_phase", "/phases/1")]
    assert find_violations(make_new(phases=["needs", "needs"])) == [("duplicate", "/phases")]


def test_a_missing_session_is_left_to_the_foreign_key() -> None:
    assert (
        find_violations(make_new(session_id="0199c0de-0000-7000-8000-0000000000cc", status="attended"), now=BEFORE)
        == []
    )
