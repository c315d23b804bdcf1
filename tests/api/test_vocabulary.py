"""The vocabulary in the requested language."""

import pytest

from tests.conftest import Client


async def test_invalid(client: Client) -> None:
    assert (await client.get("/v1/vocabulary", params={"lang": "fr"})).status_code == 400


@pytest.mark.parametrize(
    ("lang", "accepted", "language", "label"),
    [
        (None, None, "nb", "Planlagt"),
        (None, "nn-NO,nb;q=0.5", "nn", "Planlagd"),
        (None, "fr", "nb", "Planlagt"),
        ("en", "nn", "en", "Planned"),
    ],
)
async def test_valid(client: Client, lang: str | None, accepted: str | None, language: str, label: str) -> None:
    headers = {} if accepted is None else {"Accept-Language": accepted}
    response = await client.get("/v1/vocabulary", params={"lang": lang} if lang else {}, headers=headers)
    assert response.headers["Content-Language"] == language
    labels = {(item["of"], item["value"]): item["label"] for item in response.json()["items"]}
    assert labels["sessions.status", "planned"] == label


async def test_unchanged(client: Client) -> None:
    etag = (await client.get("/v1/vocabulary")).headers["ETag"]
    assert (await client.get("/v1/vocabulary", headers={"If-None-Match": etag})).status_code == 304
    assert (await client.get("/v1/vocabulary?lang=en", headers={"If-None-Match": etag})).status_code == 200


async def test_the_built_in_methods_have_labels(client: Client) -> None:
    items = (await client.get("/v1/vocabulary")).json()["items"]
    keys = {item["key"] for item in (await client.get("/v1/methods")).json()["items"]}
    assert {item["value"] for item in items if item["of"] == "methods.key"} == keys
