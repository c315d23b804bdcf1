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


def test_a_programme_is_a_draft_by_default():
    assert msgspec.convert({"name": "LUP"}, ProgrammeCreate).status == "draft"


def test_a_programme_may_have_no_phases():
    assert msgspec.convert({"name": "LUP", "phases": []}, ProgrammeCreate).phases == ()


def test_phase_keys_are_unique():
    assert find_violations(programme(INSIGHT, NEEDS, INSIGHT)) == [("duplicate_key", "/phases/2/key")]


@pytest.mark.parametrize("phases", [(INSIGHT,), (NEEDS, INSIGHT), (Phase(key="insight", name="Se nytt"),)])
def test_a_covered_phase_may_move_and_change(phases):
    assert find_violations(programme(*phases), programme(INSIGHT, NEEDS), {"insight"}) == []


@pytest.mark.parametrize("phases", [(), (NEEDS,), (Phase(key="insights", name="Innsikt"), NEEDS)])
def test_a_covered_phase_cannot_be_removed(phases):
    assert find_violations(programme(*phases), programme(INSIGHT, NEEDS), {"insight"}) == [("phase_in_use", "/phases")]


def test_a_covered_phase_that_the_programme_lacks_is_ignored():
    assert find_violations(programme(INSIGHT), programme(INSIGHT, NEEDS), {"insight", "lunch"}) == []


def test_an_attended_phase_cannot_be_removed():
    old = programme(INSIGHT, NEEDS)
    assert find_violations(programme(NEEDS), old, attended=["insight"]) == [("phase_in_use", "/phases")]
    assert find_violations(programme(INSIGHT), old, attended=["insight"]) == []
