"""An error is a page for clients that prefer HTML and a problem document for others, with equal status and headers."""

import asyncpg
import pytest

from service.domain.base.kinds import KINDS
from tests.conftest import as_service
from tests.web.conftest import BROWSER, Browsers, Site, make_key

UNKNOWN_ID = "0199c0de-0000-7000-8000-0000000000ff"
CASES = [
    ("GET", "/finnes-ikke", 404, "Vi finner ikke siden"),
    ("GET", "/sessions/junk", 404, "Vi finner ikke siden"),
    ("GET", "/ideas/junk", 404, "Vi finner ikke siden"),
    ("GET", f"/ideas/{UNKNOWN_ID}", 404, "Vi finner ikke siden"),
    ("GET", "/ideas?after=junk", 404, "Vi finner ikke siden"),
    ("GET", "/ideas/", 404, "Vi finner ikke siden"),
    ("GET", "/assets/pages.css", 404, "Vi finner ikke siden"),
    ("GET", "/assets/pages.0000000000000000.css", 404, "Vi finner ikke siden"),
    ("GET", "/docs/nothing", 404, "Vi finner ikke siden"),
    ("GET", "/v1/nothing", 404, "Vi finner ikke siden"),
    ("POST", "/", 405, "Det kan du ikke gjøre her"),
    ("DELETE", "/key", 405, "Det kan du ikke gjøre her"),
    ("GET", "/key/sign-out", 405, "Det kan du ikke gjøre her"),
    ("DELETE", "/v1/ideas", 405, "Det kan du ikke gjøre her"),
    ("GET", "/v1/ideas", 401, "Her trengs en API-nøkkel"),
]
ACCEPT_OF_PROGRAMS = (
    None,
    "*/*",
    "application/json",
    "application/problem+json",
    "text/html;q=0",
    "text/html;q=0.5, application/json",
    "text/html;q=0.5, application/problem+json;q=0.6",
    "text/csv",
    "image/png",
)
ACCEPT_OF_BROWSERS = (
    BROWSER,
    "text/html",
    "TEXT/HTML",
    "application/json;q=0.5, text/html;q=0.6",
    "text/html, */*;q=0.1",
    "text/*",
)
SAME_HEADERS = ("retry-after", "www-authenticate", "allow", "connection", "x-content-type-options")


@pytest.mark.parametrize(("method", "path", "status", "title"), CASES)
async def test_an_error_is_a_page_for_people_and_a_document_for_programs(
    browser: Browsers, database: str, method: str, path: str, status: int, title: str
) -> None:
    client = await browser(key=await make_key(database, "*"))
    page = await client.request(method, path)
    assert (page.status_code, page.headers["content-type"]) == (status, "text/html; charset=utf-8")
    assert f"<h1>{title}</h1>" in page.text
    assert f"<code>{page.headers['x-request-id']}</code>" in page.text
    assert page.headers["content-security-policy"].startswith("default-src 'none'; ")
    document = await client.request(method, path, headers={"Accept": "application/json"})
    assert (document.status_code, document.headers["content-type"]) == (status, "application/problem+json")
    assert document.json()["status"] == status
    for name in SAME_HEADERS:
        assert page.headers.get(name) == document.headers.get(name), name
    for response in (page, document):
        assert {"Accept", "Accept-Language"} <= {name.strip() for name in response.headers["vary"].split(",")}


@pytest.mark.parametrize("accept", ACCEPT_OF_PROGRAMS)
async def test_programs_never_get_a_page(browser: Browsers, accept: str | None) -> None:
    client = await browser()
    if accept is None:
        del client.headers["accept"]
    else:
        client.headers["accept"] = accept
    for path in ("/", "/nothing", "/v1/ideas", "/v1/nothing"):
        assert (await client.get(path)).headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("accept", ACCEPT_OF_BROWSERS)
async def test_people_never_get_a_document(browser: Browsers, accept: str) -> None:
    client = await browser(Accept=accept)
    for path in ("/", "/nothing", "/v1/ideas", "/v1/nothing"):
        assert (await client.get(path)).headers["content-type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize("path", ["/", "/key", "/v1/ideas", "/nothing"])
async def test_405_lists_the_allowed_methods(browser: Browsers, path: str) -> None:
    client = await browser()
    allowed = {"/key": "GET, HEAD, OPTIONS, POST", "/v1/ideas": "GET, HEAD, OPTIONS, POST"}
    response = await client.request("PUT", path)
    assert response.headers.get("allow") == (None if path == "/nothing" else allowed.get(path, "GET, HEAD, OPTIONS"))


@pytest.mark.parametrize(
    ("accepted", "language", "title"),
    [("nn-NO", "nn", "Vi finn ikkje sida"), ("en-GB", "en", "We cannot find the page"), ("de", "nb", "Vi finner")],
)
async def test_an_error_page_is_in_the_readers_language(
    browser: Browsers, accepted: str, language: str, title: str
) -> None:
    client = await browser(Accept_Language=accepted)
    response = await client.get("/nothing")
    assert title in response.text
    assert f'<html lang="{language}">' in response.text
    assert response.headers["content-language"] == language
    norwegian = await client.get("/nothing?lang=nb")
    assert "Vi finner ikke siden" in norwegian.text


async def test_an_error_to_head_has_no_body(browser: Browsers) -> None:
    response = await (await browser()).head("/nothing")
    assert (response.status_code, response.content) == (404, b"")


async def test_an_internal_error_page_reveals_no_details(browser: Browsers, database: str) -> None:
    client = await browser(key=await make_key(database, "*"))
    conn = await asyncpg.connect(database)
    await conn.execute("alter table idea rename to idea_gone")
    await conn.close()
    for path in ("/", "/ideas", f"/ideas/{UNKNOWN_ID}"):
        response = await client.get(path)
        assert response.status_code == 500
        assert "<h1>Noe gikk galt hos oss</h1>" in response.text
        assert f"<code>{response.headers['x-request-id']}</code>" in response.text
        assert "idea_gone" not in response.text
        assert "relation" not in response.text


async def test_without_the_database_the_page_says_when_to_retry(site: Site, database: str) -> None:
    key = await make_key(database, "*")
    address, _, query = as_service(database).partition("?")
    async with site(database_url=f"{address}_gone?{query}") as browser:
        client = await browser(key=key)
        response = await client.get("/")
        document = await client.get("/", headers={"Accept": "*/*"})
    assert (response.status_code, document.status_code) == (503, 503)
    assert response.headers["retry-after"] == document.headers["retry-after"] == "1"
    assert "Prøv igjen om 1 s." in response.text
    assert response.headers["connection"] == "close"


async def test_forbidden_lists_under_v1_are_pages_for_browsers(browser: Browsers, database: str) -> None:
    client = await browser(Authorization=f"Bearer {await make_key(database)}")
    for kind in KINDS:
        response = await client.get(f"/v1/{kind}")
        assert response.status_code == 403
        assert "<h1>Du har ikke tilgang</h1>" in response.text
    response = await client.get("/v1/changes?limit=x")
    assert response.status_code in (400, 403)
    assert "<h1>" in response.text
