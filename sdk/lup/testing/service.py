"""An in-memory service, which answers HTTP requests from data."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from threading import RLock
from typing import Any
from urllib.parse import unquote
from zlib import crc32

import httpx2
import msgspec
from msgspec import Struct

from lup._model import Model
from lup.errors import LupError
from lup.testing import lists
from lup.testing.data import Operation, Row, load_contract, to_json
from lup.testing.store import Problem, Store

BATCH_METHODS = {"create_batch", "update_batch", "upsert_batch"}


class NotFaked(LupError, NotImplementedError):
    """The fake service does not know what the real one would answer; prepare a response with `respond`."""


class Call(Struct, frozen=True, kw_only=True):
    """A request that the fake service received; `operation` is the SDK's method, such as `ideas.create`."""

    operation: str
    path: str
    query: dict[str, str]
    body: Any
    headers: Mapping[str, str]
    status: int


class FakeService:
    """The service behind `FakeLup` and `AsyncFakeLup`, which clients of both kinds can share."""

    def __init__(self, rows: Iterable[Model]) -> None:
        self.calls: list[Call] = []
        self.store = Store()
        self._prepared: dict[str, deque[Callable[[], httpx2.Response | Row]]] = defaultdict(deque)
        self._replies: dict[tuple[str, str], tuple[bytes, httpx2.Response]] = {}
        self._lock = RLock()
        self._routes = [
            (operation.method, re.compile(re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", operation.path)), name, operation)
            # Paths without parameters come first: `batch` is no id.
            for name, operation in sorted(load_contract().operations.items(), key=lambda item: item[1].path.count("{"))
        ]
        self.add(*rows)

    def add(self, *rows: Model) -> None:
        """Add resources, without a call and without an event in the feed."""
        for row in rows:
            self.store.add(type(row).__name__, to_json(row.to_dict()))

    def respond(
        self,
        operation: str,
        body: Any = None,
        *,
        error: str | None = None,
        changes: Mapping[str, Any] | None = None,
        raises: Exception | None = None,
        headers: Mapping[str, str] | None = None,
        times: int = 1,
    ) -> None:
        """Prepare the next responses to an operation, such as `ideas.select`.

        Args:
            operation: The method of the SDK.
            body: A model, or JSON, to return; of a list, its items.
            error: A code of the contract to fail with, such as `rate_limited`, `try_again` or `transition_not_allowed`.
            changes: Fields to change in the resource that the call is about, which is returned.
            raises: An exception of the HTTP client, such as `httpx2.ConnectError("refused")`.
            headers: Headers of the response, such as `Retry-After`.
            times: To how many calls, or attempts of a call.
        """
        declaration, errors = load_contract().operations.get(operation), load_contract().errors
        if declaration is None:
            raise ValueError(f"there is no operation {operation}")
        if error is not None and error not in errors:
            raise ValueError(f"there is no error {error}")
        status = declaration.status
        if isinstance(body, list) and operation.endswith(".list"):
            body = {"items": body, "next_cursor": None}

        def prepare() -> httpx2.Response | Row:
            if raises is not None:
                raise raises
            if error is not None:
                return respond_with_problem(Problem(error), headers)
            if changes is not None:
                return to_json(changes)
            return httpx2.Response(status, content=msgspec.json.encode(body), headers=headers)

        self._prepared[operation].extend([prepare] * times)

    def handle(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request, and record it."""
        with self._lock:
            path = request.url.raw_path.decode().split("?")[0]
            name, operation, parameters = self._route(request.method, path)
            body = msgspec.json.decode(request.content) if request.content else None
            query = dict(request.url.params)
            status = 0
            try:
                response = self._reply(name, operation, parameters, request, query, body)
                status = response.status_code
            finally:
                headers = request.headers
                self.calls.append(
                    Call(operation=name, path=path, query=query, body=body, headers=headers, status=status)
                )
            return response

    def _route(self, method: str, path: str) -> tuple[str, Operation, dict[str, str]]:
        for route_method, pattern, name, operation in self._routes:
            if method == route_method and (match := pattern.fullmatch(path)):
                return name, operation, {key: unquote(value) for key, value in match.groupdict().items()}
        raise NotFaked(f"the contract has no {method} {path}")

    def _reply(
        self,
        name: str,
        operation: Operation,
        parameters: dict[str, str],
        request: httpx2.Request,
        query: dict[str, str],
        body: Any,
    ) -> httpx2.Response:
        """Return the prepared response, that to an earlier request with the same key, or one from the data."""
        prepared = self._prepared[name].popleft()() if self._prepared[name] else None
        if isinstance(prepared, httpx2.Response):
            return prepared
        key, content = (name, request.headers.get("Idempotency-Key", "")), request.url.raw_path + request.content
        snapshot = deepcopy(self.store)
        try:
            if key[1] and key in self._replies:
                return self._replay(*self._replies[key], content)
            response = self._answer(name, operation, parameters, request, query, body, prepared)
        except Problem as problem:
            self.store = snapshot
            return respond_with_problem(problem, None)
        if query.get("dry_run") == "true":
            self.store = snapshot
        if key[1]:
            self._replies[key] = (content, response)
        return response

    def _replay(self, content: bytes, response: httpx2.Response, repeated: bytes) -> httpx2.Response:
        if content != repeated:
            raise Problem("idempotency_key_reused")
        headers = {**response.headers, "Idempotent-Replayed": "true"}
        return httpx2.Response(response.status_code, content=response.content, headers=headers)

    def _answer(
        self,
        name: str,
        operation: Operation,
        parameters: dict[str, str],
        request: httpx2.Request,
        query: dict[str, str],
        body: Any,
        changes: Row | None,
    ) -> httpx2.Response:
        resource, method = name.split(".")
        _check_fields(operation, body)
        match method:
            case "list" | "head" if resource == "changes":
                return _ok(operation, lists.read_feed(self.store, method, query))
            case "list" if resource in self.store.rows:
                return self._list(resource, operation, request, query)
            case "create" if resource in self.store.rows:
                return _ok(operation, self.store.create(resource, body))
            case "put_by_ref":
                return self._put(resource, operation, parameters, body)
            case "get" | "update" | "delete" | "get_by_ref" | "update_by_ref" | "delete_by_ref" if parameters:
                row = self.store.get(resource, _identify(parameters))
                return self._use_row(resource, method, operation, row, request, body)
            case _ if method in BATCH_METHODS:
                return _ok(operation, self._write_batch(resource, method, query, body))
            case _ if changes is not None and parameters:
                return _ok(
                    operation, self.store.update(resource, self.store.get(resource, _identify(parameters)), changes)
                )
            case "get" if not parameters and operation.returns in load_contract().examples:
                return _ok(operation, load_contract().examples[operation.returns])
        raise NotFaked(
            f"FakeLup does not know the answer to {name}; prepare one: fake.respond({name!r}, body),"
            f" fake.respond({name!r}, changes={{...}}) or fake.respond({name!r}, error=...)"
        )

    def _use_row(
        self, resource: str, method: str, operation: Operation, row: Row, request: httpx2.Request, body: Any
    ) -> httpx2.Response:
        if method.startswith("get"):
            return _ok(operation, row, request)
        if "If-Match" not in request.headers:
            raise Problem("if_match_required")
        match = re.match(r'(?:W/)?"v(\d+)', request.headers["If-Match"])
        if match is None:
            raise Problem("malformed_if_match")
        self.store.check_version(row, int(match[1]))
        if method.startswith("delete"):
            self.store.delete(resource, row)
            return httpx2.Response(operation.status)
        return _ok(operation, self.store.update(resource, row, body))

    def _list(
        self, resource: str, operation: Operation, request: httpx2.Request, query: dict[str, str]
    ) -> httpx2.Response:
        try:
            rows = lists.select(self.store, resource, query)
        except NotImplementedError as error:
            raise NotFaked(f"FakeLup does not know {error}; prepare: fake.respond('{resource}.list', body)") from None
        if "application/x-ndjson" in request.headers["Accept"]:
            return httpx2.Response(200, content=b"".join(msgspec.json.encode(row) + b"\n" for row in rows))
        if "text/csv" in request.headers["Accept"]:
            raise NotFaked("FakeLup exports ndjson only; test a CSV against the service")
        return _ok(operation, lists.paginate(self.store, resource, rows, query), request)

    def _put(self, resource: str, operation: Operation, parameters: dict[str, str], body: Row) -> httpx2.Response:
        row, outcome = self.store.upsert(resource, {**body, "ref": f"{parameters['system']}:{parameters['ref']}"})
        return _ok(operation, row, status=201 if outcome == "created" else 200)

    def _write_batch(self, resource: str, method: str, query: dict[str, str], rows: list[Row]) -> list[Row]:
        """Write the rows; references between the rows of an upsert can be in any order."""
        if method == "upsert_batch":
            self.store.expect(resource, rows)
        receipts: list[Row] = []
        for index, row in enumerate(rows):
            try:
                receipts.append(self._write_row(resource, method, row))
            except Problem as problem:
                located = problem.at(f"/{index}")
                if query.get("on_error") != "skip":
                    raise located from None
                errors = [{"code": located.code, "pointer": located.pointer, "message": located.title}]
                receipts.append({"id": None, "version": None, "outcome": "rejected", "errors": errors})
        self.store.expected.clear()
        return receipts

    def _write_row(self, resource: str, method: str, row: Row) -> Row:
        match method:
            case "create_batch":
                saved, outcome = self.store.create(resource, row), "created"
            case "update_batch":
                stored = self.store.get(resource, row["id"])
                self.store.check_version(stored, row["version"])
                changes = {key: value for key, value in row.items() if key not in ("id", "version")}
                saved = self.store.update(resource, stored, changes)
                outcome = "unchanged" if saved["version"] == row["version"] else "updated"
            case _:
                saved, outcome = self.store.upsert(resource, row)
                return {"id": saved["id"], "version": saved["version"], "outcome": outcome, "errors": []}
        return {"id": saved["id"], "version": saved["version"], "outcome": outcome}


def respond_with_problem(problem: Problem, headers: Mapping[str, str] | None) -> httpx2.Response:
    """Return problem details."""
    errors = (
        []
        if problem.pointer is None
        else [{"code": problem.code, "pointer": problem.pointer, "message": problem.title}]
    )
    body = {
        "type": f"urn:lup:problem:{problem.code}",
        "title": problem.title,
        "status": problem.status,
        "code": problem.code,
        "request_id": "fake",
        "errors": errors,
    }
    content_type = {"Content-Type": "application/problem+json"}
    return httpx2.Response(
        problem.status, content=msgspec.json.encode(body), headers={**content_type, **(headers or {})}
    )


def _identify(parameters: dict[str, str]) -> str:
    """Return the id in the path, or `ref:system:id`."""
    return f"ref:{parameters['system']}:{parameters['ref']}" if "ref" in parameters else next(iter(parameters.values()))


def _check_fields(operation: Operation, body: Any) -> None:
    """Reject unknown fields, and a body without its required fields; a reference counts in either form."""
    rows = body if isinstance(body, list) else [] if body is None else [body]
    for index, row in enumerate(rows):
        start = f"/{index}" if isinstance(body, list) else ""
        for field in sorted(row.keys() - set(operation.accepts)):
            raise Problem("unknown_field", f"{start}/{field}")
        for field in operation.required:
            if field not in row and not (field.endswith("_id") and f"{field[:-3]}_ref" in row):
                raise Problem("required", f"{start}/{field}")


def _ok(
    operation: Operation, body: Any, request: httpx2.Request | None = None, *, status: int | None = None
) -> httpx2.Response:
    """Return a body with its entity tag, or 304 if the caller has it."""
    content = msgspec.json.encode(body)
    digest = f"{crc32(content):08x}"
    etag = f'"v{body["version"]}.{digest}"' if isinstance(body, dict) and "version" in body else f'"{digest}"'
    if request is not None and etag in request.headers.get("If-None-Match", ""):
        return httpx2.Response(304, headers={"ETag": etag})
    headers = {"ETag": etag, "Content-Type": "application/json"}
    return httpx2.Response(status or operation.status, content=content, headers=headers)
