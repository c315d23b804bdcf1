"""The headers and the language of every page."""

import re

import pytest

from service.web import PAGES
from service.web.assets import PATHS
from service.web.rendering import HEADERS
from tests.web.conftest import Browsers, make_key
from tests.web.listed import PAGES as BROWSER_PAGES

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)

NOT_PAGES = {"/assets/{name:str}", "/key/sign-out", "/sessions/{session_id:str}/outcome.md"}
"""Routes beside the pages that respond without HTML."""


async def test_every_page_has_security_headers(browser: Browsers, database: str) -> None:
    client = await browser(key=await make_key(database, "*"))
    for path in ("/", "/ideas", "/sessions", "/groups", "/key", "/nothing"):
        for method in ("GET", "HEAD"):
            headers = (await client.request(method, path)).headers
            assert headers["content-security-policy"] == POLICY
            assert headers["referrer-policy"] == "same-origin"
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["cross-origin-opener-policy"] == "same-origin"
            assert headers["cache-control"] == "private, no-store"
            assert {name.strip() for name in headers["vary"].split(",")} == {
                "Accept", "Accept-Language", "Authorization", "Cookie"
            }  # fmt: skip
            assert headers["content-type"] == "text/html; charset=utf-8"
    assert HEADERS["Content-Security-Policy"] == POLICY


async def test_the_browser_test_covers_every_page() -> None:
    served_paths = {path for handler in PAGES for path in handler.paths} - NOT_PAGES
    visited_paths = {
        re.sub(r"\{(session|idea)\}", r"{\1_id:str}", page.path.partition("?")[0]) for page in BROWSER_PAGES
    }
    assert served_paths <= visited_paths


async def test_head_of_a_page_has_no_body(browser: Browsers, database: str) -> None:
    client = await browser(key=await make_key(database, "*"))
    for path in ("/", "/ideas", "/key"):
        page, head = await client.get(path), await client.head(path)
        assert (head.status_code, head.content) == (200, b"")
        assert head.headers["content-length"] == str(len(page.content))


@pytest.mark.parametrize(
    ("query", "accept_language", "language"),
    [
        ("", None, "nb"),
        ("", "nn", "nn"),
        ("", "NN-no", "nn"),
        ("", "no", "nb"),
        ("", "nb-NO,no;q=0.9,en;q=0.8", "nb"),
        ("", "en-GB,en;q=0.9,nb;q=0.8", "en"),
        ("", "en;q=0.2, nn;q=0.3", "nn"),
        ("", "de-DE, fr;q=0.5", "nb"),
        ("?lang=nn", "en", "nn"),
        ("?lang=en", None, "en"),
        ("?lang=de", "nn", "nn"),
        ("?lang=", "nn", "nn"),
    ],
)
async def test_a_page_is_in_the_requested_language(
    browser: Browsers, database: str, query: str, accept_language: str | None, language: str
) -> None:
    client = await browser(
        key=await make_key(database, "*"), **({"Accept_Language": accept_language} if accept_language else {})
    )
    texts = {"nb": "Siste samling", "nn": "Kople til", "en": "Last session"}
    for path in ("/", "/key"):
        response = await client.get(f"{path}{query}")
        assert response.headers["content-language"] == language
        assert f'<html lang="{language}">' in response.text
        assert re.search(rf'lang="{language}" hreflang="{language}" aria-current="true"', response.text)
        assert response.text.count('aria-current="true"') == 1
    assert texts[language] in (await client.get(f"/{query}")).text


async def test_every_link_keeps_the_chosen_language(browser: Browsers, database: str) -> None:
    client = await browser(key=await make_key(database, "*"))
    page = (await client.get("/ideas?status=selected&lang=nn&after=0199c0de-0000-7000-8000-000000000001")).text
    addresses = [address.replace("&amp;", "&") for address in re.findall(r'(?:href|action)="([^"]+)"', page)]
    without = {address for address in addresses if "lang=" not in address}
    assert {address for address in without if not address.startswith("/assets/")} == {"#content", "/docs"}
    assert "/ideas?status=selected&after=0199c0de-0000-7000-8000-000000000001&lang=en" in addresses
    assert "lang=" not in re.sub(r"\?[^\"]*lang=(nb|nn|en)", "", (await client.get("/")).text).replace(
        ' lang="', " "
    ).replace('hreflang="', "")


async def test_assets_are_immutable_under_the_hash_of_their_content(browser: Browsers) -> None:
    client = await browser()
    assert set(PATHS) == {"pages.css", "icon.svg"}
    for name, path in PATHS.items():
        response = await client.get(path)
        assert response.status_code == 200
        assert response.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert (
            response.headers["content-type"].partition(";")[0] == {"css": "text/css", "svg": "image/svg+xml"}[name[-3:]]
        )
        assert "set-cookie" not in response.headers
        assert path in (await client.get("/key")).text


async def test_user_input_is_escaped(browser: Browsers, database: str) -> None:
    key = await make_key(database, "*")
    client = await browser(key=key)
    title = "<script>alert(1)</script>\"'&"
    created = await client.post(
        "/v1/ideas", json={"title": title, "status": "selected"}, headers={"Authorization": f"Bearer {key}"}
    )
    assert created.status_code in (200, 201), created.text
    for path in (
        "/ideas",
        "/ideas?lang=%22%3E%3Cscript%3E",
        "/key?next=%22%3E%3Cscript%3E",
        "/nothing?%22%3E%3Cscript%3E",
    ):
        assert "<script" not in (await client.get(path)).text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;&#34;&#39;&amp;" in (await client.get("/ideas")).text
