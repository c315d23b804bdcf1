"""The lists behind the front page's numbers."""

import re
from html import unescape

import asyncpg
import pytest

from service.postgres.groups import groups
from service.postgres.ideas import ideas
from service.postgres.lists import ROWS
from tests.api.day import make_session
from tests.api.everyday import make
from tests.conftest import Client
from tests.web.test_home import HELD

HTML = {"Accept": "text/html"}


_ROW = re.compile(r'<li>\s*<(?:a [^>]*|strong)>(.*?)</(?:a|strong)>\s*<span class="when">')


async def walk(client: Client, path: str) -> list[list[str]]:
    """Go through a list by its links, and give the rows of each page."""
    pages = []
    while path:
        answer = await client.get(path, headers=HTML)
        assert answer.status_code == 200
        pages.append(unescape(answer.text))
        following = re.findall(r'rel="next" href="([^"]+)"', pages[-1])
        path = following[0] if following else ""
    return [
        re.findall(r"<li>\s*<(?:a [^>]*|strong)>(.*?)</(?:a|strong)>\s*<span class=\"when\">", page) for page in pages
    ]


@pytest.mark.parametrize("extra", [0, 1])
@pytest.mark.parametrize(("status", "path"), [("captured", "/ideas"), ("selected", "/ideas?status=selected")])
async def test_ideas_come_the_newest_first_each_once(client: Client, status: str, path: str, extra: int) -> None:
    rows = [{"title": f"Idé {number}", "status": status} for number in range(ROWS + extra)]
    assert (await client.post("/v1/ideas/batch", json=rows)).is_success
    pages = await walk(client, path)
    assert [len(page) for page in pages] == [ROWS, 1][: 1 + extra]
    assert [title for page in pages for title in page] == [row["title"] for row in rows[::-1]]


async def test_selected_are_those_of_both_statuses_in_one_order(client: Client) -> None:
    for number, status in enumerate(("selected", "captured", "taken_further", "parked", "selected", "taken_further")):
        await make(client, ideas, title=f"Idé {number}", status=status)
    assert await walk(client, "/ideas?status=selected") == [["Idé 5", "Idé 4", "Idé 2", "Idé 0"]]
    assert await walk(client, "/ideas") == [[f"Idé {number}" for number in (5, 4, 3, 2, 1, 0)]]
    assert await walk(client, "/ideas?status=parked") == await walk(client, "/ideas")


async def test_a_page_further_on_leads_back_to_the_beginning(client: Client) -> None:
    rows = [{"title": f"Idé {number}", "status": "selected"} for number in range(ROWS + 1)]
    assert (await client.post("/v1/ideas/batch", json=rows)).is_success
    first = unescape((await client.get("/ideas?status=selected&lang=nn", headers=HTML)).text)
    assert "Til starten" not in first
    (following,) = re.findall(r'rel="next" href="([^"]+)"', first)
    assert "status=selected" in following
    assert "lang=nn" in following
    second = unescape((await client.get(following, headers=HTML)).text)
    assert '<a class="button plain" href="/ideas?status=selected&lang=nn">Til starten</a>' in second
    assert "Vis fleire" not in second


async def test_sessions_come_the_latest_first_with_their_state(client: Client) -> None:
    for day, status in ((12, "held"), (14, "planned"), (13, "cancelled")):
        times = {"starts_at": f"2026-03-{day}T08:00:00Z", "ends_at": f"2026-03-{day}T15:00:00Z"}
        await make_session(client, **HELD | times | {"status": status}, title=f"Dag {day}")
    assert await walk(client, "/sessions") == [["Dag 14", "Dag 13", "Dag 12"]]
    page = (await client.get("/sessions", headers=HTML)).text
    assert re.findall(r'<span class="tag">(.*?)</span>', page) == ["Planlagt", "Avlyst", "Gjennomført"]


async def test_sessions_at_one_time_are_each_on_one_page(client: Client, conn: asyncpg.Connection) -> None:
    await make_session(client, **HELD)
    columns = "programme_id, title, format, starts_at, ends_at, status"
    values = "programme_id, 'Dag ' || n, format, starts_at, ends_at, status"
    await conn.execute(f"insert into session ({columns}) select {values} from session, generate_series(1, {ROWS}) n")
    pages = await walk(client, "/sessions")
    assert [len(page) for page in pages] == [ROWS, 1]
    assert len({title for page in pages for title in page}) == ROWS + 1


async def test_groups_are_those_that_took_part_by_name(client: Client) -> None:
    made = {name: await make(client, groups, name=name) for name in ("Åsen", "Berg", "Ås", "Ødegård", "Uten")}
    first = await make_session(client, **HELD, group_ids=[made["Åsen"], made["Berg"]])
    later = {"starts_at": "2026-03-20T08:00:00Z", "ends_at": "2026-03-20T15:00:00Z"}
    last = await make_session(client, **HELD | later, group_ids=[made["Berg"], made["Ødegård"], made["Ås"]])
    await make_session(client, group_ids=[made["Uten"]])
    assert await walk(client, "/groups") == [["Berg", "Ødegård", "Ås", "Åsen"]]
    page = (await client.get("/groups", headers=HTML)).text.replace("\N{NO-BREAK SPACE}", " ")
    attended = re.findall(r'<a href="/sessions/([^"]+)">(.*?)</a>', page)
    assert attended == [
        (last, "2 samlinger, den siste 20. mars 2026"),
        *[(last, "Én samling, 20. mars 2026")] * 2,
        (first, "Én samling, 12. mars 2026"),
    ]


async def test_groups_go_on_behind_the_last_name(client: Client, conn: asyncpg.Connection) -> None:
    ids = await conn.fetch(
        f"insert into leadership_group (name) select 'Gruppe' from generate_series(1, {ROWS + 1}) returning id"
    )
    await make_session(client, **HELD, group_ids=[str(row["id"]) for row in ids])
    assert [len(page) for page in await walk(client, "/groups")] == [ROWS, 1]
