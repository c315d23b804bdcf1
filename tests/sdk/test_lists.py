"""Parts of a list, what its items refer to, and exports as models."""

from typing import Any

import msgspec
import pytest
from lup.errors import InvalidRequest, InvalidResponse
from lup.models import Idea, Need, Theme

from tests.sdk.conftest import Do
from tests.sdk.examples import ID, example, page
from tests.sdk.server import Reply, reply_in_turn, run_server

OTHER_ID = ID[:-1] + "2"


def _themes(*names: str, next_cursor: str | None = None) -> Reply:
    return Reply(body=page(*(example(Theme, name=name) for name in names), next_cursor=next_cursor))


def test_first_returns_an_item_or_none(do: Do) -> None:
    with run_server(reply_in_turn(_themes(next_cursor="c1"), _themes("a", next_cursor="c2"))) as server:
        assert do(server.address, lambda lup: lup.themes.list().first()).name == "a"
    assert [request.path for request in server.requests] == ["/v1/themes?limit=1", "/v1/themes?limit=1&cursor=c1"]
    with run_server(reply_in_turn(_themes())) as server:
        assert do(server.address, lambda lup: lup.themes.list().first()) is None


def test_to_list_returns_at_most_limit_items(do: Do) -> None:
    with run_server(reply_in_turn(_themes("a", "b", next_cursor="c1"), _themes("c", "d", next_cursor="c2"))) as server:
        themes = do(server.address, lambda lup: lup.themes.list(sort="name").to_list(limit=3))
    assert [theme.name for theme in themes] == ["a", "b", "c"]
    paths = ["/v1/themes?limit=3&sort=name", "/v1/themes?limit=3&cursor=c1&sort=name"]
    assert [request.path for request in server.requests] == paths
    with run_server(reply_in_turn(_themes("a"))) as server:
        assert len(do(server.address, lambda lup: lup.themes.list().to_list(limit=1000))) == 1
    assert server.requests[0].path == "/v1/themes?limit=200"


def test_whoever_iterates_gets_large_pages(do: Do) -> None:
    with run_server(reply_in_turn(_themes("a"))) as server:
        do(server.address, lambda lup: lup.themes.list())
        do(server.address, lambda lup: lup.themes.list(limit=2))
        do(server.address, lambda lup: lup.themes.list().page())
    assert [request.path for request in server.requests] == ["/v1/themes?limit=200", "/v1/themes?limit=2", "/v1/themes"]


def test_included_resources_are_found_by_id(do: Do) -> None:
    pages = [
        page(
            example(Idea, need_ids=[need_id]),
            next_cursor=next_cursor,
            included={"needs": [example(Need, id=need_id, who=who)]},
        )
        for need_id, who, next_cursor in [(ID, "ledere", "c1"), (OTHER_ID, "ansatte", None)]
    ]
    with run_server(reply_in_turn(*(Reply(body=body) for body in pages))) as server:
        pairs = do(server.address, lambda lup: lup.ideas.list(include=["needs"]).with_included())
    assert [included.needs_by_id[idea.need_ids[0]].who for idea, included in pairs] == ["ledere", "ansatte"]
    assert [included.themes_by_id for _, included in pairs] == [{}, {}]
    assert len(server.requests) == 2


def test_with_included_needs_include(do: Do) -> None:
    with (
        run_server(reply_in_turn(Reply(body=page(example(Idea))))) as server,
        pytest.raises(InvalidRequest, match="include="),
    ):
        do(server.address, lambda lup: lup.ideas.list().with_included())


def test_an_export_is_read_as_models(do: Do) -> None:
    body = b"".join(msgspec.json.encode(example(Idea, title=title)) + b"\n" for title in ("a", "b"))
    with run_server(reply_in_turn(Reply(body=body))) as server:
        ideas = do(server.address, lambda lup: lup.ideas.export_models(status="captured"))
    assert [(type(idea), idea.title) for idea in ideas] == [(Idea, "a"), (Idea, "b")]
    assert server.requests[0].path == "/v1/ideas?status=captured"
    assert server.requests[0].headers["accept"].startswith("application/x-ndjson")


@pytest.mark.parametrize("line", [b"{", b'{"id": 1}', b"<html>"])
def test_a_line_that_is_no_model_is_an_invalid_response(do: Do, line: bytes) -> None:
    with run_server(reply_in_turn(Reply(body=line))) as server, pytest.raises(InvalidResponse) as raised:
        do(server.address, lambda lup: lup.ideas.export_models())
    assert (raised.value.method, raised.value.path) == ("GET", "/v1/ideas")


def test_an_unknown_export_media_type_is_an_invalid_request(do: Do) -> None:
    with run_server(reply_in_turn(Reply())) as server, pytest.raises(InvalidRequest, match="csv or ndjson, not 'xml'"):
        do(server.address, lambda lup: lup.ideas.export("xml"))
    assert server.requests == []


@pytest.mark.parametrize(
    ("call", "place"),
    [
        (lambda lup, needs: lup.ideas.list(include=needs), r"\?include: an iterator"),
        (lambda lup, needs: lup.ideas.create(title="a", need_refs=needs), "/need_refs: an iterator"),
        (lambda lup, needs: lup.ideas.create_batch([{"title": "a", "need_refs": needs}]), "/0/need_refs: an iterator"),
    ],
)
def test_an_iterator_is_rejected_with_its_place(do: Do, call: Any, place: str) -> None:
    with run_server(reply_in_turn(Reply())) as server, pytest.raises(InvalidRequest, match=place):
        do(server.address, lambda lup: call(lup, (need for need in ["needs"])))
    assert server.requests == []


def test_views_of_dicts_are_lists(do: Do) -> None:
    with run_server(reply_in_turn(Reply(body=page()))) as server:
        do(server.address, lambda lup: lup.ideas.list(include={"needs": 1}.keys()))
    assert server.requests[0].path == "/v1/ideas?limit=200&include=needs"
