"""An export holds a database connection only while it reads rows, and has separate limits."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from uuid import UUID

import asyncpg
import httpx2
import msgspec
import pytest
from structlog.testing import capture_logs

from service.app import create_app
from service.database.api_keys import create_key
from service.domain import api_keys
from service.http.problems import ApiError
from service.http.response_limits import MAX_CALLER_BYTES, MAX_TOTAL_BYTES, ResponseLimits
from service.http.spool import MAX_FULL_EXPORTS, Exports
from service.settings import Settings
from tests.conftest import Client, new_database
from tests.contract.answers import hold
from tests.contract.serving import serving
from tests.faults.clients import build_request, count_connections, fill_themes, slow_clients, wait_until_closed
from tests.faults.waiting import TIMEOUT_SECONDS

pytestmark = pytest.mark.slow

KEYS = [api_keys.make(bytes([number]) * api_keys.ENTROPY) for number in range(8)]
LIMITS = {"workers": 2, "send_timeout_seconds": 3, "idle_timeout_seconds": 3}
ROWS = 2_000
NOISE_SECONDS = 5
EXPORT = "/v1/themes?media=ndjson"
HOOKS = {"response": [hold]}
ONE, OTHER = UUID(int=1), UUID(int=2)


@pytest.fixture(scope="module")
async def address(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[str]:
    """Serve 8 MB of themes from two processes that drop unread responses after three seconds."""
    async with new_database() as database:
        await fill_themes(database, ROWS)
        conn = await asyncpg.connect(database)
        for key in KEYS:
            await create_key(conn, key, "export", ["*"], None)
        await conn.close()
        with serving(database, tmp_path_factory.mktemp("exports"), **LIMITS) as address:
            yield address


async def get(address: str, key: api_keys.NewKey, path: str) -> httpx2.Response:
    async with httpx2.AsyncClient(timeout=30, event_hooks={"response": [hold]}) as client:
        return await client.get(f"{address}{path}", headers={"Authorization": f"Bearer {key.text}"})


async def test_unread_exports_do_not_block_other_callers(address: str) -> None:
    *slow_keys, key = KEYS
    with slow_clients(address) as slow:
        for slow_key in slow_keys:
            slow.get(4, slow_key.text, EXPORT)
        responses = await asyncio.gather(*(get(address, key, "/v1/themes?limit=1") for _ in range(20)))
        assert {response.status_code for response in responses} == {200}
        export = await get(address, key, EXPORT)
        assert (export.status_code, export.text.count("\n")) == (200, ROWS)
        assert export.headers["content-length"] == str(len(export.content))
        await wait_until_closed(slow.sockets, 3 + NOISE_SECONDS)
    assert count_connections(address) == 0


async def test_a_third_export_of_a_key_is_refused_by_every_process(address: str) -> None:
    with slow_clients(address) as slow:
        slow.get(2, KEYS[0].text, EXPORT)
        await asyncio.sleep(0.5)
        for _ in range(6):
            response = await get(address, KEYS[0], EXPORT)
            assert (response.status_code, response.json()["code"]) == (429, "too_many_exports")
            assert int(response.headers["retry-after"]) > 0
        assert (await get(address, KEYS[1], EXPORT)).status_code == 200
        await wait_until_closed(slow.sockets, 3 + NOISE_SECONDS)
    assert (await get(address, KEYS[0], EXPORT)).status_code == 200


async def test_large_unread_responses_do_not_block_other_callers(address: str) -> None:
    with slow_clients(address) as slow:
        slow.get(60, KEYS[0].text, "/v1/themes?limit=200")
        await asyncio.sleep(0.5)
        responses = await asyncio.gather(*(get(address, KEYS[1], "/v1/themes?limit=200") for _ in range(3)))
        assert {response.status_code for response in responses} == {200}
        assert count_connections(address) <= 60 + 3


@asynccontextmanager
async def limited_client(database: str, folder: Path, **settings: int) -> AsyncIterator[Client]:
    """Yield a client of an application with the given limits."""
    conn = await asyncpg.connect(database)
    await create_key(conn, KEYS[0], "export", ["*"], None)
    await conn.close()
    app = create_app(Settings(database_url=database, data_dir=folder, **settings))  # type: ignore[arg-type]
    transport = httpx2.ASGITransport(app=app, raise_app_exceptions=False)
    headers = {"Authorization": f"Bearer {KEYS[0].text}"}
    async with (
        app.lifespan(),
        Client(
            transport=transport, base_url="http://lup.test", headers=headers, event_hooks={"response": [hold]}
        ) as client,
    ):
        yield client


@pytest.mark.parametrize("media", ["ndjson", "csv"])
async def test_a_too_large_export_fails_before_its_first_byte(database: str, tmp_path: Path, media: str) -> None:
    await fill_themes(database, 400)
    async with limited_client(database, tmp_path, export_megabytes=1) as client:
        response = await client.get(f"/v1/themes?media={media}")
        assert (response.status_code, response.json()["code"]) == (422, "export_too_large")
        assert [path for path in (tmp_path / "spool").iterdir() if path.suffix != ".lock"] == []


async def test_a_too_slow_export_fails(database: str, tmp_path: Path) -> None:
    locker = await asyncpg.connect(database)
    async with limited_client(database, tmp_path, export_seconds=1) as client, locker.transaction():
        await locker.execute("lock table theme in access exclusive mode")
        response = await client.get(EXPORT)
        assert (response.status_code, response.json()["code"]) == (422, "export_too_large")
    await locker.close()


async def test_a_spooled_export_equals_the_list(database: str, tmp_path: Path) -> None:
    await fill_themes(database, 600)
    async with limited_client(database, tmp_path) as client:
        response = await client.get(EXPORT)
        listed_items = (await client.get("/v1/themes?limit=200")).json()["items"]
        assert len(response.content) > 2_000_000
        exported_rows = {row["id"]: row for row in map(msgspec.json.decode, response.text.splitlines())}
        assert len(exported_rows) == 600
        assert all(exported_rows[item["id"]] == item for item in listed_items)


async def test_a_disconnected_caller_ends_its_export(database: str, tmp_path: Path) -> None:
    locker = await asyncpg.connect(database)
    async with limited_client(database, tmp_path) as client, locker.transaction():
        await locker.execute("lock table theme in access exclusive mode")
        app = client._transport.app  # type: ignore[attr-defined]
        request = {
            "type": "http", "method": "GET", "path": "/v1/themes", "raw_path": b"/v1/themes", "root_path": "",
            "query_string": b"media=ndjson", "scheme": "http", "http_version": "1.1", "asgi": {"version": "3.0"},
            "headers": [(b"authorization", f"Bearer {KEYS[0].text}".encode())], "client": None, "server": None,
        }  # fmt: skip
        messages = iter([{"type": "http.request", "body": b"", "more_body": False}, {"type": "http.disconnect"}])

        async def receive() -> dict[str, object]:
            return next(messages)

        sent: list[dict[str, object]] = []

        async def send(message: dict[str, object]) -> None:
            sent.append(message)

        start = asyncio.get_running_loop().time()
        with capture_logs() as log_entries:
            await app(request, receive, send)
        assert asyncio.get_running_loop().time() - start < 1.4, "it waited for the lock"
        assert (sent, log_entries) == ([], []), "the service is not in trouble"
    await locker.close()


async def test_the_log_records_a_disconnected_caller(database: str, tmp_path: Path) -> None:
    locker = await asyncpg.connect(database)
    await create_key(locker, KEYS[0], "export", ["*"], None)
    log = tmp_path / "service.log"
    with serving(database, tmp_path) as address:
        async with locker.transaction():
            await locker.execute("lock table theme in access exclusive mode")
            with slow_clients(address) as slow:
                slow.open(1, build_request(KEYS[0].text, EXPORT))
            async with asyncio.timeout(TIMEOUT_SECONDS):
                while '"/v1/themes"' not in log.read_text():  # noqa: ASYNC110 - another process writes it
                    await asyncio.sleep(0.02)
    lines = [json.loads(line) for line in log.read_text().splitlines() if line.startswith("{")]
    assert [line["status"] for line in lines if line.get("route") == "/v1/themes"] == [499]
    assert not [line for line in lines if line["event"] in ("refused", "failed") or line["level"] == "error"]
    await locker.close()


async def test_waiting_bytes_are_limited_per_caller_and_in_total() -> None:
    limits = ResponseLimits()
    with limits.sending(ONE, MAX_CALLER_BYTES - 1, refusable=True), limits.sending(ONE, 1, refusable=True):
        with pytest.raises(ApiError, match="too_many_unread_responses"):
            limits.check_backlog(ONE)
        with pytest.raises(ApiError, match="too_many_unread_responses"), limits.sending(ONE, 1, refusable=True):
            pass
        with limits.sending(ONE, 1, refusable=False), limits.sending(OTHER, MAX_TOTAL_BYTES, refusable=True):
            with pytest.raises(ApiError, match="try_again"), limits.sending(UUID(int=3), 1, refusable=True):
                pass
            limits.check_backlog(UUID(int=3))
    assert (limits.total_bytes, limits.bytes_by_caller) == (0, {})
    limits.check_backlog(ONE)


async def test_reports_of_one_caller_run_one_at_a_time_beside_those_of_others() -> None:
    limits = ResponseLimits()
    async with limits.report_turn(ONE):
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05), limits.report_turn(ONE):
                pass
        async with asyncio.timeout(0.5), limits.report_turn(OTHER):
            pass
    async with asyncio.timeout(0.5), limits.report_turn(ONE):
        pass


async def test_many_requests_of_one_caller_leave_connections_for_others(database: str, tmp_path: Path) -> None:
    locker = await asyncpg.connect(database)
    await create_key(locker, KEYS[1], "other", ["*"], None)
    async with limited_client(database, tmp_path) as client, locker.transaction():
        await locker.execute("lock table theme in access exclusive mode")
        blocked = [asyncio.ensure_future(client.get("/v1/themes")) for _ in range(40)]
        await asyncio.sleep(0.3)
        start = asyncio.get_running_loop().time()
        response = await client.get("/v1/units", headers={"Authorization": f"Bearer {KEYS[1].text}"})
        seconds = asyncio.get_running_loop().time() - start
        assert {response.status_code for response in await asyncio.gather(*blocked)} == {503}
    await locker.close()
    print(f"another caller's response took {seconds * 1000:.0f} ms")
    assert (response.status_code, seconds < 1) == (200, True)


async def test_the_spools_of_a_process_share_a_limit(tmp_path: Path) -> None:
    exports = Exports(None, tmp_path, 2_000_000, 1)  # type: ignore[arg-type]
    with exports.spool() as full_spool:
        await full_spool.write(b"a" * 2_000_000)
        exports.spooled_bytes += 2_000_000 * (MAX_FULL_EXPORTS - 1)
        with exports.spool() as other_spool, pytest.raises(ApiError, match="try_again"):
            await other_spool.write(b"a" * 1_500_000)
        exports.spooled_bytes -= 2_000_000 * (MAX_FULL_EXPORTS - 1)
    assert exports.spooled_bytes == 0
