"""The operations of the contract as methods, each of which describes one call."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from openapi_python_client.strings import pascal_case

from generator.classes import ClassBuilder, ClassSpec, FieldSpec, render_doc, render_literal
from generator.contract import JSON, Contract, Node, body_schema, success_schemas

EXPORT_MEDIA_TYPES = {"csv": "text/csv", "ndjson": "application/x-ndjson"}

HEADERS_PARAMETER = "headers: Mapping[str, str] | None = None"

FOLLOW_DOC = """\
Go through all of it, and then ask every few seconds for more, without end.

Keep the cursor of the last item that you have dealt with, to go on `after` it when the program starts again.
Raises `CursorExpired` when that place is gone: everything must be loaded anew."""


class MethodSpec(NamedTuple):
    """A method: what it takes, and the call that it describes."""

    name: str
    parameters: list[str]
    returns: str
    call: list[str]
    doc: str


class MethodBuilder:
    """The methods of the SDK by resource, and the queries of its lists."""

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        self._models = ClassBuilder(contract, "models")
        self._inputs = ClassBuilder(contract, "inputs")
        self.queries: list[ClassSpec] = []
        self.resources: dict[str, list[MethodSpec]] = {}
        for path, method, operation in contract.operations:
            resource, name = operation["x-lup-sdk"].split(".")
            made = self._build_list_methods if self._is_list(method, operation) else self._build_call_methods
            self.resources.setdefault(resource, []).extend(made(name, method, path, operation))

    def _is_list(self, method: str, operation: Node) -> bool:
        page = self._contract.resolve(success_schemas(operation).get(JSON, {}))
        return method == "GET" and {"items", "next_cursor"} <= page.get("properties", {}).keys()

    def _build_list_methods(self, name: str, method: str, path: str, operation: Node) -> Iterator[MethodSpec]:
        """A list in pages, and its export to the media types that it streams; a feed, and how it is followed."""
        media = success_schemas(operation)
        item = self._models.render_type(self._contract.resolve(media[JSON])["properties"]["items"]["items"])
        page = self._models.render_type(media[JSON])
        query = _query_parameters(operation)
        filters = pascal_case(operation["operationId"])
        fields = [self._build_filter(parameter) for parameter in query]
        self.queries.append(ClassSpec(filters, f"What `{operation['operationId']}` can be asked for.", None, fields))
        taken = [*_render_path_parameters(path), "*", HEADERS_PARAMETER, f"**filters: Unpack[inputs.{filters}]"]
        call = [repr(method), _render_path(path)]
        call += [page, "filters", "headers=headers"]
        if any(parameter["name"] == "after" for parameter in query):
            returns = f"Paginator[{item}, {page}]"
            yield MethodSpec(name, taken, returns, [*call, 'cursor_param="after"'], render_doc(operation))
            taken = [*taken[:-1], "poll_interval_seconds: float = 5.0", taken[-1]]
            call.append("poll_interval_seconds=poll_interval_seconds")
            yield MethodSpec("follow", taken, f"Follower[{item}, {page}]", call, FOLLOW_DOC)
            return
        yield MethodSpec(name, taken, f"Paginator[{item}, {page}]", call, render_doc(operation))
        if streams := [stream for stream, content_type in EXPORT_MEDIA_TYPES.items() if content_type in media]:
            chosen = f"media: {render_literal(streams)}"
            said = f"Stream the whole of `{name}` in another media type, line by line, line ends kept."
            call = [*call[:2], "bytes", *call[3:], "accept=EXPORT_MEDIA_TYPES[media]"]
            yield MethodSpec("export", [chosen, *taken], "Export", call, said)

    def _build_call_methods(self, name: str, method: str, path: str, operation: Node) -> Iterator[MethodSpec]:
        """A call with one answer, and its sibling that answers in Markdown."""
        media = success_schemas(operation)
        returns = self._models.render_type(media[JSON]) if JSON in media else "None"
        taken = _render_path_parameters(path)
        keywords = []
        fields = []
        call = []
        if query := _query_parameters(operation):
            keywords += [self._render_keyword(parameter) for parameter in query]
            call.append("{" + ", ".join(f"{parameter['name']!r}: {parameter['name']}" for parameter in query) + "}")
        sent = body_schema(operation)
        if sent.get("type") == "array":
            taken = [*taken[:-1], f"rows: Iterable[{self._inputs.render_type(sent['items'])}]", "/"]
            call.append("body=tuple(rows)")
        elif sent:
            fields.append(f"**fields: Unpack[{self._inputs.render_type(sent)}]")
            call.append("body=fields")
        headers = {parameter["name"]: parameter for parameter in operation["parameters"] if parameter["in"] == "header"}
        if "If-Match" in headers:
            keywords.append("version: int" if headers["If-Match"].get("required") else "version: int | None = None")
            call.append("version=version")
        if "Idempotency-Key" in headers:
            keywords.append("idempotency_key: str | None = None")
            call.append("idempotency_key=ensure_idempotency_key(idempotency_key)")
        keywords.append(HEADERS_PARAMETER)
        call.append("headers=headers")
        taken += ["*", *sorted(keywords, key=lambda keyword: "=" in keyword)]
        taken += fields
        target = [repr(method), _render_path(path)]
        result = returns if returns != "None" else "NoneType"
        yield MethodSpec(name, taken, f"APICall[{returns}]", [*target, result, *call], render_doc(operation))
        if "text/markdown" in media:
            said = f"{render_doc(operation)}\n\nAs Markdown."
            accept = 'accept="text/markdown"'
            yield MethodSpec(f"{name}_markdown", taken, "APICall[str]", [*target, "str", *call, accept], said)

    def _build_filter(self, parameter: Node) -> FieldSpec:
        name, required = parameter["name"], bool(parameter.get("required"))
        kind = self._inputs.render_type(parameter["schema"])
        return FieldSpec(name, name, kind if required else f"{kind} | None", required, render_doc(parameter))

    def _render_keyword(self, parameter: Node) -> str:
        kind = f"{parameter['name']}: {self._inputs.render_type(parameter['schema'])}"
        return kind if parameter.get("required") else f"{kind} | None = None"


def _query_parameters(operation: Node) -> list[Node]:
    """The query's parameters, without the one that names a media type: the SDK says that by a header."""
    return [part for part in operation["parameters"] if part["in"] == "query" and part["name"] != "media"]


def _render_path_parameters(path: str) -> list[str]:
    names = re.findall(r"{(\w+)}", path)
    return (
        [*(f"{name}: UUID | str" if name.endswith("_id") else f"{name}: str" for name in names), "/"] if names else []
    )


def _render_path(path: str) -> str:
    filled = re.sub(r"{(\w+)}", r"{encode_segment(\1)}", path)
    return f"{'f' if filled != path else ''}{filled!r}"
