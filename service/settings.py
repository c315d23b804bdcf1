"""The settings of an installation: the environment variables `LUP_*`, read once."""

import os
import re
from collections.abc import Mapping
from difflib import get_close_matches
from ipaddress import IPv4Address, IPv6Address, ip_network
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import FieldInfo, fields

PREFIX = "LUP_"
_SDK_VARIABLES = frozenset(("LUP_URL", "LUP_API_KEY", "LUP_LOG"))
"""Variables of programs that use the SDK, as its documentation shows."""


class SettingsError(Exception):
    """A setting is invalid; the message says which and what it must be, and never repeats its value."""


class Networks:
    """IP addresses and networks, parsed from a comma-separated list."""

    def __init__(self, text: str = "") -> None:
        self._networks = tuple(ip_network(part.strip()) for part in text.split(",") if part.strip())

    def __contains__(self, address: IPv4Address | IPv6Address) -> bool:
        return any(address in network for network in self._networks)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Networks) and self._networks == other._networks

    def __hash__(self) -> int:
        return hash(self._networks)


class Origins:
    """Web origins, parsed from a comma-separated list and spelled as browsers send them."""

    def __init__(self, text: str = "") -> None:
        self._origins = frozenset(map(_parse_origin, filter(None, map(str.strip, text.split(",")))))

    def __contains__(self, origin: str) -> bool:
        return origin in self._origins

    def __bool__(self) -> bool:
        return bool(self._origins)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Origins) and self._origins == other._origins

    def __hash__(self) -> int:
        return hash(self._origins)


_ORIGIN = re.compile(
    r"(?P<scheme>https?)://(?P<host>[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(:(?P<port>[0-9]{1,5}))?"
)


def _parse_origin(text: str) -> str:
    """Return an origin in lower case and without the scheme's default port; `*`, `null` and paths are refused."""
    match = _ORIGIN.fullmatch(text.lower())
    if match is None or int(match["port"] or 1) not in range(1, 65536):
        raise ValueError("not an origin")
    port = int(match["port"] or 0)
    is_default = port == {"http": 80, "https": 443}[match["scheme"]]
    return f"{match['scheme']}://{match['host']}" + (f":{port}" if port and not is_default else "")


def _described(description: str, must: str, **limits: Any) -> Meta:
    return Meta(description=description, extra={"must": must}, **limits)


_POSTGRES_HOST = r"(\[[^\s\]/?#@]+\]|[^\s/?#@:,\[\]]*)(:[0-9]{1,5})?"
# Strict, so that no part of a password is taken for a host, a port or a name, and printed.
_POSTGRES = (
    r"^postgres(ql)?://([^\s/?#@:]*(:[^\s/?#@]*)?@)?"
    rf"{_POSTGRES_HOST}(,{_POSTGRES_HOST})*(/[^\s?#@]*)?(\?[^\s#=&]+=[^\s#&]*(&[^\s#=&]+=[^\s#&]*)*)?$"
)
_POSTGRES_MUST = (
    "an address that begins with postgresql://, such as postgresql://user:password@host:5432/database,"
    " with characters such as @ / ? # percent-encoded in the password"
)


class Settings(Struct, frozen=True, kw_only=True):
    """All settings; a field's variable is its name in capitals with the prefix `LUP_`."""

    database_url: Annotated[
        Annotated[str, Meta(pattern=_POSTGRES)] | None,
        _described(
            "The PostgreSQL 18 database; by default the service runs an embedded one in `LUP_DATA_DIR`", _POSTGRES_MUST
        ),
    ] = None
    database_owner_url: Annotated[
        Annotated[str, Meta(pattern=_POSTGRES)] | None,
        _described(
            "The same database with its owner's role, for `migrate`, `key` and `demo`; by default `LUP_DATABASE_URL`",
            _POSTGRES_MUST,
        ),
    ] = None
    database_read_url: Annotated[
        Annotated[str, Meta(pattern=_POSTGRES)] | None,
        _described("A replica of `LUP_DATABASE_URL` for reads; by default there is none", _POSTGRES_MUST),
    ] = None
    host: Annotated[str, _described("The address to listen on; `0.0.0.0` means all", "an address", min_length=1)] = (
        "127.0.0.1"
    )
    port: Annotated[int, _described("The port to listen on", "a whole number from 1 to 65535", ge=1, le=65535)] = 8000
    data_dir: Annotated[
        Path,
        _described("The folder of the embedded database and of the demo's key; created if missing", "a folder"),
    ] = Path("data")
    workers: Annotated[
        int,
        _described(
            "The number of worker processes; by default one per core, at most four",
            "a whole number from 1 to 64",
            ge=1,
            le=64,
        ),
    ] = msgspec.field(default_factory=lambda: min(4, os.cpu_count() or 1))
    send_timeout_seconds: Annotated[
        int,
        _described(
            "The seconds after which a response is aborted if its caller reads nothing of it",
            "a whole number from 1 to 600",
            ge=1,
            le=600,
        ),
    ] = 10
    idle_timeout_seconds: Annotated[
        int,
        _described(
            "The seconds after which a connection without a complete request is closed",
            "a whole number from 1 to 600",
            ge=1,
            le=600,
        ),
    ] = 15
    export_seconds: Annotated[
        int,
        _described(
            "The maximum seconds of one export in the database",
            "a whole number from 1 to 3600",
            ge=1,
            le=3600,
        ),
    ] = 120
    export_megabytes: Annotated[
        int,
        _described(
            "The maximum size of one export; all exports of a process together can be four times as large",
            "a whole number from 1 to 100000",
            ge=1,
            le=100_000,
        ),
    ] = 2_000
    spool_dir: Annotated[
        Path | None,
        _described(
            "The folder, on a disk, of exports that wait to be sent; by default `spool` in `LUP_DATA_DIR`", "a folder"
        ),
    ] = None
    time_zone: Annotated[
        str,
        _described("The time zone of dates and of texts for people", "a name like Europe/Oslo"),
    ] = "Europe/Oslo"
    changes_kept_months: Annotated[
        int,
        _described(
            "The months that `/v1/changes` covers; a client that is further behind must load everything again",
            "a whole number from 1 to 120",
            ge=1,
            le=120,
        ),
    ] = 24
    public_url: Annotated[
        Annotated[str, Meta(pattern=r"^https?://[^/?#]+(/[^?#]*[^/?#])?$")] | None,
        _described(
            "The public URL of the service, if it is behind a proxy",
            "an address that begins with https:// or http:// and does not end in a slash",
        ),
    ] = None
    trusted_proxies: Annotated[
        Networks,
        _described(
            "The proxies whose `X-Forwarded-For` is trusted, as comma-separated addresses and networks",
            "comma-separated addresses and networks, such as 10.0.0.7,172.16.0.0/12",
        ),
    ] = msgspec.field(default_factory=Networks)
    cors_origins: Annotated[
        Origins,
        _described(
            "The origins whose pages may call the API from a browser, comma-separated; none by default",
            "comma-separated origins such as https://skjema.example.kommune.no, each with its port unless that is the "
            "default, without a path, and never * or null",
        ),
    ] = msgspec.field(default_factory=Origins)
    rate_limit_per_minute: Annotated[
        int,
        _described(
            "The maximum requests per minute of one key, across all processes of this machine; 0 means no limit",
            "a whole number from 0 to 10000000",
            ge=0,
            le=10_000_000,
        ),
    ] = 30_000
    rate_limit_without_key_per_minute: Annotated[
        int,
        _described(
            "The maximum requests per minute from one address without a valid key; 0 means no limit",
            "a whole number from 0 to 10000000",
            ge=0,
            le=10_000_000,
        ),
    ] = 600
    log_level: Annotated[
        Literal["debug", "info", "warning", "error"],
        _described("The minimum level of logs: `debug`, `info`, `warning` or `error`", "debug, info, warning or error"),
    ] = "info"
    log_format: Annotated[
        Literal["json", "text"] | None,
        _described(
            "The format of logs: `json`, one object per line, or `text`, for people; by default `text` on a terminal"
            " and `json` elsewhere",
            "json or text",
        ),
    ] = None

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of dates and of times in texts."""
        return ZoneInfo(self.time_zone)

    @property
    def exports_folder(self) -> Path:
        """The folder in which exports wait to be sent."""
        return self.spool_dir or self.data_dir / "spool"

    @property
    def base_url(self) -> str:
        """The URL to publish: the public one, or else the local one."""
        return self.public_url or self.local_url

    @property
    def local_url(self) -> str:
        """The URL of the service on this machine."""
        host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self.host, self.host)  # noqa: S104
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}"


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Read the settings from an environment; an empty variable counts as absent."""
    values: dict[str, Any] = {}
    for field in fields(Settings):
        name = PREFIX + field.name.upper()
        text = environment.get(name, "").strip()
        if text:
            try:
                values[field.name] = msgspec.convert(text, field.type, strict=False, dec_hook=_path)
            except msgspec.ValidationError as error:
                raise _unusable(field) from error
            if field.name == "time_zone" and not _is_zone(text):
                raise _unusable(field)
    for name in ("database_owner_url", "database_read_url"):
        if name in values and "database_url" not in values:
            # Otherwise the embedded database would be used instead of the named one.
            raise SettingsError(f"{PREFIX}{name.upper()} goes with LUP_DATABASE_URL; set both, or neither.")
    return Settings(**values)


def unknown_settings(environment: Mapping[str, str]) -> dict[str, str | None]:
    """Return the unknown variables `LUP_*`, each with the most similar setting."""
    names = [field.name.upper() for field in fields(Settings)]
    unknown: dict[str, str | None] = {}
    for variable in sorted(environment):
        name = variable.upper().removeprefix(PREFIX)
        if variable.upper() == name or variable in _SDK_VARIABLES or (variable.isupper() and name in names):
            continue
        nearest = get_close_matches(name, names, 1)
        unknown[variable] = PREFIX + nearest[0] if nearest else None
    return unknown


def _path(path_type: type, text: str) -> Any:
    return path_type(text)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _meta(field: FieldInfo) -> Meta:
    outermost: Meta = field.type.__metadata__[-1]
    return outermost


def _unusable(field: FieldInfo) -> SettingsError:
    must = (_meta(field).extra or {})["must"]
    return SettingsError(f"{PREFIX}{field.name.upper()} must be {must}.")


def settings_table() -> str:
    """Return the table of settings for the operator's guide."""
    lines = ["| variable | default | description |", "|---|---|---|"]
    for field in fields(Settings):
        default = "" if field.default in (None, msgspec.NODEFAULT) else f"`{field.default}`"
        lines.append(f"| `{PREFIX}{field.name.upper()}` | {default} | {_meta(field).description} |")
    return "\n".join(lines) + "\n"
