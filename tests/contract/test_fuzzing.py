"""No input makes a 5xx, and every answer is the contract's: Schemathesis in its quick form.

Each check is on and no operation is left out: the walk has called each with success before. What a minute cannot hold,
the coverage phase and more examples, `make soak` does.
"""

from pathlib import Path

import pytest

from tests.contract.fuzzing import Fuzzed, links
from tests.seeds import Seeds

pytestmark = pytest.mark.slow


async def test_a_run_finds_nothing(database: str, tmp_path: Path) -> None:
    async with Fuzzed(database, tmp_path) as service:
        seeds = Seeds("a short run")
        service.run(seeds.draw(), "examples,fuzzing", "--max-examples", "1")
        # A short run may happen to follow no link between operations: then it says nothing yet.
        runs = (service.run(seeds.draw(), "stateful", "--max-examples", "10") for _ in range(6))
        assert any(links(run) for run in runs)
