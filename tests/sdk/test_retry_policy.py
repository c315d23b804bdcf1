"""The delays between attempts double up to a maximum, vary, and are never shorter than `Retry-After`."""

from itertools import pairwise

import pytest
from lup._retry import DEFAULT_RETRY_POLICY, MAX_RETRY_WAIT_SECONDS, RetryPolicy
from lup.errors import (
    APIConnectionError,
    APIStatusError,
    InternalServerError,
    InvalidResponse,
    ProblemDetails,
    RateLimitError,
)

RETRY = RetryPolicy(max_retries=float("inf"), initial_delay_seconds=0.5, max_delay_seconds=8)


def _draw_delays(policy: RetryPolicy, attempt: int, retry_after: float | None = None) -> list[float]:
    delays = [policy.get_delay_seconds(RateLimitError(429, ProblemDetails(), retry_after), attempt) for _ in range(300)]
    assert None not in delays
    return [delay for delay in delays if delay is not None]


@pytest.mark.parametrize(
    ("attempt", "max_delay"), [(1, 0.5), (2, 1), (3, 2), (4, 4), (5, 8), (6, 8), (70, 8), (5000, 8)]
)
def test_delays_double_up_to_a_maximum_and_vary(attempt: int, max_delay: float) -> None:
    delays = _draw_delays(RETRY, attempt)
    assert max_delay / 2 <= min(delays) < max_delay * 0.6
    assert max_delay * 0.9 < max(delays) <= max_delay
    assert any(first != second for first, second in pairwise(delays))


@pytest.mark.parametrize("retry_after", [0.0, 1.0, 60.0])
def test_delays_are_never_shorter_than_retry_after(retry_after: float) -> None:
    delays = _draw_delays(RETRY, 1, retry_after)
    assert retry_after + 0.25 <= min(delays)
    assert max(delays) <= retry_after + 0.5


def test_a_call_waits_for_a_minute_at_most_and_a_follower_without_limit() -> None:
    for retry_after, is_retried in ((60, True), (60.1, False), (1e300, False), (float("inf"), False)):
        assert (
            DEFAULT_RETRY_POLICY.get_delay_seconds(RateLimitError(429, ProblemDetails(), retry_after), 1) is not None
        ) == is_retried
        assert DEFAULT_RETRY_POLICY.get_delay_seconds(
            RateLimitError(429, ProblemDetails(), retry_after), 1, unlimited=True
        ) == pytest.approx(min(retry_after + 0.15, MAX_RETRY_WAIT_SECONDS), abs=0.06)


def test_a_call_is_retried_twice_and_a_follower_without_limit() -> None:
    assert [
        DEFAULT_RETRY_POLICY.get_delay_seconds(APIConnectionError("away"), attempt) is not None
        for attempt in (1, 2, 3, 4)
    ] == [
        True,
        True,
        False,
        False,
    ]
    assert DEFAULT_RETRY_POLICY.get_delay_seconds(APIConnectionError("away"), 100_000, unlimited=True) is not None
    assert RetryPolicy(max_retries=0).get_delay_seconds(APIConnectionError("away"), 1) is None


@pytest.mark.parametrize("status", [400, 401, 403, 404, 408, 409, 412, 422, 499, 500, 501, 599])
def test_followers_retry_server_errors_and_calls_do_not(status: int) -> None:
    error = (InternalServerError if status >= 500 else APIStatusError)(status, ProblemDetails())
    assert DEFAULT_RETRY_POLICY.get_delay_seconds(error, 1) is None
    assert (DEFAULT_RETRY_POLICY.get_delay_seconds(error, 1, unlimited=True) is not None) == (status >= 500)


def test_an_invalid_response_is_never_retried() -> None:
    assert (
        DEFAULT_RETRY_POLICY.get_delay_seconds(InvalidResponse("no"), 1)
        is DEFAULT_RETRY_POLICY.get_delay_seconds(InvalidResponse("no"), 1, unlimited=True)
        is None
    )
