"""`make lint` sees what locks a table in use for long, or hides what it does, and asks for the reason."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.process import PATIENCE, ROOT
from tools.migration_rules import findings, statements

PLANTED = {
    "backfill": [
        "update theme set description = name",
        "delete from theme where description is null",
        "insert into theme (name) select title from session",
        "merge into theme t using session s on t.id = s.id when matched then delete",
        "with gone as (delete from theme returning id) select count(*) from gone",
    ],
    "do": ["do $$ begin alter table theme add column colour text; end $$"],
    "call": ["call begin_resource('themes', 'theme')", "call widen_everything()", "select widen_everything()"],
    "trigger": [
        "create trigger audited after update on theme for each row execute function audit()",
        "alter table theme disable trigger all",
        "drop trigger note_created on theme",
    ],
    "truncate": ["truncate theme"],
    "lock-table": ["lock table theme in share mode"],
    "concurrently": ["create index concurrently theme_a_idx on theme (id); create table colour (id integer)"],
}
HARMLESS = [
    "create table colour (id integer); insert into colour values (1); update colour set id = 2; delete from colour",
    "create table colour (id integer); call begin_resource('colours', 'colour');",
    "create table colour (id integer); create trigger a after insert on colour for each row execute function b()",
    "insert into theme (name) values ('select me from the table')",
    "create function f() returns trigger language plpgsql as $$ begin delete from theme; return null; end $$",
    """create function f(a integer) returns integer language sql begin atomic
        select case a when 1 then 2 end; delete from theme; select 1; end; create table colour (id integer)""",
    "-- update theme set name = ''\nalter table theme add column colour text",
    "create unique index concurrently theme_a_idx on theme (id); drop index concurrently theme_b_idx",
]


@pytest.mark.parametrize(("kind", "sql"), [(kind, sql) for kind, planted in PLANTED.items() for sql in planted])
def test_a_risk_needs_a_reason(kind: str, sql: str) -> None:
    (found,) = findings(sql)
    assert f"-- allow: {kind}, because" in found
    assert list(findings(f"-- allow: {kind}, because it is a test\n{sql}")) == []
    for not_enough in (f"-- allow: {kind}", f"-- allow: {kind}, because", "-- allow: other, because it is a test"):
        assert list(findings(f"{not_enough}\n{sql}")) == [found]


@pytest.mark.parametrize("sql", HARMLESS)
def test_what_holds_nobody_up_needs_none(sql: str) -> None:
    assert list(findings(sql)) == []


def test_a_name_that_an_older_table_has_given_up_is_no_new_table() -> None:
    renamed = "alter table theme rename to theme_1; create table theme (id integer)"
    assert len(list(findings(f"{renamed}; delete from theme"))) == 1


def test_a_reason_counts_for_the_statement_behind_it_alone() -> None:
    assert len(list(findings("-- allow: do, because it is a test\ndo $$ begin end $$; do $$ begin end $$"))) == 1
    assert len(list(statements("select ';'; select $a$;$a$; select \";\" /* ; */ -- ;\n;;"))) == 3


def _lint(folder: Path, sql: str) -> subprocess.CompletedProcess[str]:
    """Run the lint on a copy of the migrations with one more."""
    shutil.copytree(ROOT / "migrations", folder / "migrations")
    versions = folder / "migrations" / "versions"
    last = max(path.name.partition("_")[0] for path in versions.glob("[0-9]*.py"))
    (versions / "9999_planted.py").write_text(
        f'"""Planted."""\n\nfrom alembic import op\n\nrevision = "9999"\ndown_revision = "{last}"\n\n\n'
        f"def upgrade() -> None:\n    op.execute({sql!r})\n"
    )
    return subprocess.run(
        [sys.executable, "tools/lint_migrations.py", folder],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE,
    )  # fmt: skip


@pytest.mark.slow
def test_the_command_is_red_and_names_the_migration(tmp_path: Path) -> None:
    done = _lint(tmp_path, "update theme set description = name")
    assert done.returncode == 1
    assert done.stderr.startswith("9999_planted.py: update theme set description = name: ")


@pytest.mark.slow
def test_the_command_is_green_for_an_index_that_is_built_concurrently(tmp_path: Path) -> None:
    done = _lint(tmp_path, "create index concurrently theme_a_idx on theme (name)")
    assert (done.returncode, done.stderr) == (0, "")
