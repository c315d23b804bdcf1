"""Reports: the result of one statement over many rows, read as JSON or exported like a list."""

import re

from msgspec import Struct

from service.core.columns import columns
from service.database.pool import Conn

MAX_ROWS = 10_000
"""The maximum number of rows of a report in JSON; exports have no such limit."""
_PARAMETER = re.compile(r"\$([a-z_]+)")


class Report(Struct, frozen=True):
    """A statement, and the Struct of its rows."""

    name: str
    row: type[Struct]
    sql: str
    """`$since` in it is the query parameter `since`, or null if it is not sent."""

    def rows(self, query: Struct) -> tuple[str, list[object]]:
        """Return the report's rows as a relation `t`, and the arguments of its statement."""
        types = {column.name: column.type for column in columns(type(query))}
        arguments: list[object] = []

        def number(parameter: re.Match[str]) -> str:
            arguments.append(getattr(query, parameter[1]))
            return f"${len(arguments)}::{types[parameter[1]]}"

        names = ", ".join(column.name for column in columns(self.row))
        return f"(select {names} from ({_PARAMETER.sub(number, self.sql)}) r) t", arguments


async def read_report(conn: Conn, report: Report, query: Struct) -> bytes | None:
    """Read a report as a JSON array; None if it has too many rows."""
    rows, arguments = report.rows(query)
    document: bytes | None = await conn.fetchval(
        f"select case when count(*) <= {MAX_ROWS} then convert_to(coalesce(json_agg(t), '[]')::text, 'UTF8') end "
        f"from (select * from {rows} limit {MAX_ROWS + 1}) t",
        *arguments,
    )
    return document
