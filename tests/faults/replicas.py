"""A primary with its standby, and what is asked of them."""

import asyncio
import os
from typing import Any, NamedTuple

import asyncpg
import httpx2

from service.app import Application
from service.database.api_keys import create_key
from service.database.embedded import EmbeddedAddresses
from service.database.roles import SERVICE
from service.domain import api_keys
from service.settings import Settings
from tests.conftest import Client
from tests.contract.answers import hold
from tests.project.process import PATIENCE
from tests.standby import Standby

READ_AFTER = "lup-read-after"


class Servers(NamedTuple):
    """A primary and its standby."""

    primary: EmbeddedAddresses
    standby: Standby

    def settings(self, read: str = "") -> Settings:
        """Give the settings of a service that uses both."""
        return Settings(database_url=self.primary.service, database_read_url=read or self.standby.address(SERVICE))


async def turn_off_fsync(primary: str) -> None:
    """Let the server not wait for the disk; what is read from where does not depend on it."""
    conn = await asyncpg.connect(primary)
    await conn.execute("alter system set fsync = off")
    await conn.execute("select pg_reload_conf()")
    await conn.close()


async def wait_for_state(app: Application, state: str) -> None:
    async with asyncio.timeout(PATIENCE):
        while app.state.services.replica.state != state:  # noqa: ASYNC110
            await asyncio.sleep(0.02)


async def wait_until_ready(client: Client, status: int) -> None:
    """Wait for an answer that is not one of the second before."""
    async with asyncio.timeout(PATIENCE):
        while (await client.get("/health/ready")).status_code != status:  # noqa: ASYNC110
            await asyncio.sleep(0.1)


async def make_key(primary: str, *scopes: str) -> tuple[str, str]:
    made = api_keys.make(os.urandom(api_keys.ENTROPY))
    conn = await asyncpg.connect(primary)
    await create_key(conn, made, "test", scopes, None)
    await conn.close()
    return made.prefix, made.text


def client_of(app: Application, key: str) -> Client:
    transport = httpx2.ASGITransport(app=app, raise_app_exceptions=False)
    headers = {"Authorization": f"Bearer {key}"}
    return Client(transport=transport, base_url="http://lup.test", headers=headers, event_hooks={"response": [hold]})


async def make_theme(client: Client, name: str, **headers: str) -> Any:
    answer = await client.post("/v1/themes", json={"name": name}, headers=headers)
    assert (answer.status_code, bool(answer.headers[READ_AFTER])) == (201, True)
    return answer


def read_after(answer: Any) -> dict[str, str]:
    return {READ_AFTER: answer.headers[READ_AFTER]}


async def wait_until_caught_up(client: Client, written: Any) -> None:
    """Wait until the replica has it."""
    while READ_AFTER in (await client.get("/v1/themes", params={"limit": "1"}, headers=read_after(written))).headers:
        pass
