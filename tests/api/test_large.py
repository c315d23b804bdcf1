"""The largest accepted exercise can be changed, read, traced and documented, in time proportional to its size."""

import time
from collections.abc import Callable
from typing import Any

import pytest

from tests.api.day import make_session
from tests.conftest import Client

VERSIONED = {"if-match": '"v1"'}
Work = dict[str, Any]


def notes(count: int) -> Work:
    return {"form": "other", "name": "N", "notes": [{"key": f"n{number}", "text": "a"} for number in range(count)]}


def causes(count: int) -> Work:
    parents = [f"c{number - 1}" if number % 10 else None for number in range(count)]
    cause_items = [
        {"key": f"c{number}", "text": "a", "because_of_key": reason} for number, reason in enumerate(parents)
    ]
    return {"form": "five_whys", "question": "Q", "causes": cause_items}


def journey(count: int) -> Work:
    def points(step: int, text: str) -> list[dict[str, str]]:
        return [{"key": f"{text}{step}.{number}", "text": "a"} for number in range(20)]

    steps = [
        {"key": f"s{step}", "action": "a", "pain_points": points(step, "p"), "opportunities": points(step, "o")}
        for step in range(count)
    ]  # fmt: skip
    return {"form": "user_journey", "persona": "P", "case": "C", "steps": steps}


async def time_request(client: Client, method: str, path: str, **rest: Any) -> tuple[float, Any]:
    started_at = time.perf_counter()
    response = await client.request(method, path, **rest)
    seconds = time.perf_counter() - started_at
    assert response.status_code < 300, (method, path, response.text)
    return seconds, response


@pytest.mark.slow
@pytest.mark.parametrize(("make", "max_count"), [(notes, 1000), (causes, 1000), (journey, 100)])
async def test_the_largest_exercise_is_changed_and_traced(
    client: Client, make: Callable[[int], Work], max_count: int
) -> None:
    session = await make_session(client)
    durations: dict[int, tuple[float, ...]] = {}
    for count in (max_count // 4, max_count // 2, max_count):
        work = make(count)
        create_seconds, response = await time_request(
            client, "POST", "/v1/exercises", json={"session_id": session, "work": work}
        )
        exercise_path = f"/v1/exercises/{response.json()['id']}"
        work = make(count - 1)
        changed, _ = await time_request(client, "PATCH", exercise_path, json={"work": work}, headers=VERSIONED)
        trace_seconds, response = await time_request(client, "GET", f"{exercise_path}/trace")
        assert len(response.json()["nodes"]) >= min(count, 2000)
        durations[count] = create_seconds, changed, trace_seconds
        print(
            f"{make.__name__} of {count}: created, changed, traced in",
            *(f"{duration * 1000:.0f} ms" for duration in durations[count]),
        )
    for half_seconds, full_seconds in zip(durations[max_count // 2], durations[max_count], strict=True):
        assert full_seconds <= 4 * half_seconds + 0.2
    for path in (
        f"/v1/sessions/{session}/outcome",
        f"/v1/sessions/{session}/outcome?media=md",
        f"/v1/sessions/{session}/trace",
    ):
        seconds, response = await time_request(client, "GET", path)
        print(f"{path[-12:]}: {len(response.content):,} bytes in {seconds * 1000:.0f} ms")
    assert (
        await client.post("/v1/exercises", json={"session_id": session, "work": make(max_count + 1)})
    ).status_code == 400


async def test_the_items_of_a_trace_follow_the_work(client: Client) -> None:
    """A trace reads its items from a link table, which a trigger maintains."""
    session = await make_session(client)
    created = await client.post("/v1/exercises", json={"session_id": session, "work": causes(3)})
    path = f"/v1/exercises/{created.json()['id']}"
    work = causes(3)
    work["causes"][2] |= {"because_of_key": "c0", "text": "Ingen " * 40}
    del work["causes"][1]
    assert (await client.patch(path, json={"work": work, "title": "T"}, headers=VERSIONED)).status_code == 200
    trace = (await client.get(f"{path}/trace", params={"item_key": "c2"})).json()
    labels = {node["item_key"]: node["label"] for node in trace["nodes"] if node["item_key"]}
    assert set(labels) == {"c0", "c2"}
    assert labels["c2"] == ("Ingen " * 40)[:99] + "…"
    inner = [edge for edge in trace["edges"] if edge["relation"] == "explains"]
    assert [(edge["from"][-2:], edge["to"][-2:]) for edge in inner] == [("c2", "c0")]
