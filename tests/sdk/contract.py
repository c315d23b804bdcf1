"""A small contract in the style of `openapi/lup.json`, for tests of the generator."""

from tests.sdk.contract_schemas import COUNT, DAY, FIELDS, TEXT, TIME, UUID, Node, array_of, components, ref


def parameter(location: str, name: str, schema: Node, required: bool = False, description: str = "") -> Node:
    return {"in": location, "name": name, "schema": schema, "required": required, "description": description}


KEY = parameter("header", "Idempotency-Key", TEXT)
MATCH = parameter("header", "If-Match", TEXT, required=True)
LANG = parameter("query", "lang", {"enum": ["nb", "nn", "en"]})


def operation(
    sdk: str,
    description: str,
    response: Node | None,
    *parameters: Node,
    body: Node | None = None,
    status: str = "200",
    media: Node | None = None,
) -> Node:
    content = {
        "content": {
            "application/json": {"schema": response},
            **{key: {"schema": value} for key, value in (media or {}).items()},
        }
    }
    declaration: Node = {
        "operationId": sdk.replace(".", "_"),
        "x-lup-sdk": sdk,
        "tags": [sdk.split(".")[0]],
        "description": description,
        "parameters": list(parameters),
        "responses": {status: {"description": "Done.", **(content if response else {})}},
    }
    if body:
        declaration["requestBody"] = {"required": True, "content": {"application/json": {"schema": body}}}
    return declaration


def resource_operations(singular: str) -> Node:
    """Return the operations that every resource has."""
    plural, name = FIELDS[singular][0], singular.title()
    resource, receipts = ref(name), array_of(ref("Receipt"))
    id_parameter = parameter("path", f"{singular}_id", UUID, required=True)
    key = [parameter("path", "system", TEXT, required=True), parameter("path", "ref", TEXT, required=True)]
    patch = operation(
        f"{plural}.update", f"Change the {singular}.", resource, id_parameter, MATCH, body=ref(f"{name}Patch")
    )
    patch["requestBody"]["content"]["application/merge-patch+json"] = {"schema": ref(f"{name}Patch")}
    create = operation(
        f"{plural}.create", f"Make a {singular}.", resource, KEY, body=ref(f"{name}Create"), status="201"
    )
    new_rows, patch_rows = array_of(ref(f"{name}Create")), array_of(ref(f"{name}PatchRow"))
    return {
        f"/v1/{plural}": {"get": list_operation(singular), "post": create},
        f"/v1/{plural}/{{{singular}_id}}": {
            "get": operation(f"{plural}.get", f"Get the {singular}.", resource, id_parameter),
            "patch": patch,
            "delete": operation(f"{plural}.delete", f"Delete the {singular}.", None, id_parameter, MATCH, status="204"),
        },
        f"/v1/{plural}/by_ref/{{system}}/{{ref}}": {
            "put": operation(
                f"{plural}.put_by_ref",
                f"Make or change the {singular} of that key.",
                resource,
                *key,
                body=ref(f"{name}Put"),
            ),
        },
        f"/v1/{plural}/batch": {
            "post": operation(f"{plural}.create_batch", f"Make many {plural}.", receipts, KEY, body=new_rows),
            "patch": operation(f"{plural}.update_batch", f"Change many {plural}.", receipts, body=patch_rows),
        },
    }


def list_operation(singular: str) -> Node:
    """Return the operation that lists and exports a resource."""
    plural, fields = FIELDS[singular][:2]
    filters = [parameter("query", key, schema) for key, schema in fields.items() if "enum" in schema or schema == UUID]
    paging = [
        parameter("query", "limit", COUNT),
        parameter("query", "cursor", TEXT),
        parameter("query", "media", TEXT),
        parameter("query", "created_at_from", {"type": "string", "anyOf": [DAY, TIME]}),
        parameter("query", "include", array_of(TEXT), description="What to add, in `included`."),
    ]
    streams = {"text/csv": {"type": "string"}, "application/x-ndjson": {"type": "string"}}
    page = ref(f"{singular.title()}Page")
    declaration = operation(f"{plural}.list", f"List {plural}.", page, *filters, *paging, media=streams)
    declaration["operationId"] = f"list_{plural}"
    return declaration


def document() -> Node:
    """Return the whole contract."""
    paths: Node = {}
    for singular in FIELDS:
        paths |= resource_operations(singular)
    return {
        "openapi": "3.1.0",
        "info": {"title": "LUP", "version": "0.0.1"},
        "paths": paths | day_operations() | exercise_operations() | feed_operations(),
        "components": {"schemas": components()},
    }


def day_operations() -> Node:
    """Return the operations on single ideas and sessions."""
    session = parameter("path", "session_id", UUID, required=True)
    idea = parameter("path", "idea_id", UUID, required=True)
    markdown = {"text/markdown": {"type": "string"}}
    return {
        "/v1/ideas/{idea_id}/select": {
            "post": operation("ideas.select", "Select the idea.", ref("Idea"), idea, KEY, body=ref("Reason"))
        },
        "/v1/ideas/batch/select": {
            "post": operation(
                "ideas.select_batch",
                "Select many ideas.",
                array_of(ref("Receipt")),
                KEY,
                body=array_of(ref("SelectRow")),
            )
        },
        "/v1/ideas/{idea_id}/merge": {
            "post": operation(
                "ideas.merge",
                "Merge the idea. It stays visible.",
                ref("Idea"),
                idea,
                KEY,
                parameter("query", "status", array_of({"enum": ["captured", "presented"]})),
                body=ref("Merge"),
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
    }


def exercise_operations() -> Node:
    """Return the operations on single exercises."""
    exercise = parameter("path", "exercise_id", UUID, required=True)
    return {
        "/v1/exercises/{exercise_id}/work": {
            "put": operation(
                "exercises.put_work", "Put the work.", ref("Exercise"), exercise, KEY, body=ref("WorkInput")
            )
        },
        "/v1/exercises/{exercise_id}/items": {
            "post": operation(
                "exercises.append_items", "Append items.", ref("Exercise"), exercise, KEY, body=ref("AppendedItems")
            )
        },
    }


def feed_operations() -> Node:
    """Return the operations of the change feed and the vocabulary."""
    return {
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
