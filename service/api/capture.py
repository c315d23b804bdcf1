"""A day in one call: `POST /v1/sessions/{session_id}/capture`."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal
from uuid import UUID

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

from service.api import bodies
from service.api.calls import Answer, Call
from service.api.everyday import WRITES
from service.api.languages import language_headers
from service.api.operations import Operation, route
from service.api.problems import Broken, told
from service.domain import shapes
from service.domain.capture import CAPTURED
from service.domain.shapes import DocumentKey, Row, Shape, Team, Text, Version
from service.postgres.capture import TABLES, capture, receipts
from service.postgres.writing import remember

_KEY = Annotated[DocumentKey, Meta(description="A key of this document, by which its other things name this one.")]
_MOST = 500


class HowToCapture(Shape, frozen=True, kw_only=True):
    """What becomes of a document of which something is refused."""

    on_error: Annotated[
        Literal["abort", "skip"],
        Meta(description="`abort`: nothing is kept. `skip`: all is kept but what is refused and what depends on it."),
    ] = "abort"


class CapturedItem(Shape, frozen=True, kw_only=True):
    """What became of one thing of a document."""

    pointer: Annotated[str, Meta(description="Where it stands in the document.", examples=["/ideas/0"])]
    kind: Annotated[str, Meta(description="Which resource it became, by its plural.", examples=["ideas"])]
    id: UUID
    version: Version
    outcome: Literal["created", "updated", "unchanged"]


class Captured(Shape, frozen=True, kw_only=True):
    """What a document came to; `errors` is empty unless `on_error=skip`."""

    items: Annotated[tuple[CapturedItem, ...], Meta(max_length=_MOST * 8)]
    errors: Annotated[tuple[Broken, ...], Meta(max_length=_MOST * 8)]


def _thing(kind: str, name: str = "", without: str = "", **extra: Any) -> Any:
    table = TABLES[kind]
    fields = [("key", _KEY | UnsetType, UNSET), *((field, shape | UnsetType, UNSET) for field, shape in extra.items())]
    name = name or f"Captured{table.read.__name__}"
    return bodies.captured(table, name, frozenset(CAPTURED), {"session_id", without}, fields)


def _document() -> type[Struct]:
    fields: list[tuple[str, Any, Any]] = [("team", Team | UnsetType, UNSET)]
    for kind in CAPTURED:
        thing = _thing(kind)
        if kind == "ideas":
            shown = _thing("presentations", "CapturedIdeaPresentation", without="idea_id")
            thing = _thing(kind, presentation=shown) | Text
        fields.append((kind, Annotated[tuple[thing, ...], Meta(max_length=_MOST)], ()))  # type: ignore[valid-type]
    about = (
        "What a session brought, in any order: things name one another by keys of the document; sent again, what is "
        "absent stays, what is given wins, nothing is removed."
    )
    return msgspec.defstruct(
        "Capture", fields, bases=(Shape,), kw_only=True, frozen=True, forbid_unknown_fields=True,
        namespace={"__doc__": about},
    )  # fmt: skip


async def _capture(self: Any, call: Call) -> Answer:
    how = msgspec.structs.replace(call.writing(shows=False), keyed=None)
    async with call.write() as conn:
        done = await capture(conn, call.id("session_id"), call.body, how, skip=call.query.on_error == "skip")
        if call.keyed:
            await remember(conn, call.keyed, receipts(done))
    return _answer(call, done.items, done.errors)


def _replay(call: Call, status: int, kept: Sequence[Row]) -> Answer:
    items, errors = [[each for each in kept if ("code" in each) is wrong] for wrong in (False, True)]
    return _answer(call, items, msgspec.convert(errors, list[shapes.Broken]), status)


def _answer(call: Call, items: Sequence[Row], errors: Sequence[shapes.Broken], status: int = 200) -> Answer:
    language = call.error_language
    told_errors = tuple(told(broken, language) for broken in errors)
    answer = call.made(Captured(items=msgspec.convert(items, tuple[CapturedItem, ...]), errors=told_errors), status)
    if errors:
        answer.headers.update(language_headers(language))
    return answer


EXAMPLE: Row = {
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
            "Write what a session brought, in any order and any number of times. A thing is known by its external "
            "reference, else by its key (kept as `capture:<session_id>/<team>/<key>`), else by its text. What the "
            "caller may not see is neither found nor changed, but for what it sent itself: that is not doubled. Its "
            "problem statements become those of the session. Items of exercises and links are added to those that "
            "are there."
        ),
        query=HowToCapture,
        body=_document(),
        large=True,
        answer=Captured,
        example=EXAMPLE,
        replay=_replay,
        errors=WRITES,
    ),
    _capture,
)
