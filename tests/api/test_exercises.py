import asyncio
from typing import Any

from asyncpg import Connection

from service.domain.base.shapes import JsonObject
from service.postgres.exercises import exercises
from service.postgres.insights import insights
from service.postgres.themes import themes
from tests.api.day import first_error, make_session
from tests.api.resource_tests import MISSING, ResourceTests, make
from tests.conftest import Client

WHYS: JsonObject = {
    "form": "five_whys",
    "question": "Hvorfor deles så lite?",
    "causes": [
        {"key": "c1", "text": "Vi vet ikke om hverandre"},
        {"key": "c2", "because_of_key": "c1", "text": "Ingen felles oversikt", "root": True},
    ],
}
JOURNEY: JsonObject = {
    "form": "user_journey",
    "persona": "tjenesteleder",
    "case": "i skvisen mellom drift og innovasjon",
    "steps": [
        {"key": "s1", "action": "møter på jobb", "emotion": 1},
        {"key": "s2", "action": "svarer på avvik", "emotion": -2, "pain_points": [{"key": "s2a", "text": "ingen tid"}]},
        {"key": "s3", "action": "spiser"},
    ],
}


class TestExercises(
    ResourceTests,
    resource=exercises,
    change={"title": "Hvorfor deles det så lite", "team": "bord 3"},
    wrong={"team": "bord\n2"},
):
    async def body(self, client: Client) -> dict[str, Any]:
        note = {"key": "n1", "text": "mer tid sammen", "cluster": None, "theme_ids": []}
        return {
            "session_id": await make_session(client),
            "method_key": "interview",
            "work": {"form": "other", "name": "Intervju", "notes": [note]},
        }

    async def exercise(self, client: Client, work: JsonObject) -> dict[str, Any]:
        body = {"session_id": await make_session(client), "work": work}
        response = await client.post("/v1/exercises", json=body)
        assert response.status_code == 201, response.text
        return response.json()

    async def keys(self, conn: Connection, id: str) -> list[str]:
        rows = await conn.fetch("select key from exercise_item where exercise_id = $1 order by key", id)
        return [row["key"] for row in rows]

    async def test_causes_have_a_depth(self, client: Client) -> None:
        exercise = await self.exercise(client, WHYS)
        assert [(cause["key"], cause["depth"]) for cause in exercise["work"]["causes"]] == [("c1", 1), ("c2", 2)]

    async def test_a_user_journey_has_an_emotional_curve_and_lowest_step(self, client: Client) -> None:
        work = (await self.exercise(client, JOURNEY))["work"]
        curve = [{"step_key": "s1", "emotion": 1}, {"step_key": "s2", "emotion": -2}]
        assert (work["emotional_curve"], work["lowest_step_key"]) == (curve, "s2")
        assert work["steps"][2]["pain_points"] == []

    async def test_derived_fields_are_not_writable(self, client: Client) -> None:
        work = (await self.exercise(client, WHYS))["work"]
        body = {"session_id": await make_session(client), "work": work}
        assert first_error(await client.post("/v1/exercises", json=body))[:2] == (400, "unknown_field")

    async def test_a_change_of_the_title_keeps_the_work(self, client: Client) -> None:
        exercise = await self.exercise(client, WHYS)
        path = f"/v1/exercises/{exercise['id']}"
        after = (await client.patch(path, json={"title": "Hvorfor"}, headers={"if-match": '"v1"'})).json()
        assert (after["work"], after["version"]) == (exercise["work"], 2)
        unchanged = (await client.patch(path, json={"work": WHYS}, headers={"if-match": '"v2"'})).json()
        assert (unchanged["work"], unchanged["version"]) == (exercise["work"], 2)

    async def test_a_change_inside_the_work_keeps_its_other_fields(self, client: Client) -> None:
        exercise = await self.exercise(client, JOURNEY)
        work = {"form": "user_journey", "persona": "avdelingsleder"}
        response = await client.patch(
            f"/v1/exercises/{exercise['id']}", json={"work": work}, headers={"If-Match": '"v1"'}
        )
        assert response.json()["work"] == exercise["work"] | work

    async def test_a_list_in_the_work_is_replaced(self, client: Client) -> None:
        exercise = await self.exercise(client, JOURNEY)
        work = {"form": "user_journey", "steps": JOURNEY["steps"][:1]}
        response = await client.patch(
            f"/v1/exercises/{exercise['id']}", json={"work": work}, headers={"If-Match": '"v1"'}
        )
        assert [step["key"] for step in response.json()["work"]["steps"]] == ["s1"]

    async def test_work_of_another_form_must_be_complete(self, client: Client) -> None:
        exercise = await self.exercise(client, JOURNEY)
        response = await client.patch(
            f"/v1/exercises/{exercise['id']}", json={"work": {"form": "five_whys"}}, headers={"If-Match": '"v1"'}
        )
        assert first_error(response) == (422, "incomplete", "/work/question")

    async def test_items_without_a_key_get_a_stable_key(self, client: Client, conn: Connection) -> None:
        notes = [{"text": "kaffe"}, {"text": "kaffe"}, {"text": "tid"}]
        work = {"form": "other", "name": "Idémyldring", "notes": notes}
        exercise = await self.exercise(client, work)
        keys = [note["key"] for note in exercise["work"]["notes"]]
        assert len(set(keys)) == 3
        assert await self.keys(conn, exercise["id"]) == sorted(keys)

        path = f"/v1/exercises/{exercise['id']}"
        work = {"form": "other", "name": "Idémyldring", "notes": [{"text": "ro"}, {"text": "tid"}]}
        after = (await client.patch(path, json={"work": work}, headers={"if-match": '"v1"'})).json()
        assert after["work"]["notes"][1]["key"] == keys[2]
        assert await self.keys(conn, exercise["id"]) == sorted(note["key"] for note in after["work"]["notes"])

    async def test_rules_of_the_work_point_into_it(self, client: Client) -> None:
        body = {"session_id": await make_session(client), "work": {**WHYS, "causes": WHYS["causes"] * 2}}
        response = await client.post("/v1/exercises", json=body)
        assert first_error(response) == (422, "duplicate", "/work/causes/2/key")
        incomplete_work = {**WHYS, "causes": [{"key": "c2", "because_of_key": "c1", "text": "Ingen oversikt"}]}
        response = await client.post("/v1/exercises", json={**body, "work": incomplete_work})
        assert first_error(response) == (422, "unknown_item_key", "/work/causes/0/because_of_key")

    async def test_references_exist(self, client: Client) -> None:
        body = await self.body(client)
        response = await client.post("/v1/exercises", json={**body, "method_key": "ukjent"})
        assert first_error(response) == (422, "unknown_method", "/method_key")
        note = {"text": "mer tid sammen", "theme_ids": [str(MISSING)]}
        response = await client.post("/v1/exercises", json={**body, "work": {**body["work"], "notes": [note]}})
        assert first_error(response) == (422, "reference_not_found", "/work/notes/0/theme_ids/0")

    async def test_a_theme_of_an_item_may_be_an_external_ref(self, client: Client) -> None:
        theme = await make(client, themes, external_refs=[{"system": "tagger", "id": "tid"}])
        note = {"key": "n1", "text": "mer tid sammen", "theme_refs": ["tagger:tid"]}
        exercise = await self.exercise(client, {"form": "other", "name": "Intervju", "notes": [note]})
        assert exercise["work"]["notes"][0]["theme_ids"] == [theme]
        note = {**note, "theme_refs": ["tagger:tid", "tagger:tid"]}
        second_exercise = await self.exercise(client, {"form": "other", "name": "Intervju", "notes": [note]})
        assert second_exercise["work"]["notes"][0]["theme_ids"] == [theme]
        deletion = await client.delete(f"/v1/themes/{theme}", headers={"if-match": '"v1"'})
        assert (deletion.status_code, deletion.json()["code"]) == (409, "still_referenced")

    async def test_a_cited_item_is_not_removed(self, client: Client) -> None:
        exercise = await self.exercise(client, WHYS)
        source = {"exercise_id": exercise["id"], "item_key": "c2"}
        await make(client, insights, session_id=exercise["session_id"], sources=[source])
        path, versioned = f"/v1/exercises/{exercise['id']}", {"if-match": '"v1"'}

        shortened = {"work": {**WHYS, "causes": WHYS["causes"][:1]}}
        assert first_error(await client.patch(path, json=shortened, headers=versioned)) == (409, "item_cited", "/work")
        other = {"work": {"form": "other", "name": "Intervju", "notes": [{"key": "c2", "text": "noe annet"}]}}
        response = await client.patch(path, json=other, headers=versioned)
        assert first_error(response) == (409, "item_of_other_kind", "/work/notes/0/key")
        deletion = await client.delete(path, headers=versioned)
        assert (deletion.status_code, deletion.json()["code"]) == (409, "still_referenced")
        corrected = {"work": {**WHYS, "causes": [WHYS["causes"][0], {**WHYS["causes"][1], "text": "Rettet"}]}}
        assert (await client.patch(path, json=corrected, headers=versioned)).status_code == 200

    async def test_an_item_cited_at_the_same_moment_is_not_removed(self, client: Client) -> None:
        exercise = await self.exercise(client, WHYS)
        source = {"exercise_id": exercise["id"], "item_key": "c2"}
        body = {**insights.create_type.example, "session_id": exercise["session_id"], "sources": [source]}
        shortened = {"work": {**WHYS, "causes": WHYS["causes"][:1]}}
        cited, removed = await asyncio.gather(
            client.post("/v1/insights", json=body),
            client.patch(f"/v1/exercises/{exercise['id']}", json=shortened, headers={"if-match": '"v1"'}),
        )
        assert {cited.status_code, removed.status_code} in ({201, 409}, {422, 200})

    async def test_the_form_may_change(self, client: Client, conn: Connection) -> None:
        exercise = await self.exercise(client, WHYS)
        path = f"/v1/exercises/{exercise['id']}"
        after = await client.patch(path, json={"work": JOURNEY}, headers={"if-match": '"v1"'})
        assert after.json()["work"]["form"] == "user_journey"
        assert await self.keys(conn, exercise["id"]) == ["s1", "s2", "s2a", "s3"]


class TestAppendItems:
    async def exercise(self, client: Client, work: JsonObject) -> str:
        return await make(client, exercises, session_id=await make_session(client), work=work)

    def path(self, id: str) -> str:
        return f"/v1/exercises/{id}/items"

    async def test_invalid(self, client: Client) -> None:
        id = await self.exercise(client, JOURNEY)
        for items in ([], [{"kind": "step"}], [{"kind": "pain_point", "text": "a"}], [{"kind": "idea", "text": "a"}]):
            assert (await client.post(self.path(id), json={"items": items})).status_code == 400
        response = await client.post(self.path(id), json={"items": [{"kind": "cause", "text": "a"}]})
        assert first_error(response) == (422, "item_not_of_form", "/items/0/kind")

    async def test_missing(self, client: Client) -> None:
        body = {"items": [{"kind": "note", "text": "a"}]}
        assert (await client.post(self.path(MISSING), json=body)).status_code == 404

    async def test_append(self, client: Client) -> None:
        theme = await make(client, themes, external_refs=[{"system": "tagger", "id": "tid"}])
        id = await self.exercise(client, JOURNEY)
        items = [
            {"kind": "pain_point", "step_key": "s4", "text": "roper over gangen", "theme_refs": ["tagger:tid"]},
            {"kind": "step", "key": "s4", "action": "går på vakt", "emotion": 2},
            {"kind": "opportunity", "step_key": "s1", "text": "felles kaffe"},
        ]
        response = await client.post(self.path(id), json={"items": items})

        assert response.status_code == 200
        item = response.json()
        assert item["version"] == 2
        assert response.headers["etag"] == (await client.get(f"/v1/exercises/{id}")).headers["etag"]
        assert item["work"]["steps"][0]["opportunities"][0]["text"] == "felles kaffe"
        (point,) = item["work"]["steps"][3]["pain_points"]
        assert (point["text"], point["theme_ids"]) == ("roper over gangen", [theme])
        assert item["work"]["emotional_curve"][-1] == {"step_key": "s4", "emotion": 2}

    async def test_no_answer_under_a_root(self, client: Client) -> None:
        id = await self.exercise(client, WHYS)
        items = [{"kind": "cause", "text": "dypere", "because_of_key": "c2"}]
        response = await client.post(self.path(id), json={"items": items})
        assert first_error(response) == (409, "answer_under_root", "/items/0/because_of_key")

    async def test_five_tables_write_at_once(self, client: Client) -> None:
        id = await self.exercise(client, WHYS)
        cause = {"kind": "cause", "because_of_key": "c1"}
        tables = [[{**cause, "text": f"bord {table}, {number}"} for number in range(3)] for table in range(5)]
        responses = await asyncio.gather(*(client.post(self.path(id), json={"items": items}) for items in tables))

        assert [response.status_code for response in responses] == [200] * 5
        causes = (await client.get(f"/v1/exercises/{id}")).json()["work"]["causes"]
        assert len({cause["key"] for cause in causes}) == len({cause["text"] for cause in causes}) == 17

    async def test_a_repeat_appends_once(self, client: Client) -> None:
        id = await self.exercise(client, WHYS)
        body, keyed = {"items": [{"kind": "cause", "text": "ingen tid"}]}, {"idempotency-key": "bord-2"}
        first = await client.post(self.path(id), json=body, headers=keyed)
        replay = await client.post(self.path(id), json=body, headers=keyed)
        assert replay.json() == first.json()
        assert replay.headers["idempotent-replayed"] == "true"
        assert len((await client.get(f"/v1/exercises/{id}")).json()["work"]["causes"]) == 3
