"""Values of a resource's fields, by the contract's examples and by what a rule needs of other rows."""

from collections.abc import Awaitable, Callable
from typing import Any

from service.core.columns import Column
from service.core.resource import Resource
from service.http.request_schemas import create_schema
from tests.contract.answers import document, resolved
from tests.contract.valid import Maker

Row = dict[str, Any]
DAY, MOMENT = "2026-03-12", "2026-03-12T16:20:00Z"
CHOICES = {("attendances", "status"): ["invited", "confirmed", "excused"]}
"""Values that no rule binds to other rows, where the contract lists more."""


def schema(table: Resource, name: str) -> Row:
    """Give what the contract says of a field that makes a resource."""
    found: Row = document()["components"]["schemas"][create_schema(table).__name__]["properties"][name]
    return resolved(resolved(found).get("anyOf", [found])[0]) | resolved(found)


async def value(make: Maker, table: Resource, column: Column, row: Row, number: int = 0) -> Any:
    """Give a value of a field of a row; another number gives another value."""
    said = schema(table, column.name)
    if special := SPECIAL.get((table.kind.name, column.name)):
        return await special(make, row)
    if column.ref:
        found = await make.id(column.ref)
        return [found] if column.many else found
    if choices := CHOICES.get((table.kind.name, column.name)) or [each for each in said.get("enum", ()) if each]:
        return choices[number % len(choices)]
    if column.type == "date":
        return DAY
    if column.type == "timestamptz":
        return MOMENT
    if column.type == "boolean":
        return bool(number % 2)
    found = said["examples"][0]
    return f"{found}_{number}" if number and isinstance(found, str) else found


async def _attended(make: Maker, row: Row) -> str:
    """Name a person who has an attendance of the reflection's session."""
    found: str = (await make.one("attendances", session_id=row["session_id"]))["person_id"]
    return found


async def _method(make: Maker, row: Row) -> str:
    found: str = (await make.one("methods"))["key"]
    return found


async def _cohort(make: Maker, row: Row) -> str:
    found: str = (await make.one("cohorts", programme_id=row["programme_id"]))["id"]
    return found


async def _phases(make: Maker, row: Row) -> list[str]:
    return ["insight"]


SPECIAL: dict[tuple[str, str], Callable[[Maker, Row], Awaitable[Any]]] = {
    ("attendances", "phases"): _phases,
    ("exercises", "method_key"): _method,
    ("reflections", "person_id"): _attended,
    ("sessions", "cohort_id"): _cohort,
}
