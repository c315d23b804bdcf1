"""Scalars as components: texts, numbers and ids that many fields share, and their nullable forms.

A type names its component by the `title` of its annotation.
"""

from collections.abc import Iterable
from typing import Annotated, get_args, get_origin

import msgspec
from msgspec import Meta, Struct

from service.domain.base.fields import TypeForm
from service.domain.base.shapes import Json, JsonObject

WORDS = ("description", "examples", "default")
"""Keys that a field may override beside a reference."""
REF = "#/components/schemas/{name}"
_INNER = ("additionalProperties", "anyOf", "items", "propertyNames")
_NULLABLE = "Nullable"


def schema_ref(name: str) -> JsonObject:
    """Reference a schema component."""
    return {"$ref": REF.format(name=name)}


def titled(types: Iterable[TypeForm]) -> dict[str, TypeForm]:
    """Find the titled types within other types, without what a field adds to them."""
    types_by_title: dict[str, TypeForm] = {}
    seen: set[TypeForm] = set()
    waiting = list(types)
    while waiting:
        kind = waiting.pop()
        if get_origin(kind) is Annotated:
            bare, *marks = get_args(kind)
            for place, mark in enumerate(marks, 1):
                if isinstance(mark, Meta) and mark.title:
                    types_by_title[mark.title] = Annotated[(bare, *marks[:place])]
            waiting.append(bare)
        elif isinstance(kind, type) and issubclass(kind, Struct):
            if kind not in seen:
                seen.add(kind)
                waiting += [field.type for field in msgspec.structs.fields(kind)]
        else:
            waiting += get_args(kind)
    return types_by_title


class Scalars:
    """The scalars of the contract, and how schemas refer to them."""

    def __init__(self, types: Iterable[TypeForm]) -> None:
        self._schemas: dict[str, JsonObject] = {}
        for title, kind in titled(types).items():
            schema = msgspec.json.schema(kind)
            del schema["title"]
            self._schemas[title] = self.portable(schema)

    def schema(self, name: str) -> JsonObject:
        """Return the schema of a component by its name, nullable or not."""
        if name in self._schemas:
            return self._schemas[name]
        schema = self._schemas[name.removeprefix(_NULLABLE)]
        return {**schema, "type": [schema["type"], "null"]}

    def portable(self, node: Json) -> Json:
        """Rewrite a schema of msgspec in the form that client generators read best."""
        if isinstance(node, list):
            return [self.portable(item) for item in node]
        if not isinstance(node, dict):
            return node
        schema = {key: self.portable(value) if key in _INNER else value for key, value in node.items()}
        if "properties" in schema:
            schema["properties"] = {name: self.portable(field) for name, field in schema["properties"].items()}
            del schema["title"]
        if "pattern" in schema:
            schema["pattern"] = schema["pattern"].replace(r"\Z", "$")
        if "pattern" in schema or "enum" in schema:
            schema.setdefault("type", "string")
        if "discriminator" in schema:
            schema["oneOf"] = schema.pop("anyOf")
        elif schema.get("anyOf", ())[1:] == [{"type": "null"}]:
            return self._nullable(**schema)
        return self._named(schema)

    def _nullable(self, anyOf: list[JsonObject], **outer: Json) -> JsonObject:  # noqa: N803 - JSON Schema's name
        """Rewrite a nullable schema; the description of the field wins over that of its type."""
        inner = anyOf[0]
        words = {key: inner.pop(key) for key in WORDS if key in inner} | outer
        name = inner.get("$ref", "").rpartition("/")[2]
        if name in self._schemas and "enum" not in self._schemas[name]:
            return {**schema_ref(_NULLABLE + name), **words}
        if "type" in inner and "enum" not in inner:
            return {**inner, **words, "type": [inner["type"], "null"]}
        return {"anyOf": [inner, {"type": "null"}], **words}

    def _named(self, schema: JsonObject) -> JsonObject:
        """Reference the scalar that a schema's title names, unless the field bounds it further."""
        title = schema.pop("title", None)
        if title is None or title not in self._schemas:
            return schema
        scalar = self._schemas[title]
        if _without_words(schema) != _without_words(scalar):
            return schema
        words = {key: schema[key] for key in WORDS if key in schema and schema[key] != scalar.get(key)}
        return {**schema_ref(title), **words}


def _without_words(schema: JsonObject) -> JsonObject:
    return {key: value for key, value in schema.items() if key not in WORDS}
