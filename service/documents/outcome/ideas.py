"""The ideas of an outcome's document: all of them by votes, and the agreements on those that go further."""

from collections.abc import Iterator
from datetime import date

from service.documents.outcome.document import Block, Item, Items, Piece, one_line
from service.documents.outcome.wording import Wording
from service.domain.base.shapes import JsonObject
from service.domain.ideas import INACTIVE_STATUSES

CHOSEN = ("selected", "taken_further")


class IdeaItems:
    """Writes the list items of an outcome's ideas."""

    def __init__(self, outcome: JsonObject, wording: Wording) -> None:
        self.wording, self.words, self.names = wording, wording.words, wording.names
        self.session_id = outcome["session"]["id"]
        self.ideas = outcome["ideas"]
        self.presentations = {row["idea_id"]: row for row in outcome["presentations"]}
        self.further_ids = {row["id"] for row in outcome["further_work"]}

    def order_by_votes(self) -> list[JsonObject]:
        """Order ideas by their votes, parked and declined ones last."""

        def rank(row: JsonObject) -> tuple[bool, int, bool]:
            presentation = self.presentations.get(row["id"])
            votes = presentation["votes"] if presentation and presentation["votes"] is not None else -1
            return row["status"] in INACTIVE_STATUSES, -votes, row["status"] not in CHOSEN

        return sorted(self.ideas, key=rank)

    def write_list(self) -> Iterator[Block]:
        """Write all ideas."""
        if self.ideas:
            yield Items(items=tuple(self._write_idea(row) for row in self.order_by_votes()))

    def write_further_idea(self, row: JsonObject) -> Item:
        """Write an idea that goes further, with its next step, owner and day."""
        wording = self.wording
        chosen = row["status"] in CHOSEN
        return Item(
            lead=wording.text(row["title"], row, "strong"),
            mark=wording.label("ideas.status", row["status"]).lower() if chosen else None,
            about=tuple(self._count_votes(row)),
            items=tuple(self._write_agreement(row, missing=True)),
            idea_id=row["id"],
        )

    def _write_agreement(self, row: JsonObject, *, missing: bool) -> Iterator[Item]:
        """Write the next step of an idea, who takes it and when; with `missing`, also which of these is not agreed."""
        wording, not_agreed = self.wording, self.words["not_agreed"]
        if row["next_step"]:
            yield wording.labelled("next_step", wording.text(row["next_step"], row))
        elif missing:
            yield wording.plain("next_step", not_agreed)
        unit = wording.name(self.names.units, row["unit_id"])
        responsible = (wording.person(row.get("owner_id")), wording.other_group(row), unit)
        if any(responsible):
            yield wording.plain("who", ", ".join(name for name in responsible if name))
        elif missing and {"people", "organisation"} <= self.names.shown:
            yield wording.plain("who", not_agreed)
        if row["follow_up_on"]:
            yield wording.plain("due", wording.day(date.fromisoformat(row["follow_up_on"])))
        elif missing:
            yield wording.plain("due", not_agreed)

    def _count_votes(self, row: JsonObject) -> Iterator[str]:
        presentation = self.presentations.get(row["id"])
        if presentation and presentation["votes"] is not None:
            yield self.words["vote" if presentation["votes"] == 1 else "votes"].format(presentation["votes"])

    def _write_idea(self, row: JsonObject) -> Item:
        wording = self.wording
        status = wording.label("ideas.status", row["status"]).lower()
        chosen = row["status"] in CHOSEN
        return Item(
            lead=wording.text(row["title"], row, "strong"),
            mark=status if chosen else None,
            about=(*(() if chosen else (status,)), *self._count_votes(row), *self._describe(row)),
            items=tuple(self._write_details(row)),
            anchor=f"ideas-{row['id']}",
            idea_id=row["id"],
        )

    def _describe(self, row: JsonObject) -> Iterator[str]:
        wording = self.wording
        if row["boldness"]:
            yield wording.label("ideas.boldness", row["boldness"]).lower()
        if row["origin"] != "own":
            yield wording.label("ideas.origin", row["origin"]).lower()
        if row["team"]:
            yield one_line(row["team"])
        citations = (wording.cited(noun, row[f"{noun}_ids"]) for noun in ("need", "insight"))
        yield from (part for part in (wording.question(row), *citations) if part)
        if row["session_id"] not in (None, self.session_id):
            yield self.words["other_session"]

    def _write_details(self, row: JsonObject) -> Iterator[Item]:
        wording = self.wording
        if row["description"] and one_line(row["description"]) != one_line(row["title"]):
            yield Item(lead=wording.text(row["description"], row))
        if presentation := self.presentations.get(row["id"]):
            yield from self._write_presentation(presentation)
        if row["id"] not in self.further_ids:
            yield from self._write_agreement(row, missing=False)
        yield from wording.quote_elsewhere("need", self.names.needs, row["need_ids"])
        yield from wording.quote_elsewhere("insight", self.names.insights, row["insight_ids"])

    def _write_presentation(self, row: JsonObject) -> Iterator[Item]:
        wording = self.wording
        presenters = wording.people(row.get("presenter_ids", ()))
        label = self.words["presented_by"].format(presenters) if presenters else self.words["presented"]
        if row["pitch"]:
            yield Item(lead=(Piece(f"{label}: "), *wording.quoted(row["pitch"], row)))
        elif presenters:
            yield Item(lead=(Piece(label),))
        for text in row["feedback"]:
            yield wording.labelled("feedback", wording.quoted(text, row))
