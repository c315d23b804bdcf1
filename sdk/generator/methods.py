"""Render the contract's operations as methods."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from openapi_python_client.strings import pascal_case

from generator.classes import ClassBuilder, ClassSpec, FieldSpec, render_doc, render_literal
from generator.contract import JSON, Contract, Node, body_schema, success_schemas

EXPORT_MEDIA_TYPES = {"csv": "text/csv", "ndjson": "application/x-ndjson"}

HEADERS_PARAMETER = "headers: Mapping[str, str] | None = None"

FOLLOW_DOC = """\
Iterate over all changes, then poll for new ones without end.

Save the cursor of the last change that you have processed, and pass it as `after` when your program restarts.
Raises `CursorExpired` if the cursor is no longer valid; then load everything again."""


class MethodSpec(NamedTuple):
    """A method, and the call that it describes."""

    name: str
    parameters: list[str]
    return_type: str
    arguments: list[str]
    doc: str


class MethodBuilder:
    """Builds the methods of each resource, and the query types of lists."""

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        self._models = ClassBuilder(contract, "models")
        self._inputs = ClassBuilder(contract, "inputs")
        self.queries: list[ClassSpec] = []
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
        query = _query_parameters(operation)
        filters_name = pascal_case(operation["operationId"])
        fields = [self._build_filter(parameter) for parameter in query]
        self.queries.append(
            ClassSpec(filters_name, f"The query parameters of `{operation['operationId']}`.", None, fields)
        )
        parameters = [
            *_render_path_parameters(path),
            "*",
            HEADERS_PARAMETER,
            f"**filters: Unpack[inputs.{filters_name}]",
        ]
        arguments = [repr(method), _render_path(path)]
        arguments += [page_type, "filters", "headers=headers"]
        if any(parameter["name"] == "after" for parameter in query):
            return_type = f"Paginator[{item_type}, {page_type}]"
            yield MethodSpec(name, parameters, return_type, [*arguments, 'cursor_param="after"'], render_doc(operation))
            parameters = [*parameters[:-1], "poll_interval_seconds: float = 5.0", parameters[-1]]
            arguments.append("poll_interval_seconds=poll_interval_seconds")
            yield MethodSpec("follow", parameters, f"Follower[{item_type}, {page_type}]", arguments, FOLLOW_DOC)
            return
        yield MethodSpec(name, parameters, f"Paginator[{item_type}, {page_type}]", arguments, render_doc(operation))
        if streams := [stream for stream, content_type in EXPORT_MEDIA_TYPES.items() if content_type in schemas]:
            media_parameter = f"media: {render_literal(streams)}"
            description = f"Stream the whole `{name}` in another media type, as lines with their line endings."
            arguments = [*arguments[:2], "bytes", *arguments[3:], "accept=EXPORT_MEDIA_TYPES[media]"]
            yield MethodSpec("export", [media_parameter, *parameters], "Export", arguments, description)

    def _build_call_methods(self, name: str, method: str, path: str, operation: Node) -> Iterator[MethodSpec]:
        """Build the method of a single call and, if it offers Markdown, its `_markdown` variant."""
        schemas = success_schemas(operation)
        return_type = self._models.render_type(schemas[JSON]) if JSON in schemas else "None"
        parameters = _render_path_parameters(path)
        keywords = []
        fields = []
        arguments = []
        if query := _query_parameters(operation):
            keywords += [self._render_keyword(parameter) for parameter in query]
            arguments.append(
                "{" + ", ".join(f"{parameter['name']!r}: {parameter['name']}" for parameter in query) + "}"
            )
        body = body_schema(operation)
        if body.get("type") == "array":
            parameters = [*parameters[:-1], f"rows: Iterable[{self._inputs.render_type(body['items'])}]", "/"]
            arguments.append("body=tuple(rows)")
        elif body:
            fields.append(f"**fields: Unpack[{self._inputs.render_type(body)}]")
            arguments.append("body=fields")
        headers = {parameter["name"]: parameter for parameter in operation["parameters"] if parameter["in"] == "header"}
        if "If-Match" in headers:
            keywords.append("version: int" if headers["If-Match"].get("required") else "version: int | None = None")
            arguments.append("version=version")
        if "Idempotency-Key" in headers:
            keywords.append("idempotency_key: str | None = None")
            arguments.append("idempotency_key=ensure_idempotency_key(idempotency_key)")
        keywords.append(HEADERS_PARAMETER)
        arguments.append("headers=headers")
        parameters += ["*", *sorted(keywords, key=lambda keyword: "=" in keyword)]
        parameters += fields
        target = [repr(method), _render_path(path)]
        return_class = return_type if return_type != "None" else "NoneType"
        yield MethodSpec(
            name, parameters, f"APICall[{return_type}]", [*target, return_class, *arguments], render_doc(operation)
        )
        if "text/markdown" in schemas:
            description = f"{render_doc(operation)}\n\nReturns Markdown."
            accept = 'accept="text/markdown"'
            yield MethodSpec(
                f"{name}_markdown", parameters, "APICall[str]", [*target, "str", *arguments, accept], description
            )

    def _build_filter(self, parameter: Node) -> FieldSpec:
        name, required = parameter["name"], bool(parameter.get("required"))
        filter_type = self._inputs.render_type(parameter["schema"])
        return FieldSpec(
            name, name, filter_type if required else f"{filter_type} | None", required, render_doc(parameter)
        )

    def _render_keyword(self, parameter: Node) -> str:
        keyword = f"{parameter['name']}: {self._inputs.render_type(parameter['schema'])}"
        return keyword if parameter.get("required") else f"{keyword} | None = None"


def _query_parameters(operation: Node) -> list[Node]:
    """Return the query parameters except `media`, which the SDK sends as a header."""
    return [
        parameter
        for parameter in operation["parameters"]
        if parameter["in"] == "query" and parameter["name"] != "media"
    ]


def _render_path_parameters(path: str) -> list[str]:
    names = re.findall(r"{(\w+)}", path)
    return (
        [*(f"{name}: UUID | str" if name.endswith("_id") else f"{name}: str" for name in names), "/"] if names else []
    )


def _render_path(path: str) -> str:
    template = re.sub(r"{(\w+)}", r"{encode_segment(\1)}", path)
    return f"{'f' if template != path else ''}{template!r}"
