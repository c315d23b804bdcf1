"""The derived SQL of two resources as it stands in `sql/`, so that nobody has to run the derivation in the head.

A change of the derivation shows there: write it anew by `python -m service sql ideas > tests/postgres/sql/ideas.sql`.
"""

from pathlib import Path

import pytest

from service.api.everyday import tables
from service.postgres.printing import everyday

SQL = Path(__file__).parent / "sql"


@pytest.mark.parametrize("kind", ["ideas", "themes"])
def test_the_derived_statements_are_those_that_were_read(kind: str) -> None:
    printed = "\n".join(f"-- {name}\n{sql};\n" for name, sql in everyday(tables[kind]))
    assert printed.strip() == (SQL / f"{kind}.sql").read_text().strip()
