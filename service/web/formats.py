"""Format dates, times and numbers for people, in each language."""

from datetime import date, datetime, tzinfo

from service.documents.outcome.words import MONTHS
from service.http.languages import Language

_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_TO = "\N{EN DASH}\N{WORD JOINER}"
"""A dash without a line break after it."""
_NORWEGIAN_WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
_WEEKDAYS = {
    "nb": _NORWEGIAN_WEEKDAYS,
    "nn": ("måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_AT = {"nb": "kl.", "nn": "kl.", "en": "at"}


class Formats:
    """Formats dates, times and numbers in one language and time zone."""

    def __init__(self, language: Language, zone: tzinfo) -> None:
        self.language = language
        self.zone = zone

    def number(self, value: int) -> str:
        """Format an integer with a thousands separator: `12 345`, in English `12,345`."""
        return f"{value:,}".replace(",", "," if self.language == "en" else _NO_BREAK_SPACE)

    def day(self, value: date | datetime, *, weekday: bool = False) -> str:
        """Format a date, or a time's date in the time zone: `12. mars 2026`, in English `12 March 2026`."""
        day = value.astimezone(self.zone).date() if isinstance(value, datetime) else value
        dot = "" if self.language == "en" else "."
        text = f"{day.day}{dot}{_NO_BREAK_SPACE}{MONTHS[self.language][day.month - 1]} {day.year}"
        return f"{_WEEKDAYS[self.language][day.weekday()]} {text}" if weekday else text

    def clock(self, value: datetime) -> str:
        """Format the time of day in the time zone: `09.00`, in English `09:00`."""
        return value.astimezone(self.zone).strftime("%H:%M" if self.language == "en" else "%H.%M")

    def period(self, begin: datetime, end: datetime) -> str:
        """Format a period: with times within one day, otherwise with dates only."""
        if begin.astimezone(self.zone).date() == end.astimezone(self.zone).date():
            times = f"{self.clock(begin)}{_TO}{self.clock(end)}"
            return f"{self.day(begin, weekday=True)} {_AT[self.language]}{_NO_BREAK_SPACE}{times}"
        return f"{self.day(begin)} {_TO[0]} {self.day(end)}"
