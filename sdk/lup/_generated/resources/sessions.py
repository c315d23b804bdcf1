"""The resource `sessions`. Generated from the contract by sdk/generate.py; do not edit."""

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


class Sessions(SyncResource):
    """The days on which groups work through the programme."""

    @property
    def with_raw_response(self) -> SessionsWithRawResponse:
        """The same methods, which return a `RawResponse` with the status, the headers and what was parsed."""
        return SessionsWithRawResponse(self._as_raw())

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Literal[
            "-created_at",
            "-ends_at",
            "-published_at",
            "-starts_at",
            "-title",
            "-updated_at",
            "created_at",
            "ends_at",
            "published_at",
            "starts_at",
            "title",
            "updated_at",
        ]
        | None = None,
        include: Literal["cohort", "facilitators", "groups", "problem_statements", "programme"]
        | Sequence[Literal["cohort", "facilitators", "groups", "problem_statements", "programme"]]
        | None = None,
        count: bool | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        programme_id: UUID | str | Sequence[UUID | str] | None = None,
        cohort_id: UUID | str | Sequence[UUID | str] | None = None,
        format: Literal["mini", "ordinary"]
        | models.UnknownValue
        | Sequence[Literal["mini", "ordinary"] | models.UnknownValue]
        | None = None,
        problem_statement_ids: UUID | str | Sequence[UUID | str] | None = None,
        occasion: Literal["alumni", "closing", "kick_off", "working"]
        | models.UnknownValue
        | Sequence[Literal["alumni", "closing", "kick_off", "working"] | models.UnknownValue]
        | None = None,
        starts_at_from: date | datetime | str | None = None,
        starts_at_to: date | datetime | str | None = None,
        ends_at_from: date | datetime | str | None = None,
        ends_at_to: date | datetime | str | None = None,
        status: Literal["cancelled", "held", "planned"]
        | models.UnknownValue
        | Sequence[Literal["cancelled", "held", "planned"] | models.UnknownValue]
        | None = None,
        group_ids: UUID | str | Sequence[UUID | str] | None = None,
        facilitator_ids: UUID | str | Sequence[UUID | str] | None = None,
        published_at_from: date | datetime | str | None = None,
        published_at_to: date | datetime | str | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        q: str | None = None,
        programme_ref: str | None = None,
        cohort_ref: str | None = None,
        problem_statement_refs: str | None = None,
        group_refs: str | None = None,
        facilitator_refs: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal["cohort_id", "occasion", "published_at"]
        | Sequence[Literal["cohort_id", "occasion", "published_at"]]
        | None = None,
        not_null: Literal["cohort_id", "occasion", "published_at"]
        | Sequence[Literal["cohort_id", "occasion", "published_at"]]
        | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> SyncPaginator[models.Session, models.SessionPage]:
        """List sessions.

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
            cohort_id: Only those that refer to one of these ids of `cohorts`.
            format: Only those with one of these values of `format`.
            problem_statement_ids: Only those that refer to one of these ids of `problem_statements`.
            occasion: Only those with one of these values of `occasion`.
            starts_at_from: From this moment, inclusive; a day counts from its start in the service's time zone.
            starts_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            ends_at_from: From this moment, inclusive; a day counts from its start in the service's time zone.
            ends_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            status: Only those with one of these values of `status`.
            group_ids: Only those that refer to one of these ids of `groups`.
            facilitator_ids: Only those that refer to one of these ids of `people`.
            published_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            published_at_to: Until this moment, inclusive; a day counts until its end in the service's time
                zone.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            held_from: From this day of the session, inclusive: the day on which it begins.
            held_to: Until this day of the session, inclusive: the day on which it begins.
            q: Only those with this text in `title` or `place`, in upper or lower case; two letters must begin a
                word.
            programme_ref: As `programme_id`, by an external reference of `programmes`.
            cohort_ref: As `cohort_id`, by an external reference of `cohorts`.
            problem_statement_refs: As `problem_statement_ids`, by an external reference of
                `problem_statements`.
            group_refs: As `group_ids`, by an external reference of `groups`.
            facilitator_refs: As `facilitator_ids`, by an external reference of `people`.
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
                "/v1/sessions",
                models.SessionPage,
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
                    "cohort_id": cohort_id,
                    "format": format,
                    "problem_statement_ids": problem_statement_ids,
                    "occasion": occasion,
                    "starts_at_from": starts_at_from,
                    "starts_at_to": starts_at_to,
                    "ends_at_from": ends_at_from,
                    "ends_at_to": ends_at_to,
                    "status": status,
                    "group_ids": group_ids,
                    "facilitator_ids": facilitator_ids,
                    "published_at_from": published_at_from,
                    "published_at_to": published_at_to,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "q": q,
                    "programme_ref": programme_ref,
                    "cohort_ref": cohort_ref,
                    "problem_statement_refs": problem_statement_refs,
                    "group_refs": group_refs,
                    "facilitator_refs": facilitator_refs,
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
            "-created_at",
            "-ends_at",
            "-published_at",
            "-starts_at",
            "-title",
            "-updated_at",
            "created_at",
            "ends_at",
            "published_at",
            "starts_at",
            "title",
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
        cohort_id: UUID | str | Sequence[UUID | str] | None = None,
        format: Literal["mini", "ordinary"]
        | models.UnknownValue
        | Sequence[Literal["mini", "ordinary"] | models.UnknownValue]
        | None = None,
        problem_statement_ids: UUID | str | Sequence[UUID | str] | None = None,
        occasion: Literal["alumni", "closing", "kick_off", "working"]
        | models.UnknownValue
        | Sequence[Literal["alumni", "closing", "kick_off", "working"] | models.UnknownValue]
        | None = None,
        starts_at_from: date | datetime | str | None = None,
        starts_at_to: date | datetime | str | None = None,
        ends_at_from: date | datetime | str | None = None,
        ends_at_to: date | datetime | str | None = None,
        status: Literal["cancelled", "held", "planned"]
        | models.UnknownValue
        | Sequence[Literal["cancelled", "held", "planned"] | models.UnknownValue]
        | None = None,
        group_ids: UUID | str | Sequence[UUID | str] | None = None,
        facilitator_ids: UUID | str | Sequence[UUID | str] | None = None,
        published_at_from: date | datetime | str | None = None,
        published_at_to: date | datetime | str | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        q: str | None = None,
        programme_ref: str | None = None,
        cohort_ref: str | None = None,
        problem_statement_refs: str | None = None,
        group_refs: str | None = None,
        facilitator_refs: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal["cohort_id", "occasion", "published_at"]
        | Sequence[Literal["cohort_id", "occasion", "published_at"]]
        | None = None,
        not_null: Literal["cohort_id", "occasion", "published_at"]
        | Sequence[Literal["cohort_id", "occasion", "published_at"]]
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
            programme_id: Only those that refer to one of these ids of `programmes`.
            cohort_id: Only those that refer to one of these ids of `cohorts`.
            format: Only those with one of these values of `format`.
            problem_statement_ids: Only those that refer to one of these ids of `problem_statements`.
            occasion: Only those with one of these values of `occasion`.
            starts_at_from: From this moment, inclusive; a day counts from its start in the service's time zone.
            starts_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            ends_at_from: From this moment, inclusive; a day counts from its start in the service's time zone.
            ends_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            status: Only those with one of these values of `status`.
            group_ids: Only those that refer to one of these ids of `groups`.
            facilitator_ids: Only those that refer to one of these ids of `people`.
            published_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            published_at_to: Until this moment, inclusive; a day counts until its end in the service's time
                zone.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            held_from: From this day of the session, inclusive: the day on which it begins.
            held_to: Until this day of the session, inclusive: the day on which it begins.
            q: Only those with this text in `title` or `place`, in upper or lower case; two letters must begin a
                word.
            programme_ref: As `programme_id`, by an external reference of `programmes`.
            cohort_ref: As `cohort_id`, by an external reference of `cohorts`.
            problem_statement_refs: As `problem_statement_ids`, by an external reference of
                `problem_statements`.
            group_refs: As `group_ids`, by an external reference of `groups`.
            facilitator_refs: As `facilitator_ids`, by an external reference of `people`.
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
                "/v1/sessions",
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
                    "cohort_id": cohort_id,
                    "format": format,
                    "problem_statement_ids": problem_statement_ids,
                    "occasion": occasion,
                    "starts_at_from": starts_at_from,
                    "starts_at_to": starts_at_to,
                    "ends_at_from": ends_at_from,
                    "ends_at_to": ends_at_to,
                    "status": status,
                    "group_ids": group_ids,
                    "facilitator_ids": facilitator_ids,
                    "published_at_from": published_at_from,
                    "published_at_to": published_at_to,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "q": q,
                    "programme_ref": programme_ref,
                    "cohort_ref": cohort_ref,
                    "problem_statement_refs": problem_statement_refs,
                    "group_refs": group_refs,
                    "facilitator_refs": facilitator_refs,
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
            "-created_at",
            "-ends_at",
            "-published_at",
            "-starts_at",
            "-title",
            "-updated_at",
            "created_at",
            "ends_at",
            "published_at",
            "starts_at",
            "title",
            "updated_at",
        ]
        | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        programme_id: UUID | str | Sequence[UUID | str] | None = None,
        cohort_id: UUID | str | Sequence[UUID | str] | None = None,
        format: Literal["mini", "ordinary"]
        | models.UnknownValue
        | Sequence[Literal["mini", "ordinary"] | models.UnknownValue]
        | None = None,
        problem_statement_ids: UUID | str | Sequence[UUID | str] | None = None,
        occasion: Literal["alumni", "closing", "kick_off", "working"]
        | models.UnknownValue
        | Sequence[Literal["alumni", "closing", "kick_off", "working"] | models.UnknownValue]
        | None = None,
        starts_at_from: date | datetime | str | None = None,
        starts_at_to: date | datetime | str | None = None,
        ends_at_from: date | datetime | str | None = None,
        ends_at_to: date | datetime | str | None = None,
        status: Literal["cancelled", "held", "planned"]
        | models.UnknownValue
        | Sequence[Literal["cancelled", "held", "planned"] | models.UnknownValue]
        | None = None,
        group_ids: UUID | str | Sequence[UUID | str] | None = None,
        facilitator_ids: UUID | str | Sequence[UUID | str] | None = None,
        published_at_from: date | datetime | str | None = None,
        published_at_to: date | datetime | str | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        q: str | None = None,
        programme_ref: str | None = None,
        cohort_ref: str | None = None,
        problem_statement_refs: str | None = None,
        group_refs: str | None = None,
        facilitator_refs: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal["cohort_id", "occasion", "published_at"]
        | Sequence[Literal["cohort_id", "occasion", "published_at"]]
        | None = None,
        not_null: Literal["cohort_id", "occasion", "published_at"]
        | Sequence[Literal["cohort_id", "occasion", "published_at"]]
        | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> Iterator[models.Session]:
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
            cohort_id: Only those that refer to one of these ids of `cohorts`.
            format: Only those with one of these values of `format`.
            problem_statement_ids: Only those that refer to one of these ids of `problem_statements`.
            occasion: Only those with one of these values of `occasion`.
            starts_at_from: From this moment, inclusive; a day counts from its start in the service's time zone.
            starts_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            ends_at_from: From this moment, inclusive; a day counts from its start in the service's time zone.
            ends_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            status: Only those with one of these values of `status`.
            group_ids: Only those that refer to one of these ids of `groups`.
            facilitator_ids: Only those that refer to one of these ids of `people`.
            published_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            published_at_to: Until this moment, inclusive; a day counts until its end in the service's time
                zone.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            held_from: From this day of the session, inclusive: the day on which it begins.
            held_to: Until this day of the session, inclusive: the day on which it begins.
            q: Only those with this text in `title` or `place`, in upper or lower case; two letters must begin a
                word.
            programme_ref: As `programme_id`, by an external reference of `programmes`.
            cohort_ref: As `cohort_id`, by an external reference of `cohorts`.
            problem_statement_refs: As `problem_statement_ids`, by an external reference of
                `problem_statements`.
            group_refs: As `group_ids`, by an external reference of `groups`.
            facilitator_refs: As `facilitator_ids`, by an external reference of `people`.
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
                "/v1/sessions",
                models.Session,
                {
                    "sort": sort,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "programme_id": programme_id,
                    "cohort_id": cohort_id,
                    "format": format,
                    "problem_statement_ids": problem_statement_ids,
                    "occasion": occasion,
                    "starts_at_from": starts_at_from,
                    "starts_at_to": starts_at_to,
                    "ends_at_from": ends_at_from,
                    "ends_at_to": ends_at_to,
                    "status": status,
                    "group_ids": group_ids,
                    "facilitator_ids": facilitator_ids,
                    "published_at_from": published_at_from,
                    "published_at_to": published_at_to,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "q": q,
                    "programme_ref": programme_ref,
                    "cohort_ref": cohort_ref,
                    "problem_statement_refs": problem_statement_refs,
                    "group_refs": group_refs,
                    "facilitator_refs": facilitator_refs,
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
        title: str,
        format: Literal["mini", "ordinary"] | models.UnknownValue,
        starts_at: datetime | str,
        ends_at: datetime | str,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        programme_id: UUID | str | Unset = UNSET,
        programme_ref: str | Unset = UNSET,
        cohort_id: UUID | str | None | Unset = UNSET,
        cohort_ref: str | None | Unset = UNSET,
        purpose: str | None | Unset = UNSET,
        problem_statement_ids: Sequence[UUID | str] | Unset = UNSET,
        problem_statement_refs: Sequence[str] | Unset = UNSET,
        occasion: Literal["alumni", "closing", "kick_off", "working"] | models.UnknownValue | None | Unset = UNSET,
        place: str | None | Unset = UNSET,
        status: Literal["cancelled", "held", "planned"] | models.UnknownValue | Unset = UNSET,
        group_ids: Sequence[UUID | str] | Unset = UNSET,
        group_refs: Sequence[str] | Unset = UNSET,
        facilitator_ids: Sequence[UUID | str] | Unset = UNSET,
        facilitator_refs: Sequence[str] | Unset = UNSET,
        agenda: Sequence[inputs.AgendaItem | models.AgendaItem] | Unset = UNSET,
        summary: str | None | Unset = UNSET,
        links: Sequence[inputs.SessionLink | models.SessionLink] | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Session:
        """Create a session.

        Scope: `programme:write`.

        Args:
            external_refs: Each item is a resource's key in another system.
            programme_id: One of `programmes`.
            programme_ref: An external reference, `system:id`, instead of the id.
            cohort_id: One of `cohorts`.
            cohort_ref: An external reference, `system:id`, instead of the id.
            title: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            format: The values of `format` of `Session`; later versions may add more.
            purpose: Text of at most 10,000 characters, stored in Unicode's NFC.
            problem_statement_ids: Each item is one of `problem_statements`.
            problem_statement_refs: Each item is a resource by its key in another system: `system:id`.
            occasion: The values of `occasion` of `Session`; later versions may add more.
            starts_at: A moment (RFC 3339), returned in UTC.
            ends_at: A moment (RFC 3339), returned in UTC.
            place: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            status: The values of `status` of `Session`; later versions may add more.
            group_ids: Each item is one of `groups`.
            group_refs: Each item is a resource by its key in another system: `system:id`.
            facilitator_ids: Each item is one of `people`, for callers with `people:read`.
            facilitator_refs: Each item is a resource by its key in another system: `system:id`.
            agenda: Each item is an item of a session's agenda; items such as a welcome or a lunch have no
                phase.
            summary: Text of at most 10,000 characters, stored in Unicode's NFC.
            links: Each item is a page that belongs to a session.
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
                "/v1/sessions",
                models.Session,
                body={
                    "external_refs": external_refs,
                    "programme_id": programme_id,
                    "programme_ref": programme_ref,
                    "cohort_id": cohort_id,
                    "cohort_ref": cohort_ref,
                    "title": title,
                    "format": format,
                    "purpose": purpose,
                    "problem_statement_ids": problem_statement_ids,
                    "problem_statement_refs": problem_statement_refs,
                    "occasion": occasion,
                    "starts_at": starts_at,
                    "ends_at": ends_at,
                    "place": place,
                    "status": status,
                    "group_ids": group_ids,
                    "group_refs": group_refs,
                    "facilitator_ids": facilitator_ids,
                    "facilitator_refs": facilitator_refs,
                    "agenda": agenda,
                    "summary": summary,
                    "links": links,
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
        rows: Iterable[inputs.SessionBatchPatch | models.Session],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Update up to 500 sessions, all or nothing.

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
                "/v1/sessions/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "SessionBatchPatch") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def create_batch(
        self,
        rows: Iterable[inputs.SessionCreate | models.Session],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Create up to 500 sessions, all or nothing.

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
                "/v1/sessions/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "SessionCreate") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def create_many(
        self,
        rows: Iterable[inputs.SessionCreate | models.Session],
        /,
        *,
        idempotency_key: str | None = None,
        chunk_size: int = 500,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.SessionCreate | models.Session]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.SessionCreate | models.Session]:
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
            "SessionCreate",
            "abort",
            False,
            chunk_size,
            concurrency,
            on_progress,
            idempotency_key,
        )

    def upsert_batch(
        self,
        rows: Iterable[inputs.SessionUpsert | models.Session],
        /,
        *,
        on_error: Literal["abort", "skip"] | None = None,
        dry_run: bool | None = None,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.UpsertReceipt, ...]:
        """Upsert up to 1,000 sessions by their external references; fields not sent are unchanged. `external_refs` are merged by system.

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
                "/v1/sessions/batch",
                tuple[models.UpsertReceipt, ...],
                {"on_error": on_error, "dry_run": dry_run},
                body=tuple(to_row(row, "SessionUpsert") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def upsert_many(
        self,
        rows: Iterable[inputs.SessionUpsert | models.Session],
        /,
        *,
        on_error: Literal["abort", "skip"] = "skip",
        dry_run: bool = False,
        chunk_size: int = 1000,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.SessionUpsert | models.Session]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.SessionUpsert | models.Session]:
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
            "SessionUpsert",
            on_error,
            dry_run,
            chunk_size,
            concurrency,
            on_progress,
        )

    def cancel_batch(
        self,
        rows: Iterable[inputs.TransitionWithReasonBatchItem],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Cancel a planned session; the reason is kept in its history.

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
                "/v1/sessions/batch/cancel",
                tuple[models.Receipt, ...],
                body=tuple(rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def hold_batch(
        self,
        rows: Iterable[inputs.TransitionBatchItem | models.Session],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Mark a planned session as held; it must have started.

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
                "/v1/sessions/batch/hold",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "TransitionBatchItem") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def publish_batch(
        self,
        rows: Iterable[inputs.TransitionBatchItem | models.Session],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Publish the session and its results.

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
                "/v1/sessions/batch/publish",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "TransitionBatchItem") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def reopen_batch(
        self,
        rows: Iterable[inputs.TransitionBatchItem | models.Session],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Reopen a held or cancelled session; it becomes planned.

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
                "/v1/sessions/batch/reopen",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "TransitionBatchItem") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def unpublish_batch(
        self,
        rows: Iterable[inputs.TransitionBatchItem | models.Session],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Unpublish the session and its results.

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
                "/v1/sessions/batch/unpublish",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "TransitionBatchItem") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
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
        """Delete a session by an external reference; nothing may refer to it.

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
                f"/v1/sessions/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
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
    ) -> models.Session:
        """Get a session by an external reference.

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
                f"/v1/sessions/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Session,
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
        cohort_id: UUID | str | None | Unset = UNSET,
        cohort_ref: str | None | Unset = UNSET,
        title: str | Unset = UNSET,
        format: Literal["mini", "ordinary"] | models.UnknownValue | Unset = UNSET,
        purpose: str | None | Unset = UNSET,
        problem_statement_ids: Sequence[UUID | str] | Unset = UNSET,
        problem_statement_refs: Sequence[str] | Unset = UNSET,
        occasion: Literal["alumni", "closing", "kick_off", "working"] | models.UnknownValue | None | Unset = UNSET,
        starts_at: datetime | str | Unset = UNSET,
        ends_at: datetime | str | Unset = UNSET,
        place: str | None | Unset = UNSET,
        group_ids: Sequence[UUID | str] | Unset = UNSET,
        group_refs: Sequence[str] | Unset = UNSET,
        facilitator_ids: Sequence[UUID | str] | Unset = UNSET,
        facilitator_refs: Sequence[str] | Unset = UNSET,
        agenda: Sequence[inputs.AgendaItem | models.AgendaItem] | Unset = UNSET,
        summary: str | None | Unset = UNSET,
        links: Sequence[inputs.SessionLink | models.SessionLink] | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Session:
        """Update a session by an external reference; null clears a field.

        Scope: `programme:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            programme_id: One of `programmes`.
            programme_ref: An external reference, `system:id`, instead of the id.
            cohort_id: One of `cohorts`.
            cohort_ref: An external reference, `system:id`, instead of the id.
            title: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            format: The values of `format` of `Session`; later versions may add more.
            purpose: Text of at most 10,000 characters, stored in Unicode's NFC.
            problem_statement_ids: Each item is one of `problem_statements`.
            problem_statement_refs: Each item is a resource by its key in another system: `system:id`.
            occasion: The values of `occasion` of `Session`; later versions may add more.
            starts_at: A moment (RFC 3339), returned in UTC.
            ends_at: A moment (RFC 3339), returned in UTC.
            place: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            group_ids: Each item is one of `groups`.
            group_refs: Each item is a resource by its key in another system: `system:id`.
            facilitator_ids: Each item is one of `people`, for callers with `people:read`.
            facilitator_refs: Each item is a resource by its key in another system: `system:id`.
            agenda: Each item is an item of a session's agenda; items such as a welcome or a lunch have no
                phase.
            summary: Text of at most 10,000 characters, stored in Unicode's NFC.
            links: Each item is a page that belongs to a session.
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
                f"/v1/sessions/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Session,
                body={
                    "external_refs": external_refs,
                    "programme_id": programme_id,
                    "programme_ref": programme_ref,
                    "cohort_id": cohort_id,
                    "cohort_ref": cohort_ref,
                    "title": title,
                    "format": format,
                    "purpose": purpose,
                    "problem_statement_ids": problem_statement_ids,
                    "problem_statement_refs": problem_statement_refs,
                    "occasion": occasion,
                    "starts_at": starts_at,
                    "ends_at": ends_at,
                    "place": place,
                    "group_ids": group_ids,
                    "group_refs": group_refs,
                    "facilitator_ids": facilitator_ids,
                    "facilitator_refs": facilitator_refs,
                    "agenda": agenda,
                    "summary": summary,
                    "links": links,
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
        programme_id: UUID | str | Unset = UNSET,
        programme_ref: str | Unset = UNSET,
        cohort_id: UUID | str | None | Unset = UNSET,
        cohort_ref: str | None | Unset = UNSET,
        title: str | Unset = UNSET,
        format: Literal["mini", "ordinary"] | models.UnknownValue | Unset = UNSET,
        purpose: str | None | Unset = UNSET,
        problem_statement_ids: Sequence[UUID | str] | Unset = UNSET,
        problem_statement_refs: Sequence[str] | Unset = UNSET,
        occasion: Literal["alumni", "closing", "kick_off", "working"] | models.UnknownValue | None | Unset = UNSET,
        starts_at: datetime | str | Unset = UNSET,
        ends_at: datetime | str | Unset = UNSET,
        place: str | None | Unset = UNSET,
        status: Literal["cancelled", "held", "planned"] | models.UnknownValue | Unset = UNSET,
        group_ids: Sequence[UUID | str] | Unset = UNSET,
        group_refs: Sequence[str] | Unset = UNSET,
        facilitator_ids: Sequence[UUID | str] | Unset = UNSET,
        facilitator_refs: Sequence[str] | Unset = UNSET,
        agenda: Sequence[inputs.AgendaItem | models.AgendaItem] | Unset = UNSET,
        summary: str | None | Unset = UNSET,
        links: Sequence[inputs.SessionLink | models.SessionLink] | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Session:
        """Upsert a session by an external reference; fields not sent are unchanged.

        Scope: `programme:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            external_refs: Each item is a resource's key in another system.
            programme_id: One of `programmes`.
            programme_ref: An external reference, `system:id`, instead of the id.
            cohort_id: One of `cohorts`.
            cohort_ref: An external reference, `system:id`, instead of the id.
            title: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            format: The values of `format` of `Session`; later versions may add more.
            purpose: Text of at most 10,000 characters, stored in Unicode's NFC.
            problem_statement_ids: Each item is one of `problem_statements`.
            problem_statement_refs: Each item is a resource by its key in another system: `system:id`.
            occasion: The values of `occasion` of `Session`; later versions may add more.
            starts_at: A moment (RFC 3339), returned in UTC.
            ends_at: A moment (RFC 3339), returned in UTC.
            place: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            status: The values of `status` of `Session`; later versions may add more.
            group_ids: Each item is one of `groups`.
            group_refs: Each item is a resource by its key in another system: `system:id`.
            facilitator_ids: Each item is one of `people`, for callers with `people:read`.
            facilitator_refs: Each item is a resource by its key in another system: `system:id`.
            agenda: Each item is an item of a session's agenda; items such as a welcome or a lunch have no
                phase.
            summary: Text of at most 10,000 characters, stored in Unicode's NFC.
            links: Each item is a page that belongs to a session.
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
                f"/v1/sessions/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Session,
                body={
                    "external_refs": external_refs,
                    "programme_id": programme_id,
                    "programme_ref": programme_ref,
                    "cohort_id": cohort_id,
                    "cohort_ref": cohort_ref,
                    "title": title,
                    "format": format,
                    "purpose": purpose,
                    "problem_statement_ids": problem_statement_ids,
                    "problem_statement_refs": problem_statement_refs,
                    "occasion": occasion,
                    "starts_at": starts_at,
                    "ends_at": ends_at,
                    "place": place,
                    "status": status,
                    "group_ids": group_ids,
                    "group_refs": group_refs,
                    "facilitator_ids": facilitator_ids,
                    "facilitator_refs": facilitator_refs,
                    "agenda": agenda,
                    "summary": summary,
                    "links": links,
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
        session_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> None:
        """Delete a session; nothing may refer to it.

        Scope: `programme:write`.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
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
                f"/v1/sessions/{encode_segment(session_id)}",
                NoneType,
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def get(
        self,
        session_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Session:
        """Get a session.

        Scope: `programme:read`.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "GET",
                f"/v1/sessions/{encode_segment(session_id)}",
                models.Session,
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def update(
        self,
        session_id: UUID | str,
        /,
        *,
        version: int,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        programme_id: UUID | str | Unset = UNSET,
        programme_ref: str | Unset = UNSET,
        cohort_id: UUID | str | None | Unset = UNSET,
        cohort_ref: str | None | Unset = UNSET,
        title: str | Unset = UNSET,
        format: Literal["mini", "ordinary"] | models.UnknownValue | Unset = UNSET,
        purpose: str | None | Unset = UNSET,
        problem_statement_ids: Sequence[UUID | str] | Unset = UNSET,
        problem_statement_refs: Sequence[str] | Unset = UNSET,
        occasion: Literal["alumni", "closing", "kick_off", "working"] | models.UnknownValue | None | Unset = UNSET,
        starts_at: datetime | str | Unset = UNSET,
        ends_at: datetime | str | Unset = UNSET,
        place: str | None | Unset = UNSET,
        group_ids: Sequence[UUID | str] | Unset = UNSET,
        group_refs: Sequence[str] | Unset = UNSET,
        facilitator_ids: Sequence[UUID | str] | Unset = UNSET,
        facilitator_refs: Sequence[str] | Unset = UNSET,
        agenda: Sequence[inputs.AgendaItem | models.AgendaItem] | Unset = UNSET,
        summary: str | None | Unset = UNSET,
        links: Sequence[inputs.SessionLink | models.SessionLink] | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Session:
        """Update a session; null clears a field.

        Scope: `programme:write`.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            programme_id: One of `programmes`.
            programme_ref: An external reference, `system:id`, instead of the id.
            cohort_id: One of `cohorts`.
            cohort_ref: An external reference, `system:id`, instead of the id.
            title: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            format: The values of `format` of `Session`; later versions may add more.
            purpose: Text of at most 10,000 characters, stored in Unicode's NFC.
            problem_statement_ids: Each item is one of `problem_statements`.
            problem_statement_refs: Each item is a resource by its key in another system: `system:id`.
            occasion: The values of `occasion` of `Session`; later versions may add more.
            starts_at: A moment (RFC 3339), returned in UTC.
            ends_at: A moment (RFC 3339), returned in UTC.
            place: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            group_ids: Each item is one of `groups`.
            group_refs: Each item is a resource by its key in another system: `system:id`.
            facilitator_ids: Each item is one of `people`, for callers with `people:read`.
            facilitator_refs: Each item is a resource by its key in another system: `system:id`.
            agenda: Each item is an item of a session's agenda; items such as a welcome or a lunch have no
                phase.
            summary: Text of at most 10,000 characters, stored in Unicode's NFC.
            links: Each item is a page that belongs to a session.
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
                f"/v1/sessions/{encode_segment(session_id)}",
                models.Session,
                body={
                    "external_refs": external_refs,
                    "programme_id": programme_id,
                    "programme_ref": programme_ref,
                    "cohort_id": cohort_id,
                    "cohort_ref": cohort_ref,
                    "title": title,
                    "format": format,
                    "purpose": purpose,
                    "problem_statement_ids": problem_statement_ids,
                    "problem_statement_refs": problem_statement_refs,
                    "occasion": occasion,
                    "starts_at": starts_at,
                    "ends_at": ends_at,
                    "place": place,
                    "group_ids": group_ids,
                    "group_refs": group_refs,
                    "facilitator_ids": facilitator_ids,
                    "facilitator_refs": facilitator_refs,
                    "agenda": agenda,
                    "summary": summary,
                    "links": links,
                    "holds_from": holds_from,
                    "reason": reason,
                },
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def put_attendances(
        self,
        session_id: UUID | str,
        rows: Iterable[inputs.Attendee | models.Session],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Upsert up to 500 attendances of a session; people not listed are unchanged.

        Scope: `programme:write` and `people:read`.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
            rows: At most 500 rows.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "PUT",
                f"/v1/sessions/{encode_segment(session_id)}/attendances",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "Attendee") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def cancel(
        self,
        session_id: UUID | str,
        /,
        *,
        reason: str,
        holds_from: date | str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Session:
        """Cancel a planned session; the reason is kept in its history.

        Scope: `programme:write`.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
            reason: The reason, at most 1,000 characters; recorded in the history.
            holds_from: The day from which the change holds; today if absent, never in the future.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "POST",
                f"/v1/sessions/{encode_segment(session_id)}/cancel",
                models.Session,
                body={"reason": reason, "holds_from": holds_from},
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def capture(
        self,
        session_id: UUID | str,
        /,
        *,
        team: str | Unset = UNSET,
        problem_statements: Sequence[inputs.CapturedProblemStatement] | Unset = UNSET,
        exercises: Sequence[inputs.CapturedExercise] | Unset = UNSET,
        insights: Sequence[inputs.CapturedInsight] | Unset = UNSET,
        needs: Sequence[inputs.CapturedNeed] | Unset = UNSET,
        ideas: Sequence[str | inputs.CapturedIdea] | Unset = UNSET,
        presentations: Sequence[inputs.CapturedPresentation] | Unset = UNSET,
        reflections: Sequence[inputs.CapturedReflection] | Unset = UNSET,
        on_error: Literal["abort", "skip"] | None = None,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.CaptureResult:
        """Upsert the results of a session, in any order and any number of times.

        An entry is identified by its external reference, else by its key (stored as
        `capture:<session_id>/<team>/<key>`), else by its text; case and white space of team, key and text
        do not matter. Each quote is separate, even if several people said the same. Entries that the caller
        may not see are neither found nor changed, but those it sent itself are not duplicated. The
        document's problem statements are added to the session. Items of exercises and links are merged into
        the stored ones in the order of the document; null clears a field.

        Scope: `day:write`.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
            team: The table in the room, at most 60 characters on one line.
            problem_statements: Each item is a problem statement (*problemstilling*); a reframed one has its
                original and the insights that changed it.
            exercises: Each item is an exercise (*øvelse*): the work of a group, or of one table in the room,
                with a method.
            insights: Each item is an insight (*innsikt*), with its sources.
            needs: Each item is a need (*behov*): *who* needs *what* because *because*.
            presentations: Each item is a presentation (*presentasjon*) of an idea in a session; the first sets
                a captured idea to `presented`.
            reflections: Each item is a participant's reflection (*sitat*) on a session, with a rating from 1 to
                5.
            on_error: `abort`: nothing is written. `skip`: refused entries, also those of a wrong shape, and
                their dependents are skipped; the document itself must be valid.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "POST",
                f"/v1/sessions/{encode_segment(session_id)}/capture",
                models.CaptureResult,
                {"on_error": on_error},
                body={
                    "team": team,
                    "problem_statements": problem_statements,
                    "exercises": exercises,
                    "insights": insights,
                    "needs": needs,
                    "ideas": ideas,
                    "presentations": presentations,
                    "reflections": reflections,
                },
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def history(
        self,
        session_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.History:
        """Get the history of a session: each change with its day and reason.

        Scope: `programme:read`.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "GET",
                f"/v1/sessions/{encode_segment(session_id)}/history",
                models.History,
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def hold(
        self,
        session_id: UUID | str,
        /,
        *,
        reason: str | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Session:
        """Mark a planned session as held; it must have started.

        Scope: `programme:write`.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
            reason: The reason, at most 1,000 characters; recorded in the history.
            holds_from: The day from which the change holds; today if absent, never in the future.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "POST",
                f"/v1/sessions/{encode_segment(session_id)}/hold",
                models.Session,
                body={"reason": reason, "holds_from": holds_from},
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def outcome(
        self,
        session_id: UUID | str,
        /,
        *,
        lang: Literal["en", "nb", "nn"] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Outcome:
        """Get the outcome of a session as one document.

        The day's work needs `day:read`. Markdown is in the requested language and begins with the work that
        goes further; names of persons need `people:read`, names of units and groups `organisation:read`.

        Scope: `programme:read`.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
            lang: Overrides Accept-Language; bokmål without either.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "GET",
                f"/v1/sessions/{encode_segment(session_id)}/outcome",
                models.Outcome,
                {"lang": lang},
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def outcome_markdown(
        self,
        session_id: UUID | str,
        /,
        *,
        lang: Literal["en", "nb", "nn"] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> str:
        """Get the outcome of a session as one document.

        The day's work needs `day:read`. Markdown is in the requested language and begins with the work that
        goes further; names of persons need `people:read`, names of units and groups `organisation:read`.

        Scope: `programme:read`.

        Returns Markdown.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
            lang: Overrides Accept-Language; bokmål without either.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "GET",
                f"/v1/sessions/{encode_segment(session_id)}/outcome",
                str,
                {"lang": lang},
                headers=extra_headers,
                timeout=timeout,
                accept="text/markdown",
            )
        )

    def publish(
        self,
        session_id: UUID | str,
        /,
        *,
        reason: str | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Session:
        """Publish the session and its results.

        Scope: `programme:write`.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
            reason: The reason, at most 1,000 characters; recorded in the history.
            holds_from: The day from which the change holds; today if absent, never in the future.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "POST",
                f"/v1/sessions/{encode_segment(session_id)}/publish",
                models.Session,
                body={"reason": reason, "holds_from": holds_from},
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def reopen(
        self,
        session_id: UUID | str,
        /,
        *,
        reason: str | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Session:
        """Reopen a held or cancelled session; it becomes planned.

        Scope: `programme:write`.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
            reason: The reason, at most 1,000 characters; recorded in the history.
            holds_from: The day from which the change holds; today if absent, never in the future.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "POST",
                f"/v1/sessions/{encode_segment(session_id)}/reopen",
                models.Session,
                body={"reason": reason, "holds_from": holds_from},
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def trace(
        self,
        session_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Trace:
        """Get the trace of a session: where it comes from and what it led to.

        Sessions need `programme:read`, groups need `organisation:read`.

        Scope: `day:read`.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "GET",
                f"/v1/sessions/{encode_segment(session_id)}/trace",
                models.Trace,
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def unpublish(
        self,
        session_id: UUID | str,
        /,
        *,
        reason: str | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Session:
        """Unpublish the session and its results.

        Scope: `programme:write`.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
            reason: The reason, at most 1,000 characters; recorded in the history.
            holds_from: The day from which the change holds; today if absent, never in the future.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "POST",
                f"/v1/sessions/{encode_segment(session_id)}/unpublish",
                models.Session,
                body={"reason": reason, "holds_from": holds_from},
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )


class SessionsWithRawResponse:
    """The methods of `sessions`, which return a `RawResponse`; of lists, that of the first page."""

    def __init__(self, sessions: Sessions) -> None:
        self.list = raw_page(sessions.list)
        self.create = raw_call(sessions.create)
        self.update_batch = raw_call(sessions.update_batch)
        self.create_batch = raw_call(sessions.create_batch)
        self.upsert_batch = raw_call(sessions.upsert_batch)
        self.cancel_batch = raw_call(sessions.cancel_batch)
        self.hold_batch = raw_call(sessions.hold_batch)
        self.publish_batch = raw_call(sessions.publish_batch)
        self.reopen_batch = raw_call(sessions.reopen_batch)
        self.unpublish_batch = raw_call(sessions.unpublish_batch)
        self.delete_by_ref = raw_call(sessions.delete_by_ref)
        self.get_by_ref = raw_call(sessions.get_by_ref)
        self.update_by_ref = raw_call(sessions.update_by_ref)
        self.put_by_ref = raw_call(sessions.put_by_ref)
        self.delete = raw_call(sessions.delete)
        self.get = raw_call(sessions.get)
        self.update = raw_call(sessions.update)
        self.put_attendances = raw_call(sessions.put_attendances)
        self.cancel = raw_call(sessions.cancel)
        self.capture = raw_call(sessions.capture)
        self.history = raw_call(sessions.history)
        self.hold = raw_call(sessions.hold)
        self.outcome = raw_call(sessions.outcome)
        self.outcome_markdown = raw_call(sessions.outcome_markdown)
        self.publish = raw_call(sessions.publish)
        self.reopen = raw_call(sessions.reopen)
        self.trace = raw_call(sessions.trace)
        self.unpublish = raw_call(sessions.unpublish)


class AsyncSessions(AsyncResource):
    """The days on which groups work through the programme."""

    @property
    def with_raw_response(self) -> AsyncSessionsWithRawResponse:
        """The same methods, which return a `RawResponse` with the status, the headers and what was parsed."""
        return AsyncSessionsWithRawResponse(self._as_raw())

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Literal[
            "-created_at",
            "-ends_at",
            "-published_at",
            "-starts_at",
            "-title",
            "-updated_at",
            "created_at",
            "ends_at",
            "published_at",
            "starts_at",
            "title",
            "updated_at",
        ]
        | None = None,
        include: Literal["cohort", "facilitators", "groups", "problem_statements", "programme"]
        | Sequence[Literal["cohort", "facilitators", "groups", "problem_statements", "programme"]]
        | None = None,
        count: bool | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        programme_id: UUID | str | Sequence[UUID | str] | None = None,
        cohort_id: UUID | str | Sequence[UUID | str] | None = None,
        format: Literal["mini", "ordinary"]
        | models.UnknownValue
        | Sequence[Literal["mini", "ordinary"] | models.UnknownValue]
        | None = None,
        problem_statement_ids: UUID | str | Sequence[UUID | str] | None = None,
        occasion: Literal["alumni", "closing", "kick_off", "working"]
        | models.UnknownValue
        | Sequence[Literal["alumni", "closing", "kick_off", "working"] | models.UnknownValue]
        | None = None,
        starts_at_from: date | datetime | str | None = None,
        starts_at_to: date | datetime | str | None = None,
        ends_at_from: date | datetime | str | None = None,
        ends_at_to: date | datetime | str | None = None,
        status: Literal["cancelled", "held", "planned"]
        | models.UnknownValue
        | Sequence[Literal["cancelled", "held", "planned"] | models.UnknownValue]
        | None = None,
        group_ids: UUID | str | Sequence[UUID | str] | None = None,
        facilitator_ids: UUID | str | Sequence[UUID | str] | None = None,
        published_at_from: date | datetime | str | None = None,
        published_at_to: date | datetime | str | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        q: str | None = None,
        programme_ref: str | None = None,
        cohort_ref: str | None = None,
        problem_statement_refs: str | None = None,
        group_refs: str | None = None,
        facilitator_refs: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal["cohort_id", "occasion", "published_at"]
        | Sequence[Literal["cohort_id", "occasion", "published_at"]]
        | None = None,
        not_null: Literal["cohort_id", "occasion", "published_at"]
        | Sequence[Literal["cohort_id", "occasion", "published_at"]]
        | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> AsyncPaginator[models.Session, models.SessionPage]:
        """List sessions.

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
            cohort_id: Only those that refer to one of these ids of `cohorts`.
            format: Only those with one of these values of `format`.
            problem_statement_ids: Only those that refer to one of these ids of `problem_statements`.
            occasion: Only those with one of these values of `occasion`.
            starts_at_from: From this moment, inclusive; a day counts from its start in the service's time zone.
            starts_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            ends_at_from: From this moment, inclusive; a day counts from its start in the service's time zone.
            ends_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            status: Only those with one of these values of `status`.
            group_ids: Only those that refer to one of these ids of `groups`.
            facilitator_ids: Only those that refer to one of these ids of `people`.
            published_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            published_at_to: Until this moment, inclusive; a day counts until its end in the service's time
                zone.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            held_from: From this day of the session, inclusive: the day on which it begins.
            held_to: Until this day of the session, inclusive: the day on which it begins.
            q: Only those with this text in `title` or `place`, in upper or lower case; two letters must begin a
                word.
            programme_ref: As `programme_id`, by an external reference of `programmes`.
            cohort_ref: As `cohort_id`, by an external reference of `cohorts`.
            problem_statement_refs: As `problem_statement_ids`, by an external reference of
                `problem_statements`.
            group_refs: As `group_ids`, by an external reference of `groups`.
            facilitator_refs: As `facilitator_ids`, by an external reference of `people`.
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
                "/v1/sessions",
                models.SessionPage,
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
                    "cohort_id": cohort_id,
                    "format": format,
                    "problem_statement_ids": problem_statement_ids,
                    "occasion": occasion,
                    "starts_at_from": starts_at_from,
                    "starts_at_to": starts_at_to,
                    "ends_at_from": ends_at_from,
                    "ends_at_to": ends_at_to,
                    "status": status,
                    "group_ids": group_ids,
                    "facilitator_ids": facilitator_ids,
                    "published_at_from": published_at_from,
                    "published_at_to": published_at_to,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "q": q,
                    "programme_ref": programme_ref,
                    "cohort_ref": cohort_ref,
                    "problem_statement_refs": problem_statement_refs,
                    "group_refs": group_refs,
                    "facilitator_refs": facilitator_refs,
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
            "-created_at",
            "-ends_at",
            "-published_at",
            "-starts_at",
            "-title",
            "-updated_at",
            "created_at",
            "ends_at",
            "published_at",
            "starts_at",
            "title",
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
        cohort_id: UUID | str | Sequence[UUID | str] | None = None,
        format: Literal["mini", "ordinary"]
        | models.UnknownValue
        | Sequence[Literal["mini", "ordinary"] | models.UnknownValue]
        | None = None,
        problem_statement_ids: UUID | str | Sequence[UUID | str] | None = None,
        occasion: Literal["alumni", "closing", "kick_off", "working"]
        | models.UnknownValue
        | Sequence[Literal["alumni", "closing", "kick_off", "working"] | models.UnknownValue]
        | None = None,
        starts_at_from: date | datetime | str | None = None,
        starts_at_to: date | datetime | str | None = None,
        ends_at_from: date | datetime | str | None = None,
        ends_at_to: date | datetime | str | None = None,
        status: Literal["cancelled", "held", "planned"]
        | models.UnknownValue
        | Sequence[Literal["cancelled", "held", "planned"] | models.UnknownValue]
        | None = None,
        group_ids: UUID | str | Sequence[UUID | str] | None = None,
        facilitator_ids: UUID | str | Sequence[UUID | str] | None = None,
        published_at_from: date | datetime | str | None = None,
        published_at_to: date | datetime | str | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        q: str | None = None,
        programme_ref: str | None = None,
        cohort_ref: str | None = None,
        problem_statement_refs: str | None = None,
        group_refs: str | None = None,
        facilitator_refs: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal["cohort_id", "occasion", "published_at"]
        | Sequence[Literal["cohort_id", "occasion", "published_at"]]
        | None = None,
        not_null: Literal["cohort_id", "occasion", "published_at"]
        | Sequence[Literal["cohort_id", "occasion", "published_at"]]
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
            programme_id: Only those that refer to one of these ids of `programmes`.
            cohort_id: Only those that refer to one of these ids of `cohorts`.
            format: Only those with one of these values of `format`.
            problem_statement_ids: Only those that refer to one of these ids of `problem_statements`.
            occasion: Only those with one of these values of `occasion`.
            starts_at_from: From this moment, inclusive; a day counts from its start in the service's time zone.
            starts_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            ends_at_from: From this moment, inclusive; a day counts from its start in the service's time zone.
            ends_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            status: Only those with one of these values of `status`.
            group_ids: Only those that refer to one of these ids of `groups`.
            facilitator_ids: Only those that refer to one of these ids of `people`.
            published_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            published_at_to: Until this moment, inclusive; a day counts until its end in the service's time
                zone.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            held_from: From this day of the session, inclusive: the day on which it begins.
            held_to: Until this day of the session, inclusive: the day on which it begins.
            q: Only those with this text in `title` or `place`, in upper or lower case; two letters must begin a
                word.
            programme_ref: As `programme_id`, by an external reference of `programmes`.
            cohort_ref: As `cohort_id`, by an external reference of `cohorts`.
            problem_statement_refs: As `problem_statement_ids`, by an external reference of
                `problem_statements`.
            group_refs: As `group_ids`, by an external reference of `groups`.
            facilitator_refs: As `facilitator_ids`, by an external reference of `people`.
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
                "/v1/sessions",
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
                    "cohort_id": cohort_id,
                    "format": format,
                    "problem_statement_ids": problem_statement_ids,
                    "occasion": occasion,
                    "starts_at_from": starts_at_from,
                    "starts_at_to": starts_at_to,
                    "ends_at_from": ends_at_from,
                    "ends_at_to": ends_at_to,
                    "status": status,
                    "group_ids": group_ids,
                    "facilitator_ids": facilitator_ids,
                    "published_at_from": published_at_from,
                    "published_at_to": published_at_to,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "q": q,
                    "programme_ref": programme_ref,
                    "cohort_ref": cohort_ref,
                    "problem_statement_refs": problem_statement_refs,
                    "group_refs": group_refs,
                    "facilitator_refs": facilitator_refs,
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
            "-created_at",
            "-ends_at",
            "-published_at",
            "-starts_at",
            "-title",
            "-updated_at",
            "created_at",
            "ends_at",
            "published_at",
            "starts_at",
            "title",
            "updated_at",
        ]
        | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        programme_id: UUID | str | Sequence[UUID | str] | None = None,
        cohort_id: UUID | str | Sequence[UUID | str] | None = None,
        format: Literal["mini", "ordinary"]
        | models.UnknownValue
        | Sequence[Literal["mini", "ordinary"] | models.UnknownValue]
        | None = None,
        problem_statement_ids: UUID | str | Sequence[UUID | str] | None = None,
        occasion: Literal["alumni", "closing", "kick_off", "working"]
        | models.UnknownValue
        | Sequence[Literal["alumni", "closing", "kick_off", "working"] | models.UnknownValue]
        | None = None,
        starts_at_from: date | datetime | str | None = None,
        starts_at_to: date | datetime | str | None = None,
        ends_at_from: date | datetime | str | None = None,
        ends_at_to: date | datetime | str | None = None,
        status: Literal["cancelled", "held", "planned"]
        | models.UnknownValue
        | Sequence[Literal["cancelled", "held", "planned"] | models.UnknownValue]
        | None = None,
        group_ids: UUID | str | Sequence[UUID | str] | None = None,
        facilitator_ids: UUID | str | Sequence[UUID | str] | None = None,
        published_at_from: date | datetime | str | None = None,
        published_at_to: date | datetime | str | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        q: str | None = None,
        programme_ref: str | None = None,
        cohort_ref: str | None = None,
        problem_statement_refs: str | None = None,
        group_refs: str | None = None,
        facilitator_refs: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal["cohort_id", "occasion", "published_at"]
        | Sequence[Literal["cohort_id", "occasion", "published_at"]]
        | None = None,
        not_null: Literal["cohort_id", "occasion", "published_at"]
        | Sequence[Literal["cohort_id", "occasion", "published_at"]]
        | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> AsyncIterator[models.Session]:
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
            cohort_id: Only those that refer to one of these ids of `cohorts`.
            format: Only those with one of these values of `format`.
            problem_statement_ids: Only those that refer to one of these ids of `problem_statements`.
            occasion: Only those with one of these values of `occasion`.
            starts_at_from: From this moment, inclusive; a day counts from its start in the service's time zone.
            starts_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            ends_at_from: From this moment, inclusive; a day counts from its start in the service's time zone.
            ends_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            status: Only those with one of these values of `status`.
            group_ids: Only those that refer to one of these ids of `groups`.
            facilitator_ids: Only those that refer to one of these ids of `people`.
            published_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            published_at_to: Until this moment, inclusive; a day counts until its end in the service's time
                zone.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            held_from: From this day of the session, inclusive: the day on which it begins.
            held_to: Until this day of the session, inclusive: the day on which it begins.
            q: Only those with this text in `title` or `place`, in upper or lower case; two letters must begin a
                word.
            programme_ref: As `programme_id`, by an external reference of `programmes`.
            cohort_ref: As `cohort_id`, by an external reference of `cohorts`.
            problem_statement_refs: As `problem_statement_ids`, by an external reference of
                `problem_statements`.
            group_refs: As `group_ids`, by an external reference of `groups`.
            facilitator_refs: As `facilitator_ids`, by an external reference of `people`.
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
                "/v1/sessions",
                models.Session,
                {
                    "sort": sort,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "programme_id": programme_id,
                    "cohort_id": cohort_id,
                    "format": format,
                    "problem_statement_ids": problem_statement_ids,
                    "occasion": occasion,
                    "starts_at_from": starts_at_from,
                    "starts_at_to": starts_at_to,
                    "ends_at_from": ends_at_from,
                    "ends_at_to": ends_at_to,
                    "status": status,
                    "group_ids": group_ids,
                    "facilitator_ids": facilitator_ids,
                    "published_at_from": published_at_from,
                    "published_at_to": published_at_to,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "q": q,
                    "programme_ref": programme_ref,
                    "cohort_ref": cohort_ref,
                    "problem_statement_refs": problem_statement_refs,
                    "group_refs": group_refs,
                    "facilitator_refs": facilitator_refs,
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
        title: str,
        format: Literal["mini", "ordinary"] | models.UnknownValue,
        starts_at: datetime | str,
        ends_at: datetime | str,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        programme_id: UUID | str | Unset = UNSET,
        programme_ref: str | Unset = UNSET,
        cohort_id: UUID | str | None | Unset = UNSET,
        cohort_ref: str | None | Unset = UNSET,
        purpose: str | None | Unset = UNSET,
        problem_statement_ids: Sequence[UUID | str] | Unset = UNSET,
        problem_statement_refs: Sequence[str] | Unset = UNSET,
        occasion: Literal["alumni", "closing", "kick_off", "working"] | models.UnknownValue | None | Unset = UNSET,
        place: str | None | Unset = UNSET,
        status: Literal["cancelled", "held", "planned"] | models.UnknownValue | Unset = UNSET,
        group_ids: Sequence[UUID | str] | Unset = UNSET,
        group_refs: Sequence[str] | Unset = UNSET,
        facilitator_ids: Sequence[UUID | str] | Unset = UNSET,
        facilitator_refs: Sequence[str] | Unset = UNSET,
        agenda: Sequence[inputs.AgendaItem | models.AgendaItem] | Unset = UNSET,
        summary: str | None | Unset = UNSET,
        links: Sequence[inputs.SessionLink | models.SessionLink] | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Session:
        """Create a session.

        Scope: `programme:write`.

        Args:
            external_refs: Each item is a resource's key in another system.
            programme_id: One of `programmes`.
            programme_ref: An external reference, `system:id`, instead of the id.
            cohort_id: One of `cohorts`.
            cohort_ref: An external reference, `system:id`, instead of the id.
            title: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            format: The values of `format` of `Session`; later versions may add more.
            purpose: Text of at most 10,000 characters, stored in Unicode's NFC.
            problem_statement_ids: Each item is one of `problem_statements`.
            problem_statement_refs: Each item is a resource by its key in another system: `system:id`.
            occasion: The values of `occasion` of `Session`; later versions may add more.
            starts_at: A moment (RFC 3339), returned in UTC.
            ends_at: A moment (RFC 3339), returned in UTC.
            place: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            status: The values of `status` of `Session`; later versions may add more.
            group_ids: Each item is one of `groups`.
            group_refs: Each item is a resource by its key in another system: `system:id`.
            facilitator_ids: Each item is one of `people`, for callers with `people:read`.
            facilitator_refs: Each item is a resource by its key in another system: `system:id`.
            agenda: Each item is an item of a session's agenda; items such as a welcome or a lunch have no
                phase.
            summary: Text of at most 10,000 characters, stored in Unicode's NFC.
            links: Each item is a page that belongs to a session.
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
                "/v1/sessions",
                models.Session,
                body={
                    "external_refs": external_refs,
                    "programme_id": programme_id,
                    "programme_ref": programme_ref,
                    "cohort_id": cohort_id,
                    "cohort_ref": cohort_ref,
                    "title": title,
                    "format": format,
                    "purpose": purpose,
                    "problem_statement_ids": problem_statement_ids,
                    "problem_statement_refs": problem_statement_refs,
                    "occasion": occasion,
                    "starts_at": starts_at,
                    "ends_at": ends_at,
                    "place": place,
                    "status": status,
                    "group_ids": group_ids,
                    "group_refs": group_refs,
                    "facilitator_ids": facilitator_ids,
                    "facilitator_refs": facilitator_refs,
                    "agenda": agenda,
                    "summary": summary,
                    "links": links,
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
        rows: Iterable[inputs.SessionBatchPatch | models.Session],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Update up to 500 sessions, all or nothing.

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
                "/v1/sessions/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "SessionBatchPatch") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def create_batch(
        self,
        rows: Iterable[inputs.SessionCreate | models.Session],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Create up to 500 sessions, all or nothing.

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
                "/v1/sessions/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "SessionCreate") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def create_many(
        self,
        rows: Iterable[inputs.SessionCreate | models.Session],
        /,
        *,
        idempotency_key: str | None = None,
        chunk_size: int = 500,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.SessionCreate | models.Session]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.SessionCreate | models.Session]:
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
            "SessionCreate",
            "abort",
            False,
            chunk_size,
            concurrency,
            on_progress,
            idempotency_key,
        )

    async def upsert_batch(
        self,
        rows: Iterable[inputs.SessionUpsert | models.Session],
        /,
        *,
        on_error: Literal["abort", "skip"] | None = None,
        dry_run: bool | None = None,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.UpsertReceipt, ...]:
        """Upsert up to 1,000 sessions by their external references; fields not sent are unchanged. `external_refs` are merged by system.

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
                "/v1/sessions/batch",
                tuple[models.UpsertReceipt, ...],
                {"on_error": on_error, "dry_run": dry_run},
                body=tuple(to_row(row, "SessionUpsert") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def upsert_many(
        self,
        rows: Iterable[inputs.SessionUpsert | models.Session],
        /,
        *,
        on_error: Literal["abort", "skip"] = "skip",
        dry_run: bool = False,
        chunk_size: int = 1000,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.SessionUpsert | models.Session]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.SessionUpsert | models.Session]:
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
            "SessionUpsert",
            on_error,
            dry_run,
            chunk_size,
            concurrency,
            on_progress,
        )

    async def cancel_batch(
        self,
        rows: Iterable[inputs.TransitionWithReasonBatchItem],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Cancel a planned session; the reason is kept in its history.

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
                "/v1/sessions/batch/cancel",
                tuple[models.Receipt, ...],
                body=tuple(rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def hold_batch(
        self,
        rows: Iterable[inputs.TransitionBatchItem | models.Session],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Mark a planned session as held; it must have started.

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
                "/v1/sessions/batch/hold",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "TransitionBatchItem") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def publish_batch(
        self,
        rows: Iterable[inputs.TransitionBatchItem | models.Session],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Publish the session and its results.

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
                "/v1/sessions/batch/publish",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "TransitionBatchItem") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def reopen_batch(
        self,
        rows: Iterable[inputs.TransitionBatchItem | models.Session],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Reopen a held or cancelled session; it becomes planned.

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
                "/v1/sessions/batch/reopen",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "TransitionBatchItem") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def unpublish_batch(
        self,
        rows: Iterable[inputs.TransitionBatchItem | models.Session],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Unpublish the session and its results.

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
                "/v1/sessions/batch/unpublish",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "TransitionBatchItem") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
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
        """Delete a session by an external reference; nothing may refer to it.

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
                f"/v1/sessions/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
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
    ) -> models.Session:
        """Get a session by an external reference.

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
                f"/v1/sessions/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Session,
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
        cohort_id: UUID | str | None | Unset = UNSET,
        cohort_ref: str | None | Unset = UNSET,
        title: str | Unset = UNSET,
        format: Literal["mini", "ordinary"] | models.UnknownValue | Unset = UNSET,
        purpose: str | None | Unset = UNSET,
        problem_statement_ids: Sequence[UUID | str] | Unset = UNSET,
        problem_statement_refs: Sequence[str] | Unset = UNSET,
        occasion: Literal["alumni", "closing", "kick_off", "working"] | models.UnknownValue | None | Unset = UNSET,
        starts_at: datetime | str | Unset = UNSET,
        ends_at: datetime | str | Unset = UNSET,
        place: str | None | Unset = UNSET,
        group_ids: Sequence[UUID | str] | Unset = UNSET,
        group_refs: Sequence[str] | Unset = UNSET,
        facilitator_ids: Sequence[UUID | str] | Unset = UNSET,
        facilitator_refs: Sequence[str] | Unset = UNSET,
        agenda: Sequence[inputs.AgendaItem | models.AgendaItem] | Unset = UNSET,
        summary: str | None | Unset = UNSET,
        links: Sequence[inputs.SessionLink | models.SessionLink] | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Session:
        """Update a session by an external reference; null clears a field.

        Scope: `programme:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            programme_id: One of `programmes`.
            programme_ref: An external reference, `system:id`, instead of the id.
            cohort_id: One of `cohorts`.
            cohort_ref: An external reference, `system:id`, instead of the id.
            title: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            format: The values of `format` of `Session`; later versions may add more.
            purpose: Text of at most 10,000 characters, stored in Unicode's NFC.
            problem_statement_ids: Each item is one of `problem_statements`.
            problem_statement_refs: Each item is a resource by its key in another system: `system:id`.
            occasion: The values of `occasion` of `Session`; later versions may add more.
            starts_at: A moment (RFC 3339), returned in UTC.
            ends_at: A moment (RFC 3339), returned in UTC.
            place: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            group_ids: Each item is one of `groups`.
            group_refs: Each item is a resource by its key in another system: `system:id`.
            facilitator_ids: Each item is one of `people`, for callers with `people:read`.
            facilitator_refs: Each item is a resource by its key in another system: `system:id`.
            agenda: Each item is an item of a session's agenda; items such as a welcome or a lunch have no
                phase.
            summary: Text of at most 10,000 characters, stored in Unicode's NFC.
            links: Each item is a page that belongs to a session.
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
                f"/v1/sessions/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Session,
                body={
                    "external_refs": external_refs,
                    "programme_id": programme_id,
                    "programme_ref": programme_ref,
                    "cohort_id": cohort_id,
                    "cohort_ref": cohort_ref,
                    "title": title,
                    "format": format,
                    "purpose": purpose,
                    "problem_statement_ids": problem_statement_ids,
                    "problem_statement_refs": problem_statement_refs,
                    "occasion": occasion,
                    "starts_at": starts_at,
                    "ends_at": ends_at,
                    "place": place,
                    "group_ids": group_ids,
                    "group_refs": group_refs,
                    "facilitator_ids": facilitator_ids,
                    "facilitator_refs": facilitator_refs,
                    "agenda": agenda,
                    "summary": summary,
                    "links": links,
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
        programme_id: UUID | str | Unset = UNSET,
        programme_ref: str | Unset = UNSET,
        cohort_id: UUID | str | None | Unset = UNSET,
        cohort_ref: str | None | Unset = UNSET,
        title: str | Unset = UNSET,
        format: Literal["mini", "ordinary"] | models.UnknownValue | Unset = UNSET,
        purpose: str | None | Unset = UNSET,
        problem_statement_ids: Sequence[UUID | str] | Unset = UNSET,
        problem_statement_refs: Sequence[str] | Unset = UNSET,
        occasion: Literal["alumni", "closing", "kick_off", "working"] | models.UnknownValue | None | Unset = UNSET,
        starts_at: datetime | str | Unset = UNSET,
        ends_at: datetime | str | Unset = UNSET,
        place: str | None | Unset = UNSET,
        status: Literal["cancelled", "held", "planned"] | models.UnknownValue | Unset = UNSET,
        group_ids: Sequence[UUID | str] | Unset = UNSET,
        group_refs: Sequence[str] | Unset = UNSET,
        facilitator_ids: Sequence[UUID | str] | Unset = UNSET,
        facilitator_refs: Sequence[str] | Unset = UNSET,
        agenda: Sequence[inputs.AgendaItem | models.AgendaItem] | Unset = UNSET,
        summary: str | None | Unset = UNSET,
        links: Sequence[inputs.SessionLink | models.SessionLink] | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Session:
        """Upsert a session by an external reference; fields not sent are unchanged.

        Scope: `programme:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            external_refs: Each item is a resource's key in another system.
            programme_id: One of `programmes`.
            programme_ref: An external reference, `system:id`, instead of the id.
            cohort_id: One of `cohorts`.
            cohort_ref: An external reference, `system:id`, instead of the id.
            title: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            format: The values of `format` of `Session`; later versions may add more.
            purpose: Text of at most 10,000 characters, stored in Unicode's NFC.
            problem_statement_ids: Each item is one of `problem_statements`.
            problem_statement_refs: Each item is a resource by its key in another system: `system:id`.
            occasion: The values of `occasion` of `Session`; later versions may add more.
            starts_at: A moment (RFC 3339), returned in UTC.
            ends_at: A moment (RFC 3339), returned in UTC.
            place: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            status: The values of `status` of `Session`; later versions may add more.
            group_ids: Each item is one of `groups`.
            group_refs: Each item is a resource by its key in another system: `system:id`.
            facilitator_ids: Each item is one of `people`, for callers with `people:read`.
            facilitator_refs: Each item is a resource by its key in another system: `system:id`.
            agenda: Each item is an item of a session's agenda; items such as a welcome or a lunch have no
                phase.
            summary: Text of at most 10,000 characters, stored in Unicode's NFC.
            links: Each item is a page that belongs to a session.
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
                f"/v1/sessions/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Session,
                body={
                    "external_refs": external_refs,
                    "programme_id": programme_id,
                    "programme_ref": programme_ref,
                    "cohort_id": cohort_id,
                    "cohort_ref": cohort_ref,
                    "title": title,
                    "format": format,
                    "purpose": purpose,
                    "problem_statement_ids": problem_statement_ids,
                    "problem_statement_refs": problem_statement_refs,
                    "occasion": occasion,
                    "starts_at": starts_at,
                    "ends_at": ends_at,
                    "place": place,
                    "status": status,
                    "group_ids": group_ids,
                    "group_refs": group_refs,
                    "facilitator_ids": facilitator_ids,
                    "facilitator_refs": facilitator_refs,
                    "agenda": agenda,
                    "summary": summary,
                    "links": links,
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
        session_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> None:
        """Delete a session; nothing may refer to it.

        Scope: `programme:write`.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
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
                f"/v1/sessions/{encode_segment(session_id)}",
                NoneType,
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def get(
        self,
        session_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Session:
        """Get a session.

        Scope: `programme:read`.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "GET",
                f"/v1/sessions/{encode_segment(session_id)}",
                models.Session,
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def update(
        self,
        session_id: UUID | str,
        /,
        *,
        version: int,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        programme_id: UUID | str | Unset = UNSET,
        programme_ref: str | Unset = UNSET,
        cohort_id: UUID | str | None | Unset = UNSET,
        cohort_ref: str | None | Unset = UNSET,
        title: str | Unset = UNSET,
        format: Literal["mini", "ordinary"] | models.UnknownValue | Unset = UNSET,
        purpose: str | None | Unset = UNSET,
        problem_statement_ids: Sequence[UUID | str] | Unset = UNSET,
        problem_statement_refs: Sequence[str] | Unset = UNSET,
        occasion: Literal["alumni", "closing", "kick_off", "working"] | models.UnknownValue | None | Unset = UNSET,
        starts_at: datetime | str | Unset = UNSET,
        ends_at: datetime | str | Unset = UNSET,
        place: str | None | Unset = UNSET,
        group_ids: Sequence[UUID | str] | Unset = UNSET,
        group_refs: Sequence[str] | Unset = UNSET,
        facilitator_ids: Sequence[UUID | str] | Unset = UNSET,
        facilitator_refs: Sequence[str] | Unset = UNSET,
        agenda: Sequence[inputs.AgendaItem | models.AgendaItem] | Unset = UNSET,
        summary: str | None | Unset = UNSET,
        links: Sequence[inputs.SessionLink | models.SessionLink] | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Session:
        """Update a session; null clears a field.

        Scope: `programme:write`.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            programme_id: One of `programmes`.
            programme_ref: An external reference, `system:id`, instead of the id.
            cohort_id: One of `cohorts`.
            cohort_ref: An external reference, `system:id`, instead of the id.
            title: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            format: The values of `format` of `Session`; later versions may add more.
            purpose: Text of at most 10,000 characters, stored in Unicode's NFC.
            problem_statement_ids: Each item is one of `problem_statements`.
            problem_statement_refs: Each item is a resource by its key in another system: `system:id`.
            occasion: The values of `occasion` of `Session`; later versions may add more.
            starts_at: A moment (RFC 3339), returned in UTC.
            ends_at: A moment (RFC 3339), returned in UTC.
            place: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            group_ids: Each item is one of `groups`.
            group_refs: Each item is a resource by its key in another system: `system:id`.
            facilitator_ids: Each item is one of `people`, for callers with `people:read`.
            facilitator_refs: Each item is a resource by its key in another system: `system:id`.
            agenda: Each item is an item of a session's agenda; items such as a welcome or a lunch have no
                phase.
            summary: Text of at most 10,000 characters, stored in Unicode's NFC.
            links: Each item is a page that belongs to a session.
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
                f"/v1/sessions/{encode_segment(session_id)}",
                models.Session,
                body={
                    "external_refs": external_refs,
                    "programme_id": programme_id,
                    "programme_ref": programme_ref,
                    "cohort_id": cohort_id,
                    "cohort_ref": cohort_ref,
                    "title": title,
                    "format": format,
                    "purpose": purpose,
                    "problem_statement_ids": problem_statement_ids,
                    "problem_statement_refs": problem_statement_refs,
                    "occasion": occasion,
                    "starts_at": starts_at,
                    "ends_at": ends_at,
                    "place": place,
                    "group_ids": group_ids,
                    "group_refs": group_refs,
                    "facilitator_ids": facilitator_ids,
                    "facilitator_refs": facilitator_refs,
                    "agenda": agenda,
                    "summary": summary,
                    "links": links,
                    "holds_from": holds_from,
                    "reason": reason,
                },
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def put_attendances(
        self,
        session_id: UUID | str,
        rows: Iterable[inputs.Attendee | models.Session],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Upsert up to 500 attendances of a session; people not listed are unchanged.

        Scope: `programme:write` and `people:read`.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
            rows: At most 500 rows.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "PUT",
                f"/v1/sessions/{encode_segment(session_id)}/attendances",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "Attendee") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def cancel(
        self,
        session_id: UUID | str,
        /,
        *,
        reason: str,
        holds_from: date | str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Session:
        """Cancel a planned session; the reason is kept in its history.

        Scope: `programme:write`.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
            reason: The reason, at most 1,000 characters; recorded in the history.
            holds_from: The day from which the change holds; today if absent, never in the future.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "POST",
                f"/v1/sessions/{encode_segment(session_id)}/cancel",
                models.Session,
                body={"reason": reason, "holds_from": holds_from},
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def capture(
        self,
        session_id: UUID | str,
        /,
        *,
        team: str | Unset = UNSET,
        problem_statements: Sequence[inputs.CapturedProblemStatement] | Unset = UNSET,
        exercises: Sequence[inputs.CapturedExercise] | Unset = UNSET,
        insights: Sequence[inputs.CapturedInsight] | Unset = UNSET,
        needs: Sequence[inputs.CapturedNeed] | Unset = UNSET,
        ideas: Sequence[str | inputs.CapturedIdea] | Unset = UNSET,
        presentations: Sequence[inputs.CapturedPresentation] | Unset = UNSET,
        reflections: Sequence[inputs.CapturedReflection] | Unset = UNSET,
        on_error: Literal["abort", "skip"] | None = None,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.CaptureResult:
        """Upsert the results of a session, in any order and any number of times.

        An entry is identified by its external reference, else by its key (stored as
        `capture:<session_id>/<team>/<key>`), else by its text; case and white space of team, key and text
        do not matter. Each quote is separate, even if several people said the same. Entries that the caller
        may not see are neither found nor changed, but those it sent itself are not duplicated. The
        document's problem statements are added to the session. Items of exercises and links are merged into
        the stored ones in the order of the document; null clears a field.

        Scope: `day:write`.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
            team: The table in the room, at most 60 characters on one line.
            problem_statements: Each item is a problem statement (*problemstilling*); a reframed one has its
                original and the insights that changed it.
            exercises: Each item is an exercise (*øvelse*): the work of a group, or of one table in the room,
                with a method.
            insights: Each item is an insight (*innsikt*), with its sources.
            needs: Each item is a need (*behov*): *who* needs *what* because *because*.
            presentations: Each item is a presentation (*presentasjon*) of an idea in a session; the first sets
                a captured idea to `presented`.
            reflections: Each item is a participant's reflection (*sitat*) on a session, with a rating from 1 to
                5.
            on_error: `abort`: nothing is written. `skip`: refused entries, also those of a wrong shape, and
                their dependents are skipped; the document itself must be valid.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "POST",
                f"/v1/sessions/{encode_segment(session_id)}/capture",
                models.CaptureResult,
                {"on_error": on_error},
                body={
                    "team": team,
                    "problem_statements": problem_statements,
                    "exercises": exercises,
                    "insights": insights,
                    "needs": needs,
                    "ideas": ideas,
                    "presentations": presentations,
                    "reflections": reflections,
                },
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def history(
        self,
        session_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.History:
        """Get the history of a session: each change with its day and reason.

        Scope: `programme:read`.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "GET",
                f"/v1/sessions/{encode_segment(session_id)}/history",
                models.History,
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def hold(
        self,
        session_id: UUID | str,
        /,
        *,
        reason: str | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Session:
        """Mark a planned session as held; it must have started.

        Scope: `programme:write`.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
            reason: The reason, at most 1,000 characters; recorded in the history.
            holds_from: The day from which the change holds; today if absent, never in the future.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "POST",
                f"/v1/sessions/{encode_segment(session_id)}/hold",
                models.Session,
                body={"reason": reason, "holds_from": holds_from},
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def outcome(
        self,
        session_id: UUID | str,
        /,
        *,
        lang: Literal["en", "nb", "nn"] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Outcome:
        """Get the outcome of a session as one document.

        The day's work needs `day:read`. Markdown is in the requested language and begins with the work that
        goes further; names of persons need `people:read`, names of units and groups `organisation:read`.

        Scope: `programme:read`.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
            lang: Overrides Accept-Language; bokmål without either.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "GET",
                f"/v1/sessions/{encode_segment(session_id)}/outcome",
                models.Outcome,
                {"lang": lang},
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def outcome_markdown(
        self,
        session_id: UUID | str,
        /,
        *,
        lang: Literal["en", "nb", "nn"] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> str:
        """Get the outcome of a session as one document.

        The day's work needs `day:read`. Markdown is in the requested language and begins with the work that
        goes further; names of persons need `people:read`, names of units and groups `organisation:read`.

        Scope: `programme:read`.

        Returns Markdown.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
            lang: Overrides Accept-Language; bokmål without either.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "GET",
                f"/v1/sessions/{encode_segment(session_id)}/outcome",
                str,
                {"lang": lang},
                headers=extra_headers,
                timeout=timeout,
                accept="text/markdown",
            )
        )

    async def publish(
        self,
        session_id: UUID | str,
        /,
        *,
        reason: str | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Session:
        """Publish the session and its results.

        Scope: `programme:write`.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
            reason: The reason, at most 1,000 characters; recorded in the history.
            holds_from: The day from which the change holds; today if absent, never in the future.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "POST",
                f"/v1/sessions/{encode_segment(session_id)}/publish",
                models.Session,
                body={"reason": reason, "holds_from": holds_from},
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def reopen(
        self,
        session_id: UUID | str,
        /,
        *,
        reason: str | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Session:
        """Reopen a held or cancelled session; it becomes planned.

        Scope: `programme:write`.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
            reason: The reason, at most 1,000 characters; recorded in the history.
            holds_from: The day from which the change holds; today if absent, never in the future.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "POST",
                f"/v1/sessions/{encode_segment(session_id)}/reopen",
                models.Session,
                body={"reason": reason, "holds_from": holds_from},
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def trace(
        self,
        session_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Trace:
        """Get the trace of a session: where it comes from and what it led to.

        Sessions need `programme:read`, groups need `organisation:read`.

        Scope: `day:read`.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "GET",
                f"/v1/sessions/{encode_segment(session_id)}/trace",
                models.Trace,
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def unpublish(
        self,
        session_id: UUID | str,
        /,
        *,
        reason: str | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Session:
        """Unpublish the session and its results.

        Scope: `programme:write`.

        Args:
            session_id: The id of the session, or its external reference: `ref:hr:3100`.
            reason: The reason, at most 1,000 characters; recorded in the history.
            holds_from: The day from which the change holds; today if absent, never in the future.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "POST",
                f"/v1/sessions/{encode_segment(session_id)}/unpublish",
                models.Session,
                body={"reason": reason, "holds_from": holds_from},
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )


class AsyncSessionsWithRawResponse:
    """The methods of `sessions`, which return a `RawResponse`; of lists, that of the first page."""

    def __init__(self, sessions: AsyncSessions) -> None:
        self.list = async_raw_page(sessions.list)
        self.create = async_raw_call(sessions.create)
        self.update_batch = async_raw_call(sessions.update_batch)
        self.create_batch = async_raw_call(sessions.create_batch)
        self.upsert_batch = async_raw_call(sessions.upsert_batch)
        self.cancel_batch = async_raw_call(sessions.cancel_batch)
        self.hold_batch = async_raw_call(sessions.hold_batch)
        self.publish_batch = async_raw_call(sessions.publish_batch)
        self.reopen_batch = async_raw_call(sessions.reopen_batch)
        self.unpublish_batch = async_raw_call(sessions.unpublish_batch)
        self.delete_by_ref = async_raw_call(sessions.delete_by_ref)
        self.get_by_ref = async_raw_call(sessions.get_by_ref)
        self.update_by_ref = async_raw_call(sessions.update_by_ref)
        self.put_by_ref = async_raw_call(sessions.put_by_ref)
        self.delete = async_raw_call(sessions.delete)
        self.get = async_raw_call(sessions.get)
        self.update = async_raw_call(sessions.update)
        self.put_attendances = async_raw_call(sessions.put_attendances)
        self.cancel = async_raw_call(sessions.cancel)
        self.capture = async_raw_call(sessions.capture)
        self.history = async_raw_call(sessions.history)
        self.hold = async_raw_call(sessions.hold)
        self.outcome = async_raw_call(sessions.outcome)
        self.outcome_markdown = async_raw_call(sessions.outcome_markdown)
        self.publish = async_raw_call(sessions.publish)
        self.reopen = async_raw_call(sessions.reopen)
        self.trace = async_raw_call(sessions.trace)
        self.unpublish = async_raw_call(sessions.unpublish)
