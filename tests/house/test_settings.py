"""The settings: read once, and a bad one is one sentence."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_type_hints

import pytest

from service.settings import Networks, Settings, SettingsError, read_settings, unknown_settings
from tests.house.process import service


def test_nothing_has_to_be_set() -> None:
    settings = read_settings({})
    assert settings == Settings()
    assert (settings.host, settings.port, settings.data_dir) == ("127.0.0.1", 8000, Path("data"))
    assert settings.zone.key == "Europe/Oslo"


@pytest.mark.parametrize("name", ["LUP_DATABASE_OWNER_URL", "LUP_DATABASE_READ_URL"])
def test_another_way_to_a_database_goes_with_the_database(name: str) -> None:
    with pytest.raises(SettingsError, match=f"^{name} goes with LUP_DATABASE_URL; set both, or neither.$"):
        read_settings({name: "postgresql://lup@localhost/lup"})


def test_every_setting_is_read_and_an_empty_one_is_absent() -> None:
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
        rate_limit_per_minute=600,
        rate_limit_without_key_per_minute=0,
        log_level="debug",
        log_format="json",
    )
    assert settings.exports_folder == Path("/var/spool/lup")
    assert Settings().exports_folder == Path("data/spool")
    assert settings.base_url == "https://lup.example.kommune.no"
    assert settings.local_url == "http://[::1]:8080"


def _ranges() -> Iterator[tuple[str, int, int]]:
    """Give the ends that a whole number's own sentence names."""
    for name, kind in get_type_hints(Settings, include_extras=True).items():
        for mark in getattr(kind, "__metadata__", ()):
            if said := re.fullmatch(r"a whole number from (\d+) to (\d+)", mark.extra["must"]):
                yield name, int(said[1]), int(said[2])


@pytest.mark.parametrize(("name", "least", "most"), [*_ranges()], ids=[name for name, _, _ in _ranges()])
def test_a_number_may_be_what_its_sentence_says_and_no_more(name: str, least: int, most: int) -> None:
    variable = f"LUP_{name.upper()}"
    for value in (least, most):
        assert getattr(read_settings({variable: str(value)}), name) == value
    for value in (least - 1, most + 1):
        with pytest.raises(SettingsError, match=f"^{variable} must be a whole number from {least} to {most}"):
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
        ("LUP_RATE_LIMIT_PER_MINUTE", "-1"),
        ("LUP_RATE_LIMIT_WITHOUT_KEY_PER_MINUTE", "hemmelig"),
        ("LUP_LOG_LEVEL", "hemmelig"),
        ("LUP_LOG_FORMAT", "hemmelig"),
    ],
)
def test_a_bad_value_is_one_sentence_that_names_the_variable_and_not_the_value(name: str, value: str) -> None:
    with pytest.raises(SettingsError) as refused:
        read_settings({name: value})
    text = str(refused.value)
    assert text.startswith(f"{name} must be ")
    assert text.endswith(".")
    assert "emmelig" not in text


@pytest.mark.slow
def test_the_process_says_it_and_exits_with_2() -> None:
    done = service("run", port="åtte tusen")
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "LUP_PORT must be a whole number from 1 to 65535.\n")


def test_a_variable_that_is_no_setting_is_named_with_the_nearest() -> None:
    known = {f"LUP_{name.upper()}": "x" for name in Settings.__struct_fields__}
    others = {"LUP_URL": "x", "LUP_API_KEY": "x", "LUPIN": "x", "PGHOST": "x", "MY_LUP_PORT": "x"}
    assert unknown_settings(known | others) == {}
    wrong = {"LUP_DATABSE_URL": "", "LUP_WORKER": "3", "lup_port": "1", "LUP_TIMEZONE": "UTC", "LUP_": "", "LUP_XQ": ""}
    assert unknown_settings(known | others | wrong) == {
        "LUP_": None,
        "LUP_DATABSE_URL": "LUP_DATABASE_URL",
        "LUP_TIMEZONE": "LUP_TIME_ZONE",
        "LUP_WORKER": "LUP_WORKERS",
        "LUP_XQ": None,
        "lup_port": "LUP_PORT",
    }


@pytest.mark.slow
@pytest.mark.parametrize("command", [("contract",), ("sql", "themes")])
def test_every_command_warns_of_it_and_goes_on(command: tuple[str, ...]) -> None:
    done = service(*command, databse_url="postgresql://lup:hemmelig@localhost/lup")
    assert done.returncode == 0
    assert done.stdout
    (line,) = done.stderr.splitlines()
    warning = json.loads(line)
    assert (warning["event"], warning["level"]) == ("unknown_setting", "warning")
    assert (warning["variable"], warning["nearest"]) == ("LUP_DATABSE_URL", "LUP_DATABASE_URL")
    assert "hemmelig" not in done.stderr
    assert service(*command).stderr == ""
