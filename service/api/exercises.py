"""Exercises: a group's work with one method, item by item."""

from collections.abc import Mapping

from msgspec.structs import replace

from service.api.trace import trace_of
from service.core.pending import PendingWrite
from service.core.write import write
from service.domain.base.references import translate_pointer
from service.domain.base.shapes import RuleError
from service.domain.exercises import ItemsInput
from service.domain.work import places_of_appended
from service.http import request_schemas
from service.http.context import RequestContext
from service.http.operations import Operation, route
from service.http.resource_operations import respond_with_row
from service.http.resource_router import resource_router
from service.http.response import Response
from service.postgres.exercises import append_work, exercises


def _point_at_items(error: RuleError, places: Mapping[str, str]) -> RuleError:
    """Point violations of the extended work at the items in the request."""
    names = {f"/work{place}": pointer for place, pointer in places.items()}
    return RuleError(
        *(replace(violation, pointer=translate_pointer(violation.pointer, names)) for violation in error.violations)
    )


async def _append_items(context: RequestContext) -> Response:
    id = context.id("exercise_id")
    items = context.body_object()["items"]
    async with context.write() as conn:
        work = await append_work(conn, id, items)
        pending = PendingWrite(exercises, {"work": work}, id=id)
        try:
            await write(conn, [pending], context.write_context())
        except RuleError as error:
            raise _point_at_items(error, places_of_appended(work, items)) from None
    return respond_with_row(context, pending)


append_exercise_items = route(
    Operation(
        id="append_exercise_items",
        sdk="exercises.append_items",
        method="POST",
        path="/{exercise_id:str}/items",
        scope="day:write",
        summary="Append items to an exercise; safe with concurrent writes.",
        body=request_schemas.with_refs(ItemsInput),
        is_large=True,
        response=exercises,
        example={"items": [{"kind": "cause", "because_of_key": "c1", "text": "Ingen har satt av tid"}]},
    ),
    _append_items,
)

router = resource_router(
    exercises,
    "A group's work with one method, item by item.",
    operations=[append_exercise_items, trace_of("get_exercise_trace", exercises.kind)],
)
