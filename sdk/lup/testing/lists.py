"""Lists of the fake service: filters, order, pages, included resources and the feed."""

import json
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from typing import Any

from lup.testing.data import CONTRACT, Row
from lup.testing.store import NotFaked, Problem, Store, list_refs

DEFAULT_PAGE_SIZE = "50"
PAGING = {"limit", "cursor", "sort", "include", "count"}


def select(store: Store, resource: str, query: dict[str, str]) -> list[Row]:
    """Return the rows that match all filters, in order."""
    sent = {name: value.split(",") for name, value in query.items() if name not in PAGING}
    for name in sent.keys() - CONTRACT.resources[resource].filters:
        raise NotFaked(f"FakeLup does not know the filter {name}; prepare: fake.respond('{resource}.list', body)")
    filters = store.resolve(resource, sent, "?").items()
    rows = [row for row in store.rows[resource].values() if all(_matches(row, *item) for item in filters)]
    sort = query.get("sort", "created_at")
    field = sort.removeprefix("-")
    return sorted(rows, key=lambda row: _sort_key(row[field]), reverse=sort.startswith("-"))


def paginate(store: Store, resource: str, rows: list[Row], query: dict[str, str]) -> Row:
    """Return a page of the rows."""
    start = _read_position(query.get("cursor", "page.0"), "page.", len(rows), "invalid_cursor")
    end = start + int(query.get("limit", DEFAULT_PAGE_SIZE))
    page: Row = {"items": rows[start:end], "next_cursor": f"page.{end}" if end < len(rows) else None}
    if query.get("count") == "true":
        page |= {"total": len(rows), "total_is_exact": True}
    if "include" in query:
        page["included"] = _include(store, resource, page["items"], query["include"].split(","))
    return page


def read_feed(store: Store, method: str, query: dict[str, str]) -> Row:
    """Return a page of the changes, or the head of the feed."""
    if method == "head":
        return {"cursor": f"fake.{len(store.events)}"}
    if "since" in query:
        raise NotFaked("FakeLup does not know the filter since; prepare: fake.respond('changes.list', body)")
    start = _read_position(query.get("after", "fake.0"), "fake.", len(store.events), "cursor_expired")
    end = min(start + int(query.get("limit", DEFAULT_PAGE_SIZE)), len(store.events))
    items = [
        event for event in store.events[start:end] if query.get("resource", event["resource"]) == event["resource"]
    ]
    return {"items": items, "next_cursor": f"fake.{end}", "has_more": end < len(store.events)}


def _read_position(cursor: str, prefix: str, end: int, error: str) -> int:
    number = cursor.removeprefix(prefix)
    if number == cursor or not number.isdecimal() or int(number) > end:
        raise Problem(error)
    return int(number)


def _sort_key(value: Any) -> tuple[bool, Any]:
    """Put null after all values."""
    return (True, "") if value is None else (False, value)


def _matches(row: Row, name: str, values: list[str]) -> bool:
    """Return whether a row matches a filter: by null, external reference, value or bound."""
    if name in ("is_null", "not_null"):
        return all((row[field] is None) == (name == "is_null") for field in values)
    if name == "external_ref":
        return not set(values).isdisjoint(list_refs(row))
    if name in row:
        texts = (item if isinstance(item, str) else json.dumps(item) for item in _as_list(row[name]))
        return any(text in values for text in texts)
    field, _, bound = name.rpartition("_")
    return row[field] is not None and _is_within(row[field], bound, values[0])


def _is_within(stored: str, bound: str, value: str) -> bool:
    """Compare moments, or days; a day ends at its last moment."""
    moment, limit = _read_moment(stored), _read_moment(value)
    if bound == "from":
        return moment >= limit
    is_day = len(value) == len("2026-03-12")
    return moment < limit + timedelta(days=1) if is_day else moment <= limit


def _read_moment(text: str) -> datetime:
    """Read a moment, or the first one of a day."""
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=moment.tzinfo or UTC)


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _include(store: Store, resource: str, rows: list[Row], names: list[str]) -> dict[str, list[Row]]:
    """Return the resources to which the rows refer, each once."""
    included: dict[str, dict[str, Row]] = defaultdict(dict)
    for field, target in CONTRACT.resources[resource].references.items():
        if field.removesuffix("_id") in names or f"{field.removesuffix('_ids')}s" in names:
            ids = [row_id for row in rows for row_id in _as_list(row[field])]
            included[target] |= {row_id: store.rows[target][row_id] for row_id in ids if row_id in store.rows[target]}
    return {target: list(found.values()) for target, found in included.items()}
