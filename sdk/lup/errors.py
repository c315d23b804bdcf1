"""The exceptions of the SDK: one class for each HTTP status, with the service's stable `code`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, ClassVar

import msgspec
from msgspec import Struct

if TYPE_CHECKING:
    import httpx2

DECODE_ERRORS = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)
"""What decoders raise for an invalid response."""


class FieldError(Struct, frozen=True):
    """An error in one field of the request; `pointer` is a JSON Pointer to it (RFC 6901)."""

    pointer: str = ""
    code: str = ""
    message: str = ""


class ProblemDetails(Struct, frozen=True):
    """The error as the service describes it (RFC 9457)."""

    code: str = "unknown"
    title: str = ""
    detail: str | None = None
    errors: tuple[FieldError, ...] = ()
    request_id: str | None = None
    missing_scopes: tuple[str, ...] = ()


class LupError(Exception):
    """The base class of all errors of this library, with the `method`, `path` and `status` of the call.

    If `is_retryable`, the same call may succeed after `retry_after` seconds. `request_id` identifies the call in the
    service's logs, even if the response was lost. `code` and `errors` are those of the service, if it responded.
    """

    is_retryable: bool = False
    retry_after: float | None = None
    method: str | None = None
    path: str | None = None
    status: int | None = None
    code: str | None = None
    errors: tuple[FieldError, ...] = ()
    request_id: str | None = None
    hint: ClassVar[str] = ""

    @property
    def summary(self) -> str:
        """The call and the error in one line."""
        text = super().__str__()
        return f"{self.method} {self.path}: {text}" if self.method else text

    def __str__(self) -> str:
        lines = [self.summary]
        lines += [f"  {error.pointer and error.pointer + ': '}{error.message} ({error.code})" for error in self.errors]
        lines += [f"  {self.hint}"] if self.hint else []
        lines += [f"  request {self.request_id}"] if self.request_id else []
        return "\n".join(lines)

    def set_context(self, method: str, path: str, request_id: str | None, status: int | None = None) -> None:
        """Set the call; a status and request id from the response take precedence."""
        self.method, self.path = method, path
        self.request_id, self.status = self.request_id or request_id, self.status or status


class InvalidRequest(LupError, ValueError):
    """The arguments are invalid, so nothing was sent: a URL, a header, a time without a time zone."""


class CursorFileError(LupError):
    """The file of a follower's position is damaged, or another process uses it."""


class APIError(LupError):
    """The call failed: no response, an invalid response, or an error status."""


class APIConnectionError(APIError):
    """The service could not be reached, did not respond in time, or the connection broke."""

    is_retryable = True


class InvalidResponse(APIError):
    """The response does not match the contract: a proxy sent it, or the service is a newer major version."""


class APIStatusError(APIError):
    """The service returned an error status; `code` is stable, and `errors` list the fields that are wrong."""

    code: str
    classes: ClassVar[dict[int | str, type[APIStatusError]]] = {}

    def __init_subclass__(cls, *, status: int = 0, code: str = "", is_retryable: bool = False) -> None:
        """Register the class for a code, or else for a status."""
        cls.is_retryable = is_retryable
        if key := code or status:
            APIStatusError.classes[key] = cls

    def __init__(self, status: int, problem: ProblemDetails, retry_after: float | None = None) -> None:
        self.status, self.retry_after = status, retry_after
        self.code, self.title, self.detail = problem.code, problem.title, problem.detail
        self.errors, self.request_id = problem.errors, problem.request_id
        self.problem, self.missing_scopes = problem, problem.missing_scopes
        super().__init__(f"{status} {problem.code}: {problem.detail or problem.title}")

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.status, self.problem, self.retry_after), vars(self)


class BadRequestError(APIStatusError, status=400):
    """400: the request does not match the contract."""


class AuthenticationError(APIStatusError, status=401):
    """401: the API key is missing, unknown, expired or revoked."""


class PermissionDeniedError(APIStatusError, status=403):
    """403: the API key lacks `missing_scopes`."""


class NotFoundError(APIStatusError, status=404):
    """404: the resource does not exist."""


class ConflictError(APIStatusError, status=409):
    """409: the request conflicts with the current state."""


class PreconditionFailedError(APIStatusError, status=412):
    """412: the resource has changed since it was read; read it again and retry with the new version."""


class ContentTooLargeError(APIStatusError, status=413):
    """413: the request is too large; split it."""


class UnsupportedMediaTypeError(APIStatusError, status=415):
    """415: the service does not accept this media type."""


class UnprocessableEntityError(APIStatusError, status=422):
    """422: the request matches the contract, but violates a rule."""


class CursorExpired(UnprocessableEntityError, code="cursor_expired"):
    """422: the cursor is too old, or from before the service was restored from a backup."""

    hint = "To start over: save lup.changes.head(), read all lists, delete what is in none, and follow from there."


class PreconditionRequiredError(APIStatusError, status=428):
    """428: an update must name the version that it changes."""


class RateLimitError(APIStatusError, status=429, is_retryable=True):
    """429: too many requests; retry after `retry_after` seconds."""


class InternalServerError(APIStatusError):
    """500 and above: the service failed."""


class BadGatewayError(InternalServerError, status=502, is_retryable=True):
    """502: a proxy received an invalid response from the service."""


class ServiceUnavailableError(InternalServerError, status=503, is_retryable=True):
    """503: the service is temporarily unavailable."""


class GatewayTimeoutError(InternalServerError, status=504, is_retryable=True):
    """504: a proxy received no response from the service in time."""


def error_from_response(response: httpx2.Response) -> APIStatusError:
    """Create the error for a response, from its problem details or from whatever a proxy sent instead."""
    try:
        problem = msgspec.json.decode(response.content, type=ProblemDetails)
    except DECODE_ERRORS:
        problem = ProblemDetails(title=response.reason_phrase, request_id=response.headers.get("X-Request-Id"))
    status, classes = response.status_code, APIStatusError.classes
    default_class = InternalServerError if status >= 500 else APIStatusError
    error_class = classes.get(problem.code) or classes.get(status, default_class)
    return error_class(status, problem, _parse_retry_after(response.headers.get("Retry-After", "")))


def _parse_retry_after(retry_after: str) -> float | None:
    """Parse `Retry-After`, in seconds or as a date; None if it is missing or invalid."""
    from email.utils import parsedate_to_datetime

    try:
        if retry_after.isdecimal():
            return float(retry_after)
        return max(0.0, (parsedate_to_datetime(retry_after) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return None
