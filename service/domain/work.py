"""The items of an exercise's work: their keys, their rules, and appending more of them.

Items are walked in the plain values of the JSON, since they get keys and are appended before the shape is checked.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from uuid import UUID

from msgspec import Struct, to_builtins

from service.domain.base.references import value_at
from service.domain.base.shapes import JsonObject, RuleError, Violation
from service.domain.base.trees import ancestors
from service.domain.work_forms import MAX_DEPTH

_LIST_BY_KIND = {"step": "steps", "cause": "causes", "note": "notes"}
_POINT_LIST_BY_KIND = {"pain_point": "pain_points", "opportunity": "opportunities"}
_FORM_BY_KIND = {
    "step": "user_journey",
    "pain_point": "user_journey",
    "opportunity": "user_journey",
    "cause": "five_whys",
    "note": "other",
}


class Item(Struct, frozen=True):
    """One item of a work, with its pointer in the work."""

    kind: str
    pointer: str
    row: JsonObject

    @property
    def text(self) -> str | None:
        """The action of a step, or the text of another item; a captured item may have none."""
        text: str | None = self.row.get("action" if self.kind == "step" else "text")
        return text


def walk_items(work: JsonObject) -> Iterator[Item]:
    """Yield the items of a work in order, a step before its points."""
    for kind, list_name in _LIST_BY_KIND.items():
        for index, row in enumerate(work.get(list_name) or ()):
            pointer = f"/{list_name}/{index}"
            yield Item(kind, pointer, row)
            for point_kind, point_list in _POINT_LIST_BY_KIND.items():
                for point_index, point in enumerate(row.get(point_list) or ()):
                    yield Item(point_kind, f"{pointer}/{point_list}/{point_index}", point)


def tidy(work: JsonObject) -> JsonObject:
    """Remove repeated themes, and give each item without a key one that is derived from its text, so that it stays the
    same when the item is sent again. An item without text gets no key; its shape is refused.
    """
    tidied: JsonObject = to_builtins(work)
    taken_keys = {item.row["key"] for item in walk_items(tidied) if item.row.get("key")}
    repetitions: Counter[str] = Counter()
    for item in walk_items(tidied):
        if item.row.get("key") is None and item.text is not None:
            item.row["key"] = _make_key(item.kind, item.text, taken_keys, repetitions)
            taken_keys.add(item.row["key"])
        if len(item.row.get("theme_ids", ())) > 1:
            item.row["theme_ids"] = sorted({str(UUID(theme)) for theme in item.row["theme_ids"]})
    return tidied


def _make_key(kind: str, text: str, taken_keys: set[str], repetitions: Counter[str]) -> str:
    text_hash = hashlib.blake2s(text.encode(), digest_size=4).hexdigest()
    key = first_key = f"{kind[0]}{text_hash}"
    while key in taken_keys:
        repetitions[first_key] += 1
        key = f"{first_key}.{repetitions[first_key]}"
    return key


def append(work: JsonObject, new: Sequence[JsonObject]) -> JsonObject:
    """Append items, each tagged with its kind, to a work; an item without a place in it is refused."""
    extended: JsonObject = to_builtins(work)
    steps = {step["key"]: step for step in extended.get("steps") or ()}
    for index, row in sorted(enumerate(new), key=lambda numbered: numbered[1]["kind"] != "step"):
        kind = row["kind"]
        item = {name: value for name, value in row.items() if name not in ("kind", "step_key")}
        if _FORM_BY_KIND[kind] != work["form"]:
            raise _refuse(
                "item_not_of_form",
                index,
                "kind",
                "The exercise's form has no items of this kind; choose another kind.",
            )
        if kind in _LIST_BY_KIND:
            extended.setdefault(_LIST_BY_KIND[kind], []).append(item)
            if kind == "step" and item.get("key"):
                steps.setdefault(item["key"], item)
        elif row["step_key"] in steps:
            steps[row["step_key"]].setdefault(_POINT_LIST_BY_KIND[kind], []).append(item)
        else:
            raise _refuse(
                "unknown_item_key", index, "step_key", "The work has no step with this key; add it, or correct the key."
            )
    _check_appended(extended, new)
    return extended


def places_of_appended(extended: JsonObject, new: Sequence[JsonObject]) -> dict[str, str]:
    """Map the pointer of each new item in the extended work to its pointer in the request."""
    stored_steps = [*enumerate(extended.get("steps") or ())]
    step_pointers = {step.get("key"): f"/steps/{index}" for index, step in reversed(stored_steps)}
    indexes_by_list: dict[str, list[int]] = {}
    for index, row in enumerate(new):
        kind = row["kind"]
        if kind in _LIST_BY_KIND:
            pointer = f"/{_LIST_BY_KIND[kind]}"
        else:
            pointer = f"{step_pointers[row['step_key']]}/{_POINT_LIST_BY_KIND[kind]}"
        indexes_by_list.setdefault(pointer, []).append(index)
    return {
        f"{pointer}/{len(value_at(extended, pointer)) - len(indexes) + offset}": f"/items/{index}"
        for pointer, indexes in indexes_by_list.items()
        for offset, index in enumerate(indexes)
    }


def _check_appended(extended: JsonObject, new: Sequence[JsonObject]) -> None:
    counts = Counter(item.row.get("key") for item in walk_items(extended))
    roots = {cause.get("key") for cause in extended.get("causes") or () if cause.get("root")} - {None}
    for index, row in enumerate(new):
        parent_key = row.get("because_of_key")
        if row.get("key") is not None and counts[row["key"]] > 1:
            raise _refuse("duplicate", index, "key", "Another item has this key; choose another.")
        if parent_key is not None and parent_key not in counts:
            raise _refuse(
                "unknown_item_key",
                index,
                "because_of_key",
                "The work has no cause with this key; add it, or correct the key.",
            )
        if parent_key in roots:
            raise _refuse(
                "answer_under_root",
                index,
                "because_of_key",
                "A root cause cannot have answers below it; unmark the root, or answer another cause.",
            )


def _refuse(code: str, index: int, field: str, message: str) -> RuleError:
    return RuleError(Violation(code, f"/items/{index}/{field}", message))


def check_work(work: JsonObject) -> Iterator[Violation]:
    """Yield each violation in a work, with pointers into it: keys are unique, causes are a forest."""
    seen: set[str] = set()
    for item in walk_items(work):
        if item.row["key"] in seen:
            yield Violation("duplicate", f"{item.pointer}/key", "Another item has this key; choose another.")
        seen.add(item.row["key"])
    causes = work.get("causes") or ()
    parents = {cause["key"]: cause.get("because_of_key") for cause in causes}
    parent_keys = set(parents.values())
    for index, cause in enumerate(causes):
        pointer, parent_key = f"/causes/{index}", cause.get("because_of_key")
        if parent_key is not None and parent_key not in parents:
            yield Violation(
                "unknown_item_key",
                f"{pointer}/because_of_key",
                "The work has no cause with this key; add it, or correct the key.",
            )
        chain = list(islice(ancestors(parent_key, parents), MAX_DEPTH))
        if cause["key"] in chain:
            yield Violation("cycle", f"{pointer}/because_of_key", "The cause would explain itself; choose another one.")
        elif len(chain) == MAX_DEPTH:
            yield Violation(
                "too_deep",
                f"{pointer}/because_of_key",
                "Causes can be at most ten deep; move this one higher.",
            )
        if cause.get("root") and cause["key"] in parent_keys:
            yield Violation(
                "root_not_leaf",
                f"{pointer}/root",
                "Only a cause without answers below it can be a root; unmark it.",
            )
