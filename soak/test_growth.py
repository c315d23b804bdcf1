"""Ten years of a municipality: 2,000,000 ideas and 10,000,000 changes cost what 200,000 and 1,000,000 cost.

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

from service.app import create_app
from service.core import list_sql
from service.core.filters import declared_filters, nullable_fields
from service.core.resource import Resource
from service.domain.base.kinds import KINDS
from service.http.list_params import list_query
from service.settings import Settings
from soak.growth import Size, fill
from tests.conftest import Client, as_superuser, callers, new_database
from tests.contract.valid import resources

pytestmark = pytest.mark.soak

IDEAS = int(os.environ.get("LUP_SOAK_IDEAS", "2000000"))
ROUNDS = 7
MAX_MEDIAN_MS = 300.0
MAX_GROWTH = 4 / 3
SLACK_MS = 5.0
"""The noise that a busy machine adds to a request; only growth above it is reported."""
UNKNOWN_ID = "0199c0de-0000-7000-8000-0000000000ff"

# Requests that can cost more in the larger database, and why. A key is a part of the request's name.
EXEMPTIONS = {
    ", count": "Up to 10,000 rows are counted, where the smaller one may have fewer.",
    "ideas follow_up_on_from middle": "Days grow with the ids, which the planner does not know: the list goes along "
    "the ids of all ideas that have a day until it comes to the first of them.",
    "ideas published_at_from middle": "The same.",
    "ideas updated_at_from middle": "The same, along all ideas; what changed lately is looked up.",
}
# Tables of which a municipality has a few thousand rows, or some ten thousand in ten years: a filter on what no row has
# reads all of them, and is as much slower as there are more rows. The largest takes some ten milliseconds.
SMALL_TABLES = {
    "cohorts", "groups", "insights", "methods", "needs", "people", "problem_statements", "programmes", "sessions",
    "themes", "units",
}  # fmt: skip


class Request(Struct, frozen=True):
    """A request, and its name in the table."""

    name: str
    path: str
    query: dict[str, str] = {}


class Timing(Struct, frozen=True):
    """The durations of a request, in milliseconds."""

    median: float
    fastest: float


class FilledDatabase(Struct):
    """A filled database, and a client with all rights."""

    client: Client
    conn: asyncpg.Connection
    sample_ids: dict[str, str]


def _say(text: str) -> None:
    print(text, file=sys.__stderr__, flush=True)


@asynccontextmanager
async def filled_database(ideas: int) -> AsyncIterator[FilledDatabase]:
    """Fill a new database, and serve it."""
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
        # Validating each response against the contract takes longer than the request.
        client.event_hooks = {"response": []}
        yield FilledDatabase(client, conn, await _sample_ids(conn))


async def _sample_ids(conn: asyncpg.Connection) -> dict[str, str]:
    """Read sample ids from the middle of each table."""
    ids = {}
    for kind in KINDS.values():
        statement = f"select id from {kind.table} order by id offset (select count(*) / 2 from {kind.table}) limit 1"
        ids[kind.name] = str(await conn.fetchval(statement) or UNKNOWN_ID)
    ids["sector"] = str(await conn.fetchval("select id from unit where kind = 'sector' limit 1"))
    statement = """
        select session_id from idea where id >= $1 group by session_id order by session_id limit 1
    """
    ids["busy session"] = str(await conn.fetchval(statement, UUID(ids["ideas"])))
    return ids


def requests(database: FilledDatabase, cursors: dict[str, str]) -> Iterator[Request]:
    """Yield requests for every list with each filter, order and count, the feed, traces and outcomes."""
    for kind, table in resources().items():
        path = f"/v1/{kind}"
        yield Request(f"{kind}", path)
        yield Request(f"{kind}, 200", path, {"limit": "200"})
        yield Request(f"{kind}, count of everything", path, {"count": "true", "limit": "1"})
        for sort in table.sorts:
            yield Request(f"{kind} by {sort}", path, {"sort": sort})
            yield Request(f"{kind} by -{sort}", path, {"sort": f"-{sort}"})
        yield from _filtered(database, kind, table)
    yield Request("ideas with all that they point at", "/v1/ideas", {"include": "needs,insights,session,themes"})
    yield Request("feed from the beginning", "/v1/changes")
    yield Request("feed from the middle", "/v1/changes", {"after": cursors["middle"]})
    yield Request("feed at its end", "/v1/changes", {"after": cursors["head"]})
    yield Request("feed of a rare kind", "/v1/changes", {"resource": "methods"})
    yield Request("feed of ideas", "/v1/changes", {"resource": "ideas", "after": cursors["middle"]})
    yield Request("head of the feed", "/v1/changes/head")
    yield Request("trace of an idea", f"/v1/ideas/{database.sample_ids['ideas']}/trace")
    yield Request("trace of a need", f"/v1/needs/{database.sample_ids['needs']}/trace")
    yield Request("outcome", f"/v1/sessions/{database.sample_ids['busy session']}/outcome")


def _filtered(database: FilledDatabase, kind: str, table: Resource) -> Iterator[Request]:
    for name, label, value in (*_field_values(database, table), *_declared_values(database, table)):
        yield Request(f"{kind} {name} {label}", f"/v1/{kind}", {name: value})
        if kind == "ideas":
            yield Request(f"{kind} {name} {label}, count", f"/v1/{kind}", {name: value, "count": "true"})


def _declared_values(database: FilledDatabase, table: Resource) -> Iterator[tuple[str, str, str]]:
    """Yield the name, a label and a value of each filter that is not of one field."""
    days = {"early": "1990-01-01", "middle": "2021-06-01", "late": "2090-01-01"}
    unit = {"common": database.sample_ids["sector"], "rare": database.sample_ids["units"], "absent": UNKNOWN_ID}
    values = {
        "within_unit_id": unit, "sector_id": unit, "held_from": days, "held_to": days,
        "q": {"common": "en", "rare": "47 11", "absent": "finnes ikke"}, "email": {"absent": "a@example.kommune.no"},
    }  # fmt: skip
    for name in declared_filters(table):
        yield from ((name, label, value) for label, value in values[name].items())
    for field in nullable_fields(table):
        yield from ((name, field, field) for name in ("is_null", "not_null"))


def _field_values(database: FilledDatabase, table: Resource) -> Iterator[tuple[str, str, str]]:
    for name, (column, _) in list_sql.filter_conditions(table).items():
        values: dict[str, str] = {}
        if name == "external_ref":
            values["absent"] = "hr:4711"
        elif column.ref:
            values = {"common": database.sample_ids[column.ref], "absent": UNKNOWN_ID}
        elif column.type == "date":
            values = {"early": "1990-01-01", "middle": "2021-06-01", "late": "2090-01-01"}
        elif column.type == "timestamptz":
            values = {"early": "1990-01-01T00:00:00Z", "middle": "2021-06-01T00:00:00Z", "late": "2090-01-01T00:00:00Z"}
        elif column.type.startswith("boolean"):
            values = {"true": "true", "false": "false"}
        else:
            values = {word: word for word in _words(table, name)}
        yield from ((name, label, value) for label, value in values.items())


def _words(table: Resource, name: str) -> list[str]:
    """Return values of a text filter, including ones that no row has."""
    (field_type,) = [field.type for field in msgspec.structs.fields(list_query(table)) if field.name == name]
    return list(_literals(field_type)) or ["bord 2" if name == "team" else "bord_2", "none"]


def _literals(type_: Any) -> Iterator[str]:
    """Yield the literals of a type."""
    for part in get_args(type_):
        if isinstance(part, str):
            yield part
        else:
            yield from _literals(part)


async def _cursors(database: FilledDatabase) -> dict[str, str]:
    head = (await database.client.get("/v1/changes/head")).json()["cursor"]
    generation, _, _ = head.split(".")
    return {"head": head, "middle": f"{generation}.303.0"}


async def measure(database: FilledDatabase) -> dict[str, Timing]:
    """Send every request several times."""
    measured = {}
    to_send = list(requests(database, await _cursors(database)))
    for index, request in enumerate(to_send):
        durations_ms = []
        for _ in range(ROUNDS):
            started_at = time.perf_counter()
            answer = await database.client.get(request.path, params=request.query)
            durations_ms.append((time.perf_counter() - started_at) * 1000)
            assert answer.status_code == 200, f"{request.name}: {answer.text}"
        measured[request.name] = Timing(median(durations_ms[1:]), min(durations_ms[1:]))
        if index % 100 == 99:
            _say(f"{index + 1} of {len(to_send)} requests")
    return measured


def _find_regression(name: str, small: Timing, large: Timing) -> str:
    """Return the regression of a request, or an empty string; the fastest run is the least disturbed one."""
    kind, _, details = name.partition(" ")
    reason = next((text for beginning, text in EXEMPTIONS.items() if beginning in name), None)
    if kind in SMALL_TABLES and details:
        reason = "The table stays small."
    if large.median > MAX_MEDIAN_MS and not reason:
        return f"{name}: {large.median:.0f} ms"
    has_grown = large.fastest > small.fastest * MAX_GROWTH + SLACK_MS
    return f"{name}: {small.fastest:.1f} ms, then {large.fastest:.1f} ms" if has_grown and not reason else ""


async def test_ten_years_cost_what_one_costs() -> None:
    async with filled_database(IDEAS // 10) as database:
        small = await measure(database)
    async with filled_database(IDEAS) as database:
        large = await measure(database)
    _say(f"| request | ms at {IDEAS // 10:,} ideas | ms at {IDEAS:,} | times, of the fastest |\n|---|--:|--:|--:|")
    for name in small:
        before, after = small[name], large[name]
        _say(f"| {name} | {before.median:.1f} | {after.median:.1f} | {after.fastest / before.fastest:.2f} |")
    regressions = [text for name in small if (text := _find_regression(name, small[name], large[name]))]
    assert not regressions, "\n".join(regressions)
