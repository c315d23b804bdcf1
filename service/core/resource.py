"""`Resource` describes a resource in the database: its Structs, columns, link tables, rules and locks."""

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any, Protocol, TypeAlias
from uuid import UUID

import msgspec
from msgspec import Struct

from service.core.columns import Column, columns
from service.core.context import WriteContext
from service.database.pool import Conn
from service.domain.base.fields import TypeForm
from service.domain.base.kinds import KINDS, Kind
from service.domain.base.references import ReferencePath, ref_field, reference_paths
from service.domain.base.shapes import (
    REFERENCE_NOT_FOUND,
    Change,
    JsonObject,
    ResourceCreate,
    ResourceFields,
    Violation,
)

RowChange: TypeAlias = Change[Any, Any]
"""A change of a row of any resource; the resource's module knows its Structs."""
Changes = Sequence[RowChange]
FactsOf = Callable[[Conn, Changes, datetime], Awaitable[object]]
Rules = Callable[..., Iterator[Violation]]
PastFactsOf = Callable[[Conn, Changes, Sequence[date]], Awaitable[object]]
Hook = Callable[[Conn, Changes, WriteContext], Awaitable[None]]
Complete = Callable[[JsonObject], JsonObject]


class RequestedWrite(Protocol):
    """A requested write before its row is loaded: the body, and the id unless the row is new."""

    body: JsonObject
    id: UUID | None
    is_new: bool


LockFirst = Callable[[Conn, Sequence[RequestedWrite]], Awaitable[None]]


class LinkTable(Struct, frozen=True, kw_only=True):
    """A table of foreign keys for the inner values of a column; the statement that writes the row maintains it."""

    table: str
    columns: tuple[str, ...]
    owner: str
    """The column with the id of the row."""
    rows: str
    """A query of the link table's rows from the row `t`."""
    fields: tuple[str, ...]
    """The columns of the row that the query reads."""
    where: str = "true"
    """A condition on the link `d` that selects this resource's links in a shared table."""
    ordered: bool = False
    """Whether links are inserted in the order of the columns, so that writers of different rows do not deadlock."""


class Filter(Struct, frozen=True):
    """A filter of the list beyond those that its fields define."""

    type: TypeForm
    condition: str
    """SQL over the row `t`, with `{}` for the value; for a `bool`, the condition of `true`, negated for `false`."""
    description: str
    personal: bool = False
    """Whether it reveals something about persons, so that it needs `people:read`."""
    ref: str | None = None
    """The kind of the resource whose id is its value: the list also accepts that resource's external reference."""
    several: bool = False
    """Whether its value is an array."""
    scope: str | None = None
    """The scope that it needs beside those of the list, since it reveals something of another area."""


class Derived(Struct, frozen=True):
    """A field that is computed on reading, by SQL over the row `t`."""

    sql: str
    reads_other_rows: bool = False
    """Whether the writing statement cannot show it yet, so that the row is read again after a write."""


@dataclass(frozen=True, eq=False)
class Resource:
    """A resource: the Structs of its rows, and everything that other resources do not share."""

    kind_name: str
    create_type: type[ResourceCreate]
    """The fields that callers set."""
    row_type: type[ResourceCreate]
    """The fields that are stored."""
    _: KW_ONLY
    response: type[Struct] | None = None
    """The stored fields with the derived ones, if there are any."""
    derived: Mapping[str, Derived] = field(default_factory=dict)
    filters: Mapping[str, Filter] = field(default_factory=dict)
    sortable: Sequence[str] = ()
    """Names and numbers to sort the list by; it can also be sorted by every day and moment."""
    unit_path: Sequence[str] = ()
    """The fields that lead to a row's unit, the most specific first, if not its units, groups and session."""
    links: Sequence[LinkTable] = ()
    """Link tables beside those of its sets of ids."""
    errors: Mapping[str, Violation] = field(default_factory=dict)
    """The violations behind its own constraints, by their names."""
    visible: str = "true"
    """The condition on `t` under which callers without `people:read` see a row."""
    judged_with_person: Sequence[str] = ()
    """Fields that a rule compares with a person of the row; callers without `people:read` cannot change them."""
    complete: Complete | None = None
    """Fills in what callers may leave out."""
    check: Rules | None = None
    """The rules, given a change and its facts."""
    facts: FactsOf | None = None
    """Reads what the rules need of other rows, for all changes at once, with the locks that keep it true."""
    guards: Sequence[str] = ()
    """Fields whose change locks the row before `facts` reads what other rows make of them."""
    locks: Sequence[str] = ()
    """Fields whose change lets `facts` lock other rows, also when a row is created."""
    lock_first: LockFirst | None = None
    """Locks other rows before the rows themselves."""
    after: Hook | None = None
    """Runs after a change, in its transaction."""
    past: Rules | None = None
    """The rules for a row on an earlier day, given the end of that day."""
    past_facts: PastFactsOf | None = None
    """Reads what these rules need of other rows on each day."""

    @cached_property
    def kind(self) -> Kind:
        """The kind, with the resource's names and area."""
        return KINDS[self.kind_name]

    @property
    def stored_kind(self) -> Kind:
        """The kind of the rows."""
        return self.kind

    @property
    def table(self) -> str:
        """The name of the database table."""
        return self.kind.table

    @cached_property
    def writable_fields(self) -> tuple[Column, ...]:
        """The columns that callers set."""
        return self._columns(self.create_type)

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The stored columns, without those of every resource."""
        return self._columns(self.row_type)

    @cached_property
    def response_type(self) -> type[Struct]:
        """The Struct of a whole response: the resource's fields, and those of every resource."""
        return _with_common_fields(f"{self.row_type.__name__}Response", self.response or self.row_type)

    @cached_property
    def response_fields(self) -> tuple[Column, ...]:
        """The columns of a response, those of every resource first."""
        fields = self._columns(self.response_type)
        return tuple(sorted(fields, key=lambda column: column.name not in ResourceFields.__annotations__))

    @cached_property
    def derived_sql(self) -> Mapping[str, str]:
        """The SQL of each derived field."""
        return {name: derived.sql for name, derived in self.derived.items()}

    @cached_property
    def reread(self) -> bool:
        """Whether a written row is read again, since derived fields read other rows."""
        return any(derived.reads_other_rows for derived in self.derived.values())

    @cached_property
    def locking_members(self) -> frozenset[str]:
        """The members of a body that set a field in `locks`."""
        return frozenset(_members(self.locks))

    @cached_property
    def guarded_members(self) -> frozenset[str]:
        """The members of a body that set a field in `guards` or `locks`."""
        return self.locking_members.union(_members(self.guards))

    @cached_property
    def link_tables(self) -> tuple[LinkTable, ...]:
        """All link tables: of external references, of sets of ids, and its own."""
        return (_external_refs(self.kind.name), *self._set_links(), *self.links)

    @cached_property
    def constraint_errors(self) -> Mapping[str, Violation]:
        """The violation behind each constraint, by its name."""
        return {**dict(self._reference_errors()), **self.errors}

    @cached_property
    def history(self) -> tuple[str, ...]:
        """The fields that have a history."""
        return tuple(column.name for column in self.columns if column.history)

    @cached_property
    def personal_fields(self) -> frozenset[str]:
        """The fields that need `people:read`."""
        return frozenset(column.name for column in self.columns if column.personal)

    @cached_property
    def own_references(self) -> tuple[ReferencePath, ...]:
        """The references to rows of the resource itself."""
        return tuple(path for path in reference_paths(self.create_type) if path.kind == self.kind.name)

    @cached_property
    def is_large(self) -> bool:
        """Whether a body can hold lists of long texts."""
        return any(
            column.type in ("jsonb", "text[]") for column in self.writable_fields if column.name != "external_refs"
        )

    @cached_property
    def moments(self) -> tuple[str, ...]:
        """The fields that hold moments or days."""
        return tuple(column.name for column in self.writable_fields if column.type in ("timestamptz", "date"))

    @cached_property
    def sorts(self) -> tuple[str, ...]:
        """The fields that the list can be sorted by."""
        times = [column.name for column in self.response_fields if column.type in ("timestamptz", "date")]
        return (*self.sortable, *(name for name in times if name not in self.derived))

    @cached_property
    def unit_columns(self) -> tuple[Column, ...]:
        """The columns that lead to a row's unit: each counts for rows in which those before it are null."""
        by_kind = {column.ref: column for column in reversed(self.columns) if column.ref}
        found = [by_kind[kind] for kind in ("units", "groups", "sessions") if kind in by_kind]
        declared = {column.name: column for column in self.columns}
        return tuple(declared[name] for name in self.unit_path) or tuple(found)

    @cached_property
    def sets(self) -> tuple[str, ...]:
        """The fields that hold sets of ids."""
        return tuple(column.name for column in self.writable_fields if column.many and column.ref)

    def _columns(self, struct: type[Struct]) -> tuple[Column, ...]:
        """Read a Struct's columns; the external references of a row about a person can identify that person."""
        if not self.kind.about_person or self.kind.area == "people":
            return columns(struct)
        return tuple(
            msgspec.structs.replace(column, personal=True) if column.name == "external_refs" else column
            for column in columns(struct)
        )

    def _set_links(self) -> Iterator[LinkTable]:
        for column in self.columns:
            if column.many and column.ref:
                stem = column.name.removesuffix("_ids")
                yield LinkTable(
                    table=f"{self.table}_{stem}",
                    columns=(f"{self.table}_id", f"{stem}_id"),
                    owner=f"{self.table}_id",
                    rows=f"select t.id, unnest(t.{column.name})",
                    fields=(column.name,),
                )

    def _reference_errors(self) -> Iterator[tuple[str, Violation]]:
        for column in self.columns:
            if column.ref:
                stem = column.name.removesuffix("_ids")
                name = f"{self.table}_{stem}_{stem}_id_fkey" if column.many else f"{self.table}_{column.name}_fkey"
                pointer, params = f"/{column.name}", {"kind": column.ref}
                yield name, Violation("reference_not_found", pointer, REFERENCE_NOT_FOUND, params)


def _members(fields: Sequence[str]) -> Iterator[str]:
    """Name the members of a body that set these fields, by id or by external reference."""
    for name in fields:
        yield name
        yield ref_field(name)


def _with_common_fields(name: str, response: type[Struct]) -> type[Struct]:
    """Create the Struct of a whole response: the resource's fields, and those of every resource."""
    return msgspec.defstruct(
        name,
        list(ResourceFields.__annotations__.items()),
        bases=(response,),
        module=response.__module__,
        namespace={"__doc__": response.__doc__},
        frozen=True,
        kw_only=True,
        forbid_unknown_fields=True,
    )


def _external_refs(kind: str) -> LinkTable:
    return LinkTable(
        table="external_ref",
        columns=("kind", "system", "ref", "id"),
        owner="id",
        rows=f"select '{kind}', r ->> 'system', r ->> 'id', t.id from jsonb_array_elements(t.external_refs) r",
        fields=("external_refs",),
        where=f"d.kind = '{kind}'",
        ordered=True,
    )
