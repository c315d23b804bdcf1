from typing import Any

import msgspec

from service.postgres.ideas import ideas
from service.postgres.needs import needs
from service.postgres.people import people
from tests.api.day import first_error, make_session
from tests.api.resource_tests import MISSING, ResourceTests, make
from tests.conftest import Callers, Client

VERBS = ("publish", "unpublish", "select", "park", "decline", "revive")


class TestIdeas(
    ResourceTests,
    resource=ideas,
    change={"boldness": "bold", "next_step": "Prøv i to sektorer", "follow_up_on": "2026-06-01"},
    wrong={"boldness": "timid"},
):
    async def body(self, client: Client) -> dict[str, Any]:
        return {"title": "Gevinstkaffe på tvers", "team": "bord 2", "session_id": await make_session(client)}

    async def test_an_idea_with_only_a_description_gets_a_title(self, client: Client) -> None:
        idea = (await client.post("/v1/ideas", json={"description": "Bytt arbeidsplass.\nEn dag i måneden."})).json()
        assert (idea["title"], idea["status"]) == ("Bytt arbeidsplass.", "captured")
        response = await client.post("/v1/ideas", json={"boldness": "bold"})
        assert first_error(response) == (422, "incomplete", "/title")

    async def test_patch_refuses_the_status(self, client: Client) -> None:
        path = f"/v1/ideas/{await make(client, ideas)}"
        response = await client.patch(path, json={"status": "selected"}, headers={"if-match": '"v1"'})
        assert first_error(response)[:2] == (400, "unknown_field")

    async def test_patch_tells_why_a_field_of_the_response_cannot_be_sent(self, client: Client) -> None:
        path = f"/v1/ideas/{await make(client, ideas)}"
        idea = (await client.get(path)).json()
        response = await client.patch(path, json=idea, headers={"if-match": '"v1"'})
        messages = {error["pointer"]: error["message"] for error in response.json()["errors"]}
        assert messages["/id"] == "The field id can only be read; leave it out."
        assert messages["/status"] == "The field status is changed by verbs only; leave it out, and call the verb."

    async def test_put_by_ref_creates_with_any_status_then_checks_transitions(self, client: Client) -> None:
        path = "/v1/ideas/by_ref/hist/17"
        created = await client.put(path, json={"title": "Kaffe", "status": "taken_further"})
        assert created.json()["status"] == "taken_further"
        assert first_error(await client.put(path, json={"status": "captured"})) == (
            409,
            "transition_not_allowed",
            "/status",
        )

    async def test_an_idea_is_selected_parked_and_revived(self, client: Client) -> None:
        path = f"/v1/ideas/{await make(client, ideas)}"
        assert (await client.post(f"{path}/park", json={})).status_code == 400
        selected = await client.post(f"{path}/select")
        assert (selected.status_code, selected.json()["status"]) == (200, "selected")
        assert (await client.post(f"{path}/select")).json()["version"] == 2
        parked = await client.post(f"{path}/park", json={"reason": "Venter på budsjettet"})
        assert parked.json()["status"] == "parked"
        assert first_error(await client.post(f"{path}/select")) == (409, "transition_not_allowed", "/status")
        declined = await client.post(f"{path}/decline", json={"reason": "Nei"})
        assert first_error(declined) == (409, "transition_not_allowed", "/status")
        revived = await client.post(f"{path}/revive")
        assert (revived.json()["status"], revived.json()["version"]) == ("selected", 4)
        assert (await client.post(f"{path}/revive")).json()["version"] == 4

        history = (await client.get(f"{path}/history")).json()["items"]
        assert [entry["value"] for entry in history] == ["captured", "selected", "parked", "selected"]
        assert history[2]["reason"] == "Venter på budsjettet"

    async def test_an_idea_created_parked_is_revived_to_captured(self, client: Client) -> None:
        path = f"/v1/ideas/{await make(client, ideas, status='parked')}"
        assert (await client.post(f"{path}/revive")).json()["status"] == "captured"

    async def test_many_ideas_change_status_at_once(self, client: Client) -> None:
        first, second = await make(client, ideas), await make(client, ideas, status="declined")
        rows = [{"id": first, "reason": "Venter"}, {"id": second, "reason": "Venter"}]
        response = await client.post("/v1/ideas/batch/park", json=rows)
        assert first_error(response) == (409, "transition_not_allowed", "/1/status")
        assert (await client.post("/v1/ideas/batch/revive", json=[{"id": second}])).status_code == 200
        parked = await client.post("/v1/ideas/batch/park", json=rows)
        assert [row["outcome"] for row in parked.json()] == ["updated", "updated"]
        response = await client.post("/v1/ideas/batch/select", json=[{"id": first}])
        assert first_error(response) == (409, "transition_not_allowed", "/0/status")
        missing = await client.post("/v1/ideas/batch/select", json=[{"id": str(MISSING)}])
        assert first_error(missing) == (422, "reference_not_found", "/0/id")

    async def test_a_reason_has_at_most_a_thousand_characters(self, client: Client) -> None:
        path = f"/v1/ideas/{await make(client, ideas)}"
        response = await client.post(f"{path}/park", json={"reason": "ø" * 1001})
        assert first_error(response) == (400, "wrong_length", "/reason")
        assert (await client.post(f"{path}/park", json={"reason": "ø" * 1000})).status_code == 200

    async def test_missing_for_each_verb(self, client: Client) -> None:
        for verb in VERBS:
            response = await client.post(f"/v1/ideas/{MISSING}/{verb}", json={"reason": "Venter"})
            assert response.status_code == 404

    async def test_publish_and_unpublish(self, client: Client) -> None:
        path = f"/v1/ideas/{await make(client, ideas)}"
        published = (await client.post(f"{path}/publish")).json()
        assert published["published_at"]
        assert (await client.post(f"{path}/publish")).json() == published
        assert (await client.get(path)).json()["published_at"] == published["published_at"]
        assert (await client.post(f"{path}/unpublish")).json()["published_at"] is None

    async def test_many_ideas_are_sorted_in_one_call(self, client: Client) -> None:
        rows = [{"description": f"Lapp {number}"} for number in range(255)]
        created = (await client.post("/v1/ideas/batch", json=rows)).json()
        assert len(created) == 255
        need = await make(client, needs, session_id=await make_session(client))
        sorting = [{"id": idea["id"], "version": 1, "boldness": "bold", "need_ids": [need]} for idea in created]
        sorted_ = await client.patch("/v1/ideas/batch", json=sorting)
        assert {row["outcome"] for row in sorted_.json()} == {"updated"}
        params = {"need_ids": need, "boldness": "bold", "count": "true", "limit": 1}
        listing = await client.get("/v1/ideas", params=params)
        assert listing.json()["total"] == 255

    async def test_the_owner_is_hidden_without_people_read(self, client: Client, caller: Callers) -> None:
        owner = await make(client, people)
        path = f"/v1/ideas/{await make(client, ideas, owner_id=owner)}"
        impersonal = await caller("day:read")
        assert (await client.get(path)).json()["owner_id"] == owner
        response = await impersonal.get(path)
        assert "owner_id" not in msgspec.json.decode(response.content)
        assert (await impersonal.get("/v1/ideas", params={"owner_id": owner})).status_code == 403

    async def test_references_exist(self, client: Client) -> None:
        for field, value in {"need_ids": [str(MISSING)], "unit_id": str(MISSING), "owner_id": str(MISSING)}.items():
            response = await client.post("/v1/ideas", json={"title": "Kaffe", field: value})
            assert first_error(response) == (422, "reference_not_found", f"/{field}")
