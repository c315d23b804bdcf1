"""The size limit of a session's data, so that its outcome stays readable.

Measuring on every write would serialize all writers of a session. Instead, each process has an allowance per session
and measures the session only when the allowance is used up: after the write, in its transaction. An allowance is a
small fraction of the remaining space, so several processes together can exceed the limit only by a fraction.
"""

from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager

from service.core.pending import PendingWrite, locked_at_load
from service.core.resource import Resource
from service.database.pool import Conn
from service.domain.base.shapes import RuleError, Violation

MAX_SESSION_BYTES = 8_000_000
"""The maximum size of a session's rows: a hundred times that of a typical day."""
MIN_SHARED_ROW_BYTES = 10_000
"""The minimum size counted for a row that several sessions show: it can grow to this size unmeasured."""
FIRST_ALLOWANCE_BYTES = 128_000
"""The bytes that a process can write to a session before it first measures it."""
ALLOWANCE_PARTS = 32
"""An allowance is the session's remaining space divided by this."""
MAX_ALLOWANCES = 10_000

_allowances: dict[str, int] = {}
"""The remaining bytes, by session id."""
_SHARED_TABLES = ("idea", "problem_statement")
_COUNTED_TABLES = ("session", "exercise", "insight", "need", "presentation", "reflection", *_SHARED_TABLES)
_SHOWING = {"exercise": "problem_statement_id", "idea": "problem_statement_id", "presentation": "idea_id"}
"""The reference fields through which a row shows another row in its session."""

_LOCK = "select from session where id = any($1::uuid[]) order by id for no key update"
_MEASURE = f"""
with touched as (
    select unnest($1::uuid[]) as id
    union
    select session_id from presentation where idea_id = any($2::uuid[])
    union
    select session_id from session_problem_statement where problem_statement_id = any($2::uuid[])
    union
    select session_id from exercise where problem_statement_id = any($2::uuid[])
    union
    select session_id from idea where problem_statement_id = any($2::uuid[])
)
select s.id, s.bytes
    + (select coalesce(sum(t.bytes), 0) from exercise t where t.session_id = s.id)
    + (select coalesce(sum(t.bytes), 0) from insight t where t.session_id = s.id)
    + (select coalesce(sum(t.bytes), 0) from need t where t.session_id = s.id)
    + (select coalesce(sum(t.bytes), 0) from presentation t where t.session_id = s.id)
    + (select coalesce(sum(t.bytes), 0) from reflection t where t.session_id = s.id)
    + (select coalesce(sum(t.bytes), 0) from idea t where t.session_id = s.id)
    + (
        select coalesce(sum(greatest(t.bytes, {MIN_SHARED_ROW_BYTES})), 0)
        from presentation p
        join idea t on t.id = p.idea_id
        where p.session_id = s.id and t.session_id is distinct from s.id
    )
    + (
        select coalesce(sum(greatest(t.bytes, {MIN_SHARED_ROW_BYTES})), 0)
        from problem_statement t
        where t.id in (
            select problem_statement_id from session_problem_statement where session_id = s.id
            union all
            select problem_statement_id from exercise where session_id = s.id
            union all
            select problem_statement_id from idea where session_id = s.id
        )
    ) as bytes
from session s
where s.id in (select id from touched)
"""


def take_allowances(resource: Resource, pending_writes: Sequence[PendingWrite]) -> bool:
    """Subtract the growth of the rows from their sessions' allowances; return whether the allowances suffice."""
    name = resource.table
    if name not in _COUNTED_TABLES:
        return True
    if len(_allowances) >= MAX_ALLOWANCES:
        _allowances.clear()
    sufficient = True
    for pending in pending_writes:
        session = _session(name, pending)
        growth = len(pending.encoded) if "session_id" in pending.changed_fields else pending.growth
        if name in _SHOWING or name == "session":
            growth += MIN_SHARED_ROW_BYTES * _newly_shown(name, pending)
        if growth <= 0:
            continue
        if len(pending.encoded) > MIN_SHARED_ROW_BYTES and not pending.is_new and name in _SHARED_TABLES:
            sufficient = False
        if session is None:
            sufficient = sufficient and growth <= FIRST_ALLOWANCE_BYTES
        else:
            _allowances[session] = remaining = _allowances.get(session, FIRST_ALLOWANCE_BYTES) - growth
            sufficient = sufficient and remaining >= 0
    return sufficient


@asynccontextmanager
async def check_capacity(conn: Conn, resource: Resource, pending_writes: Sequence[PendingWrite]) -> AsyncIterator[None]:
    """Measure the sessions after the rows are written, in the same transaction, and refuse those that are too large."""
    name = resource.table
    sessions = list({session for pending in pending_writes if (session := _session(name, pending)) is not None})
    # A writer that already holds row locks must not wait for another session lock, or the two could deadlock.
    may_hold_rows = resource.lock_first or locked_at_load(pending_writes)
    async with AsyncExitStack() as stack:
        if not conn.is_in_transaction():
            await stack.enter_async_context(conn.transaction())
        await conn.execute(f"{_LOCK} skip locked" if may_hold_rows else _LOCK, sessions)
        yield
        if name == "session":
            sessions = [str(pending.id) for pending in pending_writes]
        # A new row is shown only in its own session.
        shared = [pending.id for pending in pending_writes if not pending.is_new] if name in _SHARED_TABLES else []
        for row in await conn.fetch(_MEASURE, sessions, shared):
            remaining = MAX_SESSION_BYTES - row["bytes"]
            if remaining < 0:
                raise RuleError(*_find_rows_of(str(row["id"]), name, pending_writes))
            _allowances[str(row["id"])] = remaining // ALLOWANCE_PARTS


def _find_rows_of(session: str, name: str, pending_writes: Sequence[PendingWrite]) -> Iterator[Violation]:
    """Yield a violation for each row of a full session; for all rows, if it only shows rows of others."""
    message = "The session's day is full; shorten its content, or use another session."
    own = [pending for pending in pending_writes if _session(name, pending) == session]
    for pending in own or pending_writes:
        yield Violation("session_full", pending.pointer, message)


def _session(name: str, pending: PendingWrite) -> str | None:
    """Return the id of the session that owns a row."""
    if name == "session":
        return str(pending.id) if pending.id else None
    session: str | None = pending.row.get("session_id")
    return session


def _newly_shown(name: str, pending: PendingWrite) -> int:
    """Count the rows of other sessions that this change adds to the session."""
    if name == "session":
        before = pending.stored["problem_statement_ids"] if pending.stored else ()
        return len(pending.row["problem_statement_ids"]) - len(before)
    field = _SHOWING[name]
    is_shown_anew = pending.is_new or not pending.changed_fields.isdisjoint((field, "session_id"))
    return int(bool(pending.row[field] and is_shown_anew))
