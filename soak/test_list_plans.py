"""Every filter and sort of the long lists is answered from an index on 2,000,000 rows, too."""

import asyncpg
import pytest

from tests.conftest import as_superuser
from tests.postgres.long_lists import fill
from tests.postgres.test_list_plans import find_all_waste

pytestmark = pytest.mark.soak

ROWS = 2_000_000


async def test_every_filter_and_sort_reads_an_index(conn: asyncpg.Connection, database: str) -> None:
    superuser = await asyncpg.connect(as_superuser(database))
    await fill(superuser, ROWS)
    await superuser.close()
    waste = await find_all_waste(conn, ROWS)
    assert waste == [], "\n".join(waste)
