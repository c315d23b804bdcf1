"""Dates follow the service's time zone, tested in two zones a day apart, so that one always differs from UTC."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import asyncpg
import pytest
from httpx2 import ASGITransport

from service.app import create_app, pools
from service.database.api_keys import create_key
from service.domain import api_keys
from service.settings import Settings
from tests.api.day import first_error
from tests.conftest import Client, as_service
from tests.contract.answers import hold

ZONES = ("Pacific/Kiritimati", "Etc/GMT+12")
"""Fourteen hours ahead of UTC, and twelve hours behind."""
ROOT = {"name": "Eksempelvik kommune", "kind": "municipality", "external_refs": [{"system": "hr", "id": "1"}]}


@pytest.fixture(params=ZONES)
async def zone(request: pytest.FixtureRequest) -> str:
    zone_name: str = request.param
    return zone_name


@pytest.fixture
async def zone_client(database: str, conn: asyncpg.Connection, zone: str, tmp_path: Path) -> AsyncIterator[Client]:
    """Yield a client of a service in the time zone."""
    key = api_keys.make(bytes(range(api_keys.ENTROPY)))
    await create_key(conn, key, "test", ["*"], None)
    settings = Settings(database_url=as_service(database), time_zone=zone, data_dir=tmp_path)
    app = create_app(settings)
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(pools(settings)(app))
        yield Client(
            transport=ASGITransport(app=app, raise_app_exceptions=False), base_url="http://lup.test",
            headers={"Authorization": f"Bearer {key.text}"}, event_hooks={"response": [hold]},
        )  # fmt: skip


def today(zone: str) -> str:
    return datetime.now(ZoneInfo(zone)).date().isoformat()


def tomorrow(zone: str) -> str:
    return (datetime.now(ZoneInfo(zone)) + timedelta(days=1)).date().isoformat()


def test_the_two_zones_are_never_on_the_same_day() -> None:
    hour = datetime(2026, 1, 1, tzinfo=ZoneInfo("UTC"))
    for number in range(48):
        moment = hour + timedelta(minutes=30 * number)
        days = {moment.astimezone(ZoneInfo(zone)).date() for zone in ZONES}
        assert days != {moment.date()}


async def test_a_change_without_a_date_holds_from_today(zone_client: Client, zone: str) -> None:
    before = today(zone)
    unit = (await zone_client.post("/v1/units", json=ROOT)).json()
    entries = (await zone_client.get(f"/v1/units/{unit['id']}/history")).json()["items"]
    assert {entry["holds_from"] for entry in entries} <= {before, today(zone)}
    path = f"/v1/units/{unit['id']}"
    before = today(zone)
    await zone_client.patch(path, json={"kind": "other"}, headers={"If-Match": '"v1"'})
    assert (await zone_client.get(f"{path}/history")).json()["items"][-1]["holds_from"] in (before, today(zone))


async def test_a_change_holds_from_today_and_not_from_tomorrow(zone_client: Client, zone: str) -> None:
    sectors = [{"name": name, "kind": "sector", "parent_ref": "hr:1"} for name in ("Helse", "Skole")]
    assert (await zone_client.post("/v1/units", json=ROOT)).status_code == 201
    rows = (await zone_client.post("/v1/units/batch", json=sectors)).json()
    path = f"/v1/units/{rows[0]['id']}"
    refusal = await zone_client.patch(
        path, json={"kind": "other", "holds_from": tomorrow(zone)}, headers={"If-Match": '"v1"'}
    )
    assert first_error(refusal) == (422, "in_the_future", "/holds_from")
    batch: list[dict[str, Any]] = [{"id": row["id"], "version": 1, "kind": "other"} for row in rows]
    batch[1]["holds_from"] = tomorrow(zone)
    refusal = await zone_client.patch("/v1/units/batch", json=batch)
    assert first_error(refusal) == (422, "in_the_future", "/1/holds_from")
    early = today(zone)
    response = await zone_client.patch(path, json={"kind": "other", "holds_from": early}, headers={"If-Match": '"v1"'})
    assert (response.status_code, response.json()["kind"]) == (200, "other")
    assert (await zone_client.get(f"{path}/history")).json()["items"][-1]["holds_from"] == early


async def test_a_mini_session_fits_between_local_midnights(zone_client: Client, zone: str) -> None:
    programme = (await zone_client.post("/v1/programmes", json={"name": "LUP"})).json()["id"]
    midnight = datetime(2025, 3, 12, tzinfo=ZoneInfo(zone))
    body = {"programme_id": programme, "title": "Dag", "format": "mini"}
    for starts_at, ends_at, status in (
        (midnight, midnight + timedelta(days=1), 201),
        (midnight + timedelta(hours=23), midnight + timedelta(days=1, seconds=1), 422),
        (midnight - timedelta(seconds=1), midnight + timedelta(hours=1), 422),
    ):
        hours = {"starts_at": starts_at.isoformat(), "ends_at": ends_at.isoformat()}
        response = await zone_client.post("/v1/sessions", json=body | hours)
        assert response.status_code == status, (hours, response.text)
        if status == 422:
            assert first_error(response)[1:] == ("mini_session_over_days", "/ends_at")


async def test_a_change_holds_from_no_day_before_1900(client: Client) -> None:
    first = {**ROOT, "holds_from": "1900-01-01"}
    early = {**first, "holds_from": "1899-12-31"}
    assert first_error(await client.post("/v1/units", json=early)) == (422, "out_of_range", "/holds_from")
    response = await client.put("/v1/units/batch", json=[{"ref": "hr:new", **early}], params={"on_error": "skip"})
    assert [row["errors"][0]["pointer"] for row in response.json()] == ["/0/holds_from"]
    assert (await client.post("/v1/units", json=first)).status_code == 201
