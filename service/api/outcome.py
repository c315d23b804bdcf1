"""The outcome of a session: `GET /v1/sessions/{session_id}/outcome`."""

from datetime import tzinfo
from typing import Annotated, Any, ClassVar, Literal

import msgspec
from msgspec import Meta, Struct

from service.api.accept import JSON
from service.api.calls import Answer, Call, aside
from service.api.contract import read_example
from service.api.operations import Operation, route
from service.api.queries import Spoken
from service.domain.outcome import FurtherWork, Names
from service.domain.outcome_markdown import markdown
from service.domain.outcome_sections import document
from service.domain.shapes import MANY, Key, Row, Shape
from service.postgres import outcome, outcome_names
from service.postgres.sessions import sessions
from service.postgres.writing import Missing

MARKDOWN = "text/markdown"
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
    if call.query.media:
        return bool(call.query.media == "md")
    return call.preferred(JSON, MARKDOWN) == MARKDOWN


def _markdown(found: bytes, language: str, zone: tzinfo, names: Names) -> bytes:
    return markdown(document(msgspec.json.decode(found), language, zone, names)).encode()


async def _outcome(self: Any, call: Call) -> Answer:
    id_ = call.id("session_id")
    told = _wants_markdown(call)
    scopes = call.caller.scopes
    day, organisation = "day:read" in scopes, "organisation:read" in scopes
    names = None
    async with call.turn(), call.read() as conn:
        found = await outcome.read(conn, id_, call.personal, day)
        if found is None:
            raise Missing
        if told:
            names = await outcome_names.read(conn, id_, organisation=organisation, people=call.personal, day=day)
    if names is None:
        answer = call.page(found)
    else:
        text = await aside(len(found), _markdown, found, call.language, call.services.settings.zone, names)
        answer = call.page(text, MARKDOWN)
        answer.headers["Content-Language"] = call.language
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
            "Markdown is written in the language asked for, and names owners among the units for who has "
            "`organisation:read`."
        ),
        query=OutcomeForm,
        answer=_shape(),
        media=(MARKDOWN,),
        conditional=True,
    ),
    _outcome,
)
