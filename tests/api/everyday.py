"""The everyday operations of a resource: as nobody, as a stranger, with what is invalid, on what is missing, in earnest.

A resource's tests inherit them and say what a valid one is.
"""

from typing import Any, ClassVar
from uuid import uuid4

import msgspec

from service.domain.kinds import KINDS
from service.postgres.table import Table

MISSING = uuid4()


async def make(client, resource: Table, **fields: Any) -> str:
    """Make one, by its example and these fields, and give its id."""
    response = await client.post(f"/v1/{resource.kind.name}", json={**resource.new.example, **fields})
    assert response.status_code == 201, response.text
    return response.json()["id"]


class Everyday:
    """What holds for the everyday operations of every resource."""

    resource: ClassVar[Table]
    change: ClassVar[dict[str, Any]]
    """Fields that a PATCH sets, to other values than a valid body has."""
    wrong: ClassVar[dict[str, Any]]
    """A field that breaks the contract."""

    async def body(self, client) -> dict[str, Any]:
        """Give a valid body, each time another one."""
        raise NotImplementedError

    @property
    def path(self) -> str:
        return f"/v1/{self.resource.kind.name}"

    def decode(self, response):
        return msgspec.json.decode(response.content, type=self.resource.stored)

    async def made(self, client) -> dict[str, Any]:
        response = await client.post(self.path, json=await self.body(client))
        assert response.status_code == 201, response.text
        return response.json()

    def calls(self, id):
        one, versioned = f"{self.path}/{id}", {"if-match": '"v1"'}
        yield "GET", self.path, {}
        yield "GET", one, {}
        yield "POST", self.path, {"json": {}}
        yield "PUT", f"{self.path}/by_ref/hr/4711", {"json": {}}
        yield "PATCH", one, {"json": {}, "headers": versioned}
        yield "DELETE", one, {"headers": versioned}
        yield "POST", f"{self.path}/batch", {"json": []}
        yield "PATCH", f"{self.path}/batch", {"json": []}
        if self.resource.history:
            yield "GET", f"{one}/history", {}

    async def test_anonymous(self, anonymous):
        for method, path, rest in self.calls(MISSING):
            response = await anonymous.request(method, path, **rest)
            assert (method, path, response.status_code) == (method, path, 401)

    async def test_stranger(self, caller):
        areas = {kind.area for kind in KINDS.values()} - {self.resource.kind.area}
        stranger = await caller(*(f"{area}:{right}" for area in areas for right in ("read", "write")))
        for method, path, rest in self.calls(MISSING):
            response = await stranger.request(method, path, **rest)
            assert (method, path, response.status_code) == (method, path, 403)

    async def test_invalid(self, client):
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
        unknown = await client.post(self.path, json={**await self.body(client), "colour": "green"})
        assert (unknown.status_code, unknown.json()["code"]) == (400, "unknown_field")
        assert (await client.get(self.path, params={"colour": "green"})).status_code == 400

    async def test_missing(self, client):
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

    async def test_create(self, client):
        body = await self.body(client)
        response = await client.post(self.path, json=body)

        assert response.status_code == 201
        assert response.headers["location"] == f"{self.path}/{response.json()['id']}"
        assert self.decode(response).version == 1
        assert {name: response.json()[name] for name in body} == body

    async def test_get(self, client):
        there = await self.made(client)
        response = await client.get(f"{self.path}/{there['id']}")

        assert response.json() == there
        again = {"if-none-match": response.headers["etag"]}
        assert (await client.get(f"{self.path}/{there['id']}", headers=again)).status_code == 304

    async def test_list(self, client):
        there = [await self.made(client) for _ in range(3)]
        response = await client.get(self.path, params={"created_at_from": there[0]["created_at"], "limit": 2})
        rest = await client.get(response.links["next"]["url"])

        found = response.json()["items"] + rest.json()["items"]
        assert [each for each in found if each in there] == there
        for sort in self.resource.sort:
            up, down = [
                (await client.get(self.path, params={"sort": order, "limit": 200})).json()["items"]
                for order in (sort, f"-{sort}")
            ]
            assert {each["id"] for each in there} <= {each["id"] for each in up}
            assert len(up) == len(down)

    async def test_put_by_ref(self, client):
        body, key = await self.body(client), str(uuid4())
        first = await client.put(f"{self.path}/by_ref/hr/{key}", json=body)
        second = await client.put(f"{self.path}/by_ref/hr/{key}", json=body)
        third = await client.put(f"{self.path}/by_ref/hr/{key}", json=self.change)

        assert [first.status_code, second.status_code, third.status_code] == [201, 200, 200]
        assert [self.decode(each).version for each in (first, second, third)] == [1, 1, 2]
        assert first.json()["external_refs"] == [{"system": "hr", "id": key}]
        assert third.json() | self.change == third.json()
        found = await client.get(self.path, params={"external_ref": f"hr:{key}"})
        assert found.json()["items"] == [third.json()]

    async def test_update(self, client):
        there = await self.made(client)
        one = f"{self.path}/{there['id']}"
        response = await client.patch(one, json=self.change, headers={"if-match": '"v1"'})

        assert response.status_code == 200
        assert self.decode(response).version == 2
        assert response.json() | self.change == response.json()
        assert (await client.patch(one, json=self.change)).status_code == 428
        assert (await client.patch(one, json=self.change, headers={"if-match": '"v1"'})).status_code == 412

    async def test_delete(self, client):
        there = await self.made(client)
        one = f"{self.path}/{there['id']}"

        assert (await client.delete(one)).status_code == 428
        assert (await client.delete(one, headers={"if-match": '"v1"'})).status_code == 204
        assert (await client.get(one)).status_code == 404

    async def test_batch(self, client):
        made = await client.post(f"{self.path}/batch", json=[await self.body(client) for _ in range(3)])
        assert made.status_code == 200
        assert {each["outcome"] for each in made.json()} == {"created"}

        rows = [{"id": each["id"], "version": 1} for each in made.json()]
        rows[1].update(self.change)
        changed = await client.patch(f"{self.path}/batch", json=rows)
        assert [each["outcome"] for each in changed.json()] == ["unchanged", "updated", "unchanged"]

    async def test_changes(self, client, conn):
        there = await self.made(client)
        one = f"{self.path}/{there['id']}"
        await client.patch(one, json=self.change, headers={"if-match": '"v1"'})
        await client.delete(one, headers={"if-match": '"v2"'})

        sql = "select resource, action, version from change where id = $1 order by seq"
        kind = self.resource.kind.name
        assert [tuple(each) for each in await conn.fetch(sql, there["id"])] == [
            (kind, "created", 1),
            (kind, "updated", 2),
            (kind, "deleted", 2),
        ]
