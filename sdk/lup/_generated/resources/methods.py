"""The resource `methods`. Generated from the contract by sdk/generate.py; do not edit."""

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


class Methods(SyncResource):
    """The method bank: ways to work in each phase. Some are built in; a municipality can add more."""

    @property
    def with_raw_response(self) -> MethodsWithRawResponse:
        """The same methods, which return a `RawResponse` with the status, the headers and what was parsed."""
        return MethodsWithRawResponse(self._as_raw())

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Literal["-created_at", "-name", "-updated_at", "created_at", "name", "updated_at"] | None = None,
        count: bool | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        key: str | None = None,
        phase: str | None = None,
        form: Literal["five_whys", "other", "user_journey"]
        | models.UnknownValue
        | Sequence[Literal["five_whys", "other", "user_journey"] | models.UnknownValue]
        | None = None,
        q: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> SyncPaginator[models.Method, models.MethodPage]:
        """List methods.

        Scope: `programme:read`.

        Args:
            limit: The maximum number of items to return.
            cursor: The `next_cursor` of the previous page.
            sort: The field to sort by, with `-` in descending order; by creation if absent.
            count: Return `total`, the number of all matches, and `total_is_exact`.
            created_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            created_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            updated_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            updated_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            external_ref: The resources with one of these external references.
            key: Only those with this `key`.
            phase: Only those with this `phase`.
            form: Only those with one of these values of `form`.
            q: Only those with this text in `name`, in upper or lower case; two letters must begin a word.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return SyncPaginator(
            self._transport,
            Request(
                "GET",
                "/v1/methods",
                models.MethodPage,
                {
                    "limit": limit,
                    "cursor": cursor,
                    "sort": sort,
                    "count": count,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "key": key,
                    "phase": phase,
                    "form": form,
                    "q": q,
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
        sort: Literal["-created_at", "-name", "-updated_at", "created_at", "name", "updated_at"] | None = None,
        dialect: Literal["excel-nb"] | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        key: str | None = None,
        phase: str | None = None,
        form: Literal["five_whys", "other", "user_journey"]
        | models.UnknownValue
        | Sequence[Literal["five_whys", "other", "user_journey"] | models.UnknownValue]
        | None = None,
        q: str | None = None,
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
            key: Only those with this `key`.
            phase: Only those with this `phase`.
            form: Only those with one of these values of `form`.
            q: Only those with this text in `name`, in upper or lower case; two letters must begin a word.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.stream_lines(
            Request(
                "GET",
                "/v1/methods",
                bytes,
                {
                    "sort": sort,
                    "dialect": dialect,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "key": key,
                    "phase": phase,
                    "form": form,
                    "q": q,
                },
                headers=extra_headers,
                timeout=timeout,
                accept=select_export_media_type(media),
            )
        )

    def export_models(
        self,
        *,
        sort: Literal["-created_at", "-name", "-updated_at", "created_at", "name", "updated_at"] | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        key: str | None = None,
        phase: str | None = None,
        form: Literal["five_whys", "other", "user_journey"]
        | models.UnknownValue
        | Sequence[Literal["five_whys", "other", "user_journey"] | models.UnknownValue]
        | None = None,
        q: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> Iterator[models.Method]:
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
            key: Only those with this `key`.
            phase: Only those with this `phase`.
            form: Only those with one of these values of `form`.
            q: Only those with this text in `name`, in upper or lower case; two letters must begin a word.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.stream_items(
            Request(
                "GET",
                "/v1/methods",
                models.Method,
                {
                    "sort": sort,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "key": key,
                    "phase": phase,
                    "form": form,
                    "q": q,
                },
                headers=extra_headers,
                timeout=timeout,
                accept=select_export_media_type("ndjson"),
            )
        )

    def create(
        self,
        *,
        key: str,
        name: str,
        phase: str,
        form: Literal["five_whys", "other", "user_journey"] | models.UnknownValue,
        purpose: str,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        steps: str | None | Unset = UNSET,
        minutes: int | None | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Method:
        """Create a method.

        Scope: `programme:write`.

        Args:
            external_refs: Each item is a resource's key in another system.
            key: A key chosen by the caller, unique in its list.
            name: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            phase: The key of the phase that it suits.
            form: The values of `form` of `Method`; later versions may add more.
            purpose: Text of at most 10,000 characters, stored in Unicode's NFC.
            steps: Text of at most 10,000 characters, stored in Unicode's NFC.
            minutes: Minutes.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "POST",
                "/v1/methods",
                models.Method,
                body={
                    "external_refs": external_refs,
                    "key": key,
                    "name": name,
                    "phase": phase,
                    "form": form,
                    "purpose": purpose,
                    "steps": steps,
                    "minutes": minutes,
                },
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def update_batch(
        self,
        rows: Iterable[inputs.MethodBatchPatch | models.Method],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Update up to 500 methods, all or nothing.

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
                "/v1/methods/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "MethodBatchPatch") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def create_batch(
        self,
        rows: Iterable[inputs.MethodCreate | models.Method],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Create up to 500 methods, all or nothing.

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
                "/v1/methods/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "MethodCreate") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def create_many(
        self,
        rows: Iterable[inputs.MethodCreate | models.Method],
        /,
        *,
        idempotency_key: str | None = None,
        chunk_size: int = 500,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.MethodCreate | models.Method]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.MethodCreate | models.Method]:
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
            "MethodCreate",
            "abort",
            False,
            chunk_size,
            concurrency,
            on_progress,
            idempotency_key,
        )

    def upsert_batch(
        self,
        rows: Iterable[inputs.MethodUpsert | models.Method],
        /,
        *,
        on_error: Literal["abort", "skip"] | None = None,
        dry_run: bool | None = None,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.UpsertReceipt, ...]:
        """Upsert up to 1,000 methods by their external references; fields not sent are unchanged. `external_refs` are merged by system.

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
                "/v1/methods/batch",
                tuple[models.UpsertReceipt, ...],
                {"on_error": on_error, "dry_run": dry_run},
                body=tuple(to_row(row, "MethodUpsert") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def upsert_many(
        self,
        rows: Iterable[inputs.MethodUpsert | models.Method],
        /,
        *,
        on_error: Literal["abort", "skip"] = "skip",
        dry_run: bool = False,
        chunk_size: int = 1000,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.MethodUpsert | models.Method]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.MethodUpsert | models.Method]:
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
            "MethodUpsert",
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
        """Delete a method by an external reference; nothing may refer to it.

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
                f"/v1/methods/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
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
    ) -> models.Method:
        """Get a method by an external reference.

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
                f"/v1/methods/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Method,
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
        key: str | Unset = UNSET,
        name: str | Unset = UNSET,
        phase: str | Unset = UNSET,
        form: Literal["five_whys", "other", "user_journey"] | models.UnknownValue | Unset = UNSET,
        purpose: str | Unset = UNSET,
        steps: str | None | Unset = UNSET,
        minutes: int | None | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Method:
        """Update a method by an external reference; null clears a field.

        Scope: `programme:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            key: A key chosen by the caller, unique in its list.
            name: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            phase: The key of the phase that it suits.
            form: The values of `form` of `Method`; later versions may add more.
            purpose: Text of at most 10,000 characters, stored in Unicode's NFC.
            steps: Text of at most 10,000 characters, stored in Unicode's NFC.
            minutes: Minutes.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "PATCH",
                f"/v1/methods/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Method,
                body={
                    "external_refs": external_refs,
                    "key": key,
                    "name": name,
                    "phase": phase,
                    "form": form,
                    "purpose": purpose,
                    "steps": steps,
                    "minutes": minutes,
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
        key: str | Unset = UNSET,
        name: str | Unset = UNSET,
        phase: str | Unset = UNSET,
        form: Literal["five_whys", "other", "user_journey"] | models.UnknownValue | Unset = UNSET,
        purpose: str | Unset = UNSET,
        steps: str | None | Unset = UNSET,
        minutes: int | None | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Method:
        """Upsert a method by an external reference; fields not sent are unchanged.

        Scope: `programme:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            external_refs: Each item is a resource's key in another system.
            key: A key chosen by the caller, unique in its list.
            name: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            phase: The key of the phase that it suits.
            form: The values of `form` of `Method`; later versions may add more.
            purpose: Text of at most 10,000 characters, stored in Unicode's NFC.
            steps: Text of at most 10,000 characters, stored in Unicode's NFC.
            minutes: Minutes.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "PUT",
                f"/v1/methods/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Method,
                body={
                    "external_refs": external_refs,
                    "key": key,
                    "name": name,
                    "phase": phase,
                    "form": form,
                    "purpose": purpose,
                    "steps": steps,
                    "minutes": minutes,
                },
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def delete(
        self,
        method_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> None:
        """Delete a method; nothing may refer to it.

        Scope: `programme:write`.

        Args:
            method_id: The id of the method, or its external reference: `ref:hr:3100`.
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
                f"/v1/methods/{encode_segment(method_id)}",
                NoneType,
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    def get(
        self,
        method_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Method:
        """Get a method.

        Scope: `programme:read`.

        Args:
            method_id: The id of the method, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "GET", f"/v1/methods/{encode_segment(method_id)}", models.Method, headers=extra_headers, timeout=timeout
            )
        )

    def update(
        self,
        method_id: UUID | str,
        /,
        *,
        version: int,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        key: str | Unset = UNSET,
        name: str | Unset = UNSET,
        phase: str | Unset = UNSET,
        form: Literal["five_whys", "other", "user_journey"] | models.UnknownValue | Unset = UNSET,
        purpose: str | Unset = UNSET,
        steps: str | None | Unset = UNSET,
        minutes: int | None | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Method:
        """Update a method; null clears a field.

        Scope: `programme:write`.

        Args:
            method_id: The id of the method, or its external reference: `ref:hr:3100`.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            key: A key chosen by the caller, unique in its list.
            name: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            phase: The key of the phase that it suits.
            form: The values of `form` of `Method`; later versions may add more.
            purpose: Text of at most 10,000 characters, stored in Unicode's NFC.
            steps: Text of at most 10,000 characters, stored in Unicode's NFC.
            minutes: Minutes.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request(
                "PATCH",
                f"/v1/methods/{encode_segment(method_id)}",
                models.Method,
                body={
                    "external_refs": external_refs,
                    "key": key,
                    "name": name,
                    "phase": phase,
                    "form": form,
                    "purpose": purpose,
                    "steps": steps,
                    "minutes": minutes,
                },
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )


class MethodsWithRawResponse:
    """The methods of `methods`, which return a `RawResponse`; of lists, that of the first page."""

    def __init__(self, methods: Methods) -> None:
        self.list = raw_page(methods.list)
        self.create = raw_call(methods.create)
        self.update_batch = raw_call(methods.update_batch)
        self.create_batch = raw_call(methods.create_batch)
        self.upsert_batch = raw_call(methods.upsert_batch)
        self.delete_by_ref = raw_call(methods.delete_by_ref)
        self.get_by_ref = raw_call(methods.get_by_ref)
        self.update_by_ref = raw_call(methods.update_by_ref)
        self.put_by_ref = raw_call(methods.put_by_ref)
        self.delete = raw_call(methods.delete)
        self.get = raw_call(methods.get)
        self.update = raw_call(methods.update)


class AsyncMethods(AsyncResource):
    """The method bank: ways to work in each phase. Some are built in; a municipality can add more."""

    @property
    def with_raw_response(self) -> AsyncMethodsWithRawResponse:
        """The same methods, which return a `RawResponse` with the status, the headers and what was parsed."""
        return AsyncMethodsWithRawResponse(self._as_raw())

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Literal["-created_at", "-name", "-updated_at", "created_at", "name", "updated_at"] | None = None,
        count: bool | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        key: str | None = None,
        phase: str | None = None,
        form: Literal["five_whys", "other", "user_journey"]
        | models.UnknownValue
        | Sequence[Literal["five_whys", "other", "user_journey"] | models.UnknownValue]
        | None = None,
        q: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> AsyncPaginator[models.Method, models.MethodPage]:
        """List methods.

        Scope: `programme:read`.

        Args:
            limit: The maximum number of items to return.
            cursor: The `next_cursor` of the previous page.
            sort: The field to sort by, with `-` in descending order; by creation if absent.
            count: Return `total`, the number of all matches, and `total_is_exact`.
            created_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            created_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            updated_at_from: From this moment, inclusive; a day counts from its start in the service's time
                zone.
            updated_at_to: Until this moment, inclusive; a day counts until its end in the service's time zone.
            external_ref: The resources with one of these external references.
            key: Only those with this `key`.
            phase: Only those with this `phase`.
            form: Only those with one of these values of `form`.
            q: Only those with this text in `name`, in upper or lower case; two letters must begin a word.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return AsyncPaginator(
            self._transport,
            Request(
                "GET",
                "/v1/methods",
                models.MethodPage,
                {
                    "limit": limit,
                    "cursor": cursor,
                    "sort": sort,
                    "count": count,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "key": key,
                    "phase": phase,
                    "form": form,
                    "q": q,
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
        sort: Literal["-created_at", "-name", "-updated_at", "created_at", "name", "updated_at"] | None = None,
        dialect: Literal["excel-nb"] | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        key: str | None = None,
        phase: str | None = None,
        form: Literal["five_whys", "other", "user_journey"]
        | models.UnknownValue
        | Sequence[Literal["five_whys", "other", "user_journey"] | models.UnknownValue]
        | None = None,
        q: str | None = None,
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
            key: Only those with this `key`.
            phase: Only those with this `phase`.
            form: Only those with one of these values of `form`.
            q: Only those with this text in `name`, in upper or lower case; two letters must begin a word.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.stream_lines(
            Request(
                "GET",
                "/v1/methods",
                bytes,
                {
                    "sort": sort,
                    "dialect": dialect,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "key": key,
                    "phase": phase,
                    "form": form,
                    "q": q,
                },
                headers=extra_headers,
                timeout=timeout,
                accept=select_export_media_type(media),
            )
        )

    def export_models(
        self,
        *,
        sort: Literal["-created_at", "-name", "-updated_at", "created_at", "name", "updated_at"] | None = None,
        created_at_from: date | datetime | str | None = None,
        created_at_to: date | datetime | str | None = None,
        updated_at_from: date | datetime | str | None = None,
        updated_at_to: date | datetime | str | None = None,
        external_ref: str | Sequence[str] | None = None,
        key: str | None = None,
        phase: str | None = None,
        form: Literal["five_whys", "other", "user_journey"]
        | models.UnknownValue
        | Sequence[Literal["five_whys", "other", "user_journey"] | models.UnknownValue]
        | None = None,
        q: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> AsyncIterator[models.Method]:
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
            key: Only those with this `key`.
            phase: Only those with this `phase`.
            form: Only those with one of these values of `form`.
            q: Only those with this text in `name`, in upper or lower case; two letters must begin a word.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.stream_items(
            Request(
                "GET",
                "/v1/methods",
                models.Method,
                {
                    "sort": sort,
                    "created_at_from": created_at_from,
                    "created_at_to": created_at_to,
                    "updated_at_from": updated_at_from,
                    "updated_at_to": updated_at_to,
                    "external_ref": external_ref,
                    "key": key,
                    "phase": phase,
                    "form": form,
                    "q": q,
                },
                headers=extra_headers,
                timeout=timeout,
                accept=select_export_media_type("ndjson"),
            )
        )

    async def create(
        self,
        *,
        key: str,
        name: str,
        phase: str,
        form: Literal["five_whys", "other", "user_journey"] | models.UnknownValue,
        purpose: str,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        steps: str | None | Unset = UNSET,
        minutes: int | None | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Method:
        """Create a method.

        Scope: `programme:write`.

        Args:
            external_refs: Each item is a resource's key in another system.
            key: A key chosen by the caller, unique in its list.
            name: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            phase: The key of the phase that it suits.
            form: The values of `form` of `Method`; later versions may add more.
            purpose: Text of at most 10,000 characters, stored in Unicode's NFC.
            steps: Text of at most 10,000 characters, stored in Unicode's NFC.
            minutes: Minutes.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "POST",
                "/v1/methods",
                models.Method,
                body={
                    "external_refs": external_refs,
                    "key": key,
                    "name": name,
                    "phase": phase,
                    "form": form,
                    "purpose": purpose,
                    "steps": steps,
                    "minutes": minutes,
                },
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def update_batch(
        self,
        rows: Iterable[inputs.MethodBatchPatch | models.Method],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Update up to 500 methods, all or nothing.

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
                "/v1/methods/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "MethodBatchPatch") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def create_batch(
        self,
        rows: Iterable[inputs.MethodCreate | models.Method],
        /,
        *,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.Receipt, ...]:
        """Create up to 500 methods, all or nothing.

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
                "/v1/methods/batch",
                tuple[models.Receipt, ...],
                body=tuple(to_row(row, "MethodCreate") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def create_many(
        self,
        rows: Iterable[inputs.MethodCreate | models.Method],
        /,
        *,
        idempotency_key: str | None = None,
        chunk_size: int = 500,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.MethodCreate | models.Method]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.MethodCreate | models.Method]:
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
            "MethodCreate",
            "abort",
            False,
            chunk_size,
            concurrency,
            on_progress,
            idempotency_key,
        )

    async def upsert_batch(
        self,
        rows: Iterable[inputs.MethodUpsert | models.Method],
        /,
        *,
        on_error: Literal["abort", "skip"] | None = None,
        dry_run: bool | None = None,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> tuple[models.UpsertReceipt, ...]:
        """Upsert up to 1,000 methods by their external references; fields not sent are unchanged. `external_refs` are merged by system.

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
                "/v1/methods/batch",
                tuple[models.UpsertReceipt, ...],
                {"on_error": on_error, "dry_run": dry_run},
                body=tuple(to_row(row, "MethodUpsert") for row in rows),
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def upsert_many(
        self,
        rows: Iterable[inputs.MethodUpsert | models.Method],
        /,
        *,
        on_error: Literal["abort", "skip"] = "skip",
        dry_run: bool = False,
        chunk_size: int = 1000,
        concurrency: int = 4,
        on_progress: Callable[[BatchReport[inputs.MethodUpsert | models.Method]], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> BatchReport[inputs.MethodUpsert | models.Method]:
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
            "MethodUpsert",
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
        """Delete a method by an external reference; nothing may refer to it.

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
                f"/v1/methods/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
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
    ) -> models.Method:
        """Get a method by an external reference.

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
                f"/v1/methods/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Method,
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
        key: str | Unset = UNSET,
        name: str | Unset = UNSET,
        phase: str | Unset = UNSET,
        form: Literal["five_whys", "other", "user_journey"] | models.UnknownValue | Unset = UNSET,
        purpose: str | Unset = UNSET,
        steps: str | None | Unset = UNSET,
        minutes: int | None | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Method:
        """Update a method by an external reference; null clears a field.

        Scope: `programme:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            key: A key chosen by the caller, unique in its list.
            name: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            phase: The key of the phase that it suits.
            form: The values of `form` of `Method`; later versions may add more.
            purpose: Text of at most 10,000 characters, stored in Unicode's NFC.
            steps: Text of at most 10,000 characters, stored in Unicode's NFC.
            minutes: Minutes.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "PATCH",
                f"/v1/methods/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Method,
                body={
                    "external_refs": external_refs,
                    "key": key,
                    "name": name,
                    "phase": phase,
                    "form": form,
                    "purpose": purpose,
                    "steps": steps,
                    "minutes": minutes,
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
        key: str | Unset = UNSET,
        name: str | Unset = UNSET,
        phase: str | Unset = UNSET,
        form: Literal["five_whys", "other", "user_journey"] | models.UnknownValue | Unset = UNSET,
        purpose: str | Unset = UNSET,
        steps: str | None | Unset = UNSET,
        minutes: int | None | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Method:
        """Upsert a method by an external reference; fields not sent are unchanged.

        Scope: `programme:write`.

        Args:
            system: The other system.
            ref: The resource's key in that system, stored unchanged.
            external_refs: Each item is a resource's key in another system.
            key: A key chosen by the caller, unique in its list.
            name: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            phase: The key of the phase that it suits.
            form: The values of `form` of `Method`; later versions may add more.
            purpose: Text of at most 10,000 characters, stored in Unicode's NFC.
            steps: Text of at most 10,000 characters, stored in Unicode's NFC.
            minutes: Minutes.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "PUT",
                f"/v1/methods/by_ref/{encode_segment(system)}/{encode_segment(ref)}",
                models.Method,
                body={
                    "external_refs": external_refs,
                    "key": key,
                    "name": name,
                    "phase": phase,
                    "form": form,
                    "purpose": purpose,
                    "steps": steps,
                    "minutes": minutes,
                },
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def delete(
        self,
        method_id: UUID | str,
        /,
        *,
        version: int,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> None:
        """Delete a method; nothing may refer to it.

        Scope: `programme:write`.

        Args:
            method_id: The id of the method, or its external reference: `ref:hr:3100`.
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
                f"/v1/methods/{encode_segment(method_id)}",
                NoneType,
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )

    async def get(
        self,
        method_id: UUID | str,
        /,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Method:
        """Get a method.

        Scope: `programme:read`.

        Args:
            method_id: The id of the method, or its external reference: `ref:hr:3100`.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "GET", f"/v1/methods/{encode_segment(method_id)}", models.Method, headers=extra_headers, timeout=timeout
            )
        )

    async def update(
        self,
        method_id: UUID | str,
        /,
        *,
        version: int,
        external_refs: Sequence[inputs.ExternalRef | models.ExternalRef] | Unset = UNSET,
        key: str | Unset = UNSET,
        name: str | Unset = UNSET,
        phase: str | Unset = UNSET,
        form: Literal["five_whys", "other", "user_journey"] | models.UnknownValue | Unset = UNSET,
        purpose: str | Unset = UNSET,
        steps: str | None | Unset = UNSET,
        minutes: int | None | Unset = UNSET,
        idempotency_key: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Method:
        """Update a method; null clears a field.

        Scope: `programme:write`.

        Args:
            method_id: The id of the method, or its external reference: `ref:hr:3100`.
            version: The version that you have read; if it is no longer the latest, `PreconditionFailedError` is
                raised.
            external_refs: Each item is a resource's key in another system.
            key: A key chosen by the caller, unique in its list.
            name: A name or title of at most 200 characters on one line, stored in Unicode's NFC.
            phase: The key of the phase that it suits.
            form: The values of `form` of `Method`; later versions may add more.
            purpose: Text of at most 10,000 characters, stored in Unicode's NFC.
            steps: Text of at most 10,000 characters, stored in Unicode's NFC.
            minutes: Minutes.
            idempotency_key: A key that makes the call safe to repeat for 24 hours, also after a restart;
                generated by default.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request(
                "PATCH",
                f"/v1/methods/{encode_segment(method_id)}",
                models.Method,
                body={
                    "external_refs": external_refs,
                    "key": key,
                    "name": name,
                    "phase": phase,
                    "form": form,
                    "purpose": purpose,
                    "steps": steps,
                    "minutes": minutes,
                },
                version=version,
                idempotency_key=ensure_idempotency_key(idempotency_key),
                headers=extra_headers,
                timeout=timeout,
            )
        )


class AsyncMethodsWithRawResponse:
    """The methods of `methods`, which return a `RawResponse`; of lists, that of the first page."""

    def __init__(self, methods: AsyncMethods) -> None:
        self.list = async_raw_page(methods.list)
        self.create = async_raw_call(methods.create)
        self.update_batch = async_raw_call(methods.update_batch)
        self.create_batch = async_raw_call(methods.create_batch)
        self.upsert_batch = async_raw_call(methods.upsert_batch)
        self.delete_by_ref = async_raw_call(methods.delete_by_ref)
        self.get_by_ref = async_raw_call(methods.get_by_ref)
        self.update_by_ref = async_raw_call(methods.update_by_ref)
        self.put_by_ref = async_raw_call(methods.put_by_ref)
        self.delete = async_raw_call(methods.delete)
        self.get = async_raw_call(methods.get)
        self.update = async_raw_call(methods.update)
