"""Outcomes as JSON, built here so that the tests of their documents need no database."""

import re
from typing import Any
from zoneinfo import ZoneInfo

from service.documents.outcome.document import Document
from service.documents.outcome.markdown import markdown
from service.documents.outcome.sections import document
from service.domain.outcome import Elsewhere, Names, PersonName

Row = dict[str, Any]
OSLO = ZoneInfo("Europe/Oslo")
SESSION: Row = {
    "id": "s", "title": "Mini-LUP", "format": "mini", "occasion": None, "status": "held", "place": None,
    "starts_at": "2026-09-17T06:30:00+00:00", "ends_at": "2026-09-17T13:30:00+00:00", "purpose": None,
    "summary": None, "links": [], "group_ids": [], "facilitator_ids": [], "agenda": [], "missing_phases": [],
}  # fmt: skip
LISTS = (
    "problem_statements", "exercises", "insights", "needs", "ideas", "presentations", "reflections", "further_work",
)  # fmt: skip
LANGUAGES = ("nb", "nn", "en")
SHOWN = frozenset({"day", "people", "organisation"})


def outcome(session: Row | None = None, **lists: Any) -> Row:
    """Return an outcome with a session and these lists."""
    return {"session": SESSION | (session or {}), "phase_minutes": {}, **{kind: [] for kind in LISTS}, **lists}


def insight(id_: str, **fields: Any) -> Row:
    """Return an insight."""
    plain = {"statement": "Noe", "kind": "cause", "evidence": None, "sources": [], "group_id": None, "theme_ids": []}
    return {"id": id_, "language": "nb", **plain, **fields}


def need(id_: str, **fields: Any) -> Row:
    """Return a need."""
    plain = {"who": "alle", "what": "ro", "because": None, "status": "open", "insight_ids": [], "group_id": None}
    return {"id": id_, "language": "nb", "theme_ids": [], **plain, **fields}


def idea(id_: str, **fields: Any) -> Row:
    """Return an idea."""
    plain = {
        "title": "Kaffe", "description": None, "boldness": None, "origin": "own", "need_ids": [], "insight_ids": [],
        "problem_statement_id": None, "session_id": "s", "group_id": None, "team": None, "unit_id": None,
        "owner_id": None, "next_step": None, "follow_up_on": None, "status": "captured", "theme_ids": [],
    }  # fmt: skip
    return {"id": id_, "language": "nb", **plain, **fields}


def question(id_: str, **fields: Any) -> Row:
    """Return a problem statement."""
    plain = {"question": "Hva nå?", "background": None, "owner_unit_id": None, "reframed_from_id": None}
    return {"id": id_, "language": "nb", "insight_ids": [], **plain, **fields}


def presentation(idea_id: str, **fields: Any) -> Row:
    """Return a presentation of an idea."""
    plain = {"presenter_ids": [], "pitch": None, "feedback": [], "votes": None, "position": None}
    return {"id": f"p-{idea_id}", "idea_id": idea_id, "language": "nb", **plain, **fields}


def reflection(**fields: Any) -> Row:
    """Return a reflection that may be published."""
    return {"text": None, "rating": None, "may_publish": True, "language": "nb", **fields}


def exercise(id_: str, work: Row, **fields: Any) -> Row:
    """Return an exercise."""
    plain = {"problem_statement_id": None, "group_id": None, "team": None, "title": None, "method_key": None}
    return {"id": id_, "work": work, "language": "nb", **plain, **fields}


def journey(*steps: Row, **fields: Any) -> Row:
    """Return the work of a user journey, with steps keyed by number."""
    plain = {
        "stage": None, "action": "Går", "touchpoint": None, "channel": None, "thought": None, "emotion": None,
        "pain_points": [], "opportunities": [], "backstage": None,
    }  # fmt: skip
    numbered = [{"key": f"s{number}", **plain, **step} for number, step in enumerate(steps, 1)]
    return {"form": "user_journey", "persona": "leder", "case": "dag", "steps": numbered, **fields}


def whys(*causes: tuple[str, str | None, str], roots: tuple[str, ...] = (), question: str = "Hvorfor?") -> Row:
    """Return five whys; each cause is its key, the key of the cause it explains, and its text."""
    items = [
        {"key": key, "because_of_key": parent_key, "text": text, "root": key in roots, "theme_ids": []}
        for key, parent_key, text in causes
    ]
    return {"form": "five_whys", "question": question, "causes": items}


def notes(*texts: tuple[str | None, str], name: str = "Intervju") -> Row:
    """Return the notes of another method; each is its cluster and its text."""
    items = [
        {"key": f"n{number}", "cluster": cluster, "text": text, "theme_ids": []}
        for number, (cluster, text) in enumerate(texts)
    ]
    return {"form": "other", "name": name, "notes": items}


def further(kind: str, id_: str) -> Row:
    """Return an entry of further work."""
    return {"kind": kind, "id": id_}


def make_document(outcome: Row, language: str = "nb", **names: Any) -> Document:
    """Return the document of an outcome for a caller who may read everything."""
    return document(outcome, language, OSLO, Names(**{"shown": SHOWN, **names}))


def fill_document(name: str, text: str | None = None) -> Document:
    """Fill every field that holds user text: `name` where it is one line, `text` where it may be several."""
    text = text or name
    point = [{"key": "x", "text": text, "theme_ids": ["t"]}]
    steps = [
        {"stage": name, "action": text, "touchpoint": text, "channel": text, "thought": text, "backstage": text,
         "emotion": emotion, "pain_points": point, "opportunities": point}
        for emotion in (-1, 2)
    ]  # fmt: skip
    sources = [{"exercise_id": "e1", "item_key": "c2"}, {"exercise_id": "else", "item_key": "k"}]
    day = outcome(
        {
            "title": name, "place": name, "purpose": text, "summary": text, "group_ids": ["g", "h"],
            "facilitator_ids": ["person"], "links": [{"title": name, "url": "https://x.example/a"}],
            "agenda": [{"title": name, "phase": "insight", "method_key": "m", "minutes": 10}],
            "missing_phases": ["insight"],
        },
        phase_minutes={"insight": 10},
        problem_statements=[
            question("q1", question=text, background=text, owner_unit_id="u"),
            question("q2", question=text, reframed_from_id="q1", insight_ids=["i1", "i9"]),
            question("q3", question=text, reframed_from_id="q9"),
        ],
        exercises=[
            exercise("e1", whys(("c1", None, text), ("c2", "c1", text), roots=("c2",), question=text), title=name,
                     team=name, group_id="g", method_key="m"),
            exercise("e2", notes((name, text), (None, text), name=name), title="Samtaler"),
            exercise("e3", journey(*steps, persona=text, case=text)),
        ],
        insights=[insight("i1", statement=text, evidence=text, sources=sources, group_id="g", theme_ids=["t"])],
        needs=[need("n1", who=text, what=text, because=text, insight_ids=["i9"], theme_ids=["t"])],
        ideas=[
            idea("a", title=name, description=f"{text} ", team=name, status="selected", next_step=text, unit_id="u",
                 owner_id="person", follow_up_on="2026-12-18", need_ids=["n1", "n9"], insight_ids=["i9"], group_id="g"),
            idea("b", title=name),
        ],
        presentations=[
            presentation("a", presenter_ids=["person"], pitch=text, feedback=[text, text], votes=3),
            presentation("b", pitch=text),
        ],
        reflections=[reflection(text=text)],
        further_work=[further("ideas", "a"), further("problem_statements", "q1")],
    )  # fmt: skip
    other = Elsewhere(name, name)
    return make_document(
        day, programme=name, cohort=name, phases={"insight": name}, methods={"m": name}, units={"u": name},
        groups={"g": name, "h": name}, people={"person": PersonName(name, name)}, themes={"t": name},
        attended={"participant": 2}, problem_statements={"q9": other}, exercises={"else": other},
        items={"else": {"k": text}}, insights={"i9": other}, needs={"n9": other},
    )  # fmt: skip


def render_section(document: Document, name: str) -> str:
    """Return one section as Markdown."""
    (section,) = [section for section in document.sections if section.name == name]
    text = markdown(document)
    return text[text.index(f"## {section.title}\n") :].split("\n## ")[0]


def find_entries(text: str) -> list[str]:
    """Return the text of each entry of a section, without the part in parentheses."""
    return re.findall(r"^- (?:\*\*\d+\.\*\* )?\**(.*?)\**(?: \(.*\))?$", text, re.MULTILINE)
