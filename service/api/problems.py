"""Every error that the service answers: one table of stable codes, and problem details (RFC 9457) made from it."""

from typing import Annotated

import asyncpg
from litestar.exceptions import HTTPException
from msgspec import UNSET, Meta, Struct, UnsetType

from service.domain.shapes import Broken, Refused
from service.postgres.writing import Missing, Stale

MEDIA = "application/problem+json"


class Meaning(Struct, frozen=True):
    """What a code means: its status, and a sentence for the developer who meets it."""

    status: int
    title: str


CODES: dict[str, Meaning] = {
    "malformed_json": Meaning(400, "The body is not JSON in UTF-8."),
    "malformed_request": Meaning(400, "The request is not HTTP as this service speaks it."),
    "malformed_if_match": Meaning(400, 'If-Match must be one tag such as "v7".'),
    "malformed_idempotency_key": Meaning(400, "Idempotency-Key must be 1 to 200 printable ASCII characters."),
    "number_out_of_range": Meaning(400, "A number lies outside the bounds of the contract."),
    "required": Meaning(400, "A required field is missing."),
    "unknown_field": Meaning(400, "A field is not in the contract."),
    "unknown_parameter": Meaning(400, "A query parameter is not in the contract."),
    "repeated_parameter": Meaning(400, "A query parameter stands more than once."),
    "unknown_value": Meaning(400, "A value is none of those that the contract lists."),
    "wrong_type": Meaning(400, "A value is of another type than the contract asks for."),
    "wrong_format": Meaning(400, "A value has not the form that the contract asks for."),
    "wrong_length": Meaning(400, "A value is too long or too short."),
    "not_authenticated": Meaning(401, "Send a valid API key: Authorization: Bearer lup_..."),
    "scope_missing": Meaning(403, "The key lacks the scope of this operation."),
    "people_read_missing": Meaning(403, "Fields about persons need the scope people:read."),
    "not_found": Meaning(404, "What the path names is not there."),
    "method_not_allowed": Meaning(405, "The path does not take this method; see Allow."),
    "body_too_slow": Meaning(408, "The body did not arrive in time."),
    "already_exists": Meaning(409, "There is such a resource already."),
    "cohort_has_sessions": Meaning(409, "A cohort has sessions of its programme, so it stays there."),
    "external_ref_taken": Meaning(409, "Another resource has this external reference already."),
    "key_is_fixed": Meaning(409, "A key that others name does not change."),
    "phase_in_use": Meaning(409, "A session covers the phase that would go."),
    "session_attended": Meaning(409, "Attendances say that somebody was at the session, or was absent."),
    "session_cancelled": Meaning(409, "The session is cancelled."),
    "session_not_started": Meaning(409, "The session has not started yet."),
    "answer_under_root": Meaning(409, "A root cause has no answer below it; take the mark from it first."),
    "item_cited": Meaning(409, "An insight cites an item that the change would remove."),
    "item_of_other_kind": Meaning(409, "An item's key stood for another kind of item."),
    "step_not_allowed": Meaning(409, "The present status does not allow this step."),
    "still_referenced": Meaning(409, "Other resources still refer to it."),
    "unit_led_already": Meaning(409, "Another open group leads the unit."),
    "stale_version": Meaning(412, "The resource has changed since it was read; read it again, then decide."),
    "body_too_large": Meaning(413, "The body is larger than 1 MB, or 5 MB with many rows or lists; send it in parts."),
    "media_type_not_supported": Meaning(415, "Send the body as application/json."),
    "agenda_too_long": Meaning(422, "An agenda takes longer than its session."),
    "attended_before_start": Meaning(422, "Nobody has attended, or was absent, before the session starts."),
    "both_id_and_ref": Meaning(422, "A reference was sent both by id and by external reference."),
    "cohort_of_another_programme": Meaning(422, "A session's cohort goes through another programme."),
    "cursor_expired": Meaning(422, "The cursor is too old or of another generation; load anew."),
    "cursor_foreign": Meaning(422, "The cursor is not one of this list."),
    "cycle": Meaning(422, "A resource would stand below itself."),
    "dates_out_of_order": Meaning(422, "Two days or moments stand in the wrong order."),
    "doubled": Meaning(422, "Something stands twice that may stand once."),
    "doubled_key": Meaning(422, "Two things have the same key."),
    "in_the_future": Meaning(422, "A day lies in the future."),
    "invalid_organisation_number": Meaning(422, "An organisation number has a wrong check digit."),
    "idempotency_key_reused": Meaning(422, "The Idempotency-Key was used for another request."),
    "incomplete": Meaning(422, "A field is missing that the resource needs."),
    "mini_session_over_days": Meaning(422, "A mini session lasts longer than its day."),
    "item_key_missing": Meaning(422, "A theme is attached to an exercise's item, and none is named."),
    "item_key_not_taken": Meaning(422, "An item was named of a resource that has none."),
    "item_not_of_form": Meaning(422, "The exercise's form has no items of this kind."),
    "national_id_not_allowed": Meaning(422, "A text holds a national identity number."),
    "no_attendance": Meaning(422, "The person has no attendance of the session."),
    "out_of_range": Meaning(422, "A number or day lies outside the range that makes sense."),
    "person_twice": Meaning(422, "Somebody is in a group twice."),
    "reference_not_found": Meaning(422, "A reference names a resource that does not exist."),
    "root_not_leaf": Meaning(422, "A cause that another one explains is marked as a root."),
    "second_root": Meaning(422, "The tree of units has a root already."),
    "unknown_method": Meaning(422, "The method bank has no method of this key."),
    "unknown_phase": Meaning(422, "The programme has no phase of this key."),
    "too_deep": Meaning(422, "More than ten answers hang below one another."),
    "unknown_item_key": Meaning(422, "The exercise has no such item."),
    "if_match_required": Meaning(428, 'Send If-Match with the version you read, such as "v7".'),
    "internal_error": Meaning(500, "The service failed; tell operations the request id."),
    "try_again": Meaning(503, "The service is busy or its database is away; try again later."),
}


class ProblemDetails(Struct, frozen=True):
    """What is wrong, and what to change (RFC 9457)."""

    type: Annotated[str, Meta(description="The code as a URN.")]
    title: Annotated[str, Meta(description="What the code means, for people.")]
    status: Annotated[int, Meta(description="The HTTP status.")]
    code: Annotated[str, Meta(description="A stable code; docs/errors.md lists them all.")]
    request_id: Annotated[str, Meta(description="Names the request in the service's log.")]
    errors: tuple[Broken, ...] | UnsetType = UNSET


class Problem(Exception):
    """A refusal on its way to the caller."""

    def __init__(self, code: str, *broken: Broken, headers: dict[str, str] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.broken = broken
        self.headers = headers or {}

    @property
    def status(self) -> int:
        """The HTTP status of the code."""
        return CODES[self.code].status

    def document(self, request_id: str) -> "ProblemDetails":
        """Make the document that says it to the caller."""
        title = CODES[self.code].title
        errors = self.broken or UNSET
        return ProblemDetails(f"urn:lup:problem:{self.code}", title, self.status, self.code, request_id, errors)


def refusal(error: Refused) -> Problem:
    """Make a problem of broken rules: the first one's code stands for all."""
    return Problem(error.broken[0].code, *error.broken)


_TRY_AGAIN = (
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
_HTTP = {400: "malformed_request", 404: "not_found", 405: "method_not_allowed", 413: "body_too_large"}


def problem(error: Exception) -> Problem:
    """Say which problem an exception is to the caller; what nobody foresaw is a 500."""
    if isinstance(error, Problem):
        return error
    if isinstance(error, Refused):
        return refusal(error)
    if isinstance(error, Missing):
        return Problem("not_found")
    if isinstance(error, Stale):
        return Problem("stale_version")
    if isinstance(error, asyncpg.DataError):
        return Problem("malformed_request")
    if isinstance(error, _TRY_AGAIN):
        return Problem("try_again", headers={"Retry-After": "1"})
    if isinstance(error, HTTPException) and error.status_code in _HTTP:
        return Problem(_HTTP[error.status_code], headers=dict(error.headers or {}))
    return Problem("internal_error")
