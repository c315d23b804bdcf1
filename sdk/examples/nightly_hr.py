"""Bring units, people and leadership groups up to date every night with what the HR system has exported.

    export LUP_URL=https://lup.example.kommune.no LUP_API_KEY=lup_...
    python nightly_hr.py enheter.csv ansatte.csv ledergrupper.csv

The files are UTF-8, separated by semicolons, with these columns in any order and lines in any order. `|` separates the
numbers in a cell, and days are written 2026-12-31.

    enheter.csv       enhetsnr; navn; type (kommune, sektor, virksomhet, tjenestested, annet); overordnet
    ansatte.csv       ansattnr; navn; epost; stilling; enhetsnr; aktiv (ja, nei)
    ledergrupper.csv  gruppenr; navn; enhetsnr; leder; medlemmer (others than leder); avsluttet (a day, or empty)

The key needs the scopes `organisation:write`, `people:read` and `people:write`. Nothing is deleted: a person
who has left is no longer `aktiv`, and a group that has ended is `avsluttet`. A repeat changes nothing. Exit codes: 0 if
every row is stored, 1 if some were rejected, each with its line and the reason, or if the run failed, and 2 if the
arguments are wrong.
"""

import argparse
import csv
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal, TypeVar

from lup import BatchReport, Lup, LupError
from lup.inputs import GroupUpsert, PersonUpsert, UnitUpsert

Cells = dict[str, str]
Row = TypeVar("Row")
Value = TypeVar("Value")

KINDS: Mapping[str, Literal["municipality", "sector", "service_area", "service_place", "other"]] = {
    "kommune": "municipality",
    "sektor": "sector",
    "virksomhet": "service_area",
    "tjenestested": "service_place",
    "annet": "other",
}
YES_OR_NO = {"ja": True, "nei": False}
OUTCOMES = ("created", "updated", "unchanged", "rejected")


def to_unit(cells: Cells) -> UnitUpsert:
    """Return a line of the units as a row."""
    return UnitUpsert(
        ref=f"hr:{cells['enhetsnr']}",
        name=cells["navn"],
        kind=choose(KINDS, cells, "type"),
        parent_ref=next(to_refs(cells["overordnet"]), None),
    )


def to_person(cells: Cells) -> PersonUpsert:
    """Return a line of the people as a row."""
    return PersonUpsert(
        ref=f"hr:{cells['ansattnr']}",
        display_name=cells["navn"],
        email=cells["epost"] or None,
        title=cells["stilling"] or None,
        unit_ref=next(to_refs(cells["enhetsnr"]), None),
        active=choose(YES_OR_NO, cells, "aktiv"),
    )


def to_group(cells: Cells) -> GroupUpsert:
    """Return a line of the groups as a row."""
    return GroupUpsert(
        ref=f"hr:{cells['gruppenr']}",
        name=cells["navn"],
        unit_refs=list(to_refs(cells["enhetsnr"])),
        leader_ref=next(to_refs(cells["leder"]), None),
        member_refs=list(to_refs(cells["medlemmer"])),
        closed_on=cells["avsluttet"] or None,
    )


def choose(values: Mapping[str, Value], cells: Cells, column: str) -> Value:
    """Return the value for the word in a cell."""
    if cells[column] not in values:
        raise ValueError(f"{column}: write one of {', '.join(values)}")
    return values[cells[column]]


def to_refs(cell: str) -> Iterator[str]:
    """Yield the references for the numbers in a cell."""
    return (f"hr:{number}" for number in map(str.strip, cell.split("|")) if number)


def upsert(upsert_many: Callable[[Iterable[Row]], BatchReport[Row]], path: Path, to_row: Callable[[Cells], Row]) -> int:
    """Upsert the lines of a file, print what became of them, and return how many were rejected."""
    lines: list[int] = []
    rejected: list[tuple[int, str]] = []

    def read_rows() -> Iterator[Row]:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, delimiter=";")
            columns = next(reader, list[str]())
            for cells in filter(any, reader):
                try:
                    if len(cells) != len(columns):
                        raise ValueError(f"{len(cells)} cells instead of {len(columns)}")
                    row = to_row(dict(zip(columns, map(str.strip, cells), strict=True)))
                except KeyError as error:
                    sys.exit(f"{path.name} has no column {error}")
                except ValueError as error:
                    rejected.append((reader.line_num, str(error)))
                else:
                    lines.append(reader.line_num)
                    yield row

    try:
        report = upsert_many(read_rows())
    except UnicodeError:
        sys.exit(f"{path.name} is not UTF-8; save it as such, in Excel as CSV UTF-8")
    for row in report.errors:
        reasons = "; ".join(f"{error.pointer[1:] or 'the line'}: {error.message}" for error in row.errors)
        rejected.append((lines[row.index], reasons))
    counts = {**report.counts, "rejected": len(rejected)}
    print(f"{path.name}:", ", ".join(f"{counts.get(outcome, 0)} {outcome}" for outcome in OUTCOMES))
    for line, reason in sorted(rejected):
        print(f"    line {line}: {reason}")
    return len(rejected)


class Arguments(argparse.Namespace):
    """The arguments with their types."""

    units: Path = Path()
    people: Path = Path()
    groups: Path = Path()


def main() -> int:
    """Read the arguments, and upsert units, people and groups, since each refers to those before it."""
    parser = argparse.ArgumentParser(description="Bring units, people and groups up to date with the HR system.")
    parser.add_argument("units", type=Path)
    parser.add_argument("people", type=Path)
    parser.add_argument("groups", type=Path)
    arguments = parser.parse_args(namespace=Arguments())
    with Lup(app_info="nightly-hr/1.0") as lup:
        rejected_count = upsert(lup.units.upsert_many, arguments.units, to_unit)
        rejected_count += upsert(lup.people.upsert_many, arguments.people, to_person)
        rejected_count += upsert(lup.groups.upsert_many, arguments.groups, to_group)
    return min(rejected_count, 1)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (LupError, OSError) as error:
        sys.exit(f"The run failed: {error}")
