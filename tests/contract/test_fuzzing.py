"""No input causes a 5xx, and every response fits the contract: a quick run of Schemathesis.

Every check is on and every operation is included: the walk has called each successfully before. `make soak` runs what
takes longer than a minute: the coverage phase and more examples.
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
        # A short run may follow no link between operations, which proves nothing.
        runs = (service.run(seeds.draw(), "stateful", "--max-examples", "10") for _ in range(6))
        assert any(links(run) for run in runs)
