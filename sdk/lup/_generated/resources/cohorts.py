"""The resource `cohorts`. Generated from the contract by sdk/generate.py; do not edit."""

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


class Cohorts(SyncResource):
    """Groups that complete a programme together."""

    @property
    def with_raw_response(self) -> CohortsWithRawResponse:
        """The same methods, which return a `RawResponse` with the status, the headers and what was parsed."""
        return CohortsWithRawResponse(self._as_raw())

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Literal[
            "-created_at",
            "-ends_on",
            "-name",
            "-starts_on",
            "-updated_at",
            "created_at",
            "ends_on",
            "name",
            "starts_on",
            "updated_at",
        ]
        | None = None,
        include: Literal["facilitators", "programme"] | Sequence[Literal["facilitators", "programme"]] | None = None,
        count: bool | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        programme_id: UUID | str | Sequence[UUID | str] | None = None,
        starts_on_from: date | str | None = None,
        starts_on_to: date | str | None = None,
        ends_on_from: date | str | None = None,
        ends_on_to: date | str | None = None,
        facilitator_ids: UUID | str | Sequence[UUID | str] | None = None,
        q: str | None = None,
        programme_ref: str | None = None,
        facilitator_refs: str | None = None,
        is_null: Literal["ends_on"] | Sequence[Literal["ends_on"]] | None = None,
        not_null: Literal["ends_on"] | Sequence[Literal["ends_on"]] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> SyncPaginator[models.Cohort, models.CohortPage]:
        """List cohorts.

        Scope: `programme:read`.

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
            programme_id: Only those that refer to one of these ids of `programmes`.
            starts_on_from: From this day, inclusive.
            starts_on_to: Until this day, inclusive.
            ends_on_from: From this day, inclusive.
            ends_on_to: Until this day, inclusive.
            facilitator_ids: Only those that refer to one of these ids of `people`.
            q: Only those with this text in `name`, in upper or lower case; two letters must begin a word.
            programme_ref: As `programme_id`, by an external reference of `programmes`.
            facilitator_refs: As `facilitator_ids`, by an external reference of `people`.
            is_null: Only those in which each of these fields is null.
            not_null: Only those in which each of these fields has a value.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return SyncPaginator(
            self._transport,
            Request(
                "GET",
                "/v1/cohorts",
                models.CohortPage,
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
                    "programme_id": programme_id,
                    "starts_on_from": starts_on_from,
                    "starts_on_to": starts_on_to,
                    "ends_on_from": ends_on_from,
                    "ends_on_to": ends_on_to,
                    "facilitator_ids": facilitator_ids,
                    "q": q,
                    "programme_ref": programme_ref,
                    "facilitator_refs": facilitator_refs,
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
        sort: Literal[
            "-created_at",
            "-ends_on",
            "-name",
            "-starts_on",
            "-updated_at",
            "created_at",
            "ends_on",
            "name",
            "starts_on",
            "updated_at",
        ]
        | None = None,
        dialect: Literal["excel-nb"] | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        programme_id: UUID | str | Sequence[UUID | str] | None = None,
        starts_on_from: date | str | None = None,
        starts_on_to: date | str | None = None,
        ends_on_from: date | str | None = None,
        ends_on_to: date | str | None = None,
        facilitator_ids: UUID | str | Sequence[UUID | str] | None = None,
        q: str | None = None,
        programme_ref: str | None = None,
        facilitator_refs: str | None = None,
        is_null: Literal["ends_on"] | Sequence[Literal["ends_on"]] | None = None,
        not_null: Literal["ends_on"] | Sequence[Literal["ends_on"]] | None = None,
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
            programme_id: Only those that refer to one of these ids of `programmes`.
            starts_on_from: From this day, inclusive.
            starts_on_to: Until this day, inclusive.
            ends_on_from: From this day, inclusive.
            ends_on_to: Until this day, inclusive.
            facilitator_ids: Only those that refer to one of these ids of `people`.
            q: Only those with this text in `name`, in upper or lower case; two letters must begin a word.
            programme_ref: As `programme_id`, by an external reference of `programmes`.
            facilitator_refs: As `facilitator_ids`, by an external reference of `people`.
            is_null: Only those in which each of these fields is null.
            not_null: Only those in which each of these fields has a value.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.stream_lines(
            Request(
                "GET",
                "/v1/cohorts",
                bytes,
                {
                    "sort": sort,
                    "dialect": dialect,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "programme_id": programme_id,
                    "starts_on_from": starts_on_from,
                    "starts_on_to": starts_on_to,
                    "ends_on_from": ends_on_from,
                    "ends_on_to": ends_on_to,
                    "facilitator_ids": facilitator_ids,
                    "q": q,
                    "programme_ref": programme_ref,
                    "facilitator_refs": facilitator_refs,
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
        sort: Literal[
            "-created_at",
            "-ends_on",
            "-name",
            "-starts_on",
            "-updated_at",
            "created_at",
            "ends_on",
            "name",
            "starts_on",
            "updated_at",
        ]
        | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        programme_id: UUID | str | Sequence[UUID | str] | None = None,
        starts_on_from: date | str | None = None,
        starts_on_to: date | str | None = None,
        ends_on_from: date | str | None = None,
        ends_on_to: date | str | None = None,
        facilitator_ids: UUID | str | Sequence[UUID | str] | None = None,
        q: str | None = None,
        programme_ref: str | None = None,
        facilitator_refs: str | None = None,
        is_null: Literal["ends_on"] | Sequence[Literal["ends_on"]] | None = None,
        not_null: Literal["ends_on"] | Sequence[Literal["ends_on"]] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> Iterator[models.Cohort]:
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
            programme_id: Only those that refer to one of these ids of `programmes`.
            starts_on_from: From this day, inclusive.
            starts_on_to: Until this day, inclusive.
            ends_on_from: From this day, inclusive.
            ends_on_to: Until this day, inclusive.
            facilitator_ids: Only those that refer to one of these ids of `people`.
            q: Only those with this text in `name`, in upper or lower case; two letters must begin a word.
            programme_ref: As `programme_id`, by an external reference of `programmes`.
            facilitator_refs: As `facilitator_ids`, by an external reference of `people`.
            is_null: Only those in which each of these fields is null.
            not_null: Only those in which each of these fields has a value.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.stream_items(
            Request(
                "GET",
                "/v1/cohorts",
                models.Cohort,
                {
                    "sort": sort,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "programme_id": programme_id,
                    "starts_on_from": starts_on_from,
                    "starts_on_to": starts_on_to,
                    "ends_on_from": ends_on_from,
                    "ends_on_to": ends_on_to,
                    "facilitator_ids": facilitator_ids,
                    "q": q,
                    "programme_ref": programme_ref,
                    "facilitator_refs": facilitator_refs,
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
        name: str,
        starts_on: date | str,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        programme_id: UUID | str | Unset = UNSET,
        programme_ref: str | Unset = UNSET,
        ends_on: date | str | None | Unset = UNSET,
        facilitator_ids: Sequence[UUID | str] | Unset = UNSET,
        facilitator_refs: Sequence[str] | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Cohort:
        """Create a cohort.

        Scope: `programme:write`.

        Args:
            external_refs: Each item is a resource's key in another system.
            programme_id: One of `programmes`.
            programme_ref: An external reference, `system:id`, instead of the id.
            name: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            starts_on: A calendar day.
            ends_on: A calendar day.
            facilitator_ids: Each item is one of `people`, for callers with `people:read`.
            facilitator_refs: Each item is a resource by its key in another system: `system:id`.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "POST",
                "/v1/cohorts",
                models.Cohort,
                body={
                    "external_refs": external_refs,
                    "programme_id": programme_id,
                    "programme_ref": programme_ref,
                    "name": name,
                    "starts_on": starts_on,
                    "ends_on": ends_on,
                    "facilitator_ids": facilitator_ids,
                    "facilitator_refs": facilitator_refs,
                },
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def update_batch(
        self,
        rows: Iterable[inputs.CohortBatchPatch | models.Cohort],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Update up to 500 cohorts, all or nothing.

        Scope: `programme:write`.

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
                "/v1/cohorts/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "CohortBatchPatch") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def create_batch(
        self,
        rows: Iterable[inputs.CohortCreate | models.Cohort],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Create up to 500 cohorts, all or nothing.

        Scope: `programme:write`.

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
                "/v1/cohorts/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "CohortCreate") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def create_many(
        self,
        rows: Iterable[inputs.CohortCreate | models.Cohort],
        /,
        *,
        idempotency_key: str | None = None,
        chunk_size: int = 500,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.CohortCreate | models.Cohort]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.CohortCreate | models.Cohort]:
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
            "CohortCreate",
            "abort",
            False,
            chunk_size,
            concurrency,
            on_progress,
            idempotency_key,
        )

    def upsert_batch(
        self,
        rows: Iterable[inputs.CohortUpsert | models.Cohort],
        /,
        *,
        on_error: Literal["abort", "skip"] | None = None,
        dry_run: bool | None = None,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.UpsertReceipt, ...]:
        """Upsert up to 1,000 cohorts by their external references; fields not sent are unchanged. `external_refs` are merged by system.

        References between the rows can be in any order.

        Scope: `programme:write`.

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
                "/v1/cohorts/batch",
                tuple[models.UpsertReceipt, ...],
                {"on_error": on_error, "dry_run": dry_run},
                body=tuple(to_row(row, "CohortUpsert") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def upsert_many(
        self,
        rows: Iterable[inputs.CohortUpsert | models.Cohort],
        /,
        *,
        on_error: Literal["abort", "skip"] = "skip",
        dry_run: bool = False,
        chunk_size: int = 1000,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.CohortUpsert | models.Cohort]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.CohortUpsert | models.Cohort]:
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
            "CohortUpsert",
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
        """Delete a cohort by an external reference; nothing may refer to it.

        Scope: `programme:write`.

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
                f"/v1/cohorts/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
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
    ) -> models.Cohort:
        """Get a cohort by an external reference.

        Scope: `programme:read`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "GET",
                f"/v1/cohorts/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Cohort,
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
        programme_id: UUID | str | Unset = UNSET,
        programme_ref: str | Unset = UNSET,
        name: str | Unset = UNSET,
        starts_on: date | str | Unset = UNSET,
        ends_on: date | str | None | Unset = UNSET,
        facilitator_ids: Sequence[UUID | str] | Unset = UNSET,
        facilitator_refs: Sequence[str] | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Cohort:
        """Update a cohort by an external reference; null clears a field.

        Scope: `programme:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            programme_id: One of `programmes`.
            programme_ref: An external reference, `system:id`, instead of the id.
            name: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            starts_on: A calendar day.
            ends_on: A calendar day.
            facilitator_ids: Each item is one of `people`, for callers with `people:read`.
            facilitator_refs: Each item is a resource by its key in another system: `system:id`.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "PATCH",
                f"/v1/cohorts/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Cohort,
                body={
                    "external_refs": external_refs,
                    "programme_id": programme_id,
                    "programme_ref": programme_ref,
                    "name": name,
                    "starts_on": starts_on,
                    "ends_on": ends_on,
                    "facilitator_ids": facilitator_ids,
                    "facilitator_refs": facilitator_refs,
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
        programme_id: UUID | str | Unset = UNSET,
        programme_ref: str | Unset = UNSET,
        name: str | Unset = UNSET,
        starts_on: date | str | Unset = UNSET,
        ends_on: date | str | None | Unset = UNSET,
        facilitator_ids: Sequence[UUID | str] | Unset = UNSET,
        facilitator_refs: Sequence[str] | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Cohort:
        """Upsert a cohort by an external reference; fields not sent are unchanged.

        Scope: `programme:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            external_refs: Each item is a resource's key in another system.
            programme_id: One of `programmes`.
            programme_ref: An external reference, `system:id`, instead of the id.
            name: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            starts_on: A calendar day.
            ends_on: A calendar day.
            facilitator_ids: Each item is one of `people`, for callers with `people:read`.
            facilitator_refs: Each item is a resource by its key in another system: `system:id`.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "PUT",
                f"/v1/cohorts/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Cohort,
                body={
                    "external_refs": external_refs,
                    "programme_id": programme_id,
                    "programme_ref": programme_ref,
                    "name": name,
                    "starts_on": starts_on,
                    "ends_on": ends_on,
                    "facilitator_ids": facilitator_ids,
                    "facilitator_refs": facilitator_refs,
                },
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def delete(
        self,
        cohort_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> None:
        """Delete a cohort; nothing may refer to it.

        Scope: `programme:write`.

        Args:
            cohort_id: The id of the cohort, or its external reference: `ref:hr:3100`.
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
                f"/v1/cohorts/{encode_segment(cohort_id)}",
                NoneType,
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def get(
        self,
        cohort_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Cohort:
        """Get a cohort.

        Scope: `programme:read`.

        Args:
            cohort_id: The id of the cohort, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "GET", f"/v1/cohorts/{encode_segment(cohort_id)}", models.Cohort, headers=extra_headers, timeout=timeout
            )
        )

    def update(
        self,
        cohort_id: UUID | str,
        /,
        *,
        version: int,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        programme_id: UUID | str | Unset = UNSET,
        programme_ref: str | Unset = UNSET,
        name: str | Unset = UNSET,
        starts_on: date | str | Unset = UNSET,
        ends_on: date | str | None | Unset = UNSET,
        facilitator_ids: Sequence[UUID | str] | Unset = UNSET,
        facilitator_refs: Sequence[str] | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Cohort:
        """Update a cohort; null clears a field.

        Scope: `programme:write`.

        Args:
            cohort_id: The id of the cohort, or its external reference: `ref:hr:3100`.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            programme_id: One of `programmes`.
            programme_ref: An external reference, `system:id`, instead of the id.
            name: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            starts_on: A calendar day.
            ends_on: A calendar day.
            facilitator_ids: Each item is one of `people`, for callers with `people:read`.
            facilitator_refs: Each item is a resource by its key in another system: `system:id`.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "PATCH",
                f"/v1/cohorts/{encode_segment(cohort_id)}",
                models.Cohort,
                body={
                    "external_refs": external_refs,
                    "programme_id": programme_id,
                    "programme_ref": programme_ref,
                    "name": name,
                    "starts_on": starts_on,
                    "ends_on": ends_on,
                    "facilitator_ids": facilitator_ids,
                    "facilitator_refs": facilitator_refs,
                },
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )


class CohortsWithRawResponse:
    """The methods of `cohorts`, which return a `RawResponse`; of lists, that of the first page."""

    def __init__(self, cohorts: Cohorts) -> None:
        self.list = raw_page(cohorts.list)
        self.create = raw_call(cohorts.create)
        self.update_batch = raw_call(cohorts.update_batch)
        self.create_batch = raw_call(cohorts.create_batch)
        self.upsert_batch = raw_call(cohorts.upsert_batch)
        self.delete_by_ref = raw_call(cohorts.delete_by_ref)
        self.get_by_ref = raw_call(cohorts.get_by_ref)
        self.update_by_ref = raw_call(cohorts.update_by_ref)
        self.put_by_ref = raw_call(cohorts.put_by_ref)
        self.delete = raw_call(cohorts.delete)
        self.get = raw_call(cohorts.get)
        self.update = raw_call(cohorts.update)


class AsyncCohorts(AsyncResource):
    """Groups that complete a programme together."""

    @property
    def with_raw_response(self) -> AsyncCohortsWithRawResponse:
        """The same methods, which return a `RawResponse` with the status, the headers and what was parsed."""
        return AsyncCohortsWithRawResponse(self._as_raw())

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Literal[
            "-created_at",
            "-ends_on",
            "-name",
            "-starts_on",
            "-updated_at",
            "created_at",
            "ends_on",
            "name",
            "starts_on",
            "updated_at",
        ]
        | None = None,
        include: Literal["facilitators", "programme"] | Sequence[Literal["facilitators", "programme"]] | None = None,
        count: bool | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        programme_id: UUID | str | Sequence[UUID | str] | None = None,
        starts_on_from: date | str | None = None,
        starts_on_to: date | str | None = None,
        ends_on_from: date | str | None = None,
        ends_on_to: date | str | None = None,
        facilitator_ids: UUID | str | Sequence[UUID | str] | None = None,
        q: str | None = None,
        programme_ref: str | None = None,
        facilitator_refs: str | None = None,
        is_null: Literal["ends_on"] | Sequence[Literal["ends_on"]] | None = None,
        not_null: Literal["ends_on"] | Sequence[Literal["ends_on"]] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> AsyncPaginator[models.Cohort, models.CohortPage]:
        """List cohorts.

        Scope: `programme:read`.

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
            programme_id: Only those that refer to one of these ids of `programmes`.
            starts_on_from: From this day, inclusive.
            starts_on_to: Until this day, inclusive.
            ends_on_from: From this day, inclusive.
            ends_on_to: Until this day, inclusive.
            facilitator_ids: Only those that refer to one of these ids of `people`.
            q: Only those with this text in `name`, in upper or lower case; two letters must begin a word.
            programme_ref: As `programme_id`, by an external reference of `programmes`.
            facilitator_refs: As `facilitator_ids`, by an external reference of `people`.
            is_null: Only those in which each of these fields is null.
            not_null: Only those in which each of these fields has a value.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return AsyncPaginator(
            self._transport,
            Request(
                "GET",
                "/v1/cohorts",
                models.CohortPage,
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
                    "programme_id": programme_id,
                    "starts_on_from": starts_on_from,
                    "starts_on_to": starts_on_to,
                    "ends_on_from": ends_on_from,
                    "ends_on_to": ends_on_to,
                    "facilitator_ids": facilitator_ids,
                    "q": q,
                    "programme_ref": programme_ref,
                    "facilitator_refs": facilitator_refs,
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
        sort: Literal[
            "-created_at",
            "-ends_on",
            "-name",
            "-starts_on",
            "-updated_at",
            "created_at",
            "ends_on",
            "name",
            "starts_on",
            "updated_at",
        ]
        | None = None,
        dialect: Literal["excel-nb"] | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        programme_id: UUID | str | Sequence[UUID | str] | None = None,
        starts_on_from: date | str | None = None,
        starts_on_to: date | str | None = None,
        ends_on_from: date | str | None = None,
        ends_on_to: date | str | None = None,
        facilitator_ids: UUID | str | Sequence[UUID | str] | None = None,
        q: str | None = None,
        programme_ref: str | None = None,
        facilitator_refs: str | None = None,
        is_null: Literal["ends_on"] | Sequence[Literal["ends_on"]] | None = None,
        not_null: Literal["ends_on"] | Sequence[Literal["ends_on"]] | None = None,
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
            programme_id: Only those that refer to one of these ids of `programmes`.
            starts_on_from: From this day, inclusive.
            starts_on_to: Until this day, inclusive.
            ends_on_from: From this day, inclusive.
            ends_on_to: Until this day, inclusive.
            facilitator_ids: Only those that refer to one of these ids of `people`.
            q: Only those with this text in `name`, in upper or lower case; two letters must begin a word.
            programme_ref: As `programme_id`, by an external reference of `programmes`.
            facilitator_refs: As `facilitator_ids`, by an external reference of `people`.
            is_null: Only those in which each of these fields is null.
            not_null: Only those in which each of these fields has a value.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.stream_lines(
            Request(
                "GET",
                "/v1/cohorts",
                bytes,
                {
                    "sort": sort,
                    "dialect": dialect,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "programme_id": programme_id,
                    "starts_on_from": starts_on_from,
                    "starts_on_to": starts_on_to,
                    "ends_on_from": ends_on_from,
                    "ends_on_to": ends_on_to,
                    "facilitator_ids": facilitator_ids,
                    "q": q,
                    "programme_ref": programme_ref,
                    "facilitator_refs": facilitator_refs,
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
        sort: Literal[
            "-created_at",
            "-ends_on",
            "-name",
            "-starts_on",
            "-updated_at",
            "created_at",
            "ends_on",
            "name",
            "starts_on",
            "updated_at",
        ]
        | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        programme_id: UUID | str | Sequence[UUID | str] | None = None,
        starts_on_from: date | str | None = None,
        starts_on_to: date | str | None = None,
        ends_on_from: date | str | None = None,
        ends_on_to: date | str | None = None,
        facilitator_ids: UUID | str | Sequence[UUID | str] | None = None,
        q: str | None = None,
        programme_ref: str | None = None,
        facilitator_refs: str | None = None,
        is_null: Literal["ends_on"] | Sequence[Literal["ends_on"]] | None = None,
        not_null: Literal["ends_on"] | Sequence[Literal["ends_on"]] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> AsyncIterator[models.Cohort]:
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
            programme_id: Only those that refer to one of these ids of `programmes`.
            starts_on_from: From this day, inclusive.
            starts_on_to: Until this day, inclusive.
            ends_on_from: From this day, inclusive.
            ends_on_to: Until this day, inclusive.
            facilitator_ids: Only those that refer to one of these ids of `people`.
            q: Only those with this text in `name`, in upper or lower case; two letters must begin a word.
            programme_ref: As `programme_id`, by an external reference of `programmes`.
            facilitator_refs: As `facilitator_ids`, by an external reference of `people`.
            is_null: Only those in which each of these fields is null.
            not_null: Only those in which each of these fields has a value.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.stream_items(
            Request(
                "GET",
                "/v1/cohorts",
                models.Cohort,
                {
                    "sort": sort,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "programme_id": programme_id,
                    "starts_on_from": starts_on_from,
                    "starts_on_to": starts_on_to,
                    "ends_on_from": ends_on_from,
                    "ends_on_to": ends_on_to,
                    "facilitator_ids": facilitator_ids,
                    "q": q,
                    "programme_ref": programme_ref,
                    "facilitator_refs": facilitator_refs,
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
        name: str,
        starts_on: date | str,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        programme_id: UUID | str | Unset = UNSET,
        programme_ref: str | Unset = UNSET,
        ends_on: date | str | None | Unset = UNSET,
        facilitator_ids: Sequence[UUID | str] | Unset = UNSET,
        facilitator_refs: Sequence[str] | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Cohort:
        """Create a cohort.

        Scope: `programme:write`.

        Args:
            external_refs: Each item is a resource's key in another system.
            programme_id: One of `programmes`.
            programme_ref: An external reference, `system:id`, instead of the id.
            name: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            starts_on: A calendar day.
            ends_on: A calendar day.
            facilitator_ids: Each item is one of `people`, for callers with `people:read`.
            facilitator_refs: Each item is a resource by its key in another system: `system:id`.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "POST",
                "/v1/cohorts",
                models.Cohort,
                body={
                    "external_refs": external_refs,
                    "programme_id": programme_id,
                    "programme_ref": programme_ref,
                    "name": name,
                    "starts_on": starts_on,
                    "ends_on": ends_on,
                    "facilitator_ids": facilitator_ids,
                    "facilitator_refs": facilitator_refs,
                },
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def update_batch(
        self,
        rows: Iterable[inputs.CohortBatchPatch | models.Cohort],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Update up to 500 cohorts, all or nothing.

        Scope: `programme:write`.

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
                "/v1/cohorts/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "CohortBatchPatch") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def create_batch(
        self,
        rows: Iterable[inputs.CohortCreate | models.Cohort],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Create up to 500 cohorts, all or nothing.

        Scope: `programme:write`.

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
                "/v1/cohorts/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "CohortCreate") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def create_many(
        self,
        rows: Iterable[inputs.CohortCreate | models.Cohort],
        /,
        *,
        idempotency_key: str | None = None,
        chunk_size: int = 500,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.CohortCreate | models.Cohort]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.CohortCreate | models.Cohort]:
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
            "CohortCreate",
            "abort",
            False,
            chunk_size,
            concurrency,
            on_progress,
            idempotency_key,
        )

    async def upsert_batch(
        self,
        rows: Iterable[inputs.CohortUpsert | models.Cohort],
        /,
        *,
        on_error: Literal["abort", "skip"] | None = None,
        dry_run: bool | None = None,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.UpsertReceipt, ...]:
        """Upsert up to 1,000 cohorts by their external references; fields not sent are unchanged. `external_refs` are merged by system.

        References between the rows can be in any order.

        Scope: `programme:write`.

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
                "/v1/cohorts/batch",
                tuple[models.UpsertReceipt, ...],
                {"on_error": on_error, "dry_run": dry_run},
                body=tuple(to_row(row, "CohortUpsert") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def upsert_many(
        self,
        rows: Iterable[inputs.CohortUpsert | models.Cohort],
        /,
        *,
        on_error: Literal["abort", "skip"] = "skip",
        dry_run: bool = False,
        chunk_size: int = 1000,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.CohortUpsert | models.Cohort]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.CohortUpsert | models.Cohort]:
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
            "CohortUpsert",
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
        """Delete a cohort by an external reference; nothing may refer to it.

        Scope: `programme:write`.

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
                f"/v1/cohorts/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
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
    ) -> models.Cohort:
        """Get a cohort by an external reference.

        Scope: `programme:read`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "GET",
                f"/v1/cohorts/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Cohort,
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
        programme_id: UUID | str | Unset = UNSET,
        programme_ref: str | Unset = UNSET,
        name: str | Unset = UNSET,
        starts_on: date | str | Unset = UNSET,
        ends_on: date | str | None | Unset = UNSET,
        facilitator_ids: Sequence[UUID | str] | Unset = UNSET,
        facilitator_refs: Sequence[str] | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Cohort:
        """Update a cohort by an external reference; null clears a field.

        Scope: `programme:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            programme_id: One of `programmes`.
            programme_ref: An external reference, `system:id`, instead of the id.
            name: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            starts_on: A calendar day.
            ends_on: A calendar day.
            facilitator_ids: Each item is one of `people`, for callers with `people:read`.
            facilitator_refs: Each item is a resource by its key in another system: `system:id`.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "PATCH",
                f"/v1/cohorts/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Cohort,
                body={
                    "external_refs": external_refs,
                    "programme_id": programme_id,
                    "programme_ref": programme_ref,
                    "name": name,
                    "starts_on": starts_on,
                    "ends_on": ends_on,
                    "facilitator_ids": facilitator_ids,
                    "facilitator_refs": facilitator_refs,
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
        programme_id: UUID | str | Unset = UNSET,
        programme_ref: str | Unset = UNSET,
        name: str | Unset = UNSET,
        starts_on: date | str | Unset = UNSET,
        ends_on: date | str | None | Unset = UNSET,
        facilitator_ids: Sequence[UUID | str] | Unset = UNSET,
        facilitator_refs: Sequence[str] | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Cohort:
        """Upsert a cohort by an external reference; fields not sent are unchanged.

        Scope: `programme:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            external_refs: Each item is a resource's key in another system.
            programme_id: One of `programmes`.
            programme_ref: An external reference, `system:id`, instead of the id.
            name: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            starts_on: A calendar day.
            ends_on: A calendar day.
            facilitator_ids: Each item is one of `people`, for callers with `people:read`.
            facilitator_refs: Each item is a resource by its key in another system: `system:id`.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "PUT",
                f"/v1/cohorts/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Cohort,
                body={
                    "external_refs": external_refs,
                    "programme_id": programme_id,
                    "programme_ref": programme_ref,
                    "name": name,
                    "starts_on": starts_on,
                    "ends_on": ends_on,
                    "facilitator_ids": facilitator_ids,
                    "facilitator_refs": facilitator_refs,
                },
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def delete(
        self,
        cohort_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> None:
        """Delete a cohort; nothing may refer to it.

        Scope: `programme:write`.

        Args:
            cohort_id: The id of the cohort, or its external reference: `ref:hr:3100`.
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
                f"/v1/cohorts/{encode_segment(cohort_id)}",
                NoneType,
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def get(
        self,
        cohort_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Cohort:
        """Get a cohort.

        Scope: `programme:read`.

        Args:
            cohort_id: The id of the cohort, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "GET", f"/v1/cohorts/{encode_segment(cohort_id)}", models.Cohort, headers=extra_headers, timeout=timeout
            )
        )

    async def update(
        self,
        cohort_id: UUID | str,
        /,
        *,
        version: int,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        programme_id: UUID | str | Unset = UNSET,
        programme_ref: str | Unset = UNSET,
        name: str | Unset = UNSET,
        starts_on: date | str | Unset = UNSET,
        ends_on: date | str | None | Unset = UNSET,
        facilitator_ids: Sequence[UUID | str] | Unset = UNSET,
        facilitator_refs: Sequence[str] | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Cohort:
        """Update a cohort; null clears a field.

        Scope: `programme:write`.

        Args:
            cohort_id: The id of the cohort, or its external reference: `ref:hr:3100`.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            programme_id: One of `programmes`.
            programme_ref: An external reference, `system:id`, instead of the id.
            name: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            starts_on: A calendar day.
            ends_on: A calendar day.
            facilitator_ids: Each item is one of `people`, for callers with `people:read`.
            facilitator_refs: Each item is a resource by its key in another system: `system:id`.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "PATCH",
                f"/v1/cohorts/{encode_segment(cohort_id)}",
                models.Cohort,
                body={
                    "external_refs": external_refs,
                    "programme_id": programme_id,
                    "programme_ref": programme_ref,
                    "name": name,
                    "starts_on": starts_on,
                    "ends_on": ends_on,
                    "facilitator_ids": facilitator_ids,
                    "facilitator_refs": facilitator_refs,
                },
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )


class AsyncCohortsWithRawResponse:
    """The methods of `cohorts`, which return a `RawResponse`; of lists, that of the first page."""

    def __init__(self, cohorts: AsyncCohorts) -> None:
        self.list = async_raw_page(cohorts.list)
        self.create = async_raw_call(cohorts.create)
        self.update_batch = async_raw_call(cohorts.update_batch)
        self.create_batch = async_raw_call(cohorts.create_batch)
        self.upsert_batch = async_raw_call(cohorts.upsert_batch)
        self.delete_by_ref = async_raw_call(cohorts.delete_by_ref)
        self.get_by_ref = async_raw_call(cohorts.get_by_ref)
        self.update_by_ref = async_raw_call(cohorts.update_by_ref)
        self.put_by_ref = async_raw_call(cohorts.put_by_ref)
        self.delete = async_raw_call(cohorts.delete)
        self.get = async_raw_call(cohorts.get)
        self.update = async_raw_call(cohorts.update)
