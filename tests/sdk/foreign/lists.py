"""Lists and exports of an integrator."""

from typing import TYPE_CHECKING

from lup import AsyncLup, Lup
from lup.models import Idea, IdeaPage, Need

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
