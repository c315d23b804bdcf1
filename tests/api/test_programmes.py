from typing import Any

from service.postgres.attendances import attendances
from service.postgres.people import people
from service.postgres.programmes import programmes
from service.postgres.sessions import sessions
from tests.api.day import first_error
from tests.api.resource_tests import ResourceTests, make
from tests.conftest import Client

PHASES = [
    {"key": "insight", "name": "Innsikt", "required": True, "purpose": None},
    {"key": "needs", "name": "Behov", "required": False, "purpose": None},
]


class TestProgrammes(
    ResourceTests,
    resource=programmes,
    change={"contact": "Strategi og HR", "status": "running"},
    wrong={"phases": [{"key": "to ord", "name": "Innsikt"}]},
):
    async def body(self, client: Client) -> dict[str, Any]:
        return {"name": "LUP", "phases": PHASES}

    async def test_the_default_phases_are_those_of_lup(self, client: Client) -> None:
        programme = (await client.post("/v1/programmes", json={"name": "LUP"})).json()
        assert [phase["key"] for phase in programme["phases"]] == ["insight", "needs", "ideas", "test", "realise"]

        key = f"hr/{programme['id']}"
        put = (await client.put(f"/v1/programmes/by_ref/{key}", json={"name": "LUP", "phases": PHASES})).json()
        replaced = (await client.put(f"/v1/programmes/by_ref/{key}", json={"name": "LUP 2"})).json()
        assert put["phases"] == replaced["phases"] == PHASES

    async def test_phase_keys_are_unique(self, client: Client) -> None:
        response = await client.post("/v1/programmes", json={"name": "LUP", "phases": [*PHASES, PHASES[0]]})
        error = response.json()["errors"][0]
        assert (response.status_code, error["code"], error["pointer"]) == (422, "duplicate_key", "/phases/2/key")

    async def test_a_phase_of_a_session_is_not_removed(self, client: Client) -> None:
        programme = await self.create(client)
        session = {
            "programme_id": programme["id"],
            "title": "Mini-LUP",
            "format": "mini",
            "starts_at": "2026-03-12T08:00:00Z",
            "ends_at": "2026-03-12T15:00:00Z",
            "agenda": [{"title": "Velkommen", "minutes": 15}, {"title": "Innsikt", "minutes": 60, "phase": "insight"}],
        }
        assert (await client.post("/v1/sessions", json=session)).status_code == 201
        path = f"/v1/programmes/{programme['id']}"

        response = await client.patch(path, json={"phases": PHASES[1:]}, headers={"if-match": '"v1"'})
        assert (response.status_code, response.json()["code"]) == (409, "phase_in_use")
        accepted = await client.patch(path, json={"phases": PHASES[:1]}, headers={"if-match": '"v1"'})
        assert accepted.status_code == 200

    async def test_a_phase_of_an_attendance_is_not_removed(self, client: Client) -> None:
        programme = await self.create(client)
        session = await make(client, sessions, programme_id=programme["id"], agenda=[])
        person = await make(client, people)
        await make(client, attendances, session_id=session, person_id=person, phases=["needs"])
        path = f"/v1/programmes/{programme['id']}"

        response = await client.patch(path, json={"phases": PHASES[:1]}, headers={"if-match": '"v1"'})
        assert first_error(response) == (409, "phase_in_use", "/phases")
        accepted = await client.patch(path, json={"phases": PHASES[1:]}, headers={"if-match": '"v1"'})
        assert accepted.status_code == 200

    async def test_the_status_has_a_history(self, client: Client) -> None:
        programme = await self.create(client)
        body = {"status": "running", "reason": "Første kull er klart"}
        await client.patch(f"/v1/programmes/{programme['id']}", json=body, headers={"if-match": '"v1"'})

        items = (await client.get(f"/v1/programmes/{programme['id']}/history")).json()["items"]
        assert [(item["field"], item["value"]) for item in items] == [("status", "draft"), ("status", "running")]
