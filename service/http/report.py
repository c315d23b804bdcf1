"""`report` creates the operation that reads a report: as JSON, or exported like a list as CSV or NDJSON."""

from functools import partial
from typing import Annotated

import msgspec
from litestar.handlers import HTTPRouteHandler
from msgspec import Meta, Struct

from service.core.columns import columns
from service.core.exports import report_source
from service.core.report import MAX_ROWS, Report, read_report
from service.domain.base.shapes import Shape, Violation
from service.http.context import RequestContext
from service.http.exports import CSV, NDJSON, export_format, stream
from service.http.list_params import ListQuery
from service.http.operations import Operation, route
from service.http.problems import ApiError
from service.http.query_params import EmptyQuery
from service.http.response import Response

_FORMATS = ("media", "dialect")
"""The parameters of lists that a report accepts."""


def report(
    id: str, scope: str, row: type[Struct], sql: str, summary: str, query: type[Struct] = EmptyQuery
) -> HTTPRouteHandler:
    """Declare a report: its operation's id, such as `get_ideas_by_month`, its scope, the Struct of a row, the SQL, a
    summary and the Struct of the query; `$since` in the SQL is the query parameter `since`."""
    declared = Report(id.removeprefix("get_"), row, sql)
    # Not the row's name: several reports can have the same rows.
    name = "".join(word.capitalize() for word in declared.name.split("_"))
    formats = [
        (parameter.name, parameter.type, None)
        for parameter in msgspec.structs.fields(ListQuery)
        if parameter.name in _FORMATS
    ]
    items = ("items", Annotated[tuple[row, ...], Meta(max_length=MAX_ROWS)])  # type: ignore[valid-type]
    shape = partial(msgspec.defstruct, frozen=True, kw_only=True)
    namespace: dict[str, object] = {"__doc__": summary}
    if example := getattr(row, "example", None):
        namespace["example"] = {"items": [example]}
    operation = Operation(
        id=id, sdk=f"reports.{declared.name}", method="GET", path=f"/{declared.name}", scope=scope, summary=summary,
        query=shape(f"{name}Query", formats, bases=(query,)),
        response=shape(f"{name}Report", [items], bases=(Shape,), namespace=namespace),
        media=(CSV, NDJSON), other_errors=(422,),
        names_persons=any(column.personal for column in (*columns(row), *columns(query))),
    )  # fmt: skip

    async def respond(context: RequestContext) -> Response:
        query = context.query_as(operation.query)
        if format := export_format(context, ListQuery.of(query)):  # noqa: A001 - the domain's term
            return stream(context, report_source(declared, query), format)
        async with context.report_turn(), context.read() as conn:
            rows = await read_report(conn, declared, query)
        if rows is None:
            message = "The report has more than {most} rows; narrow it, or read it as CSV or NDJSON."
            raise ApiError("export_too_large", Violation("export_too_large", "?media", message, {"most": MAX_ROWS}))
        return context.cacheable(b'{"items":%s}' % rows)

    return route(operation, respond)
