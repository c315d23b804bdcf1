"""Helpers for the tests of capture."""

from typing import Any

import httpx2

from tests.api.mini_lup import list_all
from tests.conftest import Client

NOWHERE = "0199c0de-0000-7000-8000-0000000000ff"
KINDS = ("problem_statements", "exercises", "insights", "needs", "ideas", "presentations", "reflections")


async def list_entities(client: Client) -> dict[str, list[dict[str, Any]]]:
    """List every captured entity by kind."""
    return {kind: await list_all(client, kind) for kind in KINDS}


async def capture_with_retries(
    client: Client, session_id: str, document: dict[str, Any], **rest: Any
) -> httpx2.Response:
    """Capture a document, retrying while the service is busy (503), as every client does."""
    path = f"/v1/sessions/{session_id}/capture"
    for _ in range(20):
        response = await client.post(path, json=document, **rest)
        if response.status_code != 503:
            break
    assert response.status_code == 200, response.text
    return response


def outcomes(result: Any) -> set[str]:
    """Return the outcomes in a capture result."""
    return {item["outcome"] for item in result["items"]}


def whys(*causes: dict[str, Any], **fields: Any) -> dict[str, Any]:
    work = {"form": "five_whys", "question": "Hvorfor?", "causes": list(causes)}
    return {"key": "hvorfor", "title": "Hvorfor", "work": work} | fields


def insight(**fields: Any) -> dict[str, Any]:
    return {"key": "i1", "statement": "Vi vet ikke om hverandre", "kind": "cause"} | fields


def pointers(result: Any) -> list[tuple[str, str]]:
    """List the code and pointer of each error."""
    return [(error["code"], error["pointer"]) for error in result["errors"]]


async def get_outcome(client: Client, session_id: str, status: int = 200, **query: str) -> Any:
    """Get the outcome of a session and return the response."""
    response = await client.get(f"/v1/sessions/{session_id}/outcome", params=query)
    assert response.status_code == status, response.text
    return response
