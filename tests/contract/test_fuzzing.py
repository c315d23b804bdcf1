"""No input makes a 5xx, and every answer is the contract's: Schemathesis, quickly; `make soak` has the long form.

Each check is on and no operation is left out. What a run of a minute cannot hold is the coverage phase of all: it takes
two kinds of resource, other ones each time.
"""

import random
from pathlib import Path

from tests.contract.fuzzing import Fuzzed, kinds, links, seed


async def test_a_run_finds_nothing(database: str, tmp_path: Path) -> None:
    async with Fuzzed(database, tmp_path) as service:
        number = seed()
        chosen = random.Random(number).sample(kinds(), 2)
        service.run(number, "coverage", *(f"--include-tag={kind}" for kind in chosen))
        service.run(number, "examples,fuzzing", "--max-examples", "2")
        assert links(service.run(number, "stateful", "--max-examples", "3")) > 0
