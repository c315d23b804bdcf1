"""The appendix of an outcome's document: voices, themes, exercises, and how the time was spent."""

from collections.abc import Iterator

from service.domain.outcome_document import Block, Item, Items, Part, Piece, Prose, Quote, Table, one_line
from service.domain.outcome_exercises import exercise
from service.domain.outcome_wording import Wording
from service.domain.shapes import Row

FEWEST_RATINGS = 5
"""Of fewer ratings no mean is shown, since it would tell what somebody in particular thought."""


def appendix(wording: Wording, outcome: Row) -> Iterator[Block]:
    """Tell what the outcome rests on."""
    parts = (
        ("quotes", _voices(wording, outcome)),
        ("themes", _themes(wording, outcome)),
    )
    yield from _parts(wording, parts)
    yield from (exercise(wording, row, outcome) for row in outcome["exercises"])
    yield from _parts(wording, (("time", _time(wording, outcome)), ("links", _links(outcome))))


def _parts(wording: Wording, parts: "tuple[tuple[str, Iterator[Block]], ...]") -> Iterator[Block]:
    for word, blocks in parts:
        if told := tuple(blocks):
            yield Part(title=wording.words[word], blocks=told)


def _voices(wording: Wording, outcome: Row) -> Iterator[Block]:
    """Quote those who said that their words may be shown, without a name."""
    for row in outcome["reflections"]:
        if row["may_publish"] and row["text"]:
            yield Quote(wording.text(row["text"], row))
    ratings = [row["rating"] for row in outcome["reflections"] if row["rating"] is not None]
    if len(ratings) >= FEWEST_RATINGS:
        mean = f"{sum(ratings) / len(ratings):.1f}"
        shown = mean if wording.language == "en" else mean.replace(".", ",")
        yield Prose((Piece(wording.words["rating"].format(shown, len(ratings))),))


def _themes(wording: Wording, outcome: Row) -> Iterator[Block]:
    found: dict[str, dict[str, list[str]]] = {}
    for kind in ("insights", "needs", "ideas"):
        for row in outcome[kind]:
            for theme in row["theme_ids"]:
                found.setdefault(theme, {}).setdefault(kind, []).append(row["id"])
    for row in outcome["exercises"]:
        for theme in _item_themes(row["work"]):
            found.setdefault(theme, {}).setdefault("items", []).append(row["id"])
    often = sorted(found.items(), key=lambda theme: -sum(map(len, theme[1].values())))
    items = [
        Item(lead=(Piece(name, "strong"),), about=(_recurrence(wording, places),))
        for theme, places in often
        if (name := wording.name(wording.names.themes, theme))
    ]
    if items:
        yield Items(items=tuple(items))


def _item_themes(work: Row) -> Iterator[str]:
    for step in work.get("steps", ()):
        for point in (*step["pain_points"], *step["opportunities"]):
            yield from point["theme_ids"]
    for item in (*work.get("causes", ()), *work.get("notes", ())):
        yield from item["theme_ids"]


def _recurrence(wording: Wording, places: dict[str, list[str]]) -> str:
    """Say where a theme came up."""
    told = [wording.cited(what, places.get(f"{what}s", ())) for what in ("insight", "need")]
    told += [wording.count(what, len(places[f"{what}s"])) for what in ("idea", "item") if f"{what}s" in places]
    return " · ".join(part for part in told if part)


def _time(wording: Wording, outcome: Row) -> Iterator[Block]:
    session, words = outcome["session"], wording.words
    if session["agenda"]:
        rows = [(one_line(item["title"]), _how(wording, item), str(item["minutes"])) for item in session["agenda"]]
        yield Table((words["item"], words["phase_and_method"], words["minutes"]), tuple(rows))
    if minutes := outcome["phase_minutes"]:
        order = {key: place for place, key in enumerate(wording.names.phases)}
        sums = sorted(minutes.items(), key=lambda phase: order.get(phase[0], len(order)))
        yield Table((words["phase"], words["minutes"]), tuple((wording.phase(key), str(count)) for key, count in sums))
    if missing := [wording.phase(key) for key in session["missing_phases"]]:
        word = "missing_phase" if len(missing) == 1 else "missing_phases"
        yield Prose((Piece(words[word].format(wording.join(missing))),))


def _how(wording: Wording, item: Row) -> str:
    """Name the phase and the method of an item of the agenda."""
    phase = wording.phase(item["phase"]) if item["phase"] else None
    return " · ".join(name for name in (phase, wording.method(item["method_key"])) if name)


def _links(outcome: Row) -> Iterator[Block]:
    if links := outcome["session"]["links"]:
        yield Items(items=tuple(Item(lead=(Piece(one_line(link["title"]), address=link["url"]),)) for link in links))
