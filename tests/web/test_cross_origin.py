"""A form on another origin works in a real browser, if its origin is listed."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from litestar import Litestar, get
from litestar.response.base import ASGIResponse

from service.app import create_app
from service.settings import Origins, Settings
from tests.conftest import as_service, new_database
from tests.web.browser import call_api
from tests.web.site import Site, serve

pytestmark = pytest.mark.slow


@get("/", sync_to_thread=False)
def form() -> ASGIResponse:
    """Serve the page of a form."""
    return ASGIResponse(body="<!doctype html><title>Skjema</title>", media_type="text/html")


async def test_a_page_of_a_listed_origin_reads_and_writes_and_another_does_not(tmp_path: Path) -> None:
    async with new_database() as database:
        listed, foreign = await asyncio.to_thread(_call_from_two_origins, database, tmp_path)
    assert [listed[name]["status"] for name in ("created", "changed", "read", "missing")] == [201, 200, 200, 404]
    assert listed["changed"]["body"]["next_step"] == "Ringe"
    assert listed["changed"]["headers"]["ETag"].startswith('"v2.')
    assert [idea["title"] for idea in listed["read"]["body"]["items"]] == ["Gevinstkaffe"]
    assert listed["read"]["headers"]["X-Request-Id"] == "5f1c7f2e9d6b4a0e"
    assert listed["read"]["headers"]["RateLimit"]
    assert listed["missing"]["body"]["code"] == "not_found"
    assert foreign == {name: {"error": "TypeError"} for name in listed}


def _call_from_two_origins(database: str, folder: Path) -> list[dict[str, Any]]:
    with serve(Litestar([form])) as listed, serve(Litestar([form])) as foreign:
        settings = Settings(database_url=as_service(database), spool_dir=folder, cors_origins=Origins(listed))
        with serve(create_app(settings)) as api:
            key = Site(database, api).create_key("day:read", "day:write")
            return call_api([listed, foreign], api=api, key=key, idea={"title": "Gevinstkaffe"})
