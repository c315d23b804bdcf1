"""The outcome of a session: `GET /v1/sessions/{session_id}/outcome`."""

from collections.abc import Callable
from datetime import tzinfo
from typing import Annotated, Any, ClassVar, Literal, TypeVar
from uuid import UUID

import msgspec
from msgspec import Meta, Struct

from service.core.errors import NotFound
from service.documents.outcome.document import Document
from service.documents.outcome.markdown import markdown
from service.documents.outcome.sections import document
from service.domain.base.shapes import UP_TO_500, JsonObject, Key, Shape
from service.domain.outcome import FurtherWork, Names
from service.http.accept import JSON
from service.http.context import RequestContext, run_in_thread_if_large
from service.http.contract_examples import read_example
from service.http.operations import Operation, route
from service.http.query_params import LanguageQuery
from service.http.response import Response
from service.postgres import outcome, outcome_names
from service.postgres.sessions import sessions

MARKDOWN = "text/markdown"
T = TypeVar("T")
_ROWS = Meta(max_length=20_000)


class OutcomeQuery(LanguageQuery, frozen=True, kw_only=True):
    """The format and language of a session's outcome."""

    media: Annotated[Literal["json", "md"] | None, Meta(description="Overrides the Accept header.")] = None


def _shape() -> type[Struct]:
    fields: list[tuple[str, Any]] = [
        ("session", sessions.response_type),
        ("phase_minutes", Annotated[dict[Key, Annotated[int, Meta(ge=1)]], UP_TO_500]),
        *((table.kind.name, Annotated[tuple[table.response_type, ...], _ROWS]) for table, _, _ in outcome.LISTS),  # type: ignore[name-defined]
        ("further_work", Annotated[tuple[FurtherWork, ...], _ROWS]),
    ]
    example = {
        "session": read_example(sessions),
        "phase_minutes": {"insight": 120, "needs": 90, "ideas": 60},
        **{table.kind.name: [read_example(table)] for table, _, _ in outcome.LISTS},
        "further_work": [],
    }
    description = "The results of a session in one document; its lists exclude rows that the caller cannot read."
    return msgspec.defstruct(
        "Outcome", fields, bases=(Shape,), kw_only=True, frozen=True,
        namespace={"__doc__": description, "__annotations__": {"example": ClassVar[JsonObject]}, "example": example},
    )  # fmt: skip


def _wants_markdown(context: RequestContext) -> bool:
    if media := context.query_as(OutcomeQuery).media:
        return media == "md"
    return context.choose_media_type(JSON, MARKDOWN) == MARKDOWN


def write_document(outcome_json: bytes, language: str, zone: tzinfo, names: Names) -> Document:
    """Write the document of an outcome."""
    return document(msgspec.json.decode(outcome_json), language, zone, names)


async def make_report(context: RequestContext, session_id: UUID, write: Callable[[bytes, Names], T]) -> T:
    """Write an outcome with the names that the caller can read. A caller's outcomes are written one after the other, so
    that none is written in vain."""
    scopes = context.caller.scopes
    day, organisation = "day:read" in scopes, "organisation:read" in scopes
    async with context.report_turn():
        async with context.read() as conn:
            outcome_json = await outcome.read_outcome(conn, session_id, context.can_read_people, day)
            if outcome_json is None:
                raise NotFound
            names = await outcome_names.read_names(
                conn, session_id, organisation=organisation, people=context.can_read_people, day=day
            )
        report: T = await run_in_thread_if_large(len(outcome_json), write, outcome_json, names)
    return report


def write_markdown(context: RequestContext) -> Callable[[bytes, Names], bytes]:
    """Return a function that writes a document in Markdown, in the caller's language."""

    def write(outcome_json: bytes, names: Names) -> bytes:
        return markdown(write_document(outcome_json, context.language, context.services.settings.zone, names)).encode()

    return write


async def _read(context: RequestContext, session_id: UUID) -> bytes:
    async with context.report_turn(), context.read() as conn:
        outcome_json = await outcome.read_outcome(
            conn, session_id, context.can_read_people, "day:read" in context.caller.scopes
        )
    if outcome_json is None:
        raise NotFound
    return outcome_json


async def _outcome(context: RequestContext) -> Response:
    id = context.id("session_id")
    if _wants_markdown(context):
        response = context.cacheable(await make_report(context, id, write_markdown(context)), MARKDOWN)
        response.headers["Content-Language"] = context.language
    else:
        response = context.cacheable(await _read(context, id))
    return response


get_session_outcome = route(
    Operation(
        id="get_session_outcome",
        sdk="sessions.outcome",
        method="GET",
        path="/{session_id:str}/outcome",
        scope="programme:read",
        summary=(
            "Get the outcome of a session as one document. The day's work needs `day:read`. Markdown is in the "
            "requested language and begins with the work that goes further; names of persons need `people:read`, names "
            "of units and groups `organisation:read`."
        ),
        query=OutcomeQuery,
        response=_shape(),
        media=(MARKDOWN,),
    ),
    _outcome,
)
