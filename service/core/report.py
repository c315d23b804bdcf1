"""Reports: what one statement makes of many rows, read as JSON or exported like a list."""

import re

from msgspec import Struct

from service.core.columns import columns
from service.database.pool import Conn

MAX_ROWS = 10_000
"""Rows of a report in JSON at most; exports have no such limit."""
_PARAMETER = re.compile(r"\$([a-z_]+)")


class Report(Struct, frozen=True):
    """A statement, and what its rows are."""

    name: str
    row: type[Struct]
    sql: str
    """`$since` in it is the query's parameter `since`, null where that is not sent."""

    def rows(self, query: Struct) -> tuple[str, list[object]]:
        """Write the report's rows as a relation `t`, and give the values of its statement's parameters."""
        types = {column.name: column.type for column in columns(type(query))}
        arguments: list[object] = []

        def number(parameter: re.Match[str]) -> str:
            arguments.append(getattr(query, parameter[1]))
            return f"${len(arguments)}::{types[parameter[1]]}"

        names = ", ".join(column.name for column in columns(self.row))
        return f"(select {names} from ({_PARAMETER.sub(number, self.sql)}) r) t", arguments


async def read_report(conn: Conn, report: Report, query: Struct) -> bytes | None:
    """Read a report as a JSON array; None where it has too many rows."""
    rows, arguments = report.rows(query)
    found: bytes | None = await conn.fetchval(
        f"select case when count(*) <= {MAX_ROWS} then convert_to(coalesce(json_agg(t), '[]')::text, 'UTF8') end "
        f"from (select * from {rows} limit {MAX_ROWS + 1}) t",
        *arguments,
    )
    return found
