"""How an outcome is put into words: labels, counts, days, and what refers to what by its number."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, tzinfo

from service.domain.outcome import Names, PersonName
from service.domain.outcome_document import Item, Line, Piece, Style, one_line, pieces
from service.domain.outcome_words import MONTHS, WORDS
from service.domain.shapes import Row
from service.domain.vocabulary import WORDS as VOCABULARY


class Wording:
    """The words of one document: its language, the time zone of its days, its names and its numbers."""

    def __init__(self, outcome: Row, language: str, zone: tzinfo, names: Names) -> None:
        self.language, self.zone, self.names = language, zone, names
        self.words = WORDS[language]
        numbered = {"insight": "insights", "need": "needs", "question": "problem_statements"}
        self.numbers: dict[str, dict[str, int]] = {
            what: {row["id"]: number for number, row in enumerate(outcome[kind], 1)} for what, kind in numbered.items()
        }
        self.several = self._several(outcome["problem_statements"])

    def _several(self, questions: Sequence[Row]) -> bool:
        """Say whether there are questions that did not come of one another."""
        return sum(row["reframed_from_id"] not in self.numbers["question"] for row in questions) > 1

    def label(self, of: str, value: str) -> str:
        """Name a value of the contract."""
        found = VOCABULARY[self.language].get(of, {}).get(value)
        return found[0] if found else value

    def text(self, text: str, row: Row | None = None, style: Style = "plain") -> Line:
        """Give somebody's text, in the language that its row says it is in."""
        language = (row or {}).get("language", "nb")
        return pieces(text, style, None if language == self.language else language)

    def quoted(self, text: str, row: Row | None = None) -> Line:
        """Give somebody's own words between quotation marks."""
        before, after = self.words["said"].split("{}")
        return (Piece(before), *self.text(text, row), Piece(after))

    def labelled(self, word: str, line: Line, anchor: str | None = None) -> Item:
        """Give an entry that says what it is about before it says it."""
        return Item(lead=(Piece(f"{self.words[word]}: "), *line), anchor=anchor)

    def plain(self, word: str, text: str) -> Item:
        """Give such an entry of a name or of words of our own."""
        return self.labelled(word, (Piece(one_line(text)),))

    def join(self, parts: Sequence[str]) -> str:
        """List parts as a sentence does."""
        *first, last = parts
        return f"{', '.join(first)} {self.words['and']} {last}" if first else last

    def count(self, what: str, count: int) -> str:
        """Say how many there are of something."""
        return self.words[f"one_{what}" if count == 1 else f"some_{what}s"].format(count)

    def cited(self, what: str, ids: Sequence[str]) -> str:
        """Name insights, needs or questions of the day by their numbers."""
        numbers = sorted(self.numbers[what][id_] for id_ in ids if id_ in self.numbers[what])
        if not numbers:
            return ""
        word = self.words[f"one_{what}" if len(numbers) == 1 else f"some_{what}s"]
        return f"{word} {self.join([str(number) for number in numbers])}"

    def question(self, row: Row) -> str:
        """Name the question that something works on, where there are several."""
        return self.cited("question", [row["problem_statement_id"]]) if self.several else ""

    def person(self, id_: str | None) -> str | None:
        """Name a person, with the title where that says more."""
        found = self.names.people.get(id_) if id_ else None
        return with_title(found) if found else None

    def people(self, ids: Sequence[str]) -> str:
        """Name persons."""
        found = [name for id_ in ids if (name := self.person(id_))]
        if any(f" {self.words['and']} " in name for name in found):
            # "Strategi og HR og Innovasjon" may be two or three.
            return ", ".join(found)
        return self.join(found) if found else ""

    def name(self, of: Mapping[str, str], id_: str | None) -> str | None:
        """Name a unit, group or theme."""
        return one_line(of[id_]) if id_ and id_ in of else None

    def method(self, key: str | None) -> str | None:
        """Name a method: what came with the service has a name in each language, unless it was given another."""
        name = self.names.methods.get(key) if key else None
        if key and name == VOCABULARY["nb"]["methods.key"].get(key, ("",))[0]:
            return self.label("methods.key", key)
        return one_line(name) if name else None

    def phase(self, key: str) -> str:
        """Name a phase of the programme."""
        return one_line(self.names.phases.get(key, key))

    def day(self, day: date) -> str:
        """Write a day out."""
        dot = "" if self.language == "en" else "."
        return f"{day.day}{dot} {MONTHS[self.language][day.month - 1]} {day.year}"

    def when(self, starts: str, ends: str) -> str:
        """Write out when something begins and ends."""
        first, last = (datetime.fromisoformat(moment).astimezone(self.zone) for moment in (starts, ends))
        clock = "%H:%M" if self.language == "en" else "%H.%M"
        begins, ends = f"{first:{clock}}", f"{last:{clock}}"
        if first.date() == last.date():
            return f"{self.day(first)}, {begins}–{ends}"  # noqa: RUF001
        return f"{self.day(first)}, {begins} – {self.day(last)}, {ends}"  # noqa: RUF001


def with_title(person: PersonName) -> str:
    """Name a person, with the title where that says more."""
    name, title = one_line(person.name), one_line(person.title or "")
    return name if title.casefold() in name.casefold() else f"{name} ({title})"


def sentence(line: Line) -> Line:
    """End a line as a sentence ends."""
    if line[-1].text.rstrip("»”)").endswith((".", "?", "!", "…", ":")):
        return line
    return (*line, Piece("."))


def signed(number: int) -> str:
    """Write a number with its sign."""
    return f"{number:+d}".replace("-", "−").replace("+0", "0")  # noqa: RUF001
