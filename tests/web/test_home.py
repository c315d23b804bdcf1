"""The front page shows numbers, the last session, coming sessions and the ways into the API."""

import re
from datetime import UTC, datetime, time, timedelta
from html import unescape
from typing import Any
from zoneinfo import ZoneInfo

import asyncpg
import httpx2
import pytest

from service.postgres.groups import groups
from service.postgres.home import MAX_COUNTED_ROWS, MAX_QUESTION_CHARS, read_home
from service.postgres.ideas import ideas
from service.postgres.problem_statements import problem_statements
from service.web.texts import TEXTS
from tests.api.day import make_session
from tests.api.resource_tests import make
from tests.conftest import Client
from tests.web.conftest import Site, make_key

HTML = {"Accept": "text/html"}
HELD = {"status": "held", "starts_at": "2026-03-12T08:00:00Z", "ends_at": "2026-03-12T15:00:00Z", "agenda": []}


async def get_home(client: Client, **query: str) -> str:
    response = await client.get("/", headers=HTML, params=query)
    assert response.status_code == 200
    return unescape(response.text)


def read_numbers(page: str) -> list[tuple[str, str, str]]:
    matches = re.findall(
        r'<li><a href="([^"]+)"><span class="number">([^<]+)</span> <span>([^<]+)</span></a></li>', page
    )
    return [(address, number.replace("\N{NO-BREAK SPACE}", " "), label) for address, number, label in matches]


async def make_planned(client: Client, starts_at: datetime, **fields: Any) -> str:
    times = {"starts_at": starts_at.isoformat(), "ends_at": (starts_at + timedelta(hours=6)).isoformat(), "agenda": []}
    return await make_session(client, format="ordinary", **times, **fields)


async def test_an_empty_database_has_a_front_page(client: Client) -> None:
    page = await get_home(client)
    for name in ("home.no_last", "home.no_coming"):
        assert TEXTS["nb"][name] in page
    assert [(address, number) for address, number, _ in read_numbers(page)] == [
        ("/groups", "0"), ("/ideas", "0"), ("/ideas?status=selected", "0")
    ]  # fmt: skip
    assert "Se dagen" not in page


async def test_the_numbers_count_groups_with_sessions_ideas_and_selected_ideas(client: Client) -> None:
    twice_id, once_id, planned_id = [await make(client, groups, name=f"Gruppe {number}") for number in range(3)]
    await make(client, groups, name="Gruppe uten samling")
    await make_session(client, **HELD, group_ids=[twice_id, once_id])
    await make_session(client, **HELD, group_ids=[twice_id])
    await make_session(client, group_ids=[planned_id])
    for status in ("captured", "presented", "selected", "selected", "taken_further", "parked", "declined"):
        await make(client, ideas, status=status)
    assert read_numbers(await get_home(client)) == [
        ("/groups", "2", "ledergrupper har deltatt"),
        ("/ideas", "7", "ideer"),
        ("/ideas?status=selected", "3", "ideer er valgt ut"),
    ]


async def test_a_count_of_one_is_in_the_singular(client: Client) -> None:
    await make_session(client, **HELD, group_ids=[await make(client, groups)])
    await make(client, ideas, status="selected")
    assert [label for _, _, label in read_numbers(await get_home(client))] == [
        "ledergruppe har deltatt",
        "idé",
        "idé er valgt ut",
    ]
    english_labels = [label for _, _, label in read_numbers(await get_home(client, lang="en"))]
    assert english_labels == ["leadership group has taken part", "idea", "idea selected"]


async def test_numbers_above_the_limit_say_so(client: Client, conn: asyncpg.Connection) -> None:
    columns = "title, origin, status, language"
    values = f"'Idé', 'own', 'selected', 'nb' from generate_series(1, {MAX_COUNTED_ROWS})"
    await conn.execute(f"insert into idea ({columns}) select {values}")
    assert [number for _, number, _ in read_numbers(await get_home(client))] == ["0", "10 000", "10 000"]
    await make(client, ideas, status="captured")
    assert [number for _, number, _ in read_numbers(await get_home(client))] == ["0", "over 10 000", "10 000"]
    await make(client, ideas, status="taken_further")
    assert [number for _, number, _ in read_numbers(await get_home(client))] == ["0", "over 10 000", "over 10 000"]
    numbers = [number for _, number, _ in read_numbers(await get_home(client, lang="en"))]
    assert numbers == ["0", "over 10,000", "over 10,000"]


async def test_the_card_limits_the_number_and_length_of_questions(client: Client) -> None:
    question_ids = [
        await make(client, problem_statements, question=f"{number} " + "Hvordan? " * 1000) for number in range(6)
    ]
    await make_session(client, **HELD, problem_statement_ids=question_ids)
    page = await get_home(client)
    quotes = re.findall(r"<blockquote[^>]*>([^<]+)</blockquote>", page)
    assert [quote[0] for quote in quotes] == [*"01234"]
    assert {len(quote) for quote in quotes} == {MAX_QUESTION_CHARS}
    assert {quote[-1] for quote in quotes} == {"…"}


async def test_the_last_session_is_a_card_with_its_questions_and_selected_ideas(client: Client) -> None:
    question_ids = [await make(client, problem_statements, question=f"Spørsmål {number}?") for number in (1, 2)]
    last_id = await make_session(
        client, **HELD | {"starts_at": "2026-03-12T08:30:00Z"}, title="Den siste", problem_statement_ids=question_ids
    )
    previous_id = await make_session(client, **HELD, title="Den før")
    await make_planned(client, datetime(2026, 4, 1, 8, tzinfo=UTC), title="Aldri holdt")
    selected_id = await make(client, ideas, title="Valgt her", session_id=last_id, status="selected")
    further_id = await make(
        client, ideas, title="Ført videre", session_id=last_id, status="taken_further", language="nn"
    )
    await make(client, ideas, title="Bare notert", session_id=last_id)
    await make(client, ideas, title="Lagt bort", session_id=last_id, status="parked")
    presented_id = await make(client, ideas, title="Fra dagen før", session_id=previous_id, status="selected")
    await client.post("/v1/presentations", json={"session_id": last_id, "idea_id": presented_id})
    await make(client, ideas, title="En annen dag", session_id=previous_id, status="selected")
    page = await get_home(client)
    card = page[page.index("<article") : page.index("</article>")]
    assert re.findall(r"<h3>(.*?)</h3>", card) == ["Den siste"]
    assert re.findall(r'<blockquote lang="nb">(.*?)</blockquote>', card) == ["Spørsmål 1?", "Spørsmål 2?"]
    assert set(re.findall(r'<a href="/ideas/([^"]+)" lang="(\w+)">(.*?)</a>', card)) == {
        (selected_id, "nb", "Valgt her"), (further_id, "nn", "Ført videre"), (presented_id, "nb", "Fra dagen før")
    }  # fmt: skip
    assert re.findall(r'<a class="button" href="([^"]+)">(.*?)</a>', card) == [(f"/sessions/{last_id}", "Se dagen")]


async def test_of_sessions_at_the_same_time_the_newest_is_the_last(client: Client, conn: asyncpg.Connection) -> None:
    session_ids = [await make_session(client, **HELD) for _ in range(3)]
    content = await read_home(conn, datetime(2026, 1, 1, tzinfo=UTC))
    assert content.last is not None
    assert str(content.last.id) == session_ids[-1]


async def test_at_most_five_ideas_of_the_last_session_are_shown(client: Client, conn: asyncpg.Connection) -> None:
    session_id = await make_session(client, **HELD)
    for number in range(6):
        await make(client, ideas, title=f"Idé {number}", session_id=session_id, status="selected")
    content = await read_home(conn, datetime(2026, 1, 1, tzinfo=UTC))
    assert content.last is not None
    assert [idea.title for idea in content.last.ideas] == [f"Idé {number}" for number in range(5)]


async def test_the_next_five_planned_sessions_are_coming(client: Client, conn: asyncpg.Connection) -> None:
    now = datetime(2026, 6, 1, tzinfo=UTC)
    ids_by_day = {
        days: await make_planned(client, now + timedelta(days=days), title=f"{days}") for days in (6, 4, 2, 0, 1, 3, 5)
    }
    await make_planned(client, now - timedelta(microseconds=1))
    await make_planned(client, now + timedelta(hours=1), status="cancelled")
    content = await read_home(conn, now)
    assert [str(session.id) for session in content.coming] == [ids_by_day[days] for days in range(5)]


@pytest.mark.parametrize("is_coming", [True, False])
async def test_a_session_of_today_is_coming_in_the_services_time_zone(
    site: Site, client: Client, database: str, is_coming: bool
) -> None:
    zones = [ZoneInfo("Pacific/Kiritimati"), ZoneInfo("Pacific/Pago_Pago")]
    midnights = sorted(
        (datetime.combine(datetime.now(zone).date(), time.min, zone).astimezone(UTC), zone.key) for zone in zones
    )
    session_id = await make_planned(client, midnights[1][0] - timedelta(minutes=1))
    async with site(time_zone=midnights[0 if is_coming else 1][1]) as browser:
        page = await (await browser(key=await make_key(database, "*"))).get("/")
        assert (f"/sessions/{session_id}" in page.text) == is_coming


async def test_the_example_calls_on_the_page_work(client: Client, database: str, site: Site) -> None:
    key = await make_key(database, "*")
    async with site(public_url="https://lup.example.no") as browser:
        page = unescape((await (await browser()).get("/", headers={"Authorization": f"Bearer {key}"})).text)
    addresses = re.findall(r"curl -H \"Authorization: Bearer \$LUP_API_KEY\" '([^']+)'", page)
    assert len(addresses) == 2
    for address in addresses:
        assert address.startswith("https://lup.example.no/v1/")
        response = await client.get(httpx2.URL(address).raw_path.decode())
        assert response.status_code == 200
    assert 'with Lup("https://lup.example.no", api_key=key) as lup:' in page
