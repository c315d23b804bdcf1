"""Sessions: the days of the programme, and their attendances."""

from typing import Annotated

from msgspec import UNSET, UnsetType

from service.api.capture import capture_session
from service.api.outcome import get_session_outcome
from service.api.trace import trace_of
from service.core.pending import PendingWrite
from service.domain.attendances import AttendanceRole, AttendanceStatus
from service.domain.base.shapes import UP_TO_50, Key, PersonId, Reason, Shape
from service.http.context import RequestContext
from service.http.operations import Operation, route
from service.http.request_schemas import ExternalKey, HoldsFrom
from service.http.resource_router import RECEIPTS, batch_of, publish, resource_router, verb
from service.http.response import Response
from service.postgres.attendances import attendances, write_list
from service.postgres.sessions import sessions


class Attendee(Shape, frozen=True, kw_only=True):
    """An attendance in a session's list; fields not sent are unchanged if the person has one."""

    person_id: PersonId | UnsetType = UNSET
    person_ref: ExternalKey | UnsetType = UNSET
    status: AttendanceStatus
    phases: Annotated[tuple[Key, ...], UP_TO_50] | UnsetType | None = UNSET
    role: AttendanceRole | UnsetType = UNSET
    holds_from: HoldsFrom | UnsetType = UNSET
    reason: Reason | UnsetType = UNSET


async def _put_attendances(context: RequestContext) -> Response:
    pending_writes = []
    for index, body in enumerate(context.body_rows()):
        pending = PendingWrite(attendances, body, f"/{index}")
        pending.take_history_fields()
        pending_writes.append(pending)
    async with context.write() as conn:
        await write_list(conn, context.id("session_id"), pending_writes, context.write_context(return_rows=False))
    return context.json([pending.receipt() for pending in pending_writes])


put_session_attendances = route(
    Operation(
        id="put_session_attendances",
        sdk="sessions.put_attendances",
        method="PUT",
        path="/{session_id:str}/attendances",
        scope="programme:write",
        names_persons=True,
        summary="Upsert up to 500 attendances of a session; people not listed are unchanged.",
        body=batch_of(Attendee),
        is_large=True,
        response=RECEIPTS,
    ),
    _put_attendances,
)

router = resource_router(
    sessions,
    "The days on which groups work through the programme.",
    verbs={
        "publish_session": verb("Publish the session and its results.", publish),
        "unpublish_session": verb("Unpublish the session and its results.", {"published_at": None}),
        "hold_session": verb("Mark a planned session as held; it must have started.", {"status": "held"}),
        "cancel_session": verb(
            "Cancel a planned session; the reason is kept in its history.", {"status": "cancelled"}, reason=True
        ),
        "reopen_session": verb("Reopen a held or cancelled session; it becomes planned.", {"status": "planned"}),
    },
    operations=[
        capture_session,
        get_session_outcome,
        put_session_attendances,
        trace_of("get_session_trace", sessions.kind),
    ],
)
