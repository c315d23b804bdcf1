"""Files as other systems of a municipality write them, for the examples that read them."""

import csv
from collections.abc import Sequence
from pathlib import Path

UNITS, PEOPLE, GROUPS = 300, 5_000, 600
SECTORS = 6

Rows = list[list[object]]


def write_csv(path: Path, rows: Sequence[Sequence[object]]) -> None:
    """Write a file as Excel does in Norway: semicolons, a byte order mark, and CRLF."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)


def hr_units() -> Rows:
    """Return the units: the municipality, sectors, and the service places in them, which come first."""
    root = [1000, "Eksempel kommune", "kommune", ""]
    sectors = [[2000 + number, f"Sektor {number}", "sektor", 1000] for number in range(SECTORS)]
    places = [
        [3000 + number, f"Tjenestested {number}", "tjenestested", 2000 + number % SECTORS]
        for number in range(UNITS - SECTORS - 1)
    ]
    return [["enhetsnr", "navn", "type", "overordnet"], *places, *sectors, root]


def hr_people() -> Rows:
    """Return the people, spread over the service places; one of fifty has left."""
    columns = ["ansattnr", "navn", "epost", "stilling", "enhetsnr", "aktiv"]
    places = UNITS - SECTORS - 1
    people = [
        [
            number,
            f"Ansatt {number}",
            f"ansatt{number}@example.kommune.no" if number % 10 else "",
            "Tjenesteleder" if number < GROUPS else "Rådgiver",
            3000 + number % places,
            "nei" if number % 50 == 49 else "ja",
        ]
        for number in range(PEOPLE)
    ]
    return [columns, *people]


def hr_groups() -> Rows:
    """Return the groups: every unit has an open one, whose predecessor has ended."""
    columns = ["gruppenr", "navn", "enhetsnr", "leder", "medlemmer", "avsluttet"]
    unit_numbers = [row[0] for row in hr_units()[1:]]
    groups: Rows = []
    for number in range(GROUPS):
        members = "|".join(str(GROUPS + number * 7 + offset) for offset in range(7))
        ended = "" if number < UNITS else "2025-06-30"
        groups.append([number, f"Ledergruppe {number}", unit_numbers[number % UNITS], number, members, ended])
    return [columns, *groups]
