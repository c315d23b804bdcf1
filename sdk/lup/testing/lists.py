"""Lists of the fake service: filters, order, pages, included resources and the feed."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

from lup.testing.data import Row, load_contract
from lup.testing.store import Problem, Store

DEFAULT_PAGE_SIZE = 50
PAGING = {"limit", "cursor", "sort", "include", "count"}


def select(store: Store, resource: str, query: dict[str, str]) -> list[Row]:
    """Return the rows that match all filters, in order; `NotImplementedError` names a filter that is not faked."""
    filters = {name: value for name, value in query.items() if name not in PAGING}
    for name in filters:
        _check_filter(resource, name)
    rows = [
        row
        for row in store.rows[resource].values()
        if all(_matches(store, resource, row, name, value) for name, value in filters.items())
    ]
    sort = query.get("sort", "created_at")
    field = sort.removeprefix("-")
    return sorted(rows, key=lambda row: _sort_key(row, field), reverse=sort.startswith("-"))


def paginate(store: Store, resource: str, rows: list[Row], query: dict[str, str]) -> Row:
    """Return a page of the rows."""
    start = _read_position(query.get("cursor", "page.0"), "page", len(rows))
    end = start + int(query.get("limit", DEFAULT_PAGE_SIZE))
    page: Row = {"items": rows[start:end], "next_cursor": f"page.{end}" if end < len(rows) else None}
    if query.get("count") == "true":
        page |= {"total": len(rows), "total_is_exact": True}
    if names := query.get("include"):
        page["included"] = _include(store, resource, page["items"], names.split(","))
    return page


def read_feed(store: Store, method: str, query: dict[str, str]) -> Row:
    """Return a page of the changes, or the head of the feed."""
    end = len(store.events)
    if method == "head":
        return {"cursor": f"fake.{end}"}
    start = _read_position(query.get("after", "fake.0"), "fake", end)
    stop = min(end, start + int(query.get("limit", DEFAULT_PAGE_SIZE)))
    is_shown = {name: query[name] for name in ("resource",) if name in query}
    since = _read_moment(query["since"], time.min) if "since" in query else None
    items = [
        event
        for event in store.events[start:stop]
        if all(event[name] == value for name, value in is_shown.items())
        and (since is None or _read_moment(event["at"], time.min) >= since)
    ]
    return {"items": items, "next_cursor": f"fake.{stop}", "has_more": stop < end}


def _read_position(cursor: str, kind: str, end: int) -> int:
    prefix, _, number = cursor.partition(".")
    if prefix != kind or not number.isdecimal() or int(number) > end:
        raise Problem("cursor_expired" if kind == "fake" else "invalid_cursor")
    return int(number)


def _sort_key(row: Row, field: str) -> tuple[bool, Any]:
    return (row[field] is None, "" if row[field] is None else row[field])


def _matches(store: Store, resource: str, row: Row, name: str, value: str) -> bool:
    references = load_contract().resources[resource].references
    field = name.replace("_ref", "_id")
    stem, _, bound = name.rpartition("_")
    if name in ("is_null", "not_null"):
        return all((row[key] is None) == (name == "is_null") for key in value.split(","))
    if name == "external_ref":
        return any(ref in store.list_refs(row) for ref in value.split(","))
    if field != name and field in references:
        return _contains(row[field], [str(store.find_id(references[field], value, ""))])
    if name in row:
        return _contains(row[name], value.split(","))
    return row[stem] is not None and _is_within(row[stem], bound, value)


def _check_filter(resource: str, name: str) -> None:
    """Reject a filter on something else than a field; the service knows more of them."""
    fields = load_contract().examples[load_contract().resources[resource].model].keys()
    forms = {name, name.replace("_ref", "_id"), name.removesuffix("_from"), name.removesuffix("_to")}
    if name not in ("is_null", "not_null", "external_ref") and not forms & fields:
        raise NotImplementedError(f"the filter {name}")


def _contains(stored: Any, values: list[str]) -> bool:
    if isinstance(stored, list):
        return any(item in values for item in stored)
    return (str(stored).lower() if isinstance(stored, bool) else str(stored)) in values


def _is_within(stored: str, bound: str, value: str) -> bool:
    """Compare moments, or days; a day ends at its last moment."""
    if bound == "from":
        return _read_moment(stored, time.min) >= _read_moment(value, time.min)
    return _read_moment(stored, time.min) <= _read_moment(value, time.max)


def _read_moment(text: str, at: time) -> datetime:
    if len(text) == len("2026-03-12"):
        return datetime.combine(date.fromisoformat(text), at, UTC)
    return datetime.fromisoformat(text)


def _include(store: Store, resource: str, rows: list[Row], names: list[str]) -> dict[str, list[Row]]:
    """Return the resources to which the rows refer, each once."""
    included: dict[str, dict[str, Row]] = {}
    for field, target in load_contract().resources[resource].references.items():
        if field.removesuffix("_id") in names or f"{field.removesuffix('_ids')}s" in names:
            ids = [key for row in rows for key in (row[field] if isinstance(row[field], list) else [row[field]])]
            found = {key: store.rows[target][key] for key in ids if key in store.rows[target]}
            included.setdefault(target, {}).update(found)
    return {target: list(found.values()) for target, found in included.items()}
