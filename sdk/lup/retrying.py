"""When a call is sent again: which trouble may pass, and how long to wait for that."""

from __future__ import annotations

import logging
import random
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from lup.errors import LupError

LONGEST_WAIT_SECONDS = 86_400.0
"""What a follower waits at most, whatever an answer says; more than a clock can count would be an error."""

_log = logging.getLogger("lup")


class Retry(Struct, frozen=True, kw_only=True):
    """How often a call is sent when trouble may pass, and the pauses between: doubled, capped, with jitter."""

    attempts: float = 3
    first_pause_seconds: float = 0.2
    longest_pause_seconds: float = 30.0
    longest_retry_after_seconds: float = 60.0
    """What a service may ask for by `Retry-After`; is it longer, the caller decides."""

    def pause(self, error: LupError, attempt: int) -> float | None:
        """Seconds until the next attempt; None where the error is final."""
        asked = error.retry_after or 0.0
        if attempt >= self.attempts or asked > self.longest_retry_after_seconds or not self._may_pass(error):
            return None
        backoff = min(self.first_pause_seconds * 2.0 ** min(attempt - 1, 64), self.longest_pause_seconds)
        # What is asked for is waited whole, and a moment more: not everybody comes back at once.
        seconds = min(asked + backoff * random.uniform(0.5, 1), LONGEST_WAIT_SECONDS)  # noqa: S311
        _log.info("%s; attempt %d, the next one in %.1f s", error.summary, attempt, seconds)
        return seconds

    @property
    def patient(self) -> Retry:
        """The same pauses without an end, for who follows: only what the caller did wrong is final."""
        return Patience(
            attempts=float("inf"),
            longest_retry_after_seconds=float("inf"),
            first_pause_seconds=self.first_pause_seconds,
            longest_pause_seconds=self.longest_pause_seconds,
        )

    def _may_pass(self, error: LupError) -> bool:
        return error.passing


class Patience(Retry, frozen=True, kw_only=True):
    """A follower's way: a failure of the service is waited out whatever it is."""

    def _may_pass(self, error: LupError) -> bool:
        return error.passing or (error.status or 0) >= 500


DEFAULT = Retry()
