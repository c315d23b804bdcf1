from typing import Any

from service.postgres.people import people
from service.postgres.units import units
from tests.api.resource_tests import ResourceTests, make
from tests.conftest import Callers, Client


class TestPeople(
    ResourceTests,
    resource=people,
    change={"title": "Avdelingsleder", "active": False},
    wrong={"email": "ingen adresse"},
):
    async def body(self, client: Client) -> dict[str, Any]:
        return {"display_name": "Tjenesteleder", "email": "tjenesteleder@example.kommune.no"}

    async def test_people_are_hidden_without_people_read(self, caller: Callers) -> None:
        impersonal = await caller("organisation:read", "programme:read", "day:read")
        assert (await impersonal.get("/v1/people")).status_code == 403

    async def test_a_referenced_person_is_not_deleted(self, client: Client) -> None:
        person = await self.create(client)
        await client.post("/v1/groups", json={"name": "Ledergruppen", "leader_id": person["id"]})
        response = await client.delete(f"/v1/people/{person['id']}", headers={"if-match": '"v1"'})
        assert (response.status_code, response.json()["code"]) == (409, "still_referenced")

    async def test_a_persons_unit_has_a_history(self, client: Client) -> None:
        person, unit = await self.create(client), await make(client, units)
        body = {"unit_id": unit, "holds_from": "2026-01-01", "reason": "Ny stilling"}
        await client.patch(f"/v1/people/{person['id']}", json=body, headers={"if-match": '"v1"'})

        (entry,) = (await client.get(f"/v1/people/{person['id']}/history")).json()["items"]
        assert entry["field"] == "unit_id"
        assert entry["value"] == unit
        assert (entry["holds_from"], entry["reason"]) == ("2026-01-01", "Ny stilling")
