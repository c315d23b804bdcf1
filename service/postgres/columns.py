"""A Struct's fields as columns: their SQL types, and what the marks in their annotations say."""

from typing import Any

from msgspec import Struct
from msgspec import inspect as shape


class Column(Struct, frozen=True):
    """A field as a column: its SQL type, and what the marks in its annotation say."""

    name: str
    type: str
    ref: str | None = None
    many: bool = False
    personal: bool = False
    history: bool = False
    by_verbs: bool = False
    values: bool = False
    nullable: bool = False


def column(field: shape.Field) -> Column:
    """Read a Struct's field as a column."""
    marks: dict[str, Any] = {}
    kind = field.type
    many = nullable = False
    while True:
        if isinstance(kind, shape.Metadata):
            marks |= kind.extra or {}
            kind = kind.type
        elif isinstance(kind, shape.UnionType) and len(kinds := _but_none(kind)) == 1:
            kind, nullable = kinds[0], True
        elif isinstance(kind, shape.VarTupleType) and not many:
            inner = column(shape.Field(field.name, field.name, kind.item_type))
            if inner.type == "jsonb":
                return Column(field.name, "jsonb")
            return Column(field.name, f"{inner.type}[]", inner.ref, True, inner.personal, bool(marks.get("history")))
        else:
            break
    types: dict[type, str] = {
        shape.StrType: "text", shape.LiteralType: "text", shape.IntType: "integer", shape.BoolType: "boolean",
        shape.UUIDType: "uuid", shape.DateTimeType: "timestamptz", shape.DateType: "date", shape.DecimalType: "numeric",
    }  # fmt: skip
    return Column(
        field.name,
        types.get(type(kind), "jsonb"),
        marks.get("ref"),
        many,
        bool(marks.get("personal")),
        bool(marks.get("history")),
        bool(marks.get("by_verbs")),
        isinstance(kind, shape.LiteralType | shape.BoolType) or marks.get("filter", False),
        nullable,
    )


def _but_none(kind: shape.UnionType) -> list[shape.Type]:
    return [each for each in kind.types if not isinstance(each, shape.NoneType)]


def columns(struct: type[Struct]) -> tuple[Column, ...]:
    """Read all fields of a Struct as columns."""
    info = shape.type_info(struct)
    assert isinstance(info, shape.StructType)
    return tuple(column(field) for field in info.fields)
