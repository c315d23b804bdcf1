"""What can go wrong: one class a status, all with the service's stable `code`."""

from typing import ClassVar

import msgspec
from httpx2 import Response
from msgspec import Struct


class FieldError(Struct, frozen=True):
    """What is wrong with one field of what was sent; `pointer` says which (RFC 6901)."""

    pointer: str = ""
    code: str = ""
    message: str = ""


class Problem(Struct, frozen=True):
    """The service's own account of an error (RFC 9457)."""

    code: str = "unknown"
    title: str = ""
    detail: str | None = None
    errors: tuple[FieldError, ...] = ()
    request_id: str | None = None


class LupError(Exception):
    """Everything that this library raises."""


class NoAnswer(LupError):
    """The service could not be reached, or it fell silent, or the connection broke."""


class UnexpectedAnswer(LupError):
    """The service's answer is not what the contract says; something stands between, or it is a newer major version."""


class StatusError(LupError):
    """The service refused the call; `code` is stable, `errors` name the fields, `request_id` finds it in the logs."""

    advice: ClassVar[str] = ""

    def __init__(self, status: int, problem: Problem, retry_after: str | None = None) -> None:
        self.status = status
        self.code = problem.code
        self.title = problem.title
        self.detail = problem.detail
        self.errors = problem.errors
        self.request_id = problem.request_id
        self.retry_after = retry_after
        super().__init__(status, problem.code)

    def __str__(self) -> str:
        lines = [f"{self.status} {self.code}: {self.detail or self.title}"]
        lines += [f"  {error.pointer or '/'}: {error.message} ({error.code})" for error in self.errors]
        lines += [f"  {self.advice}"] if self.advice else []
        lines += [f"  request {self.request_id}"] if self.request_id else []
        return "\n".join(lines)


class BadRequest(StatusError):
    """400: what was sent breaks the contract."""


class Unauthorized(StatusError):
    """401: no key, or one that is unknown, expired or revoked."""


class Forbidden(StatusError):
    """403: the key's scopes don't allow it."""


class NotFound(StatusError):
    """404: what the address names is not there."""


class Conflict(StatusError):
    """409: it stands against the present state."""


class PreconditionFailed(StatusError):
    """412: somebody changed it since it was read; read it again, decide, and send the new version."""


class ContentTooLarge(StatusError):
    """413: too much in one request; split it."""


class UnsupportedMediaType(StatusError):
    """415: the service does not read this media type."""


class UnprocessableEntity(StatusError):
    """422: it keeps the contract, but breaks a rule."""


class CursorExpired(UnprocessableEntity):
    """422: the cursor is too old, or of a time before the service was restored: load anew."""

    advice = (
        "To load anew: take a cursor by lup.changes.head(), then read every list whole, "
        "remove what you hold and did not find, and follow the changes from that cursor."
    )


class PreconditionRequired(StatusError):
    """428: a change must name the version it changes."""


class TooManyRequests(StatusError):
    """429: slower, please; `retry_after` says when."""


class ServerError(StatusError):
    """500 and above: the service failed."""


class ServiceUnavailable(ServerError):
    """503: the service cannot do it now; try again."""


_BY_STATUS: dict[int, type[StatusError]] = {
    400: BadRequest,
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
    409: Conflict,
    412: PreconditionFailed,
    413: ContentTooLarge,
    415: UnsupportedMediaType,
    422: UnprocessableEntity,
    428: PreconditionRequired,
    429: TooManyRequests,
    503: ServiceUnavailable,
}


def error_of(response: Response) -> StatusError:
    """Make the error of a refused call, from the service's problem details or from whatever a proxy sent instead."""
    try:
        problem = msgspec.json.decode(response.content, type=Problem)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        problem = Problem(title=response.reason_phrase, request_id=response.headers.get("X-Request-Id"))
    kind = _BY_STATUS.get(response.status_code, ServerError if response.status_code >= 500 else StatusError)
    if problem.code == "cursor_expired":
        kind = CursorExpired
    return kind(response.status_code, problem, response.headers.get("Retry-After"))
