"""The readiness check reports whether the service can take requests."""

import asyncpg
import httpx2
import pytest
from structlog.testing import capture_logs

from service.database.readiness import demo_loading
from service.logs import add_request


@pytest.mark.slow
async def test_the_service_is_not_ready_while_a_demo_loads(
    anonymous: httpx2.AsyncClient, conn: asyncpg.Connection
) -> None:
    assert (await anonymous.get("/health/ready")).status_code == 200
    async with demo_loading(conn):
        await _wait_for_status(anonymous, 503)
        with capture_logs([add_request]) as log_entries:
            response = await anonymous.get("/health/ready")
        assert (response.status_code, response.headers["Retry-After"]) == (503, "5")
        (entry,) = (entry for entry in log_entries if entry["event"] == "refused")
        assert (entry["request_id"], "exc_info" in entry) == (response.headers["X-Request-Id"], False)
        assert (await anonymous.get("/health/live")).status_code == 200
    await _wait_for_status(anonymous, 200)


async def test_the_service_is_ready_again_when_a_loader_is_killed(anonymous: httpx2.AsyncClient, database: str) -> None:
    conn = await asyncpg.connect(database)
    loading = demo_loading(conn)
    await loading.__aenter__()
    assert (await anonymous.get("/health/ready")).status_code == 503
    conn.terminate()
    await _wait_for_status(anonymous, 200)


async def _wait_for_status(client: httpx2.AsyncClient, status: int) -> None:
    """Poll until the status changes; a response is cached for a second."""
    while (await client.get("/health/ready")).status_code != status:
        pass
