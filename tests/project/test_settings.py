"""Settings are read once, and an invalid one is reported in one sentence."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_type_hints

import pytest

from service.settings import Networks, Origins, Settings, SettingsError, read_settings, unknown_settings
from tests.project.process import service


def test_every_setting_has_a_default() -> None:
    settings = read_settings({})
    assert settings == Settings()
    assert (settings.host, settings.port, settings.data_dir) == ("127.0.0.1", 8000, Path("data"))
    assert settings.zone.key == "Europe/Oslo"


@pytest.mark.parametrize("name", ["LUP_DATABASE_OWNER_URL", "LUP_DATABASE_READ_URL"])
def test_other_database_urls_require_the_database_url(name: str) -> None:
    with pytest.raises(SettingsError, match=f"^{name} goes with LUP_DATABASE_URL; set both, or neither.$"):
        read_settings({name: "postgresql://lup@localhost/lup"})


def test_every_setting_is_read_and_an_empty_one_is_ignored() -> None:
    settings = read_settings(
        {
            "LUP_DATABASE_URL": "postgresql://lup@localhost/lup",
            "LUP_DATABASE_READ_URL": "",
            "LUP_HOST": "::",
            "LUP_PORT": "8080",
            "LUP_DATA_DIR": "/srv/lup",
            "LUP_WORKERS": "3",
            "LUP_SEND_TIMEOUT_SECONDS": "5",
            "LUP_IDLE_TIMEOUT_SECONDS": "6",
            "LUP_EXPORT_SECONDS": "60",
            "LUP_EXPORT_MEGABYTES": "500",
            "LUP_SPOOL_DIR": "/var/spool/lup",
            "LUP_TIME_ZONE": "Arctic/Longyearbyen",
            "LUP_CHANGES_KEPT_MONTHS": "6",
            "LUP_PUBLIC_URL": "https://lup.example.kommune.no",
            "LUP_TRUSTED_PROXIES": "10.0.0.7, 2001:db8::/32",
            "LUP_CORS_ORIGINS": "https://skjema.example.kommune.no",
            "LUP_RATE_LIMIT_PER_MINUTE": "600",
            "LUP_RATE_LIMIT_WITHOUT_KEY_PER_MINUTE": "0",
            "LUP_LOG_LEVEL": "debug",
            "LUP_LOG_FORMAT": "json",
        }
    )
    assert settings == Settings(
        database_url="postgresql://lup@localhost/lup",
        host="::",
        port=8080,
        data_dir=Path("/srv/lup"),
        workers=3,
        send_timeout_seconds=5,
        idle_timeout_seconds=6,
        export_seconds=60,
        export_megabytes=500,
        spool_dir=Path("/var/spool/lup"),
        time_zone="Arctic/Longyearbyen",
        changes_kept_months=6,
        public_url="https://lup.example.kommune.no",
        trusted_proxies=Networks("10.0.0.7,2001:db8::/32"),
        cors_origins=Origins("https://skjema.example.kommune.no"),
        rate_limit_per_minute=600,
        rate_limit_without_key_per_minute=0,
        log_level="debug",
        log_format="json",
    )
    assert settings.exports_folder == Path("/var/spool/lup")
    assert Settings().exports_folder == Path("data/spool")
    assert settings.base_url == "https://lup.example.kommune.no"
    assert settings.local_url == "http://[::1]:8080"


def test_origins_are_spelled_as_browsers_send_them() -> None:
    text = " https://Skjema.example.kommune.no:443 ,http://localhost:8080,http://[::1]:80,"
    origins = read_settings({"LUP_CORS_ORIGINS": text}).cors_origins
    assert origins == Origins("https://skjema.example.kommune.no,http://localhost:8080,http://[::1]")
    assert "https://skjema.example.kommune.no" in origins
    assert "https://skjema.example.kommune.no:443" not in origins
    assert not Origins()


def _number_ranges() -> Iterator[tuple[str, int, int]]:
    """Yield the limits that the sentence of each whole number names."""
    for name, field_type in get_type_hints(Settings, include_extras=True).items():
        for mark in getattr(field_type, "__metadata__", ()):
            if match := re.fullmatch(r"a whole number from (\d+) to (\d+)", mark.extra["must"]):
                yield name, int(match[1]), int(match[2])


@pytest.mark.parametrize(
    ("name", "minimum", "maximum"), [*_number_ranges()], ids=[name for name, _, _ in _number_ranges()]
)
def test_a_number_is_valid_within_its_documented_limits(name: str, minimum: int, maximum: int) -> None:
    variable = f"LUP_{name.upper()}"
    for value in (minimum, maximum):
        assert getattr(read_settings({variable: str(value)}), name) == value
    for value in (minimum - 1, maximum + 1):
        with pytest.raises(SettingsError, match=f"^{variable} must be a whole number from {minimum} to {maximum}"):
            read_settings({variable: str(value)})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LUP_DATABASE_URL", "mysql://lup:hemmelig@localhost/lup"),
        ("LUP_DATABASE_READ_URL", "hemmelig"),
        ("LUP_CHANGES_KEPT_MONTHS", "0"),
        ("LUP_PORT", "hemmelig"),
        ("LUP_PORT", "0"),
        ("LUP_PORT", "65536"),
        ("LUP_PORT", "80.5"),
        ("LUP_WORKERS", "0"),
        ("LUP_SEND_TIMEOUT_SECONDS", "0"),
        ("LUP_IDLE_TIMEOUT_SECONDS", "hemmelig"),
        ("LUP_EXPORT_SECONDS", "0"),
        ("LUP_EXPORT_MEGABYTES", "hemmelig"),
        ("LUP_TIME_ZONE", "Europe/Hemmelig"),
        ("LUP_TIME_ZONE", "../hemmelig"),
        ("LUP_PUBLIC_URL", "lup.example.kommune.no"),
        ("LUP_PUBLIC_URL", "https://lup.example.kommune.no/"),
        ("LUP_TRUSTED_PROXIES", "10.0.0.7,hemmelig"),
        ("LUP_TRUSTED_PROXIES", "10.0.0.7/8"),
        ("LUP_CORS_ORIGINS", "*"),
        ("LUP_CORS_ORIGINS", "null"),
        ("LUP_CORS_ORIGINS", "https://*.example.kommune.no"),
        ("LUP_CORS_ORIGINS", "https://skjema.example.kommune.no/"),
        ("LUP_CORS_ORIGINS", "https://skjema.example.kommune.no, ftp://hemmelig"),
        ("LUP_CORS_ORIGINS", "https://hemmelig:70000"),
        ("LUP_CORS_ORIGINS", "https://lup:hemmelig@example.no"),
        ("LUP_CORS_ORIGINS", "skjema.example.kommune.no"),
        ("LUP_RATE_LIMIT_PER_MINUTE", "-1"),
        ("LUP_RATE_LIMIT_WITHOUT_KEY_PER_MINUTE", "hemmelig"),
        ("LUP_LOG_LEVEL", "hemmelig"),
        ("LUP_LOG_FORMAT", "hemmelig"),
    ],
)
def test_an_invalid_value_is_reported_by_its_variable_without_the_value(name: str, value: str) -> None:
    with pytest.raises(SettingsError) as error:
        read_settings({name: value})
    text = str(error.value)
    assert text.startswith(f"{name} must be ")
    assert text.endswith(".")
    assert "emmelig" not in text


@pytest.mark.slow
def test_the_process_reports_an_invalid_setting_and_exits_with_2() -> None:
    process = service("run", port="åtte tusen")
    assert (process.returncode, process.stdout, process.stderr) == (
        2,
        "",
        "LUP_PORT must be a whole number from 1 to 65535.\n",
    )


def test_an_unknown_variable_is_reported_with_the_nearest_setting() -> None:
    settings = {f"LUP_{name.upper()}": "x" for name in Settings.__struct_fields__}
    foreign = {"LUP_URL": "x", "LUP_API_KEY": "x", "LUPIN": "x", "PGHOST": "x", "MY_LUP_PORT": "x"}
    assert unknown_settings(settings | foreign) == {}
    unknown = {
        "LUP_DATABSE_URL": "",
        "LUP_WORKER": "3",
        "lup_port": "1",
        "LUP_TIMEZONE": "UTC",
        "LUP_": "",
        "LUP_XQ": "",
    }
    assert unknown_settings(settings | foreign | unknown) == {
        "LUP_": None,
        "LUP_DATABSE_URL": "LUP_DATABASE_URL",
        "LUP_TIMEZONE": "LUP_TIME_ZONE",
        "LUP_WORKER": "LUP_WORKERS",
        "LUP_XQ": None,
        "lup_port": "LUP_PORT",
    }


@pytest.mark.slow
@pytest.mark.parametrize("command", [("contract",), ("sql", "themes")])
def test_every_command_warns_of_an_unknown_variable_and_continues(command: tuple[str, ...]) -> None:
    process = service(*command, databse_url="postgresql://lup:hemmelig@localhost/lup")
    assert process.returncode == 0
    assert process.stdout
    (line,) = process.stderr.splitlines()
    warning = json.loads(line)
    assert (warning["event"], warning["level"]) == ("unknown_setting", "warning")
    assert (warning["variable"], warning["nearest"]) == ("LUP_DATABSE_URL", "LUP_DATABASE_URL")
    assert "hemmelig" not in process.stderr
    assert service(*command).stderr == ""
