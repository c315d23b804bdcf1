"""Themes: recurring topics."""

from collections import defaultdict
from uuid import UUID

import msgspec

from service.core.pending import PendingWrite
from service.core.write import remember, write
from service.domain.base.kinds import KINDS
from service.domain.base.shapes import JsonObject
from service.domain.themes import ThemeTargets, retheme
from service.http.context import RequestContext, Response
from service.http.operations import Handler, Operation, route
from service.http.resource_router import RECEIPTS, resource_router
from service.postgres.resources import RESOURCE_BY_KIND
from service.postgres.themes import lock_theme, themes


def _mark(*, attach: bool) -> Handler:
    async def work(call: RequestContext) -> Response:
        theme_id = call.id("theme_id")
        drafts = _drafts(call.body_object()["items"], str(theme_id), attach=attach)
        how = msgspec.structs.replace(call.writing(shows=False), keyed=None)
        async with call.write() as conn:
            await lock_theme(conn, theme_id)
            # In the order in which a capture writes them, or the two would wait for each other.
            for kind in [kind for kind in KINDS if kind in drafts]:
                await write(conn, list(drafts[kind].values()), how)
            receipts = [drafts[each["kind"]][UUID(each["id"])].receipt() for each in call.body_object()["items"]]
            if call.keyed:
                await remember(conn, call.keyed, receipts)
        return call.made(receipts)

    return work


def _drafts(things: list[JsonObject], theme_id: str, *, attach: bool) -> dict[str, dict[UUID, PendingWrite]]:
    """Create one draft per resource, for all of its items together."""
    places: dict[tuple[str, UUID], dict[str, str | None]] = defaultdict(dict)
    for index, each in enumerate(things):
        places[each["kind"], UUID(each["id"])][f"/items/{index}"] = each.get("item_key")
    drafts: dict[str, dict[UUID, PendingWrite]] = defaultdict(dict)
    for (kind, id), named in places.items():
        draft = PendingWrite(RESOURCE_BY_KIND[kind], {}, next(iter(named)), id=id)
        draft.move = lambda row, kind=kind, named=named: retheme(kind, row, theme_id, named, attach=attach)
        drafts[kind][id] = draft
    return drafts


def _operation(id: str, summary: str) -> Operation:
    verb = id.removesuffix("_theme")
    return Operation(
        id=id,
        sdk=f"themes.{verb}",
        method="POST",
        path=f"/{{theme_id:str}}/{verb}",
        scope="day:write",
        summary=summary,
        body=ThemeTargets,
        answer=RECEIPTS,
    )


router = resource_router(
    themes,
    "Recurring topics, countable in any wording.",
    operations=[
        route(
            _operation("attach_theme", "Attach a theme to up to 500 resources and items of exercises."),
            _mark(attach=True),
        ),
        route(
            _operation("detach_theme", "Detach a theme from up to 500 resources and items of exercises."),
            _mark(attach=False),
        ),
    ],
)
