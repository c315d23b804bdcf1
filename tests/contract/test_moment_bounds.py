"""Date and time filters: inclusive bounds, days in the service's time zone, the same in counts and exports."""

import json
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from service.app import create_app
from service.core import list_sql
from service.core.resource import Resource
from service.settings import Settings
from tests.api.day import first_error, make_session
from tests.conftest import Client, callers
from tests.contract.answers import document, parameters
from tests.contract.valid import Maker, resources

pytestmark = pytest.mark.slow

OSLO = "Europe/Oslo"
TICK = timedelta(microseconds=1)
DAY = timedelta(days=1)


async def list_ids(client: Client, path: str, **bounds: Any) -> set[str]:
    """Return the ids in a list, and assert that its count and its exports agree."""
    params = {name: value.isoformat() for name, value in bounds.items()}
    listed = await client.get(path, params={**params, "limit": 200, "count": "true"})
    assert listed.status_code == 200, listed.text
    ids = [item["id"] for item in listed.json()["items"]]
    assert listed.json()["total"] == len(ids)
    lines = await client.get(path, params={**params, "media": "ndjson"})
    assert [json.loads(line)["id"] for line in lines.text.splitlines()] == sorted(ids)
    for dialect in ({}, {"dialect": "excel-nb"}):
        sheet = await client.get(path, params={**params, "media": "csv", **dialect})
        assert all((id in sheet.text) for id in ids)
        assert len(ids) or sheet.text.count("\n") == 1
    return set(ids)


@pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
async def test_every_bound_is_inclusive(client: Client, table: Resource) -> None:
    maker, path = Maker(client), f"/v1/{table.kind.name}"
    filters = list_sql.filter_conditions(table)
    examples = {"timestamptz": "2026-03-12T08:00:00.000001Z", "date": "2026-03-12"}
    fields = {column.name: examples[column.type] for column in table.writable_fields if column.type in examples}
    if table.kind.name == "sessions":
        fields |= {"ends_at": "2026-03-12T15:00:00.123456Z"}
    row = await maker.one(table.kind.name, **fields)
    for name, (column, _) in filters.items():
        if column.type not in examples or row[column.name] is None:
            continue
        earlier, later = (name.endswith(end) for end in ("_from", "_to"))
        step, type_ = (DAY, date) if column.type == "date" else (TICK, datetime)
        stored = type_.fromisoformat(row[column.name])
        for bound, inside in ((stored, True), (stored - step, earlier), (stored + step, later)):
            assert (name, bound, row["id"] in await list_ids(client, path, **{name: bound})) == (name, bound, inside)
        if type_ is datetime:
            day = stored.astimezone(ZoneInfo(OSLO)).date()
            for bound, inside in ((day, True), (day - DAY, earlier), (day + DAY, later)):
                assert (name, bound, row["id"] in await list_ids(client, path, **{name: bound})) == (
                    name,
                    bound,
                    inside,
                )


DAYS = [
    # In Oslo a day begins at 22:00 or 23:00 UTC: the turn of the year, days of 23 and 25 hours, and the days before
    # and after them.
    (OSLO, "2026-10-01", "2026-09-30T22:00:00Z", "2026-10-01T22:00:00Z"),
    (OSLO, "2026-01-01", "2025-12-31T23:00:00Z", "2026-01-01T23:00:00Z"),
    (OSLO, "2026-03-28", "2026-03-27T23:00:00Z", "2026-03-28T23:00:00Z"),
    (OSLO, "2026-03-29", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"),
    (OSLO, "2026-03-30", "2026-03-29T22:00:00Z", "2026-03-30T22:00:00Z"),
    (OSLO, "2026-10-24", "2026-10-23T22:00:00Z", "2026-10-24T22:00:00Z"),
    (OSLO, "2026-10-25", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"),
    (OSLO, "2026-10-26", "2026-10-25T23:00:00Z", "2026-10-26T23:00:00Z"),
    ("UTC", "2026-10-01", "2026-10-01T00:00:00Z", "2026-10-02T00:00:00Z"),
    ("Pacific/Kiritimati", "2026-10-01", "2026-09-30T10:00:00Z", "2026-10-01T10:00:00Z"),
    ("America/Los_Angeles", "2026-10-01", "2026-10-01T07:00:00Z", "2026-10-02T07:00:00Z"),
    # Where clocks change at midnight, the day begins at one o'clock or at the first of two midnights.
    ("Africa/Cairo", "2026-04-24", "2026-04-23T22:00:00Z", "2026-04-24T21:00:00Z"),
    ("Africa/Cairo", "2026-10-29", "2026-10-28T21:00:00Z", "2026-10-29T22:00:00Z"),
    ("Atlantic/Azores", "2026-10-25", "2026-10-25T00:00:00Z", "2026-10-26T01:00:00Z"),
]


@pytest.mark.parametrize(("zone", "day", "begins", "ends"), DAYS)
async def test_a_day_is_in_the_time_zone_of_the_service(
    database: str, zone: str, day: str, begins: str, ends: str
) -> None:
    whole = date.fromisoformat(day)
    first, next_day = datetime.fromisoformat(begins), datetime.fromisoformat(ends)
    moments = {"before": first - TICK, "first": first, "last": next_day - TICK, "after": next_day}
    async with callers(database, create_app(Settings()), time_zone=zone) as caller:
        client = await caller("*")
        names_by_id = {
            await make_session(client, title=name, starts_at=moment.isoformat(), ends_at=(moment + DAY).isoformat(),
                               format="ordinary"): name
            for name, moment in moments.items()
        }  # fmt: skip
        for bounds, names in (
            ({"starts_at_from": whole}, {"first", "last", "after"}),
            ({"starts_at_to": whole}, {"before", "first", "last"}),
            ({"starts_at_from": whole, "starts_at_to": whole}, {"first", "last"}),
            ({"starts_at_from": whole, "starts_at_to": first}, {"first"}),
            ({"starts_at_from": next_day - TICK, "starts_at_to": whole}, {"last"}),
            ({"starts_at_from": first, "starts_at_to": next_day}, {"first", "last", "after"}),
            ({"starts_at_from": whole + DAY}, {"after"}),
            ({"starts_at_to": whole - DAY}, {"before"}),
            ({"starts_at_from": whole + DAY, "starts_at_to": whole}, set()),
        ):
            assert {names_by_id[id] for id in await list_ids(client, "/v1/sessions", **bounds)} == names


async def test_the_next_page_keeps_the_day_filter(client: Client) -> None:
    ids = [await make_session(client, title=str(number)) for number in range(3)]
    bounds = {"starts_at_from": "2026-03-12", "starts_at_to": "2026-03-12", "sort": "-starts_at", "limit": 1}
    path, seen = "/v1/sessions", []
    response = await client.get(path, params=bounds)
    while True:
        seen += [item["id"] for item in response.json()["items"]]
        if "link" not in response.headers:
            break
        address = response.headers["link"].partition(">")[0][1:]
        assert "starts_at_to=2026-03-12&" in address
        response = await client.get(address)
    assert sorted(seen) == sorted(ids)


@pytest.mark.parametrize(
    "text",
    [
        "2026-10-1", "2026-02-29", "2026-13-01", "2026-00-10", "20261001", "2026-10", "01.10.2026", "today", "",
        "2026-10-01Z", "2026-10-01T08:00:00", "2026-10-01T08:00:00 02:00", "2026-10-01\n", " 2026-10-01",
    ],
)  # fmt: skip
async def test_an_invalid_date_or_time_is_refused(client: Client, text: str) -> None:
    for name in ("starts_at_from", "starts_at_to", "created_at_from", "created_at_to"):
        refused = await client.get("/v1/sessions", params={name: text})
        assert first_error(refused) == (400, "wrong_format", f"?{name}")
        assert "2026-10-01" in refused.json()["errors"][0]["message"]
    day = await client.get("/v1/units", params={"opened_on_to": "2026-10-01T08:00:00Z"})
    assert day.status_code == 400


async def test_a_time_may_have_any_offset(client: Client) -> None:
    session_id = await make_session(client)
    for text in ("2026-03-12T08:00:00Z", "2026-03-12T09:00:00+01:00", "2026-03-11T22:00:00-10:00"):
        for name in ("starts_at_from", "starts_at_to"):
            page = await client.get("/v1/sessions", params={name: text})
            assert [item["id"] for item in page.json()["items"]] == [session_id]


async def test_today_includes_a_row_created_now(client: Client) -> None:
    theme = (await client.post("/v1/themes", json={"name": "Tid"})).json()
    today = datetime.fromisoformat(theme["created_at"]).astimezone(ZoneInfo(OSLO)).date()
    begins = datetime.combine(today, time.min, ZoneInfo(OSLO)).astimezone(UTC)
    assert await list_ids(client, "/v1/themes", created_at_from=today, created_at_to=today) == {theme["id"]}
    assert await list_ids(client, "/v1/themes", created_at_from=begins) == {theme["id"]}
    assert await list_ids(client, "/v1/themes", created_at_from=today + DAY) == set()
    assert await list_ids(client, "/v1/themes", created_at_to=today - DAY) == set()


def test_the_contract_describes_each_bound() -> None:
    for table in resources().values():
        operation = document()["paths"][f"/v1/{table.kind.name}"]["get"]
        parameters_by_name = {parameter["name"]: parameter for parameter in parameters(operation)}
        for name, (column, _) in list_sql.filter_conditions(table).items():
            if column.type not in ("date", "timestamptz"):
                continue
            schema, description = parameters_by_name[name]["schema"], parameters_by_name[name]["description"]
            assert description.startswith("From" if name.endswith("_from") else "Until")
            assert "inclusive" in description
            assert schema["format"] == ("date" if column.type == "date" else "date-or-date-time")
