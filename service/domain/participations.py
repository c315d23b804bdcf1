"""Participations: what each person was invited to and attended, as HR reads it."""

from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import Meta

from service.domain.base.shapes import (
    UP_TO_50,
    UP_TO_500,
    Count,
    Day,
    ExternalRef,
    JsonObject,
    Key,
    Name,
    Shape,
    UnitId,
)


class Participation(Shape, frozen=True, kw_only=True):
    """A person's participation in sessions, as recorded now, in the role of participant or leader."""

    person_id: Annotated[UUID, Meta(description="The person's id.")]
    external_refs: Annotated[
        tuple[ExternalRef, ...], UP_TO_50, Meta(description="The person's keys in other systems, such as HR.")
    ]
    display_name: Annotated[Name, Meta(description="The person's name.", examples=["Tjenesteleder i hjemmetjenesten"])]
    unit_id: Annotated[
        UnitId | None, Meta(description="The person's present unit, whatever it was at the time of the sessions.")
    ]
    sessions_invited: Annotated[
        Count,
        Meta(
            description=(
                "Planned and held sessions for which the person has an attendance as participant or leader, whatever "
                "its status. Membership of a group that a session is for is not an invitation."
            ),
            examples=[3],
        ),
    ]
    sessions_attended: Annotated[
        Count,
        Meta(description="Of these, the held sessions that the person attended, at least in part.", examples=[2]),
    ]
    minutes_attended: Annotated[Count, Meta(description="The sum of `minutes_by_phase`.", examples=[210])]
    minutes_by_phase: Annotated[
        dict[Key, Annotated[int, Meta(ge=1)]],
        UP_TO_500,
        Meta(
            description=(
                "Minutes of each phase on the agendas of the attended sessions, without phases that the person missed. "
                "Agenda items without a phase do not count, so a session without phases adds no minutes. Equal keys of "
                "several programmes are added up; filter by programme to tell them apart."
            ),
            examples=[{"insight": 120, "needs": 90}],
        ),
    ]
    last_attended_on: Annotated[
        Day | None,
        Meta(
            description="The day on which the last attended session began, in the service's time zone; null if none.",
            examples=["2026-03-12"],
        ),
    ]

    example: ClassVar[JsonObject] = {
        "person_id": "01890a5d-ac96-774b-bcce-b302099a8057",
        "external_refs": [{"system": "hr", "id": "4711"}],
        "display_name": "Tjenesteleder i hjemmetjenesten",
        "unit_id": "01890a5d-ac96-774b-bcce-b302099a8058",
        "sessions_invited": 3,
        "sessions_attended": 2,
        "minutes_attended": 210,
        "minutes_by_phase": {"insight": 120, "needs": 90},
        "last_attended_on": "2026-03-12",
    }
