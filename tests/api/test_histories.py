"""Histories accept backdated changes: once, in order of date, and only if valid on that date."""

from datetime import date
from typing import Any

import pytest
from asyncpg import Connection, InsufficientPrivilegeError, connect
from httpx2 import Response

from tests.api.mini_lup import capture, session
from tests.conftest import Client, as_service

NOBODY = "0199c0de-0000-7000-8000-0000000000ff"


@pytest.fixture(autouse=True)
async def seed_units(client: Client) -> None:
    """Create a root, two sectors, and a service place that moved from one sector to the other."""
    for key, parent, day in (
        ("root", None, "2019-01-01"),
        ("helse", "root", "2019-01-01"),
        ("oppvekst", "root", "2019-01-01"),
    ):
        body: dict[str, Any] = {"name": key, "kind": "sector" if parent else "municipality", "holds_from": day}
        await put_unit(client, key, **body, **({"parent_ref": f"hr:{parent}"} if parent else {}))
    await put_unit(client, "place", name="Øst", kind="other", parent_ref="hr:helse", holds_from="2020-01-01")
    await put_unit(client, "place", parent_ref="hr:oppvekst", holds_from="2024-06-01", reason="Omorganisering")


async def put_unit(client: Client, key: str, status: int | None = None, **body: Any) -> Any:
    response = await client.put(f"/v1/units/by_ref/hr/{key}", json=body)
    assert response.status_code in ((status,) if status else (200, 201)), response.text
    return response.json()


async def get_place(client: Client) -> dict[str, Any]:
    (unit,) = (await client.get("/v1/units", params={"external_ref": "hr:place"})).json()["items"]
    return unit


async def read_history(client: Client, path: str, field: str) -> list[tuple[Any, str, str | None]]:
    items = (await client.get(f"{path}/history")).json()["items"]
    return [(item["value"], item["holds_from"], item["reason"]) for item in items if item["field"] == field]


async def read_parents(client: Client) -> list[tuple[Any, str, str | None]]:
    names = {item["id"]: item["name"] for item in (await client.get("/v1/units")).json()["items"]}
    entries = await read_history(client, f"/v1/units/{(await get_place(client))['id']}", "parent_id")
    return [(names.get(value), day, reason) for value, day, reason in entries]


async def list_events(conn: Connection, id: str) -> list[tuple[int, str]]:
    rows = await conn.fetch("select version, action from change where id = $1 order by seq", id)
    return [tuple(row) for row in rows]


LATER = ("oppvekst", "2024-06-01", "Omorganisering")


async def test_a_backdated_change_makes_a_version_and_a_repeat_none(client: Client, conn: Connection) -> None:
    place_unit = await get_place(client)
    past = {"parent_ref": "hr:root", "holds_from": "2022-01-01", "reason": "Rett under rådmannen"}

    async def by_patch(version: int) -> tuple[int, int]:
        path, headers = f"/v1/units/{place_unit['id']}", {"If-Match": f'"v{version}"'}
        response = await client.patch(path, json=past, headers=headers)
        return response.status_code, response.json()["version"]

    async def by_batch(version: int) -> tuple[int, int]:
        (receipt,) = (
            await client.patch("/v1/units/batch", json=[{"id": place_unit["id"], "version": version, **past}])
        ).json()
        assert receipt["outcome"] == "unchanged"
        return 200, receipt["version"]

    assert await by_patch(2) == (200, 3)
    for _ in range(2):
        assert await by_patch(3) == (200, 3)
        assert await by_batch(3) == (200, 3)
        assert (await put_unit(client, "place", **past))["version"] == 3
    assert await read_parents(client) == [
        ("helse", "2020-01-01", None),
        ("root", "2022-01-01", "Rett under rådmannen"),
        LATER,
    ]
    assert await list_events(conn, place_unit["id"]) == [(1, "created"), (2, "updated"), (3, "updated")]
    after = await get_place(client)
    assert (after["parent_id"], after["version"]) == (place_unit["parent_id"], 3)
    assert after["updated_at"] > place_unit["updated_at"]


async def test_a_value_already_valid_on_its_date_changes_nothing(client: Client) -> None:
    before = await read_parents(client)
    for parent, day in (
        ("helse", "2021-05-05"),
        ("helse", "2020-01-01"),
        ("oppvekst", "2024-06-01"),
        ("oppvekst", "2025-01-01"),
    ):
        assert (await put_unit(client, "place", parent_ref=f"hr:{parent}", holds_from=day))["version"] == 2
    assert (await put_unit(client, "place", holds_from="2021-05-05"))["version"] == 2
    assert await read_parents(client) == before


async def test_the_present_value_with_an_earlier_date_moves_the_date_back(client: Client, conn: Connection) -> None:
    response = await put_unit(client, "place", parent_ref="hr:oppvekst", holds_from="2023-06-01")
    assert response["version"] == 3
    assert await read_parents(client) == [("helse", "2020-01-01", None), ("oppvekst", "2023-06-01", "Omorganisering")]
    assert (await put_unit(client, "place", parent_ref="hr:oppvekst", holds_from="2023-06-01"))["version"] == 3
    await put_unit(client, "place", parent_ref="hr:oppvekst", holds_from="2023-01-01", reason="Vedtaket var fra januar")
    assert await read_parents(client) == [
        ("helse", "2020-01-01", None),
        ("oppvekst", "2023-01-01", "Omorganisering"),
        ("oppvekst", "2023-01-01", "Vedtaket var fra januar"),
    ]
    assert [version for version, _ in await list_events(conn, response["id"])] == [1, 2, 3, 4]


async def test_the_first_value_with_an_earlier_date_moves_the_date_back(client: Client) -> None:
    assert (await put_unit(client, "place", parent_ref="hr:helse", holds_from="2018-01-01"))["version"] == 3
    assert await read_parents(client) == [("helse", "2018-01-01", None), LATER]
    assert (await put_unit(client, "place", parent_ref="hr:root", holds_from="2017-01-01"))["version"] == 4
    assert await read_parents(client) == [("helse", "2017-01-01", None), ("root", "2017-01-01", None), LATER]


async def test_a_value_between_two_others_is_inserted(client: Client) -> None:
    await put_unit(client, "place", parent_ref="hr:root", holds_from="2022-01-01")
    await put_unit(client, "place", parent_ref="hr:oppvekst", holds_from="2021-01-01")
    expected = [("helse", "2020-01-01"), ("oppvekst", "2021-01-01"), ("root", "2022-01-01"), LATER[:2]]
    assert [(value, day) for value, day, _ in await read_parents(client)] == expected


async def test_a_field_is_empty_until_its_first_value(client: Client) -> None:
    person = (await client.post("/v1/people", json={"display_name": "Leder"})).json()
    path = f"/v1/people/{person['id']}"
    for version, (key, day) in enumerate((("helse", "2024-01-01"), ("oppvekst", "2022-01-01")), 1):
        body = {"unit_ref": f"hr:{key}", "holds_from": day}
        response = await client.patch(path, json=body, headers={"If-Match": f'"v{version}"'})
        assert response.json()["version"] == version + 1
    ids = {item["name"]: item["id"] for item in (await client.get("/v1/units")).json()["items"]}
    assert [(value, day) for value, day, _ in await read_history(client, path, "unit_id")] == [
        (ids["oppvekst"], "2022-01-01"),
        (ids["helse"], "2024-01-01"),
    ]
    assert (await client.get(path)).json()["unit_id"] == ids["helse"]
    response = await client.patch(
        path, json={"unit_id": None, "holds_from": "2021-01-01"}, headers={"If-Match": '"v3"'}
    )
    assert response.json()["version"] == 3


async def test_several_fields_are_backdated_together(client: Client) -> None:
    body = {
        "kind": "service_place",
        "parent_ref": "hr:root",
        "exempt_reason": "Under bygging",
        "holds_from": "2022-01-01",
    }
    after = await put_unit(client, "place", name="Øst bo", **body)
    path = f"/v1/units/{after['id']}"
    assert (after["version"], after["kind"], after["exempt_reason"]) == (3, "service_place", "Under bygging")
    assert (after["name"], after["path"][-2:]) == ("Øst bo", ["oppvekst", "Øst bo"])
    assert [(value, day) for value, day, _ in await read_history(client, path, "kind")] == [
        ("other", "2020-01-01"),
        ("service_place", "2022-01-01"),
    ]
    assert ("root", "2022-01-01", None) in await read_parents(client)
    assert (await put_unit(client, "place", **body))["version"] == 3


@pytest.mark.parametrize(
    ("parent", "code"),
    [(NOBODY, "reference_not_found"), ("own", "cycle"), (None, "second_root"), ("below", "cycle")],
)
async def test_a_backdated_change_is_validated(client: Client, parent: str | None, code: str) -> None:
    place_unit = await get_place(client)
    await put_unit(client, "below", name="Under", kind="other", parent_ref="hr:place", holds_from="2020-06-01")
    below = await put_unit(client, "below", parent_ref="hr:root", holds_from="2024-01-01")
    value = {"own": place_unit["id"], "below": below["id"]}.get(str(parent), parent)
    body = {"parent_id": value, "holds_from": "2022-01-01"}
    responses = [
        await client.patch(f"/v1/units/{place_unit['id']}", json=body, headers={"If-Match": '"v2"'}),
        await client.put("/v1/units/by_ref/hr/place", json=body),
    ]
    batch = await client.patch("/v1/units/batch", json=[{"id": place_unit["id"], "version": 2, **body}])
    assert [read_refusal(response) for response in responses] == [(code, "/parent_id")] * 2
    assert read_refusal(batch) == (code, "/0/parent_id")
    assert await get_place(client) == place_unit


def read_refusal(response: Response) -> tuple[str, str]:
    assert response.status_code == 422, response.text
    (error,) = response.json()["errors"]
    return error["code"], error["pointer"]


async def test_a_backdated_change_is_validated_on_its_date(client: Client) -> None:
    """The other unit is below this one today, but was not on that day."""
    await put_unit(client, "other", name="Vest", kind="other", parent_ref="hr:root", holds_from="2020-01-01")
    await put_unit(client, "other", parent_ref="hr:place", holds_from="2025-01-01")
    await put_unit(client, "place", parent_ref="hr:other", holds_from="2022-01-01")
    assert ("Vest", "2022-01-01", None) in await read_parents(client)


@pytest.mark.parametrize("order", [1, -1])
async def test_a_backdated_batch_is_validated_together(client: Client, order: int) -> None:
    """On that day the two units swap: the place moves below the unit that was below it."""
    await put_unit(client, "other", name="Vest", kind="other", parent_ref="hr:place", holds_from="2020-01-01")
    other = await put_unit(client, "other", parent_ref="hr:root", holds_from="2025-01-01")
    place_unit = await get_place(client)
    swap = [
        {"id": other["id"], "version": 2, "parent_ref": "hr:root", "holds_from": "2022-01-01"},
        {"id": place_unit["id"], "version": 2, "parent_id": other["id"], "holds_from": "2022-01-01"},
    ]
    ring = [swap[1], {**swap[0], "parent_ref": "hr:place", "holds_from": "2021-01-01"}]
    response = await client.patch("/v1/units/batch", json=ring[::order])
    assert read_refusal(response) == ("cycle", f"/{ring[::order].index(swap[1])}/parent_id")
    response = await client.patch("/v1/units/batch", json=swap[::order])
    assert response.status_code == 200, response.text
    assert ("Vest", "2022-01-01", None) in await read_parents(client)


async def test_backdated_members_are_validated(client: Client) -> None:
    people = [(await client.post("/v1/people", json={"display_name": name})).json()["id"] for name in "ABC"]
    body = {"name": "Ledergruppen", "leader_id": people[0], "member_ids": [people[1]], "holds_from": "2020-01-01"}
    group = (await client.post("/v1/groups", json=body)).json()
    path = f"/v1/groups/{group['id']}"
    change = {"leader_id": people[2], "member_ids": people[:2], "holds_from": "2024-01-01"}
    assert (await client.patch(path, json=change, headers={"If-Match": '"v1"'})).status_code == 200
    for members, code in (([people[0]], "duplicate_person"), ([NOBODY], "reference_not_found")):
        past = {"member_ids": members, "holds_from": "2022-01-01"}
        response = await client.patch(path, json=past, headers={"If-Match": '"v2"'})
        assert read_refusal(response) == (code, "/member_ids")
    past = {"member_ids": people[:0:-1], "holds_from": "2022-01-01"}
    for version in (2, 3):
        response = await client.patch(path, json=past, headers={"If-Match": f'"v{version}"'})
        assert (response.status_code, response.json()["version"]) == (200, 3), response.text


async def test_backdated_statuses(client: Client) -> None:
    day = await session(client)
    for step, held_from, status in (
        ("hold", "2025-03-14", 200),
        ("reopen", "2025-04-01", 200),
        ("hold", "2025-03-11", 409),
        ("hold", "2025-03-12", 200),
        ("hold", "2025-03-13", 200),
    ):
        response = await client.post(f"/v1/sessions/{day}/{step}", json={"holds_from": held_from})
        assert (step, held_from, response.status_code) == (step, held_from, status), response.text
    entries = await read_history(client, f"/v1/sessions/{day}", "status")
    assert [(value, held_from) for value, held_from, _ in entries] == [
        ("planned", "2025-03-12"),
        ("held", "2025-03-12"),
        ("planned", "2025-04-01"),
    ]


async def test_no_backdated_attendance_before_the_start(client: Client) -> None:
    body = {"session_id": await session(client), "status": "invited", "holds_from": "2025-02-01"}
    person = (await client.post("/v1/people", json={"display_name": "A"})).json()["id"]
    path = f"/v1/attendances/{(await client.post('/v1/attendances', json={**body, 'person_id': person})).json()['id']}"
    change = {"status": "excused", "holds_from": "2025-03-20"}
    assert (await client.patch(path, json=change, headers={"If-Match": '"v1"'})).status_code == 200
    for holds_from, status in (("2025-03-11", 422), ("2025-03-12", 200)):
        past = {"status": "attended", "holds_from": holds_from}
        assert (await client.patch(path, json=past, headers={"If-Match": '"v2"'})).status_code == status
    assert (await client.get(path)).json()["status"] == "excused"


async def test_capture_may_be_backdated(client: Client) -> None:
    day = await session(client)

    async def put_dated(**fields: Any) -> tuple[str, int]:
        need = {"key": "n1", "who": "tjenesteledere", "what": "tid", **fields}
        (item,) = (await capture(client, day, {"needs": [need]}))["items"]
        return item["outcome"], item["version"]

    assert await put_dated(holds_from="2025-01-01") == ("created", 1)
    assert await put_dated(status="answered", holds_from="2025-06-01") == ("updated", 2)
    assert await put_dated(holds_from="2025-03-01") == ("unchanged", 2)
    for expected in (("updated", 3), ("unchanged", 3)):
        assert await put_dated(status="parked", holds_from="2025-03-01", reason="Budsjett") == expected
    (need,) = (await client.get("/v1/needs")).json()["items"]
    assert need["status"] == "answered"
    assert await read_history(client, f"/v1/needs/{need['id']}", "status") == [
        ("open", "2025-01-01", None),
        ("parked", "2025-03-01", "Budsjett"),
        ("answered", "2025-06-01", None),
    ]


async def test_deleting_a_resource_deletes_its_history(client: Client, conn: Connection) -> None:
    place_unit = await get_place(client)
    count = "select count(*) from history where id = $1"
    assert await conn.fetchval(count, place_unit["id"]) > 0
    response = await client.delete(f"/v1/units/{place_unit['id']}", headers={"If-Match": '"v2"'})
    assert response.status_code == 204
    assert await conn.fetchval(count, place_unit["id"]) == 0
    assert await conn.fetchval("select count(*) from history") > 0


async def test_the_service_may_not_change_history(client: Client, database: str) -> None:
    """The service's role may insert and select; only a function of the owner moves a date, and only backwards."""
    place_unit = await get_place(client)
    conn = await connect(as_service(database))
    for sql in ("delete from history", "update history set reason = 'x'", "truncate history"):
        with pytest.raises(InsufficientPrivilegeError):
            await conn.execute(sql)
    seq = await conn.fetchval("select min(seq) from history where id = $1", place_unit["id"])
    for day in (date(2018, 1, 1), date(2020, 1, 1)):
        await conn.execute("select move_history_back(array[$1::bigint], array[$2::date])", seq, day)
        assert await conn.fetchval("select holds_from from history where seq = $1", seq) == date(2018, 1, 1)
    await conn.execute("delete from external_ref where id = $1", place_unit["id"])
    await conn.execute("delete from unit where id = $1", place_unit["id"])
    assert await conn.fetchval("select count(*) from history where id = $1", place_unit["id"]) == 0
    await conn.close()
