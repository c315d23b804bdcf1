"""Rules that squawk lacks: statements that hold locks in proportion to the rows, or whose effects it cannot see. Each
needs a comment directly before it that justifies it: `-- allow: backfill, because ...`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"--(?P<comment>[^\n]*)|/\*.*?\*/|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\$(?P<tag>\w*)\$.*?\$(?P=tag)\$"
    r"|(?P<word>[a-z_]\w*)|(?P<end>;)|\s+|.",
    re.DOTALL | re.IGNORECASE,
)
_STRING = re.compile(r"'(?:[^']|'')*'")
_ALLOWED = re.compile(r"\s*allow: (?P<kind>[a-z-]+), because \S")
_NAME = r"(?:only )?(?:if (?:not )?exists )?(?P<table>\w+)"
_CREATED = re.compile(rf"create (?:unlogged |temporary )?table {_NAME}")
_WRITES = re.compile(rf"(?:update|delete from|merge into|copy) {_NAME}")
_INSERTS = re.compile(rf"insert into {_NAME}\b(?P<rest>.*)")
_TRIGGERS = re.compile(
    r"create (?:or replace )?(?:constraint )?trigger .*? on (?P<table>\w+)"
    rf"|alter table {_NAME.replace('table', 'altered')} (?:enable|disable) (?:always |replica )?trigger"
    r"|drop trigger"
)
_FOLLOWS = re.compile(r"\b(?:update|delete from|merge into|insert into) (?P<table>\w+)")
_CONCURRENTLY = re.compile(r"(?:create (?:unique )?|drop |re)index concurrently")
_LOCKS = {"truncate": "truncate", "lock": "lock-table", "do": "do"}
_RENAMED = re.compile(rf"alter table {_NAME} rename to")
_WIDENED = re.compile(rf"alter table {_NAME} add column")
_MAKES_RESOURCE = re.compile(r"call begin_resource \( '\w+' , '(?P<table>\w+)'")
ADVICE = {
    "backfill": "it changes rows of a table in use and locks them until the migration ends",
    "call": "the procedure or function is defined elsewhere; describe its effect",
    "do": "squawk does not see the statements inside",
    "lock-table": "all other access waits for it",
    "trigger": "it changes the effect of every write to a table in use, and waits for all its writers",
    "truncate": "it locks the table exclusively and removes all rows",
    "concurrently": "if it fails, the statements before it are kept and run again; use a separate migration",
}


class Statement(NamedTuple):
    """A statement: the kinds that preceding comments allow, and its text on one line, without comments."""

    allowed: frozenset[str]
    text: str


def statements(sql: str) -> Iterator[Statement]:
    """Split a script into statements; function bodies belong to their statements."""
    allowed: set[str] = set()
    tokens: list[str] = []
    depth = 0
    for token in _TOKEN.finditer(sql):
        text = token[0] if token[0][0] in "'\"" else token[0].lower()
        if token["comment"] is not None:
            if match := _ALLOWED.match(token["comment"]):
                allowed.add(match["kind"])
        elif token["end"] and depth == 0:
            if tokens:
                yield Statement(frozenset(allowed), " ".join(tokens))
            allowed, tokens = set(), []
        elif not text.isspace() and not text.startswith("/*"):
            # A body in standard SQL: `begin atomic ... end`, in which `case` also has an `end`.
            depth += (text == "atomic" and tokens[-1:] == ["begin"]) + (depth > 0 and text == "case")
            depth -= depth > 0 and text == "end"
            tokens.append(text)
    if tokens:
        yield Statement(frozenset(allowed), " ".join(tokens))


def is_concurrent(sql: str) -> bool:
    """Whether a migration changes an index concurrently, and so runs outside a transaction."""
    return any(_CONCURRENTLY.match(statement.text) for statement in statements(sql))


def findings(sql: str) -> Iterator[str]:
    """Yield the statements of a migration that lack a required reason."""
    parsed = list(statements(sql))
    # A name that an older table gave up may still stand for its rows, if they return as a partition.
    reused_names = {match["table"] for statement in parsed if (match := _RENAMED.match(statement.text))}
    created = {match["table"] for statement in parsed if (match := _CREATED.match(statement.text))} - reused_names
    # Their lock is held already, and their events have to name the new columns.
    widened = {match["table"] for statement in parsed if (match := _WIDENED.match(statement.text))}
    checked = [statement for statement in parsed if not statement.text.startswith(("set ", "reset "))]
    for statement in checked:
        kinds = set(_kinds(statement.text, created))
        if (match := _MAKES_RESOURCE.match(statement.text)) and match["table"] in created | widened:
            kinds.discard("call")
        if all(_CONCURRENTLY.match(statement.text) for statement in checked):
            kinds.discard("concurrently")
        for kind in sorted(kinds - statement.allowed):
            yield f"{statement.text[:60]}: {ADVICE[kind]}. If it is right, write: -- allow: {kind}, because ..."


def _kinds(text: str, created: set[str]) -> Iterator[str]:
    verb = text.partition(" ")[0]
    code = _STRING.sub("''", text)
    if verb in _LOCKS:
        yield _LOCKS[verb]
    if _CONCURRENTLY.match(text):
        yield "concurrently"
    if (match := _WRITES.match(text)) and match["table"] not in created:
        yield "backfill"
    if (match := _INSERTS.match(code)) and re.search(r"\b(?:select|table)\b", match["rest"]):
        yield "backfill"
    if verb == "with" and any(name["table"] not in created for name in _FOLLOWS.finditer(code)):
        yield "backfill"
    if (match := _TRIGGERS.match(text)) and not {match["table"], match["altered"]} & created:
        yield "trigger"
    if verb in ("call", "select"):
        yield "call"
