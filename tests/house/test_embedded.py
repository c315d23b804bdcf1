"""The embedded PostgreSQL: found, shared, and stopped by whoever leaves last."""

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

from service.postgres.embedded import EmbeddedError, embedded
from service.postgres.embedded.postmaster import is_alive
from tests.house.process import PATIENCE, ROOT, environment, service

pytestmark = pytest.mark.slow

USE = """
import sys
from pathlib import Path
from urllib.parse import unquote
from service.postgres.embedded import embedded
with embedded(Path(sys.argv[1])) as addresses:
    print(addresses.service, flush=True)
    sys.stdin.readline()
"""


def _server(folder: Path) -> psutil.Process:
    return psutil.Process(int((folder / "postgres" / "postmaster.pid").read_text().splitlines()[0]))


def _gone(process: psutil.Process) -> bool:
    return psutil.wait_procs([process], timeout=PATIENCE)[1] == []


def _other(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", USE, str(folder)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


async def test_data_are_safe_sorted_by_code_point_and_reached_by_the_socket_alone(used_folder: Path) -> None:
    with embedded(used_folder) as addresses:
        conn = await asyncpg.connect(addresses.owner)
        told = {
            name: await conn.fetchval(f"show {name}")
            for name in ("fsync", "synchronous_commit", "full_page_writes", "data_checksums", "listen_addresses")
        }
        locale = await conn.fetchrow(
            "select datlocprovider, datlocale, datctype from pg_database where datname = current_database()"
        )
        await conn.execute("create extension pg_trgm")
        trigrams = await conn.fetch("select unnest(show_trgm('øvelse')) except select unnest(show_trgm('velse'))")
        await conn.close()
    assert told == {
        "fsync": "on",
        "synchronous_commit": "on",
        "full_page_writes": "on",
        "data_checksums": "on",
        "listen_addresses": "",
    }
    assert tuple(locale) == (b"b", "C.UTF-8", "C.UTF-8")
    assert len(trigrams) == 3, "ø is a letter"
    assert (used_folder / "postgres").stat().st_mode & 0o077 == 0


def test_the_last_to_leave_stops_it_also_when_one_was_killed(used_folder: Path) -> None:
    with embedded(used_folder) as addresses:
        server = _server(used_folder)
        with _other(used_folder) as other:
            assert other.stdout
            assert other.stdout.readline().strip() == addresses.service
            other.communicate("\n", timeout=PATIENCE)
        assert server.is_running(), "the second found it and leaves it to the first"
        with _other(used_folder) as killed:
            assert killed.stdout
            assert killed.stdout.readline().strip() == addresses.service
            killed.kill()
    assert _gone(server)


def test_a_command_keeps_it_running_without_the_service(used_folder: Path) -> None:
    command = [sys.executable, "-m", "service", "database"]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment(data_dir=used_folder), stdout=subprocess.PIPE, text=True
    ) as kept:
        assert kept.stdout
        address = kept.stdout.readline().strip()
        server = _server(used_folder)
        with embedded(used_folder) as addresses:
            assert address == addresses.owner
        assert is_alive(server)
        kept.send_signal(signal.SIGINT)
        assert kept.wait(PATIENCE) == 0
    assert _gone(server)
    refused = service("database", database_url="postgresql://lup@127.0.0.1:1/lup")
    assert (refused.returncode, refused.stdout) == (2, "")


def test_a_killed_server_starts_again_even_if_its_number_is_somebody_elses(used_folder: Path) -> None:
    with embedded(used_folder):
        server = _server(used_folder)
        left = (used_folder / "postgres" / "postmaster.pid").read_text()
        server.kill()
        assert _gone(server)
    stale = [str(os.getpid()), *left.splitlines()[1:]]
    (used_folder / "postgres" / "postmaster.pid").write_text("\n".join(stale) + "\n")
    with embedded(used_folder):
        assert _server(used_folder).pid != os.getpid()


def test_a_start_that_was_cut_off_leaves_nothing_half(folder: Path) -> None:
    half = folder / "postgres.new"
    half.mkdir()
    (half / "PG_VERSION").write_text("18\n")
    with embedded(folder):
        assert not half.exists()


def test_a_path_too_long_for_a_socket_gets_a_short_one(folder: Path) -> None:
    deep = folder / ("langt" * 20)
    with embedded(deep) as addresses:
        assert str(deep) not in addresses.service
        with embedded(deep) as again:
            assert again == addresses
        socket = Path(unquote(addresses.service.partition("host=")[2].partition("&")[0]))
        assert socket.is_dir()
    assert not socket.exists()


def test_a_link_to_the_folder_is_the_same_server(used_folder: Path) -> None:
    link = used_folder.with_name(f"{used_folder.name}-link")
    link.symlink_to(used_folder)
    try:
        with embedded(used_folder) as addresses:
            server = _server(used_folder)
            done = service("migrate", data_dir=link)
            assert (done.returncode, server.is_running()) == (0, True)
            with embedded(link) as by_link:
                assert by_link == addresses
            assert _server(used_folder) == server
    finally:
        link.unlink()
    assert _gone(server)


def test_data_on_another_disk_are_the_same_server_by_every_link_to_them(folder: Path) -> None:
    with embedded(folder / "one"):
        pass
    (folder / "one" / "postgres").rename(folder / "disk")
    (folder / "two").mkdir()
    for name in ("one", "two"):
        (folder / name / "postgres").symlink_to(folder / "disk")
    with embedded(folder / "one") as addresses:
        server = _server(folder / "one")
        with embedded(folder / "two") as other:
            assert other == addresses
        assert server.is_running(), "whoever leaves is not the last one"
    assert _gone(server)


async def test_a_folder_that_was_moved_while_its_server_runs_is_the_same_server(folder: Path) -> None:
    with embedded(folder / "before"):
        server = _server(folder / "before")
        (folder / "before").rename(folder / "after")
        with embedded(folder / "before"):
            assert _server(folder / "before") != server, "nothing is left there, so it is another one"
            with embedded(folder / "after") as moved:
                assert _server(folder / "after") == server
                conn = await asyncpg.connect(moved.superuser)
                assert await conn.fetchval("select pg_backend_pid()") in {each.pid for each in server.children()}
                await conn.close()
        assert server.is_running()
    assert _gone(server)


def test_a_copy_that_was_made_while_the_server_ran_is_refused(folder: Path) -> None:
    with embedded(folder / "here"):
        server = _server(folder / "here")
        shutil.copytree(folder / "here", folder / "there", ignore=shutil.ignore_patterns(".s.*"))
        for path in (folder / "there").rglob("*"):
            owner = (folder / "here" / path.relative_to(folder / "there")).stat()
            os.chown(path, owner.st_uid, owner.st_gid)
        copied = f"{folder}/there/postgres was copied from {folder}/here/postgres while the server there ran"
        with pytest.raises(EmbeddedError, match=copied), embedded(folder / "there"):
            pass
        assert (folder / "there" / "postgres" / "postmaster.pid").exists()
        assert server.is_running()
    with embedded(folder / "there"):
        assert _server(folder / "there") != server


def test_a_number_that_another_server_has_by_now_is_no_obstacle(folder: Path, used_folder: Path) -> None:
    with embedded(folder):
        pid_file = folder / "postgres" / "postmaster.pid"
        left = pid_file.read_text().splitlines()
    with embedded(used_folder):
        other = _server(used_folder)
        for file in (pid_file, folder / "postgres" / ".s.PGSQL.5432.lock"):
            # The third line is when the server started, in seconds: both may have done so in the same one.
            lines = [str(other.pid), left[1], str(int(left[2]) - 60), *left[3:]]
            file.write_text("\n".join(lines) + "\n")
        with embedded(folder):
            assert _server(folder) != other
        assert other.is_running()


@pytest.mark.parametrize("left", ["", "no number\n"])
def test_a_file_that_a_power_cut_left_unfinished_is_no_obstacle(used_folder: Path, left: str) -> None:
    with embedded(used_folder):
        pass
    (used_folder / "postgres" / "postmaster.pid").write_text(left)
    with embedded(used_folder):
        assert _server(used_folder).is_running()


def test_a_server_that_lost_its_file_is_waited_for_and_not_joined_by_a_second(used_folder: Path) -> None:
    with embedded(used_folder):
        server = _server(used_folder)
        (used_folder / "postgres" / "postmaster.pid").unlink()
        threading.Timer(1, server.terminate).start()
        with embedded(used_folder):
            assert not is_alive(server)
            assert _server(used_folder) != server


def test_the_folder_and_its_locks_are_their_owners_alone(folder: Path) -> None:
    with embedded(folder / "data"):
        modes = {name: stat.S_IMODE((folder / "data" / name).stat().st_mode) for name in ("postgres.lock", "postgres")}
        users = folder / "data" / "postgres.users"
        users.chmod(0o644)
        with embedded(folder / "data"):
            assert stat.S_IMODE(users.stat().st_mode) == 0o600, "also where they were made before"
    assert modes == {"postgres.lock": 0o600, "postgres": 0o700}
    mode = stat.S_IMODE((folder / "data").stat().st_mode)
    # Where root starts it, the server's user passes through by its group.
    assert mode == (0o710 if os.geteuid() == 0 else 0o700)


SPECIAL = "'\"$HOME \\%20`id`;&æøå"


# The socket of the second stands elsewhere, as clients could not name it there.
@pytest.mark.parametrize("name", [SPECIAL, f"{SPECIAL},\udcff"])
async def test_a_folder_may_be_called_anything(folder: Path, name: str) -> None:
    with embedded(folder / name) as addresses, embedded(folder / name) as again:
        assert again == addresses
        conn = await asyncpg.connect(addresses.service)
        assert await conn.fetchval("select current_user") == "lup_service"
        await conn.close()
    with embedded(folder / name) as later:
        assert later == addresses


def test_a_line_break_in_its_name_is_refused_by_its_number(folder: Path) -> None:
    with pytest.raises(EmbeddedError, match=r"U\+000A"), embedded(folder / "a\nb"):
        pass


@contextmanager
def _without(file: Path) -> Iterator[None]:
    """Take a file away for a while."""
    aside = file.rename(file.with_name("aside"))
    try:
        yield
    finally:
        aside.rename(file)


def test_a_server_that_cannot_start_is_one_sentence_with_its_cause(used_folder: Path) -> None:
    with embedded(used_folder):
        pass
    cause = "PostgreSQL does not start: could not find the database system; see .*/start.log"
    with (
        _without(used_folder / "postgres" / "global" / "pg_control"),
        pytest.raises(EmbeddedError, match=cause),
        embedded(used_folder),
    ):
        pass
    cause = r"PostgreSQL does not start: could not load .*/pg_hba.conf; see .*/postgresql-\w+.log"
    with (
        _without(used_folder / "postgres" / "pg_hba.conf"),
        pytest.raises(EmbeddedError, match=cause),
        embedded(used_folder),
    ):
        pass


def test_data_of_another_version_name_both(used_folder: Path) -> None:
    with embedded(used_folder):
        pass
    version = used_folder / "postgres" / "PG_VERSION"
    with _without(version):
        version.write_text("17\n")
        done = service("migrate", data_dir=used_folder)
    assert done.returncode == 1
    assert "holds data of PostgreSQL 17, but this service uses PostgreSQL 18: dump it with" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_folder_without_data_is_one_sentence(folder: Path) -> None:
    (folder / "postgres").mkdir()
    with pytest.raises(EmbeddedError, match="holds no data of PostgreSQL"), embedded(folder):
        pass


def test_a_folder_that_is_a_file_is_one_sentence(folder: Path) -> None:
    (folder / "data").write_text("")
    with pytest.raises(EmbeddedError, match="cannot be used: File exists"), embedded(folder / "data"):
        pass
