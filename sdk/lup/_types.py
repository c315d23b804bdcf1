"""Types of response fields, and their decoding, which keeps the values of newer service versions."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Generic, NewType, TypeAlias, TypeVar, get_args

import msgspec
from msgspec import inspect

T = TypeVar("T")

Unset: TypeAlias = msgspec.UnsetType
"""The type of `UNSET`: an argument that is not sent, or a field that the service omits."""

UnknownValue = NewType("UnknownValue", str)
"""A value of an enum that this version does not know; a request accepts it, but not every string."""
UnknownObject = NewType("UnknownObject", dict[str, Any])
"""A form of work that this version does not know; a request accepts it, but not every dict."""

if TYPE_CHECKING:
    OpenEnum: TypeAlias = T | UnknownValue
    TaggedUnion: TypeAlias = T | UnknownObject
else:

    class OpenEnum:
        """A string that may also hold values that this version does not know."""

        def __class_getitem__(cls, values: object) -> type[str]:
            return str

    class _MatchesAnything(type):
        def __instancecheck__(cls, instance: object) -> bool:
            return True

    class TaggedUnion(Generic[T], metaclass=_MatchesAnything):
        """One of several Structs, selected by their tag; an unknown tag is decoded as a dict."""


def decode_json(content: bytes | str, annotation: type[T]) -> T:
    """Decode JSON; only if it has fields that this version does not know, decode it again and keep them in `extra`."""
    try:
        return msgspec.json.decode(content, type=annotation, dec_hook=_decode_tagged_union)
    except msgspec.ValidationError:
        return convert(msgspec.json.decode(content), annotation)


def convert(value: object, annotation: type[T]) -> T:
    """Convert decoded JSON, and keep unknown fields in `extra`."""
    kept = _keep_unknown_fields(_describe(annotation), value)
    return msgspec.convert(kept, annotation, dec_hook=_decode_tagged_union)


_describe: Any = cache(inspect.type_info)


@cache
def _get_field_types(struct: Any) -> dict[str, inspect.Type]:
    """Return the types of the fields that a Struct knows, its tag among them."""
    description = _describe(struct)
    return {description.tag_field: inspect.AnyType()} | {field.encode_name: field.type for field in description.fields}


def _keep_unknown_fields(node: inspect.Type, value: Any) -> Any:
    match node, value:
        case inspect.StructType(cls=struct), dict():
            types = _get_field_types(struct)
            extra = {name: item for name, item in value.items() if name not in types}
            known = {name: _keep_unknown_fields(types[name], value[name]) for name in types.keys() & value.keys()}
            model: Any = msgspec.convert(known, struct, dec_hook=_decode_tagged_union)
            return model._with_extra(extra)
        case inspect.VarTupleType(item_type=item_type), list():
            return [_keep_unknown_fields(item_type, item) for item in value]
        case inspect.DictType(value_type=value_type), dict():
            return {key: _keep_unknown_fields(value_type, item) for key, item in value.items()}
        case inspect.UnionType(types=variants), _:
            for variant in variants:
                value = _keep_unknown_fields(variant, value)
    return value


def _decode_tagged_union(annotation: Any, value: Any) -> Any:
    """Decode a tagged union; msgspec itself rejects unknown tags."""
    if not isinstance(value, dict):
        return value
    (union,) = get_args(annotation)
    variants = {variant.__struct_config__.tag: variant for variant in (get_args(union) or (union,))}
    tag_field = next(iter(variants.values())).__struct_config__.tag_field
    variant = variants.get(value.get(tag_field))
    return value if variant is None else convert(value, variant)
