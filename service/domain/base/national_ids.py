"""Norwegian national identity numbers in texts, in any notation.

Which digits count as one number is a decision (`docs/decisions/0022-national-identity-numbers.md`): all separators
between digits are ignored. A series of exactly eleven digits is checked in any grouping; within a longer series, only
digits in a grouping that people use for the number.
"""

import re
import unicodedata
from operator import mul

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
"""Random ids are left out: some contain eleven digits that would be a valid number."""
_LAST_SCRIPT = 0x1FFFF
"""The last code point looked at for digits; above it Unicode has ideographs."""
_DIGITS = {
    code: str(digit) for code in range(128, _LAST_SCRIPT) if (digit := unicodedata.digit(chr(code), None)) is not None
}
_PERHAPS_DIGITS = re.compile("[^\u0000-\u00b1\u00b4-\u00b8\u00ba-\u065f\u2000-\u206f]")
"""Matches every non-ASCII digit and few other characters of European texts, so that most texts need no translation."""
_SERIES = re.compile(r"[0-9](?:[\W_]*+[0-9])*+")
"""Digits with only separators between them; possessive, so that a text is read once."""
_GROUP = re.compile(r"[0-9]+")
_DAY = r"(?:0[1-9]|[12][0-9]|3[01]|4[1-9]|[56][0-9]|7[01])"
"""A day of the month, or with 40 added as in a D-number."""
_MONTH = r"(?:0[1-9]|1[0-2]|4[1-9]|5[0-2]|8[1-9]|9[0-2])"
"""A month, or with 40 (H-numbers, synthetic numbers) or 80 (synthetic numbers) added."""
_WHOLE = re.compile(rf"{_DAY}{_MONTH}[0-9]{{7}}")
_GROUPED = re.compile(rf"(?<![0-9])(?=({_DAY} ?{_MONTH} ?[0-9]{{2}} ?[0-9]{{3}} ?[0-9]{{2}})(?![0-9]))")
_LENGTH = 11
_WEIGHTS = ((3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1))
"""The weights of the two check digits; each weighted sum is divisible by eleven."""
_SECOND = 1000
"""The second sum is counted in thousands, so that one addition computes both."""


def _sums(place: int, length: int) -> dict[str, int]:
    """Tabulate what the digits at a place contribute to the weighted sums."""
    weights = [first + _SECOND * second for first, second in zip(*_WEIGHTS, strict=True)][place : place + length]
    numbers = (f"{number:0{length}}" for number in range(10**length))
    return {digits: sum(map(mul, weights, map(int, digits))) for digits in numbers}


_SUMS = tuple(
    (slice(place, place + length), _sums(place, length)) for place, length in ((0, 3), (3, 3), (6, 3), (9, 2))
)
"""Lookups are faster than computing: in a text of digits alone, every digit begins a candidate."""


def holds_national_id(text: str) -> bool:
    """Whether a text contains a national identity number; takes time proportional to its length."""
    if not text.isascii() and _PERHAPS_DIGITS.search(text):
        text = text.translate(_DIGITS)
    series = _SERIES.findall(text)
    if not series or not any(len(digits) >= _LENGTH for digits in series):
        return False
    return any(_holds_id(digits) for digits in _SERIES.findall(_UUID.sub("x", text)) if len(digits) >= _LENGTH)


def is_national_id(digits: str) -> bool:
    """Whether eleven digits are a national identity number, by their date and both check digits."""
    return _WHOLE.fullmatch(digits) is not None and _has_check_digits(digits)


def _holds_id(series: str) -> bool:
    if not series.isascii():
        series = "".join(char for char in series if not _is_invisible(char))
    groups = _GROUP.findall(series)
    digits = "".join(groups)
    if len(digits) <= _LENGTH:
        return len(digits) == _LENGTH and is_national_id(digits)
    return any(_has_check_digits(group.replace(" ", "")) for group in _GROUPED.findall(" ".join(groups)))


def _is_invisible(char: str) -> bool:
    """Whether a character has no width, so that the digits around it look like one group."""
    return unicodedata.category(char) in ("Cf", "Mn", "Me")


def _has_check_digits(digits: str) -> bool:
    total = sum([sums[digits[part]] for part, sums in _SUMS])
    return total % _SECOND % 11 == 0 and total // _SECOND % 11 == 0
