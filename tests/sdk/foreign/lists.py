"""Lists and exports of an integrator."""

from typing import TYPE_CHECKING

from lup import AsyncLup, BatchError, BatchReport, FileCursor, Lup
from lup.inputs import IdeaCreate, PersonUpsert
from lup.models import ChangeEvent, Idea, IdeaPage, Need

if TYPE_CHECKING:
    from collections.abc import Iterator


def read(client: Lup) -> Iterator[str]:
    """Read lists in every way."""
    first: Idea | None = client.ideas.list(sort="-created_at").first()
    ideas: list[Idea] = client.ideas.list().to_list(limit=100)
    page: IdeaPage = client.ideas.list(limit=1).page()
    for other in client.ideas.list().pages():
        print(other.items[0].title, first, ideas, page.total)
    for idea, included in client.ideas.list(include=["needs", "group"]).with_included():
        need: Need | None = included.needs_by_id.get(idea.need_ids[0])
        if need is not None:
            yield need.who
        if idea.group_id is not None:
            yield included.groups_by_id[idea.group_id].name
    for exported in client.ideas.export_models(status="captured"):
        status: str = exported.status
        yield status


async def read_async(client: AsyncLup) -> None:
    """Read lists with the async client."""
    first: Idea | None = await client.ideas.list().first()
    async for idea, included in client.ideas.list(include="themes").with_included():
        print(idea.title, [included.themes_by_id[theme_id].name for theme_id in idea.theme_ids], first)
    async for exported in client.ideas.export_models():
        print(exported.title)


def write_many(client: Lup, rows: Iterator[PersonUpsert]) -> None:
    """Write any number of rows."""

    def report_progress(report: BatchReport[PersonUpsert]) -> None:
        print(report.counts["created"])

    try:
        report = client.people.upsert_many(rows, on_error="abort", dry_run=True, concurrency=2)
        for error in report.errors:
            print(error.index, error.row, error.errors[0].pointer)
        report.raise_for_errors()
        client.ideas.create_many((IdeaCreate(title=name) for name in "ab"), idempotency_key="import-7")
    except BatchError as error:
        print(error.report.counts.total(), error.status, report_progress)


def follow(client: Lup) -> None:
    """Follow changes in every way."""

    def on_person(change: ChangeEvent) -> None:
        print(change.external_refs)

    for change in client.changes.follow(cursor=FileCursor("hr.cursor")):
        print(change.id)
    client.changes.run({"people": on_person, "units": lambda change: print(change.id)}, cursor=FileCursor("hr.cursor"))


async def follow_async(client: AsyncLup) -> None:
    """Follow changes with the async client."""

    async def on_person(change: ChangeEvent) -> None:
        await client.people.get(change.id)

    await client.changes.run({"people": on_person})
    report = await client.units.upsert_many([{"ref": "hr:1", "name": "Kommune"}])
    print(report.counts)
