"""Themes: recurring topics."""

from collections import defaultdict
from uuid import UUID

import msgspec

from service.core.pending import PendingWrite
from service.core.write import store_idempotency_key, write
from service.domain.base.kinds import KINDS
from service.domain.base.shapes import JsonObject
from service.domain.themes import ThemeTargets, retheme
from service.http.context import RequestContext
from service.http.operations import Handler, Operation, route
from service.http.resource_router import RECEIPTS, resource_router
from service.http.response import Response
from service.postgres.resources import RESOURCE_BY_KIND
from service.postgres.themes import lock_theme, themes


def _change_targets(*, attach: bool) -> Handler:
    async def handle(context: RequestContext) -> Response:
        theme_id = context.id("theme_id")
        pending_writes = _pending_writes(context.body_object()["items"], str(theme_id), attach=attach)
        write_context = msgspec.structs.replace(context.write_context(return_rows=False), idempotency_key=None)
        async with context.write() as conn:
            await lock_theme(conn, theme_id)
            # In the order in which a capture writes them, so that the two cannot deadlock.
            for kind in [kind for kind in KINDS if kind in pending_writes]:
                await write(conn, list(pending_writes[kind].values()), write_context)
            receipts = [
                pending_writes[item["kind"]][UUID(item["id"])].receipt() for item in context.body_object()["items"]
            ]
            if context.idempotency_key:
                await store_idempotency_key(conn, context.idempotency_key, receipts)
        return context.json(receipts)

    return handle


def _pending_writes(targets: list[JsonObject], theme_id: str, *, attach: bool) -> dict[str, dict[UUID, PendingWrite]]:
    """Create one pending write per resource, for all of its items together."""
    keys_by_pointer: dict[tuple[str, UUID], dict[str, str | None]] = defaultdict(dict)
    for index, item in enumerate(targets):
        keys_by_pointer[item["kind"], UUID(item["id"])][f"/items/{index}"] = item.get("item_key")
    pending_writes: dict[str, dict[UUID, PendingWrite]] = defaultdict(dict)
    for (kind, id), item_keys in keys_by_pointer.items():
        pending = PendingWrite(RESOURCE_BY_KIND[kind], {}, next(iter(item_keys)), id=id)
        pending.transition = lambda row, kind=kind, item_keys=item_keys: retheme(
            kind, row, theme_id, item_keys, attach=attach
        )
        pending_writes[kind][id] = pending
    return pending_writes


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
        response=RECEIPTS,
    )


router = resource_router(
    themes,
    "Recurring topics, countable in any wording.",
    operations=[
        route(
            _operation("attach_theme", "Attach a theme to up to 500 resources and items of exercises."),
            _change_targets(attach=True),
        ),
        route(
            _operation("detach_theme", "Detach a theme from up to 500 resources and items of exercises."),
            _change_targets(attach=False),
        ),
    ],
)
