from typing import Any

from asyncpg import Connection

from service.postgres.exercises import exercises
from service.postgres.insights import insights
from tests.api.day import first_error, make_session
from tests.api.resource_tests import MISSING, ResourceTests, make
from tests.conftest import Client


class TestInsights(
    ResourceTests,
    resource=insights,
    change={"evidence": "Vi hørte om det i lunsjen.", "kind": "observation"},
    wrong={"kind": "hunch"},
):
    async def body(self, client: Client) -> dict[str, Any]:
        return {
            "statement": "Det som virker, blir kjent ved tilfeldighet",
            "kind": "cause",
            "session_id": await make_session(client),
        }

    async def test_an_insight_cites_an_exercise_and_its_items(self, client: Client, conn: Connection) -> None:
        session = await make_session(client)
        exercise = await make(client, exercises, session_id=session)
        sources = [{"exercise_id": exercise, "item_key": "c2"}, {"exercise_id": exercise, "item_key": None}]
        body = {**insights.create_type.example, "session_id": session, "sources": sources}
        insight = (await client.post("/v1/insights", json=body)).json()
        assert insight["sources"] == sources

        sql = "select item_key from insight_source where insight_id = $1 order by item_key"
        assert [row["item_key"] for row in await conn.fetch(sql, insight["id"])] == ["c2", None]
        shortened = {"sources": sources[:1]}
        await client.patch(f"/v1/insights/{insight['id']}", json=shortened, headers={"if-match": '"v1"'})
        assert [row["item_key"] for row in await conn.fetch(sql, insight["id"])] == ["c2"]

    async def test_a_source_may_be_an_external_ref(self, client: Client) -> None:
        session = await make_session(client)
        refs = [{"system": "hist", "id": "2019-04/hvorfor"}]
        exercise = await make(client, exercises, session_id=session, external_refs=refs)
        body = {
            **insights.create_type.example,
            "session_id": session,
            "sources": [{"exercise_ref": "hist:2019-04/hvorfor", "item_key": "c1"}],
        }
        insight = (await client.post("/v1/insights", json=body)).json()
        assert insight["sources"] == [{"exercise_id": exercise, "item_key": "c1"}]

    async def test_a_missing_source_is_refused(self, client: Client) -> None:
        session = await make_session(client)
        exercise = await make(client, exercises, session_id=session)
        body = {**insights.create_type.example, "session_id": session}

        sources = [{"exercise_id": exercise, "item_key": "c1"}, {"exercise_id": exercise, "item_key": "c9"}]
        response = await client.post("/v1/insights", json={**body, "sources": sources})
        assert first_error(response) == (422, "reference_not_found", "/sources/1/item_key")
        batch = await client.post("/v1/insights/batch", json=[body, {**body, "sources": sources}])
        assert first_error(batch) == (422, "reference_not_found", "/1/sources/1/item_key")
        response = await client.post("/v1/insights", json={**body, "sources": [{"exercise_id": str(MISSING)}]})
        assert first_error(response) == (422, "reference_not_found", "/sources/0/exercise_id")
        response = await client.post("/v1/insights", json={**body, "sources": sources[:1] * 2})
        assert first_error(response) == (422, "duplicate", "/sources/1")
