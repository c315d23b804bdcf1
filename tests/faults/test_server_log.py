"""No request data reaches PostgreSQL's log, even when the database rejects it."""

import asyncio
import base64
import itertools
import json
from pathlib import Path

import asyncpg
import pytest

from service.core import list_sql
from tests.conftest import Client
from tests.contract.valid import Maker, resources

CANARY = "Kanarifugl"
ROW_ID = "01890a5d-ac96-774b-bcce-b302099a8057"
_marks = itertools.count()
SORTS = [(kind, sign + name) for kind, table in resources().items() for name in table.sorts for sign in ("", "-")]
INVALID_KEYS = {
    "date": [CANARY, "", "2026-02-30", "99999-01-01", "2026-03-12 x", "today", "epoch", "0000-01-01", "2026-03-12 BC"],
    "timestamptz": [
        CANARY, "", "2026-03-12", "2026-03-12 16:20:00", "2026-03-12 16:20:00+19", "2026-03-12 25:00:00+00", "now",
        "99999-01-01 00:00:00+00", "2026-03-12 16:20:00+00 x",
    ],
    "integer": [CANARY, "", "2147483648", "-2147483649", "1.5", "0x10", "1e3", "NaN", "٣", "9" * 40],
    "text": ["\x00", f"{CANARY}\x00"],
    "uuid": [CANARY, "", f"{ROW_ID}0"],
}  # fmt: skip
VALID_KEYS = {
    "date": ["2026-03-12", "infinity", "-infinity"],
    "timestamptz": ["2026-03-12 16:20:00+00", "2026-03-12 16:20:00.12+00"],
    "integer": ["0", "-1", "2147483647", "-2147483647"],
    "text": ["", CANARY, "'; select 1", "%s {0} $1"],
    "uuid": [ROW_ID],
}


async def _read_log(watcher: asyncpg.Connection) -> str:
    """Read the server's log up to now, marked by an error of our own."""
    mark = f"mark-{next(_marks)}"
    with pytest.raises(asyncpg.DataError):
        await watcher.execute(f"select '{mark}'::date")
    file = Path(await watcher.fetchval("select current_setting('data_directory') || '/' || pg_current_logfile()"))
    return await asyncio.to_thread(_read_up_to, file, mark)


def _read_up_to(file: Path, mark: str) -> str:
    while mark not in (text := file.read_text()):
        pass
    return text


def _build_cursor(sort: str, key: str) -> str:
    return base64.urlsafe_b64encode(json.dumps([sort, key, ROW_ID]).encode()).decode().rstrip("=")


@pytest.mark.parametrize(("kind", "sort"), SORTS)
async def test_a_forged_cursor_is_refused_before_it_reaches_the_database(
    client: Client, watcher: asyncpg.Connection, kind: str, sort: str
) -> None:
    _, column_type = list_sql.sort_expression(resources()[kind], sort)
    log_before = await _read_log(watcher)
    # An unsealed cursor is treated as one of the previous version, whatever it contains.
    for key in (*INVALID_KEYS[column_type], *VALID_KEYS[column_type]):
        response = await client.get(f"/v1/{kind}", params={"sort": sort, "cursor": _build_cursor(sort, key)})
        assert (key, response.status_code, response.json()["code"]) == (key, 422, "cursor_expired")
    # Other tests write to the same log, but not these values.
    log_after = (await _read_log(watcher))[len(log_before) :]
    assert [key for key in INVALID_KEYS[column_type] if key and f'"{key}"' in log_after] == []
    assert CANARY not in log_after


async def test_violations_of_constraints_are_logged_without_values(client: Client, watcher: asyncpg.Connection) -> None:
    log_before = await _read_log(watcher)
    maker = Maker(client)
    refs = {"external_refs": [{"system": "kanari", "id": CANARY}]}
    statuses = set()
    for kind in resources():
        for round_number in range(2):
            body = await maker.body(kind)
            created = await client.post(f"/v1/{kind}", json=body | refs)
            statuses.add(created.status_code)
            assert round_number == 0 or created.status_code == 409
        row = (await client.get(f"/v1/{kind}", params={"external_ref": f"kanari:{CANARY}"})).json()["items"][0]
        for change in ({"external_refs": [{"system": CANARY.lower(), "id": f"{CANARY}'\\"}]},):
            response = await client.patch(f"/v1/{kind}/{row['id']}", json=change, headers={"If-Match": '"v1"'})
            statuses.add(response.status_code)
        statuses.add((await client.put(f"/v1/{kind}/by_ref/kanari/{CANARY}%27", json={})).status_code)
    method = {"key": CANARY.lower(), "name": CANARY}
    for _ in range(2):
        headers = {"Idempotency-Key": CANARY}
        statuses.add((await client.post("/v1/methods", json=method, headers=headers)).status_code)
        statuses.add((await client.post("/v1/methods", json=method | {"name": f"{CANARY} 2"})).status_code)
    print(sorted(statuses))
    assert max(statuses) < 500
    log_after = (await _read_log(watcher))[len(log_before) :]
    assert "duplicate key value violates unique constraint" in log_after
    assert CANARY.lower() not in log_after.lower()
