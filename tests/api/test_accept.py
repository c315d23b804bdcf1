"""Content negotiation: `media` takes precedence over the Accept header, and `Vary` informs caches."""

import pytest

from service.http.accept import choose_media_type, prefers_html
from tests.api.day import make_session
from tests.conftest import Callers, Client

JSON, CSV, NDJSON, MARKDOWN = "application/json", "text/csv", "application/x-ndjson", "text/markdown"
LISTS = (JSON, CSV, NDJSON)
FIREFOX = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
HEADERS: list[tuple[str | None, str | None]] = [
    (None, JSON),
    ("", JSON),
    (" ", JSON),
    (",", JSON),
    ("*/*", JSON),
    ("*", JSON),
    (JSON, JSON),
    (CSV, CSV),
    (NDJSON, NDJSON),
    # Types, parameter names and charsets ignore case and white space.
    ("TEXT/CSV", CSV),
    (" \ttext/csv ; Q=0.5 , application/json ; q=0.4", CSV),
    ("text/csv;Charset=UTF8", CSV),
    ('text/csv; charset="utf-8"', CSV),
    # Quality decides, to three decimals, regardless of order.
    ("text/csv;q=0.2, application/json;q=0.1", CSV),
    ("application/json;q=0.1, text/csv;q=0.2", CSV),
    ("text/csv;q=0.1, application/json;q=0.2", JSON),
    ("application/json;q=0.998, text/csv;q=0.999", CSV),
    ("text/csv;q=0.001", CSV),
    ("text/csv;q=.5, */*;q=.2", CSV),
    ("text/csv;q=1.000, application/json;q=0.999", CSV),
    # Quality 0 excludes a type.
    ("text/csv;q=0", None),
    ("text/csv;q=0.000, */*", JSON),
    ("application/json;q=0, */*", CSV),
    ("application/json;q=0, text/csv;q=0.0, */*;q=0.1", NDJSON),
    ("*/*;q=0", None),
    ("*/*;q=0, text/csv", CSV),
    ("application/*;q=0, */*", CSV),
    # Wildcards.
    ("text/*", CSV),
    ("application/*", JSON),
    ("text/*;q=0.5, application/json;q=0.4", CSV),
    ("application/*, application/json;q=0", NDJSON),
    # The most specific matching range sets the quality, even a lower one.
    ("*/*, application/json;q=0.1", CSV),
    ("*/*, application/json;q=0.1, text/*;q=0.2, application/x-ndjson;q=0.3", NDJSON),
    ("text/*, text/csv;q=0.1, application/json;q=0.2", JSON),
    ("text/csv;q=0.1, text/csv;charset=utf-8, application/json;q=0.5", CSV),
    # Between equals, the more specific type wins, then the first.
    ("*/*, text/csv", CSV),
    ("text/csv, */*", CSV),
    ("text/*, application/json", JSON),
    ("application/x-ndjson, text/csv", NDJSON),
    ("text/csv, application/x-ndjson", CSV),
    # Unsupported and malformed ranges are ignored.
    ("text/html", None),
    (FIREFOX, JSON),
    ("text/html, text/csv;q=0.1", CSV),
    ("csv", None),
    ("text/", None),
    ("*/csv", None),
    ("text/csvs", None),
    ("xtext/csv", None),
    ("text/csv;q=high, application/json;q=0.1", JSON),
    ("text/csv;q=-1, application/json;q=0.1", JSON),
    ("text/csv;q=2, application/json", CSV),
    ("text/csv;charset=iso-8859-1, application/json;q=0.1", JSON),
    (", ,text/csv,,", CSV),
    # A comma inside a quoted string does not end a range.
    ('text/plain;a="x, text/csv", application/json;q=0.1', JSON),
    ('text/plain;a="unclosed, text/csv', None),
    ('text/csv;a="x;q=0"', CSV),
    # Longer than the limit for cached Accept headers.
    ("text/html;q=0.1, " * 40 + "text/csv;q=0.2, application/json;q=0.1", CSV),
]


@pytest.mark.parametrize(("header", "expected"), HEADERS)
def test_the_preferred_type(header: str | None, expected: str | None) -> None:
    assert choose_media_type(header, LISTS) == expected
    assert choose_media_type(header, LISTS) == expected


@pytest.mark.parametrize(
    ("header", "html"),
    [
        (FIREFOX, True),
        ("text/html", True),
        ("TEXT/HTML;q=0.5, application/json;q=0.4", True),
        ("text/html;q=0.4, application/json;q=0.5", False),
        ("text/html;q=0", False),
        ("application/json", False),
        ("application/problem+json, */*", False),
        ("*/*", False),
        ("", False),
        (None, False),
    ],
)
def test_a_browser_differs_from_a_program(header: str | None, html: bool) -> None:
    assert prefers_html(header) is html


@pytest.mark.parametrize(
    ("accept", "parameters", "expected"),
    [
        ("text/csv;q=0, */*", {}, JSON),
        ("Text/CSV", {}, CSV),
        ("text/csv;q=0.1, application/x-ndjson;q=0.2", {}, NDJSON),
        ("text/html", {}, JSON),
        ("application/json;q=0", {}, JSON),
        ("application/json;q=0, */*;q=0.1", {}, CSV),
        (CSV, {"media": "json"}, JSON),
        ("text/csv;q=0", {"media": "csv"}, CSV),
        (JSON, {"media": "ndjson"}, NDJSON),
        (NDJSON, {"media": "csv"}, CSV),
        (JSON, {"dialect": "excel-nb"}, CSV),
    ],
)
async def test_a_list_in_the_requested_format(
    client: Client, accept: str, parameters: dict[str, str], expected: str
) -> None:
    await client.post("/v1/themes", json={"name": "Tid"})
    response = await client.get("/v1/themes", headers={"Accept": accept}, params=parameters)
    assert (response.status_code, response.headers["content-type"].partition(";")[0]) == (200, expected)
    assert "Tid" in response.text
    assert response.headers["vary"] == "Accept, Authorization"


async def test_several_accept_headers_are_one_list(client: Client) -> None:
    lines = [("Accept", "application/json;q=0.1"), ("Accept", "text/csv;q=0.2")]
    for accept_lines in (lines, lines[::-1]):
        response = await client.get("/v1/themes", headers=accept_lines)
        assert response.headers["content-type"] == "text/csv; charset=utf-8"


@pytest.mark.parametrize(
    ("accept", "media", "expected"),
    [
        ("text/markdown, */*;q=0.1", None, MARKDOWN),
        ("TEXT/*", None, MARKDOWN),
        ("text/markdown;q=0.1, application/json;q=0.2", None, JSON),
        ("application/json;q=0.1, text/markdown;q=0.2", None, MARKDOWN),
        ("text/markdown;q=0", None, JSON),
        ("text/csv", None, JSON),
        (MARKDOWN, "json", JSON),
        (JSON, "md", MARKDOWN),
    ],
)
async def test_an_outcome_in_the_requested_format(
    client: Client, accept: str, media: str | None, expected: str
) -> None:
    path = f"/v1/sessions/{await make_session(client)}/outcome"
    headers = {"Accept": accept}
    response = await client.get(path, headers=headers, params={"media": media} if media else {})
    assert (response.status_code, response.headers["content-type"].partition(";")[0]) == (200, expected)
    assert response.headers["vary"] == "Accept, Accept-Language, Authorization"

    conditional_headers = {**headers, "If-None-Match": response.headers["etag"]}
    cached = await client.get(path, headers=conditional_headers, params={"media": media} if media else {})
    assert (cached.status_code, cached.headers["vary"]) == (304, "Accept, Accept-Language, Authorization")
    other_headers = {"Accept": JSON if expected == MARKDOWN else MARKDOWN, "If-None-Match": response.headers["etag"]}
    assert (await client.get(path, headers=other_headers)).status_code == 200


async def test_vary_names_the_headers_that_decide(client: Client, anonymous: Client, caller: Callers) -> None:
    by_accept, by_both = {"Accept", "Authorization"}, {"Accept", "Accept-Language", "Authorization"}
    nowhere = "/v1/sessions/019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071/outcome"
    etag = (await client.get("/v1/themes")).headers["etag"]
    stranger = await caller("changes:read")
    for response, status, vary in (
        (await client.head("/v1/themes"), 200, by_accept),
        (await client.get("/v1/themes", headers={"If-None-Match": etag}), 304, by_accept),
        (await client.get("/v1/themes", params={"limit": 0}), 400, by_both),
        (await client.get("/v1/themes", params={"cursor": "AA"}), 422, by_both),
        (await anonymous.get("/v1/themes"), 401, by_both),
        (await stranger.get("/v1/themes"), 403, by_both),
        (await client.get(nowhere), 404, by_both),
        (await client.head(nowhere), 404, by_both),
        (await anonymous.get(nowhere, headers={"Accept": MARKDOWN}), 401, by_both),
        (await client.get("/v1/vocabulary"), 200, {"Accept-Language", "Authorization"}),
    ):
        assert (response.status_code, {*response.headers["vary"].split(", ")}) == (status, vary)
    for alone in (
        await client.post("/v1/themes", json={"name": "Tid"}),
        await client.get("/health/live"),
    ):
        assert "vary" not in alone.headers


async def test_an_error_is_a_problem_document_for_every_accept_header(client: Client) -> None:
    for accept in (CSV, "application/problem+json;q=0", "*/*;q=0"):
        response = await client.get("/v1/themes", headers={"Accept": accept}, params={"limit": 0})
        assert (response.status_code, response.headers["content-type"]) == (400, "application/problem+json")
