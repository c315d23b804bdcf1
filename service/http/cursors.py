"""Cursors: the position of the next page of a list, as an opaque string.

A sorted list continues after a sort key, which stays valid even if its row changes. The key may be a person's name, so
it is encrypted.
"""

import base64
import hashlib

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV

from service.core.read import Place, read_cursor_secret
from service.core.view import Listed
from service.database.pool import Conn
from service.domain.base.shapes import RuleError, Violation

_SEALED = b"\x01"
"""The first byte of a sealed cursor, which no JSON begins with."""
_FOREIGN = Violation("invalid_cursor", "?cursor", "Use the next_cursor that this list returned, unchanged.")
_OTHER_ORDER = Violation("invalid_cursor", "?cursor", "The cursor belongs to another order; keep the same `sort`.")
_OUTDATED = Violation("cursor_expired", "?cursor", "The order of this list has changed; start again without a cursor.")


class Cursors:
    """Writes and reads cursors; those of sorted lists are encrypted with the installation's secret (RFC 5297).

    Encryption is deterministic, so that an unchanged page keeps its ETag.
    """

    def __init__(self) -> None:
        self._cipher: AESSIV | None = None

    async def write(self, conn: Conn, resource: Listed, place: Place) -> str:
        """Encode a position in a list as an opaque cursor."""
        data = msgspec.json.encode(place)
        if place.sort is not None:
            data = _SEALED + (await self._sealing(conn)).encrypt(data, [resource.kind.name.encode()])
        return base64.urlsafe_b64encode(data).decode().rstrip("=")

    async def read(self, conn: Conn, resource: Listed, sort: str | None, text: str) -> Place:
        """Decode a cursor, which must belong to this list and this order."""
        try:
            data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
            if sealed := data.startswith(_SEALED):
                data = (await self._sealing(conn)).decrypt(data[1:], [resource.kind.name.encode()])
            place = msgspec.json.decode(data, type=Place)
        except (ValueError, InvalidTag):
            raise RuleError(_FOREIGN) from None
        if place.sort != sort:
            raise RuleError(_OTHER_ORDER)
        if sort is not None and not sealed:
            # It was written by a version with another order of names.
            raise RuleError(_OUTDATED)
        return place

    async def _sealing(self, conn: Conn) -> AESSIV:
        if self._cipher is None:
            key = hashlib.blake2b(await read_cursor_secret(conn), person=b"lup cursor", digest_size=64).digest()
            self._cipher = AESSIV(key)
        return self._cipher
