"""Filters by several values: a row matches if it has one of them."""

from uuid import uuid4

from service.core.filters import MAX_VALUES
from tests.api.day import first_error
from tests.conftest import Client
from tests.contract.valid import Maker


async def list_names(client: Client, path: str, **query: str) -> set[str]:
    """Return the names of a list, whose total and exports agree."""
    response = await client.get(path, params={**query, "count": "true"})
    assert response.status_code == 200, response.text
    names = {item["name"] for item in response.json()["items"]}
    assert response.json()["total"] == len(response.json()["items"]) == len(names)
    lines = (await client.get(path, params={**query, "media": "ndjson"})).text.splitlines()
    assert len(lines) == len(names)
    assert all(any(f'"name":"{name}"' in line for line in lines) for name in names)
    return names


async def make_unit(client: Client, name: str, kind: str, key: str, parent_id: str | None = None) -> str:
    """Create a unit with an external reference, and return its id."""
    body = {"name": name, "kind": kind, "parent_id": parent_id, "external_refs": [{"system": "hr", "id": key}]}
    response = await client.post("/v1/units", json=body)
    assert response.status_code == 201, response.text
    unit_id: str = response.json()["id"]
    return unit_id


async def test_a_filter_accepts_several_values(client: Client) -> None:
    root_id = await make_unit(client, "Kommunen", "municipality", "1")
    ids = {}
    for name, kind in (("Helse", "sector"), ("Øst", "service_place"), ("Vest", "service_place")):
        ids[name] = await make_unit(client, name, kind, f"{name},{kind}", root_id)
    for name, unit_ids in (("Øst", [ids["Øst"]]), ("Begge", [ids["Øst"], ids["Vest"]]), ("Helse", [ids["Helse"]])):
        await Maker(client).one("groups", name=name, unit_ids=unit_ids, closed_on="2026-01-01")
    for path, query, names in (
        ("/v1/units", {"kind": "municipality,sector"}, {"Kommunen", "Helse"}),
        ("/v1/units", {"kind": "sector,sector"}, {"Helse"}),
        ("/v1/units", {"kind": "sector,other"}, {"Helse"}),
        ("/v1/units", {"parent_id": f"{root_id},{uuid4()}"}, {"Helse", "Øst", "Vest"}),
        ("/v1/units", {"external_ref": "hr:1,hr:Helse,sector"}, {"Kommunen", "Helse"}),
        ("/v1/units", {"external_ref": "hr:Helse,sector"}, {"Helse"}),
        ("/v1/units", {"external_ref": "hr:1,crm:1,hr:nobody"}, {"Kommunen"}),
        ("/v1/groups", {"unit_ids": f"{ids['Øst']},{ids['Vest']}"}, {"Øst", "Begge"}),
        ("/v1/groups", {"unit_ids": ids["Helse"]}, {"Helse"}),
    ):
        assert (query, await list_names(client, path, **query)) == (query, names)


async def test_a_wrong_value_among_several_is_refused(client: Client) -> None:
    for query, code in (
        ({"kind": "sector,department"}, "unknown_value"),
        ({"kind": "sector,"}, "unknown_value"),
        ({"kind": ""}, "unknown_value"),
        ({"parent_id": f"{uuid4()},x"}, "wrong_format"),
        ({"external_ref": "hr:1,HR:2,crm:\u0000"}, "wrong_format"),
        ({"parent_id": ",".join(str(uuid4()) for _ in range(MAX_VALUES + 1))}, "wrong_length"),
    ):
        assert first_error(await client.get("/v1/units", params=query)) == (400, code, f"?{next(iter(query))}")
    ids = ",".join(str(uuid4()) for _ in range(MAX_VALUES))
    assert (await client.get("/v1/units", params={"parent_id": ids})).json()["items"] == []
