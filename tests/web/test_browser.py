"""Every page is accessible and complete in a real browser, narrow and wide, without scripts.

One test covers all pages, because a browser takes longer to start than to load a page.
"""

import asyncio
import os
from pathlib import Path

import pytest
from litestar import Litestar, get
from litestar.response.base import ASGIResponse

from tests.conftest import new_database
from tests.web.browser import Finding, check_pages
from tests.web.listed import PAGES
from tests.web.site import serve, site

pytestmark = pytest.mark.slow

FAULTY = """<!doctype html><html><head><title>Feil</title><style>a:focus { outline: none }</style></head><body><main>
<h1>Feil</h1><p style="color: #aaa; background: #fff; width: 1400px">Uklart</p><a href="/">Ut av syne</a>
<img src="http://localhost:9/elsewhere.png" alt=""><script>throw new Error("script")</script></main></body></html>"""
FAULTS = {
    "scrolls sideways",
    "has a script",
    "has a style attribute",
    "has no language",
    "has no style sheet",
    "axe color-contrast",
    "axe html-has-lang",
    "console: ",
    "focus is not visible",
    "requests another origin: http://localhost:9/elsewhere.png",
    "script error",
}
AT_ANY_WIDTH = {"axe html-has-lang"}
"""Faults that axe finds in the document, whatever its layout, and looks for once."""


@get("/", sync_to_thread=False)
def faulty() -> ASGIResponse:
    """Serve a page with every fault that the browser detects."""
    return ASGIResponse(body=FAULTY, media_type="text/html")


async def test_every_page_is_accessible_in_a_browser_narrow_and_wide(tmp_path: Path) -> None:
    async with new_database() as full, new_database() as empty:
        findings = await asyncio.to_thread(_check_all, full, empty, tmp_path)
    control = [finding for finding in findings if finding.page == "faulty"]
    assert any(finding.message.startswith("dark: axe color-contrast") for finding in control)
    for width, faults in ((360, FAULTS), (1280, FAULTS - AT_ANY_WIDTH)):
        messages = [finding.message for finding in control if finding.width == width]
        missed = [fault for fault in faults if not any(message.startswith(fault) for message in messages)]
        assert not missed, messages
    assert [finding for finding in findings if finding.page != "faulty"] == []


def _check_all(full: str, empty: str, folder: Path) -> list[Finding]:
    with (
        site(full, folder) as demo_site,
        site(empty, folder) as empty_site,
        serve(Litestar([faulty])) as faulty_address,
    ):
        demo_site.load()
        pages = [(empty_site if page.empty else demo_site).describe(page) for page in PAGES]
        if screenshots := os.environ.get("LUP_PICTURES"):
            check_pages(pages, screenshots=screenshots, schemes=["light", "dark"])
        return check_pages([*pages, {"name": "faulty", "url": f"{faulty_address}/"}])
