"""Traces: the graph of a resource's origins and results, down to the single step or cause."""

from typing import Annotated, ClassVar, Literal
from uuid import UUID

from msgspec import Meta, field

from service.domain.base.shapes import JsonObject, Key, Shape

MOST_NODES = 4_000
MOST_EDGES = 10_000

Relation = Literal[
    "in_session",
    "by_group",
    "works_on",
    "part_of",
    "explains",
    "rests_on",
    "answers",
    "reframed_from",
    "changed_by",
    "presents",
]
NodeKind = Literal[
    "groups", "sessions", "problem_statements", "exercises", "insights", "needs", "ideas", "presentations"
]
Ref = Annotated[
    str,
    Meta(
        description="A node's reference: `ideas/<id>`, or `exercises/<id>#<item_key>` for an item of an exercise.",
        examples=["ideas/01890a5d-ac96-774b-bcce-b302099a8057"],
    ),
]


class Node(Shape, frozen=True, kw_only=True):
    """A node of a trace: a resource, or an item of an exercise."""

    ref: Ref
    kind: NodeKind
    id: UUID
    item_key: Annotated[Key | None, Meta(description="The item's key; null for a whole resource.")]
    label: Annotated[
        str, Meta(description="The beginning of its text, at most 100 characters.", examples=["Gevinstkaffe på tvers"])
    ]


class Edge(Shape, frozen=True, kw_only=True):
    """A relation of two nodes: `from` rests on `to`."""

    from_: Ref = field(name="from")
    to: Ref
    relation: Relation


class Trace(Shape, frozen=True, kw_only=True):
    """The graph around a resource: everything it comes from, and everything that came from it."""

    nodes: Annotated[tuple[Node, ...], Meta(max_length=MOST_NODES)]
    edges: Annotated[tuple[Edge, ...], Meta(max_length=MOST_EDGES)]

    example: ClassVar[JsonObject] = {
        "nodes": [
            {
                "ref": "ideas/01890a5d-ac96-774b-bcce-b302099a8057",
                "kind": "ideas",
                "id": "01890a5d-ac96-774b-bcce-b302099a8057",
                "item_key": None,
                "label": "Gevinstkaffe på tvers",
            },
            {
                "ref": "needs/01890a5d-ac96-774b-bcce-b302099a8058",
                "kind": "needs",
                "id": "01890a5d-ac96-774b-bcce-b302099a8058",
                "item_key": None,
                "label": "En tjenesteleder trenger å vite hva andre har løst",
            },
        ],
        "edges": [
            {
                "from": "ideas/01890a5d-ac96-774b-bcce-b302099a8057",
                "to": "needs/01890a5d-ac96-774b-bcce-b302099a8058",
                "relation": "answers",
            }
        ],
    }
