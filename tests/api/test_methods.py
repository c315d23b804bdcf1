from typing import Any
from uuid import uuid4

from service.domain.methods import MethodCreate
from service.postgres.methods import methods
from tests.api.day import make_session
from tests.api.resource_tests import ResourceTests
from tests.conftest import Client


class TestMethods(ResourceTests, resource=methods, change={"name": "Dialogkafé", "minutes": 45}, wrong={"minutes": 0}):
    async def body(self, client: Client) -> dict[str, Any]:
        return {**MethodCreate.example, "key": f"cafe_{uuid4()}"}

    async def test_some_are_built_in(self, client: Client) -> None:
        keys = {
            phase: {item["key"] for item in (await client.get("/v1/methods", params={"phase": phase})).json()["items"]}
            for phase in ("insight", "needs", "ideas")
        }
        assert {"user_journey", "five_whys", "observation"} <= keys["insight"]
        assert "interview" in keys["needs"]
        assert "brainstorming" in keys["ideas"]

    async def test_a_method_is_found_by_its_key(self, client: Client) -> None:
        (method,) = (await client.get("/v1/methods", params={"key": "five_whys"})).json()["items"]
        assert method["form"] == "five_whys"

    async def test_keys_are_unique(self, client: Client) -> None:
        rows = [await self.body(client) for _ in range(3)]
        rows[2]["key"] = rows[1]["key"]
        duplicate = await client.post("/v1/methods/batch", json=rows)
        assert (duplicate.status_code, duplicate.json()["errors"][0]["pointer"]) == (409, "/2/key")

        rows[1]["key"] = "five_whys"
        conflict = await client.post("/v1/methods/batch", json=rows)
        assert (conflict.status_code, conflict.json()["errors"][0]["pointer"]) == (409, "/1/key")

    async def test_the_key_of_a_method_is_fixed(self, client: Client) -> None:
        method = await self.create(client)
        path = f"/v1/methods/{method['id']}"
        response = await client.patch(path, json={"key": "another"}, headers={"if-match": '"v1"'})
        assert (response.status_code, response.json()["code"]) == (409, "key_is_fixed")

    async def test_a_method_of_an_agenda_is_not_deleted(self, client: Client) -> None:
        method = await self.create(client)
        path = f"/v1/methods/{method['id']}"
        agenda = [{"title": "Kafé", "minutes": minutes, "method_key": method["key"]} for minutes in (30, 45)]
        session = await make_session(client, agenda=agenda)
        response = await client.delete(path, headers={"if-match": '"v1"'})
        assert (response.status_code, response.json()["code"]) == (409, "still_referenced")

        await client.patch(f"/v1/sessions/{session}", json={"agenda": []}, headers={"if-match": '"v1"'})
        assert (await client.delete(path, headers={"if-match": '"v1"'})).status_code == 204
