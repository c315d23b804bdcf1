"""Merging captured entities into stored rows: fields not sent are unchanged, sent values win, nothing is removed."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any

from service.domain.base.shapes import JsonObject, RuleError, Violation
from service.domain.capture_entities import CapturedEntity, find_text_fields
from service.domain.capture_keys import fold

_SPELLED = ("action", "text")
_IDENTIFYING = ("because_of_key", "item_key", "system")
"""With `_SPELLED` and the exercise, the fields that tell list items without a key apart."""
_UNORDERED = ("/external_refs", "_ids")
"""Lists whose order has no meaning."""


def merge(entity: CapturedEntity, stored: JsonObject, body: JsonObject) -> JsonObject:
    """Merge an entity's body into its stored row; fields not sent are unchanged, sent values win, nothing is removed.

    Lists take the document's order; items that it does not name keep their place. A team, and a text that identifies
    its entity, keep their first spelling.
    """
    work, stored_work = body.get("work"), stored.get("work")
    if work and stored_work and work.get("form", stored_work["form"]) != stored_work["form"]:
        message = "The exercise already has another form; send this work under a new key."
        raise RuleError(Violation("item_not_of_form", f"{entity.pointer}/work/form", message))
    merged = _merge_objects(stored, body, entity.places, entity.pointer, entity.pointer)
    _keep_spelling(merged, stored, ("team",))
    if entity.is_known_by_text:
        names = find_text_fields(entity)
        _keep_spelling(merged, stored, names)
        if work and stored_work:
            _keep_spelling(merged["work"], stored_work, names)
    return merged


def fold_value(value: Any) -> Any:
    """Fold a text for comparison; return any other value unchanged."""
    return fold(value) if isinstance(value, str) else value


def _keep_spelling(merged: JsonObject, stored: JsonObject, names: Collection[str]) -> None:
    for name in names:
        if isinstance(stored.get(name), str) and fold_value(merged[name]) == fold(stored[name]):
            merged[name] = stored[name]


def _merge_objects(old: JsonObject, new: JsonObject, places: dict[str, str], pointer: str, source: str) -> JsonObject:
    merged = dict(old)
    for name, value in new.items():
        old_value = old.get(name)
        if isinstance(value, dict) and isinstance(old_value, dict):
            merged[name] = _merge_objects(old_value, value, places, f"{pointer}/{name}", f"{source}/{name}")
        elif isinstance(value, list) and isinstance(old_value, list):
            merged[name] = merge_lists(old_value, value, places, f"{pointer}/{name}", f"{source}/{name}")
        else:
            merged[name] = value
    return merged


def merge_lists(old: list[Any], new: list[Any], places: dict[str, str], pointer: str, source: str) -> list[Any]:
    """Merge a sent list into a stored one, and write to `places` where in the sent list each item comes from."""
    matches = _match(old, new)
    merged: list[Any] = []
    order = _arrange(len(old), matches, ordered=not pointer.endswith(_UNORDERED))
    for place, (old_index, new_index) in enumerate(order):
        if new_index is None:
            assert old_index is not None
            merged.append(old[old_index])
            places[f"{pointer}/{place}"] = f"{source}/"
            continue
        item = new[new_index]
        places[f"{pointer}/{place}"] = f"{source}/{new_index}"
        if old_index is not None and isinstance(item, dict):
            keyless = item.get("key") is None
            body = {name: value for name, value in item.items() if name != "key"} if keyless else item
            merged.append(_merge_objects(old[old_index], body, places, f"{pointer}/{place}", f"{source}/{new_index}"))
            if keyless:
                _keep_spelling(merged[-1], old[old_index], _SPELLED)
        else:
            merged.append(item if old_index is None else old[old_index])
    return merged


def _match(old: list[Any], new: list[Any]) -> list[int | None]:
    """Match each new item to at most one old item: by its key, else by its content."""
    index_by_key = {item["key"]: index for index, item in enumerate(old) if isinstance(item, dict) and "key" in item}
    indexes_by_content: dict[Any, list[int]] = defaultdict(list)
    for index in reversed(range(len(old))):
        indexes_by_content[_content(old[index])].append(index)
    taken: set[int] = set()
    matches: list[int | None] = [None] * len(new)
    keys = [item.get("key") if isinstance(item, dict) else None for item in new]
    # Keyed items first, or an equal one without a key could take the item that a key names.
    for index in sorted(range(len(new)), key=lambda index: keys[index] is None):
        key = keys[index]
        if key in index_by_key:
            candidates = [index_by_key[key]]
        else:
            candidates = [] if key is not None else indexes_by_content[_content(new[index])]
        while candidates and candidates[-1] in taken:
            candidates.pop()
        matches[index] = candidates[-1] if candidates else None
        taken.update(candidates[-1:])
    return matches


def _arrange(count: int, matches: Sequence[int | None], *, ordered: bool) -> list[tuple[int | None, int | None]]:
    """Return the order of a merged list, as pairs of indexes into the old and the new list.

    Named items share the places that they had, in the order of the new list. A new item stands before the next named
    one, or at the end.
    """
    new_by_old = {old_index: new_index for new_index, old_index in enumerate(matches) if old_index is not None}
    pending: list[tuple[int | None, int | None]] = []
    groups: list[list[tuple[int | None, int | None]]] = []
    for new_index, old_index in enumerate(matches):
        pending.append((old_index, new_index))
        if old_index is not None and ordered:
            groups.append(pending)
            pending = []
    if not ordered:
        added = [pair for pair in pending if pair[0] is None]
        return [*((old_index, new_by_old.get(old_index)) for old_index in range(count)), *added]
    remaining = iter(groups)
    order: list[tuple[int | None, int | None]] = []
    for old_index in range(count):
        order += next(remaining) if old_index in new_by_old else [(old_index, None)]
    return order + pending


def _content(item: Any) -> Any:
    if not isinstance(item, dict):
        return fold_value(item)
    spelled = (fold_value(item.get(name)) for name in (*_SPELLED, "exercise_id"))
    return *spelled, *(item.get(name) for name in _IDENTIFYING)
