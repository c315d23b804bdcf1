"""A key is taken once, by a form of our own, and kept in a cookie that counts for pages alone."""

import asyncpg
import pytest
from httpx2 import Response

from service.web.key import own_path
from tests.conftest import Client
from tests.web.conftest import HOST, Browsers, Site, make_key

OWN = {"Origin": f"http://{HOST}"}
FORM = "application/x-www-form-urlencoded"


async def sign_in(client: Client, key: str, path: str = "/", **headers: str) -> Response:
    return await client.post("/key", data={"key": key, "next": path}, headers=headers or OWN)


async def test_who_has_no_key_is_asked_for_one_in_the_place_of_the_page(browser: Browsers) -> None:
    client = await browser()
    for path in ("/", "/ideas?status=selected", "/sessions", "/groups"):
        answer = await client.get(path)
        assert answer.status_code == 401
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert answer.headers["www-authenticate"].startswith("Bearer")
        assert f'name="next" value="{path}"' in answer.text
        assert 'class="error"' not in answer.text
        assert "set-cookie" not in answer.headers


async def test_a_key_is_taken_once_and_leads_to_the_page_first_wanted(browser: Browsers, database: str) -> None:
    client, key = await browser(), await make_key(database, "*")
    answer = await sign_in(client, f"  {key}\n", "/ideas?status=selected&lang=nn")
    assert (answer.status_code, answer.headers["location"]) == (303, "/ideas?status=selected&lang=nn")
    assert answer.headers["set-cookie"] == f"lup_key={key}; HttpOnly; Path=/; SameSite=lax"
    assert answer.headers["cache-control"] == "no-store"
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
async def test_on_https_the_cookie_belongs_to_this_host_alone(
    site: Site, database: str, settings: dict[str, str], cookie: str
) -> None:
    key = await make_key(database, "*")
    async with site(**settings) as browser:
        client = await browser()
        answer = await sign_in(client, key, Origin=settings["public_url"])
        assert answer.headers["set-cookie"] == cookie.format(key)
        name = cookie.partition("=")[0]
        page = await client.get("/", headers={"Cookie": f"{name}={key}"})
        assert page.status_code == 200
        other = "lup_key" if name.startswith("_") else "__Host-lup_key"
        assert (await client.get("/", headers={"Cookie": f"{other}={key}"})).status_code == 401


async def test_below_a_path_all_addresses_stand_below_it(site: Site, database: str) -> None:
    key = await make_key(database, "*")
    async with site(public_url="https://www.example.no/lup") as browser:
        client = await browser()
        answer = await sign_in(client, key, "/ideas", Origin="https://www.example.no")
        assert answer.headers["location"] == "/lup/ideas"
        page = await client.get("/", headers={"Cookie": f"__Host-lup_key={key}"})
        for address in ('href="/lup/"', 'href="/lup/ideas"', 'href="/lup/docs"', 'href="/lup/assets/pages.'):
            assert address in page.text
        assert 'action="/lup/key/sign-out"' in page.text


@pytest.mark.parametrize("key", ["lup_000000000000_" + "0" * 64, "junk", "lup_x", "æøå", "x" * 5000])
async def test_a_wrong_key_gives_the_form_with_a_sentence(browser: Browsers, key: str) -> None:
    client = await browser()
    for _ in range(2):
        answer = await sign_in(client, key, "/ideas")
        assert answer.status_code == 401
        assert "Nøkkelen er ikke gyldig" in answer.text
        assert "<title>Feil: " in answer.text
        assert 'name="next" value="/ideas"' in answer.text
        assert "set-cookie" not in answer.headers
        assert key not in answer.text


async def test_no_key_at_all_gives_the_form_with_another_sentence(browser: Browsers) -> None:
    client = await browser()
    for body in ("key=&next=%2F", "key=%20%20", "", "other=1"):
        answer = await client.post("/key", content=body, headers={"Content-Type": FORM, **OWN})
        assert answer.status_code == 400
        assert "Skriv inn en API-nøkkel." in answer.text


async def test_a_revoked_or_expired_key_gives_the_form_anew_and_loses_its_cookie(
    browser: Browsers, database: str
) -> None:
    conn = await asyncpg.connect(database)
    for ending in ("revoked_at = now()", "expires_at = now()"):
        key = await make_key(database, "*")
        client = await browser(key=key)
        await conn.execute(f"update api_key set {ending} where prefix = $1", key.split("_")[1])
        answer = await client.get("/sessions")
        assert answer.status_code == 401
        assert "ikke gyldig lenger" in answer.text
        assert answer.headers["set-cookie"].startswith("lup_key=")
        assert "Max-Age=0" in answer.headers["set-cookie"]
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
async def test_a_form_of_another_page_signs_nobody_in_or_out(
    browser: Browsers, database: str, headers: dict[str, str]
) -> None:
    key = await make_key(database, "*")
    client = await browser(key=key)
    for path in ("/key", "/key/sign-out"):
        answer = await client.post(path, data={"key": key}, headers=headers)
        assert answer.status_code == 403
        assert "Skjemaet kom ikke fra denne siden" in answer.text
        assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    "headers", [{"Origin": f"http://{HOST}"}, {"Origin": f"https://{HOST.upper()}"}, {"Sec-Fetch-Site": "same-origin"}]
)
async def test_a_form_of_our_own_signs_in_and_out(browser: Browsers, database: str, headers: dict[str, str]) -> None:
    client = await browser()
    assert (await sign_in(client, await make_key(database, "*"), **headers)).status_code == 303
    assert (await client.get("/")).status_code == 200
    answer = await client.post("/key/sign-out?lang=en", headers=headers)
    assert (answer.status_code, answer.headers["location"]) == (303, "/key?signed_out=1&lang=en")
    assert "Max-Age=0" in answer.headers["set-cookie"]
    assert "You are signed out." in (await client.get(answer.headers["location"])).text
    assert (await client.get("/")).status_code == 401


async def test_the_cookie_never_counts_for_the_api(browser: Browsers, database: str) -> None:
    key = await make_key(database, "*")
    client = await browser(key=key)
    assert (await client.get("/")).status_code == 200
    for method, path in (("GET", "/v1/ideas"), ("GET", "/v1/sessions"), ("POST", "/v1/ideas"), ("POST", "/v1/units")):
        for accept in ("*/*", "text/html"):
            answer = await client.request(method, path, headers={"Accept": accept, **OWN}, json={"title": "x"})
            assert answer.status_code == 401
    assert (await client.get("/v1/ideas", headers={"Authorization": f"Bearer {key}"})).status_code == 200


async def test_a_program_may_bring_its_key_in_the_header(browser: Browsers, database: str) -> None:
    client, key = await browser(key="junk"), await make_key(database, "*")
    page = await client.get("/", headers={"Authorization": f"bearer {key}"})
    assert page.status_code == 200
    assert "Logg ut" not in page.text
    wrong = await client.get("/", headers={"Authorization": "Bearer junk"})
    assert wrong.status_code == 401


async def test_a_proxys_own_password_does_not_stand_in_for_a_key(browser: Browsers, database: str) -> None:
    basic = {"Authorization": "Basic bHVwOmx1cA=="}
    assert (await (await browser()).get("/", headers=basic)).status_code == 401
    assert (await (await browser(key=await make_key(database, "*"))).get("/", headers=basic)).status_code == 200


async def test_each_page_names_the_scopes_that_a_key_lacks(browser: Browsers, database: str) -> None:
    needed = {
        "/": {"day:read", "programme:read"},
        "/ideas": {"day:read", "programme:read"},
        "/sessions": {"programme:read"},
        "/groups": {"organisation:read", "programme:read"},
    }
    for path, scopes in needed.items():
        for missing in scopes:
            client = await browser(key=await make_key(database, *(scopes - {missing}), "people:read"))
            answer = await client.get(path)
            assert answer.status_code == 403
            assert f"<code>{missing}</code>" in answer.text
            for other in scopes - {missing}:
                assert f"<code>{other}</code>" not in answer.text
        assert (await (await browser(key=await make_key(database, *scopes))).get(path)).status_code == 200


async def test_guesses_are_counted_by_address_and_refused_as_a_page(site: Site, database: str) -> None:
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


async def test_pages_are_counted_by_key(site: Site, database: str) -> None:
    async with site(rate_limit_per_minute=2) as browser:
        client = await browser(key=await make_key(database, "*"))
        assert [(await client.get("/")).status_code for _ in range(3)] == [200, 200, 429]


async def test_the_form_takes_nothing_but_a_small_form(browser: Browsers) -> None:
    client = await browser()
    for kind in ("application/json", "multipart/form-data", "text/plain"):
        answer = await client.post("/key", content=b"key=x", headers={"Content-Type": kind, **OWN})
        assert answer.status_code == 400
        assert "<h1>" in answer.text
    large = await client.post("/key", content=b"key=" + b"x" * 10_000, headers={"Content-Type": FORM, **OWN})
    assert large.status_code == 413
    assert "<h1>" in large.text
    fits = await client.post("/key", content=b"key=" + b"x" * 9_996, headers={"Content-Type": FORM, **OWN})
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
def test_a_path_of_our_own_is_kept(path: str) -> None:
    assert own_path(path) == path


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
def test_anything_else_leads_to_the_front_page(path: str) -> None:
    assert own_path(path) == "/"


async def test_the_form_leads_nowhere_else(browser: Browsers, database: str) -> None:
    client, key = await browser(), await make_key(database, "*")
    for path in ("//evil.example", "/\\evil.example", "https://evil.example"):
        assert (await sign_in(client, key, path)).headers["location"] == "/"
        page = await client.get("/key", params={"next": path})
        assert 'name="next" value="/"' in page.text
    assert 'name="next" value="/ideas"' in (await client.get("/key", params={"next": "/ideas"})).text
