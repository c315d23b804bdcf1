"""Run the benchmark: several rounds over the cases, each measured next to a hello world."""

import asyncio
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from typing import Any

import asyncpg
import msgspec
import psutil
from msgspec import Struct

from benchmarks import data, load
from service.database import schema
from service.database.api_keys import create_key
from service.database.embedded import embedded
from service.domain import api_keys

ROUNDS = 5
CONNECTIONS = 2
"""With many connections, requests arrive in batches, for each of which a server wakes once: the cost of a hello world
falls to a third and every multiple of it doubles, though nothing else changes."""
CASE_SECONDS = 1.3
HELLO_SECONDS = 0.7
START_TIMEOUT_SECONDS = 30
"""How long a server can take until it responds."""


class Case(Struct, frozen=True):
    """A case: its name in the load generator, and its goal in hello worlds."""

    name: str
    shown: str
    goal: float | None = None
    connections: int = CONNECTIONS
    seconds: float = CASE_SECONDS
    rows: int = 1
    """The rows of a request, if costs are per row."""
    rows_goal: int | None = None
    rounds: int = ROUNDS


CASES = (
    Case("get", "get one", 4.7),
    Case("not_modified", "get one, 304", 4.3),
    Case("list", "list of 50", 7.4),
    Case("create", "create, keyed", 9.4),
    Case("patch", "PATCH", 12.1),
    Case("batch", "batch of 500, keyed", connections=4, rows=load.ROWS, rows_goal=12_000),
    Case("people", "batch of 500 people", connections=1, rows=load.ROWS, rounds=2),
    Case("upsert", "upsert of 1,000 new people", connections=1, rows=load.UPSERT_ROWS, rounds=2),
    Case("repeat", "upsert of 1,000 unchanged people", connections=1, rows=load.UPSERT_ROWS, rounds=2),
    Case("export", "NDJSON export", connections=1, seconds=0, rows=data.IDEAS, rounds=2),
)


class Sample(Struct, frozen=True):
    """A measurement: requests per second, and CPU seconds per request of server and database."""

    rate: float
    server: float
    database: float


class Bench:
    """The processes of one run."""

    def __init__(self, generator: "subprocess.Popen[bytes]", hello: int, service: int, database: int) -> None:
        self.generator = generator
        self.hello, self.service, self.database = hello, service, database

    def measure(self, case: str, connections: int, seconds: float) -> Sample:
        """Send the requests of a case, and measure their cost."""
        server = self.hello if case == "hello" else self.service
        before = _cpu(server), _cpu(self.database)
        assert self.generator.stdin
        assert self.generator.stdout
        self.generator.stdin.write(msgspec.json.encode(load.Task(case, connections, seconds)) + b"\n")
        self.generator.stdin.flush()
        result = msgspec.json.decode(self.generator.stdout.readline(), type=load.Result)
        after = _cpu(server), _cpu(self.database)
        return Sample(
            result.requests / result.seconds,
            (after[0] - before[0]) / result.requests,
            (after[1] - before[1]) / result.requests,
        )

    def greet(self) -> Sample:
        """Measure the hello world."""
        return self.measure("hello", CONNECTIONS, HELLO_SECONDS)


def _cpu(parent: int) -> float:
    """Return the CPU seconds of a process and its descendants, including ended ones."""
    total = 0.0
    process = psutil.Process(parent)
    for member in (process, *process.children(recursive=True)):
        try:
            times = member.cpu_times()
        except psutil.NoSuchProcess:
            continue
        total += times.user + times.system + times.children_user + times.children_system
    return total


def _busy() -> float:
    """Return the CPU seconds that the machine has used."""
    times = psutil.cpu_times()
    return float(times.user + times.nice + times.system)


def main() -> None:
    """Measure all cases, and print the table."""
    started_at = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="lup-bench-", ignore_cleanup_errors=True) as name, ExitStack() as stack:
        folder = Path(name)
        folder.chmod(0o755)
        addresses = stack.enter_context(embedded(folder))
        schema.migrate(addresses)
        key, ids = asyncio.run(_prepare(addresses.superuser))
        _log(f"{data.IDEAS:,} ideas inserted after {time.monotonic() - started_at:.0f} s")
        bench = stack.enter_context(_processes(folder, addresses.service, key, ids))
        before = _busy(), _cpu(os.getpid()) + _cpu(bench.database)
        measured = _rounds(bench)
        after = _busy(), _cpu(os.getpid()) + _cpu(bench.database)
        others = max(0.0, 1 - (after[1] - before[1]) / (after[0] - before[0]))
    _log(f"measured in {time.monotonic() - started_at:.0f} s")
    print(_table(measured))
    print(f"\nOther processes of this machine used {others:.0%} of the CPU time.")


def _log(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


async def _prepare(url: str) -> tuple[str, data.Ids]:
    conn: asyncpg.Connection[Any] = await asyncpg.connect(url)
    try:
        key = api_keys.make(os.urandom(api_keys.ENTROPY))
        await create_key(conn, key, "benchmark", [api_keys.EVERYTHING], None)
        return key.text, await data.load(conn)
    finally:
        await conn.close()


@contextmanager
def _processes(folder: Path, url: str, key: str, ids: data.Ids) -> Iterator[Bench]:
    hello_port, port = _free_ports(2)
    environment = {
        **os.environ,
        "LUP_DATABASE_URL": url,
        "LUP_PORT": str(port),
        "LUP_WORKERS": "1",
        # The benchmark exceeds the default rate limit of a key.
        "LUP_RATE_LIMIT_PER_MINUTE": "10000000",
    }
    with (
        (folder / "service.log").open("wb") as log,
        _process([sys.executable, "-m", "service", "run"], env=environment, stdout=log, stderr=log) as service,
        _process([sys.executable, "-m", "benchmarks.hello", str(hello_port)]) as hello,
        _process([sys.executable, "-m", "benchmarks.load"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as generator,
    ):
        _wait(port)
        _wait(hello_port)
        assert generator.stdin
        setup = load.Setup(hello=hello_port, service=port, key=key, ids=ids)
        generator.stdin.write(msgspec.json.encode(setup) + b"\n")
        server = int((folder / "postgres" / "postmaster.pid").read_text().split()[0])
        yield Bench(generator, hello.pid, service.pid, server)


@contextmanager
def _process(command: list[str], **how: Any) -> Iterator["subprocess.Popen[bytes]"]:
    with subprocess.Popen(command, **how) as process:
        try:
            yield process
        finally:
            process.terminate()


def _free_ports(count: int) -> list[int]:
    with ExitStack() as stack:
        probes = [stack.enter_context(socket.socket()) for _ in range(count)]
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [probe.getsockname()[1] for probe in probes]


def _wait(port: int) -> None:
    deadline = time.monotonic() + START_TIMEOUT_SECONDS
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
        else:
            return


def _rounds(bench: Bench) -> list[tuple[Case, list[tuple[Sample, float]]]]:
    """Measure every case in every round; pair each sample with the mean cost of the hello worlds around it."""
    for case in CASES:
        if case.seconds:
            bench.measure(case.name, case.connections, 0.5)
    measured: list[tuple[Case, list[tuple[Sample, float]]]] = [(case, []) for case in CASES]
    previous = bench.greet()
    greetings = [(previous, previous.server)]
    for number in range(ROUNDS):
        for case, samples in measured:
            if number < case.rounds:
                sample = bench.measure(case.name, case.connections, case.seconds)
                following = bench.greet()
                samples.append((sample, (previous.server + following.server) / 2))
                greetings.append((following, following.server))
                previous = following
        _log(f"round {number + 1} of {ROUNDS}")
    return [*measured, (Case("hello", "hello world"), greetings)]


def _table(measured: list[tuple[Case, list[tuple[Sample, float]]]]) -> str:
    """Return the table of medians, per request or per row."""
    lines = [
        "| operation | per second (goal) | hello worlds (goal) | service CPU | database CPU |",
        "|---|---:|---:|---:|---:|",
    ]
    for case, samples in measured:
        rate = median(sample.rate for sample, _ in samples) * case.rows
        server = median(sample.server for sample, _ in samples) / case.rows
        database = median(sample.database for sample, _ in samples) / case.rows
        multiple = median(sample.server / unit for sample, unit in samples) / case.rows
        unit_name = "rows" if case.rows > 1 else "requests"
        goal = f" ({case.goal})" if case.goal else ""
        rate_goal = f" ({case.rows_goal:,})" if case.rows_goal else ""
        lines.append(
            f"| {case.shown} | {rate:,.0f} {unit_name}{rate_goal} | {multiple:.2f}{goal} "
            f"| {server * 1e6:,.0f} us | {database * 1e6:,.0f} us |"
        )
    return "\n".join(lines)
