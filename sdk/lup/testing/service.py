"""An in-memory service, which answers HTTP requests from data."""

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
from lup.testing import lists
from lup.testing.data import CONTRACT, Operation, Row, to_json
from lup.testing.store import NotFaked, Problem, Store


class Call(Struct, kw_only=True):
    """A request that the fake service received; `operation` is the SDK's method, such as `ideas.create`."""

    operation: str
    path: str
    query: dict[str, str]
    body: Any
    headers: Mapping[str, str]
    status: int = 0
    """0 if no response was sent."""


class FakeService:
    """The service behind `FakeLup` and `AsyncFakeLup`, which clients of both kinds can share."""

    def __init__(self, rows: Iterable[Model]) -> None:
        self.calls: list[Call] = []
        self.store = Store()
        self._prepared: dict[str, deque[Callable[[Call, str], httpx2.Response]]] = defaultdict(deque)
        self._replies: dict[tuple[str, str | None], tuple[Call, httpx2.Response]] = {}
        self._lock = RLock()
        self.add(*rows)

    def add(self, *rows: Model) -> None:
        """Add resources, without a call and without an event in the feed."""
        for model in rows:
            name, row = type(model).__name__, to_json(model.to_dict())
            resource = CONTRACT.models[name].resource
            if resource is None:
                raise TypeError(f"{name} is not a resource")
            self.store.rows[resource][row["id"]] = row

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
        declaration = CONTRACT.operations.get(operation)
        if declaration is None:
            raise ValueError(f"there is no operation {operation}")
        if error is not None and error not in CONTRACT.errors:
            raise ValueError(f"there is no error {error}")
        if changes is not None and "(" not in declaration.pattern:
            raise ValueError(f"{operation} is not about one resource, which could be changed")
        if isinstance(body, list) and operation.endswith(".list"):
            body = {"items": body, "next_cursor": None}

        def answer(call: Call, identifier: str) -> httpx2.Response:
            if raises is not None:
                raise raises
            if error is not None:
                raise Problem(error, headers=headers)
            if changes is None:
                return _build_response(declaration.status, body, headers)
            resource = operation.split(".")[0]
            row, _ = self.store.update(resource, self.store.get(resource, identifier), to_json(changes))
            return _build_response(declaration.status, row, headers)

        self._prepared[operation].extend([answer] * times)

    def handle(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request, and record it."""
        path = request.url.raw_path.decode().split("?")[0]
        name, identifier = _route(request.method, path)
        body = msgspec.json.decode(request.content) if request.content else None
        call = Call(operation=name, path=path, query=dict(request.url.params), body=body, headers=request.headers)
        with self._lock:
            self.calls.append(call)
            response = self._respond(call, identifier)
            call.status = response.status_code
        return response

    def _respond(self, call: Call, identifier: str) -> httpx2.Response:
        """Return the prepared response, that to an earlier request with the same key, or one from the data."""
        prepared = self._prepared[call.operation]
        # A read changes nothing that could be undone, unless a change was prepared for it.
        is_read = not prepared and CONTRACT.operations[call.operation].method == "GET"
        snapshot = self.store if is_read else deepcopy(self.store)
        try:
            if prepared:
                response = prepared.popleft()(call, identifier)
            else:
                response = self._find_reply(call) or self._answer(call, identifier)
        except Problem as problem:
            self.store = snapshot
            content_type = {"Content-Type": "application/problem+json"}
            return _build_response(problem.body["status"], problem.body, content_type | dict(problem.headers or {}))
        if call.query.get("dry_run") == "true":
            self.store = snapshot
        self._replies[call.operation, call.headers.get("Idempotency-Key")] = (call, response)
        return response

    def _find_reply(self, call: Call) -> httpx2.Response | None:
        """Return the response to an earlier call with the same key, if there is one."""
        key = call.headers.get("Idempotency-Key")
        if key is None or (call.operation, key) not in self._replies:
            return None
        earlier, response = self._replies[call.operation, key]
        if (call.path, call.query, call.body) != (earlier.path, earlier.query, earlier.body):
            raise Problem("idempotency_key_reused")
        return httpx2.Response(response.status_code, content=response.content, headers=response.headers)

    def _answer(self, call: Call, identifier: str) -> httpx2.Response:
        """Return the response that follows from the data."""
        operation = CONTRACT.operations[call.operation]
        resource, method = call.operation.split(".")
        status = operation.status
        _check_fields(operation, call.body)
        match method.removesuffix("_by_ref"):
            case "list" | "head" if resource == "changes":
                body: Any = lists.read_feed(self.store, method, call.query)
            case "list" if resource in self.store.rows:
                return self._list(call, resource)
            case "get" if identifier:
                body = self.store.get(resource, identifier)
            case "create" | "put" | "update" | "delete" as verb:
                version = re.search(r"\d+", call.headers.get("If-Match", ""))
                sent = call.body, identifier, int(version[0]) if version else None
                body, outcome = self.store.write(verb, resource, *sent)
                status = 201 if outcome == "created" else status
            case "create_batch" | "update_batch" | "upsert_batch":
                body = self._write_batch(method.removesuffix("_batch"), resource, call)
            case "get":
                body = CONTRACT.models[operation.returns].example
            case _:
                prepare = f"fake.respond({call.operation!r}, body), or changes={{...}} or error=... instead of a body"
                raise NotFaked(f"FakeLup does not know the answer to {call.operation}; prepare one: {prepare}")
        return _build_response(status, body)

    def _write_batch(self, verb: str, resource: str, call: Call) -> list[Row]:
        """Write the rows; references between the rows of an upsert can be in any order."""
        if verb == "upsert":
            self.store.expect(resource, call.body)
        receipts: list[Row] = []
        for index, row in enumerate(call.body):
            try:
                saved, outcome = self.store.write(verb, resource, row, row.get("id", ""), row.get("version"))
                receipts.append({"id": saved["id"], "version": saved["version"], "outcome": outcome})
            except Problem as problem:
                problem.pointer = f"/{index}{problem.pointer}"
                if call.query.get("on_error") != "skip":
                    raise
                rejected = {"id": None, "version": None, "outcome": "rejected"}
                receipts.append({**rejected, "errors": problem.body["errors"]})
        self.store.expected.clear()
        return [{"errors": [], **receipt} for receipt in receipts] if verb == "upsert" else receipts

    def _list(self, call: Call, resource: str) -> httpx2.Response:
        rows = lists.select(self.store, resource, call.query)
        if "application/x-ndjson" in call.headers["Accept"]:
            return httpx2.Response(200, content=b"".join(msgspec.json.encode(row) + b"\n" for row in rows))
        if "text/csv" in call.headers["Accept"]:
            raise NotFaked("FakeLup exports ndjson only; test a CSV against the service")
        return _build_response(200, lists.paginate(self.store, resource, rows, call.query))


def _route(method: str, path: str) -> tuple[str, str]:
    """Return the operation of a request, and the id in its path, or `ref:system:id`."""
    for name, operation in CONTRACT.operations.items():
        if method == operation.method and (match := re.fullmatch(operation.pattern, path)):
            values = [unquote(value) for value in match.groups()]
            return name, f"ref:{values[0]}:{values[1]}" if name.endswith("_by_ref") else "".join(values[:1])
    raise NotFaked(f"the contract has no {method} {path}")


def _check_fields(operation: Operation, body: Any) -> None:
    """Reject unknown fields, and a body without its required fields, each of which can have several forms."""
    is_batch = isinstance(body, list)
    for index, row in enumerate(body if is_batch else [body or {}]):
        prefix = f"/{index}/" if is_batch else "/"
        for field in sorted(row.keys() - operation.accepts):
            raise Problem("unknown_field", f"{prefix}{field}")
        for forms in operation.required:
            if row.keys().isdisjoint(forms):
                raise Problem("required", f"{prefix}{forms[0]}")


def _build_response(status: int, body: Any, headers: Mapping[str, str] | None = None) -> httpx2.Response:
    """Return JSON with its entity tag; a deletion returns nothing."""
    content = b"" if status == 204 else msgspec.json.encode(body)
    version = f"v{body['version']}." if isinstance(body, dict) and "version" in body else ""
    defaults = {"Content-Type": "application/json", "ETag": f'"{version}{crc32(content):08x}"'}
    return httpx2.Response(status, content=content, headers=defaults | dict(headers or {}))
