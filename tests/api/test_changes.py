"""The change feed as a caller follows it: what it sees and no more, and pages that always get on."""

from typing import Any

import pytest
from asyncpg import Connection

from service.core.changes import MAX_SCANNED_EVENTS, page_statement
from tests.conftest import Callers, Client, settle
from tests.contract.valid import Maker

READER = ("day:read", "changes:read")


class Follower:
    """A client that keeps its place in the feed."""

    def __init__(self, client: Client, conn: Connection, **query: str) -> None:
        self.client, self.conn, self.query = client, conn, query

    async def news(self) -> list[tuple[str, str, int]]:
        """Read what is new: action, id and version."""
        await settle(self.conn)
        news = []
        while True:
            answer = await self.client.get("/v1/changes", params=self.query)
            assert answer.status_code == 200, answer.text
            page = answer.json()
            news += [(each["action"], each["id"], each["version"]) for each in page["items"]]
            self.query["after"] = page["next_cursor"]
            if not page["has_more"]:
                return news


@pytest.fixture
async def session_id(client: Client) -> str:
    programme = (await client.post("/v1/programmes", json={"name": "LUP"})).json()
    hours = {"starts_at": "2025-03-12T08:00:00Z", "ends_at": "2025-03-12T15:00:00Z"}
    body = {"programme_id": programme["id"], "title": "Dag", "format": "mini", **hours}
    session: dict[str, Any] = (await client.post("/v1/sessions", json=body)).json()
    made: str = session["id"]
    return made


async def patch(client: Client, id: str, version: int, **fields: Any) -> None:
    answer = await client.patch(f"/v1/reflections/{id}", json=fields, headers={"If-Match": f'"v{version}"'})
    assert answer.status_code == 200, answer.text


async def test_a_row_that_leaves_the_view_is_deleted_for_who_saw_it(
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
    assert await everything.news() == [("updated", id, v) for v in (4, 5, 6)] + [("deleted", id, 6)]
    assert await restricted.news() == []


async def test_a_follower_who_comes_late_reads_the_same_as_one_who_was_there(
    client: Client, caller: Callers, conn: Connection, session_id: str
) -> None:
    body = {"session_id": session_id, "text": "Det gir oss innsikt"}
    shown = (await client.post("/v1/reflections", json={**body, "may_publish": True})).json()["id"]
    hidden = (await client.post("/v1/reflections", json=body)).json()["id"]
    batch = [
        {"id": shown, "version": 1, "may_publish": False},
        {"id": hidden, "version": 1, "may_publish": True},
    ]
    assert (await client.patch("/v1/reflections/batch", json=batch)).status_code == 200
    for id in (shown, hidden):
        await client.delete(f"/v1/reflections/{id}", headers={"If-Match": '"v2"'})
    restricted = Follower(await caller(*READER), conn, resource="reflections", limit="1")
    news = await restricted.news()
    assert [each for each in news if each[1] == shown] == [("created", shown, 1), ("deleted", shown, 2)]
    assert [each for each in news if each[1] == hidden] == [("created", hidden, 2), ("deleted", hidden, 2)]


async def test_a_page_gets_on_where_nothing_is_for_the_caller(
    client: Client, caller: Callers, conn: Connection
) -> None:
    head = (await client.get("/v1/changes/head")).json()["cursor"]
    sql = """
        insert into change (resource, id, version, action)
        select $1, uuidv7(), 1, 'updated' from generate_series(1, $2::integer)
    """
    await conn.execute(sql, "ideas", 2 * MAX_SCANNED_EVENTS + 500)
    await conn.execute(sql, "methods", 3)
    await settle(conn)
    several = await caller("changes:read", "programme:read", "organisation:read")
    pages, cursor, found, more = 0, head, [], True
    while more:
        page = (await several.get("/v1/changes", params={"after": cursor})).json()
        assert not more or page["next_cursor"] != cursor
        found += [each["resource"] for each in page["items"]]
        pages, cursor, more = pages + 1, page["next_cursor"], page["has_more"]
    assert (pages, found) == (3, ["methods"] * 3)
    page = (await several.get("/v1/changes", params={"after": head, "resource": "methods"})).json()
    assert ([each["resource"] for each in page["items"]], page["has_more"]) == (["methods"] * 3, False)


async def test_who_may_read_nothing_is_told_nothing(client: Client, caller: Callers, conn: Connection) -> None:
    await client.post("/v1/themes", json={"name": "Tillit"})
    await settle(conn)
    page = (await (await caller("changes:read")).get("/v1/changes")).json()
    assert (page["items"], page["has_more"]) == ([], False)


async def test_one_kind_is_found_by_an_index_whatever_else_happened(conn: Connection) -> None:
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


async def test_the_feed_is_the_same_in_pages_of_any_size_and_from_any_place(client: Client, conn: Connection) -> None:
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
        found, more = [], True
        while more:
            page = (await client.get("/v1/changes", params=query)).json()
            found += page["items"]
            more, query["after"] = page["has_more"], page["next_cursor"]
            assert len(page["items"]) <= int(query["limit"])
        assert (await client.get("/v1/changes", params=query)).json()["items"] == []
        return found

    whole = await read(after=start, limit="200")
    assert [each["action"] for each in whole if each["resource"] == "themes"] == [
        "created", "updated", "created", "updated", "deleted",
    ]  # fmt: skip
    assert [each["version"] for each in whole if each["resource"] == "themes"] == [1, 2, 1, 2, 2]
    for limit in ("1", "2", "7", str(len(whole)), str(len(whole) + 1)):
        assert await read(after=start, limit=limit) == whole, limit
    for place, each in enumerate(whole):
        assert await read(after=each["cursor"], limit="3") == whole[place + 1 :]
    for kind in ("themes", "units", "people"):
        own = [each for each in whole if each["resource"] == kind]
        for limit in ("1", "4", str(len(own)), "200"):
            assert await read(after=start, limit=limit, resource=kind) == own, (kind, limit)
        assert await read(after=own[1]["cursor"], limit="2", resource=kind) == own[2:]
