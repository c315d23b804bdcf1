"""The outcome of a session: one document as JSON and as Markdown, limited to what the caller may see."""

import msgspec

from service.api.outcome import get_session_outcome
from tests.api.captured import NOWHERE, get_outcome
from tests.api.mini_lup import QUESTION, capture, day, session
from tests.conftest import Callers, Client

SHAPE = get_session_outcome.opt["operation"].response


async def test_invalid(client: Client, session_id: str) -> None:
    await get_outcome(client, session_id, 400, lang="se")
    await get_outcome(client, session_id, 400, media="pdf")


async def test_missing(client: Client) -> None:
    await get_outcome(client, NOWHERE, 404)
    await get_outcome(client, "nobody", 404)


async def test_the_day(client: Client, session_id: str) -> None:
    other = await session(client, title="En annen dag")
    await capture(client, other, {"needs": [{"who": "andre", "what": "noe annet"}]})
    response = await get_outcome(client, session_id)

    document = response.json()
    msgspec.json.decode(response.content, type=SHAPE)
    assert document["session"] == (await client.get(f"/v1/sessions/{session_id}")).json()
    assert document["phase_minutes"] == {"insight": 120, "needs": 90}
    assert [problem_statement["question"] for problem_statement in document["problem_statements"]] == [QUESTION]
    for kind in ("exercises", "insights", "needs", "ideas", "presentations", "reflections"):
        listed = (await client.get(f"/v1/{kind}", params={"session_id": session_id})).json()["items"]
        assert listed
        assert document[kind] == listed
    assert [(item["kind"], item["label"], item["next_step"]) for item in document["further_work"]] == [
        ("ideas", "Gevinstkaffe på tvers", "Prøv i to sektorer")
    ]


async def test_an_empty_day(client: Client) -> None:
    document = (await get_outcome(client, await session(client))).json()
    assert (document["exercises"], document["further_work"]) == ([], [])
    assert (await get_outcome(client, document["session"]["id"], media="md")).text.startswith("# Mini-LUP\n")


async def test_further_work(client: Client) -> None:
    unit = (await client.post("/v1/units", json={"name": "Kommunen", "kind": "municipality"})).json()["id"]
    session_id = await session(client)
    document = {
        "problem_statements": [{"question": "Hvem eier dette?", "owner_unit_id": unit}, {"question": "Hvem ellers?"}],
        "ideas": [
            {"title": "Valgt", "status": "selected"},
            {"title": "Med neste steg", "next_step": "Spør", "follow_up_on": "2026-06-01"},
            {"title": "Lagt bort", "next_step": "Vent", "status": "parked"},
            {"title": "Bare notert"},
        ],
    }
    await capture(client, session_id, document)
    further_work = (await get_outcome(client, session_id)).json()["further_work"]
    empty = {"next_step": None, "owner_id": None, "follow_up_on": None, "owner_unit_id": None}
    assert [{name: value for name, value in item.items() if name != "id"} for item in further_work] == [
        empty | {"kind": "ideas", "label": "Valgt"},
        empty | {"kind": "ideas", "label": "Med neste steg", "next_step": "Spør", "follow_up_on": "2026-06-01"},
        empty | {"kind": "problem_statements", "label": "Hvem eier dette?", "owner_unit_id": unit},
    ]


async def test_a_presented_idea_of_another_day(client: Client, session_id: str) -> None:
    idea = (await client.post("/v1/ideas", json={"title": "Fra i fjor"})).json()["id"]
    await capture(client, session_id, {"presentations": [{"idea_id": idea, "votes": 1}]})
    assert idea in [idea["id"] for idea in (await get_outcome(client, session_id)).json()["ideas"]]


async def test_people_are_hidden_without_people_read(caller: Callers, client: Client) -> None:
    session_id = await session(client)
    people = [
        (await client.put(f"/v1/people/by_ref/hr/{key}", json={"display_name": f"Leder {key}"})).json()["id"]
        for key in ("4711", "4712")
    ]
    for person in people:
        await client.post("/v1/attendances", json={"session_id": session_id, "person_id": person})
    document = day()
    document["ideas"][0] |= {"owner_id": people[0]}
    document["ideas"][0]["presentation"] |= {"presenter_refs": ["hr:4712"]}
    document["reflections"][0] |= {"person_id": people[1]}
    await capture(client, session_id, document)
    full = await get_outcome(client, session_id)
    assert full.text.count(people[0]) == 2
    assert full.json()["presentations"][0]["presenter_ids"] == [people[1]]

    restricted = await get_outcome(await caller("programme:read", "day:read"), session_id)
    for secret in (*people, "hr:", "4711", "4712", "Leder", "Lang dag", "person_id", "presenter_ids", "owner_id"):
        assert secret not in restricted.text
    assert [reflection["text"] for reflection in restricted.json()["reflections"]] == [
        "Det gir oss innsikt på en helt unik måte"
    ]
    assert restricted.headers["etag"] != full.headers["etag"]


async def test_only_the_session_is_shown_without_day_read(caller: Callers, session_id: str) -> None:
    document = (await get_outcome(await caller("programme:read"), session_id)).json()
    assert document["session"]["id"] == session_id
    assert not any(document[kind] for kind in ("problem_statements", "ideas", "reflections", "further_work"))


async def test_unchanged(client: Client, session_id: str) -> None:
    path = f"/v1/sessions/{session_id}/outcome"
    tag = (await client.get(path)).headers["etag"]
    assert (await client.get(path, headers={"if-none-match": tag})).status_code == 304
    assert (await client.get(path, params={"media": "md"}, headers={"if-none-match": tag})).status_code == 200
    await capture(client, session_id, {"ideas": ["En til"]})
    assert (await client.get(path, headers={"if-none-match": tag})).status_code == 200
