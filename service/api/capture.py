"""A day in one call: `POST /v1/sessions/{session_id}/capture`."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Annotated, Any, Literal
from uuid import UUID

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

from service.core.write import store_idempotency_key
from service.domain.base import shapes
from service.domain.base.shapes import DocumentKey, JsonObject, RuleError, Shape, Team, Text, Version
from service.domain.capture_entities import CAPTURED
from service.http import request_schemas
from service.http.context import RequestContext
from service.http.languages import language_headers
from service.http.operations import Operation, route
from service.http.problems import ApiError, FieldError, to_field_error
from service.http.response import Response
from service.postgres.capture import MAX_ERRORS, capture, receipts
from service.postgres.resources import RESOURCE_BY_KIND

_KEY = Annotated[DocumentKey, Meta(description="A key by which the document's other entries refer to this one.")]
_MAX_ITEMS = 500


class CaptureQuery(Shape, frozen=True, kw_only=True):
    """The handling of refused entries in a document."""

    on_error: Annotated[
        Literal["abort", "skip"],
        Meta(
            description="`abort`: nothing is written. `skip`: refused entries, also those of a wrong shape, and their "
            "dependents are skipped; the document itself must be valid."
        ),
    ] = "abort"


class CaptureReceipt(Shape, frozen=True, kw_only=True):
    """The result for one entry of a document."""

    pointer: Annotated[str, Meta(description="The entry's place in the document.", examples=["/ideas/0"])]
    kind: Annotated[str, Meta(description="The kind of resource, by the plural in its path.", examples=["ideas"])]
    id: UUID
    version: Version
    outcome: Literal["created", "updated", "unchanged"]


class CaptureResult(Shape, frozen=True, kw_only=True):
    """The results of a document; `errors` is empty unless `on_error=skip`."""

    items: Annotated[tuple[CaptureReceipt, ...], Meta(max_length=_MAX_ITEMS * 8)]
    errors: Annotated[tuple[FieldError, ...], Meta(max_length=MAX_ERRORS)]


def _entity_shape(kind: str, name: str = "", without: str = "", **extra: Any) -> Any:
    table = RESOURCE_BY_KIND[kind]
    fields = [("key", _KEY | UnsetType, UNSET), *((field, shape | UnsetType, UNSET) for field, shape in extra.items())]
    name = name or f"Captured{table.row_type.__name__}"
    return request_schemas.captured_schema(table, name, frozenset(CAPTURED), {"session_id", without}, fields)


@cache
def _entity_shapes() -> dict[str, Any]:
    shapes = {kind: _entity_shape(kind) for kind in CAPTURED}
    presentation = _entity_shape("presentations", "CapturedIdeaPresentation", without="idea_id")
    return {**shapes, "ideas": _entity_shape("ideas", presentation=presentation) | Text}


def _document_shape(name: str = "Capture", entity_shapes: Mapping[str, Any] | None = None) -> type[Struct]:
    fields: list[tuple[str, Any, Any]] = [("team", Team | UnsetType, UNSET)]
    for kind, shape in (entity_shapes or _entity_shapes()).items():
        fields.append((kind, Annotated[tuple[shape, ...], Meta(max_length=_MAX_ITEMS)], ()))  # type: ignore[valid-type]
    description = (
        "The results of a session, in any order. Entries refer to one another by keys of the document. When it is sent "
        "again, fields not sent are unchanged, sent values win, and nothing is removed."
    )
    return msgspec.defstruct(
        name, fields, bases=(Shape,), kw_only=True, frozen=True, forbid_unknown_fields=True,
        namespace={"__doc__": description},
    )  # fmt: skip


DOCUMENT = _document_shape()
_ENVELOPE = _document_shape("CaptureEnvelope", dict.fromkeys(CAPTURED, Any))


class _Body(Struct, frozen=True):
    """A document with null for each entity whose shape was refused, and the violations."""

    document: JsonObject
    refused: Sequence[shapes.Violation] = ()


def _read_document(raw: bytes, query: CaptureQuery) -> _Body:
    """Read a document as a whole, or entity by entity if refused ones are skipped."""
    if query.on_error == "abort":
        return _Body(request_schemas.read_body(raw, DOCUMENT))
    document = request_schemas.decode_body(raw, DOCUMENT)
    request_schemas.validate(document, _ENVELOPE)
    violations: list[shapes.Violation] = []
    entities = {
        kind: [
            _clean_entity(document[kind][index], shape, kind, index, violations) for index in range(len(document[kind]))
        ]
        for kind, shape in _entity_shapes().items()
        if kind in document
    }
    other_fields = {name: value for name, value in document.items() if name not in entities}
    return _Body({**request_schemas.clean_body(other_fields, _ENVELOPE), **entities}, violations)


def _clean_entity(value: Any, shape: Any, kind: str, index: int, violations: list[shapes.Violation]) -> Any:
    """Check and clean an entity; an idea loses its presentation if only that is wrong."""
    presentation = f"/{kind}/{index}/presentation"
    try:
        return request_schemas.clean_body(value, shape, ((None, kind), index))
    except (ApiError, RuleError) as error:
        violations += error.violations
        if kind != "ideas" or not isinstance(value, dict) or "presentation" not in value:
            return None
        pointers = [violation.pointer for violation in error.violations]
        if not all(pointer == presentation or pointer.startswith(f"{presentation}/") for pointer in pointers):
            violations.append(
                shapes.Violation(
                    "reference_not_found", presentation, "The idea of this presentation is refused; correct the idea."
                )
            )
            return None
    idea = {name: field for name, field in value.items() if name != "presentation"}
    return _clean_entity(idea, shape, kind, index, violations)


async def _capture(context: RequestContext) -> Response:
    write_context = msgspec.structs.replace(context.write_context(return_rows=False), idempotency_key=None)
    body = context.body_as(_Body)
    skip = context.query_as(CaptureQuery).on_error == "skip"
    async with context.write() as conn:
        result = await capture(
            conn, context.id("session_id"), body.document, write_context, skip=skip, refused=body.refused
        )
        if context.idempotency_key:
            await store_idempotency_key(conn, context.idempotency_key, receipts(result))
    return _respond(context, result.items, result.errors)


def _replay(context: RequestContext, status: int, receipts: Sequence[JsonObject]) -> Response:
    items = [row for row in receipts if "code" not in row]
    errors = [row for row in receipts if "code" in row]
    return _respond(context, items, msgspec.convert(errors, list[shapes.Violation]), status)


def _respond(
    context: RequestContext, items: Sequence[JsonObject], errors: Sequence[shapes.Violation], status: int = 200
) -> Response:
    language = context.error_language
    translated = tuple(to_field_error(error, language) for error in errors)
    response = context.json(
        CaptureResult(items=msgspec.convert(items, tuple[CaptureReceipt, ...]), errors=translated), status
    )
    if errors:
        response.headers.update(language_headers(language))
    return response


EXAMPLE: JsonObject = {
    "team": "bord 2",
    "problem_statements": [{"key": "p", "question": "Hvordan kan vi realisere gevinster av innovasjoner?"}],
    "exercises": [
        {
            "key": "hvorfor",
            "method_key": "five_whys",
            "title": "Hvorfor deles det så lite",
            "problem_statement_key": "p",
            "work": {
                "form": "five_whys",
                "question": "Hvorfor deles så lite?",
                "causes": [
                    {"key": "c1", "text": "Vi vet ikke om hverandre"},
                    {"key": "c2", "because_of_key": "c1", "text": "Ingen felles oversikt", "root": True},
                ],
            },
        }
    ],
    "insights": [
        {
            "key": "i1",
            "statement": "Det som virker, blir kjent ved tilfeldighet",
            "kind": "cause",
            "sources": [{"exercise_key": "hvorfor", "item_key": "c2"}],
        }
    ],
    "needs": [
        {"key": "n1", "who": "tjenesteledere", "what": "å finne hvem som alt har løst det", "insight_keys": ["i1"]}
    ],
    "ideas": [
        {
            "title": "Gevinstkaffe på tvers",
            "boldness": "traditional",
            "need_keys": ["n1"],
            "presentation": {"votes": 4, "feedback": ["Prøv i to sektorer"]},
        },
        "Bytt arbeidsplass en dag i måneden",
    ],
    "reflections": [{"text": "Det gir oss innsikt på en helt unik måte", "may_publish": True}],
}


capture_session = route(
    Operation(
        id="capture_session",
        sdk="sessions.capture",
        method="POST",
        path="/{session_id:str}/capture",
        scope="day:write",
        summary=(
            "Upsert the results of a session, in any order and any number of times. An entry is identified by its "
            "external reference, else by its key (stored as `capture:<session_id>/<team>/<key>`), else by its text; "
            "case and white space of team, key and text do not matter. Each quote is separate, even if several people "
            "said the same. Entries that the caller may not see are neither found nor changed, but those it sent "
            "itself are not duplicated. The document's problem statements are added to the session. Items of "
            "exercises and links are merged into the stored ones in the order of the document; null clears a field."
        ),
        query=CaptureQuery,
        body=DOCUMENT,
        read_body=_read_document,
        is_large=True,
        response=CaptureResult,
        example=EXAMPLE,
        replay=_replay,
    ),
    _capture,
)
