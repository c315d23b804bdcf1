"""The rows of a batch are validated together in their final state, in any order."""

from typing import Any

import httpx2
import pytest

from tests.api.day import first_error
from tests.conftest import Client
from tests.contract.valid import Maker


@pytest.fixture
def make(client: Client) -> Maker:
    return Maker(client)


async def change(client: Client, kind: str, rows: list[tuple[dict[str, Any], dict[str, Any]]]) -> httpx2.Response:
    """Patch rows in one batch, each at the version that was read."""
    body = [{"id": row["id"], "version": row["version"], **fields} for row, fields in rows]
    return await client.patch(f"/v1/{kind}/batch", json=body)


async def read_outcomes(client: Client, kind: str, rows: list[tuple[dict[str, Any], dict[str, Any]]]) -> list[str]:
    response = await change(client, kind, rows)
    assert response.status_code == 200, response.text
    return [row["outcome"] for row in response.json()]


async def reread(client: Client, kind: str, *rows: dict[str, Any]) -> list[dict[str, Any]]:
    return [(await client.get(f"/v1/{kind}/{row['id']}")).json() for row in rows]


UNIQUE_FIELDS = [("attendances", "person_id"), ("presentations", "idea_id"), ("attendances", "session_id")]


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize(("kind", "field"), UNIQUE_FIELDS)
async def test_two_rows_exchange_unique_values(client: Client, make: Maker, kind: str, field: str, order: int) -> None:
    first = await make.one(kind)
    shared_field = "person_id" if field == "session_id" else "session_id"
    second = await make.one(kind, **{shared_field: first[shared_field]})
    rows = [(first, {field: second[field]}), (second, {field: first[field]})][::order]
    assert await read_outcomes(client, kind, rows) == ["updated", "updated"]
    read = await reread(client, kind, first, second)
    assert [row[field] for row in read] == [second[field], first[field]]


async def test_a_reflection_keeps_its_person_when_attendances_exchange_people(client: Client, make: Maker) -> None:
    first = await make.one("attendances")
    second = await make.one("attendances", session_id=first["session_id"])
    reference = {name: first[name] for name in ("session_id", "person_id")}
    reflection = await make.one("reflections", **reference)
    swap = [(first, {"person_id": second["person_id"]}), (second, {"person_id": first["person_id"]})]
    assert await read_outcomes(client, "attendances", swap) == ["updated", "updated"]
    assert (await reread(client, "reflections", reflection))[0]["person_id"] == first["person_id"]

    first, second = await reread(client, "attendances", first, second)
    response = await change(
        client, "attendances", [(first, {"role": "guest"}), (second, {"person_id": await make.id("people")})]
    )
    assert first_error(response) == (409, "still_referenced", "/1/person_id")
    response = await client.delete(f"/v1/attendances/{second['id']}", headers={"if-match": f'"v{second["version"]}"'})
    assert (response.status_code, response.json()["code"]) == (409, "still_referenced")


@pytest.mark.parametrize("order", [1, -1])
async def test_an_error_in_the_final_state_points_at_its_row(client: Client, make: Maker, order: int) -> None:
    first = await make.one("attendances")
    second, third = [await make.one("attendances", session_id=first["session_id"]) for _ in range(2)]
    rows = [(first, {"person_id": second["person_id"]}), (second, {"person_id": third["person_id"]})][::order]
    index = rows.index((second, {"person_id": third["person_id"]}))
    assert first_error(await change(client, "attendances", rows)) == (409, "already_exists", f"/{index}/person_id")

    bodies = [{**await make.body("attendances"), "session_id": first["session_id"]} for _ in range(2)]
    bodies[0]["person_id"] = third["person_id"]
    response = await client.post("/v1/attendances/batch", json=bodies[::order])
    assert first_error(response) == (409, "already_exists", f"/{bodies[::order].index(bodies[0])}/person_id")


@pytest.mark.parametrize("order", [1, -1])
async def test_two_rows_exchange_their_references(client: Client, make: Maker, order: int) -> None:
    refs = [[{"system": "hr", "id": name}] for name in ("1", "2")]
    first, second = [await make.one("themes", external_refs=sent) for sent in refs]
    rows = [(first, {"external_refs": refs[1]}), (second, {"external_refs": refs[0]})][::order]
    assert await read_outcomes(client, "themes", rows) == ["updated", "updated"]
    response = await client.get("/v1/themes", params={"external_ref": "hr:1"})
    assert [row["id"] for row in response.json()["items"]] == [second["id"]]


@pytest.mark.parametrize("order", [1, -1])
async def test_two_groups_exchange_their_units(client: Client, make: Maker, order: int) -> None:
    unit_ids = [await make.id("units") for _ in range(2)]
    first, second = [await make.one("groups", unit_ids=[unit]) for unit in unit_ids]
    rows = [(first, {"unit_ids": [unit_ids[1]]}), (second, {"unit_ids": [unit_ids[0]]})][::order]
    assert await read_outcomes(client, "groups", rows) == ["updated", "updated"]
    third = await make.one("groups")
    response = await change(client, "groups", [(third, {"unit_ids": [unit_ids[0]]})])
    assert first_error(response) == (409, "unit_led_already", "/0/unit_ids")


@pytest.mark.parametrize("order", [1, -1])
async def test_a_new_root_is_placed_above_the_old_one_and_removed(client: Client, make: Maker, order: int) -> None:
    below = await make.one("units")
    (root,) = await reread(client, "units", {"id": below["parent_id"]})
    for upper, lower in ((below, root), (root, below)):
        upper, lower = await reread(client, "units", upper, lower)
        rows = [(lower, {"parent_id": upper["id"]}), (upper, {"parent_id": None})][::order]
        assert await read_outcomes(client, "units", rows) == ["updated", "updated"]
        upper, lower = await reread(client, "units", upper, lower)
        assert (upper["path"], lower["path"]) == ([upper["name"]], [upper["name"], lower["name"]])


@pytest.mark.parametrize("order", [1, -1])
async def test_a_parent_can_follow_its_child(client: Client, make: Maker, order: int) -> None:
    root = (await make.body("units"))["parent_id"]
    above = {"name": "Helse", "kind": "sector", "parent_id": root, "external_refs": [{"system": "hr", "id": "above"}]}
    below = {"name": "Øst", "kind": "service_place", "parent_ref": "hr:above"}
    response = await client.post("/v1/units/batch", json=[above, below][::order])
    assert response.status_code == 200, response.text
    (unit,) = await reread(client, "units", response.json()[[above, below][::order].index(below)])
    assert unit["path"][1:] == ["Helse", "Øst"]


async def test_two_new_roots_are_both_refused(client: Client) -> None:
    root = {"name": "Eksempelvik kommune", "kind": "municipality"}
    response = await client.post("/v1/units/batch", json=[root, root])
    assert (response.status_code, response.json()["code"]) == (422, "second_root")
    assert [error["pointer"] for error in response.json()["errors"]] == ["/0/parent_id", "/1/parent_id"]


async def test_a_cycle_within_a_batch_is_refused(client: Client, make: Maker) -> None:
    for kind, field in (("units", "parent_id"), ("problem_statements", "reframed_from_id")):
        first, second = [await make.one(kind) for _ in range(2)]
        response = await change(client, kind, [(first, {field: second["id"]}), (second, {field: first["id"]})])
        assert first_error(response) == (422, "cycle", f"/0/{field}")
