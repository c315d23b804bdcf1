"""`lup.testing`, as integrators use it in their tests."""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

import msgspec
import pytest
from lup import LupError
from lup.models import Theme
from lup.testing import connect, connect_async

from tests.sdk.examples import ID, example

Message = MutableMapping[str, Any]


class App:
    """A small ASGI application that records its events."""

    def __init__(self, *, lifespan: str = "complete") -> None:
        self.lifespan = lifespan
        self.events: list[str] = []
        self.headers: dict[bytes, bytes] = {}

    async def __call__(
        self, scope: Message, receive: Callable[[], Awaitable[Message]], send: Callable[[Message], Awaitable[None]]
    ) -> None:
        if scope["type"] == "lifespan":
            if self.lifespan == "unknown":
                raise NotImplementedError
            for _ in range(2):
                step = (await receive())["type"]
                self.events.append(step)
                await send({"type": f"{step}.{self.lifespan}", "message": "no database"})
                if self.lifespan == "failed":
                    return
            return
        self.headers = dict(scope["headers"])
        self.events.append(f"{scope['method']} {scope['raw_path'].decode()}")
        if scope["method"] == "DELETE":
            raise RuntimeError("a defect")
        body = msgspec.json.encode(example(Theme, name=msgspec.json.decode((await receive())["body"])["name"]))
        await send({"type": "http.response.start", "status": 201, "headers": [(b"content-type", b"application/json")]})
        await send({"type": "http.response.body", "body": body[:10], "more_body": True})
        await send({"type": "http.response.body", "body": body[10:]})


LIFE = ["lifespan.startup", "PUT /v1/themes/by_ref/hist/a%2Fb", "lifespan.shutdown"]


def test_a_blocking_client() -> None:
    app = App()
    with connect(app, api_key="lup_abc_secret") as lup:
        assert lup.themes.put_by_ref("hist", "a/b", name="Tid").name == "Tid"
    assert app.events == LIFE
    assert app.headers[b"authorization"] == b"Bearer lup_abc_secret"


def test_an_async_client() -> None:
    async def use(app: App) -> None:
        async with connect_async(app, api_key="lup_abc_secret") as lup:
            assert (await lup.themes.put_by_ref("hist", "a/b", name="Tid")).name == "Tid"

    app = App()
    asyncio.run(use(app))
    assert app.events == LIFE


def test_an_application_without_lifespan_events_works() -> None:
    app = App(lifespan="unknown")
    with connect(app) as lup:
        assert lup.themes.create(name="Tid").name == "Tid"


def test_a_failed_startup_raises_its_message() -> None:
    with pytest.raises(RuntimeError, match="startup failed: no database"), connect(App(lifespan="failed")):
        pass


def test_the_application_is_shut_down_after_a_failed_test() -> None:
    app = App()
    with pytest.raises(ZeroDivisionError), connect(app):
        raise ZeroDivisionError
    assert app.events == ["lifespan.startup", "lifespan.shutdown"]


def test_an_exception_in_the_application_is_a_500() -> None:
    with connect(App()) as lup, pytest.raises(LupError, match="500"):
        lup.themes.delete(ID, version=1)
