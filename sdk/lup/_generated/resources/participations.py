"""The resource `participations`. Generated from the contract by sdk/generate.py; do not edit."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from datetime import date
from typing import Literal
from uuid import UUID

from msgspec import UNSET

from lup import models
from lup._async.pagination import AsyncPaginator
from lup._async.resource import AsyncResource
from lup._async.resource import raw_page as async_raw_page
from lup._generated.sync.pagination import SyncPaginator
from lup._generated.sync.resource import SyncResource, raw_page
from lup._request import Request, select_export_media_type
from lup._types import Unset


class Participations(SyncResource):
    """What each person was invited to and attended, as HR reads it."""

    @property
    def with_raw_response(self) -> ParticipationsWithRawResponse:
        """The same methods, which return a `RawResponse` with the status, the headers and what was parsed."""
        return ParticipationsWithRawResponse(self._as_raw())

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Literal["-display_name", "display_name"] | None = None,
        include: Literal["unit"] | Sequence[Literal["unit"]] | None = None,
        count: bool | None = None,
        external_ref: str | Sequence[str] | None = None,
        unit_id: UUID | str | Sequence[UUID | str] | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        q: str | None = None,
        person_id: UUID | str | Sequence[UUID | str] | None = None,
        group_id: UUID | str | Sequence[UUID | str] | None = None,
        active: bool | None = None,
        invited: bool | None = None,
        attended: bool | None = None,
        unit_ref: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        person_ref: str | None = None,
        group_ref: str | None = None,
        is_null: Literal["unit_id"] | Sequence[Literal["unit_id"]] | None = None,
        not_null: Literal["unit_id"] | Sequence[Literal["unit_id"]] | None = None,
        programme_id: UUID | str | Sequence[UUID | str] | None = None,
        cohort_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        programme_ref: str | None = None,
        cohort_ref: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> SyncPaginator[models.Participation, models.ParticipationPage]:
        """List participations: each person with the sessions and minutes attended, also people without any.

        Scope: `programme:read` and `people:read`.

        Args:
            limit: The maximum number of items to return.
            cursor: The `next_cursor` of the previous page.
            sort: The field to sort by, with `-` in descending order; by creation if absent.
            include: Referenced resources to add in `included`.
            count: Return `total`, the number of all matches, and `total_is_exact`.
            external_ref: The resources with one of these external references.
            unit_id: Only those that refer to one of these ids of `units`.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            q: Only those with this text in `display_name` or `email` or `title`, in upper or lower case; two
                letters must begin a word.
            person_id: Only these persons.
            group_id: Only the leaders, members and enthusiasts of these groups; needs `organisation:read`.
            active: Whether the person is active; both if absent.
            invited: Whether the person is invited to any of the counted sessions.
            attended: Whether the person attended any of the counted sessions.
            unit_ref: As `unit_id`, by an external reference of `units`.
            within_unit_ref: As `within_unit_id`, by an external reference of `units`.
            sector_ref: As `sector_id`, by an external reference of `units`.
            person_ref: As `person_id`, by an external reference of `people`.
            group_ref: As `group_id`, by an external reference of `groups`.
            is_null: Only those in which each of these fields is null.
            not_null: Only those in which each of these fields has a value.
            programme_id: Count only sessions of these programmes.
            cohort_id: Count only sessions of these cohorts.
            held_from: Count only sessions from this day on: the day on which they begin.
            held_to: Count only sessions until this day, inclusive.
            programme_ref: As `programme_id`, by an external reference of `programmes`.
            cohort_ref: As `cohort_id`, by an external reference of `cohorts`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return SyncPaginator(
            self._transport,
            Request(
                "GET",
                "/v1/participations",
                models.ParticipationPage,
                {
                    "limit": limit,
                    "cursor": cursor,
                    "sort": sort,
                    "include": include,
                    "count": count,
                    "external_ref": external_ref,
                    "unit_id": unit_id,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "q": q,
                    "person_id": person_id,
                    "group_id": group_id,
                    "active": active,
                    "invited": invited,
                    "attended": attended,
                    "unit_ref": unit_ref,
                    "within_unit_ref": within_unit_ref,
                    "sector_ref": sector_ref,
                    "person_ref": person_ref,
                    "group_ref": group_ref,
                    "is_null": is_null,
                    "not_null": not_null,
                    "programme_id": programme_id,
                    "cohort_id": cohort_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "programme_ref": programme_ref,
                    "cohort_ref": cohort_ref,
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
        sort: Literal["-display_name", "display_name"] | None = None,
        dialect: Literal["excel-nb"] | None = None,
        external_ref: str | Sequence[str] | None = None,
        unit_id: UUID | str | Sequence[UUID | str] | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        q: str | None = None,
        person_id: UUID | str | Sequence[UUID | str] | None = None,
        group_id: UUID | str | Sequence[UUID | str] | None = None,
        active: bool | None = None,
        invited: bool | None = None,
        attended: bool | None = None,
        unit_ref: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        person_ref: str | None = None,
        group_ref: str | None = None,
        is_null: Literal["unit_id"] | Sequence[Literal["unit_id"]] | None = None,
        not_null: Literal["unit_id"] | Sequence[Literal["unit_id"]] | None = None,
        programme_id: UUID | str | Sequence[UUID | str] | None = None,
        cohort_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        programme_ref: str | None = None,
        cohort_ref: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> Iterator[bytes]:
        """Stream the whole `list` in another media type, as lines with their line endings.

        Args:
            media: The media type of the lines.
            sort: The field to sort by, with `-` in descending order; by creation if absent.
            dialect: CSV for a Norwegian Excel.
            external_ref: The resources with one of these external references.
            unit_id: Only those that refer to one of these ids of `units`.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            q: Only those with this text in `display_name` or `email` or `title`, in upper or lower case; two
                letters must begin a word.
            person_id: Only these persons.
            group_id: Only the leaders, members and enthusiasts of these groups; needs `organisation:read`.
            active: Whether the person is active; both if absent.
            invited: Whether the person is invited to any of the counted sessions.
            attended: Whether the person attended any of the counted sessions.
            unit_ref: As `unit_id`, by an external reference of `units`.
            within_unit_ref: As `within_unit_id`, by an external reference of `units`.
            sector_ref: As `sector_id`, by an external reference of `units`.
            person_ref: As `person_id`, by an external reference of `people`.
            group_ref: As `group_id`, by an external reference of `groups`.
            is_null: Only those in which each of these fields is null.
            not_null: Only those in which each of these fields has a value.
            programme_id: Count only sessions of these programmes.
            cohort_id: Count only sessions of these cohorts.
            held_from: Count only sessions from this day on: the day on which they begin.
            held_to: Count only sessions until this day, inclusive.
            programme_ref: As `programme_id`, by an external reference of `programmes`.
            cohort_ref: As `cohort_id`, by an external reference of `cohorts`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.stream_lines(
            Request(
                "GET",
                "/v1/participations",
                bytes,
                {
                    "sort": sort,
                    "dialect": dialect,
                    "external_ref": external_ref,
                    "unit_id": unit_id,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "q": q,
                    "person_id": person_id,
                    "group_id": group_id,
                    "active": active,
                    "invited": invited,
                    "attended": attended,
                    "unit_ref": unit_ref,
                    "within_unit_ref": within_unit_ref,
                    "sector_ref": sector_ref,
                    "person_ref": person_ref,
                    "group_ref": group_ref,
                    "is_null": is_null,
                    "not_null": not_null,
                    "programme_id": programme_id,
                    "cohort_id": cohort_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "programme_ref": programme_ref,
                    "cohort_ref": cohort_ref,
                },
                headers=extra_headers,
                timeout=timeout,
                accept=select_export_media_type(media),
            )
        )

    def export_models(
        self,
        *,
        sort: Literal["-display_name", "display_name"] | None = None,
        external_ref: str | Sequence[str] | None = None,
        unit_id: UUID | str | Sequence[UUID | str] | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        q: str | None = None,
        person_id: UUID | str | Sequence[UUID | str] | None = None,
        group_id: UUID | str | Sequence[UUID | str] | None = None,
        active: bool | None = None,
        invited: bool | None = None,
        attended: bool | None = None,
        unit_ref: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        person_ref: str | None = None,
        group_ref: str | None = None,
        is_null: Literal["unit_id"] | Sequence[Literal["unit_id"]] | None = None,
        not_null: Literal["unit_id"] | Sequence[Literal["unit_id"]] | None = None,
        programme_id: UUID | str | Sequence[UUID | str] | None = None,
        cohort_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        programme_ref: str | None = None,
        cohort_ref: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> Iterator[models.Participation]:
        """Stream the whole `list` as models: one response of any length, which is not held in memory.

        Args:
            sort: The field to sort by, with `-` in descending order; by creation if absent.
            external_ref: The resources with one of these external references.
            unit_id: Only those that refer to one of these ids of `units`.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            q: Only those with this text in `display_name` or `email` or `title`, in upper or lower case; two
                letters must begin a word.
            person_id: Only these persons.
            group_id: Only the leaders, members and enthusiasts of these groups; needs `organisation:read`.
            active: Whether the person is active; both if absent.
            invited: Whether the person is invited to any of the counted sessions.
            attended: Whether the person attended any of the counted sessions.
            unit_ref: As `unit_id`, by an external reference of `units`.
            within_unit_ref: As `within_unit_id`, by an external reference of `units`.
            sector_ref: As `sector_id`, by an external reference of `units`.
            person_ref: As `person_id`, by an external reference of `people`.
            group_ref: As `group_id`, by an external reference of `groups`.
            is_null: Only those in which each of these fields is null.
            not_null: Only those in which each of these fields has a value.
            programme_id: Count only sessions of these programmes.
            cohort_id: Count only sessions of these cohorts.
            held_from: Count only sessions from this day on: the day on which they begin.
            held_to: Count only sessions until this day, inclusive.
            programme_ref: As `programme_id`, by an external reference of `programmes`.
            cohort_ref: As `cohort_id`, by an external reference of `cohorts`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.stream_items(
            Request(
                "GET",
                "/v1/participations",
                models.Participation,
                {
                    "sort": sort,
                    "external_ref": external_ref,
                    "unit_id": unit_id,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "q": q,
                    "person_id": person_id,
                    "group_id": group_id,
                    "active": active,
                    "invited": invited,
                    "attended": attended,
                    "unit_ref": unit_ref,
                    "within_unit_ref": within_unit_ref,
                    "sector_ref": sector_ref,
                    "person_ref": person_ref,
                    "group_ref": group_ref,
                    "is_null": is_null,
                    "not_null": not_null,
                    "programme_id": programme_id,
                    "cohort_id": cohort_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "programme_ref": programme_ref,
                    "cohort_ref": cohort_ref,
                },
                headers=extra_headers,
                timeout=timeout,
                accept=select_export_media_type("ndjson"),
            )
        )


class ParticipationsWithRawResponse:
    """The methods of `participations`, which return a `RawResponse`; of lists, that of the first page."""

    def __init__(self, participations: Participations) -> None:
        self.list = raw_page(participations.list)


class AsyncParticipations(AsyncResource):
    """What each person was invited to and attended, as HR reads it."""

    @property
    def with_raw_response(self) -> AsyncParticipationsWithRawResponse:
        """The same methods, which return a `RawResponse` with the status, the headers and what was parsed."""
        return AsyncParticipationsWithRawResponse(self._as_raw())

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Literal["-display_name", "display_name"] | None = None,
        include: Literal["unit"] | Sequence[Literal["unit"]] | None = None,
        count: bool | None = None,
        external_ref: str | Sequence[str] | None = None,
        unit_id: UUID | str | Sequence[UUID | str] | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        q: str | None = None,
        person_id: UUID | str | Sequence[UUID | str] | None = None,
        group_id: UUID | str | Sequence[UUID | str] | None = None,
        active: bool | None = None,
        invited: bool | None = None,
        attended: bool | None = None,
        unit_ref: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        person_ref: str | None = None,
        group_ref: str | None = None,
        is_null: Literal["unit_id"] | Sequence[Literal["unit_id"]] | None = None,
        not_null: Literal["unit_id"] | Sequence[Literal["unit_id"]] | None = None,
        programme_id: UUID | str | Sequence[UUID | str] | None = None,
        cohort_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        programme_ref: str | None = None,
        cohort_ref: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> AsyncPaginator[models.Participation, models.ParticipationPage]:
        """List participations: each person with the sessions and minutes attended, also people without any.

        Scope: `programme:read` and `people:read`.

        Args:
            limit: The maximum number of items to return.
            cursor: The `next_cursor` of the previous page.
            sort: The field to sort by, with `-` in descending order; by creation if absent.
            include: Referenced resources to add in `included`.
            count: Return `total`, the number of all matches, and `total_is_exact`.
            external_ref: The resources with one of these external references.
            unit_id: Only those that refer to one of these ids of `units`.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            q: Only those with this text in `display_name` or `email` or `title`, in upper or lower case; two
                letters must begin a word.
            person_id: Only these persons.
            group_id: Only the leaders, members and enthusiasts of these groups; needs `organisation:read`.
            active: Whether the person is active; both if absent.
            invited: Whether the person is invited to any of the counted sessions.
            attended: Whether the person attended any of the counted sessions.
            unit_ref: As `unit_id`, by an external reference of `units`.
            within_unit_ref: As `within_unit_id`, by an external reference of `units`.
            sector_ref: As `sector_id`, by an external reference of `units`.
            person_ref: As `person_id`, by an external reference of `people`.
            group_ref: As `group_id`, by an external reference of `groups`.
            is_null: Only those in which each of these fields is null.
            not_null: Only those in which each of these fields has a value.
            programme_id: Count only sessions of these programmes.
            cohort_id: Count only sessions of these cohorts.
            held_from: Count only sessions from this day on: the day on which they begin.
            held_to: Count only sessions until this day, inclusive.
            programme_ref: As `programme_id`, by an external reference of `programmes`.
            cohort_ref: As `cohort_id`, by an external reference of `cohorts`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return AsyncPaginator(
            self._transport,
            Request(
                "GET",
                "/v1/participations",
                models.ParticipationPage,
                {
                    "limit": limit,
                    "cursor": cursor,
                    "sort": sort,
                    "include": include,
                    "count": count,
                    "external_ref": external_ref,
                    "unit_id": unit_id,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "q": q,
                    "person_id": person_id,
                    "group_id": group_id,
                    "active": active,
                    "invited": invited,
                    "attended": attended,
                    "unit_ref": unit_ref,
                    "within_unit_ref": within_unit_ref,
                    "sector_ref": sector_ref,
                    "person_ref": person_ref,
                    "group_ref": group_ref,
                    "is_null": is_null,
                    "not_null": not_null,
                    "programme_id": programme_id,
                    "cohort_id": cohort_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "programme_ref": programme_ref,
                    "cohort_ref": cohort_ref,
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
        sort: Literal["-display_name", "display_name"] | None = None,
        dialect: Literal["excel-nb"] | None = None,
        external_ref: str | Sequence[str] | None = None,
        unit_id: UUID | str | Sequence[UUID | str] | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        q: str | None = None,
        person_id: UUID | str | Sequence[UUID | str] | None = None,
        group_id: UUID | str | Sequence[UUID | str] | None = None,
        active: bool | None = None,
        invited: bool | None = None,
        attended: bool | None = None,
        unit_ref: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        person_ref: str | None = None,
        group_ref: str | None = None,
        is_null: Literal["unit_id"] | Sequence[Literal["unit_id"]] | None = None,
        not_null: Literal["unit_id"] | Sequence[Literal["unit_id"]] | None = None,
        programme_id: UUID | str | Sequence[UUID | str] | None = None,
        cohort_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        programme_ref: str | None = None,
        cohort_ref: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> AsyncIterator[bytes]:
        """Stream the whole `list` in another media type, as lines with their line endings.

        Args:
            media: The media type of the lines.
            sort: The field to sort by, with `-` in descending order; by creation if absent.
            dialect: CSV for a Norwegian Excel.
            external_ref: The resources with one of these external references.
            unit_id: Only those that refer to one of these ids of `units`.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            q: Only those with this text in `display_name` or `email` or `title`, in upper or lower case; two
                letters must begin a word.
            person_id: Only these persons.
            group_id: Only the leaders, members and enthusiasts of these groups; needs `organisation:read`.
            active: Whether the person is active; both if absent.
            invited: Whether the person is invited to any of the counted sessions.
            attended: Whether the person attended any of the counted sessions.
            unit_ref: As `unit_id`, by an external reference of `units`.
            within_unit_ref: As `within_unit_id`, by an external reference of `units`.
            sector_ref: As `sector_id`, by an external reference of `units`.
            person_ref: As `person_id`, by an external reference of `people`.
            group_ref: As `group_id`, by an external reference of `groups`.
            is_null: Only those in which each of these fields is null.
            not_null: Only those in which each of these fields has a value.
            programme_id: Count only sessions of these programmes.
            cohort_id: Count only sessions of these cohorts.
            held_from: Count only sessions from this day on: the day on which they begin.
            held_to: Count only sessions until this day, inclusive.
            programme_ref: As `programme_id`, by an external reference of `programmes`.
            cohort_ref: As `cohort_id`, by an external reference of `cohorts`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.stream_lines(
            Request(
                "GET",
                "/v1/participations",
                bytes,
                {
                    "sort": sort,
                    "dialect": dialect,
                    "external_ref": external_ref,
                    "unit_id": unit_id,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "q": q,
                    "person_id": person_id,
                    "group_id": group_id,
                    "active": active,
                    "invited": invited,
                    "attended": attended,
                    "unit_ref": unit_ref,
                    "within_unit_ref": within_unit_ref,
                    "sector_ref": sector_ref,
                    "person_ref": person_ref,
                    "group_ref": group_ref,
                    "is_null": is_null,
                    "not_null": not_null,
                    "programme_id": programme_id,
                    "cohort_id": cohort_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "programme_ref": programme_ref,
                    "cohort_ref": cohort_ref,
                },
                headers=extra_headers,
                timeout=timeout,
                accept=select_export_media_type(media),
            )
        )

    def export_models(
        self,
        *,
        sort: Literal["-display_name", "display_name"] | None = None,
        external_ref: str | Sequence[str] | None = None,
        unit_id: UUID | str | Sequence[UUID | str] | None = None,
        within_unit_id: UUID | str | Sequence[UUID | str] | None = None,
        sector_id: UUID | str | Sequence[UUID | str] | None = None,
        q: str | None = None,
        person_id: UUID | str | Sequence[UUID | str] | None = None,
        group_id: UUID | str | Sequence[UUID | str] | None = None,
        active: bool | None = None,
        invited: bool | None = None,
        attended: bool | None = None,
        unit_ref: str | None = None,
        within_unit_ref: str | None = None,
        sector_ref: str | None = None,
        person_ref: str | None = None,
        group_ref: str | None = None,
        is_null: Literal["unit_id"] | Sequence[Literal["unit_id"]] | None = None,
        not_null: Literal["unit_id"] | Sequence[Literal["unit_id"]] | None = None,
        programme_id: UUID | str | Sequence[UUID | str] | None = None,
        cohort_id: UUID | str | Sequence[UUID | str] | None = None,
        held_from: date | str | None = None,
        held_to: date | str | None = None,
        programme_ref: str | None = None,
        cohort_ref: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> AsyncIterator[models.Participation]:
        """Stream the whole `list` as models: one response of any length, which is not held in memory.

        Args:
            sort: The field to sort by, with `-` in descending order; by creation if absent.
            external_ref: The resources with one of these external references.
            unit_id: Only those that refer to one of these ids of `units`.
            within_unit_id: Only those of one of these units, or of a unit below it.
            sector_id: Only those of one of these sectors: their nearest unit of this kind.
            q: Only those with this text in `display_name` or `email` or `title`, in upper or lower case; two
                letters must begin a word.
            person_id: Only these persons.
            group_id: Only the leaders, members and enthusiasts of these groups; needs `organisation:read`.
            active: Whether the person is active; both if absent.
            invited: Whether the person is invited to any of the counted sessions.
            attended: Whether the person attended any of the counted sessions.
            unit_ref: As `unit_id`, by an external reference of `units`.
            within_unit_ref: As `within_unit_id`, by an external reference of `units`.
            sector_ref: As `sector_id`, by an external reference of `units`.
            person_ref: As `person_id`, by an external reference of `people`.
            group_ref: As `group_id`, by an external reference of `groups`.
            is_null: Only those in which each of these fields is null.
            not_null: Only those in which each of these fields has a value.
            programme_id: Count only sessions of these programmes.
            cohort_id: Count only sessions of these cohorts.
            held_from: Count only sessions from this day on: the day on which they begin.
            held_to: Count only sessions until this day, inclusive.
            programme_ref: As `programme_id`, by an external reference of `programmes`.
            cohort_ref: As `cohort_id`, by an external reference of `cohorts`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.stream_items(
            Request(
                "GET",
                "/v1/participations",
                models.Participation,
                {
                    "sort": sort,
                    "external_ref": external_ref,
                    "unit_id": unit_id,
                    "within_unit_id": within_unit_id,
                    "sector_id": sector_id,
                    "q": q,
                    "person_id": person_id,
                    "group_id": group_id,
                    "active": active,
                    "invited": invited,
                    "attended": attended,
                    "unit_ref": unit_ref,
                    "within_unit_ref": within_unit_ref,
                    "sector_ref": sector_ref,
                    "person_ref": person_ref,
                    "group_ref": group_ref,
                    "is_null": is_null,
                    "not_null": not_null,
                    "programme_id": programme_id,
                    "cohort_id": cohort_id,
                    "held_from": held_from,
                    "held_to": held_to,
                    "programme_ref": programme_ref,
                    "cohort_ref": cohort_ref,
                },
                headers=extra_headers,
                timeout=timeout,
                accept=select_export_media_type("ndjson"),
            )
        )


class AsyncParticipationsWithRawResponse:
    """The methods of `participations`, which return a `RawResponse`; of lists, that of the first page."""

    def __init__(self, participations: AsyncParticipations) -> None:
        self.list = async_raw_page(participations.list)
