"""A page of units costs the same however many units there are."""

import asyncpg

from service.postgres import statements
from service.postgres.units import units
from tests.postgres.plans import touched

ROOT = "insert into unit (name, kind) values ('Lillevik kommune', 'municipality')"
BELOW = """
insert into unit (name, kind, parent_id)
select $1 || ' ' || n, $1, above.ids[1 + n % cardinality(above.ids)]
from generate_series($3::integer, $4::integer) n, (select array_agg(id) as ids from unit where kind = $2) above
"""


async def test_the_way_up_does_not_read_the_other_units(conn: asyncpg.Connection) -> None:
    await conn.execute(ROOT)
    await conn.execute(BELOW, "sector", "municipality", 1, 8)
    await conn.execute(BELOW, "service_area", "sector", 1, 40)
    sql = statements.page(units, True, (), None, False, 200)
    costs = []
    for first, last in ((1, 450), (451, 1950)):
        await conn.execute(BELOW, "service_place", "service_area", first, last)
        await conn.execute("vacuum analyze unit")
        costs.append(await touched(conn, sql))
    print(f"pages touched for 200 of 500 and of 2,000 units: {costs}")
    assert costs[1] < 1.5 * costs[0]
    rows = await conn.fetch(sql)
    assert {row["json"].decode().count('"path":["Lillevik kommune"') for row in rows} == {1}
