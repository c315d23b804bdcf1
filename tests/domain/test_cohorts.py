from datetime import date
from uuid import uuid4

import msgspec
import pytest

from service.domain.base.shapes import Change
from service.domain.cohorts import CohortCreate, Facts, check

COHORT, PROGRAMME, OTHER = uuid4(), uuid4(), uuid4()


def cohort(programme_id=PROGRAMME, starts_on=date(2026, 1, 15), ends_on=None):
    return CohortCreate(programme_id=programme_id, name="LUP 4", starts_on=starts_on, ends_on=ends_on)


def find_violations(new, old=None, programmes=()):
    change = Change(new, old, COHORT if old is not None else None)
    return [(violation.code, violation.pointer) for violation in check(change, Facts(programmes={COHORT: programmes}))]


def test_example_is_a_cohort():
    assert find_violations(msgspec.json.decode(msgspec.json.encode(CohortCreate.example), type=CohortCreate)) == []


@pytest.mark.parametrize("ends_on", [None, date(2026, 1, 15), date(2026, 6, 18)])
def test_a_cohort_ends_after_it_starts(ends_on):
    assert find_violations(cohort(ends_on=ends_on)) == []


def test_a_cohort_does_not_end_before_it_starts():
    assert find_violations(cohort(ends_on=date(2026, 1, 14))) == [("dates_out_of_order", "/ends_on")]


@pytest.mark.parametrize(("programme_id", "programmes"), [(OTHER, ()), (OTHER, {OTHER}), (PROGRAMME, {OTHER})])
def test_a_cohort_may_stay_or_move_to_the_programme_of_its_sessions(programme_id, programmes):
    assert find_violations(cohort(programme_id), cohort(PROGRAMME), programmes) == []


def test_a_cohort_does_not_leave_its_sessions():
    assert find_violations(cohort(OTHER), cohort(PROGRAMME), {PROGRAMME}) == [("cohort_has_sessions", "/programme_id")]
