"""The rules of a problem statement."""

from typing import Any
from uuid import UUID

import msgspec

from service.domain.base.shapes import Change
from service.domain.problem_statements import Facts, ProblemStatement, ProblemStatementCreate, check

ID, FORMER, FIRST = (UUID(int=number) for number in (1, 2, 3))


def new(**fields: Any) -> ProblemStatementCreate:
    return msgspec.convert(ProblemStatementCreate.example | fields, ProblemStatementCreate)


def broken(after: ProblemStatementCreate, former: dict[UUID, UUID | None], **before: Any) -> list[tuple[str, str]]:
    old = msgspec.convert(ProblemStatementCreate.example | before, ProblemStatement)
    return [(rule.code, rule.pointer) for rule in check(Change(new=after, old=old, id=ID), Facts(former=former))]


def test_a_question_is_reframed_from_an_earlier_one() -> None:
    assert broken(new(reframed_from_id=str(FORMER)), {ID: FORMER, FORMER: FIRST, FIRST: None}) == []


def test_a_question_is_not_its_own_former_self() -> None:
    cycle = [("cycle", "/reframed_from_id")]
    assert broken(new(reframed_from_id=str(ID)), {ID: ID}) == cycle
    assert broken(new(reframed_from_id=str(FORMER)), {ID: FORMER, FORMER: FIRST, FIRST: ID}) == cycle


def test_what_it_was_reframed_from_is_judged_only_when_it_moves() -> None:
    assert broken(new(reframed_from_id=str(ID)), {ID: ID}, reframed_from_id=str(ID)) == []


def test_a_question_that_is_made_stands_in_no_circle() -> None:
    made: Change[ProblemStatementCreate, ProblemStatement] = Change(new=new(reframed_from_id=str(FORMER)), old=None)
    assert list(check(made, Facts(former={FORMER: None}))) == []
