"""The outcome of a session as a document for people, in Markdown (CommonMark, with the tables of GitHub's)."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, tzinfo

from service.domain.outcome import Names
from service.domain.outcome_words import MONTHS, WORDS
from service.domain.shapes import Row
from service.domain.vocabulary import WORDS as VOCABULARY

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~]|&(?=#?\w+;)")
_OPENING = re.compile(r"^([#+=-]|\d{1,9}(?=[.)]))")


def markdown(outcome: Row, language: str, zone: tzinfo, names: Names) -> str:
    """Write the whole document."""
    text = "\n".join(_Writer(outcome, language, zone, names).lines())
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def line(text: str) -> str:
    """Give a text on one line, in which nothing is taken for Markdown."""
    plain = _SPECIAL.sub(r"\\\g<0>", " ".join(text.split()))
    return _OPENING.sub(lambda found: found[1] + "\\" if found[1].isdigit() else "\\" + found[1], plain)


def _quote(text: str, indent: str = "") -> Iterator[str]:
    yield from (f"{indent}> {line(part)}".rstrip() for part in text.strip().splitlines())


def _sentence(text: str) -> str:
    return text if text.rstrip("*»”").endswith((".", "?", "!", "…")) else text + "."


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield "| " + " | ".join(head) + " |"
    yield "|" + " --- |" * len(head)
    yield from ("| " + " | ".join(row) + " |" for row in rows)
    yield ""


class _Writer:
    """One outcome on its way to a document."""

    def __init__(self, outcome: Row, language: str, zone: tzinfo, names: Names) -> None:
        self.outcome, self.language, self.zone, self.names = outcome, language, zone, names
        self.words = WORDS[language]
        self.numbers = {
            row["id"]: number for kind in ("insights", "needs") for number, row in enumerate(outcome[kind], 1)
        }
        self.shown = {row["idea_id"]: row for row in outcome["presentations"]}
        self.statuses = {row["id"]: row["status"] for row in outcome["ideas"]}
        self.exercises = {row["id"]: (place, row) for place, row in enumerate(outcome["exercises"])}
        self.texts: dict[str, dict[str, str]] = {}

    def lines(self) -> Iterator[str]:
        """Yield the document's lines: what there is nothing of has no heading."""
        yield from self._session()
        yield from self._problems()
        yield from self._part("exercises", self.outcome["exercises"], self._exercise)
        yield from self._part("insights", self.outcome["insights"], self._insight)
        yield from self._part("needs", self.outcome["needs"], self._need)
        yield from self._ideas()
        quotes = [row for row in self.outcome["reflections"] if row["may_publish"]]
        yield from self._part("quotes", quotes, lambda row: [*_quote(row["text"]), ""])
        further = sorted(self.outcome["further_work"], key=lambda row: (row["kind"], self._chosen(row) is None))
        yield from self._part("further_work", further, self._further)

    def _part(self, heading: str, rows: Sequence[Row], write: Callable[[Row], Iterable[str]]) -> Iterator[str]:
        if rows:
            yield from (f"## {self.words[heading]}", "")
            for row in rows:
                yield from write(row)
            yield ""

    def _label(self, of: str, value: str) -> str:
        found = VOCABULARY[self.language].get(of, {}).get(value)
        return found[0] if found else value

    def _session(self) -> Iterator[str]:
        session = self.outcome["session"]
        yield from (f"# {line(session['title'])}", "")
        facts = [
            self._label("sessions.format", session["format"]),
            self._when(session["starts_at"], session["ends_at"]),
            *([line(session["place"])] if session["place"] else ()),
            self._label("sessions.status", session["status"]),
        ]
        yield from (" · ".join(facts), "")
        for text in (session["purpose"], session["summary"]):
            if text:
                yield from (line(text), "")
        if session["links"]:
            yield from (f"- [{line(link['title'])}](<{_address(link['url'])}>)" for link in session["links"])
            yield ""
        if minutes := self.outcome["phase_minutes"]:
            phases = self.names.phases
            order = {key: place for place, key in enumerate(phases)}
            rows = sorted(minutes.items(), key=lambda each: order.get(each[0], len(order)))
            yield from (f"## {self.words['time']}", "")
            head = (self.words["phase"], self.words["minutes"])
            yield from _table(head, ((line(phases.get(key, key)), str(count)) for key, count in rows))

    def _when(self, starts: str, ends: str) -> str:
        first, last = (datetime.fromisoformat(each).astimezone(self.zone) for each in (starts, ends))
        if first.date() == last.date():
            return f"{self._day(first)}, {first:%H.%M}–{last:%H.%M}"  # noqa: RUF001
        return f"{self._day(first)}, {first:%H.%M} – {self._day(last)}, {last:%H.%M}"  # noqa: RUF001

    def _day(self, day: date) -> str:
        dot = "" if self.language == "en" else "."
        return f"{day.day}{dot} {MONTHS[self.language][day.month - 1]} {day.year}"

    def _problems(self) -> Iterator[str]:
        problems = self.outcome["problem_statements"]
        if not problems:
            return
        questions = {row["id"]: row["question"] for row in problems}
        yield from (f"## {self.words['problem']}", "")
        above = None
        for row in problems:
            if (former := row["reframed_from_id"]) in questions:
                # What stands just above need not be said again.
                told = self.words["problem_it"] if former == above else f"*{line(questions[former])}*"
                yield from (f"{told} {self.words['reframed']}{self._bracket(self._cited(row, 'insight'))}:", "")
            yield from (*_quote(row["question"]), "")
            if row["background"]:
                yield from (line(row["background"]), "")
            above = row["id"]

    def _exercise(self, row: Row) -> Iterator[str]:
        work = row["work"]
        form = self._method(row["method_key"]) or self._label("exercises.form", work["form"])
        yield from (f"### {line(row['title'] or work.get('question') or work.get('name') or form)}", "")
        yield from (" · ".join([form, *([line(row["team"])] if row["team"] else ())]), "")
        write = {"user_journey": self._journey, "five_whys": self._whys, "other": self._notes}
        yield from write[work["form"]](work)

    def _method(self, key: str | None) -> str | None:
        """Name a method: what came with the service has a name in each language, unless it was given another."""
        name = self.names.methods.get(key) if key else None
        if key and name == VOCABULARY["nb"]["methods.key"].get(key, ("",))[0]:
            return self._label("methods.key", key)
        return line(name) if name else None

    def _journey(self, work: Row) -> Iterator[str]:
        words = self.words
        who, case = (_sentence(f"{words[name]}: {line(work[name])}") for name in ("persona", "case"))
        yield from (f"{who} {case}", "")
        if not work["steps"]:
            return
        names = ("stage", "action", "touchpoint", "channel", "thought", "emotion", "pain_points", "opportunities")
        used = [name for name in names if any(step.get(name) not in (None, []) for step in work["steps"])]
        yield from _table(
            [words[name] for name in used],
            ([self._cell(step, name, work["lowest_step_key"]) for name in used] for step in work["steps"]),
        )

    def _cell(self, step: Row, name: str, lowest: str | None) -> str:
        value = step.get(name)
        if value is None:
            return ""
        if isinstance(value, list):
            return "<br>".join(line(point["text"]) for point in value)
        if name == "emotion":
            shown = f"{value:+d}".replace("-", "−").replace("+0", "0")  # noqa: RUF001
            return f"**{shown}** ({self.words['lowest']})" if step["key"] == lowest else shown
        return line(value)

    def _whys(self, work: Row) -> Iterator[str]:
        yield from (f"**{line(work['question'])}**", "")
        below: dict[str | None, list[Row]] = {}
        for cause in work["causes"]:
            below.setdefault(cause["because_of_key"], []).append(cause)

        def forest(above: str | None, depth: int) -> Iterator[str]:
            for cause in below.get(above, ()):
                root = f" **({self.words['root']})**" if cause["root"] else ""
                yield f"{'  ' * depth}- {line(cause['text'])}{root}"
                yield from forest(cause["key"], depth + 1)

        yield from (*forest(None, 0), "")

    def _notes(self, work: Row) -> Iterator[str]:
        clusters: dict[str | None, list[Row]] = {}
        for note in work["notes"]:
            clusters.setdefault(note["cluster"], []).append(note)
        for cluster, notes in clusters.items():
            if cluster:
                yield from (f"**{line(cluster)}**", "")
            yield from (*(f"- {line(note['text'])}" for note in notes), "")

    def _insight(self, row: Row) -> Iterator[str]:
        kind = self._label("insights.kind", row["kind"]).lower()
        yield f"- **{self.numbers[row['id']]}.** {line(row['statement'])} ({kind})"
        if row["evidence"]:
            yield from ("", *_quote(row["evidence"], "  "), "")
        cited: dict[str, list[str | None]] = {}
        for source in row["sources"]:
            cited.setdefault(source["exercise_id"], []).append(source["item_key"])
        exercises = sorted(self.exercises[id_] for id_ in cited.keys() & self.exercises.keys())
        if sources := [self._source(exercise, cited[exercise["id"]]) for _, exercise in exercises]:
            yield f"  - {self.words['rests_on']}: {'; '.join(sources)}"

    def _source(self, exercise: Row, keys: Sequence[str | None]) -> str:
        work = exercise["work"]
        title = line(exercise["title"] or work.get("question") or work.get("name") or work["case"])
        if exercise["id"] not in self.texts:
            self.texts[exercise["id"]] = dict(_items(work))
        texts = self.texts[exercise["id"]]
        said = [self._said(texts[key]) for key in keys if key in texts]
        return f"*{title}*" + (f": {self._and(said)}" if said else "")

    def _said(self, text: str) -> str:
        return self.words["said"].format(line(text))

    def _and(self, parts: Sequence[str]) -> str:
        *first, last = parts
        return f"{', '.join(first)} {self.words['and']} {last}" if first else last

    def _need(self, row: Row) -> Iterator[str]:
        because = f", {self.words['because']} {line(row['because'])}" if row["because"] else ""
        who = line(row["who"])
        said = f"{who[:1].upper()}{who[1:]} {self.words['to_need']} {line(row['what'])}{because}"
        yield f"- **{self.numbers[row['id']]}.** {_sentence(said)}{self._bracket(self._cited(row, 'insight'))}"

    def _cited(self, row: Row, what: str) -> str:
        known = sorted(self.numbers[id_] for id_ in row[f"{what}_ids"] if id_ in self.numbers)
        word = f"one_{what}" if len(known) == 1 else f"some_{what}s"
        return f"{self.words[word]} {self._and([str(each) for each in known])}" if known else ""

    def _bracket(self, *parts: str) -> str:
        return f" ({' · '.join(filter(None, parts))})" if any(parts) else ""

    def _ideas(self) -> Iterator[str]:
        if not self.outcome["ideas"]:
            return
        yield from (f"## {self.words['ideas']}", "")
        for boldness in ("bold", "traditional", None):
            ideas = [row for row in self.outcome["ideas"] if row["boldness"] == boldness]
            if ideas:
                if len(ideas) < len(self.outcome["ideas"]) or boldness:
                    yield from (f"### {self.words[f'ideas_{boldness}']}", "")
                for row in ideas:
                    yield from self._idea(row)
                yield ""

    def _idea(self, row: Row) -> Iterator[str]:
        shown = self.shown.get(row["id"])
        status = self._label("ideas.status", row["status"]).lower()
        votes = self._votes(shown["votes"]) if shown and shown["votes"] is not None else ""
        about = self._bracket(status, votes, self._cited(row, "need"), self._cited(row, "insight"))
        yield f"- **{line(row['title'])}**{about}"
        if row["description"] and row["description"] != row["title"]:
            yield f"  - {line(row['description'])}"
        if shown and shown["pitch"]:
            yield f"  - {self.words['pitch']}: {self._said(shown['pitch'])}"
        for text in shown["feedback"] if shown else ():
            yield f"  - {self.words['feedback']}: {self._said(text)}"

    def _votes(self, count: int) -> str:
        return f"{count} {self.words['vote' if count == 1 else 'votes']}"

    def _further(self, row: Row) -> Iterator[str]:
        kind = VOCABULARY[self.language]["kind"][row["kind"]][0]
        chosen = self._chosen(row)
        mark = self._bracket(self._label("ideas.status", chosen).lower()) if chosen else ""
        label = _sentence(f"**{line(row['label'])}**{mark}")
        step = _sentence(f" {self.words['next_step']}: {line(row['next_step'])}") if row["next_step"] else ""
        day = date.fromisoformat(row["follow_up_on"]) if row["follow_up_on"] else None
        follow = f" {self.words['follow_up_on']} {self._day(day)}." if day else ""
        unit = self.names.units.get(row["owner_unit_id"]) if row["owner_unit_id"] else None
        owner = f" ({self.words['owner']}: {line(unit)})" if unit else ""
        yield f"- {kind}: {label}{step}{follow}{owner}"

    def _chosen(self, row: Row) -> str | None:
        """Give the status of an idea that was chosen to be worked on."""
        status = self.statuses.get(row["id"])
        return status if status in ("selected", "taken_further") else None


def _items(work: Row) -> Iterator[tuple[str, str]]:
    for step in work.get("steps", ()):
        yield step["key"], step["action"]
        yield from ((point["key"], point["text"]) for name in ("pain_points", "opportunities") for point in step[name])
    yield from ((row["key"], row["text"]) for name in ("causes", "notes") for row in work.get(name, ()))


def _address(url: str) -> str:
    return url.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C")
