"""The documentation of the SDK: complete, reachable and accessible, with nothing from elsewhere."""

import asyncio
import re
from pathlib import Path

import pytest
from litestar import Litestar

from service.api import system
from tests.conftest import Client
from tests.project.process import ROOT
from tests.web.browser import check_pages
from tests.web.site import serve

PAGES = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "service/api/sdk_docs").glob("*.html")}


async def test_the_service_serves_the_pages(client: Client) -> None:
    start = await client.get("/docs/sdk")
    assert (start.status_code, start.headers["Location"]) == (307, "sdk/index.html")
    for name in ("index.html", "docs.css", "reference-ideas.html"):
        response = await client.get(f"/docs/sdk/{name}")
        assert response.status_code == 200
        assert response.headers["Content-Security-Policy"].startswith("default-src 'self';")
    assert (await client.get("/docs/sdk/nothing.html")).status_code == 404


def test_every_link_leads_to_a_page_and_a_heading() -> None:
    for name, html in PAGES.items():
        for address in re.findall(r'href="([^"]+)"', html):
            page, _, heading = address.partition("#")
            if not address.startswith("https://") and address != "docs.css":
                target = PAGES[page or name]
                assert not heading or f'id="{heading}"' in target, f"{name}: {address}"


def test_every_method_is_documented() -> None:
    for path in (ROOT / "sdk/lup/_generated/resources").glob("[a-z]*.py"):
        methods = set(re.findall(r"^    def ([a-z]\w+)\(", path.read_text(encoding="utf-8"), re.MULTILINE))
        page = PAGES[f"reference-{path.stem}.html"]
        assert methods - {"with_raw_response"} == set(re.findall(r'<h2 id="(\w+)"', page)), path.stem


def test_names_are_shown_as_code() -> None:
    for name, html in PAGES.items():
        assert "`" not in re.sub(r"<pre>.*?</pre>", "", html, flags=re.DOTALL), name


def test_the_pages_have_a_heading_no_scripts_and_load_nothing_from_elsewhere() -> None:
    assert len(PAGES) > 20
    for name, html in PAGES.items():
        assert len(re.findall(r"<h1\b", html)) == 1, name
        assert not re.search(r"<script|<style|style=|src=|@import", html), name


@pytest.mark.slow
async def test_the_pages_are_accessible_narrow_and_wide_light_and_dark(tmp_path: Path) -> None:
    def check() -> list[object]:
        with serve(Litestar(system.DOCUMENTATION)) as address:
            # One page of each template, and of each component: code, tables, links.
            names = ("guide", "examples", "models", "reference-themes")
            pages = [{"name": name, "url": f"{address}/docs/sdk/{name}.html"} for name in names]
            return list(check_pages(pages))

    assert await asyncio.to_thread(check) == []
