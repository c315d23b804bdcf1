"""Ancestors and successors in a tree."""

from service.domain.base.trees import ancestors, reachable


def test_ancestors_begin_with_the_row_and_end_at_the_root() -> None:
    assert list(ancestors("c", {"a": None, "b": "a", "c": "b"})) == ["c", "b", "a"]


def test_ancestors_stop_at_a_cycle_and_at_an_unknown_row() -> None:
    assert list(ancestors("a", {"a": "b", "b": "a"})) == ["a", "b"]
    assert list(ancestors("a", {"a": "gone"})) == ["a", "gone"]
    assert list(ancestors(None, {"a": None})) == []


def test_every_successor_is_reachable_and_a_cycle_ends() -> None:
    assert reachable("a", {"a": "bc", "b": "d", "c": "d", "e": "a"}) == set("abcd")
    assert reachable("a", {"a": "b", "b": "a"}) == {"a", "b"}
    assert reachable("", {"a": "b"}) == set()
