"""Prepare values for JSON and for query strings."""

from collections.abc import Mapping
from datetime import datetime, time

from msgspec import UNSET, Struct, to_builtins

from lup.errors import InvalidRequest


def to_serializable(value: object, pointer: str) -> object:
    """Drop UNSET fields at every depth, and reject what JSON would silently change: times without a time zone, bytes,
    and NaN, which would clear a field."""
    place = pointer or "the body"
    match value:
        case datetime() | time() if value.utcoffset() is None:
            raise InvalidRequest(f"{place}: a time needs a time zone, such as tzinfo=ZoneInfo('Europe/Oslo')")
        case bytes() | bytearray():
            raise InvalidRequest(f"{place}: bytes cannot be sent; decode them to text")
        case float() if not float("-inf") < value < float("inf"):
            raise InvalidRequest(f"{place}: NaN and infinity cannot be sent; None clears a field")
        case Struct():
            return to_serializable(to_builtins(value, builtin_types=(bytes, bytearray, datetime, time)), pointer)
        case Mapping():
            return {key: to_serializable(item, f"{pointer}/{key}") for key, item in value.items() if item is not UNSET}
        case list() | tuple() | set() | frozenset():
            return [to_serializable(item, f"{pointer}/{index}") for index, item in enumerate(value)]
    return value
