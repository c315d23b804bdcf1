"""Check every response that a test receives against the contract: its status and, strictly, its body."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx2
from jsonschema_rs import Draft202012Validator, Registry

from tests.contract.patterns import exact_patterns

CONTRACT = Path(__file__).parents[2] / "openapi" / "lup.json"
BASE = "lup:contract"
"""The address of the contract among the schemas that validators know."""
HEADERS_OF_ALL = {"LUP-Read-After", "RateLimit", "RateLimit-Policy"}
"""Headers that any response can have; the contract declares them where callers need them."""


@cache
def document() -> dict[str, Any]:
    """Return the committed contract with response schemas closed, so that an undocumented field fails validation."""
    specification: dict[str, Any] = exact_patterns(json.loads(CONTRACT.read_text()))
    for schema in specification["components"]["schemas"].values():
        if schema.get("type") == "object" and "properties" in schema and "discriminator" not in schema:
            schema.setdefault("additionalProperties", False)
    return specification


def resolved(node: dict[str, Any]) -> dict[str, Any]:
    """Resolve a node's references to components; keys beside `$ref` override those of the component."""
    while "$ref" in node:
        target: Any = document()
        for step in node["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        node = target | {key: value for key, value in node.items() if key != "$ref"}
    return node


def parameters(operation: dict[str, Any]) -> list[dict[str, Any]]:
    """Return an operation's parameters with their schemas resolved."""
    resolved_parameters = map(resolved, operation["parameters"])
    return [{**parameter, "schema": resolved(parameter["schema"])} for parameter in resolved_parameters]


@cache
def _paths() -> list[tuple[re.Pattern[str], str]]:
    """Return the contract's paths, the most specific first."""
    paths = sorted(document()["paths"], key=lambda path: (path.count("{"), -len(path)))
    return [(re.compile(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(path))), path) for path in paths]


@cache
def _registry() -> Registry:
    """Return the contract for all validators, which would take longer to copy than to use."""
    return Registry([(BASE, document())])


@cache
def _validator(path: str, method: str, status: str, media: str) -> Draft202012Validator | None:
    responses = document()["paths"][path][method]["responses"]
    assert status in responses, f"{method} {path} does not document {status}"
    place = responses[status].get("$ref") or f"#/paths/{path.replace('/', '~1')}/{method}/responses/{status}"
    content = resolved(responses[status]).get("content", {})
    if not media:
        assert not content or status == "304", f"{method} {path} returns {status} without a body"
        return None
    assert media in content, f"{method} {path} does not document {media} for {status}"
    reference = f"{BASE}{quote(place, safe='#/~')}/content/{media.replace('/', '~1')}/schema"
    return Draft202012Validator({"$ref": reference}, registry=_registry())


@cache
def _headers(path: str, method: str, status: str) -> frozenset[str]:
    """Return the contract's headers that this response does not have."""
    declared = resolved(document()["paths"][path][method]["responses"][status])["headers"]
    return frozenset(document()["components"]["headers"].keys() - declared.keys() - HEADERS_OF_ALL)


async def hold(response: httpx2.Response) -> None:
    """Fail when the contract does not allow the response."""
    path = response.request.url.raw_path.decode().partition("?")[0]
    method = response.request.method.lower()
    template = next((template for pattern, template in _paths() if pattern.fullmatch(path)), None)
    if template is None or method not in document()["paths"][template]:
        return
    media = response.headers.get("content-type", "").partition(";")[0]
    status = str(response.status_code)
    validator = _validator(template, method, status, media)
    undeclared = {name for name in _headers(template, method, status) if name in response.headers}
    assert not undeclared, f"{method} {path} does not document {undeclared} for {status}"
    if validator is not None and media.endswith(("/json", "+json")):
        await response.aread()
        validator.validate(response.json())
