"""Run the SDK's examples as their users do: each in a process of its own, against a real service."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
from lup import Lup

from tests.contract.serving import serving
from tests.project.process import PATIENCE, ROOT
from tests.sdk.conftest import open_client
from tests.sdk.server import ReceivedRequest, Reply, Server, run_server

EXAMPLES = ROOT / "sdk" / "examples"
HOP_BY_HOP = {"connection", "content-length", "host", "transfer-encoding", "content-encoding", "accept-encoding"}


def scopes(script: str) -> list[str]:
    """Return the scopes that a script's docstring says its key needs."""
    return re.findall(r"`([a-z]+:(?:read|write))`", (EXAMPLES / script).read_text(encoding="utf-8"))


class Site:
    """A real service, behind a proxy that keeps the requests of the scripts."""

    def __init__(self, lup: Lup, keys: dict[str, str], proxy: Server, folder: Path) -> None:
        self.lup, self.keys, self.proxy, self.folder = lup, keys, proxy, folder
        self.before_each: Callable[[ReceivedRequest], None] = lambda _: None
        """What happens before the service receives a request of a script."""

    def start(self, script: str, *arguments: object) -> subprocess.Popen[str]:
        """Start a script in the folder, with the key that its docstring asks for."""
        settings = {"LUP_URL": self.proxy.address, "LUP_API_KEY": self.keys[script], "PYTHONUTF8": "1"}
        return subprocess.Popen(
            [sys.executable, EXAMPLES / script, *map(str, arguments)],
            cwd=self.folder,
            env={name: value for name, value in os.environ.items() if not name.startswith("LUP_")} | settings,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
        """Run a script to its end, and keep its requests alone."""
        self.proxy.requests.clear()
        with self.start(script, *arguments) as process:
            stdout, stderr = process.communicate(timeout=PATIENCE)
        return subprocess.CompletedProcess(process.args, process.returncode, stdout, stderr)

    @property
    def calls(self) -> list[str]:
        """The requests of the last script: method and path without the query."""
        return [f"{request.method} {request.path.split('?')[0]}" for request in self.proxy.requests]


@contextmanager
def run_site(database: str, keys: dict[str, str], folder: Path) -> Iterator[Site]:
    """Run the service on a database, and the proxy before it."""
    with serving(database, folder) as address, httpx2.Client(base_url=address, timeout=PATIENCE) as http:

        def forward(request: ReceivedRequest) -> Reply:
            site.before_each(request)
            headers = {name: value for name, value in request.headers.items() if name not in HOP_BY_HOP}
            response = http.request(request.method, request.path, content=request.body, headers=headers)
            kept = {name: value for name, value in response.headers.items() if name not in HOP_BY_HOP}
            return Reply(response.status_code, response.content, kept)

        with run_server(forward) as proxy, open_client(address, api_key=keys[""]) as lup:
            site = Site(lup, keys, proxy, folder)
            yield site
