"""A walk over every operation of the contract, with a request that succeeds for each.

New resources are included automatically; any other operation needs an entry in `RECIPES`.
"""

import itertools
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from functools import cache
from typing import Any, NamedTuple, get_args
from urllib.parse import quote

from msgspec import structs

from service.api import ROUTERS
from service.core.resource import Resource
from service.domain.base.kinds import KINDS
from service.http.operations import Operation, operations
from service.http.request_schemas import Transition, TransitionWithReason
from tests.api.mini_lup import DAY
from tests.contract.valid import Maker, change, resources

VERSIONED = {"if-match": '"v1"'}
REASON = {"reason": "Venter på budsjettet"}
_numbers = itertools.count()


class Request(NamedTuple):
    """The request of an operation."""

    method: str
    path: str
    rest: dict[str, Any]


@cache
def declared() -> tuple[Operation, ...]:
    """Return every operation of the contract."""
    return tuple(operations(ROUTERS))


async def requests(make: Maker) -> AsyncIterator[tuple[Operation, Request]]:
    """Yield a request for every operation, created with the rows that it needs."""
    for operation in declared():
        yield operation, await request(make, operation)


async def request(make: Maker, operation: Operation) -> Request:
    """Create the rows that an operation needs, and return its request."""
    kind, _, name = operation.sdk.partition(".")
    table = resources().get(kind)
    if operation.id in RECIPES:
        return Request(operation.method, *await RECIPES[operation.id](make))
    if table and name in RESOURCE_RECIPES:
        path, options = await RESOURCE_RECIPES[name](make, kind)
        return Request(operation.method, f"/v1/{kind}{path}", options)
    if table and (operation.body in (Transition, TransitionWithReason) or name.endswith("_batch")):
        return await _request_transition(make, table, name.removesuffix("_batch"), batch=name.endswith("_batch"))
    assert operation.method == "GET", f"RECIPES lacks {operation.id}"
    return Request("GET", await _fill_path(make, operation.path), {})


async def _fill_path(make: Maker, template: str) -> str:
    for name in re.findall(r"{(\w+)_id:str}", template):
        (kind,) = (kind.name for kind in KINDS.values() if kind.singular == name)
        template = template.replace(f"{{{name}_id:str}}", await make.id(kind))
    return template


async def _request_transition(make: Maker, table: Resource, verb: str, *, batch: bool) -> Request:
    """Find a status that allows the transition, and create a row in it."""
    kind = table.kind.name
    for fields in _list_states(table):
        candidate = await make.one(kind, **fields)
        if (await make.client.post(f"/v1/{kind}/{candidate['id']}/{verb}", json=REASON)).status_code == 200:
            id = (await make.one(kind, **fields))["id"]
            if batch:
                return Request("POST", f"/v1/{kind}/batch/{verb}", {"json": [{"id": id, **REASON}]})
            return Request("POST", f"/v1/{kind}/{id}/{verb}", {"json": REASON})
    raise AssertionError(f"no status of {kind} allows {verb}")


def _list_states(table: Resource) -> list[dict[str, Any]]:
    types = {field.name: field.type for field in structs.fields(table.create_type)}
    return [{"status": value} for value in _iterate_literals(types["status"])] if "status" in types else [{}]


def _iterate_literals(annotation: Any) -> Iterator[str]:
    for argument in get_args(annotation):
        if isinstance(argument, str):
            yield argument
        else:
            yield from _iterate_literals(argument)


CallArguments = tuple[str, dict[str, Any]]


async def _list(make: Maker, kind: str) -> CallArguments:
    await make.one(kind)
    return "", {}


async def _get(make: Maker, kind: str) -> CallArguments:
    return f"/{await make.id(kind)}", {}


async def _list_history(make: Maker, kind: str) -> CallArguments:
    return f"/{await make.id(kind)}/history", {}


async def _create(make: Maker, kind: str) -> CallArguments:
    return "", {"json": await make.body(kind)}


async def _put_by_ref(make: Maker, kind: str) -> CallArguments:
    return f"/by_ref/walk/{next(_numbers)}%2Fput", {"json": await make.body(kind)}


async def _make_with_ref(make: Maker, kind: str) -> str:
    ref = {"system": "walk", "id": f"{next(_numbers)}/å"}
    await make.one(kind, external_refs=[ref])
    return f"/by_ref/walk/{quote(ref['id'], safe='')}"


async def _get_by_ref(make: Maker, kind: str) -> CallArguments:
    return await _make_with_ref(make, kind), {}


async def _update_by_ref(make: Maker, kind: str) -> CallArguments:
    return await _make_with_ref(make, kind), {"json": change(next(_numbers)), "headers": VERSIONED}


async def _delete_by_ref(make: Maker, kind: str) -> CallArguments:
    return await _make_with_ref(make, kind), {"headers": VERSIONED}


async def _update(make: Maker, kind: str) -> CallArguments:
    return f"/{await make.id(kind)}", {"json": change(next(_numbers)), "headers": VERSIONED}


async def _delete(make: Maker, kind: str) -> CallArguments:
    return f"/{await make.id(kind)}", {"headers": VERSIONED}


async def _create_batch(make: Maker, kind: str) -> CallArguments:
    return "/batch", {"json": [await make.body(kind) for _ in range(2)]}


async def _update_batch(make: Maker, kind: str) -> CallArguments:
    rows = [{"id": await make.id(kind), "version": 1, **change(next(_numbers))} for _ in range(2)]
    return "/batch", {"json": rows}


async def _upsert_batch(make: Maker, kind: str) -> CallArguments:
    rows = [{"ref": f"walk:{next(_numbers)}/upsert", **await make.body(kind)} for _ in range(2)]
    return "/batch", {"json": rows}


async def _put_attendances(make: Maker) -> CallArguments:
    path = f"/v1/sessions/{await make.id('sessions')}/attendances"
    return path, {"json": [{"person_id": await make.id("people"), "status": "invited"}]}


async def _capture(make: Maker) -> CallArguments:
    return f"/v1/sessions/{await make.id('sessions')}/capture", {"json": DAY}


async def _append_items(make: Maker) -> CallArguments:
    work = {"form": "other", "name": "Kafédialog", "notes": []}
    exercise = await make.one("exercises", work=work)
    return f"/v1/exercises/{exercise['id']}/items", {"json": {"items": [{"kind": "note", "text": "Del det"}]}}


async def _attach(make: Maker) -> CallArguments:
    path = f"/v1/themes/{await make.id('themes')}/attach"
    return path, {"json": {"items": [{"kind": "ideas", "id": await make.id("ideas")}]}}


async def _detach(make: Maker) -> CallArguments:
    path, options = await _attach(make)
    assert (await make.client.post(path, **options)).status_code == 200
    return path.replace("/attach", "/detach"), options


RESOURCE_RECIPES: dict[str, Callable[[Maker, str], Awaitable[CallArguments]]] = {
    "list": _list,
    "get": _get,
    "create": _create,
    "put_by_ref": _put_by_ref,
    "update": _update,
    "delete": _delete,
    "get_by_ref": _get_by_ref,
    "update_by_ref": _update_by_ref,
    "delete_by_ref": _delete_by_ref,
    "create_batch": _create_batch,
    "update_batch": _update_batch,
    "upsert_batch": _upsert_batch,
    "history": _list_history,
}
RECIPES: dict[str, Callable[[Maker], Awaitable[CallArguments]]] = {
    "append_exercise_items": _append_items,
    "attach_theme": _attach,
    "capture_session": _capture,
    "detach_theme": _detach,
    "put_session_attendances": _put_attendances,
}
