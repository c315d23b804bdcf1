"""What an event of the feed tells about its change, and where the feed begins for a time."""

import os
from datetime import UTC, datetime, timedelta
from typing import Any

import asyncpg
import pytest
from asyncpg import Connection
from lup.testing import connect_async

from service.app import create_app
from service.core import changes
from service.core.changes import Cursor, HeadCursor
from service.database.api_keys import create_key
from service.domain import api_keys
from service.settings import Settings
from tests.api.day import make_session
from tests.conftest import Callers, Client, as_service, settle
from tests.contract.valid import Maker

HR = [{"system": "hr", "id": "4711"}]
EMPLOYEE = [{"system": "hr", "id": "ansatt-17"}]


async def read_events(client: Client, conn: Connection, **query: str) -> list[dict[str, Any]]:
    """Read the whole feed from a place."""
    await settle(conn)
    events, has_more = [], True
    while has_more:
        response = await client.get("/v1/changes", params=query)
        assert response.status_code == 200, response.text
        page = response.json()
        events += page["items"]
        has_more, query = page["has_more"], {**query, "after": page["next_cursor"]}
        query.pop("since", None)
    return events


async def read_details(client: Client, conn: Connection, kind: str) -> list[tuple[str, Any, Any]]:
    """Read the details of a kind's events; `absent` stands for hidden references."""
    events = await read_events(client, conn, resource=kind)
    return [(event["action"], event.get("external_refs", "absent"), event["changed_fields"]) for event in events]


async def patch(client: Client, path: str, version: int, **fields: Any) -> None:
    response = await client.patch(path, json=fields, headers={"If-Match": f'"v{version}"'})
    assert response.status_code == 200, response.text


async def create_theme(client: Client, **fields: Any) -> dict[str, Any]:
    theme: dict[str, Any] = (await client.post("/v1/themes", json={"name": "Tillit", **fields})).json()
    return theme


async def test_an_event_names_the_changed_fields_and_carries_references(client: Client, conn: Connection) -> None:
    theme = await create_theme(client, external_refs=HR)
    path = f"/v1/themes/{theme['id']}"
    await patch(client, path, 1, name="Tid", description="Møter som varer")
    moved = [{"system": "hr", "id": "4712"}]
    await patch(client, path, 2, external_refs=moved)
    assert (await client.delete(path, headers={"If-Match": '"v3"'})).status_code == 204
    assert await read_details(client, conn, "themes") == [
        ("created", HR, None),
        ("updated", HR, ["name", "description"]),
        ("updated", moved, ["external_refs"]),
        ("deleted", moved, None),
    ]


async def test_each_row_of_a_batch_names_its_own_fields(client: Client, conn: Connection) -> None:
    first, second, third = [await create_theme(client, name=name) for name in ("Tid", "Rom", "Ro")]
    rows = [
        {"id": first["id"], "version": 1, "name": "Tidsbruk"},
        {"id": second["id"], "version": 1, "description": "Hvor vi sitter"},
        {"id": third["id"], "version": 1, "name": "Ro"},
    ]
    assert (await client.patch("/v1/themes/batch", json=rows)).status_code == 200
    events = await read_events(client, conn, resource="themes")
    assert {event["id"]: event["changed_fields"] for event in events if event["action"] == "updated"} == {
        first["id"]: ["name"],
        second["id"]: ["description"],
    }


async def test_sql_by_hand_has_the_same_events(client: Client, conn: Connection) -> None:
    theme = await create_theme(client, external_refs=HR)
    await conn.execute("update theme set description = 'Av en konsulent', version = version + 1")
    await conn.execute("update theme set id = uuidv7()")
    await conn.execute("delete from theme")
    events = await read_events(client, conn, resource="themes")
    actions = [(event["action"], event["id"] == theme["id"], event["changed_fields"]) for event in events]
    assert actions[:2] == [("created", True, None), ("updated", True, ["description"])]
    assert sorted(actions[2:4]) == [("created", False, None), ("deleted", True, None)]
    assert actions[4:] == [("deleted", False, None)]
    assert all(event["external_refs"] == HR for event in events)


async def test_a_change_of_the_history_alone_names_no_field(client: Client, conn: Connection) -> None:
    body = {"name": "Kommunen", "kind": "municipality", "holds_from": "2020-01-01"}
    root = (await client.post("/v1/units", json=body)).json()
    body = {"name": "Helse", "kind": "sector", "parent_id": root["id"]}
    unit = (await client.post("/v1/units", json=body)).json()
    await patch(client, f"/v1/units/{unit['id']}", 1, parent_id=root["id"], holds_from="2021-01-01")
    assert (await read_details(client, conn, "units"))[-1] == ("updated", [], [])


async def test_personal_fields_are_named_only_with_people_read(
    client: Client, caller: Callers, conn: Connection
) -> None:
    idea = await Maker(client).one("ideas")
    person = await Maker(client).one("people")
    path = f"/v1/ideas/{idea['id']}"
    await patch(client, path, 1, owner_id=person["id"])
    await patch(client, path, 2, owner_id=None, next_step="Ringe")
    restricted = await caller("day:read", "changes:read")
    updates = [fields for action, _, fields in await read_details(client, conn, "ideas") if action == "updated"]
    assert updates == [["owner_id"], ["owner_id", "next_step"]]
    updates = [fields for action, _, fields in await read_details(restricted, conn, "ideas") if action == "updated"]
    assert updates == [[], ["next_step"]]


async def test_references_of_rows_about_a_person_need_people_read(
    client: Client, caller: Callers, conn: Connection
) -> None:
    attendance = await Maker(client).one("attendances", external_refs=EMPLOYEE)
    path = f"/v1/attendances/{attendance['id']}"
    await patch(client, path, 1, external_refs=[])
    await patch(client, path, 2, external_refs=EMPLOYEE)
    await client.delete(path, headers={"If-Match": '"v3"'})
    assert await read_details(client, conn, "attendances") == [
        ("created", EMPLOYEE, None),
        ("updated", [], ["external_refs"]),
        ("updated", EMPLOYEE, ["external_refs"]),
        ("deleted", EMPLOYEE, None),
    ]
    restricted = await caller("programme:read", "changes:read")
    assert await read_details(restricted, conn, "attendances") == [
        ("created", "absent", None),
        ("updated", "absent", []),
        ("updated", "absent", []),
        ("deleted", "absent", None),
    ]
    response = await restricted.get("/v1/changes")
    assert "ansatt-17" not in response.text


async def test_a_row_that_enters_or_leaves_a_view_names_no_field(
    client: Client, caller: Callers, conn: Connection
) -> None:
    body = {"session_id": await make_session(client), "text": "Det gir oss innsikt", "external_refs": EMPLOYEE}
    path = (await client.post("/v1/reflections", json=body)).headers["location"]
    for version, may_publish in enumerate((True, False), 1):
        await patch(client, path, version, may_publish=may_publish)
    assert (await read_details(client, conn, "reflections"))[1:] == [("updated", EMPLOYEE, ["may_publish"])] * 2
    restricted = await caller("day:read", "changes:read")
    assert await read_details(restricted, conn, "reflections") == [
        ("created", "absent", None),
        ("deleted", "absent", None),
    ]


async def test_events_of_an_earlier_version_have_no_details(client: Client, conn: Connection) -> None:
    theme = await create_theme(client, external_refs=HR)
    await patch(client, f"/v1/themes/{theme['id']}", 1, name="Tid")
    await conn.execute("update change set external_refs = null, changed_fields = null, written_at = null")
    assert await read_details(client, conn, "themes") == [("created", None, None), ("updated", None, None)]
    events = await read_events(client, conn, resource="themes", since=theme["created_at"])
    assert [event["action"] for event in events] == ["created", "updated"]


async def test_a_feed_begins_at_a_time(client: Client, conn: Connection) -> None:
    themes = [await create_theme(client, name=f"Tema {number}") for number in range(6)]
    for index, theme in enumerate(themes):
        events = await read_events(client, conn, resource="themes", since=theme["created_at"])
        assert [event["id"] for event in events] == [theme["id"] for theme in themes[index:]]
    tomorrow = (datetime.now(UTC) + timedelta(days=2)).date().isoformat()
    response = await client.get("/v1/changes", params={"since": tomorrow})
    assert response.json()["items"] == []
    last = await create_theme(client)
    events = await read_events(client, conn, after=response.json()["next_cursor"])
    assert [event["id"] for event in events] == [last["id"]]
    yesterday = (datetime.now(UTC) - timedelta(days=1)).date().isoformat()
    events = await read_events(client, conn, resource="themes", since=yesterday)
    assert [event["id"] for event in events] == [theme["id"] for theme in (*themes, last)]


async def test_a_time_misses_no_event_around_late_transactions(client: Client, conn: Connection, database: str) -> None:
    numbered_early, numbered_late = [await asyncpg.connect(database) for _ in range(2)]
    early, late = numbered_early.transaction(), numbered_late.transaction()
    await early.start()
    await numbered_early.execute("select pg_current_xact_id()")
    await late.start()
    await numbered_late.execute("select now()")
    themes = [await create_theme(client, name=f"Tema {number}") for number in range(3)]
    insert = "insert into theme (name) values ('sent') returning id::text"
    late_ids = [await numbered_late.fetchval(insert) for _ in range(40)]
    await late.commit()
    themes += [await create_theme(client, name=f"Tema {number}") for number in range(3, 6)]
    early_id = await numbered_early.fetchval(insert)
    since = themes[0]["created_at"]
    hidden = (await client.get("/v1/changes", params={"since": since, "resource": "themes"})).json()
    await early.commit()
    for conn_of_writer in (numbered_early, numbered_late):
        await conn_of_writer.close()
    assert hidden["items"] == []
    events = await read_events(client, conn, resource="themes", after=hidden["next_cursor"])
    assert {event["id"] for event in events} >= {early_id, *late_ids, *(theme["id"] for theme in themes)}
    for index, theme in enumerate(themes):
        events = await read_events(client, conn, resource="themes", since=theme["created_at"])
        assert {event["id"] for event in events} >= {theme["id"] for theme in themes[index:]}


async def test_the_sdk_lists_and_follows_from_a_time(database: str, conn: Connection) -> None:
    key = api_keys.make(os.urandom(api_keys.ENTROPY))
    await create_key(conn, key, "sdk", ["*"], None)
    app = create_app(Settings(database_url=as_service(database)))
    async with connect_async(app, api_key=key.text) as lup:
        assert (await lup.me.get()).name == "sdk"
        themes = [await lup.themes.create(name=name, external_refs=HR) for name in ("Tid",)]
        themes += [await lup.themes.create(name=name) for name in ("Rom", "Ro")]
        await settle(conn)
        since = themes[1].created_at
        events = [event async for event in lup.changes.list(since=since, resource="themes", limit=1)]
        assert [(event.id, event.changed_fields) for event in events] == [(theme.id, None) for theme in themes[1:]]
        async for event in lup.changes.follow(since=themes[0].created_at, resource="themes"):
            assert event.id == themes[0].id
            assert [(ref.system, ref.id) for ref in event.external_refs or ()] == [("hr", "4711")]
            break


async def test_a_time_and_a_cursor_exclude_each_other(client: Client) -> None:
    cursor = (await client.get("/v1/changes/head")).json()["cursor"]
    response = await client.get("/v1/changes", params={"after": cursor, "since": "2026-03-12"})
    assert (response.status_code, response.json()["code"]) == (422, "exclusive_parameters")
    assert response.json()["errors"][0]["pointer"] == "?since"
    response = await client.get("/v1/changes", params={"since": "i går"})
    assert (response.status_code, response.json()["errors"][0]["pointer"]) == (400, "?since")


@pytest.mark.parametrize("cause", ["restored", "retention"])
async def test_a_time_before_the_feed_has_expired(cause: str, client: Client, conn: Connection) -> None:
    lost = await create_theme(client)
    if cause == "restored":
        await conn.execute("update installation set server = 'another'")
    else:
        await conn.execute(
            "update change set at = at - interval '3 months', written_at = written_at - interval '3 months'"
        )
        await conn.execute("select keep_changes(1)")
        await conn.execute("update change_partition set closed_at = closed_at - interval '2 months'")
        await conn.execute("select keep_changes(1)")
    await settle(conn)
    await client.get("/v1/changes/head")
    kept = await create_theme(client)
    await settle(conn)
    day_before = (datetime.fromisoformat(lost["created_at"]) - timedelta(days=120)).isoformat()
    response = await client.get("/v1/changes", params={"since": day_before})
    assert (response.status_code, response.json()["code"]) == (422, "cursor_expired")
    assert response.json()["errors"][0]["pointer"] == "?since"
    events = await read_events(client, conn, resource="themes", since=kept["created_at"])
    assert [event["id"] for event in events] == [kept["id"]]


async def test_a_time_is_found_among_many_events(conn: Connection) -> None:
    """Every third transaction began a week before it wrote, so the order of the feed is not that of `at`."""
    await conn.execute(
        """
        insert into change (xid, resource, id, version, action, at, written_at)
        select
            n::text::xid8, 'ideas', uuidv7(), 1, 'updated',
            at - (n % 3 / 2) * interval '1 week', at + interval '20 milliseconds'
        from generate_series(1000000, 1100000) n
        cross join lateral (select timestamptz '2026-01-01' + (n - 1000000) * interval '1 minute' as at) a
        """
    )
    await conn.execute("analyze change")
    since, head = datetime(2026, 2, 1, tzinfo=UTC), HeadCursor(1, 2_000_000, 0, 0)
    assert await changes.find_start(conn, since, head) == Cursor(1, 1_000_000 + 31 * 24 * 60, 0)
    explain = f"explain (analyze, buffers, format json) {changes._FIND_START}"
    plan = await conn.fetchval(explain, since, head.first_xid, head.xid)
    blocks = int(plan.partition('"Shared Hit Blocks": ')[2].partition(",")[0])
    assert blocks < 500, plan
