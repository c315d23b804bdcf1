"""What the SDK's methods send, and what they return."""

from datetime import UTC, date, datetime
from types import NoneType
from uuid import UUID

import pytest
from lup._request import Request
from lup.models import Theme
from msgspec import UNSET

from tests.sdk.conftest import Do
from tests.sdk.examples import ID, change, example, page
from tests.sdk.server import Reply, reply_in_turn, run_server

THEME = example(Theme, name="Tid", description=None)


def test_a_request_has_the_api_key_and_accepts_problem_details(do: Do) -> None:
    with run_server(reply_in_turn(Reply(body=THEME))) as server:
        theme = do(server.address, lambda lup: lup.themes.get(UUID(ID)), api_key="lup_abc_secret")
    (request,) = server.requests
    assert request.path == f"/v1/themes/{ID}"
    assert request.headers["authorization"] == "Bearer lup_abc_secret"
    assert request.headers["accept"] == "application/json, application/problem+json;q=0.9"
    assert request.headers["user-agent"].startswith("lup-sdk/")
    assert theme.id == UUID(ID)
    assert theme.created_at == datetime(2026, 3, 12, 8, tzinfo=UTC)


def test_an_update_sends_its_version_and_null_fields(do: Do) -> None:
    with run_server(reply_in_turn(Reply(body=THEME))) as server:
        do(server.address, lambda lup: lup.themes.update(ID, version=7, description=None))
    (request,) = server.requests
    assert request.method == "PATCH"
    assert request.headers["if-match"] == '"v7"'
    assert request.json == {"description": None}


def test_unset_fields_are_not_sent(do: Do) -> None:
    with run_server(reply_in_turn(Reply(body=THEME))) as server:
        refs = [{"system": "hist", "id": "7", "later": UNSET}]
        do(server.address, lambda lup: lup.themes.update(ID, version=7, description=UNSET, external_refs=refs))
    assert server.requests[0].json == {"external_refs": [{"system": "hist", "id": "7"}]}


def test_a_bound_is_a_date_a_datetime_or_a_string(do: Do) -> None:
    bounds = {
        "starts_at_from": date(2026, 10, 1),
        "starts_at_to": datetime(2026, 10, 25, 2, 30, tzinfo=UTC),
        "created_at_from": "2026-10-01",
    }
    with run_server(reply_in_turn(Reply(body=page()))) as server:
        do(server.address, lambda lup: lup.sessions.list(**bounds))
    assert server.requests[0].path == (
        "/v1/sessions?limit=200&created_at_from=2026-10-01"
        "&starts_at_from=2026-10-01&starts_at_to=2026-10-25T02%3A30%3A00Z"
    )


def test_a_delete_returns_none(do: Do) -> None:
    with run_server(reply_in_turn(Reply(204))) as server:
        assert do(server.address, lambda lup: lup.themes.delete(ID, version=7)) is None
    assert server.requests[0].headers["if-match"] == '"v7"'


@pytest.mark.parametrize(
    ("key", "path"),
    [
        ("a/b c", "a%2Fb%20c"),
        ("øst?#", "%C3%B8st%3F%23"),
        ("..", "%2E%2E"),
        ("100%", "100%25"),
        ("a.b", "a%2Eb"),
        ("\ud800", "%ED%A0%80"),
    ],
)
def test_a_key_of_another_system_is_percent_encoded(do: Do, key: str, path: str) -> None:
    with run_server(reply_in_turn(Reply(201, THEME))) as server:
        do(server.address, lambda lup: lup.themes.put_by_ref("hist", key, name="Tid"))
    assert server.requests[0].path == f"/v1/themes/by_ref/hist/{path}"


def test_an_address_may_have_a_path(do: Do) -> None:
    with run_server(reply_in_turn(Reply(body=THEME))) as server:
        do(f"{server.address}/lup/", lambda lup: lup.themes.get(ID))
    assert server.requests[0].path == f"/lup/v1/themes/{ID}"


def test_query_values_are_encoded_as_strings(do: Do) -> None:
    query = {
        "include": ["needs", "session"],
        "status": ("captured", "presented"),
        "kind": "cause",
        "count": True,
        "from": date(2026, 3, 12),
        "at": datetime(2026, 3, 12, 8, tzinfo=UTC),
        "q": "på tvers & så",
        "nothing": None,
    }
    with run_server(reply_in_turn(Reply(204))) as server:
        do(server.address, lambda lup: lup._transport.send(Request("GET", "/v1/x", NoneType, query)))
    assert server.requests[0].path == (
        "/v1/x?include=needs%2Csession&status=captured%2Cpresented&kind=cause&count=true&from=2026-03-12&at=2026-03-12T08%3A00%3A00Z"
        "&q=p%C3%A5+tvers+%26+s%C3%A5"
    )


def test_rows_may_come_from_a_generator(do: Do) -> None:
    receipt = {"id": ID, "version": 1, "outcome": "created"}
    with run_server(reply_in_turn(Reply(body=[receipt, receipt]))) as server:
        receipts = do(server.address, lambda lup: lup.themes.create_batch({"name": name} for name in ("a", "b")))
    assert server.requests[0].json == [{"name": "a"}, {"name": "b"}]
    assert [receipt.version for receipt in receipts] == [1, 1]


def test_response_values_can_be_sent(do: Do) -> None:
    theme = {**THEME, "external_refs": [{"system": "hist", "id": "7"}]}
    with run_server(reply_in_turn(Reply(body=theme))) as server:
        read = do(server.address, lambda lup: lup.themes.get(ID))
        do(server.address, lambda lup: lup.themes.update(ID, version=1, external_refs=read.external_refs))
    assert server.requests[1].json == {"external_refs": [{"system": "hist", "id": "7"}]}


def test_unknown_fields_are_ignored(do: Do) -> None:
    with run_server(reply_in_turn(Reply(body={**THEME, "colour": "blue"}))) as server:
        assert do(server.address, lambda lup: lup.themes.get(ID)).name == "Tid"


def test_responses_are_immutable(do: Do) -> None:
    with run_server(reply_in_turn(Reply(body=THEME))) as server:
        theme = do(server.address, lambda lup: lup.themes.get(ID))
    with pytest.raises(AttributeError):
        theme.name = "Rom"


def test_a_list_fetches_all_pages(do: Do) -> None:
    pages = [page({**THEME, "name": "a"}, next_cursor="c1"), page({**THEME, "name": "b"}, next_cursor=None)]
    with run_server(reply_in_turn(*(Reply(body=body) for body in pages))) as server:
        themes = do(server.address, lambda lup: lup.themes.list(limit=1))
    assert [theme.name for theme in themes] == ["a", "b"]
    assert [request.path for request in server.requests] == ["/v1/themes?limit=1", "/v1/themes?limit=1&cursor=c1"]


def test_page_fetches_only_the_first_page(do: Do) -> None:
    with run_server(reply_in_turn(Reply(body=page(THEME, next_cursor="c1")))) as server:
        first = do(server.address, lambda lup: lup.themes.list().page())
        assert first.next_cursor == "c1"
        assert len(server.requests) == 1


def test_pages_iterates_over_pages(do: Do) -> None:
    def list_pages(lup: object) -> object:
        themes = lup.themes.list()  # type: ignore[attr-defined]
        return themes.pages()

    with run_server(reply_in_turn(Reply(body=page(THEME)))) as server:
        assert [len(page.items) for page in do(server.address, list_pages)] == [1]


def test_an_export_is_read_line_by_line(do: Do) -> None:
    body = 'id,name\r\n1,"to\nlinjer\u2028her"\r\n2,siste'.encode()
    with run_server(reply_in_turn(Reply(body=body, headers={"Content-Type": "text/csv"}))) as server:
        lines = do(server.address, lambda lup: lup.themes.export("csv", external_ref="hist:1"))
    assert b"".join(lines) == body
    assert len(lines) == 4
    assert server.requests[0].path == "/v1/themes?external_ref=hist%3A1"
    assert server.requests[0].headers["accept"].startswith("text/csv")


def test_markdown_is_returned_as_a_string(do: Do) -> None:
    with run_server(
        reply_in_turn(Reply(body="# Mini-LUP på gården".encode(), headers={"Content-Type": "text/markdown"}))
    ) as server:
        text = do(server.address, lambda lup: lup.sessions.outcome_markdown(ID, lang="nb"))
    assert text == "# Mini-LUP på gården"
    assert server.requests[0].path == f"/v1/sessions/{ID}/outcome?lang=nb"


def test_a_list_of_changes_ends_at_the_latest_change(do: Do) -> None:
    pages = [page(change("c1"), next_cursor="c1", has_more=False), page(next_cursor="c1", has_more=False)]
    with run_server(reply_in_turn(*(Reply(body=body) for body in pages), Reply(404))) as server:
        changes = do(server.address, lambda lup: lup.changes.list(after="c0"))
    assert [change.action for change in changes] == ["created"]
    assert [request.path for request in server.requests] == [
        "/v1/changes?after=c0&limit=200",
        "/v1/changes?after=c1&limit=200",
    ]
