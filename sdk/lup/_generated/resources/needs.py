"""The resource `needs`. Generated from the contract by sdk/generate.py; do not edit."""

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


class Needs(SyncResource):
    """Who needs what, and why."""

    @property
    def with_raw_response(self) -> NeedsWithRawResponse:
        """The same methods, which return a `RawResponse` with the status, the headers and what was parsed."""
        return NeedsWithRawResponse(self._as_raw())

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Literal["-created_at", "-updated_at", "created_at", "updated_at"] | None = None,
        include: Literal["group", "insights", "session", "themes"]
        | Sequence[Literal["group", "insights", "session", "themes"]]
        | None = None,
        count: bool | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        status: Literal["answered", "open", "parked"]
        | models.UnknownValue
        | Sequence[Literal["answered", "open", "parked"] | models.UnknownValue]
        | None = None,
        insight_ids: UUID | str | Sequence[UUID | str] | None = None,
        session_id: UUID | str | Sequence[UUID | str] | None = None,
        group_id: UUID | str | Sequence[UUID | str] | None = None,
        theme_ids: UUID | str | Sequence[UUID | str] | None = None,
        language: Literal["en", "nb", "nn"]
        | models.UnknownValue
        | Sequence[Literal["en", "nb", "nn"] | models.UnknownValue]
        | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        insight_refs: str | None = None,
        session_ref: str | None = None,
        group_ref: str | None = None,
        theme_refs: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal["group_id"] | Sequence[Literal["group_id"]] | None = None,
        not_null: Literal["group_id"] | Sequence[Literal["group_id"]] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> SyncPaginator[models.Need, models.NeedPage]:
        """List needs.

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
            status: Only those with one of these values of `status`.
            insight_ids: Only those that refer to one of these ids of `insights`.
            session_id: Only those that refer to one of these ids of `sessions`.
            group_id: Only those that refer to one of these ids of `groups`.
            theme_ids: Only those that refer to one of these ids of `themes`.
            language: Only those with one of these values of `language`.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            held_from: From this day of the session, inclusive: the day on which it begins.
            held_to: Until this day of the session, inclusive: the day on which it begins.
            insight_refs: As `insight_ids`, by an external reference of `insights`.
            session_ref: As `session_id`, by an external reference of `sessions`.
            group_ref: As `group_id`, by an external reference of `groups`.
            theme_refs: As `theme_ids`, by an external reference of `themes`.
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
                "/v1/needs",
                models.NeedPage,
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
                    "status": status,
                    "insight_ids": insight_ids,
                    "session_id": session_id,
                    "group_id": group_id,
                    "theme_ids": theme_ids,
                    "language": language,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "insight_refs": insight_refs,
                    "session_ref": session_ref,
                    "group_ref": group_ref,
                    "theme_refs": theme_refs,
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
        status: Literal["answered", "open", "parked"]
        | models.UnknownValue
        | Sequence[Literal["answered", "open", "parked"] | models.UnknownValue]
        | None = None,
        insight_ids: UUID | str | Sequence[UUID | str] | None = None,
        session_id: UUID | str | Sequence[UUID | str] | None = None,
        group_id: UUID | str | Sequence[UUID | str] | None = None,
        theme_ids: UUID | str | Sequence[UUID | str] | None = None,
        language: Literal["en", "nb", "nn"]
        | models.UnknownValue
        | Sequence[Literal["en", "nb", "nn"] | models.UnknownValue]
        | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        insight_refs: str | None = None,
        session_ref: str | None = None,
        group_ref: str | None = None,
        theme_refs: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal["group_id"] | Sequence[Literal["group_id"]] | None = None,
        not_null: Literal["group_id"] | Sequence[Literal["group_id"]] | None = None,
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
            status: Only those with one of these values of `status`.
            insight_ids: Only those that refer to one of these ids of `insights`.
            session_id: Only those that refer to one of these ids of `sessions`.
            group_id: Only those that refer to one of these ids of `groups`.
            theme_ids: Only those that refer to one of these ids of `themes`.
            language: Only those with one of these values of `language`.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            held_from: From this day of the session, inclusive: the day on which it begins.
            held_to: Until this day of the session, inclusive: the day on which it begins.
            insight_refs: As `insight_ids`, by an external reference of `insights`.
            session_ref: As `session_id`, by an external reference of `sessions`.
            group_ref: As `group_id`, by an external reference of `groups`.
            theme_refs: As `theme_ids`, by an external reference of `themes`.
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
                "/v1/needs",
                bytes,
                {
                    "sort": sort,
                    "dialect": dialect,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "status": status,
                    "insight_ids": insight_ids,
                    "session_id": session_id,
                    "group_id": group_id,
                    "theme_ids": theme_ids,
                    "language": language,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "insight_refs": insight_refs,
                    "session_ref": session_ref,
                    "group_ref": group_ref,
                    "theme_refs": theme_refs,
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
        status: Literal["answered", "open", "parked"]
        | models.UnknownValue
        | Sequence[Literal["answered", "open", "parked"] | models.UnknownValue]
        | None = None,
        insight_ids: UUID | str | Sequence[UUID | str] | None = None,
        session_id: UUID | str | Sequence[UUID | str] | None = None,
        group_id: UUID | str | Sequence[UUID | str] | None = None,
        theme_ids: UUID | str | Sequence[UUID | str] | None = None,
        language: Literal["en", "nb", "nn"]
        | models.UnknownValue
        | Sequence[Literal["en", "nb", "nn"] | models.UnknownValue]
        | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        insight_refs: str | None = None,
        session_ref: str | None = None,
        group_ref: str | None = None,
        theme_refs: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal["group_id"] | Sequence[Literal["group_id"]] | None = None,
        not_null: Literal["group_id"] | Sequence[Literal["group_id"]] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> Iterator[models.Need]:
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
            status: Only those with one of these values of `status`.
            insight_ids: Only those that refer to one of these ids of `insights`.
            session_id: Only those that refer to one of these ids of `sessions`.
            group_id: Only those that refer to one of these ids of `groups`.
            theme_ids: Only those that refer to one of these ids of `themes`.
            language: Only those with one of these values of `language`.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            held_from: From this day of the session, inclusive: the day on which it begins.
            held_to: Until this day of the session, inclusive: the day on which it begins.
            insight_refs: As `insight_ids`, by an external reference of `insights`.
            session_ref: As `session_id`, by an external reference of `sessions`.
            group_ref: As `group_id`, by an external reference of `groups`.
            theme_refs: As `theme_ids`, by an external reference of `themes`.
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
                "/v1/needs",
                models.Need,
                {
                    "sort": sort,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "status": status,
                    "insight_ids": insight_ids,
                    "session_id": session_id,
                    "group_id": group_id,
                    "theme_ids": theme_ids,
                    "language": language,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "insight_refs": insight_refs,
                    "session_ref": session_ref,
                    "group_ref": group_ref,
                    "theme_refs": theme_refs,
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
        who: str,
        what: str,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        because: str | None | Unset = UNSET,
        status: Literal["answered", "open", "parked"] | models.UnknownValue | Unset = UNSET,
        insight_ids: Sequence[UUID | str] | Unset = UNSET,
        insight_refs: Sequence[str] | Unset = UNSET,
        session_id: UUID | str | Unset = UNSET,
        session_ref: str | Unset = UNSET,
        group_id: UUID | str | None | Unset = UNSET,
        group_ref: str | None | Unset = UNSET,
        theme_ids: Sequence[UUID | str] | Unset = UNSET,
        theme_refs: Sequence[str] | Unset = UNSET,
        language: Literal["en", "nb", "nn"] | models.UnknownValue | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Need:
        """Create a need.

        Scope: `day:write`.

        Args:
            external_refs: Each item is a resource's key in another system.
            who: Text of at most 10,000 characters, stored in Unicode's NFC.
            what: Text of at most 10,000 characters, stored in Unicode's NFC.
            because: Text of at most 10,000 characters, stored in Unicode's NFC.
            status: The values of `status` of `Need`; later versions may add more.
            insight_ids: Each item is one of `insights`.
            insight_refs: Each item is a resource by its key in another system: `system:id`.
            session_id: One of `sessions`.
            session_ref: An external reference, `system:id`, instead of the id.
            group_id: One of `groups`.
            group_ref: An external reference, `system:id`, instead of the id.
            theme_ids: Each item is one of `themes`.
            theme_refs: Each item is a resource by its key in another system: `system:id`.
            language: The language of the texts (ISO 639).
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
                "/v1/needs",
                models.Need,
                body={
                    "external_refs": external_refs,
                    "who": who,
                    "what": what,
                    "because": because,
                    "status": status,
                    "insight_ids": insight_ids,
                    "insight_refs": insight_refs,
                    "session_id": session_id,
                    "session_ref": session_ref,
                    "group_id": group_id,
                    "group_ref": group_ref,
                    "theme_ids": theme_ids,
                    "theme_refs": theme_refs,
                    "language": language,
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
        rows: Iterable[inputs.NeedBatchPatch | models.Need],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Update up to 500 needs, all or nothing.

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
                "/v1/needs/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "NeedBatchPatch") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def create_batch(
        self,
        rows: Iterable[inputs.NeedCreate | models.Need],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Create up to 500 needs, all or nothing.

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
                "/v1/needs/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "NeedCreate") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def create_many(
        self,
        rows: Iterable[inputs.NeedCreate | models.Need],
        /,
        *,
        idempotency_key: str | None = None,
        chunk_size: int = 500,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.NeedCreate | models.Need]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.NeedCreate | models.Need]:
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
            "NeedCreate",
            "abort",
            False,
            chunk_size,
            concurrency,
            on_progress,
            idempotency_key,
        )

    def upsert_batch(
        self,
        rows: Iterable[inputs.NeedUpsert | models.Need],
        /,
        *,
        on_error: Literal["abort", "skip"] | None = None,
        dry_run: bool | None = None,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.UpsertReceipt, ...]:
        """Upsert up to 1,000 needs by their external references; fields not sent are unchanged. `external_refs` are merged by system.

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
                "/v1/needs/batch",
                tuple[models.UpsertReceipt, ...],
                {"on_error": on_error, "dry_run": dry_run},
                body=tuple(to_row(row, "NeedUpsert") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def upsert_many(
        self,
        rows: Iterable[inputs.NeedUpsert | models.Need],
        /,
        *,
        on_error: Literal["abort", "skip"] = "skip",
        dry_run: bool = False,
        chunk_size: int = 1000,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.NeedUpsert | models.Need]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.NeedUpsert | models.Need]:
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
            "NeedUpsert",
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
        """Delete a need by an external reference; nothing may refer to it.

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
                f"/v1/needs/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
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
    ) -> models.Need:
        """Get a need by an external reference.

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
                f"/v1/needs/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Need,
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
        who: str | Unset = UNSET,
        what: str | Unset = UNSET,
        because: str | None | Unset = UNSET,
        status: Literal["answered", "open", "parked"] | models.UnknownValue | Unset = UNSET,
        insight_ids: Sequence[UUID | str] | Unset = UNSET,
        insight_refs: Sequence[str] | Unset = UNSET,
        session_id: UUID | str | Unset = UNSET,
        session_ref: str | Unset = UNSET,
        group_id: UUID | str | None | Unset = UNSET,
        group_ref: str | None | Unset = UNSET,
        theme_ids: Sequence[UUID | str] | Unset = UNSET,
        theme_refs: Sequence[str] | Unset = UNSET,
        language: Literal["en", "nb", "nn"] | models.UnknownValue | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Need:
        """Update a need by an external reference; null clears a field.

        Scope: `day:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            who: Text of at most 10,000 characters, stored in Unicode's NFC.
            what: Text of at most 10,000 characters, stored in Unicode's NFC.
            because: Text of at most 10,000 characters, stored in Unicode's NFC.
            status: The values of `status` of `Need`; later versions may add more.
            insight_ids: Each item is one of `insights`.
            insight_refs: Each item is a resource by its key in another system: `system:id`.
            session_id: One of `sessions`.
            session_ref: An external reference, `system:id`, instead of the id.
            group_id: One of `groups`.
            group_ref: An external reference, `system:id`, instead of the id.
            theme_ids: Each item is one of `themes`.
            theme_refs: Each item is a resource by its key in another system: `system:id`.
            language: The language of the texts (ISO 639).
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
                f"/v1/needs/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Need,
                body={
                    "external_refs": external_refs,
                    "who": who,
                    "what": what,
                    "because": because,
                    "status": status,
                    "insight_ids": insight_ids,
                    "insight_refs": insight_refs,
                    "session_id": session_id,
                    "session_ref": session_ref,
                    "group_id": group_id,
                    "group_ref": group_ref,
                    "theme_ids": theme_ids,
                    "theme_refs": theme_refs,
                    "language": language,
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
        who: str | Unset = UNSET,
        what: str | Unset = UNSET,
        because: str | None | Unset = UNSET,
        status: Literal["answered", "open", "parked"] | models.UnknownValue | Unset = UNSET,
        insight_ids: Sequence[UUID | str] | Unset = UNSET,
        insight_refs: Sequence[str] | Unset = UNSET,
        session_id: UUID | str | Unset = UNSET,
        session_ref: str | Unset = UNSET,
        group_id: UUID | str | None | Unset = UNSET,
        group_ref: str | None | Unset = UNSET,
        theme_ids: Sequence[UUID | str] | Unset = UNSET,
        theme_refs: Sequence[str] | Unset = UNSET,
        language: Literal["en", "nb", "nn"] | models.UnknownValue | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Need:
        """Upsert a need by an external reference; fields not sent are unchanged.

        Scope: `day:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            external_refs: Each item is a resource's key in another system.
            who: Text of at most 10,000 characters, stored in Unicode's NFC.
            what: Text of at most 10,000 characters, stored in Unicode's NFC.
            because: Text of at most 10,000 characters, stored in Unicode's NFC.
            status: The values of `status` of `Need`; later versions may add more.
            insight_ids: Each item is one of `insights`.
            insight_refs: Each item is a resource by its key in another system: `system:id`.
            session_id: One of `sessions`.
            session_ref: An external reference, `system:id`, instead of the id.
            group_id: One of `groups`.
            group_ref: An external reference, `system:id`, instead of the id.
            theme_ids: Each item is one of `themes`.
            theme_refs: Each item is a resource by its key in another system: `system:id`.
            language: The language of the texts (ISO 639).
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
                f"/v1/needs/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Need,
                body={
                    "external_refs": external_refs,
                    "who": who,
                    "what": what,
                    "because": because,
                    "status": status,
                    "insight_ids": insight_ids,
                    "insight_refs": insight_refs,
                    "session_id": session_id,
                    "session_ref": session_ref,
                    "group_id": group_id,
                    "group_ref": group_ref,
                    "theme_ids": theme_ids,
                    "theme_refs": theme_refs,
                    "language": language,
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
        need_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> None:
        """Delete a need; nothing may refer to it.

        Scope: `day:write`.

        Args:
            need_id: The id of the need, or its external reference: `ref:hr:3100`.
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
                f"/v1/needs/{encode_segment(need_id)}",
                NoneType,
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def get(
        self,
        need_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Need:
        """Get a need.

        Scope: `day:read`.

        Args:
            need_id: The id of the need, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request("GET", f"/v1/needs/{encode_segment(need_id)}", models.Need, headers=extra_headers, timeout=timeout)
        )

    def update(
        self,
        need_id: UUID | str,
        /,
        *,
        version: int,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        who: str | Unset = UNSET,
        what: str | Unset = UNSET,
        because: str | None | Unset = UNSET,
        status: Literal["answered", "open", "parked"] | models.UnknownValue | Unset = UNSET,
        insight_ids: Sequence[UUID | str] | Unset = UNSET,
        insight_refs: Sequence[str] | Unset = UNSET,
        session_id: UUID | str | Unset = UNSET,
        session_ref: str | Unset = UNSET,
        group_id: UUID | str | None | Unset = UNSET,
        group_ref: str | None | Unset = UNSET,
        theme_ids: Sequence[UUID | str] | Unset = UNSET,
        theme_refs: Sequence[str] | Unset = UNSET,
        language: Literal["en", "nb", "nn"] | models.UnknownValue | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Need:
        """Update a need; null clears a field.

        Scope: `day:write`.

        Args:
            need_id: The id of the need, or its external reference: `ref:hr:3100`.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            who: Text of at most 10,000 characters, stored in Unicode's NFC.
            what: Text of at most 10,000 characters, stored in Unicode's NFC.
            because: Text of at most 10,000 characters, stored in Unicode's NFC.
            status: The values of `status` of `Need`; later versions may add more.
            insight_ids: Each item is one of `insights`.
            insight_refs: Each item is a resource by its key in another system: `system:id`.
            session_id: One of `sessions`.
            session_ref: An external reference, `system:id`, instead of the id.
            group_id: One of `groups`.
            group_ref: An external reference, `system:id`, instead of the id.
            theme_ids: Each item is one of `themes`.
            theme_refs: Each item is a resource by its key in another system: `system:id`.
            language: The language of the texts (ISO 639).
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
                f"/v1/needs/{encode_segment(need_id)}",
                models.Need,
                body={
                    "external_refs": external_refs,
                    "who": who,
                    "what": what,
                    "because": because,
                    "status": status,
                    "insight_ids": insight_ids,
                    "insight_refs": insight_refs,
                    "session_id": session_id,
                    "session_ref": session_ref,
                    "group_id": group_id,
                    "group_ref": group_ref,
                    "theme_ids": theme_ids,
                    "theme_refs": theme_refs,
                    "language": language,
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
        need_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.History:
        """Get the history of a need: each change with its day and reason.

        Scope: `day:read`.

        Args:
            need_id: The id of the need, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "GET",
                f"/v1/needs/{encode_segment(need_id)}/history",
                models.History,
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def trace(
        self,
        need_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Trace:
        """Get the trace of a need: where it comes from and what it led to.

        Sessions need `programme:read`, groups need `organisation:read`.

        Scope: `day:read`.

        Args:
            need_id: The id of the need, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "GET",
                f"/v1/needs/{encode_segment(need_id)}/trace",
                models.Trace,
                headers=extra_headers,
                timeout=timeout,
            )
        )


class NeedsWithRawResponse:
    """The methods of `needs`, which return a `RawResponse`; of lists, that of the first page."""

    def __init__(self, needs: Needs) -> None:
        self.list = raw_page(needs.list)
        self.create = raw_call(needs.create)
        self.update_batch = raw_call(needs.update_batch)
        self.create_batch = raw_call(needs.create_batch)
        self.upsert_batch = raw_call(needs.upsert_batch)
        self.delete_by_ref = raw_call(needs.delete_by_ref)
        self.get_by_ref = raw_call(needs.get_by_ref)
        self.update_by_ref = raw_call(needs.update_by_ref)
        self.put_by_ref = raw_call(needs.put_by_ref)
        self.delete = raw_call(needs.delete)
        self.get = raw_call(needs.get)
        self.update = raw_call(needs.update)
        self.history = raw_call(needs.history)
        self.trace = raw_call(needs.trace)


class AsyncNeeds(AsyncResource):
    """Who needs what, and why."""

    @property
    def with_raw_response(self) -> AsyncNeedsWithRawResponse:
        """The same methods, which return a `RawResponse` with the status, the headers and what was parsed."""
        return AsyncNeedsWithRawResponse(self._as_raw())

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Literal["-created_at", "-updated_at", "created_at", "updated_at"] | None = None,
        include: Literal["group", "insights", "session", "themes"]
        | Sequence[Literal["group", "insights", "session", "themes"]]
        | None = None,
        count: bool | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        status: Literal["answered", "open", "parked"]
        | models.UnknownValue
        | Sequence[Literal["answered", "open", "parked"] | models.UnknownValue]
        | None = None,
        insight_ids: UUID | str | Sequence[UUID | str] | None = None,
        session_id: UUID | str | Sequence[UUID | str] | None = None,
        group_id: UUID | str | Sequence[UUID | str] | None = None,
        theme_ids: UUID | str | Sequence[UUID | str] | None = None,
        language: Literal["en", "nb", "nn"]
        | models.UnknownValue
        | Sequence[Literal["en", "nb", "nn"] | models.UnknownValue]
        | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        insight_refs: str | None = None,
        session_ref: str | None = None,
        group_ref: str | None = None,
        theme_refs: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal["group_id"] | Sequence[Literal["group_id"]] | None = None,
        not_null: Literal["group_id"] | Sequence[Literal["group_id"]] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> AsyncPaginator[models.Need, models.NeedPage]:
        """List needs.

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
            status: Only those with one of these values of `status`.
            insight_ids: Only those that refer to one of these ids of `insights`.
            session_id: Only those that refer to one of these ids of `sessions`.
            group_id: Only those that refer to one of these ids of `groups`.
            theme_ids: Only those that refer to one of these ids of `themes`.
            language: Only those with one of these values of `language`.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            held_from: From this day of the session, inclusive: the day on which it begins.
            held_to: Until this day of the session, inclusive: the day on which it begins.
            insight_refs: As `insight_ids`, by an external reference of `insights`.
            session_ref: As `session_id`, by an external reference of `sessions`.
            group_ref: As `group_id`, by an external reference of `groups`.
            theme_refs: As `theme_ids`, by an external reference of `themes`.
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
                "/v1/needs",
                models.NeedPage,
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
                    "status": status,
                    "insight_ids": insight_ids,
                    "session_id": session_id,
                    "group_id": group_id,
                    "theme_ids": theme_ids,
                    "language": language,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "insight_refs": insight_refs,
                    "session_ref": session_ref,
                    "group_ref": group_ref,
                    "theme_refs": theme_refs,
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
        status: Literal["answered", "open", "parked"]
        | models.UnknownValue
        | Sequence[Literal["answered", "open", "parked"] | models.UnknownValue]
        | None = None,
        insight_ids: UUID | str | Sequence[UUID | str] | None = None,
        session_id: UUID | str | Sequence[UUID | str] | None = None,
        group_id: UUID | str | Sequence[UUID | str] | None = None,
        theme_ids: UUID | str | Sequence[UUID | str] | None = None,
        language: Literal["en", "nb", "nn"]
        | models.UnknownValue
        | Sequence[Literal["en", "nb", "nn"] | models.UnknownValue]
        | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        insight_refs: str | None = None,
        session_ref: str | None = None,
        group_ref: str | None = None,
        theme_refs: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal["group_id"] | Sequence[Literal["group_id"]] | None = None,
        not_null: Literal["group_id"] | Sequence[Literal["group_id"]] | None = None,
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
            status: Only those with one of these values of `status`.
            insight_ids: Only those that refer to one of these ids of `insights`.
            session_id: Only those that refer to one of these ids of `sessions`.
            group_id: Only those that refer to one of these ids of `groups`.
            theme_ids: Only those that refer to one of these ids of `themes`.
            language: Only those with one of these values of `language`.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            held_from: From this day of the session, inclusive: the day on which it begins.
            held_to: Until this day of the session, inclusive: the day on which it begins.
            insight_refs: As `insight_ids`, by an external reference of `insights`.
            session_ref: As `session_id`, by an external reference of `sessions`.
            group_ref: As `group_id`, by an external reference of `groups`.
            theme_refs: As `theme_ids`, by an external reference of `themes`.
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
                "/v1/needs",
                bytes,
                {
                    "sort": sort,
                    "dialect": dialect,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "status": status,
                    "insight_ids": insight_ids,
                    "session_id": session_id,
                    "group_id": group_id,
                    "theme_ids": theme_ids,
                    "language": language,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "insight_refs": insight_refs,
                    "session_ref": session_ref,
                    "group_ref": group_ref,
                    "theme_refs": theme_refs,
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
        status: Literal["answered", "open", "parked"]
        | models.UnknownValue
        | Sequence[Literal["answered", "open", "parked"] | models.UnknownValue]
        | None = None,
        insight_ids: UUID | str | Sequence[UUID | str] | None = None,
        session_id: UUID | str | Sequence[UUID | str] | None = None,
        group_id: UUID | str | Sequence[UUID | str] | None = None,
        theme_ids: UUID | str | Sequence[UUID | str] | None = None,
        language: Literal["en", "nb", "nn"]
        | models.UnknownValue
        | Sequence[Literal["en", "nb", "nn"] | models.UnknownValue]
        | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        insight_refs: str | None = None,
        session_ref: str | None = None,
        group_ref: str | None = None,
        theme_refs: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal["group_id"] | Sequence[Literal["group_id"]] | None = None,
        not_null: Literal["group_id"] | Sequence[Literal["group_id"]] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> AsyncIterator[models.Need]:
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
            status: Only those with one of these values of `status`.
            insight_ids: Only those that refer to one of these ids of `insights`.
            session_id: Only those that refer to one of these ids of `sessions`.
            group_id: Only those that refer to one of these ids of `groups`.
            theme_ids: Only those that refer to one of these ids of `themes`.
            language: Only those with one of these values of `language`.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            held_from: From this day of the session, inclusive: the day on which it begins.
            held_to: Until this day of the session, inclusive: the day on which it begins.
            insight_refs: As `insight_ids`, by an external reference of `insights`.
            session_ref: As `session_id`, by an external reference of `sessions`.
            group_ref: As `group_id`, by an external reference of `groups`.
            theme_refs: As `theme_ids`, by an external reference of `themes`.
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
                "/v1/needs",
                models.Need,
                {
                    "sort": sort,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "status": status,
                    "insight_ids": insight_ids,
                    "session_id": session_id,
                    "group_id": group_id,
                    "theme_ids": theme_ids,
                    "language": language,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "insight_refs": insight_refs,
                    "session_ref": session_ref,
                    "group_ref": group_ref,
                    "theme_refs": theme_refs,
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
        who: str,
        what: str,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        because: str | None | Unset = UNSET,
        status: Literal["answered", "open", "parked"] | models.UnknownValue | Unset = UNSET,
        insight_ids: Sequence[UUID | str] | Unset = UNSET,
        insight_refs: Sequence[str] | Unset = UNSET,
        session_id: UUID | str | Unset = UNSET,
        session_ref: str | Unset = UNSET,
        group_id: UUID | str | None | Unset = UNSET,
        group_ref: str | None | Unset = UNSET,
        theme_ids: Sequence[UUID | str] | Unset = UNSET,
        theme_refs: Sequence[str] | Unset = UNSET,
        language: Literal["en", "nb", "nn"] | models.UnknownValue | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Need:
        """Create a need.

        Scope: `day:write`.

        Args:
            external_refs: Each item is a resource's key in another system.
            who: Text of at most 10,000 characters, stored in Unicode's NFC.
            what: Text of at most 10,000 characters, stored in Unicode's NFC.
            because: Text of at most 10,000 characters, stored in Unicode's NFC.
            status: The values of `status` of `Need`; later versions may add more.
            insight_ids: Each item is one of `insights`.
            insight_refs: Each item is a resource by its key in another system: `system:id`.
            session_id: One of `sessions`.
            session_ref: An external reference, `system:id`, instead of the id.
            group_id: One of `groups`.
            group_ref: An external reference, `system:id`, instead of the id.
            theme_ids: Each item is one of `themes`.
            theme_refs: Each item is a resource by its key in another system: `system:id`.
            language: The language of the texts (ISO 639).
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
                "/v1/needs",
                models.Need,
                body={
                    "external_refs": external_refs,
                    "who": who,
                    "what": what,
                    "because": because,
                    "status": status,
                    "insight_ids": insight_ids,
                    "insight_refs": insight_refs,
                    "session_id": session_id,
                    "session_ref": session_ref,
                    "group_id": group_id,
                    "group_ref": group_ref,
                    "theme_ids": theme_ids,
                    "theme_refs": theme_refs,
                    "language": language,
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
        rows: Iterable[inputs.NeedBatchPatch | models.Need],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Update up to 500 needs, all or nothing.

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
                "/v1/needs/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "NeedBatchPatch") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def create_batch(
        self,
        rows: Iterable[inputs.NeedCreate | models.Need],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Create up to 500 needs, all or nothing.

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
                "/v1/needs/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "NeedCreate") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def create_many(
        self,
        rows: Iterable[inputs.NeedCreate | models.Need],
        /,
        *,
        idempotency_key: str | None = None,
        chunk_size: int = 500,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.NeedCreate | models.Need]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.NeedCreate | models.Need]:
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
            "NeedCreate",
            "abort",
            False,
            chunk_size,
            concurrency,
            on_progress,
            idempotency_key,
        )

    async def upsert_batch(
        self,
        rows: Iterable[inputs.NeedUpsert | models.Need],
        /,
        *,
        on_error: Literal["abort", "skip"] | None = None,
        dry_run: bool | None = None,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.UpsertReceipt, ...]:
        """Upsert up to 1,000 needs by their external references; fields not sent are unchanged. `external_refs` are merged by system.

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
                "/v1/needs/batch",
                tuple[models.UpsertReceipt, ...],
                {"on_error": on_error, "dry_run": dry_run},
                body=tuple(to_row(row, "NeedUpsert") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def upsert_many(
        self,
        rows: Iterable[inputs.NeedUpsert | models.Need],
        /,
        *,
        on_error: Literal["abort", "skip"] = "skip",
        dry_run: bool = False,
        chunk_size: int = 1000,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.NeedUpsert | models.Need]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.NeedUpsert | models.Need]:
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
            "NeedUpsert",
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
        """Delete a need by an external reference; nothing may refer to it.

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
                f"/v1/needs/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
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
    ) -> models.Need:
        """Get a need by an external reference.

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
                f"/v1/needs/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Need,
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
        who: str | Unset = UNSET,
        what: str | Unset = UNSET,
        because: str | None | Unset = UNSET,
        status: Literal["answered", "open", "parked"] | models.UnknownValue | Unset = UNSET,
        insight_ids: Sequence[UUID | str] | Unset = UNSET,
        insight_refs: Sequence[str] | Unset = UNSET,
        session_id: UUID | str | Unset = UNSET,
        session_ref: str | Unset = UNSET,
        group_id: UUID | str | None | Unset = UNSET,
        group_ref: str | None | Unset = UNSET,
        theme_ids: Sequence[UUID | str] | Unset = UNSET,
        theme_refs: Sequence[str] | Unset = UNSET,
        language: Literal["en", "nb", "nn"] | models.UnknownValue | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Need:
        """Update a need by an external reference; null clears a field.

        Scope: `day:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            who: Text of at most 10,000 characters, stored in Unicode's NFC.
            what: Text of at most 10,000 characters, stored in Unicode's NFC.
            because: Text of at most 10,000 characters, stored in Unicode's NFC.
            status: The values of `status` of `Need`; later versions may add more.
            insight_ids: Each item is one of `insights`.
            insight_refs: Each item is a resource by its key in another system: `system:id`.
            session_id: One of `sessions`.
            session_ref: An external reference, `system:id`, instead of the id.
            group_id: One of `groups`.
            group_ref: An external reference, `system:id`, instead of the id.
            theme_ids: Each item is one of `themes`.
            theme_refs: Each item is a resource by its key in another system: `system:id`.
            language: The language of the texts (ISO 639).
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
                f"/v1/needs/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Need,
                body={
                    "external_refs": external_refs,
                    "who": who,
                    "what": what,
                    "because": because,
                    "status": status,
                    "insight_ids": insight_ids,
                    "insight_refs": insight_refs,
                    "session_id": session_id,
                    "session_ref": session_ref,
                    "group_id": group_id,
                    "group_ref": group_ref,
                    "theme_ids": theme_ids,
                    "theme_refs": theme_refs,
                    "language": language,
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
        who: str | Unset = UNSET,
        what: str | Unset = UNSET,
        because: str | None | Unset = UNSET,
        status: Literal["answered", "open", "parked"] | models.UnknownValue | Unset = UNSET,
        insight_ids: Sequence[UUID | str] | Unset = UNSET,
        insight_refs: Sequence[str] | Unset = UNSET,
        session_id: UUID | str | Unset = UNSET,
        session_ref: str | Unset = UNSET,
        group_id: UUID | str | None | Unset = UNSET,
        group_ref: str | None | Unset = UNSET,
        theme_ids: Sequence[UUID | str] | Unset = UNSET,
        theme_refs: Sequence[str] | Unset = UNSET,
        language: Literal["en", "nb", "nn"] | models.UnknownValue | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Need:
        """Upsert a need by an external reference; fields not sent are unchanged.

        Scope: `day:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            external_refs: Each item is a resource's key in another system.
            who: Text of at most 10,000 characters, stored in Unicode's NFC.
            what: Text of at most 10,000 characters, stored in Unicode's NFC.
            because: Text of at most 10,000 characters, stored in Unicode's NFC.
            status: The values of `status` of `Need`; later versions may add more.
            insight_ids: Each item is one of `insights`.
            insight_refs: Each item is a resource by its key in another system: `system:id`.
            session_id: One of `sessions`.
            session_ref: An external reference, `system:id`, instead of the id.
            group_id: One of `groups`.
            group_ref: An external reference, `system:id`, instead of the id.
            theme_ids: Each item is one of `themes`.
            theme_refs: Each item is a resource by its key in another system: `system:id`.
            language: The language of the texts (ISO 639).
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
                f"/v1/needs/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Need,
                body={
                    "external_refs": external_refs,
                    "who": who,
                    "what": what,
                    "because": because,
                    "status": status,
                    "insight_ids": insight_ids,
                    "insight_refs": insight_refs,
                    "session_id": session_id,
                    "session_ref": session_ref,
                    "group_id": group_id,
                    "group_ref": group_ref,
                    "theme_ids": theme_ids,
                    "theme_refs": theme_refs,
                    "language": language,
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
        need_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> None:
        """Delete a need; nothing may refer to it.

        Scope: `day:write`.

        Args:
            need_id: The id of the need, or its external reference: `ref:hr:3100`.
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
                f"/v1/needs/{encode_segment(need_id)}",
                NoneType,
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def get(
        self,
        need_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Need:
        """Get a need.

        Scope: `day:read`.

        Args:
            need_id: The id of the need, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request("GET", f"/v1/needs/{encode_segment(need_id)}", models.Need, headers=extra_headers, timeout=timeout)
        )

    async def update(
        self,
        need_id: UUID | str,
        /,
        *,
        version: int,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        who: str | Unset = UNSET,
        what: str | Unset = UNSET,
        because: str | None | Unset = UNSET,
        status: Literal["answered", "open", "parked"] | models.UnknownValue | Unset = UNSET,
        insight_ids: Sequence[UUID | str] | Unset = UNSET,
        insight_refs: Sequence[str] | Unset = UNSET,
        session_id: UUID | str | Unset = UNSET,
        session_ref: str | Unset = UNSET,
        group_id: UUID | str | None | Unset = UNSET,
        group_ref: str | None | Unset = UNSET,
        theme_ids: Sequence[UUID | str] | Unset = UNSET,
        theme_refs: Sequence[str] | Unset = UNSET,
        language: Literal["en", "nb", "nn"] | models.UnknownValue | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Need:
        """Update a need; null clears a field.

        Scope: `day:write`.

        Args:
            need_id: The id of the need, or its external reference: `ref:hr:3100`.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            who: Text of at most 10,000 characters, stored in Unicode's NFC.
            what: Text of at most 10,000 characters, stored in Unicode's NFC.
            because: Text of at most 10,000 characters, stored in Unicode's NFC.
            status: The values of `status` of `Need`; later versions may add more.
            insight_ids: Each item is one of `insights`.
            insight_refs: Each item is a resource by its key in another system: `system:id`.
            session_id: One of `sessions`.
            session_ref: An external reference, `system:id`, instead of the id.
            group_id: One of `groups`.
            group_ref: An external reference, `system:id`, instead of the id.
            theme_ids: Each item is one of `themes`.
            theme_refs: Each item is a resource by its key in another system: `system:id`.
            language: The language of the texts (ISO 639).
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
                f"/v1/needs/{encode_segment(need_id)}",
                models.Need,
                body={
                    "external_refs": external_refs,
                    "who": who,
                    "what": what,
                    "because": because,
                    "status": status,
                    "insight_ids": insight_ids,
                    "insight_refs": insight_refs,
                    "session_id": session_id,
                    "session_ref": session_ref,
                    "group_id": group_id,
                    "group_ref": group_ref,
                    "theme_ids": theme_ids,
                    "theme_refs": theme_refs,
                    "language": language,
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
        need_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.History:
        """Get the history of a need: each change with its day and reason.

        Scope: `day:read`.

        Args:
            need_id: The id of the need, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "GET",
                f"/v1/needs/{encode_segment(need_id)}/history",
                models.History,
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def trace(
        self,
        need_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Trace:
        """Get the trace of a need: where it comes from and what it led to.

        Sessions need `programme:read`, groups need `organisation:read`.

        Scope: `day:read`.

        Args:
            need_id: The id of the need, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "GET",
                f"/v1/needs/{encode_segment(need_id)}/trace",
                models.Trace,
                headers=extra_headers,
                timeout=timeout,
            )
        )


class AsyncNeedsWithRawResponse:
    """The methods of `needs`, which return a `RawResponse`; of lists, that of the first page."""

    def __init__(self, needs: AsyncNeeds) -> None:
        self.list = async_raw_page(needs.list)
        self.create = async_raw_call(needs.create)
        self.update_batch = async_raw_call(needs.update_batch)
        self.create_batch = async_raw_call(needs.create_batch)
        self.upsert_batch = async_raw_call(needs.upsert_batch)
        self.delete_by_ref = async_raw_call(needs.delete_by_ref)
        self.get_by_ref = async_raw_call(needs.get_by_ref)
        self.update_by_ref = async_raw_call(needs.update_by_ref)
        self.put_by_ref = async_raw_call(needs.put_by_ref)
        self.delete = async_raw_call(needs.delete)
        self.get = async_raw_call(needs.get)
        self.update = async_raw_call(needs.update)
        self.history = async_raw_call(needs.history)
        self.trace = async_raw_call(needs.trace)
