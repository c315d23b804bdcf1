"""The server shared by the tests of raw bytes."""

import json
from collections.abc import AsyncIterator

import pytest

from service.database.api_keys import create_key
from service.database.pool import single
from tests.conftest import new_database
from tests.contract.raw import KEY, Server
from tests.contract.serving import serving


@pytest.fixture(scope="session")
async def server(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Server]:
    """Serve a database; then check that nothing failed and that the log names the reading key without its secret."""
    folder = tmp_path_factory.mktemp("raw")
    async with new_database() as database:
        async with single(database) as conn:
            await create_key(conn, KEY, "raw", ["*"], None)
        with serving(database, folder) as address:
            yield Server(address)
    log = (folder / "service.log").read_text()
    lines = [json.loads(line) for line in log.splitlines() if line.startswith("{")]
    assert [line for line in lines if line["event"] == "failed"] == []
    # The log shows what a key has read and does not reveal the key.
    requests = [line for line in lines if line["event"] == "request"]
    reads = [line for line in requests if line["status"] == 200 and "/v1/" in line["route"]]
    assert {line.get("key") for line in reads} == {KEY.prefix}
    assert KEY.text.rpartition("_")[2] not in log
