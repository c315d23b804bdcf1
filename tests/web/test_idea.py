"""The page of an idea: where it came from, step by step."""

import re
from html import unescape
from typing import Any

import pytest

from service.postgres.people import people
from service.postgres.units import units
from tests.api.everyday import make
from tests.api.mini_lup import QUESTION
from tests.conftest import Callers, Client

HTML = {"Accept": "text/html"}
NOWHERE = "0199c0de-0000-7000-8000-0000000000ff"


async def shown(client: Client, id_: str, **query: str) -> Any:
    answer = await client.get(f"/ideas/{id_}", params=query, headers=HTML)
    assert answer.status_code == 200, answer.text
    return answer.text


def steps(page: str) -> list[tuple[str, list[str]]]:
    """Give each step's heading and what stands below it."""
    way = page[page.index('<ol class="way">') : page.index("</ol>")]
    return [
        (
            unescape(heading),
            [unescape(re.sub("<[^>]+>", "", item)).strip() for item in re.findall("<li[^>]*>(.*?)</li>", items)],
        )
        for heading, items in re.findall(r"<h3>(.*?)</h3>\s*<ul>(.*?)</ul>", way, re.DOTALL)
    ]


async def test_an_idea_leads_back_to_the_why_and_the_day(client: Client, made: dict[str, str]) -> None:
    page = await shown(client, made["/ideas/0"])
    assert steps(page) == [
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


async def test_an_idea_leads_back_to_the_step_of_a_journey(client: Client, made: dict[str, str]) -> None:
    assert steps(await shown(client, made["/ideas/1"], lang="en"))[:4] == [
        ("That rests on an insight", ["Drift går alltid foran"]),
        ("The insight came from this", ["ingen tid satt av"]),
        ("At this step", ["svarer på avvik mens prosjektmøtet går"]),
        ("It came up in the exercise", ["En tjenesteleders dag"]),
    ]


async def test_every_step_is_a_link_to_its_place_in_the_day(client: Client, made: dict[str, str]) -> None:
    page = await shown(client, made["/ideas/0"])
    why, day = made["/exercises/1"], f"/sessions/{made['session']}"
    addresses = re.findall(r'<a href="(/sessions/[^"]+)"', page[page.index('<ol class="way">') :])
    assert addresses[:7] == [
        f"{day}#needs-{made['/needs/0']}",
        f"{day}#insights-{made['/insights/0']}",
        f"{day}#exercises-{why}-c2",
        f"{day}#exercises-{why}-c1",
        f"{day}#exercises-{why}",
        f"{day}#problem_statements-{made['/problem_statements/0']}",
        day,
    ]


async def test_who_takes_the_next_step_is_named_to_who_may_read_it(client: Client, caller: Callers) -> None:
    owner = await make(client, people, display_name="Kari Nordmann", title="HR-sjef")
    unit = await make(client, units, name="Strategi og HR")
    made = await client.post("/v1/ideas", json={"title": "Kaffe", "owner_id": owner, "unit_id": unit})
    id_ = made.json()["id"]
    assert "<dd>Kari Nordmann (HR-sjef), Strategi og HR</dd>" in await shown(client, id_)
    assert "<dd>Strategi og HR</dd>" in await shown(await caller("day:read", "organisation:read"), id_)
    assert "<dd>Kari Nordmann (HR-sjef)</dd>" in await shown(await caller("day:read", "people:read"), id_)
    assert "<dd>" not in await shown(await caller("day:read"), id_)


async def test_what_the_viewer_may_not_read_is_not_there(caller: Callers, made: dict[str, str]) -> None:
    page = await shown(await caller("day:read"), made["/ideas/0"])
    assert "Mini-LUP" not in page
    assert made["session"] not in page
    assert ("Det bygger på en innsikt", ["Det som virker, blir kjent ved tilfeldighet"]) in steps(page)
    refused = await (await caller("programme:read")).get(f"/ideas/{made['/ideas/0']}", headers=HTML)
    assert refused.status_code == 403
    assert "day:read" in refused.text


@pytest.mark.parametrize("id_", [NOWHERE, "nobody"])
async def test_missing(client: Client, id_: str) -> None:
    answer = await client.get(f"/ideas/{id_}", headers=HTML)
    assert (answer.status_code, answer.headers["Content-Type"]) == (404, "text/html; charset=utf-8")


async def test_an_idea_of_its_own_says_so(client: Client) -> None:
    made = await client.post("/v1/ideas", json={"description": "<b>En</b> lapp\nmed to linjer"})
    page = await shown(client, made.json()["id"])
    assert "&lt;b&gt;En&lt;/b&gt; lapp\nmed to linjer" in page
    assert "Ideen er ikke knyttet til" in page
