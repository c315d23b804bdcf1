"""The wording of an outcome: labels, counts, days, and numbered references such as "insight 2"."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, tzinfo

from service.documents.outcome.document import Item, Line, Piece, Style, one_line, pieces
from service.documents.outcome.words import MONTHS, WORDS
from service.documents.vocabulary import WORDS as VOCABULARY
from service.domain.base.shapes import JsonObject
from service.domain.outcome import Elsewhere, Names, PersonName


class Wording:
    """The words of one document: its language, time zone, names and numbers."""

    def __init__(self, outcome: JsonObject, language: str, zone: tzinfo, names: Names) -> None:
        self.language, self.zone, self.names = language, zone, names
        self.words = WORDS[language]
        numbered = {"insight": "insights", "need": "needs", "question": "problem_statements"}
        self.numbers: dict[str, dict[str, int]] = {
            noun: {row["id"]: number for number, row in enumerate(outcome[kind], 1)} for noun, kind in numbered.items()
        }
        self.group_ids = outcome["session"]["group_ids"]
        self.has_several_questions = self._has_several(outcome["problem_statements"])

    def _has_several(self, questions: Sequence[JsonObject]) -> bool:
        """Whether there are questions that were not reframed from one another."""
        return sum(row["reframed_from_id"] not in self.numbers["question"] for row in questions) > 1

    def label(self, field: str, value: str) -> str:
        """Return the label of a value of the contract."""
        term = VOCABULARY[self.language].get(field, {}).get(value)
        return term[0] if term else value

    def text(self, text: str, row: JsonObject | None = None, style: Style = "plain") -> Line:
        """Write a text of a row, in the row's language."""
        language = (row or {}).get("language", "nb")
        return pieces(text, style, None if language == self.language else language)

    def quoted(self, text: str, row: JsonObject | None = None) -> Line:
        """Write a text of a row between quotation marks."""
        opening, closing = self.words["quoted"].split("{}")
        return (Piece(opening), *self.text(text, row), Piece(closing))

    def labelled(self, word: str, line: Line, anchor: str | None = None) -> Item:
        """Write an entry with a label before it."""
        return Item(lead=(Piece(f"{self.words[word]}: "), *line), anchor=anchor)

    def plain(self, word: str, text: str) -> Item:
        """Write a labelled entry of a name or of the document's own words."""
        return self.labelled(word, (Piece(one_line(text)),))

    def join(self, parts: Sequence[str]) -> str:
        """Join parts as in a sentence: "a, b and c"."""
        *first, last = parts
        return f"{', '.join(first)} {self.words['and']} {last}" if first else last

    def count(self, noun: str, count: int) -> str:
        """Write a count with its noun: "2 guests"."""
        return self.words[f"one_{noun}" if count == 1 else f"some_{noun}s"].format(count)

    def cited(self, noun: str, ids: Sequence[str]) -> str:
        """Cite insights, needs or questions of the day by their numbers."""
        numbers = sorted(self.numbers[noun][id_] for id_ in ids if id_ in self.numbers[noun])
        if not numbers:
            return ""
        word = self.words[f"one_{noun}" if len(numbers) == 1 else f"some_{noun}s"]
        return f"{word} {self.join([str(number) for number in numbers])}"

    def question(self, row: JsonObject) -> str:
        """Cite the question that a row works on, if there are several."""
        return self.cited("question", [row["problem_statement_id"]]) if self.has_several_questions else ""

    def quote_elsewhere(self, noun: str, others: Mapping[str, Elsewhere], ids: Iterable[str]) -> Iterator[Item]:
        """Quote the insights or needs of other sessions that a row refers to."""
        for id_ in ids:
            if other := others.get(id_):
                session = self.words["quoted"].format(one_line(other.session or ""))
                label = self.words[f"{noun}_elsewhere"].format(session)
                yield Item(lead=(Piece(f"{label}: "), *self.quoted(other.label)))

    def person(self, id_: str | None) -> str | None:
        """Return a person's name, with the title if that adds something."""
        person = self.names.people.get(id_) if id_ else None
        return with_title(person) if person else None

    def people(self, ids: Sequence[str]) -> str:
        """Join the names of persons."""
        names = [name for id_ in ids if (name := self.person(id_))]
        if any(f" {self.words['and']} " in name for name in names):
            # "Strategi og HR og Innovasjon" may be two or three.
            return ", ".join(names)
        return self.join(names) if names else ""

    def name(self, names: Mapping[str, str], id_: str | None) -> str | None:
        """Return the name of a unit, group or theme."""
        return one_line(names[id_]) if id_ and id_ in names else None

    def other_group(self, row: JsonObject) -> str | None:
        """Return the name of a row's group, unless it is the session's only one."""
        return None if self.group_ids == [row["group_id"]] else self.name(self.names.groups, row["group_id"])

    def method(self, key: str | None) -> str | None:
        """Return the name of a method; a built-in one is translated unless it was renamed."""
        name = self.names.methods.get(key) if key else None
        if key and name == VOCABULARY["nb"]["methods.key"].get(key, ("",))[0]:
            return self.label("methods.key", key)
        return one_line(name) if name else None

    def phase(self, key: str) -> str:
        """Return the name of a phase of the programme."""
        return one_line(self.names.phases.get(key, key))

    def day(self, day: date) -> str:
        """Write a day with the name of its month."""
        dot = "" if self.language == "en" else "."
        return f"{day.day}{dot} {MONTHS[self.language][day.month - 1]} {day.year}"

    def when(self, starts: str, ends: str) -> str:
        """Write the start and the end of a session."""
        start, end = (datetime.fromisoformat(moment).astimezone(self.zone) for moment in (starts, ends))
        clock = "%H:%M" if self.language == "en" else "%H.%M"
        start_time, end_time = f"{start:{clock}}", f"{end:{clock}}"
        if start.date() == end.date():
            return f"{self.day(start)}, {start_time}–{end_time}"  # noqa: RUF001
        return f"{self.day(start)}, {start_time} – {self.day(end)}, {end_time}"  # noqa: RUF001


def with_title(person: PersonName) -> str:
    """Return a person's name, with the title if that adds something."""
    name, title = one_line(person.name), one_line(person.title or "")
    return name if title.casefold() in name.casefold() else f"{name} ({title})"


def sentence(line: Line) -> Line:
    """End a line with a full stop, unless it ends a sentence already."""
    if line[-1].text.rstrip("»”)").endswith((".", "?", "!", "…", ":")):
        return line
    return (*line, Piece("."))


def signed(number: int) -> str:
    """Write a number with its sign."""
    return f"{number:+d}".replace("-", "−").replace("+0", "0")  # noqa: RUF001
