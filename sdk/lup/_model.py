"""The base class of response types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

from msgspec import UNSET, Struct, json
from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Mapping


class Model(Struct, frozen=True, kw_only=True, dict=True):
    """An object of a response."""

    _derived_fields: ClassVar[frozenset[str]] = frozenset()

    @property
    def extra(self) -> Mapping[str, Any]:
        """The fields that this version of the SDK does not know."""
        extra: dict[str, Any] = self.__dict__.get("extra", {})
        return extra

    def to_dict(self) -> dict[str, Any]:
        """Return the object as a dict with the names of the API, at every depth; without fields that are UNSET."""
        return {name: _to_plain(value) for name, value in iterate_fields(self)} | dict(self.extra)

    def to_json(self) -> str:
        """Return the object as JSON."""
        return json.encode(self.to_dict()).decode()

    def replace(self, **changes: Any) -> Self:
        """Return a copy with other values for some fields."""
        copy = replace(self, **changes)
        copy.__dict__.update(self.__dict__)
        return copy

    __replace__ = replace


def iterate_fields(struct: Struct) -> list[tuple[str, Any]]:
    """Return the fields that are set, with the names of the API, and the tag."""
    config = struct.__struct_config__
    tag = [(config.tag_field, config.tag)] if config.tag_field is not None else []
    names = zip(struct.__struct_fields__, struct.__struct_encode_fields__, strict=True)
    fields = [(json_name, getattr(struct, name)) for name, json_name in names]
    return [*tag, *((name, value) for name, value in fields if value is not UNSET)]


def _to_plain(value: Any) -> Any:
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, tuple):
        return [_to_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _to_plain(item) for key, item in value.items()}
    return value
