"""Request bodies: their shapes, derived from a resource's Struct, and strict decoding with its errors."""

from collections.abc import Callable, Sequence
from functools import cache, reduce
from operator import or_
from types import UnionType
from typing import Annotated, Literal, TypeVar, Union, get_args, get_origin
from uuid import UUID

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

from service.core.resource import Resource
from service.domain.base.fields import Field, TypeForm, fields
from service.domain.base.line_breaks import may_hold_separators, normalize_breaks
from service.domain.base.references import capture_key_field, ref_field, reference_paths, value_at
from service.domain.base.shapes import Day, DocumentKey, Json, Reason, ReferenceText, Shape, Version
from service.domain.base.text import Place, clean, pointer
from service.domain.base.validation import to_violation
from service.domain.base.violations import violations as find_violations
from service.http.problems import ApiError

MAX_BODY_OBJECTS = 20_000
"""The maximum number of objects in a body, counted by braces: the work for an object depends little on its size."""
HoldsFrom = Annotated[
    Day, Meta(description="The day from which the change holds; today if absent, never in the future.")
]
DocumentReference = Annotated[DocumentKey, Meta(description="A key in this document, instead of the id.")]
_KEYS_DESCRIPTION = "Keys in this document, alone or beside external references; not with ids."
ExternalKey = Annotated[ReferenceText, Meta(description="An external reference, `system:id`, instead of the id.")]
RowReference = Annotated[
    ReferenceText, Meta(description="The row's own external reference, `system:id`, alone or beside `external_refs`.")
]

Form = TypeVar("Form")
FieldSpec = tuple[str, TypeForm, object]
"""A field of a Struct that is created at run time: its name, its type, its default."""
Derivation = Callable[[type[Struct]], type[Struct]]
"""Derives a Struct from another one."""


class Transition(Shape, frozen=True, kw_only=True):
    """An optional reason for a transition, and the day from which it holds."""

    reason: Reason | UnsetType = UNSET
    holds_from: HoldsFrom | UnsetType = UNSET


class TransitionWithReason(Shape, frozen=True, kw_only=True):
    """The reason for a transition, and the day from which it holds."""

    reason: Reason
    holds_from: HoldsFrom | UnsetType = UNSET


@cache
def create_schema(resource: Resource) -> type[Struct]:
    """Return the shape that creates a resource; each reference can also be sent by an external key."""
    name = resource.create_type.__name__
    return _derive(resource.create_type, name, extra=_history_fields(resource), read_only=_read_only(resource))


@cache
def patch_schema(resource: Resource) -> type[Struct]:
    """Return the shape that updates a resource: every field is optional; fields that only verbs change are excluded."""
    omit = {column.name for column in resource.writable_fields if column.by_verbs}
    name = f"{resource.row_type.__name__}Patch"
    return _derive(
        resource.create_type, name, partial=True, omit=omit, extra=_history_fields(resource),
        read_only=_read_only(resource), by_verbs=frozenset(omit),
    )  # fmt: skip


@cache
def put_schema(resource: Resource) -> type[Struct]:
    """Return the shape that upserts a resource; fields that are not sent are unchanged.

    It differs from the shape of an update only if that excludes fields that only verbs change.
    """
    if not any(column.by_verbs for column in resource.writable_fields):
        return patch_schema(resource)
    name = f"{resource.row_type.__name__}Put"
    extra, read_only = _history_fields(resource), _read_only(resource)
    return _derive(resource.create_type, name, partial=True, extra=extra, read_only=read_only)


@cache
def batch_patch_schema(resource: Resource) -> type[Struct]:
    """Return the shape of a row in a batch of updates: an id, the version that the caller has read, and the fields."""
    extra = [("id", UUID, msgspec.NODEFAULT), ("version", Version, msgspec.NODEFAULT)]
    return msgspec.defstruct(
        f"{resource.row_type.__name__}BatchPatch", extra, bases=(patch_schema(resource),), kw_only=True, frozen=True,
        forbid_unknown_fields=True, namespace={"__doc__": f"An update of one of several {resource.kind.name}."},
    )  # fmt: skip


@cache
def upsert_schema(resource: Resource) -> type[Struct]:
    """Return the shape of a row in a batch upsert: external references that identify it, and the fields."""
    return msgspec.defstruct(
        f"{resource.row_type.__name__}Upsert", [("ref", RowReference | UnsetType, UNSET)],
        bases=(put_schema(resource),), kw_only=True, frozen=True, forbid_unknown_fields=True,
        namespace={"__doc__": f"One of several {resource.kind.plural_words}, identified by `ref` or `external_refs`."},
    )  # fmt: skip


@cache
def batch_transition_schema(body: type[Struct]) -> type[Struct]:
    """Return the shape of a row in a batch of transitions: an id, and the reason."""
    return msgspec.defstruct(
        f"{body.__name__}BatchItem", [("id", UUID, msgspec.NODEFAULT)], bases=(body,), kw_only=True, frozen=True,
        forbid_unknown_fields=True, namespace={"__doc__": "A transition of one of several resources."},
    )  # fmt: skip


def _history_fields(resource: Resource) -> list[FieldSpec]:
    if not resource.history:
        return []
    return [("holds_from", HoldsFrom | UnsetType, UNSET), ("reason", Reason | UnsetType, UNSET)]


def _read_only(resource: Resource) -> frozenset[str]:
    response, writable = resource.response_fields, resource.writable_fields
    return frozenset(column.name for column in response) - {column.name for column in writable}


def _derive(
    struct: type[Struct],
    name: str,
    *,
    partial: bool = False,
    omit: set[str] | None = None,
    extra: Sequence[FieldSpec] = (),
    keyed: frozenset[str] = frozenset(),
    nested: tuple[Derivation, Derivation] | None = None,
    read_only: frozenset[str] = frozenset(),
    by_verbs: frozenset[str] = frozenset(),
) -> type[Struct]:
    specs: list[FieldSpec] = []
    for field, info in zip(msgspec.structs.fields(struct), fields(struct), strict=True):
        if field.name in (omit or ()):
            continue
        default = field.default
        if default is msgspec.NODEFAULT and field.default_factory is not msgspec.NODEFAULT:
            default = msgspec.field(default_factory=field.default_factory)
        kind = _derive_nested(field.type, *(nested or (_derive_patch if partial else with_refs, with_refs)))
        if partial:
            title = field.name.title()
            kind = _merge_union(kind, f"{title}Patch" if nested is None else f"Captured{title}")
        if partial or (info.ref and default is msgspec.NODEFAULT):
            kind, default = kind | UnsetType, UNSET
        specs.append((field.name, kind, default))
        if info.ref:
            specs.append((ref_field(field.name), _key_type(info, ReferenceText, ExternalKey), UNSET))
        if info.ref in keyed:
            key_type = _key_type(info, DocumentKey, DocumentReference, _KEYS_DESCRIPTION)
            specs.append((capture_key_field(field.name), key_type, UNSET))
    config = struct.__struct_config__
    return msgspec.defstruct(
        name, [*specs, *extra], bases=(Shape,), kw_only=True, frozen=True, forbid_unknown_fields=True,
        tag_field=config.tag_field, tag=config.tag, module=struct.__module__,
        namespace={"__doc__": struct.__doc__, "read_only": read_only, "by_verbs": by_verbs},
    )  # fmt: skip


@cache
def with_refs(struct: type[Struct]) -> type[Struct]:
    """Return a shape in which each reference can also be sent by an external key."""
    return _derive(struct, f"{struct.__name__.removesuffix('Input')}Input") if reference_paths(struct) else struct


@cache
def _derive_patch(struct: type[Struct]) -> type[Struct]:
    return _derive(struct, f"{struct.__name__.removesuffix('Input')}Patch", partial=True)


@cache
def _derive_captured(keyed: frozenset[str]) -> tuple[Derivation, Derivation]:
    @cache
    def derive(struct: type[Struct]) -> type[Struct]:
        if not reference_paths(struct):
            return struct
        name = f"Captured{struct.__name__.removesuffix('Input')}"
        return _derive(struct, name, partial=True, keyed=keyed, nested=(derive, derive))

    return derive, derive


def captured_schema(
    resource: Resource, name: str, keyed: frozenset[str], omit: set[str], extra: Sequence[FieldSpec]
) -> type[Struct]:
    """Return the shape of an entry of a document: every field is optional, nested ones too, and references to the kinds
    in `keyed` can also be sent by a key of the document."""
    extra = [*extra, *_history_fields(resource)]
    nested = _derive_captured(keyed)
    return _derive(resource.create_type, name, partial=True, omit=omit, extra=extra, keyed=keyed, nested=nested)


def _derive_nested(kind: TypeForm, derive: Derivation, derive_item: Derivation) -> TypeForm:
    """Derive the Structs in a type, and those that are items of a list in it."""
    origin: object = get_origin(kind)
    if origin is Annotated:
        bare, *marks = get_args(kind)
        return Annotated[(_derive_nested(bare, derive, derive_item), *marks)]
    if origin is tuple:
        return tuple[_derive_nested(get_args(kind)[0], derive_item, derive_item), ...]  # type: ignore[misc]
    if isinstance(kind, type) and issubclass(kind, Struct):
        return derive(kind)
    if origin in (Union, UnionType):
        return reduce(or_, (_derive_nested(member, derive, derive_item) for member in get_args(kind)))
    return kind


@cache
def _merge_union(kind: TypeForm, name: str) -> TypeForm:
    """Merge a tagged union into one shape with an optional tag, which defaults to that of the stored value."""
    structs = [member for member in get_args(kind) if isinstance(member, type) and issubclass(member, Struct)]
    configs = [struct.__struct_config__ for struct in structs]
    if len(structs) < 2 or any(config.tag is None for config in configs):
        return kind
    tag_field = str(configs[0].tag_field)
    tags: TypeForm = Literal[tuple(config.tag for config in configs)]
    specs: dict[str, FieldSpec] = {tag_field: (tag_field, tags | UnsetType, UNSET)}
    for struct in structs:
        specs |= {field.name: (field.name, field.type, UNSET) for field in msgspec.structs.fields(struct)}
    description = f"Fields to change, for the stored `{tag_field}`; another `{tag_field}` replaces the whole value."
    return msgspec.defstruct(
        name, specs.values(), bases=(Shape,), kw_only=True, frozen=True, forbid_unknown_fields=True,
        namespace={"__doc__": description},
    )  # fmt: skip


def _key_type(field: Field, item: TypeForm, single: TypeForm, description: str | None = None) -> TypeForm:
    if field.many:
        return Annotated[tuple[item, ...], Meta(max_length=field.max_items, description=description)] | UnsetType
    return single | None | UnsetType if field.nullable else single | UnsetType


def _read_number(text: str) -> int | float:
    """Read 5.0 as the integer 5, as JSON Schema does."""
    value = float(text)
    return int(value) if value.is_integer() else value


_decoder = msgspec.json.Decoder(float_hook=_read_number)


def read_body(raw: bytes, shape: TypeForm) -> Json:
    """Decode a body as plain values, check them against a shape, and clean their texts."""
    return clean_body(decode_body(raw, shape), shape)


def decode_body(raw: bytes, shape: TypeForm) -> Json:
    """Decode a body as plain values, which need not fit the shape."""
    if raw.count(b"{") > MAX_BODY_OBJECTS:
        raise ApiError("body_too_large")
    try:
        value = _decoder.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise ApiError("malformed_json") from None
    if may_hold_separators(raw):
        value = normalize_breaks(value, shape)
    return value


def clean_body(value: Json, shape: TypeForm, place: Place = None, *, suggest: bool = True) -> Json:
    """Check plain values against a shape, and clean their texts; `place` is their place in the body.

    `suggest` tells whether errors may suggest the nearest name for an unknown field.
    """
    # First, so that a million empty lists end here: cleaning each of them would keep other requests waiting.
    fits = True
    try:
        validate(value, shape, pointer(place), suggest=suggest)
    except ApiError as error:
        fits = False
        if not _is_text_too_long(error, value, pointer(place)):
            raise
    cleaned = clean(value, place)
    if not fits or cleaned != value:
        validate(cleaned, shape, pointer(place))
    return cleaned


def _is_text_too_long(error: ApiError, value: Json, pointer: str) -> bool:
    """Whether the only error is the length of a text, which is checked again in NFC."""
    if error.code != "wrong_length" or len(error.violations) > 1:
        return False
    return isinstance(value_at(value, error.violations[0].pointer.removeprefix(pointer)), str)


def validate(value: object, shape: type[Form], pointer: str = "", *, suggest: bool = True) -> Form:
    """Convert plain values to a shape of the contract; anything else is a 400."""
    try:
        return msgspec.convert(value, shape)
    except msgspec.ValidationError as error:
        violations = find_violations(value, shape, pointer, suggest=suggest) or [to_violation(error, pointer)]
        raise ApiError(violations[0].code, *violations) from None
