"""Size limits of rows, pages, included resources, histories and sessions, so that accepted data can be read."""

import asyncio
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from service.core import capacity
from service.core.capacity import MAX_SESSION_BYTES
from service.core.list_sql import MAX_PAGE_BYTES
from service.core.write import MAX_ROW_BYTES
from tests.api.day import first_error, make_session
from tests.conftest import Client

VERSIONED = {"if-match": '"v1"'}
ROW = 240_000
"""Bytes of a row close to the size limit."""


def exercise(session: str | None, size: int = ROW, **fields: Any) -> dict[str, Any]:
    notes = [{"key": f"n{number}", "text": "å" * 1_160} for number in range(size // 2_400)]
    work = {"form": "other", "name": "Notater", "notes": notes}
    return {"work": work, **({"session_id": session} if session else {}), **fields}


async def sizes(conn: asyncpg.Connection, session: str) -> int:
    (row,) = await conn.fetch(capacity._MEASURE, [UUID(session)], [])
    return int(row["bytes"])


async def fill(client: Client, session: str, count: int) -> list[str]:
    ids = []
    for number in range(count):
        response = await client.post("/v1/exercises", json=exercise(session, title=f"Øvelse {number}"))
        assert response.status_code == 201, response.text
        ids.append(response.json()["id"])
    return ids


async def test_a_row_has_a_maximum_size(client: Client) -> None:
    session = await make_session(client)
    small, large = exercise(session, 2_400), exercise(session, MAX_ROW_BYTES + 10_000)
    created = await client.post("/v1/exercises", json=small)
    path = f"/v1/exercises/{created.json()['id']}"
    assert first_error(await client.post("/v1/exercises", json=large)) == (422, "row_too_large", "")
    assert first_error(await client.post("/v1/exercises/batch", json=[small, large])) == (422, "row_too_large", "/1")
    patched = await client.patch(path, json={"work": large["work"]}, headers=VERSIONED)
    assert first_error(patched) == (422, "row_too_large", "")
    items = [{"kind": "note", "text": "å" * 2_400} for _ in range(60)]
    assert first_error(await client.post(f"{path}/items", json={"items": items})) == (422, "row_too_large", "")
    captured = await client.post(
        f"/v1/sessions/{session}/capture", json={"exercises": [exercise(None, 10), exercise(None, 260_000, title="T")]}
    )
    assert first_error(captured) == (422, "row_too_large", "/exercises/1")


async def test_a_page_of_large_rows_ends_early(client: Client) -> None:
    ids = await fill(client, await make_session(client), 20)
    seen_ids, cursor, pages = [], None, 0
    while pages == 0 or cursor:
        response = await client.get("/v1/exercises", params={"limit": 200} | ({"cursor": cursor} if cursor else {}))
        assert len(response.content) <= MAX_PAGE_BYTES + 2 * MAX_ROW_BYTES
        seen_ids += [item["id"] for item in response.json()["items"]]
        cursor, pages = response.json()["next_cursor"], pages + 1
    assert (seen_ids, pages) == (ids, 3)
    page_of_three = (await client.get("/v1/exercises", params={"limit": 3, "count": "true"})).json()
    assert [len(page_of_three["items"]), page_of_three["total"]] == [3, 20]


@pytest.mark.parametrize("sort", ["title", "-title", "follow_up_on"])
async def test_a_sorted_page_of_large_rows_ends_early(client: Client, sort: str) -> None:
    long_text = "€" * 10_000
    ideas = [{"title": f"Idé {number:02}", "description": long_text, "next_step": long_text} for number in range(50)]
    for idea_batch in (ideas[:25], ideas[25:]):
        assert (await client.post("/v1/ideas/batch", json=idea_batch)).status_code == 200
    seen_ids: list[str] = []
    query: dict[str, Any] = {"limit": 200, "sort": sort}
    while query.get("cursor", "") is not None:
        page = (await client.get("/v1/ideas", params=query)).json()
        seen_ids += [item["title"] for item in page["items"]]
        query["cursor"] = page["next_cursor"]
    assert sorted(seen_ids) == [idea["title"] for idea in ideas]
    assert sort == "follow_up_on" or seen_ids == sorted(seen_ids, reverse=sort[0] == "-")


async def test_included_resources_have_a_maximum_size(client: Client) -> None:
    session, long_text = await make_session(client), "€" * 10_000
    body = {"who": long_text, "what": long_text, "because": long_text, "session_id": session}
    needs = [(await client.post("/v1/needs", json=body)).json()["id"] for _ in range(25)]
    await client.post("/v1/ideas", json={"title": "Mange", "need_ids": needs})
    await client.post("/v1/ideas", json={"title": "Få", "need_ids": needs[:20], "session_id": session})
    response = await client.get("/v1/ideas", params={"include": "needs,session"})
    assert first_error(response) == (422, "include_too_large", "?include")
    listing = await client.get("/v1/ideas", params={"include": "needs,session", "session_id": session})
    assert len(listing.json()["included"]["needs"]) == 20


async def test_a_history_returns_its_newest_entries(client: Client, conn: asyncpg.Connection) -> None:
    need = await client.post("/v1/needs", json={"who": "a", "what": "b", "session_id": await make_session(client)})
    need_id = need.json()["id"]
    await conn.execute(
        """
        insert into history (resource, id, field, value, holds_from, caller)
        select 'needs', $1, 'status', to_jsonb('s' || n), date '2020-01-01' + n, 'test' from generate_series(1, 1200) n
        """,
        UUID(need_id),
    )
    items = (await client.get(f"/v1/needs/{need_id}/history")).json()["items"]
    days = [item["holds_from"] for item in items]
    assert (len(items), days) == (1000, sorted(days))
    assert items[-1]["value"] == "open"


@pytest.mark.slow
async def test_a_full_session_refuses_writes_and_can_be_read(client: Client, conn: asyncpg.Connection) -> None:
    session = await make_session(client)
    ids = await fill(client, session, MAX_SESSION_BYTES // ROW)
    refusal = await client.post("/v1/exercises", json=exercise(session))
    assert first_error(refusal) == (409, "session_full", "")
    batch = [{"title": f"{number}", "description": "å" * 9_000, "session_id": session} for number in range(20)]
    assert first_error(await client.post("/v1/ideas/batch", json=batch))[1] == "session_full"
    rows = [{"ref": f"hr:{number}", **row} for number, row in enumerate(batch)]
    other_rows = [{"ref": "hr:other", "title": "Et annet sted", "session_id": await make_session(client)}]
    upserted = await client.put("/v1/ideas/batch", json=[*other_rows, *rows], params={"on_error": "skip"})
    assert [row["outcome"] for row in upserted.json()] == ["created", *["rejected"] * 20]
    assert {error["code"] for row in upserted.json() for error in row["errors"]} == {"session_full"}
    captured = await client.post(
        f"/v1/sessions/{session}/capture", json={"ideas": ["å" * 9_000 + f"{index}" for index in range(20)]}
    )
    assert first_error(captured)[1] == "session_full"
    for number in range(200):
        response = await client.post(
            "/v1/reflections", json={"session_id": session, "text": f"{number} " + "å" * 5_000}
        )
        if response.status_code != 201:
            break
    assert first_error(response) == (409, "session_full", "")
    assert await sizes(conn, session) <= MAX_SESSION_BYTES
    for path in ("outcome", "outcome?media=md", "trace"):
        response = await client.get(f"/v1/sessions/{session}/{path}")
        print(f"{path}: {len(response.content):,} bytes")
        assert response.status_code == 200
    short = await client.patch(
        f"/v1/exercises/{ids[0]}", json={"work": exercise(session, 2_400)["work"]}, headers=VERSIONED
    )
    assert short.status_code == 200
    assert (await client.post("/v1/ideas/batch", json=batch[:5])).status_code == 200


async def test_a_row_cannot_be_moved_into_a_full_session(client: Client, conn: asyncpg.Connection) -> None:
    session, other = await make_session(client), await make_session(client)
    await fill(client, session, MAX_SESSION_BYTES // ROW)
    (row,) = await fill(client, other, 1)
    moved = await client.patch(f"/v1/exercises/{row}", json={"session_id": session}, headers=VERSIONED)
    assert first_error(moved) == (409, "session_full", "")
    assert await sizes(conn, session) <= MAX_SESSION_BYTES


async def test_concurrent_writers_do_not_exceed_the_limit(client: Client, conn: asyncpg.Connection) -> None:
    session = await make_session(client)
    await fill(client, session, 30)
    responses = await asyncio.gather(*(client.post("/v1/exercises", json=exercise(session)) for _ in range(8)))
    assert {response.status_code for response in responses} == {201, 409}
    assert MAX_SESSION_BYTES - ROW <= await sizes(conn, session) <= MAX_SESSION_BYTES


async def test_shared_resources_count_in_every_session(client: Client, conn: asyncpg.Connection) -> None:
    session, long_text = await make_session(client), "€" * 10_000
    await fill(client, session, 33)
    problem = (await client.post("/v1/problem_statements", json={"question": "Hvordan?"})).json()["id"]
    idea = (await client.post("/v1/ideas", json={"title": "Annensteds fra"})).json()["id"]
    presentation = await client.post("/v1/presentations", json={"session_id": session, "idea_id": idea})
    assert presentation.status_code == 201
    named = {"problem_statement_ids": [problem]}
    assert (await client.patch(f"/v1/sessions/{session}", json=named, headers=VERSIONED)).status_code == 200
    room = MAX_SESSION_BYTES - await sizes(conn, session)
    filled = exercise(session, room - 10_000)
    assert (await client.post("/v1/exercises", json=filled)).status_code == 201
    for path, field in ((f"/v1/problem_statements/{problem}", "background"), (f"/v1/ideas/{idea}", "description")):
        version = (await client.get(path)).headers["etag"]
        grown = await client.patch(path, json={field: long_text}, headers={"if-match": version})
        assert first_error(grown) == (409, "session_full", "")
        assert (await client.patch(path, json={field: "kort"}, headers={"if-match": version})).status_code == 200
    assert await sizes(conn, session) <= MAX_SESSION_BYTES
