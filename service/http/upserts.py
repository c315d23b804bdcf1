"""`PUT /v1/<resources>/batch`: upserts rows by their external references, with a receipt for each."""

import asyncio
from collections.abc import Sequence
from typing import Annotated, Any, ClassVar, Literal
from uuid import UUID

import msgspec
from msgspec import Meta, Struct

from service.core.resource import Resource
from service.core.upsert import MAX_ROW_ERRORS, UpsertBatch, upsert
from service.core.write import store_idempotency_key
from service.domain.base import shapes
from service.domain.base.fields import TypeForm
from service.domain.base.shapes import Json, JsonObject, RuleError, Shape, Version
from service.http import request_schemas
from service.http.context import RequestContext
from service.http.languages import Language, language_headers
from service.http.problems import ApiError, FieldError, to_field_error
from service.http.response import Response

MAX_UPSERT_ROWS = 1_000
"""The maximum number of rows in a request."""
MAX_SUGGESTING_ROWS = 10
"""The number of refused rows for whose unknown fields the nearest name is searched, which takes long."""


def upsert_batch_of(row: TypeForm) -> TypeForm:
    """Return the type of a batch of upserts: up to 1,000 rows."""
    return Annotated[list[row], Meta(max_length=MAX_UPSERT_ROWS)]


class UpsertQuery(Shape, frozen=True, kw_only=True):
    """The handling of refused rows, and whether anything is written."""

    on_error: Annotated[
        Literal["abort", "skip"],
        Meta(
            description="`abort`: nothing is written if a row is refused. `skip`: refused rows, also those of a wrong "
            "shape, and new rows' dependents are `rejected`; the others are written."
        ),
    ] = "abort"
    dry_run: Annotated[bool, Meta(description="Return the receipts without writing anything.")] = False


class UpsertReceipt(Shape, frozen=True, kw_only=True):
    """The result for one row of a batch upsert; `errors` is empty unless the row was rejected."""

    id: Annotated[UUID | None, Meta(description="Null if rejected, or created in a dry run.")]
    version: Annotated[Version | None, Meta(description="Null if rejected, or created in a dry run.")]
    outcome: Literal["created", "updated", "unchanged", "rejected"]
    errors: Annotated[tuple[FieldError, ...], Meta(max_length=MAX_ROW_ERRORS)]

    example: ClassVar[JsonObject] = {
        "id": "01890a5d-ac96-774b-bcce-b302099a8057",
        "version": 1,
        "outcome": "created",
        "errors": [],
    }


def read_batch(row_shape: type[Struct], raw: bytes, query: UpsertQuery) -> UpsertBatch:
    """Read a batch as a whole, or row by row if refused ones are skipped."""
    if query.on_error == "abort":
        return UpsertBatch(request_schemas.read_body(raw, upsert_batch_of(row_shape)))
    values = request_schemas.decode_body(raw, upsert_batch_of(row_shape))
    request_schemas.validate(values, upsert_batch_of(Any))
    violations: list[shapes.Violation] = []
    rows: list[JsonObject | None] = []
    refused_count = 0
    for index, value in enumerate(values):
        try:
            rows.append(
                request_schemas.clean_body(value, row_shape, (None, index), suggest=refused_count < MAX_SUGGESTING_ROWS)
            )
        except (ApiError, RuleError) as error:
            violations += error.violations[:MAX_ROW_ERRORS]
            rows.append(None)
            refused_count += 1
    return UpsertBatch(rows, violations)


async def upsert_rows(resource: Resource, context: RequestContext) -> Response:
    """Upsert the rows of a batch; a dry run stores no idempotency key, and repeats no earlier result."""
    query = context.query_as(UpsertQuery)
    if query.dry_run:
        context.idempotency_key = None
    write_context = msgspec.structs.replace(context.write_context(return_rows=False), idempotency_key=None)
    async with context.write() as conn:
        receipts = await upsert(
            conn, resource, context.body_as(UpsertBatch), write_context,
            skip=query.on_error == "skip", dry_run=query.dry_run,
        )  # fmt: skip
        if context.idempotency_key:
            await store_idempotency_key(conn, context.idempotency_key, receipts)
        # In a thread, since the texts of thousands of errors take a while; and before the commit, since a timeout after
        # it would say that nothing was written.
        return await asyncio.to_thread(replay_upsert, context, 200, receipts)


def replay_upsert(context: RequestContext, status: int, receipts: Sequence[JsonObject]) -> Response:
    """Respond with receipts, whose errors are in the caller's language."""
    language = context.error_language
    response = context.json([{**receipt, "errors": _errors(receipt, language)} for receipt in receipts], status)
    if any(receipt["errors"] for receipt in receipts):
        response.headers.update(language_headers(language))
    return response


def _errors(receipt: JsonObject, language: Language) -> list[FieldError]:
    violations: list[Json] = receipt["errors"]
    return [to_field_error(msgspec.convert(violation, shapes.Violation), language) for violation in violations]
