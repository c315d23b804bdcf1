"""Schemathesis against the real service, filled by a walk over every operation."""

import os
import re
import subprocess
import sys
from contextlib import AsyncExitStack
from pathlib import Path
from types import TracebackType

import httpx2

from service.database.api_keys import create_key
from service.database.pool import single
from service.domain import api_keys
from tests.contract.answers import hold
from tests.contract.serving import ROOT, serving
from tests.contract.valid import Maker
from tests.contract.walk import requests

SETTINGS = Path(__file__).with_name("schemathesis.toml")
HOOKS = {"SCHEMATHESIS_HOOKS": f"{__package__}.schemathesis_hooks", "PYTHONPATH": str(ROOT)}


class Fuzzed:
    """A service on a separate database, on which every operation has succeeded once."""

    def __init__(self, database: str, folder: Path) -> None:
        self.database, self.folder = database, folder
        self.key = api_keys.make(os.urandom(api_keys.ENTROPY))
        self.stack = AsyncExitStack()
        self.address = ""

    async def __aenter__(self) -> "Fuzzed":
        """Start the service and call every operation."""
        async with single(self.database) as conn:
            await create_key(conn, self.key, "fuzzing", ["*"], None)
        self.address = self.stack.enter_context(serving(self.database, self.folder))
        await self._walk()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop the service."""
        await self.stack.aclose()

    async def _walk(self) -> None:
        headers = {"Authorization": f"Bearer {self.key.text}"}
        async with httpx2.AsyncClient(
            base_url=self.address, headers=headers, event_hooks={"response": [hold]}, timeout=30
        ) as client:
            async for operation, request in requests(Maker(client)):
                response = await client.request(request.method, request.path, **request.rest)
                assert response.status_code in operation.status, f"{operation.id}: {response.text}"

    def run(self, seed: int, phases: str, *options: str) -> str:
        """Run some phases with every check, assert that nothing failed, and return the output."""
        result = subprocess.run(
            [
                Path(sys.executable).with_name("schemathesis"), "--config-file", SETTINGS, "run",
                f"{self.address}/openapi.json", "--checks", "all", "--phases", phases, "--seed", str(seed),
                "--header", f"Authorization: Bearer {self.key.text}", "--generation-allow-x00", "true",
                "--generation-database", "none", "--no-color", "--continue-on-failure", "--request-timeout", "30",
                *options,
            ],
            cwd=self.folder, env=os.environ | HOOKS, capture_output=True, text=True, check=False,
        )  # fmt: skip
        print(f"seed {seed}\n{result.stdout}")
        assert result.returncode == 0, result.stdout[-20_000:] + result.stderr[-2_000:]
        failures = [line for line in (self.folder / "service.log").read_text().splitlines() if '"failed"' in line]
        assert not failures
        return result.stdout


def links(output: str) -> int:
    """Return how many links between operations a stateful run followed."""
    match = re.search(r"API Links:\s+(\d+) covered", output)
    return int(match[1]) if match else 0
