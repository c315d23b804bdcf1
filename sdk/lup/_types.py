"""Shapes of answers that a newer service may have widened: nothing that is not known yet is lost."""

from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar, get_args

import msgspec

T = TypeVar("T")

if TYPE_CHECKING:
    OpenEnum: TypeAlias = T | str
    TaggedUnion: TypeAlias = T | dict[str, Any]
else:

    class OpenEnum:
        """A text whose values are known today, and may be more tomorrow."""

        def __class_getitem__(cls, values: object) -> type[str]:
            return str

    class _MatchesAnything(type):
        def __instancecheck__(cls, instance: object) -> bool:
            return True

    class TaggedUnion(Generic[T], metaclass=_MatchesAnything):
        """One of several Structs, told apart by their tag; a form that is not known yet is a dict."""


def decode_tagged_union(annotation: Any, value: Any) -> Any:
    """Decode a tagged union for msgspec, which refuses tags that it does not know."""
    (union,) = get_args(annotation)
    variants = [variant.__struct_config__ for variant in (get_args(union) or (union,))]
    known_tags = {variant.tag for variant in variants}
    if isinstance(value, dict) and value.get(variants[0].tag_field) not in known_tags:
        return value
    return msgspec.convert(value, union, dec_hook=decode_tagged_union)
