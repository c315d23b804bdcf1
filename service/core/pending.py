"""`PendingWrite`: a row of a request, from its body to its result."""

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
    """A row of a request: its body, the stored row, and the result.

    The body is a shallow copy, so that a second attempt starts from the request body; nested values are copied when
    references are replaced by ids.
    """

    resource: Resource
    body: JsonObject
    pointer: str = ""
    is_new: bool = False
    """Whether the row is created; resolving `lookup_keys` decides it for an upsert."""
    id: UUID | None = None
    expected_version: int | None = None
    """The version that the caller has read; without one, the row is locked instead."""
    lookup_keys: tuple[tuple[str, str], ...] = ()
    """External references that identify the row: the first stored one does."""
    own_lookup_keys: tuple[tuple[str, str], ...] = ()
    """The same keys in a system private to the caller, for callers who cannot see every row; they take precedence."""
    was_looked_up: bool = False
    """Whether the id was looked up in the database, and not sent in the request."""
    is_withheld: bool = False
    """Whether the caller created the row but can no longer see it: it is left unchanged, and none of it is returned."""
    transition: Callable[[JsonObject], JsonObject] | None = None
    """A verb's transition: returns the body for the stored row."""
    sent_names: dict[str, str] = field(default_factory=dict)
    """The pointers of references in the request body, by the pointers of the ids that replaced them."""
    holds_from: date | None = None
    reason: str | None = None
    changes_history: bool = False
    """Whether the row's history changes, even if the row does not."""
    stored: JsonObject | None = None
    row: JsonObject = field(default_factory=dict)
    change: RowChange | None = None
    changed_fields: frozenset[str] = frozenset()
    version: int = 0
    outcome: Literal["created", "updated", "unchanged"] = "unchanged"
    json: bytes | None = None
    stored_size: int = 0
    encoded: bytes = b""
    """The row as JSON for the database, with its size."""

    @property
    def growth(self) -> int:
        """The number of bytes by which the row grows."""
        return len(self.encoded) - self.stored_size

    def __post_init__(self) -> None:
        self.body = dict(self.body)

    def take_history_fields(self) -> None:
        """Move the day from which the change holds, and its reason, out of the body."""
        day = self.body.pop("holds_from", None)
        self.holds_from = date.fromisoformat(day) if day else None
        self.reason = self.body.pop("reason", None)

    def refs(self) -> Iterator[tuple[str, str, str]]:
        """Yield the external keys that this row will have, each with its kind and system."""
        kind = self.resource.kind.name
        for ref in self.body.get("external_refs", ()):
            yield kind, ref["system"], ref["id"]
        for system, key in self.lookup_refs().items():
            yield kind, system, key

    def lookup_refs(self) -> dict[str, str]:
        """Return the lookup keys that the row will have, by system: the first of each."""
        keys: dict[str, str] = {}
        for system, key in self.lookup_keys:
            keys.setdefault(system, key)
        return keys

    def identify(self, ids: Mapping[tuple[str, str], UUID | None]) -> None:
        """Set the id from the ids of the lookup keys, and keep the keys that the row will have."""
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
        """Treat the looked-up row as missing, since the caller cannot see it."""
        if self.own_lookup_keys and self.lookup_keys == self.own_lookup_keys:
            self.is_withheld, self.version = True, 1
        elif self.own_lookup_keys:
            self.id, self.is_new, self.lookup_keys = None, True, self.own_lookup_keys

    def with_request_pointers(self, violation: Violation) -> Violation:
        """Point a violation at the request body: at a reference's sent name, or the sent index of an item of a set."""
        pointer = violation.pointer
        field, _, index = pointer.rpartition("/")
        if field.endswith("_ids") and index.isdigit():
            # Sets are stored sorted.
            path = field.removeprefix(self.pointer)
            id, ids = value_at(self.row, f"{path}/{index}"), value_at(self.body, path)
            if isinstance(ids, list) and (places := [n for n, item in enumerate(ids) if str(item).lower() == id]):
                pointer = f"{field}/{places[0]}"
        return replace(violation, pointer=translate_pointer(pointer, self.sent_names))

    @property
    def needs_lock(self) -> bool:
        """Whether the row is locked before its facts are read, since other rows depend on the changed fields."""
        return self.holds_from is not None or not self.resource.guarded_members.isdisjoint(self.body)

    def receipt(self) -> JsonObject:
        """Return the result for this row of a batch."""
        return {"id": str(self.id), "version": self.version, "outcome": self.outcome}


def with_request_pointers(error: RuleError, pending_writes: Sequence[PendingWrite]) -> RuleError:
    """Point the violations of several rows at the request body."""
    by_pointer = {pending.pointer: pending for pending in pending_writes}
    return RuleError(*(_with_request_pointer(violation, by_pointer) for violation in error.violations))


def _with_request_pointer(violation: Violation, by_pointer: Mapping[str, PendingWrite]) -> Violation:
    prefix = violation.pointer
    while prefix and prefix not in by_pointer:
        prefix = prefix.rpartition("/")[0]
    return by_pointer[prefix].with_request_pointers(violation) if prefix in by_pointer else violation


def locked_at_load(pending_writes: Sequence[PendingWrite]) -> bool:
    """Whether existing rows are locked when they are loaded: without a version, guarded, or several."""
    existing = [pending for pending in pending_writes if not pending.is_new]
    # Several are locked in the order of their ids, or two requests with the same rows could deadlock.
    return len(existing) > 1 or any(pending.expected_version is None or pending.needs_lock for pending in existing)
