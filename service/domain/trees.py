"""Ways upward in what hangs below one another: units, reframed problem statements, the answers to a why."""

from collections.abc import Hashable, Iterator, Mapping
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)


def ancestors(start: Node | None, parents: Mapping[Node, Node | None]) -> Iterator[Node]:
    """Yield `start` and what stands above it, each once, so that a cycle ends too."""
    seen: set[Node] = set()
    while start is not None and start not in seen:
        seen.add(start)
        yield start
        start = parents.get(start)
