"""What the fake service knows of the contract, and models made from the contract's examples."""

from collections.abc import Mapping
from importlib.resources import files
from typing import Any, TypeVar, cast
from uuid import uuid4

import msgspec
from msgspec import UNSET, Struct

from lup import models
from lup._model import Model
from lup._types import convert

ModelT = TypeVar("ModelT", bound=Model)
Row = dict[str, Any]
"""A resource as JSON."""


class Operation(Struct, frozen=True, kw_only=True):
    """An operation of the contract, with the fields of its body or of a row; a required one can have several forms."""

    method: str
    pattern: str
    status: int
    returns: str
    accepts: frozenset[str]
    required: tuple[tuple[str, ...], ...]


class ResourceData(Struct, frozen=True, kw_only=True):
    """A resource of the contract; `filters` are those on fields, `references` the resources that fields refer to."""

    model: str
    filters: frozenset[str]
    references: dict[str, str]


class ModelData(Struct, frozen=True, kw_only=True):
    """A response type: `blanks` stand for fields that were not sent, `parts` are the types of nested objects."""

    resource: str | None
    example: Row
    blanks: Row
    parts: dict[str, tuple[str, ...]]
    tag: Row


class ContractData(Struct, frozen=True, kw_only=True):
    """The parts of the contract that the fake service needs."""

    operations: dict[str, Operation]
    resources: dict[str, ResourceData]
    models: dict[str, ModelData]
    errors: dict[str, Row]
    """Problem details by code."""


CONTRACT = msgspec.json.decode(files("lup._generated").joinpath("contract.json").read_bytes(), type=ContractData)


def make(model: type[ModelT], /, **fields: Any) -> ModelT:
    """Make a model: the given fields, and the contract's example for the others; a resource gets a new id."""
    name = model.__name__
    new_id = {"id": str(uuid4())} if CONTRACT.models[name].resource else {}
    made = convert(complete(name, CONTRACT.models[name].example | new_id | to_json(fields)), model)
    if made.extra:
        raise TypeError(f"{name} has no field {', '.join(sorted(made.extra))}")
    return made


def example_day() -> list[Model]:
    """Return one of each resource; they refer to each other."""
    names = [data.model for data in CONTRACT.resources.values()]
    return [make(getattr(models, name), id=CONTRACT.models[name].example["id"]) for name in names]


def to_json(fields: Mapping[str, Any]) -> Row:
    """Return fields as JSON types, without those that are UNSET."""
    return cast("Row", msgspec.json.decode(msgspec.json.encode({k: v for k, v in fields.items() if v is not UNSET})))


def complete(model: str, value: Row) -> Row:
    """Return an object with all fields that its model requires, at every depth."""
    data = CONTRACT.models[model]
    row = data.blanks | value
    if "key" in row:
        row["key"] = row["key"] or uuid4().hex[:8]
    return row | {field: _complete_part(data.parts[field], row[field]) for field in data.parts.keys() & row.keys()}


def _complete_part(variants: tuple[str, ...], value: Any) -> Any:
    """Complete a nested object, or a list of them; an unknown variant stays as it is."""
    if isinstance(value, list):
        return [_complete_part(variants, item) for item in value]
    if not isinstance(value, dict):
        return value
    known = (name for name in variants if CONTRACT.models[name].tag.items() <= value.items())
    variant = next(known, None)
    return complete(variant, value) if variant else value
