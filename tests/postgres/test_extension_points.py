"""What a resource declares besides its fields: filters of other kinds; and reports."""

import json
from datetime import UTC, date, datetime

import msgspec
from asyncpg import Connection
from msgspec import Struct

from service.core import read, report
from service.core.read import Selection
from service.core.report import MAX_ROWS, Report
from service.core.resource import Filter, Resource
from service.domain.themes import Theme, ThemeCreate
from service.http.query_params import MomentFrom
from service.postgres.themes import themes
from tests.api.resource_tests import make
from tests.conftest import Client

FILTERED = Resource(
    "themes",
    ThemeCreate,
    Theme,
    filters={
        "explained": Filter(bool, "t.description <> ''", "Whether it has a description."),
        "called": Filter(str, "t.name = {}", "Those of this name."),
    },
)


class Since(Struct):
    since: date | None = None


class SinceMoment(Struct):
    since: MomentFrom | None = None


class ThemesOfName(Struct):
    name: str
    themes: int


class Number(Struct):
    n: int


BY_NAME = """
select name, count(*)::integer as themes, max(created_at) as last
from theme
where $since is null or created_at >= $since
group by name
order by name desc
"""


async def names(conn: Connection, **filters: object) -> list[str]:
    page = await read.read_page(conn, Selection(FILTERED, True, list(filters.items())), "name", 50, None)
    assert await read.count_rows(conn, Selection(FILTERED, True, list(filters.items()))) == (len(page.items), True)
    return [json.loads(item)["name"] for item in page.items]


async def test_a_filter_asks_for_its_rows_and_false_for_all_others(client: Client, conn: Connection) -> None:
    await make(client, themes, name="A", description="x")
    await make(client, themes, name="B", description=None)
    assert await names(conn, explained=True) == ["A"]
    assert await names(conn, explained=False) == ["B"]
    assert await names(conn, called="B") == ["B"]
    assert await names(conn, called="A", explained=False) == []


async def test_a_report_takes_its_query_and_gives_its_rows_in_its_order(client: Client, conn: Connection) -> None:
    for name in ("A", "B", "B"):
        await make(client, themes, name=name)
    counted = Report("themes_of_name", ThemesOfName, BY_NAME)
    found = await report.read_report(conn, counted, Since())
    assert json.loads(found or b"") == [{"name": "B", "themes": 2}, {"name": "A", "themes": 1}]
    assert await report.read_report(conn, counted, Since(since=date(2199, 1, 1))) == b"[]"


async def test_a_report_takes_a_moment(client: Client, conn: Connection) -> None:
    await make(client, themes, name="A")
    counted = Report("themes_of_name", ThemesOfName, BY_NAME)
    query = msgspec.structs.replace(SinceMoment(), since=datetime(2000, 1, 1, tzinfo=UTC))
    assert json.loads(await report.read_report(conn, counted, query) or b"") == [{"name": "A", "themes": 1}]
    assert json.loads(await report.read_report(conn, counted, SinceMoment()) or b"") == [{"name": "A", "themes": 1}]


async def test_a_report_of_too_many_rows_is_none(conn: Connection) -> None:
    numbers = [
        Report("numbers", Number, f"select n::integer as n from generate_series(1, {count}) n")
        for count in (MAX_ROWS, MAX_ROWS + 1)
    ]
    most, more = [await report.read_report(conn, each, Since()) for each in numbers]
    assert len(json.loads(most or b"")) == MAX_ROWS
    assert more is None
