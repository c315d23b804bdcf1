"""Participations: what each person was invited to and attended, in one call."""

import csv
import io
import json
from typing import Any

import pytest

from tests.api.day import first_error
from tests.api.participants import make_municipality, put, put_attendance
from tests.conftest import Callers, Client

NOWHERE = "0199c0de-0000-7000-8000-0000000000ff"
ZEROS = {
    "sessions_invited": 0,
    "sessions_attended": 0,
    "minutes_attended": 0,
    "minutes_by_phase": {},
    "last_attended_on": None,
}


@pytest.fixture(autouse=True)
async def ids(client: Client) -> dict[str, str]:
    return await make_municipality(client)


async def read(client: Client, **params: Any) -> dict[str, dict[str, Any]]:
    """Read a list and return each document by the person's name, in lower case."""
    response = await client.get("/v1/participations", params={"limit": 200, **params})
    assert response.status_code == 200, response.text
    return {item["display_name"].lower(): item for item in response.json()["items"]}


def figures(item: dict[str, Any]) -> dict[str, Any]:
    return {name: item[name] for name in ZEROS}


async def test_invalid(client: Client, ids: dict[str, str]) -> None:
    for path in ("/v1/participations", f"/v1/people/{ids['anne']}/participation"):
        for query, error in (
            ("held_from=spring", (400, "wrong_format", "?held_from")),
            ("programme_id=lup", (400, "wrong_format", "?programme_id")),
            ("held_on=2025-03-12", (400, "unknown_parameter", "?held_on")),
        ):
            assert first_error(await client.get(f"{path}?{query}")) == error
    assert first_error(await client.get("/v1/participations?cursor=abc")) == (422, "invalid_cursor", "?cursor")
    assert (await client.get(f"/v1/people/{ids['anne']}/participation?limit=1")).status_code == 400


async def test_missing(client: Client) -> None:
    for id in (NOWHERE, "nobody"):
        assert (await client.get(f"/v1/people/{id}/participation")).status_code == 404
    for query in ("person_id", "unit_id", "within_unit_id", "group_id"):
        assert await read(client, **{query: NOWHERE}) == {}


async def test_sessions_and_minutes_are_counted_for_each_person(client: Client, ids: dict[str, str]) -> None:
    people = await read(client)
    assert people["anne"] == {
        "person_id": ids["anne"],
        "external_refs": [{"system": "hr", "id": "anne"}],
        "display_name": "Anne",
        "unit_id": ids["east"],
        "sessions_invited": 5,
        "sessions_attended": 3,
        "minutes_attended": 300,
        "minutes_by_phase": {"insight": 150, "needs": 90, "ideas": 60},
        "last_attended_on": "2025-10-02",
    }
    assert figures(people["bo"]) == {
        "sessions_invited": 3,
        "sessions_attended": 1,
        "minutes_attended": 120,
        "minutes_by_phase": {"insight": 120},
        "last_attended_on": "2025-03-12",
    }
    assert [*people] == ["anne", "bo", "cato", "dina", "eli"]


async def test_neither_cancelled_sessions_nor_facilitators_nor_guests_count(client: Client) -> None:
    people = await read(client)
    assert [figures(people[key]) for key in ("cato", "dina", "eli")] == [ZEROS] * 3


async def test_a_correction_shows_at_once(client: Client, ids: dict[str, str]) -> None:
    await put_attendance(client, "whole", "bo", status="attended", phases=[])
    bo = (await read(client))["bo"]
    assert (bo["sessions_attended"], bo["minutes_by_phase"]) == (1, {})
    await put_attendance(client, "whole", "bo", status="absent")
    assert figures((await read(client))["bo"]) == {**ZEROS, "sessions_invited": 3}
    assert (await client.post(f"/v1/sessions/{ids['cancelled']}/reopen", json={})).status_code == 200
    assert (await read(client))["cato"]["sessions_invited"] == 1


async def test_a_person_of_the_list_equals_the_person_alone(client: Client, ids: dict[str, str]) -> None:
    queries: tuple[dict[str, str], ...] = (
        {}, {"programme_id": ids["another"]}, {"cohort_id": ids["cohort"]}, {"held_to": "2025-03-12"},
    )  # fmt: skip
    for query in queries:
        people = await read(client, **query)
        for key in ("anne", "cato"):
            response = await client.get(f"/v1/people/{ids[key]}/participation", params=query)
            assert response.json() == people[key]
            assert await read(client, **query, person_id=ids[key]) == {key: people[key]}
    headers = {"If-None-Match": response.headers["ETag"]}
    assert (await client.get(response.url, headers=headers)).status_code == 304


async def test_a_programme_or_cohort_limits_what_is_counted_not_who_is_listed(
    client: Client, ids: dict[str, str]
) -> None:
    people = await read(client, programme_id=ids["another"])
    assert figures(people["anne"]) == {
        "sessions_invited": 1, "sessions_attended": 1, "minutes_attended": 30, "minutes_by_phase": {"insight": 30},
        "last_attended_on": "2025-06-06",
    }  # fmt: skip
    assert figures(people["bo"]) == figures(people["cato"]) == ZEROS
    people = await read(client, cohort_id=ids["cohort"])
    assert [people[key]["sessions_invited"] for key in ("anne", "bo", "cato")] == [1, 1, 0]


@pytest.mark.parametrize(
    ("query", "counted"),
    [
        ({"held_from": "2025-10-02", "held_to": "2025-10-02"}, 1),
        ({"held_from": "2025-10-01", "held_to": "2025-10-01"}, 0),
        ({"held_from": "2025-10-03", "held_to": "2025-11-10"}, 0),
        ({"held_from": "2025-11-11"}, 2),
        ({"held_to": "2025-03-12"}, 1),
    ],
)
async def test_days_limit_what_is_counted(client: Client, query: dict[str, str], counted: int) -> None:
    assert (await read(client, **query))["anne"]["sessions_invited"] == counted


async def test_people_are_chosen_by_what_they_were_invited_to(client: Client, ids: dict[str, str]) -> None:
    cohort, another = {"cohort_id": ids["cohort"]}, {"programme_id": ids["another"]}
    for query, keys in (
        ({"invited": "true"}, ["anne", "bo"]),
        ({"invited": "false"}, ["cato", "dina", "eli"]),
        ({"attended": "false", "invited": "true", "held_from": "2025-04-01"}, ["bo"]),
        ({"attended": "true", **cohort}, ["anne", "bo"]),
        ({"attended": "true", **another}, ["anne"]),
        ({"invited": "false", **another}, ["bo", "cato", "dina", "eli"]),
        ({"attended": "true", "held_from": "2190-01-01"}, []),
        ({"group_id": ids["group"]}, ["anne", "cato", "eli"]),
        ({"group_id": ids["group"], "attended": "false"}, ["cato", "eli"]),
        ({"external_ref": "hr:bo"}, ["bo"]),
    ):
        assert [*await read(client, **query)] == keys, query


async def test_people_are_chosen_by_their_present_unit(client: Client, ids: dict[str, str]) -> None:
    before = (await read(client))["bo"]
    await put(client, "people", "bo", unit_ref="hr:school")
    after = (await read(client))["bo"]
    assert after == {**before, "unit_id": ids["school"]}
    for query, keys in (
        ({"unit_id": ids["east"]}, ["anne"]),
        ({"unit_id": ids["schools"]}, []),
        ({"within_unit_id": ids["schools"]}, ["bo"]),
        ({"within_unit_id": ids["school"]}, ["bo"]),
        ({"within_unit_id": ids["health"]}, ["anne"]),
        ({"within_unit_id": ids["root"]}, ["anne", "bo"]),
        ({"sector_id": ids["schools"]}, ["bo"]),
        ({"unit_id": f"{ids['east']},{ids['school']}"}, ["anne", "bo"]),
        ({"is_null": "unit_id"}, ["cato", "dina", "eli"]),
    ):
        assert [*await read(client, **query)] == keys, query


async def test_references_stand_for_ids(client: Client, ids: dict[str, str]) -> None:
    for by_ref, by_id in (
        ({"programme_ref": "hr:another"}, {"programme_id": ids["another"]}),
        ({"cohort_ref": "hr:c", "attended": "true"}, {"cohort_id": ids["cohort"], "attended": "true"}),
        ({"within_unit_ref": "hr:health"}, {"within_unit_id": ids["health"]}),
        ({"unit_ref": "hr:east"}, {"unit_id": ids["east"]}),
        ({"group_ref": "hr:g"}, {"group_id": ids["group"]}),
        ({"person_ref": "hr:bo"}, {"person_id": ids["bo"]}),
    ):
        assert await read(client, **by_ref) == await read(client, **by_id) != {}
        (name,) = by_ref.keys() - {"attended"}
        response = await client.get("/v1/participations", params={**by_ref, **by_id})
        assert first_error(response) == (422, "both_id_and_ref", f"?{name}")
    assert [*await read(client, person_id=f"{ids['cato']},{ids['anne']}")] == ["anne", "cato"]
    for path in (f"/v1/people/{ids['anne']}/participation", "/v1/people/ref:hr:anne/participation"):
        response = await client.get(path, params={"programme_ref": "hr:another"})
        assert response.json() == (await read(client, programme_id=ids["another"]))["anne"]


async def test_a_reference_to_nothing_is_refused(client: Client, ids: dict[str, str]) -> None:
    for path, name in (
        ("/v1/participations", "programme_ref"),
        ("/v1/participations", "cohort_ref"),
        ("/v1/participations", "group_ref"),
        ("/v1/participations?media=csv", "programme_ref"),
        (f"/v1/people/{ids['anne']}/participation", "programme_ref"),
    ):
        response = await client.get(f"{path}{'&' if '?' in path else '?'}{name}=hr:nothing")
        assert first_error(response) == (422, "reference_not_found", f"?{name}")


async def test_inactive_people_are_listed_unless_filtered(client: Client) -> None:
    await put(client, "people", "bo", active=False)
    assert "bo" in await read(client)
    assert [*await read(client, active="false")] == ["bo"]
    assert "bo" not in await read(client, active="true")


async def test_the_list_sorts_counts_and_includes_units(client: Client, ids: dict[str, str]) -> None:
    assert [*await read(client, sort="-display_name")] == ["eli", "dina", "cato", "bo", "anne"]
    params = {"count": "true", "limit": 2, "include": "unit", "invited": "true"}
    page = (await client.get("/v1/participations", params=params)).json()
    assert (page["total"], page["total_is_exact"], page["next_cursor"]) == (2, True, None)
    assert [unit["external_refs"] for unit in page["included"]["units"]] == [[{"system": "hr", "id": "east"}]]


async def test_pages_are_stable_under_writes(client: Client, ids: dict[str, str]) -> None:
    people, keys = await read(client), []
    path = "/v1/participations?limit=2"
    while path:
        page = await client.get(path)
        keys += [item["display_name"].lower() for item in page.json()["items"]]
        # Whoever is last on the page changes in every respect, but not in place.
        await put(client, "people", keys[-1], display_name=f"Å{keys[-1]}", unit_ref="hr:school")
        await put_attendance(client, "whole", keys[-1], status="excused")
        path = page.headers.get("Link", "").partition(">")[0].removeprefix("<")
        assert bool(path) == (page.json()["next_cursor"] is not None)
    assert keys == [*people]


@pytest.mark.parametrize("sort", [None, "-display_name"])
async def test_an_export_equals_the_pages(client: Client, ids: dict[str, str], sort: str | None) -> None:
    params = {"programme_id": ids["lup"], "attended": "true", **({"sort": sort} if sort else {})}
    items = [*(await read(client, **params)).values()]
    assert len(items) == 2
    lines = (await client.get("/v1/participations", params={**params, "media": "ndjson"})).text.splitlines()
    assert [json.loads(line) for line in lines] == items
    text = (await client.get("/v1/participations", params={**params, "media": "csv"})).text
    rows = [*csv.DictReader(io.StringIO(text))]
    objects = ("external_refs", "minutes_by_phase")
    assert [{name: json.loads(row[name]) if name in objects else row[name] for name in row} for row in rows] == [
        {name: value if name in objects else str(value) for name, value in item.items()} for item in items
    ]
    response = await client.get("/v1/participations", params={**params, "media": "csv", "limit": 1})
    assert first_error(response) == (422, "not_in_export", "?limit")


async def test_a_norwegian_sheet_names_units_and_phases(client: Client, ids: dict[str, str]) -> None:
    response = await client.get("/v1/participations", params={"person_id": ids["anne"], "dialect": "excel-nb"})
    assert response.headers["Content-Disposition"] == 'attachment; filename="participations.csv"'
    (row,) = csv.DictReader(io.StringIO(response.text.removeprefix("\ufeff")), delimiter=";")
    assert row == {
        "Person-id": ids["anne"],
        "Nøkler i andre systemer": '[{"id": "anne", "system": "hr"}]',
        "Navn": "Anne",
        "Enhet (id)": ids["east"],
        "Enhet": "east",
        "Samlinger invitert til": "5",
        "Samlinger deltatt på": "3",
        "Minutter deltatt": "300",
        "Minutter deltatt per fase (nøkkel)": '{ "insight" : 150, "needs" : 90, "ideas" : 60 }',
        "Minutter deltatt per fase": '{ "Innsikt" : 150, "Behov" : 90, "Idé" : 60 }',
        "Deltok sist": "2025-10-02",
    }


async def test_both_scopes_are_required(caller: Callers, ids: dict[str, str]) -> None:
    paths = ("/v1/participations", "/v1/participations?media=csv", f"/v1/people/{ids['anne']}/participation")
    for scopes, statuses in (
        ((), {403}),
        (("people:read",), {403}),
        (("programme:read",), {403}),
        (("people:read", "programme:read"), {200}),
    ):
        reader = await caller(*scopes)
        assert {(await reader.get(path)).status_code for path in paths} == statuses, scopes
    queries = ("include=unit", f"group_id={ids['group']}", "group_ref=hr:g")
    for query in queries:
        response = await reader.get(f"/v1/participations?{query}")
        assert (response.status_code, response.json()["code"]) == (403, "scope_missing")
    organiser = await caller("people:read", "programme:read", "organisation:read")
    assert {(await organiser.get(f"/v1/participations?{query}")).status_code for query in queries} == {200}


async def test_anonymous(anonymous: Client, ids: dict[str, str]) -> None:
    for path in ("/v1/participations", f"/v1/people/{ids['anne']}/participation"):
        assert (await anonymous.get(path)).status_code == 401
