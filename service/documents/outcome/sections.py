"""The sections of an outcome's document in the order of a reader: first the work that goes further.

A section without content has no heading.
"""

from collections.abc import Iterator, Sequence
from datetime import tzinfo

from service.documents.outcome.appendix import write_appendix
from service.documents.outcome.document import (
    Block,
    Document,
    Fact,
    Item,
    Items,
    Line,
    Part,
    Piece,
    Prose,
    Quote,
    Section,
    one_line,
)
from service.documents.outcome.ideas import CHOSEN, IdeaItems
from service.documents.outcome.insights import write_insights, write_needs
from service.documents.outcome.wording import Wording
from service.domain.base.shapes import JsonObject
from service.domain.outcome import Names


def document(outcome: JsonObject, language: str, zone: tzinfo, names: Names) -> Document:
    """Write the document of an outcome, which is the plain values of its JSON."""
    ordered = outcome | {"problem_statements": _order_questions(outcome["problem_statements"])}
    return _Sections(ordered, Wording(ordered, language, zone, names)).write()


def _order_questions(questions: Sequence[JsonObject]) -> list[JsonObject]:
    """Order questions so that a reframed one follows the question that it was reframed from."""
    reframings = _group_reframings(questions)
    ids = {row["id"] for row in questions}
    waiting = [row for row in reversed(questions) if row["reframed_from_id"] not in ids]
    ordered = []
    while waiting:
        row = waiting.pop()
        ordered.append(row)
        waiting += reversed(reframings.get(row["id"], ()))
    return ordered


def _group_reframings(questions: Sequence[JsonObject]) -> dict[str, list[JsonObject]]:
    """Group questions by the question that they were reframed from."""
    groups: dict[str, list[JsonObject]] = {}
    for row in questions:
        groups.setdefault(row["reframed_from_id"], []).append(row)
    return groups


class _Sections:
    """Writes the sections of one outcome."""

    def __init__(self, outcome: JsonObject, wording: Wording) -> None:
        self.outcome, self.wording = outcome, wording
        self.words, self.names = wording.words, wording.names
        self.idea_items = IdeaItems(outcome, wording)
        self.questions = {row["id"]: row["question"] for row in outcome["problem_statements"]}
        self.reframings = _group_reframings(outcome["problem_statements"])

    def write(self) -> Document:
        """Write the document."""
        session, wording = self.outcome["session"], self.wording
        candidates = (
            ("further_work", "further_work", self._write_further_work()),
            ("question", self._choose_question_title(), self._write_questions()),
            ("insights", "insights", write_insights(wording, self.outcome)),
            ("needs", "needs", write_needs(wording, self.outcome)),
            ("ideas", "ideas", self.idea_items.write_list()),
            ("appendix", "appendix", write_appendix(wording, self.outcome)),
        )
        written = ((name, word, tuple(blocks)) for name, word, blocks in candidates)
        return Document(
            title=one_line(session["title"]),
            language=wording.language,
            facts=tuple(Fact(self.words[word], value) for word, value in self._list_facts() if value),
            lead=tuple(self._write_lead()),
            sections=tuple(
                Section(name=name, title=self.words[word], blocks=blocks) for name, word, blocks in written if blocks
            ),
        )

    def _list_facts(self) -> Iterator[tuple[str, str]]:
        session, wording = self.outcome["session"], self.wording
        yield "when", wording.when(session["starts_at"], session["ends_at"])
        yield "where", one_line(session["place"] or "")
        groups = [name for id_ in session["group_ids"] if (name := wording.name(self.names.groups, id_))]
        yield ("group" if len(groups) == 1 else "groups"), wording.join(groups) if groups else ""
        facilitators = wording.people(session.get("facilitator_ids", ()))
        if self.names.attended:
            yield "attended", self._count_attendances(facilitators_are_named=bool(facilitators))
        elif self.names.invited:
            yield "invited", str(self.names.invited)
        yield "facilitators", facilitators
        about = [wording.label("sessions.format", session["format"])]
        if session["occasion"]:
            about.append(wording.label("sessions.occasion", session["occasion"]))
        about.append(wording.label("sessions.status", session["status"]))
        if self.names.programme:
            about.append(one_line(self.names.programme))
        if self.names.cohort:
            about.append(self.words["cohort"].format(one_line(self.names.cohort)))
        yield "session", " · ".join(about)

    def _count_attendances(self, *, facilitators_are_named: bool) -> str:
        """Count those who attended by role; facilitators only if they are not named."""
        attended = self.names.attended
        counts = {
            "participant": attended.get("participant", 0) + attended.get("leader", 0),
            "guest": attended.get("guest", 0),
            "facilitator": 0 if facilitators_are_named else attended.get("facilitator", 0),
        }
        return self.wording.join([self.wording.count(role, count) for role, count in counts.items() if count])

    def _write_lead(self) -> Iterator[Block]:
        if self.outcome["session"]["summary"]:
            yield Prose(self.wording.text(self.outcome["session"]["summary"]))
        kinds = ("problem_statements", "exercises", "insights", "needs", "ideas", "presentations", "reflections")
        if not any(self.outcome[kind] for kind in kinds):
            yield Prose((Piece(self.words["nothing_yet" if "day" in self.names.shown else "day_hidden"]),))

    # Further work

    def _write_further_work(self) -> Iterator[Block]:
        further_ids = {row["id"] for row in self.outcome["further_work"]}
        ideas = [row for row in self.idea_items.order_by_votes() if row["id"] in further_ids]
        chosen = [row for row in ideas if row["status"] in CHOSEN]
        others = [row for row in ideas if row["status"] not in CHOSEN]
        questions = self.outcome["problem_statements"]
        owned = [row for row in questions if row["id"] in further_ids and self._is_latest_of_owner(row)]
        for word, rows, write in (
            ("selected_ideas", chosen, self.idea_items.write_further_idea),
            ("other_ideas" if chosen else "ideas_with_step", others, self.idea_items.write_further_idea),
            ("owned_questions", owned, self._write_further_question),
        ):
            if rows:
                yield Part(title=self.words[word], blocks=(Items(items=tuple(write(row) for row in rows)),))

    def _is_latest_of_owner(self, row: JsonObject) -> bool:
        """Whether a question was not reframed to one with the same owner."""
        reframings = self.reframings.get(row["id"], ())
        return not any(reframing["owner_unit_id"] == row["owner_unit_id"] for reframing in reframings)

    def _write_further_question(self, row: JsonObject) -> Item:
        owner = self.wording.name(self.names.units, row["owner_unit_id"])
        items = (self.wording.plain("who", owner),) if owner else ()
        return Item(lead=self.wording.text(row["question"], row, "strong"), items=items)

    # The question

    def _choose_question_title(self) -> str:
        questions = self.outcome["problem_statements"]
        if not questions:
            return "purpose"
        if any(row["reframed_from_id"] for row in questions):
            return "question_reframed"
        return "question" if len(questions) == 1 else "questions"

    def _write_questions(self) -> Iterator[Block]:
        wording, session = self.wording, self.outcome["session"]
        questions = self.outcome["problem_statements"]
        if session["purpose"]:
            label = (Piece(f"{self.words['purpose']}:", "strong"), Piece(" ")) if questions else ()
            yield Prose((*label, *wording.text(session["purpose"])))
        previous_id = None
        for row in questions:
            if row["reframed_from_id"]:
                yield Prose(self._write_reframing(row, previous_id))
            elif number := wording.question({"problem_statement_id": row["id"]}):
                yield Prose((Piece(f"{number[:1].upper()}{number[1:]}", "strong"),))
            yield Quote(wording.text(row["question"], row), anchor=f"problem_statements-{row['id']}")
            if row["background"]:
                yield Prose(wording.text(row["background"], row))
            if elsewhere := tuple(wording.quote_elsewhere("insight", self.names.insights, row["insight_ids"])):
                yield Items(items=elsewhere)
            previous_id = row["id"]

    def _write_reframing(self, row: JsonObject, previous_id: str | None) -> Line:
        """Write which insights changed the question; the original is not repeated if it is the previous one."""
        original_id = row["reframed_from_id"]
        citation = self.wording.cited("insight", row["insight_ids"])
        word = "changed" if citation else "reframed"
        elsewhere = self.names.problem_statements.get(original_id)
        question = self.questions.get(original_id) or (elsewhere.label if elsewhere else None)
        text = self.words[word]
        if original_id != previous_id and question is not None:
            text = self.words[f"{word}_from"].format(one_line(question))
        return (Piece(f"{citation[:1].upper()}{citation[1:]} {text}" if citation else text),)
