"""Build HTTP requests, decode responses, and turn every failure into a `LupError` with the call's context."""

from __future__ import annotations

import logging
import os
import platform
import re
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar
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

Http = TypeVar("Http", bound="httpx2.Client | httpx2.AsyncClient")

_log = logging.getLogger("lup")

_TOKEN_PATTERN = re.compile(r"[!-~]+")
_HEADER_VALUE_PATTERN = re.compile(r"[ -~]*(?<! )")
_HOST_PATTERN = re.compile(r"[^\s%]+")
_HEADER_NAME_PATTERN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


class ClientOptions(Struct, frozen=True):
    """What a client adds to every request."""

    base_url: httpx2.URL
    headers: httpx2.Headers
    timeout: float | httpx2.Timeout | Unset | None
    retry: RetryPolicy

    def updated(
        self,
        timeout: float | httpx2.Timeout | Unset | None,
        max_retries: int | RetryPolicy | Unset,
        headers: Mapping[str, str] | None,
    ) -> ClientOptions:
        """Return the options with changes."""
        timeout = self.timeout if timeout is UNSET else timeout
        retry = self.retry if max_retries is UNSET else self.retry.updated(max_retries)
        return ClientOptions(self.base_url, _merge_headers(self.headers, validate_headers(headers)), timeout, retry)


def build_client_options(
    base_url: str | None, api_key: str | None, app_info: str | None, http: httpx2.Client | httpx2.AsyncClient | None
) -> ClientOptions:
    """Build the options from a client's arguments and the environment; errors do not show values."""
    configure_logging(os.environ.get("LUP_LOG", "").upper())
    user_agent = f"lup-sdk/{__version__} contract/{CONTRACT_VERSION} python/{platform.python_version()}"
    headers = httpx2.Headers({"User-Agent": _validate_header("app_info", f"{user_agent} {app_info or ''}".strip())})
    if http is None or http.auth is None:
        api_key = os.environ.get("LUP_API_KEY") or None if api_key is None else api_key
    elif api_key is not None:
        raise InvalidRequest("api_key and the auth of http_client cannot be combined: both set Authorization")
    if api_key is not None:
        headers["Authorization"] = f"Bearer {_validate_api_key(api_key)}"
    url = _parse_base_url(os.environ.get("LUP_URL") or None if base_url is None else base_url)
    return ClientOptions(url, headers, DEFAULT_TIMEOUT if http is None else UNSET, DEFAULT_RETRY_POLICY)


def _parse_base_url(base_url: str | None) -> httpx2.URL:
    if base_url is None:
        raise InvalidRequest("the URL of the service is missing: pass base_url, or set LUP_URL")
    try:
        url = httpx2.URL(base_url)
        port_exists = url.port is None or 0 < url.port < 65536
        is_valid = url.scheme in ("http", "https") and bool(_HOST_PATTERN.fullmatch(url.host)) and port_exists
    except (httpx2.InvalidURL, TypeError, ValueError):
        is_valid = False
    if not is_valid:
        raise InvalidRequest("base_url must be an http:// or https:// URL with a host (the value is not shown here)")
    return url.copy_with(query=None, fragment=None)


def open_http_client(client_class: type[Http]) -> Http:
    """Create the HTTP client; the error does not show the environment's proxy settings, which may hold secrets."""
    try:
        return client_class()
    except Exception as error:
        error_name = type(error).__name__
    raise InvalidRequest(f"the proxy settings in the environment are invalid: {error_name}")


def _merge_headers(*parts: Mapping[str, str]) -> httpx2.Headers:
    """Merge headers regardless of case; later ones take precedence."""
    merged = httpx2.Headers()
    for headers in parts:
        merged.update(headers)
    return merged


def validate_headers(headers: Mapping[str, str] | None) -> dict[str, str]:
    """Validate custom headers; those that the SDK sets are rejected rather than silently overridden."""
    for name, value in (headers or {}).items():
        if not isinstance(name, str) or not _HEADER_NAME_PATTERN.fullmatch(name):
            raise InvalidRequest("a header name must consist of ASCII letters, digits and hyphens")
        if alternative := RESERVED_HEADERS.get(name.lower()):
            raise InvalidRequest(f"headers must not contain {name}: {alternative}")
        _validate_header(name, value)
    return dict(headers or {})


def build_http_request(
    http: httpx2.Client | httpx2.AsyncClient, options: ClientOptions, request: Request[Any], read_after: str | None
) -> httpx2.Request:
    """Build the HTTP request once, so that every attempt sends the same."""
    own_headers = {name: _validate_header(name, value) for name, value in request.build_headers().items()}
    headers = _merge_headers(options.headers, validate_headers(request.headers), own_headers)
    headers.setdefault(REQUEST_ID_HEADER, str(uuid4()))
    headers.update({READ_AFTER_HEADER: read_after} if read_after else {})
    timeout = options.timeout if request.timeout is UNSET else request.timeout
    http_request = http.build_request(
        request.method,
        options.base_url.copy_with(raw_path=options.base_url.raw_path.rstrip(b"/") + request.path.encode()),
        params=request.build_query(),
        headers=headers,
        content=None if request.body is UNSET else encode_json(request.body),
        timeout=httpx2.USE_CLIENT_DEFAULT if timeout is UNSET else timeout,
    )
    for name, value in http_request.headers.multi_items():
        _validate_header(name, value)
    http_request.url = _RedactedURL(http_request.url)
    return http_request


def select_auth(http_request: httpx2.Request) -> Any:
    """Return the `auth` of a request: credentials in the URL must not replace the API key."""
    return (lambda request: request) if "Authorization" in http_request.headers else httpx2.USE_CLIENT_DEFAULT


class _RedactedURL(httpx2.URL):
    """A URL whose text, which logs and errors show, omits query and credentials: they may identify people."""

    def __str__(self) -> str:
        return str(httpx2.URL(self, query=None, userinfo=b""))

    def __repr__(self) -> str:
        return f"URL({str(self)!r})"


def decode_response(request: Request[T], response: httpx2.Response) -> T:
    """Decode a response into the type that the contract declares."""
    if request.response_type is str:
        return response.text  # type: ignore[return-value] # T is str
    return decode_content(request, response.content or b"null", response)


def decode_content(request: Request[T], content: bytes, response: httpx2.Response | None = None) -> T:
    """Decode a response, or a line of one, into the type that the contract declares."""
    with translate_errors(request, response.request if response else None, response):
        try:
            return decode_json(content, request.response_type)
        except DECODE_ERRORS as error:
            raise InvalidResponse(f"the response does not match the contract: {error}") from error


def read_raw_response(request: Request[T], response: httpx2.Response) -> RawResponse[T]:
    """Decode a response, and keep its status and headers."""
    parsed = decode_response(request, response)
    return RawResponse(response.status_code, response.headers, response.content, parsed)


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
def translate_errors(
    request: Request[Any], http_request: httpx2.Request | None = None, response: httpx2.Response | None = None
) -> Iterator[None]:
    """Turn every exception into a LupError with the method, path, status and request id of the call."""
    try:
        try:
            yield
        except LupError:
            raise
        except (httpx2.DecodingError, httpx2.TooManyRedirects) as error:
            raise InvalidResponse(str(error) or type(error).__name__) from error
        except (httpx2.InvalidURL, httpx2.UnsupportedProtocol, httpx2.LocalProtocolError) as error:
            raise InvalidRequest(f"the request cannot be sent: {type(error).__name__}") from None
        except httpx2.RequestError as error:
            raise _connection_error(error) from error
        except (TypeError, ValueError) as error:
            raise InvalidRequest(f"the request cannot be sent: {type(error).__name__}") from None
        except Exception as error:
            raise LupError(f"the request failed: {type(error).__name__}") from error
    except LupError as error:
        sent_id = http_request.headers.get(REQUEST_ID_HEADER) if http_request is not None else None
        response_id = response.headers.get(REQUEST_ID_HEADER) if response is not None else None
        status = None if response is None else response.status_code
        error.set_context(request.method, request.path, response_id or sent_id, status)
        raise


def _connection_error(error: httpx2.RequestError) -> APIConnectionError:
    """Create the error; an untrusted certificate, a wrong protocol or a refusing proxy is not worth a retry."""
    connection_error = APIConnectionError(str(error) or type(error).__name__)
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError) and not isinstance(cause, (ssl.SSLEOFError, ssl.SSLZeroReturnError)):
            connection_error.is_retryable = False
        cause = cause.__cause__ or cause.__context__
    if isinstance(error, httpx2.ProxyError) and str(error).startswith("4"):
        connection_error.is_retryable = False
    return connection_error


def _validate_api_key(api_key: str) -> str:
    # A key read from a file ends with a newline, and may begin with a byte order mark.
    key = api_key.strip().removeprefix("\ufeff") if isinstance(api_key, str) else ""
    if not _TOKEN_PATTERN.fullmatch(key):
        raise InvalidRequest("api_key must be a key such as lup_..., without spaces (the value is not shown here)")
    return key


def _validate_header(name: str, value: str) -> str:
    """Reject a header that cannot be sent; httpx would quote its value in errors and logs."""
    pattern = _TOKEN_PATTERN if name.lower() == "idempotency-key" else _HEADER_VALUE_PATTERN
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise InvalidRequest(f"{name} must be printable ASCII, without spaces in keys (the value is not shown here)")
    return value
