"""Example responses, generated from the SDK's Structs."""

from typing import Any

from msgspec import inspect

ID = "0190b2d4-5c3e-7000-8000-000000000001"
MOMENT = "2026-03-12T08:00:00Z"


def example(struct: Any, /, **fields: Any) -> Any:
    """Return an example of a Struct as JSON, with the given fields."""
    values = _example(inspect.type_info(struct))
    return {**values, **fields}


def _example(node: inspect.Type) -> Any:
    match node:
        case inspect.StructType():
            tag = {str(node.tag_field): node.tag} if node.tag_field else {}
            return tag | {field.encode_name: _example(field.type) for field in node.fields if field.required}
        case inspect.UnionType() if node.includes_none:
            return None
        case inspect.UnionType():
            return _example(node.types[0])
        case inspect.VarTupleType():
            return []
        case inspect.DictType() | inspect.AnyType():
            return {}
        case inspect.UUIDType():
            return ID
        case inspect.DateTimeType():
            return MOMENT
        case inspect.DateType():
            return MOMENT[:10]
        case inspect.DecimalType():
            return "1.50"
        case inspect.IntType() | inspect.FloatType():
            return 1
        case inspect.BoolType():
            return True
        case inspect.LiteralType():
            return node.values[0]
        case _:
            return "tekst"


def page(*items: Any, next_cursor: str | None = None, **fields: Any) -> dict[str, Any]:
    """Return a page of a list."""
    return {"items": list(items), "next_cursor": next_cursor, **fields}


def change(cursor: str) -> dict[str, Any]:
    """Return an item of the change feed."""
    event = {"cursor": cursor, "resource": "ideas", "id": ID, "version": 1, "action": "created", "at": MOMENT}
    return {**event, "external_refs": [], "changed_fields": None}


def problem(status: int, code: str, **fields: Any) -> dict[str, Any]:
    """Return problem details."""
    return {"type": "about:blank", "title": "Title", "status": status, "code": code, "request_id": "r1", **fields}
