"""The lists that the numbers of the front page link to."""

import re
from html import unescape

import asyncpg
import pytest

from service.postgres.groups import groups
from service.postgres.ideas import ideas
from service.postgres.lists import PAGE_ROWS
from tests.api.day import make_session
from tests.api.resource_tests import make
from tests.conftest import Client
from tests.web.test_home import HELD

HTML = {"Accept": "text/html"}
_ROW = re.compile(r'<li>\s*<(?:a [^>]*|strong)>(.*?)</(?:a|strong)>\s*<span class="when">')


async def list_titles(client: Client, path: str) -> list[list[str]]:
    """Follow a list's next links and return the titles of each page."""
    pages = []
    while path:
        response = await client.get(path, headers=HTML)
        assert response.status_code == 200
        pages.append(unescape(response.text))
        next_links = re.findall(r'rel="next" href="([^"]+)"', pages[-1])
        path = next_links[0] if next_links else ""
    return [_ROW.findall(page) for page in pages]


@pytest.mark.parametrize("extra", [0, 1])
@pytest.mark.parametrize(("status", "path"), [("captured", "/ideas"), ("selected", "/ideas?status=selected")])
async def test_ideas_are_listed_once_with_the_newest_first(client: Client, status: str, path: str, extra: int) -> None:
    rows = [{"title": f"Idé {number}", "status": status} for number in range(PAGE_ROWS + extra)]
    assert (await client.post("/v1/ideas/batch", json=rows)).is_success
    pages = await list_titles(client, path)
    assert [len(page) for page in pages] == [PAGE_ROWS, 1][: 1 + extra]
    assert [title for page in pages for title in page] == [row["title"] for row in rows[::-1]]


async def test_the_selected_list_merges_both_statuses_in_one_order(client: Client) -> None:
    for number, status in enumerate(("selected", "captured", "taken_further", "parked", "selected", "taken_further")):
        await make(client, ideas, title=f"Idé {number}", status=status)
    assert await list_titles(client, "/ideas?status=selected") == [["Idé 5", "Idé 4", "Idé 2", "Idé 0"]]
    assert await list_titles(client, "/ideas") == [[f"Idé {number}" for number in (5, 4, 3, 2, 1, 0)]]
    assert await list_titles(client, "/ideas?status=parked") == await list_titles(client, "/ideas")


async def test_later_pages_link_back_to_the_first(client: Client) -> None:
    rows = [{"title": f"Idé {number}", "status": "selected"} for number in range(PAGE_ROWS + 1)]
    assert (await client.post("/v1/ideas/batch", json=rows)).is_success
    first_page = unescape((await client.get("/ideas?status=selected&lang=nn", headers=HTML)).text)
    assert "Til starten" not in first_page
    (next_path,) = re.findall(r'rel="next" href="([^"]+)"', first_page)
    assert "status=selected" in next_path
    assert "lang=nn" in next_path
    second_page = unescape((await client.get(next_path, headers=HTML)).text)
    assert '<a class="button plain" href="/ideas?status=selected&lang=nn">Til starten</a>' in second_page
    assert "Vis fleire" not in second_page


async def test_sessions_are_listed_latest_first_with_their_status(client: Client) -> None:
    for day, status in ((12, "held"), (14, "planned"), (13, "cancelled")):
        times = {"starts_at": f"2026-03-{day}T08:00:00Z", "ends_at": f"2026-03-{day}T15:00:00Z"}
        await make_session(client, **HELD | times | {"status": status}, title=f"Dag {day}")
    assert await list_titles(client, "/sessions") == [["Dag 14", "Dag 13", "Dag 12"]]
    page = (await client.get("/sessions", headers=HTML)).text
    assert re.findall(r'<span class="tag">(.*?)</span>', page) == ["Planlagt", "Avlyst", "Gjennomført"]


async def test_sessions_at_the_same_time_are_listed_once(client: Client, conn: asyncpg.Connection) -> None:
    await make_session(client, **HELD)
    columns = "programme_id, title, format, starts_at, ends_at, status"
    values = "programme_id, 'Dag ' || n, format, starts_at, ends_at, status"
    await conn.execute(
        f"insert into session ({columns}) select {values} from session, generate_series(1, {PAGE_ROWS}) n"
    )
    pages = await list_titles(client, "/sessions")
    assert [len(page) for page in pages] == [PAGE_ROWS, 1]
    assert len({title for page in pages for title in page}) == PAGE_ROWS + 1


async def test_groups_with_sessions_are_listed_by_name(client: Client) -> None:
    group_ids = {name: await make(client, groups, name=name) for name in ("Åsen", "Berg", "Ås", "Ødegård", "Uten")}
    first_id = await make_session(client, **HELD, group_ids=[group_ids["Åsen"], group_ids["Berg"]])
    later_times = {"starts_at": "2026-03-20T08:00:00Z", "ends_at": "2026-03-20T15:00:00Z"}
    last_id = await make_session(
        client, **HELD | later_times, group_ids=[group_ids["Berg"], group_ids["Ødegård"], group_ids["Ås"]]
    )
    await make_session(client, group_ids=[group_ids["Uten"]])
    assert await list_titles(client, "/groups") == [["Berg", "Ødegård", "Ås", "Åsen"]]
    page = (await client.get("/groups", headers=HTML)).text.replace("\N{NO-BREAK SPACE}", " ")
    session_links = re.findall(r'<a href="/sessions/([^"]+)">(.*?)</a>', page)
    assert session_links == [
        (last_id, "2 samlinger, den siste 20. mars 2026"),
        *[(last_id, "Én samling, 20. mars 2026")] * 2,
        (first_id, "Én samling, 12. mars 2026"),
    ]


async def test_groups_with_equal_names_continue_on_the_next_page(client: Client, conn: asyncpg.Connection) -> None:
    rows = await conn.fetch(
        f"insert into leadership_group (name) select 'Gruppe' from generate_series(1, {PAGE_ROWS + 1}) returning id"
    )
    await make_session(client, **HELD, group_ids=[str(row["id"]) for row in rows])
    assert [len(page) for page in await list_titles(client, "/groups")] == [PAGE_ROWS, 1]
