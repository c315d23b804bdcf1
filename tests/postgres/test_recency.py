"""Lists sorted by `updated_at`, whose times are kept in tables beside the resources."""

import asyncio

import asyncpg
import pytest

from service.core.resource import Resource
from tests.conftest import Client
from tests.contract.valid import resources
from tests.postgres.upgrade import upgrade


async def test_a_list_follows_what_is_created_updated_and_deleted(client: Client) -> None:
    rows = [(await client.post("/v1/themes", json={"name": name})).json() for name in ("Tid", "Tillit", "Tempo")]
    changed = await client.patch(
        f"/v1/themes/{rows[0]['id']}", json={"description": "Ny"}, headers={"If-Match": '"v1"'}
    )
    await client.delete(f"/v1/themes/{rows[1]['id']}", headers={"If-Match": '"v1"'})

    async def names(query: str) -> list[str]:
        return [row["name"] for row in (await client.get(f"/v1/themes?{query}")).json()["items"]]

    assert await names("sort=updated_at") == ["Tempo", "Tid"]
    assert await names("sort=-updated_at") == ["Tid", "Tempo"]
    moment = changed.json()["updated_at"].replace("+", "%2B")
    assert await names(f"updated_at_from={moment}") == ["Tid"]
    assert await names(f"sort=updated_at&updated_at_to={moment}&updated_at_from={moment}") == ["Tid"]
    assert (await client.get(f"/v1/themes?updated_at_from={moment}&count=true")).json()["total"] == 1


@pytest.mark.slow
async def test_rows_from_before_are_in_the_list(empty_database: str) -> None:
    await asyncio.to_thread(upgrade, empty_database, "0016")
    conn = await asyncpg.connect(empty_database)
    await conn.execute("insert into theme (name) values ('Tid'), ('Tillit')")
    await asyncio.to_thread(upgrade, empty_database, "head")
    assert await conn.fetch("select id, updated_at from theme_recency order by id") == await conn.fetch(
        "select id, updated_at from theme order by id"
    )
    await conn.close()


@pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
async def test_no_update_writes_all_indexes(table: Resource, conn: asyncpg.Connection) -> None:
    """An update in place (heap-only tuples) needs that no index has a column that every update changes."""
    indexed = await conn.fetch(
        "select i.indexrelid::regclass::text from pg_index i "
        "join pg_attribute a on a.attrelid = i.indrelid and a.attname in ('updated_at', 'version', 'bytes') "
        "where i.indrelid = $1::text::regclass and (a.attnum = any(i.indkey) "
        "or pg_get_indexdef(i.indexrelid) ~ ('\\m' || a.attname || '\\M'))",
        table.table,
    )
    assert indexed == []
