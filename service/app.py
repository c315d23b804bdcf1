"""The application, put together."""

import asyncpg
from litestar import Litestar, Response, get

from service.settings import Settings


def create_app(settings: Settings) -> Litestar:
    """Make the application of some settings."""

    @get("/health/live")
    async def live() -> dict[str, str]:
        return {"status": "live"}

    @get("/health/ready")
    async def ready() -> Response[dict[str, str]]:
        from service.postgres.readiness import demo_loads

        conn = await asyncpg.connect(settings.database_url)
        try:
            loads = await demo_loads(conn)
        finally:
            await conn.close()
        return Response({"status": "loading the demo" if loads else "ready"}, status_code=503 if loads else 200)

    return Litestar([live, ready], openapi_config=None)
