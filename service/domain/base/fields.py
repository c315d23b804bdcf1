"""A Struct's fields: their types without wrappers, and the marks in their annotations."""

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeAlias

from msgspec import Struct
from msgspec import inspect as shape

from service.domain.base.shapes import Json

TypeForm: TypeAlias = Any
"""A type as an annotation has it, a union or Annotated as well, for which Python has no type yet (PEP 747)."""


class Field(Struct, frozen=True):
    """A field, or one item of it if it is a list (`many`)."""

    name: str
    kind: shape.Type
    many: bool
    nullable: bool
    marks: Mapping[str, Json]
    max_items: int | None = None
    """The maximum number of items."""

    @property
    def ref(self) -> str | None:
        """The kind of resource that it refers to."""
        return self.marks.get("ref")

    @property
    def personal(self) -> bool:
        """Whether it refers to a person."""
        return bool(self.marks.get("personal"))

    @property
    def shapes(self) -> tuple[shape.StructType, ...]:
        """The Structs that it may contain."""
        kinds = self.kind.types if isinstance(self.kind, shape.UnionType) else (self.kind,)
        return tuple(kind for kind in kinds if isinstance(kind, shape.StructType))


@cache
def fields(struct: type[Struct]) -> tuple[Field, ...]:
    """Read the fields of a Struct."""
    info = shape.type_info(struct)
    assert isinstance(info, shape.StructType)
    return tuple(_read_field(field.name, field.type) for field in info.fields)


def _read_field(name: str, kind: shape.Type) -> Field:
    marks: dict[str, Any] = {}
    many = nullable = False
    max_items: int | None = None
    while True:
        if isinstance(kind, shape.Metadata):
            marks |= kind.extra or {}
            kind = kind.type
        elif isinstance(kind, shape.UnionType) and len(kinds := _without_none(kind)) == 1:
            kind, nullable = kinds[0], True
        elif isinstance(kind, shape.VarTupleType) and not many:
            max_items = kind.max_length
            kind, many = kind.item_type, True
        else:
            return Field(name, kind, many, nullable, marks, max_items)


def _without_none(kind: shape.UnionType) -> list[shape.Type]:
    return [member for member in kind.types if not isinstance(member, shape.NoneType)]
