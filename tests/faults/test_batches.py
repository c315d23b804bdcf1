"""Rows of one batch are judged as they stand together at its end, in whatever order they come."""

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
    """Change rows, each as it was last read, in one batch."""
    body = [{"id": row["id"], "version": row["version"], **fields} for row, fields in rows]
    return await client.patch(f"/v1/{kind}/batch", json=body)


async def outcomes(client: Client, kind: str, rows: list[tuple[dict[str, Any], dict[str, Any]]]) -> list[str]:
    answer = await change(client, kind, rows)
    assert answer.status_code == 200, answer.text
    return [row["outcome"] for row in answer.json()]


async def reread(client: Client, kind: str, *rows: dict[str, Any]) -> list[dict[str, Any]]:
    return [(await client.get(f"/v1/{kind}/{row['id']}")).json() for row in rows]


SWAPPED = [("attendances", "person_id"), ("presentations", "idea_id"), ("attendances", "session_id")]


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize(("kind", "field"), SWAPPED)
async def test_two_rows_exchange_what_is_unique(client: Client, make: Maker, kind: str, field: str, order: int) -> None:
    first = await make.one(kind)
    other = "person_id" if field == "session_id" else "session_id"
    second = await make.one(kind, **{other: first[other]})
    rows = [(first, {field: second[field]}), (second, {field: first[field]})][::order]
    assert await outcomes(client, kind, rows) == ["updated", "updated"]
    read = await reread(client, kind, first, second)
    assert [row[field] for row in read] == [second[field], first[field]]


async def test_a_reflection_keeps_its_person_when_attendances_change_hands(client: Client, make: Maker) -> None:
    first = await make.one("attendances")
    second = await make.one("attendances", session_id=first["session_id"])
    names = {name: first[name] for name in ("session_id", "person_id")}
    reflection = await make.one("reflections", **names)
    swap = [(first, {"person_id": second["person_id"]}), (second, {"person_id": first["person_id"]})]
    assert await outcomes(client, "attendances", swap) == ["updated", "updated"]
    assert (await reread(client, "reflections", reflection))[0]["person_id"] == first["person_id"]

    first, second = await reread(client, "attendances", first, second)
    answer = await change(
        client, "attendances", [(first, {"role": "guest"}), (second, {"person_id": await make.id("people")})]
    )
    assert first_error(answer) == (409, "still_referenced", "/1/person_id")
    answer = await client.delete(f"/v1/attendances/{second['id']}", headers={"if-match": f'"v{second["version"]}"'})
    assert (answer.status_code, answer.json()["code"]) == (409, "still_referenced")


@pytest.mark.parametrize("order", [1, -1])
async def test_what_is_wrong_at_the_end_is_said_of_its_row(client: Client, make: Maker, order: int) -> None:
    first = await make.one("attendances")
    second, third = [await make.one("attendances", session_id=first["session_id"]) for _ in range(2)]
    rows = [(first, {"person_id": second["person_id"]}), (second, {"person_id": third["person_id"]})][::order]
    place = rows.index((second, {"person_id": third["person_id"]}))
    assert first_error(await change(client, "attendances", rows)) == (409, "already_exists", f"/{place}/person_id")

    new = [{**await make.body("attendances"), "session_id": first["session_id"]} for _ in range(2)]
    new[0]["person_id"] = third["person_id"]
    answer = await client.post("/v1/attendances/batch", json=new[::order])
    assert first_error(answer) == (409, "already_exists", f"/{new[::order].index(new[0])}/person_id")


@pytest.mark.parametrize("order", [1, -1])
async def test_two_rows_exchange_their_references(client: Client, make: Maker, order: int) -> None:
    refs = [[{"system": "hr", "id": name}] for name in ("1", "2")]
    first, second = [await make.one("themes", external_refs=sent) for sent in refs]
    rows = [(first, {"external_refs": refs[1]}), (second, {"external_refs": refs[0]})][::order]
    assert await outcomes(client, "themes", rows) == ["updated", "updated"]
    found = await client.get("/v1/themes", params={"external_ref": "hr:1"})
    assert [row["id"] for row in found.json()["items"]] == [second["id"]]


@pytest.mark.parametrize("order", [1, -1])
async def test_two_groups_exchange_their_units(client: Client, make: Maker, order: int) -> None:
    units = [await make.id("units") for _ in range(2)]
    first, second = [await make.one("groups", unit_ids=[unit]) for unit in units]
    rows = [(first, {"unit_ids": [units[1]]}), (second, {"unit_ids": [units[0]]})][::order]
    assert await outcomes(client, "groups", rows) == ["updated", "updated"]
    third = await make.one("groups")
    answer = await change(client, "groups", [(third, {"unit_ids": [units[0]]})])
    assert first_error(answer) == (409, "unit_led_already", "/0/unit_ids")


@pytest.mark.parametrize("order", [1, -1])
async def test_a_new_root_comes_above_the_old_one_and_goes_again(client: Client, make: Maker, order: int) -> None:
    below = await make.one("units")
    (root,) = await reread(client, "units", {"id": below["parent_id"]})
    for upper, lower in ((below, root), (root, below)):
        upper, lower = await reread(client, "units", upper, lower)
        rows = [(lower, {"parent_id": upper["id"]}), (upper, {"parent_id": None})][::order]
        assert await outcomes(client, "units", rows) == ["updated", "updated"]
        upper, lower = await reread(client, "units", upper, lower)
        assert (upper["path"], lower["path"]) == ([upper["name"]], [upper["name"], lower["name"]])


@pytest.mark.parametrize("order", [1, -1])
async def test_a_parent_may_come_after_its_child(client: Client, make: Maker, order: int) -> None:
    root = (await make.body("units"))["parent_id"]
    above = {"name": "Helse", "kind": "sector", "parent_id": root, "external_refs": [{"system": "hr", "id": "above"}]}
    below = {"name": "Øst", "kind": "service_place", "parent_ref": "hr:above"}
    answer = await client.post("/v1/units/batch", json=[above, below][::order])
    assert answer.status_code == 200, answer.text
    (unit,) = await reread(client, "units", answer.json()[[above, below][::order].index(below)])
    assert unit["path"][1:] == ["Helse", "Øst"]


async def test_of_two_new_roots_both_are_refused(client: Client) -> None:
    root = {"name": "Eksempelvik kommune", "kind": "municipality"}
    answer = await client.post("/v1/units/batch", json=[root, root])
    places = [error["pointer"] for error in answer.json()["errors"]]
    assert (answer.status_code, answer.json()["code"], places) == (422, "second_root", ["/0/parent_id", "/1/parent_id"])


async def test_a_ring_within_one_batch_is_refused(client: Client, make: Maker) -> None:
    for kind, field in (("units", "parent_id"), ("problem_statements", "reframed_from_id")):
        first, second = [await make.one(kind) for _ in range(2)]
        answer = await change(client, kind, [(first, {field: second["id"]}), (second, {field: first["id"]})])
        assert first_error(answer) == (422, "cycle", f"/0/{field}")
