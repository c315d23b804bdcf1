"""Ten years of a municipality: 2,000,000 ideas and 10,000,000 changes cost what 200,000 and 1,000,000 cost (P20).

`LUP_SOAK_IDEAS=200000 make soak` is a tenth of it, in a minute and a half.
"""

import os
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from statistics import median
from typing import Any, get_args
from uuid import UUID

import asyncpg
import msgspec
import pytest
from msgspec import Struct

from service.api.queries import list_shape
from service.app import create_app
from service.domain.kinds import KINDS
from service.postgres import statements
from service.postgres.table import Table
from service.settings import Settings
from soak.growth import Size, fill
from tests.conftest import Client, as_superuser, callers, new_database
from tests.contract.valid import resources

pytestmark = pytest.mark.soak

IDEAS = int(os.environ.get("LUP_SOAK_IDEAS", "2000000"))
ROUNDS = 7
MOST_MS = 300.0
GROWTH = 4 / 3
SLACK_MS = 5.0
"""What a busy machine adds to a request of a few milliseconds; growth is told above it."""
NOWHERE = "0199c0de-0000-7000-8000-0000000000ff"

# What may cost more in the larger database, and why. A name is the beginning of a request's.
NAMED = {
    ", count": "Up to 10,000 rows are counted, where the smaller one may have fewer.",
    "ideas follow_up_on_from middle": "Days grow with the ids, which the planner does not know: the list goes along "
    "the ids of all ideas that have a day until it comes to the first of them.",
    "ideas published_at_from middle": "The same.",
    "ideas updated_at_from middle": "The same, along all ideas; what changed lately is looked up.",
}
# Tables of which a municipality has a few thousand rows, or some ten thousand in ten years: a filter on what no row has
# reads all of them, and is as much slower as there are more rows. The largest takes some ten milliseconds.
SMALL = {"cohorts", "groups", "insights", "methods", "needs", "people", "problem_statements", "programmes", "sessions",
         "themes", "units"}  # fmt: skip


class Asked(Struct, frozen=True):
    """A request, and what it is called in the table."""

    name: str
    path: str
    query: dict[str, str] = {}


class Took(Struct, frozen=True):
    """What a request took, in milliseconds."""

    median: float
    fastest: float


class Place(Struct):
    """A filled database, and a client that may do everything."""

    client: Client
    conn: asyncpg.Connection
    found: dict[str, str]


def _say(text: str) -> None:
    print(text, file=sys.__stderr__, flush=True)


@asynccontextmanager
async def filled(ideas: int) -> AsyncIterator[Place]:
    """Fill a database of its own, and serve it."""
    async with AsyncExitStack() as stack:
        address = await stack.enter_async_context(new_database())
        superuser = await asyncpg.connect(as_superuser(address), timeout=60)
        await superuser.execute("set statement_timeout = 0")
        await fill(superuser, Size(ideas), lambda text: _say(f"{ideas:,}: {text}"))
        await superuser.close()
        conn = await asyncpg.connect(address)
        stack.push_async_callback(conn.close)
        caller = await stack.enter_async_context(callers(address, create_app(Settings())))
        client = await caller("*")
        # To hold each answer against the contract takes longer than to give it.
        client.event_hooks = {"response": []}
        yield Place(client, conn, await _found(conn))


async def _found(conn: asyncpg.Connection) -> dict[str, str]:
    """Look up what requests name: of the middle of each table, where nothing is special."""
    found = {}
    for kind in KINDS.values():
        sql = f"select id from {kind.table} order by id offset (select count(*) / 2 from {kind.table}) limit 1"
        found[kind.name] = str(await conn.fetchval(sql) or NOWHERE)
    sql = """
        select session_id from idea where id >= $1 group by session_id order by session_id limit 1
    """
    found["busy session"] = str(await conn.fetchval(sql, UUID(found["ideas"])))
    return found


def requests(place: Place, cursors: dict[str, str]) -> Iterator[Asked]:
    """Name every list with each filter, order and count, the feed, traces and outcomes."""
    for kind, table in resources().items():
        path = f"/v1/{kind}"
        yield Asked(f"{kind}", path)
        yield Asked(f"{kind}, 200", path, {"limit": "200"})
        yield Asked(f"{kind}, count of everything", path, {"count": "true", "limit": "1"})
        for sort in table.sort:
            yield Asked(f"{kind} by {sort}", path, {"sort": sort})
            yield Asked(f"{kind} by -{sort}", path, {"sort": f"-{sort}"})
        yield from _filtered(place, kind, table)
    yield Asked("ideas with all that they point at", "/v1/ideas", {"include": "needs,insights,session,themes"})
    yield Asked("feed from the beginning", "/v1/changes")
    yield Asked("feed from the middle", "/v1/changes", {"after": cursors["middle"]})
    yield Asked("feed at its end", "/v1/changes", {"after": cursors["head"]})
    yield Asked("feed of a rare kind", "/v1/changes", {"resource": "methods"})
    yield Asked("feed of ideas", "/v1/changes", {"resource": "ideas", "after": cursors["middle"]})
    yield Asked("head of the feed", "/v1/changes/head")
    yield Asked("trace of an idea", f"/v1/ideas/{place.found['ideas']}/trace")
    yield Asked("trace of a need", f"/v1/needs/{place.found['needs']}/trace")
    yield Asked("outcome", f"/v1/sessions/{place.found['busy session']}/outcome")


def _filtered(place: Place, kind: str, table: Table) -> Iterator[Asked]:
    for name, (column, _) in statements.filters(table).items():
        values: dict[str, str] = {}
        if name == "external_ref":
            values["absent"] = "hr:4711"
        elif column.ref:
            values = {"common": place.found[column.ref], "absent": NOWHERE}
        elif column.type == "date":
            values = {"early": "1990-01-01", "middle": "2021-06-01", "late": "2090-01-01"}
        elif column.type == "timestamptz":
            values = {"early": "1990-01-01T00:00:00Z", "middle": "2021-06-01T00:00:00Z", "late": "2090-01-01T00:00:00Z"}
        elif column.type.startswith("boolean"):
            values = {"true": "true", "false": "false"}
        else:
            values = {each: each for each in _words(table, name)}
        for label, value in values.items():
            yield Asked(f"{kind} {name} {label}", f"/v1/{kind}", {name: value})
            if kind == "ideas":
                yield Asked(f"{kind} {name} {label}, count", f"/v1/{kind}", {name: value, "count": "true"})


def _words(table: Table, name: str) -> list[str]:
    """Give the values that a filter of words takes, those that no row has among them."""
    (kind,) = [each.type for each in msgspec.structs.fields(list_shape(table)) if each.name == name]
    return list(_literals(kind)) or ["bord 2" if name == "team" else "bord_2", "none"]


def _literals(kind: Any) -> Iterator[str]:
    """Give the words that a type names."""
    for part in get_args(kind):
        if isinstance(part, str):
            yield part
        else:
            yield from _literals(part)


async def _cursors(place: Place) -> dict[str, str]:
    head = (await place.client.get("/v1/changes/head")).json()["cursor"]
    generation, _, _ = head.split(".")
    return {"head": head, "middle": f"{generation}.303.0"}


async def measure(place: Place) -> dict[str, Took]:
    """Ask for everything several times."""
    measured = {}
    asked = list(requests(place, await _cursors(place)))
    for number, each in enumerate(asked):
        took = []
        for _ in range(ROUNDS):
            began = time.perf_counter()
            answer = await place.client.get(each.path, params=each.query)
            took.append((time.perf_counter() - began) * 1000)
            assert answer.status_code == 200, f"{each.name}: {answer.text}"
        measured[each.name] = Took(median(took[1:]), min(took[1:]))
        if number % 100 == 99:
            _say(f"{number + 1} of {len(asked)} requests")
    return measured


def _grown(name: str, small: Took, large: Took) -> str:
    """Say what is wrong with a figure, if anything is; the fastest run says what others did not disturb."""
    kind, _, rest = name.partition(" ")
    reason = next((text for beginning, text in NAMED.items() if beginning in name), None)
    if kind in SMALL and rest:
        reason = "The table stays small."
    if large.median > MOST_MS and not reason:
        return f"{name}: {large.median:.0f} ms"
    grown = large.fastest > small.fastest * GROWTH + SLACK_MS
    return f"{name}: {small.fastest:.1f} ms, then {large.fastest:.1f} ms" if grown and not reason else ""


async def test_ten_years_cost_what_one_costs() -> None:
    async with filled(IDEAS // 10) as place:
        small = await measure(place)
    async with filled(IDEAS) as place:
        large = await measure(place)
    _say(f"| request | ms at {IDEAS // 10:,} ideas | ms at {IDEAS:,} | times, of the fastest |\n|---|--:|--:|--:|")
    for name in small:
        one, ten = small[name], large[name]
        _say(f"| {name} | {one.median:.1f} | {ten.median:.1f} | {ten.fastest / one.fastest:.2f} |")
    wrong = [text for name in small if (text := _grown(name, small[name], large[name]))]
    assert not wrong, "\n".join(wrong)
