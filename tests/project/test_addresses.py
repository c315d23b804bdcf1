"""The error for an unreachable database names its host and port, never its password."""

import os
from pathlib import Path
from urllib.parse import quote

import asyncpg
import pytest

from service.database.dsn import describe
from service.database.embedded import embedded
from service.settings import SettingsError, read_settings
from tests.project.process import free_port, service

PASSWORD = "hemmelig"


@pytest.mark.parametrize(
    ("dsn", "description"),
    [
        ("postgresql://lup:hemmelig@db.example.no:6432/lup", "db.example.no port 6432"),
        ("postgresql://db.example.no/lup?user=lup&password=hemmelig", "db.example.no port 5432"),
        ("postgresql://lup:hemmelig@[::1]:6432/lup", "::1 port 6432"),
        ("postgresql://lup:hemmelig@[fe80::1]/lup", "fe80::1 port 5432"),
        ("postgresql://lup:hemmelig@one,two:6432/lup?port=5433,5434", "one port 5432 or two port 6432"),
        ("postgresql://lup:hemmelig@/lup?host=/run/postgresql&port=6432", "the socket in /run/postgresql port 6432"),
        ("postgresql://lup:hemmelig@%2Frun%2Fpostgresql/lup", "the socket in /run/postgresql port 5432"),
        ("postgresql://lup:hemmelig@/lup?host=one,two&port=6432,hemmelig", "one port 6432 or two port unknown"),
        ("postgresql://lup:hemmelig@/lup?host=one,two", "one port 5432 or two port 5432"),
        ("postgresql:///lup", "the local socket port 5432"),
    ],
)
def test_an_address_is_described_by_its_hosts_and_ports(dsn: str, description: str) -> None:
    assert describe(dsn) == description
    assert read_settings({"LUP_DATABASE_URL": dsn}).database_url == dsn


@pytest.mark.parametrize("name", ["LUP_DATABASE_URL", "LUP_DATABASE_OWNER_URL", "LUP_DATABASE_READ_URL"])
@pytest.mark.parametrize(
    "dsn",
    [
        "postgresql://lup:hemme/lig@db/lup",
        "postgresql://lup:hemme?lig@db/lup",
        "postgresql://lup:hemme#lig@db/lup",
        "postgresql://lup:hemme@lig@db/lup",
        "postgresql://lup:hemme lig@db/lup",
        "postgresql://lup:hemmelig:5432/lup",
        "postgresql://lup@db:hemmelig/lup",
        "postgresql://lup:x@::1:5432/lup",
        "postgresql://lup:x@db/lup?hemmelig",
    ],
)
def test_an_address_with_an_ambiguous_password_is_refused(name: str, dsn: str) -> None:
    with pytest.raises(SettingsError) as error:
        read_settings({name: dsn})
    assert str(error.value).startswith(f"{name} must be an address that begins with postgresql://")
    assert "hemme" not in str(error.value)
    assert "lig@" not in str(error.value)


@pytest.mark.slow
@pytest.mark.parametrize("command", [["migrate"], ["key", "list"], ["run"], ["demo"]])
def test_a_closed_port_is_reported_in_one_sentence(command: list[str]) -> None:
    port = free_port()
    address = f"postgresql://lup:{PASSWORD}@127.0.0.1:{port}/lup"
    process = service(*command, database_url=address, port=free_port())
    assert (process.returncode, process.stdout) == (1, "")
    assert process.stderr == f"The database at 127.0.0.1 port {port} cannot be reached: nothing listens there.\n"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("postgresql://lup:{secret}@nowhere.invalid/lup", "nowhere.invalid port 5432 cannot be reached: the host name"),
        ("postgresql://lup:{secret}@[::1]:{port}/lup", "::1 port {port} cannot be reached: "),
        ("postgresql://lup:{secret}@127.0.0.1:{port},127.0.0.1:{port}/lup", "or 127.0.0.1 port {port} cannot be"),
        ("postgresql://127.0.0.1:{port}/lup?user=lup&password={secret}", "nothing listens there"),
        ("postgresql:///lup?host=/nowhere&password={secret}", "the socket in /nowhere port 5432 cannot be reached: th"),
        ("postgresql://lup:{secret}@/lup?port={secret}", "the address is invalid"),
        ("postgresql://lup:{secret}@127.0.0.1:{port}/lup?sslmode={secret}", "the address is invalid"),
    ],
)
def test_no_error_reveals_the_password(address: str, message: str) -> None:
    values = {"secret": PASSWORD, "port": free_port()}
    process = service("migrate", database_url=address.format(**values))
    assert process.returncode == 1
    assert message.format(**values) in process.stderr
    assert process.stderr.count("\n") == 1
    assert PASSWORD not in process.stdout + process.stderr


@pytest.mark.slow
async def test_a_wrong_password_or_name_is_reported_in_one_sentence(folder: Path) -> None:
    with embedded(folder) as addresses:
        conn = await asyncpg.connect(addresses.superuser)
        await conn.execute("alter role lup_service password 'riktig'")
        hba = folder / "postgres" / "pg_hba.conf"
        hba.write_text(f"local all lup_service scram-sha-256\n{hba.read_text()}")
        await conn.execute("select pg_reload_conf()")
        await conn.close()
        query = addresses.service.partition("?")[2]
        prefix = f"The database at the socket in {folder / 'postgres'} port 5432 cannot be reached"
        for address, reason in (
            (f"postgresql://lup_service:{PASSWORD}@/lup?{query}", "it rejects the user name or password"),
            (f"postgresql://lup_service@/lup?{query}&password={PASSWORD}", "it rejects the user name or password"),
            (f"postgresql://nobody:{PASSWORD}@/lup?{query}", "it rejects the user name or password"),
            (f"postgresql://lup_owner:{PASSWORD}@/nothing?{query}", "it has no database with this name"),
        ):
            process = service("migrate", database_url=address)
            assert (process.returncode, process.stderr) == (1, f"{prefix}: {reason}.\n")


def _read_environment(folder: Path) -> bytes:
    """Read the environment of a data folder's server process."""
    pid = (folder / "postgres" / "postmaster.pid").read_text().splitlines()[0]
    return Path(f"/proc/{pid}/environ").read_bytes()


@pytest.mark.slow
def test_the_servers_environment_contains_no_address(folder: Path) -> None:
    os.environ["LUP_DATABASE_READ_URL"] = address = f"postgresql://lup:{quote(PASSWORD)}@db/lup"
    os.environ["PGPORT"] = "1"
    try:
        with embedded(folder) as addresses:
            environment = _read_environment(folder)
            assert "port=5432" in addresses.service
    finally:
        del os.environ["LUP_DATABASE_READ_URL"], os.environ["PGPORT"]
    assert address.encode() not in environment
