"""Each row that stayed is seen exactly once while others come, change and go (P6)."""

import asyncio

from tests.conftest import Client

ROWS = 400


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
