"""The outcome of a session: `GET /v1/sessions/{session_id}/outcome`."""

from collections.abc import Callable
from datetime import tzinfo
from typing import Annotated, Any, ClassVar, Literal, TypeVar
from uuid import UUID

import msgspec
from msgspec import Meta, Struct

from service.api.accept import JSON
from service.api.calls import Answer, Call, aside
from service.api.contract import read_example
from service.api.operations import Operation, route
from service.api.queries import Spoken
from service.domain.outcome import FurtherWork, Names
from service.domain.outcome_document import Document
from service.domain.outcome_markdown import markdown
from service.domain.outcome_sections import document
from service.domain.shapes import MANY, Key, Row, Shape
from service.postgres import outcome, outcome_names
from service.postgres.sessions import sessions
from service.postgres.writing import Missing

MARKDOWN = "text/markdown"
T = TypeVar("T")
_ROWS = Meta(max_length=20_000)


class OutcomeForm(Spoken, frozen=True, kw_only=True):
    """In which form a session's outcome is given."""

    media: Annotated[Literal["json", "md"] | None, Meta(description="Before the Accept header.")] = None


def _shape() -> type[Struct]:
    fields: list[tuple[str, Any]] = [
        ("session", sessions.stored),
        ("phase_minutes", Annotated[dict[Key, Annotated[int, Meta(ge=1)]], MANY]),
        *((table.kind.name, Annotated[tuple[table.stored, ...], _ROWS]) for table, _, _ in outcome.LISTS),  # type: ignore[name-defined]
        ("further_work", Annotated[tuple[FurtherWork, ...], _ROWS]),
    ]
    example = {
        "session": read_example(sessions),
        "phase_minutes": {"insight": 120, "needs": 90, "ideas": 60},
        **{table.kind.name: [read_example(table)] for table, _, _ in outcome.LISTS},
        "further_work": [],
    }
    about = "What a session left behind, in one document; what the caller may not read is left out of its lists."
    return msgspec.defstruct(
        "Outcome", fields, bases=(Shape,), kw_only=True, frozen=True,
        namespace={"__doc__": about, "__annotations__": {"example": ClassVar[Row]}, "example": example},
    )  # fmt: skip


def _wants_markdown(call: Call) -> bool:
    if media := call.query_as(OutcomeForm).media:
        return media == "md"
    return call.preferred(JSON, MARKDOWN) == MARKDOWN


def write_document(found: bytes, language: str, zone: tzinfo, names: Names) -> Document:
    """Make the document of an outcome."""
    return document(msgspec.json.decode(found), language, zone, names)


async def make_report(call: Call, session_id: UUID, write: Callable[[bytes, Names], T]) -> T:
    """Write an outcome with the names that its document needs, as far as the caller may know them; whoever asks for
    several has them written one after the other, so that none is written in vain."""
    scopes = call.caller.scopes
    day, organisation = "day:read" in scopes, "organisation:read" in scopes
    async with call.turn():
        async with call.read() as conn:
            found = await outcome.read(conn, session_id, call.personal, day)
            if found is None:
                raise Missing
            names = await outcome_names.read(conn, session_id, organisation=organisation, people=call.personal, day=day)
        report: T = await aside(len(found), write, found, names)
    return report


def write_markdown(call: Call) -> Callable[[bytes, Names], bytes]:
    """Give what writes a document in Markdown, in the caller's language."""

    def write(found: bytes, names: Names) -> bytes:
        return markdown(write_document(found, call.language, call.services.settings.zone, names)).encode()

    return write


async def _read(call: Call, session_id: UUID) -> bytes:
    async with call.turn(), call.read() as conn:
        found = await outcome.read(conn, session_id, call.personal, "day:read" in call.caller.scopes)
    if found is None:
        raise Missing
    return found


async def _outcome(call: Call) -> Answer:
    id_ = call.id("session_id")
    if _wants_markdown(call):
        answer = call.page(await make_report(call, id_, write_markdown(call)), MARKDOWN)
        answer.headers["Content-Language"] = call.language
    else:
        answer = call.page(await _read(call, id_))
    return answer


get_session_outcome = route(
    Operation(
        id="get_session_outcome",
        sdk="sessions.outcome",
        method="GET",
        path="/{session_id:str}/outcome",
        scope="programme:read",
        summary=(
            "Read what a session left behind, as one document. The day's work is in it for who has `day:read`; "
            "Markdown is written in the language asked for, what is taken further first; it names persons for who has "
            "`people:read`, units and groups for who has `organisation:read`."
        ),
        query=OutcomeForm,
        answer=_shape(),
        media=(MARKDOWN,),
    ),
    _outcome,
)
