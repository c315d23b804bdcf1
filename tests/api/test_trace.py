"""Traces: from an idea back to a step or a cause, and from one item forward."""

from typing import Any

import msgspec
import pytest

from service.domain.trace import Trace
from tests.api.mini_lup import DAY, capture, list_all, session
from tests.conftest import Callers, Client

NOWHERE = "0199c0de-0000-7000-8000-0000000000ff"
TRACED = ("sessions", "problem_statements", "exercises", "insights", "needs", "ideas")


async def trace(client: Client, kind: str, id_: str, status: int = 200, **query: str) -> Any:
    response = await client.get(f"/v1/{kind}/{id_}/trace", params=query)
    assert response.status_code == status, response.text
    if status == 200:
        msgspec.json.decode(response.content, type=Trace)
    return response.json()


@pytest.fixture
async def refs(client: Client) -> dict[str, str]:
    """Capture the day and return the ref of every entity by its pointer."""
    session_id = await session(client)
    result = await capture(client, session_id, DAY)
    refs = {item["pointer"]: f"{item['kind']}/{item['id']}" for item in result["items"]}
    return refs | {"session": f"sessions/{session_id}"}


async def trace_ref(client: Client, ref: str, **query: str) -> Any:
    kind, _, id_ = ref.partition("/")
    return await trace(client, kind, id_, **query)


def labels(document: Any) -> set[str]:
    return {node["label"] for node in document["nodes"]}


def edges(document: Any) -> set[tuple[str, str, str]]:
    return {(edge["from"], edge["relation"], edge["to"]) for edge in document["edges"]}


async def test_invalid(client: Client, refs: dict[str, str]) -> None:
    await trace(client, "ideas", refs["/ideas/0"].partition("/")[2], 400, item_key="c1")
    exercise = refs["/exercises/0"].partition("/")[2]
    await trace(client, "exercises", exercise, 400, item_key="c/1")
    response = await trace(client, "exercises", exercise, 422, item_key="c1")
    assert response["errors"][0]["pointer"] == "?item_key"


async def test_missing(client: Client) -> None:
    for kind in TRACED:
        await trace(client, kind, NOWHERE, 404)
        await trace(client, kind, "nobody", 404)


async def test_trace_back_from_an_idea(client: Client, refs: dict[str, str]) -> None:
    document = await trace_ref(client, refs["/ideas/0"])
    why, idea = refs["/exercises/1"], refs["/ideas/0"]
    assert edges(document) == {
        (idea, "answers", refs["/needs/0"]),
        (idea, "in_session", refs["session"]),
        (refs["/ideas/0/presentation"], "presents", idea),
        (refs["/ideas/0/presentation"], "in_session", refs["session"]),
        (refs["/needs/0"], "rests_on", refs["/insights/0"]),
        (refs["/needs/0"], "in_session", refs["session"]),
        (refs["/insights/0"], "rests_on", f"{why}#c2"),
        (refs["/insights/0"], "in_session", refs["session"]),
        (f"{why}#c2", "explains", f"{why}#c1"),
        (f"{why}#c2", "part_of", why),
        (f"{why}#c1", "part_of", why),
        (why, "works_on", refs["/problem_statements/0"]),
        (why, "in_session", refs["session"]),
        (refs["session"], "works_on", refs["/problem_statements/0"]),
    }
    (item,) = [node for node in document["nodes"] if node["ref"] == f"{why}#c2"]
    assert item == {
        "ref": f"{why}#c2",
        "kind": "exercises",
        "id": why.partition("/")[2],
        "item_key": "c2",
        "label": "ingen felles oversikt",
    }
    assert "Tjenesteledere trenger å finne hvem som alt har løst det" in labels(document)
    assert max(map(len, labels(document))) == 100


async def test_every_idea_with_needs_leads_back_to_an_item(client: Client, refs: dict[str, str]) -> None:
    for idea in await list_all(client, "ideas"):
        if not (idea["need_ids"] or idea["insight_ids"]):
            continue
        document = await trace(client, "ideas", idea["id"])
        reached, ways = {f"ideas/{idea['id']}"}, edges(document)
        for _ in ways:
            reached |= {end for begin, _, end in ways if begin in reached}
        assert any("#" in ref for ref in reached)


async def test_trace_forward_from_an_item(client: Client, refs: dict[str, str]) -> None:
    journey = refs["/exercises/0"]
    document = await trace_ref(client, journey, item_key="s3")
    node_refs = {node["ref"] for node in document["nodes"]}
    assert {
        f"{journey}#s3", f"{journey}#s3a", f"{journey}#s3b", journey,
        refs["/insights/1"], refs["/needs/1"], refs["/ideas/1"], refs["session"],
    } <= node_refs  # fmt: skip
    assert not node_refs & {f"{journey}#s1", refs["/insights/0"], refs["/ideas/0"], refs["/exercises/1"]}
    assert (f"{journey}#s3a", "part_of", f"{journey}#s3") in edges(document)
    assert refs["/insights/1"] in {node["ref"] for node in (await trace_ref(client, journey))["nodes"]}


async def test_trace_all_of_a_session(client: Client, refs: dict[str, str]) -> None:
    document = await trace_ref(client, refs["session"])
    node_refs = {node["ref"] for node in document["nodes"]}
    assert {ref for pointer, ref in refs.items() if not pointer.startswith("/reflections")} <= node_refs
    assert sum("#" in ref for ref in node_refs) == 6


async def test_a_session_does_not_connect_its_entities(client: Client, refs: dict[str, str]) -> None:
    node_refs = {node["ref"] for node in (await trace_ref(client, refs["/ideas/2"]))["nodes"]}
    assert node_refs == {refs["/ideas/2"], refs["session"]}
    problem = {node["ref"] for node in (await trace_ref(client, refs["/problem_statements/0"]))["nodes"]}
    assert refs["/ideas/1"] in problem
    assert refs["/ideas/2"] not in problem


async def test_a_problem_statement_that_insight_changed(client: Client, refs: dict[str, str]) -> None:
    document = {
        "problem_statements": [
            {"key": "q", "question": "Og nå?", "reframed_from_key": "p", "insight_keys": ["i1"]},
        ]
    }
    await capture(client, refs["session"].partition("/")[2], document)
    trace_document = await trace_ref(client, refs["/exercises/1"], item_key="c2")
    assert "Og nå?" in labels(trace_document)
    (reframed,) = [node["ref"] for node in trace_document["nodes"] if node["label"] == "Og nå?"]
    assert (reframed, "changed_by", refs["/insights/0"]) in edges(trace_document)
    assert (reframed, "reframed_from", refs["/problem_statements/0"]) in edges(await trace_ref(client, reframed))


async def test_only_readable_entities_are_traced(caller: Callers, client: Client, refs: dict[str, str]) -> None:
    group = (await client.post("/v1/groups", json={"name": "Ledergruppen"})).json()["id"]
    document = {"ideas": [{"key": "kaffe", "group_id": group}]}
    await capture(client, refs["session"].partition("/")[2], document)
    full_trace = await trace_ref(client, refs["/ideas/0"])
    assert (refs["/ideas/0"], "by_group", f"groups/{group}") in edges(full_trace)
    less = await trace_ref(await caller("day:read"), refs["/ideas/0"])
    assert {node["kind"] for node in full_trace["nodes"]} - {node["kind"] for node in less["nodes"]} == {
        "groups",
        "sessions",
    }
    refs = {node["ref"] for node in less["nodes"]}
    assert all({edge["from"], edge["to"]} <= refs for edge in less["edges"])


async def test_unchanged(client: Client, refs: dict[str, str]) -> None:
    path = f"/v1/{refs['/ideas/0']}/trace"
    tag = (await client.get(path)).headers["etag"]
    assert (await client.get(path, headers={"if-none-match": tag})).status_code == 304
