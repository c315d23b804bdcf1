"""Where the tests draw at random: each test prints its seed, and `TEST_SEED` in the environment repeats its run."""

import os
import random
import secrets


class Seeds:
    """What a test draws at random, all of it from one number.

    The number is the environment's `TEST_SEED`, or else the test's own; a test without one draws another number each
    time. pytest shows what is printed with the output of a test that fails.
    """

    def __init__(self, test: str, default: int | None = None) -> None:
        given = os.environ.get("TEST_SEED")
        self.number = int(given) if given else secrets.randbits(32) if default is None else default
        print(f"TEST_SEED={self.number} repeats this run of {test}")
        self.random = random.Random(f"{self.number} {test}")

    def draw(self) -> int:
        """Draw a seed for something else that draws at random."""
        return self.random.getrandbits(32)
