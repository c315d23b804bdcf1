"""The errors of requests besides violations of rules: `service/http/problems.py` maps them to responses."""

from collections.abc import Sequence

import asyncpg

from service.core.pending import PendingWrite


class NotFound(Exception):
    """The requested resource does not exist."""


class ConcurrentDelete(Exception):
    """A row was deleted after it was looked up and before it was locked; a retry does not find it."""


class VersionConflict(Exception):
    """The resource has changed since the caller read it."""


class ConstraintViolation(Exception):
    """The rows violate a constraint of the database."""

    def __init__(
        self, error: asyncpg.IntegrityConstraintViolationError, pending_writes: Sequence[PendingWrite]
    ) -> None:
        self.constraint = error.constraint_name or ""
        self.detail = error.detail or ""
        self.pending_writes = pending_writes
        super().__init__(self.constraint)
