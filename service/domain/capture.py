"""A day in one call: a document from a form, a script or the facilitator's notes, in any order, any number of times.

External references identify an entity, else its key, else its text; see `capture_keys` and, for quotes, `voices`.
"""

from collections.abc import Collection, Iterator, Sequence
from uuid import UUID

from service.domain.base.references import capture_key_field, objects_at, reference_paths
from service.domain.base.shapes import JsonObject, Violation
from service.domain.capture_entities import CAPTURED, CapturedEntity, read_kinds
from service.domain.capture_keys import SYSTEM, CaptureRefs, fold
from service.domain.capture_merge import fold_value
from service.domain.voices import StoredQuotes, make_quote, recognize


def read_entities(
    document: JsonObject,
    session_id: UUID,
    excluded: Collection[str],
    *,
    teams: Sequence[str] = (),
    stored_quotes: StoredQuotes = StoredQuotes(),  # noqa: B008 - it does not change
) -> tuple[list[CapturedEntity], list[Violation]]:
    """Read the entities of a document, except those at the excluded pointers, and the rules that they break.

    `teams` are the session's teams in their first spelling.
    """
    team = document.get("team")
    spellings = {fold(spelling): spelling for spelling in reversed(teams)}
    if team:
        team = spellings.setdefault(fold(team), team)
    capture_refs = CaptureRefs(session_id, document.get("team"))
    entities: list[CapturedEntity] = []
    violations: list[Violation] = []
    seen: dict[tuple[str, str, str], CapturedEntity] = {}
    for entity in read_kinds(document, capture_refs):
        if entity.pointer in excluded:
            continue
        fields = CAPTURED[entity.kind].__struct_fields__
        if "session_id" in fields:
            entity.body["session_id"] = str(session_id)
        if "team" in fields:
            if team:
                entity.body.setdefault("team", team)
            if entity_team := entity.body.get("team"):
                entity.body["team"] = spellings.setdefault(fold(entity_team), entity_team)
        violations += _resolve_keys(entity, capture_refs)
        keys = [(entity.kind, *key) for key in entity.unique_keys]
        first = next((seen[key] for key in keys if key in seen), None)
        if first is None:
            entities.append(entity)
            seen.update((key, entity) for key in keys)
        elif _repeats(entity, first):
            first.body = entity.body | first.body
            first.duplicates.append(entity.pointer)
        else:
            message = "Another item in the document has this key or text; give each a unique key."
            violations.append(Violation("duplicate", entity.pointer, message))
    quotes = [entity for entity in entities if entity.kind == "reflections" and entity.text_ref]
    _recognize_quotes(quotes, capture_refs, stored_quotes)
    return entities, violations


def _repeats(entity: CapturedEntity, first: CapturedEntity) -> bool:
    """Whether an entity known by its text contradicts nothing in an earlier one with the same text."""
    return entity.is_known_by_text and all(
        fold_value(first.body.get(name, value)) == fold_value(value) for name, value in entity.body.items()
    )


def _recognize_quotes(
    entities: Sequence[CapturedEntity], capture_refs: CaptureRefs, stored_quotes: StoredQuotes
) -> None:
    """Match quotes to stored voices; a quote that is stored by its key needs no match."""
    sees_all = stored_quotes.by_caller is None
    visible = {ref for ref, row in stored_quotes.shared.items() if row.public or sees_all}
    visible = visible.union(stored_quotes.by_caller or ())
    entities = [entity for entity in entities if visible.isdisjoint(key for _, key in entity.lookup_keys)]
    quotes = []
    for entity in entities:
        assert entity.text_ref is not None
        legacy_refs = capture_refs.legacy(entity.kind, None, [entity.body["text"]])
        person = entity.body.get("person_id") or stored_quotes.people.get(entity.body.get("person_ref") or "")
        person = str(person).lower() if person else None
        keyed = not entity.is_known_by_text
        quotes.append(make_quote(entity.body, entity.text_ref, legacy_refs, person, keyed=keyed))
    for entity, refs in zip(entities, recognize(quotes, stored_quotes), strict=True):
        if refs.by_caller is not None:
            entity.caller_keys = (*(key for _, key in entity.lookup_keys), *refs.by_caller)
        entity.lookup_keys += tuple((SYSTEM, ref) for ref in refs.shared)


def _resolve_keys(entity: CapturedEntity, capture_refs: CaptureRefs) -> Iterator[Violation]:
    """Replace references by the document's keys with the external keys that those are stored as."""
    for spot in reference_paths(CAPTURED[entity.kind]):
        key_field = capture_key_field(spot.field)
        if spot.kind not in CAPTURED:
            continue
        for holder, pointer in objects_at(entity.body, spot.path, entity.pointer):
            if key_field not in holder:
                continue
            if spot.field in holder or (spot.ref_field in holder and not spot.many):
                message = "Send only one of {field}, {ref_field} and {key}."
                if spot.many:
                    message = "Send {field}, or {ref_field} and {key}."
                names = {"field": spot.field, "ref_field": spot.ref_field, "key": key_field}
                yield Violation("both_id_and_ref", f"{pointer}/{key_field}", message, names)
            value = holder.pop(key_field)
            keys = [value] if isinstance(value, str) else value or ()
            refs = [f"{SYSTEM}:{capture_refs.for_key(key)}" for key in keys]
            other_refs = holder.get(spot.ref_field, ()) if spot.many else ()
            holder[spot.ref_field] = [*other_refs, *refs] if spot.many else next(iter(refs), None)
            for field in (spot.field, spot.ref_field):
                entity.names[f"{pointer}/{field}"] = f"{pointer}/{key_field}"
                if other_refs:
                    # These come first, in their own field; the keys are counted after them.
                    entity.shifted[f"{pointer}/{field}"] = spot.ref_field, len(other_refs)
