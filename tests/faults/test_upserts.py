"""Batch upserts against one another, against many violated constraints, and against the time limit."""

import asyncio
import time
from collections import Counter
from typing import Any
from uuid import uuid4

import asyncpg
import httpx2
import pytest

from service.core import refusals
from service.domain.base.kinds import KINDS
from tests.conftest import Callers, Client
from tests.contract.test_idempotency import count_rows
from tests.contract.valid import Maker
from tests.faults.test_deadlocks import count_deadlocks, find_deadlocks_early
from tests.faults.waiting import TIMEOUT_SECONDS, count_waiting

MAX_SECONDS = 2.9
MANY = 1_000


async def upsert(client: Client, kind: str, rows: list[dict[str, Any]], **params: str) -> httpx2.Response:
    return await client.put(f"/v1/{kind}/batch", json=rows, params=params)


def outcomes(response: httpx2.Response) -> Counter[str]:
    assert response.status_code == 200, response.text
    return Counter(row["outcome"] for row in response.json())


def codes(response: httpx2.Response) -> Counter[str]:
    """Count the codes of the errors of the rejected rows."""
    return Counter(error["code"] for row in response.json() for error in row["errors"])


async def build_rows(make: Maker, kind: str) -> list[dict[str, Any]]:
    """Return new rows, some of which have unique values besides their keys."""
    rows = [await make.body(kind) for _ in range(4)]
    if kind == "units":
        rows[0] = {"name": "Eksempelvik kommune", "kind": "municipality"}
        rows[1:] = [{"name": "Øst", "kind": "sector", "parent_ref": "hr:0"} for _ in rows[1:]]
    if kind == "groups":
        rows = [{**row, "unit_ids": [await make.id("units")]} for row in rows]
    if kind in ("attendances", "presentations"):
        rows = [{**row, "session_id": rows[0]["session_id"]} for row in rows]
    return [{"ref": f"hr:{index}", **row} for index, row in enumerate(rows)]


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["people", "units", "groups", "attendances", "presentations", "methods"])
async def test_concurrent_upserts_create_each_row_once(caller: Callers, watcher: asyncpg.Connection, kind: str) -> None:
    """They cross in both orders; one waits, and then finds the rows."""
    await find_deadlocks_early(watcher)
    client = await caller("*")
    make = Maker(client)
    rows = await build_rows(make, kind)
    if kind == "units":
        await watcher.execute("delete from unit; delete from external_ref where kind = 'units'")
    # The first and the last key are held back, so that each request has created something when it waits.
    gate = watcher.transaction()
    await gate.start()
    for key in ("0", "3"):
        await watcher.execute("insert into external_ref values ($1, 'hr', $2, $3)", kind, key, uuid4())
    if kind == "methods":
        # A method's own key holds back a row in the middle, so that those around it could be locked in either order.
        await watcher.execute(
            "insert into method (key, name, phase, form, purpose)"
            " select $1, name, phase, form, purpose from method limit 1",
            rows[1]["key"],
        )
    batches = [rows, rows[::-1], rows[1:], [rows[0], *rows[:0:-1]]]
    if kind == "units":
        batches[2] = rows
    tasks = [asyncio.create_task(upsert(client, kind, batch)) for batch in batches]
    async with asyncio.timeout(TIMEOUT_SECONDS):
        while await count_waiting(watcher) < len(tasks):
            pass
    await gate.rollback()
    responses = await asyncio.gather(*tasks)
    counts = [outcomes(response) for response in responses]
    assert sum((count["created"] for count in counts), 0) == len(rows)
    assert {*sum(counts, Counter())} == {"created", "unchanged"}
    assert await watcher.fetchval("select count(*) from external_ref where kind = $1 and system = 'hr'", kind) == 4
    ids = {row["id"] for response in responses for row in response.json()}
    table = KINDS[kind].table
    assert await watcher.fetchval(f"select count(*) from {table} where id = any($1::uuid[])", list(ids)) == len(rows)
    assert await count_deadlocks(watcher) == 0


async def test_upserts_of_stored_rows_take_turns(client: Client) -> None:
    rows = [{"ref": f"hr:{number}", "name": "Tid"} for number in range(20)]
    await upsert(client, "themes", rows)
    named = [
        [{**row, "name": f"Tema {number}"} for row in rows][::order] for number, order in enumerate((1, -1, 1, -1))
    ]
    responses = await asyncio.gather(*(upsert(client, "themes", batch) for batch in named))
    assert [outcomes(response) for response in responses] == [Counter(updated=20)] * 4
    page = (await client.get("/v1/themes", params={"limit": 200})).json()
    assert {(row["version"], row["name"]) for row in page["items"]} <= {(5, f"Tema {number}") for number in range(4)}


@pytest.mark.slow
async def test_a_thousand_taken_values_are_rejected(client: Client) -> None:
    """The persons have attendances that were created without a key."""
    session = await Maker(client).id("sessions")
    persons = [{"ref": f"hr:{number}", "display_name": "Leder"} for number in range(MANY)]
    assert outcomes(await upsert(client, "people", persons)) == Counter(created=MANY)
    bodies = [{"session_id": session, "person_ref": f"hr:{number}"} for number in range(MANY - 1)]
    for start in (0, 500):
        assert (await client.post("/v1/attendances/batch", json=bodies[start : start + 500])).status_code == 200
    rows = [{"ref": f"hr:{number}", "session_id": session, "person_ref": f"hr:{number}"} for number in range(MANY)]
    started_at = time.monotonic()
    response = await upsert(client, "attendances", rows, on_error="skip")
    print(f"{MANY - 1} taken values: {time.monotonic() - started_at:.2f} s")
    assert outcomes(response) == Counter(created=1, rejected=MANY - 1)
    assert response.json()[7]["errors"][0]["pointer"] == "/7/person_ref"
    assert codes(response) == Counter(already_exists=MANY - 1)


async def test_the_first_of_equal_new_values_is_written(client: Client) -> None:
    body = await Maker(client).body("attendances")
    rows = [{"ref": f"hr:{number}", **body} for number in range(3)]
    response = await upsert(client, "attendances", rows, on_error="skip")
    assert outcomes(response) == Counter(created=1, rejected=2)
    assert codes(response) == Counter(already_exists=2)


@pytest.mark.slow
async def test_every_missing_id_is_rejected(client: Client) -> None:
    rows = [{"ref": f"hr:{number}", "display_name": "Leder", "unit_id": str(uuid4())} for number in range(MANY)]
    rows[3].pop("unit_id")
    started_at = time.monotonic()
    response = await upsert(client, "people", rows, on_error="skip")
    print(f"{MANY - 1} missing ids: {time.monotonic() - started_at:.2f} s")
    assert outcomes(response) == Counter(created=1, rejected=MANY - 1)
    assert response.json()[7]["errors"][0]["pointer"] == "/7/unit_id"


async def test_every_missing_reference_is_rejected(client: Client) -> None:
    """Of many missing references, each row still has an error, so that no other attempt is needed."""
    rows = [
        {"ref": f"hr:{row}", "name": "Ledergruppe", "member_refs": [f"hr:{row}-{member}" for member in range(50)]}
        for row in range(MANY)
    ]
    response = await upsert(client, "groups", rows, on_error="skip")
    assert outcomes(response) == {"rejected": MANY}
    assert {receipt["errors"][0]["pointer"] for receipt in response.json()} == {
        f"/{row}/member_refs/0" for row in range(MANY)
    }


async def lead_units(client: Client, count: int) -> list[dict[str, Any]]:
    """Create units that groups lead, and return rows of other groups that would lead them too."""
    root = (await Maker(client).body("units"))["parent_id"]
    units = [{"ref": f"hr:{number}", "name": "Øst", "kind": "other", "parent_id": root} for number in range(count)]
    leading = [{"ref": f"hr:{number}", "name": "A", "unit_refs": [f"hr:{number}"]} for number in range(count)]
    assert outcomes(await upsert(client, "units", units)) == Counter(created=count)
    assert outcomes(await upsert(client, "groups", leading)) == Counter(created=count)
    return [{"ref": f"hr:other{number}", "name": "B", "unit_refs": [f"hr:{number}"]} for number in range(count)]


@pytest.mark.slow
async def test_rows_that_violate_a_constraint_are_rejected_among_others(client: Client) -> None:
    """No statement finds them all, so the rows are tried again in parts."""
    refused = await lead_units(client, 60)
    rows = [{"ref": f"hr:free{number}", "name": "C"} for number in range(MANY - len(refused))]
    for index, row in enumerate(refused):
        rows.insert(index * 16, row)
    started_at = time.monotonic()
    response = await upsert(client, "groups", rows, on_error="skip")
    print(f"{len(refused)} violations among {MANY}: {time.monotonic() - started_at:.2f} s")
    assert outcomes(response) == Counter(created=MANY - len(refused), rejected=len(refused))
    rejected = [index for index, row in enumerate(response.json()) if row["outcome"] == "rejected"]
    assert rejected == [index * 16 for index in range(len(refused))]
    assert codes(response) == Counter(unit_led_already=len(refused))


@pytest.mark.slow
async def test_too_many_violations_refuse_the_whole_request(client: Client, conn: asyncpg.Connection) -> None:
    """The number of statements is limited, so the time is too; nothing is written."""
    refused = await lead_units(client, refusals.MAX_TRIALS + 50)
    before = await count_rows(conn)
    started_at = time.monotonic()
    rows = [*refused, {"ref": "hr:free", "name": "C"}]
    response = await upsert(client, "groups", rows, on_error="skip")
    print(f"{len(refused)} violations: {time.monotonic() - started_at:.2f} s")
    assert (response.status_code, response.json()["code"]) == (409, "unit_led_already")
    assert len(response.json()["errors"]) == 100
    assert await count_rows(conn) == before


async def test_a_swap_beside_a_refused_row_succeeds(client: Client) -> None:
    make = Maker(client)
    units = [await make.id("units") for _ in range(3)]
    stored = [{"ref": f"hr:{number}", "name": "A", "unit_ids": [unit]} for number, unit in enumerate(units)]
    await upsert(client, "groups", stored)
    rows = [
        {"ref": "hr:new", "name": "B", "unit_ids": [units[2]]},
        {"ref": "hr:0", "unit_ids": [units[1]]},
        {"ref": "hr:1", "unit_ids": [units[0]]},
    ]
    response = await upsert(client, "groups", rows, on_error="skip")
    assert [row["outcome"] for row in response.json()] == ["rejected", "updated", "updated"]


@pytest.mark.parametrize("on_error", ["abort", "skip"])
async def test_a_new_row_takes_what_a_stored_one_gives_up(client: Client, on_error: str) -> None:
    unit = await Maker(client).id("units")
    await upsert(client, "groups", [{"ref": "hr:old", "name": "A", "unit_ids": [unit]}])
    rows = [{"ref": "hr:new", "name": "B", "unit_ids": [unit]}, {"ref": "hr:old", "closed_on": "2026-06-30"}]
    response = await upsert(client, "groups", rows, on_error=on_error)
    assert outcomes(response) == Counter(created=1, updated=1)


async def test_a_value_that_is_given_up_is_not_taken(client: Client) -> None:
    """Not even when another row of the batch is refused for a value that a stored row keeps."""
    make = Maker(client)
    session, people = await make.id("sessions"), [await make.id("people") for _ in range(3)]
    rows = [{"ref": f"hr:{number}", "session_id": session, "person_id": people[number]} for number in range(2)]
    await upsert(client, "attendances", rows)
    rows = [
        {"ref": "hr:0", "person_id": people[2]},
        *({"ref": f"hr:new{number}", "session_id": session, "person_id": people[number]} for number in range(2)),
    ]
    response = await upsert(client, "attendances", rows, on_error="skip")
    assert [row["outcome"] for row in response.json()] == ["updated", "created", "rejected"]


async def test_a_key_of_another_row_is_refused(client: Client) -> None:
    for ref in ("hr:1", "ad:1"):
        await upsert(client, "themes", [{"ref": ref, "name": "Tid"}])
    both = {"ref": "hr:1", "external_refs": [{"system": "ad", "id": "1"}]}
    response = await upsert(client, "themes", [{"ref": "hr:2", "name": "Rom"}, both])
    assert (response.status_code, response.json()["errors"][0]["pointer"]) == (409, "/1/external_refs")
    response = await upsert(client, "themes", [both, {"ref": "hr:2", "name": "Rom"}], on_error="skip")
    assert [row["outcome"] for row in response.json()] == ["rejected", "created"]
    assert codes(response) == Counter(external_ref_taken=1)


async def test_new_rows_are_not_rejected_for_the_order_in_which_they_are_tried(client: Client) -> None:
    root = (await Maker(client).body("units"))["parent_id"]
    fields = {"name": "A", "kind": "other", "parent_id": root}
    stored = [{"ref": f"{system}:{number}", **fields} for system in ("hr", "ad") for number in range(6)]
    await upsert(client, "units", stored)
    taken = [{"ref": f"hr:{number}", "external_refs": [{"system": "ad", "id": f"{number}"}]} for number in range(6)]
    chain = [{"ref": f"hr:new{number}", "name": "B", "kind": "other"} for number in range(20)]
    for number, row in enumerate(chain):
        row |= {"parent_ref": f"hr:new{number + 1}"} if number < 19 else {"parent_id": root}
    response = await upsert(client, "units", [*taken, *chain], on_error="skip")
    assert [row["outcome"] for row in response.json()] == ["rejected"] * 6 + ["created"] * 20
    assert codes(response) == Counter(external_ref_taken=6)


@pytest.mark.slow
async def test_children_of_a_refused_parent_are_rejected(client: Client) -> None:
    """A unit whose successor does not exist falls away after its rules were checked, and so do those below it."""
    root = (await Maker(client).body("units"))["parent_id"]
    rows: list[dict[str, Any]] = [
        {"ref": "hr:2", "name": "C", "kind": "other", "parent_ref": "hr:1"},
        {"ref": "hr:1", "name": "B", "kind": "other", "parent_ref": "hr:0"},
        {"ref": "hr:0", "name": "A", "kind": "other", "parent_id": root, "succeeded_by_ids": [str(uuid4())]},
        {"ref": "hr:3", "name": "D", "kind": "other", "parent_id": root},
    ]
    response = await upsert(client, "units", rows, on_error="skip")
    assert [row["outcome"] for row in response.json()] == ["rejected"] * 3 + ["created"]
    assert [row["errors"][0]["pointer"] for row in response.json()[:3]] == [
        "/0/parent_ref", "/1/parent_ref", "/2/succeeded_by_ids/0",
    ]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("on_error", ["abort", "skip"])
async def test_a_request_that_takes_too_long_writes_nothing(
    client: Client, conn: asyncpg.Connection, on_error: str
) -> None:
    await upsert(client, "themes", [{"ref": "hr:1", "name": "Tid"}])
    before = await count_rows(conn)
    transaction = conn.transaction()
    await transaction.start()
    await conn.execute("select from theme for update")
    rows = [{"ref": "hr:0", "name": "Ny"}, {"ref": "hr:1", "name": "Rom"}, {"ref": "hr:2"}]
    started_at = time.monotonic()
    response = await upsert(client, "themes", rows, on_error=on_error)
    assert (response.status_code, response.json()["code"]) == (503, "try_again")
    assert time.monotonic() - started_at < MAX_SECONDS
    await transaction.rollback()
    assert await count_rows(conn) == before
