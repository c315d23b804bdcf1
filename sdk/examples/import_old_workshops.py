"""Import the sessions, needs and ideas of many years from one spreadsheet.

    export LUP_URL=https://lup.example.kommune.no LUP_API_KEY=lup_...
    python import_old_workshops.py samlinger.csv hist:lup --dry-run
    python import_old_workshops.py samlinger.csv hist:lup

The second argument is your key of the programme, which `lup.programmes.put_by_ref("hist", "lup", name="LUP")` creates.
The file is "CSV UTF-8" as Excel writes it in Norway: semicolons, days such as 12.03.2019, and hours such as 5,5. Each
line is one thing, with a number of its own in `Nr`; the first line has the names of all columns, in any order:

    Nr;Type;Samling;Tittel;Dato;Start;Timer;Sted;Hvem;Hva;Fordi;Behov;Status

    Type     columns
    Samling  Tittel; Dato; Start (such as 09:00); Timer; Sted
    Behov    Samling (its Nr); Hvem; Hva; Fordi
    Idé      Samling; Tittel; Behov (the Nr of one or several, such as 12, 13); Status (such as Valgt)

The key needs the scopes `programme:read`, `programme:write`, `day:read` and `day:write`. The numbers become keys in the
system `--system`, so that a repeat, after a kill or a correction, changes only what differs; another file needs another
system. A rejected line is printed with the reason, and the others are imported. A dry run writes nothing; a line that
refers to a line which is not stored yet is then checked only in part, without the rules about both. Exit codes: 0 if
every line is imported, 1 if some were rejected or the import failed, and 2 if the arguments are wrong.
"""

import argparse
import csv
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal, Protocol, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from lup import UNSET, BatchReport, Lup, LupError
from lup.errors import FieldError
from lup.inputs import IdeaUpsert, NeedUpsert, SessionUpsert

Cells = dict[str, str]
Row = TypeVar("Row")

TYPES = ("Samling", "Behov", "Idé")
COLUMNS = {
    "Nr",
    "Type",
    "Samling",
    "Tittel",
    "Dato",
    "Start",
    "Timer",
    "Sted",
    "Hvem",
    "Hva",
    "Fordi",
    "Behov",
    "Status",
}
STATUSES: Mapping[str, Literal["captured", "presented", "selected", "taken_further", "parked", "declined"]] = {
    "Notert": "captured",
    "Presentert": "presented",
    "Valgt": "selected",
    "Ført videre": "taken_further",
    "Satt på vent": "parked",
    "Avslått": "declined",
}
ZONE = ZoneInfo("Europe/Oslo")


class UpsertMany(Protocol[Row]):
    """The method `upsert_many` of a resource."""

    def __call__(
        self, rows: Iterable[Row], /, *, dry_run: bool, on_progress: Callable[[BatchReport[Row]], None]
    ) -> BatchReport[Row]: ...


@dataclass
class Importer:
    """Imports a file, one type of lines after the other, since each refers to those before it."""

    path: Path
    system: str
    programme_id: UUID
    dry_run: bool
    accepted_refs: set[str] = field(default_factory=set[str])
    rejected_count: int = 0

    def run(self, lup: Lup) -> None:
        """Read the file once for each type, so that it can have any length."""
        self.print_rejected(
            (number, f"Type: write one of {', '.join(TYPES)}" if cells else "not as many cells as columns")
            for number, cells in self.read_lines()
            if cells.get("Type") not in TYPES
        )
        self.import_type("Samling", lup.sessions.upsert_many, self.to_session)
        self.import_type("Behov", lup.needs.upsert_many, self.to_need)
        self.import_type("Idé", lup.ideas.upsert_many, self.to_idea)

    def read_lines(self) -> Iterator[tuple[int, Cells]]:
        """Yield the number in the file and the cells of each line; no cells if they do not fit the columns."""
        with self.path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, delimiter=";")
            columns = next(reader, list[str]())
            if missing := COLUMNS.difference(columns):
                sys.exit(f"{self.path.name} has no column {', '.join(sorted(missing))}")
            # A cell can have several lines.
            number = reader.line_num + 1
            for cells in reader:
                if any(cells):
                    is_whole = len(cells) == len(columns)
                    yield number, dict(zip(columns, map(str.strip, cells), strict=True)) if is_whole else {}
                number = reader.line_num + 1

    def import_type(self, line_type: str, upsert_many: UpsertMany[Row], to_row: Callable[[Cells], Row]) -> None:
        """Upsert the lines of a type, and print what became of them."""
        sent: list[tuple[int, str, dict[str, str]]] = []
        rejected: list[tuple[int, str]] = []

        def read_rows() -> Iterator[Row]:
            for number, cells in self.read_lines():
                if cells.get("Type") != line_type:
                    continue
                ref = self.to_ref(cells["Nr"])
                try:
                    if ref in self.accepted_refs:
                        raise ValueError("Nr: an earlier line has the same number")
                    row = to_row(cells)
                except ValueError as error:
                    rejected.append((number, str(error)))
                else:
                    self.accepted_refs.add(ref)
                    sent.append((number, ref, self.find_refs(cells)))
                    yield row

        def print_progress(report: BatchReport[Row]) -> None:
            print(f"{line_type}: {report.counts.total()} lines", file=sys.stderr)

        report = upsert_many(read_rows(), dry_run=self.dry_run, on_progress=print_progress)
        waiting_count = 0
        for row in report.errors:
            number, ref, refs = sent[row.index]
            if errors := [error for error in row.errors if not self.is_waiting(error, refs)]:
                self.accepted_refs.discard(ref)
                rejected.append((number, "; ".join(f"{error.pointer[1:]}: {error.message}" for error in errors)))
            else:
                waiting_count += 1
        counts = [f"{report.counts[outcome]} {outcome}" for outcome in ("created", "updated", "unchanged")]
        waiting = [f"{waiting_count} checked only in part"] if self.dry_run else []
        print(f"{line_type}:", ", ".join([*counts, f"{len(rejected)} rejected", *waiting]))
        self.print_rejected(rejected)

    def is_waiting(self, error: FieldError, refs: Mapping[str, str]) -> bool:
        """Whether an error of a dry run only says that an accepted line is not stored yet."""
        is_missing = error.code == "reference_not_found"
        return self.dry_run and is_missing and refs.get(error.pointer) in self.accepted_refs

    def print_rejected(self, rejected: Iterable[tuple[int, str]]) -> None:
        """Print and count rejected lines."""
        for number, reason in sorted(rejected):
            self.rejected_count += 1
            print(f"    line {number}: {reason}")

    def to_ref(self, number: str) -> str:
        """Return the reference for the number of a line."""
        return f"{self.system}:{number}"

    def find_refs(self, cells: Cells) -> dict[str, str]:
        """Return the references to other lines, by their pointers in the row."""
        refs = {"/session_ref": self.to_ref(cells["Samling"])} if cells["Samling"] else {}
        needs = [number.strip() for number in cells["Behov"].split(",") if number.strip()]
        return refs | {f"/need_refs/{index}": self.to_ref(number) for index, number in enumerate(needs)}

    def to_session(self, cells: Cells) -> SessionUpsert:
        """Return a line as a session that was held."""
        try:
            starts_at = datetime.strptime(f"{cells['Dato']} {cells['Start']}", "%d.%m.%Y %H:%M").replace(tzinfo=ZONE)
        except ValueError:
            raise ValueError("Dato, Start: write a day such as 12.03.2019, and a time such as 09:00") from None
        if not re.fullmatch(r"[0-9]{1,2}(,[0-9]+)?", cells["Timer"]):
            raise ValueError("Timer: write the hours, such as 5,5")
        return SessionUpsert(
            ref=self.to_ref(cells["Nr"]),
            programme_id=self.programme_id,
            title=cells["Tittel"],
            format="ordinary",
            starts_at=starts_at,
            ends_at=starts_at + timedelta(hours=float(cells["Timer"].replace(",", "."))),
            place=cells["Sted"] or None,
            status="held",
        )

    def to_need(self, cells: Cells) -> NeedUpsert:
        """Return a line as a need."""
        return NeedUpsert(
            ref=self.to_ref(cells["Nr"]),
            session_ref=self.find_refs(cells).get("/session_ref", UNSET),
            who=cells["Hvem"],
            what=cells["Hva"],
            because=cells["Fordi"] or None,
        )

    def to_idea(self, cells: Cells) -> IdeaUpsert:
        """Return a line as an idea."""
        if cells["Status"] not in STATUSES:
            raise ValueError(f"Status: write one of {', '.join(STATUSES)}")
        refs = self.find_refs(cells)
        return IdeaUpsert(
            ref=self.to_ref(cells["Nr"]),
            session_ref=refs.pop("/session_ref", None),
            title=cells["Tittel"],
            need_refs=list(refs.values()),
            status=STATUSES[cells["Status"]],
        )


class Arguments(argparse.Namespace):
    """The arguments with their types."""

    path: Path = Path()
    programme: str = ""
    system: str = "archive"
    dry_run: bool = False


def main() -> int:
    """Read the arguments, and import the file."""
    parser = argparse.ArgumentParser(description="Import the sessions, needs and ideas of a spreadsheet.")
    parser.add_argument("path", type=Path)
    parser.add_argument("programme", help="your key of the programme, such as hist:lup")
    parser.add_argument("--system", help="what the numbers of the file are keys of, such as archive-2019")
    parser.add_argument("--dry-run", action="store_true", help="say what would be rejected, and write nothing")
    arguments = parser.parse_args(namespace=Arguments())
    with Lup(app_info="import-old-workshops/1.0") as lup:
        programme = lup.programmes.get(f"ref:{arguments.programme}")
        importer = Importer(arguments.path, arguments.system, programme.id, arguments.dry_run)
        importer.run(lup)
    return min(importer.rejected_count, 1)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except UnicodeError:
        sys.exit("The file is not UTF-8; save it as such, in Excel as CSV UTF-8")
    except (LupError, OSError) as error:
        sys.exit(f"The import is not complete: {error}")
