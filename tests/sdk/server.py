"""A real HTTP server on a free port of this machine, which answers as a test tells it, and breaks off when told to."""

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import monotonic
from types import MappingProxyType
from typing import Any, NamedTuple

import msgspec


class ReceivedRequest(NamedTuple):
    """A request as it came in."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    at: float

    @property
    def json(self) -> Any:
        """What the body says."""
        return json.loads(self.body)


class Reply(NamedTuple):
    """An answer; `cut` sends that many bytes of the body less than promised, `stall` sends nothing at all, and `drop`
    breaks the connection off instead."""

    status: int = 200
    body: object = b""
    headers: Mapping[str, str] = MappingProxyType({})
    cut: bool = False
    stall: bool = False
    drop: bool = False


CUT = Reply(body=b'{"id": "', cut=True)
STALL = Reply(stall=True)
DROP = Reply(drop=True)

Responder = Callable[[ReceivedRequest], Reply]


class Server:
    """What a test sees of the server."""

    def __init__(self, respond: Responder) -> None:
        self.requests: list[ReceivedRequest] = []
        self.respond = respond
        self.address = ""
        self.stopped = threading.Event()


def reply_in_turn(*replies: Reply) -> Responder:
    """Give these answers one after the other, the last one for ever."""
    remaining = list(replies)
    return lambda _: remaining.pop(0) if len(remaining) > 1 else remaining[0]


@contextmanager
def run_server(respond: Responder, *, port: int = 0) -> Iterator[Server]:
    """Run a server that answers so."""
    server = Server(respond)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_any_method(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            headers = {name.lower(): value for name, value in self.headers.items()}
            request = ReceivedRequest(self.command, self.path, headers, body, monotonic())
            server.requests.append(request)
            reply = server.respond(request)
            if reply.stall:
                server.stopped.wait()
                self.close_connection = True
                return
            if reply.drop:
                self.close_connection = True
                return
            content = reply.body if isinstance(reply.body, bytes) else msgspec.json.encode(reply.body)
            self.send_response(reply.status)
            for name, value in {"Content-Type": "application/json", **reply.headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content) + reply.cut))
            self.end_headers()
            self.wfile.write(content)
            self.close_connection = reply.cut

        def log_message(self, *_: Any) -> None:
            """Keep quiet."""

    for method in ("GET", "POST", "PUT", "PATCH", "DELETE", "CONNECT"):
        setattr(Handler, f"do_{method}", Handler.handle_any_method)

    class Listener(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 128

    with Listener(("127.0.0.1", port), Handler) as listener:
        server.address = f"http://127.0.0.1:{listener.server_port}"
        thread = threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.stopped.set()
            listener.shutdown()
            thread.join()
