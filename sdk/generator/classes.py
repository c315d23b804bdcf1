"""Render the contract's components as Python classes: Structs for responses, typed dicts for requests."""

import re
import textwrap
from collections.abc import Iterator
from keyword import iskeyword
from typing import Any, Literal, NamedTuple

from openapi_python_client.strings import pascal_case, safe_for_docstring

from generator.contract import Contract, Node, component_name

Side = Literal["models", "inputs"]

SCALAR_TYPES = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}
FORMAT_TYPES = {
    "uuid": "UUID",
    "date": "date",
    "date-time": "datetime",
    "date-or-date-time": "date | datetime",
    "decimal": "Decimal",
}


MODEL_MEMBERS = {"extra", "replace", "to_dict", "to_json"}
"""Names of `Model`, which fields of responses cannot have."""


class FieldSpec(NamedTuple):
    """A field, with its name in Python and in JSON."""

    name: str
    json_name: str
    type: str
    required: bool
    doc: str


class ClassSpec(NamedTuple):
    """A class; `tag` is the property and value that identify it in a tagged union.

    `derived` are the fields that a request cannot have, although a request can have the object.
    """

    name: str
    doc: str
    tag: tuple[str, str] | None
    fields: list[FieldSpec]
    derived: list[str]

    @property
    def lookups(self) -> list[tuple[str, str]]:
        """The lists of included resources, which are found by id, and the class of each."""
        is_included = self.name.endswith("PageIncluded")
        return [(field.name, re.sub(r"tuple\[(.*), ...\]", r"\1", field.type)) for field in self.fields if is_included]


class ClassBuilder:
    """Builds the classes of one side: responses accept unknown values, requests accept strings for ids and times."""

    def __init__(self, contract: Contract, side: Side) -> None:
        self._contract = contract
        self._is_response = side == "models"
        self._side = side
        self._names = contract.response_components if self._is_response else contract.request_components

    def build_classes(self) -> Iterator[ClassSpec]:
        """Return the classes of this side, in the contract's order."""
        for name, schema in self._contract.schemas.items():
            if name in self._names and "properties" in schema:
                tag = self._contract.tags.get(name)
                derived = self._contract.derived_fields(name) if self._is_response else []
                yield ClassSpec(
                    self._contract.class_name(name),
                    render_doc(schema),
                    tag,
                    self.build_fields(name, within=True),
                    derived,
                )

    def build_fields(self, name: str, *, within: bool = False) -> list[FieldSpec]:
        """Return the fields of a component."""
        tag = self._contract.tags.get(name)
        return [
            self._build_field(name, key, value, within)
            for key, value in self._contract.schemas[name]["properties"].items()
            if not (self._is_response and tag and key == tag[0])
        ]

    def build_enums(self) -> Iterator[tuple[str, str]]:
        """Return the enums of responses, each name once."""
        enums: dict[str, str] = {}
        for name, schema in self._contract.schemas.items():
            if self._is_response and name in self._names:
                tag = self._contract.tags.get(name, ("", ""))[0]
                for key, value in schema.get("properties", {}).items():
                    if key != tag and (values := self._enum_values(value)):
                        enums[_enum_name(name, key, value)] = render_literal(values)
        yield from enums.items()

    def render_type(self, schema: Node, *, within: bool = False, enum: str = "") -> str:
        """Render the type of a schema; `within` the side's own module, class names have no prefix."""
        return " | ".join(dict.fromkeys(self._render_alternatives(schema, within, enum)))

    def _build_field(self, owner: str, key: str, schema: Node, within: bool) -> FieldSpec:
        enum = _enum_name(owner, key, schema) if self._is_response and self._enum_values(schema) else ""
        if iskeyword(key) and not self._is_response:
            raise SystemExit(f"{owner}.{key}: a typed dict cannot have a Python keyword as a field")
        required = key in self._contract.schemas[owner].get("required", [])
        field_type = self.render_type(schema, within=within, enum=enum)
        if not self._is_response:
            field_type = " | ".join(dict.fromkeys([field_type, *self._render_read_types(owner, key)]))
        doc = render_doc(schema) or self._target_doc(schema)
        name = f"{key}_" if iskeyword(key) or (self._is_response and key in MODEL_MEMBERS) else key
        return FieldSpec(name, key, field_type, required, doc)

    def _render_read_types(self, owner: str, key: str) -> list[str]:
        """Render the classes of the field in the resource that a request is about: what was read can be sent."""
        model = self._contract.schemas.get(self._contract.read_components.get(owner, ""), {})
        schema = self._contract.resolve(model.get("properties", {}).get(key, {}))
        names = [component_name(part["$ref"]) for part in list_alternatives(schema) if "$ref" in part]
        types = [f"models.{name}" for name in names if "properties" in self._contract.schemas[name]]
        return [*types, "models.UnknownObject"] if len(types) > 1 else types

    def _target_doc(self, schema: Node) -> str:
        """Return the description of a list's items, or of the scalar that a field refers to; a class has its own."""
        if doc := render_doc(self._contract.resolve(schema.get("items", {}))):
            return f"Each item is {doc[0].lower()}{doc[1:]}"
        parts = [self._contract.resolve(part) for part in list_alternatives(schema) or [schema]]
        return next((render_doc(part) for part in parts if "properties" not in part), "")

    def _enum_values(self, schema: Node) -> list[Any]:
        """Return the values of an enum, nullable or not; empty for other schemas."""
        variants = [variant for variant in list_alternatives(schema) or [schema] if variant.get("type") != "null"]
        schema = self._contract.resolve(variants[0])
        values = schema.get("enum", [schema["const"]] if "const" in schema else [])
        return [value for value in values if value is not None] if len(variants) == 1 else []

    def _render_alternatives(self, schema: Node, within: bool, enum: str) -> list[str]:
        if "$ref" in schema:
            return self._render_component(component_name(schema["$ref"]), within, enum)
        if alternatives := list_alternatives(schema):
            return self._render_union(alternatives, within, enum)
        if schema.get("type") != "null" and (values := self._enum_values(schema)):
            literal = enum or render_literal(values)
            return [f"OpenEnum[{literal}]" if self._is_response else literal]
        match schema.get("type"):
            case "array":
                item = self.render_type(schema.get("items", {}), within=within)
                return [f"tuple[{item}, ...]" if self._is_response else f"Sequence[{item}]"]
            case "object":
                additional = schema.get("additionalProperties")
                value = self.render_type(additional, within=within) if isinstance(additional, dict) else "Any"
                return [f"dict[str, {value}]" if self._is_response else f"Mapping[str, {value}]"]
            case "string" if python_type := FORMAT_TYPES.get(schema.get("format", "")):
                return [python_type] if self._is_response else [python_type, "str"]
            case scalar:
                return [SCALAR_TYPES.get(str(scalar), "Any")]

    def _render_component(self, name: str, within: bool, enum: str) -> list[str]:
        target = self._contract.schemas[name]
        if "properties" not in target:
            types = self._render_alternatives(target, within, enum)
            is_read = not self._is_response and name in self._contract.response_components
            return [*types, "models.UnknownValue"] if is_read and self._enum_values(target) else types
        name = self._contract.class_name(name)
        is_shared = not self._is_response and name in self._contract.response_components
        types = [name if within else f"{self._side}.{name}"]
        return [*types, f"models.{name}"] if is_shared else types

    def _render_union(self, alternatives: list[Node], within: bool, enum: str) -> list[str]:
        variants = [variant for variant in alternatives if variant.get("type") != "null"]
        types = [name for variant in variants for name in self._render_alternatives(variant, within, enum)]
        if self._is_response and len(variants) > 1:
            is_tagged = all(component_name(variant.get("$ref", "")) in self._contract.tags for variant in variants)
            types = [f"TaggedUnion[{' | '.join(types)}]"] if is_tagged else ["Any"]
        return types if len(variants) == len(alternatives) else [*types, "None"]


def _enum_name(owner: str, key: str, schema: Node) -> str:
    """Return an enum's name: its component's, or that of the component and field that it stands in."""
    refs = [part["$ref"] for part in list_alternatives(schema) or [schema] if "$ref" in part]
    return component_name(refs[0]) if refs else f"{owner}{pascal_case(key)}"


def list_alternatives(schema: Node) -> list[Node]:
    """Return the alternatives of a schema, in any notation; empty if it has only one."""
    if isinstance(schema.get("type"), list):
        return [{**schema, "type": name} for name in schema["type"]]
    alternatives: list[Node] = schema.get("anyOf") or schema.get("oneOf") or []
    return alternatives


def render_literal(values: list[Any]) -> str:
    """Render a Literal type."""
    return f"Literal[{', '.join(map(repr, values))}]"


def render_doc(node: Node) -> str:
    """Render the description as a docstring; empty if there is none."""
    descriptions = [part.get("description") or part.get("summary") for part in (node, *list_alternatives(node))]
    text = safe_for_docstring(next(filter(None, descriptions), ""))
    paragraphs = [textwrap.fill(paragraph, 100) for paragraph in re.split(r"\n\s*\n", text)]
    return re.sub(r'"$', r"\"", "\n\n".join(paragraphs))
