"""SQL expressions that do not depend on a resource."""


def negate(condition: str) -> str:
    """Return the condition under which another one is false or null."""
    if condition.startswith("exists ("):
        # It is never null; the database joins `not exists`, but runs `exists (...) is not true` for each row.
        return f"not ({condition})"
    return f"({condition}) is not true"


def literal(text: str) -> str:
    """Return a text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"
