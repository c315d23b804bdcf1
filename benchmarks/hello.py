"""The measure: the least that the same framework does on the same server; `python -m benchmarks.hello PORT`."""

import sys

from granian import Granian
from granian.constants import Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels
from litestar import Litestar, get

from service.running import HEADERS


@get("/")
async def hello() -> dict[str, str]:
    """Greet."""
    return {"hello": "world"}


def application() -> Litestar:
    """Make the application of one process."""
    return Litestar([hello], openapi_config=None, logging_config=None)


def serve(port: int) -> None:
    """Serve as the service is served, by one worker."""
    Granian(
        "benchmarks.hello:application",
        factory=True,
        interface=Interfaces.ASGI,
        address="127.0.0.1",
        port=port,
        workers=1,
        websockets=False,
        http1_settings=HTTP1Settings(header_read_timeout=HEADERS * 1000),
        log_level=LogLevels.warning,
    ).serve()


if __name__ == "__main__":
    serve(int(sys.argv[1]))
