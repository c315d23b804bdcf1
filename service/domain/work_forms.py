"""The three forms of an exercise's work, with their items."""

from typing import Annotated

from msgspec import Meta

from service.domain.base.shapes import UP_TO_50, UP_TO_100, Key, Name, Shape, Text, ThemeId

MAX_DEPTH = 10
"""The greatest depth of a cause in five whys."""

UP_TO_1000 = Meta(max_length=1000)
UP_TO_20 = Meta(max_length=20)

Emotion = Annotated[int, Meta(ge=-2, le=2, description="The emotion, from -2 (worst) to 2 (best).", examples=[-2])]
ItemKey = Annotated[Key, Meta(description="The item's key, unique in the exercise; generated if absent.")]


class PointInput(Shape, frozen=True, kw_only=True):
    """A pain point or an opportunity of a step."""

    key: ItemKey | None = None
    text: Annotated[Text, Meta(examples=["Ingen tid satt av"])]
    theme_ids: Annotated[tuple[ThemeId, ...], UP_TO_50] = ()


class StepInput(Shape, frozen=True, kw_only=True):
    """A step of a user journey."""

    key: ItemKey | None = None
    stage: Annotated[Name, Meta(examples=["Formiddag"])] | None = None
    action: Annotated[Text, Meta(examples=["Svarer på avvik mens prosjektmøtet går"])]
    touchpoint: Annotated[Text, Meta(examples=["Avvikssystemet"])] | None = None
    channel: Annotated[Text, Meta(examples=["Telefon"])] | None = None
    thought: Annotated[Text, Meta(examples=["Når skal jeg rekke dette?"])] | None = None
    emotion: Emotion | None = None
    pain_points: Annotated[tuple[PointInput, ...], UP_TO_20] = ()
    opportunities: Annotated[tuple[PointInput, ...], UP_TO_20] = ()
    backstage: Annotated[Text, Meta(examples=["Vaktplanen endres"])] | None = None


class CauseInput(Shape, frozen=True, kw_only=True):
    """A cause: an answer to a why, below another cause or directly below the question."""

    key: ItemKey | None = None
    because_of_key: (
        Annotated[
            Key, Meta(description="The key of the cause that it explains; null for a first answer.", examples=["c1"])
        ]
        | None
    ) = None
    text: Annotated[Text, Meta(examples=["Ingen felles oversikt"])]
    root: Annotated[bool, Meta(description="Whether the group considers it a root cause.")] = False
    theme_ids: Annotated[tuple[ThemeId, ...], UP_TO_50] = ()


class NoteInput(Shape, frozen=True, kw_only=True):
    """A note of a method without a specific form."""

    key: ItemKey | None = None
    text: Annotated[Text, Meta(examples=["Mer tid sammen på tvers"])]
    cluster: Annotated[Name, Meta(examples=["Tid"])] | None = None
    theme_ids: Annotated[tuple[ThemeId, ...], UP_TO_50] = ()


class UserJourneyInput(Shape, frozen=True, kw_only=True, tag_field="form", tag="user_journey"):
    """A user journey (*brukerreise*): a case, step by step."""

    persona: Annotated[Text, Meta(examples=["Tjenesteleder"])]
    case: Annotated[Text, Meta(examples=["I skvisen mellom drift og krav til innovasjon"])]
    steps: Annotated[tuple[StepInput, ...], UP_TO_100] = ()


class FiveWhysInput(Shape, frozen=True, kw_only=True, tag_field="form", tag="five_whys"):
    """Five whys (*5 x hvorfor*): a forest of causes, at most ten deep; only a leaf can be a root cause."""

    question: Annotated[Text, Meta(examples=["Hvorfor deles så lite?"])]
    causes: Annotated[tuple[CauseInput, ...], UP_TO_1000] = ()


class OtherWorkInput(Shape, frozen=True, kw_only=True, tag_field="form", tag="other"):
    """The notes of any other method: nothing is lost because it has no form."""

    name: Annotated[Name, Meta(examples=["Idémyldring"])]
    notes: Annotated[tuple[NoteInput, ...], UP_TO_1000] = ()


WorkInput = UserJourneyInput | FiveWhysInput | OtherWorkInput


class Point(PointInput, frozen=True, kw_only=True):
    """A stored pain point or opportunity."""

    key: ItemKey


class Step(StepInput, frozen=True, kw_only=True):
    """A stored step."""

    key: ItemKey
    pain_points: Annotated[tuple[Point, ...], UP_TO_20]
    opportunities: Annotated[tuple[Point, ...], UP_TO_20]


class Cause(CauseInput, frozen=True, kw_only=True):
    """A stored cause, with its depth below the question."""

    key: ItemKey
    depth: Annotated[int, Meta(ge=1, le=MAX_DEPTH, description="The depth; 1 is a first answer.", examples=[2])]


class Note(NoteInput, frozen=True, kw_only=True):
    """A stored note."""

    key: ItemKey


class EmotionPoint(Shape, frozen=True, kw_only=True):
    """A point of the emotional curve: the emotion of one step."""

    step_key: Key
    emotion: Emotion


class UserJourney(UserJourneyInput, frozen=True, kw_only=True, tag_field="form", tag="user_journey"):
    """A stored user journey, with its emotional curve and the first of its lowest steps."""

    steps: Annotated[tuple[Step, ...], UP_TO_100]
    emotional_curve: Annotated[tuple[EmotionPoint, ...], UP_TO_100]
    lowest_step_key: Key | None


class FiveWhys(FiveWhysInput, frozen=True, kw_only=True, tag_field="form", tag="five_whys"):
    """Stored five whys."""

    causes: Annotated[tuple[Cause, ...], UP_TO_1000]


class OtherWork(OtherWorkInput, frozen=True, kw_only=True, tag_field="form", tag="other"):
    """The stored notes of another method."""

    notes: Annotated[tuple[Note, ...], UP_TO_1000]


Work = UserJourney | FiveWhys | OtherWork


class StepItemInput(StepInput, frozen=True, kw_only=True, tag_field="kind", tag="step"):
    """A step to append to a user journey."""


class PainPointItemInput(PointInput, frozen=True, kw_only=True, tag_field="kind", tag="pain_point"):
    """A pain point to append to a step."""

    step_key: Key


class OpportunityItemInput(PointInput, frozen=True, kw_only=True, tag_field="kind", tag="opportunity"):
    """An opportunity to append to a step."""

    step_key: Key


class CauseItemInput(CauseInput, frozen=True, kw_only=True, tag_field="kind", tag="cause"):
    """A cause to append to five whys."""


class NoteItemInput(NoteInput, frozen=True, kw_only=True, tag_field="kind", tag="note"):
    """A note to append to the work of another method."""


ItemInput = StepItemInput | PainPointItemInput | OpportunityItemInput | CauseItemInput | NoteItemInput
