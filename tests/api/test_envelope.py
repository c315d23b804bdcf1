"""What surrounds every answer."""

from typing import Any

import pytest

from service.api.calls import Answer, Reply
from service.postgres.reading import Sink
from tests.conftest import Client


async def test_every_answer_has_a_request_id_the_caller_s_own_where_it_is_safe(client: Client) -> None:
    sent = await client.get("/v1/units", headers={"X-Request-Id": "abcdefgh-1"})
    unsafe = await client.get("/v1/units", headers={"X-Request-Id": "a b"})
    nowhere = await client.get("/nowhere")
    assert sent.headers["X-Request-Id"] == "abcdefgh-1"
    assert len(unsafe.headers["X-Request-Id"]) == len(nowhere.headers["X-Request-Id"]) == 32
    assert nowhere.json()["request_id"] == nowhere.headers["X-Request-Id"]


async def test_every_answer_is_private_and_taken_for_what_it_says(client: Client) -> None:
    for path in ("/v1/units", "/nowhere", "/docs"):
        answer = await client.get(path, follow_redirects=True)
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers.get_list("Cache-Control") == ["private, no-cache"]


async def test_allow_names_the_methods_of_all_handlers_of_a_path(client: Client) -> None:
    refused = await client.request("PUT", "/v1/units")
    asked = await client.options("/v1/units")
    assert refused.status_code == 405
    assert refused.headers.get_list("Allow") == asked.headers.get_list("Allow") == ["GET, HEAD, OPTIONS, POST"]


@pytest.mark.parametrize(
    "path", ["/v1/units", "/docs", "/docs/start.js", "/openapi.json", "/health/live", "/health/ready"]
)
async def test_head_answers_like_get(client: Client, path: str) -> None:
    whole, head = await client.get(path), await client.head(path)
    own = {"x-request-id"}
    assert whole.status_code == head.status_code == 200
    assert {**whole.headers, **dict.fromkeys(own)} == {**head.headers, **dict.fromkeys(own)}


@pytest.mark.parametrize("accept", ["application/json", "text/csv", "application/x-ndjson"])
async def test_head_gives_the_headers_of_get_without_its_body(client: Client, accept: str) -> None:
    await client.post("/v1/units", json={"name": "Lillevik kommune", "kind": "municipality"})
    got = await client.get("/v1/units", headers={"Accept": accept, "X-Request-Id": "abcdefgh"})
    head = await client.head("/v1/units", headers={"Accept": accept, "X-Request-Id": "abcdefgh"})
    assert got.content
    assert (head.content, head.headers) == (b"", got.headers)


async def _pieces(sink: Sink) -> None:
    await sink(b"one ")
    await sink(b"two")


@pytest.mark.parametrize("answer", [Answer(b"one two"), Answer(None, stream=_pieces)])
async def test_no_byte_of_a_body_is_sent_to_head(answer: Answer) -> None:
    async def sent(method: str) -> bytes:
        messages: list[dict[str, Any]] = []

        async def send(message: dict[str, Any]) -> None:
            messages.append(message)

        await Reply(answer)({"method": method}, None, send)
        assert messages[0]["type"] == "http.response.start"
        assert not messages[-1]["more_body"]
        return b"".join(message["body"] for message in messages[1:])

    assert await sent("GET") == b"one two"
    assert await sent("HEAD") == b""
