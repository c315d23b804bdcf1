"""Retries: which errors are retried, and after how long."""

from __future__ import annotations

import logging
import random

from msgspec import Struct
from msgspec.structs import replace

from lup.errors import LupError

MAX_RETRY_WAIT_SECONDS = 86_400.0
"""The longest wait of a follower, regardless of `Retry-After`; `Event.wait` fails for very large values."""

_log = logging.getLogger("lup")


class RetryPolicy(Struct, frozen=True, kw_only=True):
    """How often a failed call is retried; delays double up to a maximum, with jitter."""

    max_retries: float = 2
    initial_delay_seconds: float = 0.2
    max_delay_seconds: float = 30.0
    max_retry_after_seconds: float = 60.0
    """The longest `Retry-After` that is waited for; for a longer one the error is raised at once."""

    def get_delay_seconds(self, error: LupError, attempt: int, *, unlimited: bool = False) -> float | None:
        """Return the seconds until the next attempt, or None if the error is final.

        For followers, which are unlimited, only a caller's mistake is final.
        """
        retry_after = error.retry_after or 0.0
        is_retryable = error.is_retryable or (unlimited and (error.status or 0) >= 500)
        is_exhausted = attempt > self.max_retries or retry_after > self.max_retry_after_seconds
        if not is_retryable or (is_exhausted and not unlimited):
            return None
        backoff = min(self.initial_delay_seconds * 2.0 ** min(attempt - 1, 64), self.max_delay_seconds)
        # Wait for all of Retry-After and a little more, so that clients do not return at the same moment.
        delay_seconds = min(retry_after + backoff * random.uniform(0.5, 1), MAX_RETRY_WAIT_SECONDS)  # noqa: S311
        _log.info("%s; attempt %d failed, retrying in %.1f s", error.summary, attempt, delay_seconds)
        return delay_seconds

    def updated(self, max_retries: int | RetryPolicy) -> RetryPolicy:
        """Return the policy with another number of retries, or another policy."""
        return max_retries if isinstance(max_retries, RetryPolicy) else replace(self, max_retries=max_retries)


DEFAULT_RETRY_POLICY = RetryPolicy()
