"""The pauses between attempts: doubled, capped, never all alike, and never shorter than the service asks for."""

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


def _many(retry: RetryPolicy, attempt: int, asked: float | None = None) -> list[float]:
    pauses = [retry.get_delay_seconds(RateLimitError(429, ProblemDetails(), asked), attempt) for _ in range(300)]
    assert None not in pauses
    return [seconds for seconds in pauses if seconds is not None]


@pytest.mark.parametrize(("attempt", "longest"), [(1, 0.5), (2, 1), (3, 2), (4, 4), (5, 8), (6, 8), (70, 8), (5000, 8)])
def test_they_double_up_to_a_cap_and_differ(attempt: int, longest: float) -> None:
    pauses = _many(RETRY, attempt)
    assert longest / 2 <= min(pauses) < longest * 0.6
    assert longest * 0.9 < max(pauses) <= longest
    assert any(first != second for first, second in pairwise(pauses))


@pytest.mark.parametrize("asked", [0.0, 1.0, 60.0])
def test_what_the_service_asks_for_is_waited_whole(asked: float) -> None:
    pauses = _many(RETRY, 1, asked)
    assert asked + 0.25 <= min(pauses)
    assert max(pauses) <= asked + 0.5


def test_a_call_waits_a_minute_at_most_and_a_follower_as_long_as_it_takes() -> None:
    for asked, waits in ((60, True), (60.1, False), (1e300, False), (float("inf"), False)):
        assert (
            DEFAULT_RETRY_POLICY.get_delay_seconds(RateLimitError(429, ProblemDetails(), asked), 1) is not None
        ) == waits
        assert DEFAULT_RETRY_POLICY.unlimited.get_delay_seconds(
            RateLimitError(429, ProblemDetails(), asked), 1
        ) == pytest.approx(min(asked + 0.15, MAX_RETRY_WAIT_SECONDS), abs=0.06)


def test_a_call_is_sent_three_times_and_a_follower_goes_on() -> None:
    assert [
        DEFAULT_RETRY_POLICY.get_delay_seconds(APIConnectionError("away"), attempt) is not None
        for attempt in (1, 2, 3, 4)
    ] == [
        True,
        True,
        False,
        False,
    ]
    assert DEFAULT_RETRY_POLICY.unlimited.get_delay_seconds(APIConnectionError("away"), 100_000) is not None
    assert RetryPolicy(max_retries=0).get_delay_seconds(APIConnectionError("away"), 1) is None


@pytest.mark.parametrize("status", [400, 401, 403, 404, 408, 409, 412, 422, 499, 500, 501, 599])
def test_what_ends_a_call_and_what_ends_a_follower(status: int) -> None:
    error = (InternalServerError if status >= 500 else APIStatusError)(status, ProblemDetails())
    assert DEFAULT_RETRY_POLICY.get_delay_seconds(error, 1) is None
    assert (DEFAULT_RETRY_POLICY.unlimited.get_delay_seconds(error, 1) is not None) == (status >= 500)


def test_an_answer_of_another_kind_ends_both() -> None:
    assert (
        DEFAULT_RETRY_POLICY.get_delay_seconds(InvalidResponse("no"), 1)
        is DEFAULT_RETRY_POLICY.unlimited.get_delay_seconds(InvalidResponse("no"), 1)
        is None
    )
