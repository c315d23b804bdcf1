"""The components of the small contract, with a few odd names that the generator must survive."""

from typing import Any

Node = dict[str, Any]

UUID: Node = {"type": "string", "format": "uuid"}
TIME: Node = {"type": "string", "format": "date-time"}
DAY: Node = {"type": "string", "format": "date"}
TEXT: Node = {"type": "string", "minLength": 1, "maxLength": 10000}
NAME: Node = {"type": "string", "maxLength": 200, "description": "A name of at most 200 characters."}
DECIMAL: Node = {"type": "string", "format": "decimal"}
COUNT: Node = {"type": "integer", "minimum": 0}
IDS: Node = {"type": "array", "items": UUID}
REFS: Node = {"type": "array", "items": TEXT, "description": "The same by external references: `system:id`."}


def ref(name: str) -> Node:
    return {"$ref": f"#/components/schemas/{name}"}


def nullable(schema: Node) -> Node:
    return {"anyOf": [schema, {"type": "null"}]}


def array_of(schema: Node) -> Node:
    return {"type": "array", "items": schema}


def object_schema(description: str, properties: Node, required: tuple[str, ...] | None = None) -> Node:
    required = tuple(properties) if required is None else required
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def tagged_union(**variants: str) -> Node:
    mapping = {tag: ref(name)["$ref"] for tag, name in variants.items()}
    return {
        "oneOf": [ref(name) for name in variants.values()],
        "discriminator": {"propertyName": "form", "mapping": mapping},
    }


STORED: Node = {"id": UUID, "version": COUNT, "created_at": TIME, "updated_at": TIME}
REF_LIST: Node = {"external_refs": array_of(ref("ExternalRef"))}
FIELDS: dict[str, tuple[str, Node, tuple[str, ...], Node, Node]] = {
    # singular: plural, fields, required fields, `_ref` fields, fields of responses only
    "theme": ("themes", {"name": NAME, "description": nullable(TEXT)}, ("name",), {}, {}),
    "unit": (
        "units",
        {
            "name": NAME,
            "kind": {"enum": ["municipality", "sector", "service_place"]},
            "parent_id": nullable(UUID),
            "succeeded_by_ids": IDS,
            "opened_on": nullable(DAY),
        },
        ("name", "kind"),
        {"parent_ref": nullable(TEXT), "succeeded_by_refs": REFS},
        {"path": array_of(NAME)},
    ),
    "idea": (
        "ideas",
        {
            "title": nullable(NAME),
            "description": nullable(TEXT),
            "boldness": nullable({"enum": ["bold", "traditional"]}),
            "status": {"enum": ["captured", "presented", "selected"]},
            "need_ids": IDS,
            "owner_id": nullable(UUID),
            "follow_up_on": nullable(DAY),
            "expected_value": nullable(DECIMAL),
            "scores": {"type": "object", "additionalProperties": {"type": "integer"}},
        },
        (),
        {"need_refs": REFS, "owner_ref": nullable(TEXT)},
        {"published_at": nullable(TIME)},
    ),
    "session": (
        "sessions",
        {
            "title": NAME,
            "format": {"enum": ["ordinary", "mini"]},
            "status": {"enum": ["planned", "held", "cancelled"]},
            "starts_at": TIME,
            "ends_at": TIME,
            "links": array_of(ref("Link")),
        },
        ("title", "format", "starts_at", "ends_at"),
        {},
        {"phase_minutes": {"type": "object", "additionalProperties": COUNT}},
    ),
    "exercise": (
        "exercises",
        {"session_id": UUID, "title": nullable(NAME), "work": ref("WorkInput")},
        ("work",),
        {"session_ref": nullable(TEXT)},
        {"work": ref("Work")},
    ),
}
PERSONAL = {"owner_id"}


SHARED: Node = {
    "ExternalRef": object_schema("The key by which another system knows a resource.", {"system": TEXT, "id": TEXT}),
    "Link": object_schema("A page elsewhere.", {"title": NAME, "url": {"type": "string", "format": "uri"}}),
    "Receipt": object_schema(
        "What became of a row.",
        {"id": UUID, "version": COUNT, "outcome": {"enum": ["created", "updated", "unchanged"]}},
    ),
    "Change": object_schema(
        "Something that happened.",
        {
            "cursor": TEXT,
            "resource": TEXT,
            "id": UUID,
            "version": COUNT,
            "action": {"enum": ["created", "updated", "deleted"]},
            "at": TIME,
        },
    ),
    "ChangePage": object_schema("A page of changes.", {"items": array_of(ref("Change")), "next_cursor": TEXT}),
    "ChangesHead": object_schema("The end of the feed.", {"cursor": TEXT}),
    "Term": object_schema(
        "A value and its words.", {"of": TEXT, "value": TEXT, "label": TEXT, "type": {"const": "term"}}
    ),
    "Vocabulary": object_schema("Every value that people read.", {"items": array_of(ref("Term"))}),
    "Reason": object_schema("Why a verb was used.", {"reason": nullable(TEXT), "holds_from": DAY}, ()),
    "Merge": object_schema("Where to merge.", {"idea_id": UUID, "version": COUNT, "timeout": COUNT}, ("idea_id",)),
    "SelectRow": object_schema("One row of a verb.", {"id": UUID, "reason": TEXT}, ("id",)),
    "HistoryEntry": object_schema("A change of a field.", {"field": TEXT, "value": {}, "holds_from": DAY}),
    "History": object_schema("The changes of a resource.", {"items": array_of(ref("HistoryEntry"))}),
    "TraceEdge": object_schema("A step from one thing to another.", {"from": TEXT, "to": TEXT, "relation": TEXT}),
    "Trace": object_schema("Where it came from.", {"edges": array_of(ref("TraceEdge"))}),
    "Outcome": object_schema("The whole day.", {"session": ref("Session"), "ideas": array_of(ref("Idea"))}),
    "CapturedIdea": object_schema("An idea of the day.", {"key": TEXT, "title": NAME, "need_keys": array_of(TEXT)}, ()),
    "CapturedInsight": object_schema(
        "An insight of the day.", {"key": TEXT, "statement": TEXT, "kind": TEXT}, ("statement",)
    ),
    "CapturedNeed": object_schema(
        "A need of the day.",
        {"key": TEXT, "who": TEXT, "what": TEXT, "insight_keys": array_of(TEXT)},
        ("who", "what"),
    ),
    "Capture": object_schema(
        "A day.",
        {
            "team": TEXT,
            "insights": array_of(ref("CapturedInsight")),
            "needs": array_of(ref("CapturedNeed")),
            "ideas": array_of({"anyOf": [ref("CapturedIdea"), TEXT]}),
        },
        (),
    ),
    "CaptureReceipt": object_schema(
        "What was made of a part.",
        {
            "pointer": TEXT,
            "kind": TEXT,
            "id": UUID,
            "version": COUNT,
            "outcome": {"enum": ["created", "updated", "unchanged"]},
        },
    ),
    "CaptureAnswer": object_schema("What was made of a day.", {"items": array_of(ref("CaptureReceipt"))}),
    "StepInput": object_schema(
        "A step.", {"key": TEXT, "action": TEXT, "emotion": nullable({"type": "integer"})}, ("action",)
    ),
    "Step": object_schema("A step.", {"key": TEXT, "action": TEXT, "emotion": nullable({"type": "integer"})}),
    "AppendedItems": object_schema("Items to append.", {"items": array_of({"type": "object"})}),
    "UserJourneyInput": object_schema(
        "A user journey.",
        {"form": {"const": "user_journey"}, "persona": TEXT, "steps": array_of(ref("StepInput"))},
        ("form", "persona"),
    ),
    "OtherInput": object_schema("Any other method.", {"form": {"enum": ["other"]}, "name": TEXT}),
    "WorkInput": tagged_union(user_journey="UserJourneyInput", other="OtherInput"),
    "UserJourney": object_schema(
        "A user journey.", {"form": {"const": "user_journey"}, "persona": TEXT, "steps": array_of(ref("Step"))}
    ),
    "Other": object_schema("Any other method.", {"form": {"enum": ["other"]}, "name": TEXT}),
    "Work": tagged_union(user_journey="UserJourney", other="Other"),
}


def components() -> Node:
    """Return all components, sorted by name."""
    schemas = dict(SHARED)
    for singular in FIELDS:
        schemas |= resource_components(singular)
    return dict(sorted(schemas.items()))


def resource_components(singular: str) -> Node:
    """Return the components of a resource."""
    _, fields, required, twins, derived = FIELDS[singular]
    name = singular.title()
    input_fields = {**fields, **twins, **REF_LIST}
    output_fields = {**STORED, **fields, **REF_LIST, **derived}
    page = {
        "items": array_of(ref(name)),
        "next_cursor": nullable(TEXT),
        "total": COUNT,
        "included": {"type": "object", "properties": {"themes": array_of(ref("Theme"))}},
    }
    return {
        f"{name}Create": object_schema(f"A new {singular}.", input_fields, required),
        f"{name}Patch": object_schema(f"What changes of a {singular}; null clears.", input_fields, ()),
        f"{name}PatchRow": object_schema(
            f"One {singular} of a batch.", {"id": UUID, "version": COUNT, **input_fields}, ("id", "version")
        ),
        f"{name}Put": object_schema(f"A {singular} by another system's key.", input_fields, ()),
        name: object_schema(f"A {singular} as it is stored.", output_fields, tuple(output_fields.keys() - PERSONAL)),
        f"{name}Page": object_schema(f"A page of a list of the {singular} kind.", page, ("items", "next_cursor")),
    }
