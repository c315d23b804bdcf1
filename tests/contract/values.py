"""Values for a resource's fields, from the contract's examples and from the rows that a rule requires."""

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
"""The choices that no rule ties to other rows, where the contract lists more."""


def schema(table: Resource, name: str) -> Row:
    """Return the contract's schema of a field in a create body."""
    property_schema: Row = document()["components"]["schemas"][create_schema(table).__name__]["properties"][name]
    return resolved(resolved(property_schema).get("anyOf", [property_schema])[0]) | resolved(property_schema)


async def value(make: Maker, table: Resource, column: Column, row: Row, number: int = 0) -> Any:
    """Return a value for a field of a row; different numbers give different values."""
    field_schema = schema(table, column.name)
    if special := SPECIAL.get((table.kind.name, column.name)):
        return await special(make, row)
    if column.ref:
        target_id = await make.id(column.ref)
        return [target_id] if column.many else target_id
    enum = [choice for choice in field_schema.get("enum", ()) if choice]
    if choices := CHOICES.get((table.kind.name, column.name)) or enum:
        return choices[number % len(choices)]
    if column.type == "date":
        return DAY
    if column.type == "timestamptz":
        return MOMENT
    if column.type == "boolean":
        return bool(number % 2)
    example = field_schema["examples"][0]
    return f"{example}_{number}" if number and isinstance(example, str) else example


async def _create_attendee(make: Maker, row: Row) -> str:
    """Create an attendance at the reflection's session, and return its person."""
    person_id: str = (await make.one("attendances", session_id=row["session_id"]))["person_id"]
    return person_id


async def _create_method(make: Maker, row: Row) -> str:
    key: str = (await make.one("methods"))["key"]
    return key


async def _create_cohort(make: Maker, row: Row) -> str:
    cohort_id: str = (await make.one("cohorts", programme_id=row["programme_id"]))["id"]
    return cohort_id


async def _list_phases(make: Maker, row: Row) -> list[str]:
    return ["insight"]


SPECIAL: dict[tuple[str, str], Callable[[Maker, Row], Awaitable[Any]]] = {
    ("attendances", "phases"): _list_phases,
    ("exercises", "method_key"): _create_method,
    ("reflections", "person_id"): _create_attendee,
    ("sessions", "cohort_id"): _create_cohort,
}
