"""Visitors enter a key once, in our own form; a cookie keeps it, and is valid for pages only."""

import asyncpg
import pytest
from httpx2 import Response

from service.web.key import safe_path
from tests.conftest import Client
from tests.web.conftest import HOST, Browsers, Site, make_key

OWN_ORIGIN = {"Origin": f"http://{HOST}"}
FORM_TYPE = "application/x-www-form-urlencoded"


async def sign_in(client: Client, key: str, path: str = "/", **headers: str) -> Response:
    return await client.post("/key", data={"key": key, "next": path}, headers=headers or OWN_ORIGIN)


async def test_without_a_key_every_page_shows_the_key_form(browser: Browsers) -> None:
    client = await browser()
    for path in ("/", "/ideas?status=selected", "/sessions", "/groups"):
        response = await client.get(path)
        assert response.status_code == 401
        assert response.headers["content-type"] == "text/html; charset=utf-8"
        assert response.headers["www-authenticate"].startswith("Bearer")
        assert f'name="next" value="{path}"' in response.text
        assert 'class="error"' not in response.text
        assert "set-cookie" not in response.headers


async def test_signing_in_sets_a_cookie_and_redirects_to_the_requested_page(browser: Browsers, database: str) -> None:
    client, key = await browser(), await make_key(database, "*")
    response = await sign_in(client, f"  {key}\n", "/ideas?status=selected&lang=nn")
    assert (response.status_code, response.headers["location"]) == (303, "/ideas?status=selected&lang=nn")
    assert response.headers["set-cookie"] == f"lup_key={key}; HttpOnly; Path=/; SameSite=lax"
    assert response.headers["cache-control"] == "no-store"
    page = await client.get("/ideas?status=selected&lang=nn")
    assert page.status_code == 200
    assert "Logg ut" in page.text
    assert key not in page.text


@pytest.mark.parametrize(
    ("settings", "cookie"),
    [
        ({"public_url": "https://lup.example.no"}, "__Host-lup_key={}; HttpOnly; Path=/; SameSite=lax; Secure"),
        ({"public_url": "http://lup.example.no"}, "lup_key={}; HttpOnly; Path=/; SameSite=lax"),
    ],
)
async def test_on_https_the_cookie_is_bound_to_the_host(
    site: Site, database: str, settings: dict[str, str], cookie: str
) -> None:
    key = await make_key(database, "*")
    async with site(**settings) as browser:
        client = await browser()
        response = await sign_in(client, key, Origin=settings["public_url"])
        assert response.headers["set-cookie"] == cookie.format(key)
        name = cookie.partition("=")[0]
        page = await client.get("/", headers={"Cookie": f"{name}={key}"})
        assert page.status_code == 200
        other_name = "lup_key" if name.startswith("_") else "__Host-lup_key"
        assert (await client.get("/", headers={"Cookie": f"{other_name}={key}"})).status_code == 401


async def test_below_a_path_all_addresses_include_the_path(site: Site, database: str) -> None:
    key = await make_key(database, "*")
    async with site(public_url="https://www.example.no/lup") as browser:
        client = await browser()
        response = await sign_in(client, key, "/ideas", Origin="https://www.example.no")
        assert response.headers["location"] == "/lup/ideas"
        page = await client.get("/", headers={"Cookie": f"__Host-lup_key={key}"})
        for address in ('href="/lup/"', 'href="/lup/ideas"', 'href="/lup/docs"', 'href="/lup/assets/pages.'):
            assert address in page.text
        assert 'action="/lup/key/sign-out"' in page.text


@pytest.mark.parametrize("key", ["lup_000000000000_" + "0" * 64, "junk", "lup_x", "æøå", "x" * 5000])
async def test_a_wrong_key_shows_the_form_with_an_error(browser: Browsers, key: str) -> None:
    client = await browser()
    for _ in range(2):
        response = await sign_in(client, key, "/ideas")
        assert response.status_code == 401
        assert "Nøkkelen er ikke gyldig" in response.text
        assert "<title>Feil: " in response.text
        assert 'name="next" value="/ideas"' in response.text
        assert "set-cookie" not in response.headers
        assert key not in response.text


async def test_an_empty_key_shows_the_form_with_a_different_error(browser: Browsers) -> None:
    client = await browser()
    for body in ("key=&next=%2F", "key=%20%20", "", "other=1"):
        response = await client.post("/key", content=body, headers={"Content-Type": FORM_TYPE, **OWN_ORIGIN})
        assert response.status_code == 400
        assert "Skriv inn en API-nøkkel." in response.text


async def test_a_revoked_or_expired_key_shows_the_form_and_deletes_the_cookie(browser: Browsers, database: str) -> None:
    conn = await asyncpg.connect(database)
    for assignment in ("revoked_at = now()", "expires_at = now()"):
        key = await make_key(database, "*")
        client = await browser(key=key)
        await conn.execute(f"update api_key set {assignment} where prefix = $1", key.split("_")[1])
        response = await client.get("/sessions")
        assert response.status_code == 401
        assert "ikke gyldig lenger" in response.text
        assert response.headers["set-cookie"].startswith("lup_key=")
        assert "Max-Age=0" in response.headers["set-cookie"]
        assert 'class="error"' not in (await client.get("/sessions")).text
    await conn.close()


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "null"},
        {"Origin": "http://evil.example"},
        {"Origin": f"http://{HOST}.evil.example"},
        {"Origin": f"http://evil.example/{HOST}"},
        {"Origin": f"http://{HOST}:8001"},
        {"Origin": "http://["},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Sec-Fetch-Site": "cross-site", "Origin": f"http://{HOST}"},
        {"Referer": f"http://{HOST}/key"},
    ],
)
async def test_a_form_on_another_origin_cannot_sign_in_or_out(
    browser: Browsers, database: str, headers: dict[str, str]
) -> None:
    key = await make_key(database, "*")
    client = await browser(key=key)
    for path in ("/key", "/key/sign-out"):
        response = await client.post(path, data={"key": key}, headers=headers)
        assert response.status_code == 403
        assert "Skjemaet kom ikke fra denne siden" in response.text
        assert "set-cookie" not in response.headers


@pytest.mark.parametrize(
    "headers", [{"Origin": f"http://{HOST}"}, {"Origin": f"https://{HOST.upper()}"}, {"Sec-Fetch-Site": "same-origin"}]
)
async def test_our_own_form_signs_in_and_out(browser: Browsers, database: str, headers: dict[str, str]) -> None:
    client = await browser()
    assert (await sign_in(client, await make_key(database, "*"), **headers)).status_code == 303
    assert (await client.get("/")).status_code == 200
    response = await client.post("/key/sign-out?lang=en", headers=headers)
    assert (response.status_code, response.headers["location"]) == (303, "/key?signed_out=1&lang=en")
    assert "Max-Age=0" in response.headers["set-cookie"]
    assert "You are signed out." in (await client.get(response.headers["location"])).text
    assert (await client.get("/")).status_code == 401


async def test_the_cookie_does_not_authenticate_the_api(browser: Browsers, database: str) -> None:
    key = await make_key(database, "*")
    client = await browser(key=key)
    assert (await client.get("/")).status_code == 200
    for method, path in (("GET", "/v1/ideas"), ("GET", "/v1/sessions"), ("POST", "/v1/ideas"), ("POST", "/v1/units")):
        for accept in ("*/*", "text/html"):
            response = await client.request(method, path, headers={"Accept": accept, **OWN_ORIGIN}, json={"title": "x"})
            assert response.status_code == 401
    assert (await client.get("/v1/ideas", headers={"Authorization": f"Bearer {key}"})).status_code == 200


async def test_a_program_can_send_its_key_in_the_header(browser: Browsers, database: str) -> None:
    client, key = await browser(key="junk"), await make_key(database, "*")
    page = await client.get("/", headers={"Authorization": f"bearer {key}"})
    assert page.status_code == 200
    assert "Logg ut" not in page.text
    wrong = await client.get("/", headers={"Authorization": "Bearer junk"})
    assert wrong.status_code == 401


async def test_basic_authentication_of_a_proxy_is_ignored(browser: Browsers, database: str) -> None:
    basic = {"Authorization": "Basic bHVwOmx1cA=="}
    assert (await (await browser()).get("/", headers=basic)).status_code == 401
    assert (await (await browser(key=await make_key(database, "*"))).get("/", headers=basic)).status_code == 200


async def test_each_page_names_the_missing_scopes(browser: Browsers, database: str) -> None:
    scopes_by_path = {
        "/": {"day:read", "programme:read"},
        "/ideas": {"day:read", "programme:read"},
        "/sessions": {"programme:read"},
        "/groups": {"organisation:read", "programme:read"},
    }
    for path, scopes in scopes_by_path.items():
        for missing in scopes:
            client = await browser(key=await make_key(database, *(scopes - {missing}), "people:read"))
            response = await client.get(path)
            assert response.status_code == 403
            assert f"<code>{missing}</code>" in response.text
            for other_scope in scopes - {missing}:
                assert f"<code>{other_scope}</code>" not in response.text
        assert (await (await browser(key=await make_key(database, *scopes))).get(path)).status_code == 200


async def test_wrong_keys_are_rate_limited_by_address_with_a_page(site: Site, database: str) -> None:
    key = await make_key(database, "*")
    async with site(rate_limit_without_key_per_minute=3) as browser:
        client = await browser(peer="192.0.2.1")
        statuses = [(await sign_in(client, f"lup_{number:012x}_{'0' * 64}")).status_code for number in range(4)]
        assert statuses == [401, 401, 401, 429]
        refused = await sign_in(client, key)
        assert refused.status_code == 429
        assert int(refused.headers["retry-after"]) > 0
        assert "Det kom for mange forespørsler" in refused.text
        assert (await sign_in(await browser(peer="192.0.2.2"), key)).status_code == 303


async def test_pages_are_rate_limited_by_key(site: Site, database: str) -> None:
    async with site(rate_limit_per_minute=2) as browser:
        client = await browser(key=await make_key(database, "*"))
        assert [(await client.get("/")).status_code for _ in range(3)] == [200, 200, 429]


async def test_only_a_small_form_body_is_accepted(browser: Browsers) -> None:
    client = await browser()
    for media_type in ("application/json", "multipart/form-data", "text/plain"):
        response = await client.post("/key", content=b"key=x", headers={"Content-Type": media_type, **OWN_ORIGIN})
        assert response.status_code == 400
        assert "<h1>" in response.text
    large = await client.post(
        "/key", content=b"key=" + b"x" * 10_000, headers={"Content-Type": FORM_TYPE, **OWN_ORIGIN}
    )
    assert large.status_code == 413
    assert "<h1>" in large.text
    fits = await client.post("/key", content=b"key=" + b"x" * 9_996, headers={"Content-Type": FORM_TYPE, **OWN_ORIGIN})
    assert fits.status_code == 401


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/ideas",
        "/ideas?status=selected",
        "/sessions/0199c0de-0000-7000-8000-000000000001",
        "/ideas?after=0199c0de-0000-7000-8000-000000000001&lang=nn",
        "/ideas?q=bord+2%20a",
        "/keys",
    ],
)
def test_a_redirect_to_one_of_our_pages_is_kept(path: str) -> None:
    assert safe_path(path) == path


@pytest.mark.parametrize(
    "path",
    [
        "",
        "ideas",
        "?status=selected",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/ideas//evil.example",
        "/%2F/evil.example",
        "/%5Cevil.example",
        "http://evil.example/",
        "https:evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        "/ideas\r\nSet-Cookie: a=b",
        "/ideas\n",
        " /ideas",
        "/ideas#//evil.example",
        "/@evil.example",
        "/v1/ideas",
        "/v1",
        "/key",
        "/key?next=/key",
        "/key/sign-out",
        "/assets/pages.css",
    ],
)
def test_any_other_redirect_goes_to_the_front_page(path: str) -> None:
    assert safe_path(path) == "/"


async def test_signing_in_redirects_only_to_our_pages(browser: Browsers, database: str) -> None:
    client, key = await browser(), await make_key(database, "*")
    for path in ("//evil.example", "/\\evil.example", "https://evil.example"):
        assert (await sign_in(client, key, path)).headers["location"] == "/"
        page = await client.get("/key", params={"next": path})
        assert 'name="next" value="/"' in page.text
    assert 'name="next" value="/ideas"' in (await client.get("/key", params={"next": "/ideas"})).text
