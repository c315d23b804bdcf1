"""Names sort as a Norwegian reads them."""

from itertools import pairwise

import asyncpg
import pytest

from service.postgres import statements
from service.postgres.table import Table
from tests.contract.valid import resources

READ = (
    "«Aktiv hver dag»", "alf", "Alta", "Bord 2", "Bord 10", "Čáhcesuolu", "Dáiddadálu", "Dataanalyse", "Datoer",
    "Đorđe", "Einar", "Élise", "Emma", "Łódź", "Lund", "Mosjøen", "Müller", "Munch", "Ŋuorra", "Nuuk", "O'Brien",
    "Õnne", "Otta", "Šiellju", "Sirma", "straße", "strast", "Ŧana", "Tromsø", "Žánna", "Zoo", "Ære", "Ärlig", "Ö-vik",
    "Øst", "Øye", "Aas", "Åse", "Aasen", "Åsgård",
)  # fmt: skip
"""Names in the order in which they are to come."""
SAME = (
    ("é", "e"), ("ü", "u"), ("á", "a"), ("č", "c"), ("đ", "d"), ("ŋ", "n"), ("š", "s"), ("ŧ", "t"), ("ž", "z"),
    ("ä", "æ"), ("ö", "ø"), ("ǻ", "å"), ("Aa", "å"), ("AA", "Å"), ("Æ", "æ"), ("Ø", "ø"), ("Å", "å"), ("ÿ", "y"),
    ("ï", "i"), ("ñ", "n"), ("ł", "l"), ("ß", "ss"), ("þ", "th"), ("«Gull»", "gull"), ('"Gull"', "GULL"), ("  x", "X"),
    ("van\u00a0Aa", "van Å"), ("bord 02", "Bord 2"), ("Øst \u2013 vest", "øst - vest"),
)  # fmt: skip
"""Names of which neither comes before the other."""
LONGEST = ("\U0001f600" * 200, "1\U0001f600" * 100, "한" * 200, "9" * 200, "\U0001d164" * 200, "ß" * 200)


async def _keys(conn: asyncpg.Connection, names: tuple[str, ...]) -> list[str]:
    rows = await conn.fetch(
        "select name_order(n) as key from unnest($1::text[]) with ordinality u(n, i) order by i", names
    )
    return [row["key"] for row in rows]


async def test_names_come_in_the_order_of_a_reader(conn: asyncpg.Connection) -> None:
    keys = [key.encode() for key in await _keys(conn, READ)]
    order = [*zip(keys, READ, strict=True)]
    assert [(former, latter) for (key, former), (later, latter) in pairwise(order) if key >= later] == []


async def test_each_letter_stands_with_its_own(conn: asyncpg.Connection) -> None:
    keys = await _keys(conn, tuple(name for pair in SAME for name in pair))
    assert [pair for pair, one, other in zip(SAME, keys[::2], keys[1::2], strict=True) if one != other] == []


async def test_each_letter_of_the_alphabet_comes_before_the_next(conn: asyncpg.Connection) -> None:
    letters = tuple("0123456789abcdefghijklmnopqrstuvwxyzæøå")
    keys = [key.encode() for key in await _keys(conn, letters)]
    assert keys == sorted(keys)
    assert len({*keys}) == len(letters)
    assert await _keys(conn, tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ")) == await _keys(conn, letters[10:])


async def test_two_a_are_an_å_at_the_beginning_of_a_word_only(conn: asyncpg.Connection) -> None:
    for name, other, same in (
        ("Aa", "Å", True), ("Per Aas", "Per Ås", True), ("Per-Aas", "Per-Ås", True), ("Æ Aa", "Æ Å", True),
        ("dataanalyse", "datånalyse", False), ("skoleaaret", "skoleåret", False), ("øaa", "øå", False),
    ):  # fmt: skip
        keys = await _keys(conn, (name, other))
        assert (name, keys[0] == keys[1]) == (name, same)


async def test_numbers_of_up_to_ten_digits_come_by_their_value(conn: asyncpg.Connection) -> None:
    names = ("LUP", "LUP 1", "LUP 9", "LUP 10", "LUP 11 a", "LUP 11 b", "LUP 999999999", "LUP 9999999999")
    keys = [key.encode() for key in await _keys(conn, names)]
    assert keys == sorted(keys)


async def test_the_longest_name_has_a_key_that_an_index_takes(conn: asyncpg.Connection) -> None:
    await conn.execute("insert into theme (name) select unnest($1::text[])", list(LONGEST))
    assert max(len(key.encode()) for key in await _keys(conn, LONGEST)) <= 1000


@pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
def test_every_sorted_text_is_sorted_as_a_name(table: Table) -> None:
    for name in table.sort:
        expression, kind = statements.order(table, name)
        assert (kind == "text") == ("name_order(" in expression)
