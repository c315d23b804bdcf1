"""The format of API keys, and the commands that create, list and revoke them."""

from datetime import UTC, datetime, timedelta

import asyncpg
import pytest

from service.database.api_keys import create_key, find_key, list_keys, revoke_key
from service.domain import api_keys
from tests.conftest import Callers
from tests.project.process import both, service


def test_a_key_round_trips_and_stores_only_its_hash() -> None:
    key = api_keys.make(bytes(range(api_keys.ENTROPY)))
    parsed = api_keys.parse(key.text)
    assert parsed
    assert parsed[0] == key.prefix
    assert api_keys.hash_secret(parsed[1]) == key.secret_hash
    assert parsed[1].encode() not in key.secret_hash
    with pytest.raises(ValueError, match="random bytes"):
        api_keys.make(b"too few")


@pytest.mark.parametrize(
    "text", ["", "lup", "lup_abc_def", "lup_000102030405_", f"lup_{'0' * 12}_{'Å' * 64}", f" lup_{'0' * 12}_{'0' * 64}"]
)
def test_malformed_text_is_no_key(text: str) -> None:
    assert api_keys.parse(text) is None


def test_a_star_grants_every_scope() -> None:
    assert api_keys.granted(["day:read", "*"]) == frozenset(api_keys.SCOPES)
    assert api_keys.granted(["day:write"]) == {"day:write"}
    assert api_keys.unknown(["day:read", "*", "day:admin", "people"]) == ("day:admin", "people")


async def test_a_key_is_found_until_it_expires_or_is_revoked(conn: asyncpg.Connection) -> None:
    future, past = datetime.now(UTC) + timedelta(hours=1), datetime.now(UTC) - timedelta(hours=1)
    valid, expired, revoked = (api_keys.make(bytes([n]) * api_keys.ENTROPY) for n in (1, 2, 3))
    await create_key(conn, valid, "hr", ["people:read"], future)
    await create_key(conn, expired, "hr", ["people:read"], past)
    key_id = await create_key(conn, revoked, "hr", ["*"], None)

    key = await find_key(conn, valid.prefix)
    assert key
    assert (key.name, key.scopes, key.secret_hash) == ("hr", ("people:read",), valid.secret_hash)
    assert await find_key(conn, expired.prefix) is None

    revoked_key = await revoke_key(conn, str(key_id))
    assert revoked_key == await revoke_key(conn, revoked.prefix)
    assert await find_key(conn, revoked.prefix) is None
    assert await revoke_key(conn, "nobody") is None
    assert [key.prefix for key in await list_keys(conn)] == [valid.prefix, expired.prefix, revoked.prefix]


@pytest.mark.slow
async def test_the_commands_create_list_and_revoke_keys(database: str, caller: Callers) -> None:
    created = service("key", "create", "HR og lønn", "--scope", "day:read", "--scope", "day:write", **both(database))
    assert created.returncode == 0
    assert api_keys.parse(created.stdout.removesuffix("\n")), "standard output contains only the key"
    prefix = created.stdout.split("_")[1]
    client = await caller(key=created.stdout.strip())
    assert (await client.get("/v1/themes")).status_code == 200
    assert (await client.get("/v1/units")).status_code == 403

    second = service("key", "create", "HR og lønn", "--scope", "*", "--expires-on", "2999-12-31", **both(database))
    assert second.returncode == 0, "a name need not be unique"
    lines = service("key", "list", **both(database)).stdout.splitlines()
    assert [line.split("\t")[2:4] for line in lines] == [["HR og lønn", "day:read day:write"], ["HR og lønn", "*"]]
    assert "until 2999-12-31T23:00:00+00:00" in lines[1], "the whole day in the local time zone"
    assert created.stdout.strip().split("_")[2] not in "".join(lines)

    revoked = service("key", "revoke", prefix, **both(database))
    assert (revoked.returncode, revoked.stdout) == (0, "")
    assert service("key", "revoke", "nobody", **both(database)).returncode == 1


@pytest.mark.slow
@pytest.mark.parametrize("options", [["--scope", "day:everything"], ["--scope", "*", "--expires-on", "2020-01-01"], []])
def test_an_unknown_scope_a_past_date_or_no_scope_is_refused(database: str, options: list[str]) -> None:
    refused = service("key", "create", "x", *options, **both(database))
    assert (refused.returncode, refused.stdout) == (2, "")


@pytest.mark.slow
def test_an_invalid_date_is_refused_with_an_example() -> None:
    refused = service("key", "create", "x", "--scope", "*", "--expires-on", "2027-13-01")
    assert refused.returncode == 2
    assert "must be a day such as 2027-06-30" in refused.stderr
