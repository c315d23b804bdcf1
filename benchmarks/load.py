"""The load generator, a separate process: a few keep-alive connections, each with one request at a time.

It reads a `Setup` and then one `Task` per line from standard input, and writes one `Result` per line.
"""

import asyncio
import itertools
import sys
import time
from collections.abc import Callable
from typing import Any
from uuid import UUID

import msgspec
import uvloop
from msgspec import Struct

from benchmarks.data import Ids

ROWS = 500
"""The rows of a batch."""
UPSERT_ROWS = 1_000
"""The rows of a batch upsert."""


class Setup(Struct, frozen=True, kw_only=True):
    """The servers' ports, the API key, and the ids for requests."""

    hello: int
    service: int
    key: str
    ids: Ids


class Task(Struct, frozen=True):
    """Send requests of one case over some connections, for some seconds."""

    case: str
    connections: int
    seconds: float


class Result(Struct, frozen=True):
    """The number of requests with the expected response, and the duration."""

    requests: int
    seconds: float


class UnexpectedResponse(Exception):
    """A response was not the expected one; the message holds its beginning."""


class StoredIdea(Struct):
    """An idea and its current version."""

    id: UUID
    version: int = 1


class Exchange(Struct):
    """A request, its expected status, and a callback for the response."""

    request: bytes
    status: bytes
    answered: Callable[[bytes], None] | None = None


class Cases:
    """The endless sequences of requests of the cases."""

    def __init__(self, setup: Setup) -> None:
        self.setup = setup
        self.read = itertools.cycle(setup.ids.read)
        self.tags: dict[UUID, bytes] = {}
        self.tagged = itertools.cycle(setup.ids.read[:500])
        self.changing = itertools.cycle([StoredIdea(id) for id in setup.ids.change])
        self.counter = itertools.count(1)
        self.upserted: list[dict[str, Any]] = []

    def hello(self) -> Exchange:
        """Request the greeting."""
        return Exchange(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", b"200")

    def get(self) -> Exchange:
        """Read one idea."""
        return self._exchange("GET", f"/{next(self.read)}", 200)

    def not_modified(self) -> Exchange:
        """Read an unchanged idea; the first round over the ids learns their ETags."""
        id = next(self.tagged)
        if tag := self.tags.get(id):
            return self._exchange("GET", f"/{id}", 304, headers=b"If-None-Match: " + tag + b"\r\n")

        def learn(head: bytes) -> None:
            self.tags[id] = _header(head, b"etag")

        return msgspec.structs.replace(self._exchange("GET", f"/{id}", 200), answered=learn)

    def list(self) -> Exchange:
        """Read a page of fifty."""
        return self._exchange("GET", "?limit=50", 200)

    def create(self) -> Exchange:
        """Create an idea with an idempotency key."""
        return self._exchange("POST", "", 201, self._idea(), self._new_key())

    def patch(self) -> Exchange:
        """Update an idea at its current version."""
        idea = next(self.changing)
        body = {"next_step": f"Prøv i to sektorer før sommeren, forsøk {next(self.counter)}"}

        def raise_version(head: bytes) -> None:
            idea.version += 1

        headers = b'If-Match: "v%d"\r\n' % idea.version
        return msgspec.structs.replace(
            self._exchange("PATCH", f"/{idea.id}", 200, body, headers), answered=raise_version
        )

    def batch(self) -> Exchange:
        """Create five hundred ideas."""
        return self._exchange("POST", "/batch", 200, [self._idea() for _ in range(ROWS)], self._new_key())

    def people(self) -> Exchange:
        """Create five hundred people."""
        return self._exchange("POST", "/batch", 200, [self._person() for _ in range(ROWS)], kind="people")

    def upsert(self) -> Exchange:
        """Upsert a thousand new people."""
        self.upserted = [{"ref": f"hr:{next(self.counter)}", **self._person()} for _ in range(UPSERT_ROWS)]
        return self._exchange("PUT", "/batch", 200, self.upserted, kind="people")

    def repeat(self) -> Exchange:
        """Upsert a thousand people who have not changed."""
        return self._exchange("PUT", "/batch", 200, self.upserted, kind="people") if self.upserted else self.upsert()

    def export(self) -> Exchange:
        """Read all ideas as NDJSON."""
        return self._exchange("GET", "", 200, headers=b"Accept: application/x-ndjson\r\n")

    def _new_key(self) -> bytes:
        return b"Idempotency-Key: bench-%d\r\n" % next(self.counter)

    def _person(self) -> dict[str, Any]:
        """Return a person as an HR system sends it, with three fields."""
        n = next(self.counter)
        return {"display_name": f"Tjenesteleder {n}", "email": f"leder{n}@example.kommune.no", "title": "Leder"}

    def _idea(self) -> dict[str, Any]:
        """Return an idea as a table submits it, with text, needs and an insight; each session has a hundred."""
        n, ids = next(self.counter), self.setup.ids
        return {
            "title": f"Gevinstkaffe på tvers av sektorer, utgave {n}",
            "description": "En halvtimes kaffe hver måned, der én sektor viser hva den har fått igjen for noe den "
            f"prøvde, og en annen sier hva den ville trengt for å gjøre det samme hos seg. Utgave {n}.",
            "boldness": "bold" if n % 2 else "traditional",
            "need_ids": [ids.needs[n % len(ids.needs)], ids.needs[n * 7 % len(ids.needs)]],
            "insight_ids": [ids.insights[n % len(ids.insights)]],
            "session_id": ids.sessions[n // 100 % len(ids.sessions)],
            "team": "bord 2",
        }

    def _exchange(
        self, method: str, path: str, status: int, body: Any = None, headers: bytes = b"", kind: str = "ideas"
    ) -> Exchange:
        sent = b"" if body is None else msgspec.json.encode(body)
        if body is not None:
            headers += b"Content-Type: application/json\r\nContent-Length: %d\r\n" % len(sent)
        head = f"{method} /v1/{kind}{path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {self.setup.key}\r\n"
        return Exchange(head.encode() + headers + b"\r\n" + sent, str(status).encode())


class Connection(asyncio.Protocol):
    """A connection that sends a request when the previous response is complete."""

    def __init__(self, case: Callable[[], Exchange], until: float) -> None:
        self.case, self.until = case, until
        self.done = asyncio.get_running_loop().create_future()
        self.answers = 0
        self.buffer = b""
        self.left = 0
        """The remaining bytes of the body; -1 for a chunked body."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Send the first request."""
        self.transport: Any = transport
        self._send()

    def _send(self) -> None:
        self.exchange = self.case()
        self.head = b""
        self.transport.write(self.exchange.request)

    def data_received(self, data: bytes) -> None:
        """Process a part of a response."""
        if not self.head:
            self.buffer += data
            self.head, end, data = self.buffer.partition(b"\r\n\r\n")
            if not end:
                self.head = b""
                return
            self.buffer = b""
            if self.head[9:12] != self.exchange.status:
                self.connection_lost(UnexpectedResponse((self.head + end + data)[:1000].decode()))
                return
            chunked = _header(self.head, b"transfer-encoding") == b"chunked"
            self.left = -1 if chunked else int(_header(self.head, b"content-length") or 0)
        if self.left < 0:
            self.buffer = (self.buffer + data)[-5:]
            if self.buffer != b"0\r\n\r\n":
                return
            self.buffer = b""
        else:
            self.left -= len(data)
            if self.left:
                return
        if self.exchange.answered:
            self.exchange.answered(self.head)
        self.answers += 1
        if time.perf_counter() < self.until:
            self._send()
        elif not self.done.done():
            self.done.set_result(self.answers)
            self.transport.close()

    def connection_lost(self, error: Exception | None) -> None:
        """Report a lost connection."""
        if not self.done.done():
            self.done.set_exception(error or ConnectionError("The server closed the connection."))


def _header(head: bytes, name: bytes) -> bytes:
    start = head.lower().find(b"\r\n" + name + b":")
    return head[start + 3 + len(name) :].partition(b"\r\n")[0].strip() if start >= 0 else b""


async def send(setup: Setup, cases: Cases, order: Task) -> Result:
    """Run a task."""
    loop = asyncio.get_running_loop()
    port = setup.hello if order.case == "hello" else setup.service
    started_at = time.perf_counter()
    until = started_at + order.seconds
    connections = [
        await loop.create_connection(lambda: Connection(getattr(cases, order.case), until), "127.0.0.1", port)
        for _ in range(order.connections)
    ]
    answers = await asyncio.gather(*(connection.done for _, connection in connections))
    return Result(sum(answers), time.perf_counter() - started_at)


async def main() -> None:
    """Run tasks from standard input."""
    setup = msgspec.json.decode(sys.stdin.buffer.readline(), type=Setup)
    cases = Cases(setup)
    for line in sys.stdin.buffer:
        result = await send(setup, cases, msgspec.json.decode(line, type=Task))
        sys.stdout.buffer.write(msgspec.json.encode(result) + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    uvloop.run(main())
