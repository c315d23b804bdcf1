"""The application: the only module that knows all the others."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from litestar import Litestar

from service.api import CONTROLLERS
from service.api.calls import Services
from service.api.envelope import Envelope
from service.api.operations import handle_error
from service.postgres.pool import connect
from service.settings import Settings


def create_app(settings: Settings) -> Litestar:
    """Make the application; it opens its pools when it starts and closes them when it stops."""

    @asynccontextmanager
    async def lifespan(app: Litestar) -> AsyncIterator[None]:
        writes = await connect(settings.database_url, 10)
        reads = await connect(settings.database_read_url, 10) if settings.database_read_url else writes
        app.state.services = Services(settings, reads, writes)
        try:
            yield
        finally:
            await writes.close()
            await reads.close()

    return Litestar(
        CONTROLLERS,
        middleware=[Envelope()],
        lifespan=[lifespan],
        exception_handlers={Exception: handle_error},
        openapi_config=None,
        logging_config=None,
        request_max_body_size=1_000_000,
    )
