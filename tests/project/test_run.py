"""`make run` prints commands that work, and the service stops and restarts without losing data."""

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

from service.database.pool import single
from service.settings import Settings
from service.startup import write_startup_message
from tests.conftest import as_superuser
from tests.project.process import PATIENCE, ROOT, Running, both, environment, free_port, run, service

pytestmark = pytest.mark.slow


def test_printed_commands_work_and_a_restart_after_a_kill_loses_nothing(folder: Path) -> None:
    with run(folder, workers=2) as first:
        assert len(first.printed.splitlines()) <= 8
        assert first.key not in first.printed, "printed output can end up in a file or a journal"
        [request] = first.curls()
        with httpx2.Client() as client:
            response = client.send(request)
        assert response.headers["Content-Type"].startswith("text/markdown")
        assert "## Dette tar vi videre" in response.text
        for address in re.findall(r"http://[^\s']+(?=\n)", first.printed):
            opened = httpx2.get(address, headers={"Accept": "text/html"}, follow_redirects=True)
            assert (opened.status_code, opened.headers["Content-Type"]) == (200, "text/html; charset=utf-8"), address
        assert _create_a_key(first.printed).startswith("lup_")
        page = httpx2.get(f"{first.address}/docs")
        assert page.status_code == 200
        assert page.headers["Content-Security-Policy"].startswith("default-src 'self';")
        key_file = folder / "demo.key"
        assert stat.S_IMODE(key_file.stat().st_mode) == 0o600
        headers = {"Authorization": f"Bearer {first.key}"}
        theme = httpx2.post(f"{first.address}/v1/themes", headers=headers, json={"name": "Deling"})
        assert theme.status_code == 201
        server, workers = first.server(), first.workers()

        assert first.end(signal.SIGKILL) == -signal.SIGKILL
        # The workers end after their parent; PostgreSQL keeps running and is found again.
        assert psutil.wait_procs(workers, timeout=PATIENCE)[1] == []
        assert server.is_running()

    with run(folder, terminal=True) as second:
        assert second.server().pid == server.pid
        assert [request.headers["Authorization"] for request in second.curls()] == [headers["Authorization"]]
        response = httpx2.get(f"{second.address}/v1/themes/{theme.json()['id']}", headers=headers)
        assert response.json()["name"] == "Deling"

        key_list = service("key", "list", data_dir=folder)
        assert (key_list.returncode, key_list.stdout.count("demo\t*")) == (0, 1)
        assert server.is_running()

        workers = second.workers()
        assert second.end(signal.SIGTERM) == 0
        assert psutil.wait_procs([server, *workers], timeout=PATIENCE)[1] == []


def _create_a_key(printed: str) -> str:
    """Run the printed command, and return its output."""
    label = "Create a key"
    command = next(line for line in printed.splitlines() if line.startswith(label)).removeprefix(label)
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=ROOT, env=environment(), capture_output=True, text=True, timeout=PATIENCE, check=True,
    )  # fmt: skip
    return done.stdout


def test_the_greeting_says_where_the_key_is_where_pages_need_one() -> None:
    rows = write_startup_message(Settings(host="0.0.0.0"), "0199c0de", open_pages=False).splitlines()
    assert [row for row in rows if row.startswith("Sign in")] == ["Sign in            with the key in data/demo.key"]
    assert "Sign in" not in write_startup_message(Settings(), "0199c0de", open_pages=True)


def test_on_a_terminal_it_prints_short_lines_and_the_greeting_last(folder: Path) -> None:
    with run(folder, terminal=True) as running:
        assert "{" not in running.printed, "JSON is for machines"
        log, startup_message = running.printed.split("\r\n\r\n" if "\r" in running.printed else "\n\n")
        assert re.fullmatch(r"\S*\d\d:\d\d:\d\d\S* .*demo loading\S*", log), "the loader's requests are not logged"
        assert len(startup_message.splitlines()) <= 8
        assert startup_message.startswith("Open ")
        assert running.key not in running.printed
        httpx2.get(f"{running.address}/nowhere")
        assert "GET - 404 in " in running.next_line()


@pytest.mark.parametrize(
    ("log_format", "line"),
    [
        ("", r'\{"method":"GET","route":"/openapi.json","status":200,"ms":.*"request_id":"[0-9a-f]{32}".*\}'),
        ("text", r"\d\d:\d\d:\d\d \[info\] GET /openapi.json 200 in [0-9.]+ ms"),
    ],
)
async def test_logs_follow_the_setting_and_are_json_by_default(
    database: str, tmp_path: Path, capfd: pytest.CaptureFixture[str], log_format: str, line: str
) -> None:
    with run(tmp_path, **both(database), log_format=log_format) as running:
        httpx2.get(f"{running.address}/openapi.json")
        httpx2.get(f"{running.address}/health/live")
    lines = capfd.readouterr().err.splitlines()
    assert not [entry for entry in lines if "database_" in entry], "a database with the right locale and role is silent"
    assert [entry for entry in lines if re.fullmatch(line, entry)], lines
    assert not [entry for entry in lines if "/health/" in entry], "successful health checks are not logged"


def _wait_until_ready(running: Running) -> None:
    deadline = time.monotonic() + PATIENCE
    with httpx2.Client(base_url=running.address, timeout=10) as client:
        while client.get("/health/ready").status_code != 200:
            assert time.monotonic() < deadline, "the service does not become ready again"


async def test_a_killed_database_restarts_automatically(folder: Path) -> None:
    with run(folder, "--migrate") as running:
        killed = running.server()
        owner = f"postgresql://lup_owner@/lup?host={folder}/postgres"
        conn = await asyncpg.connect(owner)
        # This backend does not notice the death of its parent and keeps the shared memory.
        query = asyncio.create_task(conn.fetchval("select count(*) from generate_series(1, 10000000)"))
        while not await _is_busy(owner):
            pass
        children = killed.children()
        killed.kill()
        await asyncio.to_thread(_wait_until_ready, running)
        server = running.server()
        assert server != killed
        assert psutil.wait_procs(children, timeout=PATIENCE)[1] == []
        await asyncio.gather(query, return_exceptions=True)
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


def test_a_database_that_cannot_restart_ends_the_service(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with run(folder, "--migrate") as running:
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
        server, killed = running.server(), running.serving()
        for worker in killed:
            worker.kill()
        deadline = time.monotonic() + PATIENCE
        while not (running.serving() - killed) and time.monotonic() < deadline:
            psutil.wait_procs(killed, timeout=0.1)
        response = httpx2.get(f"{running.address}/health/ready", timeout=PATIENCE)
        assert response.json() == {"status": "ready"}
        workers = running.workers()
        assert running.end(signal.SIGINT) == 0
        assert psutil.wait_procs([server, *workers], timeout=PATIENCE)[1] == []


def test_a_shutdown_completes_requests_in_progress_and_refuses_new_ones(folder: Path) -> None:
    with run(folder) as running, socket.create_connection(running.target, timeout=PATIENCE) as peer:
        head = f"POST /v1/themes HTTP/1.1\r\nHost: lup\r\nAuthorization: Bearer {running.key}\r\n"
        peer.sendall(f"{head}Content-Type: application/json\r\nContent-Length: 18\r\n\r\n{{".encode())
        # Once the worker responds on a later connection, it has received this request.
        assert httpx2.get(f"{running.address}/health/live").status_code == 200
        running.process.send_signal(signal.SIGTERM)
        deadline = time.monotonic() + PATIENCE
        while running.takes_connections() and time.monotonic() < deadline:
            pass
        peer.sendall(b'"name": "Deling"}')
        assert peer.recv(65536).startswith(b"HTTP/1.1 201 ")
        assert running.process.wait(PATIENCE) == 0


def test_a_used_port_is_reported_before_anything_starts(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        process = service("run", "--migrate", data_dir=folder, port=port)
    assert process.returncode == 1
    assert f"Cannot listen on 127.0.0.1 port {port}" in process.stderr
    assert not (folder / "postgres").exists()


async def test_an_outdated_or_unknown_schema_is_refused(database: str) -> None:
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


async def test_an_unsuitable_locale_and_a_too_powerful_role_are_logged(
    database: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
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
    log = capfd.readouterr().err
    assert log.count('"event":"database_locale"') == log.count('"event":"database_role"') == 1
    assert "the LC_CTYPE C, with which searches may miss æ, ø and å: dump it" in log
    assert "connects as the owner of its tables" in log


async def test_the_demo_command_loads_into_any_database(database: str, conn: asyncpg.Connection) -> None:
    process = service("demo", **both(database))
    assert (process.returncode, process.stdout) == (0, "")
    assert await conn.fetchval("select count(*) from session where format = 'mini'") == 1
    lines = service("key", "list", **both(database)).stdout.splitlines()
    assert [line.split("\t")[2] for line in lines] == ["demo loader"]
    assert "revoked" in lines[0], "the loader's key is revoked afterwards"
