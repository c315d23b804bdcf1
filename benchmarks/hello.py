"""The baseline: a minimal application on the same framework and server; `python -m benchmarks.hello PORT`."""

import sys
from functools import partial
from typing import Any

import uvicorn
from litestar import Litestar, get

from service.connections import Connection, ConnectionWatchdog


@get("/")
async def hello() -> dict[str, str]:
    """Return a greeting."""
    return {"hello": "world"}


def serve(port: int) -> None:
    """Serve like the service, with one worker."""
    app = Litestar([hello], openapi_config=None, logging_config=None)
    protocol: Any = partial(Connection, ConnectionWatchdog(15, 10, 5_000))
    uvicorn.run(
        app, port=port, http=protocol, ws="none", log_config=None, access_log=False, server_header=False,
        proxy_headers=False,
    )  # fmt: skip


if __name__ == "__main__":
    serve(int(sys.argv[1]))
