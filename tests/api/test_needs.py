from typing import Any

from service.postgres.insights import insights
from service.postgres.needs import needs
from tests.api.day import first_error, make_session
from tests.api.resource_tests import MISSING, ResourceTests, make
from tests.conftest import Client


class TestNeeds(
    ResourceTests,
    resource=needs,
    change={"because": "ingen har oversikt", "status": "answered"},
    wrong={"status": "lost"},
):
    async def body(self, client: Client) -> dict[str, Any]:
        return {"who": "tjenesteledere", "what": "ro til å prøve", "session_id": await make_session(client)}

    async def test_the_status_is_set_by_patch_and_has_a_history(self, client: Client) -> None:
        path = f"/v1/needs/{(await self.create(client))['id']}"
        body = {"status": "parked", "reason": "Venter på budsjettet"}
        assert (await client.patch(path, json=body, headers={"if-match": '"v1"'})).json()["status"] == "parked"

        history = (await client.get(f"{path}/history")).json()["items"]
        assert [(entry["value"], entry["reason"]) for entry in history] == [
            ("open", None),
            ("parked", "Venter på budsjettet"),
        ]

    async def test_an_insight_of_a_need_is_not_deleted(self, client: Client) -> None:
        session = await make_session(client)
        insight = await make(client, insights, session_id=session)
        await make(client, needs, session_id=session, insight_ids=[insight])
        deletion = await client.delete(f"/v1/insights/{insight}", headers={"if-match": '"v1"'})
        assert (deletion.status_code, deletion.json()["code"]) == (409, "still_referenced")

    async def test_the_session_exists(self, client: Client) -> None:
        response = await client.post("/v1/needs", json={**await self.body(client), "session_id": str(MISSING)})
        assert first_error(response) == (422, "reference_not_found", "/session_id")
