"""The contract's patterns as Python reads them: its `$` also matches before a line break at the end of a text."""

from typing import Any


def exact(pattern: str) -> str:
    """Make a pattern that ends with `$` match only at the end of the text."""
    return rf"{pattern}(?!\n)" if pattern.endswith("$") else pattern


def exact_patterns(node: Any) -> Any:
    """Copy a document, making its patterns exact."""
    if isinstance(node, list):
        return [exact_patterns(item) for item in node]
    if not isinstance(node, dict):
        return node
    copy = {key: exact_patterns(value) for key, value in node.items()}
    if isinstance(pattern := copy.get("pattern"), str):
        copy["pattern"] = exact(pattern)
    return copy
