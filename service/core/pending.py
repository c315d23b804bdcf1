"""A row on its way in: what was asked, what was there, what comes of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal
from uuid import UUID

from msgspec.structs import replace

from service.core.resource import Resource, RowChange
from service.domain.base.references import translate_pointer, value_at
from service.domain.base.shapes import JsonObject, RuleError, Violation


@dataclass(slots=True)
class PendingWrite:
    """One row of a request, on its way from the body to the table.

    Its body is a copy, so that what was sent stays whole for a second attempt. What lies within it is copied where
    references become ids.
    """

    resource: Resource
    body: JsonObject
    pointer: str = ""
    is_new: bool = False
    """It is to be made; where `lookup_keys` names it, resolving says whether."""
    id: UUID | None = None
    expected_version: int | None = None
    """The version that the caller knows; without one the row is locked instead."""
    lookup_keys: tuple[tuple[str, str], ...] = ()
    """External references that identify the row, by precedence: the first one that is stored."""
    own_lookup_keys: tuple[tuple[str, str], ...] = ()
    """The same keys in a system of this caller alone, for callers who do not see every row; they take precedence."""
    was_looked_up: bool = False
    """Its id is not of the request: it was found in the database, by a key or by what it is about."""
    is_withheld: bool = False
    """The caller made it and may not see it any more: it is left as it is, and nothing is told of it."""
    transition: Callable[[JsonObject], JsonObject] | None = None
    """A verb's target: gives the body from the row that is stored."""
    sent_names: dict[str, str] = field(default_factory=dict)
    """The fields that hold ids now, and what was sent in their place, by pointers."""
    holds_from: date | None = None
    reason: str | None = None
    changes_history: bool = False
    """It changes the row's history, whether or not it changes the row."""
    stored: JsonObject | None = None
    row: JsonObject = field(default_factory=dict)
    change: RowChange | None = None
    changed_fields: frozenset[str] = frozenset()
    version: int = 0
    outcome: Literal["created", "updated", "unchanged"] = "unchanged"
    json: bytes | None = None
    stored_size: int = 0
    encoded: bytes = b""
    """The row as it goes to the database, with its size."""

    @property
    def growth(self) -> int:
        """By how many bytes the row gets larger."""
        return len(self.encoded) - self.stored_size

    def __post_init__(self) -> None:
        self.body = dict(self.body)

    def refs(self) -> Iterator[tuple[str, str, str]]:
        """The external keys that this row will have."""
        kind = self.resource.kind.name
        for ref in self.body.get("external_refs", ()):
            yield kind, ref["system"], ref["id"]
        for system, key in self.lookup_refs().items():
            yield kind, system, key

    def lookup_refs(self) -> dict[str, str]:
        """The keys by which it is put that the row will have: the first of each system."""
        return dict(reversed(self.lookup_keys))

    def identify(self, ids: Mapping[tuple[str, str], UUID | None]) -> None:
        """Say which row it is by what its keys name, and by which of them it is put."""
        own, shared = (
            next(filter(None, (ids[key] for key in keys)), None) for keys in (self.own_lookup_keys, self.lookup_keys)
        )
        self.id = own or shared
        self.was_looked_up = True
        self.is_new = self.id is None
        if own:
            self.lookup_keys = self.own_lookup_keys
        elif self.is_new:
            self.lookup_keys = (*self.own_lookup_keys, *self.lookup_keys)

    def hide(self) -> None:
        """Take the row that it was found to be for one that is not there: its caller may not see it."""
        if self.own_lookup_keys and self.lookup_keys == self.own_lookup_keys:
            self.is_withheld, self.version = True, 1
        elif self.own_lookup_keys:
            self.id, self.is_new, self.lookup_keys = None, True, self.own_lookup_keys

    def with_request_pointers(self, broken: Violation) -> Violation:
        """Let a broken rule point at what was sent: a reference by its own name, an item of a set by its place."""
        pointer = broken.pointer
        field, _, step = pointer.rpartition("/")
        if field.endswith("_ids") and step.isdigit():
            # Sets are kept in an order of their own.
            way = field.removeprefix(self.pointer)
            id, ids = value_at(self.row, f"{way}/{step}"), value_at(self.body, way)
            if isinstance(ids, list) and (places := [n for n, sent in enumerate(ids) if str(sent).lower() == id]):
                pointer = f"{field}/{places[0]}"
        return replace(broken, pointer=translate_pointer(pointer, self.sent_names))

    @property
    def needs_lock(self) -> bool:
        """Whether the row is locked before its facts are read: other rows' rules are about what changes."""
        return self.holds_from is not None or not self.resource.guarded_members.isdisjoint(self.body)

    def receipt(self) -> JsonObject:
        """What a batch answers for this row."""
        return {"id": str(self.id), "version": self.version, "outcome": self.outcome}


def with_request_pointers(refused: RuleError, pending_writes: Sequence[PendingWrite]) -> RuleError:
    """Let a refusal of some rows point at what was sent."""
    by_pointer = {pending.pointer: pending for pending in pending_writes}
    return RuleError(*(_as_sent(broken, by_pointer) for broken in refused.violations))


def _as_sent(broken: Violation, by_pointer: Mapping[str, PendingWrite]) -> Violation:
    head = broken.pointer
    while head and head not in by_pointer:
        head = head.rpartition("/")[0]
    return by_pointer[head].with_request_pointers(broken) if head in by_pointer else broken


def locked_at_load(pending_writes: Sequence[PendingWrite]) -> bool:
    """Whether the rows that are there are locked when they are loaded: without a version, guarded, or several."""
    known = [pending for pending in pending_writes if not pending.is_new]
    # Several are locked in the order of their ids, or two requests that name the same ones would wait in a circle.
    return len(known) > 1 or any(pending.expected_version is None or pending.needs_lock for pending in known)
