"""Pages without a key: in the demo alone, and there only for a browser on the same machine."""

from pathlib import Path

import httpx2
import pytest

from service.app import may_open_pages
from service.settings import Settings
from tests.house import process
from tests.web.conftest import BROWSER, Site, make_key

LOCAL = "http://127.0.0.1:8000"


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "::1", "localhost", "LOCALHOST"])
def test_the_demo_is_open_where_only_this_machine_reaches_it(host: str) -> None:
    assert may_open_pages(Settings(host=host), demo=True)
    assert not may_open_pages(Settings(host=host), demo=False)
    assert not may_open_pages(Settings(host=host, database_url="postgresql:///lup"), demo=True)
    assert not may_open_pages(Settings(host=host, public_url="https://lup.example.no"), demo=True)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "lup.example.no", "localhost.example.no", "128.0.0.1"])
def test_no_demo_is_open_that_others_reach(host: str) -> None:
    assert not may_open_pages(Settings(host=host), demo=True)


@pytest.mark.parametrize(
    ("base", "peer"),
    [
        (LOCAL, "127.0.0.1"),
        ("http://localhost:8000", "127.0.0.1"),
        ("http://localhost", "127.0.0.1"),
        ("http://[::1]:8000", "::1"),
    ],
)
async def test_on_this_machine_the_pages_are_open_with_what_may_be_read(site: Site, base: str, peer: str) -> None:
    async with site(open_pages=True) as browser:
        client = await browser(base=base, peer=peer)
        for path in ("/", "/ideas", "/sessions", "/groups"):
            answer = await client.get(path)
            assert answer.status_code == 200
            assert "Logg ut" not in answer.text
            assert "Eksempeldata" in answer.text
        assert (await client.get("/v1/ideas")).status_code == 401
    async with site() as browser:
        assert (await (await browser(base=base, peer=peer)).get("/")).status_code == 401


@pytest.mark.parametrize(
    ("base", "peer", "headers"),
    [
        ("http://rebound.example", "127.0.0.1", {}),
        ("http://localhost.rebound.example", "127.0.0.1", {}),
        ("http://127.0.0.1.rebound.example:8000", "127.0.0.1", {}),
        ("http://192.0.2.1:8000", "127.0.0.1", {}),
        (LOCAL, "192.0.2.1", {}),
        (LOCAL, "127.0.0.1", {"X-Forwarded-For": "192.0.2.1"}),
        (LOCAL, "127.0.0.1", {"X-Forwarded-Host": "lup.example.no"}),
        (LOCAL, "127.0.0.1", {"X-Forwarded-Proto": "https"}),
        (LOCAL, "127.0.0.1", {"Forwarded": "for=192.0.2.1"}),
        (LOCAL, "127.0.0.1", {"Via": "1.1 proxy"}),
        (LOCAL, "127.0.0.1", {"X-Real-IP": "192.0.2.1"}),
        (LOCAL, "127.0.0.1", {"Host": ""}),
        (LOCAL, "127.0.0.1", {"Host": "[::1"}),
        (LOCAL, "127.0.0.1", {"Host": "evil.example@127.0.0.1.example"}),
    ],
)
async def test_whoever_comes_another_way_needs_a_key(
    site: Site, database: str, base: str, peer: str, headers: dict[str, str]
) -> None:
    async with site(open_pages=True) as browser:
        client = await browser(base=base, peer=peer)
        assert (await client.get("/", headers=headers)).status_code == 401
        bearer = {"Authorization": f"Bearer {await make_key(database, '*')}"}
        seen = await client.get("/", headers={**headers, **bearer})
        assert (seen.status_code, "Eksempeldata" in seen.text) == (200, False)


async def test_a_key_narrows_what_is_seen_in_the_demo_too(site: Site, database: str) -> None:
    async with site(open_pages=True) as browser:
        client = await browser(base=LOCAL, key=await make_key(database, "programme:read"))
        assert (await client.get("/")).status_code == 403
        client.cookies.set("lup_key", "junk", domain="127.0.0.1")
        assert (await client.get("/")).status_code == 401


def test_what_is_set_from_outside_opens_nothing(tmp_path: Path, database: str) -> None:
    with process.run(tmp_path, "--demo", **process.both(database), open_pages="yes") as running:
        assert httpx2.get(f"{running.address}/", headers={"Accept": BROWSER}).status_code == 401
