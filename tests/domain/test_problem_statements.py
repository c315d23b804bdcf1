"""The rules of a problem statement."""

from typing import Any
from uuid import UUID

import msgspec

from service.domain.base.shapes import Change
from service.domain.problem_statements import Facts, ProblemStatement, ProblemStatementCreate, check

ID, FORMER, FIRST = (UUID(int=number) for number in (1, 2, 3))


def make_new(**fields: Any) -> ProblemStatementCreate:
    return msgspec.convert(ProblemStatementCreate.example | fields, ProblemStatementCreate)


def find_violations(
    after: ProblemStatementCreate, former: dict[UUID, UUID | None], **before: Any
) -> list[tuple[str, str]]:
    old = msgspec.convert(ProblemStatementCreate.example | before, ProblemStatement)
    return [
        (violation.code, violation.pointer)
        for violation in check(Change(new=after, old=old, id=ID), Facts(former=former))
    ]


def test_a_question_is_reframed_from_an_earlier_one() -> None:
    assert find_violations(make_new(reframed_from_id=str(FORMER)), {ID: FORMER, FORMER: FIRST, FIRST: None}) == []


def test_a_question_is_not_reframed_from_itself() -> None:
    cycle = [("cycle", "/reframed_from_id")]
    assert find_violations(make_new(reframed_from_id=str(ID)), {ID: ID}) == cycle
    assert find_violations(make_new(reframed_from_id=str(FORMER)), {ID: FORMER, FORMER: FIRST, FIRST: ID}) == cycle


def test_the_former_question_is_checked_only_when_it_changes() -> None:
    assert find_violations(make_new(reframed_from_id=str(ID)), {ID: ID}, reframed_from_id=str(ID)) == []


def test_a_new_question_is_in_no_cycle() -> None:
    change: Change[ProblemStatementCreate, ProblemStatement] = Change(
        new=make_new(reframed_from_id=str(FORMER)), old=None
    )
    assert list(check(change, Facts(former={FORMER: None}))) == []
