"""Names sort in Norwegian alphabetical order."""

from itertools import pairwise

import asyncpg
import pytest

from service.core import list_sql
from service.core.resource import Resource
from tests.contract.valid import resources

ORDERED = (
    "«Aktiv hver dag»", "alf", "Alta", "Bord 2", "Bord 10", "Čáhcesuolu", "Dáiddadálu", "Dataanalyse", "Datoer",
    "Đorđe", "Einar", "Élise", "Emma", "Łódź", "Lund", "Mosjøen", "Müller", "Munch", "Ŋuorra", "Nuuk", "O'Brien",
    "Õnne", "Otta", "Šiellju", "Sirma", "straße", "strast", "Ŧana", "Tromsø", "Žánna", "Zoo", "Ære", "Ärlig", "Ö-vik",
    "Øst", "Øye", "Aas", "Åse", "Aasen", "Åsgård",
)  # fmt: skip
"""Names in their expected order."""
EQUAL = (
    ("é", "e"), ("ü", "u"), ("á", "a"), ("č", "c"), ("đ", "d"), ("ŋ", "n"), ("š", "s"), ("ŧ", "t"), ("ž", "z"),
    ("ä", "æ"), ("ö", "ø"), ("ǻ", "å"), ("Aa", "å"), ("AA", "Å"), ("Æ", "æ"), ("Ø", "ø"), ("Å", "å"), ("ÿ", "y"),
    ("ï", "i"), ("ñ", "n"), ("ł", "l"), ("ß", "ss"), ("þ", "th"), ("«Gull»", "gull"), ('"Gull"', "GULL"), ("  x", "X"),
    ("van\u00a0Aa", "van Å"), ("bord 02", "Bord 2"), ("Øst \u2013 vest", "øst - vest"),
)  # fmt: skip
"""Pairs of names that sort as equal."""
LONGEST = ("\U0001f600" * 200, "1\U0001f600" * 100, "한" * 200, "9" * 200, "\U0001d164" * 200, "ß" * 200)


async def _sort_keys(conn: asyncpg.Connection, names: tuple[str, ...]) -> list[str]:
    rows = await conn.fetch(
        "select name_order(n) as key from unnest($1::text[]) with ordinality u(n, i) order by i", names
    )
    return [row["key"] for row in rows]


async def test_names_sort_in_norwegian_order(conn: asyncpg.Connection) -> None:
    keys = [key.encode() for key in await _sort_keys(conn, ORDERED)]
    keyed_names = [*zip(keys, ORDERED, strict=True)]
    assert [(name, next_name) for (key, name), (next_key, next_name) in pairwise(keyed_names) if key >= next_key] == []


async def test_variants_of_a_letter_sort_as_equal(conn: asyncpg.Connection) -> None:
    keys = await _sort_keys(conn, tuple(name for pair in EQUAL for name in pair))
    assert [pair for pair, key, other_key in zip(EQUAL, keys[::2], keys[1::2], strict=True) if key != other_key] == []


async def test_each_letter_of_the_alphabet_comes_before_the_next(conn: asyncpg.Connection) -> None:
    letters = tuple("0123456789abcdefghijklmnopqrstuvwxyzæøå")
    keys = [key.encode() for key in await _sort_keys(conn, letters)]
    assert keys == sorted(keys)
    assert len({*keys}) == len(letters)
    assert await _sort_keys(conn, tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ")) == await _sort_keys(conn, letters[10:])


async def test_aa_sorts_as_å_only_at_the_start_of_a_word(conn: asyncpg.Connection) -> None:
    for name, other_name, equal in (
        ("Aa", "Å", True), ("Per Aas", "Per Ås", True), ("Per-Aas", "Per-Ås", True), ("Æ Aa", "Æ Å", True),
        ("dataanalyse", "datånalyse", False), ("skoleaaret", "skoleåret", False), ("øaa", "øå", False),
    ):  # fmt: skip
        keys = await _sort_keys(conn, (name, other_name))
        assert (name, keys[0] == keys[1]) == (name, equal)


async def test_numbers_of_up_to_ten_digits_sort_by_value(conn: asyncpg.Connection) -> None:
    names = ("LUP", "LUP 1", "LUP 9", "LUP 10", "LUP 11 a", "LUP 11 b", "LUP 999999999", "LUP 9999999999")
    keys = [key.encode() for key in await _sort_keys(conn, names)]
    assert keys == sorted(keys)


async def test_the_key_of_the_longest_name_fits_an_index(conn: asyncpg.Connection) -> None:
    await conn.execute("insert into theme (name) select unnest($1::text[])", list(LONGEST))
    assert max(len(key.encode()) for key in await _sort_keys(conn, LONGEST)) <= 1000


@pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
def test_every_sortable_text_sorts_as_a_name(table: Resource) -> None:
    for name in table.sorts:
        expression, column_type = list_sql.sort_expression(table, name)
        assert (column_type == "text") == ("name_order(" in expression)
