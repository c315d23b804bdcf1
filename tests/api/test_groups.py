import asyncio
from typing import Any

from service.postgres.groups import groups
from service.postgres.people import people
from service.postgres.units import units
from tests.api.resource_tests import ResourceTests, make
from tests.conftest import Callers, Client


class TestGroups(
    ResourceTests,
    resource=groups,
    change={"name": "Ledergruppen i tjenesten", "closed_on": "2026-01-31"},
    wrong={"closed_on": "i fjor"},
):
    async def body(self, client: Client) -> dict[str, Any]:
        return {
            "name": "Ledergruppen",
            "leader_id": await make(client, people),
            "member_ids": [await make(client, people)],
        }

    async def test_people_are_hidden_without_people_read(self, client: Client, caller: Callers) -> None:
        impersonal = await caller("organisation:read")
        body = {**await self.body(client), "unit_ids": [await make(client, units)]}
        group = (await client.post("/v1/groups", json=body)).json()
        full_history = (await client.get(f"/v1/groups/{group['id']}/history")).json()["items"]
        assert {change["field"] for change in full_history} == {"unit_ids", "leader_id", "member_ids"}

        visible = (await impersonal.get(f"/v1/groups/{group['id']}")).json()

        assert {"leader_id", "member_ids", "enthusiast_ids"}.isdisjoint(visible)
        assert (await impersonal.get("/v1/groups", params={"leader_id": group["leader_id"]})).status_code == 403
        history = (await impersonal.get(f"/v1/groups/{group['id']}/history")).json()["items"]
        assert {entry["field"] for entry in history} == {"unit_ids"}

    async def test_a_person_is_in_a_group_once(self, client: Client) -> None:
        leader = await make(client, people)
        response = await client.post("/v1/groups", json={"name": "A", "leader_id": leader, "member_ids": [leader]})
        error = response.json()["errors"][0]
        assert (response.status_code, error["code"], error["pointer"]) == (422, "duplicate_person", "/member_ids")

    async def test_one_open_group_leads_a_unit(self, client: Client) -> None:
        unit = await make(client, units)
        body = {"name": "Ledergruppen", "unit_ids": [unit]}
        first = await client.post("/v1/groups", json=body)
        second = await client.post("/v1/groups", json=body)
        assert (second.status_code, second.json()["code"]) == (409, "unit_led_already")

        closed = await client.post("/v1/groups", json={**body, "closed_on": "2025-12-31"})
        assert closed.status_code == 201
        path = f"/v1/groups/{closed.json()['id']}"
        opened = await client.patch(path, json={"closed_on": None}, headers={"if-match": '"v1"'})
        assert (opened.status_code, opened.json()["code"]) == (409, "unit_led_already")

        path = f"/v1/groups/{first.json()['id']}"
        await client.patch(path, json={"closed_on": "2026-06-30"}, headers={"if-match": '"v1"'})
        assert (await client.post("/v1/groups", json=body)).status_code == 201

    async def test_a_batch_names_the_group_whose_unit_is_led(self, client: Client) -> None:
        unit = await make(client, units)
        await client.post("/v1/groups", json={"name": "A", "unit_ids": [unit]})
        rows = [{"name": "B"}, {"name": "C", "unit_ids": [unit]}, {"name": "D"}]
        response = await client.post("/v1/groups/batch", json=rows)
        assert (response.status_code, response.json()["errors"][0]["pointer"]) == (409, "/1/unit_ids")

    async def test_two_groups_change_units_in_one_batch(self, client: Client) -> None:
        unit = await make(client, units)
        other = await make(client, units, parent_id=unit)
        rows = [{"name": "A", "unit_ids": [unit]}, {"name": "B", "unit_ids": [other]}]
        created = (await client.post("/v1/groups/batch", json=rows)).json()
        swapped = [
            {"id": created[0]["id"], "version": 1, "unit_ids": [other]},
            {"id": created[1]["id"], "version": 1, "unit_ids": [unit]},
        ]
        assert (await client.patch("/v1/groups/batch", json=swapped)).status_code == 200

    async def test_one_of_many_concurrent_groups_leads_the_unit(self, client: Client) -> None:
        unit = await make(client, units)
        body = {"name": "Ledergruppen", "unit_ids": [unit]}
        responses = await asyncio.gather(*(client.post("/v1/groups", json=body) for _ in range(8)))
        assert sorted(response.status_code for response in responses) == [201] + [409] * 7

    async def test_leader_and_members_have_a_history(self, client: Client) -> None:
        group = await self.create(client)
        successor = await make(client, people)
        body = {"leader_id": successor, "reason": "Ny leder"}
        await client.patch(f"/v1/groups/{group['id']}", json=body, headers={"if-match": '"v1"'})

        items = (await client.get(f"/v1/groups/{group['id']}/history")).json()["items"]
        assert [(item["field"], item["value"], item["reason"]) for item in items if item["field"] == "leader_id"] == [
            ("leader_id", group["leader_id"], None),
            ("leader_id", successor, "Ny leder"),
        ]
