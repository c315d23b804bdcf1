"""The base class of response types."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from msgspec import UNSET, Struct, json, structs

from lup._types import decode_json


class Model(Struct, frozen=True, kw_only=True, dict=True, forbid_unknown_fields=True):
    """An object of a response; decode it with `from_json`, which keeps the fields of newer versions."""

    _derived_fields: ClassVar[frozenset[str]] = frozenset()

    @property
    def extra(self) -> Mapping[str, Any]:
        """The fields that this version of the SDK does not know."""
        extra: dict[str, Any] = self.__dict__.get("extra", {})
        return extra

    @classmethod
    def from_json(cls, content: str | bytes) -> Self:
        """Decode an object, as `to_json` and the service write it."""
        return decode_json(content, cls)

    def to_dict(self) -> dict[str, Any]:
        """Return the object as a dict with the names of the API, at every depth; without fields that are UNSET."""
        return {name: _to_plain(value) for name, value in iterate_fields(self)} | dict(self.extra)

    def to_json(self) -> str:
        """Return the object as JSON."""
        return json.encode(self.to_dict()).decode()

    def replace(self, **changes: Any) -> Self:
        """Return a copy with other values for some fields."""
        return structs.replace(self, **changes)._with_extra(self.extra)

    def __replace__(self, **changes: Any) -> Self:
        return self.replace(**changes)

    def __copy__(self) -> Self:
        return self.replace()

    def __reduce__(self) -> tuple[Any, ...]:
        return (*super().__reduce__(), self.__dict__)

    def _with_extra(self, extra: Mapping[str, Any]) -> Self:
        self.__dict__["extra"] = extra
        return self


def iterate_fields(struct: Struct) -> list[tuple[str, Any]]:
    """Return the fields that are set, with the names of the API, and the tag."""
    config = struct.__struct_config__
    tag = [(config.tag_field, config.tag)] if config.tag_field is not None else []
    fields = zip(struct.__struct_encode_fields__, structs.astuple(struct), strict=True)
    return [*tag, *((name, value) for name, value in fields if value is not UNSET)]


def _to_plain(value: Any) -> Any:
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, tuple):
        return [_to_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _to_plain(item) for key, item in value.items()}
    return value
