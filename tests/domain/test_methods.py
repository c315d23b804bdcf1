import msgspec

from service.domain.base.shapes import Change
from service.domain.methods import MethodCreate, check


def broken(new, old=None):
    return [(each.code, each.pointer) for each in check(Change(new, old))]


def method(**fields):
    return msgspec.convert({**MethodCreate.example, **fields}, MethodCreate)


def test_example_is_a_method():
    assert broken(method()) == []


def test_a_method_changes_all_but_its_key():
    assert broken(method(name="Dialogkafé", phase="needs"), method()) == []


def test_a_method_keeps_its_key():
    assert broken(method(key="cafe"), method()) == [("key_is_fixed", "/key")]
