"""Null in a captured document clears the stored value, in every field of every kind and inside the work."""

from typing import Any

import pytest

from service.core.columns import Column
from service.core.resource import Resource
from tests.api.mini_lup import capture, list_all
from tests.conftest import Client
from tests.contract.valid import Maker, resources
from tests.contract.values import value

KINDS = ("problem_statements", "exercises", "insights", "needs", "ideas", "reflections", "presentations")
GIVEN = {"session_id", "idea_id", "external_refs"}
"""Fields implied by an entity's position in the document."""


def list_clearable(table: Resource) -> list[Column]:
    title_is_made = {"title"} if table.kind.name == "ideas" else set()
    return [
        writable_field
        for writable_field in table.writable_fields
        if writable_field.nullable and writable_field.name not in GIVEN | title_is_made
    ]


@pytest.mark.parametrize("kind", KINDS)
async def test_null_clears_each_field(client: Client, kind: str) -> None:
    make, table = Maker(client), resources()[kind]
    session = await make.id("sessions")
    row: dict[str, Any] = {name: example for name, example in table.create_type.example.items() if name not in GIVEN}
    for column in table.writable_fields:
        if column.ref and column.name in row:
            row[column.name] = await value(make, table, column, {"session_id": session})
    nulls = {}
    for column in list_clearable(table):
        row[column.name] = await value(make, table, column, {"session_id": session})
        nulls[column.name] = None
    assert nulls

    def document(fields: dict[str, Any]) -> dict[str, Any]:
        if kind == "presentations":
            return {"ideas": [{"key": "a", "title": "Idé", "presentation": fields}]}
        return {kind: [{"key": "a", **fields}, {"key": "b", **row}]}

    others = {entity["id"] for entity in await list_all(client, kind)}

    async def list_captured() -> list[dict[str, Any]]:
        return [entity for entity in await list_all(client, kind) if entity["id"] not in others]

    await capture(client, session, document(row))
    before = await list_captured()
    assert [name for name in nulls for entity in before if entity[name] is None] == []
    for _ in range(2):
        await capture(client, session, document(nulls))
        cleared, *rest = await list_captured()
        assert {name: cleared[name] for name in nulls} == nulls
        assert (cleared["version"], rest) == (2, before[1:])


async def test_null_clears_fields_inside_the_work(client: Client) -> None:
    session = await Maker(client).id("sessions")
    step = {"stage": "Kveld", "touchpoint": "Vakt", "channel": "Telefon", "thought": "Når?", "emotion": -1}
    step |= {"backstage": "Vaktplanen"}
    works: dict[str, tuple[dict[str, Any], str, dict[str, Any]]] = {
        "e1": ({"form": "user_journey", "persona": "P", "case": "C"}, "steps", {"action": "a", **step}),
        "e2": ({"form": "five_whys", "question": "Q"}, "causes", {"text": "a", "because_of_key": "top"}),
        "e3": ({"form": "other", "name": "N"}, "notes", {"text": "a", "cluster": "Tid"}),
    }
    top = {"causes": [{"key": "top", "text": "Toppen"}]}

    def document(item: Any) -> dict[str, Any]:
        exercises = [
            {"key": key, "work": {**work, items: [*top.get(items, []), {"key": "i", **item(fields)}]}}
            for key, (work, items, fields) in works.items()
        ]
        return {"exercises": exercises}

    def nullify(fields: dict[str, Any]) -> dict[str, Any]:
        return {name: value if name in ("text", "action") else None for name, value in fields.items()}

    await capture(client, session, document(dict))
    await capture(client, session, document(nullify))
    rows = await list_all(client, "exercises")
    for row, (_, items, fields) in zip(rows, works.values(), strict=True):
        (item,) = [entry for entry in row["work"][items] if entry["key"] == "i"]
        assert {name: item[name] for name in fields} == nullify(fields)
        assert row["version"] == 2
