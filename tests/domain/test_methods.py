import msgspec

from service.domain.base.shapes import Change
from service.domain.methods import MethodCreate, check


def find_violations(new, old=None):
    return [(violation.code, violation.pointer) for violation in check(Change(new, old))]


def method(**fields):
    return msgspec.convert({**MethodCreate.example, **fields}, MethodCreate)


def test_example_is_a_method():
    assert find_violations(method()) == []


def test_a_method_may_change_everything_but_its_key():
    assert find_violations(method(name="Dialogkafé", phase="needs"), method()) == []


def test_the_key_of_a_method_is_fixed():
    assert find_violations(method(key="cafe"), method()) == [("key_is_fixed", "/key")]
