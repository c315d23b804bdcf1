"""API keys: their form, and the commands that make, list and revoke them."""

from datetime import UTC, datetime, timedelta

import asyncpg
import pytest

from service.domain import keys
from service.postgres.keys import create_key, find_key, list_keys, revoke_key
from tests.conftest import Callers
from tests.house.process import both, service


def test_a_key_is_what_it_was_made_of_and_only_its_hash_is_kept() -> None:
    key = keys.make(bytes(range(keys.ENTROPY)))
    parsed = keys.parse(key.text)
    assert parsed
    assert parsed[0] == key.prefix
    assert keys.hash_secret(parsed[1]) == key.secret_hash
    assert parsed[1].encode() not in key.secret_hash
    with pytest.raises(ValueError, match="random bytes"):
        keys.make(b"too few")


@pytest.mark.parametrize(
    "text", ["", "lup", "lup_abc_def", "lup_000102030405_", f"lup_{'0' * 12}_{'Å' * 64}", f" lup_{'0' * 12}_{'0' * 64}"]
)
def test_what_has_not_the_form_is_no_key(text: str) -> None:
    assert keys.parse(text) is None


def test_a_star_is_every_scope_and_others_are_themselves() -> None:
    assert keys.granted(["day:read", "*"]) == frozenset(keys.SCOPES)
    assert keys.granted(["day:write"]) == {"day:write"}
    assert keys.unknown(["day:read", "*", "day:admin", "people"]) == ("day:admin", "people")


async def test_a_key_is_found_until_it_expires_or_is_revoked(conn: asyncpg.Connection) -> None:
    soon, past = datetime.now(UTC) + timedelta(hours=1), datetime.now(UTC) - timedelta(hours=1)
    valid, expired, revoked = (keys.make(bytes([n]) * keys.ENTROPY) for n in (1, 2, 3))
    await create_key(conn, valid, "hr", ["people:read"], soon)
    await create_key(conn, expired, "hr", ["people:read"], past)
    key_id = await create_key(conn, revoked, "hr", ["*"], None)

    found = await find_key(conn, valid.prefix)
    assert found
    assert (found.name, found.scopes, found.secret_hash) == ("hr", ("people:read",), valid.secret_hash)
    assert await find_key(conn, expired.prefix) is None

    once = await revoke_key(conn, str(key_id))
    assert once == await revoke_key(conn, revoked.prefix)
    assert await find_key(conn, revoked.prefix) is None
    assert await revoke_key(conn, "nobody") is None
    assert [each.prefix for each in await list_keys(conn)] == [valid.prefix, expired.prefix, revoked.prefix]


@pytest.mark.slow
async def test_the_commands_make_list_and_revoke(database: str, caller: Callers) -> None:
    made = service("key", "create", "HR og lønn", "--scope", "day:read", "--scope", "day:write", **both(database))
    assert made.returncode == 0
    assert keys.parse(made.stdout.removesuffix("\n")), "the key stands alone on standard output"
    prefix = made.stdout.split("_")[1]
    client = await caller(key=made.stdout.strip())
    assert (await client.get("/v1/themes")).status_code == 200
    assert (await client.get("/v1/units")).status_code == 403

    again = service("key", "create", "HR og lønn", "--scope", "*", "--expires-on", "2999-12-31", **both(database))
    assert again.returncode == 0, "a name need not be unique"
    lines = service("key", "list", **both(database)).stdout.splitlines()
    assert [line.split("\t")[2:4] for line in lines] == [["HR og lønn", "day:read day:write"], ["HR og lønn", "*"]]
    assert "until 2999-12-31T23:00:00+00:00" in lines[1], "the whole day, where days end"
    assert made.stdout.strip().split("_")[2] not in "".join(lines)

    revoked = service("key", "revoke", prefix, **both(database))
    assert (revoked.returncode, revoked.stdout) == (0, "")
    assert service("key", "revoke", "nobody", **both(database)).returncode == 1


@pytest.mark.slow
@pytest.mark.parametrize("more", [["--scope", "day:everything"], ["--scope", "*", "--expires-on", "2020-01-01"], []])
def test_a_scope_that_there_is_not_a_day_that_is_over_or_no_scope_is_refused(database: str, more: list[str]) -> None:
    refused = service("key", "create", "x", *more, **both(database))
    assert (refused.returncode, refused.stdout) == (2, "")


@pytest.mark.slow
def test_a_day_that_is_none_is_refused_by_how_days_are_written() -> None:
    refused = service("key", "create", "x", "--scope", "*", "--expires-on", "2027-13-01")
    assert refused.returncode == 2
    assert "must be a day such as 2027-06-30" in refused.stderr
