"""The rows of the fake service, and the feed of their changes."""

from collections.abc import Mapping
from datetime import UTC, datetime
from uuid import uuid4

from lup.errors import LupError
from lup.testing.data import CONTRACT, Row, complete

NOT_STORED = {"ref", "holds_from", "reason"}
"""Fields of bodies that resources do not have."""


class NotFaked(LupError, NotImplementedError):
    """The fake service does not know what the real one would answer; prepare a response with `respond`."""


class Problem(Exception):
    """An error that the fake service answers with; the pointer is to the field, if it is about one."""

    def __init__(self, code: str, pointer: str = "", headers: Mapping[str, str] | None = None) -> None:
        super().__init__(code)
        self.code, self.pointer, self.headers = code, pointer, headers

    @property
    def body(self) -> Row:
        """The problem details."""
        details = CONTRACT.errors[self.code]
        errors = [{"code": self.code, "pointer": self.pointer, "message": details["title"]}] if self.pointer else []
        return {**details, "request_id": "fake", "errors": errors}


class Store:
    """Rows by resource and id; every change raises the version and adds an event."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[str, Row]] = {resource: {} for resource in CONTRACT.resources}
        self.events: list[Row] = []
        self.expected: dict[tuple[str, str], str] = {}
        """Ids of the rows of the batch that is being written, by resource and external reference."""

    def find_id(self, resource: str, refs: list[str]) -> str | None:
        """Return the id of the row with one of the external references, also of one that the batch will write."""
        stored = (row["id"] for row in self.rows[resource].values() if not set(refs).isdisjoint(list_refs(row)))
        expected = (self.expected[resource, ref] for ref in refs if (resource, ref) in self.expected)
        return next(stored, None) or next(expected, None)

    def get(self, resource: str, identifier: str) -> Row:
        """Return the row with an id, or with `ref:system:id`."""
        is_ref = identifier.startswith("ref:")
        row_id = self.find_id(resource, [identifier.removeprefix("ref:")]) if is_ref else identifier
        if row_id not in self.rows[resource]:
            raise Problem("not_found")
        return self.rows[resource][row_id]

    def write(self, verb: str, resource: str, body: Row, identifier: str, version: int | None) -> tuple[Row, str]:
        """Write a row, alone or of a batch; return it with the outcome."""
        match verb:
            case "create":
                return self.create(resource, body)
            case "upsert":
                return self.upsert(resource, body)
            case "put":
                return self.upsert(resource, {**body, "ref": identifier.removeprefix("ref:")})
        row = self.get(resource, identifier)
        if version is None:
            raise Problem("if_match_required")
        if version != row["version"]:
            raise Problem("stale_version")
        return self.update(resource, row, body) if verb == "update" else self.delete(resource, row)

    def create(self, resource: str, body: Row) -> tuple[Row, str]:
        """Add a row, with the contract's defaults."""
        now = _now()
        meta = {"id": str(uuid4()), "version": 1, "created_at": now, "updated_at": now}
        row = complete(CONTRACT.resources[resource].model, meta | self.resolve(resource, body))
        return self._save(resource, row, "created")

    def update(self, resource: str, row: Row, changes: Row) -> tuple[Row, str]:
        """Change a row; what changes nothing keeps the version."""
        updated = complete(CONTRACT.resources[resource].model, row | self.resolve(resource, changes))
        changed = sorted(field for field in updated if updated[field] != row.get(field))
        if not changed:
            return row, "unchanged"
        return self._save(resource, updated | {"version": row["version"] + 1, "updated_at": _now()}, "updated", changed)

    def expect(self, resource: str, rows: list[Row]) -> None:
        """Choose the ids of the rows of a batch, so that they can refer to each other in any order."""
        for refs in map(list_refs, rows):
            row_id = self.find_id(resource, refs) or str(uuid4())
            self.expected |= {(resource, ref): row_id for ref in refs}

    def upsert(self, resource: str, body: Row) -> tuple[Row, str]:
        """Create or change the row with one of the external references in the body."""
        refs = list_refs(body)
        if not refs:
            raise Problem("required", "/external_refs")
        row_id = self.find_id(resource, refs) or str(uuid4())
        stored = self.rows[resource].get(row_id)
        # A row has one external reference of a system.
        by_system = dict(ref.split(":", 1) for ref in [*list_refs(stored or {}), *refs])
        sent = {**body, "external_refs": [{"system": system, "id": key} for system, key in by_system.items()]}
        return self.update(resource, stored, sent) if stored else self.create(resource, sent | {"id": row_id})

    def delete(self, resource: str, row: Row) -> tuple[Row, str]:
        """Remove a row."""
        del self.rows[resource][row["id"]]
        return self._record(resource, row, "deleted")

    def resolve(self, resource: str, fields: Row, prefix: str = "/") -> Row:
        """Return the fields of a body, or filters, as a row has them: ids instead of external references."""
        row = {name: value for name, value in fields.items() if name not in NOT_STORED}
        for field, target in CONTRACT.resources[resource].references.items():
            ref_field = field.replace("_id", "_ref")
            if ref_field in row:
                refs = row.pop(ref_field)
                ids = [self.find_id(target, [ref]) for ref in (refs if isinstance(refs, list) else [refs])]
                if None in ids and refs is not None:
                    raise Problem("reference_not_found", f"{prefix}{ref_field}")
                row[field] = ids if isinstance(refs, list) else ids[0]
        return row

    def _save(self, resource: str, row: Row, outcome: str, changed: list[str] | None = None) -> tuple[Row, str]:
        if any(self.find_id(resource, [ref]) not in (None, row["id"]) for ref in list_refs(row)):
            raise Problem("external_ref_taken", "/external_refs")
        self.rows[resource][row["id"]] = row
        return self._record(resource, row, outcome, changed)

    def _record(self, resource: str, row: Row, action: str, changed: list[str] | None = None) -> tuple[Row, str]:
        event: Row = {"resource": resource, "id": row["id"], "version": row["version"], "action": action, "at": _now()}
        event |= {"cursor": f"fake.{len(self.events) + 1}", "external_refs": row["external_refs"]}
        self.events.append({**event, "changed_fields": changed})
        return row, action


def list_refs(row: Row) -> list[str]:
    """Return the external references of a row or a body, as `system:id`."""
    listed = [f"{ref['system']}:{ref['id']}" for ref in row.get("external_refs") or ()]
    return [row["ref"], *listed] if row.get("ref") else listed


def _now() -> str:
    return datetime.now(UTC).isoformat()
