"""A small contract with the manners of `openapi/lup.json`, and a few odd names that the generator must survive."""

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


def maybe(schema: Node) -> Node:
    return {"anyOf": [schema, {"type": "null"}]}


def many(schema: Node) -> Node:
    return {"type": "array", "items": schema}


def shape(description: str, properties: Node, required: tuple[str, ...] | None = None) -> Node:
    required = tuple(properties) if required is None else required
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def tagged(**variants: str) -> Node:
    mapping = {tag: ref(name)["$ref"] for tag, name in variants.items()}
    return {
        "oneOf": [ref(name) for name in variants.values()],
        "discriminator": {"propertyName": "form", "mapping": mapping},
    }


STORED: Node = {"id": UUID, "version": COUNT, "created_at": TIME, "updated_at": TIME}
REF_LIST: Node = {"external_refs": many(ref("ExternalRef"))}
FIELDS: dict[str, tuple[str, Node, tuple[str, ...], Node, Node]] = {
    # singular: plural, fields, required of them, `_ref` twins, what only reads give
    "theme": ("themes", {"name": NAME, "description": maybe(TEXT)}, ("name",), {}, {}),
    "unit": (
        "units",
        {
            "name": NAME,
            "kind": {"enum": ["municipality", "sector", "service_place"]},
            "parent_id": maybe(UUID),
            "succeeded_by_ids": IDS,
            "opened_on": maybe(DAY),
        },
        ("name", "kind"),
        {"parent_ref": maybe(TEXT), "succeeded_by_refs": REFS},
        {"path": many(NAME)},
    ),
    "idea": (
        "ideas",
        {
            "title": maybe(NAME),
            "description": maybe(TEXT),
            "boldness": maybe({"enum": ["bold", "traditional"]}),
            "status": {"enum": ["captured", "presented", "selected"]},
            "need_ids": IDS,
            "owner_id": maybe(UUID),
            "follow_up_on": maybe(DAY),
            "expected_value": maybe(DECIMAL),
            "scores": {"type": "object", "additionalProperties": {"type": "integer"}},
        },
        (),
        {"need_refs": REFS, "owner_ref": maybe(TEXT)},
        {"published_at": maybe(TIME)},
    ),
    "session": (
        "sessions",
        {
            "title": NAME,
            "format": {"enum": ["ordinary", "mini"]},
            "status": {"enum": ["planned", "held", "cancelled"]},
            "starts_at": TIME,
            "ends_at": TIME,
            "links": many(ref("Link")),
        },
        ("title", "format", "starts_at", "ends_at"),
        {},
        {"phase_minutes": {"type": "object", "additionalProperties": COUNT}},
    ),
    "exercise": (
        "exercises",
        {"session_id": UUID, "title": maybe(NAME), "work": ref("NewWork")},
        ("work",),
        {"session_ref": maybe(TEXT)},
        {"work": ref("Work")},
    ),
}
PERSONAL = {"owner_id"}


def components() -> Node:
    """Every component, in the order of their names."""
    schemas: Node = {
        "ExternalRef": shape("The key by which another system knows a resource.", {"system": TEXT, "id": TEXT}),
        "Link": shape("A page elsewhere.", {"title": NAME, "url": {"type": "string", "format": "uri"}}),
        "Receipt": shape(
            "What became of a row.",
            {"id": UUID, "version": COUNT, "outcome": {"enum": ["created", "updated", "unchanged"]}},
        ),
        "Change": shape(
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
        "ChangePage": shape("A page of changes.", {"items": many(ref("Change")), "next_cursor": TEXT}),
        "ChangesHead": shape("The end of the feed.", {"cursor": TEXT}),
        "Term": shape("A value and its words.", {"of": TEXT, "value": TEXT, "label": TEXT, "type": {"const": "term"}}),
        "Vocabulary": shape("Every value that people read.", {"items": many(ref("Term"))}),
        "Reason": shape("Why a verb was used.", {"reason": maybe(TEXT), "holds_from": DAY}, ()),
        "SelectRow": shape("One row of a verb.", {"id": UUID, "reason": TEXT}, ("id",)),
        "HistoryEntry": shape("A change of a field.", {"field": TEXT, "value": {}, "holds_from": DAY}),
        "History": shape("The changes of a resource.", {"items": many(ref("HistoryEntry"))}),
        "TraceEdge": shape("A step from one thing to another.", {"from": TEXT, "to": TEXT, "relation": TEXT}),
        "Trace": shape("Where it came from.", {"edges": many(ref("TraceEdge"))}),
        "Outcome": shape("The whole day.", {"session": ref("Session"), "ideas": many(ref("Idea"))}),
        "CapturedIdea": shape("An idea of the day.", {"key": TEXT, "title": NAME, "need_keys": many(TEXT)}, ()),
        "CapturedInsight": shape(
            "An insight of the day.", {"key": TEXT, "statement": TEXT, "kind": TEXT}, ("statement",)
        ),
        "CapturedNeed": shape(
            "A need of the day.",
            {"key": TEXT, "who": TEXT, "what": TEXT, "insight_keys": many(TEXT)},
            ("who", "what"),
        ),
        "Capture": shape(
            "A day.",
            {
                "team": TEXT,
                "insights": many(ref("CapturedInsight")),
                "needs": many(ref("CapturedNeed")),
                "ideas": many({"anyOf": [ref("CapturedIdea"), TEXT]}),
            },
            (),
        ),
        "CaptureReceipt": shape(
            "What was made of a part.",
            {
                "pointer": TEXT,
                "kind": TEXT,
                "id": UUID,
                "version": COUNT,
                "outcome": {"enum": ["created", "updated", "unchanged"]},
            },
        ),
        "CaptureAnswer": shape("What was made of a day.", {"items": many(ref("CaptureReceipt"))}),
        "NewStep": shape("A step.", {"key": TEXT, "action": TEXT, "emotion": maybe({"type": "integer"})}, ("action",)),
        "Step": shape("A step.", {"key": TEXT, "action": TEXT, "emotion": maybe({"type": "integer"})}),
        "AppendedItems": shape("Items to append.", {"items": many({"type": "object"})}),
        "NewUserJourney": shape(
            "A user journey.",
            {"form": {"const": "user_journey"}, "persona": TEXT, "steps": many(ref("NewStep"))},
            ("form", "persona"),
        ),
        "NewOther": shape("Any other method.", {"form": {"enum": ["other"]}, "name": TEXT}),
        "NewWork": tagged(user_journey="NewUserJourney", other="NewOther"),
        "UserJourney": shape(
            "A user journey.", {"form": {"const": "user_journey"}, "persona": TEXT, "steps": many(ref("Step"))}
        ),
        "Other": shape("Any other method.", {"form": {"enum": ["other"]}, "name": TEXT}),
        "Work": tagged(user_journey="UserJourney", other="Other"),
    }
    for singular, (_, fields, required, twins, derived) in FIELDS.items():
        name = singular.title()
        taken = {**fields, **twins, **REF_LIST}
        read = {**STORED, **fields, **REF_LIST, **derived}
        schemas[f"New{name}"] = shape(f"A new {singular}.", taken, required)
        schemas[f"{name}Patch"] = shape(f"What changes of a {singular}; null clears.", taken, ())
        schemas[f"{name}PatchRow"] = shape(
            f"One {singular} of a batch.", {"id": UUID, "version": COUNT, **taken}, ("id", "version")
        )
        schemas[f"{name}Put"] = shape(f"A {singular} by another system's key.", taken, ())
        schemas[name] = shape(f"A {singular} as it is stored.", read, tuple(read.keys() - PERSONAL))
        page = {
            "items": many(ref(name)),
            "next_cursor": maybe(TEXT),
            "total": COUNT,
            "included": {"type": "object", "properties": {"themes": many(ref("Theme"))}},
        }
        schemas[f"{name}Page"] = shape(f"A page of a list of the {singular} kind.", page, ("items", "next_cursor"))
    return dict(sorted(schemas.items()))


def parameter(place: str, name: str, schema: Node, required: bool = False, description: str = "") -> Node:
    return {"in": place, "name": name, "schema": schema, "required": required, "description": description}


KEY = parameter("header", "Idempotency-Key", TEXT)
MATCH = parameter("header", "If-Match", TEXT, required=True)
LANG = parameter("query", "lang", {"enum": ["nb", "nn", "en"]})


def operation(
    sdk: str,
    said: str,
    answer: Node | None,
    *parameters: Node,
    body: Node | None = None,
    status: str = "200",
    media: Node | None = None,
) -> Node:
    content = {
        "content": {
            "application/json": {"schema": answer},
            **{key: {"schema": value} for key, value in (media or {}).items()},
        }
    }
    made: Node = {
        "operationId": sdk.replace(".", "_"),
        "x-lup-sdk": sdk,
        "tags": [sdk.split(".")[0]],
        "description": said,
        "parameters": list(parameters),
        "responses": {status: {"description": "Done.", **(content if answer else {})}},
    }
    if body:
        made["requestBody"] = {"required": True, "content": {"application/json": {"schema": body}}}
    return made


def everyday(singular: str) -> Node:
    """The operations that every resource has."""
    plural, fields = FIELDS[singular][:2]
    name = singular.title()
    stored = ref(name)
    one = parameter("path", f"{singular}_id", UUID, required=True)
    filters = [parameter("query", key, schema) for key, schema in fields.items() if "enum" in schema or schema == UUID]
    paging = [
        parameter("query", "limit", COUNT),
        parameter("query", "cursor", TEXT),
        parameter("query", "media", TEXT),
        parameter("query", "created_at_from", {"type": "string", "anyOf": [DAY, TIME]}),
        parameter("query", "include", many(TEXT), description="What to add, in `included`."),
    ]
    key = [parameter("path", "system", TEXT, required=True), parameter("path", "ref", TEXT, required=True)]
    streams = {"text/csv": {"type": "string"}, "application/x-ndjson": {"type": "string"}}
    listing = operation(f"{plural}.list", f"List {plural}.", ref(f"{name}Page"), *filters, *paging, media=streams)
    listing["operationId"] = f"list_{plural}"
    rows = {"receipts": many(ref("Receipt"))}
    patch = operation(f"{plural}.update", f"Change the {singular}.", stored, one, MATCH, body=ref(f"{name}Patch"))
    patch["requestBody"]["content"]["application/merge-patch+json"] = {"schema": ref(f"{name}Patch")}
    batch = f"/v1/{plural}/batch"
    return {
        f"/v1/{plural}": {
            "get": listing,
            "post": operation(
                f"{plural}.create", f"Make a {singular}.", stored, KEY, body=ref(f"New{name}"), status="201"
            ),
        },
        f"/v1/{plural}/{{{singular}_id}}": {
            "get": operation(f"{plural}.get", f"Get the {singular}.", stored, one),
            "patch": patch,
            "delete": operation(f"{plural}.delete", f"Delete the {singular}.", None, one, MATCH, status="204"),
        },
        f"/v1/{plural}/by_ref/{{system}}/{{ref}}": {
            "put": operation(
                f"{plural}.put_by_ref",
                f"Make or change the {singular} of that key.",
                stored,
                *key,
                body=ref(f"{name}Put"),
            ),
        },
        batch: {
            "post": operation(
                f"{plural}.create_batch", f"Make many {plural}.", rows["receipts"], KEY, body=many(ref(f"New{name}"))
            ),
            "patch": operation(
                f"{plural}.update_batch", f"Change many {plural}.", rows["receipts"], body=many(ref(f"{name}PatchRow"))
            ),
        },
    }


def document() -> Node:
    """The whole contract."""
    session = parameter("path", "session_id", UUID, required=True)
    idea = parameter("path", "idea_id", UUID, required=True)
    exercise = parameter("path", "exercise_id", UUID, required=True)
    markdown = {"text/markdown": {"type": "string"}}
    paths: Node = {}
    for singular in FIELDS:
        paths |= everyday(singular)
    paths |= {
        "/v1/ideas/{idea_id}/select": {
            "post": operation("ideas.select", "Select the idea.", ref("Idea"), idea, KEY, body=ref("Reason"))
        },
        "/v1/ideas/batch/select": {
            "post": operation(
                "ideas.select_batch", "Select many ideas.", many(ref("Receipt")), KEY, body=many(ref("SelectRow"))
            )
        },
        "/v1/ideas/{idea_id}/history": {"get": operation("ideas.history", "Get what changed.", ref("History"), idea)},
        "/v1/ideas/{idea_id}/trace": {"get": operation("ideas.trace", "Get where it came from.", ref("Trace"), idea)},
        "/v1/sessions/{session_id}/outcome": {
            "get": operation("sessions.outcome", "Get the whole day.", ref("Outcome"), session, LANG, media=markdown)
        },
        "/v1/sessions/{session_id}/capture": {
            "post": operation(
                "sessions.capture",
                "Capture a day.",
                ref("CaptureAnswer"),
                session,
                KEY,
                parameter("query", "on_error", {"enum": ["abort", "skip"]}),
                body=ref("Capture"),
            )
        },
        "/v1/exercises/{exercise_id}/items": {
            "post": operation(
                "exercises.append_items", "Append items.", ref("Exercise"), exercise, KEY, body=ref("AppendedItems")
            )
        },
        "/v1/changes": {
            "get": operation(
                "changes.list",
                "List what changed.",
                ref("ChangePage"),
                parameter("query", "after", TEXT),
                parameter("query", "limit", COUNT),
                parameter("query", "resource", TEXT),
            )
        },
        "/v1/changes/head": {"get": operation("changes.head", "Get the end of the feed.", ref("ChangesHead"))},
        "/v1/vocabulary": {"get": operation("vocabulary.get", "Get every word.", ref("Vocabulary"), LANG)},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "LUP", "version": "0.0.1"},
        "paths": paths,
        "components": {"schemas": components()},
    }
