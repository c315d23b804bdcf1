"""`run`, as `make run` starts it: what it prints works, and it stops and starts again without loss."""

import asyncio
import re
import signal
import socket
import stat
import subprocess
import time
from pathlib import Path

import asyncpg
import httpx2
import psutil
import pytest

from service.greeting import write_startup_message
from service.postgres.pool import single
from service.settings import Settings
from tests.conftest import as_superuser
from tests.house.process import PATIENCE, ROOT, Running, both, environment, free_port, run, service

pytestmark = pytest.mark.slow


def test_it_prints_what_works_survives_a_kill_and_stops_whole(folder: Path) -> None:
    with run(folder, workers=2) as first:
        assert len(first.printed.splitlines()) <= 8
        assert first.key not in first.printed, "what is printed into a file or a journal stays there"
        [request] = first.curls()
        with httpx2.Client() as client:
            answer = client.send(request)
        assert answer.headers["Content-Type"].startswith("text/markdown")
        assert "## Dette tar vi videre" in answer.text
        for address in re.findall(r"http://[^\s']+(?=\n)", first.printed):
            opened = httpx2.get(address, headers={"Accept": "text/html"})
            assert (opened.status_code, opened.headers["Content-Type"]) == (200, "text/html; charset=utf-8"), address
        assert _create_a_key(first.printed).startswith("lup_")
        page = httpx2.get(f"{first.address}/docs")
        assert page.status_code == 200
        assert page.headers["Content-Security-Policy"].startswith("default-src 'self';")
        key_file = folder / "demo.key"
        assert stat.S_IMODE(key_file.stat().st_mode) == 0o600
        headers = {"Authorization": f"Bearer {first.key}"}
        made = httpx2.post(f"{first.address}/v1/themes", headers=headers, json={"name": "Deling"})
        assert made.status_code == 201
        server, workers = first.server(), first.workers()

        assert first.end(signal.SIGKILL) == -signal.SIGKILL
        # The workers notice that their parent is gone; PostgreSQL goes on, and is found again.
        assert psutil.wait_procs(workers, timeout=PATIENCE)[1] == []
        assert server.is_running()

    with run(folder, workers=2, terminal=True) as second:
        assert second.server().pid == server.pid
        assert [request.headers["Authorization"] for request in second.curls()] == [headers["Authorization"]]
        found = httpx2.get(f"{second.address}/v1/themes/{made.json()['id']}", headers=headers)
        assert found.json()["name"] == "Deling"

        listed = service("key", "list", data_dir=folder)
        assert (listed.returncode, listed.stdout.count("demo\t*")) == (0, 1)
        assert server.is_running()

        workers = second.workers()
        assert second.end(signal.SIGTERM) == 0
        assert psutil.wait_procs([server, *workers], timeout=PATIENCE)[1] == []


def _create_a_key(printed: str) -> str:
    """Run the printed command, and return its output."""
    command = next(line for line in printed.splitlines() if line.startswith("Create a key")).removeprefix(
        "Create a key"
    )
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=ROOT, env=environment(), capture_output=True, text=True, timeout=PATIENCE, check=True,
    )  # fmt: skip
    return done.stdout


def test_where_pages_take_a_key_the_greeting_says_where_one_is() -> None:
    rows = write_startup_message(Settings(host="0.0.0.0"), "0199c0de", open_pages=False).splitlines()
    assert [row for row in rows if row.startswith("Sign in")] == ["Sign in            with the key in data/demo.key"]
    assert "Sign in" not in write_startup_message(Settings(), "0199c0de", open_pages=True)


def test_before_a_terminal_it_prints_short_lines_and_the_greeting_last(folder: Path) -> None:
    with run(folder, workers=3, terminal=True) as running:
        assert "{" not in running.printed, "JSON is for machines"
        before, greeting = running.printed.split("\r\n\r\n" if "\r" in running.printed else "\n\n")
        assert re.fullmatch(r"\S*\d\d:\d\d:\d\d\S* .*demo loading\S*", before), "no line for each of its requests"
        assert len(greeting.splitlines()) <= 8
        assert greeting.startswith("Open ")
        assert running.key not in running.printed
        httpx2.get(f"{running.address}/nowhere")
        assert "GET - 404 in " in running.next_line()


@pytest.mark.parametrize(
    ("log_format", "line"),
    [
        ("json", r'\{"method":"GET","route":"/openapi.json","status":200,"ms":.*"request_id":"[0-9a-f]{32}".*\}'),
        ("text", r"\d\d:\d\d:\d\d \[info\] GET /openapi.json 200 in [0-9.]+ ms"),
        ("", r"\{.*\}"),
    ],
)
async def test_logs_are_written_as_the_setting_says_and_as_json_without_one(
    database: str, tmp_path: Path, capfd: pytest.CaptureFixture[str], log_format: str, line: str
) -> None:
    with run(tmp_path, **both(database), log_format=log_format) as running:
        httpx2.get(f"{running.address}/openapi.json")
        httpx2.get(f"{running.address}/health/live")
    lines = capfd.readouterr().err.splitlines()
    assert [logged for logged in lines if re.fullmatch(line, logged)], lines
    assert not [logged for logged in lines if "/health/" in logged], "that all is well is not worth a line"


def _wait_until_ready(running: Running) -> None:
    deadline = time.monotonic() + PATIENCE
    with httpx2.Client(base_url=running.address, timeout=10) as client:
        while client.get("/health/ready").status_code != 200:
            assert time.monotonic() < deadline, "it is not ready again"


async def test_a_database_that_is_killed_comes_back_by_itself(folder: Path) -> None:
    with run(folder, "--migrate", workers=2) as running:
        killed = running.server()
        owner = f"postgresql://lup_owner@/lup?host={folder}/postgres"
        conn = await asyncpg.connect(owner)
        # It does not notice that its parent has died, and holds the memory meanwhile.
        busy = asyncio.create_task(conn.fetchval("select count(*) from generate_series(1, 10000000)"))
        while not await _is_busy(owner):
            pass
        left = killed.children()
        killed.kill()
        await asyncio.to_thread(_wait_until_ready, running)
        server = running.server()
        assert server != killed
        assert psutil.wait_procs(left, timeout=PATIENCE)[1] == []
        await asyncio.gather(busy, return_exceptions=True)
        assert running.end(signal.SIGTERM) == 0
        assert psutil.wait_procs([server], timeout=PATIENCE)[1] == []
    conn.terminate()


async def _is_busy(address: str) -> bool:
    async with single(address) as conn:
        return bool(
            await conn.fetchval(
                "select exists (select from pg_stat_activity where query like '%generate_series(1, 1%'"
                " and state = 'active' and pid <> pg_backend_pid())"
            )
        )


def test_a_database_that_cannot_come_back_ends_the_service(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with run(folder, "--migrate", workers=2) as running:
        server, workers = running.server(), running.workers()
        data = (folder / "postgres").rename(folder / "aside")
        server.kill()
        assert running.process.wait(PATIENCE) == 1
        assert psutil.wait_procs([server, *workers], timeout=PATIENCE)[1] == []
    assert f"The folder {folder / 'postgres'} holds no data of PostgreSQL" in capfd.readouterr().err
    data.rename(folder / "postgres")
    assert service("key", "list", data_dir=folder).returncode == 0


def test_a_worker_that_dies_is_replaced_and_ctrl_c_stops_all(folder: Path) -> None:
    with run(folder, "--migrate") as running:
        server, before = running.server(), running.serving()
        for worker in before:
            worker.kill()
        deadline = time.monotonic() + PATIENCE
        while not (running.serving() - before) and time.monotonic() < deadline:
            psutil.wait_procs(before, timeout=0.1)
        answer = httpx2.get(f"{running.address}/health/ready", timeout=PATIENCE)
        assert answer.json() == {"status": "ready"}
        workers = running.workers()
        assert running.end(signal.SIGINT) == 0
        assert psutil.wait_procs([server, *workers], timeout=PATIENCE)[1] == []


def test_a_request_under_way_is_answered_before_it_stops_and_a_new_one_refused(folder: Path) -> None:
    with run(folder, workers=2) as running, socket.create_connection(running.target, timeout=PATIENCE) as peer:
        begun = f"POST /v1/themes HTTP/1.1\r\nHost: lup\r\nAuthorization: Bearer {running.key}\r\n"
        peer.sendall(f"{begun}Content-Type: application/json\r\nContent-Length: 18\r\n\r\n{{".encode())
        # The worker has the request once it answers another one on a connection that came later.
        for _ in range(4):
            assert httpx2.get(f"{running.address}/health/live").status_code == 200
        running.process.send_signal(signal.SIGTERM)
        deadline = time.monotonic() + PATIENCE
        while running.takes_connections() and time.monotonic() < deadline:
            pass
        peer.sendall(b'"name": "Deling"}')
        assert peer.recv(65536).startswith(b"HTTP/1.1 201 ")
        assert running.process.wait(PATIENCE) == 0


def test_a_port_that_is_taken_is_said_before_anything_starts(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = service("run", "--migrate", data_dir=folder, port=port)
    assert done.returncode == 1
    assert f"Cannot listen on 127.0.0.1 port {port}" in done.stderr
    assert not (folder / "postgres").exists()


async def test_a_schema_that_is_behind_or_unknown_is_refused(database: str) -> None:
    conn = await asyncpg.connect(database)
    try:
        await conn.execute("update alembic_version set version_num = '9999'")
        unknown = service("run", **both(database), port=free_port())
        newer = service("migrate", **both(database))
        await conn.execute("update alembic_version set version_num = '0001'")
        behind = service("run", **both(database), port=free_port())
    finally:
        await conn.close()
    assert unknown.returncode == behind.returncode == newer.returncode == 1
    assert newer.stderr == unknown.stderr
    assert newer.stderr.count("\n") == 1
    assert "The database has schema 9999" in unknown.stderr
    assert "start the matching version of the service" in unknown.stderr
    assert "run `python -m service migrate` first" in behind.stderr


async def test_a_database_in_which_letters_are_lost_and_a_role_with_too_much_power_are_said(
    database: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with run(tmp_path, **both(database)):
        pass
    assert '"event":"database_' not in capfd.readouterr().err
    async with single(as_superuser(database)) as conn:
        name = f"{await conn.fetchval('select current_database()')}_old"
        await conn.execute(
            f"create database {name} owner lup_owner template template0 locale_provider builtin"
            " builtin_locale 'C.UTF-8' locale 'C' lc_ctype 'C'"
        )
        try:
            with run(tmp_path, "--migrate", database_url=database.replace("?", "_old?")):
                pass
        finally:
            await conn.execute(f"drop database {name} with (force)")
    said = capfd.readouterr().err
    assert said.count('"event":"database_locale"') == said.count('"event":"database_role"') == 1
    assert "the LC_CTYPE C, in which searching may lose æ, ø and å: dump it" in said
    assert "connects as the owner of its tables" in said


async def test_the_demo_is_loaded_by_name_into_any_database(database: str, conn: asyncpg.Connection) -> None:
    done = service("demo", **both(database))
    assert (done.returncode, done.stdout) == (0, "")
    assert await conn.fetchval("select count(*) from session where format = 'mini'") == 1
    lines = service("key", "list", **both(database)).stdout.splitlines()
    assert [line.split("\t")[2] for line in lines] == ["demo loader"]
    assert "revoked" in lines[0], "the key that loaded it ends with it"
