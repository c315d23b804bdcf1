"""A view has a document for each row of a resource, with figures about it; any resource can have one."""

import json
from typing import Any
from uuid import UUID

from asyncpg import Connection
from msgspec import Struct

from service.core.read import Selection, count_rows, read_page
from service.core.resource import Filter
from service.core.view import CountedBy, View
from service.domain.base.kinds import Kind
from service.postgres.people import people
from service.postgres.units import units
from tests.api.resource_tests import make
from tests.conftest import Client


class Staff(Struct):
    unit_id: UUID
    name: str
    people: int


STAFF = View(
    Kind("staffs", "staff", "organisation", relation="unit"),
    units,
    Staff,
    figures="select count(*)::integer as people from {counted} p where p.unit_id = t.id",
    counted=people,
    counted_by={"active": CountedBy("active", "Count only active people, or only others.")},
    filters={"staffed": Filter(bool, "exists (select from {counted} p where p.unit_id = t.id)", "Whether it has any.")},
    sortable=("name",),
)


async def read(conn: Connection, filters: dict[str, Any], counted: dict[str, Any]) -> dict[str, int]:
    """Read all documents, in the order of names, and return the number of people by unit."""
    selection = Selection(STAFF, True, [*filters.items()], counted=Selection(people, True, [*counted.items()]))
    documents, place = [], None
    while True:
        page = await read_page(conn, selection, "name", 1, place)
        documents += [json.loads(item) for item in page.items]
        place = page.next
        if place is None:
            break
    assert await count_rows(conn, selection) == (len(documents), True)
    assert [document.keys() for document in documents] == [{"unit_id", "name", "people"}] * len(documents)
    return {document["name"]: document["people"] for document in documents}


async def test_figures_count_what_is_selected_beside_each_row(client: Client, conn: Connection) -> None:
    root = await make(client, units, name="Rot", kind="municipality")
    east, west = [await make(client, units, name=name, parent_id=root) for name in ("Øst", "Vest")]
    for active in (True, True, False):
        await make(client, people, unit_id=east, active=active)
    assert await read(conn, {}, {}) == {"Rot": 0, "Vest": 0, "Øst": 3}
    assert await read(conn, {}, {"active": True}) == {"Rot": 0, "Vest": 0, "Øst": 2}
    assert await read(conn, {"staffed": True}, {"active": False}) == {"Øst": 1}
    assert await read(conn, {"staffed": False}, {"active": False}) == {"Rot": 0, "Vest": 0}
    assert await read(conn, {"staffed": True}, {"unit_id": UUID(west)}) == {}
