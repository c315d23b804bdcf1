"""An HTTP server on a free local port, which replies as a test prescribes, or breaks the connection."""

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
    """A request as the server received it."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    at: float

    @property
    def json(self) -> Any:
        """The decoded body."""
        return json.loads(self.body)


class Reply(NamedTuple):
    """A response; `cut` closes the connection a byte before the end of the body, `stall` sends nothing, and `drop`
    closes the connection at once."""

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
    """The server as a test sees it."""

    def __init__(self, respond: Responder) -> None:
        self.requests: list[ReceivedRequest] = []
        self.respond = respond
        self.address = ""
        self.stopped = threading.Event()


def reply_in_turn(*replies: Reply) -> Responder:
    """Send these replies in order, and then the last one repeatedly."""
    remaining = list(replies)
    return lambda _: remaining.pop(0) if len(remaining) > 1 else remaining[0]


@contextmanager
def run_server(respond: Responder, *, port: int = 0) -> Iterator[Server]:
    """Run a server in a thread."""
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
            """Log nothing."""

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
