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
    root: list[object] = [1000, "Eksempel kommune", "kommune", ""]
    sectors: Rows = [[4000 + number, f"Sektor {number}", "sektor", 1000] for number in range(SECTORS)]
    places: Rows = [
        [5000 + number, f"Tjenestested {number}", "tjenestested", 4000 + number % SECTORS]
        for number in range(UNITS - SECTORS - 1)
    ]
    return [["enhetsnr", "navn", "type", "overordnet"], *places, *sectors, root]


def hr_people() -> Rows:
    """Return the people, spread over the service places; one of fifty has left."""
    columns = ["ansattnr", "navn", "epost", "stilling", "enhetsnr", "aktiv"]
    places = UNITS - SECTORS - 1
    people: Rows = [
        [
            number,
            f"Ansatt {number}",
            f"ansatt{number}@example.kommune.no" if number % 10 else "",
            "Tjenesteleder" if number < GROUPS else "Rådgiver",
            5000 + number % places,
            "nei" if number % 50 == 49 else "ja",
        ]
        for number in range(PEOPLE)
    ]
    return [[*columns], *people]


def hr_groups() -> Rows:
    """Return the groups: every unit has an open one, whose predecessor has ended."""
    columns = ["gruppenr", "navn", "enhetsnr", "leder", "medlemmer", "avsluttet"]
    unit_numbers = [row[0] for row in hr_units()[1:]]
    groups: Rows = []
    for number in range(GROUPS):
        members = "|".join(str(GROUPS + number * 7 + offset) for offset in range(7))
        ended = "" if number < UNITS else "2025-06-30"
        groups.append([number, f"Ledergruppe {number}", unit_numbers[number % UNITS], number, members, ended])
    return [[*columns], *groups]


WORKSHOP_COLUMNS = [
    *("Nr", "Type", "Samling", "Tittel", "Dato", "Start", "Timer", "Sted", "Hvem", "Hva", "Fordi", "Behov", "Status")
]
LINES_PER_SESSION = 50


def workshops(count: int, first_year: int) -> Rows:
    """Return the lines of workshops: each has 30 ideas, and then 19 needs that they answer, one of two lines."""
    statuses = ("Notert", "Presentert", "Valgt", "Ført videre", "Satt på vent", "Avslått")
    lines: Rows = [[*WORKSHOP_COLUMNS]]
    for session in range(0, count, LINES_PER_SESSION):
        day = f"{1 + session // 50 % 28:02}.{1 + session // 1400 % 12:02}.{first_year + session // 1400}"
        times = {"Dato": day, "Start": "09:00", "Timer": "5,5"}
        lines.append(workshop_line(Nr=session, Type="Samling", Tittel=f"Samling {session}", Sted="En gård", **times))
        last = session + LINES_PER_SESSION - 1
        for number in range(session + 1, session + 31):
            needs = f"{number % 18 + session + 31}, {last}"
            cells = {"Samling": session, "Tittel": f"Idé {number}", "Behov": needs}
            lines.append(workshop_line(Nr=number, Type="Idé", Status=statuses[number % len(statuses)], **cells))
        for number in range(session + 31, last + 1):
            because = "alle har det travelt\nog bor spredt" if number == last else ""
            cells = {"Samling": session, "Hvem": "tjenesteledere", "Hva": f"å møtes {number}", "Fordi": because}
            lines.append(workshop_line(Nr=number, Type="Behov", **cells))
    return lines


def people_with_mistakes() -> Rows:
    """Return some people, one of them changed, and others with the mistakes of an export."""
    people = hr_people()[:20]
    people[7][3] = "Virksomhetsleder"
    people[9][2] = "ingen adresse"
    people[11][5] = "kanskje"
    people[13].append("en celle til")
    people[14][0] = f" {people[14][0]} "
    people += [[], people[1]]
    return people


REJECTED_PEOPLE = [
    "ansatte.csv: 0 created, 1 updated, 15 unchanged, 4 rejected",
    "    line 10: email: Write one e-mail address without spaces, such as name@example.kommune.no.",
    "    line 12: aktiv: write one of ja, nei",
    "    line 14: 7 cells instead of 6",
    "    line 22: the line: The same resource was sent more than once; leave one out.",
]


def workshop_line(**cells: object) -> list[object]:
    """Return a line with the given cells."""
    return [cells.get(column, "") for column in WORKSHOP_COLUMNS]


WRONG_WORKSHOP_LINES: list[dict[str, object]] = [
    {"Nr": 100, "Type": "Samling", "Tittel": "x", "Dato": "01.02.2020", "Start": "09:00", "Timer": "fem"},
    {"Nr": 101, "Type": "Behov", "Samling": 100, "Hvem": "ledere", "Hva": "ro"},
    {"Nr": 102, "Type": "Idé", "Samling": 0, "Tittel": "x", "Behov": "31, 101", "Status": "Valgt"},
    {"Nr": 103, "Type": "Notat", "Tittel": "x"},
    {"Nr": 1, "Type": "Idé", "Tittel": "x", "Status": "Valgt"},
    {"Nr": 104, "Type": "Behov", "Samling": 0, "Hva": "ro"},
    {"Nr": 105, "Type": "Idé", "Tittel": "x", "Status": "Kanskje"},
    {"Nr": 106, "Type": "Samling", "Tittel": "x", "Dato": "31.02.2020", "Start": "09:00", "Timer": "5"},
]
NO_SUCH = "No such resource exists among {}; create it first, or correct the reference."
STATUSES = "Notert, Presentert, Valgt, Ført videre, Satt på vent, Avslått"
REJECTED_WORKSHOP_LINES = [
    "    line 107: Type: write one of Samling, Behov, Idé",
    "    line 112: not as many cells as columns",
    "    line 104: Timer: write the hours, such as 5,5",
    "    line 111: Dato, Start: write a day such as 12.03.2019, and a time such as 09:00",
    f"    line 105: session_ref: {NO_SUCH.format('sessions')}",
    "    line 109: who: Write something here; it cannot be empty.",
    f"    line 106: need_refs/1: {NO_SUCH.format('needs')}",
    "    line 108: Nr: an earlier line has the same number",
    f"    line 110: Status: write one of {STATUSES}",
]
