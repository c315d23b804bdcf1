"""Types of response fields that keep values of newer service versions."""

from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar, get_args

import msgspec

T = TypeVar("T")

Unset: TypeAlias = msgspec.UnsetType
"""The type of `UNSET`: an argument that is not sent, or a field that the service omits."""

if TYPE_CHECKING:
    OpenEnum: TypeAlias = T | str
    TaggedUnion: TypeAlias = T | dict[str, Any]
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


def decode_tagged_union(annotation: Any, value: Any) -> Any:
    """Decode a tagged union; msgspec itself rejects unknown tags."""
    (union,) = get_args(annotation)
    variants = [variant.__struct_config__ for variant in (get_args(union) or (union,))]
    known_tags = {variant.tag for variant in variants}
    if isinstance(value, dict) and value.get(variants[0].tag_field) not in known_tags:
        return value
    return msgspec.convert(value, union, dec_hook=decode_tagged_union)
