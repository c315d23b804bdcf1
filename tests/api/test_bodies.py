"""Request bodies: media type, charset, content coding, and presence."""

import gzip
import json
from typing import Any
from uuid import uuid4

import pytest

from tests.api.day import first_error, make_session
from tests.conftest import Client

BODY = json.dumps({"name": "Tid på tvers"}).encode()
UTF_8 = ["utf-8", "UTF-8", "utf8", "Utf8", '"utf-8"', '"UTF8"']
OTHERS = ["utf-16", "UTF-16LE", "iso-8859-1", '"latin1"', "us-ascii", "windows-1252", "utf-7", "utf_8", '""', ""]
WRITES = [
    ("POST", "/v1/themes", {"name": "Ny"}),
    ("POST", "/v1/themes/batch", [{"name": "Ny"}]),
    ("PUT", "/v1/themes/by_ref/hr/2", {"name": "Ny"}),
    ("PATCH", "{theme}", {"name": "Ny"}),
    ("PATCH", "/v1/themes/batch", [{"id": "{id}", "version": 1, "name": "Ny"}]),
    ("POST", "/v1/ideas/{idea}/park", {"reason": "Venter"}),
    ("POST", "/v1/ideas/batch/park", [{"id": "{idea}", "reason": "Venter"}]),
    ("POST", "/v1/sessions/{session}/capture", {"ideas": ["Kaffe"]}),
]


@pytest.fixture
async def names(client: Client) -> dict[str, str]:
    theme = (await client.post("/v1/themes", json={"name": "Tid"})).json()["id"]
    session = await make_session(client)
    idea = (await client.post("/v1/ideas", json={"title": "Kaffe"})).json()["id"]
    return {"id": theme, "theme": f"/v1/themes/{theme}", "idea": idea, "session": session}


async def send(client: Client, names: dict[str, str], number: int, content: bytes | None = None, **headers: str) -> Any:
    method, path, body = WRITES[number]
    for name, value in names.items():
        path = path.replace(f"{{{name}}}", value)
        body = json.loads(json.dumps(body).replace(f"{{{name}}}", value))
    content = json.dumps(body).encode() if content is None else content
    versioned = {"If-Match": '"v1"'} if method == "PATCH" else {}
    all_headers = (
        versioned
        | {"Content-Type": "application/json"}
        | {name.replace("_", "-"): value for name, value in headers.items()}
    )
    return await client.request(method, path, content=content, headers=all_headers)


@pytest.mark.parametrize("number", range(len(WRITES)))
async def test_every_body_is_json_in_utf_8(client: Client, names: dict[str, str], number: int) -> None:
    response = await send(client, names, number, Content_Type="application/json; charset=iso-8859-1")
    assert (response.status_code, response.json()["code"]) == (415, "media_type_not_supported")
    patches = WRITES[number][0] == "PATCH"
    assert response.headers["accept"] == "application/json" + ", application/merge-patch+json" * patches
    merge = await send(client, names, number, Content_Type='application/merge-patch+json; Charset="UTF-16"')
    assert merge.status_code == 415
    for media_type in ("text/plain", "", "application/json-patch+json", "application/x-www-form-urlencoded"):
        assert (await send(client, names, number, Content_Type=media_type)).status_code == 415
    accepted = await send(client, names, number, Content_Type="application/json; charset=UTF8")
    assert accepted.is_success, accepted.text


@pytest.mark.parametrize("charset", UTF_8)
async def test_any_spelling_of_utf_8(client: Client, charset: str) -> None:
    for media_type in ("application/json", "APPLICATION/JSON", "application/json;version=1"):
        headers = {"Content-Type": f"{media_type};  Charset={charset}"}
        created = await client.post("/v1/themes", content=BODY, headers=headers)
        assert (created.status_code, created.json()["name"]) == (201, "Tid på tvers")


@pytest.mark.parametrize("charset", OTHERS)
async def test_other_charsets_are_refused(client: Client, charset: str) -> None:
    for parameters in (f"charset={charset}", f"version=1; CHARSET={charset}", f"charset=utf-8; charset={charset}"):
        headers = {"Content-Type": f"application/json; {parameters}"}
        response = await client.post("/v1/themes", content=b"{ not read", headers=headers)
        assert (response.status_code, response.json()["code"]) == (415, "media_type_not_supported")
    assert (await client.get("/v1/themes")).json()["items"] == []


@pytest.mark.parametrize("number", range(len(WRITES)))
async def test_content_codings_are_refused(client: Client, names: dict[str, str], number: int) -> None:
    content = gzip.compress(json.dumps(WRITES[number][2]).encode())
    for coding in ("gzip", "GZIP", "br", "deflate", "x-gzip", "identity, gzip", "gzip, identity", "zstd"):
        response = await send(client, names, number, content, Content_Encoding=coding)
        assert (response.status_code, response.json()["code"]) == (415, "content_encoding_not_supported")
        assert response.headers["accept-encoding"] == "identity"


async def test_the_identity_coding_is_accepted(client: Client) -> None:
    for coding in ("identity", "Identity", "", "identity, identity"):
        headers = {"Content-Type": "application/json", "Content-Encoding": coding}
        assert (await client.post("/v1/themes", content=BODY, headers=headers)).status_code == 201
    repeated_headers = [
        ("Content-Type", "application/json"),
        ("Content-Encoding", "identity"),
        ("Content-Encoding", "gzip"),
    ]
    assert (await client.post("/v1/themes", content=BODY, headers=repeated_headers)).status_code == 415


@pytest.mark.parametrize("number", range(len(WRITES)))
async def test_a_missing_body_is_refused(client: Client, names: dict[str, str], number: int) -> None:
    for headers in ({}, {"Content_Type": "text/plain"}, {"Content_Type": ""}):
        response = await send(client, names, number, b"", **headers)
        assert first_error(response) == (400, "required", "")
        assert "body" in response.json()["errors"][0]["message"]


async def test_a_verb_without_a_reason_takes_no_body(client: Client) -> None:
    created = await client.post("/v1/ideas", json={"title": "Kaffe"})
    path = f"/v1/ideas/{created.json()['id']}/publish"
    for headers in ({}, {"Content-Type": "text/plain"}, {"Content-Type": "application/json; charset=utf-16"}):
        assert (await client.post(path, content=b"", headers=headers)).status_code == 200
    response = await client.post(path, content=b"{}", headers={"Content-Type": "application/json; charset=utf-16"})
    assert response.status_code == 415
    assert (await client.post(path, content=b"{}", headers={"Content-Encoding": "br"})).status_code == 415


async def test_operations_without_a_body_ignore_one(client: Client) -> None:
    path = (await client.post("/v1/themes", json={"name": "Tid"})).headers["location"]
    headers = {"Content-Type": "text/plain; charset=utf-16", "Content-Encoding": "gzip"}
    assert (await client.get(path, headers=headers)).status_code == 200
    assert (await client.delete(path, headers={**headers, "If-Match": '"v1"'})).status_code == 204
    assert (await client.delete(f"/v1/themes/{uuid4()}", headers={**headers, "If-Match": '"v1"'})).status_code == 404
