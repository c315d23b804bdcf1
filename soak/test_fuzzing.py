"""A long run of Schemathesis: every phase over every operation, with three seeds."""

from pathlib import Path

import pytest

from tests.contract.fuzzing import Fuzzed, links
from tests.seeds import Seeds

pytestmark = pytest.mark.soak


@pytest.mark.parametrize("seeded", [1, 2, 3])
async def test_a_long_run_finds_nothing(database: str, tmp_path: Path, seeded: int) -> None:
    async with Fuzzed(database, tmp_path) as service:
        output = service.run(
            Seeds(f"long run {seeded}").draw(), "examples,coverage,fuzzing,stateful", "--max-examples", "50"
        )
        assert links(output) > 0
