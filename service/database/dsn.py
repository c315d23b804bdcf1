"""Errors for a database that cannot be reached: they name its host and port, never its user or password."""

import errno
import os
import re
import socket
from urllib.parse import parse_qsl, unquote, urlsplit

import asyncpg

_HOST = re.compile(r"(?:\[(?P<v6>[^\]]+)\]|(?P<name>[^:]*))(?::(?P<port>\d+))?")
_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (ConnectionRefusedError, "nothing listens there"),
    (socket.gaierror, "the host name is unknown"),
    (TimeoutError, "it does not respond"),
    (FileNotFoundError, "the socket does not exist"),
    (asyncpg.InvalidPasswordError, "it rejects the user name or password"),
    (asyncpg.InvalidAuthorizationSpecificationError, "it rejects the user name or password"),
    (asyncpg.InvalidCatalogNameError, "it has no database with this name"),
    (asyncpg.InsufficientPrivilegeError, "this user has no access to the database"),
    (asyncpg.CannotConnectNowError, "it is starting or stopping"),
    (asyncpg.TooManyConnectionsError, "it has no free connection"),
    (ValueError, "the address is invalid"),
)


class DatabaseUnavailableError(Exception):
    """The database cannot be reached; the message says where and why in one sentence."""


def unavailable_error(dsn: str, error: Exception) -> DatabaseUnavailableError:
    """Create the error for a database that cannot be reached."""
    reasons = (reason for error_type, reason in _REASONS if isinstance(error, error_type))
    # For several hosts, asyncpg raises one error without a specific class or errno.
    refused = isinstance(error, OSError) and f"[Errno {errno.ECONNREFUSED}]" in str(error)
    reason = next(reasons, _REASONS[0][1] if refused else type(error).__name__)
    return DatabaseUnavailableError(f"The database at {describe(dsn)} cannot be reached: {reason}.")


def describe(dsn: str) -> str:
    """Describe an address by its hosts and ports, without user, password and parameters."""
    try:
        parts = urlsplit(dsn)
        query = dict(parse_qsl(parts.query))
    except ValueError:
        return "the address that is set"
    authority = parts.netloc.rpartition("@")[2]
    hosts = (authority or query.get("host") or os.environ.get("PGHOST", "")).split(",")
    # As asyncpg does: hosts in the authority part carry their own ports.
    ports = ((not authority and query.get("port")) or os.environ.get("PGPORT") or "5432").split(",")
    return " or ".join(_place(unquote(host), ports[min(index, len(ports) - 1)]) for index, host in enumerate(hosts))


def _place(host: str, port: str) -> str:
    port = port if port.isdigit() else "unknown"
    if host.startswith("/"):
        return f"the socket in {host} port {port}"
    match = _HOST.fullmatch(host)
    if match is None:
        return "the address that is set"
    name = match["v6"] or match["name"] or "the local socket"
    return f"{name} port {match['port'] or port}"
