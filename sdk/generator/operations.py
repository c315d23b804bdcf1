"""The operations of the contract as methods, each of which describes one call."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from openapi_python_client.strings import pascal_case

from generator.contract import JSON, Contract, Node, answer, body
from generator.shapes import Field, Shape, Shapes, doc, literal

STREAMS = {"csv": "text/csv", "ndjson": "application/x-ndjson"}

HEADERS = "headers: Mapping[str, str] | None = None"

FOLLOW = """\
Go through all of it, and then ask every few seconds for more, without end.

Keep the cursor of the last item that you have dealt with, to go on `after` it when the program starts again.
Raises `CursorExpired` when that place is gone: everything must be loaded anew."""


class Operation(NamedTuple):
    """A method: what it takes, and the call that it describes."""

    name: str
    parameters: list[str]
    returns: str
    call: list[str]
    doc: str


class Operations:
    """The methods of the SDK by resource, and the queries of its lists."""

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        self._models = Shapes(contract, "models")
        self._inputs = Shapes(contract, "inputs")
        self.queries: list[Shape] = []
        self.resources: dict[str, list[Operation]] = {}
        for path, method, operation in contract.operations:
            resource, name = operation["x-lup-sdk"].split(".")
            made = self._list if self._is_list(method, operation) else self._call
            self.resources.setdefault(resource, []).extend(made(name, method, path, operation))

    def _is_list(self, method: str, operation: Node) -> bool:
        page = self._contract.resolve(answer(operation).get(JSON, {}))
        return method == "GET" and {"items", "next_cursor"} <= page.get("properties", {}).keys()

    def _list(self, name: str, method: str, path: str, operation: Node) -> Iterator[Operation]:
        """A list in pages, and its export to the media types that it streams; a feed, and how it is followed."""
        media = answer(operation)
        item = self._models.type(self._contract.resolve(media[JSON])["properties"]["items"]["items"])
        page = self._models.type(media[JSON])
        query = _query(operation)
        filters = pascal_case(operation["operationId"])
        fields = [self._filter(parameter) for parameter in query]
        self.queries.append(Shape(filters, f"What `{operation['operationId']}` can be asked for.", None, fields))
        taken = [*_path_parameters(path), "*", HEADERS, f"**filters: Unpack[inputs.{filters}]"]
        call = [repr(method), _address(path)]
        call += [page, "filters", "headers=headers"]
        if any(parameter["name"] == "after" for parameter in query):
            yield Operation(name, taken, f"Paginator[{item}, {page}]", [*call, 'cursor_param="after"'], doc(operation))
            taken = [*taken[:-1], "poll_interval_seconds: float = 5.0", taken[-1]]
            yield Operation(
                "follow",
                taken,
                f"Follow[{item}, {page}]",
                [*call, "poll_interval_seconds=poll_interval_seconds"],
                FOLLOW,
            )
            return
        yield Operation(name, taken, f"Paginator[{item}, {page}]", call, doc(operation))
        if streams := [stream for stream, content_type in STREAMS.items() if content_type in media]:
            chosen = f"media: {literal(streams)}"
            said = f"Stream the whole of `{name}` in another media type, line by line, line ends kept."
            call = [*call[:2], "bytes", *call[3:], "accept=STREAMS[media]"]
            yield Operation("export", [chosen, *taken], "Export", call, said)

    def _call(self, name: str, method: str, path: str, operation: Node) -> Iterator[Operation]:
        """A call with one answer, and its sibling that answers in Markdown."""
        media = answer(operation)
        returns = self._models.type(media[JSON]) if JSON in media else "None"
        taken = _path_parameters(path)
        keywords = []
        fields = []
        call = []
        if query := _query(operation):
            keywords += [self._keyword(parameter) for parameter in query]
            call.append("{" + ", ".join(f"{parameter['name']!r}: {parameter['name']}" for parameter in query) + "}")
        sent = body(operation)
        if sent.get("type") == "array":
            taken = [*taken[:-1], f"rows: Iterable[{self._inputs.type(sent['items'])}]", "/"]
            call.append("body=tuple(rows)")
        elif sent:
            fields.append(f"**fields: Unpack[{self._inputs.type(sent)}]")
            call.append("body=fields")
        headers = {parameter["name"]: parameter for parameter in operation["parameters"] if parameter["in"] == "header"}
        if "If-Match" in headers:
            keywords.append("version: int" if headers["If-Match"].get("required") else "version: int | None = None")
            call.append("version=version")
        if "Idempotency-Key" in headers:
            keywords.append("idempotency_key: str | None = None")
            call.append("idempotency_key=idempotency(idempotency_key)")
        keywords.append(HEADERS)
        call.append("headers=headers")
        taken += ["*", *sorted(keywords, key=lambda keyword: "=" in keyword)]
        taken += fields
        target = [repr(method), _address(path)]
        result = returns if returns != "None" else "NoneType"
        yield Operation(name, taken, f"Call[{returns}]", [*target, result, *call], doc(operation))
        if "text/markdown" in media:
            said = f"{doc(operation)}\n\nAs Markdown."
            accept = 'accept="text/markdown"'
            yield Operation(f"{name}_markdown", taken, "Call[str]", [*target, "str", *call, accept], said)

    def _filter(self, parameter: Node) -> Field:
        kind = self._inputs.type(parameter["schema"])
        required = bool(parameter.get("required"))
        return Field(
            parameter["name"], parameter["name"], kind if required else f"{kind} | None", required, doc(parameter)
        )

    def _keyword(self, parameter: Node) -> str:
        kind = f"{parameter['name']}: {self._inputs.type(parameter['schema'])}"
        return kind if parameter.get("required") else f"{kind} | None = None"


def _query(operation: Node) -> list[Node]:
    """The query's parameters, without the one that names a media type: the SDK says that by a header."""
    return [part for part in operation["parameters"] if part["in"] == "query" and part["name"] != "media"]


def _path_parameters(path: str) -> list[str]:
    names = re.findall(r"{(\w+)}", path)
    return (
        [*(f"{name}: UUID | str" if name.endswith("_id") else f"{name}: str" for name in names), "/"] if names else []
    )


def _address(path: str) -> str:
    filled = re.sub(r"{(\w+)}", r"{segment(\1)}", path)
    return f"{'f' if filled != path else ''}{filled!r}"
