"""The entities of a captured document: each the body of a resource, with the keys that identify it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from msgspec import Struct, to_builtins

from service.domain.base.references import translate_pointer
from service.domain.base.shapes import JsonObject
from service.domain.capture_keys import SYSTEM, CaptureRefs
from service.domain.exercises import ExerciseCreate
from service.domain.ideas import IdeaCreate
from service.domain.insights import InsightCreate
from service.domain.needs import NeedCreate
from service.domain.presentations import PresentationCreate
from service.domain.problem_statements import ProblemStatementCreate
from service.domain.reflections import ReflectionCreate

CAPTURED: Mapping[str, type[Struct]] = {
    "problem_statements": ProblemStatementCreate,
    "exercises": ExerciseCreate,
    "insights": InsightCreate,
    "needs": NeedCreate,
    "ideas": IdeaCreate,
    "presentations": PresentationCreate,
    "reflections": ReflectionCreate,
}
"""The kinds in a document, each after the kinds that it refers to."""

_IDENTIFYING_TEXTS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "problem_statements": (("question",),),
    "exercises": (("title",), ("question",), ("persona", "case"), ("name",)),
    "insights": (("statement",),),
    "needs": (("who", "what"),),
    "ideas": (("title",), ("description",)),
    "reflections": (("text",),),
}


@dataclass(slots=True)
class CapturedEntity:
    """One entity of a document, as the body of its resource."""

    kind: str
    pointer: str
    body: JsonObject
    lookup_keys: tuple[tuple[str, str], ...] = ()
    """The external keys that identify it, the most reliable first."""
    caller_keys: tuple[str, ...] | None = None
    """Its keys in the caller's own system, where they differ."""
    unique_keys: tuple[tuple[str, str], ...] = ()
    """The lookup keys that no other entity of its kind may share in the document."""
    text_ref: str | None = None
    """The reference of a quote's text."""
    is_known_by_text: bool = False
    """Whether its text alone identifies it."""
    duplicates: list[str] = field(default_factory=list)
    """Pointers to its repetitions in the document."""
    names: dict[str, str] = field(default_factory=dict)
    """Pointers into the body, to pointers into the document where its names differ."""
    shifted: dict[str, tuple[str, int]] = field(default_factory=dict)
    """Lists that begin with references sent in another field: that field, and how many they are."""
    places: dict[str, str] = field(default_factory=dict)
    """Pointers into the merged row, to pointers into the body; one that ends in a slash replaces the whole pointer."""

    def locate(self, pointer: str) -> str:
        """Return the place in the document for a place in the row that is written."""
        pointer = translate_pointer(pointer, self.places)
        parent, _, index = pointer.rpartition("/")
        if parent in self.shifted and index.isdigit():
            prefix_name, count = self.shifted[parent]
            holder, _, name = self.names[parent].rpartition("/")
            if int(index) < count:
                return f"{holder}/{prefix_name}/{index}"
            return f"{holder}/{name}/{int(index) - count}"
        return translate_pointer(pointer, self.names)


def read_kinds(document: JsonObject, capture_refs: CaptureRefs) -> Iterator[CapturedEntity]:
    """Yield the entities of a document kind by kind, each with the keys that identify it."""
    presentations: list[CapturedEntity] = []
    for kind in CAPTURED:
        if kind == "presentations":
            yield from presentations
        for index, item in enumerate(document.get(kind, ())):
            if item is None:
                # Its shape was refused.
                continue
            body: JsonObject = {"description": item} if isinstance(item, str) else to_builtins(item)
            presentation = body.pop("presentation", None) if kind == "ideas" else None
            entity = CapturedEntity(kind, f"/{kind}/{index}", body)
            _identify(entity, capture_refs)
            yield entity
            if presentation is not None:
                presentations.append(_read_presentation(presentation, entity, capture_refs))


def _read_presentation(body: JsonObject, idea: CapturedEntity, capture_refs: CaptureRefs) -> CapturedEntity:
    entity = CapturedEntity("presentations", f"{idea.pointer}/presentation", body)
    _identify(entity, capture_refs)
    if idea.lookup_keys:
        body["idea_ref"] = ":".join(idea.lookup_keys[0])
    entity.names.update({f"{entity.pointer}/{name}": entity.pointer for name in ("idea_ref", "idea_id")})
    return entity


def _identify(entity: CapturedEntity, capture_refs: CaptureRefs) -> None:
    """Set the keys that identify an entity: its external references, else its key, else its text."""
    lookup_keys = [(ref["system"], ref["id"]) for ref in entity.body.get("external_refs", ())]
    key = entity.body.pop("key", None)
    if key is not None:
        lookup_keys.append((SYSTEM, capture_refs.for_key(key)))
    row = entity.body.get("work", {}) | entity.body
    texts = [row[name] for name in find_text_fields(entity)]
    entity.unique_keys, entity.is_known_by_text = tuple(lookup_keys), bool(texts) and not lookup_keys
    if entity.kind == "reflections":
        entity.text_ref = capture_refs.for_text(entity.kind, texts) if texts else None
        texts = []
    elif texts:
        lookup_keys.append((SYSTEM, capture_refs.for_text(entity.kind, texts)))
        entity.unique_keys = entity.unique_keys or tuple(lookup_keys)
    lookup_keys += [(SYSTEM, ref) for ref in capture_refs.legacy(entity.kind, key, texts)]
    entity.lookup_keys = tuple(dict.fromkeys(lookup_keys))


def find_text_fields(entity: CapturedEntity) -> tuple[str, ...]:
    """Return the fields whose text identifies an entity."""
    row = entity.body.get("work", {}) | entity.body
    candidates = _IDENTIFYING_TEXTS.get(entity.kind, ())
    return next((names for names in candidates if all(row.get(name) for name in names)), ())
