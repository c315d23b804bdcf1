"""The change feed: each caller's view of it, and pages that always advance."""

from typing import Any

import pytest
from asyncpg import Connection

from service.core.changes import MAX_SCANNED_EVENTS, page_statement
from tests.conftest import Callers, Client, settle
from tests.contract.valid import Maker

READER = ("day:read", "changes:read")


class Follower:
    """A client that keeps its cursor in the feed."""

    def __init__(self, client: Client, conn: Connection, **query: str) -> None:
        self.client, self.conn, self.query = client, conn, query

    async def news(self) -> list[tuple[str, str, int]]:
        """Read the new events as action, id and version."""
        await settle(self.conn)
        news = []
        while True:
            response = await self.client.get("/v1/changes", params=self.query)
            assert response.status_code == 200, response.text
            page = response.json()
            news += [(item["action"], item["id"], item["version"]) for item in page["items"]]
            self.query["after"] = page["next_cursor"]
            if not page["has_more"]:
                return news


@pytest.fixture
async def session_id(client: Client) -> str:
    programme = (await client.post("/v1/programmes", json={"name": "LUP"})).json()
    hours = {"starts_at": "2025-03-12T08:00:00Z", "ends_at": "2025-03-12T15:00:00Z"}
    body = {"programme_id": programme["id"], "title": "Dag", "format": "mini", **hours}
    session: dict[str, Any] = (await client.post("/v1/sessions", json=body)).json()
    id: str = session["id"]
    return id


async def patch(client: Client, id: str, version: int, **fields: Any) -> None:
    response = await client.patch(f"/v1/reflections/{id}", json=fields, headers={"If-Match": f'"v{version}"'})
    assert response.status_code == 200, response.text


@pytest.mark.slow
async def test_a_row_that_becomes_hidden_is_deleted_in_the_feed(
    client: Client, caller: Callers, conn: Connection, session_id: str
) -> None:
    body = {"session_id": session_id, "text": "Det gir oss innsikt"}
    everything = Follower(client, conn, resource="reflections")
    restricted = Follower(await caller(*READER), conn, resource="reflections")
    (id,) = [(await client.post("/v1/reflections", json=body)).json()["id"]]
    assert await everything.news() == [("created", id, 1)]
    assert await restricted.news() == []
    await patch(client, id, 1, rating=2)
    assert await everything.news() == [("updated", id, 2)]
    assert await restricted.news() == []
    await patch(client, id, 2, may_publish=True)
    assert await everything.news() == [("updated", id, 3)]
    assert await restricted.news() == [("created", id, 3)]
    await patch(client, id, 3, rating=3)
    assert await restricted.news() == [("updated", id, 4)]
    await patch(client, id, 4, may_publish=False)
    assert await restricted.news() == [("deleted", id, 5)]
    await patch(client, id, 5, rating=4)
    assert await restricted.news() == []
    assert (await client.delete(f"/v1/reflections/{id}", headers={"If-Match": '"v6"'})).status_code == 204
    assert await everything.news() == [("updated", id, version) for version in (4, 5, 6)] + [("deleted", id, 6)]
    assert await restricted.news() == []


async def test_a_late_follower_reads_the_same_events(
    client: Client, caller: Callers, conn: Connection, session_id: str
) -> None:
    body = {"session_id": session_id, "text": "Det gir oss innsikt"}
    published_id = (await client.post("/v1/reflections", json={**body, "may_publish": True})).json()["id"]
    unpublished_id = (await client.post("/v1/reflections", json=body)).json()["id"]
    batch = [
        {"id": published_id, "version": 1, "may_publish": False},
        {"id": unpublished_id, "version": 1, "may_publish": True},
    ]
    assert (await client.patch("/v1/reflections/batch", json=batch)).status_code == 200
    for id in (published_id, unpublished_id):
        await client.delete(f"/v1/reflections/{id}", headers={"If-Match": '"v2"'})
    restricted = Follower(await caller(*READER), conn, resource="reflections", limit="1")
    news = await restricted.news()
    assert [event for event in news if event[1] == published_id] == [
        ("created", published_id, 1),
        ("deleted", published_id, 2),
    ]
    assert [event for event in news if event[1] == unpublished_id] == [
        ("created", unpublished_id, 2),
        ("deleted", unpublished_id, 2),
    ]


async def test_a_page_advances_without_visible_events(client: Client, caller: Callers, conn: Connection) -> None:
    head = (await client.get("/v1/changes/head")).json()["cursor"]
    sql = """
        insert into change (resource, id, version, action)
        select $1, uuidv7(), 1, 'updated' from generate_series(1, $2::integer)
    """
    await conn.execute(sql, "ideas", 2 * MAX_SCANNED_EVENTS + 500)
    await conn.execute(sql, "methods", 3)
    await settle(conn)
    reader = await caller("changes:read", "programme:read", "organisation:read")
    pages, cursor, resource_names, has_more = 0, head, [], True
    while has_more:
        page = (await reader.get("/v1/changes", params={"after": cursor})).json()
        assert not has_more or page["next_cursor"] != cursor
        resource_names += [item["resource"] for item in page["items"]]
        pages, cursor, has_more = pages + 1, page["next_cursor"], page["has_more"]
    assert (pages, resource_names) == (3, ["methods"] * 3)
    page = (await reader.get("/v1/changes", params={"after": head, "resource": "methods"})).json()
    assert ([item["resource"] for item in page["items"]], page["has_more"]) == (["methods"] * 3, False)


async def test_a_caller_without_read_scopes_sees_no_events(client: Client, caller: Callers, conn: Connection) -> None:
    await client.post("/v1/themes", json={"name": "Tillit"})
    await settle(conn)
    page = (await (await caller("changes:read")).get("/v1/changes")).json()
    assert (page["items"], page["has_more"]) == ([], False)


async def test_one_kind_is_read_by_index(conn: Connection) -> None:
    sql = """
        insert into change (resource, id, version, action)
        select case when n % 5000 = 0 then 'methods' else 'ideas' end, uuidv7(), 1, 'updated'
        from generate_series(1, 50000) n
    """
    await conn.execute(sql)
    await conn.execute("analyze change")
    statement = page_statement(1, None, 50)
    for mode in ("force_custom_plan", "force_generic_plan"):
        await conn.execute(f"set plan_cache_mode = {mode}")
        await conn.execute(f"prepare read_{mode} (bigint, bigint, bigint, text) as {statement}")
        plan = await conn.fetch(f"explain execute read_{mode} (0, 0, 9999999999, 'methods')")
        text = "\n".join(row[0] for row in plan)
        assert "resource_xid_seq_idx" in text, text
        assert "Seq Scan" not in text, text


async def test_the_feed_is_the_same_in_pages_of_any_size_and_from_any_cursor(client: Client, conn: Connection) -> None:
    make = Maker(client)
    start = (await client.get("/v1/changes/head")).json()["cursor"]
    for kind in ("themes", "units", "people"):
        for _ in range(2):
            row = await make.one(kind)
            change = {"external_refs": [{"system": "hr", "id": row["id"]}]}
            await client.patch(f"/v1/{kind}/{row['id']}", json=change, headers={"If-Match": '"v1"'})
        await client.delete(f"/v1/{kind}/{row['id']}", headers={"If-Match": '"v2"'})
    await settle(conn)

    async def read(**query: str) -> list[dict[str, Any]]:
        page_events, has_more = [], True
        while has_more:
            page = (await client.get("/v1/changes", params=query)).json()
            assert page["next_cursor"] != query["after"] or not page["has_more"]
            page_events += page["items"]
            has_more, query["after"] = page["has_more"], page["next_cursor"]
            assert len(page["items"]) <= int(query["limit"])
        assert (await client.get("/v1/changes", params=query)).json()["items"] == []
        return page_events

    events = await read(after=start, limit="200")
    assert [event["action"] for event in events if event["resource"] == "themes"] == [
        "created", "updated", "created", "updated", "deleted",
    ]  # fmt: skip
    assert [event["version"] for event in events if event["resource"] == "themes"] == [1, 2, 1, 2, 2]
    for limit in ("1", "2", "7", str(len(events)), str(len(events) + 1)):
        assert await read(after=start, limit=limit) == events, limit
    for index, event in enumerate(events):
        assert await read(after=event["cursor"], limit="3") == events[index + 1 :]
    for kind in ("themes", "units", "people"):
        kind_events = [event for event in events if event["resource"] == kind]
        for limit in ("1", "4", str(len(kind_events)), "200"):
            assert await read(after=start, limit=limit, resource=kind) == kind_events, (kind, limit)
        assert await read(after=kind_events[1]["cursor"], limit="2", resource=kind) == kind_events[2:]
