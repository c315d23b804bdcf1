"""A client sends the newest token that it has received, so that it reads its own writes."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from lup import AsyncLup, Lup, LupError
from lup.models import Theme

from tests.sdk.examples import ID, example
from tests.sdk.server import ReceivedRequest, Reply, reply_in_turn, run_server
from tests.seeds import Seeds

SERVER = "66f0a1b2c3d4e5f6.00000001"
OLD, NEW, NEWEST = (f"{SERVER}.{lsn:016x}" for lsn in (0x9FFFFFF, 0x10000000, 0x10000008))
OTHER = "66f0a1b2c3d4e5f6.00000002.0000000000000001"
THEME = example(Theme, name="Tid")


def _get_tokens(requests: list[ReceivedRequest]) -> list[str | None]:
    return [request.headers.get("lup-read-after") for request in requests]


def test_a_client_sends_the_token_of_a_write() -> None:
    with run_server(reply_in_turn(Reply(201, THEME, {"LUP-Read-After": NEW}), Reply(200, THEME))) as server:
        with Lup(server.address) as lup:
            lup.themes.create(name="Tid")
            lup.themes.get(ID)
            lup.themes.update(ID, version=1, name="Rom")
        assert _get_tokens(server.requests) == [None, NEW, NEW]


def test_an_async_client_sends_the_token_of_a_write() -> None:
    async def use(address: str) -> None:
        async with AsyncLup(address) as lup:
            await lup.themes.create(name="Tid")
            await lup.themes.get(ID)
            await lup.themes.update(ID, version=1, name="Rom")

    with run_server(reply_in_turn(Reply(201, THEME, {"LUP-Read-After": NEW}), Reply(200, THEME))) as server:
        asyncio.run(use(server.address))
        assert _get_tokens(server.requests) == [None, NEW, NEW]


def test_errors_and_reads_have_tokens_too() -> None:
    refused = Reply(412, {"code": "stale_version"}, {"LUP-Read-After": NEW})
    with run_server(reply_in_turn(refused, Reply(200, THEME, {"LUP-Read-After": NEWEST}), Reply(200, THEME))) as server:
        with Lup(server.address) as lup:
            with pytest.raises(LupError):
                lup.themes.update(ID, version=1, name="Tid")
            for _ in range(2):
                lup.themes.get(ID)
        assert _get_tokens(server.requests) == [None, NEW, NEWEST]


def test_a_token_can_be_passed_to_another_client() -> None:
    with run_server(reply_in_turn(Reply(201, THEME, {"LUP-Read-After": NEW}), Reply(200, THEME))) as server:
        with Lup(server.address) as writer, Lup(server.address) as reader:
            writer.themes.create(name="Tid")
            reader.read_after = writer.read_after
            reader.themes.get(ID)
        assert _get_tokens(server.requests) == [None, NEW]


def test_older_tokens_are_ignored_unless_from_another_server() -> None:
    lup = Lup("http://lup.test")
    tokens = []
    for token in (NEW, OLD, None, "", NEWEST, NEW, OTHER, NEW):
        lup.read_after = token
        tokens.append(lup.read_after)
    assert tokens == [NEW, NEW, NEW, NEW, NEWEST, NEWEST, OTHER, NEW]


def test_the_newest_token_of_many_threads_is_kept() -> None:
    tokens = [f"{SERVER}.{lsn:016x}" for lsn in range(5000)]
    newest = tokens[-1]
    Seeds("the tokens", default=7).random.shuffle(tokens)
    lup = Lup("http://lup.test")
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda token: setattr(lup, "read_after", token), tokens))
    assert lup.read_after == newest
