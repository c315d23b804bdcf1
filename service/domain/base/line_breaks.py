"""Unusual line breaks, as slides, word processors and old systems write them.

A vertical tab, a form feed and Unicode's own separators become line feeds in texts of several lines, and spaces in
texts of one line, such as names and titles. The pattern of a field tells which of the two it is.
"""

import re
from collections.abc import Mapping
from functools import cache

from msgspec import Struct, inspect

from service.domain.base.fields import TypeForm
from service.domain.base.shapes import Json

SEPARATORS = "\u000b\u000c\u0085\u2028\u2029"
_TO_SPACES, _TO_LINE_FEEDS = (dict.fromkeys(map(ord, SEPARATORS), into) for into in (" ", "\n"))
_ESCAPED = re.compile(rb"\\(?:f|u(?:000[bBcC]|0085|202[89]))")
_PLAIN = ((b"\x85", b"\xc2\x85"), (b"\xe2", b"\xe2\x80\xa8"), (b"\xe2", b"\xe2\x80\xa9"))
"""The others in UTF-8, each behind its rarest byte: searching for one byte costs almost nothing."""


class Texts(Struct, frozen=True):
    """The texts in a shape, and the replacement of separators in them."""

    table: Mapping[int, str] | None = None
    fields: Mapping[str, "Texts"] = {}
    items: "Texts | None" = None


def may_hold_separators(raw: bytes) -> bool:
    """Whether the bytes of a body may contain a separator; most do not and need no further work."""
    if b"\\" in raw and _ESCAPED.search(raw):
        return True
    return any(byte in raw and plain in raw for byte, plain in _PLAIN)


def normalize_breaks(value: Json, shape: TypeForm) -> Json:
    """Replace the separators in the texts of a plain value, which need not fit its shape."""
    return _normalize(value, texts(shape))


@cache
def texts(shape: TypeForm) -> Texts:
    """Find the texts in a shape."""
    return _find_texts(inspect.type_info(shape))


def _normalize(value: Json, texts: Texts) -> Json:
    kind = type(value)
    if kind is str:
        return value if texts.table is None else value.translate(texts.table)
    if kind is dict and texts.fields:
        return {
            name: _normalize(inner, texts.fields[name]) if name in texts.fields else inner
            for name, inner in value.items()
        }
    if kind is list and texts.items:
        return [_normalize(item, texts.items) for item in value]
    return value


def _find_texts(kind: inspect.Type) -> Texts:
    if isinstance(kind, inspect.Metadata):
        return _find_texts(kind.type)
    if isinstance(kind, inspect.UnionType):
        return _join([_find_texts(member) for member in kind.types])
    if isinstance(kind, inspect.StructType):
        members = {field.encode_name: _find_texts(field.type) for field in kind.fields}
        return Texts(fields={name: member for name, member in members.items() if member != Texts()})
    if isinstance(kind, inspect.VarTupleType | inspect.ListType):
        items = _find_texts(kind.item_type)
        return Texts(items=items) if items != Texts() else Texts()
    if isinstance(kind, inspect.StrType) and kind.pattern:
        if re.search(kind.pattern, "a\nb"):
            return Texts(table=_TO_LINE_FEEDS)
        if re.search(kind.pattern, "a\u000bb"):
            return Texts(table=_TO_SPACES)
    return Texts()


def _join(parts: list[Texts]) -> Texts:
    """Join the texts of a union's members; a field has one or several lines in all of them alike."""
    tables = [part.table for part in parts if part.table is not None]
    assert all(table == tables[0] for table in tables)
    names = dict.fromkeys(name for part in parts for name in part.fields)
    fields = {name: _join([part.fields[name] for part in parts if name in part.fields]) for name in names}
    items = [part.items for part in parts if part.items]
    return Texts(tables[0] if tables else None, fields, _join(items) if items else None)
