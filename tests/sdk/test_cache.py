"""With a cache, what was read before is sent again only if it has changed."""

from typing import Any

import pytest
from lup import errors
from lup.models import Theme

from tests.sdk.conftest import open_async_client, open_client
from tests.sdk.examples import ID, example
from tests.sdk.server import ReceivedRequest, Reply, run_server


class Service:
    """A theme whose ETag is its name."""

    def __init__(self) -> None:
        self.name = "a"
        self.token = 1

    def __call__(self, request: ReceivedRequest) -> Reply:
        headers = {"ETag": f'"{self.name}"', "LUP-Read-After": f"s.{self.token}"}
        if request.headers.get("if-none-match") == headers["ETag"]:
            return Reply(304, b"", headers)
        return Reply(body=example(Theme, name=self.name), headers=headers)


def _validators(server: Any) -> list[str | None]:
    return [request.headers.get("if-none-match") for request in server.requests]


def test_an_unchanged_response_comes_from_the_cache() -> None:
    service = Service()
    with run_server(service) as server, open_client(server.address, cache_bytes=100_000) as lup:
        assert [lup.themes.get(ID).name for _ in range(2)] == ["a", "a"]
        service.name, service.token = "b", 2
        assert [lup.with_options(timeout=5).themes.get(ID).name for _ in range(2)] == ["b", "b"]
        assert lup.read_after == "s.2"
        assert lup.themes.with_raw_response.get(ID).status_code == 200
    assert _validators(server) == [None, '"a"', '"a"', '"b"', '"b"']
    assert server.requests[-1].headers["lup-read-after"] == "s.2"


async def test_the_async_client_has_a_cache() -> None:
    with run_server(Service()) as server:
        async with open_async_client(server.address, cache_bytes=100_000) as lup:
            assert [(await lup.themes.get(ID)).name for _ in range(2)] == ["a", "a"]
    assert _validators(server) == [None, '"a"']


def test_a_token_of_an_unchanged_response_is_kept() -> None:
    service = Service()
    with run_server(service) as server, open_client(server.address, cache_bytes=100_000) as lup:
        lup.themes.get(ID)
        service.token = 2
        lup.themes.get(ID)
        assert lup.read_after == "s.2"


def test_there_is_no_cache_by_default() -> None:
    with run_server(Service()) as server, open_client(server.address) as lup:
        for _ in range(2):
            lup.themes.get(ID)
    assert _validators(server) == [None, None]


def test_a_language_and_a_query_have_responses_of_their_own() -> None:
    with run_server(Service()) as server, open_client(server.address, cache_bytes=100_000) as lup:
        lup.themes.get(ID)
        lup.themes.get(ID, extra_headers={"Accept-Language": "nn"})
        lup.themes.get("ref:hist:1")
    assert _validators(server) == [None, None, None]


def test_the_least_recently_used_response_is_dropped() -> None:
    with run_server(Service()) as server, open_client(server.address, cache_bytes=500) as lup:
        for theme_id in ("1", "2", "1", "3", "1", "2"):
            lup.themes.get(theme_id)
        size = len(lup.themes.with_raw_response.get("1").content)
    assert 2 * size <= 500 < 3 * size
    assert _validators(server)[:6] == [None, None, '"a"', None, '"a"', None]


def test_a_validator_of_the_caller_is_not_replaced() -> None:
    with run_server(Service()) as server, open_client(server.address, cache_bytes=100_000) as lup:
        lup.themes.get(ID)
        with pytest.raises(errors.APIStatusError) as raised:
            lup.themes.get(ID, extra_headers={"If-None-Match": '"a"'})
    assert raised.value.status == 304
    assert len(server.requests) == 2
