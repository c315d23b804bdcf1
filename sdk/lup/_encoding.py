"""Prepare values for JSON and for query strings."""

from collections.abc import Mapping
from datetime import datetime, time

import msgspec

from lup.errors import InvalidRequest


def to_serializable(value: object, pointer: str) -> object:
    """Drop UNSET fields at every depth, and reject times without a time zone."""
    match value:
        case datetime() | time() if value.utcoffset() is None:
            raise InvalidRequest(
                f"{pointer or 'the body'}: a time needs a time zone, such as tzinfo=ZoneInfo('Europe/Oslo')"
            )
        case msgspec.Struct():
            return to_serializable(msgspec.to_builtins(value, builtin_types=(datetime, time)), pointer)
        case Mapping():
            fields = {key: field for key, field in value.items() if field is not msgspec.UNSET}
            return {key: to_serializable(field, f"{pointer}/{key}") for key, field in fields.items()}
        case list() | tuple() | set() | frozenset():
            return [to_serializable(item, f"{pointer}/{index}") for index, item in enumerate(value)]
    return value
