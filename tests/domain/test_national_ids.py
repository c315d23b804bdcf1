"""Detection of national identity numbers in texts, with invented numbers whose check digits are computed here."""

import timeit
import unicodedata
from itertools import product

import pytest

from service.domain.base.national_ids import holds_national_id
from tests.seeds import Seeds


def complete_number(first_nine: str) -> list[str]:
    """Return the number that begins with these nine digits, or none when they have no check digits."""
    digits = [int(digit) for digit in first_nine]
    for weights in ((3, 7, 6, 1, 8, 9, 4, 5, 2), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)):
        check = -sum(weight * digit for weight, digit in zip(weights, digits, strict=True)) % 11
        if check == 10:
            return []
        digits.append(check)
    return ["".join(map(str, digits))]


def find_number(date: str) -> str:
    """Return the first valid number for a date, written as DDMMYY."""
    return next(number for serial in range(1000) for number in complete_number(f"{date}{serial:03}"))


NUMBER = find_number("010107")
BORN, SERIAL = NUMBER[:6], NUMBER[6:]
DIGITS = {
    "Arabic": 0x0660, "Persian": 0x06F0, "Devanagari": 0x0966, "Thai": 0x0E50, "fullwidth": 0xFF10,
    "mathematical bold": 0x1D7CE,
}  # fmt: skip
VISIBLE = (
    ".", ",", ":", ";", "-", "/", "_", "|", "+", "*", " ", "  ", "     ", "\t", "\n", "\r\n", " \n ", ", ", " - ",
    ") (",
    "\u00a0", "\u2007", "\u2009", "\u202f", "\u3000", "\u2028", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014",
    "\u2015", "\u2212", "\uff0d", "\ufe63", "\u00b7", "\u2022", "\uff0e", "\u3002", "\u2044",
)  # fmt: skip
INVISIBLE = ("\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u200e", "\u034f", "\ufe0f", "\u180e")


@pytest.mark.parametrize("between", [*VISIBLE, *INVISIBLE], ids=ascii)
def test_a_number_is_found_with_any_separator(between: str) -> None:
    assert holds_national_id(f"{BORN}{between}{SERIAL}")
    assert holds_national_id(f"Hun er født {BORN}{between}{SERIAL}, sier hun 12 ganger.")


@pytest.mark.parametrize(("first", "second"), [*product((".", " ", "\u2011", "\u00ad", "/"), repeat=2)], ids=ascii)
def test_a_number_is_found_in_any_grouping(first: str, second: str) -> None:
    day, month, year, individual, check_digits = NUMBER[:2], NUMBER[2:4], NUMBER[4:6], NUMBER[6:9], NUMBER[9:]
    assert holds_national_id(f"{day}{first}{month}{first}{year}{second}{individual}{check_digits}")
    assert holds_national_id(f"{day}{first}{month}{first}{year}{second}{individual}{second}{check_digits}")
    assert holds_national_id(first.join(NUMBER))
    assert holds_national_id(f"{NUMBER[:3]}{first}{NUMBER[3:6]}{second}{NUMBER[6:]}")


@pytest.mark.parametrize("text", ["fnr{}", "{}a", "Nr. 4: {}", "{}, 12 år", "12 {} 3", "2026-03-12 {}", "({})", "#{}#"])
def test_a_number_is_found_in_any_surrounding_text(text: str) -> None:
    assert holds_national_id(text.format(NUMBER))
    assert holds_national_id(text.format(f"{BORN} {SERIAL}"))


@pytest.mark.parametrize("zero", DIGITS.values(), ids=list(DIGITS))
def test_digits_of_every_script_count(zero: int) -> None:
    written = "".join(chr(zero + int(digit)) for digit in NUMBER)
    assert holds_national_id(written)
    assert holds_national_id(f"{written[:6]} {written[6:]}")
    assert holds_national_id(BORN + written[6:])


@pytest.mark.parametrize(
    "digits", ["\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079", "⓪①②③④⑤⑥⑦⑧⑨", "⓿❶❷❸❹❺❻❼❽❾"]
)
def test_digits_of_every_form_count(digits: str) -> None:
    assert holds_national_id("".join(digits[int(digit)] for digit in NUMBER))
    assert holds_national_id("".join(f"{digit}\ufe0f\u20e3" for digit in NUMBER))


@pytest.mark.parametrize(
    "date",
    ["010107", "311299", "290200", "410107", "710107", "014107", "015200", "018107", "319299", "414107", "418107"],
)
def test_numbers_of_every_kind_are_found(date: str) -> None:
    assert holds_national_id(find_number(date))


def test_both_check_digits_are_checked() -> None:
    for place in (9, 10):
        for digit in set("0123456789") - {NUMBER[place]}:
            assert not holds_national_id(NUMBER[:place] + digit + NUMBER[place + 1 :])


@pytest.mark.parametrize(
    "date", ["000107", "320107", "400107", "720107", "990107", "010007", "011307", "015307", "019307"]
)
def test_a_number_without_a_valid_date_is_not_found(date: str) -> None:
    assert not holds_national_id(find_number(date))


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-12", "2026-03-12T08:00:00Z", "12.03.2026 10.00-11.30", "12.3.2026 kl. 9.00", "12.03.26 10:30-11:30",
        "12.03.26 kl 10301", "tlf. 22 22 22 22", "+47 901 23 456", "0047 90 12 34 56", "org.nr. 974 760 673",
        "kr 1.234.567,89", "12 345 678 901 kroner", "1234567890123", "ISBN 978-3-16-148410-0", "1,2,3,4,5,6,7,8,9,10",
        "100 200 300 400", "5 4 3 5 2 1 4 5 3 2 4 5", "30 % + 40 % + 30 %", "2024/2025/2026", "", "10",
        "01a210ab-e330-7afe-ba94-07045820976a", "entra:01A210AB-E330-7AFE-BA94-07045820976A",
        "urn:uuid:01010750-1600-4101-8010-101010101010",
    ],
)  # fmt: skip
def test_other_digits_are_not_a_number(text: str) -> None:
    assert not holds_national_id(text)


def test_a_number_in_a_longer_series_needs_its_usual_grouping() -> None:
    assert holds_national_id(f"1 2 3 {BORN} {SERIAL} 4 5")
    assert holds_national_id(f"{NUMBER} {NUMBER[::-1]}")
    assert not holds_national_id(f"7 {NUMBER[:3]} {NUMBER[3:]}")
    assert not holds_national_id(f"1{NUMBER}")
    assert not holds_national_id(f"{NUMBER}1")


def test_a_number_beside_a_uuid_is_found_and_the_text_around_a_uuid_is_not_joined() -> None:
    uuid = "01a210ab-e330-7afe-ba94-07045820976a"
    assert holds_national_id(f"{uuid} {NUMBER}")
    assert holds_national_id(f"{NUMBER}/{uuid}")
    assert not holds_national_id(f"{BORN}{uuid}{SERIAL}")


def test_random_figures_rarely_match() -> None:
    """Tables of figures, amounts and times: one in some hundreds may contain eleven digits that form a number."""
    dice = Seeds("the figures", default=1).random
    tables = [" ".join(str(dice.randrange(1000)) for _ in range(100)) for _ in range(1000)]
    moments = [
        f"{dice.randrange(1, 29):02}.{dice.randrange(1, 13):02}.2026 {dice.randrange(24):02}.00" for _ in range(1000)
    ]
    phones = [
        f"+47 {dice.randrange(400, 1000)} {dice.randrange(100):02} {dice.randrange(1000):03}" for _ in range(1000)
    ]
    refused = [sum(map(holds_national_id, texts)) for texts in (tables, moments, phones)]
    print("refused of 1,000 tables, moments, phone numbers:", refused)
    assert refused[0] <= 30
    assert refused[1:] == [0, 0]


def test_it_is_cheap_for_ordinary_texts() -> None:
    for text in ("insight", "En halvtimes kaffe hver måned, der én sektor viser hva den har fått igjen."):
        micros = min(timeit.repeat(lambda text=text: holds_national_id(text), number=1000, repeat=5)) * 1000
        print(f"{micros:.2f} us for {len(text)} characters")
        assert micros < 20


def test_every_digit_of_unicode_is_known() -> None:
    for code in range(0x110000):
        if (digit := unicodedata.digit(chr(code), None)) is not None:
            assert holds_national_id(NUMBER.replace(str(digit), chr(code))), hex(code)
