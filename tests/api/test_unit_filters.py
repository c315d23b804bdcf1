"""Lists narrowed by a unit with its subtree, by a sector, and by the day of a session."""

import json
from typing import Any
from uuid import uuid4

import pytest

from service.app import create_app
from service.core.filters import declared_filters
from service.settings import Settings
from tests.api.day import first_error
from tests.conftest import Callers, Client, callers
from tests.contract.test_list_filters import read_ids
from tests.contract.valid import Maker, resources

UNITS = {
    "root": ("municipality", None),
    "health": ("sector", "root"),
    "home": ("service_area", "health"),
    "east": ("service_place", "home"),
    "emergency": ("sector", "health"),
    "ward": ("service_place", "emergency"),
    "schools": ("sector", "root"),
}
"""A tree with a sector inside a sector: each unit's kind and parent."""
HEALTH, BELOW_HEALTH = {"health", "home", "east"}, {"health", "home", "east", "emergency", "ward"}


async def make_units(client: Client) -> dict[str, str]:
    """Create the units, and return their ids by name."""
    ids: dict[str, str] = {}
    for name, (kind, parent) in UNITS.items():
        body = {"name": name, "kind": kind, "parent_id": ids.get(parent or "")}
        response = await client.post("/v1/units", json=body)
        assert response.status_code == 201, response.text
        ids[name] = response.json()["id"]
    return ids


async def list_ids(client: Client, kind: str, **query: str) -> set[str]:
    """Return the ids of a list, whose total and exports agree."""
    path = f"/v1/{kind}"
    response = await client.get(path, params={**query, "count": "true", "limit": 200})
    assert response.status_code == 200, response.text
    ids = {item["id"] for item in response.json()["items"]}
    assert response.json()["total"] == len(ids)
    lines = (await client.get(path, params={**query, "media": "ndjson"})).text.splitlines()
    assert {json.loads(line)["id"] for line in lines} == ids
    assert read_ids(await client.get(path, params={**query, "media": "csv"})) == ids
    return ids


async def make_rows(make: Maker, kind: str, units: dict[str, str]) -> dict[str, str]:
    """Create a row of a resource for each unit, by whatever leads to the unit; return their ids by the unit's name."""
    if kind == "units":
        return units
    rows = {}
    table = resources()[kind]
    for name, unit_id in units.items():
        column = table.unit_columns[0]
        value: Any = unit_id
        if column.ref in ("groups", "sessions"):
            value = (await make.one("groups", unit_ids=[unit_id], closed_on="2026-01-01"))["id"]
        if column.ref == "sessions":
            value = (await make.one("sessions", group_ids=[value]))["id"]
        if column.ref == "people":
            value = (await make.one("people", unit_id=unit_id))["id"]
        fields = {"closed_on": "2026-01-01"} if kind == "groups" else {}
        rows[name] = (await make.one(kind, **{column.name: [value] if column.many else value}, **fields))["id"]
    return rows


KINDS = [kind for kind, table in resources().items() if "sector_id" in declared_filters(table)]


@pytest.mark.parametrize("kind", KINDS)
async def test_a_list_can_be_narrowed_to_a_subtree_or_a_sector(client: Client, kind: str) -> None:
    units = await make_units(client)
    rows = await make_rows(Maker(client), kind, units)
    if kind != "units":
        await Maker(client).one(kind, **({"closed_on": "2026-01-01"} if kind == "groups" else {}))
    for query, names in (
        ({"within_unit_id": units["health"]}, BELOW_HEALTH),
        ({"within_unit_id": units["root"]}, set(UNITS)),
        ({"within_unit_id": f"{units['home']},{units['schools']}"}, {"home", "east", "schools"}),
        ({"within_unit_id": str(uuid4())}, set()),
        ({"sector_id": units["health"]}, HEALTH),
        ({"sector_id": units["emergency"]}, {"emergency", "ward"}),
        ({"sector_id": f"{units['emergency']},{units['health']}"}, BELOW_HEALTH),
        ({"sector_id": units["home"]}, set()),
        ({"sector_id": units["health"], "within_unit_id": units["home"]}, {"home", "east"}),
    ):
        assert (query, await list_ids(client, kind, **query)) == (query, {rows[name] for name in names})
    change = {"external_refs": [{"system": "hr", "id": "health"}]}
    await client.patch(f"/v1/units/{units['health']}", json=change, headers={"If-Match": '"v1"'})
    for query, names in (({"within_unit_ref": "hr:health"}, BELOW_HEALTH), ({"sector_ref": "hr:health"}, HEALTH)):
        assert (query, await list_ids(client, kind, **query)) == (query, {rows[name] for name in names})


def test_whatever_has_a_unit_has_these_filters() -> None:
    assert set(KINDS) == resources().keys() - {"cohorts", "methods", "themes"}


async def test_a_unit_has_the_sector_that_its_list_is_narrowed_by(client: Client) -> None:
    units = await make_units(client)
    for sector in ("health", "emergency", "schools"):
        page = (await client.get("/v1/units", params={"sector_id": units[sector]})).json()
        assert {unit["sector_id"] for unit in page["items"]} == {units[sector]}


async def test_the_most_specific_way_to_a_unit_counts(client: Client) -> None:
    make, units = Maker(client), await make_units(client)
    group = (await make.one("groups", unit_ids=[units["east"]]))["id"]
    session = (await make.one("sessions", group_ids=[group]))["id"]
    ways = {"unit_id": units["schools"], "group_id": group, "session_id": session}
    ideas = {
        fields: (await make.one("ideas", **{field: ways[field] for field in fields}))["id"]
        for fields in (("session_id",), ("group_id", "session_id"), ("unit_id", "group_id", "session_id"), ())
    }
    in_health = await list_ids(client, "ideas", sector_id=units["health"])
    assert in_health == {ideas["session_id",], ideas["group_id", "session_id"]}
    assert await list_ids(client, "ideas", sector_id=units["schools"]) == {ideas["unit_id", "group_id", "session_id"]}


async def test_a_moved_unit_takes_its_rows_along(client: Client) -> None:
    units = await make_units(client)
    idea = (await Maker(client).one("ideas", unit_id=units["east"]))["id"]
    for _ in range(7):
        # Often enough for the database to keep a plan.
        assert await list_ids(client, "ideas", sector_id=units["health"]) == {idea}
    moved = await client.patch(
        f"/v1/units/{units['home']}", json={"parent_id": units["schools"]}, headers={"If-Match": '"v1"'}
    )
    assert moved.status_code == 200
    assert await list_ids(client, "ideas", sector_id=units["health"]) == set()
    assert await list_ids(client, "ideas", sector_id=units["schools"]) == {idea}


async def test_where_a_person_works_needs_people_read(caller: Callers) -> None:
    impersonal = await caller("programme:read")
    for name in ("within_unit_id", "sector_id"):
        for query in ({}, {"count": "true"}, {"media": "csv"}):
            response = await impersonal.get("/v1/attendances", params={name: str(uuid4()), **query})
            assert first_error(response) == (403, "people_read_missing", f"?{name}")
        assert (await impersonal.get("/v1/sessions", params={name: str(uuid4())})).status_code == 200


OF_SESSIONS = [kind for kind, table in resources().items() if "held_from" in declared_filters(table)]


@pytest.mark.parametrize("kind", OF_SESSIONS)
async def test_a_list_can_be_narrowed_to_days_of_sessions(client: Client, kind: str) -> None:
    make, rows = Maker(client), {}
    # In Oslo, the first begins on the last day of 2024, the second on the first of 2025.
    for name, starts_at in (
        ("2025-12-31", "2025-12-31T22:30:00Z"),
        ("2024-12-31", "2024-12-31T22:30:00Z"),
        ("2025-01-01", "2024-12-31T23:00:00Z"),
        ("2026-01-01", "2025-12-31T23:00:00Z"),
    ):
        times = {"starts_at": starts_at, "ends_at": "2026-01-02T12:00:00Z", "format": "ordinary"}
        session = (await make.one("sessions", **times))["id"]
        rows[name] = session if kind == "sessions" else (await make.one(kind, session_id=session))["id"]
    if kind == "ideas":
        await make.one("ideas")
    if kind != "sessions":
        # A session without rows.
        await make.one("sessions", starts_at="2025-06-01T08:00:00Z", ends_at="2025-06-01T20:00:00Z")
    everything = set(rows)
    for query, names in (
        ({"held_from": "2025-01-01"}, everything - {"2024-12-31"}),
        ({"held_to": "2025-12-31"}, everything - {"2026-01-01"}),
        ({"held_from": "2025-01-01", "held_to": "2025-12-31"}, {"2025-01-01", "2025-12-31"}),
        ({"held_from": "2024-12-31", "held_to": "2024-12-31"}, {"2024-12-31"}),
        ({"held_from": "2026-01-02"}, set()),
        ({"held_to": "2024-12-30"}, set()),
        ({"held_from": "2025-12-31", "held_to": "2025-01-01"}, set()),
    ):
        assert (query, await list_ids(client, kind, **query)) == (query, {rows[name] for name in names})


def test_whatever_belongs_to_a_session_has_its_days() -> None:
    assert set(OF_SESSIONS) == {
        "sessions", "attendances", "reflections", "exercises", "insights", "needs", "ideas", "presentations",
    }  # fmt: skip


async def test_a_day_of_a_session_is_a_date(client: Client) -> None:
    for text, code in (("2025-01-01T08:00:00Z", 400), ("2025-02-30", 400), ("1800-01-01", 422), ("", 400)):
        response = await client.get("/v1/ideas", params={"held_from": text})
        assert (response.status_code, response.json()["errors"][0]["pointer"]) == (code, "?held_from")


async def test_a_day_begins_in_the_time_zone_of_the_service(database: str) -> None:

    async with callers(database, create_app(Settings()), time_zone="Pacific/Kiritimati") as caller:
        client = await caller("*")
        session = await Maker(client).one("sessions", starts_at="2026-09-30T10:00:00Z", ends_at="2026-09-30T20:00:00Z")
        assert await list_ids(client, "sessions", held_from="2026-10-01", held_to="2026-10-01") == {session["id"]}
        assert await list_ids(client, "sessions", held_to="2026-09-30") == set()
