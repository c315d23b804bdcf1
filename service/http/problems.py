"""The service's errors as problem details (RFC 9457), from the table of codes."""

from collections.abc import Iterable, Sequence
from typing import Annotated

import asyncpg
from litestar.exceptions import HTTPException
from msgspec import UNSET, Meta, Struct, UnsetType

from service.core.errors import ConcurrentDelete, NotFound, VersionConflict
from service.domain.base import shapes
from service.domain.base.shapes import RuleError
from service.http.error_codes import CODES
from service.http.languages import ERROR_LANGUAGE, Language
from service.http.messages import render, title

MAX_LISTED_ERRORS = 100
"""The maximum number of errors in a response; the first ones are kept."""


ErrorCode = Annotated[
    str,
    Meta(
        title="ErrorCode",
        description="A stable code; docs/errors.md lists them all, and later versions may add to them.",
        examples=["wrong_type"],
        extra_json_schema={"enum": sorted(CODES)},
    ),
]


class FieldError(Struct, frozen=True):
    """A violation: its code, its place, and what to change."""

    code: ErrorCode
    pointer: Annotated[str, Meta(description="A JSON Pointer into the body, or `?name` of a parameter.")]
    message: Annotated[str, Meta(description="What to change, in the language of Content-Language.")]


def to_field_error(violation: shapes.Violation, language: Language) -> FieldError:
    """Translate a violation into a field error in a language."""
    return FieldError(violation.code, violation.pointer, render(violation.message, violation.params, language))


class ProblemDetails(Struct, frozen=True):
    """An error, as problem details (RFC 9457)."""

    type: Annotated[str, Meta(description="The code as a URN.")]
    title: Annotated[str, Meta(description="The meaning of the code, in the language of Content-Language.")]
    status: Annotated[int, Meta(description="The HTTP status.")]
    code: ErrorCode
    request_id: Annotated[str, Meta(description="Identifies the request in the service's log.")]
    errors: Annotated[tuple[FieldError, ...], Meta(max_length=MAX_LISTED_ERRORS)] | UnsetType = UNSET
    missing_scopes: Annotated[
        Annotated[tuple[str, ...], Meta(max_length=50)] | UnsetType,
        Meta(description="The scopes that the key lacks, if the status is 403."),
    ] = UNSET


class ApiError(Exception):
    """An error response."""

    def __init__(
        self,
        code: str,
        *violations: shapes.Violation,
        headers: dict[str, str] | None = None,
        missing_scopes: Sequence[str] = (),
    ) -> None:
        super().__init__(code)
        self.code = code
        self.violations = violations
        self.missing_scopes = ("people:read",) if code == "people_read_missing" else tuple(missing_scopes)
        self.headers = headers or {}
        if self.missing_scopes:
            # RFC 6750, section 3.1.
            scope = " ".join(self.missing_scopes)
            self.headers["WWW-Authenticate"] = f'Bearer realm="lup", error="insufficient_scope", scope="{scope}"'

    @property
    def status(self) -> int:
        """The HTTP status of the code."""
        return CODES[self.code].status

    def document(self, request_id: str, language: Language = ERROR_LANGUAGE) -> "ProblemDetails":
        """Return the problem document in a language."""
        errors = (
            tuple(to_field_error(violation, language) for violation in self.violations[:MAX_LISTED_ERRORS]) or UNSET
        )
        urn, name = f"urn:lup:problem:{self.code}", title(self.code, language)
        return ProblemDetails(
            urn, name, self.status, self.code, request_id, errors, missing_scopes=self.missing_scopes or UNSET
        )


def missing_scopes(scopes: Iterable[str]) -> ApiError:
    """Return the error for a key that lacks scopes."""
    names = sorted(scopes)
    violation = shapes.Violation("scope_missing", "", "Use a key that also has: {scopes}.", {"scopes": names})
    return ApiError("scope_missing", violation, missing_scopes=names)


def refusal(error: RuleError) -> ApiError:
    """Return the error for violations, with the code of the first one."""
    return ApiError(error.violations[0].code, *error.violations)


_RETRYABLE_ERRORS = (
    ConcurrentDelete,
    asyncpg.PostgresConnectionError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
    asyncpg.InsufficientResourcesError,
    asyncpg.OperatorInterventionError,
    asyncpg.LockNotAvailableError,
    asyncpg.TransactionRollbackError,
    asyncpg.InvalidAuthorizationSpecificationError,
    asyncpg.InvalidCatalogNameError,
    TimeoutError,
    ConnectionError,
    OSError,
)
_CODES_BY_STATUS = {400: "malformed_request", 404: "not_found", 405: "method_not_allowed", 413: "body_too_large"}


def to_api_error(error: Exception) -> ApiError:
    """Translate an exception into an error response; an unexpected one is a 500."""
    if isinstance(error, ApiError):
        return error
    if isinstance(error, RuleError):
        return refusal(error)
    if isinstance(error, NotFound):
        return ApiError("not_found")
    if isinstance(error, VersionConflict):
        return ApiError("stale_version")
    if isinstance(error, asyncpg.DataError):
        return ApiError("malformed_request")
    if isinstance(error, _RETRYABLE_ERRORS):
        return ApiError("try_again", headers={"Retry-After": "1"})
    if isinstance(error, HTTPException) and error.status_code in _CODES_BY_STATUS:
        return ApiError(_CODES_BY_STATUS[error.status_code], headers=dict(error.headers or {}))
    return ApiError("internal_error")
