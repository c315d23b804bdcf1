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

    async def test_without_phases_it_has_those_of_lup(self, client: Client) -> None:
        made = (await client.post("/v1/programmes", json={"name": "LUP"})).json()
        assert [each["key"] for each in made["phases"]] == ["insight", "needs", "ideas", "test", "realise"]

        key = f"hr/{made['id']}"
        put = (await client.put(f"/v1/programmes/by_ref/{key}", json={"name": "LUP", "phases": PHASES})).json()
        again = (await client.put(f"/v1/programmes/by_ref/{key}", json={"name": "LUP 2"})).json()
        assert put["phases"] == again["phases"] == PHASES

    async def test_two_phases_have_two_keys(self, client: Client) -> None:
        response = await client.post("/v1/programmes", json={"name": "LUP", "phases": [*PHASES, PHASES[0]]})
        error = response.json()["errors"][0]
        assert (response.status_code, error["code"], error["pointer"]) == (422, "duplicate_key", "/phases/2/key")

    async def test_a_phase_that_a_session_covers_stays(self, client: Client) -> None:
        made = await self.made(client)
        session = {
            "programme_id": made["id"],
            "title": "Mini-LUP",
            "format": "mini",
            "starts_at": "2026-03-12T08:00:00Z",
            "ends_at": "2026-03-12T15:00:00Z",
            "agenda": [{"title": "Velkommen", "minutes": 15}, {"title": "Innsikt", "minutes": 60, "phase": "insight"}],
        }
        assert (await client.post("/v1/sessions", json=session)).status_code == 201
        one = f"/v1/programmes/{made['id']}"

        refused = await client.patch(one, json={"phases": PHASES[1:]}, headers={"if-match": '"v1"'})
        assert (refused.status_code, refused.json()["code"]) == (409, "phase_in_use")
        kept = await client.patch(one, json={"phases": PHASES[:1]}, headers={"if-match": '"v1"'})
        assert kept.status_code == 200

    async def test_a_phase_that_an_attendance_names_stays(self, client: Client) -> None:
        made = await self.made(client)
        session = await make(client, sessions, programme_id=made["id"], agenda=[])
        person = await make(client, people)
        await make(client, attendances, session_id=session, person_id=person, phases=["needs"])
        one = f"/v1/programmes/{made['id']}"

        refused = await client.patch(one, json={"phases": PHASES[:1]}, headers={"if-match": '"v1"'})
        assert first_error(refused) == (409, "phase_in_use", "/phases")
        kept = await client.patch(one, json={"phases": PHASES[1:]}, headers={"if-match": '"v1"'})
        assert kept.status_code == 200

    async def test_the_status_has_a_history(self, client: Client) -> None:
        made = await self.made(client)
        body = {"status": "running", "reason": "Første kull er klart"}
        await client.patch(f"/v1/programmes/{made['id']}", json=body, headers={"if-match": '"v1"'})

        items = (await client.get(f"/v1/programmes/{made['id']}/history")).json()["items"]
        assert [(each["field"], each["value"]) for each in items] == [("status", "draft"), ("status", "running")]
