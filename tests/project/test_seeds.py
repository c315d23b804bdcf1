"""What the tests draw at random can be drawn again."""

import pytest

from tests.seeds import Seeds


def _drawn(test: str) -> list[int]:
    seeds = Seeds(test)
    return [seeds.random.randrange(100), *(seeds.draw() for _ in range(7))]


def test_a_seed_repeats_a_run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("TEST_SEED", raising=False)
    first, other = _drawn("a"), _drawn("a")
    assert first != other
    printed = capsys.readouterr().out.splitlines()[0]
    monkeypatch.setenv("TEST_SEED", printed.partition("=")[2].split()[0])
    assert _drawn("a") == _drawn("a") == first
    assert _drawn("b") != first
    assert len(set(first[1:])) == 7


def test_a_test_with_a_seed_of_its_own_takes_the_environments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TEST_SEED", raising=False)
    assert [Seeds("a", 7).draw() for _ in range(2)] == [Seeds("a", 7).draw()] * 2
    monkeypatch.setenv("TEST_SEED", "8")
    assert Seeds("a", 7).draw() == Seeds("a", 8).draw()


def test_the_seed_is_one_that_the_fuzzer_takes() -> None:
    seeds = Seeds("a")
    assert all(0 <= seeds.draw() < 2**32 for _ in range(1000))
