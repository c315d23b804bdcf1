"""Processing time is proportional to the input: twice the input takes at most about three times as long.

JOBS holds the worst known input of each algorithm. Only the thread's own CPU time counts, so that other processes do
not matter.
"""

import gc
import re
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, get_args
from uuid import UUID

import msgspec
import pytest

from service.api.capture import _document_shape
from service.core.errors import ConstraintViolation
from service.core.pending import PendingWrite
from service.core.violations import find_refused_row
from service.documents.outcome.document import pieces
from service.documents.outcome.markdown import line, markdown
from service.documents.outcome.sections import document
from service.domain import capture, capture_merge, exercises, insights, programmes, sessions
from service.domain.base.line_breaks import may_hold_separators, normalize_breaks
from service.domain.base.national_ids import holds_national_id
from service.domain.base.shapes import Change, JsonObject, Key, Link, Name, ReferenceText, RuleError, Team, Text
from service.domain.base.text import clean, is_blank, visible_lines
from service.domain.base.validation import to_violation
from service.domain.capture_keys import CaptureRefs, fold
from service.domain.exercises import ExerciseCreate
from service.domain.outcome import Names
from service.domain.people import Email
from service.domain.sessions import SessionCreate
from service.domain.themes import retheme
from service.domain.voices import StoredQuote, StoredQuotes
from service.domain.work import append, check_work, tidy
from service.domain.work_forms import OtherWorkInput
from service.http import request_schemas
from service.postgres.themes import themes
from tests.domain import days

pytestmark = pytest.mark.slow

Job = Callable[[], object]
ID = "0199c0de-0000-7000-8000-000000000001"
_CAPTURE = _document_shape()


def ids(count: int) -> list[str]:
    return [str(UUID(int=number)) for number in range(count)]


def write_outcome(**lists: list[JsonObject]) -> Job:
    outcome = days.outcome(**lists)
    return lambda: markdown(document(outcome, "nb", UTC, Names()))


def write_selected_ideas(count: int) -> Job:
    ideas = [days.idea(id_, status="selected") for id_ in ids(count)]
    return write_outcome(ideas=ideas, further_work=[days.further("ideas", id_) for id_ in ids(count)])


def write_reframed_questions(count: int) -> Job:
    """Questions that are each reframed from the previous one, all with an owner."""
    questions = [
        days.question(id_, reframed_from_id=original_id, owner_unit_id=ID)
        for id_, original_id in zip(ids(count), [None, *ids(count)], strict=False)
    ]
    further = [days.further("problem_statements", id_) for id_ in ids(count)]
    return write_outcome(problem_statements=questions, further_work=further)


def notes(count: int) -> JsonObject:
    row = {"text": "a", "cluster": None, "theme_ids": []}
    return {"form": "other", "name": "N", "notes": [{"key": f"n{number}", **row} for number in range(count)]}


def write_cited_exercise(count: int) -> Job:
    """Insights that all cite the same long exercise, among as many other exercises."""
    exercises = [days.exercise(ID, notes(count)), *(days.exercise(id_, notes(1)) for id_ in ids(count))]
    check_sources = [{"exercise_id": ID, "item_key": "n0"}]
    return write_outcome(exercises=exercises, insights=[days.insight(id_, sources=check_sources) for id_ in ids(count)])


def read_capture(**lists: Any) -> Job:
    return lambda: capture.read_entities(lists, UUID(ID), set())


def match(annotation: Any, text: str) -> Job:
    """Match a text against the pattern of a type, which checks the length first."""
    pattern = re.compile(next(mark.pattern for mark in get_args(annotation)[1:] if mark.pattern))
    assert not pattern.search(text)
    return lambda: pattern.search(text)


def recognize_quotes(count: int) -> Job:
    """Recognize changed quotes among stored quotes of the same text."""
    text = CaptureRefs(UUID(ID)).for_text("reflections", ["Bra dag"])
    stored_quotes = StoredQuotes(
        {f"{text}={number}.n{'0' * 16}": StoredQuote(UUID(int=number), False) for number in range(1, count + 1)}
    )
    quotes = [{"text": "Bra dag", "rating": 1 + number % 5} for number in range(count)]
    return lambda: capture.read_entities({"reflections": quotes}, UUID(ID), set(), stored_quotes=stored_quotes)


def merge_notes(count: int) -> Job:
    return lambda: capture_merge.merge_lists(notes(count)["notes"], notes(count)["notes"], {}, "", "")


def append_notes(count: int) -> Job:
    new = [{"kind": "note", "key": f"x{number}", "text": "a"} for number in range(count)]
    return lambda: append(notes(count), new)


def expect_refusal(job: Job) -> Job:
    def run() -> None:
        with pytest.raises(RuleError):
            job()

    return run


def check_agenda(count: int) -> Job:
    items = tuple(sessions.AgendaItem(title=f"{number}", minutes=1) for number in range(count))
    start = datetime(2026, 3, 12, tzinfo=UTC)
    new = sessions.SessionCreate(
        programme_id=UUID(ID),
        title="T",
        format="ordinary",
        starts_at=start,
        ends_at=start + timedelta(days=365),
        agenda=items,
    )
    facts = sessions.Facts(start, {}, {}, (), (), {})
    return lambda: list(sessions.check(Change(new, new, UUID(ID)), facts))


def check_phases(count: int) -> Job:
    new = programmes.ProgrammeCreate(
        name="P", phases=tuple(programmes.Phase(key=f"{number}", name="N") for number in range(count))
    )
    return lambda: list(programmes.check(Change(new, None), programmes.Facts({}, {})))


def check_sources(count: int) -> Job:
    cited_items = tuple(insights.Source(exercise_id=UUID(ID), item_key=f"n{number}") for number in range(count))
    new = insights.InsightCreate(statement="s", kind="cause", session_id=UUID(ID), sources=cited_items)
    facts = insights.Facts({UUID(ID): frozenset(f"n{number}" for number in range(count))})
    return lambda: list(insights.check(Change(new, None), facts))


def check_rewritten_notes(count: int) -> Job:
    old = ExerciseCreate(session_id=UUID(ID), work=msgspec.convert(notes(count), OtherWorkInput))
    long_notes = tuple(msgspec.structs.replace(old.work.notes[0], key=f"n{number}") for number in range(count))
    old = msgspec.structs.replace(old, work=msgspec.structs.replace(old.work, notes=long_notes))
    facts = exercises.Facts(frozenset(), frozenset(), {UUID(ID): frozenset({"n0"})})
    work = msgspec.structs.replace(old.work, name="M")
    change = Change(msgspec.structs.replace(old, work=work), old, UUID(ID))
    return lambda: list(exercises.check(change, facts))


def causes(count: int) -> JsonObject:
    """Chains of causes of the maximum depth."""
    parents = [f"c{number - 1}" if number % 10 else None for number in range(count)]
    cause_items = [
        {"key": f"c{number}", "text": "a", "because_of_key": reason} for number, reason in enumerate(parents)
    ]
    return {"form": "five_whys", "question": "q", "causes": cause_items}


def find_culprit(count: int) -> Job:
    drafts = [
        PendingWrite(themes, {"external_refs": [{"system": "hr", "id": f"{number}"}]}, is_new=True)
        for number in range(count)
    ]
    violation = ConstraintViolation.__new__(ConstraintViolation)
    violation.pending_writes, violation.detail = drafts, "Key (kind, system, ref)=(themes, hr, 0) already exists."
    return lambda: find_refused_row(violation)


JOBS: dict[str, tuple[int, Callable[[int], Job]]] = {
    "the maximum number of marks": (30_000, lambda n: lambda: clean(("a" + "\u0301\u0323" * 15) * (n // 30))),
    "marks in one row": (200_000, lambda n: expect_refusal(lambda: clean("a" + "\u0301\u0323" * n))),
    "numbers that are none": (30_000, lambda n: lambda: holds_national_id("010107 50161 " * (n // 13))),
    "figures": (30_000, lambda n: lambda: holds_national_id("123456 12345 " * (n // 13))),
    "single figures": (30_000, lambda n: lambda: holds_national_id("1 " * n)),
    "figures far apart": (30_000, lambda n: lambda: holds_national_id(f"{'1' + '.' * 1000}" * (n // 1000))),
    "one long number": (30_000, lambda n: lambda: holds_national_id("1" * n)),
    "figures of other scripts": (30_000, lambda n: lambda: holds_national_id("\u0661\u200b" * n)),
    "nearly ids": (30_000, lambda n: lambda: holds_national_id("0101a-" * n)),
    "blanks": (300_000, lambda n: match(Text, " " * n + "\u0000")),
    "blanks before a control character": (300_000, lambda n: match(Text, " " * n + "a" * n + "\u0000")),
    "a long name": (300_000, lambda n: match(Name, " " * n + "\u0000")),
    "a long team": (300_000, lambda n: match(Team, "a" * n + "\t")),
    "a long invisible name": (300_000, lambda n: match(Name, "\u200b" * n)),
    "invisible characters": (300_000, lambda n: lambda: is_blank("\u200b\U000e0101" * (n // 2))),
    "invisible lines": (100_000, lambda n: lambda: [*visible_lines("\u200b\u2800\n" * (n // 3))]),
    "separators": (300_000, lambda n: lambda: normalize_breaks({"summary": "\u2028" * n}, SessionCreate)),
    "nearly separators": (300_000, lambda n: lambda: may_hold_separators(b"\\u200" * (n // 5) + b"\xe2\x80" * n)),
    "a long key": (300_000, lambda n: match(Key, "a." * n + "/")),
    "a long link": (300_000, lambda n: match(Link, "https://" + "a" * n + " ")),
    "a long reference": (300_000, lambda n: match(ReferenceText, "a" * n + ":")),
    "a long e-mail address": (300_000, lambda n: match(Email, "a@" + "a.a" * n + "@")),
    "dots in an e-mail address": (300_000, lambda n: match(Email, "a@a" + "." * n)),
    "what does not fit": (
        30_000,
        lambda n: lambda: to_violation(msgspec.ValidationError("Invalid - at `" * n + "x" * n)),
    ),
    "a body of short texts": (
        5_000,
        lambda n: lambda: request_schemas.read_body(b'["a"' + b',"\xc3\xa5"' * n + b"]", list[str]),
    ),
    "selected ideas": (1_000, write_selected_ideas),
    "insights that cite one exercise": (500, write_cited_exercise),
    "questions that came of one another": (500, write_reframed_questions),
    "special characters": (30_000, lambda n: lambda: line("&*_[" * n)),
    "line breaks": (30_000, lambda n: lambda: pieces("a\n\n\n" * n)),
    "addresses": (5_000, lambda n: lambda: pieces("https://x.example " * n)),
    "what ends an address": (30_000, lambda n: lambda: pieces("https://x" + ")" * n)),
    "brackets in an address": (30_000, lambda n: lambda: pieces("https://x" + "()" * n)),
    "what almost is an address": (30_000, lambda n: lambda: pieces("https:/" * n)),
    "figures at the beginning": (30_000, lambda n: lambda: line("1" * n)),
    "captured quotes of one text": (500, lambda n: read_capture(reflections=[{"text": "Bra dag"}] * n)),
    "quotes among as many that are there": (500, recognize_quotes),
    "marks that folding joins": (30_000, lambda n: lambda: fold("\u200b".join(["\u0301" * 30] * (n // 30)))),
    "captured texts": (500, lambda n: read_capture(ideas=[f"{number}" for number in range(n)])),
    "the same captured text": (500, lambda n: read_capture(ideas=["a"] * n)),
    "captured keys": (500, lambda n: read_capture(ideas=[{"key": f"{k}", "need_keys": ["a"] * 10} for k in range(n)])),
    "references beside keys": (5_000,
        lambda n: read_capture(ideas=[{"need_refs": ["hr:1"] * n, "need_keys": ["a"] * n}])),
    "notes merged into notes": (2_000, merge_notes),
    "notes without keys, all the same": (5_000, lambda n: lambda: tidy({"notes": [{"text": "a"}] * n})),
    "appended notes": (2_000, append_notes),
    "chains of causes": (5_000, lambda n: lambda: list(check_work(causes(n)))),
    "notes of a changed exercise": (500, check_rewritten_notes),
    "marked items": (2_000, lambda n: lambda: retheme(
        "exercises", {"work": notes(n)}, ID, {f"/items/{k}": f"n{k}" for k in range(n)}, attach=True)),
    "an agenda": (2_000, check_agenda),
    "phases": (2_000, check_phases),
    "sources": (5_000, check_sources),
    "the row that violates a constraint": (5_000, find_culprit),
}  # fmt: skip
FLOOR = 0.003
"""Seconds; shorter times are noise."""


def measure_seconds(job: Job) -> float:
    durations = []
    # A collection in the middle takes longer than most jobs, and one before each takes longer than all of them.
    gc.disable()
    try:
        for _ in range(3):
            started_at = time.thread_time()
            job()
            durations.append(time.thread_time() - started_at)
    finally:
        gc.enable()
    return min(durations)


@pytest.mark.parametrize("name", JOBS)
def test_time_is_proportional_to_size(name: str) -> None:
    size, make = JOBS[name]
    single_seconds, double_seconds = (measure_seconds(make(count)) for count in (size, 2 * size))
    print(f"{name}: {single_seconds * 1000:.1f} ms for {size:,}, {double_seconds * 1000:.1f} ms for {2 * size:,}")
    assert double_seconds <= 3 * max(single_seconds, FLOOR)
