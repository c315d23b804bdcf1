"""Request bodies: the shapes derived from a resource's Struct, strict decoding, and the errors they give."""

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
from service.domain.base.violations import violations
from service.http.problems import ApiError

MAX_BODY_OBJECTS = 20_000
"""Objects in a body at most, counted by their braces: what is worked out for each takes longer than its bytes tell."""
HoldsFrom = Annotated[
    Day, Meta(description="The day from which the change holds; today if absent, never in the future.")
]
DocumentReference = Annotated[DocumentKey, Meta(description="A key in this document, instead of the id.")]
_OWNS = "Keys in this document, alone or beside external references; not with ids."
ExternalKey = Annotated[ReferenceText, Meta(description="An external reference, `system:id`, instead of the id.")]

Form = TypeVar("Form")
FieldSpec = tuple[str, TypeForm, object]
"""A field of a Struct that is made at run time: its name, its type, its default."""
Twin = Callable[[type[Struct]], type[Struct]]


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
    """What makes a resource: its Struct, where each reference may also be sent as the external key."""
    return _derive(resource.create_type, resource.create_type.__name__, extra=_history(resource))


@cache
def patch_schema(resource: Resource) -> type[Struct]:
    """What changes a resource: every field may be left out, and those that only verbs move are not there."""
    moved = {column.name for column in resource.writable_fields if column.by_verbs}
    return _derive(
        resource.create_type, f"{resource.row_type.__name__}Patch", partial=True, leave=moved, extra=_history(resource)
    )


@cache
def put_schema(resource: Resource) -> type[Struct]:
    """What makes or replaces a resource by another system's key: what is left out stays as it is.

    It is the shape of a change, but where that lacks the fields that only verbs move.
    """
    if not any(column.by_verbs for column in resource.writable_fields):
        return patch_schema(resource)
    return _derive(resource.create_type, f"{resource.row_type.__name__}Put", partial=True, extra=_history(resource))


@cache
def batch_patch_schema(resource: Resource) -> type[Struct]:
    """One row of a batch of changes: a resource's id and the version the caller read, and the changes."""
    extra = [("id", UUID, msgspec.NODEFAULT), ("version", Version, msgspec.NODEFAULT)]
    return msgspec.defstruct(
        f"{resource.row_type.__name__}BatchPatch", extra, bases=(patch_schema(resource),), kw_only=True, frozen=True,
        forbid_unknown_fields=True, namespace={"__doc__": f"An update of one of several {resource.kind.name}."},
    )  # fmt: skip


@cache
def batch_transition_schema(body: type[Struct]) -> type[Struct]:
    """One row of a batch of steps: a resource's id, and why."""
    return msgspec.defstruct(
        f"{body.__name__}BatchItem", [("id", UUID, msgspec.NODEFAULT)], bases=(body,), kw_only=True, frozen=True,
        forbid_unknown_fields=True, namespace={"__doc__": "A transition of one of several resources."},
    )  # fmt: skip


def _history(resource: Resource) -> list[FieldSpec]:
    if not resource.history:
        return []
    return [("holds_from", HoldsFrom | UnsetType, UNSET), ("reason", Reason | UnsetType, UNSET)]


def _derive(
    struct: type[Struct],
    name: str,
    *,
    partial: bool = False,
    leave: set[str] | None = None,
    extra: Sequence[FieldSpec] = (),
    keyed: frozenset[str] = frozenset(),
    parts: tuple[Twin, Twin] | None = None,
) -> type[Struct]:
    made: list[FieldSpec] = []
    for field, known in zip(msgspec.structs.fields(struct), fields(struct), strict=True):
        if field.name in (leave or ()):
            continue
        default = field.default
        if default is msgspec.NODEFAULT and field.default_factory is not msgspec.NODEFAULT:
            default = msgspec.field(default_factory=field.default_factory)
        kind = _nested(field.type, *(parts or (_changed if partial else with_refs, with_refs)))
        if partial:
            kind = _of_any_tag(kind, field.name.title() + "Patch" if parts is None else f"Captured{field.name.title()}")
        if partial or (known.ref and default is msgspec.NODEFAULT):
            kind, default = kind | UnsetType, UNSET
        made.append((field.name, kind, default))
        if known.ref:
            made.append((ref_field(field.name), _by_key(known, ReferenceText, ExternalKey), UNSET))
        if known.ref in keyed:
            made.append((capture_key_field(field.name), _by_key(known, DocumentKey, DocumentReference, _OWNS), UNSET))
    config = struct.__struct_config__
    return msgspec.defstruct(
        name, [*made, *extra], bases=(Shape,), kw_only=True, frozen=True, forbid_unknown_fields=True,
        tag_field=config.tag_field, tag=config.tag, module=struct.__module__, namespace={"__doc__": struct.__doc__},
    )  # fmt: skip


@cache
def with_refs(struct: type[Struct]) -> type[Struct]:
    """A shape in which each reference may also be sent as the external key."""
    return _derive(struct, f"{struct.__name__.removesuffix('Input')}Input") if reference_paths(struct) else struct


@cache
def _changed(struct: type[Struct]) -> type[Struct]:
    return _derive(struct, f"{struct.__name__.removesuffix('Input')}Patch", partial=True)


@cache
def _captured_parts(keyed: frozenset[str]) -> tuple[Twin, Twin]:
    @cache
    def part(struct: type[Struct]) -> type[Struct]:
        if not reference_paths(struct):
            return struct
        name = f"Captured{struct.__name__.removesuffix('Input')}"
        return _derive(struct, name, partial=True, keyed=keyed, parts=(part, part))

    return part, part


def captured_schema(
    resource: Resource, name: str, keyed: frozenset[str], leave: set[str], extra: Sequence[FieldSpec]
) -> type[Struct]:
    """A thing of a document whose things know one another by keys of its own: all of it may be left out, down to the
    parts of its parts, and references to the kinds `keyed` may also be sent by such a key."""
    extra = [*extra, *_history(resource)]
    return _derive(
        resource.create_type, name, partial=True, leave=leave, extra=extra, keyed=keyed, parts=_captured_parts(keyed)
    )


def _nested(kind: TypeForm, inner: Twin, items: Twin) -> TypeForm:
    """Replace the Structs inside a type, and those that are items of a list in it."""
    origin: object = get_origin(kind)
    if origin is Annotated:
        bare, *marks = get_args(kind)
        return Annotated[(_nested(bare, inner, items), *marks)]
    if origin is tuple:
        return tuple[_nested(get_args(kind)[0], items, items), ...]  # type: ignore[misc]
    if isinstance(kind, type) and issubclass(kind, Struct):
        return inner(kind)
    if origin in (Union, UnionType):
        return reduce(or_, (_nested(part, inner, items) for part in get_args(kind)))
    return kind


@cache
def _of_any_tag(kind: TypeForm, name: str) -> TypeForm:
    """Make one shape of a tagged union, where the tag may be left out as all else: the stored row tells it then."""
    structs = [part for part in get_args(kind) if isinstance(part, type) and issubclass(part, Struct)]
    configs = [part.__struct_config__ for part in structs]
    if len(structs) < 2 or any(config.tag is None for config in configs):
        return kind
    tag_field = str(configs[0].tag_field)
    tags: TypeForm = Literal[tuple(config.tag for config in configs)]
    members: dict[str, FieldSpec] = {tag_field: (tag_field, tags | UnsetType, UNSET)}
    for part in structs:
        members |= {field.name: (field.name, field.type, UNSET) for field in msgspec.structs.fields(part)}
    about = f"Fields to change, for the stored `{tag_field}`; another `{tag_field}` replaces the whole value."
    return msgspec.defstruct(
        name, members.values(), bases=(Shape,), kw_only=True, frozen=True, forbid_unknown_fields=True,
        namespace={"__doc__": about},
    )  # fmt: skip


def _by_key(field: Field, item: TypeForm, one: TypeForm, about: str | None = None) -> TypeForm:
    if field.many:
        return Annotated[tuple[item, ...], Meta(max_length=field.most, description=about)] | UnsetType
    return one | None | UnsetType if field.nullable else one | UnsetType


def _number(text: str) -> int | float:
    """Read 5.0 as the integer 5, as JSON Schema does."""
    value = float(text)
    return int(value) if value.is_integer() else value


_decoder = msgspec.json.Decoder(float_hook=_number)


def read_body(raw: bytes, shape: TypeForm) -> Json:
    """Read a body's JSON as plain values that fit a shape, with its texts cleaned."""
    return clean_body(decode_body(raw, shape), shape)


def decode_body(raw: bytes, shape: TypeForm) -> Json:
    """Read a body's JSON as plain values, whether or not they fit the shape."""
    if raw.count(b"{") > MAX_BODY_OBJECTS:
        raise ApiError("body_too_large")
    try:
        value = _decoder.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise ApiError("malformed_json") from None
    if may_hold_separators(raw):
        value = normalize_breaks(value, shape)
    return value


def clean_body(value: Json, shape: TypeForm, place: Place = None) -> Json:
    """Take plain values that fit a shape, with their texts cleaned; `place` is where they stand in the body."""
    # A million empty lists end here: to clean each of them would keep everybody else waiting.
    fits = True
    try:
        validate(value, shape, pointer(place))
    except ApiError as problem:
        fits = False
        if not _is_text_too_long(problem, value, pointer(place)):
            raise
    cleaned = clean(value, place)
    if not fits or cleaned != value:
        validate(cleaned, shape, pointer(place))
    return cleaned


def _is_text_too_long(problem: ApiError, value: Json, at: str) -> bool:
    """Whether it is a text's length alone, which counts once the text is in NFC."""
    if problem.code != "wrong_length" or len(problem.violations) > 1:
        return False
    return isinstance(value_at(value, problem.violations[0].pointer.removeprefix(at)), str)


def validate(value: object, shape: type[Form], pointer: str = "") -> Form:
    """Hold plain values against a shape of the contract; what does not fit is a 400."""
    try:
        return msgspec.convert(value, shape)
    except msgspec.ValidationError as error:
        broken = violations(value, shape, pointer) or [to_violation(error, pointer)]
        raise ApiError(broken[0].code, *broken) from None
