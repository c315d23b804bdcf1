"""The page of an idea with its origins: `GET /ideas/{idea_id}`."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from uuid import UUID

import msgspec
from msgspec import Struct

from service.core.errors import NotFound
from service.database.pool import Conn
from service.documents.outcome.wording import with_title
from service.domain.base.shapes import Language
from service.domain.ideas import Boldness, IdeaStatus
from service.domain.outcome import PersonName
from service.domain.trace import Edge, Node, Trace
from service.http.context import run_in_thread_if_large
from service.http.response import Response
from service.postgres import trace
from service.web.pages import PageContext, page

MAX_SHOWN = 50
"""The maximum number of entries of a step; beyond it, the page shows how many more exist."""


class ShownIdea(Struct, frozen=True, kw_only=True):
    """An idea on its page."""

    title: str
    description: str | None
    boldness: Boldness | None
    status: IdeaStatus
    next_step: str | None
    follow_up_on: date | None
    language: Language
    owner: PersonName | None
    unit: str | None

    @property
    def responsible(self) -> str:
        """The owner and unit responsible for the next step, as far as the viewer can read them."""
        return ", ".join(name for name in (with_title(self.owner) if self.owner else None, self.unit) if name)


class TraceLink(Struct, frozen=True):
    """An entry of a trace and its place on a session's page; without a readable session it has no link."""

    label: str
    session_id: UUID | None
    anchor: str


class Step(Struct, frozen=True):
    """A step back in a trace: its relation to the previous step, and its entries."""

    name: str
    places: tuple[TraceLink, ...]
    more: int


_IDEA = """
select json_build_object(
    'title', i.title, 'description', i.description, 'boldness', i.boldness, 'status', i.status,
    'next_step', i.next_step, 'follow_up_on', i.follow_up_on, 'language', i.language,
    'owner', (
        select json_build_object('name', p.display_name, 'title', p.title) from person p where $2 and p.id = i.owner_id
    ),
    'unit', (select u.name from unit u where $3 and u.id = i.unit_id)
)::text
from idea i
where i.id = $1
"""


@page("/ideas/{idea_id:str}", "day:read")
async def get_idea(context: PageContext) -> Response:
    """Show an idea and its origins, step by step."""
    id_, readable = context.id("idea_id"), context.readable_kinds
    async with context.report_turn(), context.read() as conn:
        idea = await _read_idea(conn, id_, people=context.can_read_people, units="units" in readable)
        text = await trace.read_trace(conn, "ideas", id_, None, readable)
    trace_document = await run_in_thread_if_large(len(text), msgspec.json.Decoder(Trace).decode, text)
    graph = TraceGraph(trace_document)
    return context.render(
        "idea.html", idea=idea, steps=tuple(trace_steps(graph, id_)), presented=find_presentations(graph, id_)
    )


async def _read_idea(conn: Conn, id_: UUID, *, people: bool, units: bool) -> ShownIdea:
    text = await conn.fetchval(_IDEA, id_, people, units)
    if text is None:
        raise NotFound
    return msgspec.json.decode(text, type=ShownIdea)


def trace_steps(graph: "TraceGraph", idea_id: UUID) -> Iterator[Step]:
    """Yield the steps from an idea to its origins: needs, insights, their sources, problem statement, session."""
    idea = f"ideas/{idea_id}"
    needs = graph.back([idea], "answers")
    insights = graph.back([idea, *needs], "rests_on")
    sources = graph.back(insights, "rests_on")
    causes = graph.reached(sources, "explains")
    parents = graph.reached([*sources, *causes], "part_of")
    exercises = [ref for ref in (*sources, *parents) if ref in graph.whole]
    for name, refs in (
        ("needs", needs),
        ("insights", insights),
        ("found", [ref for ref in sources if ref not in graph.whole]),
        ("causes", causes),
        ("stages", [ref for ref in parents if ref not in graph.whole and ref not in causes]),
        ("exercises", list(dict.fromkeys(exercises))),
        ("problem_statements", graph.back([idea, *exercises], "works_on")),
        ("sessions", graph.back([idea], "in_session")),
    ):
        if refs:
            yield Step(name, tuple(graph.place(ref) for ref in refs[:MAX_SHOWN]), max(0, len(refs) - MAX_SHOWN))


def find_presentations(graph: "TraceGraph", idea_id: UUID) -> tuple[TraceLink, ...]:
    """Return the sessions in which an idea was presented."""
    presentations = graph.forward(f"ideas/{idea_id}", "presents")
    return tuple(graph.place(ref) for ref in graph.back(presentations, "in_session"))


class TraceGraph:
    """The edges of a trace, by their start."""

    def __init__(self, trace: Trace) -> None:
        self._nodes = {node.ref: node for node in trace.nodes}
        self._edges: dict[str, list[Edge]] = {}
        for edge in trace.edges:
            self._edges.setdefault(edge.from_, []).append(edge)
        self.whole: Collection[str] = {node.ref for node in trace.nodes if node.item_key is None}

    def back(self, refs: Iterable[str], relation: str) -> list[str]:
        """Return the distinct targets of a relation from some nodes."""
        targets = (edge.to for ref in refs for edge in self._edges.get(ref, ()) if edge.relation == relation)
        return list(dict.fromkeys(targets))

    def forward(self, ref: str, relation: str) -> list[str]:
        """Return the nodes with a relation to a node."""
        edges = (edge for edges in self._edges.values() for edge in edges)
        return [edge.from_ for edge in edges if edge.relation == relation and edge.to == ref]

    def reached(self, refs: list[str], relation: str) -> list[str]:
        """Return all other nodes reachable from some nodes by a relation."""
        starting_refs = set(refs)
        reached: dict[str, None] = {}
        while refs := [ref for ref in self.back(refs, relation) if ref not in reached]:
            reached.update(dict.fromkeys(refs))
        return [ref for ref in reached if ref not in starting_refs]

    def place(self, ref: str) -> TraceLink:
        """Return a node's label and its place on the page of its session."""
        node = self._nodes[ref]
        return TraceLink(node.label, self._session(node), anchor(node))

    def _session(self, node: Node) -> UUID | None:
        if node.kind == "sessions":
            return node.id
        ref = f"{node.kind}/{node.id}"
        sessions = self.back([ref], "in_session") or self._sessions_on(ref)
        return self._nodes[sessions[0]].id if sessions else None

    def _sessions_on(self, ref: str) -> list[str]:
        return [
            node.ref
            for node in self._nodes.values()
            if node.kind == "sessions" and any(edge.to == ref for edge in self._edges.get(node.ref, ()))
        ]


def anchor(node: Node) -> str:
    """Return the anchor of a node on the page of its session."""
    if node.kind == "sessions":
        return ""
    return f"{node.kind}-{node.id}" + (f"-{node.item_key}" if node.item_key else "")
