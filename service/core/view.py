"""`View` describes a read-only list: a document for each row of a resource, with figures counted on reading."""

from collections.abc import Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field
from functools import cached_property
from typing import TypeAlias

from msgspec import Struct

from service.core.columns import Column, columns
from service.core.resource import Filter, Resource
from service.domain.base.kinds import Kind


class CountedBy(Struct, frozen=True):
    """A parameter that limits what a view counts: a filter in the list of the counted resource, and a description."""

    filter: str
    description: str


@dataclass(frozen=True, eq=False)
class View:
    """A document for each row `t` of a resource: its id, some of its fields, and figures about it.

    Like a resource, it has filters, orders and includes by its Struct. Its filters choose the rows, and the parameters
    in `counted_by` what the figures count: a row without anything to count has zeros.
    """

    kind: Kind
    """The view's names and area, with the table of its rows."""
    of: Resource
    """The resource whose rows it shows."""
    row_type: type[Struct]
    _: KW_ONLY
    figures: str
    """A query of the figures of `t`, in one row, with a column for each field that `t` does not have. `{counted}` is
    the relation of the counted rows, `{zone}` the service's time zone."""
    counted: Resource
    """The resource that the figures count."""
    counted_by: Mapping[str, CountedBy] = field(default_factory=dict)
    filters: Mapping[str, Filter] = field(default_factory=dict)
    """As those of a resource; `{counted}` in a condition of type `bool` is the relation of the counted rows."""
    sortable: Sequence[str] = ()

    @property
    def stored_kind(self) -> Kind:
        """The kind of the rows."""
        return self.of.kind

    @property
    def table(self) -> str:
        """The table of the rows."""
        return self.of.table

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of the rows."""
        return self.of.columns

    @property
    def sorts(self) -> Sequence[str]:
        """The fields that the list can be sorted by."""
        return self.sortable

    @property
    def unit_columns(self) -> tuple[Column, ...]:
        """The columns that lead to a row's unit."""
        return self.of.unit_columns

    @property
    def visible(self) -> str:
        """The condition on `t` under which callers without `people:read` see a row."""
        return self.of.visible

    @property
    def response_type(self) -> type[Struct]:
        """The Struct of a document."""
        return self.row_type

    @property
    def key(self) -> str:
        """The field with the id of the row, and the filter by it: `person_id` in a view of people."""
        return f"{self.of.kind.singular}_id"

    @cached_property
    def response_fields(self) -> tuple[Column, ...]:
        """The fields of a document."""
        return columns(self.row_type)

    @cached_property
    def derived_sql(self) -> Mapping[str, str]:
        """The SQL of the fields that are not columns of `t`, over `t` and its figures `f`."""
        stored = {column.name for column in self.columns}
        others = (column.name for column in self.response_fields if column.name not in stored)
        return {name: "t.id" if name == self.key else f"f.{name}" for name in others}


Listed: TypeAlias = Resource | View
"""What has a list: filters, orders, pages and exports."""
