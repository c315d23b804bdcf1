"""The appendix of an outcome's document: voices, themes, exercises, and how the time was spent."""

from collections.abc import Iterator

from service.documents.outcome.document import Block, Item, Items, Part, Piece, Prose, Quote, Table, one_line
from service.documents.outcome.exercises import write_exercise
from service.documents.outcome.wording import Wording
from service.domain.base.shapes import JsonObject

MIN_RATINGS = 5
"""No mean is shown of fewer ratings, since it would disclose what one person thought."""


def write_appendix(wording: Wording, outcome: JsonObject) -> Iterator[Block]:
    """Write what the outcome rests on."""
    parts = (
        ("quotes", _write_voices(wording, outcome)),
        ("themes", _write_themes(wording, outcome)),
    )
    yield from _write_parts(wording, parts)
    yield from (write_exercise(wording, row) for row in outcome["exercises"])
    yield from _write_parts(wording, (("time", _write_time(wording, outcome)), ("links", _write_links(outcome))))


def _write_parts(wording: Wording, parts: "tuple[tuple[str, Iterator[Block]], ...]") -> Iterator[Block]:
    for word, blocks in parts:
        if written := tuple(blocks):
            yield Part(title=wording.words[word], blocks=written)


def _write_voices(wording: Wording, outcome: JsonObject) -> Iterator[Block]:
    """Quote the reflections that may be published, without names."""
    for row in outcome["reflections"]:
        if row["may_publish"] and row["text"]:
            yield Quote(wording.text(row["text"], row))
    ratings = [row["rating"] for row in outcome["reflections"] if row["rating"] is not None]
    if len(ratings) >= MIN_RATINGS:
        mean = f"{sum(ratings) / len(ratings):.1f}"
        mean = mean if wording.language == "en" else mean.replace(".", ",")
        yield Prose((Piece(wording.words["rating"].format(mean, len(ratings))),))


def _write_themes(wording: Wording, outcome: JsonObject) -> Iterator[Block]:
    uses: dict[str, dict[str, list[str]]] = {}
    for kind in ("insights", "needs", "ideas"):
        for row in outcome[kind]:
            for theme in row["theme_ids"]:
                uses.setdefault(theme, {}).setdefault(kind, []).append(row["id"])
    for row in outcome["exercises"]:
        for theme in _list_item_themes(row["work"]):
            uses.setdefault(theme, {}).setdefault("items", []).append(row["id"])
    by_frequency = sorted(uses.items(), key=lambda theme: -sum(map(len, theme[1].values())))
    items = [
        Item(lead=(Piece(name, "strong"),), about=(_count_uses(wording, ids_by_kind),))
        for theme, ids_by_kind in by_frequency
        if (name := wording.name(wording.names.themes, theme))
    ]
    if items:
        yield Items(items=tuple(items))


def _list_item_themes(work: JsonObject) -> Iterator[str]:
    for step in work.get("steps", ()):
        for point in (*step["pain_points"], *step["opportunities"]):
            yield from point["theme_ids"]
    for item in (*work.get("causes", ()), *work.get("notes", ())):
        yield from item["theme_ids"]


def _count_uses(wording: Wording, ids_by_kind: dict[str, list[str]]) -> str:
    """Write where a theme is used: insights and needs by number, ideas and items by count."""
    parts = [wording.cited(noun, ids_by_kind.get(f"{noun}s", ())) for noun in ("insight", "need")]
    parts += [
        wording.count(noun, len(ids_by_kind[f"{noun}s"])) for noun in ("idea", "item") if f"{noun}s" in ids_by_kind
    ]
    return " · ".join(part for part in parts if part)


def _write_time(wording: Wording, outcome: JsonObject) -> Iterator[Block]:
    session, words = outcome["session"], wording.words
    if session["agenda"]:
        rows = [
            (one_line(item["title"]), _name_method(wording, item), str(item["minutes"])) for item in session["agenda"]
        ]
        yield Table((words["item"], words["phase_and_method"], words["minutes"]), tuple(rows))
    if minutes := outcome["phase_minutes"]:
        order = {key: place for place, key in enumerate(wording.names.phases)}
        totals = sorted(minutes.items(), key=lambda phase: order.get(phase[0], len(order)))
        yield Table(
            (words["phase"], words["minutes"]), tuple((wording.phase(key), str(count)) for key, count in totals)
        )
    if missing := [wording.phase(key) for key in session["missing_phases"]]:
        word = "missing_phase" if len(missing) == 1 else "missing_phases"
        yield Prose((Piece(words[word].format(wording.join(missing))),))


def _name_method(wording: Wording, item: JsonObject) -> str:
    """Name the phase and the method of an agenda item."""
    phase = wording.phase(item["phase"]) if item["phase"] else None
    return " · ".join(name for name in (phase, wording.method(item["method_key"])) if name)


def _write_links(outcome: JsonObject) -> Iterator[Block]:
    if links := outcome["session"]["links"]:
        yield Items(items=tuple(Item(lead=(Piece(one_line(link["title"]), address=link["url"]),)) for link in links))
