"""Render the contract's operations as methods of the blocking and the async client."""

import re
import textwrap
from collections.abc import Iterable, Iterator
from keyword import iskeyword
from typing import NamedTuple

from generator.classes import ClassBuilder, render_doc, render_literal
from generator.contract import JSON, Contract, Node, body_schema, component_name, success_schemas
from generator.parameters import (
    CALL_OPTIONS,
    CONCURRENCY,
    CURSOR_STORE,
    DRY_RUN,
    EXPORT_MEDIA_TYPES,
    EXPORT_PARAMETERS,
    FOLLOW_DOC,
    HANDLERS_DOC,
    IDEMPOTENCY_KEY,
    MANY_DOCS,
    ON_ERROR,
    ON_PROGRESS_DOC,
    ON_PROGRESS_TYPE,
    PAGE_PARAMETERS,
    POLL_INTERVAL,
    ROWS,
    RUN_DOC,
    VERSION_DOC,
    Parameter,
)


class Flavour(NamedTuple):
    """What a method returns, and the expression that it returns, on one of the two clients."""

    return_type: str
    expression: str
    is_coroutine: bool = False


class MethodSpec(NamedTuple):
    """A method of both clients; `raw` names the function that turns it into a method of `with_raw_response`."""

    name: str
    positional: list[Parameter]
    keywords: list[Parameter]
    doc: str
    sync: Flavour
    awaited: Flavour
    raw: str = ""

    @property
    def signature(self) -> str:
        """The parameters in Python."""
        keywords = sorted(self.keywords, key=lambda parameter: parameter.default is not None)
        positional = [*self.positional, "/"] if self.positional else []
        return ", ".join(map(str, ["self", *positional, "*", *keywords]))

    @property
    def docstring(self) -> str:
        """One line, the rest of the description, and a section on the parameters."""
        first, *others = self.doc.split("\n\n")
        summary, rest = split_sentence(first)
        paragraphs = [summary, *([textwrap.fill(rest, 100)] if rest else []), *others]
        lines = [
            textwrap.fill(f"{parameter.name}: {parameter.doc}", 104, initial_indent=" " * 4, subsequent_indent=" " * 8)
            for parameter in (*self.positional, *self.keywords)
            if parameter.doc
        ]
        return "\n\n".join([*paragraphs, "\n".join(["Args:", *lines, ""])])


class MethodBuilder:
    """Builds the methods of each resource."""

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        self._models = ClassBuilder(contract, "models")
        self._inputs = ClassBuilder(contract, "inputs")
        self.resources: dict[str, list[MethodSpec]] = {}
        for path, method, operation in contract.operations:
            resource, name = operation["x-lup-sdk"].split(".")
            build_methods = self._build_list_methods if self._is_list(method, operation) else self._build_call_methods
            self.resources.setdefault(resource, []).extend(build_methods(name, method, path, operation))

    def _is_list(self, method: str, operation: Node) -> bool:
        page = self._contract.resolve(success_schemas(operation).get(JSON, {}))
        return method == "GET" and {"items", "next_cursor"} <= page.get("properties", {}).keys()

    def _build_list_methods(self, name: str, method: str, path: str, operation: Node) -> Iterator[MethodSpec]:
        """Build `list` and, if it streams other media types, `export`; for a feed, `list` and `follow`."""
        schemas = success_schemas(operation)
        item_type = self._models.render_type(self._contract.resolve(schemas[JSON])["properties"]["items"]["items"])
        page_type = self._models.render_type(schemas[JSON])
        query = self._build_query(operation)
        filters = [parameter for parameter in query if parameter.name not in EXPORT_PARAMETERS]
        positional = _build_path_parameters(path, operation, filters)
        keywords = [*filters, *CALL_OPTIONS]
        target = [repr(method), _render_path(path, positional)]
        options = ["headers=extra_headers", "timeout=timeout"]
        request = f"Request({', '.join([*target, page_type, _render_object(filters), *options])})"
        is_feed = any(parameter.name == "after" for parameter in filters)
        cursor_param = ', cursor_param="after"' if is_feed else ""
        sync, awaited = (
            Flavour(f"{kind}[{item_type}, {page_type}]", f"{kind}(self._transport, {request}{cursor_param})")
            for kind in ("SyncPaginator", "AsyncPaginator")
        )
        yield MethodSpec(name, positional, keywords, render_doc(operation), sync, awaited, "raw_page")
        if is_feed:
            follow = f"follow(self._transport, {request}, poll_interval_seconds, cursor)"
            sync = Flavour(f"Iterator[{item_type}]", f"changes.{follow}")
            awaited = Flavour(f"AsyncIterator[{item_type}]", f"async_changes.{follow}")
            keywords = [*filters, CURSOR_STORE, POLL_INTERVAL, *CALL_OPTIONS]
            yield MethodSpec("follow", positional, keywords, FOLLOW_DOC, sync, awaited)
            yield _build_run(item_type, positional, keywords)
        yield from self._build_export_methods(name, positional, target, item_type, operation)

    def _build_export_methods(
        self, name: str, positional: list[Parameter], target: list[str], item_type: str, operation: Node
    ) -> Iterator[MethodSpec]:
        """Build `export` for a list that streams other media types and, if one of them is NDJSON, `export_models`."""
        schemas = success_schemas(operation)
        streams = [stream for stream, content_type in EXPORT_MEDIA_TYPES.items() if content_type in schemas]
        filters = [parameter for parameter in self._build_query(operation) if parameter.name not in PAGE_PARAMETERS]
        if streams:
            media = Parameter("media", "", render_literal(streams), doc="The media type of the lines.")
            doc = f"Stream the whole `{name}` in another media type, as lines with their line endings."
            request = _render_export(target, "bytes", filters, "media")
            yield _build_stream("export", [media, *positional], filters, doc, "bytes", f"stream_lines({request})")
        if "ndjson" in streams:
            filters = [parameter for parameter in filters if parameter.name not in EXPORT_PARAMETERS]
            doc = f"Stream the whole `{name}` as models: one response of any length, which is not held in memory."
            request = _render_export(target, item_type, filters, '"ndjson"')
            yield _build_stream("export_models", positional, filters, doc, item_type, f"stream_items({request})")

    def _build_call_methods(self, name: str, method: str, path: str, operation: Node) -> Iterator[MethodSpec]:
        """Build the method of a single call and, if it offers Markdown, its `_markdown` variant."""
        schemas = success_schemas(operation)
        return_type = self._models.render_type(schemas[JSON]) if JSON in schemas else "None"
        query, body = self._build_query(operation), body_schema(operation)
        fields = self._build_fields(body)
        positional = _build_path_parameters(path, operation, [*fields, *query])
        target = [repr(method), _render_path(path, positional)]
        options = [_render_object(query)] if query else []
        if body.get("type") == "array":
            row_type, expression = self._render_rows(operation["x-lup-sdk"].split(".")[0], body["items"])
            doc = f"At most {body['maxItems']} rows." if "maxItems" in body else "The rows."
            positional = [*positional, Parameter(ROWS, "", f"Iterable[{row_type}]", doc=doc)]
            options.append(f"body={expression}")
        elif fields:
            options.append(f"body={_render_object(fields)}")
        elif body:
            positional = [*positional, Parameter("body", "", self._inputs.render_type(body))]
            options.append("body=body")
        keywords = [*self._build_header_parameters(operation), *fields, *query]
        options += [f"{parameter.name}={parameter.name}" for parameter in keywords if parameter.json_name == "If-Match"]
        if any(parameter["name"] == "Idempotency-Key" for parameter in operation["parameters"]):
            keywords.append(IDEMPOTENCY_KEY)
            options.append("idempotency_key=ensure_idempotency_key(idempotency_key)")
        keywords += CALL_OPTIONS
        options += ["headers=extra_headers", "timeout=timeout"]
        arguments = [*target, return_type if return_type != "None" else "NoneType", *options]
        yield _build_call(name, positional, keywords, render_doc(operation), return_type, arguments)
        if name in MANY_DOCS and "maxItems" in body:
            yield _build_many(name, positional[-1], body, keywords)
        if "text/markdown" in schemas:
            description = f"{render_doc(operation)}\n\nReturns Markdown."
            arguments = [*target, "str", *options, 'accept="text/markdown"']
            yield _build_call(f"{name}_markdown", positional, keywords, description, "str", arguments)

    def _build_header_parameters(self, operation: Node) -> Iterator[Parameter]:
        for parameter in operation["parameters"]:
            if parameter["in"] == "header" and parameter["name"] == "If-Match":
                is_required = parameter.get("required")
                yield (
                    Parameter("version", "If-Match", "int", None, VERSION_DOC)
                    if is_required
                    else Parameter("version", "If-Match", "int | None", "None", VERSION_DOC)
                )

    def _build_query(self, operation: Node) -> list[Parameter]:
        """Build the query parameters except `media`, which the SDK sends as a header."""
        return [
            _build_parameter(
                parameter["name"],
                self._render_query_type(parameter["schema"]),
                parameter.get("required", False),
                "None",
                render_doc(parameter),
            )
            for parameter in operation["parameters"]
            if parameter["in"] == "query" and parameter["name"] != "media"
        ]

    def _render_query_type(self, schema: Node) -> str:
        """Render the type of a query parameter; a list of values may be a single value."""
        resolved = self._contract.resolve(schema)
        if resolved.get("type") != "array":
            return self._inputs.render_type(schema)
        return f"{self._inputs.render_type(resolved['items'])} | {self._inputs.render_type(schema)}"

    def _build_fields(self, body: Node) -> list[Parameter]:
        """Build the parameters for the fields of a body."""
        owner = component_name(body.get("$ref", ""))
        schema = self._contract.schemas.get(owner, {})
        if "properties" not in schema:
            return []
        required = schema.get("required", [])
        return [
            _build_parameter(
                field.json_name, field.type, field.json_name in required, "UNSET", field.doc, suffix=" | Unset"
            )
            for field in self._inputs.build_fields(owner)
        ]

    def _render_rows(self, resource: str, row: Node) -> tuple[str, str]:
        """Render the type of a row, and the expression for the body; a row may be a resource as it was read."""
        row_type = self._inputs.render_type(row)
        model = self._contract.models.get(resource, "")
        required = self._contract.resolve(row).get("required", [])
        if model and set(required) <= self._contract.schemas[model]["properties"].keys():
            return (
                f"{row_type} | models.{model}",
                f"tuple(to_row(row, {component_name(row['$ref'])!r}) for row in rows)",
            )
        return row_type, "tuple(rows)"


def _build_run(item_type: str, positional: list[Parameter], keywords: list[Parameter]) -> MethodSpec:
    """Build the method that passes each change of `follow` to the handler of its resource."""
    passed = [parameter for parameter in keywords if parameter.name != "resource"]
    arguments = ", ".join([*(p.name for p in positional), *(f"{p.name}={p.name}" for p in passed)])
    call = f"changes.run(self.follow({arguments}), handlers)"
    sync, awaited = Flavour("None", call), Flavour("None", f"await async_{call}", is_coroutine=True)
    handlers = Parameter("handlers", "", f"Mapping[str, Callable[[{item_type}], {{result}}]]", doc=HANDLERS_DOC)
    return MethodSpec("run", [handlers, *positional], passed, RUN_DOC, sync, awaited)


def _build_many(batch: str, rows: Parameter, body: Node, keywords: list[Parameter]) -> MethodSpec:
    """Build the method that writes any number of rows by a batch method."""
    row_type = rows.type.removeprefix("Iterable[").removesuffix("]")
    is_upsert = any(parameter.name == "on_error" for parameter in keywords)
    chunk_size = Parameter("chunk_size", "", "int", str(body["maxItems"]), "The maximum number of rows in a request.")
    own = [ON_ERROR, DRY_RUN] if is_upsert else [IDEMPOTENCY_KEY]
    on_progress = Parameter("on_progress", "", ON_PROGRESS_TYPE.format(row_type), "None", ON_PROGRESS_DOC)
    passed = [*([ON_ERROR, DRY_RUN] if is_upsert else []), *CALL_OPTIONS]
    send = f"partial(self.{batch}, {', '.join(f'{parameter.name}={parameter.name}' for parameter in passed)})"
    options = [
        rows.name,
        repr(component_name(body["items"]["$ref"])),
        *(("on_error", "dry_run") if is_upsert else ("'abort'", "False")),
    ]
    options += ["chunk_size", "concurrency", "on_progress", *([] if is_upsert else ["idempotency_key"])]
    call = f"many.write_many({', '.join([send, *options])})"
    return_type = f"BatchReport[{row_type}]"
    sync, awaited = Flavour(return_type, call), Flavour(return_type, f"await async_{call}", is_coroutine=True)
    name, rows = batch.replace("_batch", "_many"), rows._replace(doc="Any number of rows.")
    keywords = [*own, chunk_size, CONCURRENCY, on_progress, *CALL_OPTIONS]
    return MethodSpec(name, [rows], keywords, MANY_DOCS[batch], sync, awaited)


def _render_export(target: list[str], item_type: str, filters: list[Parameter], media: str) -> str:
    options = ["headers=extra_headers", "timeout=timeout", f"accept=select_export_media_type({media})"]
    return f"Request({', '.join([*target, item_type, _render_object(filters), *options])})"


def _build_stream(
    name: str, positional: list[Parameter], filters: list[Parameter], doc: str, item_type: str, call: str
) -> MethodSpec:
    sync, awaited = (
        Flavour(f"{kind}[{item_type}]", f"self._transport.{call}") for kind in ("Iterator", "AsyncIterator")
    )
    return MethodSpec(name, positional, [*filters, *CALL_OPTIONS], doc, sync, awaited)


def _build_call(
    name: str, positional: list[Parameter], keywords: list[Parameter], doc: str, return_type: str, arguments: list[str]
) -> MethodSpec:
    expression = f"self._transport.send(Request({', '.join(arguments)}))"
    sync, awaited = Flavour(return_type, expression), Flavour(return_type, f"await {expression}", is_coroutine=True)
    return MethodSpec(name, positional, keywords, doc, sync, awaited, "raw_call")


RESERVED = {"self", "version", *(parameter.name for parameter in (IDEMPOTENCY_KEY, POLL_INTERVAL, *CALL_OPTIONS))}


def _build_parameter(
    json_name: str, type_: str, is_required: bool, default: str, doc: str, *, suffix: str = ""
) -> Parameter:
    """Build the parameter for a field or a query parameter; a name that Python or the SDK needs ends in `_`."""
    name = f"{json_name}_" if iskeyword(json_name) or json_name in RESERVED else json_name
    if is_required:
        return Parameter(name, json_name, type_, None, split_sentence(doc)[0])
    return Parameter(name, json_name, type_ + (suffix or f" | {default}"), default, split_sentence(doc)[0])


def split_sentence(text: str) -> tuple[str, str]:
    """Return the first sentence on one line, and the rest."""
    first, *rest = re.split(r"(?<=[.;])\s+(?=[A-Z])", " ".join(text.split()), maxsplit=1)
    return first, "".join(rest)


def _build_path_parameters(path: str, operation: Node, others: Iterable[Parameter]) -> list[Parameter]:
    taken = {parameter.name for parameter in others}
    docs = {parameter["name"]: render_doc(parameter) for parameter in operation["parameters"]}
    return [
        Parameter(
            f"{name}_" if name in taken else name,
            name,
            "UUID | str" if name.endswith("_id") else "str",
            doc=split_sentence(docs[name])[0],
        )
        for name in re.findall(r"{(\w+)}", path)
    ]


def _render_path(path: str, parameters: list[Parameter]) -> str:
    template = path
    for parameter in parameters:
        template = template.replace(f"{{{parameter.json_name}}}", f"{{encode_segment({parameter.name})}}")
    return f"{'f' if template != path else ''}{template!r}"


def _render_object(parameters: Iterable[Parameter]) -> str:
    return "{" + ", ".join(f"{parameter.json_name!r}: {parameter.name}" for parameter in parameters) + "}"
