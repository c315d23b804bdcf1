"""A resource in the database: its columns, its shadows, its rules."""

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import msgspec
from asyncpg import Connection
from asyncpg.pool import PoolConnectionProxy
from msgspec import Struct

from service.domain.kinds import KINDS
from service.domain.references import twin
from service.domain.shapes import NOT_FOUND, Broken, Change, Row, Stored
from service.postgres.columns import Column, columns

if TYPE_CHECKING:
    from service.postgres.drafts import Draft, Writing

Conn = Connection | PoolConnectionProxy
Changes = Sequence[Change[Any, Any]]
FactsOf = Callable[[Conn, Changes, datetime], Awaitable[Any]]
Rules = Callable[..., Iterator[Broken]]
PastFactsOf = Callable[[Conn, Changes, Sequence[date]], Awaitable[Any]]
Hook = Callable[[Conn, Changes, "Writing"], Awaitable[None]]
LockFirst = Callable[[Conn, Sequence["Draft"]], Awaitable[None]]


class Shadow(Struct, frozen=True, kw_only=True):
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


class Table:
    """One resource: what its Structs say about its row, and what is particular to it."""

    def __init__(
        self,
        kind: str,
        new: type[Struct],
        read: type[Struct],
        *,
        check: Rules | None = None,
        facts: FactsOf | None = None,
        guards: Sequence[str] = (),
        locks: Sequence[str] = (),
        lock_first: LockFirst | None = None,
        complete: Callable[[Row], Row] | None = None,
        after: Hook | None = None,
        derived: Mapping[str, str] | None = None,
        reread: bool = False,
        shadows: Sequence[Shadow] = (),
        errors: Mapping[str, Broken] | None = None,
        sort: Sequence[str] = (),
        visible: str = "true",
        with_person: Sequence[str] = (),
        past: Rules | None = None,
        past_facts: PastFactsOf | None = None,
    ) -> None:
        """Name what is particular: `guards`, fields whose change locks the row before `facts` reads what other rows
        make of them; `locks`, those for which `facts` locks other rows too, also when the row is created;
        `lock_first`, which locks other rows before the rows themselves, as every other path takes them;
        `after`, what follows from a change in the same transaction, told who writes and when; `derived`, SQL over
        the row `t` for fields that are not stored, or are read in another form than they are stored in (`reread` where
        it looks at other rows); `errors`, the resource's own constraints; `visible`, the condition on `t` under which a
        caller without `people:read` sees the row; `with_person`, the fields that a rule holds against a person of the
        row, so that such a caller does not change them; `past`, the rules for a row as it was on a day gone by, which
        are told the end of that day, and `past_facts`, what they need of other rows on each day."""
        self.kind = KINDS[kind]
        self.new, self.read = new, read
        self.check, self.facts, self.complete, self.after = check, facts, complete, after
        self.derived, self.reread, self.visible = dict(derived or {}), reread, visible
        self.past, self.past_facts = past, past_facts
        self.with_person = frozenset(with_person)
        self.sort, self.lock_first = tuple(sort), lock_first
        self.locks = frozenset(_sent(locks))
        self.guards = self.locks.union(_sent(guards))
        self.stored = stored(read)
        self.settable = self._columns(new)
        self.former = former(new, read, self.derived)
        self.kept = self._columns(self.former)
        self.shown = tuple(sorted(self._columns(self.stored), key=lambda each: each.name not in Stored.__annotations__))
        self.shadows = (_external_refs(kind), *self._links(), *shadows)
        self.errors = {**dict(self._references()), **(errors or {})}
        self.history = tuple(each.name for each in self.kept if each.history)
        self.personal = frozenset(column.name for column in self.kept if column.personal)
        self.lists = any(each.type in ("jsonb", "text[]") for each in self.settable if each.name != "external_refs")
        self.moments = tuple(each.name for each in self.settable if each.type in ("timestamptz", "date"))
        self.sets = tuple(each.name for each in self.settable if each.many and each.ref)

    @property
    def name(self) -> str:
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

    def _links(self) -> Iterator[Shadow]:
        for each in self.kept:
            if each.many and each.ref:
                stem = each.name.removesuffix("_ids")
                yield Shadow(
                    table=f"{self.name}_{stem}",
                    columns=(f"{self.name}_id", f"{stem}_id"),
                    owner=f"{self.name}_id",
                    rows=f"select t.id, unnest(t.{each.name})",
                    fields=(each.name,),
                )

    def _references(self) -> Iterator[tuple[str, Broken]]:
        for each in self.kept:
            if each.ref:
                stem = each.name.removesuffix("_ids")
                name = f"{self.name}_{stem}_{stem}_id_fkey" if each.many else f"{self.name}_{each.name}_fkey"
                yield name, Broken("reference_not_found", f"/{each.name}", NOT_FOUND, {"kind": each.ref})


def _sent(fields: Sequence[str]) -> Iterator[str]:
    """Name the members of a body that set these fields."""
    for name in fields:
        yield name
        yield twin(name)


def former(new: type[Struct], read: type[Struct], derived: Mapping[str, str]) -> type[Struct]:
    """Make the Struct of a row as it was: what the caller may say, and what is stored besides."""
    known = {*new.__struct_fields__, *derived}
    besides = [(each.name, each.type) for each in msgspec.structs.fields(read) if each.name not in known]
    return msgspec.defstruct(read.__name__, besides, bases=(new,), module=read.__module__, frozen=True, kw_only=True)


def stored(read: type[Struct]) -> type[Struct]:
    """Make the Struct of a whole answer: what every resource gives, and the resource's own fields."""
    common = [(name, kind) for name, kind in Stored.__annotations__.items()]
    return msgspec.defstruct(
        read.__name__,
        common,
        bases=(read,),
        module=read.__module__,
        namespace={"__doc__": read.__doc__},
        frozen=True,
        kw_only=True,
        forbid_unknown_fields=True,
    )


def _external_refs(kind: str) -> Shadow:
    return Shadow(
        table="external_ref",
        columns=("kind", "system", "ref", "id"),
        owner="id",
        rows=f"select '{kind}', r ->> 'system', r ->> 'id', t.id from jsonb_array_elements(t.external_refs) r",
        fields=("external_refs",),
        where=f"d.kind = '{kind}'",
        ordered=True,
    )
