"""Traces: from an idea back to the very step or why, and from one sticky note forward."""

from typing import Any

import msgspec
import pytest

from service.domain.trace import Trace
from tests.api.mini_lup import DAY, capture, held, session
from tests.conftest import Callers, Client

NOWHERE = "0199c0de-0000-7000-8000-0000000000ff"
TRACED = ("sessions", "problem_statements", "exercises", "insights", "needs", "ideas")


async def trace(client: Client, kind: str, id_: str, status: int = 200, **query: str) -> Any:
    answer = await client.get(f"/v1/{kind}/{id_}/trace", params=query)
    assert answer.status_code == status, answer.text
    if status == 200:
        msgspec.json.decode(answer.content, type=Trace)
    return answer.json()


@pytest.fixture
async def made(client: Client) -> dict[str, str]:
    """Capture the day, and give the ref of everything by its place in the document."""
    found = await session(client)
    answer = await capture(client, found, DAY)
    refs = {item["pointer"]: f"{item['kind']}/{item['id']}" for item in answer["items"]}
    return refs | {"session": f"sessions/{found}"}


async def of(client: Client, ref: str, **query: str) -> Any:
    kind, _, id_ = ref.partition("/")
    return await trace(client, kind, id_, **query)


def labels(found: Any) -> set[str]:
    return {node["label"] for node in found["nodes"]}


def edges(found: Any) -> set[tuple[str, str, str]]:
    return {(edge["from"], edge["relation"], edge["to"]) for edge in found["edges"]}


async def test_invalid(client: Client, made: dict[str, str]) -> None:
    await trace(client, "ideas", made["/ideas/0"].partition("/")[2], 400, item_key="c1")
    exercise = made["/exercises/0"].partition("/")[2]
    await trace(client, "exercises", exercise, 400, item_key="c/1")
    answer = await trace(client, "exercises", exercise, 422, item_key="c1")
    assert answer["errors"][0]["pointer"] == "?item_key"


async def test_missing(client: Client) -> None:
    for kind in TRACED:
        await trace(client, kind, NOWHERE, 404)
        await trace(client, kind, "nobody", 404)


async def test_back_from_an_idea(client: Client, made: dict[str, str]) -> None:
    found = await of(client, made["/ideas/0"])
    why, idea = made["/exercises/1"], made["/ideas/0"]
    assert edges(found) == {
        (idea, "answers", made["/needs/0"]),
        (idea, "in_session", made["session"]),
        (made["/ideas/0/presentation"], "presents", idea),
        (made["/ideas/0/presentation"], "in_session", made["session"]),
        (made["/needs/0"], "rests_on", made["/insights/0"]),
        (made["/needs/0"], "in_session", made["session"]),
        (made["/insights/0"], "rests_on", f"{why}#c2"),
        (made["/insights/0"], "in_session", made["session"]),
        (f"{why}#c2", "explains", f"{why}#c1"),
        (f"{why}#c2", "part_of", why),
        (f"{why}#c1", "part_of", why),
        (why, "works_on", made["/problem_statements/0"]),
        (why, "in_session", made["session"]),
        (made["session"], "works_on", made["/problem_statements/0"]),
    }
    (item,) = [node for node in found["nodes"] if node["ref"] == f"{why}#c2"]
    assert item == {
        "ref": f"{why}#c2",
        "kind": "exercises",
        "id": why.partition("/")[2],
        "item_key": "c2",
        "label": "ingen felles oversikt",
    }
    assert "Tjenesteledere trenger å finne hvem som alt har løst det" in labels(found)
    assert max(map(len, labels(found))) == 100


async def test_each_idea_that_rests_on_something_leads_back_to_an_item(client: Client, made: dict[str, str]) -> None:
    for idea in await held(client, "ideas"):
        if not (idea["need_ids"] or idea["insight_ids"]):
            continue
        found = await trace(client, "ideas", idea["id"])
        reached, ways = {f"ideas/{idea['id']}"}, edges(found)
        for _ in ways:
            reached |= {end for begin, _, end in ways if begin in reached}
        assert any("#" in ref for ref in reached)


async def test_forward_from_an_item(client: Client, made: dict[str, str]) -> None:
    journey = made["/exercises/0"]
    found = await of(client, journey, item_key="s3")
    refs = {node["ref"] for node in found["nodes"]}
    assert {
        f"{journey}#s3", f"{journey}#s3a", f"{journey}#s3b", journey,
        made["/insights/1"], made["/needs/1"], made["/ideas/1"], made["session"],
    } <= refs  # fmt: skip
    assert not refs & {f"{journey}#s1", made["/insights/0"], made["/ideas/0"], made["/exercises/1"]}
    assert (f"{journey}#s3a", "part_of", f"{journey}#s3") in edges(found)
    assert made["/insights/1"] in {node["ref"] for node in (await of(client, journey))["nodes"]}


async def test_all_of_a_session(client: Client, made: dict[str, str]) -> None:
    found = await of(client, made["session"])
    refs = {node["ref"] for node in found["nodes"]}
    assert {ref for place, ref in made.items() if not place.startswith("/reflections")} <= refs
    assert sum("#" in ref for ref in refs) == 6


async def test_a_session_does_not_join_what_only_shares_it(client: Client, made: dict[str, str]) -> None:
    found = {node["ref"] for node in (await of(client, made["/ideas/2"]))["nodes"]}
    assert found == {made["/ideas/2"], made["session"]}
    problem = {node["ref"] for node in (await of(client, made["/problem_statements/0"]))["nodes"]}
    assert made["/ideas/1"] in problem
    assert made["/ideas/2"] not in problem


async def test_a_problem_statement_that_insight_changed(client: Client, made: dict[str, str]) -> None:
    document = {
        "problem_statements": [
            {"key": "q", "question": "Og nå?", "reframed_from_key": "p", "insight_keys": ["i1"]},
        ]
    }
    await capture(client, made["session"].partition("/")[2], document)
    found = await of(client, made["/exercises/1"], item_key="c2")
    assert "Og nå?" in labels(found)
    (reframed,) = [node["ref"] for node in found["nodes"] if node["label"] == "Og nå?"]
    assert (reframed, "changed_by", made["/insights/0"]) in edges(found)
    assert (reframed, "reframed_from", made["/problem_statements/0"]) in edges(await of(client, reframed))


async def test_only_what_the_caller_may_read(caller: Callers, client: Client, made: dict[str, str]) -> None:
    group = (await client.post("/v1/groups", json={"name": "Ledergruppen"})).json()["id"]
    document = {"ideas": [{"key": "kaffe", "group_id": group}]}
    await capture(client, made["session"].partition("/")[2], document)
    whole = await of(client, made["/ideas/0"])
    assert (made["/ideas/0"], "by_group", f"groups/{group}") in edges(whole)
    less = await of(await caller("day:read"), made["/ideas/0"])
    assert {node["kind"] for node in whole["nodes"]} - {node["kind"] for node in less["nodes"]} == {
        "groups",
        "sessions",
    }
    refs = {node["ref"] for node in less["nodes"]}
    assert all({edge["from"], edge["to"]} <= refs for edge in less["edges"])


async def test_unchanged(client: Client, made: dict[str, str]) -> None:
    path = f"/v1/{made['/ideas/0']}/trace"
    tag = (await client.get(path)).headers["etag"]
    assert (await client.get(path, headers={"if-none-match": tag})).status_code == 304
