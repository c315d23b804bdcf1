"""Batch upserts by external reference: identity, skipped rows, dry runs, repeats, and concurrent requests."""

import json
import re
from collections.abc import Sequence
from typing import Any
from uuid import uuid4

import pytest
from asyncpg import Connection
from httpx2 import Response

from service.postgres.people import people
from service.postgres.units import units
from tests.api.resource_tests import make
from tests.conftest import Callers, Client
from tests.contract.test_idempotency import count_rows
from tests.contract.valid import Maker
from tests.project.process import ROOT as ROOT_FOLDER

NATIONAL_ID = "01010150074"
ROOT = {"ref": "hr:root", "name": "Eksempelvik kommune", "kind": "municipality"}


async def upsert(client: Client, kind: str, rows: Sequence[Any], **params: str) -> list[dict[str, Any]]:
    """Upsert rows, and return their receipts."""
    response = await client.put(f"/v1/{kind}/batch", json=rows, params=params)
    assert response.status_code == 200, response.text
    receipts: list[dict[str, Any]] = response.json()
    assert len(receipts) == len(rows)
    return receipts


def outcomes(receipts: Sequence[dict[str, Any]]) -> list[str]:
    return [receipt["outcome"] for receipt in receipts]


def errors(receipts: Sequence[dict[str, Any]]) -> list[tuple[str, str]]:
    """Return the code and the pointer of each error."""
    return [(error["code"], error["pointer"]) for receipt in receipts for error in receipt["errors"]]


def first_errors(response: Response) -> list[tuple[str, str]]:
    return [(error["code"], error["pointer"]) for error in response.json()["errors"]]


def person(number: int, **fields: Any) -> dict[str, Any]:
    return {
        "ref": f"hr:{number}",
        "display_name": f"Leder {number}",
        "email": f"l{number}@example.kommune.no",
        **fields,
    }


def unit(ref: str, parent: str | None, **fields: Any) -> dict[str, Any]:
    return {"ref": f"hr:{ref}", "name": f"Enhet {ref}", "kind": "service_place", "parent_ref": f"hr:{parent}", **fields}


async def external_refs(client: Client, kind: str, id: str) -> list[tuple[str, str]]:
    row = (await client.get(f"/v1/{kind}/{id}")).json()
    return [(ref["system"], ref["id"]) for ref in row["external_refs"]]


async def test_a_repeat_writes_nothing(client: Client, conn: Connection) -> None:
    unit_id = await make(client, units)
    rows = [person(number, unit_id=unit_id, holds_from="2026-01-01", reason="HR") for number in range(20)]
    first = await upsert(client, "people", rows)
    assert outcomes(first) == ["created"] * 20
    before = await count_rows(conn)
    again = await upsert(client, "people", rows)
    assert again == [{**receipt, "outcome": "unchanged"} for receipt in first]
    assert await count_rows(conn) == before
    changed = await upsert(client, "people", [{**rows[0], "title": "Leder"}, *rows[1:]])
    assert outcomes(changed) == ["updated", *["unchanged"] * 19]
    assert [receipt["version"] for receipt in changed] == [2, *[1] * 19]


async def test_keys_of_other_systems_stay(client: Client) -> None:
    id = await make(client, people, external_refs=[{"system": "ad", "id": "x"}, {"system": "hr", "id": "1"}])
    (receipt,) = await upsert(client, "people", [{"ref": "hr:1", "title": "Leder"}])
    assert (receipt["id"], receipt["outcome"]) == (id, "updated")
    (receipt,) = await upsert(client, "people", [{"external_refs": [{"system": "pay", "id": "7"}], "ref": "hr:1"}])
    assert await external_refs(client, "people", id) == [("ad", "x"), ("hr", "1"), ("pay", "7")]


async def test_the_first_stored_key_identifies_a_row(client: Client) -> None:
    first = await make(client, people, external_refs=[{"system": "hr", "id": "1"}])
    second = await make(client, people, external_refs=[{"system": "ad", "id": "2"}])
    rows = [
        {"ref": "hr:1", "external_refs": [{"system": "pay", "id": "1"}], "title": "En"},
        {"ref": "hr:2", "external_refs": [{"system": "ad", "id": "2"}], "title": "To"},
        {"external_refs": [{"system": "ad", "id": "3"}, {"system": "hr", "id": "3"}], "display_name": "Tre"},
    ]
    receipts = await upsert(client, "people", rows)
    assert outcomes(receipts) == ["updated", "updated", "created"]
    assert [receipt["id"] for receipt in receipts[:2]] == [first, second]
    assert await external_refs(client, "people", second) == [("ad", "2"), ("hr", "2")]
    assert await external_refs(client, "people", receipts[2]["id"]) == [("ad", "3"), ("hr", "3")]


async def test_a_key_is_replaced_by_ref(client: Client) -> None:
    id = await make(client, people, external_refs=[{"system": "hr", "id": "old"}])
    row = {"ref": "hr:new", "external_refs": [{"system": "hr", "id": "old"}]}
    for outcome in ("updated", "unchanged"):
        assert outcomes(await upsert(client, "people", [row])) == [outcome]
    assert await external_refs(client, "people", id) == [("hr", "new")]


async def test_keys_are_stored_unchanged(client: Client) -> None:
    decomposed = "hr:A\u030ase"
    (receipt,) = await upsert(client, "people", [{"ref": decomposed, "display_name": "A\u030ase"}])
    assert await external_refs(client, "people", receipt["id"]) == [("hr", "A\u030ase")]
    assert (await client.get(f"/v1/people/{receipt['id']}")).json()["display_name"] == "\u00c5se"


async def test_a_row_needs_a_key(client: Client) -> None:
    rows = [person(1), {"display_name": "A"}, {"display_name": "B", "external_refs": []}]
    response = await client.put("/v1/people/batch", json=rows)
    assert (response.status_code, first_errors(response)) == (422, [("incomplete", "/1/ref"), ("incomplete", "/2/ref")])
    receipts = await upsert(client, "people", rows, on_error="skip")
    assert outcomes(receipts) == ["created", "rejected", "rejected"]


async def test_a_row_is_sent_once(client: Client) -> None:
    both = [{"system": "hr", "id": "1"}, {"system": "ad", "id": "1"}]
    await make(client, people, external_refs=both)
    rows = [person(1), {"external_refs": both[1:], "title": "A"}, person(2), person(2), person(3)]
    response = await client.put("/v1/people/batch", json=rows)
    assert (response.status_code, first_errors(response)) == (422, [("duplicate", "/3")])
    receipts = await upsert(client, "people", rows, on_error="skip")
    assert errors(receipts) == [("duplicate", "/1"), ("duplicate", "/3")]
    assert outcomes(receipts) == ["updated", "rejected", "created", "rejected", "created"]
    twice = [{"external_refs": [{"system": "hr", "id": "5"}, {"system": "hr", "id": "6"}], "display_name": "A"}]
    assert errors(await upsert(client, "people", twice, on_error="skip")) == [("duplicate", "/0/external_refs/1")]


async def test_a_tree_is_sent_in_any_order(client: Client) -> None:
    count = 300
    rows = [unit(f"{number}", f"{(number - 1) // 3}" if number else "root") for number in range(count)]
    rows = [*rows[::-1], ROOT]
    receipts = await upsert(client, "units", rows)
    assert outcomes(receipts) == ["created"] * (count + 1)
    leaf = (await client.get(f"/v1/units/{receipts[0]['id']}")).json()
    assert (leaf["path"][0], leaf["path"][-1]) == (ROOT["name"], f"Enhet {count - 1}")
    assert outcomes(await upsert(client, "units", rows[::2])) == ["unchanged"] * 151


async def test_a_refused_batch_is_not_written(client: Client, conn: Connection) -> None:
    before = await count_rows(conn)
    response = await client.put("/v1/people/batch", json=[person(1), person(2, display_name=7)])
    assert (response.status_code, first_errors(response)) == (400, [("wrong_type", "/1/display_name")])
    response = await client.put("/v1/people/batch", json=[person(1), person(2, unit_ref="hr:none")])
    assert (response.status_code, first_errors(response)) == (422, [("reference_not_found", "/1/unit_ref")])
    response = await client.put("/v1/people/batch", json=[person(1), person(2, unit_id=str(uuid4()))])
    assert (response.status_code, first_errors(response)) == (422, [("reference_not_found", "/1/unit_id")])
    assert await count_rows(conn) == before


async def test_only_refused_rows_are_skipped(client: Client) -> None:
    """Each row violates something else: shape, texts, rules, references, a constraint."""
    await upsert(client, "units", [ROOT])
    led = await make(client, units, parent_ref="hr:root")
    await client.post("/v1/groups", json={"name": "Fra før", "unit_ids": [led]})
    leader = await make(client, people)
    wrong: list[tuple[Any, str, str]] = [
        ({"ref": "hr:a", "name": 7}, "wrong_type", "/name"),
        ({"ref": "hr:b", "name": "B", "leader": None}, "unknown_field", "/leader"),
        ("tekst", "wrong_type", ""),
        (None, "wrong_type", ""),
        ({"ref": "HR:c", "name": "C"}, "wrong_format", "/ref"),
        ({"ref": "hr:d", "name": f"Født {NATIONAL_ID}"}, "national_id_not_allowed", "/name"),
        ({"ref": "hr:e"}, "incomplete", "/name"),
        ({"ref": "hr:f", "name": "F", "leader_id": leader, "member_ids": [leader]}, "duplicate_person", "/member_ids"),
        ({"ref": "hr:g", "name": "G", "unit_refs": ["hr:root", "hr:none"]}, "reference_not_found", "/unit_refs/1"),
        ({"ref": "hr:h", "name": "H", "member_ids": [str(uuid4())]}, "reference_not_found", "/member_ids/0"),
        ({"ref": "hr:i", "name": "I", "unit_ids": [led]}, "unit_led_already", "/unit_ids"),
        ({"ref": "hr:j", "name": "J", "unit_ids": [led], "unit_refs": []}, "both_id_and_ref", "/unit_refs"),
        ({"ref": "hr:k", "name": "K", "holds_from": "2199-01-01"}, "in_the_future", "/holds_from"),
        ({"ref": "hr:l", "name": "L", "closed_on": "1700-01-01"}, "out_of_range", "/closed_on"),
    ]
    rows: list[Any] = []
    for index, (row, _, _) in enumerate(wrong):
        rows += [{"ref": f"hr:good{index}", "name": f"Gruppe {index}"}, row]
    receipts = await upsert(client, "groups", rows, on_error="skip")
    assert outcomes(receipts) == ["created", "rejected"] * len(wrong)
    assert [(code, f"/{2 * index + 1}{field}") for index, (_, code, field) in enumerate(wrong)] == errors(receipts)
    assert {(receipt["id"], receipt["version"]) for receipt in receipts[1::2]} == {(None, None)}
    assert outcomes(await upsert(client, "groups", rows, on_error="skip")) == ["unchanged", "rejected"] * len(wrong)


async def test_dependents_of_rejected_new_rows_are_rejected(client: Client) -> None:
    await upsert(client, "units", [ROOT, unit("stored", "root")])
    chain = [unit(f"{number}", f"{number - 1}") for number in range(1, 300)]
    rows = [
        unit("0", "root", organisation_number="974760674"),
        *chain,
        unit("stored", "root", name=7),
        unit("below_stored", "stored"),
        unit("below_wrong", "wrong"),
        unit("wrong", "root", kind="byrå"),
    ]
    receipts = await upsert(client, "units", rows, on_error="skip")
    assert outcomes(receipts) == ["rejected"] * 301 + ["created"] + ["rejected"] * 2
    assert errors(receipts[:3]) == [
        ("invalid_organisation_number", "/0/organisation_number"),
        ("reference_not_found", "/1/parent_ref"),
        ("reference_not_found", "/2/parent_ref"),
    ]
    assert errors(receipts[-4:]) == [
        ("wrong_type", "/300/name"),
        ("reference_not_found", "/302/parent_ref"),
        ("unknown_value", "/303/kind"),
    ]


async def test_the_errors_of_a_row_are_in_the_callers_language(client: Client) -> None:
    rows = [person(1, active="ja")]
    response = await client.put(
        "/v1/people/batch", json=rows, params={"on_error": "skip"}, headers={"Accept-Language": "nb"}
    )
    assert response.headers["content-language"] == "nb"
    assert response.json()[0]["errors"][0]["message"] == "Velg true (ja) eller false (nei)."


async def test_a_dry_run_writes_nothing(client: Client, conn: Connection) -> None:
    first = await upsert(client, "people", [person(1), person(2)])
    before = await count_rows(conn)
    rows = [person(1), person(2, title="Leder"), person(3), person(4, email="nei")]
    headers = {"Idempotency-Key": "natt"}
    for _ in range(2):
        response = await client.put(
            "/v1/people/batch", json=rows, params={"on_error": "skip", "dry_run": "true"}, headers=headers
        )
        receipts = response.json()
        assert outcomes(receipts) == ["unchanged", "updated", "created", "rejected"]
        assert [receipt["id"] for receipt in receipts] == [first[0]["id"], first[1]["id"], None, None]
        assert [receipt["version"] for receipt in receipts] == [1, 2, None, None]
        assert "idempotent-replayed" not in response.headers
    assert await count_rows(conn) == before
    refusal = await client.put("/v1/people/batch", json=rows, params={"dry_run": "true"}, headers=headers)
    assert (refusal.status_code, first_errors(refusal)) == (400, [("wrong_format", "/3/email")])
    real = await client.put("/v1/people/batch", json=rows, params={"on_error": "skip"}, headers=headers)
    assert outcomes(real.json()) == outcomes(receipts)


async def test_a_keyed_repeat_returns_the_same_receipts(client: Client, conn: Connection) -> None:
    headers, params = {"Idempotency-Key": "natt"}, {"on_error": "skip"}
    rows = [person(1), person(2, active="ja"), person(3, unit_ref="hr:none")]
    first = await client.put("/v1/people/batch", json=rows, params=params, headers=headers)
    assert outcomes(first.json()) == ["created", "rejected", "rejected"]
    before = await count_rows(conn)
    repeat = await client.put(
        "/v1/people/batch", json=rows, params=params, headers={**headers, "Accept-Language": "nb"}
    )
    assert repeat.headers["idempotent-replayed"] == "true"
    assert [receipt["id"] for receipt in repeat.json()] == [receipt["id"] for receipt in first.json()]
    assert errors(repeat.json()) == errors(first.json())
    assert repeat.json()[1]["errors"][0]["message"] == "Velg true (ja) eller false (nei)."
    assert await count_rows(conn) == before
    other = await client.put("/v1/people/batch", json=rows[:1], params=params, headers=headers)
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")
    stored = await conn.fetchval("select receipts::text from idempotency_key")
    assert "Leder 2" not in stored
    assert "hr:none" not in stored


async def test_statuses_and_days_are_those_of_a_put(client: Client) -> None:
    row = {"ref": "old:1", "title": "Gå", "status": "captured", "holds_from": "2020-01-01"}
    await upsert(client, "ideas", [row])
    later = {"ref": "old:1", "status": "parked", "holds_from": "2021-02-02", "reason": "Senere"}
    assert [receipt["version"] for receipt in await upsert(client, "ideas", [later])] == [2]
    assert outcomes(await upsert(client, "ideas", [later])) == ["unchanged"]
    (idea,) = (await client.get("/v1/ideas", params={"external_ref": "old:1"})).json()["items"]
    history = (await client.get(f"/v1/ideas/{idea['id']}/history")).json()["items"]
    assert [(entry["value"], entry["holds_from"], entry["reason"]) for entry in history] == [
        ("captured", "2020-01-01", None),
        ("parked", "2021-02-02", "Senere"),
    ]
    receipts = await upsert(client, "ideas", [row, {"ref": "old:1", "status": "done"}], on_error="skip")
    assert errors(receipts)[0] == ("unknown_value", "/1/status")


async def test_rows_about_persons_need_people_read(caller: Callers, client: Client) -> None:
    writer = await caller("organisation:write", "day:write")
    reflection = {"ref": "hr:1", **await Maker(client).body("reflections")}
    response = await writer.put("/v1/reflections/batch", json=[reflection])
    assert (response.status_code, response.json()["code"]) == (403, "scope_missing")
    rows = [{"ref": "hr:1", "name": "A"}, {"ref": "hr:2", "name": "B", "leader_ref": "hr:none"}]
    response = await writer.put("/v1/groups/batch", json=rows)
    assert (response.status_code, first_errors(response)) == (403, [("people_read_missing", "/1/leader_ref")])
    receipts = await upsert(writer, "groups", rows, on_error="skip")
    assert outcomes(receipts) == ["created", "rejected"]
    assert errors(receipts) == [("people_read_missing", "/1/leader_ref")]


@pytest.mark.slow
@pytest.mark.parametrize("size", [0, 1000, 1001])
async def test_a_batch_has_up_to_a_thousand_rows(client: Client, size: int) -> None:
    rows = [{"ref": f"hr:{number}", "name": f"{number}"} for number in range(size)]
    for on_error in ("abort", "skip"):
        response = await client.put("/v1/themes/batch", json=rows, params={"on_error": on_error})
        assert response.status_code == (400 if size > 1000 else 200)


async def test_the_documented_nightly_run_succeeds(client: Client) -> None:
    text = (ROOT_FOLDER / "docs" / "API-DESIGN.md").read_text()
    files = re.findall(r"cat > (\w+)\.json <<'END'\n(.*?)\nEND", text, re.DOTALL)
    assert [kind for kind, _ in files] == ["units", "people", "groups"]
    for outcome in ("created", "unchanged"):
        for kind, rows in files:
            assert {*outcomes(await upsert(client, kind, json.loads(rows), on_error="skip"))} == {outcome}
