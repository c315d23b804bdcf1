from uuid import uuid4

import msgspec
import pytest

from service.domain.base.shapes import Change
from service.domain.groups import GroupCreate, check

LEADER, MEMBER, OTHER = uuid4(), uuid4(), uuid4()


def find_violations(**fields):
    return [
        (violation.code, violation.pointer)
        for violation in check(Change(GroupCreate(name="Ledergruppen", **fields), None))
    ]


def test_example_is_a_group_without_units_and_leader():
    group = msgspec.convert(GroupCreate.example, GroupCreate)

    assert group.unit_ids == ()
    assert group.leader_id is None
    assert list(check(Change(group, None))) == []


def test_each_person_once_is_valid():
    assert find_violations(leader_id=LEADER, member_ids=(MEMBER,), enthusiast_ids=(OTHER,)) == []


@pytest.mark.parametrize(
    ("fields", "pointer"),
    [
        ({"leader_id": LEADER, "member_ids": (MEMBER, LEADER)}, "/member_ids"),
        ({"leader_id": LEADER, "enthusiast_ids": (LEADER,)}, "/enthusiast_ids"),
        ({"member_ids": (MEMBER, OTHER), "enthusiast_ids": (OTHER,)}, "/enthusiast_ids"),
    ],
)
def test_a_person_cannot_be_in_a_group_twice(fields, pointer):
    assert find_violations(**fields) == [("duplicate_person", pointer)]
