"""The page of an idea traces it back to its origin, step by step."""

import re
from html import unescape
from typing import Any

import pytest

from service.postgres.people import people
from service.postgres.units import units
from tests.api.mini_lup import QUESTION
from tests.api.resource_tests import make
from tests.conftest import Callers, Client

HTML = {"Accept": "text/html"}
UNKNOWN_ID = "0199c0de-0000-7000-8000-0000000000ff"


async def get_page(client: Client, idea_id: str, **query: str) -> Any:
    response = await client.get(f"/ideas/{idea_id}", params=query, headers=HTML)
    assert response.status_code == 200, response.text
    return response.text


def read_steps(page: str) -> list[tuple[str, list[str]]]:
    """Return each step's heading and items."""
    trail = page[page.index('<ol class="way">') : page.index("</ol>")]
    return [
        (
            unescape(heading),
            [unescape(re.sub("<[^>]+>", "", item)).strip() for item in re.findall("<li[^>]*>(.*?)</li>", items)],
        )
        for heading, items in re.findall(r"<h3>(.*?)</h3>\s*<ul>(.*?)</ul>", trail, re.DOTALL)
    ]


async def test_an_idea_traces_back_to_the_why_and_the_day(client: Client, captured_ids: dict[str, str]) -> None:
    page = await get_page(client, captured_ids["/ideas/0"])
    assert read_steps(page) == [
        ("Ideen svarer på et behov", ["Tjenesteledere trenger å finne hvem som alt har løst det"]),
        ("Det bygger på en innsikt", ["Det som virker, blir kjent ved tilfeldighet"]),
        ("Innsikten kom fra dette", ["ingen felles oversikt"]),
        ("Det er årsaken til dette", ["vi vet ikke om hverandre"]),
        ("Det kom fram i øvelsen", ["Hvorfor deles det så lite"]),
        ("Gruppen arbeidet med problemstillingen", [f"{QUESTION[:99]}…"]),
        ("Det var på samlingen", ["Mini-LUP"]),
    ]
    assert "Prøv i to sektorer" in page
    assert "Lagt fram på" in page


async def test_an_idea_traces_back_to_the_step_of_a_journey(client: Client, captured_ids: dict[str, str]) -> None:
    assert read_steps(await get_page(client, captured_ids["/ideas/1"], lang="en"))[:4] == [
        ("That is based on an insight", ["Drift går alltid foran"]),
        ("The insight came from this", ["ingen tid satt av"]),
        ("At this step", ["svarer på avvik mens prosjektmøtet går"]),
        ("It came up in the exercise", ["En tjenesteleders dag"]),
    ]


async def test_every_step_links_to_its_place_in_the_day(client: Client, captured_ids: dict[str, str]) -> None:
    page = await get_page(client, captured_ids["/ideas/0"])
    exercise_id, session_path = captured_ids["/exercises/1"], f"/sessions/{captured_ids['session']}"
    addresses = re.findall(r'<a href="(/sessions/[^"]+)"', page[page.index('<ol class="way">') :])
    assert addresses[:7] == [
        f"{session_path}#needs-{captured_ids['/needs/0']}",
        f"{session_path}#insights-{captured_ids['/insights/0']}",
        f"{session_path}#exercises-{exercise_id}-c2",
        f"{session_path}#exercises-{exercise_id}-c1",
        f"{session_path}#exercises-{exercise_id}",
        f"{session_path}#problem_statements-{captured_ids['/problem_statements/0']}",
        session_path,
    ]


async def test_the_owner_and_unit_are_shown_to_viewers_with_the_scope(client: Client, caller: Callers) -> None:
    owner_id = await make(client, people, display_name="Kari Nordmann", title="HR-sjef")
    unit_id = await make(client, units, name="Strategi og HR")
    created = await client.post("/v1/ideas", json={"title": "Kaffe", "owner_id": owner_id, "unit_id": unit_id})
    idea_id = created.json()["id"]
    assert "<dd>Kari Nordmann (HR-sjef), Strategi og HR</dd>" in await get_page(client, idea_id)
    assert "<dd>Strategi og HR</dd>" in await get_page(await caller("day:read", "organisation:read"), idea_id)
    assert "<dd>Kari Nordmann (HR-sjef)</dd>" in await get_page(await caller("day:read", "people:read"), idea_id)
    assert "<dd>" not in await get_page(await caller("day:read"), idea_id)


async def test_data_beyond_the_viewers_scopes_is_absent(caller: Callers, captured_ids: dict[str, str]) -> None:
    page = await get_page(await caller("day:read"), captured_ids["/ideas/0"])
    assert "Mini-LUP" not in page
    assert captured_ids["session"] not in page
    assert ("Det bygger på en innsikt", ["Det som virker, blir kjent ved tilfeldighet"]) in read_steps(page)
    refused = await (await caller("programme:read")).get(f"/ideas/{captured_ids['/ideas/0']}", headers=HTML)
    assert refused.status_code == 403
    assert "day:read" in refused.text


@pytest.mark.parametrize("idea_id", [UNKNOWN_ID, "nobody"])
async def test_an_unknown_idea_is_404(client: Client, idea_id: str) -> None:
    response = await client.get(f"/ideas/{idea_id}", headers=HTML)
    assert (response.status_code, response.headers["Content-Type"]) == (404, "text/html; charset=utf-8")


async def test_an_idea_without_origin_says_so(client: Client) -> None:
    created = await client.post("/v1/ideas", json={"description": "<b>En</b> lapp\nmed to linjer"})
    page = await get_page(client, created.json()["id"])
    assert "&lt;b&gt;En&lt;/b&gt; lapp\nmed to linjer" in page
    assert "Ideen er ikke knyttet til" in page
