"""The caller's own API key: a first call, which tells whether a key works and what it may do."""

from typing import Annotated, ClassVar

import msgspec
from msgspec import Meta

from service.domain.base.shapes import UP_TO_50, JsonObject, Moment, Shape
from service.http.context import RequestContext
from service.http.contract import VERSION
from service.http.operations import Operation, api_router, route
from service.http.response import Response


class CurrentKey(Shape, frozen=True, kw_only=True):
    """The API key of the request, without its secret."""

    name: Annotated[str, Meta(description="The name that the key got when it was created.", examples=["lup-team"])]
    prefix: Annotated[
        str, Meta(description="The key's public part, after `lup_`.", max_length=12, examples=["4f9c01d2ab37"])
    ]
    scopes: Annotated[
        tuple[Annotated[str, Meta(description="A scope.", max_length=60, examples=["day:read"])], ...],
        UP_TO_50,
        Meta(description="What the key may do, in alphabetical order."),
    ]
    expires_at: Annotated[Moment | None, Meta(description="When the key stops working; null if it never does.")]
    contract_version: Annotated[
        str, Meta(description="The version of the contract that the service keeps.", examples=[VERSION])
    ]

    example: ClassVar[JsonObject] = {
        "name": "lup-team",
        "prefix": "4f9c01d2ab37",
        "scopes": ["day:read", "programme:read"],
        "expires_at": "2027-01-01T00:00:00Z",
        "contract_version": VERSION,
    }


async def _get_me(context: RequestContext) -> Response:
    caller = context.caller
    key = CurrentKey(
        name=caller.name,
        prefix=caller.prefix,
        scopes=tuple(sorted(caller.scopes)),
        expires_at=caller.expires_at,
        contract_version=VERSION,
    )
    return context.cacheable(msgspec.json.encode(key))


get_me = route(
    Operation(
        id="get_me",
        sdk="me.get",
        method="GET",
        path="",
        scope=None,
        summary="Get the name, scopes and expiry of the key that makes the request.",
        response=CurrentKey,
    ),
    _get_me,
)

router = api_router("/v1/me", "The caller's own key.", [get_me])
