"""What the fake service knows of the contract, and models made from the contract's examples."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar, cast
from uuid import uuid4

import msgspec
from msgspec import UNSET, Struct, inspect

from lup import models
from lup._model import Model
from lup._types import convert

ModelT = TypeVar("ModelT", bound=Model)
Row = dict[str, Any]
"""A resource as JSON."""


class Operation(Struct, frozen=True, kw_only=True):
    """An operation of the contract; `accepts` and `required` are the fields of its body, or of a row."""

    method: str
    path: str
    status: int
    returns: str
    accepts: tuple[str, ...]
    required: tuple[str, ...]


class ResourceData(Struct, frozen=True, kw_only=True):
    """A resource of the contract; `references` are its fields that refer to resources."""

    model: str
    defaults: Row
    references: dict[str, str]


class ErrorData(Struct, frozen=True, kw_only=True):
    """An error of the contract."""

    status: int
    title: str


class ContractData(Struct, frozen=True, kw_only=True):
    """The parts of the contract that the fake service needs."""

    operations: dict[str, Operation]
    resources: dict[str, ResourceData]
    errors: dict[str, ErrorData]
    examples: Row


@cache
def load_contract() -> ContractData:
    """Load the generated file once."""
    content = files("lup._generated").joinpath("contract.json").read_bytes()
    return msgspec.json.decode(content, type=ContractData)


def make(model: type[ModelT], /, **fields: Any) -> ModelT:
    """Make a model: the given fields, and the contract's example for the others; a resource has an id of its own."""
    contract, name = load_contract(), model.__name__
    if unknown := fields.keys() - {field.encode_name for field in msgspec.structs.fields(model)}:
        raise TypeError(f"{name} has no field {', '.join(sorted(unknown))}")
    own = {"id": str(uuid4())} if name in {data.model for data in contract.resources.values()} else {}
    row = complete(name, contract.examples[name] | own | to_json(fields))
    return convert(row, model)


def example_day() -> list[Model]:
    """Return one of each resource, with references to each other."""
    contract = load_contract()
    ids = {name: contract.examples[data.model]["id"] for name, data in contract.resources.items()}
    day: list[Model] = []
    for name, data in contract.resources.items():
        links = {
            field: [ids[target]] if field.endswith("_ids") else ids[target]
            for field, target in data.references.items()
            if target != name
        }
        day.append(make(getattr(models, data.model), id=ids[name], **links))
    return day


def to_json(fields: Mapping[str, Any]) -> Row:
    """Return fields as JSON types, without those that are UNSET."""
    return cast("Row", msgspec.json.decode(msgspec.json.encode({k: v for k, v in fields.items() if v is not UNSET})))


def complete(model: str, value: Row) -> Row:
    """Return an object with all fields that its model requires, at every depth: null, empty, or as in an example."""
    return cast("Row", _complete(inspect.type_info(getattr(models, model)), value))


def _complete(node: inspect.Type, value: Any) -> Any:
    match node, value:
        case inspect.StructType(), dict():
            missing = {field.encode_name: _blank(node.cls, field) for field in node.fields if field.required}
            sent = {
                field.encode_name: _complete(field.type, value[field.encode_name])
                for field in node.fields
                if field.encode_name in value
            }
            return missing | value | sent
        case inspect.VarTupleType(), list():
            return [_complete(node.item_type, item) for item in value]
        case inspect.UnionType(), dict() | list():
            part = next((part for part in node.types if not isinstance(part, inspect.NoneType)), node)
            return _complete(part, value)
        case inspect.CustomType(), dict():
            variant = next((cls for cls in _list_tagged() if value.get(cls.tag_field) == cls.tag), None)
            return value if variant is None else _complete(variant, value)
    return value


@cache
def _list_tagged() -> list[inspect.StructType]:
    """Return the variants of all tagged unions."""
    classes = [inspect.type_info(getattr(models, name)) for name in load_contract().examples]
    return [cls for cls in classes if isinstance(cls, inspect.StructType) and cls.tag_field]


def _blank(cls: type, field: inspect.Field) -> Any:
    """Return what the service sets for a field that was not sent."""
    match field.type:
        case inspect.UnionType() if field.type.includes_none:
            return None
        case inspect.VarTupleType():
            return []
        case inspect.DictType():
            return {}
        case inspect.BoolType():
            return False
        case _ if field.encode_name == "key":
            return uuid4().hex[:8]
    return load_contract().examples[cls.__name__].get(field.encode_name)
