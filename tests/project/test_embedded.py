"""The embedded PostgreSQL is shared between processes and stopped by the last one to leave."""

import os
import shutil
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote

import asyncpg
import psutil
import pytest

from service.database.embedded import EmbeddedError, embedded
from service.database.embedded.postmaster import is_alive
from tests.project.process import PATIENCE, ROOT, environment, service

pytestmark = pytest.mark.slow

USE_SERVER = """
import sys
from pathlib import Path
from urllib.parse import unquote
from service.database.embedded import embedded
with embedded(Path(sys.argv[1])) as addresses:
    print(addresses.service, flush=True)
    sys.stdin.readline()
"""


def _server(folder: Path) -> psutil.Process:
    return psutil.Process(int((folder / "postgres" / "postmaster.pid").read_text().splitlines()[0]))


def _has_ended(process: psutil.Process) -> bool:
    return psutil.wait_procs([process], timeout=PATIENCE)[1] == []


def _start_other(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", USE_SERVER, str(folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


async def test_data_are_durable_sorted_by_code_point_and_reachable_by_socket_only(used_folder: Path) -> None:
    with embedded(used_folder) as addresses:
        conn = await asyncpg.connect(addresses.owner)
        settings = {
            name: await conn.fetchval(f"show {name}")
            for name in ("fsync", "synchronous_commit", "full_page_writes", "data_checksums", "listen_addresses")
        }
        locale = await conn.fetchrow(
            "select datlocprovider, datlocale, datctype from pg_database where datname = current_database()"
        )
        await conn.execute("create extension pg_trgm")
        trigrams = await conn.fetch("select unnest(show_trgm('øvelse')) except select unnest(show_trgm('velse'))")
        await conn.close()
    assert settings == {
        "fsync": "on",
        "synchronous_commit": "on",
        "full_page_writes": "on",
        "data_checksums": "on",
        "listen_addresses": "",
    }
    assert tuple(locale) == (b"b", "C.UTF-8", "C.UTF-8")
    assert len(trigrams) == 3, "ø is a letter"
    assert (used_folder / "postgres").stat().st_mode & 0o077 == 0


def test_the_last_process_stops_the_server_even_if_another_was_killed(used_folder: Path) -> None:
    with embedded(used_folder) as addresses:
        server = _server(used_folder)
        with _start_other(used_folder) as second:
            assert second.stdout
            assert second.stdout.readline().strip() == addresses.service
            second.communicate("\n", timeout=PATIENCE)
        assert server.is_running(), "the second process joins the server and leaves it running for the first"
        with _start_other(used_folder) as third:
            assert third.stdout
            assert third.stdout.readline().strip() == addresses.service
            third.kill()
    assert _has_ended(server)


def test_the_database_command_runs_the_server_without_the_service(used_folder: Path) -> None:
    command = [sys.executable, "-m", "service", "database"]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment(data_dir=used_folder), stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        address = process.stdout.readline().strip()
        server = _server(used_folder)
        with embedded(used_folder) as addresses:
            assert address == addresses.owner
        assert is_alive(server)
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 0
    assert _has_ended(server)
    refused = service("database", database_url="postgresql://lup@127.0.0.1:1/lup")
    assert (refused.returncode, refused.stdout) == (2, "")


def test_a_killed_server_restarts_even_if_its_pid_is_reused(used_folder: Path) -> None:
    with embedded(used_folder):
        server = _server(used_folder)
        pid_text = (used_folder / "postgres" / "postmaster.pid").read_text()
        server.kill()
        assert _has_ended(server)
    stale = [str(os.getpid()), *pid_text.splitlines()[1:]]
    (used_folder / "postgres" / "postmaster.pid").write_text("\n".join(stale) + "\n")
    with embedded(used_folder):
        assert _server(used_folder).pid != os.getpid()


def test_a_start_removes_the_remains_of_an_interrupted_one(folder: Path) -> None:
    partial_folder = folder / "postgres.new"
    partial_folder.mkdir()
    (partial_folder / "PG_VERSION").write_text("18\n")
    with embedded(folder):
        assert not partial_folder.exists()


def test_a_folder_with_a_long_path_gets_a_short_socket_path(folder: Path) -> None:
    deep = folder / ("langt" * 20)
    with embedded(deep) as addresses:
        assert str(deep) not in addresses.service
        with embedded(deep) as second_addresses:
            assert second_addresses == addresses
        socket = Path(unquote(addresses.service.partition("host=")[2].partition("&")[0]))
        assert socket.is_dir()
    assert not socket.exists()


def test_a_link_to_the_folder_reaches_the_same_server(used_folder: Path) -> None:
    link = used_folder.with_name(f"{used_folder.name}-link")
    link.symlink_to(used_folder)
    try:
        with embedded(used_folder) as addresses:
            server = _server(used_folder)
            process = service("migrate", data_dir=link)
            assert (process.returncode, server.is_running()) == (0, True)
            with embedded(link) as link_addresses:
                assert link_addresses == addresses
            assert _server(used_folder) == server
    finally:
        link.unlink()
    assert _has_ended(server)


def test_every_link_to_the_data_reaches_the_same_server(folder: Path) -> None:
    with embedded(folder / "one"):
        pass
    (folder / "one" / "postgres").rename(folder / "disk")
    (folder / "two").mkdir()
    for name in ("one", "two"):
        (folder / name / "postgres").symlink_to(folder / "disk")
    with embedded(folder / "one") as addresses:
        server = _server(folder / "one")
        with embedded(folder / "two") as second_addresses:
            assert second_addresses == addresses
        assert server.is_running(), "another process still uses the server"
    assert _has_ended(server)


async def test_a_folder_moved_while_its_server_runs_reaches_the_same_server(folder: Path) -> None:
    with embedded(folder / "before"):
        server = _server(folder / "before")
        (folder / "before").rename(folder / "after")
        with embedded(folder / "before"):
            assert _server(folder / "before") != server, "the folder is empty, so this is another server"
            with embedded(folder / "after") as moved_addresses:
                assert _server(folder / "after") == server
                conn = await asyncpg.connect(moved_addresses.superuser)
                assert await conn.fetchval("select pg_backend_pid()") in {child.pid for child in server.children()}
                await conn.close()
        assert server.is_running()
    assert _has_ended(server)


def test_a_copy_made_while_the_server_ran_is_refused(folder: Path) -> None:
    with embedded(folder / "here"):
        server = _server(folder / "here")
        shutil.copytree(folder / "here", folder / "there", ignore=shutil.ignore_patterns(".s.*"))
        for path in (folder / "there").rglob("*"):
            owner = (folder / "here" / path.relative_to(folder / "there")).stat()
            os.chown(path, owner.st_uid, owner.st_gid)
        message = f"{folder}/there/postgres was copied from {folder}/here/postgres while its server ran"
        with pytest.raises(EmbeddedError, match=message), embedded(folder / "there"):
            pass
        assert (folder / "there" / "postgres" / "postmaster.pid").exists()
        assert server.is_running()
    with embedded(folder / "there"):
        assert _server(folder / "there") != server


def test_a_pid_reused_by_another_server_is_ignored(folder: Path, used_folder: Path) -> None:
    with embedded(folder):
        pid_file = folder / "postgres" / "postmaster.pid"
        pid_lines = pid_file.read_text().splitlines()
    with embedded(used_folder):
        other_server = _server(used_folder)
        for file in (pid_file, folder / "postgres" / ".s.PGSQL.5432.lock"):
            # The third line is the start time in seconds, which can be equal for both servers.
            lines = [str(other_server.pid), pid_lines[1], str(int(pid_lines[2]) - 60), *pid_lines[3:]]
            file.write_text("\n".join(lines) + "\n")
        with embedded(folder):
            assert _server(folder) != other_server
        assert other_server.is_running()


@pytest.mark.parametrize("content", ["", "no number\n"])
def test_an_incomplete_pid_file_is_ignored(used_folder: Path, content: str) -> None:
    with embedded(used_folder):
        pass
    (used_folder / "postgres" / "postmaster.pid").write_text(content)
    with embedded(used_folder):
        assert _server(used_folder).is_running()


def test_a_server_without_its_pid_file_ends_before_a_second_starts(used_folder: Path) -> None:
    with embedded(used_folder):
        server = _server(used_folder)
        (used_folder / "postgres" / "postmaster.pid").unlink()
        threading.Timer(1, server.terminate).start()
        with embedded(used_folder):
            assert not is_alive(server)
            assert _server(used_folder) != server


def test_the_folder_and_its_locks_are_private_to_their_owner(folder: Path) -> None:
    with embedded(folder / "data"):
        modes = {name: stat.S_IMODE((folder / "data" / name).stat().st_mode) for name in ("postgres.lock", "postgres")}
        users = folder / "data" / "postgres.users"
        users.chmod(0o644)
        with embedded(folder / "data"):
            assert stat.S_IMODE(users.stat().st_mode) == 0o600, "also for a file that already exists"
    assert modes == {"postgres.lock": 0o600, "postgres": 0o700}
    mode = stat.S_IMODE((folder / "data").stat().st_mode)
    # If root starts the server, the server's user enters the folder by its group.
    assert mode == (0o710 if os.geteuid() == 0 else 0o700)


SPECIAL_NAME = "'\"$HOME \\%20`id`;&æøå"


# The second name cannot be part of a client's address, so its socket is elsewhere.
@pytest.mark.parametrize("name", [SPECIAL_NAME, f"{SPECIAL_NAME},\udcff"])
async def test_a_folder_can_have_any_name(folder: Path, name: str) -> None:
    with embedded(folder / name) as addresses, embedded(folder / name) as second_addresses:
        assert second_addresses == addresses
        conn = await asyncpg.connect(addresses.service)
        assert await conn.fetchval("select current_user") == "lup_service"
        await conn.close()
    with embedded(folder / name) as later_addresses:
        assert later_addresses == addresses


def test_a_line_break_in_the_name_is_refused_by_its_code_point(folder: Path) -> None:
    with pytest.raises(EmbeddedError, match=r"U\+000A"), embedded(folder / "a\nb"):
        pass


@contextmanager
def _moved_away(file: Path) -> Iterator[None]:
    """Move a file away temporarily."""
    aside = file.rename(file.with_name("aside"))
    try:
        yield
    finally:
        aside.rename(file)


def test_a_failed_start_is_reported_in_one_sentence_with_its_cause(used_folder: Path) -> None:
    with embedded(used_folder):
        pass
    cause = "PostgreSQL does not start: could not find the database system; see .*/start.log"
    with (
        _moved_away(used_folder / "postgres" / "global" / "pg_control"),
        pytest.raises(EmbeddedError, match=cause),
        embedded(used_folder),
    ):
        pass
    cause = r"PostgreSQL does not start: could not load .*/pg_hba.conf; see .*/postgresql-\w+.log"
    with (
        _moved_away(used_folder / "postgres" / "pg_hba.conf"),
        pytest.raises(EmbeddedError, match=cause),
        embedded(used_folder),
    ):
        pass


def test_data_of_another_version_are_refused_with_both_versions(used_folder: Path) -> None:
    with embedded(used_folder):
        pass
    version = used_folder / "postgres" / "PG_VERSION"
    with _moved_away(version):
        version.write_text("17\n")
        process = service("migrate", data_dir=used_folder)
    assert process.returncode == 1
    assert "holds data of PostgreSQL 17, but this service uses PostgreSQL 18: dump it with" in process.stderr
    assert process.stderr.count("\n") == 1


def test_a_folder_without_data_is_reported_in_one_sentence(folder: Path) -> None:
    (folder / "postgres").mkdir()
    with pytest.raises(EmbeddedError, match="holds no data of PostgreSQL"), embedded(folder):
        pass


def test_a_file_in_place_of_the_folder_is_reported_in_one_sentence(folder: Path) -> None:
    (folder / "data").write_text("")
    with pytest.raises(EmbeddedError, match="cannot be used: File exists"), embedded(folder / "data"):
        pass
