"""When a call is sent again: which trouble may pass, and how long to wait for that."""

import logging
import random

from msgspec import Struct

from lup.errors import LupError

MAX_RETRY_WAIT_SECONDS = 86_400.0
"""What a follower waits at most, whatever an answer says; more than a clock can count would be an error."""

_log = logging.getLogger("lup")


class RetryPolicy(Struct, frozen=True, kw_only=True):
    """How often a call is sent again when trouble may pass, and the pauses between: doubled, capped, with jitter."""

    max_retries: float = 2
    initial_delay_seconds: float = 0.2
    max_delay_seconds: float = 30.0
    max_retry_after_seconds: float = 60.0
    """What a service may ask for by `Retry-After`; is it longer, the caller decides."""

    def get_delay_seconds(self, error: LupError, attempt: int) -> float | None:
        """Seconds until the next attempt; None where the error is final."""
        requested = error.retry_after or 0.0
        if attempt > self.max_retries or requested > self.max_retry_after_seconds or not self._is_retryable(error):
            return None
        backoff = min(self.initial_delay_seconds * 2.0 ** min(attempt - 1, 64), self.max_delay_seconds)
        # What is asked for is waited whole, and a moment more: not everybody comes back at once.
        delay_seconds = min(requested + backoff * random.uniform(0.5, 1), MAX_RETRY_WAIT_SECONDS)  # noqa: S311
        _log.info("%s; attempt %d, the next one in %.1f s", error.summary, attempt, delay_seconds)
        return delay_seconds

    @property
    def unlimited(self) -> "RetryPolicy":
        """The same pauses without an end, for who follows: only what the caller did wrong is final."""
        return _UnlimitedRetryPolicy(
            max_retries=float("inf"),
            max_retry_after_seconds=float("inf"),
            initial_delay_seconds=self.initial_delay_seconds,
            max_delay_seconds=self.max_delay_seconds,
        )

    def _is_retryable(self, error: LupError) -> bool:
        return error.is_retryable


class _UnlimitedRetryPolicy(RetryPolicy, frozen=True, kw_only=True):
    """A follower's way: a failure of the service is waited out whatever it is."""

    def _is_retryable(self, error: LupError) -> bool:
        return error.is_retryable or (error.status or 0) >= 500


DEFAULT_RETRY_POLICY = RetryPolicy()
