"""Sessions (*samlinger*): the days on which groups go through the programme."""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime, timedelta, tzinfo
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from msgspec import Meta, Struct

from service.domain.base.shapes import (
    BY_VERBS,
    UP_TO_50,
    UP_TO_500,
    Change,
    CohortId,
    GroupId,
    JsonObject,
    Key,
    Link,
    Minutes,
    Moment,
    Name,
    PersonId,
    ProblemStatementId,
    ProgrammeId,
    ResourceCreate,
    Shape,
    Text,
    Violation,
    check_transition,
)

SessionFormat = Literal["ordinary", "mini"]
Occasion = Literal["kick_off", "working", "closing", "alumni"]
SessionStatus = Literal["planned", "held", "cancelled"]

TRANSITIONS: Mapping[str, tuple[SessionStatus, ...]] = {
    "planned": ("held", "cancelled"),
    "held": ("planned",),
    "cancelled": ("planned",),
}


class AgendaItem(Shape, frozen=True, kw_only=True):
    """An item of a session's agenda; items such as a welcome or a lunch have no phase."""

    title: Annotated[Name, Meta(examples=["Lunsj"])]
    minutes: Minutes
    phase: Annotated[Key, Meta(description="The key of a phase of the programme.", examples=["insight"])] | None = None
    method_key: (
        Annotated[Key, Meta(description="The key of a method in the method bank.", examples=["five_whys"])] | None
    ) = None


class SessionLink(Shape, frozen=True, kw_only=True):
    """A page that belongs to a session."""

    title: Annotated[Name, Meta(examples=["Program for dagen"])]
    url: Link


class SessionCreate(ResourceCreate, frozen=True, kw_only=True):
    """A session (*samling*) of a programme: an ordinary one, or a mini session that lasts one day."""

    programme_id: ProgrammeId
    cohort_id: CohortId | None = None
    title: Annotated[Name, Meta(examples=["Mini-LUP for kommunedirektørens ledergruppe"])]
    format: SessionFormat
    purpose: Annotated[Text, Meta(examples=["Finne ut hvordan det som virker, kan spres."])] | None = None
    problem_statement_ids: Annotated[tuple[ProblemStatementId, ...], UP_TO_500] = ()
    occasion: Occasion | None = None
    starts_at: Moment
    ends_at: Moment
    place: Annotated[Name, Meta(examples=["En gård utenfor byen"])] | None = None
    status: Annotated[SessionStatus, BY_VERBS] = "planned"
    group_ids: Annotated[tuple[GroupId, ...], UP_TO_500] = ()
    facilitator_ids: Annotated[tuple[PersonId, ...], UP_TO_50] = ()
    agenda: Annotated[tuple[AgendaItem, ...], UP_TO_500] = ()
    summary: Annotated[Text, Meta(examples=["Vi kom fram til tre ideer, og valgte én."])] | None = None
    links: Annotated[tuple[SessionLink, ...], UP_TO_50] = ()

    example: ClassVar[JsonObject] = {
        "programme_id": "0199c0de-0000-7000-8000-000000000001",
        "title": "Mini-LUP for kommunedirektørens ledergruppe",
        "format": "mini",
        "purpose": "Finne ut hvordan det som virker, kan spres på tvers av sektorer.",
        "occasion": "working",
        "starts_at": "2026-03-12T08:00:00Z",
        "ends_at": "2026-03-12T15:00:00Z",
        "place": "En gård utenfor byen",
        "agenda": [
            {"title": "Velkommen", "minutes": 15},
            {"title": "En tjenesteleders dag", "minutes": 120, "phase": "insight", "method_key": "user_journey"},
            {"title": "Lunsj", "minutes": 45},
            {"title": "Hva trenger tjenestelederne?", "minutes": 90, "phase": "needs"},
            {"title": "Ideer, og presentasjon for hverandre", "minutes": 60, "phase": "ideas"},
        ],
        "links": [{"title": "Program for dagen", "url": "https://intranett.example.kommune.no/lup/mini"}],
    }


class Session(SessionCreate, frozen=True, kw_only=True):
    """A stored session."""

    published_at: Moment | None


class SessionResponse(Session, frozen=True, kw_only=True):
    """A stored session, with the minutes of each phase on its agenda and the required phases that are missing."""

    phase_minutes: Annotated[
        dict[Key, Annotated[int, Meta(ge=1)]],
        UP_TO_500,
        Meta(
            description="Minutes on the agenda by phase, in the order of the agenda.",
            examples=[{"insight": 120, "needs": 90, "ideas": 60}],
        ),
    ]
    missing_phases: Annotated[
        tuple[Key, ...],
        UP_TO_50,
        Meta(description="Required phases that are missing from a mini session's agenda.", examples=[[]]),
    ]

    example: ClassVar[JsonObject] = {
        **SessionCreate.example,
        "published_at": None,
        "phase_minutes": {"insight": 120, "needs": 90, "ideas": 60},
        "missing_phases": [],
    }


class Facts(Struct, frozen=True):
    """The facts that the rules need besides the row.

    The current moment, in the time zone of the days; the phase keys of each programme, the programme of each cohort and
    the keys of existing methods; the sessions with an attendance that says `attended` or `absent`; the phases that the
    attendances of each session name.
    """

    now: datetime
    phases: Mapping[UUID, Collection[str]]
    cohorts: Mapping[UUID, UUID]
    methods: Collection[str]
    attended: Collection[UUID]
    named: Mapping[UUID, Collection[str]]


def check(change: Change[SessionCreate, Session], facts: Facts) -> Iterator[Violation]:
    """Yield each violation: the times, the transitions of the status, the agenda, the cohort."""
    session = change.new
    yield from _check_times(session, facts.now.tzinfo)
    yield from _check_status(change, facts)
    yield from _check_agenda(change, facts)
    if change.id is not None and change.changed("programme_id"):
        phases = facts.phases.get(session.programme_id, ())
        if not {*facts.named.get(change.id, ())} <= {*phases}:
            yield Violation(
                "phase_in_use",
                "/programme_id",
                "The programme lacks a phase that an attendance names; choose one that has it.",
            )
    programme_id = facts.cohorts.get(session.cohort_id) if session.cohort_id is not None else None
    if change.changed("programme_id", "cohort_id") and programme_id not in (None, session.programme_id):
        yield Violation("cohort_of_another_programme", "/cohort_id", "Choose a cohort of the session's programme.")


def _check_times(session: SessionCreate, zone: tzinfo | None) -> Iterator[Violation]:
    if session.ends_at <= session.starts_at:
        yield Violation(
            "dates_out_of_order", "/ends_at", "A session must end after it starts; correct one of the times."
        )
        return
    if timedelta(minutes=sum(item.minutes for item in session.agenda)) > session.ends_at - session.starts_at:
        yield Violation("agenda_too_long", "/agenda", "The agenda does not fit between start and end; shorten it.")
    # A day lasts until midnight, so a session that ends at midnight lies within one day.
    last_moment = session.ends_at - timedelta.resolution
    if session.format == "mini" and session.starts_at.astimezone(zone).date() != last_moment.astimezone(zone).date():
        yield Violation(
            "mini_session_over_days", "/ends_at", "A mini session lasts one day; change its format, or end it earlier."
        )


def _check_status(change: Change[SessionCreate, Session], facts: Facts) -> Iterator[Violation]:
    session, old = change.new, change.old
    yield from check_transition(old.status if old is not None else None, session.status, TRANSITIONS)
    if not change.changed("status", "starts_at"):
        return
    has_started = session.starts_at <= facts.now
    if session.status == "held" and not has_started:
        if old is not None and old.status != "held":
            yield Violation("session_not_started", "/status", "The session has not started yet; hold it once it has.")
        else:
            yield Violation(
                "in_the_future",
                "/starts_at",
                "A held session cannot start in the future; correct the time or the status.",
            )
    if change.id in facts.attended:
        if session.status == "cancelled":
            yield Violation(
                "session_attended", "/status", "Attendances record who attended or was absent; correct them first."
            )
        elif not has_started:
            yield Violation(
                "session_attended", "/starts_at", "Attendances record who attended or was absent; correct them first."
            )


def check_past(change: Change[SessionCreate, Session], end: datetime) -> Iterator[Violation]:
    """Yield each violation on a past day: the transitions of the status, and no session is held before it starts."""
    session, old = change.new, change.old
    yield from check_transition(old.status if old is not None else None, session.status, TRANSITIONS)
    if session.status == "held" and change.changed("status") and session.starts_at > end:
        yield Violation(
            "session_not_started", "/status", "The session had not started on that day; hold it on a later day."
        )


METHOD_GONE = Violation("unknown_method", "/agenda", "A method on the agenda no longer exists; choose another.")


def _check_agenda(change: Change[SessionCreate, Session], facts: Facts) -> Iterator[Violation]:
    session, old = change.new, change.old
    unchanged_items = (
        frozenset(old.agenda) if old is not None and old.programme_id == session.programme_id else frozenset()
    )
    phases = facts.phases.get(session.programme_id)
    for index, item in enumerate(session.agenda):
        if item in unchanged_items:
            continue
        if item.phase is not None and phases is not None and item.phase not in phases:
            yield Violation(
                "unknown_phase", f"/agenda/{index}/phase", "The programme has no phase with this key; see its phases."
            )
        if item.method_key is not None and item.method_key not in facts.methods:
            yield Violation(
                "unknown_method",
                f"/agenda/{index}/method_key",
                "The method bank has no method with this key; see /v1/methods.",
            )
