"""The resource `exercises`. Generated from the contract by sdk/generate.py; do not edit."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from types import NoneType
from typing import Literal
from uuid import UUID

from msgspec import UNSET

from lup import inputs, models
from lup._async import many as async_many
from lup._async.pagination import AsyncPaginator
from lup._async.resource import AsyncResource
from lup._async.resource import raw_call as async_raw_call
from lup._async.resource import raw_page as async_raw_page
from lup._encoding import to_row
from lup._generated.sync import many
from lup._generated.sync.pagination import SyncPaginator
from lup._generated.sync.resource import SyncResource, raw_call, raw_page
from lup._report import BatchReport
from lup._request import Request, encode_segment, ensure_idempotency_key, select_export_media_type
from lup._types import Unset


class Exercises(SyncResource):
    """A group's work with one method, item by item."""

    @property
    def with_raw_response(self) -> ExercisesWithRawResponse:
        """The same methods, which return a `RawResponse` with the status, the headers and what was parsed."""
        return ExercisesWithRawResponse(self._as_raw())

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Literal["-created_at", "-updated_at", "created_at", "updated_at"] | None = None,
        include: Literal["group", "problem_statement", "session"]
        | Sequence[Literal["group", "problem_statement", "session"]]
        | None = None,
        count: bool | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        session_id: UUID | str | Sequence[UUID | str] | None = None,
        problem_statement_id: UUID | str | Sequence[UUID | str] | None = None,
        group_id: UUID | str | Sequence[UUID | str] | None = None,
        team: str | None = None,
        method_key: str | None = None,
        language: Literal["en", "nb", "nn"]
        | models.UnknownValue
        | Sequence[Literal["en", "nb", "nn"] | models.UnknownValue]
        | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        q: str | None = None,
        session_ref: str | None = None,
        problem_statement_ref: str | None = None,
        group_ref: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal["group_id", "method_key", "problem_statement_id", "team"]
        | Sequence[Literal["group_id", "method_key", "problem_statement_id", "team"]]
        | None = None,
        not_null: Literal["group_id", "method_key", "problem_statement_id", "team"]
        | Sequence[Literal["group_id", "method_key", "problem_statement_id", "team"]]
        | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> SyncPaginator[models.Exercise, models.ExercisePage]:
        """List exercises.

        Scope: `day:read`.

        Args:
            limit: The maximum number of items to return.
            cursor: The `next_cursor` of the previous page.
            sort: The field to sort by, with `-` in descending order; by creation if absent.
            include: Referenced resources to add in `included`.
            count: Return `total`, the number of all matches, and `total_is_exact`.
            created_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            created_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            updated_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            updated_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            external_ref: The resources with one of these external references.
            session_id: Only those that refer to one of these ids of `sessions`.
            problem_statement_id: Only those that refer to one of these ids of `problem_statements`.
            group_id: Only those that refer to one of these ids of `groups`.
            team: Only those with this `team`.
            method_key: Only those with this `method_key`.
            language: Only those with one of these values of `language`.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            held_from: From this day of the session, inclusive: the day on which it begins.
            held_to: Until this day of the session, inclusive: the day on which it begins.
            q: Only those with this text in `title`, in upper or lower case; two letters must begin a word.
            session_ref: As `session_id`, by an external reference of `sessions`.
            problem_statement_ref: As `problem_statement_id`, by an external reference of `problem_statements`.
            group_ref: As `group_id`, by an external reference of `groups`.
            within_unit_ref: As `within_unit_id`, by an external reference of `units`.
            sector_ref: As `sector_id`, by an external reference of `units`.
            is_null: Only those in which each of these fields is null.
            not_null: Only those in which each of these fields has a value.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return SyncPaginator(
            self._transport,
            Request(
                "GET",
                "/v1/exercises",
                models.ExercisePage,
                {
                    "limit": limit,
                    "cursor": cursor,
                    "sort": sort,
                    "include": include,
                    "count": count,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "session_id": session_id,
                    "problem_statement_id": problem_statement_id,
                    "group_id": group_id,
                    "team": team,
                    "method_key": method_key,
                    "language": language,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "q": q,
                    "session_ref": session_ref,
                    "problem_statement_ref": problem_statement_ref,
                    "group_ref": group_ref,
                    "within_unit_ref": within_unit_ref,
                    "sector_ref": sector_ref,
                    "is_null": is_null,
                    "not_null": not_null,
                },
                headers=extra_headers,
                timeout=timeout,
            ),
        )

    def export(
        self,
        media: Literal["csv", "ndjson"],
        /,
        *,
        sort: Literal["-created_at", "-updated_at", "created_at", "updated_at"] | None = None,
        dialect: Literal["excel-nb"] | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        session_id: UUID | str | Sequence[UUID | str] | None = None,
        problem_statement_id: UUID | str | Sequence[UUID | str] | None = None,
        group_id: UUID | str | Sequence[UUID | str] | None = None,
        team: str | None = None,
        method_key: str | None = None,
        language: Literal["en", "nb", "nn"]
        | models.UnknownValue
        | Sequence[Literal["en", "nb", "nn"] | models.UnknownValue]
        | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        q: str | None = None,
        session_ref: str | None = None,
        problem_statement_ref: str | None = None,
        group_ref: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal["group_id", "method_key", "problem_statement_id", "team"]
        | Sequence[Literal["group_id", "method_key", "problem_statement_id", "team"]]
        | None = None,
        not_null: Literal["group_id", "method_key", "problem_statement_id", "team"]
        | Sequence[Literal["group_id", "method_key", "problem_statement_id", "team"]]
        | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> Iterator[bytes]:
        """Stream the whole `list` in another media type, as lines with their line endings.

        Args:
            media: The media type of the lines.
            sort: The field to sort by, with `-` in descending order; by creation if absent.
            dialect: CSV for a Norwegian Excel.
            created_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            created_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            updated_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            updated_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            external_ref: The resources with one of these external references.
            session_id: Only those that refer to one of these ids of `sessions`.
            problem_statement_id: Only those that refer to one of these ids of `problem_statements`.
            group_id: Only those that refer to one of these ids of `groups`.
            team: Only those with this `team`.
            method_key: Only those with this `method_key`.
            language: Only those with one of these values of `language`.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            held_from: From this day of the session, inclusive: the day on which it begins.
            held_to: Until this day of the session, inclusive: the day on which it begins.
            q: Only those with this text in `title`, in upper or lower case; two letters must begin a word.
            session_ref: As `session_id`, by an external reference of `sessions`.
            problem_statement_ref: As `problem_statement_id`, by an external reference of `problem_statements`.
            group_ref: As `group_id`, by an external reference of `groups`.
            within_unit_ref: As `within_unit_id`, by an external reference of `units`.
            sector_ref: As `sector_id`, by an external reference of `units`.
            is_null: Only those in which each of these fields is null.
            not_null: Only those in which each of these fields has a value.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.stream_lines(
            Request(
                "GET",
                "/v1/exercises",
                bytes,
                {
                    "sort": sort,
                    "dialect": dialect,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "session_id": session_id,
                    "problem_statement_id": problem_statement_id,
                    "group_id": group_id,
                    "team": team,
                    "method_key": method_key,
                    "language": language,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "q": q,
                    "session_ref": session_ref,
                    "problem_statement_ref": problem_statement_ref,
                    "group_ref": group_ref,
                    "within_unit_ref": within_unit_ref,
                    "sector_ref": sector_ref,
                    "is_null": is_null,
                    "not_null": not_null,
                },
                headers=extra_headers,
                timeout=timeout,
                accept=select_export_media_type(media),
            )
        )

    def export_models(
        self,
        *,
        sort: Literal["-created_at", "-updated_at", "created_at", "updated_at"] | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        session_id: UUID | str | Sequence[UUID | str] | None = None,
        problem_statement_id: UUID | str | Sequence[UUID | str] | None = None,
        group_id: UUID | str | Sequence[UUID | str] | None = None,
        team: str | None = None,
        method_key: str | None = None,
        language: Literal["en", "nb", "nn"]
        | models.UnknownValue
        | Sequence[Literal["en", "nb", "nn"] | models.UnknownValue]
        | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        q: str | None = None,
        session_ref: str | None = None,
        problem_statement_ref: str | None = None,
        group_ref: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal["group_id", "method_key", "problem_statement_id", "team"]
        | Sequence[Literal["group_id", "method_key", "problem_statement_id", "team"]]
        | None = None,
        not_null: Literal["group_id", "method_key", "problem_statement_id", "team"]
        | Sequence[Literal["group_id", "method_key", "problem_statement_id", "team"]]
        | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> Iterator[models.Exercise]:
        """Stream the whole `list` as models: one response of any length, which is not held in memory.

        Args:
            sort: The field to sort by, with `-` in descending order; by creation if absent.
            created_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            created_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            updated_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            updated_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            external_ref: The resources with one of these external references.
            session_id: Only those that refer to one of these ids of `sessions`.
            problem_statement_id: Only those that refer to one of these ids of `problem_statements`.
            group_id: Only those that refer to one of these ids of `groups`.
            team: Only those with this `team`.
            method_key: Only those with this `method_key`.
            language: Only those with one of these values of `language`.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            held_from: From this day of the session, inclusive: the day on which it begins.
            held_to: Until this day of the session, inclusive: the day on which it begins.
            q: Only those with this text in `title`, in upper or lower case; two letters must begin a word.
            session_ref: As `session_id`, by an external reference of `sessions`.
            problem_statement_ref: As `problem_statement_id`, by an external reference of `problem_statements`.
            group_ref: As `group_id`, by an external reference of `groups`.
            within_unit_ref: As `within_unit_id`, by an external reference of `units`.
            sector_ref: As `sector_id`, by an external reference of `units`.
            is_null: Only those in which each of these fields is null.
            not_null: Only those in which each of these fields has a value.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.stream_items(
            Request(
                "GET",
                "/v1/exercises",
                models.Exercise,
                {
                    "sort": sort,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "session_id": session_id,
                    "problem_statement_id": problem_statement_id,
                    "group_id": group_id,
                    "team": team,
                    "method_key": method_key,
                    "language": language,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "q": q,
                    "session_ref": session_ref,
                    "problem_statement_ref": problem_statement_ref,
                    "group_ref": group_ref,
                    "within_unit_ref": within_unit_ref,
                    "sector_ref": sector_ref,
                    "is_null": is_null,
                    "not_null": not_null,
                },
                headers=extra_headers,
                timeout=timeout,
                accept=select_export_media_type("ndjson"),
            )
        )

    def create(
        self,
        *,
        work: inputs.UserJourney
        | models.UserJourney
        | inputs.FiveWhys
        | models.FiveWhys
        | inputs.OtherWork
        | models.OtherWork
        | models.UserJourney
        | models.FiveWhys
        | models.OtherWork
        | models.UnknownObject,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        session_id: UUID | str | Unset = UNSET,
        session_ref: str | Unset = UNSET,
        problem_statement_id: UUID | str | None | Unset = UNSET,
        problem_statement_ref: str | None | Unset = UNSET,
        group_id: UUID | str | None | Unset = UNSET,
        group_ref: str | None | Unset = UNSET,
        team: str | None | Unset = UNSET,
        title: str | None | Unset = UNSET,
        method_key: str | None | Unset = UNSET,
        language: Literal["en", "nb", "nn"] | models.UnknownValue | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Exercise:
        """Create an exercise.

        Scope: `day:write`.

        Args:
            external_refs: Each item is a resource's key in another system.
            session_id: One of `sessions`.
            session_ref: An external reference, `system:id`, instead of the id.
            problem_statement_id: One of `problem_statements`.
            problem_statement_ref: An external reference, `system:id`, instead of the id.
            group_id: One of `groups`.
            group_ref: An external reference, `system:id`, instead of the id.
            team: The table in the room, at most 60 characters on one line.
            title: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            method_key: The key of a method in the method bank.
            language: The language of the texts (ISO 639).
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "POST",
                "/v1/exercises",
                models.Exercise,
                body={
                    "external_refs": external_refs,
                    "session_id": session_id,
                    "session_ref": session_ref,
                    "problem_statement_id": problem_statement_id,
                    "problem_statement_ref": problem_statement_ref,
                    "group_id": group_id,
                    "group_ref": group_ref,
                    "team": team,
                    "title": title,
                    "method_key": method_key,
                    "work": work,
                    "language": language,
                },
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def update_batch(
        self,
        rows: Iterable[inputs.ExerciseBatchPatch | models.Exercise],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Update up to 500 exercises, all or nothing.

        Scope: `day:write`.

        Args:
            rows: At most 500 rows.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "PATCH",
                "/v1/exercises/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "ExerciseBatchPatch") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def create_batch(
        self,
        rows: Iterable[inputs.ExerciseCreate | models.Exercise],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Create up to 500 exercises, all or nothing.

        Scope: `day:write`.

        Args:
            rows: At most 500 rows.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "POST",
                "/v1/exercises/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "ExerciseCreate") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def create_many(
        self,
        rows: Iterable[inputs.ExerciseCreate | models.Exercise],
        /,
        *,
        idempotency_key: str | None = None,
        chunk_size: int = 500,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.ExerciseCreate | models.Exercise]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.ExerciseCreate | models.Exercise]:
        """Create any number of rows, in requests of up to `chunk_size` rows, each of which writes all of its rows or none.

        Rows can be any iterable; only those of a few requests are held in memory. Raises `BatchError`, which has the report so
        far, if a request fails. With the same `idempotency_key`, `chunk_size` and rows, the call is safe to repeat for 24
        hours.

        Args:
            rows: Any number of rows.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            chunk_size: The maximum number of rows in a request.
            concurrency: The maximum number of requests at once.
            on_progress: Called with the report so far after each request.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return many.write_many(
            partial(self.create_batch, extra_headers=extra_headers, timeout=timeout),
            rows,
            "ExerciseCreate",
            "abort",
            False,
            chunk_size,
            concurrency,
            on_progress,
            idempotency_key,
        )

    def upsert_batch(
        self,
        rows: Iterable[inputs.ExerciseUpsert | models.Exercise],
        /,
        *,
        on_error: Literal["abort", "skip"] | None = None,
        dry_run: bool | None = None,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.UpsertReceipt, ...]:
        """Upsert up to 1,000 exercises by their external references; fields not sent are unchanged. `external_refs` are merged by system.

        References between the rows can be in any order.

        Scope: `day:write`.

        Args:
            rows: At most 1000 rows.
            on_error: `abort`: nothing is written if a row is refused. `skip`: refused rows, also those of a
                wrong shape, and new rows' dependents are `rejected`; the others are written.
            dry_run: Return the receipts without writing anything.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "PUT",
                "/v1/exercises/batch",
                tuple[models.UpsertReceipt, ...],
                {"on_error": on_error, "dry_run": dry_run},
                body=tuple(to_row(row, "ExerciseUpsert") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def upsert_many(
        self,
        rows: Iterable[inputs.ExerciseUpsert | models.Exercise],
        /,
        *,
        on_error: Literal["abort", "skip"] = "skip",
        dry_run: bool = False,
        chunk_size: int = 1000,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.ExerciseUpsert | models.Exercise]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.ExerciseUpsert | models.Exercise]:
        """Upsert any number of rows by their external references, in requests of up to `chunk_size` rows.

        Rows can be any iterable; only those of a few requests are held in memory. They can refer to one another in any order:
        rows that refer to a row of a later request are sent again. Repeating the call changes nothing. Raises `BatchError`,
        which has the report so far, if a request fails.

        Args:
            rows: Any number of rows.
            on_error: `skip`: rejected rows are reported, and the others written. `abort`: a request with one is
                the last, and writes nothing.
            dry_run: Report what would happen, without writing anything.
            chunk_size: The maximum number of rows in a request.
            concurrency: The maximum number of requests at once.
            on_progress: Called with the report so far after each request.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return many.write_many(
            partial(
                self.upsert_batch, on_error=on_error, dry_run=dry_run, extra_headers=extra_headers, timeout=timeout
            ),
            rows,
            "ExerciseUpsert",
            on_error,
            dry_run,
            chunk_size,
            concurrency,
            on_progress,
        )

    def delete_by_ref(
        self,
        system: str,
        ref: str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> None:
        """Delete an exercise by an external reference; nothing may refer to it.

        Scope: `day:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "DELETE",
                f"/v1/exercises/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                NoneType,
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def get_by_ref(
        self,
        system: str,
        ref: str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Exercise:
        """Get an exercise by an external reference.

        Scope: `day:read`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "GET",
                f"/v1/exercises/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Exercise,
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def update_by_ref(
        self,
        system: str,
        ref: str,
        /,
        *,
        version: int,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        session_id: UUID | str | Unset = UNSET,
        session_ref: str | Unset = UNSET,
        problem_statement_id: UUID | str | None | Unset = UNSET,
        problem_statement_ref: str | None | Unset = UNSET,
        group_id: UUID | str | None | Unset = UNSET,
        group_ref: str | None | Unset = UNSET,
        team: str | None | Unset = UNSET,
        title: str | None | Unset = UNSET,
        method_key: str | None | Unset = UNSET,
        work: inputs.WorkPatch
        | models.UserJourney
        | models.FiveWhys
        | models.OtherWork
        | models.UnknownObject
        | Unset = UNSET,
        language: Literal["en", "nb", "nn"] | models.UnknownValue | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Exercise:
        """Update an exercise by an external reference; null clears a field.

        Scope: `day:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            session_id: One of `sessions`.
            session_ref: An external reference, `system:id`, instead of the id.
            problem_statement_id: One of `problem_statements`.
            problem_statement_ref: An external reference, `system:id`, instead of the id.
            group_id: One of `groups`.
            group_ref: An external reference, `system:id`, instead of the id.
            team: The table in the room, at most 60 characters on one line.
            title: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            method_key: The key of a method in the method bank.
            language: The language of the texts (ISO 639).
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "PATCH",
                f"/v1/exercises/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Exercise,
                body={
                    "external_refs": external_refs,
                    "session_id": session_id,
                    "session_ref": session_ref,
                    "problem_statement_id": problem_statement_id,
                    "problem_statement_ref": problem_statement_ref,
                    "group_id": group_id,
                    "group_ref": group_ref,
                    "team": team,
                    "title": title,
                    "method_key": method_key,
                    "work": work,
                    "language": language,
                },
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def put_by_ref(
        self,
        system: str,
        ref: str,
        /,
        *,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        session_id: UUID | str | Unset = UNSET,
        session_ref: str | Unset = UNSET,
        problem_statement_id: UUID | str | None | Unset = UNSET,
        problem_statement_ref: str | None | Unset = UNSET,
        group_id: UUID | str | None | Unset = UNSET,
        group_ref: str | None | Unset = UNSET,
        team: str | None | Unset = UNSET,
        title: str | None | Unset = UNSET,
        method_key: str | None | Unset = UNSET,
        work: inputs.WorkPatch
        | models.UserJourney
        | models.FiveWhys
        | models.OtherWork
        | models.UnknownObject
        | Unset = UNSET,
        language: Literal["en", "nb", "nn"] | models.UnknownValue | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Exercise:
        """Upsert an exercise by an external reference; fields not sent are unchanged.

        Scope: `day:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            external_refs: Each item is a resource's key in another system.
            session_id: One of `sessions`.
            session_ref: An external reference, `system:id`, instead of the id.
            problem_statement_id: One of `problem_statements`.
            problem_statement_ref: An external reference, `system:id`, instead of the id.
            group_id: One of `groups`.
            group_ref: An external reference, `system:id`, instead of the id.
            team: The table in the room, at most 60 characters on one line.
            title: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            method_key: The key of a method in the method bank.
            language: The language of the texts (ISO 639).
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "PUT",
                f"/v1/exercises/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Exercise,
                body={
                    "external_refs": external_refs,
                    "session_id": session_id,
                    "session_ref": session_ref,
                    "problem_statement_id": problem_statement_id,
                    "problem_statement_ref": problem_statement_ref,
                    "group_id": group_id,
                    "group_ref": group_ref,
                    "team": team,
                    "title": title,
                    "method_key": method_key,
                    "work": work,
                    "language": language,
                },
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def delete(
        self,
        exercise_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> None:
        """Delete an exercise; nothing may refer to it.

        Scope: `day:write`.

        Args:
            exercise_id: The id of the exercise, or its external reference: `ref:hr:3100`.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "DELETE",
                f"/v1/exercises/{encode_segment(exercise_id)}",
                NoneType,
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def get(
        self,
        exercise_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Exercise:
        """Get an exercise.

        Scope: `day:read`.

        Args:
            exercise_id: The id of the exercise, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "GET",
                f"/v1/exercises/{encode_segment(exercise_id)}",
                models.Exercise,
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def update(
        self,
        exercise_id: UUID | str,
        /,
        *,
        version: int,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        session_id: UUID | str | Unset = UNSET,
        session_ref: str | Unset = UNSET,
        problem_statement_id: UUID | str | None | Unset = UNSET,
        problem_statement_ref: str | None | Unset = UNSET,
        group_id: UUID | str | None | Unset = UNSET,
        group_ref: str | None | Unset = UNSET,
        team: str | None | Unset = UNSET,
        title: str | None | Unset = UNSET,
        method_key: str | None | Unset = UNSET,
        work: inputs.WorkPatch
        | models.UserJourney
        | models.FiveWhys
        | models.OtherWork
        | models.UnknownObject
        | Unset = UNSET,
        language: Literal["en", "nb", "nn"] | models.UnknownValue | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Exercise:
        """Update an exercise; null clears a field.

        Scope: `day:write`.

        Args:
            exercise_id: The id of the exercise, or its external reference: `ref:hr:3100`.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            session_id: One of `sessions`.
            session_ref: An external reference, `system:id`, instead of the id.
            problem_statement_id: One of `problem_statements`.
            problem_statement_ref: An external reference, `system:id`, instead of the id.
            group_id: One of `groups`.
            group_ref: An external reference, `system:id`, instead of the id.
            team: The table in the room, at most 60 characters on one line.
            title: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            method_key: The key of a method in the method bank.
            language: The language of the texts (ISO 639).
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "PATCH",
                f"/v1/exercises/{encode_segment(exercise_id)}",
                models.Exercise,
                body={
                    "external_refs": external_refs,
                    "session_id": session_id,
                    "session_ref": session_ref,
                    "problem_statement_id": problem_statement_id,
                    "problem_statement_ref": problem_statement_ref,
                    "group_id": group_id,
                    "group_ref": group_ref,
                    "team": team,
                    "title": title,
                    "method_key": method_key,
                    "work": work,
                    "language": language,
                },
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def append_items(
        self,
        exercise_id: UUID | str,
        /,
        *,
        items: Sequence[
            inputs.StepItemInput
            | inputs.PainPointItemInput
            | inputs.OpportunityItemInput
            | inputs.CauseItemInput
            | inputs.NoteItemInput
        ],
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Exercise:
        """Append items to an exercise; safe with concurrent writes.

        Scope: `day:write`.

        Args:
            exercise_id: The id of the exercise, or its external reference: `ref:hr:3100`.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "POST",
                f"/v1/exercises/{encode_segment(exercise_id)}/items",
                models.Exercise,
                body={"items": items},
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def trace(
        self,
        exercise_id: UUID | str,
        /,
        *,
        item_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Trace:
        """Get the trace of an exercise: where it comes from and what it led to.

        Sessions need `programme:read`, groups need `organisation:read`.

        Scope: `day:read`.

        Args:
            exercise_id: The id of the exercise, or its external reference: `ref:hr:3100`.
            item_key: The key of an item; the trace of the whole exercise if absent.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "GET",
                f"/v1/exercises/{encode_segment(exercise_id)}/trace",
                models.Trace,
                {"item_key": item_key},
                headers=extra_headers,
                timeout=timeout,
            )
        )


class ExercisesWithRawResponse:
    """The methods of `exercises`, which return a `RawResponse`; of lists, that of the first page."""

    def __init__(self, exercises: Exercises) -> None:
        self.list = raw_page(exercises.list)
        self.create = raw_call(exercises.create)
        self.update_batch = raw_call(exercises.update_batch)
        self.create_batch = raw_call(exercises.create_batch)
        self.upsert_batch = raw_call(exercises.upsert_batch)
        self.delete_by_ref = raw_call(exercises.delete_by_ref)
        self.get_by_ref = raw_call(exercises.get_by_ref)
        self.update_by_ref = raw_call(exercises.update_by_ref)
        self.put_by_ref = raw_call(exercises.put_by_ref)
        self.delete = raw_call(exercises.delete)
        self.get = raw_call(exercises.get)
        self.update = raw_call(exercises.update)
        self.append_items = raw_call(exercises.append_items)
        self.trace = raw_call(exercises.trace)


class AsyncExercises(AsyncResource):
    """A group's work with one method, item by item."""

    @property
    def with_raw_response(self) -> AsyncExercisesWithRawResponse:
        """The same methods, which return a `RawResponse` with the status, the headers and what was parsed."""
        return AsyncExercisesWithRawResponse(self._as_raw())

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Literal["-created_at", "-updated_at", "created_at", "updated_at"] | None = None,
        include: Literal["group", "problem_statement", "session"]
        | Sequence[Literal["group", "problem_statement", "session"]]
        | None = None,
        count: bool | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        session_id: UUID | str | Sequence[UUID | str] | None = None,
        problem_statement_id: UUID | str | Sequence[UUID | str] | None = None,
        group_id: UUID | str | Sequence[UUID | str] | None = None,
        team: str | None = None,
        method_key: str | None = None,
        language: Literal["en", "nb", "nn"]
        | models.UnknownValue
        | Sequence[Literal["en", "nb", "nn"] | models.UnknownValue]
        | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        q: str | None = None,
        session_ref: str | None = None,
        problem_statement_ref: str | None = None,
        group_ref: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal["group_id", "method_key", "problem_statement_id", "team"]
        | Sequence[Literal["group_id", "method_key", "problem_statement_id", "team"]]
        | None = None,
        not_null: Literal["group_id", "method_key", "problem_statement_id", "team"]
        | Sequence[Literal["group_id", "method_key", "problem_statement_id", "team"]]
        | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> AsyncPaginator[models.Exercise, models.ExercisePage]:
        """List exercises.

        Scope: `day:read`.

        Args:
            limit: The maximum number of items to return.
            cursor: The `next_cursor` of the previous page.
            sort: The field to sort by, with `-` in descending order; by creation if absent.
            include: Referenced resources to add in `included`.
            count: Return `total`, the number of all matches, and `total_is_exact`.
            created_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            created_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            updated_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            updated_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            external_ref: The resources with one of these external references.
            session_id: Only those that refer to one of these ids of `sessions`.
            problem_statement_id: Only those that refer to one of these ids of `problem_statements`.
            group_id: Only those that refer to one of these ids of `groups`.
            team: Only those with this `team`.
            method_key: Only those with this `method_key`.
            language: Only those with one of these values of `language`.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            held_from: From this day of the session, inclusive: the day on which it begins.
            held_to: Until this day of the session, inclusive: the day on which it begins.
            q: Only those with this text in `title`, in upper or lower case; two letters must begin a word.
            session_ref: As `session_id`, by an external reference of `sessions`.
            problem_statement_ref: As `problem_statement_id`, by an external reference of `problem_statements`.
            group_ref: As `group_id`, by an external reference of `groups`.
            within_unit_ref: As `within_unit_id`, by an external reference of `units`.
            sector_ref: As `sector_id`, by an external reference of `units`.
            is_null: Only those in which each of these fields is null.
            not_null: Only those in which each of these fields has a value.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return AsyncPaginator(
            self._transport,
            Request(
                "GET",
                "/v1/exercises",
                models.ExercisePage,
                {
                    "limit": limit,
                    "cursor": cursor,
                    "sort": sort,
                    "include": include,
                    "count": count,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "session_id": session_id,
                    "problem_statement_id": problem_statement_id,
                    "group_id": group_id,
                    "team": team,
                    "method_key": method_key,
                    "language": language,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "q": q,
                    "session_ref": session_ref,
                    "problem_statement_ref": problem_statement_ref,
                    "group_ref": group_ref,
                    "within_unit_ref": within_unit_ref,
                    "sector_ref": sector_ref,
                    "is_null": is_null,
                    "not_null": not_null,
                },
                headers=extra_headers,
                timeout=timeout,
            ),
        )

    def export(
        self,
        media: Literal["csv", "ndjson"],
        /,
        *,
        sort: Literal["-created_at", "-updated_at", "created_at", "updated_at"] | None = None,
        dialect: Literal["excel-nb"] | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        session_id: UUID | str | Sequence[UUID | str] | None = None,
        problem_statement_id: UUID | str | Sequence[UUID | str] | None = None,
        group_id: UUID | str | Sequence[UUID | str] | None = None,
        team: str | None = None,
        method_key: str | None = None,
        language: Literal["en", "nb", "nn"]
        | models.UnknownValue
        | Sequence[Literal["en", "nb", "nn"] | models.UnknownValue]
        | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        q: str | None = None,
        session_ref: str | None = None,
        problem_statement_ref: str | None = None,
        group_ref: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal["group_id", "method_key", "problem_statement_id", "team"]
        | Sequence[Literal["group_id", "method_key", "problem_statement_id", "team"]]
        | None = None,
        not_null: Literal["group_id", "method_key", "problem_statement_id", "team"]
        | Sequence[Literal["group_id", "method_key", "problem_statement_id", "team"]]
        | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> AsyncIterator[bytes]:
        """Stream the whole `list` in another media type, as lines with their line endings.

        Args:
            media: The media type of the lines.
            sort: The field to sort by, with `-` in descending order; by creation if absent.
            dialect: CSV for a Norwegian Excel.
            created_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            created_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            updated_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            updated_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            external_ref: The resources with one of these external references.
            session_id: Only those that refer to one of these ids of `sessions`.
            problem_statement_id: Only those that refer to one of these ids of `problem_statements`.
            group_id: Only those that refer to one of these ids of `groups`.
            team: Only those with this `team`.
            method_key: Only those with this `method_key`.
            language: Only those with one of these values of `language`.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            held_from: From this day of the session, inclusive: the day on which it begins.
            held_to: Until this day of the session, inclusive: the day on which it begins.
            q: Only those with this text in `title`, in upper or lower case; two letters must begin a word.
            session_ref: As `session_id`, by an external reference of `sessions`.
            problem_statement_ref: As `problem_statement_id`, by an external reference of `problem_statements`.
            group_ref: As `group_id`, by an external reference of `groups`.
            within_unit_ref: As `within_unit_id`, by an external reference of `units`.
            sector_ref: As `sector_id`, by an external reference of `units`.
            is_null: Only those in which each of these fields is null.
            not_null: Only those in which each of these fields has a value.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.stream_lines(
            Request(
                "GET",
                "/v1/exercises",
                bytes,
                {
                    "sort": sort,
                    "dialect": dialect,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "session_id": session_id,
                    "problem_statement_id": problem_statement_id,
                    "group_id": group_id,
                    "team": team,
                    "method_key": method_key,
                    "language": language,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "q": q,
                    "session_ref": session_ref,
                    "problem_statement_ref": problem_statement_ref,
                    "group_ref": group_ref,
                    "within_unit_ref": within_unit_ref,
                    "sector_ref": sector_ref,
                    "is_null": is_null,
                    "not_null": not_null,
                },
                headers=extra_headers,
                timeout=timeout,
                accept=select_export_media_type(media),
            )
        )

    def export_models(
        self,
        *,
        sort: Literal["-created_at", "-updated_at", "created_at", "updated_at"] | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        session_id: UUID | str | Sequence[UUID | str] | None = None,
        problem_statement_id: UUID | str | Sequence[UUID | str] | None = None,
        group_id: UUID | str | Sequence[UUID | str] | None = None,
        team: str | None = None,
        method_key: str | None = None,
        language: Literal["en", "nb", "nn"]
        | models.UnknownValue
        | Sequence[Literal["en", "nb", "nn"] | models.UnknownValue]
        | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        q: str | None = None,
        session_ref: str | None = None,
        problem_statement_ref: str | None = None,
        group_ref: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal["group_id", "method_key", "problem_statement_id", "team"]
        | Sequence[Literal["group_id", "method_key", "problem_statement_id", "team"]]
        | None = None,
        not_null: Literal["group_id", "method_key", "problem_statement_id", "team"]
        | Sequence[Literal["group_id", "method_key", "problem_statement_id", "team"]]
        | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> AsyncIterator[models.Exercise]:
        """Stream the whole `list` as models: one response of any length, which is not held in memory.

        Args:
            sort: The field to sort by, with `-` in descending order; by creation if absent.
            created_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            created_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            updated_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            updated_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            external_ref: The resources with one of these external references.
            session_id: Only those that refer to one of these ids of `sessions`.
            problem_statement_id: Only those that refer to one of these ids of `problem_statements`.
            group_id: Only those that refer to one of these ids of `groups`.
            team: Only those with this `team`.
            method_key: Only those with this `method_key`.
            language: Only those with one of these values of `language`.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            held_from: From this day of the session, inclusive: the day on which it begins.
            held_to: Until this day of the session, inclusive: the day on which it begins.
            q: Only those with this text in `title`, in upper or lower case; two letters must begin a word.
            session_ref: As `session_id`, by an external reference of `sessions`.
            problem_statement_ref: As `problem_statement_id`, by an external reference of `problem_statements`.
            group_ref: As `group_id`, by an external reference of `groups`.
            within_unit_ref: As `within_unit_id`, by an external reference of `units`.
            sector_ref: As `sector_id`, by an external reference of `units`.
            is_null: Only those in which each of these fields is null.
            not_null: Only those in which each of these fields has a value.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.stream_items(
            Request(
                "GET",
                "/v1/exercises",
                models.Exercise,
                {
                    "sort": sort,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "session_id": session_id,
                    "problem_statement_id": problem_statement_id,
                    "group_id": group_id,
                    "team": team,
                    "method_key": method_key,
                    "language": language,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "q": q,
                    "session_ref": session_ref,
                    "problem_statement_ref": problem_statement_ref,
                    "group_ref": group_ref,
                    "within_unit_ref": within_unit_ref,
                    "sector_ref": sector_ref,
                    "is_null": is_null,
                    "not_null": not_null,
                },
                headers=extra_headers,
                timeout=timeout,
                accept=select_export_media_type("ndjson"),
            )
        )

    async def create(
        self,
        *,
        work: inputs.UserJourney
        | models.UserJourney
        | inputs.FiveWhys
        | models.FiveWhys
        | inputs.OtherWork
        | models.OtherWork
        | models.UserJourney
        | models.FiveWhys
        | models.OtherWork
        | models.UnknownObject,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        session_id: UUID | str | Unset = UNSET,
        session_ref: str | Unset = UNSET,
        problem_statement_id: UUID | str | None | Unset = UNSET,
        problem_statement_ref: str | None | Unset = UNSET,
        group_id: UUID | str | None | Unset = UNSET,
        group_ref: str | None | Unset = UNSET,
        team: str | None | Unset = UNSET,
        title: str | None | Unset = UNSET,
        method_key: str | None | Unset = UNSET,
        language: Literal["en", "nb", "nn"] | models.UnknownValue | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Exercise:
        """Create an exercise.

        Scope: `day:write`.

        Args:
            external_refs: Each item is a resource's key in another system.
            session_id: One of `sessions`.
            session_ref: An external reference, `system:id`, instead of the id.
            problem_statement_id: One of `problem_statements`.
            problem_statement_ref: An external reference, `system:id`, instead of the id.
            group_id: One of `groups`.
            group_ref: An external reference, `system:id`, instead of the id.
            team: The table in the room, at most 60 characters on one line.
            title: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            method_key: The key of a method in the method bank.
            language: The language of the texts (ISO 639).
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "POST",
                "/v1/exercises",
                models.Exercise,
                body={
                    "external_refs": external_refs,
                    "session_id": session_id,
                    "session_ref": session_ref,
                    "problem_statement_id": problem_statement_id,
                    "problem_statement_ref": problem_statement_ref,
                    "group_id": group_id,
                    "group_ref": group_ref,
                    "team": team,
                    "title": title,
                    "method_key": method_key,
                    "work": work,
                    "language": language,
                },
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def update_batch(
        self,
        rows: Iterable[inputs.ExerciseBatchPatch | models.Exercise],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Update up to 500 exercises, all or nothing.

        Scope: `day:write`.

        Args:
            rows: At most 500 rows.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "PATCH",
                "/v1/exercises/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "ExerciseBatchPatch") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def create_batch(
        self,
        rows: Iterable[inputs.ExerciseCreate | models.Exercise],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Create up to 500 exercises, all or nothing.

        Scope: `day:write`.

        Args:
            rows: At most 500 rows.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "POST",
                "/v1/exercises/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "ExerciseCreate") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def create_many(
        self,
        rows: Iterable[inputs.ExerciseCreate | models.Exercise],
        /,
        *,
        idempotency_key: str | None = None,
        chunk_size: int = 500,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.ExerciseCreate | models.Exercise]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.ExerciseCreate | models.Exercise]:
        """Create any number of rows, in requests of up to `chunk_size` rows, each of which writes all of its rows or none.

        Rows can be any iterable; only those of a few requests are held in memory. Raises `BatchError`, which has the report so
        far, if a request fails. With the same `idempotency_key`, `chunk_size` and rows, the call is safe to repeat for 24
        hours.

        Args:
            rows: Any number of rows.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            chunk_size: The maximum number of rows in a request.
            concurrency: The maximum number of requests at once.
            on_progress: Called with the report so far after each request.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await async_many.write_many(
            partial(self.create_batch, extra_headers=extra_headers, timeout=timeout),
            rows,
            "ExerciseCreate",
            "abort",
            False,
            chunk_size,
            concurrency,
            on_progress,
            idempotency_key,
        )

    async def upsert_batch(
        self,
        rows: Iterable[inputs.ExerciseUpsert | models.Exercise],
        /,
        *,
        on_error: Literal["abort", "skip"] | None = None,
        dry_run: bool | None = None,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.UpsertReceipt, ...]:
        """Upsert up to 1,000 exercises by their external references; fields not sent are unchanged. `external_refs` are merged by system.

        References between the rows can be in any order.

        Scope: `day:write`.

        Args:
            rows: At most 1000 rows.
            on_error: `abort`: nothing is written if a row is refused. `skip`: refused rows, also those of a
                wrong shape, and new rows' dependents are `rejected`; the others are written.
            dry_run: Return the receipts without writing anything.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "PUT",
                "/v1/exercises/batch",
                tuple[models.UpsertReceipt, ...],
                {"on_error": on_error, "dry_run": dry_run},
                body=tuple(to_row(row, "ExerciseUpsert") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def upsert_many(
        self,
        rows: Iterable[inputs.ExerciseUpsert | models.Exercise],
        /,
        *,
        on_error: Literal["abort", "skip"] = "skip",
        dry_run: bool = False,
        chunk_size: int = 1000,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.ExerciseUpsert | models.Exercise]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.ExerciseUpsert | models.Exercise]:
        """Upsert any number of rows by their external references, in requests of up to `chunk_size` rows.

        Rows can be any iterable; only those of a few requests are held in memory. They can refer to one another in any order:
        rows that refer to a row of a later request are sent again. Repeating the call changes nothing. Raises `BatchError`,
        which has the report so far, if a request fails.

        Args:
            rows: Any number of rows.
            on_error: `skip`: rejected rows are reported, and the others written. `abort`: a request with one is
                the last, and writes nothing.
            dry_run: Report what would happen, without writing anything.
            chunk_size: The maximum number of rows in a request.
            concurrency: The maximum number of requests at once.
            on_progress: Called with the report so far after each request.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await async_many.write_many(
            partial(
                self.upsert_batch, on_error=on_error, dry_run=dry_run, extra_headers=extra_headers, timeout=timeout
            ),
            rows,
            "ExerciseUpsert",
            on_error,
            dry_run,
            chunk_size,
            concurrency,
            on_progress,
        )

    async def delete_by_ref(
        self,
        system: str,
        ref: str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> None:
        """Delete an exercise by an external reference; nothing may refer to it.

        Scope: `day:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "DELETE",
                f"/v1/exercises/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                NoneType,
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def get_by_ref(
        self,
        system: str,
        ref: str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Exercise:
        """Get an exercise by an external reference.

        Scope: `day:read`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "GET",
                f"/v1/exercises/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Exercise,
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def update_by_ref(
        self,
        system: str,
        ref: str,
        /,
        *,
        version: int,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        session_id: UUID | str | Unset = UNSET,
        session_ref: str | Unset = UNSET,
        problem_statement_id: UUID | str | None | Unset = UNSET,
        problem_statement_ref: str | None | Unset = UNSET,
        group_id: UUID | str | None | Unset = UNSET,
        group_ref: str | None | Unset = UNSET,
        team: str | None | Unset = UNSET,
        title: str | None | Unset = UNSET,
        method_key: str | None | Unset = UNSET,
        work: inputs.WorkPatch
        | models.UserJourney
        | models.FiveWhys
        | models.OtherWork
        | models.UnknownObject
        | Unset = UNSET,
        language: Literal["en", "nb", "nn"] | models.UnknownValue | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Exercise:
        """Update an exercise by an external reference; null clears a field.

        Scope: `day:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            session_id: One of `sessions`.
            session_ref: An external reference, `system:id`, instead of the id.
            problem_statement_id: One of `problem_statements`.
            problem_statement_ref: An external reference, `system:id`, instead of the id.
            group_id: One of `groups`.
            group_ref: An external reference, `system:id`, instead of the id.
            team: The table in the room, at most 60 characters on one line.
            title: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            method_key: The key of a method in the method bank.
            language: The language of the texts (ISO 639).
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "PATCH",
                f"/v1/exercises/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Exercise,
                body={
                    "external_refs": external_refs,
                    "session_id": session_id,
                    "session_ref": session_ref,
                    "problem_statement_id": problem_statement_id,
                    "problem_statement_ref": problem_statement_ref,
                    "group_id": group_id,
                    "group_ref": group_ref,
                    "team": team,
                    "title": title,
                    "method_key": method_key,
                    "work": work,
                    "language": language,
                },
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def put_by_ref(
        self,
        system: str,
        ref: str,
        /,
        *,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        session_id: UUID | str | Unset = UNSET,
        session_ref: str | Unset = UNSET,
        problem_statement_id: UUID | str | None | Unset = UNSET,
        problem_statement_ref: str | None | Unset = UNSET,
        group_id: UUID | str | None | Unset = UNSET,
        group_ref: str | None | Unset = UNSET,
        team: str | None | Unset = UNSET,
        title: str | None | Unset = UNSET,
        method_key: str | None | Unset = UNSET,
        work: inputs.WorkPatch
        | models.UserJourney
        | models.FiveWhys
        | models.OtherWork
        | models.UnknownObject
        | Unset = UNSET,
        language: Literal["en", "nb", "nn"] | models.UnknownValue | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Exercise:
        """Upsert an exercise by an external reference; fields not sent are unchanged.

        Scope: `day:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            external_refs: Each item is a resource's key in another system.
            session_id: One of `sessions`.
            session_ref: An external reference, `system:id`, instead of the id.
            problem_statement_id: One of `problem_statements`.
            problem_statement_ref: An external reference, `system:id`, instead of the id.
            group_id: One of `groups`.
            group_ref: An external reference, `system:id`, instead of the id.
            team: The table in the room, at most 60 characters on one line.
            title: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            method_key: The key of a method in the method bank.
            language: The language of the texts (ISO 639).
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "PUT",
                f"/v1/exercises/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Exercise,
                body={
                    "external_refs": external_refs,
                    "session_id": session_id,
                    "session_ref": session_ref,
                    "problem_statement_id": problem_statement_id,
                    "problem_statement_ref": problem_statement_ref,
                    "group_id": group_id,
                    "group_ref": group_ref,
                    "team": team,
                    "title": title,
                    "method_key": method_key,
                    "work": work,
                    "language": language,
                },
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def delete(
        self,
        exercise_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> None:
        """Delete an exercise; nothing may refer to it.

        Scope: `day:write`.

        Args:
            exercise_id: The id of the exercise, or its external reference: `ref:hr:3100`.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "DELETE",
                f"/v1/exercises/{encode_segment(exercise_id)}",
                NoneType,
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def get(
        self,
        exercise_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Exercise:
        """Get an exercise.

        Scope: `day:read`.

        Args:
            exercise_id: The id of the exercise, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "GET",
                f"/v1/exercises/{encode_segment(exercise_id)}",
                models.Exercise,
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def update(
        self,
        exercise_id: UUID | str,
        /,
        *,
        version: int,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        session_id: UUID | str | Unset = UNSET,
        session_ref: str | Unset = UNSET,
        problem_statement_id: UUID | str | None | Unset = UNSET,
        problem_statement_ref: str | None | Unset = UNSET,
        group_id: UUID | str | None | Unset = UNSET,
        group_ref: str | None | Unset = UNSET,
        team: str | None | Unset = UNSET,
        title: str | None | Unset = UNSET,
        method_key: str | None | Unset = UNSET,
        work: inputs.WorkPatch
        | models.UserJourney
        | models.FiveWhys
        | models.OtherWork
        | models.UnknownObject
        | Unset = UNSET,
        language: Literal["en", "nb", "nn"] | models.UnknownValue | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Exercise:
        """Update an exercise; null clears a field.

        Scope: `day:write`.

        Args:
            exercise_id: The id of the exercise, or its external reference: `ref:hr:3100`.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            session_id: One of `sessions`.
            session_ref: An external reference, `system:id`, instead of the id.
            problem_statement_id: One of `problem_statements`.
            problem_statement_ref: An external reference, `system:id`, instead of the id.
            group_id: One of `groups`.
            group_ref: An external reference, `system:id`, instead of the id.
            team: The table in the room, at most 60 characters on one line.
            title: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            method_key: The key of a method in the method bank.
            language: The language of the texts (ISO 639).
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "PATCH",
                f"/v1/exercises/{encode_segment(exercise_id)}",
                models.Exercise,
                body={
                    "external_refs": external_refs,
                    "session_id": session_id,
                    "session_ref": session_ref,
                    "problem_statement_id": problem_statement_id,
                    "problem_statement_ref": problem_statement_ref,
                    "group_id": group_id,
                    "group_ref": group_ref,
                    "team": team,
                    "title": title,
                    "method_key": method_key,
                    "work": work,
                    "language": language,
                },
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def append_items(
        self,
        exercise_id: UUID | str,
        /,
        *,
        items: Sequence[
            inputs.StepItemInput
            | inputs.PainPointItemInput
            | inputs.OpportunityItemInput
            | inputs.CauseItemInput
            | inputs.NoteItemInput
        ],
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Exercise:
        """Append items to an exercise; safe with concurrent writes.

        Scope: `day:write`.

        Args:
            exercise_id: The id of the exercise, or its external reference: `ref:hr:3100`.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "POST",
                f"/v1/exercises/{encode_segment(exercise_id)}/items",
                models.Exercise,
                body={"items": items},
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def trace(
        self,
        exercise_id: UUID | str,
        /,
        *,
        item_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Trace:
        """Get the trace of an exercise: where it comes from and what it led to.

        Sessions need `programme:read`, groups need `organisation:read`.

        Scope: `day:read`.

        Args:
            exercise_id: The id of the exercise, or its external reference: `ref:hr:3100`.
            item_key: The key of an item; the trace of the whole exercise if absent.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "GET",
                f"/v1/exercises/{encode_segment(exercise_id)}/trace",
                models.Trace,
                {"item_key": item_key},
                headers=extra_headers,
                timeout=timeout,
            )
        )


class AsyncExercisesWithRawResponse:
    """The methods of `exercises`, which return a `RawResponse`; of lists, that of the first page."""

    def __init__(self, exercises: AsyncExercises) -> None:
        self.list = async_raw_page(exercises.list)
        self.create = async_raw_call(exercises.create)
        self.update_batch = async_raw_call(exercises.update_batch)
        self.create_batch = async_raw_call(exercises.create_batch)
        self.upsert_batch = async_raw_call(exercises.upsert_batch)
        self.delete_by_ref = async_raw_call(exercises.delete_by_ref)
        self.get_by_ref = async_raw_call(exercises.get_by_ref)
        self.update_by_ref = async_raw_call(exercises.update_by_ref)
        self.put_by_ref = async_raw_call(exercises.put_by_ref)
        self.delete = async_raw_call(exercises.delete)
        self.get = async_raw_call(exercises.get)
        self.update = async_raw_call(exercises.update)
        self.append_items = async_raw_call(exercises.append_items)
        self.trace = async_raw_call(exercises.trace)
