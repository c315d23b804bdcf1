"""The resource `units`. Generated from the contract by sdk/generate.py; do not edit."""

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


class Units(SyncResource):
    """The municipality's units: sectors, service areas, service places."""

    @property
    def with_raw_response(self) -> UnitsWithRawResponse:
        """The same methods, which return a `RawResponse` with the status, the headers and what was parsed."""
        return UnitsWithRawResponse(self._as_raw())

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Literal[
            "-closed_on",
            "-created_at",
            "-name",
            "-opened_on",
            "-updated_at",
            "closed_on",
            "created_at",
            "name",
            "opened_on",
            "updated_at",
        ]
        | None = None,
        include: Literal["parent", "sector", "succeeded_by"]
        | Sequence[Literal["parent", "sector", "succeeded_by"]]
        | None = None,
        count: bool | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        kind: Literal["municipality", "other", "sector", "service_area", "service_place"]
        | models.UnknownValue
        | Sequence[Literal["municipality", "other", "sector", "service_area", "service_place"] | models.UnknownValue]
        | None = None,
        parent_id: UUID | str | Sequence[UUID | str] | None = None,
        opened_on_from: date | str | None = None,
        opened_on_to: date | str | None = None,
        closed_on_from: date | str | None = None,
        closed_on_to: date | str | None = None,
        succeeded_by_ids: UUID | str | Sequence[UUID | str] | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        q: str | None = None,
        parent_ref: str | None = None,
        succeeded_by_refs: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal["closed_on", "opened_on", "parent_id"]
        | Sequence[Literal["closed_on", "opened_on", "parent_id"]]
        | None = None,
        not_null: Literal["closed_on", "opened_on", "parent_id"]
        | Sequence[Literal["closed_on", "opened_on", "parent_id"]]
        | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> SyncPaginator[models.Unit, models.UnitPage]:
        """List units.

        Scope: `organisation:read`.

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
            kind: Only those with one of these values of `kind`.
            parent_id: Only those that refer to one of these ids of `units`.
            opened_on_from: From this day, inclusive.
            opened_on_to: Until this day, inclusive.
            closed_on_from: From this day, inclusive.
            closed_on_to: Until this day, inclusive.
            succeeded_by_ids: Only those that refer to one of these ids of `units`.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            q: Only those with this text in `name`, in upper or lower case; two letters must begin a word.
            parent_ref: As `parent_id`, by an external reference of `units`.
            succeeded_by_refs: As `succeeded_by_ids`, by an external reference of `units`.
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
                "/v1/units",
                models.UnitPage,
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
                    "kind": kind,
                    "parent_id": parent_id,
                    "opened_on_from": opened_on_from,
                    "opened_on_to": opened_on_to,
                    "closed_on_from": closed_on_from,
                    "closed_on_to": closed_on_to,
                    "succeeded_by_ids": succeeded_by_ids,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "q": q,
                    "parent_ref": parent_ref,
                    "succeeded_by_refs": succeeded_by_refs,
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
        sort: Literal[
            "-closed_on",
            "-created_at",
            "-name",
            "-opened_on",
            "-updated_at",
            "closed_on",
            "created_at",
            "name",
            "opened_on",
            "updated_at",
        ]
        | None = None,
        dialect: Literal["excel-nb"] | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        kind: Literal["municipality", "other", "sector", "service_area", "service_place"]
        | models.UnknownValue
        | Sequence[Literal["municipality", "other", "sector", "service_area", "service_place"] | models.UnknownValue]
        | None = None,
        parent_id: UUID | str | Sequence[UUID | str] | None = None,
        opened_on_from: date | str | None = None,
        opened_on_to: date | str | None = None,
        closed_on_from: date | str | None = None,
        closed_on_to: date | str | None = None,
        succeeded_by_ids: UUID | str | Sequence[UUID | str] | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        q: str | None = None,
        parent_ref: str | None = None,
        succeeded_by_refs: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal["closed_on", "opened_on", "parent_id"]
        | Sequence[Literal["closed_on", "opened_on", "parent_id"]]
        | None = None,
        not_null: Literal["closed_on", "opened_on", "parent_id"]
        | Sequence[Literal["closed_on", "opened_on", "parent_id"]]
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
            kind: Only those with one of these values of `kind`.
            parent_id: Only those that refer to one of these ids of `units`.
            opened_on_from: From this day, inclusive.
            opened_on_to: Until this day, inclusive.
            closed_on_from: From this day, inclusive.
            closed_on_to: Until this day, inclusive.
            succeeded_by_ids: Only those that refer to one of these ids of `units`.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            q: Only those with this text in `name`, in upper or lower case; two letters must begin a word.
            parent_ref: As `parent_id`, by an external reference of `units`.
            succeeded_by_refs: As `succeeded_by_ids`, by an external reference of `units`.
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
                "/v1/units",
                bytes,
                {
                    "sort": sort,
                    "dialect": dialect,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "kind": kind,
                    "parent_id": parent_id,
                    "opened_on_from": opened_on_from,
                    "opened_on_to": opened_on_to,
                    "closed_on_from": closed_on_from,
                    "closed_on_to": closed_on_to,
                    "succeeded_by_ids": succeeded_by_ids,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "q": q,
                    "parent_ref": parent_ref,
                    "succeeded_by_refs": succeeded_by_refs,
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
        sort: Literal[
            "-closed_on",
            "-created_at",
            "-name",
            "-opened_on",
            "-updated_at",
            "closed_on",
            "created_at",
            "name",
            "opened_on",
            "updated_at",
        ]
        | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        kind: Literal["municipality", "other", "sector", "service_area", "service_place"]
        | models.UnknownValue
        | Sequence[Literal["municipality", "other", "sector", "service_area", "service_place"] | models.UnknownValue]
        | None = None,
        parent_id: UUID | str | Sequence[UUID | str] | None = None,
        opened_on_from: date | str | None = None,
        opened_on_to: date | str | None = None,
        closed_on_from: date | str | None = None,
        closed_on_to: date | str | None = None,
        succeeded_by_ids: UUID | str | Sequence[UUID | str] | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        q: str | None = None,
        parent_ref: str | None = None,
        succeeded_by_refs: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal["closed_on", "opened_on", "parent_id"]
        | Sequence[Literal["closed_on", "opened_on", "parent_id"]]
        | None = None,
        not_null: Literal["closed_on", "opened_on", "parent_id"]
        | Sequence[Literal["closed_on", "opened_on", "parent_id"]]
        | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> Iterator[models.Unit]:
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
            kind: Only those with one of these values of `kind`.
            parent_id: Only those that refer to one of these ids of `units`.
            opened_on_from: From this day, inclusive.
            opened_on_to: Until this day, inclusive.
            closed_on_from: From this day, inclusive.
            closed_on_to: Until this day, inclusive.
            succeeded_by_ids: Only those that refer to one of these ids of `units`.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            q: Only those with this text in `name`, in upper or lower case; two letters must begin a word.
            parent_ref: As `parent_id`, by an external reference of `units`.
            succeeded_by_refs: As `succeeded_by_ids`, by an external reference of `units`.
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
                "/v1/units",
                models.Unit,
                {
                    "sort": sort,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "kind": kind,
                    "parent_id": parent_id,
                    "opened_on_from": opened_on_from,
                    "opened_on_to": opened_on_to,
                    "closed_on_from": closed_on_from,
                    "closed_on_to": closed_on_to,
                    "succeeded_by_ids": succeeded_by_ids,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "q": q,
                    "parent_ref": parent_ref,
                    "succeeded_by_refs": succeeded_by_refs,
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
        name: str,
        kind: Literal["municipality", "other", "sector", "service_area", "service_place"] | models.UnknownValue,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        parent_id: UUID | str | None | Unset = UNSET,
        parent_ref: str | None | Unset = UNSET,
        organisation_number: str | None | Unset = UNSET,
        opened_on: date | str | None | Unset = UNSET,
        closed_on: date | str | None | Unset = UNSET,
        succeeded_by_ids: Sequence[UUID | str] | Unset = UNSET,
        succeeded_by_refs: Sequence[str] | Unset = UNSET,
        exempt_reason: str | None | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Unit:
        """Create a unit.

        Scope: `organisation:write`.

        Args:
            external_refs: Each item is a resource's key in another system.
            name: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            kind: The values of `kind` of `Unit`; later versions may add more.
            parent_id: One of `units`.
            parent_ref: An external reference, `system:id`, instead of the id.
            organisation_number: Nine digits, the last of which is a check digit.
            opened_on: A calendar day.
            closed_on: A calendar day.
            succeeded_by_ids: Each item is one of `units`.
            succeeded_by_refs: Each item is a resource by its key in another system: `system:id`.
            exempt_reason: Text of at most 10,000 characters, stored in Unicode's NFC.
            holds_from: The day from which the change holds; today if absent, never in the future.
            reason: The reason, at most 1,000 characters; recorded in the history.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "POST",
                "/v1/units",
                models.Unit,
                body={
                    "external_refs": external_refs,
                    "name": name,
                    "kind": kind,
                    "parent_id": parent_id,
                    "parent_ref": parent_ref,
                    "organisation_number": organisation_number,
                    "opened_on": opened_on,
                    "closed_on": closed_on,
                    "succeeded_by_ids": succeeded_by_ids,
                    "succeeded_by_refs": succeeded_by_refs,
                    "exempt_reason": exempt_reason,
                    "holds_from": holds_from,
                    "reason": reason,
                },
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def update_batch(
        self,
        rows: Iterable[inputs.UnitBatchPatch | models.Unit],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Update up to 500 units, all or nothing.

        Scope: `organisation:write`.

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
                "/v1/units/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "UnitBatchPatch") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def create_batch(
        self,
        rows: Iterable[inputs.UnitCreate | models.Unit],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Create up to 500 units, all or nothing.

        Scope: `organisation:write`.

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
                "/v1/units/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "UnitCreate") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def create_many(
        self,
        rows: Iterable[inputs.UnitCreate | models.Unit],
        /,
        *,
        idempotency_key: str | None = None,
        chunk_size: int = 500,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.UnitCreate | models.Unit]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.UnitCreate | models.Unit]:
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
            "UnitCreate",
            "abort",
            False,
            chunk_size,
            concurrency,
            on_progress,
            idempotency_key,
        )

    def upsert_batch(
        self,
        rows: Iterable[inputs.UnitUpsert | models.Unit],
        /,
        *,
        on_error: Literal["abort", "skip"] | None = None,
        dry_run: bool | None = None,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.UpsertReceipt, ...]:
        """Upsert up to 1,000 units by their external references; fields not sent are unchanged. `external_refs` are merged by system.

        References between the rows can be in any order.

        Scope: `organisation:write`.

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
                "/v1/units/batch",
                tuple[models.UpsertReceipt, ...],
                {"on_error": on_error, "dry_run": dry_run},
                body=tuple(to_row(row, "UnitUpsert") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def upsert_many(
        self,
        rows: Iterable[inputs.UnitUpsert | models.Unit],
        /,
        *,
        on_error: Literal["abort", "skip"] = "skip",
        dry_run: bool = False,
        chunk_size: int = 1000,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.UnitUpsert | models.Unit]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.UnitUpsert | models.Unit]:
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
            "UnitUpsert",
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
        """Delete a unit by an external reference; nothing may refer to it.

        Scope: `organisation:write`.

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
                f"/v1/units/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
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
    ) -> models.Unit:
        """Get a unit by an external reference.

        Scope: `organisation:read`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "GET",
                f"/v1/units/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Unit,
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
        name: str | Unset = UNSET,
        kind: Literal["municipality", "other", "sector", "service_area", "service_place"]
        | models.UnknownValue
        | Unset = UNSET,
        parent_id: UUID | str | None | Unset = UNSET,
        parent_ref: str | None | Unset = UNSET,
        organisation_number: str | None | Unset = UNSET,
        opened_on: date | str | None | Unset = UNSET,
        closed_on: date | str | None | Unset = UNSET,
        succeeded_by_ids: Sequence[UUID | str] | Unset = UNSET,
        succeeded_by_refs: Sequence[str] | Unset = UNSET,
        exempt_reason: str | None | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Unit:
        """Update a unit by an external reference; null clears a field.

        Scope: `organisation:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            name: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            kind: The values of `kind` of `Unit`; later versions may add more.
            parent_id: One of `units`.
            parent_ref: An external reference, `system:id`, instead of the id.
            organisation_number: Nine digits, the last of which is a check digit.
            opened_on: A calendar day.
            closed_on: A calendar day.
            succeeded_by_ids: Each item is one of `units`.
            succeeded_by_refs: Each item is a resource by its key in another system: `system:id`.
            exempt_reason: Text of at most 10,000 characters, stored in Unicode's NFC.
            holds_from: The day from which the change holds; today if absent, never in the future.
            reason: The reason, at most 1,000 characters; recorded in the history.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "PATCH",
                f"/v1/units/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Unit,
                body={
                    "external_refs": external_refs,
                    "name": name,
                    "kind": kind,
                    "parent_id": parent_id,
                    "parent_ref": parent_ref,
                    "organisation_number": organisation_number,
                    "opened_on": opened_on,
                    "closed_on": closed_on,
                    "succeeded_by_ids": succeeded_by_ids,
                    "succeeded_by_refs": succeeded_by_refs,
                    "exempt_reason": exempt_reason,
                    "holds_from": holds_from,
                    "reason": reason,
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
        name: str | Unset = UNSET,
        kind: Literal["municipality", "other", "sector", "service_area", "service_place"]
        | models.UnknownValue
        | Unset = UNSET,
        parent_id: UUID | str | None | Unset = UNSET,
        parent_ref: str | None | Unset = UNSET,
        organisation_number: str | None | Unset = UNSET,
        opened_on: date | str | None | Unset = UNSET,
        closed_on: date | str | None | Unset = UNSET,
        succeeded_by_ids: Sequence[UUID | str] | Unset = UNSET,
        succeeded_by_refs: Sequence[str] | Unset = UNSET,
        exempt_reason: str | None | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Unit:
        """Upsert a unit by an external reference; fields not sent are unchanged.

        Scope: `organisation:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            external_refs: Each item is a resource's key in another system.
            name: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            kind: The values of `kind` of `Unit`; later versions may add more.
            parent_id: One of `units`.
            parent_ref: An external reference, `system:id`, instead of the id.
            organisation_number: Nine digits, the last of which is a check digit.
            opened_on: A calendar day.
            closed_on: A calendar day.
            succeeded_by_ids: Each item is one of `units`.
            succeeded_by_refs: Each item is a resource by its key in another system: `system:id`.
            exempt_reason: Text of at most 10,000 characters, stored in Unicode's NFC.
            holds_from: The day from which the change holds; today if absent, never in the future.
            reason: The reason, at most 1,000 characters; recorded in the history.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "PUT",
                f"/v1/units/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Unit,
                body={
                    "external_refs": external_refs,
                    "name": name,
                    "kind": kind,
                    "parent_id": parent_id,
                    "parent_ref": parent_ref,
                    "organisation_number": organisation_number,
                    "opened_on": opened_on,
                    "closed_on": closed_on,
                    "succeeded_by_ids": succeeded_by_ids,
                    "succeeded_by_refs": succeeded_by_refs,
                    "exempt_reason": exempt_reason,
                    "holds_from": holds_from,
                    "reason": reason,
                },
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def delete(
        self,
        unit_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> None:
        """Delete a unit; nothing may refer to it.

        Scope: `organisation:write`.

        Args:
            unit_id: The id of the unit, or its external reference: `ref:hr:3100`.
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
                f"/v1/units/{encode_segment(unit_id)}",
                NoneType,
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def get(
        self,
        unit_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Unit:
        """Get a unit.

        Scope: `organisation:read`.

        Args:
            unit_id: The id of the unit, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request("GET", f"/v1/units/{encode_segment(unit_id)}", models.Unit, headers=extra_headers, timeout=timeout)
        )

    def update(
        self,
        unit_id: UUID | str,
        /,
        *,
        version: int,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        name: str | Unset = UNSET,
        kind: Literal["municipality", "other", "sector", "service_area", "service_place"]
        | models.UnknownValue
        | Unset = UNSET,
        parent_id: UUID | str | None | Unset = UNSET,
        parent_ref: str | None | Unset = UNSET,
        organisation_number: str | None | Unset = UNSET,
        opened_on: date | str | None | Unset = UNSET,
        closed_on: date | str | None | Unset = UNSET,
        succeeded_by_ids: Sequence[UUID | str] | Unset = UNSET,
        succeeded_by_refs: Sequence[str] | Unset = UNSET,
        exempt_reason: str | None | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Unit:
        """Update a unit; null clears a field.

        Scope: `organisation:write`.

        Args:
            unit_id: The id of the unit, or its external reference: `ref:hr:3100`.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            name: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            kind: The values of `kind` of `Unit`; later versions may add more.
            parent_id: One of `units`.
            parent_ref: An external reference, `system:id`, instead of the id.
            organisation_number: Nine digits, the last of which is a check digit.
            opened_on: A calendar day.
            closed_on: A calendar day.
            succeeded_by_ids: Each item is one of `units`.
            succeeded_by_refs: Each item is a resource by its key in another system: `system:id`.
            exempt_reason: Text of at most 10,000 characters, stored in Unicode's NFC.
            holds_from: The day from which the change holds; today if absent, never in the future.
            reason: The reason, at most 1,000 characters; recorded in the history.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "PATCH",
                f"/v1/units/{encode_segment(unit_id)}",
                models.Unit,
                body={
                    "external_refs": external_refs,
                    "name": name,
                    "kind": kind,
                    "parent_id": parent_id,
                    "parent_ref": parent_ref,
                    "organisation_number": organisation_number,
                    "opened_on": opened_on,
                    "closed_on": closed_on,
                    "succeeded_by_ids": succeeded_by_ids,
                    "succeeded_by_refs": succeeded_by_refs,
                    "exempt_reason": exempt_reason,
                    "holds_from": holds_from,
                    "reason": reason,
                },
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def history(
        self,
        unit_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.History:
        """Get the history of a unit: each change with its day and reason.

        Scope: `organisation:read`.

        Args:
            unit_id: The id of the unit, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "GET",
                f"/v1/units/{encode_segment(unit_id)}/history",
                models.History,
                headers=extra_headers,
                timeout=timeout,
            )
        )


class UnitsWithRawResponse:
    """The methods of `units`, which return a `RawResponse`; of lists, that of the first page."""

    def __init__(self, units: Units) -> None:
        self.list = raw_page(units.list)
        self.create = raw_call(units.create)
        self.update_batch = raw_call(units.update_batch)
        self.create_batch = raw_call(units.create_batch)
        self.upsert_batch = raw_call(units.upsert_batch)
        self.delete_by_ref = raw_call(units.delete_by_ref)
        self.get_by_ref = raw_call(units.get_by_ref)
        self.update_by_ref = raw_call(units.update_by_ref)
        self.put_by_ref = raw_call(units.put_by_ref)
        self.delete = raw_call(units.delete)
        self.get = raw_call(units.get)
        self.update = raw_call(units.update)
        self.history = raw_call(units.history)


class AsyncUnits(AsyncResource):
    """The municipality's units: sectors, service areas, service places."""

    @property
    def with_raw_response(self) -> AsyncUnitsWithRawResponse:
        """The same methods, which return a `RawResponse` with the status, the headers and what was parsed."""
        return AsyncUnitsWithRawResponse(self._as_raw())

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Literal[
            "-closed_on",
            "-created_at",
            "-name",
            "-opened_on",
            "-updated_at",
            "closed_on",
            "created_at",
            "name",
            "opened_on",
            "updated_at",
        ]
        | None = None,
        include: Literal["parent", "sector", "succeeded_by"]
        | Sequence[Literal["parent", "sector", "succeeded_by"]]
        | None = None,
        count: bool | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        kind: Literal["municipality", "other", "sector", "service_area", "service_place"]
        | models.UnknownValue
        | Sequence[Literal["municipality", "other", "sector", "service_area", "service_place"] | models.UnknownValue]
        | None = None,
        parent_id: UUID | str | Sequence[UUID | str] | None = None,
        opened_on_from: date | str | None = None,
        opened_on_to: date | str | None = None,
        closed_on_from: date | str | None = None,
        closed_on_to: date | str | None = None,
        succeeded_by_ids: UUID | str | Sequence[UUID | str] | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        q: str | None = None,
        parent_ref: str | None = None,
        succeeded_by_refs: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal["closed_on", "opened_on", "parent_id"]
        | Sequence[Literal["closed_on", "opened_on", "parent_id"]]
        | None = None,
        not_null: Literal["closed_on", "opened_on", "parent_id"]
        | Sequence[Literal["closed_on", "opened_on", "parent_id"]]
        | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> AsyncPaginator[models.Unit, models.UnitPage]:
        """List units.

        Scope: `organisation:read`.

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
            kind: Only those with one of these values of `kind`.
            parent_id: Only those that refer to one of these ids of `units`.
            opened_on_from: From this day, inclusive.
            opened_on_to: Until this day, inclusive.
            closed_on_from: From this day, inclusive.
            closed_on_to: Until this day, inclusive.
            succeeded_by_ids: Only those that refer to one of these ids of `units`.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            q: Only those with this text in `name`, in upper or lower case; two letters must begin a word.
            parent_ref: As `parent_id`, by an external reference of `units`.
            succeeded_by_refs: As `succeeded_by_ids`, by an external reference of `units`.
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
                "/v1/units",
                models.UnitPage,
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
                    "kind": kind,
                    "parent_id": parent_id,
                    "opened_on_from": opened_on_from,
                    "opened_on_to": opened_on_to,
                    "closed_on_from": closed_on_from,
                    "closed_on_to": closed_on_to,
                    "succeeded_by_ids": succeeded_by_ids,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "q": q,
                    "parent_ref": parent_ref,
                    "succeeded_by_refs": succeeded_by_refs,
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
        sort: Literal[
            "-closed_on",
            "-created_at",
            "-name",
            "-opened_on",
            "-updated_at",
            "closed_on",
            "created_at",
            "name",
            "opened_on",
            "updated_at",
        ]
        | None = None,
        dialect: Literal["excel-nb"] | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        kind: Literal["municipality", "other", "sector", "service_area", "service_place"]
        | models.UnknownValue
        | Sequence[Literal["municipality", "other", "sector", "service_area", "service_place"] | models.UnknownValue]
        | None = None,
        parent_id: UUID | str | Sequence[UUID | str] | None = None,
        opened_on_from: date | str | None = None,
        opened_on_to: date | str | None = None,
        closed_on_from: date | str | None = None,
        closed_on_to: date | str | None = None,
        succeeded_by_ids: UUID | str | Sequence[UUID | str] | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        q: str | None = None,
        parent_ref: str | None = None,
        succeeded_by_refs: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal["closed_on", "opened_on", "parent_id"]
        | Sequence[Literal["closed_on", "opened_on", "parent_id"]]
        | None = None,
        not_null: Literal["closed_on", "opened_on", "parent_id"]
        | Sequence[Literal["closed_on", "opened_on", "parent_id"]]
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
            kind: Only those with one of these values of `kind`.
            parent_id: Only those that refer to one of these ids of `units`.
            opened_on_from: From this day, inclusive.
            opened_on_to: Until this day, inclusive.
            closed_on_from: From this day, inclusive.
            closed_on_to: Until this day, inclusive.
            succeeded_by_ids: Only those that refer to one of these ids of `units`.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            q: Only those with this text in `name`, in upper or lower case; two letters must begin a word.
            parent_ref: As `parent_id`, by an external reference of `units`.
            succeeded_by_refs: As `succeeded_by_ids`, by an external reference of `units`.
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
                "/v1/units",
                bytes,
                {
                    "sort": sort,
                    "dialect": dialect,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "kind": kind,
                    "parent_id": parent_id,
                    "opened_on_from": opened_on_from,
                    "opened_on_to": opened_on_to,
                    "closed_on_from": closed_on_from,
                    "closed_on_to": closed_on_to,
                    "succeeded_by_ids": succeeded_by_ids,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "q": q,
                    "parent_ref": parent_ref,
                    "succeeded_by_refs": succeeded_by_refs,
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
        sort: Literal[
            "-closed_on",
            "-created_at",
            "-name",
            "-opened_on",
            "-updated_at",
            "closed_on",
            "created_at",
            "name",
            "opened_on",
            "updated_at",
        ]
        | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        kind: Literal["municipality", "other", "sector", "service_area", "service_place"]
        | models.UnknownValue
        | Sequence[Literal["municipality", "other", "sector", "service_area", "service_place"] | models.UnknownValue]
        | None = None,
        parent_id: UUID | str | Sequence[UUID | str] | None = None,
        opened_on_from: date | str | None = None,
        opened_on_to: date | str | None = None,
        closed_on_from: date | str | None = None,
        closed_on_to: date | str | None = None,
        succeeded_by_ids: UUID | str | Sequence[UUID | str] | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        q: str | None = None,
        parent_ref: str | None = None,
        succeeded_by_refs: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal["closed_on", "opened_on", "parent_id"]
        | Sequence[Literal["closed_on", "opened_on", "parent_id"]]
        | None = None,
        not_null: Literal["closed_on", "opened_on", "parent_id"]
        | Sequence[Literal["closed_on", "opened_on", "parent_id"]]
        | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> AsyncIterator[models.Unit]:
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
            kind: Only those with one of these values of `kind`.
            parent_id: Only those that refer to one of these ids of `units`.
            opened_on_from: From this day, inclusive.
            opened_on_to: Until this day, inclusive.
            closed_on_from: From this day, inclusive.
            closed_on_to: Until this day, inclusive.
            succeeded_by_ids: Only those that refer to one of these ids of `units`.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            q: Only those with this text in `name`, in upper or lower case; two letters must begin a word.
            parent_ref: As `parent_id`, by an external reference of `units`.
            succeeded_by_refs: As `succeeded_by_ids`, by an external reference of `units`.
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
                "/v1/units",
                models.Unit,
                {
                    "sort": sort,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "kind": kind,
                    "parent_id": parent_id,
                    "opened_on_from": opened_on_from,
                    "opened_on_to": opened_on_to,
                    "closed_on_from": closed_on_from,
                    "closed_on_to": closed_on_to,
                    "succeeded_by_ids": succeeded_by_ids,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "q": q,
                    "parent_ref": parent_ref,
                    "succeeded_by_refs": succeeded_by_refs,
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
        name: str,
        kind: Literal["municipality", "other", "sector", "service_area", "service_place"] | models.UnknownValue,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        parent_id: UUID | str | None | Unset = UNSET,
        parent_ref: str | None | Unset = UNSET,
        organisation_number: str | None | Unset = UNSET,
        opened_on: date | str | None | Unset = UNSET,
        closed_on: date | str | None | Unset = UNSET,
        succeeded_by_ids: Sequence[UUID | str] | Unset = UNSET,
        succeeded_by_refs: Sequence[str] | Unset = UNSET,
        exempt_reason: str | None | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Unit:
        """Create a unit.

        Scope: `organisation:write`.

        Args:
            external_refs: Each item is a resource's key in another system.
            name: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            kind: The values of `kind` of `Unit`; later versions may add more.
            parent_id: One of `units`.
            parent_ref: An external reference, `system:id`, instead of the id.
            organisation_number: Nine digits, the last of which is a check digit.
            opened_on: A calendar day.
            closed_on: A calendar day.
            succeeded_by_ids: Each item is one of `units`.
            succeeded_by_refs: Each item is a resource by its key in another system: `system:id`.
            exempt_reason: Text of at most 10,000 characters, stored in Unicode's NFC.
            holds_from: The day from which the change holds; today if absent, never in the future.
            reason: The reason, at most 1,000 characters; recorded in the history.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "POST",
                "/v1/units",
                models.Unit,
                body={
                    "external_refs": external_refs,
                    "name": name,
                    "kind": kind,
                    "parent_id": parent_id,
                    "parent_ref": parent_ref,
                    "organisation_number": organisation_number,
                    "opened_on": opened_on,
                    "closed_on": closed_on,
                    "succeeded_by_ids": succeeded_by_ids,
                    "succeeded_by_refs": succeeded_by_refs,
                    "exempt_reason": exempt_reason,
                    "holds_from": holds_from,
                    "reason": reason,
                },
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def update_batch(
        self,
        rows: Iterable[inputs.UnitBatchPatch | models.Unit],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Update up to 500 units, all or nothing.

        Scope: `organisation:write`.

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
                "/v1/units/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "UnitBatchPatch") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def create_batch(
        self,
        rows: Iterable[inputs.UnitCreate | models.Unit],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Create up to 500 units, all or nothing.

        Scope: `organisation:write`.

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
                "/v1/units/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "UnitCreate") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def create_many(
        self,
        rows: Iterable[inputs.UnitCreate | models.Unit],
        /,
        *,
        idempotency_key: str | None = None,
        chunk_size: int = 500,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.UnitCreate | models.Unit]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.UnitCreate | models.Unit]:
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
            "UnitCreate",
            "abort",
            False,
            chunk_size,
            concurrency,
            on_progress,
            idempotency_key,
        )

    async def upsert_batch(
        self,
        rows: Iterable[inputs.UnitUpsert | models.Unit],
        /,
        *,
        on_error: Literal["abort", "skip"] | None = None,
        dry_run: bool | None = None,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.UpsertReceipt, ...]:
        """Upsert up to 1,000 units by their external references; fields not sent are unchanged. `external_refs` are merged by system.

        References between the rows can be in any order.

        Scope: `organisation:write`.

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
                "/v1/units/batch",
                tuple[models.UpsertReceipt, ...],
                {"on_error": on_error, "dry_run": dry_run},
                body=tuple(to_row(row, "UnitUpsert") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def upsert_many(
        self,
        rows: Iterable[inputs.UnitUpsert | models.Unit],
        /,
        *,
        on_error: Literal["abort", "skip"] = "skip",
        dry_run: bool = False,
        chunk_size: int = 1000,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.UnitUpsert | models.Unit]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.UnitUpsert | models.Unit]:
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
            "UnitUpsert",
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
        """Delete a unit by an external reference; nothing may refer to it.

        Scope: `organisation:write`.

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
                f"/v1/units/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
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
    ) -> models.Unit:
        """Get a unit by an external reference.

        Scope: `organisation:read`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "GET",
                f"/v1/units/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Unit,
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
        name: str | Unset = UNSET,
        kind: Literal["municipality", "other", "sector", "service_area", "service_place"]
        | models.UnknownValue
        | Unset = UNSET,
        parent_id: UUID | str | None | Unset = UNSET,
        parent_ref: str | None | Unset = UNSET,
        organisation_number: str | None | Unset = UNSET,
        opened_on: date | str | None | Unset = UNSET,
        closed_on: date | str | None | Unset = UNSET,
        succeeded_by_ids: Sequence[UUID | str] | Unset = UNSET,
        succeeded_by_refs: Sequence[str] | Unset = UNSET,
        exempt_reason: str | None | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Unit:
        """Update a unit by an external reference; null clears a field.

        Scope: `organisation:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            name: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            kind: The values of `kind` of `Unit`; later versions may add more.
            parent_id: One of `units`.
            parent_ref: An external reference, `system:id`, instead of the id.
            organisation_number: Nine digits, the last of which is a check digit.
            opened_on: A calendar day.
            closed_on: A calendar day.
            succeeded_by_ids: Each item is one of `units`.
            succeeded_by_refs: Each item is a resource by its key in another system: `system:id`.
            exempt_reason: Text of at most 10,000 characters, stored in Unicode's NFC.
            holds_from: The day from which the change holds; today if absent, never in the future.
            reason: The reason, at most 1,000 characters; recorded in the history.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "PATCH",
                f"/v1/units/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Unit,
                body={
                    "external_refs": external_refs,
                    "name": name,
                    "kind": kind,
                    "parent_id": parent_id,
                    "parent_ref": parent_ref,
                    "organisation_number": organisation_number,
                    "opened_on": opened_on,
                    "closed_on": closed_on,
                    "succeeded_by_ids": succeeded_by_ids,
                    "succeeded_by_refs": succeeded_by_refs,
                    "exempt_reason": exempt_reason,
                    "holds_from": holds_from,
                    "reason": reason,
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
        name: str | Unset = UNSET,
        kind: Literal["municipality", "other", "sector", "service_area", "service_place"]
        | models.UnknownValue
        | Unset = UNSET,
        parent_id: UUID | str | None | Unset = UNSET,
        parent_ref: str | None | Unset = UNSET,
        organisation_number: str | None | Unset = UNSET,
        opened_on: date | str | None | Unset = UNSET,
        closed_on: date | str | None | Unset = UNSET,
        succeeded_by_ids: Sequence[UUID | str] | Unset = UNSET,
        succeeded_by_refs: Sequence[str] | Unset = UNSET,
        exempt_reason: str | None | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Unit:
        """Upsert a unit by an external reference; fields not sent are unchanged.

        Scope: `organisation:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            external_refs: Each item is a resource's key in another system.
            name: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            kind: The values of `kind` of `Unit`; later versions may add more.
            parent_id: One of `units`.
            parent_ref: An external reference, `system:id`, instead of the id.
            organisation_number: Nine digits, the last of which is a check digit.
            opened_on: A calendar day.
            closed_on: A calendar day.
            succeeded_by_ids: Each item is one of `units`.
            succeeded_by_refs: Each item is a resource by its key in another system: `system:id`.
            exempt_reason: Text of at most 10,000 characters, stored in Unicode's NFC.
            holds_from: The day from which the change holds; today if absent, never in the future.
            reason: The reason, at most 1,000 characters; recorded in the history.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "PUT",
                f"/v1/units/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Unit,
                body={
                    "external_refs": external_refs,
                    "name": name,
                    "kind": kind,
                    "parent_id": parent_id,
                    "parent_ref": parent_ref,
                    "organisation_number": organisation_number,
                    "opened_on": opened_on,
                    "closed_on": closed_on,
                    "succeeded_by_ids": succeeded_by_ids,
                    "succeeded_by_refs": succeeded_by_refs,
                    "exempt_reason": exempt_reason,
                    "holds_from": holds_from,
                    "reason": reason,
                },
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def delete(
        self,
        unit_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> None:
        """Delete a unit; nothing may refer to it.

        Scope: `organisation:write`.

        Args:
            unit_id: The id of the unit, or its external reference: `ref:hr:3100`.
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
                f"/v1/units/{encode_segment(unit_id)}",
                NoneType,
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def get(
        self,
        unit_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Unit:
        """Get a unit.

        Scope: `organisation:read`.

        Args:
            unit_id: The id of the unit, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request("GET", f"/v1/units/{encode_segment(unit_id)}", models.Unit, headers=extra_headers, timeout=timeout)
        )

    async def update(
        self,
        unit_id: UUID | str,
        /,
        *,
        version: int,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        name: str | Unset = UNSET,
        kind: Literal["municipality", "other", "sector", "service_area", "service_place"]
        | models.UnknownValue
        | Unset = UNSET,
        parent_id: UUID | str | None | Unset = UNSET,
        parent_ref: str | None | Unset = UNSET,
        organisation_number: str | None | Unset = UNSET,
        opened_on: date | str | None | Unset = UNSET,
        closed_on: date | str | None | Unset = UNSET,
        succeeded_by_ids: Sequence[UUID | str] | Unset = UNSET,
        succeeded_by_refs: Sequence[str] | Unset = UNSET,
        exempt_reason: str | None | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Unit:
        """Update a unit; null clears a field.

        Scope: `organisation:write`.

        Args:
            unit_id: The id of the unit, or its external reference: `ref:hr:3100`.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            name: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            kind: The values of `kind` of `Unit`; later versions may add more.
            parent_id: One of `units`.
            parent_ref: An external reference, `system:id`, instead of the id.
            organisation_number: Nine digits, the last of which is a check digit.
            opened_on: A calendar day.
            closed_on: A calendar day.
            succeeded_by_ids: Each item is one of `units`.
            succeeded_by_refs: Each item is a resource by its key in another system: `system:id`.
            exempt_reason: Text of at most 10,000 characters, stored in Unicode's NFC.
            holds_from: The day from which the change holds; today if absent, never in the future.
            reason: The reason, at most 1,000 characters; recorded in the history.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "PATCH",
                f"/v1/units/{encode_segment(unit_id)}",
                models.Unit,
                body={
                    "external_refs": external_refs,
                    "name": name,
                    "kind": kind,
                    "parent_id": parent_id,
                    "parent_ref": parent_ref,
                    "organisation_number": organisation_number,
                    "opened_on": opened_on,
                    "closed_on": closed_on,
                    "succeeded_by_ids": succeeded_by_ids,
                    "succeeded_by_refs": succeeded_by_refs,
                    "exempt_reason": exempt_reason,
                    "holds_from": holds_from,
                    "reason": reason,
                },
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def history(
        self,
        unit_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.History:
        """Get the history of a unit: each change with its day and reason.

        Scope: `organisation:read`.

        Args:
            unit_id: The id of the unit, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "GET",
                f"/v1/units/{encode_segment(unit_id)}/history",
                models.History,
                headers=extra_headers,
                timeout=timeout,
            )
        )


class AsyncUnitsWithRawResponse:
    """The methods of `units`, which return a `RawResponse`; of lists, that of the first page."""

    def __init__(self, units: AsyncUnits) -> None:
        self.list = async_raw_page(units.list)
        self.create = async_raw_call(units.create)
        self.update_batch = async_raw_call(units.update_batch)
        self.create_batch = async_raw_call(units.create_batch)
        self.upsert_batch = async_raw_call(units.upsert_batch)
        self.delete_by_ref = async_raw_call(units.delete_by_ref)
        self.get_by_ref = async_raw_call(units.get_by_ref)
        self.update_by_ref = async_raw_call(units.update_by_ref)
        self.put_by_ref = async_raw_call(units.put_by_ref)
        self.delete = async_raw_call(units.delete)
        self.get = async_raw_call(units.get)
        self.update = async_raw_call(units.update)
        self.history = async_raw_call(units.history)
