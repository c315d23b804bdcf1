"""An API key is sent to the service, and appears in no error, log or `repr`."""

import asyncio
import logging
import traceback

import pytest
from lup import AsyncLup, Lup
from lup.models import Theme
from lup.testing import connect

from tests.sdk.conftest import Do
from tests.sdk.examples import ID, example
from tests.sdk.server import CUT, Reply, reply_in_turn, run_server

SECRET = "5ec2e7" * 10
KEY = f"lup_000102030405_{SECRET}"
DONE = Reply(200, example(Theme, name="Tid"))


def format_error(error: BaseException) -> str:
    """Return everything that an error shows: its text, its causes, its traceback."""
    return "".join([repr(error), *traceback.format_exception(error), repr(error.__cause__), repr(error.__context__)])


@pytest.mark.parametrize("around", ["{}\n", "{}\r\n", " {}", "\t{} \n", "\ufeff{}"])
def test_whitespace_around_a_key_is_removed(do: Do, around: str) -> None:
    with run_server(reply_in_turn(DONE)) as server:
        do(server.address, lambda lup: lup.themes.get(ID), api_key=around.format(KEY))
    assert server.requests[0].headers["authorization"] == f"Bearer {KEY}"


@pytest.mark.parametrize("client_class", [Lup, AsyncLup])
@pytest.mark.parametrize(
    "key",
    [f"{KEY}\n{SECRET}", f"{KEY} {SECRET}", f"{KEY}\x00", f"{KEY}æ", KEY.encode(), "", " \n"],
    ids=["two lines", "two words", "NUL", "not ASCII", "bytes", "nothing", "blank"],
)
def test_an_invalid_key_is_rejected_and_not_shown(client_class: type[Lup | AsyncLup], key: str) -> None:
    with pytest.raises(ValueError, match="api_key") as raised:
        client_class("http://127.0.0.1:9", api_key=key)
    assert SECRET not in format_error(raised.value)
    with pytest.raises(ValueError, match="api_key") as raised, connect(lambda *_: asyncio.sleep(0), api_key=key):
        pass
    assert SECRET not in format_error(raised.value)


@pytest.mark.parametrize(
    "value",
    [f"{SECRET}\n", f"a\x00{SECRET}", f"{SECRET}æ", f"a {SECRET}"],
    ids=["line", "NUL", "not ASCII", "two words"],
)
def test_an_invalid_idempotency_key_is_rejected_and_not_shown(do: Do, value: str) -> None:
    with run_server(reply_in_turn(DONE)) as server, pytest.raises(ValueError, match="Idempotency-Key") as raised:
        do(server.address, lambda lup: lup.themes.create(name="Tid", idempotency_key=value))
    assert SECRET not in format_error(raised.value)
    assert server.requests == []


def test_an_invalid_header_is_neither_shown_nor_retried(do: Do, caplog: pytest.LogCaptureFixture) -> None:
    def spoil(lup: Lup | AsyncLup) -> object:
        lup._transport.options.headers["Authorization"] = f"Bearer {KEY}\n"
        return lup.themes.get(ID)

    with (
        run_server(reply_in_turn(DONE)) as server,
        caplog.at_level(logging.DEBUG),
        pytest.raises(ValueError, match="authorization") as raised,
    ):
        do(server.address, spoil)
    assert SECRET not in format_error(raised.value) + caplog.text
    assert server.requests == []


def test_no_error_shows_the_key(do: Do, caplog: pytest.LogCaptureFixture) -> None:
    with (
        run_server(reply_in_turn(CUT)) as server,
        caplog.at_level(logging.DEBUG),
        pytest.raises(Exception, match="GET") as raised,
    ):
        do(server.address, lambda lup: lup.themes.get(ID), api_key=KEY)
    assert SECRET not in format_error(raised.value) + caplog.text


@pytest.mark.parametrize("client_class", [Lup, AsyncLup])
def test_repr_shows_the_url_without_credentials(client_class: type[Lup | AsyncLup]) -> None:
    client = client_class(f"https://lup:{SECRET}@lup.example.kommune.no", api_key=KEY)
    shown = repr(client) + str(client) + repr(client.themes) + repr(client._transport.options)
    assert f"{client_class.__name__}(" in shown
    assert "lup.example.kommune.no" in shown
    assert SECRET not in shown
