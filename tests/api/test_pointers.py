"""Pointers name the field as sent, for every reference, rule and operation."""

import asyncio
from typing import Any
from uuid import UUID

import asyncpg
import pytest
from litestar import Request

from service.core.resource import Resource
from service.domain.base.references import reference_paths
from service.domain.base.shapes import Shape
from service.http.problems import ApiError
from service.http.query_params import read_query
from service.postgres.attendances import attendances
from service.postgres.groups import groups
from service.postgres.people import people
from service.postgres.reflections import reflections
from service.postgres.themes import themes
from service.postgres.units import units
from tests.api.day import make_session
from tests.api.mini_lup import capture, list_all, session
from tests.api.resource_tests import make
from tests.conftest import Callers, Client, as_superuser
from tests.contract.valid import Maker, resources

NOWHERE = "0199c0de-0000-7000-8000-0000000000ff"
ROOT = {"name": "Kommunen", "kind": "municipality"}


def ref(key: str) -> list[dict[str, str]]:
    return [{"system": "hr", "id": key}]


async def create_person(client: Client, key: str) -> str:
    return await make(client, people, external_refs=ref(key))


def list_errors(result: Any) -> list[tuple[str, str]]:
    return [(error["code"], error["pointer"]) for error in result.json()["errors"]]


async def send_all_ways(
    client: Client, table: Resource, valid_row: dict[str, Any], invalid_fields: dict[str, Any]
) -> list[tuple[str, str]]:
    """Send invalid fields in every write, in batches after a valid row, and return the first error of each."""
    path, versioned = f"/v1/{table.kind.name}", {"if-match": '"v1"'}
    row_id, other_id = [(await client.post(path, json=valid_row)).json()["id"] for _ in range(2)]
    responses = [
        await client.post(path, json=valid_row | invalid_fields),
        await client.patch(f"{path}/{row_id}", json=invalid_fields, headers=versioned),
        await client.put(f"{path}/by_ref/test/new", json=valid_row | invalid_fields),
        await client.post(f"{path}/batch", json=[valid_row, valid_row | invalid_fields]),
        await client.patch(
            f"{path}/batch", json=[{"id": other_id, "version": 1}, {"id": row_id, "version": 1, **invalid_fields}]
        ),
    ]
    return [error for response in responses for error in list_errors(response)[:1]]


def expect_all_ways(code: str, field: str) -> list[tuple[str, str]]:
    return [(code, f"{prefix}/{field}") for prefix in ("", "", "", "/1", "/1")]


@pytest.mark.parametrize(
    ("invalid_fields", "field"),
    [
        ({"leader_ref": "hr:1", "member_refs": ["hr:1"]}, "member_refs"),
        ({"leader_ref": "hr:1", "enthusiast_refs": ["hr:2", "hr:1"]}, "enthusiast_refs"),
        ({"member_refs": ["hr:1"], "enthusiast_refs": ["hr:1"]}, "enthusiast_refs"),
        ({"leader_ref": "hr:1", "member_ids": ["hr:1"]}, "member_ids"),
    ],
)
async def test_pointer_of_a_duplicate_group_member(client: Client, invalid_fields: dict[str, Any], field: str) -> None:
    person_ids = {key: await create_person(client, key.removeprefix("hr:")) for key in ("hr:1", "hr:2")}
    invalid_fields = {
        name: [person_ids[key] for key in value] if name.endswith("_ids") else value
        for name, value in invalid_fields.items()
    }
    assert await send_all_ways(client, groups, {"name": "Ledergruppen"}, invalid_fields) == expect_all_ways(
        "duplicate_person", field
    )


async def test_pointer_of_a_unit_that_another_group_leads(client: Client) -> None:
    await make(client, units, **ROOT, external_refs=ref("1"))
    await make(client, groups, name="A", unit_refs=["hr:1"])
    errors = await send_all_ways(client, groups, {"name": "B"}, {"unit_refs": ["hr:1"]})
    assert errors == expect_all_ways("unit_led_already", "unit_refs")


async def test_pointer_of_units_in_a_circle(client: Client) -> None:
    await make(client, units, **ROOT, external_refs=ref("1"))
    below = {"name": "Sektor", "kind": "sector", "external_refs": ref("2"), "parent_ref": "hr:1"}
    assert (await client.post("/v1/units", json=below)).status_code == 201
    for field, value in (("parent_ref", "hr:2"), ("succeeded_by_refs", ["hr:2"])):
        response = await client.put("/v1/units/by_ref/hr/2", json={field: value})
        assert list_errors(response) == [("cycle", f"/{field}")]
    assert list_errors(await client.post("/v1/units", json={**ROOT, "parent_ref": None})) == [
        ("second_root", "/parent_ref")
    ]


async def test_pointer_of_a_duplicate_attendance(client: Client) -> None:
    await create_person(client, "1")
    await create_person(client, "2")
    session_id = await make_session(client, external_refs=ref("dag"))
    row = {"session_id": session_id, "status": "confirmed"}
    for session_field in ({"session_ref": "hr:dag"}, {"session_id": session_id}):
        attendance = {"status": "confirmed", **session_field}
        assert (
            await client.put("/v1/attendances/by_ref/x/1", json=attendance | {"person_ref": "hr:1"})
        ).status_code < 300
        response = await client.post("/v1/attendances", json=attendance | {"person_ref": "hr:1"})
        assert list_errors(response) == [("already_exists", "/person_ref")]
        response = await client.post(
            "/v1/attendances/batch", json=[row | {"person_ref": "hr:2"}, attendance | {"person_ref": "hr:1"}]
        )
        assert list_errors(response) == [("already_exists", "/1/person_ref")]
    response = await client.post(
        "/v1/attendances", json=row | {"person_id": (await list_all(client, "people"))[0]["id"]}
    )
    assert list_errors(response) == [("already_exists", "/person_id")]


async def test_pointer_of_a_cancelled_session(client: Client) -> None:
    await create_person(client, "1")
    session_id = await make_session(client, external_refs=ref("dag"))
    await client.post(f"/v1/sessions/{session_id}/cancel", json={"reason": "Snø"})
    response = await client.post("/v1/attendances", json={"session_ref": "hr:dag", "person_ref": "hr:1"})
    assert list_errors(response) == [("session_cancelled", "/session_ref")]
    response = await client.put(
        f"/v1/sessions/{session_id}/attendances", json=[{"person_ref": "hr:1", "status": "invited"}]
    )
    assert list_errors(response) == [("session_cancelled", "/0/session_id")]


async def test_pointer_of_a_reflection_without_attendance(client: Client) -> None:
    await create_person(client, "1")
    session_id = await make_session(client)
    valid_row = {"session_id": session_id, "text": "Bra dag"}
    errors = await send_all_ways(client, reflections, valid_row, {"person_ref": "hr:1"})
    assert errors == expect_all_ways("no_attendance", "person_ref")


async def test_pointer_of_an_attendance_with_a_reflection(client: Client) -> None:
    await create_person(client, "1")
    await create_person(client, "2")
    session_id = await make_session(client)
    attendance_id = await make(
        client, attendances, session_id=session_id, person_id=(await list_all(client, "people"))[0]["id"]
    )
    quote = {"session_id": session_id, "text": "Bra dag", "person_ref": "hr:1"}
    assert (await client.post("/v1/reflections", json=quote)).status_code == 201
    response = await client.patch(
        f"/v1/attendances/{attendance_id}", json={"person_ref": "hr:2"}, headers={"if-match": '"v1"'}
    )
    assert list_errors(response) == [("still_referenced", "/person_ref")]


async def test_pointer_of_a_duplicate_presentation(client: Client) -> None:
    session_id = await make_session(client)
    idea = {"title": "Gå tur", "external_refs": ref("tur")}
    assert (await client.post("/v1/ideas", json=idea)).status_code == 201
    row = {"session_id": session_id, "idea_ref": "hr:tur"}
    assert (await client.post("/v1/presentations", json=row)).status_code == 201
    assert list_errors(await client.post("/v1/presentations", json=row)) == [("already_exists", "/idea_ref")]


async def test_pointer_of_a_question_reframed_from_itself(client: Client) -> None:
    row = {"question": "Hvordan?", "external_refs": ref("p")}
    assert (await client.post("/v1/problem_statements", json=row)).status_code == 201
    response = await client.put("/v1/problem_statements/by_ref/hr/p", json={"reframed_from_ref": "hr:p"})
    assert list_errors(response) == [("cycle", "/reframed_from_ref")]


async def test_pointer_of_a_cohort_of_another_programme(client: Client) -> None:
    for key in ("a", "b"):
        await client.put(f"/v1/programmes/by_ref/hr/{key}", json={"name": key})
    cohort = {"programme_ref": "hr:b", "name": "Kull 1", "starts_on": "2025-01-15"}
    await client.put("/v1/cohorts/by_ref/hr/k", json=cohort)
    session_id = await session(client)
    body = {"programme_ref": "hr:a", "cohort_ref": "hr:k"}
    response = await client.patch(f"/v1/sessions/{session_id}", json=body, headers={"if-match": '"v1"'})
    assert list_errors(response) == [("cohort_of_another_programme", "/cohort_ref")]


@pytest.mark.parametrize("kind", resources())
async def test_pointer_of_an_unknown_reference(client: Client, caller: Callers, kind: str) -> None:
    """Every top-level reference, by external reference and by id, in the second row of a batch."""
    table, maker = resources()[kind], Maker(client)
    impersonal = await caller("organisation:write", "programme:write", "day:write")
    for reference_path in reference_paths(table.create_type):
        if reference_path.path:
            continue
        for name, value in ((reference_path.ref_field, "hr:nobody"), (reference_path.field, NOWHERE)):
            valid_row, row = await maker.body(kind), await maker.body(kind)
            row.pop(reference_path.field, None)
            row[name] = [value] if reference_path.many else value
            response = await client.post(f"/v1/{kind}/batch", json=[valid_row, row])
            (pointer_error,) = list_errors(response)
            expected = [f"/1/{name}", f"/1/{name}/0"]
            assert pointer_error[1] in expected, pointer_error
            assert pointer_error[0] in ("reference_not_found", "no_attendance")
            if reference_path.personal and not table.kind.about_person:
                row = {
                    field: sent_value
                    for field, sent_value in row.items()
                    if field in {*table.create_type.example, name}
                }
                response = await impersonal.post(f"/v1/{kind}", json=row)
                assert ("people_read_missing", f"/{name}") in list_errors(response)


async def test_pointer_of_appended_items(client: Client) -> None:
    session_id = await make_session(client)
    steps = [{"key": "s1", "action": "kommer"}, {"key": "s2", "action": "går", "pain_points": [{"text": "vondt"}]}]
    work = {"form": "user_journey", "persona": "leder", "case": "en dag", "steps": steps}
    exercise_id = (await client.post("/v1/exercises", json={"session_id": session_id, "work": work})).json()["id"]
    path = f"/v1/exercises/{exercise_id}/items"
    theme = await make(client, themes)
    new = [
        {"kind": "pain_point", "step_key": "s2", "text": "ett", "theme_ids": [theme]},
        {"kind": "pain_point", "step_key": "s3", "text": "to"},
        {"kind": "step", "key": "s3", "action": "spiser"},
        {"kind": "opportunity", "step_key": "s2", "text": "tre"},
    ]
    for index in range(len(new)):
        if new[index]["kind"] == "step":
            continue
        for field, value in (("theme_ids", NOWHERE), ("theme_refs", "hr:nobody")):
            items = [row if number != index else {**row, field: [value]} for number, row in enumerate(new)]
            items[index] = {
                name: field_value for name, field_value in items[index].items() if name == field or name != "theme_ids"
            }
            response = await client.post(path, json={"items": items})
            assert list_errors(response) == [("reference_not_found", f"/items/{index}/{field}/0")]
    assert (await client.post(path, json={"items": new})).status_code == 200


async def test_pointer_of_a_set_in_the_order_of_the_request(client: Client) -> None:
    """Ids of a set are stored sorted, so pointers must use the order of the request."""
    session_id = await make_session(client)
    theme = await make(client, themes)
    lowest_id, highest_id = "00000000-0000-7000-8000-000000000000", "ffffffff-ffff-7fff-bfff-ffffffffffff"
    for ids, index in (
        ([theme, lowest_id], 1),
        ([lowest_id, theme], 0),
        ([theme, highest_id.upper()], 1),
        ([highest_id, theme], 0),
    ):
        work = {"form": "other", "name": "Notater", "notes": [{"text": "a"}, {"text": "b", "theme_ids": ids}]}
        response = await client.post("/v1/exercises", json={"session_id": session_id, "work": work})
        assert list_errors(response) == [("reference_not_found", f"/work/notes/1/theme_ids/{index}")]


@pytest.mark.parametrize(
    ("row", "pointer"),
    [
        ({"needs": [{"who": "a", "what": "b", "theme_refs": ["hr:tema"]}]}, "/needs/0/theme_refs"),
        ({"ideas": ["Sov", {"title": "Gå", "theme_refs": ["hr:tema"]}]}, "/ideas/1/theme_refs"),
    ],
)
async def test_pointer_of_a_row_deleted_meanwhile(
    client: Client, conn: asyncpg.Connection, database: str, row: dict[str, Any], pointer: str
) -> None:
    """The row exists when the reference is resolved, and the constraint refuses the write."""
    session_id = await session(client)
    theme = await make(client, themes, external_refs=ref("tema"))
    observer = await asyncpg.connect(as_superuser(database))
    lock_wait_query = (
        "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')"
    )
    async with conn.transaction():
        await conn.execute("delete from theme where id = $1", theme)
        capture_task = asyncio.create_task(capture(client, session_id, row, 422))
        while not await observer.fetchval(lock_wait_query):
            pass
    await observer.close()
    result = await capture_task
    assert [(error["code"], error["pointer"]) for error in result["errors"]] == [("reference_not_found", pointer)]


async def test_pointers_in_capture_by_reference_by_key_and_merged(client: Client) -> None:
    session_id = await session(client)
    await create_person(client, "1")
    quotes = {"reflections": [{"text": "Fin dag"}, {"key": "r", "text": "Bra dag", "person_ref": "hr:1"}]}
    result = await capture(client, session_id, quotes, 422)
    assert [(error["code"], error["pointer"]) for error in result["errors"]] == [
        ("no_attendance", "/reflections/1/person_ref")
    ]
    work = {"form": "other", "name": "Notater", "notes": [{"key": "a", "text": "a"}, {"key": "b", "text": "b"}]}
    day = {
        "exercises": [{"key": "e", "external_refs": ref("e"), "work": work}],
        "insights": [{"key": "i", "statement": "x", "kind": "cause", "sources": [{"exercise_key": "e"}]}],
    }
    await capture(client, session_id, day)
    sources = [{"exercise_ref": "hr:e", "item_key": "b"}, {"exercise_ref": "hr:e", "item_key": "nei"}]
    for source_order in (sources, sources[::-1]):
        result = await capture(client, session_id, {"insights": [{"key": "i", "sources": source_order}]}, 422)
        pointer = f"/insights/0/sources/{source_order.index(sources[1])}/item_key"
        assert [(error["code"], error["pointer"]) for error in result["errors"]] == [("reference_not_found", pointer)]


def test_a_missing_parameter_is_named_as_a_parameter() -> None:
    class UnitQuery(Shape, frozen=True, kw_only=True):
        unit_id: UUID

    request = Request[Any, Any, Any]({"type": "http", "query_string": b""})  # type: ignore[typeddict-item] # all it reads
    with pytest.raises(ApiError) as refused:
        read_query(request, UnitQuery)
    assert [(error.code, error.pointer) for error in refused.value.violations] == [("required", "?unit_id")]
