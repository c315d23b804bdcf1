"""Traces: `GET /v1/ideas/{idea_id}/trace`, and the same for other resources of a day's work."""

from typing import Annotated

from litestar.handlers import HTTPRouteHandler
from msgspec import Meta

from service.core.errors import NotFound
from service.domain.base.kinds import Kind
from service.domain.base.shapes import Key, RuleError, Shape, Violation
from service.domain.trace import Trace
from service.http.context import RequestContext
from service.http.operations import Handler, Operation, route
from service.http.query_params import EmptyQuery
from service.http.response import Response
from service.postgres import trace


class ItemOf(Shape, frozen=True, kw_only=True):
    """The item of an exercise at which a trace begins."""

    item_key: Annotated[
        Key | None, Meta(description="The key of an item; the trace of the whole exercise if absent.")
    ] = None


def _trace(kind: Kind, *, items: bool) -> Handler:
    async def handle(context: RequestContext) -> Response:
        id = context.id(f"{kind.singular}_id")
        item_key = context.query_as(ItemOf).item_key if items else None
        async with context.report_turn(), context.read() as conn:
            if not await trace.exists(conn, kind.name, id):
                raise NotFound
            if item_key and not await trace.has_item(conn, id, item_key):
                raise RuleError(
                    Violation(
                        "reference_not_found", "?item_key", "The exercise has no item with this key; correct the key."
                    )
                )
            return context.cacheable(
                (await trace.read_trace(conn, kind.name, id, item_key, context.readable_kinds)).encode()
            )

    return handle


def trace_of(id: str, kind: Kind) -> HTTPRouteHandler:
    """Create the operation that reads the trace of a kind's resources."""
    items = kind.name == "exercises"
    operation = Operation(
        id=id,
        sdk=f"{kind.name}.trace",
        method="GET",
        path=f"/{{{kind.singular}_id:str}}/trace",
        scope="day:read",
        summary=(
            f"Get the trace of {kind.with_article}: where it comes from and what it led to. Sessions need "
            "`programme:read`, groups need `organisation:read`."
        ),
        query=ItemOf if items else EmptyQuery,
        response=Trace,
        other_errors=(422,) if items else (),
    )
    return route(operation, _trace(kind, items=items))
