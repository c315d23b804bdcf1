"""The operations that every resource has, given to each by subclassing: list, get, create, put_by_ref, update, delete,
batches, history; and its own verbs, which name where a row is to go and leave the steps to the rules."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import date
from typing import Annotated, Any, ClassVar, Literal, cast
from urllib.parse import urlencode
from uuid import UUID

import msgspec
from litestar import Controller
from msgspec import UNSET, Meta, Struct, UnsetType

from service.api import bodies, exports, queries
from service.api.calls import Answer, Call
from service.api.operations import Operation, Work, route
from service.domain.shapes import Day, Moment, Reason, Refused, Row, Shape, Version
from service.postgres import history, reading, statements
from service.postgres.drafts import Draft
from service.postgres.table import Conn, Table
from service.postgres.writing import Missing, Violated, delete, write

WRITES = (400, 409, 422)
Target = Callable[[Row, Call, Mapping[UUID, Any]], Row]
Prepare = Callable[[Conn, Sequence[UUID]], Awaitable[Mapping[UUID, Any]]]


class Verb(Struct, frozen=True):
    """A step of the domain: where it takes a row, given as the fields it sets."""

    target: Target
    reason: bool
    prepare: Prepare | None
    said: str

    @property
    def body(self) -> type[Struct]:
        """What the step takes: a reason where it needs one."""
        return bodies.Because if self.reason else bodies.Why


def verb(said: str, target: Target | Row, *, reason: bool = False, prepare: Prepare | None = None) -> Verb:
    """Declare a verb: what it does, in the contract's words, and the fields it sets, or a function that gives them."""
    given = target if callable(target) else lambda stored, call, known: target
    return Verb(given, reason, prepare, said)


def publish(stored: Row, call: Call, known: Mapping[UUID, Any]) -> Row:
    """Set the moment of publishing, unless the resource is published already."""
    return {"published_at": stored["published_at"] or call.now.isoformat()}


class Everyday(Controller):
    """The operations of one resource."""

    resource: ClassVar[Table]

    def __init_subclass__(cls, *, resource: Table, **rest: Any) -> None:
        """Make the subclass's handlers, each an operation of the contract with a name of its own."""
        super().__init_subclass__(**rest)
        cls.resource = resource
        cls.path = f"/v1/{resource.kind.name}"
        for operation, work in [*_everyday(resource), *_verbs(cls, resource)]:
            setattr(cls, operation.id, route(operation, work))

    async def _list(self, call: Call) -> Answer:
        table, query = self.resource, call.query
        if not call.personal:
            queries.forbid_personal(table, query)
        narrowed = queries.narrowed(table, query)
        if kind := exports.wanted(call):
            return exports.stream(call, table, narrowed, kind)
        sort = getattr(query, "sort", None)
        cursors = call.services.cursors
        async with call.read() as conn:
            after = await cursors.read(conn, table, sort, query.cursor) if query.cursor else None
            page = await reading.page(conn, table, call.personal, narrowed, sort, query.limit, after)
            cursor = await cursors.write(conn, table, page.next) if page.next else None
            parts = [b'{"items":[', b",".join(page.items), b'],"next_cursor":', msgspec.json.encode(cursor)]
            if query.count:
                total, exact = await reading.count(conn, table, call.personal, narrowed)
                parts.append(b',"total":%d,"total_is_exact":%s' % (total, b"true" if exact else b"false"))
            if include := getattr(query, "include", None):
                parts.append(b',"included":' + await self._included(conn, call, page.items, include))
        answer = call.page(b"".join([*parts, b"}"]))
        if cursor:
            again = [(name, value) for name, value in call.request.query_params.multi_items() if name != "cursor"]
            answer.headers["Link"] = f'<{self.path}?{urlencode([*again, ("cursor", cursor)])}>; rel="next"'
        return answer

    async def _included(self, conn: Conn, call: Call, items: Sequence[bytes], include: Sequence[str]) -> bytes:
        known = queries.includable(self.resource)
        wanted: dict[str, set[UUID]] = {}
        rows = [msgspec.json.decode(item) for item in items]
        for name in include:
            kind, field, _ = known[name]
            call.must(f"{tables[kind].kind.area}:read")
            ids = wanted.setdefault(kind, set())
            for row in rows:
                value = row.get(field)
                ids.update(UUID(each) for each in (value if isinstance(value, list) else [value] if value else []))
        found = []
        left = statements.MOST_PAGE_BYTES
        for kind, ids in wanted.items():
            documents = await reading.included(conn, tables[kind], sorted(ids), call.personal, left)
            found.append(b'"%s":[%s]' % (kind.encode(), b",".join(documents)))
            left -= len(found[-1])
        return b"{%s}" % b",".join(found)

    async def _get(self, call: Call) -> Answer:
        async with call.read() as conn:
            found = await reading.get(conn, self.resource, call.id(f"{self.resource.kind.singular}_id"), call.personal)
        if found is None:
            raise Missing
        return call.tagged(*found)

    async def _create(self, call: Call) -> Answer:
        draft = self._draft(call.body, fresh=True)
        async with call.write(alone=self._alone(draft)) as conn:
            await write(conn, [draft], call.writing())
        return self._saved(call, draft, 201)

    async def _put_by_ref(self, call: Call) -> Answer:
        by = (call.external_ref(),)
        for attempt in (1, 2):
            draft = self._draft(call.body)
            draft.by = by
            draft.asked = call.version if call.header("if-match") is not None else None
            try:
                async with call.write() as conn:
                    await write(conn, [draft], call.writing())
                break
            except Violated as error:
                # Another writer made it in the same moment: now it is there, and this is a change of it.
                if attempt == 2 or error.constraint != "external_ref_pkey":
                    raise
        return self._saved(call, draft, 201 if draft.outcome == "created" else 200)

    async def _update(self, call: Call) -> Answer:
        draft = self._draft(call.body)
        draft.id, draft.asked = call.id(f"{self.resource.kind.singular}_id"), call.version
        async with call.write(alone=self._alone(draft)) as conn:
            await write(conn, [draft], call.writing())
        return self._saved(call, draft, 200)

    async def _delete(self, call: Call) -> Answer:
        async with call.write(alone=True) as conn:
            id = call.id(f"{self.resource.kind.singular}_id")
            await delete(conn, self.resource, id, call.version, call.personal, call.keyed)
        return Answer(None, 204)

    async def _create_batch(self, call: Call) -> Answer:
        return await self._batch(call, [self._draft(each, n, fresh=True) for n, each in enumerate(call.body)])

    async def _update_batch(self, call: Call) -> Answer:
        drafts = []
        for index, each in enumerate(call.body):
            draft = self._draft(each, index)
            draft.id, draft.asked = UUID(draft.body.pop("id")), draft.body.pop("version")
            drafts.append(draft)
        return await self._batch(call, drafts)

    async def _batch(self, call: Call, drafts: list[Draft]) -> Answer:
        async with call.write() as conn:
            await write(conn, drafts, call.writing(shows=False))
        return call.made([draft.receipt() for draft in drafts])

    async def _history(self, call: Call) -> Answer:
        id = call.id(f"{self.resource.kind.singular}_id")
        async with call.read() as conn:
            if await reading.get(conn, self.resource, id, call.personal) is None:
                raise Missing
            return call.page((await history.read(conn, self.resource, id, call.personal)).encode())

    def _draft(self, body: Row, index: int | None = None, *, fresh: bool = False) -> Draft:
        draft = Draft(self.resource, body, "" if index is None else f"/{index}", fresh)
        if self.resource.history:
            day = draft.body.pop("holds_from", None)
            draft.holds_from = date.fromisoformat(day) if day else None
            draft.reason = draft.body.pop("reason", None)
        return draft

    def _alone(self, draft: Draft) -> bool:
        """Whether one statement does all: nothing is locked for it, nothing follows, no past is written beside it."""
        locks = self.resource.locks if draft.fresh else self.resource.guards
        return self.resource.after is None and draft.holds_from is None and locks.isdisjoint(draft.body)

    def _saved(self, call: Call, draft: Draft, status: int) -> Answer:
        assert draft.json is not None
        answer = call.tagged(draft.version, draft.json, status)
        if status == 201:
            answer.headers["Location"] = f"{self.path}/{draft.id}"
        return answer


tables: dict[str, Table] = {}
"""Every resource's table by its kind; a controller's class puts it here."""


def _everyday(table: Table) -> list[tuple[Operation, Work]]:
    tables[table.kind.name] = table
    kind, area = table.kind, table.kind.area
    one, many = kind.singular, kind.name
    thing = one.replace("_", " ")
    at = f"/{{{one}_id:str}}"

    def declare(sdk: str, method: str, path: str, summary: str, work: Work, **rest: Any) -> tuple[Operation, Work]:
        scope = f"{area}:{'read' if method == 'GET' else 'write'}"
        operation = Operation(
            id=_operation_id(sdk, one, many), sdk=f"{many}.{sdk}", method=cast(Any, method), path=path, scope=scope,
            summary=summary, names_persons=method != "GET" and _names_persons(table, sdk), **rest,
        )  # fmt: skip
        return operation, work

    receipts = _many(Receipt)
    made = [
        declare("list", "GET", "", f"List {many.replace('_', ' ')}.", Everyday._list, answer=table, many=True,
                query=queries.list_shape(table), media=("text/csv", "application/x-ndjson"), conditional=True),
        declare("get", "GET", at, f"Read one {thing}.", Everyday._get, answer=table, conditional=True),
        declare("create", "POST", "", f"Make a {thing}.", Everyday._create, answer=table, status=(201,),
                body=bodies.create_shape(table), large=table.lists, errors=WRITES),
        declare("put_by_ref", "PUT", "/by_ref/{system:str}/{ref:path}",
                f"Make or replace a {thing} by another system's key; what is not sent is kept.", Everyday._put_by_ref,
                answer=table, status=(200, 201), body=bodies.put_shape(table), large=table.lists,
                errors=(*WRITES, 412)),
        declare("update", "PATCH", at, f"Change a {thing}; null clears a field.", Everyday._update, answer=table,
                body=bodies.patch_shape(table), large=table.lists, versioned=True, errors=WRITES),
        declare("delete", "DELETE", at, f"Remove a {thing} that nothing refers to.", Everyday._delete, answer=None,
                status=(204,), versioned=True, errors=(409,)),
        declare("create_batch", "POST", "/batch", f"Make up to 500 {many.replace('_', ' ')}, all or none.",
                Everyday._create_batch, answer=receipts, body=_many(bodies.create_shape(table)), large=True,
                errors=WRITES),
        declare("update_batch", "PATCH", "/batch", f"Change up to 500 {many.replace('_', ' ')}, all or none.",
                Everyday._update_batch, answer=receipts, body=_many(bodies.batch_patch_shape(table)), large=True,
                errors=(*WRITES, 412)),
    ]  # fmt: skip
    if table.history:
        made.append(
            declare("history", "GET", f"{at}/history", f"Read how a {thing}'s status or place changed, and why.",
                    Everyday._history, answer=History, conditional=True)
        )  # fmt: skip
    return made


def _names_persons(table: Table, sdk: str) -> bool:
    """Whether nobody writes a row this way without naming a person, or the key of a row that is about one."""
    required = {field.name for field in msgspec.structs.fields(table.new) if field.required}
    return bool(table.personal & required) or (sdk == "put_by_ref" and "external_refs" in table.personal)


def _operation_id(sdk: str, one: str, many: str) -> str:
    if sdk == "history":
        return f"get_{one}_history"
    name, _, rest = sdk.partition("_")
    noun = many if rest == "batch" or sdk == "list" else one
    return f"{name}_{noun}" + (f"_{rest}" if rest else "")


def _verbs(cls: type[Everyday], table: Table) -> list[tuple[Operation, Work]]:
    made = []
    kind = table.kind
    for name, step in [(name, step) for name, step in vars(cls).items() if isinstance(step, Verb)]:
        delattr(cls, name)
        common: dict[str, Any] = {
            "method": "POST", "scope": f"{kind.area}:write", "summary": step.said, "errors": WRITES,
        }  # fmt: skip
        one = Operation(
            id=f"{name}_{kind.singular}", sdk=f"{kind.name}.{name}", path=f"/{{{kind.singular}_id:str}}/{name}",
            answer=table, body=step.body, optional=not step.reason, **common,
        )  # fmt: skip
        many = Operation(
            id=f"{name}_{kind.name}_batch", sdk=f"{kind.name}.{name}_batch", path=f"/batch/{name}",
            answer=_many(Receipt), body=_many(bodies.batch_verb_shape(step.body)), large=True, **common,
        )  # fmt: skip
        made += [(one, _step_one(step)), (many, _step_many(step))]
    return made


def _step_one(step: Verb) -> Work:
    async def work(self: Everyday, call: Call) -> Answer:
        id = call.id(f"{self.resource.kind.singular}_id")
        draft = await _step(self, call, step, [(id, call.body)], shows=True)
        return self._saved(call, draft[0], 200)

    return work


def _step_many(step: Verb) -> Work:
    async def work(self: Everyday, call: Call) -> Answer:
        drafts = await _step(self, call, step, [(UUID(each["id"]), each) for each in call.body], shows=False)
        return call.made([draft.receipt() for draft in drafts])

    return work


async def _step(
    self: Everyday, call: Call, step: Verb, rows: Sequence[tuple[UUID, Row]], *, shows: bool
) -> list[Draft]:
    drafts = []
    async with call.write() as conn:
        known = await step.prepare(conn, [id for id, _ in rows]) if step.prepare else {}
        for index, (id, body) in enumerate(rows):
            draft = self._draft(body, None if shows else index)
            draft.id = id
            draft.move = _move(draft.pointer, step, call, known)
            drafts.append(draft)
        await write(conn, drafts, call.writing(shows=shows))
    return drafts


def _move(pointer: str, step: Verb, call: Call, known: Mapping[UUID, Any]) -> Callable[[Row], Row]:
    def move(stored: Row) -> Row:
        try:
            return step.target(stored, call, known)
        except Refused as refused:
            raise Refused(*(each.at(pointer) for each in refused.broken)) from None

    return move


def _many(shape: Any) -> Any:
    return Annotated[list[shape], Meta(max_length=500)]


class Receipt(Shape, frozen=True):
    """What became of one row of a batch."""

    id: UUID
    version: Version
    outcome: Literal["created", "updated", "unchanged"]

    example: ClassVar[Row] = {"id": "01890a5d-ac96-774b-bcce-b302099a8057", "version": 1, "outcome": "created"}


class HistoryEntry(Shape, frozen=True, kw_only=True):
    """A change of a field: its value, and the day from which it holds."""

    field: Annotated[str, Meta(description="Which field it is.", examples=["status"])]
    value: Annotated[Any, Meta(description="What it is from that day on.")]
    holds_from: Day
    recorded_at: Moment
    caller: Annotated[
        str | UnsetType,
        Meta(
            description="Who wrote it: the name of the key. Absent of what is about one person without `people:read`.",
            examples=["lup-team"],
        ),
    ] = UNSET
    reason: Annotated[
        Reason | UnsetType | None, Meta(description="Absent without `people:read` where it goes with a person.")
    ] = UNSET


class History(Shape, frozen=True):
    """How a resource changed, the oldest day first."""

    items: Annotated[tuple[HistoryEntry, ...], Meta(max_length=1000)]

    example: ClassVar[Row] = {
        "items": [
            {
                "field": "status",
                "value": "parked",
                "holds_from": "2026-03-12",
                "recorded_at": "2026-03-12T16:20:00+00:00",
                "caller": "lup-team",
                "reason": "Venter på budsjettet",
            }
        ]
    }
