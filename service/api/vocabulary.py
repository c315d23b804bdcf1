"""The vocabulary: labels for every kind, status and method of the contract."""

from typing import Annotated, ClassVar

import msgspec

from service.documents.vocabulary import Term, terms
from service.domain.base.shapes import UP_TO_500, JsonObject, Shape
from service.http.context import RequestContext
from service.http.languages import language_headers
from service.http.operations import Operation, api_router, route
from service.http.query_params import LanguageQuery
from service.http.response import Response


class Vocabulary(Shape, frozen=True, kw_only=True):
    """Every term in one language."""

    items: Annotated[tuple[Term, ...], UP_TO_500]

    example: ClassVar[JsonObject] = {
        "items": [
            {"of": "ideas.status", "value": "captured", "label": "Notert", "description": "Ideen er skrevet ned."}
        ]
    }


async def _get_vocabulary(context: RequestContext) -> Response:
    response = context.cacheable(msgspec.json.encode(Vocabulary(items=terms(context.language))))
    response.headers.update(language_headers(context.language))
    return response


get_vocabulary = route(
    Operation(
        id="get_vocabulary",
        sdk="vocabulary.get",
        method="GET",
        path="",
        scope=None,
        summary="Get the label and description of every kind, status and method, in nb, nn or en.",
        query=LanguageQuery,
        response=Vocabulary,
    ),
    _get_vocabulary,
)

router = api_router("/v1/vocabulary", "The words of people for what the contract names.", [get_vocabulary])
