"""The examples of the contract, which agree with the path and with the request body."""

from typing import Annotated, get_args, get_origin

import msgspec

from service.core.resource import Resource
from service.core.view import Listed, View
from service.domain.base.fields import TypeForm
from service.domain.base.shapes import Json, JsonObject
from service.http.operations import Operation

ID = "01890a5d-ac96-774b-bcce-b302099a8057"
SYSTEM, REF = "hr", "3100"
EXTERNAL_REFS = [{"system": SYSTEM, "id": REF}]
_STORED = {
    "id": ID,
    "version": 1,
    "created_at": "2026-03-12T16:20:00+00:00",
    "updated_at": "2026-03-12T16:20:00+00:00",
}


def read_example(resource: Listed) -> JsonObject:
    """Return an example of a resource or view in a response."""
    if isinstance(resource, View):
        return resource.row_type.example  # type: ignore[attr-defined,no-any-return]
    new = msgspec.to_builtins(msgspec.convert(resource.create_type.example, resource.create_type))  # type: ignore[attr-defined]
    others = {column.name: None for column in resource.columns if column.name not in new}
    example: JsonObject = resource.response_type.example  # type: ignore[attr-defined]
    specific = {name: value for name, value in example.items() if name not in new or name in resource.derived_sql}
    return {**_STORED, **new, **others, **specific, "external_refs": EXTERNAL_REFS}


def page_example(resource: Listed) -> JsonObject:
    """Return an example of a page."""
    return {"items": [read_example(resource)], "next_cursor": None}


def request_example(operation: Operation) -> Json:
    """Return an example of a request body: the operation's, else the resource's; None without one."""
    if operation.example is not None and operation.method != "GET":
        return operation.example
    resource = operation.response
    if isinstance(resource, Resource) and operation.sdk.rpartition(".")[2] in ("create", "put_by_ref"):
        return {"external_refs": EXTERNAL_REFS, **resource.create_type.example}  # type: ignore[attr-defined]
    return None


def example_name(operation: Operation) -> str:
    """Name the component of a request's example; create and put_by_ref share one."""
    return str(operation.response.create_type.__name__) if isinstance(operation.response, Resource) else operation.id


def response_example(response_type: TypeForm) -> Json:
    """Return an example of a response that is no resource; None without one."""
    item = _item(response_type)
    example = getattr(item or response_type, "example", None)
    return [example] if item and example is not None else example


def _item(type_form: TypeForm) -> TypeForm:
    """Return the item type of a list; None for other types."""
    origin: object = get_origin(type_form)
    bare = get_args(type_form)[0] if origin is Annotated else type_form
    return next(iter(get_args(bare)), None)
