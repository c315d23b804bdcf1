from uuid import uuid4

import msgspec
import pytest

from service.domain.base.shapes import Change
from service.domain.programmes import Facts, Phase, ProgrammeCreate, check

PROGRAMME = uuid4()
INSIGHT, NEEDS = Phase(key="insight", name="Innsikt", required=True), Phase(key="needs", name="Behov")


def programme(*phases):
    return ProgrammeCreate(name="LUP", phases=phases)


def find_violations(new, old=None, covered=(), attended=()):
    change = Change(new, old, PROGRAMME if old is not None else None)
    return [
        (violation.code, violation.pointer)
        for violation in check(change, Facts(covered={PROGRAMME: covered}, attended={PROGRAMME: attended}))
    ]


def test_example_has_the_phases_of_lup():
    lup = msgspec.convert(ProgrammeCreate.example, ProgrammeCreate)

    assert [phase.key for phase in lup.phases] == ["insight", "needs", "ideas", "test", "realise"]
    assert [phase.key for phase in lup.phases if phase.required] == ["insight", "needs", "ideas"]
    assert find_violations(lup) == []


def test_a_programme_begins_as_a_draft():
    assert msgspec.convert({"name": "LUP"}, ProgrammeCreate).status == "draft"


def test_a_programme_may_have_no_phases():
    assert msgspec.convert({"name": "LUP", "phases": []}, ProgrammeCreate).phases == ()


def test_phase_keys_are_unique():
    assert find_violations(programme(INSIGHT, NEEDS, INSIGHT)) == [("duplicate_key", "/phases/2/key")]


@pytest.mark.parametrize("phases", [(INSIGHT,), (NEEDS, INSIGHT), (Phase(key="insight", name="Se nytt"),)])
def test_a_phase_that_a_session_covers_may_move_and_change(phases):
    assert find_violations(programme(*phases), programme(INSIGHT, NEEDS), {"insight"}) == []


@pytest.mark.parametrize("phases", [(), (NEEDS,), (Phase(key="insights", name="Innsikt"), NEEDS)])
def test_a_phase_that_a_session_covers_stays(phases):
    assert find_violations(programme(*phases), programme(INSIGHT, NEEDS), {"insight"}) == [("phase_in_use", "/phases")]


def test_what_a_session_covers_without_the_programme_knowing_it_is_left_alone():
    assert find_violations(programme(INSIGHT), programme(INSIGHT, NEEDS), {"insight", "lunch"}) == []


def test_a_phase_that_an_attendance_names_stays():
    old = programme(INSIGHT, NEEDS)
    assert find_violations(programme(NEEDS), old, attended=["insight"]) == [("phase_in_use", "/phases")]
    assert find_violations(programme(INSIGHT), old, attended=["insight"]) == []
