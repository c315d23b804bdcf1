"""The resource `ideas`. Generated from the contract by sdk/generate.py; do not edit."""

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


class Ideas(SyncResource):
    """Ideas, from a sticky note to further work."""

    @property
    def with_raw_response(self) -> IdeasWithRawResponse:
        """The same methods, which return a `RawResponse` with the status, the headers and what was parsed."""
        return IdeasWithRawResponse(self._as_raw())

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Literal[
            "-created_at",
            "-follow_up_on",
            "-published_at",
            "-title",
            "-updated_at",
            "created_at",
            "follow_up_on",
            "published_at",
            "title",
            "updated_at",
        ]
        | None = None,
        include: Literal["group", "insights", "needs", "owner", "problem_statement", "session", "themes", "unit"]
        | Sequence[Literal["group", "insights", "needs", "owner", "problem_statement", "session", "themes", "unit"]]
        | None = None,
        count: bool | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        boldness: Literal["bold", "traditional"]
        | models.UnknownValue
        | Sequence[Literal["bold", "traditional"] | models.UnknownValue]
        | None = None,
        origin: Literal["copied", "inspired", "own"]
        | models.UnknownValue
        | Sequence[Literal["copied", "inspired", "own"] | models.UnknownValue]
        | None = None,
        need_ids: UUID | str | Sequence[UUID | str] | None = None,
        insight_ids: UUID | str | Sequence[UUID | str] | None = None,
        problem_statement_id: UUID | str | Sequence[UUID | str] | None = None,
        session_id: UUID | str | Sequence[UUID | str] | None = None,
        group_id: UUID | str | Sequence[UUID | str] | None = None,
        team: str | None = None,
        unit_id: UUID | str | Sequence[UUID | str] | None = None,
        owner_id: UUID | str | Sequence[UUID | str] | None = None,
        follow_up_on_from: date | str | None = None,
        follow_up_on_to: date | str | None = None,
        status: Literal["captured", "declined", "parked", "presented", "selected", "taken_further"]
        | models.UnknownValue
        | Sequence[
            Literal["captured", "declined", "parked", "presented", "selected", "taken_further"] | models.UnknownValue
        ]
        | None = None,
        theme_ids: UUID | str | Sequence[UUID | str] | None = None,
        language: Literal["en", "nb", "nn"]
        | models.UnknownValue
        | Sequence[Literal["en", "nb", "nn"] | models.UnknownValue]
        | None = None,
        published_at_from: date | datetime | str | None = None,
        published_at_to: date | datetime | str | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        q: str | None = None,
        need_refs: str | None = None,
        insight_refs: str | None = None,
        problem_statement_ref: str | None = None,
        session_ref: str | None = None,
        group_ref: str | None = None,
        unit_ref: str | None = None,
        owner_ref: str | None = None,
        theme_refs: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal[
            "boldness",
            "follow_up_on",
            "group_id",
            "owner_id",
            "problem_statement_id",
            "published_at",
            "session_id",
            "team",
            "unit_id",
        ]
        | Sequence[
            Literal[
                "boldness",
                "follow_up_on",
                "group_id",
                "owner_id",
                "problem_statement_id",
                "published_at",
                "session_id",
                "team",
                "unit_id",
            ]
        ]
        | None = None,
        not_null: Literal[
            "boldness",
            "follow_up_on",
            "group_id",
            "owner_id",
            "problem_statement_id",
            "published_at",
            "session_id",
            "team",
            "unit_id",
        ]
        | Sequence[
            Literal[
                "boldness",
                "follow_up_on",
                "group_id",
                "owner_id",
                "problem_statement_id",
                "published_at",
                "session_id",
                "team",
                "unit_id",
            ]
        ]
        | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> SyncPaginator[models.Idea, models.IdeaPage]:
        """List ideas.

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
            boldness: Only those with one of these values of `boldness`.
            origin: Only those with one of these values of `origin`.
            need_ids: Only those that refer to one of these ids of `needs`.
            insight_ids: Only those that refer to one of these ids of `insights`.
            problem_statement_id: Only those that refer to one of these ids of `problem_statements`.
            session_id: Only those that refer to one of these ids of `sessions`.
            group_id: Only those that refer to one of these ids of `groups`.
            team: Only those with this `team`.
            unit_id: Only those that refer to one of these ids of `units`.
            owner_id: Only those that refer to one of these ids of `people`.
            follow_up_on_from: From this day, inclusive.
            follow_up_on_to: Until this day, inclusive.
            status: Only those with one of these values of `status`.
            theme_ids: Only those that refer to one of these ids of `themes`.
            language: Only those with one of these values of `language`.
            published_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            published_at_to: Until this moment, inclusive; a day counts until its end in the service's time
                zone.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            held_from: From this day of the session, inclusive: the day on which it begins.
            held_to: Until this day of the session, inclusive: the day on which it begins.
            q: Only those with this text in `title`, in upper or lower case; two letters must begin a word.
            need_refs: As `need_ids`, by an external reference of `needs`.
            insight_refs: As `insight_ids`, by an external reference of `insights`.
            problem_statement_ref: As `problem_statement_id`, by an external reference of `problem_statements`.
            session_ref: As `session_id`, by an external reference of `sessions`.
            group_ref: As `group_id`, by an external reference of `groups`.
            unit_ref: As `unit_id`, by an external reference of `units`.
            owner_ref: As `owner_id`, by an external reference of `people`.
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
                "/v1/ideas",
                models.IdeaPage,
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
                    "boldness": boldness,
                    "origin": origin,
                    "need_ids": need_ids,
                    "insight_ids": insight_ids,
                    "problem_statement_id": problem_statement_id,
                    "session_id": session_id,
                    "group_id": group_id,
                    "team": team,
                    "unit_id": unit_id,
                    "owner_id": owner_id,
                    "follow_up_on_from": follow_up_on_from,
                    "follow_up_on_to": follow_up_on_to,
                    "status": status,
                    "theme_ids": theme_ids,
                    "language": language,
                    "published_at_from": published_at_from,
                    "published_at_to": published_at_to,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "q": q,
                    "need_refs": need_refs,
                    "insight_refs": insight_refs,
                    "problem_statement_ref": problem_statement_ref,
                    "session_ref": session_ref,
                    "group_ref": group_ref,
                    "unit_ref": unit_ref,
                    "owner_ref": owner_ref,
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
        sort: Literal[
            "-created_at",
            "-follow_up_on",
            "-published_at",
            "-title",
            "-updated_at",
            "created_at",
            "follow_up_on",
            "published_at",
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
        boldness: Literal["bold", "traditional"]
        | models.UnknownValue
        | Sequence[Literal["bold", "traditional"] | models.UnknownValue]
        | None = None,
        origin: Literal["copied", "inspired", "own"]
        | models.UnknownValue
        | Sequence[Literal["copied", "inspired", "own"] | models.UnknownValue]
        | None = None,
        need_ids: UUID | str | Sequence[UUID | str] | None = None,
        insight_ids: UUID | str | Sequence[UUID | str] | None = None,
        problem_statement_id: UUID | str | Sequence[UUID | str] | None = None,
        session_id: UUID | str | Sequence[UUID | str] | None = None,
        group_id: UUID | str | Sequence[UUID | str] | None = None,
        team: str | None = None,
        unit_id: UUID | str | Sequence[UUID | str] | None = None,
        owner_id: UUID | str | Sequence[UUID | str] | None = None,
        follow_up_on_from: date | str | None = None,
        follow_up_on_to: date | str | None = None,
        status: Literal["captured", "declined", "parked", "presented", "selected", "taken_further"]
        | models.UnknownValue
        | Sequence[
            Literal["captured", "declined", "parked", "presented", "selected", "taken_further"] | models.UnknownValue
        ]
        | None = None,
        theme_ids: UUID | str | Sequence[UUID | str] | None = None,
        language: Literal["en", "nb", "nn"]
        | models.UnknownValue
        | Sequence[Literal["en", "nb", "nn"] | models.UnknownValue]
        | None = None,
        published_at_from: date | datetime | str | None = None,
        published_at_to: date | datetime | str | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        q: str | None = None,
        need_refs: str | None = None,
        insight_refs: str | None = None,
        problem_statement_ref: str | None = None,
        session_ref: str | None = None,
        group_ref: str | None = None,
        unit_ref: str | None = None,
        owner_ref: str | None = None,
        theme_refs: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal[
            "boldness",
            "follow_up_on",
            "group_id",
            "owner_id",
            "problem_statement_id",
            "published_at",
            "session_id",
            "team",
            "unit_id",
        ]
        | Sequence[
            Literal[
                "boldness",
                "follow_up_on",
                "group_id",
                "owner_id",
                "problem_statement_id",
                "published_at",
                "session_id",
                "team",
                "unit_id",
            ]
        ]
        | None = None,
        not_null: Literal[
            "boldness",
            "follow_up_on",
            "group_id",
            "owner_id",
            "problem_statement_id",
            "published_at",
            "session_id",
            "team",
            "unit_id",
        ]
        | Sequence[
            Literal[
                "boldness",
                "follow_up_on",
                "group_id",
                "owner_id",
                "problem_statement_id",
                "published_at",
                "session_id",
                "team",
                "unit_id",
            ]
        ]
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
            boldness: Only those with one of these values of `boldness`.
            origin: Only those with one of these values of `origin`.
            need_ids: Only those that refer to one of these ids of `needs`.
            insight_ids: Only those that refer to one of these ids of `insights`.
            problem_statement_id: Only those that refer to one of these ids of `problem_statements`.
            session_id: Only those that refer to one of these ids of `sessions`.
            group_id: Only those that refer to one of these ids of `groups`.
            team: Only those with this `team`.
            unit_id: Only those that refer to one of these ids of `units`.
            owner_id: Only those that refer to one of these ids of `people`.
            follow_up_on_from: From this day, inclusive.
            follow_up_on_to: Until this day, inclusive.
            status: Only those with one of these values of `status`.
            theme_ids: Only those that refer to one of these ids of `themes`.
            language: Only those with one of these values of `language`.
            published_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            published_at_to: Until this moment, inclusive; a day counts until its end in the service's time
                zone.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            held_from: From this day of the session, inclusive: the day on which it begins.
            held_to: Until this day of the session, inclusive: the day on which it begins.
            q: Only those with this text in `title`, in upper or lower case; two letters must begin a word.
            need_refs: As `need_ids`, by an external reference of `needs`.
            insight_refs: As `insight_ids`, by an external reference of `insights`.
            problem_statement_ref: As `problem_statement_id`, by an external reference of `problem_statements`.
            session_ref: As `session_id`, by an external reference of `sessions`.
            group_ref: As `group_id`, by an external reference of `groups`.
            unit_ref: As `unit_id`, by an external reference of `units`.
            owner_ref: As `owner_id`, by an external reference of `people`.
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
                "/v1/ideas",
                bytes,
                {
                    "sort": sort,
                    "dialect": dialect,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "boldness": boldness,
                    "origin": origin,
                    "need_ids": need_ids,
                    "insight_ids": insight_ids,
                    "problem_statement_id": problem_statement_id,
                    "session_id": session_id,
                    "group_id": group_id,
                    "team": team,
                    "unit_id": unit_id,
                    "owner_id": owner_id,
                    "follow_up_on_from": follow_up_on_from,
                    "follow_up_on_to": follow_up_on_to,
                    "status": status,
                    "theme_ids": theme_ids,
                    "language": language,
                    "published_at_from": published_at_from,
                    "published_at_to": published_at_to,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "q": q,
                    "need_refs": need_refs,
                    "insight_refs": insight_refs,
                    "problem_statement_ref": problem_statement_ref,
                    "session_ref": session_ref,
                    "group_ref": group_ref,
                    "unit_ref": unit_ref,
                    "owner_ref": owner_ref,
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
        sort: Literal[
            "-created_at",
            "-follow_up_on",
            "-published_at",
            "-title",
            "-updated_at",
            "created_at",
            "follow_up_on",
            "published_at",
            "title",
            "updated_at",
        ]
        | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        boldness: Literal["bold", "traditional"]
        | models.UnknownValue
        | Sequence[Literal["bold", "traditional"] | models.UnknownValue]
        | None = None,
        origin: Literal["copied", "inspired", "own"]
        | models.UnknownValue
        | Sequence[Literal["copied", "inspired", "own"] | models.UnknownValue]
        | None = None,
        need_ids: UUID | str | Sequence[UUID | str] | None = None,
        insight_ids: UUID | str | Sequence[UUID | str] | None = None,
        problem_statement_id: UUID | str | Sequence[UUID | str] | None = None,
        session_id: UUID | str | Sequence[UUID | str] | None = None,
        group_id: UUID | str | Sequence[UUID | str] | None = None,
        team: str | None = None,
        unit_id: UUID | str | Sequence[UUID | str] | None = None,
        owner_id: UUID | str | Sequence[UUID | str] | None = None,
        follow_up_on_from: date | str | None = None,
        follow_up_on_to: date | str | None = None,
        status: Literal["captured", "declined", "parked", "presented", "selected", "taken_further"]
        | models.UnknownValue
        | Sequence[
            Literal["captured", "declined", "parked", "presented", "selected", "taken_further"] | models.UnknownValue
        ]
        | None = None,
        theme_ids: UUID | str | Sequence[UUID | str] | None = None,
        language: Literal["en", "nb", "nn"]
        | models.UnknownValue
        | Sequence[Literal["en", "nb", "nn"] | models.UnknownValue]
        | None = None,
        published_at_from: date | datetime | str | None = None,
        published_at_to: date | datetime | str | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        q: str | None = None,
        need_refs: str | None = None,
        insight_refs: str | None = None,
        problem_statement_ref: str | None = None,
        session_ref: str | None = None,
        group_ref: str | None = None,
        unit_ref: str | None = None,
        owner_ref: str | None = None,
        theme_refs: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal[
            "boldness",
            "follow_up_on",
            "group_id",
            "owner_id",
            "problem_statement_id",
            "published_at",
            "session_id",
            "team",
            "unit_id",
        ]
        | Sequence[
            Literal[
                "boldness",
                "follow_up_on",
                "group_id",
                "owner_id",
                "problem_statement_id",
                "published_at",
                "session_id",
                "team",
                "unit_id",
            ]
        ]
        | None = None,
        not_null: Literal[
            "boldness",
            "follow_up_on",
            "group_id",
            "owner_id",
            "problem_statement_id",
            "published_at",
            "session_id",
            "team",
            "unit_id",
        ]
        | Sequence[
            Literal[
                "boldness",
                "follow_up_on",
                "group_id",
                "owner_id",
                "problem_statement_id",
                "published_at",
                "session_id",
                "team",
                "unit_id",
            ]
        ]
        | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> Iterator[models.Idea]:
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
            boldness: Only those with one of these values of `boldness`.
            origin: Only those with one of these values of `origin`.
            need_ids: Only those that refer to one of these ids of `needs`.
            insight_ids: Only those that refer to one of these ids of `insights`.
            problem_statement_id: Only those that refer to one of these ids of `problem_statements`.
            session_id: Only those that refer to one of these ids of `sessions`.
            group_id: Only those that refer to one of these ids of `groups`.
            team: Only those with this `team`.
            unit_id: Only those that refer to one of these ids of `units`.
            owner_id: Only those that refer to one of these ids of `people`.
            follow_up_on_from: From this day, inclusive.
            follow_up_on_to: Until this day, inclusive.
            status: Only those with one of these values of `status`.
            theme_ids: Only those that refer to one of these ids of `themes`.
            language: Only those with one of these values of `language`.
            published_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            published_at_to: Until this moment, inclusive; a day counts until its end in the service's time
                zone.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            held_from: From this day of the session, inclusive: the day on which it begins.
            held_to: Until this day of the session, inclusive: the day on which it begins.
            q: Only those with this text in `title`, in upper or lower case; two letters must begin a word.
            need_refs: As `need_ids`, by an external reference of `needs`.
            insight_refs: As `insight_ids`, by an external reference of `insights`.
            problem_statement_ref: As `problem_statement_id`, by an external reference of `problem_statements`.
            session_ref: As `session_id`, by an external reference of `sessions`.
            group_ref: As `group_id`, by an external reference of `groups`.
            unit_ref: As `unit_id`, by an external reference of `units`.
            owner_ref: As `owner_id`, by an external reference of `people`.
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
                "/v1/ideas",
                models.Idea,
                {
                    "sort": sort,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "boldness": boldness,
                    "origin": origin,
                    "need_ids": need_ids,
                    "insight_ids": insight_ids,
                    "problem_statement_id": problem_statement_id,
                    "session_id": session_id,
                    "group_id": group_id,
                    "team": team,
                    "unit_id": unit_id,
                    "owner_id": owner_id,
                    "follow_up_on_from": follow_up_on_from,
                    "follow_up_on_to": follow_up_on_to,
                    "status": status,
                    "theme_ids": theme_ids,
                    "language": language,
                    "published_at_from": published_at_from,
                    "published_at_to": published_at_to,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "q": q,
                    "need_refs": need_refs,
                    "insight_refs": insight_refs,
                    "problem_statement_ref": problem_statement_ref,
                    "session_ref": session_ref,
                    "group_ref": group_ref,
                    "unit_ref": unit_ref,
                    "owner_ref": owner_ref,
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
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        title: str | None | Unset = UNSET,
        description: str | None | Unset = UNSET,
        boldness: Literal["bold", "traditional"] | models.UnknownValue | None | Unset = UNSET,
        origin: Literal["copied", "inspired", "own"] | models.UnknownValue | Unset = UNSET,
        need_ids: Sequence[UUID | str] | Unset = UNSET,
        need_refs: Sequence[str] | Unset = UNSET,
        insight_ids: Sequence[UUID | str] | Unset = UNSET,
        insight_refs: Sequence[str] | Unset = UNSET,
        problem_statement_id: UUID | str | None | Unset = UNSET,
        problem_statement_ref: str | None | Unset = UNSET,
        session_id: UUID | str | None | Unset = UNSET,
        session_ref: str | None | Unset = UNSET,
        group_id: UUID | str | None | Unset = UNSET,
        group_ref: str | None | Unset = UNSET,
        team: str | None | Unset = UNSET,
        unit_id: UUID | str | None | Unset = UNSET,
        unit_ref: str | None | Unset = UNSET,
        owner_id: UUID | str | None | Unset = UNSET,
        owner_ref: str | None | Unset = UNSET,
        next_step: str | None | Unset = UNSET,
        follow_up_on: date | str | None | Unset = UNSET,
        status: Literal["captured", "declined", "parked", "presented", "selected", "taken_further"]
        | models.UnknownValue
        | Unset = UNSET,
        theme_ids: Sequence[UUID | str] | Unset = UNSET,
        theme_refs: Sequence[str] | Unset = UNSET,
        language: Literal["en", "nb", "nn"] | models.UnknownValue | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Idea:
        """Create an idea.

        Scope: `day:write`.

        Args:
            external_refs: Each item is a resource's key in another system.
            title: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            description: Text of at most 10,000 characters, stored in Unicode's NFC.
            boldness: The values of `boldness` of `Idea`; later versions may add more.
            origin: The values of `origin` of `Idea`; later versions may add more.
            need_ids: Each item is one of `needs`.
            need_refs: Each item is a resource by its key in another system: `system:id`.
            insight_ids: Each item is one of `insights`.
            insight_refs: Each item is a resource by its key in another system: `system:id`.
            problem_statement_id: One of `problem_statements`.
            problem_statement_ref: An external reference, `system:id`, instead of the id.
            session_id: One of `sessions`.
            session_ref: An external reference, `system:id`, instead of the id.
            group_id: One of `groups`.
            group_ref: An external reference, `system:id`, instead of the id.
            team: The table in the room, at most 60 characters on one line.
            unit_id: One of `units`.
            unit_ref: An external reference, `system:id`, instead of the id.
            owner_id: One of `people`, for callers with `people:read`.
            owner_ref: An external reference, `system:id`, instead of the id.
            next_step: Text of at most 10,000 characters, stored in Unicode's NFC.
            follow_up_on: A calendar day.
            status: The values of `status` of `Idea`; later versions may add more.
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
                "/v1/ideas",
                models.Idea,
                body={
                    "external_refs": external_refs,
                    "title": title,
                    "description": description,
                    "boldness": boldness,
                    "origin": origin,
                    "need_ids": need_ids,
                    "need_refs": need_refs,
                    "insight_ids": insight_ids,
                    "insight_refs": insight_refs,
                    "problem_statement_id": problem_statement_id,
                    "problem_statement_ref": problem_statement_ref,
                    "session_id": session_id,
                    "session_ref": session_ref,
                    "group_id": group_id,
                    "group_ref": group_ref,
                    "team": team,
                    "unit_id": unit_id,
                    "unit_ref": unit_ref,
                    "owner_id": owner_id,
                    "owner_ref": owner_ref,
                    "next_step": next_step,
                    "follow_up_on": follow_up_on,
                    "status": status,
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
        rows: Iterable[inputs.IdeaBatchPatch | models.Idea],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Update up to 500 ideas, all or nothing.

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
                "/v1/ideas/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "IdeaBatchPatch") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def create_batch(
        self,
        rows: Iterable[inputs.IdeaCreate | models.Idea],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Create up to 500 ideas, all or nothing.

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
                "/v1/ideas/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "IdeaCreate") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def create_many(
        self,
        rows: Iterable[inputs.IdeaCreate | models.Idea],
        /,
        *,
        idempotency_key: str | None = None,
        chunk_size: int = 500,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.IdeaCreate | models.Idea]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.IdeaCreate | models.Idea]:
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
            "IdeaCreate",
            "abort",
            False,
            chunk_size,
            concurrency,
            on_progress,
            idempotency_key,
        )

    def upsert_batch(
        self,
        rows: Iterable[inputs.IdeaUpsert | models.Idea],
        /,
        *,
        on_error: Literal["abort", "skip"] | None = None,
        dry_run: bool | None = None,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.UpsertReceipt, ...]:
        """Upsert up to 1,000 ideas by their external references; fields not sent are unchanged. `external_refs` are merged by system.

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
                "/v1/ideas/batch",
                tuple[models.UpsertReceipt, ...],
                {"on_error": on_error, "dry_run": dry_run},
                body=tuple(to_row(row, "IdeaUpsert") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def upsert_many(
        self,
        rows: Iterable[inputs.IdeaUpsert | models.Idea],
        /,
        *,
        on_error: Literal["abort", "skip"] = "skip",
        dry_run: bool = False,
        chunk_size: int = 1000,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.IdeaUpsert | models.Idea]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.IdeaUpsert | models.Idea]:
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
            "IdeaUpsert",
            on_error,
            dry_run,
            chunk_size,
            concurrency,
            on_progress,
        )

    def decline_batch(
        self,
        rows: Iterable[inputs.TransitionWithReasonBatchItem],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Decline the idea; the reason is kept in its history.

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
                "/v1/ideas/batch/decline",
                tuple[models.Receipt, ...],
                body=tuple(rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def park_batch(
        self,
        rows: Iterable[inputs.TransitionWithReasonBatchItem],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Park the idea; the reason is kept in its history.

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
                "/v1/ideas/batch/park",
                tuple[models.Receipt, ...],
                body=tuple(rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def publish_batch(
        self,
        rows: Iterable[inputs.TransitionBatchItem | models.Idea],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Publish the idea.

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
                "/v1/ideas/batch/publish",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "TransitionBatchItem") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def revive_batch(
        self,
        rows: Iterable[inputs.TransitionBatchItem | models.Idea],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Revive a parked or declined idea; it returns to its previous status.

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
                "/v1/ideas/batch/revive",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "TransitionBatchItem") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def select_batch(
        self,
        rows: Iterable[inputs.TransitionBatchItem | models.Idea],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Select the idea for further work; it must be captured or presented.

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
                "/v1/ideas/batch/select",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "TransitionBatchItem") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def unpublish_batch(
        self,
        rows: Iterable[inputs.TransitionBatchItem | models.Idea],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Unpublish the idea.

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
                "/v1/ideas/batch/unpublish",
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
        """Delete an idea by an external reference; nothing may refer to it.

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
                f"/v1/ideas/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
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
    ) -> models.Idea:
        """Get an idea by an external reference.

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
                f"/v1/ideas/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Idea,
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
        title: str | None | Unset = UNSET,
        description: str | None | Unset = UNSET,
        boldness: Literal["bold", "traditional"] | models.UnknownValue | None | Unset = UNSET,
        origin: Literal["copied", "inspired", "own"] | models.UnknownValue | Unset = UNSET,
        need_ids: Sequence[UUID | str] | Unset = UNSET,
        need_refs: Sequence[str] | Unset = UNSET,
        insight_ids: Sequence[UUID | str] | Unset = UNSET,
        insight_refs: Sequence[str] | Unset = UNSET,
        problem_statement_id: UUID | str | None | Unset = UNSET,
        problem_statement_ref: str | None | Unset = UNSET,
        session_id: UUID | str | None | Unset = UNSET,
        session_ref: str | None | Unset = UNSET,
        group_id: UUID | str | None | Unset = UNSET,
        group_ref: str | None | Unset = UNSET,
        team: str | None | Unset = UNSET,
        unit_id: UUID | str | None | Unset = UNSET,
        unit_ref: str | None | Unset = UNSET,
        owner_id: UUID | str | None | Unset = UNSET,
        owner_ref: str | None | Unset = UNSET,
        next_step: str | None | Unset = UNSET,
        follow_up_on: date | str | None | Unset = UNSET,
        theme_ids: Sequence[UUID | str] | Unset = UNSET,
        theme_refs: Sequence[str] | Unset = UNSET,
        language: Literal["en", "nb", "nn"] | models.UnknownValue | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Idea:
        """Update an idea by an external reference; null clears a field.

        Scope: `day:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            title: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            description: Text of at most 10,000 characters, stored in Unicode's NFC.
            boldness: The values of `boldness` of `Idea`; later versions may add more.
            origin: The values of `origin` of `Idea`; later versions may add more.
            need_ids: Each item is one of `needs`.
            need_refs: Each item is a resource by its key in another system: `system:id`.
            insight_ids: Each item is one of `insights`.
            insight_refs: Each item is a resource by its key in another system: `system:id`.
            problem_statement_id: One of `problem_statements`.
            problem_statement_ref: An external reference, `system:id`, instead of the id.
            session_id: One of `sessions`.
            session_ref: An external reference, `system:id`, instead of the id.
            group_id: One of `groups`.
            group_ref: An external reference, `system:id`, instead of the id.
            team: The table in the room, at most 60 characters on one line.
            unit_id: One of `units`.
            unit_ref: An external reference, `system:id`, instead of the id.
            owner_id: One of `people`, for callers with `people:read`.
            owner_ref: An external reference, `system:id`, instead of the id.
            next_step: Text of at most 10,000 characters, stored in Unicode's NFC.
            follow_up_on: A calendar day.
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
                f"/v1/ideas/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Idea,
                body={
                    "external_refs": external_refs,
                    "title": title,
                    "description": description,
                    "boldness": boldness,
                    "origin": origin,
                    "need_ids": need_ids,
                    "need_refs": need_refs,
                    "insight_ids": insight_ids,
                    "insight_refs": insight_refs,
                    "problem_statement_id": problem_statement_id,
                    "problem_statement_ref": problem_statement_ref,
                    "session_id": session_id,
                    "session_ref": session_ref,
                    "group_id": group_id,
                    "group_ref": group_ref,
                    "team": team,
                    "unit_id": unit_id,
                    "unit_ref": unit_ref,
                    "owner_id": owner_id,
                    "owner_ref": owner_ref,
                    "next_step": next_step,
                    "follow_up_on": follow_up_on,
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
        title: str | None | Unset = UNSET,
        description: str | None | Unset = UNSET,
        boldness: Literal["bold", "traditional"] | models.UnknownValue | None | Unset = UNSET,
        origin: Literal["copied", "inspired", "own"] | models.UnknownValue | Unset = UNSET,
        need_ids: Sequence[UUID | str] | Unset = UNSET,
        need_refs: Sequence[str] | Unset = UNSET,
        insight_ids: Sequence[UUID | str] | Unset = UNSET,
        insight_refs: Sequence[str] | Unset = UNSET,
        problem_statement_id: UUID | str | None | Unset = UNSET,
        problem_statement_ref: str | None | Unset = UNSET,
        session_id: UUID | str | None | Unset = UNSET,
        session_ref: str | None | Unset = UNSET,
        group_id: UUID | str | None | Unset = UNSET,
        group_ref: str | None | Unset = UNSET,
        team: str | None | Unset = UNSET,
        unit_id: UUID | str | None | Unset = UNSET,
        unit_ref: str | None | Unset = UNSET,
        owner_id: UUID | str | None | Unset = UNSET,
        owner_ref: str | None | Unset = UNSET,
        next_step: str | None | Unset = UNSET,
        follow_up_on: date | str | None | Unset = UNSET,
        status: Literal["captured", "declined", "parked", "presented", "selected", "taken_further"]
        | models.UnknownValue
        | Unset = UNSET,
        theme_ids: Sequence[UUID | str] | Unset = UNSET,
        theme_refs: Sequence[str] | Unset = UNSET,
        language: Literal["en", "nb", "nn"] | models.UnknownValue | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Idea:
        """Upsert an idea by an external reference; fields not sent are unchanged.

        Scope: `day:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            external_refs: Each item is a resource's key in another system.
            title: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            description: Text of at most 10,000 characters, stored in Unicode's NFC.
            boldness: The values of `boldness` of `Idea`; later versions may add more.
            origin: The values of `origin` of `Idea`; later versions may add more.
            need_ids: Each item is one of `needs`.
            need_refs: Each item is a resource by its key in another system: `system:id`.
            insight_ids: Each item is one of `insights`.
            insight_refs: Each item is a resource by its key in another system: `system:id`.
            problem_statement_id: One of `problem_statements`.
            problem_statement_ref: An external reference, `system:id`, instead of the id.
            session_id: One of `sessions`.
            session_ref: An external reference, `system:id`, instead of the id.
            group_id: One of `groups`.
            group_ref: An external reference, `system:id`, instead of the id.
            team: The table in the room, at most 60 characters on one line.
            unit_id: One of `units`.
            unit_ref: An external reference, `system:id`, instead of the id.
            owner_id: One of `people`, for callers with `people:read`.
            owner_ref: An external reference, `system:id`, instead of the id.
            next_step: Text of at most 10,000 characters, stored in Unicode's NFC.
            follow_up_on: A calendar day.
            status: The values of `status` of `Idea`; later versions may add more.
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
                f"/v1/ideas/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Idea,
                body={
                    "external_refs": external_refs,
                    "title": title,
                    "description": description,
                    "boldness": boldness,
                    "origin": origin,
                    "need_ids": need_ids,
                    "need_refs": need_refs,
                    "insight_ids": insight_ids,
                    "insight_refs": insight_refs,
                    "problem_statement_id": problem_statement_id,
                    "problem_statement_ref": problem_statement_ref,
                    "session_id": session_id,
                    "session_ref": session_ref,
                    "group_id": group_id,
                    "group_ref": group_ref,
                    "team": team,
                    "unit_id": unit_id,
                    "unit_ref": unit_ref,
                    "owner_id": owner_id,
                    "owner_ref": owner_ref,
                    "next_step": next_step,
                    "follow_up_on": follow_up_on,
                    "status": status,
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
        idea_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> None:
        """Delete an idea; nothing may refer to it.

        Scope: `day:write`.

        Args:
            idea_id: The id of the idea, or its external reference: `ref:hr:3100`.
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
                f"/v1/ideas/{encode_segment(idea_id)}",
                NoneType,
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def get(
        self,
        idea_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Idea:
        """Get an idea.

        Scope: `day:read`.

        Args:
            idea_id: The id of the idea, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request("GET", f"/v1/ideas/{encode_segment(idea_id)}", models.Idea, headers=extra_headers, timeout=timeout)
        )

    def update(
        self,
        idea_id: UUID | str,
        /,
        *,
        version: int,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        title: str | None | Unset = UNSET,
        description: str | None | Unset = UNSET,
        boldness: Literal["bold", "traditional"] | models.UnknownValue | None | Unset = UNSET,
        origin: Literal["copied", "inspired", "own"] | models.UnknownValue | Unset = UNSET,
        need_ids: Sequence[UUID | str] | Unset = UNSET,
        need_refs: Sequence[str] | Unset = UNSET,
        insight_ids: Sequence[UUID | str] | Unset = UNSET,
        insight_refs: Sequence[str] | Unset = UNSET,
        problem_statement_id: UUID | str | None | Unset = UNSET,
        problem_statement_ref: str | None | Unset = UNSET,
        session_id: UUID | str | None | Unset = UNSET,
        session_ref: str | None | Unset = UNSET,
        group_id: UUID | str | None | Unset = UNSET,
        group_ref: str | None | Unset = UNSET,
        team: str | None | Unset = UNSET,
        unit_id: UUID | str | None | Unset = UNSET,
        unit_ref: str | None | Unset = UNSET,
        owner_id: UUID | str | None | Unset = UNSET,
        owner_ref: str | None | Unset = UNSET,
        next_step: str | None | Unset = UNSET,
        follow_up_on: date | str | None | Unset = UNSET,
        theme_ids: Sequence[UUID | str] | Unset = UNSET,
        theme_refs: Sequence[str] | Unset = UNSET,
        language: Literal["en", "nb", "nn"] | models.UnknownValue | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Idea:
        """Update an idea; null clears a field.

        Scope: `day:write`.

        Args:
            idea_id: The id of the idea, or its external reference: `ref:hr:3100`.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            title: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            description: Text of at most 10,000 characters, stored in Unicode's NFC.
            boldness: The values of `boldness` of `Idea`; later versions may add more.
            origin: The values of `origin` of `Idea`; later versions may add more.
            need_ids: Each item is one of `needs`.
            need_refs: Each item is a resource by its key in another system: `system:id`.
            insight_ids: Each item is one of `insights`.
            insight_refs: Each item is a resource by its key in another system: `system:id`.
            problem_statement_id: One of `problem_statements`.
            problem_statement_ref: An external reference, `system:id`, instead of the id.
            session_id: One of `sessions`.
            session_ref: An external reference, `system:id`, instead of the id.
            group_id: One of `groups`.
            group_ref: An external reference, `system:id`, instead of the id.
            team: The table in the room, at most 60 characters on one line.
            unit_id: One of `units`.
            unit_ref: An external reference, `system:id`, instead of the id.
            owner_id: One of `people`, for callers with `people:read`.
            owner_ref: An external reference, `system:id`, instead of the id.
            next_step: Text of at most 10,000 characters, stored in Unicode's NFC.
            follow_up_on: A calendar day.
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
                f"/v1/ideas/{encode_segment(idea_id)}",
                models.Idea,
                body={
                    "external_refs": external_refs,
                    "title": title,
                    "description": description,
                    "boldness": boldness,
                    "origin": origin,
                    "need_ids": need_ids,
                    "need_refs": need_refs,
                    "insight_ids": insight_ids,
                    "insight_refs": insight_refs,
                    "problem_statement_id": problem_statement_id,
                    "problem_statement_ref": problem_statement_ref,
                    "session_id": session_id,
                    "session_ref": session_ref,
                    "group_id": group_id,
                    "group_ref": group_ref,
                    "team": team,
                    "unit_id": unit_id,
                    "unit_ref": unit_ref,
                    "owner_id": owner_id,
                    "owner_ref": owner_ref,
                    "next_step": next_step,
                    "follow_up_on": follow_up_on,
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

    def decline(
        self,
        idea_id: UUID | str,
        /,
        *,
        reason: str,
        holds_from: date | str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Idea:
        """Decline the idea; the reason is kept in its history.

        Scope: `day:write`.

        Args:
            idea_id: The id of the idea, or its external reference: `ref:hr:3100`.
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
                f"/v1/ideas/{encode_segment(idea_id)}/decline",
                models.Idea,
                body={"reason": reason, "holds_from": holds_from},
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def history(
        self,
        idea_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.History:
        """Get the history of an idea: each change with its day and reason.

        Scope: `day:read`.

        Args:
            idea_id: The id of the idea, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "GET",
                f"/v1/ideas/{encode_segment(idea_id)}/history",
                models.History,
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def park(
        self,
        idea_id: UUID | str,
        /,
        *,
        reason: str,
        holds_from: date | str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Idea:
        """Park the idea; the reason is kept in its history.

        Scope: `day:write`.

        Args:
            idea_id: The id of the idea, or its external reference: `ref:hr:3100`.
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
                f"/v1/ideas/{encode_segment(idea_id)}/park",
                models.Idea,
                body={"reason": reason, "holds_from": holds_from},
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def publish(
        self,
        idea_id: UUID | str,
        /,
        *,
        reason: str | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Idea:
        """Publish the idea.

        Scope: `day:write`.

        Args:
            idea_id: The id of the idea, or its external reference: `ref:hr:3100`.
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
                f"/v1/ideas/{encode_segment(idea_id)}/publish",
                models.Idea,
                body={"reason": reason, "holds_from": holds_from},
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def revive(
        self,
        idea_id: UUID | str,
        /,
        *,
        reason: str | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Idea:
        """Revive a parked or declined idea; it returns to its previous status.

        Scope: `day:write`.

        Args:
            idea_id: The id of the idea, or its external reference: `ref:hr:3100`.
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
                f"/v1/ideas/{encode_segment(idea_id)}/revive",
                models.Idea,
                body={"reason": reason, "holds_from": holds_from},
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def select(
        self,
        idea_id: UUID | str,
        /,
        *,
        reason: str | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Idea:
        """Select the idea for further work; it must be captured or presented.

        Scope: `day:write`.

        Args:
            idea_id: The id of the idea, or its external reference: `ref:hr:3100`.
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
                f"/v1/ideas/{encode_segment(idea_id)}/select",
                models.Idea,
                body={"reason": reason, "holds_from": holds_from},
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def trace(
        self,
        idea_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Trace:
        """Get the trace of an idea: where it comes from and what it led to.

        Sessions need `programme:read`, groups need `organisation:read`.

        Scope: `day:read`.

        Args:
            idea_id: The id of the idea, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "GET",
                f"/v1/ideas/{encode_segment(idea_id)}/trace",
                models.Trace,
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def unpublish(
        self,
        idea_id: UUID | str,
        /,
        *,
        reason: str | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Idea:
        """Unpublish the idea.

        Scope: `day:write`.

        Args:
            idea_id: The id of the idea, or its external reference: `ref:hr:3100`.
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
                f"/v1/ideas/{encode_segment(idea_id)}/unpublish",
                models.Idea,
                body={"reason": reason, "holds_from": holds_from},
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )


class IdeasWithRawResponse:
    """The methods of `ideas`, which return a `RawResponse`; of lists, that of the first page."""

    def __init__(self, ideas: Ideas) -> None:
        self.list = raw_page(ideas.list)
        self.create = raw_call(ideas.create)
        self.update_batch = raw_call(ideas.update_batch)
        self.create_batch = raw_call(ideas.create_batch)
        self.upsert_batch = raw_call(ideas.upsert_batch)
        self.decline_batch = raw_call(ideas.decline_batch)
        self.park_batch = raw_call(ideas.park_batch)
        self.publish_batch = raw_call(ideas.publish_batch)
        self.revive_batch = raw_call(ideas.revive_batch)
        self.select_batch = raw_call(ideas.select_batch)
        self.unpublish_batch = raw_call(ideas.unpublish_batch)
        self.delete_by_ref = raw_call(ideas.delete_by_ref)
        self.get_by_ref = raw_call(ideas.get_by_ref)
        self.update_by_ref = raw_call(ideas.update_by_ref)
        self.put_by_ref = raw_call(ideas.put_by_ref)
        self.delete = raw_call(ideas.delete)
        self.get = raw_call(ideas.get)
        self.update = raw_call(ideas.update)
        self.decline = raw_call(ideas.decline)
        self.history = raw_call(ideas.history)
        self.park = raw_call(ideas.park)
        self.publish = raw_call(ideas.publish)
        self.revive = raw_call(ideas.revive)
        self.select = raw_call(ideas.select)
        self.trace = raw_call(ideas.trace)
        self.unpublish = raw_call(ideas.unpublish)


class AsyncIdeas(AsyncResource):
    """Ideas, from a sticky note to further work."""

    @property
    def with_raw_response(self) -> AsyncIdeasWithRawResponse:
        """The same methods, which return a `RawResponse` with the status, the headers and what was parsed."""
        return AsyncIdeasWithRawResponse(self._as_raw())

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Literal[
            "-created_at",
            "-follow_up_on",
            "-published_at",
            "-title",
            "-updated_at",
            "created_at",
            "follow_up_on",
            "published_at",
            "title",
            "updated_at",
        ]
        | None = None,
        include: Literal["group", "insights", "needs", "owner", "problem_statement", "session", "themes", "unit"]
        | Sequence[Literal["group", "insights", "needs", "owner", "problem_statement", "session", "themes", "unit"]]
        | None = None,
        count: bool | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        boldness: Literal["bold", "traditional"]
        | models.UnknownValue
        | Sequence[Literal["bold", "traditional"] | models.UnknownValue]
        | None = None,
        origin: Literal["copied", "inspired", "own"]
        | models.UnknownValue
        | Sequence[Literal["copied", "inspired", "own"] | models.UnknownValue]
        | None = None,
        need_ids: UUID | str | Sequence[UUID | str] | None = None,
        insight_ids: UUID | str | Sequence[UUID | str] | None = None,
        problem_statement_id: UUID | str | Sequence[UUID | str] | None = None,
        session_id: UUID | str | Sequence[UUID | str] | None = None,
        group_id: UUID | str | Sequence[UUID | str] | None = None,
        team: str | None = None,
        unit_id: UUID | str | Sequence[UUID | str] | None = None,
        owner_id: UUID | str | Sequence[UUID | str] | None = None,
        follow_up_on_from: date | str | None = None,
        follow_up_on_to: date | str | None = None,
        status: Literal["captured", "declined", "parked", "presented", "selected", "taken_further"]
        | models.UnknownValue
        | Sequence[
            Literal["captured", "declined", "parked", "presented", "selected", "taken_further"] | models.UnknownValue
        ]
        | None = None,
        theme_ids: UUID | str | Sequence[UUID | str] | None = None,
        language: Literal["en", "nb", "nn"]
        | models.UnknownValue
        | Sequence[Literal["en", "nb", "nn"] | models.UnknownValue]
        | None = None,
        published_at_from: date | datetime | str | None = None,
        published_at_to: date | datetime | str | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        q: str | None = None,
        need_refs: str | None = None,
        insight_refs: str | None = None,
        problem_statement_ref: str | None = None,
        session_ref: str | None = None,
        group_ref: str | None = None,
        unit_ref: str | None = None,
        owner_ref: str | None = None,
        theme_refs: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal[
            "boldness",
            "follow_up_on",
            "group_id",
            "owner_id",
            "problem_statement_id",
            "published_at",
            "session_id",
            "team",
            "unit_id",
        ]
        | Sequence[
            Literal[
                "boldness",
                "follow_up_on",
                "group_id",
                "owner_id",
                "problem_statement_id",
                "published_at",
                "session_id",
                "team",
                "unit_id",
            ]
        ]
        | None = None,
        not_null: Literal[
            "boldness",
            "follow_up_on",
            "group_id",
            "owner_id",
            "problem_statement_id",
            "published_at",
            "session_id",
            "team",
            "unit_id",
        ]
        | Sequence[
            Literal[
                "boldness",
                "follow_up_on",
                "group_id",
                "owner_id",
                "problem_statement_id",
                "published_at",
                "session_id",
                "team",
                "unit_id",
            ]
        ]
        | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> AsyncPaginator[models.Idea, models.IdeaPage]:
        """List ideas.

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
            boldness: Only those with one of these values of `boldness`.
            origin: Only those with one of these values of `origin`.
            need_ids: Only those that refer to one of these ids of `needs`.
            insight_ids: Only those that refer to one of these ids of `insights`.
            problem_statement_id: Only those that refer to one of these ids of `problem_statements`.
            session_id: Only those that refer to one of these ids of `sessions`.
            group_id: Only those that refer to one of these ids of `groups`.
            team: Only those with this `team`.
            unit_id: Only those that refer to one of these ids of `units`.
            owner_id: Only those that refer to one of these ids of `people`.
            follow_up_on_from: From this day, inclusive.
            follow_up_on_to: Until this day, inclusive.
            status: Only those with one of these values of `status`.
            theme_ids: Only those that refer to one of these ids of `themes`.
            language: Only those with one of these values of `language`.
            published_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            published_at_to: Until this moment, inclusive; a day counts until its end in the service's time
                zone.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            held_from: From this day of the session, inclusive: the day on which it begins.
            held_to: Until this day of the session, inclusive: the day on which it begins.
            q: Only those with this text in `title`, in upper or lower case; two letters must begin a word.
            need_refs: As `need_ids`, by an external reference of `needs`.
            insight_refs: As `insight_ids`, by an external reference of `insights`.
            problem_statement_ref: As `problem_statement_id`, by an external reference of `problem_statements`.
            session_ref: As `session_id`, by an external reference of `sessions`.
            group_ref: As `group_id`, by an external reference of `groups`.
            unit_ref: As `unit_id`, by an external reference of `units`.
            owner_ref: As `owner_id`, by an external reference of `people`.
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
                "/v1/ideas",
                models.IdeaPage,
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
                    "boldness": boldness,
                    "origin": origin,
                    "need_ids": need_ids,
                    "insight_ids": insight_ids,
                    "problem_statement_id": problem_statement_id,
                    "session_id": session_id,
                    "group_id": group_id,
                    "team": team,
                    "unit_id": unit_id,
                    "owner_id": owner_id,
                    "follow_up_on_from": follow_up_on_from,
                    "follow_up_on_to": follow_up_on_to,
                    "status": status,
                    "theme_ids": theme_ids,
                    "language": language,
                    "published_at_from": published_at_from,
                    "published_at_to": published_at_to,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "q": q,
                    "need_refs": need_refs,
                    "insight_refs": insight_refs,
                    "problem_statement_ref": problem_statement_ref,
                    "session_ref": session_ref,
                    "group_ref": group_ref,
                    "unit_ref": unit_ref,
                    "owner_ref": owner_ref,
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
        sort: Literal[
            "-created_at",
            "-follow_up_on",
            "-published_at",
            "-title",
            "-updated_at",
            "created_at",
            "follow_up_on",
            "published_at",
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
        boldness: Literal["bold", "traditional"]
        | models.UnknownValue
        | Sequence[Literal["bold", "traditional"] | models.UnknownValue]
        | None = None,
        origin: Literal["copied", "inspired", "own"]
        | models.UnknownValue
        | Sequence[Literal["copied", "inspired", "own"] | models.UnknownValue]
        | None = None,
        need_ids: UUID | str | Sequence[UUID | str] | None = None,
        insight_ids: UUID | str | Sequence[UUID | str] | None = None,
        problem_statement_id: UUID | str | Sequence[UUID | str] | None = None,
        session_id: UUID | str | Sequence[UUID | str] | None = None,
        group_id: UUID | str | Sequence[UUID | str] | None = None,
        team: str | None = None,
        unit_id: UUID | str | Sequence[UUID | str] | None = None,
        owner_id: UUID | str | Sequence[UUID | str] | None = None,
        follow_up_on_from: date | str | None = None,
        follow_up_on_to: date | str | None = None,
        status: Literal["captured", "declined", "parked", "presented", "selected", "taken_further"]
        | models.UnknownValue
        | Sequence[
            Literal["captured", "declined", "parked", "presented", "selected", "taken_further"] | models.UnknownValue
        ]
        | None = None,
        theme_ids: UUID | str | Sequence[UUID | str] | None = None,
        language: Literal["en", "nb", "nn"]
        | models.UnknownValue
        | Sequence[Literal["en", "nb", "nn"] | models.UnknownValue]
        | None = None,
        published_at_from: date | datetime | str | None = None,
        published_at_to: date | datetime | str | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        q: str | None = None,
        need_refs: str | None = None,
        insight_refs: str | None = None,
        problem_statement_ref: str | None = None,
        session_ref: str | None = None,
        group_ref: str | None = None,
        unit_ref: str | None = None,
        owner_ref: str | None = None,
        theme_refs: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal[
            "boldness",
            "follow_up_on",
            "group_id",
            "owner_id",
            "problem_statement_id",
            "published_at",
            "session_id",
            "team",
            "unit_id",
        ]
        | Sequence[
            Literal[
                "boldness",
                "follow_up_on",
                "group_id",
                "owner_id",
                "problem_statement_id",
                "published_at",
                "session_id",
                "team",
                "unit_id",
            ]
        ]
        | None = None,
        not_null: Literal[
            "boldness",
            "follow_up_on",
            "group_id",
            "owner_id",
            "problem_statement_id",
            "published_at",
            "session_id",
            "team",
            "unit_id",
        ]
        | Sequence[
            Literal[
                "boldness",
                "follow_up_on",
                "group_id",
                "owner_id",
                "problem_statement_id",
                "published_at",
                "session_id",
                "team",
                "unit_id",
            ]
        ]
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
            boldness: Only those with one of these values of `boldness`.
            origin: Only those with one of these values of `origin`.
            need_ids: Only those that refer to one of these ids of `needs`.
            insight_ids: Only those that refer to one of these ids of `insights`.
            problem_statement_id: Only those that refer to one of these ids of `problem_statements`.
            session_id: Only those that refer to one of these ids of `sessions`.
            group_id: Only those that refer to one of these ids of `groups`.
            team: Only those with this `team`.
            unit_id: Only those that refer to one of these ids of `units`.
            owner_id: Only those that refer to one of these ids of `people`.
            follow_up_on_from: From this day, inclusive.
            follow_up_on_to: Until this day, inclusive.
            status: Only those with one of these values of `status`.
            theme_ids: Only those that refer to one of these ids of `themes`.
            language: Only those with one of these values of `language`.
            published_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            published_at_to: Until this moment, inclusive; a day counts until its end in the service's time
                zone.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            held_from: From this day of the session, inclusive: the day on which it begins.
            held_to: Until this day of the session, inclusive: the day on which it begins.
            q: Only those with this text in `title`, in upper or lower case; two letters must begin a word.
            need_refs: As `need_ids`, by an external reference of `needs`.
            insight_refs: As `insight_ids`, by an external reference of `insights`.
            problem_statement_ref: As `problem_statement_id`, by an external reference of `problem_statements`.
            session_ref: As `session_id`, by an external reference of `sessions`.
            group_ref: As `group_id`, by an external reference of `groups`.
            unit_ref: As `unit_id`, by an external reference of `units`.
            owner_ref: As `owner_id`, by an external reference of `people`.
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
                "/v1/ideas",
                bytes,
                {
                    "sort": sort,
                    "dialect": dialect,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "boldness": boldness,
                    "origin": origin,
                    "need_ids": need_ids,
                    "insight_ids": insight_ids,
                    "problem_statement_id": problem_statement_id,
                    "session_id": session_id,
                    "group_id": group_id,
                    "team": team,
                    "unit_id": unit_id,
                    "owner_id": owner_id,
                    "follow_up_on_from": follow_up_on_from,
                    "follow_up_on_to": follow_up_on_to,
                    "status": status,
                    "theme_ids": theme_ids,
                    "language": language,
                    "published_at_from": published_at_from,
                    "published_at_to": published_at_to,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "q": q,
                    "need_refs": need_refs,
                    "insight_refs": insight_refs,
                    "problem_statement_ref": problem_statement_ref,
                    "session_ref": session_ref,
                    "group_ref": group_ref,
                    "unit_ref": unit_ref,
                    "owner_ref": owner_ref,
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
        sort: Literal[
            "-created_at",
            "-follow_up_on",
            "-published_at",
            "-title",
            "-updated_at",
            "created_at",
            "follow_up_on",
            "published_at",
            "title",
            "updated_at",
        ]
        | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        boldness: Literal["bold", "traditional"]
        | models.UnknownValue
        | Sequence[Literal["bold", "traditional"] | models.UnknownValue]
        | None = None,
        origin: Literal["copied", "inspired", "own"]
        | models.UnknownValue
        | Sequence[Literal["copied", "inspired", "own"] | models.UnknownValue]
        | None = None,
        need_ids: UUID | str | Sequence[UUID | str] | None = None,
        insight_ids: UUID | str | Sequence[UUID | str] | None = None,
        problem_statement_id: UUID | str | Sequence[UUID | str] | None = None,
        session_id: UUID | str | Sequence[UUID | str] | None = None,
        group_id: UUID | str | Sequence[UUID | str] | None = None,
        team: str | None = None,
        unit_id: UUID | str | Sequence[UUID | str] | None = None,
        owner_id: UUID | str | Sequence[UUID | str] | None = None,
        follow_up_on_from: date | str | None = None,
        follow_up_on_to: date | str | None = None,
        status: Literal["captured", "declined", "parked", "presented", "selected", "taken_further"]
        | models.UnknownValue
        | Sequence[
            Literal["captured", "declined", "parked", "presented", "selected", "taken_further"] | models.UnknownValue
        ]
        | None = None,
        theme_ids: UUID | str | Sequence[UUID | str] | None = None,
        language: Literal["en", "nb", "nn"]
        | models.UnknownValue
        | Sequence[Literal["en", "nb", "nn"] | models.UnknownValue]
        | None = None,
        published_at_from: date | datetime | str | None = None,
        published_at_to: date | datetime | str | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        q: str | None = None,
        need_refs: str | None = None,
        insight_refs: str | None = None,
        problem_statement_ref: str | None = None,
        session_ref: str | None = None,
        group_ref: str | None = None,
        unit_ref: str | None = None,
        owner_ref: str | None = None,
        theme_refs: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        is_null: Literal[
            "boldness",
            "follow_up_on",
            "group_id",
            "owner_id",
            "problem_statement_id",
            "published_at",
            "session_id",
            "team",
            "unit_id",
        ]
        | Sequence[
            Literal[
                "boldness",
                "follow_up_on",
                "group_id",
                "owner_id",
                "problem_statement_id",
                "published_at",
                "session_id",
                "team",
                "unit_id",
            ]
        ]
        | None = None,
        not_null: Literal[
            "boldness",
            "follow_up_on",
            "group_id",
            "owner_id",
            "problem_statement_id",
            "published_at",
            "session_id",
            "team",
            "unit_id",
        ]
        | Sequence[
            Literal[
                "boldness",
                "follow_up_on",
                "group_id",
                "owner_id",
                "problem_statement_id",
                "published_at",
                "session_id",
                "team",
                "unit_id",
            ]
        ]
        | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> AsyncIterator[models.Idea]:
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
            boldness: Only those with one of these values of `boldness`.
            origin: Only those with one of these values of `origin`.
            need_ids: Only those that refer to one of these ids of `needs`.
            insight_ids: Only those that refer to one of these ids of `insights`.
            problem_statement_id: Only those that refer to one of these ids of `problem_statements`.
            session_id: Only those that refer to one of these ids of `sessions`.
            group_id: Only those that refer to one of these ids of `groups`.
            team: Only those with this `team`.
            unit_id: Only those that refer to one of these ids of `units`.
            owner_id: Only those that refer to one of these ids of `people`.
            follow_up_on_from: From this day, inclusive.
            follow_up_on_to: Until this day, inclusive.
            status: Only those with one of these values of `status`.
            theme_ids: Only those that refer to one of these ids of `themes`.
            language: Only those with one of these values of `language`.
            published_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            published_at_to: Until this moment, inclusive; a day counts until its end in the service's time
                zone.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            held_from: From this day of the session, inclusive: the day on which it begins.
            held_to: Until this day of the session, inclusive: the day on which it begins.
            q: Only those with this text in `title`, in upper or lower case; two letters must begin a word.
            need_refs: As `need_ids`, by an external reference of `needs`.
            insight_refs: As `insight_ids`, by an external reference of `insights`.
            problem_statement_ref: As `problem_statement_id`, by an external reference of `problem_statements`.
            session_ref: As `session_id`, by an external reference of `sessions`.
            group_ref: As `group_id`, by an external reference of `groups`.
            unit_ref: As `unit_id`, by an external reference of `units`.
            owner_ref: As `owner_id`, by an external reference of `people`.
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
                "/v1/ideas",
                models.Idea,
                {
                    "sort": sort,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "boldness": boldness,
                    "origin": origin,
                    "need_ids": need_ids,
                    "insight_ids": insight_ids,
                    "problem_statement_id": problem_statement_id,
                    "session_id": session_id,
                    "group_id": group_id,
                    "team": team,
                    "unit_id": unit_id,
                    "owner_id": owner_id,
                    "follow_up_on_from": follow_up_on_from,
                    "follow_up_on_to": follow_up_on_to,
                    "status": status,
                    "theme_ids": theme_ids,
                    "language": language,
                    "published_at_from": published_at_from,
                    "published_at_to": published_at_to,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "q": q,
                    "need_refs": need_refs,
                    "insight_refs": insight_refs,
                    "problem_statement_ref": problem_statement_ref,
                    "session_ref": session_ref,
                    "group_ref": group_ref,
                    "unit_ref": unit_ref,
                    "owner_ref": owner_ref,
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
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        title: str | None | Unset = UNSET,
        description: str | None | Unset = UNSET,
        boldness: Literal["bold", "traditional"] | models.UnknownValue | None | Unset = UNSET,
        origin: Literal["copied", "inspired", "own"] | models.UnknownValue | Unset = UNSET,
        need_ids: Sequence[UUID | str] | Unset = UNSET,
        need_refs: Sequence[str] | Unset = UNSET,
        insight_ids: Sequence[UUID | str] | Unset = UNSET,
        insight_refs: Sequence[str] | Unset = UNSET,
        problem_statement_id: UUID | str | None | Unset = UNSET,
        problem_statement_ref: str | None | Unset = UNSET,
        session_id: UUID | str | None | Unset = UNSET,
        session_ref: str | None | Unset = UNSET,
        group_id: UUID | str | None | Unset = UNSET,
        group_ref: str | None | Unset = UNSET,
        team: str | None | Unset = UNSET,
        unit_id: UUID | str | None | Unset = UNSET,
        unit_ref: str | None | Unset = UNSET,
        owner_id: UUID | str | None | Unset = UNSET,
        owner_ref: str | None | Unset = UNSET,
        next_step: str | None | Unset = UNSET,
        follow_up_on: date | str | None | Unset = UNSET,
        status: Literal["captured", "declined", "parked", "presented", "selected", "taken_further"]
        | models.UnknownValue
        | Unset = UNSET,
        theme_ids: Sequence[UUID | str] | Unset = UNSET,
        theme_refs: Sequence[str] | Unset = UNSET,
        language: Literal["en", "nb", "nn"] | models.UnknownValue | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Idea:
        """Create an idea.

        Scope: `day:write`.

        Args:
            external_refs: Each item is a resource's key in another system.
            title: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            description: Text of at most 10,000 characters, stored in Unicode's NFC.
            boldness: The values of `boldness` of `Idea`; later versions may add more.
            origin: The values of `origin` of `Idea`; later versions may add more.
            need_ids: Each item is one of `needs`.
            need_refs: Each item is a resource by its key in another system: `system:id`.
            insight_ids: Each item is one of `insights`.
            insight_refs: Each item is a resource by its key in another system: `system:id`.
            problem_statement_id: One of `problem_statements`.
            problem_statement_ref: An external reference, `system:id`, instead of the id.
            session_id: One of `sessions`.
            session_ref: An external reference, `system:id`, instead of the id.
            group_id: One of `groups`.
            group_ref: An external reference, `system:id`, instead of the id.
            team: The table in the room, at most 60 characters on one line.
            unit_id: One of `units`.
            unit_ref: An external reference, `system:id`, instead of the id.
            owner_id: One of `people`, for callers with `people:read`.
            owner_ref: An external reference, `system:id`, instead of the id.
            next_step: Text of at most 10,000 characters, stored in Unicode's NFC.
            follow_up_on: A calendar day.
            status: The values of `status` of `Idea`; later versions may add more.
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
                "/v1/ideas",
                models.Idea,
                body={
                    "external_refs": external_refs,
                    "title": title,
                    "description": description,
                    "boldness": boldness,
                    "origin": origin,
                    "need_ids": need_ids,
                    "need_refs": need_refs,
                    "insight_ids": insight_ids,
                    "insight_refs": insight_refs,
                    "problem_statement_id": problem_statement_id,
                    "problem_statement_ref": problem_statement_ref,
                    "session_id": session_id,
                    "session_ref": session_ref,
                    "group_id": group_id,
                    "group_ref": group_ref,
                    "team": team,
                    "unit_id": unit_id,
                    "unit_ref": unit_ref,
                    "owner_id": owner_id,
                    "owner_ref": owner_ref,
                    "next_step": next_step,
                    "follow_up_on": follow_up_on,
                    "status": status,
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
        rows: Iterable[inputs.IdeaBatchPatch | models.Idea],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Update up to 500 ideas, all or nothing.

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
                "/v1/ideas/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "IdeaBatchPatch") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def create_batch(
        self,
        rows: Iterable[inputs.IdeaCreate | models.Idea],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Create up to 500 ideas, all or nothing.

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
                "/v1/ideas/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "IdeaCreate") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def create_many(
        self,
        rows: Iterable[inputs.IdeaCreate | models.Idea],
        /,
        *,
        idempotency_key: str | None = None,
        chunk_size: int = 500,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.IdeaCreate | models.Idea]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.IdeaCreate | models.Idea]:
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
            "IdeaCreate",
            "abort",
            False,
            chunk_size,
            concurrency,
            on_progress,
            idempotency_key,
        )

    async def upsert_batch(
        self,
        rows: Iterable[inputs.IdeaUpsert | models.Idea],
        /,
        *,
        on_error: Literal["abort", "skip"] | None = None,
        dry_run: bool | None = None,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.UpsertReceipt, ...]:
        """Upsert up to 1,000 ideas by their external references; fields not sent are unchanged. `external_refs` are merged by system.

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
                "/v1/ideas/batch",
                tuple[models.UpsertReceipt, ...],
                {"on_error": on_error, "dry_run": dry_run},
                body=tuple(to_row(row, "IdeaUpsert") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def upsert_many(
        self,
        rows: Iterable[inputs.IdeaUpsert | models.Idea],
        /,
        *,
        on_error: Literal["abort", "skip"] = "skip",
        dry_run: bool = False,
        chunk_size: int = 1000,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.IdeaUpsert | models.Idea]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.IdeaUpsert | models.Idea]:
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
            "IdeaUpsert",
            on_error,
            dry_run,
            chunk_size,
            concurrency,
            on_progress,
        )

    async def decline_batch(
        self,
        rows: Iterable[inputs.TransitionWithReasonBatchItem],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Decline the idea; the reason is kept in its history.

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
                "/v1/ideas/batch/decline",
                tuple[models.Receipt, ...],
                body=tuple(rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def park_batch(
        self,
        rows: Iterable[inputs.TransitionWithReasonBatchItem],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Park the idea; the reason is kept in its history.

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
                "/v1/ideas/batch/park",
                tuple[models.Receipt, ...],
                body=tuple(rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def publish_batch(
        self,
        rows: Iterable[inputs.TransitionBatchItem | models.Idea],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Publish the idea.

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
                "/v1/ideas/batch/publish",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "TransitionBatchItem") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def revive_batch(
        self,
        rows: Iterable[inputs.TransitionBatchItem | models.Idea],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Revive a parked or declined idea; it returns to its previous status.

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
                "/v1/ideas/batch/revive",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "TransitionBatchItem") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def select_batch(
        self,
        rows: Iterable[inputs.TransitionBatchItem | models.Idea],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Select the idea for further work; it must be captured or presented.

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
                "/v1/ideas/batch/select",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "TransitionBatchItem") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def unpublish_batch(
        self,
        rows: Iterable[inputs.TransitionBatchItem | models.Idea],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Unpublish the idea.

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
                "/v1/ideas/batch/unpublish",
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
        """Delete an idea by an external reference; nothing may refer to it.

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
                f"/v1/ideas/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
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
    ) -> models.Idea:
        """Get an idea by an external reference.

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
                f"/v1/ideas/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Idea,
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
        title: str | None | Unset = UNSET,
        description: str | None | Unset = UNSET,
        boldness: Literal["bold", "traditional"] | models.UnknownValue | None | Unset = UNSET,
        origin: Literal["copied", "inspired", "own"] | models.UnknownValue | Unset = UNSET,
        need_ids: Sequence[UUID | str] | Unset = UNSET,
        need_refs: Sequence[str] | Unset = UNSET,
        insight_ids: Sequence[UUID | str] | Unset = UNSET,
        insight_refs: Sequence[str] | Unset = UNSET,
        problem_statement_id: UUID | str | None | Unset = UNSET,
        problem_statement_ref: str | None | Unset = UNSET,
        session_id: UUID | str | None | Unset = UNSET,
        session_ref: str | None | Unset = UNSET,
        group_id: UUID | str | None | Unset = UNSET,
        group_ref: str | None | Unset = UNSET,
        team: str | None | Unset = UNSET,
        unit_id: UUID | str | None | Unset = UNSET,
        unit_ref: str | None | Unset = UNSET,
        owner_id: UUID | str | None | Unset = UNSET,
        owner_ref: str | None | Unset = UNSET,
        next_step: str | None | Unset = UNSET,
        follow_up_on: date | str | None | Unset = UNSET,
        theme_ids: Sequence[UUID | str] | Unset = UNSET,
        theme_refs: Sequence[str] | Unset = UNSET,
        language: Literal["en", "nb", "nn"] | models.UnknownValue | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Idea:
        """Update an idea by an external reference; null clears a field.

        Scope: `day:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            title: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            description: Text of at most 10,000 characters, stored in Unicode's NFC.
            boldness: The values of `boldness` of `Idea`; later versions may add more.
            origin: The values of `origin` of `Idea`; later versions may add more.
            need_ids: Each item is one of `needs`.
            need_refs: Each item is a resource by its key in another system: `system:id`.
            insight_ids: Each item is one of `insights`.
            insight_refs: Each item is a resource by its key in another system: `system:id`.
            problem_statement_id: One of `problem_statements`.
            problem_statement_ref: An external reference, `system:id`, instead of the id.
            session_id: One of `sessions`.
            session_ref: An external reference, `system:id`, instead of the id.
            group_id: One of `groups`.
            group_ref: An external reference, `system:id`, instead of the id.
            team: The table in the room, at most 60 characters on one line.
            unit_id: One of `units`.
            unit_ref: An external reference, `system:id`, instead of the id.
            owner_id: One of `people`, for callers with `people:read`.
            owner_ref: An external reference, `system:id`, instead of the id.
            next_step: Text of at most 10,000 characters, stored in Unicode's NFC.
            follow_up_on: A calendar day.
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
                f"/v1/ideas/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Idea,
                body={
                    "external_refs": external_refs,
                    "title": title,
                    "description": description,
                    "boldness": boldness,
                    "origin": origin,
                    "need_ids": need_ids,
                    "need_refs": need_refs,
                    "insight_ids": insight_ids,
                    "insight_refs": insight_refs,
                    "problem_statement_id": problem_statement_id,
                    "problem_statement_ref": problem_statement_ref,
                    "session_id": session_id,
                    "session_ref": session_ref,
                    "group_id": group_id,
                    "group_ref": group_ref,
                    "team": team,
                    "unit_id": unit_id,
                    "unit_ref": unit_ref,
                    "owner_id": owner_id,
                    "owner_ref": owner_ref,
                    "next_step": next_step,
                    "follow_up_on": follow_up_on,
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
        title: str | None | Unset = UNSET,
        description: str | None | Unset = UNSET,
        boldness: Literal["bold", "traditional"] | models.UnknownValue | None | Unset = UNSET,
        origin: Literal["copied", "inspired", "own"] | models.UnknownValue | Unset = UNSET,
        need_ids: Sequence[UUID | str] | Unset = UNSET,
        need_refs: Sequence[str] | Unset = UNSET,
        insight_ids: Sequence[UUID | str] | Unset = UNSET,
        insight_refs: Sequence[str] | Unset = UNSET,
        problem_statement_id: UUID | str | None | Unset = UNSET,
        problem_statement_ref: str | None | Unset = UNSET,
        session_id: UUID | str | None | Unset = UNSET,
        session_ref: str | None | Unset = UNSET,
        group_id: UUID | str | None | Unset = UNSET,
        group_ref: str | None | Unset = UNSET,
        team: str | None | Unset = UNSET,
        unit_id: UUID | str | None | Unset = UNSET,
        unit_ref: str | None | Unset = UNSET,
        owner_id: UUID | str | None | Unset = UNSET,
        owner_ref: str | None | Unset = UNSET,
        next_step: str | None | Unset = UNSET,
        follow_up_on: date | str | None | Unset = UNSET,
        status: Literal["captured", "declined", "parked", "presented", "selected", "taken_further"]
        | models.UnknownValue
        | Unset = UNSET,
        theme_ids: Sequence[UUID | str] | Unset = UNSET,
        theme_refs: Sequence[str] | Unset = UNSET,
        language: Literal["en", "nb", "nn"] | models.UnknownValue | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Idea:
        """Upsert an idea by an external reference; fields not sent are unchanged.

        Scope: `day:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            external_refs: Each item is a resource's key in another system.
            title: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            description: Text of at most 10,000 characters, stored in Unicode's NFC.
            boldness: The values of `boldness` of `Idea`; later versions may add more.
            origin: The values of `origin` of `Idea`; later versions may add more.
            need_ids: Each item is one of `needs`.
            need_refs: Each item is a resource by its key in another system: `system:id`.
            insight_ids: Each item is one of `insights`.
            insight_refs: Each item is a resource by its key in another system: `system:id`.
            problem_statement_id: One of `problem_statements`.
            problem_statement_ref: An external reference, `system:id`, instead of the id.
            session_id: One of `sessions`.
            session_ref: An external reference, `system:id`, instead of the id.
            group_id: One of `groups`.
            group_ref: An external reference, `system:id`, instead of the id.
            team: The table in the room, at most 60 characters on one line.
            unit_id: One of `units`.
            unit_ref: An external reference, `system:id`, instead of the id.
            owner_id: One of `people`, for callers with `people:read`.
            owner_ref: An external reference, `system:id`, instead of the id.
            next_step: Text of at most 10,000 characters, stored in Unicode's NFC.
            follow_up_on: A calendar day.
            status: The values of `status` of `Idea`; later versions may add more.
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
                f"/v1/ideas/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Idea,
                body={
                    "external_refs": external_refs,
                    "title": title,
                    "description": description,
                    "boldness": boldness,
                    "origin": origin,
                    "need_ids": need_ids,
                    "need_refs": need_refs,
                    "insight_ids": insight_ids,
                    "insight_refs": insight_refs,
                    "problem_statement_id": problem_statement_id,
                    "problem_statement_ref": problem_statement_ref,
                    "session_id": session_id,
                    "session_ref": session_ref,
                    "group_id": group_id,
                    "group_ref": group_ref,
                    "team": team,
                    "unit_id": unit_id,
                    "unit_ref": unit_ref,
                    "owner_id": owner_id,
                    "owner_ref": owner_ref,
                    "next_step": next_step,
                    "follow_up_on": follow_up_on,
                    "status": status,
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
        idea_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> None:
        """Delete an idea; nothing may refer to it.

        Scope: `day:write`.

        Args:
            idea_id: The id of the idea, or its external reference: `ref:hr:3100`.
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
                f"/v1/ideas/{encode_segment(idea_id)}",
                NoneType,
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def get(
        self,
        idea_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Idea:
        """Get an idea.

        Scope: `day:read`.

        Args:
            idea_id: The id of the idea, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request("GET", f"/v1/ideas/{encode_segment(idea_id)}", models.Idea, headers=extra_headers, timeout=timeout)
        )

    async def update(
        self,
        idea_id: UUID | str,
        /,
        *,
        version: int,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        title: str | None | Unset = UNSET,
        description: str | None | Unset = UNSET,
        boldness: Literal["bold", "traditional"] | models.UnknownValue | None | Unset = UNSET,
        origin: Literal["copied", "inspired", "own"] | models.UnknownValue | Unset = UNSET,
        need_ids: Sequence[UUID | str] | Unset = UNSET,
        need_refs: Sequence[str] | Unset = UNSET,
        insight_ids: Sequence[UUID | str] | Unset = UNSET,
        insight_refs: Sequence[str] | Unset = UNSET,
        problem_statement_id: UUID | str | None | Unset = UNSET,
        problem_statement_ref: str | None | Unset = UNSET,
        session_id: UUID | str | None | Unset = UNSET,
        session_ref: str | None | Unset = UNSET,
        group_id: UUID | str | None | Unset = UNSET,
        group_ref: str | None | Unset = UNSET,
        team: str | None | Unset = UNSET,
        unit_id: UUID | str | None | Unset = UNSET,
        unit_ref: str | None | Unset = UNSET,
        owner_id: UUID | str | None | Unset = UNSET,
        owner_ref: str | None | Unset = UNSET,
        next_step: str | None | Unset = UNSET,
        follow_up_on: date | str | None | Unset = UNSET,
        theme_ids: Sequence[UUID | str] | Unset = UNSET,
        theme_refs: Sequence[str] | Unset = UNSET,
        language: Literal["en", "nb", "nn"] | models.UnknownValue | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        reason: str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Idea:
        """Update an idea; null clears a field.

        Scope: `day:write`.

        Args:
            idea_id: The id of the idea, or its external reference: `ref:hr:3100`.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            title: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            description: Text of at most 10,000 characters, stored in Unicode's NFC.
            boldness: The values of `boldness` of `Idea`; later versions may add more.
            origin: The values of `origin` of `Idea`; later versions may add more.
            need_ids: Each item is one of `needs`.
            need_refs: Each item is a resource by its key in another system: `system:id`.
            insight_ids: Each item is one of `insights`.
            insight_refs: Each item is a resource by its key in another system: `system:id`.
            problem_statement_id: One of `problem_statements`.
            problem_statement_ref: An external reference, `system:id`, instead of the id.
            session_id: One of `sessions`.
            session_ref: An external reference, `system:id`, instead of the id.
            group_id: One of `groups`.
            group_ref: An external reference, `system:id`, instead of the id.
            team: The table in the room, at most 60 characters on one line.
            unit_id: One of `units`.
            unit_ref: An external reference, `system:id`, instead of the id.
            owner_id: One of `people`, for callers with `people:read`.
            owner_ref: An external reference, `system:id`, instead of the id.
            next_step: Text of at most 10,000 characters, stored in Unicode's NFC.
            follow_up_on: A calendar day.
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
                f"/v1/ideas/{encode_segment(idea_id)}",
                models.Idea,
                body={
                    "external_refs": external_refs,
                    "title": title,
                    "description": description,
                    "boldness": boldness,
                    "origin": origin,
                    "need_ids": need_ids,
                    "need_refs": need_refs,
                    "insight_ids": insight_ids,
                    "insight_refs": insight_refs,
                    "problem_statement_id": problem_statement_id,
                    "problem_statement_ref": problem_statement_ref,
                    "session_id": session_id,
                    "session_ref": session_ref,
                    "group_id": group_id,
                    "group_ref": group_ref,
                    "team": team,
                    "unit_id": unit_id,
                    "unit_ref": unit_ref,
                    "owner_id": owner_id,
                    "owner_ref": owner_ref,
                    "next_step": next_step,
                    "follow_up_on": follow_up_on,
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

    async def decline(
        self,
        idea_id: UUID | str,
        /,
        *,
        reason: str,
        holds_from: date | str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Idea:
        """Decline the idea; the reason is kept in its history.

        Scope: `day:write`.

        Args:
            idea_id: The id of the idea, or its external reference: `ref:hr:3100`.
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
                f"/v1/ideas/{encode_segment(idea_id)}/decline",
                models.Idea,
                body={"reason": reason, "holds_from": holds_from},
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def history(
        self,
        idea_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.History:
        """Get the history of an idea: each change with its day and reason.

        Scope: `day:read`.

        Args:
            idea_id: The id of the idea, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "GET",
                f"/v1/ideas/{encode_segment(idea_id)}/history",
                models.History,
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def park(
        self,
        idea_id: UUID | str,
        /,
        *,
        reason: str,
        holds_from: date | str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Idea:
        """Park the idea; the reason is kept in its history.

        Scope: `day:write`.

        Args:
            idea_id: The id of the idea, or its external reference: `ref:hr:3100`.
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
                f"/v1/ideas/{encode_segment(idea_id)}/park",
                models.Idea,
                body={"reason": reason, "holds_from": holds_from},
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def publish(
        self,
        idea_id: UUID | str,
        /,
        *,
        reason: str | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Idea:
        """Publish the idea.

        Scope: `day:write`.

        Args:
            idea_id: The id of the idea, or its external reference: `ref:hr:3100`.
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
                f"/v1/ideas/{encode_segment(idea_id)}/publish",
                models.Idea,
                body={"reason": reason, "holds_from": holds_from},
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def revive(
        self,
        idea_id: UUID | str,
        /,
        *,
        reason: str | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Idea:
        """Revive a parked or declined idea; it returns to its previous status.

        Scope: `day:write`.

        Args:
            idea_id: The id of the idea, or its external reference: `ref:hr:3100`.
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
                f"/v1/ideas/{encode_segment(idea_id)}/revive",
                models.Idea,
                body={"reason": reason, "holds_from": holds_from},
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def select(
        self,
        idea_id: UUID | str,
        /,
        *,
        reason: str | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Idea:
        """Select the idea for further work; it must be captured or presented.

        Scope: `day:write`.

        Args:
            idea_id: The id of the idea, or its external reference: `ref:hr:3100`.
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
                f"/v1/ideas/{encode_segment(idea_id)}/select",
                models.Idea,
                body={"reason": reason, "holds_from": holds_from},
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def trace(
        self,
        idea_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Trace:
        """Get the trace of an idea: where it comes from and what it led to.

        Sessions need `programme:read`, groups need `organisation:read`.

        Scope: `day:read`.

        Args:
            idea_id: The id of the idea, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "GET",
                f"/v1/ideas/{encode_segment(idea_id)}/trace",
                models.Trace,
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def unpublish(
        self,
        idea_id: UUID | str,
        /,
        *,
        reason: str | Unset = UNSET,
        holds_from: date | str | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Idea:
        """Unpublish the idea.

        Scope: `day:write`.

        Args:
            idea_id: The id of the idea, or its external reference: `ref:hr:3100`.
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
                f"/v1/ideas/{encode_segment(idea_id)}/unpublish",
                models.Idea,
                body={"reason": reason, "holds_from": holds_from},
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )


class AsyncIdeasWithRawResponse:
    """The methods of `ideas`, which return a `RawResponse`; of lists, that of the first page."""

    def __init__(self, ideas: AsyncIdeas) -> None:
        self.list = async_raw_page(ideas.list)
        self.create = async_raw_call(ideas.create)
        self.update_batch = async_raw_call(ideas.update_batch)
        self.create_batch = async_raw_call(ideas.create_batch)
        self.upsert_batch = async_raw_call(ideas.upsert_batch)
        self.decline_batch = async_raw_call(ideas.decline_batch)
        self.park_batch = async_raw_call(ideas.park_batch)
        self.publish_batch = async_raw_call(ideas.publish_batch)
        self.revive_batch = async_raw_call(ideas.revive_batch)
        self.select_batch = async_raw_call(ideas.select_batch)
        self.unpublish_batch = async_raw_call(ideas.unpublish_batch)
        self.delete_by_ref = async_raw_call(ideas.delete_by_ref)
        self.get_by_ref = async_raw_call(ideas.get_by_ref)
        self.update_by_ref = async_raw_call(ideas.update_by_ref)
        self.put_by_ref = async_raw_call(ideas.put_by_ref)
        self.delete = async_raw_call(ideas.delete)
        self.get = async_raw_call(ideas.get)
        self.update = async_raw_call(ideas.update)
        self.decline = async_raw_call(ideas.decline)
        self.history = async_raw_call(ideas.history)
        self.park = async_raw_call(ideas.park)
        self.publish = async_raw_call(ideas.publish)
        self.revive = async_raw_call(ideas.revive)
        self.select = async_raw_call(ideas.select)
        self.trace = async_raw_call(ideas.trace)
        self.unpublish = async_raw_call(ideas.unpublish)
