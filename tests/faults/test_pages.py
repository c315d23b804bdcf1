"""Pages are stable while others write: every row that is not deleted appears exactly once."""

import asyncio
import base64
from collections import Counter
from typing import Any

import pytest

from tests.conftest import Client
from tests.seeds import Seeds

ROWS, LIMIT = 300, 20


async def _create_themes(client: Client, names: list[str]) -> list[str]:
    response = await client.post("/v1/themes/batch", json=[{"name": name} for name in names])
    assert response.status_code == 200, response.text
    return [row["id"] for row in response.json()]


@pytest.mark.parametrize("sort", [None, "name", "-name"])
async def test_each_untouched_row_is_listed_once(client: Client, sort: str | None) -> None:
    rng = Seeds("the moving pages", default=4711).random
    names = [f"{rng.choice(['Å', 'a', 'Z', 'ø', 'Tid'])} {rng.randrange(40)}" for _ in range(ROWS)]
    ids = await _create_themes(client, names)
    writable_ids = rng.sample(ids, ROWS // 2)
    untouched_ids = set(ids) - set(writable_ids)
    renamed_ids: set[str] = set()
    seen: Counter[str] = Counter()
    cursor: dict[str, str] = {}
    while True:
        params: dict[str, Any] = {"limit": LIMIT, **({"sort": sort} if sort else {}), **cursor}
        page = (await client.get("/v1/themes", params=params)).json()
        seen.update(row["id"] for row in page["items"])
        await _create_themes(client, [f"{rng.choice(['Å', 'a', 'M'])} ny" for _ in range(5)])
        for id in [writable_ids.pop() for _ in range(min(6, len(writable_ids)))]:
            if rng.random() < 0.5:
                response = await client.delete(f"/v1/themes/{id}", headers={"if-match": '"v1"'})
                assert response.status_code == 204
            else:
                # A rename keeps the row's place in the order of ids, but may move it past the reader of a list by name.
                body = {"name": f"{rng.choice(['Å', 'a', 'M'])} omdøpt"}
                response = await client.patch(f"/v1/themes/{id}", json=body, headers={"if-match": '"v1"'})
                assert response.status_code == 200
                renamed_ids.add(id)
        if page["next_cursor"] is None:
            break
        cursor = {"cursor": page["next_cursor"]}
    assert {seen[id] for id in untouched_ids} == {1}
    if sort is None:
        assert {seen[id] for id in renamed_ids} == {1}
        assert max(seen.values()) == 1


async def test_the_row_behind_a_cursor_can_be_deleted(client: Client) -> None:
    for path, rows in (
        ("/v1/themes", [{"name": f"Tid {number}"} for number in range(5)]),
        ("/v1/people", [{"display_name": f"Leder {number}"} for number in range(5)]),
    ):
        created = (await client.post(f"{path}/batch", json=rows)).json()
        first_page = (await client.get(path, params={"limit": 2})).json()
        await client.delete(f"{path}/{first_page['items'][-1]['id']}", headers={"if-match": '"v1"'})
        next_page = (await client.get(path, params={"limit": 10, "cursor": first_page["next_cursor"]})).json()
        assert [row["id"] for row in next_page["items"]] == [row["id"] for row in created[2:]]


async def test_a_cursor_contains_no_name(client: Client) -> None:
    await client.post("/v1/people/batch", json=[{"display_name": "Kanari Leder"} for _ in range(3)])
    page = (await client.get("/v1/people", params={"limit": 1, "sort": "display_name"})).json()
    cursor = page["next_cursor"]
    assert b"kanari" not in base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).lower()


async def test_the_links_lead_through_all_pages(client: Client) -> None:
    ids = await _create_themes(client, [f"Tid {number}" for number in range(7)])
    url: str | None = "/v1/themes?limit=3&sort=name"
    listed_ids: list[str] = []
    while url:
        page = await client.get(url)
        listed_ids += [row["id"] for row in page.json()["items"]]
        url = page.links["next"]["url"] if "link" in page.headers else None
    assert listed_ids == ids


async def test_pages_are_stable_while_others_write(client: Client) -> None:
    rows = [{"name": f"tema {number}"} for number in range(ROWS)]
    receipts = (await client.post("/v1/themes/batch", json=rows)).json()
    kept_ids = {row["id"] for number, row in enumerate(receipts) if number % 4}
    deleted = [row for number, row in enumerate(receipts) if not number % 4]
    seen: list[str] = []

    async def read_pages() -> None:
        params: dict[str, str] = {"limit": "7"}
        while True:
            page = (await client.get("/v1/themes", params=params)).json()
            seen.extend(row["id"] for row in page["items"])
            if page["next_cursor"] is None:
                return
            params["cursor"] = page["next_cursor"]

    async def disturb() -> None:
        for number, row in enumerate(deleted):
            await client.delete(f"/v1/themes/{row['id']}", headers={"If-Match": '"v1"'})
            await client.post("/v1/themes", json={"name": f"nytt {number}"})
            kept_id = receipts[4 * number + 1]["id"]
            await client.patch(f"/v1/themes/{kept_id}", json={"name": f"endret {number}"}, headers={"If-Match": '"v1"'})

    await asyncio.gather(read_pages(), disturb())
    assert [id for id in kept_ids if seen.count(id) != 1] == []
