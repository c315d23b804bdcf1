"""Nothing that somebody sends reaches PostgreSQL's log, whatever the database thinks of it."""

import asyncio
import base64
import itertools
import json
from pathlib import Path

import asyncpg
import pytest

from service.postgres import statements
from tests.conftest import Client
from tests.contract.valid import Maker, resources

CANARY = "Kanarifugl"
SOMETHING = "01890a5d-ac96-774b-bcce-b302099a8057"
_marks = itertools.count()
SORTS = [(kind, sign + name) for kind, table in resources().items() for name in table.sort for sign in ("", "-")]
KEYS = {
    "date": [CANARY, "", "2026-02-30", "99999-01-01", "2026-03-12 x", "today", "epoch", "0000-01-01", "2026-03-12 BC"],
    "timestamptz": [
        CANARY, "", "2026-03-12", "2026-03-12 16:20:00", "2026-03-12 16:20:00+19", "2026-03-12 25:00:00+00", "now",
        "99999-01-01 00:00:00+00", "2026-03-12 16:20:00+00 x",
    ],
    "integer": [CANARY, "", "2147483648", "-2147483649", "1.5", "0x10", "1e3", "NaN", "٣", "9" * 40],
    "text": ["\x00", f"{CANARY}\x00"],
}  # fmt: skip
GOOD = {
    "date": ["2026-03-12", "infinity", "-infinity"],
    "timestamptz": ["2026-03-12 16:20:00+00", "2026-03-12 16:20:00.12+00"],
    "integer": ["0", "-1", "2147483647", "-2147483647"],
    "text": ["", CANARY, "'; select 1", "%s {0} $1"],
}


async def _logged(watcher: asyncpg.Connection) -> str:
    """Read what the server has logged by now: a mark of our own has come through."""
    mark = f"mark-{next(_marks)}"
    with pytest.raises(asyncpg.DataError):
        await watcher.execute(f"select '{mark}'::date")
    file = Path(await watcher.fetchval("select current_setting('data_directory') || '/' || pg_current_logfile()"))
    return await asyncio.to_thread(_read_up_to, file, mark)


def _read_up_to(file: Path, mark: str) -> str:
    while mark not in (text := file.read_text()):
        pass
    return text


def _cursor(sort: str, key: str) -> str:
    return base64.urlsafe_b64encode(json.dumps([sort, key, SOMETHING]).encode()).decode().rstrip("=")


@pytest.mark.parametrize(("kind", "sort"), SORTS)
async def test_a_forged_cursor_is_refused_before_the_database_sees_it(
    client: Client, watcher: asyncpg.Connection, kind: str, sort: str
) -> None:
    _, column = statements.order(resources()[kind], sort)
    before = await _logged(watcher)
    # A cursor that is not sealed is taken for one of the version before, whatever it holds.
    for key in (*KEYS[column], *GOOD[column]):
        answer = await client.get(f"/v1/{kind}", params={"sort": sort, "cursor": _cursor(sort, key)})
        assert (key, answer.status_code, answer.json()["code"]) == (key, 422, "cursor_expired")
    # Others write to the same log meanwhile, but not these values.
    after = (await _logged(watcher))[len(before) :]
    assert [key for key in KEYS[column] if key and f'"{key}"' in after] == []
    assert CANARY not in after


async def test_what_constraints_refuse_is_logged_without_its_values(
    client: Client, watcher: asyncpg.Connection
) -> None:
    before = await _logged(watcher)
    maker = Maker(client)
    refs = {"external_refs": [{"system": "kanari", "id": CANARY}]}
    statuses = set()
    for kind in resources():
        for turn in range(2):
            body = await maker.body(kind)
            made = await client.post(f"/v1/{kind}", json=body | refs)
            statuses.add(made.status_code)
            assert turn == 0 or made.status_code == 409
        found = (await client.get(f"/v1/{kind}", params={"external_ref": f"kanari:{CANARY}"})).json()["items"][0]
        for change in ({"external_refs": [{"system": CANARY.lower(), "id": f"{CANARY}'\\"}]},):
            sent = await client.patch(f"/v1/{kind}/{found['id']}", json=change, headers={"If-Match": '"v1"'})
            statuses.add(sent.status_code)
        statuses.add((await client.put(f"/v1/{kind}/by_ref/kanari/{CANARY}%27", json={})).status_code)
    doubled = {"key": CANARY.lower(), "name": CANARY}
    for _ in range(2):
        keyed = {"Idempotency-Key": CANARY}
        statuses.add((await client.post("/v1/methods", json=doubled, headers=keyed)).status_code)
        statuses.add((await client.post("/v1/methods", json=doubled | {"name": f"{CANARY} 2"})).status_code)
    print(sorted(statuses))
    assert max(statuses) < 500
    log = (await _logged(watcher))[len(before) :]
    assert "duplicate key value violates unique constraint" in log
    assert CANARY.lower() not in log.lower()
