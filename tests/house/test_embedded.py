"""The embedded PostgreSQL: found, shared, and stopped by whoever leaves last."""

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import asyncpg
import psutil
import pytest

from service.postgres.embedded import EmbeddedError, embedded
from tests.house.process import PATIENCE, ROOT

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
            "select datlocprovider, datlocale from pg_database where datname = current_database()"
        )
        await conn.close()
    assert told == {
        "fsync": "on",
        "synchronous_commit": "on",
        "full_page_writes": "on",
        "data_checksums": "on",
        "listen_addresses": "",
    }
    assert tuple(locale) == (b"b", "C.UTF-8")
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


def test_a_server_that_cannot_start_is_one_sentence(folder: Path) -> None:
    with embedded(folder):
        pass
    (folder / "postgres" / "global" / "pg_control").unlink()
    with pytest.raises(EmbeddedError, match="does not start"), embedded(folder):
        pass
