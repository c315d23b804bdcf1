"""The sections of an outcome's document, in the order in which a reader wants them: what is taken further comes first.

What there is nothing of has no heading.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, tzinfo

from service.domain.outcome import Elsewhere, Names
from service.domain.outcome_appendix import appendix
from service.domain.outcome_document import (
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
from service.domain.outcome_exercises import texts, title_of
from service.domain.outcome_wording import Wording, sentence
from service.domain.shapes import Row

_CHOSEN = ("selected", "taken_further")
_LAID_ASIDE = ("parked", "declined")


def document(outcome: Row, language: str, zone: tzinfo, names: Names) -> Document:
    """Make the document of an outcome, given as its JSON says it."""
    ordered = outcome | {"problem_statements": _chained(outcome["problem_statements"])}
    return _Sections(ordered, Wording(ordered, language, zone, names)).document()


def _chained(questions: Sequence[Row]) -> list[Row]:
    """Order questions so that one that was reframed stands after its former self."""
    later = _later(questions)
    known = {row["id"] for row in questions}
    waiting = [row for row in reversed(questions) if row["reframed_from_id"] not in known]
    ordered = []
    while waiting:
        row = waiting.pop()
        ordered.append(row)
        waiting += reversed(later.get(row["id"], ()))
    return ordered


def _later(questions: Sequence[Row]) -> dict[str, list[Row]]:
    """Gather what each question was reframed to."""
    found: dict[str, list[Row]] = {}
    for row in questions:
        found.setdefault(row["reframed_from_id"], []).append(row)
    return found


class _Sections:
    """One outcome on its way to a document."""

    def __init__(self, outcome: Row, wording: Wording) -> None:
        self.outcome, self.wording = outcome, wording
        self.words, self.names = wording.words, wording.names
        self.shown = {row["idea_id"]: row for row in outcome["presentations"]}
        self.ideas = {row["id"]: row for row in outcome["ideas"]}
        self.questions = {row["id"]: row["question"] for row in outcome["problem_statements"]}
        self.later = _later(outcome["problem_statements"])
        self.exercises = {row["id"]: (place, row) for place, row in enumerate(outcome["exercises"])}
        self.texts: dict[str, dict[str, str]] = {}
        self.further = {row["id"] for row in outcome["further_work"]}

    def document(self) -> Document:
        session = self.outcome["session"]
        sections = (
            ("further_work", "further_work", self._further()),
            ("question", self._question_title(), self._question()),
            ("insights", "insights", self._list("insights", self._insight)),
            ("needs", "needs", self._list("needs", self._need)),
            ("ideas", "ideas", self._ideas()),
            ("appendix", "appendix", appendix(self.wording, self.outcome)),
        )
        told = ((name, word, tuple(blocks)) for name, word, blocks in sections)
        return Document(
            title=one_line(session["title"]),
            language=self.wording.language,
            facts=tuple(Fact(self.words[word], value) for word, value in self._facts() if value),
            lead=tuple(self._lead()),
            sections=tuple(
                Section(name=name, title=self.words[word], blocks=blocks) for name, word, blocks in told if blocks
            ),
        )

    def _facts(self) -> Iterator[tuple[str, str]]:
        session, wording = self.outcome["session"], self.wording
        yield "when", wording.when(session["starts_at"], session["ends_at"])
        yield "where", one_line(session["place"] or "")
        groups = [name for id_ in session["group_ids"] if (name := wording.name(self.names.groups, id_))]
        yield ("group" if len(groups) == 1 else "groups"), wording.join(groups) if groups else ""
        facilitators = wording.people(session.get("facilitator_ids", ()))
        if self.names.attended:
            yield "there", self._there(named=bool(facilitators))
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

    def _there(self, *, named: bool) -> str:
        """Say how many were there; of facilitators only where they are not named."""
        there = self.names.attended
        counts = {
            "participant": there.get("participant", 0) + there.get("leader", 0),
            "guest": there.get("guest", 0),
            "facilitator": 0 if named else there.get("facilitator", 0),
        }
        return self.wording.join([self.wording.count(role, count) for role, count in counts.items() if count])

    def _lead(self) -> Iterator[Block]:
        if self.outcome["session"]["summary"]:
            yield Prose(self.wording.text(self.outcome["session"]["summary"]))
        kinds = ("problem_statements", "exercises", "insights", "needs", "ideas", "presentations", "reflections")
        if not any(self.outcome[kind] for kind in kinds):
            yield Prose((Piece(self.words["nothing_yet" if "day" in self.names.shown else "day_hidden"]),))

    # What is taken further

    def _further(self) -> Iterator[Block]:
        work = {row["id"]: row for row in self.outcome["further_work"]}
        ideas = [row for row in self._by_votes() if row["id"] in work]
        chosen = [row for row in ideas if row["status"] in _CHOSEN]
        others = [row for row in ideas if row["status"] not in _CHOSEN]
        owned = [row for row in self.outcome["problem_statements"] if row["id"] in work and self._goes_on(row)]
        for word, rows, tell in (
            ("selected_ideas", chosen, self._further_idea),
            ("other_ideas" if chosen else "ideas_with_step", others, self._further_idea),
            ("owned_questions", owned, self._further_question),
        ):
            if rows:
                yield Part(title=self.words[word], blocks=(Items(items=tuple(tell(row) for row in rows)),))

    def _goes_on(self, row: Row) -> bool:
        """Say whether a question goes on as it is, or as one that it was reframed to and that has the same owner."""
        later = self.later.get(row["id"], ())
        return not any(each["owner_unit_id"] == row["owner_unit_id"] for each in later)

    def _further_idea(self, row: Row) -> Item:
        wording = self.wording
        chosen = row["status"] in _CHOSEN
        return Item(
            lead=wording.text(row["title"], row, "strong"),
            mark=wording.label("ideas.status", row["status"]).lower() if chosen else None,
            about=tuple(self._votes(row)),
            items=tuple(self._agreed(row, missing=True)),
            idea_id=row["id"],
        )

    def _agreed(self, row: Row, *, missing: bool) -> Iterator[Item]:
        """Tell the next step of an idea, who takes it and when; what is `missing` is said too, if it is known to be."""
        wording, not_agreed = self.wording, self.words["not_agreed"]
        if row["next_step"]:
            yield wording.labelled("next_step", wording.text(row["next_step"], row))
        elif missing:
            yield wording.plain("next_step", not_agreed)
        who = (wording.person(row.get("owner_id")), *self._group(row), wording.name(self.names.units, row["unit_id"]))
        if any(who):
            yield wording.plain("who", ", ".join(name for name in who if name))
        elif missing and {"people", "organisation"} <= self.names.shown:
            yield wording.plain("who", not_agreed)
        if row["follow_up_on"]:
            yield wording.plain("due", wording.day(date.fromisoformat(row["follow_up_on"])))
        elif missing:
            yield wording.plain("due", not_agreed)

    def _further_question(self, row: Row) -> Item:
        owner = self.wording.name(self.names.units, row["owner_unit_id"])
        items = (self.wording.plain("who", owner),) if owner else ()
        return Item(lead=self.wording.text(row["question"], row, "strong"), items=items)

    # The question

    def _question_title(self) -> str:
        problems = self.outcome["problem_statements"]
        if not problems:
            return "purpose"
        if any(row["reframed_from_id"] for row in problems):
            return "question_reframed"
        return "question" if len(problems) == 1 else "questions"

    def _question(self) -> Iterator[Block]:
        wording, session = self.wording, self.outcome["session"]
        problems = self.outcome["problem_statements"]
        if session["purpose"]:
            label = (Piece(f"{self.words['purpose']}:", "strong"), Piece(" ")) if problems else ()
            yield Prose((*label, *wording.text(session["purpose"])))
        above = None
        for row in problems:
            if row["reframed_from_id"]:
                yield Prose(self._reframed(row, above))
            elif question := wording.question({"problem_statement_id": row["id"]}):
                yield Prose((Piece(f"{question[:1].upper()}{question[1:]}", "strong"),))
            yield Quote(wording.text(row["question"], row), anchor=f"problem_statements-{row['id']}")
            if row["background"]:
                yield Prose(wording.text(row["background"], row))
            if elsewhere := tuple(self._elsewhere("insight", self.names.insights, row["insight_ids"])):
                yield Items(items=elsewhere)
            above = row["id"]

    def _reframed(self, row: Row, above: str | None) -> Line:
        """Say what changed the question; what stands just above need not be said again."""
        former = row["reframed_from_id"]
        cited = self.wording.cited("insight", row["insight_ids"])
        word = "changed" if cited else "reframed"
        elsewhere = self.names.problem_statements.get(former)
        question = self.questions.get(former) or (elsewhere.label if elsewhere else None)
        told = self.words[word]
        if former != above and question is not None:
            told = self.words[f"{word}_from"].format(one_line(question))
        return (Piece(f"{cited[:1].upper()}{cited[1:]} {told}" if cited else told),)

    # Insights, needs and ideas

    def _list(self, kind: str, tell: Callable[[Row], Item]) -> Iterator[Block]:
        if rows := self.outcome[kind]:
            yield Items(items=tuple(tell(row) for row in rows))

    def _insight(self, row: Row) -> Item:
        wording = self.wording
        cited: dict[str, list[str]] = {}
        for source in row["sources"]:
            keys = cited.setdefault(source["exercise_id"], [])
            if source["item_key"] is not None:
                keys.append(source["item_key"])
        here = sorted(self.exercises[id_][0] for id_ in cited.keys() & self.exercises.keys())
        rows = [self.outcome["exercises"][place] for place in here]
        evidence = [Item(lead=wording.quoted(row["evidence"], row))] if row["evidence"] else []
        sources = [self._source(exercise, cited[exercise["id"]]) for exercise in rows]
        other = [self._other_source(id_, cited[id_]) for id_ in cited if id_ in self.names.exercises]
        return Item(
            lead=wording.text(row["statement"], row),
            number=wording.numbers["insight"][row["id"]],
            about=(wording.label("insights.kind", row["kind"]).lower(), *self._group(row)),
            items=(*evidence, *(wording.labelled("rests_on", line) for line in (*sources, *other))),
            anchor=f"insights-{row['id']}",
        )

    def _source(self, exercise: Row, keys: Sequence[str]) -> Line:
        if exercise["id"] not in self.texts:
            self.texts[exercise["id"]] = texts(exercise["work"])
        return self._rests_on(title_of(exercise), self.texts[exercise["id"]], keys, exercise)

    def _other_source(self, id_: str, keys: Sequence[str]) -> Line:
        exercise = self.names.exercises[id_]
        line = self._rests_on(one_line(exercise.label), self.names.items.get(id_, {}), keys, None)
        return (*line, Piece(f" ({self._from(exercise)})"))

    def _rests_on(self, title: str, said: Mapping[str, str], keys: Sequence[str], row: Row | None) -> Line:
        quotes = [self.wording.quoted(said[key], row) for key in keys if key in said]
        parts: list[Piece] = [Piece(title, "emphasis")]
        for place, quote in enumerate(quotes):
            last = place == len(quotes) - 1
            between = ": " if place == 0 else f" {self.words['and']} " if last else ", "
            parts += (Piece(between), *quote)
        return tuple(parts)

    def _from(self, other: Elsewhere) -> str:
        return self.words["elsewhere"].format(self.words["said"].format(one_line(other.session or "")))

    def _elsewhere(self, what: str, others: Mapping[str, Elsewhere], ids: Iterable[str]) -> Iterator[Item]:
        """Tell what something of this day rests on that belongs to another one."""
        for id_ in ids:
            if found := others.get(id_):
                session = self.words["said"].format(one_line(found.session or ""))
                told = self.words[f"{what}_elsewhere"].format(session)
                yield Item(lead=(Piece(f"{told}: "), *self.wording.quoted(found.label)))

    def _need(self, row: Row) -> Item:
        wording = self.wording
        who = wording.text(row["who"], row)
        first = Piece(who[0].text[:1].upper() + who[0].text[1:], language=who[0].language)
        lead: Line = (first, *who[1:], Piece(f" {self.words['to_need']} "), *wording.text(row["what"], row))
        if row["because"]:
            lead = (*lead, Piece(f", {self.words['because']} "), *wording.text(row["because"], row))
        status = () if row["status"] == "open" else (wording.label("needs.status", row["status"]).lower(),)
        cited = wording.cited("insight", row["insight_ids"])
        return Item(
            lead=sentence(lead),
            number=wording.numbers["need"][row["id"]],
            about=(*status, *([cited] if cited else ()), *self._group(row)),
            items=tuple(self._elsewhere("insight", self.names.insights, row["insight_ids"])),
            anchor=f"needs-{row['id']}",
        )

    def _group(self, row: Row) -> Iterator[str]:
        """Name the group of something, where the session has not that one alone."""
        name = self.wording.name(self.names.groups, row["group_id"])
        if name and self.outcome["session"]["group_ids"] != [row["group_id"]]:
            yield name

    def _by_votes(self) -> list[Row]:
        """Order ideas by their votes, those that were laid aside after the others."""

        def rank(row: Row) -> tuple[bool, int, bool]:
            shown = self.shown.get(row["id"])
            votes = shown["votes"] if shown and shown["votes"] is not None else -1
            return row["status"] in _LAID_ASIDE, -votes, row["status"] not in _CHOSEN

        return sorted(self.ideas.values(), key=rank)

    def _votes(self, row: Row) -> Iterator[str]:
        shown = self.shown.get(row["id"])
        if shown and shown["votes"] is not None:
            yield self.words["vote" if shown["votes"] == 1 else "votes"].format(shown["votes"])

    def _ideas(self) -> Iterator[Block]:
        if self.ideas:
            yield Items(items=tuple(self._idea(row) for row in self._by_votes()))

    def _idea(self, row: Row) -> Item:
        wording = self.wording
        status = wording.label("ideas.status", row["status"]).lower()
        chosen = row["status"] in _CHOSEN
        return Item(
            lead=wording.text(row["title"], row, "strong"),
            mark=status if chosen else None,
            about=(*(() if chosen else (status,)), *self._votes(row), *self._about_idea(row)),
            items=tuple(self._told_of_idea(row)),
            anchor=f"ideas-{row['id']}",
            idea_id=row["id"],
        )

    def _about_idea(self, row: Row) -> Iterator[str]:
        wording = self.wording
        if row["boldness"]:
            yield wording.label("ideas.boldness", row["boldness"]).lower()
        if row["origin"] != "own":
            yield wording.label("ideas.origin", row["origin"]).lower()
        if row["team"]:
            yield one_line(row["team"])
        cited = (wording.cited(what, row[f"{what}_ids"]) for what in ("need", "insight"))
        yield from (part for part in (wording.question(row), *cited) if part)
        if row["session_id"] not in (None, self.outcome["session"]["id"]):
            yield self.words["other_session"]

    def _told_of_idea(self, row: Row) -> Iterator[Item]:
        wording, shown = self.wording, self.shown.get(row["id"])
        if row["description"] and one_line(row["description"]) != one_line(row["title"]):
            yield Item(lead=wording.text(row["description"], row))
        if shown:
            presenters = wording.people(shown.get("presenter_ids", ()))
            pitch = wording.quoted(shown["pitch"], shown) if shown["pitch"] else ()
            told = self.words["presented_by"].format(presenters) if presenters else self.words["presented"]
            if pitch:
                yield Item(lead=(Piece(f"{told}: "), *pitch))
            elif presenters:
                yield Item(lead=(Piece(told),))
            for text in shown["feedback"]:
                yield wording.labelled("feedback", wording.quoted(text, shown))
        if row["id"] not in self.further:
            yield from self._agreed(row, missing=False)
        yield from self._elsewhere("need", self.names.needs, row["need_ids"])
        yield from self._elsewhere("insight", self.names.insights, row["insight_ids"])
