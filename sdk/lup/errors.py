"""What can go wrong: one class a status, all with the service's stable `code`."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import ClassVar

import msgspec
from httpx2 import Response
from msgspec import Struct

DECODE_ERRORS = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)
"""What decoding raises when an answer isn't what it should be."""


class FieldError(Struct, frozen=True):
    """What is wrong with one field of what was sent; `pointer` says which (RFC 6901)."""

    pointer: str = ""
    code: str = ""
    message: str = ""


class ProblemDetails(Struct, frozen=True):
    """The service's own account of an error (RFC 9457)."""

    code: str = "unknown"
    title: str = ""
    detail: str | None = None
    errors: tuple[FieldError, ...] = ()
    request_id: str | None = None


class LupError(Exception):
    """Everything that this library raises: which call it was, and what was answered if anything was.

    Where `is_retryable`, the same call may succeed after `retry_after` seconds; `request_id` finds the call in the
    service's logs, also where its answer was lost.
    """

    is_retryable: bool = False
    retry_after: float | None = None
    method: str | None = None
    path: str | None = None
    status: int | None = None
    request_id: str | None = None

    @property
    def summary(self) -> str:
        """The call and its trouble in one line."""
        text = self._describe()
        return f"{self.method} {self.path}: {text}" if self.method else text

    def _describe(self) -> str:
        return " ".join(map(str, self.args)) or type(self).__name__

    def __str__(self) -> str:
        return "\n".join([self.summary, *([f"  request {self.request_id}"] if self.request_id else [])])

    def set_context(self, method: str, path: str, request_id: str | None, status: int | None = None) -> None:
        """Name the call; what an answer has said of itself is kept."""
        self.method, self.path = method, path
        self.request_id, self.status = self.request_id or request_id, self.status or status


class InvalidRequest(LupError, ValueError):
    """What was given cannot be sent, and nothing was: an address, a header, a time without a zone."""


class APIError(LupError):
    """The call was sent, and failed: no answer, an answer that cannot be read, or a refusal."""


class APIConnectionError(APIError):
    """The service could not be reached, or it fell silent, or the connection broke."""

    is_retryable = True


class InvalidResponse(APIError):
    """The service's answer is not what the contract says; something stands between, or it is a newer major version."""


class APIStatusError(APIError):
    """The service refused the call; `code` is stable, `errors` name the fields, `request_id` finds it in the logs."""

    hint: ClassVar[str] = ""
    classes: ClassVar[dict[int | str, type["APIStatusError"]]] = {}

    def __init_subclass__(cls, *, status: int = 0, code: str = "", is_retryable: bool = False) -> None:
        """Register the class for a code or, if there is none, for a status."""
        cls.is_retryable = is_retryable
        if key := code or status:
            APIStatusError.classes[key] = cls

    def __init__(self, status: int, problem: ProblemDetails, retry_after: float | None = None) -> None:
        self.status, self.retry_after = status, retry_after
        self.code, self.title, self.detail = problem.code, problem.title, problem.detail
        self.errors, self.request_id = problem.errors, problem.request_id
        super().__init__(status, problem, retry_after)

    def _describe(self) -> str:
        return f"{self.status} {self.code}: {self.detail or self.title}"

    def __str__(self) -> str:
        lines = [self.summary]
        lines += [f"  {error.pointer or 'the whole'}: {error.message} ({error.code})" for error in self.errors]
        lines += [f"  {self.hint}"] if self.hint else []
        lines += [f"  request {self.request_id}"] if self.request_id else []
        return "\n".join(lines)


class BadRequestError(APIStatusError, status=400):
    """400: what was sent breaks the contract."""


class AuthenticationError(APIStatusError, status=401):
    """401: no key, or one that is unknown, expired or revoked."""


class PermissionDeniedError(APIStatusError, status=403):
    """403: the key's scopes don't allow it."""


class NotFoundError(APIStatusError, status=404):
    """404: what the address names is not there."""


class ConflictError(APIStatusError, status=409):
    """409: it stands against the present state."""


class PreconditionFailedError(APIStatusError, status=412):
    """412: somebody changed it since it was read; read it again, decide, and send the new version."""


class ContentTooLargeError(APIStatusError, status=413):
    """413: too much in one request; split it."""


class UnsupportedMediaTypeError(APIStatusError, status=415):
    """415: the service does not read this media type."""


class UnprocessableEntityError(APIStatusError, status=422):
    """422: it keeps the contract, but breaks a rule."""


class CursorExpired(UnprocessableEntityError, code="cursor_expired"):
    """422: the cursor is too old, or of a time before the service was restored: load anew."""

    hint = "To load anew: keep lup.changes.head(), read every list whole, drop what is in none, and follow from there."


class PreconditionRequiredError(APIStatusError, status=428):
    """428: a change must name the version it changes."""


class RateLimitError(APIStatusError, status=429, is_retryable=True):
    """429: slower, please; `retry_after` says when."""


class InternalServerError(APIStatusError):
    """500 and above: the service failed."""


class BadGatewayError(InternalServerError, status=502, is_retryable=True):
    """502: what stands before the service did not understand it."""


class ServiceUnavailableError(InternalServerError, status=503, is_retryable=True):
    """503: the service cannot do it now; try again."""


class GatewayTimeoutError(InternalServerError, status=504, is_retryable=True):
    """504: what stands before the service did not hear from it."""


def error_from_response(response: Response) -> APIStatusError:
    """Make the error of a refused call, from the service's problem details or from whatever a proxy sent instead."""
    try:
        problem = msgspec.json.decode(response.content, type=ProblemDetails)
    except DECODE_ERRORS:
        problem = ProblemDetails(title=response.reason_phrase, request_id=response.headers.get("X-Request-Id"))
    status, classes = response.status_code, APIStatusError.classes
    default_class = InternalServerError if status >= 500 else APIStatusError
    error_class = classes.get(problem.code) or classes.get(status, default_class)
    return error_class(status, problem, _parse_retry_after(response.headers.get("Retry-After", "")))


def _parse_retry_after(retry_after: str) -> float | None:
    """Read `Retry-After`: seconds, or a date; None when there is none, or nobody can read it."""
    try:
        if retry_after.isdecimal():
            return float(retry_after)
        return max(0.0, (parsedate_to_datetime(retry_after) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return None
