"""A resource in the database: its columns, its shadows, its rules."""

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Protocol, TypeAlias
from uuid import UUID

import msgspec
from msgspec import Struct

from service.core.columns import Column, columns
from service.core.context import WriteContext
from service.database.pool import Conn
from service.domain.base.fields import TypeForm
from service.domain.base.kinds import KINDS
from service.domain.base.references import ref_field
from service.domain.base.shapes import (
    REFERENCE_NOT_FOUND,
    Change,
    JsonObject,
    ResourceCreate,
    ResourceFields,
    Violation,
)

RowChange: TypeAlias = Change[Any, Any]
"""A change of a row of any resource; its module knows of which Structs it is."""
Changes = Sequence[RowChange]
FactsOf = Callable[[Conn, Changes, datetime], Awaitable[object]]
Rules = Callable[..., Iterator[Violation]]
PastFactsOf = Callable[[Conn, Changes, Sequence[date]], Awaitable[object]]
Hook = Callable[[Conn, Changes, WriteContext], Awaitable[None]]


class RequestedWrite(Protocol):
    """What is known of a row before it is loaded: what was sent, and its id unless it is new."""

    body: JsonObject
    id: UUID | None
    is_new: bool


LockFirst = Callable[[Conn, Sequence[RequestedWrite]], Awaitable[None]]


class LinkTable(Struct, frozen=True, kw_only=True):
    """A table beside the row that holds foreign keys for a column's inner values, kept in the writing statement."""

    table: str
    columns: tuple[str, ...]
    owner: str
    """The column that holds the row's id."""
    rows: str
    """A query that gives the shadow's rows from the row `t`."""
    fields: tuple[str, ...]
    """The row's columns from which they are made."""
    where: str = "true"
    """What else tells this row's shadow, as `d`, from others in the same table."""
    ordered: bool = False
    """Whether rows are inserted in the order of the columns, since rows of different owners wait for each other."""


class Filter(Struct, frozen=True):
    """A filter of the list that no field gives by itself."""

    type: TypeForm
    condition: str
    """SQL over the row `t`, in which `{}` is the value; for a `bool` the condition that `true` asks for, and `false`
    asks for the other rows."""
    description: str
    personal: bool = False
    """It tells something of persons, so it needs `people:read`."""


class Derived(Struct, frozen=True):
    """A field that is worked out when it is read: SQL over the row `t`."""

    sql: str
    reads_other_rows: bool = False
    """The statement that writes the row cannot show it yet, so it is read once more after that."""


class Resource:
    """One resource: what its Structs say about its row, and what is particular to it."""

    def __init__(
        self,
        kind: str,
        new: type[ResourceCreate],
        read: type[ResourceCreate],
        *,
        response: type[Struct] | None = None,
        check: Rules | None = None,
        facts: FactsOf | None = None,
        guards: Sequence[str] = (),
        locks: Sequence[str] = (),
        lock_first: LockFirst | None = None,
        complete: Callable[[JsonObject], JsonObject] | None = None,
        after: Hook | None = None,
        filters: Mapping[str, Filter] | None = None,
        derived: Mapping[str, Derived] | None = None,
        shadows: Sequence[LinkTable] = (),
        errors: Mapping[str, Violation] | None = None,
        sort: Sequence[str] = (),
        visible: str = "true",
        with_person: Sequence[str] = (),
        past: Rules | None = None,
        past_facts: PastFactsOf | None = None,
    ) -> None:
        """Name the Structs: `create_type`, what a caller may set; `row_type`, the row as it is stored; `response`, the row with
        its derived fields. What else is particular: `check`, the rules, and `facts`, what they need of other rows;
        `guards`, fields whose change locks the row before `facts` reads what other rows make of them; `locks`, those
        for which `facts` locks other rows too, also when the row is created; `lock_first`, which locks other rows
        before the rows themselves, as every other path takes them; `complete`, which fills what a caller may leave
        out; `after`, what follows from a change in the same transaction; `filters`, those of the list besides the
        fields' own; `derived`, fields that are not stored, or are read in another form than they are stored in;
        `constraint_errors`, the resource's own constraints; `visible`, the condition on `t` under which a caller without
        `people:read` sees the row; `with_person`, the fields that a rule holds against a person of the row, so that
        such a caller does not change them; `past`, the rules for a row as it was on a day gone by, which are told the
        end of that day, and `past_facts`, what they need of other rows on each day."""
        self.kind = KINDS[kind]
        self.create_type, self.row_type = new, read
        self.check, self.facts, self.complete, self.after = check, facts, complete, after
        self.derived = {name: field.sql for name, field in (derived or {}).items()}
        self.reread = any(field.reads_other_rows for field in (derived or {}).values())
        self.filters, self.visible = dict(filters or {}), visible
        self.past, self.past_facts = past, past_facts
        self.with_person = frozenset(with_person)
        self.sortable, self.lock_first = tuple(sort), lock_first
        self.locks = frozenset(_sent(locks))
        self.guards = self.locks.union(_sent(guards))
        self.response_type = _with_common_fields(f"{read.__name__}Response", response or read)
        self.writable_fields = self._columns(new)
        self.columns = self._columns(read)
        self.response_fields = tuple(
            sorted(self._columns(self.response_type), key=lambda each: each.name not in ResourceFields.__annotations__)
        )
        self.link_tables = (_external_refs(kind), *self._links(), *shadows)
        self.constraint_errors = {**dict(self._references()), **(errors or {})}
        self.history = tuple(each.name for each in self.columns if each.history)
        self.personal_fields = frozenset(column.name for column in self.columns if column.personal)
        self.lists = any(
            each.type in ("jsonb", "text[]") for each in self.writable_fields if each.name != "external_refs"
        )
        self.moments = tuple(each.name for each in self.writable_fields if each.type in ("timestamptz", "date"))
        self.sets = tuple(each.name for each in self.writable_fields if each.many and each.ref)

    @property
    def table(self) -> str:
        """The table's name in the database."""
        return self.kind.table

    def _columns(self, struct: type[Struct]) -> tuple[Column, ...]:
        """Read a Struct's fields; the keys of a row about one person can be that person's own, as HR's number is."""
        found = columns(struct)
        if not self.kind.about_person or self.kind.area == "people":
            return found
        return tuple(
            msgspec.structs.replace(column, personal=True) if column.name == "external_refs" else column
            for column in found
        )

    def _links(self) -> Iterator[LinkTable]:
        for each in self.columns:
            if each.many and each.ref:
                stem = each.name.removesuffix("_ids")
                yield LinkTable(
                    table=f"{self.table}_{stem}",
                    columns=(f"{self.table}_id", f"{stem}_id"),
                    owner=f"{self.table}_id",
                    rows=f"select t.id, unnest(t.{each.name})",
                    fields=(each.name,),
                )

    def _references(self) -> Iterator[tuple[str, Violation]]:
        for each in self.columns:
            if each.ref:
                stem = each.name.removesuffix("_ids")
                name = f"{self.table}_{stem}_{stem}_id_fkey" if each.many else f"{self.table}_{each.name}_fkey"
                yield name, Violation("reference_not_found", f"/{each.name}", REFERENCE_NOT_FOUND, {"kind": each.ref})


def _sent(fields: Sequence[str]) -> Iterator[str]:
    """Name the members of a body that set these fields."""
    for name in fields:
        yield name
        yield ref_field(name)


def _with_common_fields(name: str, response: type[Struct]) -> type[Struct]:
    """Make the Struct of a whole answer: the resource's own fields, and those that every resource has."""
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
