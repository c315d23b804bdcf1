"""Attendances (*deltakelse*): who was invited to a session, and who attended."""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from msgspec import Meta, Struct

from service.domain.base.shapes import (
    HISTORY,
    UP_TO_50,
    Change,
    JsonObject,
    Key,
    PersonId,
    ResourceCreate,
    SessionId,
    Violation,
)
from service.domain.sessions import SessionStatus

AttendanceStatus = Literal["invited", "confirmed", "attended", "absent", "excused"]
AttendanceRole = Literal["participant", "leader", "facilitator", "guest"]

AFTERWARDS = ("attended", "absent")
"""The statuses that need a session that has started; `excused` is possible at any time."""


class AttendanceCreate(ResourceCreate, frozen=True, kw_only=True):
    """A person's attendance (*deltakelse*) of a session; one per person and session."""

    session_id: SessionId
    person_id: PersonId
    status: Annotated[AttendanceStatus, HISTORY] = "invited"
    phases: (
        Annotated[
            tuple[Key, ...],
            UP_TO_50,
            Meta(description="The phases attended; null for the whole day.", examples=[["insight", "needs"]]),
        ]
        | None
    ) = None
    role: AttendanceRole = "participant"

    example: ClassVar[JsonObject] = {
        "session_id": "0199c0de-0000-7000-8000-000000000002",
        "person_id": "0199c0de-0000-7000-8000-000000000003",
        "status": "confirmed",
        "role": "leader",
    }


class Attendance(AttendanceCreate, frozen=True, kw_only=True):
    """A stored attendance."""


class SessionState(Struct, frozen=True):
    """The fields of a session that the rules of its attendances need."""

    starts_at: datetime
    status: SessionStatus
    phases: Collection[str]


class Facts(Struct, frozen=True):
    """The facts that the rules need besides the row: the current moment and the sessions."""

    now: datetime
    sessions: Mapping[UUID, SessionState]


def check(change: Change[AttendanceCreate, Attendance], facts: Facts) -> Iterator[Violation]:
    """Yield each violation: nobody attends before the start, or at a cancelled session."""
    attendance = change.new
    if attendance.phases is not None and len({*attendance.phases}) < len(attendance.phases):
        yield Violation("duplicate", "/phases", "A phase is listed more than once; list it once.")
    session = facts.sessions.get(attendance.session_id)
    if session is None:
        return
    if change.changed("session_id", "status"):
        if session.status == "cancelled":
            yield Violation("session_cancelled", "/session_id", "The session is cancelled; reopen it first.")
        elif attendance.status in AFTERWARDS and facts.now < session.starts_at:
            yield Violation(
                "attended_before_start", "/status", "The session has not started yet; record this afterwards."
            )
    if change.changed("session_id", "phases"):
        for index, phase in enumerate(attendance.phases or ()):
            if phase not in session.phases:
                yield Violation(
                    "unknown_phase", f"/phases/{index}", "The programme has no phase with this key; see its phases."
                )


def check_past(
    change: Change[AttendanceCreate, Attendance], end: datetime, sessions: Mapping[UUID, SessionState]
) -> Iterator[Violation]:
    """Yield each violation on a past day: nobody attended before the start."""
    attendance = change.new
    session = sessions.get(attendance.session_id)
    if session and change.changed("status") and attendance.status in AFTERWARDS and session.starts_at > end:
        yield Violation(
            "attended_before_start", "/status", "The session had not started on that day; choose a later day."
        )
