from typing import Any

from service.postgres.exercises import exercises
from service.postgres.ideas import ideas
from service.postgres.insights import insights
from service.postgres.needs import needs
from service.postgres.themes import themes
from tests.api.day import first_error, make_session
from tests.api.resource_tests import MISSING, ResourceTests, make
from tests.conftest import Client


class TestThemes(ResourceTests, resource=themes, change={"description": "Drift går foran"}, wrong={"name": ""}):
    async def body(self, client: Client) -> dict[str, Any]:
        return {"name": "Tid til innovasjon"}


class TestAttach:
    async def targets(self, client: Client) -> list[dict[str, Any]]:
        session = await make_session(client)
        exercise = await make(client, exercises, session_id=session)
        return [
            {"kind": "ideas", "id": await make(client, ideas)},
            {"kind": "exercises", "id": exercise, "item_key": "c1"},
            {"kind": "needs", "id": await make(client, needs, session_id=session)},
            {"kind": "insights", "id": await make(client, insights, session_id=session)},
            {"kind": "exercises", "id": exercise, "item_key": "c2"},
        ]

    async def test_invalid(self, client: Client) -> None:
        path = f"/v1/themes/{await make(client, themes)}/attach"
        targets = await self.targets(client)
        for items in ([], [{"kind": "units", "id": str(MISSING)}], [{"kind": "ideas"}]):
            assert (await client.post(path, json={"items": items})).status_code == 400
        for invalid_target, code, field in (
            ({"kind": "exercises", "id": targets[1]["id"]}, "item_key_missing", "item_key"),
            ({"kind": "exercises", "id": targets[1]["id"], "item_key": "c9"}, "unknown_item_key", "item_key"),
            ({"kind": "ideas", "id": targets[0]["id"], "item_key": "c1"}, "item_key_not_taken", "item_key"),
            ({"kind": "needs", "id": str(MISSING)}, "reference_not_found", "id"),
        ):
            response = await client.post(path, json={"items": [targets[3], invalid_target]})
            assert first_error(response) == (422, code, f"/items/1/{field}")
        assert (await client.get(f"/v1/insights/{targets[3]['id']}")).json()["theme_ids"] == []

    async def test_missing(self, client: Client) -> None:
        body = {"items": [{"kind": "ideas", "id": await make(client, ideas)}]}
        for verb in ("attach", "detach"):
            assert (await client.post(f"/v1/themes/{MISSING}/{verb}", json=body)).status_code == 404

    async def test_attach_and_detach(self, client: Client) -> None:
        theme, targets = await make(client, themes), await self.targets(client)
        attached = await client.post(f"/v1/themes/{theme}/attach", json={"items": targets})
        assert [(row["id"], row["version"], row["outcome"]) for row in attached.json()] == [
            (thing["id"], 2, "updated") for thing in targets
        ]
        work = (await client.get(f"/v1/exercises/{targets[1]['id']}")).json()["work"]
        assert [cause["theme_ids"] for cause in work["causes"]] == [[theme], [theme]]
        listing = await client.get("/v1/needs", params={"theme_ids": theme})
        assert [item["id"] for item in listing.json()["items"]] == [targets[2]["id"]]
        replay = await client.post(f"/v1/themes/{theme}/attach", json={"items": targets})
        assert {(row["version"], row["outcome"]) for row in replay.json()} == {(2, "unchanged")}

        detached = await client.post(f"/v1/themes/{theme}/detach", json={"items": targets[:3]})
        assert {row["outcome"] for row in detached.json()} == {"updated"}
        assert (await client.get(f"/v1/ideas/{targets[0]['id']}")).json()["theme_ids"] == []
        work = (await client.get(f"/v1/exercises/{targets[1]['id']}")).json()["work"]
        assert [cause["theme_ids"] for cause in work["causes"]] == [[], [theme]]

    async def test_a_repeat_with_one_key_returns_the_same(self, client: Client) -> None:
        theme, targets = await make(client, themes), await self.targets(client)
        keyed = {"idempotency-key": "tid"}
        first = await client.post(f"/v1/themes/{theme}/attach", json={"items": targets}, headers=keyed)
        replay = await client.post(f"/v1/themes/{theme}/attach", json={"items": targets}, headers=keyed)
        assert replay.json() == first.json()
        assert replay.headers["idempotent-replayed"] == "true"
