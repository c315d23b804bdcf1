"""Every page in a real browser, narrow and wide: accessible, whole, readable without scripts, and with all it needs.

All in one test, since a browser takes longer to start than to look at a page.
"""

import asyncio
import os
from pathlib import Path

from litestar import Litestar, get
from litestar.response.base import ASGIResponse

from tests.conftest import new_database
from tests.web.browser import Finding, look
from tests.web.listed import PAGES
from tests.web.site import serve, site

FAULTY = """<!doctype html><html><head><title>Feil</title><style>a:focus { outline: none }</style></head><body><main>
<h1>Feil</h1><p style="color: #aaa; background: #fff; width: 1400px">Uklart</p><a href="/">Ut av syne</a>
<img src="http://localhost:9/elsewhere.png" alt=""><script>throw new Error("script")</script></main></body></html>"""
SEEN = (
    "scrolls sideways",
    "has a script",
    "has a style attribute",
    "has no language",
    "has no style sheet",
    "axe color-contrast",
    "axe html-has-lang",
    "console: ",
    "focus is not seen",
    "asks elsewhere: http://localhost:9/elsewhere.png",
    "script error",
)


@get("/", sync_to_thread=False)
def faulty() -> ASGIResponse:
    """Serve a page that does all that pages must not do."""
    return ASGIResponse(body=FAULTY, media_type="text/html")


async def test_every_page_in_a_browser_narrow_and_wide(tmp_path: Path) -> None:
    async with new_database() as full, new_database() as empty:
        findings = await asyncio.to_thread(_look, full, empty, tmp_path)
    control = [found for found in findings if found.page == "faulty"]
    assert any(found.what.startswith("dark: axe color-contrast") for found in control)
    for width in (360, 1280):
        told = [found.what for found in control if found.width == width]
        missed = [what for what in SEEN if not any(each.startswith(what) for each in told)]
        assert not missed, told
    assert [found for found in findings if found.page != "faulty"] == []


def _look(full: str, empty: str, folder: Path) -> list[Finding]:
    with site(full, folder) as loaded, site(empty, folder) as fresh, serve(Litestar([faulty])) as wrong:
        loaded.load()
        pages = [(fresh if listed.empty else loaded).page(listed) for listed in PAGES]
        if folder_of_pictures := os.environ.get("LUP_PICTURES"):
            look(pages, screenshots=folder_of_pictures, schemes=["light", "dark"])
        return look([*pages, {"name": "faulty", "url": f"{wrong}/"}])
