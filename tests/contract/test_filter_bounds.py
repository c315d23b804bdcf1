"""Filters by date or time include their bound, from both sides."""

from datetime import date, datetime, timedelta

import pytest

from service.core import list_sql
from service.core.resource import Resource
from tests.conftest import Client
from tests.contract.valid import Maker, resources
from tests.contract.values import Row, value

pytestmark = pytest.mark.slow

TIMED = {
    table.kind.name: [column for column in table.response_fields if column.type in ("date", "timestamptz")]
    for table in resources().values()
}


def shift(value: str, steps: int) -> str:
    """Shift a date by days, or a time by microseconds."""
    if len(value) == len("2026-03-12"):
        return (date.fromisoformat(value) + timedelta(days=steps)).isoformat()
    moment = datetime.fromisoformat(value) + timedelta(microseconds=steps)
    return moment.isoformat().replace("+00:00", "Z")


async def create_dated(make: Maker, table: Resource) -> Row:
    """Create a resource with every date and time set."""
    body = await make.body(table.kind.name)
    for column in table.writable_fields:
        if column.type in ("date", "timestamptz") and body.get(column.name) is None:
            body[column.name] = await value(make, table, column, body)
    response = await make.client.post(f"/v1/{table.kind.name}", json=body)
    assert response.status_code == 201, response.text
    row: Row = response.json()
    if "published_at" in row:
        row = (await make.client.post(f"/v1/{table.kind.name}/{row['id']}/publish")).json()
    assert [column.name for column in TIMED[table.kind.name] if row[column.name] is None] == []
    return row


@pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
async def test_a_filter_includes_its_bound(client: Client, table: Resource) -> None:
    row = await create_dated(Maker(client), table)

    async def is_found(**query: str) -> bool:
        results = set()
        for params in ({**query, "limit": "200", "count": "true"}, {**query, "media": "ndjson"}):
            response = await client.get(f"/v1/{table.kind.name}", params=params)
            assert response.status_code == 200, response.text
            results.add(row["id"] in response.text)
        (result,) = results
        return result

    for column in TIMED[table.kind.name]:
        bound = row[column.name]
        start, end = f"{column.name}_from", f"{column.name}_to"
        assert await is_found(**{start: bound}), start
        assert await is_found(**{end: bound}), end
        assert await is_found(**{start: bound, end: bound}), column.name
        assert not await is_found(**{start: shift(bound, 1)}), start
        assert not await is_found(**{end: shift(bound, -1)}), end


@pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
async def test_a_filter_excludes_rows_with_another_value(client: Client, table: Resource) -> None:
    make, path = Maker(client), f"/v1/{table.kind.name}"
    settable = {column.name for column in table.writable_fields}
    for name, (column, _) in list_sql.filter_conditions(table).items():
        if column.type in ("date", "timestamptz") or column.name not in settable or column.name == "external_refs":
            continue
        rows = []
        for number in range(2):
            body = await make.body(table.kind.name)
            body[column.name] = await value(make, table, column, body, number)
            response = await client.post(path, json=body)
            assert response.status_code == 201, (name, response.text)
            rows.append(response.json())
        for row, other in (rows, rows[::-1]):
            stored = row[column.name][0] if column.many else row[column.name]
            params = {name: str(stored).lower() if isinstance(stored, bool) else stored, "limit": 200}
            ids = {item["id"] for item in (await client.get(path, params=params)).json()["items"]}
            assert (name, row["id"] in ids, other["id"] in ids) == (name, True, False)
