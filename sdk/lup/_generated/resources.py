"""Resources and their operations. Generated from the contract by sdk/generate.py; do not edit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import NoneType
from typing import Generic, Literal, Unpack
from uuid import UUID

from lup._changes import Follower
from lup._generated import inputs, models
from lup._operations import APICall, Export, Resource, TransportT, operation
from lup._pagination import Paginator
from lup._request import EXPORT_MEDIA_TYPES, encode_segment, ensure_idempotency_key


class Attendances(Resource[TransportT]):
    """Operations on `attendances`."""

    @operation
    def list(
        self, *, headers: Mapping[str, str] | None = None, **filters: Unpack[inputs.ListAttendances]
    ) -> Paginator[models.Attendance, models.AttendancePage]:
        """List attendances.

        Scope: `programme:read`."""
        return Paginator("GET", "/v1/attendances", models.AttendancePage, filters, headers=headers)

    @operation
    def export(
        self,
        media: Literal["csv", "ndjson"],
        *,
        headers: Mapping[str, str] | None = None,
        **filters: Unpack[inputs.ListAttendances],
    ) -> Export:
        """Stream the whole `list` in another media type, as lines with their line endings."""
        return Export("GET", "/v1/attendances", bytes, filters, headers=headers, accept=EXPORT_MEDIA_TYPES[media])

    @operation
    def create(
        self,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.AttendanceCreate],
    ) -> APICall[models.Attendance]:
        """Create an attendance.

        Scope: `programme:write` and `people:read`."""
        return APICall(
            "POST",
            "/v1/attendances",
            models.Attendance,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def update_batch(
        self,
        rows: Iterable[inputs.AttendanceBatchPatch],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Update up to 500 attendances, all or nothing.

        Scope: `programme:write` and `people:read`."""
        return APICall(
            "PATCH",
            "/v1/attendances/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def create_batch(
        self,
        rows: Iterable[inputs.AttendanceCreate],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Create up to 500 attendances, all or nothing.

        Scope: `programme:write` and `people:read`."""
        return APICall(
            "POST",
            "/v1/attendances/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def put_by_ref(
        self,
        system: str,
        ref: str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.AttendancePatch],
    ) -> APICall[models.Attendance]:
        """Upsert an attendance by an external reference; fields not sent are unchanged.

        Scope: `programme:write` and `people:read`."""
        return APICall(
            "PUT",
            f"/v1/attendances/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
            models.Attendance,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def delete(
        self,
        attendance_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[None]:
        """Delete an attendance that nothing refers to.

        Scope: `programme:write` and `people:read`."""
        return APICall(
            "DELETE",
            f"/v1/attendances/{encode_segment(attendance_id)}",
            NoneType,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def get(
        self, attendance_id: UUID | str, /, *, headers: Mapping[str, str] | None = None
    ) -> APICall[models.Attendance]:
        """Get an attendance.

        Scope: `programme:read`."""
        return APICall("GET", f"/v1/attendances/{encode_segment(attendance_id)}", models.Attendance, headers=headers)

    @operation
    def update(
        self,
        attendance_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.AttendancePatch],
    ) -> APICall[models.Attendance]:
        """Update an attendance; null clears a field.

        Scope: `programme:write` and `people:read`."""
        return APICall(
            "PATCH",
            f"/v1/attendances/{encode_segment(attendance_id)}",
            models.Attendance,
            body=fields,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def history(
        self, attendance_id: UUID | str, /, *, headers: Mapping[str, str] | None = None
    ) -> APICall[models.History]:
        """Get the history of an attendance: each change with its day and reason.

        Scope: `programme:read`."""
        return APICall(
            "GET", f"/v1/attendances/{encode_segment(attendance_id)}/history", models.History, headers=headers
        )


class Changes(Resource[TransportT]):
    """Operations on `changes`."""

    @operation
    def list(
        self, *, headers: Mapping[str, str] | None = None, **filters: Unpack[inputs.ListChanges]
    ) -> Paginator[models.ChangeEvent, models.ChangesPage]:
        """List changes in order, of the resources that the caller may read.

        Scope: `changes:read`."""
        return Paginator("GET", "/v1/changes", models.ChangesPage, filters, headers=headers, cursor_param="after")

    @operation
    def follow(
        self,
        *,
        headers: Mapping[str, str] | None = None,
        poll_interval_seconds: float = 5.0,
        **filters: Unpack[inputs.ListChanges],
    ) -> Follower[models.ChangeEvent, models.ChangesPage]:
        """Iterate over all changes, then poll for new ones without end.

        Save the cursor of the last change that you have processed, and pass it as `after` when your program restarts.
        Raises `CursorExpired` if the cursor is no longer valid; then load everything again."""
        return Follower(
            "GET",
            "/v1/changes",
            models.ChangesPage,
            filters,
            headers=headers,
            poll_interval_seconds=poll_interval_seconds,
        )

    @operation
    def head(self, *, headers: Mapping[str, str] | None = None) -> APICall[models.FeedHead]:
        """Get the end of the feed, to follow it from there.

        Scope: `changes:read`."""
        return APICall("GET", "/v1/changes/head", models.FeedHead, headers=headers)


class Cohorts(Resource[TransportT]):
    """Operations on `cohorts`."""

    @operation
    def list(
        self, *, headers: Mapping[str, str] | None = None, **filters: Unpack[inputs.ListCohorts]
    ) -> Paginator[models.Cohort, models.CohortPage]:
        """List cohorts.

        Scope: `programme:read`."""
        return Paginator("GET", "/v1/cohorts", models.CohortPage, filters, headers=headers)

    @operation
    def export(
        self,
        media: Literal["csv", "ndjson"],
        *,
        headers: Mapping[str, str] | None = None,
        **filters: Unpack[inputs.ListCohorts],
    ) -> Export:
        """Stream the whole `list` in another media type, as lines with their line endings."""
        return Export("GET", "/v1/cohorts", bytes, filters, headers=headers, accept=EXPORT_MEDIA_TYPES[media])

    @operation
    def create(
        self,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.CohortCreate],
    ) -> APICall[models.Cohort]:
        """Create a cohort.

        Scope: `programme:write`."""
        return APICall(
            "POST",
            "/v1/cohorts",
            models.Cohort,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def update_batch(
        self,
        rows: Iterable[inputs.CohortBatchPatch],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Update up to 500 cohorts, all or nothing.

        Scope: `programme:write`."""
        return APICall(
            "PATCH",
            "/v1/cohorts/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def create_batch(
        self,
        rows: Iterable[inputs.CohortCreate],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Create up to 500 cohorts, all or nothing.

        Scope: `programme:write`."""
        return APICall(
            "POST",
            "/v1/cohorts/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def put_by_ref(
        self,
        system: str,
        ref: str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.CohortPatch],
    ) -> APICall[models.Cohort]:
        """Upsert a cohort by an external reference; fields not sent are unchanged.

        Scope: `programme:write`."""
        return APICall(
            "PUT",
            f"/v1/cohorts/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
            models.Cohort,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def delete(
        self,
        cohort_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[None]:
        """Delete a cohort that nothing refers to.

        Scope: `programme:write`."""
        return APICall(
            "DELETE",
            f"/v1/cohorts/{encode_segment(cohort_id)}",
            NoneType,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def get(self, cohort_id: UUID | str, /, *, headers: Mapping[str, str] | None = None) -> APICall[models.Cohort]:
        """Get a cohort.

        Scope: `programme:read`."""
        return APICall("GET", f"/v1/cohorts/{encode_segment(cohort_id)}", models.Cohort, headers=headers)

    @operation
    def update(
        self,
        cohort_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.CohortPatch],
    ) -> APICall[models.Cohort]:
        """Update a cohort; null clears a field.

        Scope: `programme:write`."""
        return APICall(
            "PATCH",
            f"/v1/cohorts/{encode_segment(cohort_id)}",
            models.Cohort,
            body=fields,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )


class Exercises(Resource[TransportT]):
    """Operations on `exercises`."""

    @operation
    def list(
        self, *, headers: Mapping[str, str] | None = None, **filters: Unpack[inputs.ListExercises]
    ) -> Paginator[models.Exercise, models.ExercisePage]:
        """List exercises.

        Scope: `day:read`."""
        return Paginator("GET", "/v1/exercises", models.ExercisePage, filters, headers=headers)

    @operation
    def export(
        self,
        media: Literal["csv", "ndjson"],
        *,
        headers: Mapping[str, str] | None = None,
        **filters: Unpack[inputs.ListExercises],
    ) -> Export:
        """Stream the whole `list` in another media type, as lines with their line endings."""
        return Export("GET", "/v1/exercises", bytes, filters, headers=headers, accept=EXPORT_MEDIA_TYPES[media])

    @operation
    def create(
        self,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.ExerciseCreate],
    ) -> APICall[models.Exercise]:
        """Create an exercise.

        Scope: `day:write`."""
        return APICall(
            "POST",
            "/v1/exercises",
            models.Exercise,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def update_batch(
        self,
        rows: Iterable[inputs.ExerciseBatchPatch],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Update up to 500 exercises, all or nothing.

        Scope: `day:write`."""
        return APICall(
            "PATCH",
            "/v1/exercises/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def create_batch(
        self,
        rows: Iterable[inputs.ExerciseCreate],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Create up to 500 exercises, all or nothing.

        Scope: `day:write`."""
        return APICall(
            "POST",
            "/v1/exercises/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def put_by_ref(
        self,
        system: str,
        ref: str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.ExercisePatch],
    ) -> APICall[models.Exercise]:
        """Upsert an exercise by an external reference; fields not sent are unchanged.

        Scope: `day:write`."""
        return APICall(
            "PUT",
            f"/v1/exercises/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
            models.Exercise,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def delete(
        self,
        exercise_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[None]:
        """Delete an exercise that nothing refers to.

        Scope: `day:write`."""
        return APICall(
            "DELETE",
            f"/v1/exercises/{encode_segment(exercise_id)}",
            NoneType,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def get(self, exercise_id: UUID | str, /, *, headers: Mapping[str, str] | None = None) -> APICall[models.Exercise]:
        """Get an exercise.

        Scope: `day:read`."""
        return APICall("GET", f"/v1/exercises/{encode_segment(exercise_id)}", models.Exercise, headers=headers)

    @operation
    def update(
        self,
        exercise_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.ExercisePatch],
    ) -> APICall[models.Exercise]:
        """Update an exercise; null clears a field.

        Scope: `day:write`."""
        return APICall(
            "PATCH",
            f"/v1/exercises/{encode_segment(exercise_id)}",
            models.Exercise,
            body=fields,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def append_items(
        self,
        exercise_id: UUID | str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.ItemsInput],
    ) -> APICall[models.Exercise]:
        """Append items to an exercise; safe with concurrent writes.

        Scope: `day:write`."""
        return APICall(
            "POST",
            f"/v1/exercises/{encode_segment(exercise_id)}/items",
            models.Exercise,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def trace(
        self, exercise_id: UUID | str, /, *, item_key: str | None = None, headers: Mapping[str, str] | None = None
    ) -> APICall[models.Trace]:
        """Get the trace of an exercise: where it comes from and what it led to. Sessions need
        `programme:read`, groups need `organisation:read`.

        Scope: `day:read`."""
        return APICall(
            "GET",
            f"/v1/exercises/{encode_segment(exercise_id)}/trace",
            models.Trace,
            {"item_key": item_key},
            headers=headers,
        )


class Groups(Resource[TransportT]):
    """Operations on `groups`."""

    @operation
    def list(
        self, *, headers: Mapping[str, str] | None = None, **filters: Unpack[inputs.ListGroups]
    ) -> Paginator[models.Group, models.GroupPage]:
        """List groups.

        Scope: `organisation:read`."""
        return Paginator("GET", "/v1/groups", models.GroupPage, filters, headers=headers)

    @operation
    def export(
        self,
        media: Literal["csv", "ndjson"],
        *,
        headers: Mapping[str, str] | None = None,
        **filters: Unpack[inputs.ListGroups],
    ) -> Export:
        """Stream the whole `list` in another media type, as lines with their line endings."""
        return Export("GET", "/v1/groups", bytes, filters, headers=headers, accept=EXPORT_MEDIA_TYPES[media])

    @operation
    def create(
        self,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.GroupCreate],
    ) -> APICall[models.Group]:
        """Create a group.

        Scope: `organisation:write`."""
        return APICall(
            "POST",
            "/v1/groups",
            models.Group,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def update_batch(
        self,
        rows: Iterable[inputs.GroupBatchPatch],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Update up to 500 groups, all or nothing.

        Scope: `organisation:write`."""
        return APICall(
            "PATCH",
            "/v1/groups/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def create_batch(
        self,
        rows: Iterable[inputs.GroupCreate],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Create up to 500 groups, all or nothing.

        Scope: `organisation:write`."""
        return APICall(
            "POST",
            "/v1/groups/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def put_by_ref(
        self,
        system: str,
        ref: str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.GroupPatch],
    ) -> APICall[models.Group]:
        """Upsert a group by an external reference; fields not sent are unchanged.

        Scope: `organisation:write`."""
        return APICall(
            "PUT",
            f"/v1/groups/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
            models.Group,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def delete(
        self,
        group_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[None]:
        """Delete a group that nothing refers to.

        Scope: `organisation:write`."""
        return APICall(
            "DELETE",
            f"/v1/groups/{encode_segment(group_id)}",
            NoneType,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def get(self, group_id: UUID | str, /, *, headers: Mapping[str, str] | None = None) -> APICall[models.Group]:
        """Get a group.

        Scope: `organisation:read`."""
        return APICall("GET", f"/v1/groups/{encode_segment(group_id)}", models.Group, headers=headers)

    @operation
    def update(
        self,
        group_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.GroupPatch],
    ) -> APICall[models.Group]:
        """Update a group; null clears a field.

        Scope: `organisation:write`."""
        return APICall(
            "PATCH",
            f"/v1/groups/{encode_segment(group_id)}",
            models.Group,
            body=fields,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def history(self, group_id: UUID | str, /, *, headers: Mapping[str, str] | None = None) -> APICall[models.History]:
        """Get the history of a group: each change with its day and reason.

        Scope: `organisation:read`."""
        return APICall("GET", f"/v1/groups/{encode_segment(group_id)}/history", models.History, headers=headers)


class Ideas(Resource[TransportT]):
    """Operations on `ideas`."""

    @operation
    def list(
        self, *, headers: Mapping[str, str] | None = None, **filters: Unpack[inputs.ListIdeas]
    ) -> Paginator[models.Idea, models.IdeaPage]:
        """List ideas.

        Scope: `day:read`."""
        return Paginator("GET", "/v1/ideas", models.IdeaPage, filters, headers=headers)

    @operation
    def export(
        self,
        media: Literal["csv", "ndjson"],
        *,
        headers: Mapping[str, str] | None = None,
        **filters: Unpack[inputs.ListIdeas],
    ) -> Export:
        """Stream the whole `list` in another media type, as lines with their line endings."""
        return Export("GET", "/v1/ideas", bytes, filters, headers=headers, accept=EXPORT_MEDIA_TYPES[media])

    @operation
    def create(
        self,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.IdeaCreate],
    ) -> APICall[models.Idea]:
        """Create an idea.

        Scope: `day:write`."""
        return APICall(
            "POST",
            "/v1/ideas",
            models.Idea,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def update_batch(
        self,
        rows: Iterable[inputs.IdeaBatchPatch],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Update up to 500 ideas, all or nothing.

        Scope: `day:write`."""
        return APICall(
            "PATCH",
            "/v1/ideas/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def create_batch(
        self,
        rows: Iterable[inputs.IdeaCreate],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Create up to 500 ideas, all or nothing.

        Scope: `day:write`."""
        return APICall(
            "POST",
            "/v1/ideas/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def decline_batch(
        self,
        rows: Iterable[inputs.TransitionWithReasonBatchItem],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Decline the idea; the reason is kept in its history.

        Scope: `day:write`."""
        return APICall(
            "POST",
            "/v1/ideas/batch/decline",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def park_batch(
        self,
        rows: Iterable[inputs.TransitionWithReasonBatchItem],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Park the idea; the reason is kept in its history.

        Scope: `day:write`."""
        return APICall(
            "POST",
            "/v1/ideas/batch/park",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def publish_batch(
        self,
        rows: Iterable[inputs.TransitionBatchItem],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Publish the idea.

        Scope: `day:write`."""
        return APICall(
            "POST",
            "/v1/ideas/batch/publish",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def revive_batch(
        self,
        rows: Iterable[inputs.TransitionBatchItem],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Revive a parked or declined idea; it returns to its previous status.

        Scope: `day:write`."""
        return APICall(
            "POST",
            "/v1/ideas/batch/revive",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def select_batch(
        self,
        rows: Iterable[inputs.TransitionBatchItem],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Select the idea for further work; it must be captured or presented.

        Scope: `day:write`."""
        return APICall(
            "POST",
            "/v1/ideas/batch/select",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def unpublish_batch(
        self,
        rows: Iterable[inputs.TransitionBatchItem],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Unpublish the idea.

        Scope: `day:write`."""
        return APICall(
            "POST",
            "/v1/ideas/batch/unpublish",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def put_by_ref(
        self,
        system: str,
        ref: str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.IdeaPut],
    ) -> APICall[models.Idea]:
        """Upsert an idea by an external reference; fields not sent are unchanged.

        Scope: `day:write`."""
        return APICall(
            "PUT",
            f"/v1/ideas/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
            models.Idea,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def delete(
        self,
        idea_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[None]:
        """Delete an idea that nothing refers to.

        Scope: `day:write`."""
        return APICall(
            "DELETE",
            f"/v1/ideas/{encode_segment(idea_id)}",
            NoneType,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def get(self, idea_id: UUID | str, /, *, headers: Mapping[str, str] | None = None) -> APICall[models.Idea]:
        """Get an idea.

        Scope: `day:read`."""
        return APICall("GET", f"/v1/ideas/{encode_segment(idea_id)}", models.Idea, headers=headers)

    @operation
    def update(
        self,
        idea_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.IdeaPatch],
    ) -> APICall[models.Idea]:
        """Update an idea; null clears a field.

        Scope: `day:write`."""
        return APICall(
            "PATCH",
            f"/v1/ideas/{encode_segment(idea_id)}",
            models.Idea,
            body=fields,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def decline(
        self,
        idea_id: UUID | str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.TransitionWithReason],
    ) -> APICall[models.Idea]:
        """Decline the idea; the reason is kept in its history.

        Scope: `day:write`."""
        return APICall(
            "POST",
            f"/v1/ideas/{encode_segment(idea_id)}/decline",
            models.Idea,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def history(self, idea_id: UUID | str, /, *, headers: Mapping[str, str] | None = None) -> APICall[models.History]:
        """Get the history of an idea: each change with its day and reason.

        Scope: `day:read`."""
        return APICall("GET", f"/v1/ideas/{encode_segment(idea_id)}/history", models.History, headers=headers)

    @operation
    def park(
        self,
        idea_id: UUID | str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.TransitionWithReason],
    ) -> APICall[models.Idea]:
        """Park the idea; the reason is kept in its history.

        Scope: `day:write`."""
        return APICall(
            "POST",
            f"/v1/ideas/{encode_segment(idea_id)}/park",
            models.Idea,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def publish(
        self,
        idea_id: UUID | str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.Transition],
    ) -> APICall[models.Idea]:
        """Publish the idea.

        Scope: `day:write`."""
        return APICall(
            "POST",
            f"/v1/ideas/{encode_segment(idea_id)}/publish",
            models.Idea,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def revive(
        self,
        idea_id: UUID | str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.Transition],
    ) -> APICall[models.Idea]:
        """Revive a parked or declined idea; it returns to its previous status.

        Scope: `day:write`."""
        return APICall(
            "POST",
            f"/v1/ideas/{encode_segment(idea_id)}/revive",
            models.Idea,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def select(
        self,
        idea_id: UUID | str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.Transition],
    ) -> APICall[models.Idea]:
        """Select the idea for further work; it must be captured or presented.

        Scope: `day:write`."""
        return APICall(
            "POST",
            f"/v1/ideas/{encode_segment(idea_id)}/select",
            models.Idea,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def trace(self, idea_id: UUID | str, /, *, headers: Mapping[str, str] | None = None) -> APICall[models.Trace]:
        """Get the trace of an idea: where it comes from and what it led to. Sessions need `programme:read`,
        groups need `organisation:read`.

        Scope: `day:read`."""
        return APICall("GET", f"/v1/ideas/{encode_segment(idea_id)}/trace", models.Trace, headers=headers)

    @operation
    def unpublish(
        self,
        idea_id: UUID | str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.Transition],
    ) -> APICall[models.Idea]:
        """Unpublish the idea.

        Scope: `day:write`."""
        return APICall(
            "POST",
            f"/v1/ideas/{encode_segment(idea_id)}/unpublish",
            models.Idea,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )


class Insights(Resource[TransportT]):
    """Operations on `insights`."""

    @operation
    def list(
        self, *, headers: Mapping[str, str] | None = None, **filters: Unpack[inputs.ListInsights]
    ) -> Paginator[models.Insight, models.InsightPage]:
        """List insights.

        Scope: `day:read`."""
        return Paginator("GET", "/v1/insights", models.InsightPage, filters, headers=headers)

    @operation
    def export(
        self,
        media: Literal["csv", "ndjson"],
        *,
        headers: Mapping[str, str] | None = None,
        **filters: Unpack[inputs.ListInsights],
    ) -> Export:
        """Stream the whole `list` in another media type, as lines with their line endings."""
        return Export("GET", "/v1/insights", bytes, filters, headers=headers, accept=EXPORT_MEDIA_TYPES[media])

    @operation
    def create(
        self,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.InsightCreate],
    ) -> APICall[models.Insight]:
        """Create an insight.

        Scope: `day:write`."""
        return APICall(
            "POST",
            "/v1/insights",
            models.Insight,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def update_batch(
        self,
        rows: Iterable[inputs.InsightBatchPatch],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Update up to 500 insights, all or nothing.

        Scope: `day:write`."""
        return APICall(
            "PATCH",
            "/v1/insights/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def create_batch(
        self,
        rows: Iterable[inputs.InsightCreate],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Create up to 500 insights, all or nothing.

        Scope: `day:write`."""
        return APICall(
            "POST",
            "/v1/insights/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def put_by_ref(
        self,
        system: str,
        ref: str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.InsightPatch],
    ) -> APICall[models.Insight]:
        """Upsert an insight by an external reference; fields not sent are unchanged.

        Scope: `day:write`."""
        return APICall(
            "PUT",
            f"/v1/insights/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
            models.Insight,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def delete(
        self,
        insight_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[None]:
        """Delete an insight that nothing refers to.

        Scope: `day:write`."""
        return APICall(
            "DELETE",
            f"/v1/insights/{encode_segment(insight_id)}",
            NoneType,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def get(self, insight_id: UUID | str, /, *, headers: Mapping[str, str] | None = None) -> APICall[models.Insight]:
        """Get an insight.

        Scope: `day:read`."""
        return APICall("GET", f"/v1/insights/{encode_segment(insight_id)}", models.Insight, headers=headers)

    @operation
    def update(
        self,
        insight_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.InsightPatch],
    ) -> APICall[models.Insight]:
        """Update an insight; null clears a field.

        Scope: `day:write`."""
        return APICall(
            "PATCH",
            f"/v1/insights/{encode_segment(insight_id)}",
            models.Insight,
            body=fields,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def trace(self, insight_id: UUID | str, /, *, headers: Mapping[str, str] | None = None) -> APICall[models.Trace]:
        """Get the trace of an insight: where it comes from and what it led to. Sessions need `programme:read`,
        groups need `organisation:read`.

        Scope: `day:read`."""
        return APICall("GET", f"/v1/insights/{encode_segment(insight_id)}/trace", models.Trace, headers=headers)


class Methods(Resource[TransportT]):
    """Operations on `methods`."""

    @operation
    def list(
        self, *, headers: Mapping[str, str] | None = None, **filters: Unpack[inputs.ListMethods]
    ) -> Paginator[models.Method, models.MethodPage]:
        """List methods.

        Scope: `programme:read`."""
        return Paginator("GET", "/v1/methods", models.MethodPage, filters, headers=headers)

    @operation
    def export(
        self,
        media: Literal["csv", "ndjson"],
        *,
        headers: Mapping[str, str] | None = None,
        **filters: Unpack[inputs.ListMethods],
    ) -> Export:
        """Stream the whole `list` in another media type, as lines with their line endings."""
        return Export("GET", "/v1/methods", bytes, filters, headers=headers, accept=EXPORT_MEDIA_TYPES[media])

    @operation
    def create(
        self,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.MethodCreate],
    ) -> APICall[models.Method]:
        """Create a method.

        Scope: `programme:write`."""
        return APICall(
            "POST",
            "/v1/methods",
            models.Method,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def update_batch(
        self,
        rows: Iterable[inputs.MethodBatchPatch],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Update up to 500 methods, all or nothing.

        Scope: `programme:write`."""
        return APICall(
            "PATCH",
            "/v1/methods/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def create_batch(
        self,
        rows: Iterable[inputs.MethodCreate],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Create up to 500 methods, all or nothing.

        Scope: `programme:write`."""
        return APICall(
            "POST",
            "/v1/methods/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def put_by_ref(
        self,
        system: str,
        ref: str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.MethodPatch],
    ) -> APICall[models.Method]:
        """Upsert a method by an external reference; fields not sent are unchanged.

        Scope: `programme:write`."""
        return APICall(
            "PUT",
            f"/v1/methods/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
            models.Method,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def delete(
        self,
        method_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[None]:
        """Delete a method that nothing refers to.

        Scope: `programme:write`."""
        return APICall(
            "DELETE",
            f"/v1/methods/{encode_segment(method_id)}",
            NoneType,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def get(self, method_id: UUID | str, /, *, headers: Mapping[str, str] | None = None) -> APICall[models.Method]:
        """Get a method.

        Scope: `programme:read`."""
        return APICall("GET", f"/v1/methods/{encode_segment(method_id)}", models.Method, headers=headers)

    @operation
    def update(
        self,
        method_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.MethodPatch],
    ) -> APICall[models.Method]:
        """Update a method; null clears a field.

        Scope: `programme:write`."""
        return APICall(
            "PATCH",
            f"/v1/methods/{encode_segment(method_id)}",
            models.Method,
            body=fields,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )


class Needs(Resource[TransportT]):
    """Operations on `needs`."""

    @operation
    def list(
        self, *, headers: Mapping[str, str] | None = None, **filters: Unpack[inputs.ListNeeds]
    ) -> Paginator[models.Need, models.NeedPage]:
        """List needs.

        Scope: `day:read`."""
        return Paginator("GET", "/v1/needs", models.NeedPage, filters, headers=headers)

    @operation
    def export(
        self,
        media: Literal["csv", "ndjson"],
        *,
        headers: Mapping[str, str] | None = None,
        **filters: Unpack[inputs.ListNeeds],
    ) -> Export:
        """Stream the whole `list` in another media type, as lines with their line endings."""
        return Export("GET", "/v1/needs", bytes, filters, headers=headers, accept=EXPORT_MEDIA_TYPES[media])

    @operation
    def create(
        self,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.NeedCreate],
    ) -> APICall[models.Need]:
        """Create a need.

        Scope: `day:write`."""
        return APICall(
            "POST",
            "/v1/needs",
            models.Need,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def update_batch(
        self,
        rows: Iterable[inputs.NeedBatchPatch],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Update up to 500 needs, all or nothing.

        Scope: `day:write`."""
        return APICall(
            "PATCH",
            "/v1/needs/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def create_batch(
        self,
        rows: Iterable[inputs.NeedCreate],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Create up to 500 needs, all or nothing.

        Scope: `day:write`."""
        return APICall(
            "POST",
            "/v1/needs/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def put_by_ref(
        self,
        system: str,
        ref: str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.NeedPatch],
    ) -> APICall[models.Need]:
        """Upsert a need by an external reference; fields not sent are unchanged.

        Scope: `day:write`."""
        return APICall(
            "PUT",
            f"/v1/needs/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
            models.Need,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def delete(
        self,
        need_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[None]:
        """Delete a need that nothing refers to.

        Scope: `day:write`."""
        return APICall(
            "DELETE",
            f"/v1/needs/{encode_segment(need_id)}",
            NoneType,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def get(self, need_id: UUID | str, /, *, headers: Mapping[str, str] | None = None) -> APICall[models.Need]:
        """Get a need.

        Scope: `day:read`."""
        return APICall("GET", f"/v1/needs/{encode_segment(need_id)}", models.Need, headers=headers)

    @operation
    def update(
        self,
        need_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.NeedPatch],
    ) -> APICall[models.Need]:
        """Update a need; null clears a field.

        Scope: `day:write`."""
        return APICall(
            "PATCH",
            f"/v1/needs/{encode_segment(need_id)}",
            models.Need,
            body=fields,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def history(self, need_id: UUID | str, /, *, headers: Mapping[str, str] | None = None) -> APICall[models.History]:
        """Get the history of a need: each change with its day and reason.

        Scope: `day:read`."""
        return APICall("GET", f"/v1/needs/{encode_segment(need_id)}/history", models.History, headers=headers)

    @operation
    def trace(self, need_id: UUID | str, /, *, headers: Mapping[str, str] | None = None) -> APICall[models.Trace]:
        """Get the trace of a need: where it comes from and what it led to. Sessions need `programme:read`,
        groups need `organisation:read`.

        Scope: `day:read`."""
        return APICall("GET", f"/v1/needs/{encode_segment(need_id)}/trace", models.Trace, headers=headers)


class People(Resource[TransportT]):
    """Operations on `people`."""

    @operation
    def list(
        self, *, headers: Mapping[str, str] | None = None, **filters: Unpack[inputs.ListPeople]
    ) -> Paginator[models.Person, models.PersonPage]:
        """List people.

        Scope: `people:read`."""
        return Paginator("GET", "/v1/people", models.PersonPage, filters, headers=headers)

    @operation
    def export(
        self,
        media: Literal["csv", "ndjson"],
        *,
        headers: Mapping[str, str] | None = None,
        **filters: Unpack[inputs.ListPeople],
    ) -> Export:
        """Stream the whole `list` in another media type, as lines with their line endings."""
        return Export("GET", "/v1/people", bytes, filters, headers=headers, accept=EXPORT_MEDIA_TYPES[media])

    @operation
    def create(
        self,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.PersonCreate],
    ) -> APICall[models.Person]:
        """Create a person.

        Scope: `people:write` and `people:read`."""
        return APICall(
            "POST",
            "/v1/people",
            models.Person,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def update_batch(
        self,
        rows: Iterable[inputs.PersonBatchPatch],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Update up to 500 people, all or nothing.

        Scope: `people:write` and `people:read`."""
        return APICall(
            "PATCH",
            "/v1/people/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def create_batch(
        self,
        rows: Iterable[inputs.PersonCreate],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Create up to 500 people, all or nothing.

        Scope: `people:write` and `people:read`."""
        return APICall(
            "POST",
            "/v1/people/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def put_by_ref(
        self,
        system: str,
        ref: str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.PersonPatch],
    ) -> APICall[models.Person]:
        """Upsert a person by an external reference; fields not sent are unchanged.

        Scope: `people:write` and `people:read`."""
        return APICall(
            "PUT",
            f"/v1/people/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
            models.Person,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def delete(
        self,
        person_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[None]:
        """Delete a person that nothing refers to.

        Scope: `people:write` and `people:read`."""
        return APICall(
            "DELETE",
            f"/v1/people/{encode_segment(person_id)}",
            NoneType,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def get(self, person_id: UUID | str, /, *, headers: Mapping[str, str] | None = None) -> APICall[models.Person]:
        """Get a person.

        Scope: `people:read`."""
        return APICall("GET", f"/v1/people/{encode_segment(person_id)}", models.Person, headers=headers)

    @operation
    def update(
        self,
        person_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.PersonPatch],
    ) -> APICall[models.Person]:
        """Update a person; null clears a field.

        Scope: `people:write` and `people:read`."""
        return APICall(
            "PATCH",
            f"/v1/people/{encode_segment(person_id)}",
            models.Person,
            body=fields,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def history(self, person_id: UUID | str, /, *, headers: Mapping[str, str] | None = None) -> APICall[models.History]:
        """Get the history of a person: each change with its day and reason.

        Scope: `people:read`."""
        return APICall("GET", f"/v1/people/{encode_segment(person_id)}/history", models.History, headers=headers)


class Presentations(Resource[TransportT]):
    """Operations on `presentations`."""

    @operation
    def list(
        self, *, headers: Mapping[str, str] | None = None, **filters: Unpack[inputs.ListPresentations]
    ) -> Paginator[models.Presentation, models.PresentationPage]:
        """List presentations.

        Scope: `day:read`."""
        return Paginator("GET", "/v1/presentations", models.PresentationPage, filters, headers=headers)

    @operation
    def export(
        self,
        media: Literal["csv", "ndjson"],
        *,
        headers: Mapping[str, str] | None = None,
        **filters: Unpack[inputs.ListPresentations],
    ) -> Export:
        """Stream the whole `list` in another media type, as lines with their line endings."""
        return Export("GET", "/v1/presentations", bytes, filters, headers=headers, accept=EXPORT_MEDIA_TYPES[media])

    @operation
    def create(
        self,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.PresentationCreate],
    ) -> APICall[models.Presentation]:
        """Create a presentation.

        Scope: `day:write`."""
        return APICall(
            "POST",
            "/v1/presentations",
            models.Presentation,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def update_batch(
        self,
        rows: Iterable[inputs.PresentationBatchPatch],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Update up to 500 presentations, all or nothing.

        Scope: `day:write`."""
        return APICall(
            "PATCH",
            "/v1/presentations/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def create_batch(
        self,
        rows: Iterable[inputs.PresentationCreate],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Create up to 500 presentations, all or nothing.

        Scope: `day:write`."""
        return APICall(
            "POST",
            "/v1/presentations/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def put_by_ref(
        self,
        system: str,
        ref: str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.PresentationPatch],
    ) -> APICall[models.Presentation]:
        """Upsert a presentation by an external reference; fields not sent are unchanged.

        Scope: `day:write`."""
        return APICall(
            "PUT",
            f"/v1/presentations/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
            models.Presentation,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def delete(
        self,
        presentation_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[None]:
        """Delete a presentation that nothing refers to.

        Scope: `day:write`."""
        return APICall(
            "DELETE",
            f"/v1/presentations/{encode_segment(presentation_id)}",
            NoneType,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def get(
        self, presentation_id: UUID | str, /, *, headers: Mapping[str, str] | None = None
    ) -> APICall[models.Presentation]:
        """Get a presentation.

        Scope: `day:read`."""
        return APICall(
            "GET", f"/v1/presentations/{encode_segment(presentation_id)}", models.Presentation, headers=headers
        )

    @operation
    def update(
        self,
        presentation_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.PresentationPatch],
    ) -> APICall[models.Presentation]:
        """Update a presentation; null clears a field.

        Scope: `day:write`."""
        return APICall(
            "PATCH",
            f"/v1/presentations/{encode_segment(presentation_id)}",
            models.Presentation,
            body=fields,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )


class ProblemStatements(Resource[TransportT]):
    """Operations on `problem_statements`."""

    @operation
    def list(
        self, *, headers: Mapping[str, str] | None = None, **filters: Unpack[inputs.ListProblemStatements]
    ) -> Paginator[models.ProblemStatement, models.ProblemStatementPage]:
        """List problem statements.

        Scope: `day:read`."""
        return Paginator("GET", "/v1/problem_statements", models.ProblemStatementPage, filters, headers=headers)

    @operation
    def export(
        self,
        media: Literal["csv", "ndjson"],
        *,
        headers: Mapping[str, str] | None = None,
        **filters: Unpack[inputs.ListProblemStatements],
    ) -> Export:
        """Stream the whole `list` in another media type, as lines with their line endings."""
        return Export(
            "GET", "/v1/problem_statements", bytes, filters, headers=headers, accept=EXPORT_MEDIA_TYPES[media]
        )

    @operation
    def create(
        self,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.ProblemStatementCreate],
    ) -> APICall[models.ProblemStatement]:
        """Create a problem statement.

        Scope: `day:write`."""
        return APICall(
            "POST",
            "/v1/problem_statements",
            models.ProblemStatement,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def update_batch(
        self,
        rows: Iterable[inputs.ProblemStatementBatchPatch],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Update up to 500 problem statements, all or nothing.

        Scope: `day:write`."""
        return APICall(
            "PATCH",
            "/v1/problem_statements/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def create_batch(
        self,
        rows: Iterable[inputs.ProblemStatementCreate],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Create up to 500 problem statements, all or nothing.

        Scope: `day:write`."""
        return APICall(
            "POST",
            "/v1/problem_statements/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def put_by_ref(
        self,
        system: str,
        ref: str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.ProblemStatementPatch],
    ) -> APICall[models.ProblemStatement]:
        """Upsert a problem statement by an external reference; fields not sent are unchanged.

        Scope: `day:write`."""
        return APICall(
            "PUT",
            f"/v1/problem_statements/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
            models.ProblemStatement,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def delete(
        self,
        problem_statement_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[None]:
        """Delete a problem statement that nothing refers to.

        Scope: `day:write`."""
        return APICall(
            "DELETE",
            f"/v1/problem_statements/{encode_segment(problem_statement_id)}",
            NoneType,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def get(
        self, problem_statement_id: UUID | str, /, *, headers: Mapping[str, str] | None = None
    ) -> APICall[models.ProblemStatement]:
        """Get a problem statement.

        Scope: `day:read`."""
        return APICall(
            "GET",
            f"/v1/problem_statements/{encode_segment(problem_statement_id)}",
            models.ProblemStatement,
            headers=headers,
        )

    @operation
    def update(
        self,
        problem_statement_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.ProblemStatementPatch],
    ) -> APICall[models.ProblemStatement]:
        """Update a problem statement; null clears a field.

        Scope: `day:write`."""
        return APICall(
            "PATCH",
            f"/v1/problem_statements/{encode_segment(problem_statement_id)}",
            models.ProblemStatement,
            body=fields,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def trace(
        self, problem_statement_id: UUID | str, /, *, headers: Mapping[str, str] | None = None
    ) -> APICall[models.Trace]:
        """Get the trace of a problem statement: where it comes from and what it led to. Sessions need
        `programme:read`, groups need `organisation:read`.

        Scope: `day:read`."""
        return APICall(
            "GET", f"/v1/problem_statements/{encode_segment(problem_statement_id)}/trace", models.Trace, headers=headers
        )


class Programmes(Resource[TransportT]):
    """Operations on `programmes`."""

    @operation
    def list(
        self, *, headers: Mapping[str, str] | None = None, **filters: Unpack[inputs.ListProgrammes]
    ) -> Paginator[models.Programme, models.ProgrammePage]:
        """List programmes.

        Scope: `programme:read`."""
        return Paginator("GET", "/v1/programmes", models.ProgrammePage, filters, headers=headers)

    @operation
    def export(
        self,
        media: Literal["csv", "ndjson"],
        *,
        headers: Mapping[str, str] | None = None,
        **filters: Unpack[inputs.ListProgrammes],
    ) -> Export:
        """Stream the whole `list` in another media type, as lines with their line endings."""
        return Export("GET", "/v1/programmes", bytes, filters, headers=headers, accept=EXPORT_MEDIA_TYPES[media])

    @operation
    def create(
        self,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.ProgrammeCreate],
    ) -> APICall[models.Programme]:
        """Create a programme.

        Scope: `programme:write`."""
        return APICall(
            "POST",
            "/v1/programmes",
            models.Programme,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def update_batch(
        self,
        rows: Iterable[inputs.ProgrammeBatchPatch],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Update up to 500 programmes, all or nothing.

        Scope: `programme:write`."""
        return APICall(
            "PATCH",
            "/v1/programmes/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def create_batch(
        self,
        rows: Iterable[inputs.ProgrammeCreate],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Create up to 500 programmes, all or nothing.

        Scope: `programme:write`."""
        return APICall(
            "POST",
            "/v1/programmes/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def put_by_ref(
        self,
        system: str,
        ref: str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.ProgrammePatch],
    ) -> APICall[models.Programme]:
        """Upsert a programme by an external reference; fields not sent are unchanged.

        Scope: `programme:write`."""
        return APICall(
            "PUT",
            f"/v1/programmes/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
            models.Programme,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def delete(
        self,
        programme_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[None]:
        """Delete a programme that nothing refers to.

        Scope: `programme:write`."""
        return APICall(
            "DELETE",
            f"/v1/programmes/{encode_segment(programme_id)}",
            NoneType,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def get(
        self, programme_id: UUID | str, /, *, headers: Mapping[str, str] | None = None
    ) -> APICall[models.Programme]:
        """Get a programme.

        Scope: `programme:read`."""
        return APICall("GET", f"/v1/programmes/{encode_segment(programme_id)}", models.Programme, headers=headers)

    @operation
    def update(
        self,
        programme_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.ProgrammePatch],
    ) -> APICall[models.Programme]:
        """Update a programme; null clears a field.

        Scope: `programme:write`."""
        return APICall(
            "PATCH",
            f"/v1/programmes/{encode_segment(programme_id)}",
            models.Programme,
            body=fields,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def history(
        self, programme_id: UUID | str, /, *, headers: Mapping[str, str] | None = None
    ) -> APICall[models.History]:
        """Get the history of a programme: each change with its day and reason.

        Scope: `programme:read`."""
        return APICall("GET", f"/v1/programmes/{encode_segment(programme_id)}/history", models.History, headers=headers)


class Reflections(Resource[TransportT]):
    """Operations on `reflections`."""

    @operation
    def list(
        self, *, headers: Mapping[str, str] | None = None, **filters: Unpack[inputs.ListReflections]
    ) -> Paginator[models.Reflection, models.ReflectionPage]:
        """List reflections.

        Scope: `day:read`."""
        return Paginator("GET", "/v1/reflections", models.ReflectionPage, filters, headers=headers)

    @operation
    def export(
        self,
        media: Literal["csv", "ndjson"],
        *,
        headers: Mapping[str, str] | None = None,
        **filters: Unpack[inputs.ListReflections],
    ) -> Export:
        """Stream the whole `list` in another media type, as lines with their line endings."""
        return Export("GET", "/v1/reflections", bytes, filters, headers=headers, accept=EXPORT_MEDIA_TYPES[media])

    @operation
    def create(
        self,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.ReflectionCreate],
    ) -> APICall[models.Reflection]:
        """Create a reflection.

        Scope: `day:write`."""
        return APICall(
            "POST",
            "/v1/reflections",
            models.Reflection,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def update_batch(
        self,
        rows: Iterable[inputs.ReflectionBatchPatch],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Update up to 500 reflections, all or nothing.

        Scope: `day:write`."""
        return APICall(
            "PATCH",
            "/v1/reflections/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def create_batch(
        self,
        rows: Iterable[inputs.ReflectionCreate],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Create up to 500 reflections, all or nothing.

        Scope: `day:write`."""
        return APICall(
            "POST",
            "/v1/reflections/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def put_by_ref(
        self,
        system: str,
        ref: str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.ReflectionPatch],
    ) -> APICall[models.Reflection]:
        """Upsert a reflection by an external reference; fields not sent are unchanged.

        Scope: `day:write` and `people:read`."""
        return APICall(
            "PUT",
            f"/v1/reflections/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
            models.Reflection,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def delete(
        self,
        reflection_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[None]:
        """Delete a reflection that nothing refers to.

        Scope: `day:write`."""
        return APICall(
            "DELETE",
            f"/v1/reflections/{encode_segment(reflection_id)}",
            NoneType,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def get(
        self, reflection_id: UUID | str, /, *, headers: Mapping[str, str] | None = None
    ) -> APICall[models.Reflection]:
        """Get a reflection.

        Scope: `day:read`."""
        return APICall("GET", f"/v1/reflections/{encode_segment(reflection_id)}", models.Reflection, headers=headers)

    @operation
    def update(
        self,
        reflection_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.ReflectionPatch],
    ) -> APICall[models.Reflection]:
        """Update a reflection; null clears a field.

        Scope: `day:write`."""
        return APICall(
            "PATCH",
            f"/v1/reflections/{encode_segment(reflection_id)}",
            models.Reflection,
            body=fields,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )


class Sessions(Resource[TransportT]):
    """Operations on `sessions`."""

    @operation
    def list(
        self, *, headers: Mapping[str, str] | None = None, **filters: Unpack[inputs.ListSessions]
    ) -> Paginator[models.Session, models.SessionPage]:
        """List sessions.

        Scope: `programme:read`."""
        return Paginator("GET", "/v1/sessions", models.SessionPage, filters, headers=headers)

    @operation
    def export(
        self,
        media: Literal["csv", "ndjson"],
        *,
        headers: Mapping[str, str] | None = None,
        **filters: Unpack[inputs.ListSessions],
    ) -> Export:
        """Stream the whole `list` in another media type, as lines with their line endings."""
        return Export("GET", "/v1/sessions", bytes, filters, headers=headers, accept=EXPORT_MEDIA_TYPES[media])

    @operation
    def create(
        self,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.SessionCreate],
    ) -> APICall[models.Session]:
        """Create a session.

        Scope: `programme:write`."""
        return APICall(
            "POST",
            "/v1/sessions",
            models.Session,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def update_batch(
        self,
        rows: Iterable[inputs.SessionBatchPatch],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Update up to 500 sessions, all or nothing.

        Scope: `programme:write`."""
        return APICall(
            "PATCH",
            "/v1/sessions/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def create_batch(
        self,
        rows: Iterable[inputs.SessionCreate],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Create up to 500 sessions, all or nothing.

        Scope: `programme:write`."""
        return APICall(
            "POST",
            "/v1/sessions/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def cancel_batch(
        self,
        rows: Iterable[inputs.TransitionWithReasonBatchItem],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Cancel a planned session; the reason is kept in its history.

        Scope: `programme:write`."""
        return APICall(
            "POST",
            "/v1/sessions/batch/cancel",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def hold_batch(
        self,
        rows: Iterable[inputs.TransitionBatchItem],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Mark a planned session as held; it must have started.

        Scope: `programme:write`."""
        return APICall(
            "POST",
            "/v1/sessions/batch/hold",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def publish_batch(
        self,
        rows: Iterable[inputs.TransitionBatchItem],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Publish the session and its results.

        Scope: `programme:write`."""
        return APICall(
            "POST",
            "/v1/sessions/batch/publish",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def reopen_batch(
        self,
        rows: Iterable[inputs.TransitionBatchItem],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Reopen a held or cancelled session; it becomes planned.

        Scope: `programme:write`."""
        return APICall(
            "POST",
            "/v1/sessions/batch/reopen",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def unpublish_batch(
        self,
        rows: Iterable[inputs.TransitionBatchItem],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Unpublish the session and its results.

        Scope: `programme:write`."""
        return APICall(
            "POST",
            "/v1/sessions/batch/unpublish",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def put_by_ref(
        self,
        system: str,
        ref: str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.SessionPut],
    ) -> APICall[models.Session]:
        """Upsert a session by an external reference; fields not sent are unchanged.

        Scope: `programme:write`."""
        return APICall(
            "PUT",
            f"/v1/sessions/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
            models.Session,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def delete(
        self,
        session_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[None]:
        """Delete a session that nothing refers to.

        Scope: `programme:write`."""
        return APICall(
            "DELETE",
            f"/v1/sessions/{encode_segment(session_id)}",
            NoneType,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def get(self, session_id: UUID | str, /, *, headers: Mapping[str, str] | None = None) -> APICall[models.Session]:
        """Get a session.

        Scope: `programme:read`."""
        return APICall("GET", f"/v1/sessions/{encode_segment(session_id)}", models.Session, headers=headers)

    @operation
    def update(
        self,
        session_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.SessionPatch],
    ) -> APICall[models.Session]:
        """Update a session; null clears a field.

        Scope: `programme:write`."""
        return APICall(
            "PATCH",
            f"/v1/sessions/{encode_segment(session_id)}",
            models.Session,
            body=fields,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def put_attendances(
        self,
        session_id: UUID | str,
        rows: Iterable[inputs.Attendee],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Upsert up to 500 attendances of a session; people not listed are unchanged.

        Scope: `programme:write` and `people:read`."""
        return APICall(
            "PUT",
            f"/v1/sessions/{encode_segment(session_id)}/attendances",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def cancel(
        self,
        session_id: UUID | str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.TransitionWithReason],
    ) -> APICall[models.Session]:
        """Cancel a planned session; the reason is kept in its history.

        Scope: `programme:write`."""
        return APICall(
            "POST",
            f"/v1/sessions/{encode_segment(session_id)}/cancel",
            models.Session,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def capture(
        self,
        session_id: UUID | str,
        /,
        *,
        on_error: Literal["abort", "skip"] | None = None,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.Capture],
    ) -> APICall[models.CaptureResult]:
        """Upsert the results of a session, in any order and any number of times. An entry is identified by its
        external reference, else by its key (stored as `capture:<session_id>/<team>/<key>`), else by its
        text; case and white space of team, key and text do not matter. Each quote is separate, even if
        several people said the same. Entries that the caller may not see are neither found nor changed, but
        those it sent itself are not duplicated. The document's problem statements are added to the session.
        Items of exercises and links are merged into the stored ones in the order of the document; null
        clears a field.

        Scope: `day:write`."""
        return APICall(
            "POST",
            f"/v1/sessions/{encode_segment(session_id)}/capture",
            models.CaptureResult,
            {"on_error": on_error},
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def history(
        self, session_id: UUID | str, /, *, headers: Mapping[str, str] | None = None
    ) -> APICall[models.History]:
        """Get the history of a session: each change with its day and reason.

        Scope: `programme:read`."""
        return APICall("GET", f"/v1/sessions/{encode_segment(session_id)}/history", models.History, headers=headers)

    @operation
    def hold(
        self,
        session_id: UUID | str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.Transition],
    ) -> APICall[models.Session]:
        """Mark a planned session as held; it must have started.

        Scope: `programme:write`."""
        return APICall(
            "POST",
            f"/v1/sessions/{encode_segment(session_id)}/hold",
            models.Session,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def outcome(
        self,
        session_id: UUID | str,
        /,
        *,
        lang: Literal["en", "nb", "nn"] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[models.Outcome]:
        """Get the outcome of a session as one document. The day's work needs `day:read`. Markdown is in the
        requested language and begins with the work that goes further; names of persons need `people:read`,
        names of units and groups `organisation:read`.

        Scope: `programme:read`."""
        return APICall(
            "GET", f"/v1/sessions/{encode_segment(session_id)}/outcome", models.Outcome, {"lang": lang}, headers=headers
        )

    @operation
    def outcome_markdown(
        self,
        session_id: UUID | str,
        /,
        *,
        lang: Literal["en", "nb", "nn"] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[str]:
        """Get the outcome of a session as one document. The day's work needs `day:read`. Markdown is in the
        requested language and begins with the work that goes further; names of persons need `people:read`,
        names of units and groups `organisation:read`.

        Scope: `programme:read`.

        Returns Markdown."""
        return APICall(
            "GET",
            f"/v1/sessions/{encode_segment(session_id)}/outcome",
            str,
            {"lang": lang},
            headers=headers,
            accept="text/markdown",
        )

    @operation
    def publish(
        self,
        session_id: UUID | str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.Transition],
    ) -> APICall[models.Session]:
        """Publish the session and its results.

        Scope: `programme:write`."""
        return APICall(
            "POST",
            f"/v1/sessions/{encode_segment(session_id)}/publish",
            models.Session,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def reopen(
        self,
        session_id: UUID | str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.Transition],
    ) -> APICall[models.Session]:
        """Reopen a held or cancelled session; it becomes planned.

        Scope: `programme:write`."""
        return APICall(
            "POST",
            f"/v1/sessions/{encode_segment(session_id)}/reopen",
            models.Session,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def trace(self, session_id: UUID | str, /, *, headers: Mapping[str, str] | None = None) -> APICall[models.Trace]:
        """Get the trace of a session: where it comes from and what it led to. Sessions need `programme:read`,
        groups need `organisation:read`.

        Scope: `day:read`."""
        return APICall("GET", f"/v1/sessions/{encode_segment(session_id)}/trace", models.Trace, headers=headers)

    @operation
    def unpublish(
        self,
        session_id: UUID | str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.Transition],
    ) -> APICall[models.Session]:
        """Unpublish the session and its results.

        Scope: `programme:write`."""
        return APICall(
            "POST",
            f"/v1/sessions/{encode_segment(session_id)}/unpublish",
            models.Session,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )


class Themes(Resource[TransportT]):
    """Operations on `themes`."""

    @operation
    def list(
        self, *, headers: Mapping[str, str] | None = None, **filters: Unpack[inputs.ListThemes]
    ) -> Paginator[models.Theme, models.ThemePage]:
        """List themes.

        Scope: `day:read`."""
        return Paginator("GET", "/v1/themes", models.ThemePage, filters, headers=headers)

    @operation
    def export(
        self,
        media: Literal["csv", "ndjson"],
        *,
        headers: Mapping[str, str] | None = None,
        **filters: Unpack[inputs.ListThemes],
    ) -> Export:
        """Stream the whole `list` in another media type, as lines with their line endings."""
        return Export("GET", "/v1/themes", bytes, filters, headers=headers, accept=EXPORT_MEDIA_TYPES[media])

    @operation
    def create(
        self,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.ThemeCreate],
    ) -> APICall[models.Theme]:
        """Create a theme.

        Scope: `day:write`."""
        return APICall(
            "POST",
            "/v1/themes",
            models.Theme,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def update_batch(
        self,
        rows: Iterable[inputs.ThemeBatchPatch],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Update up to 500 themes, all or nothing.

        Scope: `day:write`."""
        return APICall(
            "PATCH",
            "/v1/themes/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def create_batch(
        self,
        rows: Iterable[inputs.ThemeCreate],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Create up to 500 themes, all or nothing.

        Scope: `day:write`."""
        return APICall(
            "POST",
            "/v1/themes/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def put_by_ref(
        self,
        system: str,
        ref: str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.ThemePatch],
    ) -> APICall[models.Theme]:
        """Upsert a theme by an external reference; fields not sent are unchanged.

        Scope: `day:write`."""
        return APICall(
            "PUT",
            f"/v1/themes/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
            models.Theme,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def delete(
        self,
        theme_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[None]:
        """Delete a theme that nothing refers to.

        Scope: `day:write`."""
        return APICall(
            "DELETE",
            f"/v1/themes/{encode_segment(theme_id)}",
            NoneType,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def get(self, theme_id: UUID | str, /, *, headers: Mapping[str, str] | None = None) -> APICall[models.Theme]:
        """Get a theme.

        Scope: `day:read`."""
        return APICall("GET", f"/v1/themes/{encode_segment(theme_id)}", models.Theme, headers=headers)

    @operation
    def update(
        self,
        theme_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.ThemePatch],
    ) -> APICall[models.Theme]:
        """Update a theme; null clears a field.

        Scope: `day:write`."""
        return APICall(
            "PATCH",
            f"/v1/themes/{encode_segment(theme_id)}",
            models.Theme,
            body=fields,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def attach(
        self,
        theme_id: UUID | str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.ThemeTargets],
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Attach a theme to up to 500 resources and items of exercises.

        Scope: `day:write`."""
        return APICall(
            "POST",
            f"/v1/themes/{encode_segment(theme_id)}/attach",
            tuple[models.Receipt, ...],
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def detach(
        self,
        theme_id: UUID | str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.ThemeTargets],
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Detach a theme from up to 500 resources and items of exercises.

        Scope: `day:write`."""
        return APICall(
            "POST",
            f"/v1/themes/{encode_segment(theme_id)}/detach",
            tuple[models.Receipt, ...],
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )


class Units(Resource[TransportT]):
    """Operations on `units`."""

    @operation
    def list(
        self, *, headers: Mapping[str, str] | None = None, **filters: Unpack[inputs.ListUnits]
    ) -> Paginator[models.Unit, models.UnitPage]:
        """List units.

        Scope: `organisation:read`."""
        return Paginator("GET", "/v1/units", models.UnitPage, filters, headers=headers)

    @operation
    def export(
        self,
        media: Literal["csv", "ndjson"],
        *,
        headers: Mapping[str, str] | None = None,
        **filters: Unpack[inputs.ListUnits],
    ) -> Export:
        """Stream the whole `list` in another media type, as lines with their line endings."""
        return Export("GET", "/v1/units", bytes, filters, headers=headers, accept=EXPORT_MEDIA_TYPES[media])

    @operation
    def create(
        self,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.UnitCreate],
    ) -> APICall[models.Unit]:
        """Create a unit.

        Scope: `organisation:write`."""
        return APICall(
            "POST",
            "/v1/units",
            models.Unit,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def update_batch(
        self,
        rows: Iterable[inputs.UnitBatchPatch],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Update up to 500 units, all or nothing.

        Scope: `organisation:write`."""
        return APICall(
            "PATCH",
            "/v1/units/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def create_batch(
        self,
        rows: Iterable[inputs.UnitCreate],
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[tuple[models.Receipt, ...]]:
        """Create up to 500 units, all or nothing.

        Scope: `organisation:write`."""
        return APICall(
            "POST",
            "/v1/units/batch",
            tuple[models.Receipt, ...],
            body=tuple(rows),
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def put_by_ref(
        self,
        system: str,
        ref: str,
        /,
        *,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.UnitPatch],
    ) -> APICall[models.Unit]:
        """Upsert a unit by an external reference; fields not sent are unchanged.

        Scope: `organisation:write`."""
        return APICall(
            "PUT",
            f"/v1/units/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
            models.Unit,
            body=fields,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def delete(
        self,
        unit_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> APICall[None]:
        """Delete a unit that nothing refers to.

        Scope: `organisation:write`."""
        return APICall(
            "DELETE",
            f"/v1/units/{encode_segment(unit_id)}",
            NoneType,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def get(self, unit_id: UUID | str, /, *, headers: Mapping[str, str] | None = None) -> APICall[models.Unit]:
        """Get a unit.

        Scope: `organisation:read`."""
        return APICall("GET", f"/v1/units/{encode_segment(unit_id)}", models.Unit, headers=headers)

    @operation
    def update(
        self,
        unit_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[inputs.UnitPatch],
    ) -> APICall[models.Unit]:
        """Update a unit; null clears a field.

        Scope: `organisation:write`."""
        return APICall(
            "PATCH",
            f"/v1/units/{encode_segment(unit_id)}",
            models.Unit,
            body=fields,
            version=version,
            idempotency_key=ensure_idempotency_key(idempotency_key),
            headers=headers,
        )

    @operation
    def history(self, unit_id: UUID | str, /, *, headers: Mapping[str, str] | None = None) -> APICall[models.History]:
        """Get the history of a unit: each change with its day and reason.

        Scope: `organisation:read`."""
        return APICall("GET", f"/v1/units/{encode_segment(unit_id)}/history", models.History, headers=headers)


class Vocabulary(Resource[TransportT]):
    """Operations on `vocabulary`."""

    @operation
    def get(
        self, *, lang: Literal["en", "nb", "nn"] | None = None, headers: Mapping[str, str] | None = None
    ) -> APICall[models.Vocabulary]:
        """Get the label and description of every kind, status and method, in nb, nn or en.

        Scope: any key."""
        return APICall("GET", "/v1/vocabulary", models.Vocabulary, {"lang": lang}, headers=headers)


class Resources(Generic[TransportT]):
    """All resources of the service, bound to one client."""

    def __init__(self, client: TransportT) -> None:
        self.attendances = Attendances(client)
        self.changes = Changes(client)
        self.cohorts = Cohorts(client)
        self.exercises = Exercises(client)
        self.groups = Groups(client)
        self.ideas = Ideas(client)
        self.insights = Insights(client)
        self.methods = Methods(client)
        self.needs = Needs(client)
        self.people = People(client)
        self.presentations = Presentations(client)
        self.problem_statements = ProblemStatements(client)
        self.programmes = Programmes(client)
        self.reflections = Reflections(client)
        self.sessions = Sessions(client)
        self.themes = Themes(client)
        self.units = Units(client)
        self.vocabulary = Vocabulary(client)
