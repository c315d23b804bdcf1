"""Every reference of every resource: a referenced row stays, and a broken reference is refused."""

import pytest

from service.core.resource import Resource
from service.domain.base.references import ref_field, reference_paths
from tests.conftest import Client
from tests.contract.valid import Maker, resources
from tests.contract.values import value

NOBODY = "0199c0de-0000-7000-8000-0000000000ff"


@pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
async def test_a_referenced_row_cannot_be_deleted(client: Client, table: Resource) -> None:
    make = Maker(client)
    for column in table.writable_fields:
        if not column.ref:
            continue
        body = await make.body(table.kind.name)
        body[column.name] = referenced = await value(make, table, column, body)
        response = await client.post(f"/v1/{table.kind.name}", json=body)
        assert response.status_code == 201, (column.name, response.text)
        target = f"/v1/{column.ref}/{referenced[0] if column.many else referenced}"
        version = (await client.get(target)).json()["version"]
        refused = await client.delete(target, headers={"If-Match": f'"v{version}"'})
        assert (column.name, refused.status_code, refused.json()["code"]) == (column.name, 409, "still_referenced")
        assert (await client.get(target)).json()["version"] == version


@pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
async def test_a_broken_reference_is_refused_at_its_place(client: Client, table: Resource) -> None:
    make, path = Maker(client), f"/v1/{table.kind.name}"
    for reference in reference_paths(table.create_type):
        if reference.path:
            continue
        for name, missing in ((reference.field, NOBODY), (ref_field(reference.field), "hr:nobody")):
            body = await make.body(table.kind.name)
            body.pop(reference.field, None)
            row = {**body, name: [missing] if reference.many else missing}
            for target, payload, prefix in (
                (path, row, ""),
                (f"{path}/batch", [await make.body(table.kind.name), row], "/1"),
            ):
                refused = await client.post(target, json=payload)
                assert (name, refused.status_code) == (name, 422), refused.text
                error = refused.json()["errors"][0]
                assert error["pointer"].startswith(f"{prefix}/{name}"), (name, error)
