"""The two clients: blocking and awaiting. They differ in who waits, and in nothing else."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import aclosing, closing, contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from typing import Any, Self, TypedDict, TypeVar

import httpx2
import msgspec
import stamina

from lup._generated import CONTRACT_VERSION
from lup._generated.resources import Resources
from lup.calls import Described, Request
from lup.errors import NoAnswer, StatusError, UnexpectedAnswer, error_of
from lup.shapes import decode_tagged

__version__ = version("lup-sdk")

TIMEOUT = httpx2.Timeout(30, connect=5)
PATIENCE = 60.0
"""Seconds that a call waits at most when the service says `Retry-After`; longer, and the caller decides."""

T = TypeVar("T")


class Lup(Resources["Lup"]):
    """LUP's service in blocking calls: `lup.ideas.get(id)`."""

    def __init__(
        self,
        base_url: str,
        *,
        api_key: str | None = None,
        timeout: float | httpx2.Timeout = TIMEOUT,
        transport: httpx2.BaseTransport | None = None,
    ) -> None:
        super().__init__(self)
        self._http = httpx2.Client(base_url=base_url, headers=_headers(api_key), timeout=timeout, transport=transport)

    def run(self, described: Described[T, Any]) -> T:
        """Do what is described."""
        return described.run(self)

    def send(self, request: Request[T]) -> T:
        """Send a request and decode its answer."""
        return _decode(request, self._answer(request))

    def lines(self, request: Request[bytes]) -> Iterator[bytes]:
        """Stream the lines of an answer, line ends kept."""
        with _connection(request), closing(self._answer(request, stream=True)) as response:
            rest = b""
            for chunk in response.iter_bytes():
                *lines, rest = (rest + chunk).split(b"\n")
                yield from (line + b"\n" for line in lines)
            if rest:
                yield rest

    def _answer(self, request: Request[Any], *, stream: bool = False) -> httpx2.Response:
        for attempt in stamina.retry_context(on=_repeat(request), **_ATTEMPTS):
            with attempt, _connection(request):
                response = self._http.send(_build(self._http, request), stream=stream)
                if not response.is_success:
                    response.read()
                    raise error_of(response)
                return response
        raise AssertionError("stamina ends with an answer or an error")

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncLup(Resources["AsyncLup"]):
    """LUP's service in awaited calls: `await lup.ideas.get(id)`."""

    def __init__(
        self,
        base_url: str,
        *,
        api_key: str | None = None,
        timeout: float | httpx2.Timeout = TIMEOUT,
        transport: httpx2.AsyncBaseTransport | None = None,
    ) -> None:
        super().__init__(self)
        self._http = httpx2.AsyncClient(
            base_url=base_url, headers=_headers(api_key), timeout=timeout, transport=transport
        )

    def run(self, described: Described[Any, T]) -> T:
        """Do what is described."""
        return described.run_async(self)

    async def send(self, request: Request[T]) -> T:
        """Send a request and decode its answer."""
        return _decode(request, await self._answer(request))

    async def lines(self, request: Request[bytes]) -> AsyncIterator[bytes]:
        """Stream the lines of an answer, line ends kept."""
        with _connection(request):
            async with aclosing(await self._answer(request, stream=True)) as response:
                rest = b""
                async for chunk in response.aiter_bytes():
                    *lines, rest = (rest + chunk).split(b"\n")
                    for line in lines:
                        yield line + b"\n"
                if rest:
                    yield rest

    async def _answer(self, request: Request[Any], *, stream: bool = False) -> httpx2.Response:
        async for attempt in stamina.retry_context(on=_repeat(request), **_ATTEMPTS):
            with attempt, _connection(request):
                response = await self._http.send(_build(self._http, request), stream=stream)
                if not response.is_success:
                    await response.aread()
                    raise error_of(response)
                return response
        raise AssertionError("stamina ends with an answer or an error")

    async def aclose(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


class _Attempts(TypedDict):
    attempts: int
    timeout: None
    wait_initial: float
    wait_jitter: float


_ATTEMPTS: _Attempts = {"attempts": 3, "timeout": None, "wait_initial": 0.1, "wait_jitter": 0.5}


def _headers(api_key: str | None) -> dict[str, str]:
    agent = {"User-Agent": f"lup-sdk/{__version__} contract/{CONTRACT_VERSION}"}
    return agent if api_key is None else {**agent, "Authorization": f"Bearer {api_key}"}


def _build(http: httpx2.Client | httpx2.AsyncClient, request: Request[Any]) -> httpx2.Request:
    content = None if request.body is msgspec.UNSET else msgspec.json.encode(request.body)
    return http.build_request(
        request.method, request.path, params=request.parameters(), headers=request.headers(), content=content
    )


def _decode(request: Request[T], response: httpx2.Response) -> T:
    if request.returns is str:
        return response.text  # type: ignore[return-value] # T is str
    try:
        return msgspec.json.decode(response.content or b"null", type=request.returns, dec_hook=decode_tagged)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise UnexpectedAnswer(f"{request.method} {request.path}: {error}") from error


@contextmanager
def _connection(request: Request[Any]) -> Iterator[None]:
    try:
        yield
    except httpx2.RequestError as error:
        raise NoAnswer(f"{request.method} {request.path}: {error or type(error).__name__}") from error


def _repeat(request: Request[Any]) -> Callable[[Exception], bool | float]:
    """Decide for stamina whether an attempt is made again, and after how many seconds."""

    def repeat(error: Exception) -> bool | float:
        if not request.repeatable:
            return False
        if not isinstance(error, StatusError):
            return isinstance(error, NoAnswer)
        if error.status not in {429, 502, 503, 504}:
            return False
        pause = _seconds(error.retry_after)
        return True if pause is None else pause <= PATIENCE and pause

    return repeat


def _seconds(retry_after: str | None) -> float | None:
    """Read `Retry-After`: seconds, or a date; None when there is none, or nobody can read it."""
    try:
        return max(0.0, float(retry_after or ""))
    except ValueError:
        pass
    try:
        return max(0.0, (parsedate_to_datetime(retry_after or "") - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return None
