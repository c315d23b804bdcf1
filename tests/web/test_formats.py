"""Days, times and numbers are written as people write them."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from service.http.languages import Language
from service.web.formats import Formats

OSLO = ZoneInfo("Europe/Oslo")


def normalise(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{WORD JOINER}", "").replace("\N{EN DASH}", "-")


@pytest.mark.parametrize(
    ("language", "zone", "text"),
    [
        ("nb", OSLO, "torsdag 12. mars 2026 kl. 09.00-16.00"),
        ("nn", OSLO, "torsdag 12. mars 2026 kl. 09.00-16.00"),
        ("en", OSLO, "Thursday 12 March 2026 at 09:00-16:00"),
        ("nb", ZoneInfo("UTC"), "torsdag 12. mars 2026 kl. 08.00-15.00"),
    ],
)
def test_a_period_on_one_day_has_its_times(language: Language, zone: ZoneInfo, text: str) -> None:
    begin, end = datetime(2026, 3, 12, 8, tzinfo=UTC), datetime(2026, 3, 12, 15, tzinfo=UTC)
    assert normalise(Formats(language, zone).period(begin, end)) == text


def test_a_day_depends_on_the_time_zone() -> None:
    late = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    assert normalise(Formats("nb", OSLO).day(late)) == "1. januar 2027"
    assert normalise(Formats("nb", ZoneInfo("UTC")).day(late)) == "31. desember 2026"
    assert normalise(Formats("nn", OSLO).day(date(2026, 5, 16), weekday=True)) == "laurdag 16. mai 2026"
    two_days = Formats("nb", OSLO).period(datetime(2026, 3, 12, 8, tzinfo=UTC), datetime(2026, 3, 13, 15, tzinfo=UTC))
    assert normalise(two_days) == "12. mars 2026 - 13. mars 2026"
    night = Formats("nb", OSLO).period(datetime(2026, 3, 12, 8, tzinfo=UTC), datetime(2026, 3, 12, 23, 30, tzinfo=UTC))
    assert normalise(night) == "12. mars 2026 - 13. mars 2026"


@pytest.mark.parametrize(
    ("language", "texts"), [("nb", ["0", "999", "1 000", "1 234 567"]), ("en", ["0", "999", "1,000", "1,234,567"])]
)
def test_thousands_are_separated(language: Language, texts: list[str]) -> None:
    formats = Formats(language, OSLO)
    assert [normalise(formats.number(value)) for value in (0, 999, 1000, 1234567)] == texts


def test_every_day_of_the_week_has_its_name() -> None:
    names = {
        language: [Formats(language, OSLO).day(date(2026, 6, day), weekday=True).split(" ")[0] for day in range(1, 8)]
        for language in ("nb", "nn", "en")
    }
    assert names == {
        "nb": ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
        "nn": ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag"],
        "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    }
