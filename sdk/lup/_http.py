"""Build HTTP requests, decode responses, and turn every failure into a `LupError` with the call's context."""

from __future__ import annotations

import logging
import os
import platform
import re
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any, TypeAlias, TypeVar
from uuid import uuid4

import httpx2
from msgspec import UNSET, Struct

from lup._encoding import encode_json
from lup._generated import CONTRACT_VERSION
from lup._read_after_write import READ_AFTER_HEADER
from lup._request import RawResponse, Request, T
from lup._retry import DEFAULT_RETRY_POLICY, RetryPolicy
from lup._types import Unset, decode_json
from lup._version import __version__
from lup.errors import DECODE_ERRORS, APIConnectionError, InvalidRequest, InvalidResponse, LupError

DEFAULT_TIMEOUT = httpx2.Timeout(30, connect=5)
REQUEST_ID_HEADER = "X-Request-Id"
RESERVED_HEADERS = {
    "authorization": "pass the key as api_key",
    "idempotency-key": "pass it as idempotency_key",
    "if-match": "pass the version as version",
    "lup-read-after": "set read_after on the client",
    **dict.fromkeys(("accept", "content-type", "content-length", "transfer-encoding"), "the method sets it"),
}
"""Headers that the SDK sets itself, and what callers use instead."""

HTTPClient: TypeAlias = httpx2.Client | httpx2.AsyncClient
HTTPClientT = TypeVar("HTTPClientT", bound=HTTPClient)
Timeout: TypeAlias = float | httpx2.Timeout | Unset | None

_log = logging.getLogger("lup")

_WORD_PATTERN = re.compile(r"[!-~]+")
_TEXT_PATTERN = re.compile(r"[ -~]*(?<! )")
_HOST_PATTERN = re.compile(r"[^\s%]+")


class ClientOptions(Struct, frozen=True):
    """What a client adds to every request."""

    base_url: httpx2.URL
    headers: httpx2.Headers
    timeout: Timeout
    retry: RetryPolicy

    def updated(
        self, timeout: Timeout, max_retries: int | RetryPolicy | Unset, headers: Mapping[str, str] | None
    ) -> ClientOptions:
        """Return the options with changes."""
        timeout = self.timeout if timeout is UNSET else timeout
        retry = self.retry if max_retries is UNSET else self.retry.updated(max_retries)
        return ClientOptions(self.base_url, add_headers(self.headers, headers), timeout, retry)


def build_client_options(
    base_url: str | None, api_key: str | None, app_info: str | None, http: HTTPClient | None
) -> ClientOptions:
    """Build the options from a client's arguments and the environment; errors do not show values."""
    configure_logging(os.environ.get("LUP_LOG", "").upper())
    url = _parse_base_url(os.environ.get("LUP_URL") or None if base_url is None else base_url)
    user_agent = f"lup-sdk/{__version__} contract/{CONTRACT_VERSION} python/{platform.python_version()}"
    headers = httpx2.Headers({"User-Agent": _validate("app_info", f"{user_agent} {app_info or ''}".strip())})
    if http is None or http.auth is None:
        api_key = os.environ.get("LUP_API_KEY") or None if api_key is None else api_key
    elif api_key is not None:
        raise InvalidRequest("api_key and the auth of http_client cannot be combined: both set Authorization")
    if api_key is not None:
        # A key read from a file ends with a newline, and may begin with a byte order mark.
        key = api_key.strip().removeprefix("\ufeff") if isinstance(api_key, str) else api_key
        headers["Authorization"] = f"Bearer {_validate('api_key', key)}"
        # The HTTP client would replace the key by credentials in the URL.
        url = url.copy_with(userinfo=b"")
    return ClientOptions(url, headers, DEFAULT_TIMEOUT if http is None else UNSET, DEFAULT_RETRY_POLICY)


def _parse_base_url(base_url: str | None) -> httpx2.URL:
    if base_url is None:
        raise InvalidRequest("the URL of the service is missing: pass base_url, or set LUP_URL")
    with suppress(httpx2.InvalidURL, TypeError):
        url = httpx2.URL(base_url)
        port_exists, has_version = 0 < (url.port or 80) < 65536, url.path.rstrip("/").endswith("/v1")
        if url.scheme in ("http", "https") and _HOST_PATTERN.fullmatch(url.host) and port_exists and not has_version:
            return url.copy_with(query=None, fragment=None)
    raise InvalidRequest(
        "base_url must be an http:// or https:// URL with a host, without /v1 (the value is not shown here)"
    )


def open_http_client(client_class: type[HTTPClientT]) -> HTTPClientT:
    """Create the HTTP client; the error does not show the environment's proxy settings, which may hold secrets."""
    try:
        return client_class()
    except Exception as error:
        raise InvalidRequest(f"the proxy settings in the environment are invalid: {type(error).__name__}") from None


def add_headers(headers: httpx2.Headers, custom: Mapping[str, str] | None) -> httpx2.Headers:
    """Add a caller's headers; those that the SDK sets are rejected rather than silently overridden."""
    merged = headers.copy()
    for name, value in (custom or {}).items():
        if alternative := RESERVED_HEADERS.get(_validate("the name of a header", name).lower()):
            raise InvalidRequest(f"headers must not contain {name}: {alternative}")
        merged[name] = _validate(name, value)
    return merged


def build_http_request(
    http: HTTPClient, options: ClientOptions, request: Request[Any], read_after: str | None
) -> httpx2.Request:
    """Build the HTTP request once, so that every attempt sends the same."""
    headers = add_headers(options.headers, request.headers)
    headers.update({name: _validate(name, value) for name, value in request.build_headers().items()})
    headers.update({READ_AFTER_HEADER: read_after} if read_after else {})
    headers.setdefault(REQUEST_ID_HEADER, str(uuid4()))
    timeout = options.timeout if request.timeout is UNSET else request.timeout
    http_request = http.build_request(
        request.method,
        options.base_url.copy_with(raw_path=options.base_url.raw_path.rstrip(b"/") + request.path.encode()),
        params=request.build_query(),
        headers=headers,
        content=None if request.body is UNSET else encode_json(request.body),
        timeout=httpx2.USE_CLIENT_DEFAULT if timeout is UNSET else timeout,
    )
    for name, value in http_request.headers.items():
        _validate(name, value)
    http_request.url = _RedactedURL(http_request.url)
    return http_request


class _RedactedURL(httpx2.URL):
    """A URL whose text, which logs and errors show, omits query and credentials: they may identify people."""

    def __str__(self) -> str:
        return str(httpx2.URL(self, query=None, userinfo=b""))


def decode_response(request: Request[T], response: httpx2.Response) -> T:
    """Decode a response into the type that the contract declares."""
    if request.response_type is str:
        return response.text  # type: ignore[return-value] # T is str
    return decode_content(request, response.content or b"null", response, response.request)


def decode_content(request: Request[T], content: bytes, *messages: httpx2.Response | httpx2.Request) -> T:
    """Decode a response, or a line of one, into the type that the contract declares."""
    with translate_errors(request, *messages):
        try:
            return decode_json(content, request.response_type)
        except DECODE_ERRORS as error:
            raise InvalidResponse(f"the response does not match the contract: {error}") from error


def read_raw_response(request: Request[T], response: httpx2.Response) -> RawResponse[T]:
    """Decode a response, and keep its status and headers."""
    return RawResponse(response.status_code, response.headers, response.content, decode_response(request, response))


def configure_logging(level: str) -> None:
    """Write the log to standard error, unless the program has configured logging itself."""
    if level in ("DEBUG", "INFO"):
        logging.basicConfig(format="%(asctime)s %(name)s %(levelname)s %(message)s")
        _log.setLevel(level)
    elif level:
        _log.warning("LUP_LOG must be debug or info")


def log_response(request: Request[Any], response: httpx2.Response) -> None:
    """Log a response in one line, without query and body."""
    request_id = response.headers.get(REQUEST_ID_HEADER)
    _log.debug("%s %s: %d (request %s)", request.method, request.path, response.status_code, request_id)


@contextmanager
def translate_errors(request: Request[Any], *messages: httpx2.Response | httpx2.Request) -> Iterator[None]:
    """Turn every exception into a LupError with the method, path, status and request id of the call."""
    try:
        try:
            yield
        except LupError:
            raise
        except httpx2.DecodingError as error:
            raise InvalidResponse(str(error)) from error
        except (httpx2.InvalidURL, httpx2.LocalProtocolError, TypeError, ValueError) as error:
            raise InvalidRequest(f"the request cannot be sent: {type(error).__name__}") from None
        except httpx2.RequestError as error:
            raise _connection_error(error) from error
        except Exception as error:
            raise LupError(f"the request failed: {type(error).__name__}") from error
    except LupError as error:
        request_ids = (message.headers.get(REQUEST_ID_HEADER) for message in messages)
        statuses = (message.status_code for message in messages if isinstance(message, httpx2.Response))
        error.set_context(request.method, request.path, next(filter(None, request_ids), None), next(statuses, None))
        raise


def _connection_error(error: httpx2.RequestError) -> APIConnectionError:
    """Create the error; an untrusted certificate or a wrong protocol is not worth a retry."""
    connection_error = APIConnectionError(str(error) or type(error).__name__)
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError) and not isinstance(cause, (ssl.SSLEOFError, ssl.SSLZeroReturnError)):
            connection_error.is_retryable = False
        cause = cause.__cause__ or cause.__context__
    return connection_error


def _validate(name: str, value: str) -> str:
    """Reject a header that cannot be sent; the HTTP client would quote its value in errors and logs."""
    pattern, form = (_TEXT_PATTERN, "printable ASCII")
    if name in ("api_key", "Idempotency-Key", "the name of a header"):
        pattern, form = (_WORD_PATTERN, "printable ASCII without spaces")
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise InvalidRequest(f"{name} must be {form} (the value is not shown here)")
    return value
