"""Walks in trees and graphs: units and their successors, reframed problem statements, causes."""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)


def ancestors(start: Node | None, parents: Mapping[Node, Node | None]) -> Iterator[Node]:
    """Yield `start` and its ancestors, each once, so that a cycle ends too."""
    seen: set[Node] = set()
    while start is not None and start not in seen:
        seen.add(start)
        yield start
        start = parents.get(start)


def reachable(starts: Iterable[Node], edges: Mapping[Node, Collection[Node]]) -> set[Node]:
    """Return all nodes that are reachable from `starts`, these included."""
    visited: set[Node] = set()
    waiting = [*starts]
    while waiting:
        node = waiting.pop()
        if node not in visited:
            visited.add(node)
            waiting.extend(edges.get(node, ()))
    return visited
