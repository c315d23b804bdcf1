"""What every page is sent with, and in which language it is written."""

import re

import pytest

from service.web import PAGES
from service.web.assets import PATHS
from service.web.rendering import HEADERS
from tests.web.conftest import Browsers, make_key
from tests.web.listed import PAGES as LISTED

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)

NO_PAGES = {"/assets/{name:str}", "/key/sign-out", "/sessions/{session_id:str}/outcome.md"}
"""What the pages need or offer besides: it is no HTML."""


async def test_every_page_is_sent_with_what_keeps_it_safe(browser: Browsers, database: str) -> None:
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


async def test_every_page_that_is_served_is_looked_at_in_a_browser() -> None:
    served = {path for handler in PAGES for path in handler.paths} - NO_PAGES
    seen = {re.sub(r"\{(session|idea)\}", r"{\1_id:str}", listed.path.partition("?")[0]) for listed in LISTED}
    assert served <= seen


async def test_to_head_a_page_has_no_body(browser: Browsers, database: str) -> None:
    client = await browser(key=await make_key(database, "*"))
    for path in ("/", "/ideas", "/key"):
        got, head = await client.get(path), await client.head(path)
        assert (head.status_code, head.content) == (200, b"")
        assert head.headers["content-length"] == str(len(got.content))


@pytest.mark.parametrize(
    ("query", "accepted", "language"),
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
async def test_a_page_is_written_in_the_language_asked_for(
    browser: Browsers, database: str, query: str, accepted: str | None, language: str
) -> None:
    client = await browser(key=await make_key(database, "*"), **({"Accept_Language": accepted} if accepted else {}))
    words = {"nb": "Siste samling", "nn": "Kople til", "en": "Last session"}
    for path in ("/", "/key"):
        answer = await client.get(f"{path}{query}")
        assert answer.headers["content-language"] == language
        assert f'<html lang="{language}">' in answer.text
        assert re.search(rf'lang="{language}" hreflang="{language}" aria-current="true"', answer.text)
        assert answer.text.count('aria-current="true"') == 1
    assert words[language] in (await client.get(f"/{query}")).text


async def test_a_chosen_language_goes_along_with_every_link(browser: Browsers, database: str) -> None:
    client = await browser(key=await make_key(database, "*"))
    page = (await client.get("/ideas?status=selected&lang=nn&after=0199c0de-0000-7000-8000-000000000001")).text
    addresses = [address.replace("&amp;", "&") for address in re.findall(r'(?:href|action)="([^"]+)"', page)]
    without = {address for address in addresses if "lang=" not in address}
    assert {address for address in without if not address.startswith("/assets/")} == {"#content", "/docs"}
    assert "/ideas?status=selected&after=0199c0de-0000-7000-8000-000000000001&lang=en" in addresses
    assert "lang=" not in re.sub(r"\?[^\"]*lang=(nb|nn|en)", "", (await client.get("/")).text).replace(
        ' lang="', " "
    ).replace('hreflang="', "")


async def test_files_are_kept_for_good_under_the_hash_of_what_they_hold(browser: Browsers) -> None:
    client = await browser()
    assert set(PATHS) == {"pages.css", "icon.svg"}
    for name, path in PATHS.items():
        answer = await client.get(path)
        assert answer.status_code == 200
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert (
            answer.headers["content-type"].partition(";")[0] == {"css": "text/css", "svg": "image/svg+xml"}[name[-3:]]
        )
        assert "set-cookie" not in answer.headers
        assert path in (await client.get("/key")).text


async def test_what_somebody_wrote_is_text_and_never_markup(browser: Browsers, database: str) -> None:
    key = await make_key(database, "*")
    client = await browser(key=key)
    evil = "<script>alert(1)</script>\"'&"
    made = await client.post(
        "/v1/ideas", json={"title": evil, "status": "selected"}, headers={"Authorization": f"Bearer {key}"}
    )
    assert made.status_code in (200, 201), made.text
    for path in (
        "/ideas",
        "/ideas?lang=%22%3E%3Cscript%3E",
        "/key?next=%22%3E%3Cscript%3E",
        "/nothing?%22%3E%3Cscript%3E",
    ):
        assert "<script" not in (await client.get(path)).text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;&#34;&#39;&amp;" in (await client.get("/ideas")).text
