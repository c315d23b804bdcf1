from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from asyncpg import Connection

from service.postgres.ideas import ideas
from service.postgres.people import people
from service.postgres.presentations import presentations
from service.postgres.programmes import programmes
from service.postgres.sessions import sessions
from tests.api.day import first_error, make_session
from tests.api.resource_tests import MISSING, ResourceTests, make
from tests.conftest import Callers, Client


def today() -> str:
    """Return today's date in the municipality."""
    return datetime.now(ZoneInfo("Europe/Oslo")).date().isoformat()


class TestPresentations(
    ResourceTests,
    resource=presentations,
    change={"position": 3, "feedback": ["Prøv i to sektorer"], "votes": 4},
    wrong={"votes": -1},
):
    async def body(self, client: Client) -> dict[str, Any]:
        return {"session_id": await make_session(client), "idea_id": await make(client, ideas), "pitch": "En halvtime"}

    async def test_an_idea_is_presented_once_in_a_session(self, client: Client) -> None:
        body = await self.body(client)
        assert (await client.post("/v1/presentations", json=body)).status_code == 201
        assert first_error(await client.post("/v1/presentations", json=body)) == (409, "already_exists", "/idea_id")
        elsewhere = {**body, "session_id": await make_session(client)}
        assert (await client.post("/v1/presentations", json=elsewhere)).status_code == 201

    async def test_the_first_presentation_makes_a_captured_idea_presented(
        self, client: Client, conn: Connection
    ) -> None:
        body = await self.body(client)
        idea_path = f"/v1/ideas/{body['idea_id']}"
        presentation = (await client.post("/v1/presentations", json=body)).json()
        idea = (await client.get(idea_path)).json()
        assert (idea["status"], idea["version"]) == ("presented", 2)
        sql = "select action, version from change where id = $1 order by seq"
        changes = [tuple(row) for row in await conn.fetch(sql, body["idea_id"])]
        assert changes == [("created", 1), ("updated", 2)]
        history = (await client.get(f"{idea_path}/history")).json()["items"]
        assert [entry["value"] for entry in history] == ["captured", "presented"]

        path = f"/v1/presentations/{presentation['id']}"
        assert (await client.delete(path, headers={"if-match": '"v1"'})).status_code == 204
        assert (await client.get(idea_path)).json()["status"] == "presented"

    async def test_an_idea_is_presented_from_the_day_of_the_session(self, client: Client) -> None:
        programme = await make(client, programmes)
        late_evening = {"starts_at": "2025-03-12T23:30:00Z", "ends_at": "2025-03-13T07:00:00Z"}
        next_century = {"starts_at": "2199-03-12T08:00:00Z", "ends_at": "2199-03-12T15:00:00Z"}
        for times, days in ((late_evening, {"2025-03-13"}), (next_century, {today()})):
            session = await make(client, sessions, programme_id=programme, agenda=[], **times)
            idea = await make(client, ideas)
            await make(client, presentations, session_id=session, idea_id=idea)
            history = (await client.get(f"/v1/ideas/{idea}/history")).json()["items"]
            assert [entry["value"] for entry in history] == ["captured", "presented"]
            assert {entry["holds_from"] for entry in history} == days

    async def test_a_revived_idea_is_presented_from_its_revival(self, client: Client) -> None:
        idea = await make(client, ideas, holds_from="2026-01-01")
        for verb, day in (("park", "2026-05-01"), ("revive", "2026-06-01")):
            response = await client.post(f"/v1/ideas/{idea}/{verb}", json={"reason": "Budsjettet", "holds_from": day})
            assert response.status_code == 200
        await make(client, presentations, session_id=await make_session(client), idea_id=idea)
        assert (await client.get(f"/v1/ideas/{idea}")).json()["status"] == "presented"
        history = (await client.get(f"/v1/ideas/{idea}/history")).json()["items"]
        assert [(entry["value"], entry["holds_from"]) for entry in history[2:]] == [
            ("captured", "2026-06-01"),
            ("presented", "2026-06-01"),
        ]

    async def test_an_idea_beyond_presented_keeps_its_status(self, client: Client) -> None:
        idea = await make(client, ideas, status="selected")
        await client.post("/v1/presentations", json={**await self.body(client), "idea_id": idea})
        assert (await client.get(f"/v1/ideas/{idea}")).json()["status"] == "selected"

    async def test_presentations_are_ordered_by_position_then_creation(self, client: Client) -> None:
        session = await make_session(client)
        rows = [
            {"session_id": session, "idea_id": await make(client, ideas), "position": position}
            for position in (None, 2, None, 1)
        ]
        ids = [row["id"] for row in (await client.post("/v1/presentations/batch", json=rows)).json()]
        response = await client.get("/v1/presentations", params={"session_id": session, "sort": "position"})
        assert [item["id"] for item in response.json()["items"]] == [ids[3], ids[1], ids[0], ids[2]]

    async def test_presenters_are_hidden_without_people_read(self, client: Client, caller: Callers) -> None:
        body = {**await self.body(client), "presenter_ids": [await make(client, people)]}
        path = f"/v1/presentations/{(await client.post('/v1/presentations', json=body)).json()['id']}"
        assert (await client.get(path)).json()["presenter_ids"] == body["presenter_ids"]
        assert "presenter_ids" not in (await (await caller("day:read")).get(path)).json()

    async def test_references_exist(self, client: Client) -> None:
        body = {**await self.body(client), "idea_id": str(MISSING)}
        response = await client.post("/v1/presentations", json=body)
        assert first_error(response) == (422, "reference_not_found", "/idea_id")
