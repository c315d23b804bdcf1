"""Pages are open without a key only in the demo, and only to a browser on the same machine."""

from pathlib import Path

import httpx2
import pytest

from service.app import may_open_pages
from service.settings import Settings
from tests.project import process
from tests.web.conftest import BROWSER, Site, make_key

LOCAL = "http://127.0.0.1:8000"


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "::1", "localhost", "LOCALHOST"])
def test_the_demo_is_open_when_only_this_machine_can_reach_it(host: str) -> None:
    assert may_open_pages(Settings(host=host), demo=True)
    assert not may_open_pages(Settings(host=host), demo=False)
    assert not may_open_pages(Settings(host=host, database_url="postgresql:///lup"), demo=True)
    assert not may_open_pages(Settings(host=host, public_url="https://lup.example.no"), demo=True)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "lup.example.no", "localhost.example.no", "128.0.0.1"])
def test_a_demo_that_others_can_reach_is_not_open(host: str) -> None:
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
async def test_on_this_machine_the_demos_pages_are_open(site: Site, base: str, peer: str) -> None:
    async with site(open_pages=True) as browser:
        client = await browser(base=base, peer=peer)
        for path in ("/", "/ideas", "/sessions", "/groups"):
            response = await client.get(path)
            assert response.status_code == 200
            assert "Logg ut" not in response.text
            assert "Eksempeldata" in response.text
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
async def test_any_other_client_needs_a_key(
    site: Site, database: str, base: str, peer: str, headers: dict[str, str]
) -> None:
    async with site(open_pages=True) as browser:
        client = await browser(base=base, peer=peer)
        assert (await client.get("/", headers=headers)).status_code == 401
        bearer = {"Authorization": f"Bearer {await make_key(database, '*')}"}
        page = await client.get("/", headers={**headers, **bearer})
        assert (page.status_code, "Eksempeldata" in page.text) == (200, False)


async def test_a_key_restricts_the_open_demo_too(site: Site, database: str) -> None:
    async with site(open_pages=True) as browser:
        client = await browser(base=LOCAL, key=await make_key(database, "programme:read"))
        assert (await client.get("/")).status_code == 403
        client.cookies.set("lup_key", "junk", domain="127.0.0.1")
        assert (await client.get("/")).status_code == 401


@pytest.mark.slow
def test_an_environment_variable_cannot_open_the_pages(tmp_path: Path, database: str) -> None:
    with process.run(tmp_path, "--demo", **process.both(database), open_pages="yes") as service:
        assert httpx2.get(f"{service.address}/", headers={"Accept": BROWSER}).status_code == 401
