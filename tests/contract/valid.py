"""A valid body of every resource: its example, with the rows that it references created."""

import itertools
from typing import Any

from msgspec import structs

from service.core.resource import Resource
from service.core.view import View
from service.postgres.resources import RESOURCE_BY_KIND, VIEWS
from tests.conftest import Client

_numbers = itertools.count()


def resources() -> dict[str, Resource]:
    """Return every resource, by kind."""
    return RESOURCE_BY_KIND


def views() -> dict[str, View]:
    """Return every view, by name."""
    return {view.kind.name: view for view in VIEWS}


class Maker:
    """Creates resources with a client that has every scope."""

    def __init__(self, client: Client) -> None:
        self.client = client

    async def one(self, kind: str, **fields: Any) -> dict[str, Any]:
        """Create another row of a resource with these fields."""
        response = await self.client.post(f"/v1/{kind}", json={**await self.body(kind), **fields})
        assert response.status_code == 201, f"{kind}: {response.text}"
        row: dict[str, Any] = response.json()
        return row

    async def id(self, kind: str) -> str:
        """Create another row and return its id."""
        row_id: str = (await self.one(kind))["id"]
        return row_id

    async def body(self, kind: str) -> dict[str, Any]:
        """Return a valid body; each call returns one that creates a separate resource."""
        table = resources()[kind]
        body: dict[str, Any] = dict(table.create_type.example)  # type: ignore[attr-defined]
        required = {field.name for field in structs.fields(table.create_type) if field.required}
        for column in table.writable_fields:
            if column.ref and column.name in required:
                body[column.name] = await self.id(column.ref)
        if kind == "units":
            body["parent_id"] = await self._ensure_root_unit()
        if kind == "methods":
            body["key"] = f"method_{next(_numbers)}"
        return body

    async def _ensure_root_unit(self) -> str:
        body = {"name": "Eksempelvik kommune", "kind": "municipality"}
        response = await self.client.put("/v1/units/by_ref/walk/root", json=body)
        assert response.status_code in (200, 201), response.text
        root_id: str = response.json()["id"]
        return root_id


def change(number: object) -> dict[str, Any]:
    """Return a change that every resource accepts."""
    return {"external_refs": [{"system": "walk", "id": f"{number}/changed"}]}
