"""The largest that is taken can be changed, read, traced and told, and twice as much takes some twice as long."""

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
    above = [f"c{number - 1}" if number % 10 else None for number in range(count)]
    made = [{"key": f"c{number}", "text": "a", "because_of_key": reason} for number, reason in enumerate(above)]
    return {"form": "five_whys", "question": "Q", "causes": made}


def journey(count: int) -> Work:
    def points(step: int, what: str) -> list[dict[str, str]]:
        return [{"key": f"{what}{step}.{number}", "text": "a"} for number in range(20)]

    steps = [
        {"key": f"s{step}", "action": "a", "pain_points": points(step, "p"), "opportunities": points(step, "o")}
        for step in range(count)
    ]  # fmt: skip
    return {"form": "user_journey", "persona": "P", "case": "C", "steps": steps}


async def timed(client: Client, method: str, path: str, **rest: Any) -> tuple[float, Any]:
    began = time.perf_counter()
    answer = await client.request(method, path, **rest)
    took = time.perf_counter() - began
    assert answer.status_code < 300, (method, path, answer.text)
    return took, answer


@pytest.mark.slow
@pytest.mark.parametrize(("make", "most"), [(notes, 1000), (causes, 1000), (journey, 100)])
async def test_the_largest_exercise_is_changed_and_traced(
    client: Client, make: Callable[[int], Work], most: int
) -> None:
    session = await make_session(client)
    took: dict[int, tuple[float, ...]] = {}
    for count in (most // 4, most // 2, most):
        work = make(count)
        made, answer = await timed(client, "POST", "/v1/exercises", json={"session_id": session, "work": work})
        one = f"/v1/exercises/{answer.json()['id']}"
        work = make(count - 1)
        changed, _ = await timed(client, "PATCH", one, json={"work": work}, headers=VERSIONED)
        traced, answer = await timed(client, "GET", f"{one}/trace")
        assert len(answer.json()["nodes"]) >= min(count, 2000)
        took[count] = made, changed, traced
        print(
            f"{make.__name__} of {count}: made, changed, traced in", *(f"{each * 1000:.0f} ms" for each in took[count])
        )
    for half, whole in zip(took[most // 2], took[most], strict=True):
        assert whole <= 4 * half + 0.2
    for path in (
        f"/v1/sessions/{session}/outcome",
        f"/v1/sessions/{session}/outcome?media=md",
        f"/v1/sessions/{session}/trace",
    ):
        seconds, answer = await timed(client, "GET", path)
        print(f"{path[-12:]}: {len(answer.content):,} bytes in {seconds * 1000:.0f} ms")
    assert (await client.post("/v1/exercises", json={"session_id": session, "work": make(most + 1)})).status_code == 400


async def test_the_items_of_a_trace_follow_the_work(client: Client) -> None:
    """A trace reads its items from a table beside the work, which a trigger keeps."""
    session = await make_session(client)
    made = await client.post("/v1/exercises", json={"session_id": session, "work": causes(3)})
    one = f"/v1/exercises/{made.json()['id']}"
    work = causes(3)
    work["causes"][2] |= {"because_of_key": "c0", "text": "Ingen " * 40}
    del work["causes"][1]
    assert (await client.patch(one, json={"work": work, "title": "T"}, headers=VERSIONED)).status_code == 200
    trace = (await client.get(f"{one}/trace", params={"item_key": "c2"})).json()
    labels = {node["item_key"]: node["label"] for node in trace["nodes"] if node["item_key"]}
    assert set(labels) == {"c0", "c2"}
    assert labels["c2"] == ("Ingen " * 40)[:99] + "…"
    inner = [edge for edge in trace["edges"] if edge["relation"] == "explains"]
    assert [(edge["from"][-2:], edge["to"][-2:]) for edge in inner] == [("c2", "c0")]
