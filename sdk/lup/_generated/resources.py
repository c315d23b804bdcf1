"""The operations. Written by sdk/generate.py from the contract; changes here are lost."""

from __future__ import annotations

from collections.abc import Iterable
from types import NoneType
from typing import Generic, Literal, Unpack
from uuid import UUID, uuid4

from lup._generated import inputs, models
from lup.calls import STREAMS, Call, ClientT, Export, Listing, Resource, operation, segment
from lup.following import Follow


class Themes(Resource[ClientT]):
    """The operations of `themes`."""

    @operation
    def list(self, **filters: Unpack[inputs.ListThemes]) -> Listing[models.Theme, models.ThemePage]:
        """List themes."""
        return Listing("GET", "/v1/themes", models.ThemePage, filters)

    @operation
    def export(self, media: Literal["csv", "ndjson"], **filters: Unpack[inputs.ListThemes]) -> Export:
        """Stream the whole of `list` in another media type, line by line, line ends kept."""
        return Export("GET", "/v1/themes", bytes, filters, accept=STREAMS[media])

    @operation
    def create(self, *, idempotency_key: str | None = None, **fields: Unpack[inputs.NewTheme]) -> Call[models.Theme]:
        """Make a theme."""
        return Call("POST", "/v1/themes", models.Theme, body=fields, idempotency_key=idempotency_key or str(uuid4()))

    @operation
    def get(self, theme_id: UUID | str, /) -> Call[models.Theme]:
        """Get the theme."""
        return Call("GET", f"/v1/themes/{segment(theme_id)}", models.Theme)

    @operation
    def update(
        self, theme_id: UUID | str, /, *, version: int, **fields: Unpack[inputs.ThemePatch]
    ) -> Call[models.Theme]:
        """Change the theme."""
        return Call("PATCH", f"/v1/themes/{segment(theme_id)}", models.Theme, body=fields, version=version)

    @operation
    def delete(self, theme_id: UUID | str, /, *, version: int) -> Call[None]:
        """Delete the theme."""
        return Call("DELETE", f"/v1/themes/{segment(theme_id)}", NoneType, version=version)

    @operation
    def put_by_ref(self, system: str, ref: str, /, **fields: Unpack[inputs.ThemePut]) -> Call[models.Theme]:
        """Make or change the theme of that key."""
        return Call("PUT", f"/v1/themes/by_ref/{segment(system)}/{segment(ref)}", models.Theme, body=fields)

    @operation
    def create_batch(
        self, rows: Iterable[inputs.NewTheme], /, *, idempotency_key: str | None = None
    ) -> Call[tuple[models.Receipt, ...]]:
        """Make many themes."""
        return Call(
            "POST",
            "/v1/themes/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=idempotency_key or str(uuid4()),
        )

    @operation
    def update_batch(self, rows: Iterable[inputs.ThemePatchRow], /) -> Call[tuple[models.Receipt, ...]]:
        """Change many themes."""
        return Call("PATCH", "/v1/themes/batch", tuple[models.Receipt, ...], body=tuple(rows))


class Units(Resource[ClientT]):
    """The operations of `units`."""

    @operation
    def list(self, **filters: Unpack[inputs.ListUnits]) -> Listing[models.Unit, models.UnitPage]:
        """List units."""
        return Listing("GET", "/v1/units", models.UnitPage, filters)

    @operation
    def export(self, media: Literal["csv", "ndjson"], **filters: Unpack[inputs.ListUnits]) -> Export:
        """Stream the whole of `list` in another media type, line by line, line ends kept."""
        return Export("GET", "/v1/units", bytes, filters, accept=STREAMS[media])

    @operation
    def create(self, *, idempotency_key: str | None = None, **fields: Unpack[inputs.NewUnit]) -> Call[models.Unit]:
        """Make a unit."""
        return Call("POST", "/v1/units", models.Unit, body=fields, idempotency_key=idempotency_key or str(uuid4()))

    @operation
    def get(self, unit_id: UUID | str, /) -> Call[models.Unit]:
        """Get the unit."""
        return Call("GET", f"/v1/units/{segment(unit_id)}", models.Unit)

    @operation
    def update(self, unit_id: UUID | str, /, *, version: int, **fields: Unpack[inputs.UnitPatch]) -> Call[models.Unit]:
        """Change the unit."""
        return Call("PATCH", f"/v1/units/{segment(unit_id)}", models.Unit, body=fields, version=version)

    @operation
    def delete(self, unit_id: UUID | str, /, *, version: int) -> Call[None]:
        """Delete the unit."""
        return Call("DELETE", f"/v1/units/{segment(unit_id)}", NoneType, version=version)

    @operation
    def put_by_ref(self, system: str, ref: str, /, **fields: Unpack[inputs.UnitPut]) -> Call[models.Unit]:
        """Make or change the unit of that key."""
        return Call("PUT", f"/v1/units/by_ref/{segment(system)}/{segment(ref)}", models.Unit, body=fields)

    @operation
    def create_batch(
        self, rows: Iterable[inputs.NewUnit], /, *, idempotency_key: str | None = None
    ) -> Call[tuple[models.Receipt, ...]]:
        """Make many units."""
        return Call(
            "POST",
            "/v1/units/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=idempotency_key or str(uuid4()),
        )

    @operation
    def update_batch(self, rows: Iterable[inputs.UnitPatchRow], /) -> Call[tuple[models.Receipt, ...]]:
        """Change many units."""
        return Call("PATCH", "/v1/units/batch", tuple[models.Receipt, ...], body=tuple(rows))


class Ideas(Resource[ClientT]):
    """The operations of `ideas`."""

    @operation
    def list(self, **filters: Unpack[inputs.ListIdeas]) -> Listing[models.Idea, models.IdeaPage]:
        """List ideas."""
        return Listing("GET", "/v1/ideas", models.IdeaPage, filters)

    @operation
    def export(self, media: Literal["csv", "ndjson"], **filters: Unpack[inputs.ListIdeas]) -> Export:
        """Stream the whole of `list` in another media type, line by line, line ends kept."""
        return Export("GET", "/v1/ideas", bytes, filters, accept=STREAMS[media])

    @operation
    def create(self, *, idempotency_key: str | None = None, **fields: Unpack[inputs.NewIdea]) -> Call[models.Idea]:
        """Make a idea."""
        return Call("POST", "/v1/ideas", models.Idea, body=fields, idempotency_key=idempotency_key or str(uuid4()))

    @operation
    def get(self, idea_id: UUID | str, /) -> Call[models.Idea]:
        """Get the idea."""
        return Call("GET", f"/v1/ideas/{segment(idea_id)}", models.Idea)

    @operation
    def update(self, idea_id: UUID | str, /, *, version: int, **fields: Unpack[inputs.IdeaPatch]) -> Call[models.Idea]:
        """Change the idea."""
        return Call("PATCH", f"/v1/ideas/{segment(idea_id)}", models.Idea, body=fields, version=version)

    @operation
    def delete(self, idea_id: UUID | str, /, *, version: int) -> Call[None]:
        """Delete the idea."""
        return Call("DELETE", f"/v1/ideas/{segment(idea_id)}", NoneType, version=version)

    @operation
    def put_by_ref(self, system: str, ref: str, /, **fields: Unpack[inputs.IdeaPut]) -> Call[models.Idea]:
        """Make or change the idea of that key."""
        return Call("PUT", f"/v1/ideas/by_ref/{segment(system)}/{segment(ref)}", models.Idea, body=fields)

    @operation
    def create_batch(
        self, rows: Iterable[inputs.NewIdea], /, *, idempotency_key: str | None = None
    ) -> Call[tuple[models.Receipt, ...]]:
        """Make many ideas."""
        return Call(
            "POST",
            "/v1/ideas/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=idempotency_key or str(uuid4()),
        )

    @operation
    def update_batch(self, rows: Iterable[inputs.IdeaPatchRow], /) -> Call[tuple[models.Receipt, ...]]:
        """Change many ideas."""
        return Call("PATCH", "/v1/ideas/batch", tuple[models.Receipt, ...], body=tuple(rows))

    @operation
    def select(
        self, idea_id: UUID | str, /, *, idempotency_key: str | None = None, **fields: Unpack[inputs.Reason]
    ) -> Call[models.Idea]:
        """Select the idea."""
        return Call(
            "POST",
            f"/v1/ideas/{segment(idea_id)}/select",
            models.Idea,
            body=fields,
            idempotency_key=idempotency_key or str(uuid4()),
        )

    @operation
    def select_batch(
        self, rows: Iterable[inputs.SelectRow], /, *, idempotency_key: str | None = None
    ) -> Call[tuple[models.Receipt, ...]]:
        """Select many ideas."""
        return Call(
            "POST",
            "/v1/ideas/batch/select",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=idempotency_key or str(uuid4()),
        )

    @operation
    def history(self, idea_id: UUID | str, /) -> Call[models.History]:
        """Get what changed."""
        return Call("GET", f"/v1/ideas/{segment(idea_id)}/history", models.History)

    @operation
    def trace(self, idea_id: UUID | str, /) -> Call[models.Trace]:
        """Get where it came from."""
        return Call("GET", f"/v1/ideas/{segment(idea_id)}/trace", models.Trace)


class Sessions(Resource[ClientT]):
    """The operations of `sessions`."""

    @operation
    def list(self, **filters: Unpack[inputs.ListSessions]) -> Listing[models.Session, models.SessionPage]:
        """List sessions."""
        return Listing("GET", "/v1/sessions", models.SessionPage, filters)

    @operation
    def export(self, media: Literal["csv", "ndjson"], **filters: Unpack[inputs.ListSessions]) -> Export:
        """Stream the whole of `list` in another media type, line by line, line ends kept."""
        return Export("GET", "/v1/sessions", bytes, filters, accept=STREAMS[media])

    @operation
    def create(
        self, *, idempotency_key: str | None = None, **fields: Unpack[inputs.NewSession]
    ) -> Call[models.Session]:
        """Make a session."""
        return Call(
            "POST", "/v1/sessions", models.Session, body=fields, idempotency_key=idempotency_key or str(uuid4())
        )

    @operation
    def get(self, session_id: UUID | str, /) -> Call[models.Session]:
        """Get the session."""
        return Call("GET", f"/v1/sessions/{segment(session_id)}", models.Session)

    @operation
    def update(
        self, session_id: UUID | str, /, *, version: int, **fields: Unpack[inputs.SessionPatch]
    ) -> Call[models.Session]:
        """Change the session."""
        return Call("PATCH", f"/v1/sessions/{segment(session_id)}", models.Session, body=fields, version=version)

    @operation
    def delete(self, session_id: UUID | str, /, *, version: int) -> Call[None]:
        """Delete the session."""
        return Call("DELETE", f"/v1/sessions/{segment(session_id)}", NoneType, version=version)

    @operation
    def put_by_ref(self, system: str, ref: str, /, **fields: Unpack[inputs.SessionPut]) -> Call[models.Session]:
        """Make or change the session of that key."""
        return Call("PUT", f"/v1/sessions/by_ref/{segment(system)}/{segment(ref)}", models.Session, body=fields)

    @operation
    def create_batch(
        self, rows: Iterable[inputs.NewSession], /, *, idempotency_key: str | None = None
    ) -> Call[tuple[models.Receipt, ...]]:
        """Make many sessions."""
        return Call(
            "POST",
            "/v1/sessions/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=idempotency_key or str(uuid4()),
        )

    @operation
    def update_batch(self, rows: Iterable[inputs.SessionPatchRow], /) -> Call[tuple[models.Receipt, ...]]:
        """Change many sessions."""
        return Call("PATCH", "/v1/sessions/batch", tuple[models.Receipt, ...], body=tuple(rows))

    @operation
    def outcome(
        self, session_id: UUID | str, /, *, lang: Literal["nb", "nn", "en"] | None = None
    ) -> Call[models.Outcome]:
        """Get the whole day."""
        return Call("GET", f"/v1/sessions/{segment(session_id)}/outcome", models.Outcome, {"lang": lang})

    @operation
    def outcome_markdown(
        self, session_id: UUID | str, /, *, lang: Literal["nb", "nn", "en"] | None = None
    ) -> Call[str]:
        """Get the whole day.

        As Markdown."""
        return Call("GET", f"/v1/sessions/{segment(session_id)}/outcome", str, {"lang": lang}, accept="text/markdown")

    @operation
    def capture(
        self,
        session_id: UUID | str,
        /,
        *,
        on_error: Literal["abort", "skip"] | None = None,
        idempotency_key: str | None = None,
        **fields: Unpack[inputs.Capture],
    ) -> Call[models.CaptureAnswer]:
        """Capture a day."""
        return Call(
            "POST",
            f"/v1/sessions/{segment(session_id)}/capture",
            models.CaptureAnswer,
            {"on_error": on_error},
            body=fields,
            idempotency_key=idempotency_key or str(uuid4()),
        )


class Exercises(Resource[ClientT]):
    """The operations of `exercises`."""

    @operation
    def list(self, **filters: Unpack[inputs.ListExercises]) -> Listing[models.Exercise, models.ExercisePage]:
        """List exercises."""
        return Listing("GET", "/v1/exercises", models.ExercisePage, filters)

    @operation
    def export(self, media: Literal["csv", "ndjson"], **filters: Unpack[inputs.ListExercises]) -> Export:
        """Stream the whole of `list` in another media type, line by line, line ends kept."""
        return Export("GET", "/v1/exercises", bytes, filters, accept=STREAMS[media])

    @operation
    def create(
        self, *, idempotency_key: str | None = None, **fields: Unpack[inputs.NewExercise]
    ) -> Call[models.Exercise]:
        """Make a exercise."""
        return Call(
            "POST", "/v1/exercises", models.Exercise, body=fields, idempotency_key=idempotency_key or str(uuid4())
        )

    @operation
    def get(self, exercise_id: UUID | str, /) -> Call[models.Exercise]:
        """Get the exercise."""
        return Call("GET", f"/v1/exercises/{segment(exercise_id)}", models.Exercise)

    @operation
    def update(
        self, exercise_id: UUID | str, /, *, version: int, **fields: Unpack[inputs.ExercisePatch]
    ) -> Call[models.Exercise]:
        """Change the exercise."""
        return Call("PATCH", f"/v1/exercises/{segment(exercise_id)}", models.Exercise, body=fields, version=version)

    @operation
    def delete(self, exercise_id: UUID | str, /, *, version: int) -> Call[None]:
        """Delete the exercise."""
        return Call("DELETE", f"/v1/exercises/{segment(exercise_id)}", NoneType, version=version)

    @operation
    def put_by_ref(self, system: str, ref: str, /, **fields: Unpack[inputs.ExercisePut]) -> Call[models.Exercise]:
        """Make or change the exercise of that key."""
        return Call("PUT", f"/v1/exercises/by_ref/{segment(system)}/{segment(ref)}", models.Exercise, body=fields)

    @operation
    def create_batch(
        self, rows: Iterable[inputs.NewExercise], /, *, idempotency_key: str | None = None
    ) -> Call[tuple[models.Receipt, ...]]:
        """Make many exercises."""
        return Call(
            "POST",
            "/v1/exercises/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=idempotency_key or str(uuid4()),
        )

    @operation
    def update_batch(self, rows: Iterable[inputs.ExercisePatchRow], /) -> Call[tuple[models.Receipt, ...]]:
        """Change many exercises."""
        return Call("PATCH", "/v1/exercises/batch", tuple[models.Receipt, ...], body=tuple(rows))

    @operation
    def append_items(
        self, exercise_id: UUID | str, /, *, idempotency_key: str | None = None, **fields: Unpack[inputs.AppendedItems]
    ) -> Call[models.Exercise]:
        """Append items."""
        return Call(
            "POST",
            f"/v1/exercises/{segment(exercise_id)}/items",
            models.Exercise,
            body=fields,
            idempotency_key=idempotency_key or str(uuid4()),
        )


class Changes(Resource[ClientT]):
    """The operations of `changes`."""

    @operation
    def list(self, **filters: Unpack[inputs.ChangesList]) -> Listing[models.Change, models.ChangePage]:
        """List what changed."""
        return Listing("GET", "/v1/changes", models.ChangePage, filters, turn="after")

    @operation
    def follow(
        self, *, every: float = 5.0, **filters: Unpack[inputs.ChangesList]
    ) -> Follow[models.Change, models.ChangePage]:
        """Go through all of it, and then ask every few seconds for more, without end.

        Keep the cursor of the last item that you have dealt with, to go on `after` it when the program starts again.
        Raises `CursorExpired` when that place is gone: everything must be loaded anew."""
        return Follow("GET", "/v1/changes", models.ChangePage, filters, every=every)

    @operation
    def head(self) -> Call[models.ChangesHead]:
        """Get the end of the feed."""
        return Call("GET", "/v1/changes/head", models.ChangesHead)


class Vocabulary(Resource[ClientT]):
    """The operations of `vocabulary`."""

    @operation
    def get(self, *, lang: Literal["nb", "nn", "en"] | None = None) -> Call[models.Vocabulary]:
        """Get every word."""
        return Call("GET", "/v1/vocabulary", models.Vocabulary, {"lang": lang})


class Resources(Generic[ClientT]):
    """Every resource of the service, on one client."""

    def __init__(self, client: ClientT) -> None:
        self.themes = Themes(client)
        self.units = Units(client)
        self.ideas = Ideas(client)
        self.sessions = Sessions(client)
        self.exercises = Exercises(client)
        self.changes = Changes(client)
        self.vocabulary = Vocabulary(client)
