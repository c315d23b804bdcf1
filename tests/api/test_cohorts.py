from typing import Any
from uuid import uuid4

from service.postgres.cohorts import cohorts
from service.postgres.programmes import programmes
from tests.api.resource_tests import ResourceTests, make
from tests.conftest import Callers, Client


class TestCohorts(
    ResourceTests,
    resource=cohorts,
    change={"name": "LUP 5", "ends_on": "2026-06-18"},
    wrong={"starts_on": "våren 2026"},
):
    async def body(self, client: Client) -> dict[str, Any]:
        return {"programme_id": await make(client, programmes), "name": "LUP 4", "starts_on": "2026-01-15"}

    async def test_a_cohort_does_not_end_before_it_starts(self, client: Client) -> None:
        response = await client.post("/v1/cohorts", json={**await self.body(client), "ends_on": "2026-01-14"})
        error = response.json()["errors"][0]
        assert (response.status_code, error["code"], error["pointer"]) == (422, "dates_out_of_order", "/ends_on")

    async def test_its_programme_exists(self, client: Client) -> None:
        body = {**await self.body(client), "programme_id": str(uuid4())}
        response = await client.post("/v1/cohorts", json=body)
        error = response.json()["errors"][0]
        assert (response.status_code, error["code"]) == (422, "reference_not_found")
        assert error["pointer"] == "/programme_id"

    async def test_the_programme_of_a_cohort_with_sessions_is_fixed(self, client: Client) -> None:
        cohort, other_programme = await self.create(client), await make(client, programmes)
        session = {
            "programme_id": cohort["programme_id"],
            "cohort_id": cohort["id"],
            "title": "Oppstart",
            "format": "ordinary",
            "starts_at": "2026-01-15T08:00:00Z",
            "ends_at": "2026-01-15T15:00:00Z",
        }
        assert (await client.post("/v1/sessions", json=session)).status_code == 201
        path = f"/v1/cohorts/{cohort['id']}"
        response = await client.patch(path, json={"programme_id": other_programme}, headers={"if-match": '"v1"'})
        assert (response.status_code, response.json()["code"]) == (409, "cohort_has_sessions")

    async def test_facilitators_are_hidden_without_people_read(self, client: Client, caller: Callers) -> None:
        impersonal = await caller("programme:read")
        cohort = await self.create(client)
        assert cohort["facilitator_ids"] == []
        assert "facilitator_ids" not in (await impersonal.get(f"/v1/cohorts/{cohort['id']}")).json()
