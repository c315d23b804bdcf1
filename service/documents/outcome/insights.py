"""The insights of an outcome's document with their sources, and the needs."""

from collections.abc import Iterator, Mapping, Sequence

from service.documents.outcome.document import Block, Item, Items, Line, Piece, one_line
from service.documents.outcome.exercises import find_title, read_texts
from service.documents.outcome.wording import Wording, sentence
from service.domain.base.shapes import JsonObject
from service.domain.outcome import Elsewhere


def write_insights(wording: Wording, outcome: JsonObject) -> Iterator[Block]:
    """Write the insights, each with its evidence and sources."""
    if rows := outcome["insights"]:
        sources = _Sources(wording, outcome)
        yield Items(items=tuple(_write_insight(wording, row, sources) for row in rows))


def write_needs(wording: Wording, outcome: JsonObject) -> Iterator[Block]:
    """Write the needs as sentences."""
    if rows := outcome["needs"]:
        yield Items(items=tuple(_write_need(wording, row) for row in rows))


class _Sources:
    """Writes the sources of insights: exercises of this day and of others, with the items that are cited."""

    def __init__(self, wording: Wording, outcome: JsonObject) -> None:
        self.wording, self.words, self.names = wording, wording.words, wording.names
        self.exercises = {row["id"]: row for row in outcome["exercises"]}
        self.texts: dict[str, dict[str, str]] = {}

    def write(self, sources: Sequence[JsonObject]) -> Iterator[Line]:
        """Write the sources of an insight, those of this day first and in the order of the day."""
        keys: dict[str, list[str]] = {}
        for source in sources:
            item_keys = keys.setdefault(source["exercise_id"], [])
            if source["item_key"] is not None:
                item_keys.append(source["item_key"])
        for id_, row in self.exercises.items():
            if id_ in keys:
                yield self._write_exercise(row, keys[id_])
        for id_, item_keys in keys.items():
            if exercise := self.names.exercises.get(id_):
                yield self._write_elsewhere(id_, exercise, item_keys)

    def _write_exercise(self, row: JsonObject, item_keys: Sequence[str]) -> Line:
        if row["id"] not in self.texts:
            self.texts[row["id"]] = read_texts(row["work"])
        return self._quote_items(find_title(row), self.texts[row["id"]], item_keys, row)

    def _write_elsewhere(self, id_: str, exercise: Elsewhere, item_keys: Sequence[str]) -> Line:
        line = self._quote_items(one_line(exercise.label), self.names.items.get(id_, {}), item_keys, None)
        session = self.words["quoted"].format(one_line(exercise.session or ""))
        return (*line, Piece(f" ({self.words['elsewhere'].format(session)})"))

    def _quote_items(
        self, title: str, texts: Mapping[str, str], item_keys: Sequence[str], row: JsonObject | None
    ) -> Line:
        quotes = [self.wording.quoted(texts[key], row) for key in item_keys if key in texts]
        parts: list[Piece] = [Piece(title, "emphasis")]
        for place, quote in enumerate(quotes):
            is_last = place == len(quotes) - 1
            separator = ": " if place == 0 else f" {self.words['and']} " if is_last else ", "
            parts += (Piece(separator), *quote)
        return tuple(parts)


def _write_insight(wording: Wording, row: JsonObject, sources: _Sources) -> Item:
    evidence = [Item(lead=wording.quoted(row["evidence"], row))] if row["evidence"] else []
    group = wording.other_group(row)
    return Item(
        lead=wording.text(row["statement"], row),
        number=wording.numbers["insight"][row["id"]],
        about=(wording.label("insights.kind", row["kind"]).lower(), *([group] if group else ())),
        items=(*evidence, *(wording.labelled("rests_on", line) for line in sources.write(row["sources"]))),
        anchor=f"insights-{row['id']}",
    )


def _write_need(wording: Wording, row: JsonObject) -> Item:
    words = wording.words
    who = wording.text(row["who"], row)
    first = Piece(who[0].text[:1].upper() + who[0].text[1:], language=who[0].language)
    lead: Line = (first, *who[1:], Piece(f" {words['to_need']} "), *wording.text(row["what"], row))
    if row["because"]:
        lead = (*lead, Piece(f", {words['because']} "), *wording.text(row["because"], row))
    status = None if row["status"] == "open" else wording.label("needs.status", row["status"]).lower()
    about = (status, wording.cited("insight", row["insight_ids"]), wording.other_group(row))
    return Item(
        lead=sentence(lead),
        number=wording.numbers["need"][row["id"]],
        about=tuple(part for part in about if part),
        items=tuple(wording.quote_elsewhere("insight", wording.names.insights, row["insight_ids"])),
        anchor=f"needs-{row['id']}",
    )
