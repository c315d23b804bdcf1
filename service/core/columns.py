"""The columns of a Struct's fields: their SQL types and the marks in their annotations."""

from msgspec import Struct
from msgspec import inspect as shape

from service.domain.base.fields import Field, fields

_TYPES: dict[type[shape.Type], str] = {
    shape.StrType: "text", shape.LiteralType: "text", shape.IntType: "integer", shape.BoolType: "boolean",
    shape.UUIDType: "uuid", shape.DateTimeType: "timestamptz", shape.DateType: "date", shape.DecimalType: "numeric",
}  # fmt: skip


class Column(Struct, frozen=True, kw_only=True):
    """The column of a field: its SQL type and the marks in its annotation."""

    name: str
    type: str
    ref: str | None
    many: bool
    personal: bool
    history: bool
    by_verbs: bool
    is_filterable: bool
    searched: bool
    """Whether `q` looks into it: names and titles."""
    choices: tuple[str, ...]
    """The allowed values of an enum."""
    nullable: bool
    tag: str | None
    """The member that tells the shapes of a union apart."""


def columns(struct: type[Struct]) -> tuple[Column, ...]:
    """Return the columns of a Struct's fields."""
    return tuple(_column(field) for field in fields(struct))


def _column(field: Field) -> Column:
    # A bound is sent as a day or a moment, and is a moment once the query is read.
    sql_type = "timestamptz" if "bound" in field.marks else _TYPES.get(type(field.kind), "jsonb")
    is_array = field.many and sql_type != "jsonb"
    return Column(
        name=field.name,
        type=f"{sql_type}[]" if is_array else sql_type,
        ref=field.ref,
        many=is_array,
        personal=field.personal,
        history=bool(field.marks.get("history")),
        by_verbs=bool(field.marks.get("by_verbs")),
        is_filterable=isinstance(field.kind, shape.LiteralType | shape.BoolType) or bool(field.marks.get("filter")),
        searched=bool(field.marks.get("searched")) and not field.many,
        choices=tuple(map(str, field.kind.values)) if isinstance(field.kind, shape.LiteralType) else (),
        nullable=field.nullable,
        tag=next((form.tag_field for form in field.shapes), None),
    )
