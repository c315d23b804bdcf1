"""Reads from a standby that lags: nobody misses what was just written, and it may be away."""

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import asyncpg
import httpx2
import pytest
from lup.testing import connect, connect_async

from service.app import Application, create_app, pools
from service.database import replica as replicas
from service.database.api_keys import revoke_key
from service.database.embedded import embedded
from service.database.readiness import demo_loading
from service.database.schema import migrate
from service.http.authentication import KEY_CACHE_TTL_SECONDS
from tests.conftest import Callers, Client, as_service
from tests.faults.replicas import (
    READ_AFTER,
    Servers,
    client_of,
    make_key,
    make_theme,
    read_after,
    turn_off_fsync,
    wait_for_state,
    wait_until_caught_up,
    wait_until_ready,
)
from tests.faults.test_trouble import NOISE, SOON
from tests.standby import Standby, standby

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def servers() -> Iterator[Servers]:
    """Start a primary with the schema, and a standby of it."""
    with tempfile.TemporaryDirectory(prefix="lup-replica-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        folder.chmod(0o755)
        with embedded(folder) as primary:
            asyncio.run(turn_off_fsync(primary.superuser))
            migrate(primary)
            with standby(folder, folder / "standby") as made:
                yield Servers(primary, made)


@pytest.fixture
def lagging(servers: Servers) -> Standby:
    """Give the standby."""
    return servers.standby


@pytest.fixture(scope="module")
async def app(servers: Servers) -> AsyncIterator[Application]:
    """Start the application on both servers, and wait until it reads from the standby."""
    settings = servers.settings()
    app = create_app(settings)
    async with pools(settings)(app):
        await wait_for_state(app, "used")
        yield app


@pytest.fixture
async def client(app: Application, servers: Servers) -> AsyncIterator[Client]:
    """Give a client that may do everything, with a key that the standby has."""
    _, key = await make_key(servers.primary.owner, "*")
    async with client_of(app, key) as client:
        yield client


async def test_a_reference_is_looked_up_where_its_resource_is_read(client: Client, lagging: Standby) -> None:
    path = "/v1/themes/by_ref/hr/lagging"
    async with lagging.held_back():
        created = await client.put(path, json={"name": "Tid"})
        token = {READ_AFTER: created.headers[READ_AFTER]}
        for headers in (token, {}):
            for by_ref in (path, "/v1/themes/ref:hr:lagging"):
                response = await client.get(by_ref, headers=headers)
                assert (response.status_code, response.json()) == (200, created.json())
        unknown = await client.get("/v1/themes/ref:hr:unknown", headers=token)
        assert (unknown.status_code, unknown.json()["code"]) == (404, "not_found")


async def test_a_write_by_a_reference_that_has_moved_goes_to_its_new_resource(client: Client, lagging: Standby) -> None:
    ref = {"external_refs": [{"system": "hr", "id": "moved"}]}
    old, new = [(await make_theme(client, name)).headers["location"] for name in ("old", "new")]
    placed = await client.patch(old, json=ref, headers={"if-match": '"v1"'})
    await wait_until_caught_up(client, placed)
    async with lagging.held_back():
        freed = await client.patch(old, json={"external_refs": []}, headers={"if-match": '"v2"'})
        moved = await client.patch(new, json=ref, headers={"if-match": '"v1"'})
        again = await client.patch(new, json={"description": "Ny"}, headers={"if-match": '"v2"'})
        assert [response.json()["version"] for response in (freed, moved, again)] == [3, 2, 3]
        changed = await client.patch("/v1/themes/ref:hr:moved", json={"name": "Rom"}, headers={"if-match": '"v3"'})
        assert (changed.status_code, changed.json()["id"]) == (200, again.json()["id"])


async def test_what_was_written_is_read_with_its_token_however_far_the_replica_lags(
    client: Client, lagging: Standby
) -> None:
    async with lagging.held_back():
        made = await make_theme(client, "token")
        one, after = f"/v1/themes/{made.json()['id']}", read_after(made)
        read = await client.get(one, headers=after)
        assert (read.status_code, read.json()["name"]) == (200, "token")
        listed = await client.get("/v1/themes", headers=after)
        assert made.json()["id"] in [each["id"] for each in listed.json()["items"]]
        # Without a token the list is the replica's, as of before.
        stale = await client.get("/v1/themes")
        assert made.json()["id"] not in [each["id"] for each in stale.json()["items"]]
        assert READ_AFTER not in stale.headers

        changed = await client.patch(one, json={"name": "changed"}, headers={"if-match": made.headers["etag"]})
        unchanged = {**read_after(changed), "if-none-match": made.headers["etag"]}
        assert (await client.get(one, headers=unchanged)).json()["name"] == "changed"
        exported = await client.get("/v1/themes", params={"media": "ndjson"}, headers=read_after(changed))
        assert "changed" in exported.text


async def test_a_read_waits_for_a_replica_that_is_nearly_there(client: Client, lagging: Standby) -> None:
    await asyncio.sleep(replicas.NO_WAIT_SECONDS)
    async with lagging.held_back():
        made = await make_theme(client, "soon")
        waiting = asyncio.create_task(client.get(f"/v1/themes/{made.json()['id']}", headers=read_after(made)))
        await asyncio.sleep(replicas.POLL_INTERVAL_SECONDS)
        assert not waiting.done()
    answer = await waiting
    # What comes from the replica needs no token, so it has none.
    assert (answer.status_code, READ_AFTER in answer.headers) == (200, False)


async def test_a_replica_that_lags_is_waited_for_by_few(client: Client, lagging: Standby) -> None:
    await asyncio.sleep(replicas.NO_WAIT_SECONDS)
    async with lagging.held_back():
        made = await make_theme(client, "many")
        one, after = f"/v1/themes/{made.json()['id']}", read_after(made)
        began = time.monotonic()
        assert (await client.get(one, headers=after)).status_code == 200
        first = time.monotonic() - began
        answers = await asyncio.gather(*(client.get(one, headers=after) for _ in range(40)))
        rest = time.monotonic() - began - first
    print(f"the first of them after {first * 1000:.0f} ms, 40 others after {rest * 1000:.0f} ms")
    assert {each.status_code for each in answers} == {200}
    assert first >= replicas.MAX_WAIT_SECONDS


async def test_without_a_token_what_the_replica_lacks_is_read_from_the_primary(
    client: Client, lagging: Standby
) -> None:
    old = await make_theme(client, "old")
    await wait_until_caught_up(client, old)
    async with lagging.held_back():
        made = await make_theme(client, "new")
        read = await client.get(f"/v1/themes/{made.json()['id']}")
        assert (read.status_code, READ_AFTER in read.headers) == (200, True)
        one = f"/v1/themes/{old.json()['id']}"
        changed = await client.patch(one, json={"name": "older"}, headers={"if-match": old.headers["etag"]})
        assert (await client.get(one)).json()["name"] == "old"
        # Who names a newer version than the replica has is never given the older one.
        told = await client.get(one, headers={"if-none-match": changed.headers["etag"]})
        assert (told.status_code, told.headers["etag"]) == (304, changed.headers["etag"])
        gone = await client.get("/v1/themes/01890a5d-ac96-774b-bcce-b302099a8057")
        assert gone.status_code == 404


async def test_a_refusal_has_a_token_too(client: Client, lagging: Standby) -> None:
    made = await make_theme(client, "stale")
    await wait_until_caught_up(client, made)
    one = f"/v1/themes/{made.json()['id']}"
    async with lagging.held_back():
        await client.patch(one, json={"name": "other"}, headers={"if-match": '"v1"'})
        refused = await client.patch(one, json={"name": "mine"}, headers={"if-match": '"v1"'})
        assert refused.status_code == 412
        assert (await client.get(one, headers=read_after(refused))).json()["version"] == 2


@pytest.mark.parametrize("token", ["junk", "0.00000000.0000000000000000", "abc.00000001.0000000000000001", b"\xf8"])
async def test_a_token_that_says_nothing_reads_from_the_primary_and_is_replaced(
    client: Client, token: str | bytes
) -> None:
    answer = await client.get("/v1/themes", headers=httpx2.Headers({READ_AFTER: token}))
    assert (answer.status_code, replicas.read_token(answer.headers[READ_AFTER])) != (200, replicas.NO_POSITION)
    await wait_until_caught_up(client, answer)


async def test_a_keyed_repeat_is_answered_like_the_first(client: Client, lagging: Standby) -> None:
    async with lagging.held_back():
        first = await make_theme(client, "keyed", **{"idempotency-key": "k"})
        again = await make_theme(client, "keyed", **{"idempotency-key": "k"})
        assert (again.json()["id"], again.headers["idempotent-replayed"]) == (first.json()["id"], "true")
        assert (await client.get(f"/v1/themes/{first.json()['id']}", headers=read_after(again))).status_code == 200


async def test_a_key_begins_and_ends_at_once(app: Application, servers: Servers, lagging: Standby) -> None:
    async with lagging.held_back():
        prefix, key = await make_key(servers.primary.owner, "*")
        async with client_of(app, key) as client:
            assert (await client.get("/v1/themes")).status_code == 200
            conn = await asyncpg.connect(servers.primary.owner)
            await revoke_key(conn, prefix)
            await conn.close()
            await asyncio.sleep(KEY_CACHE_TTL_SECONDS)
            assert (await client.get("/v1/themes")).status_code == 401


async def test_a_follower_misses_nothing_and_reads_what_it_hears_of(client: Client, lagging: Standby) -> None:
    cursor = (await client.get("/v1/changes/head")).json()["cursor"]
    heard: list[str] = []
    made: list[str] = []
    async with lagging.held_back():
        for turn in range(5):
            made.append((await make_theme(client, f"heard {turn}")).json()["id"])
            page = await client.get("/v1/changes", params={"after": cursor})
            cursor = page.json()["next_cursor"]
            for change in page.json()["items"]:
                heard.append(change["id"])
                assert (await client.get(f"/v1/themes/{change['id']}", headers=read_after(page))).status_code == 200
    assert heard == made


async def test_the_sdk_reads_what_it_wrote(servers: Servers, lagging: Standby) -> None:
    _, key = await make_key(servers.primary.owner, "*")
    settings = servers.settings()

    def block() -> list[str]:
        with connect(create_app(settings), api_key=key) as lup:
            made = lup.themes.create(name="sdk")
            lup.themes.update(made.id, version=made.version, name="sdk, blocking")
            return [each.name for each in lup.themes.list()]

    async with connect_async(create_app(settings), api_key=key) as lup, lagging.held_back():
        made = await lup.themes.create(name="sdk")
        await lup.themes.update(made.id, version=made.version, name="sdk, awaiting")
        assert "sdk, awaiting" in [each.name async for each in lup.themes.list()]
        assert "sdk, blocking" in await asyncio.to_thread(block)


async def test_a_replica_that_is_too_far_behind_is_left_and_taken_again(
    app: Application, client: Client, lagging: Standby, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replicas, "MAX_LAG_SECONDS", 0.2)
    async with lagging.held_back():
        made = await make_theme(client, "behind")
        await wait_for_state(app, "behind")
        listed = await client.get("/v1/themes")
        assert made.json()["id"] in [each["id"] for each in listed.json()["items"]]
    await wait_for_state(app, "used")


async def test_only_the_primary_decides_whether_it_is_ready(client: Client, servers: Servers) -> None:
    conn = await asyncpg.connect(servers.primary.owner)
    await wait_until_ready(client, 200)
    async with demo_loading(conn):
        await wait_until_ready(client, 503)
    await conn.close()


async def test_another_servers_data_are_never_read(servers: Servers, database: str) -> None:
    app = create_app(servers.settings(read=as_service(database)))
    _, key = await make_key(servers.primary.owner, "*")
    async with app.lifespan(), client_of(app, key) as client:
        await wait_for_state(app, "foreign")
        made = await make_theme(client, "at home")
        assert (await client.get(f"/v1/themes/{made.json()['id']}", headers=read_after(made))).status_code == 200


async def test_a_replica_that_is_silent_costs_a_moment(app: Application, client: Client, lagging: Standby) -> None:
    made = await make_theme(client, "silent")
    one, after = f"/v1/themes/{made.json()['id']}", read_after(made)
    await wait_until_caught_up(client, made)
    with lagging.silent():
        began = time.monotonic()
        answers = await asyncio.gather(*(client.get(one, headers=each) for each in (after, {}) * 10))
        spent = time.monotonic() - began
        await wait_for_state(app, "away")
        assert (await client.get(one)).status_code == 200
    print(f"20 reads after {spent:.1f} s")
    assert [each.status_code for each in answers] == [200] * 20
    assert spent < SOON + NOISE
    await wait_for_state(app, "used")


async def test_a_replica_may_stop_and_come_back(app: Application, client: Client, lagging: Standby) -> None:
    made = await make_theme(client, "stop")
    one, after = f"/v1/themes/{made.json()['id']}", read_after(made)
    await wait_until_caught_up(client, made)
    await asyncio.to_thread(lagging.stop)
    try:
        answers = [await client.get(one, headers=each) for each in (after, {}, after, {}, {})]
        assert [each.status_code for each in answers] == [200] * 5
        assert (await client.get("/health/ready")).status_code == 200
        assert (await client.get("/v1/themes", params={"media": "csv"})).status_code == 200
        assert app.state.services.replica.state == "away"
    finally:
        await asyncio.to_thread(lagging.start)
    await wait_for_state(app, "used")
    await wait_until_caught_up(client, made)


async def test_one_server_alone_gives_no_tokens_and_needs_none(caller: Callers) -> None:
    client = await caller("*")
    made = await client.post("/v1/themes", json={"name": "alone"})
    read = await client.get(f"/v1/themes/{made.json()['id']}", headers={READ_AFTER: "junk"})
    assert [READ_AFTER in each.headers for each in (made, read)] == [False, False]
    assert read.status_code == 200


async def test_what_a_token_costs(servers: Servers) -> None:
    conn = await asyncpg.connect(servers.primary.owner)
    statements = [await conn.prepare(sql) for sql in ("select 1", replicas._INSERTED)]
    spent = []
    for statement in statements:
        began = time.perf_counter()
        for _ in range(300):
            await statement.fetchrow()
        spent.append((time.perf_counter() - began) / 300 * 1e6)
    print(f"a token costs {spent[1]:.0f} us a write, a round trip for nothing {spent[0]:.0f} us")
    await conn.close()
