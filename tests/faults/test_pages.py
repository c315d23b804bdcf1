"""Pages stay whole while others write: each row that stayed is seen exactly once."""

import asyncio
import base64
from collections import Counter
from typing import Any

import pytest

from tests.conftest import Client
from tests.seeds import Seeds

ROWS, LIMIT = 300, 20


async def _made(client: Client, names: list[str]) -> list[str]:
    answer = await client.post("/v1/themes/batch", json=[{"name": name} for name in names])
    assert answer.status_code == 200, answer.text
    return [each["id"] for each in answer.json()]


@pytest.mark.parametrize("sort", [None, "name", "-name"])
async def test_each_row_that_stayed_is_seen_once(client: Client, sort: str | None) -> None:
    luck = Seeds("the moving pages", default=4711).random
    names = [f"{luck.choice(['Å', 'a', 'Z', 'ø', 'Tid'])} {luck.randrange(40)}" for _ in range(ROWS)]
    made = await _made(client, names)
    busy = luck.sample(made, ROWS // 2)
    stayed = set(made) - set(busy)
    changed: set[str] = set()
    seen: Counter[str] = Counter()
    cursor: dict[str, str] = {}
    while True:
        params: dict[str, Any] = {"limit": LIMIT, **({"sort": sort} if sort else {}), **cursor}
        page = (await client.get("/v1/themes", params=params)).json()
        seen.update(each["id"] for each in page["items"])
        await _made(client, [f"{luck.choice(['Å', 'a', 'M'])} ny" for _ in range(5)])
        for id in [busy.pop() for _ in range(min(6, len(busy)))]:
            if luck.random() < 0.5:
                answer = await client.delete(f"/v1/themes/{id}", headers={"if-match": '"v1"'})
                assert answer.status_code == 204
            else:
                # Its place in the order of ids stays; where the list is sorted by names, it may move past the reader.
                body = {"name": f"{luck.choice(['Å', 'a', 'M'])} omdøpt"}
                answer = await client.patch(f"/v1/themes/{id}", json=body, headers={"if-match": '"v1"'})
                assert answer.status_code == 200
                changed.add(id)
        if page["next_cursor"] is None:
            break
        cursor = {"cursor": page["next_cursor"]}
    assert {seen[id] for id in stayed} == {1}
    if sort is None:
        assert {seen[id] for id in changed} == {1}
        assert max(seen.values()) == 1


async def test_a_row_that_carried_the_cursor_may_go(client: Client) -> None:
    for path, rows in (
        ("/v1/themes", [{"name": f"Tid {number}"} for number in range(5)]),
        ("/v1/people", [{"display_name": f"Leder {number}"} for number in range(5)]),
    ):
        made = (await client.post(f"{path}/batch", json=rows)).json()
        first = (await client.get(path, params={"limit": 2})).json()
        await client.delete(f"{path}/{first['items'][-1]['id']}", headers={"if-match": '"v1"'})
        rest = (await client.get(path, params={"limit": 10, "cursor": first["next_cursor"]})).json()
        assert [each["id"] for each in rest["items"]] == [each["id"] for each in made[2:]]


async def test_a_cursor_names_no_person(client: Client) -> None:
    await client.post("/v1/people/batch", json=[{"display_name": "Kanari Leder"} for _ in range(3)])
    page = (await client.get("/v1/people", params={"limit": 1, "sort": "display_name"})).json()
    cursor = page["next_cursor"]
    assert b"kanari" not in base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).lower()


async def test_the_links_lead_through_all_pages(client: Client) -> None:
    made = await _made(client, [f"Tid {number}" for number in range(7)])
    at: str | None = "/v1/themes?limit=3&sort=name"
    found: list[str] = []
    while at:
        page = await client.get(at)
        found += [each["id"] for each in page.json()["items"]]
        at = page.links["next"]["url"] if "link" in page.headers else None
    assert found == made


async def test_pages_are_stable_under_writes(client: Client) -> None:
    rows = [{"name": f"tema {number}"} for number in range(ROWS)]
    receipts = (await client.post("/v1/themes/batch", json=rows)).json()
    stay = {each["id"] for number, each in enumerate(receipts) if number % 4}
    go = [each for number, each in enumerate(receipts) if not number % 4]
    seen: list[str] = []

    async def page() -> None:
        params: dict[str, str] = {"limit": "7"}
        while True:
            found = (await client.get("/v1/themes", params=params)).json()
            seen.extend(each["id"] for each in found["items"])
            if found["next_cursor"] is None:
                return
            params["cursor"] = found["next_cursor"]

    async def disturb() -> None:
        for number, each in enumerate(go):
            at = f"/v1/themes/{each['id']}"
            await client.delete(at, headers={"If-Match": '"v1"'})
            await client.post("/v1/themes", json={"name": f"nytt {number}"})
            other = receipts[4 * number + 1]["id"]
            await client.patch(f"/v1/themes/{other}", json={"name": f"endret {number}"}, headers={"If-Match": '"v1"'})

    await asyncio.gather(page(), disturb())
    assert [each for each in stay if seen.count(each) != 1] == []
