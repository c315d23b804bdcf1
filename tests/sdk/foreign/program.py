"""A small program of an integrator."""

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import UUID

import httpx2
import lup
from lup import UNSET, AsyncLup, Lup, RetryPolicy
from lup.errors import APIStatusError, PreconditionFailedError
from lup.inputs import IdeaCreate
from lup.models import Exercise, Idea, OtherWork, UserJourney

if TYPE_CHECKING:
    from collections.abc import Iterator


def open_client() -> Lup:
    """Create a client with all of its options."""
    client = Lup(
        "https://lup.example.kommune.no",
        "lup_abc_secret",
        timeout=10,
        max_retries=RetryPolicy(max_retries=3),
        headers={"Accept-Language": "nn"},
        http_client=httpx2.Client(proxy="http://proxy.example"),
        app_info="hr-sync/1.4",
    )
    return client.with_options(timeout=None, max_retries=0)


def read(client: Lup, idea_id: UUID) -> Iterator[str]:
    """Read in every way."""
    idea: Idea = client.ideas.get(idea_id, extra_headers={"X-Request-Id": "1"}, timeout=5)
    for captured in client.ideas.list(status="captured", sort="-title"):
        status: str = captured.status
        yield status
    raw = client.ideas.with_raw_response.get(idea_id)
    status_code: int = raw.status_code
    parsed: Idea = raw.parsed
    pages: int | lup.Unset = client.ideas.with_raw_response.list(limit=1).parsed.total
    owner = idea.owner_id
    if owner is not UNSET and owner is not None:
        print(owner.hex, status_code, parsed.replace(title="b").to_dict(), pages)
    for line in client.ideas.export("csv"):
        print(line.decode())


def write(client: Lup, exercise: Exercise) -> None:
    """Write in every way."""
    client.ideas.create(
        title="a", boldness=client.ideas.get("1").boldness, need_refs=["hist:1"], owner_id=None, idempotency_key="run-7"
    )
    rows: list[IdeaCreate] = [{"title": "a"}, IdeaCreate(title="b")]
    client.ideas.create_batch(rows)
    client.ideas.update_batch(idea.replace(next_step="c") for idea in client.ideas.list())
    client.exercises.update(exercise.id, version=exercise.version, work=exercise.work)
    match exercise.work:
        case UserJourney(steps=steps):
            print(steps[0].action)
        case OtherWork(name=name):
            print(name)
        case unknown:
            print(unknown)
    try:
        client.sessions.update(exercise.id, version=1, starts_at=datetime.now(UTC))
    except PreconditionFailedError as error:
        print(error.code, error.request_id, [field.pointer for field in error.errors])
    except APIStatusError as error:
        print(error.method, error.path, error.status)


async def run() -> None:
    """Use the async client."""
    async with AsyncLup() as client:
        idea: Idea = await client.ideas.get("1")
        async for other in client.ideas.list(session_id=idea.session_id):
            print(other.id)
        raw = await client.ideas.with_raw_response.get(idea.id)
        print(raw.headers["ETag"], raw.parsed.title)
        await asyncio.gather(client.ideas.publish(idea.id), client.ideas.select(idea.id))
