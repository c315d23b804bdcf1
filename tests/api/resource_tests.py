"""The standard operations of a resource: invalid, missing and valid requests.

A resource's tests inherit these and provide a valid body. `tests/contract/test_scopes.py` tests the scopes of every
operation.
"""

from typing import Any, ClassVar
from uuid import UUID, uuid4

from asyncpg import Connection

from service.core.resource import Resource
from tests.conftest import Client

MISSING = uuid4()


async def make(client: Client, resource: Resource, **fields: Any) -> str:
    """Create a resource from its example and the given fields, and return its id."""
    response = await client.post(f"/v1/{resource.kind.name}", json={**resource.create_type.example, **fields})
    assert response.status_code == 201, response.text
    return response.json()["id"]


class ResourceTests:
    """Tests of the standard operations, inherited by every resource."""

    resource: ClassVar[Resource]
    change: ClassVar[dict[str, Any]]
    wrong: ClassVar[dict[str, Any]]

    def __init_subclass__(cls, *, resource: Resource, change: dict[str, Any], wrong: dict[str, Any]) -> None:
        """Set the resource, a valid change, and one field that violates the contract."""
        cls.resource, cls.change, cls.wrong = resource, change, wrong

    async def body(self, client: Client) -> dict[str, Any]:
        """Return a valid body; two bodies create two resources."""
        raise NotImplementedError

    @property
    def path(self) -> str:
        return f"/v1/{self.resource.kind.name}"

    async def create(self, client: Client) -> dict[str, Any]:
        response = await client.post(self.path, json=await self.body(client))
        assert response.status_code == 201, response.text
        return response.json()

    async def test_invalid(self, client: Client) -> None:
        stored = await self.create(client)
        path_of_row, versioned = f"{self.path}/{stored['id']}", {"if-match": '"v1"'}
        invalid_body = {**await self.body(client), **self.wrong}
        invalid_row = {"id": stored["id"], "version": 1, **self.wrong}
        (field,) = self.wrong
        for method, path, body, prefix in (
            ("POST", self.path, invalid_body, ""),
            ("PUT", f"{self.path}/by_ref/hr/{uuid4()}", invalid_body, ""),
            ("PATCH", path_of_row, self.wrong, ""),
            ("POST", f"{self.path}/batch", [invalid_body], "/0"),
            ("PATCH", f"{self.path}/batch", [invalid_row], "/0"),
            ("PUT", f"{self.path}/batch", [{"ref": "hr:invalid", **invalid_body}], "/0"),
        ):
            response = await client.request(method, path, json=body, headers=versioned)
            pointer = response.json()["errors"][0]["pointer"]
            assert (method, path, response.status_code) == (method, path, 400)
            assert pointer.startswith(f"{prefix}/{field}")
        assert (await client.get(self.path, params={"colour": "green"})).status_code == 400

    async def test_missing(self, client: Client) -> None:
        versioned = {"if-match": '"v1"'}
        assert (await client.get(f"{self.path}/{MISSING}")).status_code == 404
        assert (await client.get(f"{self.path}/nobody")).status_code == 404
        assert (await client.patch(f"{self.path}/{MISSING}", json=self.change, headers=versioned)).status_code == 404
        assert (await client.delete(f"{self.path}/{MISSING}", headers=versioned)).status_code == 404
        for path in (f"{self.path}/by_ref/hr/nobody", f"{self.path}/ref:hr:nobody"):
            for method, options in (("GET", {}), ("PATCH", {"json": self.change}), ("DELETE", {})):
                response = await client.request(method, path, headers=versioned, **options)
                (error,) = response.json()["errors"]
                assert (response.status_code, error["code"]) == (404, "not_found")
                assert "create it by PUT with by_ref" in error["message"]
        row = {"id": str(MISSING), "version": 1, **self.change}
        response = await client.patch(f"{self.path}/batch", json=[row])
        assert (response.status_code, response.json()["errors"][0]["pointer"]) == (422, "/0/id")
        if self.resource.history:
            assert (await client.get(f"{self.path}/{MISSING}/history")).status_code == 404

    async def test_valid_create_get_and_list(self, client: Client) -> None:
        body = await self.body(client)
        response = await client.post(self.path, json=body)
        stored = response.json()

        assert (response.status_code, stored["version"]) == (201, 1)
        assert stored | body == stored
        assert (await client.get(response.headers["location"])).json() == stored
        for sort in (None, *self.resource.sorts, *(f"-{name}" for name in self.resource.sorts)):
            page = await client.get(self.path, params={"sort": sort, "limit": 200} if sort else {"limit": 200})
            assert stored in page.json()["items"]

    async def test_valid_put_by_ref(self, client: Client) -> None:
        body, path = await self.body(client), f"{self.path}/by_ref/hr/4711"
        responses = [await client.put(path, json=put_body) for put_body in (body, body, self.change)]

        assert [response.status_code for response in responses] == [201, 200, 200]
        assert [response.json()["version"] for response in responses] == [1, 1, 2]
        changed = responses[-1].json()
        assert changed | body | self.change == changed
        listing = await client.get(self.path, params={"external_ref": "hr:4711"})
        assert listing.json()["items"] == [changed]

    async def test_valid_get_update_and_delete_by_ref(self, client: Client) -> None:
        by_ref, with_ref = f"{self.path}/by_ref/hr/a%2F1", f"{self.path}/ref:hr:a%2F1"
        stored = await client.put(by_ref, json=await self.body(client))
        by_id = f"{self.path}/{stored.json()['id']}"
        for path in (by_ref, with_ref):
            response = await client.get(path)
            assert (response.json(), response.headers["etag"]) == (stored.json(), stored.headers["etag"])
            assert response.headers["content-location"] == by_id
            for method, etag, status in (("HEAD", "", 200), ("GET", stored.headers["etag"], 304)):
                empty = await client.request(method, path, headers={"if-none-match": etag})
                assert (empty.status_code, empty.content) == (status, b"")
                assert empty.headers["content-location"] == by_id
        for version, path in enumerate((by_ref, with_ref), 1):
            assert (await client.patch(path, json=self.change)).status_code == 428
            stale = await client.patch(path, json=self.change, headers={"if-match": '"v9"'})
            assert (stale.status_code, stale.json()["code"]) == (412, "stale_version")
            changed = await client.patch(path, json=self.change, headers={"if-match": f'"v{min(version, 2)}"'})
            assert (changed.status_code, changed.json()["version"]) == (200, 2)
            assert changed.json() == (await client.get(by_id)).json()
        assert (await client.delete(by_ref, headers={"if-match": '"v1"'})).status_code == 412
        assert (await client.delete(by_ref, headers={"if-match": '"v2"'})).status_code == 204
        assert (await client.get(by_id)).status_code == 404
        assert (await client.delete(with_ref, headers={"if-match": '"v2"'})).status_code == 404

    async def test_valid_update_and_delete(self, client: Client, conn: Connection) -> None:
        stored = await self.create(client)
        path = f"{self.path}/{stored['id']}"
        changed = (await client.patch(path, json=self.change, headers={"if-match": '"v1"'})).json()
        assert changed | self.change == changed
        conflicts = [
            await client.patch(path, json=self.change, headers={"if-match": '"v1"'}),
            await client.delete(path, headers={"if-match": '"v1"'}),
            await client.delete(path, headers={"if-match": '"v3"'}),
        ]
        assert {(conflict.status_code, conflict.json()["code"]) for conflict in conflicts} == {(412, "stale_version")}
        assert (await client.delete(path, headers={"if-match": '"v2"'})).status_code == 204
        assert (await client.get(path)).status_code == 404

        sql = "select resource, action from change where id = $1 order by seq"
        kind = self.resource.kind.name
        assert [tuple(row) for row in await conn.fetch(sql, UUID(stored["id"]))] == [
            (kind, "created"),
            (kind, "updated"),
            (kind, "deleted"),
        ]

    async def test_valid_batch(self, client: Client) -> None:
        created = await client.post(f"{self.path}/batch", json=[await self.body(client) for _ in range(3)])
        assert [row["outcome"] for row in created.json()] == ["created"] * 3

        rows = [{"id": row["id"], "version": 1} for row in created.json()]
        rows[1].update(self.change)
        changed = await client.patch(f"{self.path}/batch", json=rows)
        assert [row["outcome"] for row in changed.json()] == ["unchanged", "updated", "unchanged"]

        # The second row has a newer version, so no row changes.
        rows[0].update(self.change)
        for stale_rows in (rows, rows[::-1], [{**rows[0], "version": 2}, rows[2]]):
            response = await client.patch(f"{self.path}/batch", json=stale_rows)
            assert (response.status_code, response.json()["code"]) == (412, "stale_version")
        assert [await self.version(client, row) for row in rows] == [1, 2, 1]

    async def test_valid_upsert_batch(self, client: Client, conn: Connection) -> None:
        path = f"{self.path}/batch"
        rows = [{"ref": f"hr:{number}", **await self.body(client)} for number in range(3)]
        created = (await client.put(path, json=rows)).json()
        assert [(row["outcome"], row["version"], row["errors"]) for row in created] == [("created", 1, [])] * 3
        stored = (await client.get(f"{self.path}/{created[0]['id']}")).json()
        sent = {name: value for name, value in rows[0].items() if name != "ref"}
        assert stored == {**stored, **sent, "external_refs": [{"system": "hr", "id": "0"}]}

        counts = "select (select count(*) from change), (select count(*) from history)"
        before = await conn.fetchrow(counts)
        repeat = (await client.put(path, json=rows[::-1])).json()
        assert repeat == [{**row, "outcome": "unchanged"} for row in created[::-1]]
        assert await conn.fetchrow(counts) == before

        changed_rows = [rows[0], {"ref": "hr:1", **self.change}, {**rows[2], **self.wrong}]
        dry_run = await client.put(path, json=changed_rows, params={"on_error": "skip", "dry_run": "true"})
        assert await conn.fetchrow(counts) == before
        changed = await client.put(path, json=changed_rows, params={"on_error": "skip"})
        assert changed.json() == dry_run.json()
        assert [row["outcome"] for row in changed.json()] == ["unchanged", "updated", "rejected"]
        (field,) = self.wrong
        assert changed.json()[2]["errors"][0]["pointer"].startswith(f"/2/{field}")
        assert [await self.version(client, row) for row in created] == [1, 2, 1]

    async def version(self, client: Client, row: dict[str, Any]) -> int:
        version: int = (await client.get(f"{self.path}/{row['id']}")).json()["version"]
        return version
