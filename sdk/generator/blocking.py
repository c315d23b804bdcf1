"""Derive the blocking half of the SDK from the async half, which is written by hand."""

import re

_TYPE = r"((?:[^\[\]]|\[[^\[\]]*\])*)"
REPLACEMENTS = {
    r"\blup\._async\b": "lup._generated.sync",
    r"\basync (def|for|with)\b": r"\1",
    r"\bawait ": "",
    r"\bwait_async\b": "wait_sync",
    r"\ban async\b": "a blocking",
    r"\bAn async\b": "A blocking",
    r"\bThe async\b": "The blocking",
    rf"\bCoroutine\[Any, Any, {_TYPE}\]": r"\1",
    r"\bAsync(Iterator|Client)\b": r"\1",
    r"\bAsyncClient\b": "Client",
    r"\bAsyncLup\b": "Lup",
    r"\bAsync(?=[A-Z])": "Sync",
    r"\ba(closing|close|read|iter_bytes)\b": r"\1",
    r"\b__a(enter|exit|iter|next)__\b": r"__\1__",
}
NOTE = "# Generated from {source} by sdk/generate.py; do not edit."


def derive_blocking(source: str, code: str) -> str:
    """Return a module of the blocking half."""
    for pattern, replacement in REPLACEMENTS.items():
        code = re.sub(pattern, replacement, code)
    docstring, _, rest = code.partition("\n")
    return f"{docstring}\n{NOTE.format(source=source)}\n{rest}"
