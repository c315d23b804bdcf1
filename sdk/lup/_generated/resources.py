"""The operations. Written by sdk/generate.py from the contract; changes here are lost."""

from __future__ import annotations

from collections.abc import Iterable
from types import NoneType
from typing import Generic, Literal, Unpack
from uuid import UUID

from lup._generated import inputs, models
from lup.calls import STREAMS, Call, ClientT, Export, Listing, Resource, new_key, operation, segment
from lup.changes import Following


class Attendances(Resource[ClientT]):
    """The operations of `attendances`."""

    @operation
    def list(self, **filters: Unpack[inputs.ListAttendances]) -> Listing[models.Attendance, models.AttendancePage]:
        """List attendances.

        Scope: `programme:read`."""
        return Listing("GET", "/v1/attendances", models.AttendancePage, filters)

    @operation
    def export(self, media: Literal["csv", "ndjson"], **filters: Unpack[inputs.ListAttendances]) -> Export:
        """Stream the whole of `list` in another media type, line by line, line ends kept."""
        return Export("GET", "/v1/attendances", bytes, filters, accept=STREAMS[media])

    @operation
    def create(
        self, *, idempotency_key: str | None = None, **fields: Unpack[inputs.NewAttendance]
    ) -> Call[models.Attendance]:
        """Make a attendance.

        Scope: `programme:write`."""
        return Call(
            "POST", "/v1/attendances", models.Attendance, body=fields, idempotency_key=idempotency_key or new_key()
        )

    @operation
    def update_batch(self, rows: Iterable[inputs.AttendanceBatchPatch], /) -> Call[tuple[models.Receipt, ...]]:
        """Change up to 500 attendances, all or none.

        Scope: `programme:write`."""
        return Call("PATCH", "/v1/attendances/batch", tuple[models.Receipt, ...], body=tuple(rows))

    @operation
    def create_batch(
        self, rows: Iterable[inputs.NewAttendance], /, *, idempotency_key: str | None = None
    ) -> Call[tuple[models.Receipt, ...]]:
        """Make up to 500 attendances, all or none.

        Scope: `programme:write`."""
        return Call(
            "POST",
            "/v1/attendances/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=idempotency_key or new_key(),
        )

    @operation
    def put_by_ref(self, system: str, ref: str, /, **fields: Unpack[inputs.AttendancePut]) -> Call[models.Attendance]:
        """Make or replace a attendance by another system's key; what is not sent is kept.

        Scope: `programme:write`."""
        return Call("PUT", f"/v1/attendances/by_ref/{segment(system)}/{segment(ref)}", models.Attendance, body=fields)

    @operation
    def delete(self, attendance_id: UUID | str, /, *, version: int) -> Call[None]:
        """Remove a attendance that nothing refers to.

        Scope: `programme:write`."""
        return Call("DELETE", f"/v1/attendances/{segment(attendance_id)}", NoneType, version=version)

    @operation
    def get(self, attendance_id: UUID | str, /) -> Call[models.Attendance]:
        """Read one attendance.

        Scope: `programme:read`."""
        return Call("GET", f"/v1/attendances/{segment(attendance_id)}", models.Attendance)

    @operation
    def update(
        self, attendance_id: UUID | str, /, *, version: int, **fields: Unpack[inputs.AttendancePatch]
    ) -> Call[models.Attendance]:
        """Change a attendance; null clears a field.

        Scope: `programme:write`."""
        return Call(
            "PATCH", f"/v1/attendances/{segment(attendance_id)}", models.Attendance, body=fields, version=version
        )

    @operation
    def history(self, attendance_id: UUID | str, /) -> Call[models.History]:
        """Read how a attendance's status or place changed, and why.

        Scope: `programme:read`."""
        return Call("GET", f"/v1/attendances/{segment(attendance_id)}/history", models.History)


class Changes(Following[ClientT]):
    """The operations of `changes`."""

    @operation
    def list(self, **filters: Unpack[inputs.ListChanges]) -> Listing[models.Happened, models.ChangesPage]:
        """List what has changed, in order, of what the caller may read.

        Scope: `changes:read`."""
        return Listing("GET", "/v1/changes", models.ChangesPage, filters, turn="after")

    @operation
    def head(self) -> Call[models.Head]:
        """Read the end of the feed, from which to follow it.

        Scope: `changes:read`."""
        return Call("GET", "/v1/changes/head", models.Head)


class Cohorts(Resource[ClientT]):
    """The operations of `cohorts`."""

    @operation
    def list(self, **filters: Unpack[inputs.ListCohorts]) -> Listing[models.Cohort, models.CohortPage]:
        """List cohorts.

        Scope: `programme:read`."""
        return Listing("GET", "/v1/cohorts", models.CohortPage, filters)

    @operation
    def export(self, media: Literal["csv", "ndjson"], **filters: Unpack[inputs.ListCohorts]) -> Export:
        """Stream the whole of `list` in another media type, line by line, line ends kept."""
        return Export("GET", "/v1/cohorts", bytes, filters, accept=STREAMS[media])

    @operation
    def create(self, *, idempotency_key: str | None = None, **fields: Unpack[inputs.NewCohort]) -> Call[models.Cohort]:
        """Make a cohort.

        Scope: `programme:write`."""
        return Call("POST", "/v1/cohorts", models.Cohort, body=fields, idempotency_key=idempotency_key or new_key())

    @operation
    def update_batch(self, rows: Iterable[inputs.CohortBatchPatch], /) -> Call[tuple[models.Receipt, ...]]:
        """Change up to 500 cohorts, all or none.

        Scope: `programme:write`."""
        return Call("PATCH", "/v1/cohorts/batch", tuple[models.Receipt, ...], body=tuple(rows))

    @operation
    def create_batch(
        self, rows: Iterable[inputs.NewCohort], /, *, idempotency_key: str | None = None
    ) -> Call[tuple[models.Receipt, ...]]:
        """Make up to 500 cohorts, all or none.

        Scope: `programme:write`."""
        return Call(
            "POST",
            "/v1/cohorts/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=idempotency_key or new_key(),
        )

    @operation
    def put_by_ref(self, system: str, ref: str, /, **fields: Unpack[inputs.CohortPut]) -> Call[models.Cohort]:
        """Make or replace a cohort by another system's key; what is not sent is kept.

        Scope: `programme:write`."""
        return Call("PUT", f"/v1/cohorts/by_ref/{segment(system)}/{segment(ref)}", models.Cohort, body=fields)

    @operation
    def delete(self, cohort_id: UUID | str, /, *, version: int) -> Call[None]:
        """Remove a cohort that nothing refers to.

        Scope: `programme:write`."""
        return Call("DELETE", f"/v1/cohorts/{segment(cohort_id)}", NoneType, version=version)

    @operation
    def get(self, cohort_id: UUID | str, /) -> Call[models.Cohort]:
        """Read one cohort.

        Scope: `programme:read`."""
        return Call("GET", f"/v1/cohorts/{segment(cohort_id)}", models.Cohort)

    @operation
    def update(
        self, cohort_id: UUID | str, /, *, version: int, **fields: Unpack[inputs.CohortPatch]
    ) -> Call[models.Cohort]:
        """Change a cohort; null clears a field.

        Scope: `programme:write`."""
        return Call("PATCH", f"/v1/cohorts/{segment(cohort_id)}", models.Cohort, body=fields, version=version)


class Groups(Resource[ClientT]):
    """The operations of `groups`."""

    @operation
    def list(self, **filters: Unpack[inputs.ListGroups]) -> Listing[models.Group, models.GroupPage]:
        """List groups.

        Scope: `organisation:read`."""
        return Listing("GET", "/v1/groups", models.GroupPage, filters)

    @operation
    def export(self, media: Literal["csv", "ndjson"], **filters: Unpack[inputs.ListGroups]) -> Export:
        """Stream the whole of `list` in another media type, line by line, line ends kept."""
        return Export("GET", "/v1/groups", bytes, filters, accept=STREAMS[media])

    @operation
    def create(self, *, idempotency_key: str | None = None, **fields: Unpack[inputs.NewGroup]) -> Call[models.Group]:
        """Make a group.

        Scope: `organisation:write`."""
        return Call("POST", "/v1/groups", models.Group, body=fields, idempotency_key=idempotency_key or new_key())

    @operation
    def update_batch(self, rows: Iterable[inputs.GroupBatchPatch], /) -> Call[tuple[models.Receipt, ...]]:
        """Change up to 500 groups, all or none.

        Scope: `organisation:write`."""
        return Call("PATCH", "/v1/groups/batch", tuple[models.Receipt, ...], body=tuple(rows))

    @operation
    def create_batch(
        self, rows: Iterable[inputs.NewGroup], /, *, idempotency_key: str | None = None
    ) -> Call[tuple[models.Receipt, ...]]:
        """Make up to 500 groups, all or none.

        Scope: `organisation:write`."""
        return Call(
            "POST",
            "/v1/groups/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=idempotency_key or new_key(),
        )

    @operation
    def put_by_ref(self, system: str, ref: str, /, **fields: Unpack[inputs.GroupPut]) -> Call[models.Group]:
        """Make or replace a group by another system's key; what is not sent is kept.

        Scope: `organisation:write`."""
        return Call("PUT", f"/v1/groups/by_ref/{segment(system)}/{segment(ref)}", models.Group, body=fields)

    @operation
    def delete(self, group_id: UUID | str, /, *, version: int) -> Call[None]:
        """Remove a group that nothing refers to.

        Scope: `organisation:write`."""
        return Call("DELETE", f"/v1/groups/{segment(group_id)}", NoneType, version=version)

    @operation
    def get(self, group_id: UUID | str, /) -> Call[models.Group]:
        """Read one group.

        Scope: `organisation:read`."""
        return Call("GET", f"/v1/groups/{segment(group_id)}", models.Group)

    @operation
    def update(
        self, group_id: UUID | str, /, *, version: int, **fields: Unpack[inputs.GroupPatch]
    ) -> Call[models.Group]:
        """Change a group; null clears a field.

        Scope: `organisation:write`."""
        return Call("PATCH", f"/v1/groups/{segment(group_id)}", models.Group, body=fields, version=version)

    @operation
    def history(self, group_id: UUID | str, /) -> Call[models.History]:
        """Read how a group's status or place changed, and why.

        Scope: `organisation:read`."""
        return Call("GET", f"/v1/groups/{segment(group_id)}/history", models.History)


class Methods(Resource[ClientT]):
    """The operations of `methods`."""

    @operation
    def list(self, **filters: Unpack[inputs.ListMethods]) -> Listing[models.Method, models.MethodPage]:
        """List methods.

        Scope: `programme:read`."""
        return Listing("GET", "/v1/methods", models.MethodPage, filters)

    @operation
    def export(self, media: Literal["csv", "ndjson"], **filters: Unpack[inputs.ListMethods]) -> Export:
        """Stream the whole of `list` in another media type, line by line, line ends kept."""
        return Export("GET", "/v1/methods", bytes, filters, accept=STREAMS[media])

    @operation
    def create(self, *, idempotency_key: str | None = None, **fields: Unpack[inputs.NewMethod]) -> Call[models.Method]:
        """Make a method.

        Scope: `programme:write`."""
        return Call("POST", "/v1/methods", models.Method, body=fields, idempotency_key=idempotency_key or new_key())

    @operation
    def update_batch(self, rows: Iterable[inputs.MethodBatchPatch], /) -> Call[tuple[models.Receipt, ...]]:
        """Change up to 500 methods, all or none.

        Scope: `programme:write`."""
        return Call("PATCH", "/v1/methods/batch", tuple[models.Receipt, ...], body=tuple(rows))

    @operation
    def create_batch(
        self, rows: Iterable[inputs.NewMethod], /, *, idempotency_key: str | None = None
    ) -> Call[tuple[models.Receipt, ...]]:
        """Make up to 500 methods, all or none.

        Scope: `programme:write`."""
        return Call(
            "POST",
            "/v1/methods/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=idempotency_key or new_key(),
        )

    @operation
    def put_by_ref(self, system: str, ref: str, /, **fields: Unpack[inputs.MethodPut]) -> Call[models.Method]:
        """Make or replace a method by another system's key; what is not sent is kept.

        Scope: `programme:write`."""
        return Call("PUT", f"/v1/methods/by_ref/{segment(system)}/{segment(ref)}", models.Method, body=fields)

    @operation
    def delete(self, method_id: UUID | str, /, *, version: int) -> Call[None]:
        """Remove a method that nothing refers to.

        Scope: `programme:write`."""
        return Call("DELETE", f"/v1/methods/{segment(method_id)}", NoneType, version=version)

    @operation
    def get(self, method_id: UUID | str, /) -> Call[models.Method]:
        """Read one method.

        Scope: `programme:read`."""
        return Call("GET", f"/v1/methods/{segment(method_id)}", models.Method)

    @operation
    def update(
        self, method_id: UUID | str, /, *, version: int, **fields: Unpack[inputs.MethodPatch]
    ) -> Call[models.Method]:
        """Change a method; null clears a field.

        Scope: `programme:write`."""
        return Call("PATCH", f"/v1/methods/{segment(method_id)}", models.Method, body=fields, version=version)


class People(Resource[ClientT]):
    """The operations of `people`."""

    @operation
    def list(self, **filters: Unpack[inputs.ListPeople]) -> Listing[models.Person, models.PersonPage]:
        """List people.

        Scope: `people:read`."""
        return Listing("GET", "/v1/people", models.PersonPage, filters)

    @operation
    def export(self, media: Literal["csv", "ndjson"], **filters: Unpack[inputs.ListPeople]) -> Export:
        """Stream the whole of `list` in another media type, line by line, line ends kept."""
        return Export("GET", "/v1/people", bytes, filters, accept=STREAMS[media])

    @operation
    def create(self, *, idempotency_key: str | None = None, **fields: Unpack[inputs.NewPerson]) -> Call[models.Person]:
        """Make a person.

        Scope: `people:write`."""
        return Call("POST", "/v1/people", models.Person, body=fields, idempotency_key=idempotency_key or new_key())

    @operation
    def update_batch(self, rows: Iterable[inputs.PersonBatchPatch], /) -> Call[tuple[models.Receipt, ...]]:
        """Change up to 500 people, all or none.

        Scope: `people:write`."""
        return Call("PATCH", "/v1/people/batch", tuple[models.Receipt, ...], body=tuple(rows))

    @operation
    def create_batch(
        self, rows: Iterable[inputs.NewPerson], /, *, idempotency_key: str | None = None
    ) -> Call[tuple[models.Receipt, ...]]:
        """Make up to 500 people, all or none.

        Scope: `people:write`."""
        return Call(
            "POST",
            "/v1/people/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=idempotency_key or new_key(),
        )

    @operation
    def put_by_ref(self, system: str, ref: str, /, **fields: Unpack[inputs.PersonPut]) -> Call[models.Person]:
        """Make or replace a person by another system's key; what is not sent is kept.

        Scope: `people:write`."""
        return Call("PUT", f"/v1/people/by_ref/{segment(system)}/{segment(ref)}", models.Person, body=fields)

    @operation
    def delete(self, person_id: UUID | str, /, *, version: int) -> Call[None]:
        """Remove a person that nothing refers to.

        Scope: `people:write`."""
        return Call("DELETE", f"/v1/people/{segment(person_id)}", NoneType, version=version)

    @operation
    def get(self, person_id: UUID | str, /) -> Call[models.Person]:
        """Read one person.

        Scope: `people:read`."""
        return Call("GET", f"/v1/people/{segment(person_id)}", models.Person)

    @operation
    def update(
        self, person_id: UUID | str, /, *, version: int, **fields: Unpack[inputs.PersonPatch]
    ) -> Call[models.Person]:
        """Change a person; null clears a field.

        Scope: `people:write`."""
        return Call("PATCH", f"/v1/people/{segment(person_id)}", models.Person, body=fields, version=version)

    @operation
    def history(self, person_id: UUID | str, /) -> Call[models.History]:
        """Read how a person's status or place changed, and why.

        Scope: `people:read`."""
        return Call("GET", f"/v1/people/{segment(person_id)}/history", models.History)


class Programmes(Resource[ClientT]):
    """The operations of `programmes`."""

    @operation
    def list(self, **filters: Unpack[inputs.ListProgrammes]) -> Listing[models.Programme, models.ProgrammePage]:
        """List programmes.

        Scope: `programme:read`."""
        return Listing("GET", "/v1/programmes", models.ProgrammePage, filters)

    @operation
    def export(self, media: Literal["csv", "ndjson"], **filters: Unpack[inputs.ListProgrammes]) -> Export:
        """Stream the whole of `list` in another media type, line by line, line ends kept."""
        return Export("GET", "/v1/programmes", bytes, filters, accept=STREAMS[media])

    @operation
    def create(
        self, *, idempotency_key: str | None = None, **fields: Unpack[inputs.NewProgramme]
    ) -> Call[models.Programme]:
        """Make a programme.

        Scope: `programme:write`."""
        return Call(
            "POST", "/v1/programmes", models.Programme, body=fields, idempotency_key=idempotency_key or new_key()
        )

    @operation
    def update_batch(self, rows: Iterable[inputs.ProgrammeBatchPatch], /) -> Call[tuple[models.Receipt, ...]]:
        """Change up to 500 programmes, all or none.

        Scope: `programme:write`."""
        return Call("PATCH", "/v1/programmes/batch", tuple[models.Receipt, ...], body=tuple(rows))

    @operation
    def create_batch(
        self, rows: Iterable[inputs.NewProgramme], /, *, idempotency_key: str | None = None
    ) -> Call[tuple[models.Receipt, ...]]:
        """Make up to 500 programmes, all or none.

        Scope: `programme:write`."""
        return Call(
            "POST",
            "/v1/programmes/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=idempotency_key or new_key(),
        )

    @operation
    def put_by_ref(self, system: str, ref: str, /, **fields: Unpack[inputs.ProgrammePut]) -> Call[models.Programme]:
        """Make or replace a programme by another system's key; what is not sent is kept.

        Scope: `programme:write`."""
        return Call("PUT", f"/v1/programmes/by_ref/{segment(system)}/{segment(ref)}", models.Programme, body=fields)

    @operation
    def delete(self, programme_id: UUID | str, /, *, version: int) -> Call[None]:
        """Remove a programme that nothing refers to.

        Scope: `programme:write`."""
        return Call("DELETE", f"/v1/programmes/{segment(programme_id)}", NoneType, version=version)

    @operation
    def get(self, programme_id: UUID | str, /) -> Call[models.Programme]:
        """Read one programme.

        Scope: `programme:read`."""
        return Call("GET", f"/v1/programmes/{segment(programme_id)}", models.Programme)

    @operation
    def update(
        self, programme_id: UUID | str, /, *, version: int, **fields: Unpack[inputs.ProgrammePatch]
    ) -> Call[models.Programme]:
        """Change a programme; null clears a field.

        Scope: `programme:write`."""
        return Call("PATCH", f"/v1/programmes/{segment(programme_id)}", models.Programme, body=fields, version=version)

    @operation
    def history(self, programme_id: UUID | str, /) -> Call[models.History]:
        """Read how a programme's status or place changed, and why.

        Scope: `programme:read`."""
        return Call("GET", f"/v1/programmes/{segment(programme_id)}/history", models.History)


class Reflections(Resource[ClientT]):
    """The operations of `reflections`."""

    @operation
    def list(self, **filters: Unpack[inputs.ListReflections]) -> Listing[models.Reflection, models.ReflectionPage]:
        """List reflections.

        Scope: `day:read`."""
        return Listing("GET", "/v1/reflections", models.ReflectionPage, filters)

    @operation
    def export(self, media: Literal["csv", "ndjson"], **filters: Unpack[inputs.ListReflections]) -> Export:
        """Stream the whole of `list` in another media type, line by line, line ends kept."""
        return Export("GET", "/v1/reflections", bytes, filters, accept=STREAMS[media])

    @operation
    def create(
        self, *, idempotency_key: str | None = None, **fields: Unpack[inputs.NewReflection]
    ) -> Call[models.Reflection]:
        """Make a reflection.

        Scope: `day:write`."""
        return Call(
            "POST", "/v1/reflections", models.Reflection, body=fields, idempotency_key=idempotency_key or new_key()
        )

    @operation
    def update_batch(self, rows: Iterable[inputs.ReflectionBatchPatch], /) -> Call[tuple[models.Receipt, ...]]:
        """Change up to 500 reflections, all or none.

        Scope: `day:write`."""
        return Call("PATCH", "/v1/reflections/batch", tuple[models.Receipt, ...], body=tuple(rows))

    @operation
    def create_batch(
        self, rows: Iterable[inputs.NewReflection], /, *, idempotency_key: str | None = None
    ) -> Call[tuple[models.Receipt, ...]]:
        """Make up to 500 reflections, all or none.

        Scope: `day:write`."""
        return Call(
            "POST",
            "/v1/reflections/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=idempotency_key or new_key(),
        )

    @operation
    def put_by_ref(self, system: str, ref: str, /, **fields: Unpack[inputs.ReflectionPut]) -> Call[models.Reflection]:
        """Make or replace a reflection by another system's key; what is not sent is kept.

        Scope: `day:write`."""
        return Call("PUT", f"/v1/reflections/by_ref/{segment(system)}/{segment(ref)}", models.Reflection, body=fields)

    @operation
    def delete(self, reflection_id: UUID | str, /, *, version: int) -> Call[None]:
        """Remove a reflection that nothing refers to.

        Scope: `day:write`."""
        return Call("DELETE", f"/v1/reflections/{segment(reflection_id)}", NoneType, version=version)

    @operation
    def get(self, reflection_id: UUID | str, /) -> Call[models.Reflection]:
        """Read one reflection.

        Scope: `day:read`."""
        return Call("GET", f"/v1/reflections/{segment(reflection_id)}", models.Reflection)

    @operation
    def update(
        self, reflection_id: UUID | str, /, *, version: int, **fields: Unpack[inputs.ReflectionPatch]
    ) -> Call[models.Reflection]:
        """Change a reflection; null clears a field.

        Scope: `day:write`."""
        return Call(
            "PATCH", f"/v1/reflections/{segment(reflection_id)}", models.Reflection, body=fields, version=version
        )


class Sessions(Resource[ClientT]):
    """The operations of `sessions`."""

    @operation
    def list(self, **filters: Unpack[inputs.ListSessions]) -> Listing[models.Session, models.SessionPage]:
        """List sessions.

        Scope: `programme:read`."""
        return Listing("GET", "/v1/sessions", models.SessionPage, filters)

    @operation
    def export(self, media: Literal["csv", "ndjson"], **filters: Unpack[inputs.ListSessions]) -> Export:
        """Stream the whole of `list` in another media type, line by line, line ends kept."""
        return Export("GET", "/v1/sessions", bytes, filters, accept=STREAMS[media])

    @operation
    def create(
        self, *, idempotency_key: str | None = None, **fields: Unpack[inputs.NewSession]
    ) -> Call[models.Session]:
        """Make a session.

        Scope: `programme:write`."""
        return Call("POST", "/v1/sessions", models.Session, body=fields, idempotency_key=idempotency_key or new_key())

    @operation
    def update_batch(self, rows: Iterable[inputs.SessionBatchPatch], /) -> Call[tuple[models.Receipt, ...]]:
        """Change up to 500 sessions, all or none.

        Scope: `programme:write`."""
        return Call("PATCH", "/v1/sessions/batch", tuple[models.Receipt, ...], body=tuple(rows))

    @operation
    def create_batch(
        self, rows: Iterable[inputs.NewSession], /, *, idempotency_key: str | None = None
    ) -> Call[tuple[models.Receipt, ...]]:
        """Make up to 500 sessions, all or none.

        Scope: `programme:write`."""
        return Call(
            "POST",
            "/v1/sessions/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=idempotency_key or new_key(),
        )

    @operation
    def cancel_batch(
        self, rows: Iterable[inputs.BecauseOf], /, *, idempotency_key: str | None = None
    ) -> Call[tuple[models.Receipt, ...]]:
        """Cancel a planned session; the reason is kept in its history.

        Scope: `programme:write`."""
        return Call(
            "POST",
            "/v1/sessions/batch/cancel",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=idempotency_key or new_key(),
        )

    @operation
    def hold_batch(
        self, rows: Iterable[inputs.WhyOf], /, *, idempotency_key: str | None = None
    ) -> Call[tuple[models.Receipt, ...]]:
        """Say that a planned session was held, once it has started.

        Scope: `programme:write`."""
        return Call(
            "POST",
            "/v1/sessions/batch/hold",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=idempotency_key or new_key(),
        )

    @operation
    def publish_batch(
        self, rows: Iterable[inputs.WhyOf], /, *, idempotency_key: str | None = None
    ) -> Call[tuple[models.Receipt, ...]]:
        """Show the session to everybody, with what it brings.

        Scope: `programme:write`."""
        return Call(
            "POST",
            "/v1/sessions/batch/publish",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=idempotency_key or new_key(),
        )

    @operation
    def reopen_batch(
        self, rows: Iterable[inputs.WhyOf], /, *, idempotency_key: str | None = None
    ) -> Call[tuple[models.Receipt, ...]]:
        """Take a session that was held or cancelled back to planned.

        Scope: `programme:write`."""
        return Call(
            "POST",
            "/v1/sessions/batch/reopen",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=idempotency_key or new_key(),
        )

    @operation
    def unpublish_batch(
        self, rows: Iterable[inputs.WhyOf], /, *, idempotency_key: str | None = None
    ) -> Call[tuple[models.Receipt, ...]]:
        """Take the session back from view, with what it brings.

        Scope: `programme:write`."""
        return Call(
            "POST",
            "/v1/sessions/batch/unpublish",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=idempotency_key or new_key(),
        )

    @operation
    def put_by_ref(self, system: str, ref: str, /, **fields: Unpack[inputs.SessionPut]) -> Call[models.Session]:
        """Make or replace a session by another system's key; what is not sent is kept.

        Scope: `programme:write`."""
        return Call("PUT", f"/v1/sessions/by_ref/{segment(system)}/{segment(ref)}", models.Session, body=fields)

    @operation
    def delete(self, session_id: UUID | str, /, *, version: int) -> Call[None]:
        """Remove a session that nothing refers to.

        Scope: `programme:write`."""
        return Call("DELETE", f"/v1/sessions/{segment(session_id)}", NoneType, version=version)

    @operation
    def get(self, session_id: UUID | str, /) -> Call[models.Session]:
        """Read one session.

        Scope: `programme:read`."""
        return Call("GET", f"/v1/sessions/{segment(session_id)}", models.Session)

    @operation
    def update(
        self, session_id: UUID | str, /, *, version: int, **fields: Unpack[inputs.SessionPatch]
    ) -> Call[models.Session]:
        """Change a session; null clears a field.

        Scope: `programme:write`."""
        return Call("PATCH", f"/v1/sessions/{segment(session_id)}", models.Session, body=fields, version=version)

    @operation
    def put_attendances(
        self, session_id: UUID | str, rows: Iterable[inputs.Attendee], /
    ) -> Call[tuple[models.Receipt, ...]]:
        """Write up to 500 attendances of a session; whom the list does not name stays as he or she is.

        Scope: `programme:write`."""
        return Call(
            "PUT", f"/v1/sessions/{segment(session_id)}/attendances", tuple[models.Receipt, ...], body=tuple(rows)
        )

    @operation
    def cancel(
        self, session_id: UUID | str, /, *, idempotency_key: str | None = None, **fields: Unpack[inputs.Because]
    ) -> Call[models.Session]:
        """Cancel a planned session; the reason is kept in its history.

        Scope: `programme:write`."""
        return Call(
            "POST",
            f"/v1/sessions/{segment(session_id)}/cancel",
            models.Session,
            body=fields,
            idempotency_key=idempotency_key or new_key(),
        )

    @operation
    def history(self, session_id: UUID | str, /) -> Call[models.History]:
        """Read how a session's status or place changed, and why.

        Scope: `programme:read`."""
        return Call("GET", f"/v1/sessions/{segment(session_id)}/history", models.History)

    @operation
    def hold(
        self, session_id: UUID | str, /, *, idempotency_key: str | None = None, **fields: Unpack[inputs.Why]
    ) -> Call[models.Session]:
        """Say that a planned session was held, once it has started.

        Scope: `programme:write`."""
        return Call(
            "POST",
            f"/v1/sessions/{segment(session_id)}/hold",
            models.Session,
            body=fields,
            idempotency_key=idempotency_key or new_key(),
        )

    @operation
    def publish(
        self, session_id: UUID | str, /, *, idempotency_key: str | None = None, **fields: Unpack[inputs.Why]
    ) -> Call[models.Session]:
        """Show the session to everybody, with what it brings.

        Scope: `programme:write`."""
        return Call(
            "POST",
            f"/v1/sessions/{segment(session_id)}/publish",
            models.Session,
            body=fields,
            idempotency_key=idempotency_key or new_key(),
        )

    @operation
    def reopen(
        self, session_id: UUID | str, /, *, idempotency_key: str | None = None, **fields: Unpack[inputs.Why]
    ) -> Call[models.Session]:
        """Take a session that was held or cancelled back to planned.

        Scope: `programme:write`."""
        return Call(
            "POST",
            f"/v1/sessions/{segment(session_id)}/reopen",
            models.Session,
            body=fields,
            idempotency_key=idempotency_key or new_key(),
        )

    @operation
    def unpublish(
        self, session_id: UUID | str, /, *, idempotency_key: str | None = None, **fields: Unpack[inputs.Why]
    ) -> Call[models.Session]:
        """Take the session back from view, with what it brings.

        Scope: `programme:write`."""
        return Call(
            "POST",
            f"/v1/sessions/{segment(session_id)}/unpublish",
            models.Session,
            body=fields,
            idempotency_key=idempotency_key or new_key(),
        )


class Themes(Resource[ClientT]):
    """The operations of `themes`."""

    @operation
    def list(self, **filters: Unpack[inputs.ListThemes]) -> Listing[models.Theme, models.ThemePage]:
        """List themes.

        Scope: `day:read`."""
        return Listing("GET", "/v1/themes", models.ThemePage, filters)

    @operation
    def export(self, media: Literal["csv", "ndjson"], **filters: Unpack[inputs.ListThemes]) -> Export:
        """Stream the whole of `list` in another media type, line by line, line ends kept."""
        return Export("GET", "/v1/themes", bytes, filters, accept=STREAMS[media])

    @operation
    def create(self, *, idempotency_key: str | None = None, **fields: Unpack[inputs.NewTheme]) -> Call[models.Theme]:
        """Make a theme.

        Scope: `day:write`."""
        return Call("POST", "/v1/themes", models.Theme, body=fields, idempotency_key=idempotency_key or new_key())

    @operation
    def update_batch(self, rows: Iterable[inputs.ThemeBatchPatch], /) -> Call[tuple[models.Receipt, ...]]:
        """Change up to 500 themes, all or none.

        Scope: `day:write`."""
        return Call("PATCH", "/v1/themes/batch", tuple[models.Receipt, ...], body=tuple(rows))

    @operation
    def create_batch(
        self, rows: Iterable[inputs.NewTheme], /, *, idempotency_key: str | None = None
    ) -> Call[tuple[models.Receipt, ...]]:
        """Make up to 500 themes, all or none.

        Scope: `day:write`."""
        return Call(
            "POST",
            "/v1/themes/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=idempotency_key or new_key(),
        )

    @operation
    def put_by_ref(self, system: str, ref: str, /, **fields: Unpack[inputs.ThemePut]) -> Call[models.Theme]:
        """Make or replace a theme by another system's key; what is not sent is kept.

        Scope: `day:write`."""
        return Call("PUT", f"/v1/themes/by_ref/{segment(system)}/{segment(ref)}", models.Theme, body=fields)

    @operation
    def delete(self, theme_id: UUID | str, /, *, version: int) -> Call[None]:
        """Remove a theme that nothing refers to.

        Scope: `day:write`."""
        return Call("DELETE", f"/v1/themes/{segment(theme_id)}", NoneType, version=version)

    @operation
    def get(self, theme_id: UUID | str, /) -> Call[models.Theme]:
        """Read one theme.

        Scope: `day:read`."""
        return Call("GET", f"/v1/themes/{segment(theme_id)}", models.Theme)

    @operation
    def update(
        self, theme_id: UUID | str, /, *, version: int, **fields: Unpack[inputs.ThemePatch]
    ) -> Call[models.Theme]:
        """Change a theme; null clears a field.

        Scope: `day:write`."""
        return Call("PATCH", f"/v1/themes/{segment(theme_id)}", models.Theme, body=fields, version=version)


class Units(Resource[ClientT]):
    """The operations of `units`."""

    @operation
    def list(self, **filters: Unpack[inputs.ListUnits]) -> Listing[models.Unit, models.UnitPage]:
        """List units.

        Scope: `organisation:read`."""
        return Listing("GET", "/v1/units", models.UnitPage, filters)

    @operation
    def export(self, media: Literal["csv", "ndjson"], **filters: Unpack[inputs.ListUnits]) -> Export:
        """Stream the whole of `list` in another media type, line by line, line ends kept."""
        return Export("GET", "/v1/units", bytes, filters, accept=STREAMS[media])

    @operation
    def create(self, *, idempotency_key: str | None = None, **fields: Unpack[inputs.NewUnit]) -> Call[models.Unit]:
        """Make a unit.

        Scope: `organisation:write`."""
        return Call("POST", "/v1/units", models.Unit, body=fields, idempotency_key=idempotency_key or new_key())

    @operation
    def update_batch(self, rows: Iterable[inputs.UnitBatchPatch], /) -> Call[tuple[models.Receipt, ...]]:
        """Change up to 500 units, all or none.

        Scope: `organisation:write`."""
        return Call("PATCH", "/v1/units/batch", tuple[models.Receipt, ...], body=tuple(rows))

    @operation
    def create_batch(
        self, rows: Iterable[inputs.NewUnit], /, *, idempotency_key: str | None = None
    ) -> Call[tuple[models.Receipt, ...]]:
        """Make up to 500 units, all or none.

        Scope: `organisation:write`."""
        return Call(
            "POST",
            "/v1/units/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=idempotency_key or new_key(),
        )

    @operation
    def put_by_ref(self, system: str, ref: str, /, **fields: Unpack[inputs.UnitPut]) -> Call[models.Unit]:
        """Make or replace a unit by another system's key; what is not sent is kept.

        Scope: `organisation:write`."""
        return Call("PUT", f"/v1/units/by_ref/{segment(system)}/{segment(ref)}", models.Unit, body=fields)

    @operation
    def delete(self, unit_id: UUID | str, /, *, version: int) -> Call[None]:
        """Remove a unit that nothing refers to.

        Scope: `organisation:write`."""
        return Call("DELETE", f"/v1/units/{segment(unit_id)}", NoneType, version=version)

    @operation
    def get(self, unit_id: UUID | str, /) -> Call[models.Unit]:
        """Read one unit.

        Scope: `organisation:read`."""
        return Call("GET", f"/v1/units/{segment(unit_id)}", models.Unit)

    @operation
    def update(self, unit_id: UUID | str, /, *, version: int, **fields: Unpack[inputs.UnitPatch]) -> Call[models.Unit]:
        """Change a unit; null clears a field.

        Scope: `organisation:write`."""
        return Call("PATCH", f"/v1/units/{segment(unit_id)}", models.Unit, body=fields, version=version)

    @operation
    def history(self, unit_id: UUID | str, /) -> Call[models.History]:
        """Read how a unit's status or place changed, and why.

        Scope: `organisation:read`."""
        return Call("GET", f"/v1/units/{segment(unit_id)}/history", models.History)


class Vocabulary(Resource[ClientT]):
    """The operations of `vocabulary`."""

    @operation
    def get(self, *, lang: Literal["en", "nb", "nn"] | None = None) -> Call[models.Words]:
        """Read the label and the sentence of every kind, status and method, in nb, nn or en.

        Scope: any key."""
        return Call("GET", "/v1/vocabulary", models.Words, {"lang": lang})


class Resources(Generic[ClientT]):
    """Every resource of the service, on one client."""

    def __init__(self, client: ClientT) -> None:
        self.attendances = Attendances(client)
        self.changes = Changes(client)
        self.cohorts = Cohorts(client)
        self.groups = Groups(client)
        self.methods = Methods(client)
        self.people = People(client)
        self.programmes = Programmes(client)
        self.reflections = Reflections(client)
        self.sessions = Sessions(client)
        self.themes = Themes(client)
        self.units = Units(client)
        self.vocabulary = Vocabulary(client)
