"""Prepare values for JSON and for query strings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from datetime import datetime, time

from msgspec import UNSET, Struct, json

from lup import inputs
from lup._model import Model, iterate_fields
from lup.errors import InvalidRequest, LupError


def to_serializable(value: object, pointer: str) -> object:
    """Drop UNSET and derived fields at every depth, and reject what JSON would silently change: times without a time
    zone, bytes, and NaN, which would clear a field."""
    place = pointer or "the body"
    match value:
        case datetime() | time() if value.utcoffset() is None:
            raise InvalidRequest(f"{place}: a time needs a time zone, such as tzinfo=ZoneInfo('Europe/Oslo')")
        case bytes() | bytearray():
            raise InvalidRequest(f"{place}: bytes cannot be sent; decode them to text")
        case float() if not float("-inf") < value < float("inf"):
            raise InvalidRequest(f"{place}: NaN and infinity cannot be sent; None clears a field")
        case Struct():
            derived = value._derived_fields if isinstance(value, Model) else ()
            fields = {name: item for name, item in iterate_fields(value) if name not in derived}
            return to_serializable(fields, pointer)
        case Mapping():
            return {key: to_serializable(item, f"{pointer}/{key}") for key, item in value.items() if item is not UNSET}
        case list() | tuple() | Set():
            return [to_serializable(item, f"{pointer}/{index}") for index, item in enumerate(value)]
        case Iterator():
            raise InvalidRequest(f"{place}: an iterator cannot be sent, since a retry needs it again; pass a list")
    return value


def to_row(row: object, row_type: str) -> object:
    """Return a row of a batch; of a resource as it was read, only the fields that a row can have."""
    if not isinstance(row, Model):
        return row
    accepted = getattr(inputs, row_type).__annotations__
    return {name: value for name, value in iterate_fields(row) if name in accepted}


def encode_json(value: object) -> bytes:
    """Encode a body."""
    try:
        return json.encode(to_serializable(value, ""))
    except LupError:
        raise
    except (TypeError, ValueError, OverflowError, RecursionError) as error:
        raise InvalidRequest(f"the body cannot be encoded as JSON: {error}") from error
