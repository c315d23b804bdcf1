"""The rows of the fake service, and the feed of their changes."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from lup.testing.data import Row, complete, load_contract


class Problem(Exception):
    """An error that the fake service answers with."""

    def __init__(self, code: str, pointer: str | None = None) -> None:
        super().__init__(code)
        self.code, self.pointer = code, pointer
        self.status, self.title = load_contract().errors[code].status, load_contract().errors[code].title

    def at(self, prefix: str) -> Problem:
        """Return the problem in a row of a batch."""
        return Problem(self.code, prefix + (self.pointer or ""))


class Store:
    """Rows by resource and id; every change raises the version and adds an event."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[str, Row]] = {resource: {} for resource in load_contract().resources}
        self.events: list[Row] = []
        self.expected: dict[str, str] = {}
        """External references, and ids, of the rows of the batch that is being written."""

    def add(self, model: str, row: Row) -> None:
        """Add a row as it is."""
        resources = load_contract().resources
        resource = next((name for name, data in resources.items() if data.model == model), None)
        if resource is None:
            raise TypeError(f"{model} is not a resource")
        self.rows[resource][row["id"]] = row

    def find(self, resource: str, ref: str) -> Row | None:
        """Return the row with an external reference, `system:id`."""
        return next((row for row in self.rows[resource].values() if ref in self.list_refs(row)), None)

    def get(self, resource: str, identifier: str) -> Row:
        """Return the row with an id, or with `ref:system:id`."""
        is_ref = identifier.startswith("ref:")
        row = self.find(resource, identifier[4:]) if is_ref else self.rows[resource].get(identifier)
        if row is None:
            raise Problem("not_found")
        return row

    def create(self, resource: str, body: Row, row_id: str | None = None) -> Row:
        """Add a row, with the contract's defaults."""
        data, now = load_contract().resources[resource], _now()
        meta = {"id": row_id or str(uuid4()), "version": 1, "created_at": now, "updated_at": now}
        row = complete(data.model, {**data.defaults, **meta, **self.resolve(resource, body)})
        self._check_refs(resource, row)
        self.rows[resource][row["id"]] = row
        self._record(resource, row, "created", None)
        return row

    def update(self, resource: str, row: Row, changes: Row) -> Row:
        """Change a row; what changes nothing keeps the version."""
        data = load_contract().resources[resource]
        updated = complete(data.model, row | self.resolve(resource, changes))
        changed = sorted(field for field in updated if updated[field] != row.get(field))
        if not changed:
            return row
        self._check_refs(resource, updated)
        updated |= {"version": row["version"] + 1, "updated_at": _now()}
        self.rows[resource][row["id"]] = updated
        self._record(resource, updated, "updated", changed)
        return updated

    def expect(self, resource: str, rows: list[Row]) -> None:
        """Choose the ids of the rows of a batch, so that they can refer to each other in any order."""
        for refs in map(self.list_refs, rows):
            stored = next(filter(None, (self.find(resource, ref) for ref in refs)), None)
            self.expected |= dict.fromkeys(refs, stored["id"] if stored else str(uuid4()))

    def upsert(self, resource: str, body: Row) -> tuple[Row, str]:
        """Create or change the row with one of the external references in the body."""
        refs = self.list_refs(body)
        if not refs:
            raise Problem("required", "/external_refs")
        stored = next(filter(None, (self.find(resource, ref) for ref in refs)), None)
        sent = {**body, "external_refs": _merge_refs(stored, refs)}
        sent.pop("ref", None)
        if stored is None:
            return self.create(resource, sent, self.expected.get(refs[0])), "created"
        saved = self.update(resource, stored, sent)
        return saved, "unchanged" if saved is stored else "updated"

    def delete(self, resource: str, row: Row) -> None:
        """Remove a row."""
        del self.rows[resource][row["id"]]
        self._record(resource, row, "deleted", None)

    def check_version(self, row: Row, version: int) -> None:
        """Reject a stale version."""
        if row["version"] != version:
            raise Problem("stale_version")

    def resolve(self, resource: str, fields: Row) -> Row:
        """Return the fields of a body as a row has them: ids instead of external references."""
        row = {name: value for name, value in fields.items() if name not in ("holds_from", "reason")}
        for field, target in load_contract().resources[resource].references.items():
            ref_field = field.replace("_id", "_ref")
            if ref_field in row:
                value = row.pop(ref_field)
                is_list = isinstance(value, list)
                ids = [self.find_id(target, ref, f"/{ref_field}") for ref in (value if is_list else [value])]
                row[field] = ids if is_list else ids[0]
        return row

    def find_id(self, resource: str, ref: str | None, pointer: str) -> str | None:
        """Return the id of the row with an external reference, also of one that the batch will write."""
        if ref is None:
            return None
        row = self.find(resource, ref)
        if row is None and ref not in self.expected:
            raise Problem("reference_not_found", pointer)
        return str(row["id"]) if row else self.expected[ref]

    def list_refs(self, row: Row) -> list[str]:
        """Return the external references of a row, as `system:id`."""
        listed = [f"{ref['system']}:{ref['id']}" for ref in row.get("external_refs") or ()]
        return [*filter(None, [row.get("ref")]), *listed]

    def _check_refs(self, resource: str, row: Row) -> None:
        for ref in self.list_refs(row):
            other = self.find(resource, ref)
            if other is not None and other["id"] != row["id"]:
                raise Problem("external_ref_taken", "/external_refs")

    def _record(self, resource: str, row: Row, action: str, changed_fields: list[str] | None) -> None:
        event: Row = {"resource": resource, "id": row["id"], "version": row["version"], "action": action, "at": _now()}
        event |= {"cursor": f"fake.{len(self.events) + 1}", "external_refs": row["external_refs"]}
        self.events.append({**event, "changed_fields": changed_fields})


def _merge_refs(stored: Row | None, refs: list[str]) -> list[dict[str, Any]]:
    """Merge external references by system."""
    merged = {ref["system"]: ref["id"] for ref in (stored or {}).get("external_refs", ())}
    merged |= dict(ref.split(":", 1) for ref in refs)
    return [{"system": system, "id": key} for system, key in merged.items()]


def _now() -> str:
    return datetime.now(UTC).isoformat()
