"""The two clients: blocking and awaiting. They differ in who waits, and in nothing else."""

import re
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import aclosing, closing, contextmanager
from importlib.metadata import version
from typing import Any, Self, TypeVar

import httpx2
import msgspec
import stamina

from lup._generated import CONTRACT_VERSION
from lup._generated.resources import Resources
from lup.calls import Described, Request
from lup.errors import UNREADABLE, LupError, NoAnswer, UnexpectedAnswer, error_of
from lup.freshness import Fresh
from lup.shapes import decode_tagged

__version__ = version("lup-sdk")

TIMEOUT = httpx2.Timeout(30, connect=5)
PATIENCE = 60.0
"""Seconds that a call waits at most when the service says `Retry-After`; longer, and the caller decides."""

T = TypeVar("T")


class Lup(Fresh, Resources["Lup"]):
    """LUP's service in blocking calls: `lup.ideas.get(id)`."""

    def __init__(self, base_url: str, *, api_key: str | None = None, **http: Any) -> None:
        """Take an address, a key, and what else `httpx2.Client` takes: `timeout`, `proxy`, `verify` ..."""
        super().__init__(self)
        self._http = httpx2.Client(base_url=base_url, headers=_headers(api_key), **{"timeout": TIMEOUT, **http})

    def __repr__(self) -> str:
        return f"Lup({self._http.base_url!r})"

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
        built = self._ask(_build(self._http, request))

        def attempt() -> httpx2.Response:
            with _connection(request):
                response = self._http.send(built, stream=stream)
                self._hear(response)
                if not response.is_success:
                    response.read()
                    raise error_of(response)
                return response

        return _RETRY(_repeat(request), attempt)

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncLup(Fresh, Resources["AsyncLup"]):
    """LUP's service in awaited calls: `await lup.ideas.get(id)`."""

    def __init__(self, base_url: str, *, api_key: str | None = None, **http: Any) -> None:
        """Take an address, a key, and what else `httpx2.AsyncClient` takes: `timeout`, `proxy`, `verify` ..."""
        super().__init__(self)
        self._http = httpx2.AsyncClient(base_url=base_url, headers=_headers(api_key), **{"timeout": TIMEOUT, **http})

    def __repr__(self) -> str:
        return f"AsyncLup({self._http.base_url!r})"

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
        built = self._ask(_build(self._http, request))

        async def attempt() -> httpx2.Response:
            with _connection(request):
                response = await self._http.send(built, stream=stream)
                self._hear(response)
                if not response.is_success:
                    await response.aread()
                    raise error_of(response)
                return response

        return await _ASYNC_RETRY(_repeat(request), attempt)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


_RETRY = stamina.RetryingCaller(attempts=3, timeout=None, wait_jitter=0.5)
_ASYNC_RETRY = stamina.AsyncRetryingCaller(attempts=3, timeout=None, wait_jitter=0.5)


_WORD = re.compile(r"[!-~]+")
_HEADER = re.compile(r"[ -~]*(?<! )")


def _headers(api_key: str | None) -> dict[str, str]:
    headers = {"User-Agent": f"lup-sdk/{__version__} contract/{CONTRACT_VERSION}"}
    if api_key is not None:
        # A key that was read from a file ends with its line, and may begin with a byte order mark.
        word = api_key.strip().removeprefix("\ufeff") if isinstance(api_key, str) else ""
        if not _WORD.fullmatch(word):
            raise ValueError(
                "api_key must be the text of a key, such as lup_..., without spaces in it; it isn't shown here"
            )
        headers["Authorization"] = f"Bearer {word}"
    return headers


def _build(http: httpx2.Client | httpx2.AsyncClient, request: Request[Any]) -> httpx2.Request:
    content = None if request.body is msgspec.UNSET else msgspec.json.encode(_set(request.body))
    headers = request.headers()
    _check(headers.items())
    built = http.build_request(
        request.method, request.path, params=request.parameters(), headers=headers, content=content
    )
    _check(built.headers.multi_items())
    return built


def _check(headers: Iterable[tuple[str, str]]) -> None:
    """Refuse a header that cannot be sent; the transport would quote its value in its error and in its log."""
    for name, value in headers:
        if not (_WORD if name == "Idempotency-Key" else _HEADER).fullmatch(value):
            raise ValueError(f"{name} must be printable ASCII, without spaces where it is a key; it isn't shown here")


def _set(value: object) -> object:
    """Leave out what is UNSET, however deep; msgspec does so in Structs alone."""
    if isinstance(value, dict):
        return {key: _set(part) for key, part in value.items() if part is not msgspec.UNSET}
    return [_set(part) for part in value] if isinstance(value, (list, tuple)) else value


def _decode(request: Request[T], response: httpx2.Response) -> T:
    if request.returns is str:
        return response.text  # type: ignore[return-value] # T is str
    try:
        return msgspec.json.decode(response.content or b"null", type=request.returns, dec_hook=decode_tagged)
    except UNREADABLE as error:
        raise UnexpectedAnswer(f"{request.method} {request.path}: {error}") from error


@contextmanager
def _connection(request: Request[Any]) -> Iterator[None]:
    try:
        yield
    except httpx2.RequestError as error:
        raise NoAnswer(f"{request.method} {request.path}: {error or type(error).__name__}") from error


def _repeat(request: Request[Any]) -> Callable[[Exception], bool | float]:
    """Decide for stamina whether an attempt is made again, and after how many seconds; never a POST without a key."""
    once = request.method == "POST" and request.idempotency_key is None

    def repeat(error: Exception) -> bool | float:
        if once or not isinstance(error, LupError) or not error.passing:
            return False
        return True if error.retry_after is None else error.retry_after <= PATIENCE and error.retry_after

    return repeat
