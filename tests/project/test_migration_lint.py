"""`make lint` requires a reason for statements that lock a used table for long, or that hide what they do."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project.process import PATIENCE, ROOT
from tools.migration_rules import findings, statements

RISKS = {
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
    "alter table theme add column colour text; call begin_resource('themes', 'theme');",
    "create table colour (id integer); create trigger a after insert on colour for each row execute function b()",
    "insert into theme (name) values ('select me from the table')",
    "create function f() returns trigger language plpgsql as $$ begin delete from theme; return null; end $$",
    """create function f(a integer) returns integer language sql begin atomic
        select case a when 1 then 2 end; delete from theme; select 1; end; create table colour (id integer)""",
    "-- update theme set name = ''\nalter table theme add column colour text",
    "create unique index concurrently theme_a_idx on theme (id); drop index concurrently theme_b_idx",
]


@pytest.mark.parametrize(("kind", "sql"), [(kind, sql) for kind, statements in RISKS.items() for sql in statements])
def test_a_risk_needs_a_reason(kind: str, sql: str) -> None:
    (finding,) = findings(sql)
    assert f"-- allow: {kind}, because" in finding
    assert list(findings(f"-- allow: {kind}, because it is a test\n{sql}")) == []
    for comment in (f"-- allow: {kind}", f"-- allow: {kind}, because", "-- allow: other, because it is a test"):
        assert list(findings(f"{comment}\n{sql}")) == [finding]


@pytest.mark.parametrize("sql", HARMLESS)
def test_harmless_statements_need_no_reason(sql: str) -> None:
    assert list(findings(sql)) == []


def test_a_table_that_reuses_an_older_tables_name_is_not_new() -> None:
    renamed = "alter table theme rename to theme_1; create table theme (id integer)"
    assert len(list(findings(f"{renamed}; delete from theme"))) == 1


def test_a_reason_applies_only_to_the_next_statement() -> None:
    assert len(list(findings("-- allow: do, because it is a test\ndo $$ begin end $$; do $$ begin end $$"))) == 1
    assert len(list(statements("select ';'; select $a$;$a$; select \";\" /* ; */ -- ;\n;;"))) == 3


def _lint(folder: Path, sql: str) -> subprocess.CompletedProcess[str]:
    """Run the lint on a copy of the migrations with an additional one."""
    shutil.copytree(ROOT / "migrations", folder / "migrations")
    versions = folder / "migrations" / "versions"
    last_revision = max(path.name.partition("_")[0] for path in versions.glob("[0-9]*.py"))
    (versions / "9999_planted.py").write_text(
        f'"""Planted."""\n\nfrom alembic import op\n\nrevision = "9999"\ndown_revision = "{last_revision}"\n\n\n'
        f"def upgrade() -> None:\n    op.execute({sql!r})\n"
    )
    return subprocess.run(
        [sys.executable, "tools/lint_migrations.py", folder],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE,
    )  # fmt: skip


@pytest.mark.slow
def test_the_command_fails_and_names_the_migration(tmp_path: Path) -> None:
    process = _lint(tmp_path, "update theme set description = name")
    assert process.returncode == 1
    assert process.stderr.startswith("9999_planted.py: update theme set description = name: ")


@pytest.mark.slow
def test_the_command_passes_for_an_index_built_concurrently(tmp_path: Path) -> None:
    process = _lint(tmp_path, "create index concurrently theme_a_idx on theme (name)")
    assert (process.returncode, process.stderr) == (0, "")
