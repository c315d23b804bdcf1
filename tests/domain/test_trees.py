"""Ways upward."""

from service.domain.base.trees import ancestors, reachable


def test_goes_up_to_the_root_and_begins_with_itself() -> None:
    assert list(ancestors("c", {"a": None, "b": "a", "c": "b"})) == ["c", "b", "a"]


def test_ends_in_a_cycle_and_at_what_is_not_known() -> None:
    assert list(ancestors("a", {"a": "b", "b": "a"})) == ["a", "b"]
    assert list(ancestors("a", {"a": "gone"})) == ["a", "gone"]
    assert list(ancestors(None, {"a": None})) == []


def test_reaches_all_that_follows_and_ends_in_a_cycle() -> None:
    assert reachable("a", {"a": "bc", "b": "d", "c": "d", "e": "a"}) == set("abcd")
    assert reachable("a", {"a": "b", "b": "a"}) == {"a", "b"}
    assert reachable("", {"a": "b"}) == set()
