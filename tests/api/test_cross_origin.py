"""Pages of listed origins may call the API from a browser, and no others."""

from collections.abc import AsyncIterator
from typing import Any

import asyncpg
import pytest
from httpx2 import Response

from service.app import create_app
from service.http.contract_responses import HEADERS
from service.settings import Origins, Settings
from tests.conftest import Callers, Client, callers
from tests.contract.answers import document

FORM = "https://skjema.example.kommune.no"
FOREIGN = "https://example.org"
SAFELISTED = {"Content-Language"}
UNKNOWN_KEY = f"Bearer lup_{'0' * 12}_{'0' * 64}"
ID = "01890a5d-ac96-774b-bcce-b302099a8057"


@pytest.fixture
async def form(database: str) -> AsyncIterator[Callers]:
    """Yield a function that creates clients of a service that lists the form's origin."""
    app = create_app(Settings(cors_origins=Origins(f"{FORM},http://localhost:8080")))
    async with callers(database, app) as make:
        yield make


def cors_headers(response: Response) -> dict[str, str]:
    return {name: value for name, value in response.headers.items() if name.startswith("access-control-")}


def varies_by_origin(response: Response) -> bool:
    return "Origin" in response.headers.get("Vary", "").split(", ")


async def preflight(client: Client, origin: str, path: str = "/v1/ideas", **headers: str) -> Response:
    asked = {"Origin": origin, "Access-Control-Request-Method": "PATCH", **headers}
    return await client.request("OPTIONS", path, headers=asked)


async def test_a_listed_origin_reads_every_response(form: Callers) -> None:
    client = await form("*")
    client.headers["Origin"] = FORM
    etag = (await client.get("/v1/methods")).headers["ETag"]
    responses = {
        "read": await client.get("/v1/methods"),
        "unchanged": await client.get("/v1/methods", headers={"If-None-Match": etag}),
        "export": await client.get("/v1/methods?media=csv"),
        "created": await client.post("/v1/themes", json={"name": "Tillit"}),
        "malformed": await client.post("/v1/themes", content="{", headers={"Content-Type": "application/json"}),
        "missing": await client.get(f"/v1/ideas/{ID}"),
        "no path": await client.get("/v1/nothing"),
        "no method": await client.put("/v1/ideas"),
        "no key": await (await form(key="")).get("/v1/ideas", headers={"Origin": FORM}),
        "contract": await client.get("/openapi.json"),
    }
    statuses = [response.status_code for response in responses.values()]
    assert statuses == [200, 304, 200, 201, 400, 404, 404, 405, 401, 200]
    for name, response in responses.items():
        headers = cors_headers(response)
        assert headers.pop("access-control-allow-origin") == FORM, name
        assert set(headers) == {"access-control-expose-headers"}, name
        assert varies_by_origin(response), name


@pytest.mark.parametrize(
    "origin", [FOREIGN, "null", f"{FORM}.example.org", f"{FORM}:8443", "http://skjema.example.kommune.no", FORM.upper()]
)
async def test_another_origin_reads_nothing(form: Callers, origin: str) -> None:
    client = await form("*")
    for response in (
        await client.get("/v1/methods", headers={"Origin": origin}),
        await client.get("/v1/nothing", headers={"Origin": origin}),
        await preflight(client, origin),
    ):
        assert cors_headers(response) == {}
        assert varies_by_origin(response)


async def test_a_response_without_an_origin_varies_too(form: Callers) -> None:
    response = await (await form("*")).get("/v1/vocabulary")
    assert cors_headers(response) == {}
    assert response.headers["Vary"] == "Origin, Accept-Language, Authorization"


async def test_pages_and_health_are_not_shared(form: Callers) -> None:
    client = await form("*")
    for path in ("/", "/key", "/sessions", "/docs", "/health/live"):
        for response in (await client.get(path, headers={"Origin": FORM}), await preflight(client, FORM, path)):
            assert cors_headers(response) == {}
            assert not varies_by_origin(response)


async def test_a_preflight_needs_neither_key_nor_database(form: Callers, conn: asyncpg.Connection) -> None:
    client = await form(key="")
    async with conn.transaction():
        await conn.execute("lock table api_key in access exclusive mode")
        assert (await client.get("/v1/me", headers={"Authorization": UNKNOWN_KEY})).status_code == 503
        for path in ("/v1/ideas", f"/v1/ideas/{ID}", "/v1/people/by_ref/hr/a%2Fb", "/v1/me"):
            response = await preflight(client, FORM, path)
            assert (response.status_code, response.content) == (204, b"")
            headers = cors_headers(response)
            assert headers["access-control-allow-origin"] == FORM
            assert set(headers["access-control-allow-methods"].split(", ")) >= {"GET", "POST", "PUT", "PATCH", "DELETE"}
            assert headers["access-control-max-age"] == "7200"
            assert "access-control-allow-credentials" not in headers


async def test_a_preflight_allows_every_header_of_the_contract(form: Callers) -> None:
    response = await preflight(await form(key=""), FORM)
    allowed = set(cors_headers(response)["access-control-allow-headers"].split(", "))
    parameters: list[dict[str, Any]] = list(document()["components"]["parameters"].values())
    sent = {parameter["name"] for parameter in parameters if parameter["in"] == "header"}
    assert sent | {"Accept", "Accept-Language", "Authorization", "Content-Type", "X-Request-Id"} == allowed


async def test_a_page_reads_every_header_of_the_contract(form: Callers) -> None:
    response = await (await form("*")).get("/v1/ideas", headers={"Origin": FORM})
    exposed = set(cors_headers(response)["access-control-expose-headers"].split(", "))
    # A browser sends the accepted media types itself, and reads no other content coding.
    assert exposed == set(HEADERS) - SAFELISTED - {"Accept", "Accept-Encoding"} | {"Content-Disposition"}


async def test_options_without_a_preflight_lists_the_methods(form: Callers) -> None:
    response = await (await form("*")).request("OPTIONS", "/v1/ideas", headers={"Origin": FORM})
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS, POST"
    assert cors_headers(response)["access-control-allow-origin"] == FORM


async def test_without_the_setting_nothing_changes(client: Client) -> None:
    for response in (await client.get("/v1/methods", headers={"Origin": FORM}), await preflight(client, FORM)):
        assert cors_headers(response) == {}
        assert not varies_by_origin(response)
