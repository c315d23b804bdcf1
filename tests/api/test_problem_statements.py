from typing import Any

from service.postgres.insights import insights
from service.postgres.problem_statements import problem_statements
from service.postgres.programmes import programmes
from service.postgres.sessions import sessions
from tests.api.day import first_error, make_session
from tests.api.resource_tests import MISSING, ResourceTests, make
from tests.conftest import Client


class TestProblemStatements(
    ResourceTests,
    resource=problem_statements,
    change={"background": "Mye prøves ut ett sted og blir der."},
    wrong={"question": ""},
):
    async def body(self, client: Client) -> dict[str, Any]:
        return {"question": "Hvordan kan vi spre det som virker?"}

    async def test_a_reframed_statement_names_its_original_and_its_insights(self, client: Client) -> None:
        original_id = await make(client, problem_statements)
        insight = await make(client, insights, session_id=await make_session(client))
        body = {"question": "Hvem eier en gevinst?", "reframed_from_id": original_id, "insight_ids": [insight]}
        statement = (await client.post("/v1/problem_statements", json=body)).json()

        assert (statement["reframed_from_id"], statement["insight_ids"]) == (original_id, [insight])
        response = await client.get("/v1/problem_statements", params={"insight_ids": insight})
        assert [item["id"] for item in response.json()["items"]] == [statement["id"]]
        deletion = await client.delete(f"/v1/problem_statements/{original_id}", headers={"if-match": '"v1"'})
        assert (deletion.status_code, deletion.json()["code"]) == (409, "still_referenced")

    async def test_a_statement_of_a_session_is_not_deleted(self, client: Client) -> None:
        statement = await make(client, problem_statements)
        programme = await make(client, programmes)
        session = await make(client, sessions, programme_id=programme, problem_statement_ids=[statement])
        response = await client.get("/v1/sessions", params={"problem_statement_ids": statement})
        assert [item["id"] for item in response.json()["items"]] == [session]
        deletion = await client.delete(f"/v1/problem_statements/{statement}", headers={"if-match": '"v1"'})
        assert (deletion.status_code, deletion.json()["code"]) == (409, "still_referenced")

    async def test_a_statement_is_not_reframed_from_itself(self, client: Client) -> None:
        first = await make(client, problem_statements)
        second = await make(client, problem_statements, reframed_from_id=first)
        third = await make(client, problem_statements, reframed_from_id=second)
        response = await client.patch(
            f"/v1/problem_statements/{first}", json={"reframed_from_id": third}, headers={"if-match": '"v1"'}
        )
        assert first_error(response) == (422, "cycle", "/reframed_from_id")

    async def test_references_exist(self, client: Client) -> None:
        body = {"question": "Hvem eier en gevinst?", "insight_ids": [str(MISSING)]}
        response = await client.post("/v1/problem_statements", json=body)
        assert first_error(response) == (422, "reference_not_found", "/insight_ids")
