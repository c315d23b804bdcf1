"""Whether the service is ready for others."""

import asyncpg
import httpx2
from structlog.testing import capture_logs

from service.logs import add_request
from service.postgres.readiness import demo_loading


async def test_it_is_not_ready_while_a_demo_loads(anonymous: httpx2.AsyncClient, conn: asyncpg.Connection) -> None:
    assert (await anonymous.get("/health/ready")).status_code == 200
    async with demo_loading(conn):
        await _until(anonymous, 503)
        with capture_logs([add_request]) as logged:
            waiting = await anonymous.get("/health/ready")
        assert (waiting.status_code, waiting.headers["Retry-After"]) == (503, "5")
        (told,) = (each for each in logged if each["event"] == "refused")
        assert (told["request_id"], "exc_info" in told) == (waiting.headers["X-Request-Id"], False)
        assert (await anonymous.get("/health/live")).status_code == 200
    await _until(anonymous, 200)


async def test_it_is_ready_again_when_a_loader_is_gone_for_whatever_reason(
    anonymous: httpx2.AsyncClient, database: str
) -> None:
    killed = await asyncpg.connect(database)
    loading = demo_loading(killed)
    await loading.__aenter__()
    assert (await anonymous.get("/health/ready")).status_code == 503
    killed.terminate()
    await _until(anonymous, 200)


async def _until(client: httpx2.AsyncClient, status: int) -> None:
    """Ask until the answer is a new one: it holds for a second."""
    while (await client.get("/health/ready")).status_code != status:
        pass
