"""Each migration runs in full or not at all, in one process at a time, and builds indexes without blocking writers."""

import asyncio
import re
import shutil
import sys
from pathlib import Path

import asyncpg
import pytest
from alembic import command
from alembic.config import Config

from service.database.roles import SERVICE, write_grants
from service.database.schema import MIGRATIONS, newest_revision, read_revision
from service.postgres.resources import RESOURCES
from tests.project.process import PATIENCE

pytestmark = pytest.mark.slow

_MIGRATION = '''
"""A migration of a test."""

from alembic import op

revision = "{revision}"
down_revision = "{down_revision}"


def upgrade() -> None:
{scripts}
'''


class Scripts:
    """A copy of the migrations to which a test adds its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "migrations"
        shutil.copytree(MIGRATIONS, self.folder)
        self.last = newest_revision()

    def add(self, *scripts: str) -> str:
        """Add a migration after the last one."""
        revision = f"test_{len(list(self.folder.glob('versions/test_*.py')))}"
        text = _MIGRATION.format(
            revision=revision,
            down_revision=self.last,
            scripts="\n".join(f"    op.execute({script!r})" for script in scripts),
        )
        (self.folder / "versions" / f"{revision}.py").write_text(text)
        self.last = revision
        return revision

    async def run(self, url: str, upto: str = "head", *, grants: str | None = None) -> None:
        """Run the pending migrations."""
        config = Config()
        config.set_main_option("script_location", str(self.folder))
        config.attributes.update(url=url, grants=grants)
        await asyncio.to_thread(command.upgrade, config, upto)

    async def start(self, url: str) -> asyncio.subprocess.Process:
        """Run the pending migrations in a separate process."""
        ini = self.folder / "alembic.ini"
        ini.write_text(f"[alembic]\nscript_location = {self.folder}\npath_separator = os\n")
        return await asyncio.create_subprocess_exec(
            sys.executable, "-m", "alembic", "-c", str(ini), "-x", f"url={url}", "upgrade", "head",
            stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip


@pytest.fixture
def scripts(tmp_path: Path) -> Scripts:
    """Return a copy of the migrations."""
    return Scripts(tmp_path)


async def _is_valid(conn: asyncpg.Connection, index: str) -> bool | None:
    is_valid: bool | None = await conn.fetchval(
        "select indisvalid from pg_index where indexrelid = to_regclass($1)", index
    )
    return is_valid


async def test_a_migration_runs_in_full_or_not_at_all_and_earlier_ones_stay(
    scripts: Scripts, database: str, conn: asyncpg.Connection
) -> None:
    first = scripts.add("create table first (id integer)")
    scripts.add("create table second (id integer)", "select 1 / 0")
    with pytest.raises(asyncpg.DivisionByZeroError):
        await scripts.run(database)
    assert await read_revision(database) == first
    assert await conn.fetchval("select to_regclass('first') is not null and to_regclass('second') is null")


async def test_a_migration_gives_up_when_it_cannot_get_its_lock(
    scripts: Scripts, database: str, conn: asyncpg.Connection
) -> None:
    revision = newest_revision()
    scripts.add("show lock_timeout", "alter table theme add column colour text")
    async with conn.transaction():
        await conn.execute("lock table theme in share mode")
        with pytest.raises(asyncpg.LockNotAvailableError):
            await scripts.run(database)
    assert await read_revision(database) == revision
    await scripts.run(database)
    assert await read_revision(database) == scripts.last


async def test_an_index_is_built_while_others_write(scripts: Scripts, database: str, conn: asyncpg.Connection) -> None:
    scripts.add("create index concurrently theme_test_idx on theme (name)")
    writer = await asyncpg.connect(database)
    open_transaction = writer.transaction()
    await open_transaction.start()
    await writer.execute("insert into theme (name) values ('open')")
    migration = asyncio.create_task(scripts.run(database))
    while not await conn.fetchval("select exists (select from pg_stat_progress_create_index)"):
        assert not migration.done(), await migration
    # An index built without `concurrently` blocks this insert.
    await asyncio.wait_for(conn.execute("insert into theme (name) values ('beside')"), timeout=2)
    await open_transaction.commit()
    await migration
    await writer.close()
    assert await _is_valid(conn, "theme_test_idx") is True
    assert await read_revision(database) == scripts.last


async def test_the_next_run_rebuilds_an_index_whose_build_failed(
    scripts: Scripts, database: str, conn: asyncpg.Connection
) -> None:
    revision = newest_revision()
    scripts.add("-- squawk reads this comment\ncreate unique index concurrently theme_test_key on theme (description)")
    await conn.execute("insert into theme (name, description) values ('a', 'twice'), ('b', 'twice')")
    with pytest.raises(asyncpg.UniqueViolationError):
        await scripts.run(database)
    assert await read_revision(database) == revision
    assert await _is_valid(conn, "theme_test_key") is False
    await conn.execute("update theme set description = name")
    await scripts.run(database)
    assert await read_revision(database) == scripts.last
    assert await _is_valid(conn, "theme_test_key") is True


async def test_an_index_built_before_an_interrupted_run_is_kept(
    scripts: Scripts, database: str, conn: asyncpg.Connection
) -> None:
    scripts.add("create index concurrently theme_test_idx on theme (name)")
    await scripts.run(database)
    index_oid = await conn.fetchval("select 'theme_test_idx'::regclass::oid")
    await conn.execute("update alembic_version set version_num = $1", newest_revision())
    await scripts.run(database)
    assert await conn.fetchval("select 'theme_test_idx'::regclass::oid") == index_oid
    scripts.add("drop index concurrently theme_test_idx")
    await scripts.run(database)
    await conn.execute("update alembic_version set version_num = $1", newest_revision())
    await scripts.run(database)
    assert await read_revision(database) == scripts.last


async def test_two_processes_migrate_one_after_the_other(
    scripts: Scripts, database: str, conn: asyncpg.Connection
) -> None:
    scripts.add("create table first (id integer)")
    scripts.add("create index concurrently theme_test_idx on theme (name)")
    writer = await asyncpg.connect(database)
    async with asyncio.timeout(PATIENCE):
        async with writer.transaction():
            await writer.execute("insert into theme (name) values ('open')")
            processes = [await scripts.start(database) for _ in range(2)]
            # One process builds while the other polls; a blocking lock statement would hold up the build itself.
            while not await conn.fetchval(
                """
                select exists (select from pg_stat_progress_create_index)
                    and exists (select from pg_stat_activity where query ~ '^select pg_(try_)?advisory' and pid <> $1)
                """,
                conn.get_server_pid(),
            ):
                assert [process.returncode for process in processes] == [None, None]
        errors = [(await process.communicate())[1].decode() for process in processes]
    await writer.close()
    assert [process.returncode for process in processes] == [0, 0], errors
    assert await _is_valid(conn, "theme_test_idx") is True


NOT_WRITTEN_BY_OLD_PROCESSES = {"session_problem_statement"}
"""Tables newer than their owners that old processes need not maintain: the older code could not write the owner."""
_INSERT_SESSION = """
    insert into session (programme_id, title, format, starts_at, ends_at, status, agenda)
    select id, $1, 'mini', now(), now(), 'planned', $2::jsonb from programme returning id
"""
_AGENDA = '[{"method_key": "five_whys"}, {"method_key": null}, {"method_key": "gone"}, {"method_key": "five_whys"}]'
_SELECT_METHODS = """
    select s.title, array_agg(m.method_key) as keys from session s join session_method m on m.session_id = s.id
    group by 1 order by 1
"""


async def test_sessions_written_by_old_processes_get_their_methods(scripts: Scripts, empty_database: str) -> None:
    await scripts.run(empty_database, "0006")
    conn = await asyncpg.connect(empty_database)
    await conn.execute("insert into programme (name) values ('LUP')")
    await conn.execute(_INSERT_SESSION, "before", _AGENDA)
    await scripts.run(empty_database, "0007")
    await conn.execute(_INSERT_SESSION, "between", _AGENDA)
    await scripts.run(empty_database)
    id = await conn.fetchval(_INSERT_SESSION, "after", _AGENDA)
    five_whys = {"before": ["five_whys"], "between": ["five_whys"], "after": ["five_whys"]}
    assert dict(await conn.fetch(_SELECT_METHODS)) == five_whys

    await conn.execute("""update session set agenda = '[{"method_key": "user_journey"}]' where id = $1""", id)
    assert dict(await conn.fetch(_SELECT_METHODS)) == {**five_whys, "after": ["user_journey"]}
    await conn.execute("update session set agenda = '[]', title = 'x'")
    assert await conn.fetch(_SELECT_METHODS) == []
    await conn.close()


def test_a_link_table_newer_than_its_owner_is_maintained_for_old_processes() -> None:
    created: dict[str, int] = {}
    scripts = [path.read_text() for path in sorted((MIGRATIONS / "versions").glob("[0-9]*.py"))]
    for number, script in enumerate(scripts):
        created.update(dict.fromkeys(re.findall(r"create table (\w+) \(", script), number))
    newer_tables = {
        shadow.table
        for table in RESOURCES
        for shadow in table.link_tables
        if shadow.table != "external_ref" and created[shadow.table] > created[table.table]
    }
    assert "session_method" in newer_tables
    maintained_tables = set(re.findall(r"call keep_shadow\('\w+', '(\w+)'", "".join(scripts)))
    assert newer_tables - maintained_tables == NOT_WRITTEN_BY_OLD_PROCESSES


async def test_each_migration_grants_the_service_rights_on_new_tables(
    database: str, conn: asyncpg.Connection, scripts: Scripts
) -> None:
    scripts.add("create table later (id integer)")
    scripts.add("select 1 / 0")
    with pytest.raises(asyncpg.DivisionByZeroError):
        await scripts.run(database, grants=write_grants(SERVICE))
    assert await conn.fetchval("select has_table_privilege($1, 'later', 'insert')", SERVICE)
