"""The everyday operations of a resource: invalid, missing, valid.

A resource's tests inherit them and say what a valid one is. Who may call them at all, `tests/contract/test_scopes.py`
tests of every operation of the contract.
"""

from typing import Any, ClassVar
from uuid import UUID, uuid4

from asyncpg import Connection

from service.core.resource import Resource
from tests.conftest import Client

MISSING = uuid4()


async def make(client: Client, resource: Resource, **fields: Any) -> str:
    """Make one, by its example and these fields, and give its id."""
    response = await client.post(f"/v1/{resource.kind.name}", json={**resource.create_type.example, **fields})
    assert response.status_code == 201, response.text
    return response.json()["id"]


class ResourceTests:
    """What holds for the everyday operations of every resource."""

    resource: ClassVar[Resource]
    change: ClassVar[dict[str, Any]]
    wrong: ClassVar[dict[str, Any]]

    def __init_subclass__(cls, *, resource: Resource, change: dict[str, Any], wrong: dict[str, Any]) -> None:
        """Say which resource, what a change of a valid one sets, and a field that breaks the contract."""
        cls.resource, cls.change, cls.wrong = resource, change, wrong

    async def body(self, client: Client) -> dict[str, Any]:
        """Give a valid body; two of them make two resources."""
        raise NotImplementedError

    @property
    def path(self) -> str:
        return f"/v1/{self.resource.kind.name}"

    async def made(self, client: Client) -> dict[str, Any]:
        response = await client.post(self.path, json=await self.body(client))
        assert response.status_code == 201, response.text
        return response.json()

    async def test_invalid(self, client: Client) -> None:
        there = await self.made(client)
        one, versioned = f"{self.path}/{there['id']}", {"if-match": '"v1"'}
        whole = {**await self.body(client), **self.wrong}
        row = {"id": there["id"], "version": 1, **self.wrong}
        (field,) = self.wrong
        for method, path, body, place in (
            ("POST", self.path, whole, ""),
            ("PUT", f"{self.path}/by_ref/hr/{uuid4()}", whole, ""),
            ("PATCH", one, self.wrong, ""),
            ("POST", f"{self.path}/batch", [whole], "/0"),
            ("PATCH", f"{self.path}/batch", [row], "/0"),
        ):
            response = await client.request(method, path, json=body, headers=versioned)
            pointer = response.json()["errors"][0]["pointer"]
            assert (method, path, response.status_code) == (method, path, 400)
            assert pointer.startswith(f"{place}/{field}")
        assert (await client.get(self.path, params={"colour": "green"})).status_code == 400

    async def test_missing(self, client: Client) -> None:
        versioned = {"if-match": '"v1"'}
        assert (await client.get(f"{self.path}/{MISSING}")).status_code == 404
        assert (await client.get(f"{self.path}/nobody")).status_code == 404
        assert (await client.patch(f"{self.path}/{MISSING}", json=self.change, headers=versioned)).status_code == 404
        assert (await client.delete(f"{self.path}/{MISSING}", headers=versioned)).status_code == 404
        row = {"id": str(MISSING), "version": 1, **self.change}
        response = await client.patch(f"{self.path}/batch", json=[row])
        assert (response.status_code, response.json()["errors"][0]["pointer"]) == (422, "/0/id")
        if self.resource.history:
            assert (await client.get(f"{self.path}/{MISSING}/history")).status_code == 404

    async def test_valid_create_get_and_list(self, client: Client) -> None:
        body = await self.body(client)
        response = await client.post(self.path, json=body)
        there = response.json()

        assert (response.status_code, there["version"]) == (201, 1)
        assert there | body == there
        assert (await client.get(response.headers["location"])).json() == there
        for sort in (None, *self.resource.sortable, *(f"-{each}" for each in self.resource.sortable)):
            page = await client.get(self.path, params={"sort": sort, "limit": 200} if sort else {"limit": 200})
            assert there in page.json()["items"]

    async def test_valid_put_by_ref(self, client: Client) -> None:
        body, one = await self.body(client), f"{self.path}/by_ref/hr/4711"
        answers = [await client.put(one, json=sent) for sent in (body, body, self.change)]

        assert [each.status_code for each in answers] == [201, 200, 200]
        assert [each.json()["version"] for each in answers] == [1, 1, 2]
        changed = answers[-1].json()
        assert changed | body | self.change == changed
        found = await client.get(self.path, params={"external_ref": "hr:4711"})
        assert found.json()["items"] == [changed]

    async def test_valid_update_and_delete(self, client: Client, conn: Connection) -> None:
        there = await self.made(client)
        one = f"{self.path}/{there['id']}"
        changed = (await client.patch(one, json=self.change, headers={"if-match": '"v1"'})).json()
        assert changed | self.change == changed
        stale = [
            await client.patch(one, json=self.change, headers={"if-match": '"v1"'}),
            await client.delete(one, headers={"if-match": '"v1"'}),
            await client.delete(one, headers={"if-match": '"v3"'}),
        ]
        assert {(each.status_code, each.json()["code"]) for each in stale} == {(412, "stale_version")}
        assert (await client.delete(one, headers={"if-match": '"v2"'})).status_code == 204
        assert (await client.get(one)).status_code == 404

        sql = "select resource, action from change where id = $1 order by seq"
        kind = self.resource.kind.name
        assert [tuple(each) for each in await conn.fetch(sql, UUID(there["id"]))] == [
            (kind, "created"),
            (kind, "updated"),
            (kind, "deleted"),
        ]

    async def test_valid_batch(self, client: Client) -> None:
        made = await client.post(f"{self.path}/batch", json=[await self.body(client) for _ in range(3)])
        assert [each["outcome"] for each in made.json()] == ["created"] * 3

        rows = [{"id": each["id"], "version": 1} for each in made.json()]
        rows[1].update(self.change)
        changed = await client.patch(f"{self.path}/batch", json=rows)
        assert [each["outcome"] for each in changed.json()] == ["unchanged", "updated", "unchanged"]

        # The second of the rows has changed since, so none of them does.
        rows[0].update(self.change)
        for stale in (rows, rows[::-1], [{**rows[0], "version": 2}, rows[2]]):
            refused = await client.patch(f"{self.path}/batch", json=stale)
            assert (refused.status_code, refused.json()["code"]) == (412, "stale_version")
        assert [await self.version(client, row) for row in rows] == [1, 2, 1]

    async def version(self, client: Client, row: dict[str, Any]) -> int:
        found: int = (await client.get(f"{self.path}/{row['id']}")).json()["version"]
        return found
