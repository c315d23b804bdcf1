"""Units: standard operations, and one tree under concurrent moves."""

import asyncio
from typing import Any

from asyncpg import Connection
from httpx2 import Response

from service.postgres.units import units
from tests.api.day import first_error
from tests.api.resource_tests import ResourceTests
from tests.conftest import Client

ROOT = {"name": "Eksempelvik kommune", "kind": "municipality"}


async def put_root(client: Client) -> str:
    response = await client.put("/v1/units/by_ref/hr/root", json=ROOT)
    assert response.status_code in (200, 201), response.text
    unit_id: str = response.json()["id"]
    return unit_id


class TestUnits(
    ResourceTests, resource=units, change={"closed_on": "2025-12-31"}, wrong={"organisation_number": "97476067"}
):
    async def body(self, client: Client) -> dict[str, Any]:
        return {"name": "Hjemmetjenesten øst", "kind": "service_place", "parent_id": await put_root(client)}

    async def test_there_is_one_root(self, client: Client) -> None:
        await put_root(client)
        response = await client.post("/v1/units", json=ROOT)
        assert (response.status_code, response.json()["errors"][0]["code"]) == (422, "second_root")

    async def test_one_of_concurrent_roots_is_created(self, client: Client) -> None:
        responses = await asyncio.gather(*(client.post("/v1/units", json=ROOT) for _ in range(8)))
        assert sorted(response.status_code for response in responses) == [201, *[422] * 7]
        assert {response.json()["code"] for response in responses if response.status_code == 422} == {"second_root"}

    async def test_a_unit_does_not_move_below_itself(self, client: Client) -> None:
        above = await self.create(client)
        below = (await client.post("/v1/units", json={**await self.body(client), "parent_id": above["id"]})).json()
        body = {"parent_id": below["id"]}
        response = await client.patch(f"{self.path}/{above['id']}", json=body, headers={"if-match": '"v1"'})
        assert (response.status_code, response.json()["errors"][0]["pointer"]) == (422, "/parent_id")
        assert response.json()["code"] == "cycle"

    async def test_concurrent_moves_make_no_cycle(self, client: Client) -> None:
        for _ in range(5):
            pair = [await self.create(client) for _ in range(2)]
            moves = [
                client.patch(
                    f"{self.path}/{moved_unit['id']}",
                    json={"parent_id": new_parent["id"]},
                    headers={"if-match": '"v1"'},
                )
                for moved_unit, new_parent in (pair, pair[::-1])
            ]
            responses = await asyncio.gather(*moves)
            assert sorted(response.status_code for response in responses) == [200, 422]
            for unit in pair:
                assert (await client.get(f"{self.path}/{unit['id']}")).json()["path"][0] == ROOT["name"]

    async def test_a_unit_does_not_succeed_itself(self, client: Client) -> None:
        first, second, third = [await self.create(client) for _ in range(3)]

        async def succeed(unit: dict[str, Any], *others: dict[str, Any]) -> Response:
            body = {"succeeded_by_ids": [other["id"] for other in others]}
            return await client.patch(f"{self.path}/{unit['id']}", json=body, headers={"if-match": '"v1"'})

        assert first_error(await succeed(first, first)) == (422, "cycle", "/succeeded_by_ids")
        assert (await succeed(first, second, third)).status_code == 200
        assert (await succeed(second, third)).status_code == 200
        assert first_error(await succeed(third, first)) == (422, "cycle", "/succeeded_by_ids")
        ring = [
            {"id": first["id"], "version": 2, "succeeded_by_ids": []},
            {"id": second["id"], "version": 2, "succeeded_by_ids": []},
            {"id": third["id"], "version": 1, "succeeded_by_ids": [first["id"]]},
        ]
        assert (await client.patch(f"{self.path}/batch", json=ring)).status_code == 200

    async def test_units_close_in_any_order(self, client: Client) -> None:
        above = await self.create(client)
        below = (await client.post(self.path, json={**await self.body(client), "parent_id": above["id"]})).json()
        for unit in (above, below):
            body = {"closed_on": "2025-12-31"}
            response = await client.patch(f"{self.path}/{unit['id']}", json=body, headers={"if-match": '"v1"'})
            assert response.status_code == 200
        new = {**await self.body(client), "parent_id": above["id"], "opened_on": "2026-01-01"}
        opened = (await client.post(self.path, json=new)).json()
        assert opened["path"] == [ROOT["name"], above["name"], new["name"]]


async def test_renaming_a_parent_makes_one_event_and_new_paths(client: Client, conn: Connection) -> None:
    """Descendants keep their versions; their paths, and so their ETags, follow the new name."""
    root = (await client.post("/v1/units", json={"name": "Lillevik", "kind": "municipality"})).json()
    middle = (await client.post("/v1/units", json={"name": "Helse", "kind": "sector", "parent_id": root["id"]})).json()
    below = [
        (await client.post("/v1/units", json={"name": name, "kind": "other", "parent_id": middle["id"]})).json()
        for name in ("Øst", "Vest")
    ]
    beside = (await client.post("/v1/units", json={"name": "Skole", "kind": "sector", "parent_id": root["id"]})).json()
    paths = [f"/v1/units/{unit['id']}" for unit in (*below, beside)]
    tags = [(await client.get(path)).headers["etag"] for path in paths]
    page = (await client.get("/v1/units")).headers["etag"]
    events = await conn.fetchval("select count(*) from change")

    response = await client.patch(f"/v1/units/{middle['id']}", json={"name": "Mestring"}, headers={"If-Match": '"v1"'})
    assert response.json()["path"] == ["Lillevik", "Mestring"]
    assert await conn.fetchval("select count(*) from change") == events + 1
    for path, tag, unit in zip(paths, tags, (*below, beside), strict=True):
        final_response = await client.get(path, headers={"If-None-Match": tag})
        moved = unit is not beside
        assert final_response.status_code == (200 if moved else 304)
        if moved:
            assert final_response.headers["etag"] != tag
            assert (final_response.json()["version"], final_response.json()["path"]) == (
                1,
                ["Lillevik", "Mestring", unit["name"]],
            )
            assert final_response.json()["updated_at"] == unit["updated_at"]
    assert (await client.get("/v1/units", headers={"If-None-Match": page})).status_code == 200
    # The version from before the renaming is still valid.
    changed = await client.patch(paths[0], json={"name": "Nord"}, headers={"If-Match": tags[0]})
    assert (changed.status_code, changed.json()["path"]) == (200, ["Lillevik", "Mestring", "Nord"])
