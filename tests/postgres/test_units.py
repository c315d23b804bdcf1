"""A page of units costs the same regardless of the number of units."""

import asyncpg

from service.core import list_sql
from service.postgres.units import units
from tests.postgres.plans import count_pages

INSERT_ROOT = "insert into unit (name, kind) values ('Lillevik kommune', 'municipality')"
INSERT_BELOW = """
insert into unit (name, kind, parent_id)
select $1 || ' ' || n, $1, above.ids[1 + n % cardinality(above.ids)]
from generate_series($3::integer, $4::integer) n, (select array_agg(id) as ids from unit where kind = $2) above
"""


async def test_reading_the_path_of_a_unit_skips_other_units(conn: asyncpg.Connection) -> None:
    await conn.execute(INSERT_ROOT)
    await conn.execute(INSERT_BELOW, "sector", "municipality", 1, 8)
    await conn.execute(INSERT_BELOW, "service_area", "sector", 1, 40)
    statement = list_sql.select_page(units, True, (), None, False, 200)
    costs = []
    for first_number, last_number in ((1, 450), (451, 1950)):
        await conn.execute(INSERT_BELOW, "service_place", "service_area", first_number, last_number)
        await conn.execute("vacuum analyze unit")
        costs.append(await count_pages(conn, statement))
    print(f"pages read for 200 of 500 and of 2,000 units: {costs}")
    assert costs[1] < 1.5 * costs[0]
    rows = await conn.fetch(statement)
    assert {row["json"].decode().count('"path":["Lillevik kommune"') for row in rows} == {1}
