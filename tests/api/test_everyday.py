"""Behaviour shared by all resources, tested on themes and units."""

import asyncio
from urllib.parse import quote
from uuid import uuid4

import httpx2
import pytest
from asyncpg import Connection

from tests.api.day import first_error
from tests.conftest import Callers, Client
from tests.contract.answers import document, parameters

MISSING = uuid4()
ROOT = {"name": "Eksempelvik kommune", "kind": "municipality", "external_refs": [{"system": "hr", "id": "1"}]}


async def test_a_created_resource_is_read_with_the_same_etag(client: Client) -> None:
    created = await client.post("/v1/themes", json={"name": "Tid til innovasjon"})
    assert created.status_code == 201
    response = await client.get(created.headers["location"])
    assert response.json() == created.json()
    assert response.headers["etag"] == created.headers["etag"]
    not_modified = await client.get(created.headers["location"], headers={"If-None-Match": response.headers["etag"]})
    assert (not_modified.status_code, not_modified.content) == (304, b"")


async def test_a_key_without_the_scope_is_refused(caller: Callers, anonymous: Client) -> None:
    stranger = await caller("organisation:read")
    assert (await stranger.post("/v1/units", json=ROOT)).json()["code"] == "scope_missing"
    assert (await anonymous.get("/v1/units")).json()["code"] == "not_authenticated"


async def test_writing_does_not_include_reading(caller: Callers) -> None:
    writer = await caller("day:write")
    created = await writer.post("/v1/themes", json={"name": "Tid"})
    assert created.status_code == 201
    assert (await writer.get(created.headers["location"])).status_code == 403


async def test_a_contract_error_has_a_pointer_and_echoes_nothing(client: Client) -> None:
    response = await client.post("/v1/themes", json={"name": 5, "description": "hemmelig"})
    assert response.status_code == 400
    assert response.json()["errors"][0]["pointer"] == "/name"
    assert "hemmelig" not in response.text


async def test_a_change_needs_the_version_that_was_read(client: Client) -> None:
    path = (await client.post("/v1/themes", json={"name": "Tid"})).headers["location"]
    assert (await client.patch(path, json={"name": "Tid og rom"})).status_code == 428
    assert (await client.patch(path, json={"nam": "Tid"})).status_code == 400
    assert (await client.patch(path, json={"name": "Ny"}, headers={"If-Match": "v1"})).status_code == 400
    changed = await client.patch(path, json={"name": "Tid og rom"}, headers={"If-Match": 'W/"v1"'})
    assert (changed.status_code, changed.json()["version"]) == (200, 2)
    response = await client.patch(path, json={"name": "Rom"}, headers={"If-Match": '"v1"'})
    assert (response.status_code, response.json()["code"]) == (412, "stale_version")


async def test_a_change_that_changes_nothing_makes_no_version_and_no_event(client: Client, conn: Connection) -> None:
    path = (await client.post("/v1/themes", json={"name": "Tid"})).headers["location"]
    events = await conn.fetchval("select count(*) from change")
    response = await client.patch(path, json={"name": "Tid"}, headers={"If-Match": '"v1"'})
    assert response.json()["version"] == 1
    assert await conn.fetchval("select count(*) from change") == events


async def test_eight_clients_that_append_lose_nothing(client: Client) -> None:
    path = (await client.post("/v1/themes", json={"name": "Tid", "description": "-"})).headers["location"]

    async def append(word: str) -> None:
        while True:
            current = await client.get(path)
            text = f"{current.json()['description']} {word}"
            response = await client.patch(
                path, json={"description": text}, headers={"If-Match": current.headers["etag"]}
            )
            if response.status_code == 200:
                return
            assert response.status_code == 412

    words = [f"w{number}" for number in range(24)]
    for start in range(0, 24, 8):
        await asyncio.gather(*(append(word) for word in words[start : start + 8]))
    assert sorted((await client.get(path)).json()["description"].split()[1:]) == sorted(words)


async def _insist(client: Client, body: dict[str, str], headers: dict[str, str]) -> httpx2.Response:
    """Send a request and retry on 503: of forty requests that arrive before the pool opens its connections, some may
    wait for one beyond the time limit of a request on a busy machine."""
    for _ in range(20):
        response = await client.post("/v1/themes", json=body, headers=headers)
        if response.status_code != 503:
            break
        await asyncio.sleep(int(response.headers["retry-after"]))
    return response


async def test_forty_posts_with_one_key_make_one_row(client: Client) -> None:
    headers = {"Idempotency-Key": "one"}
    body = {"name": "Tid"}
    responses = await asyncio.gather(*(_insist(client, body, headers) for _ in range(40)))
    assert {response.status_code for response in responses} == {201}
    assert len({response.json()["id"] for response in responses}) == 1
    assert {response.headers["location"] for response in responses} == {f"/v1/themes/{responses[0].json()['id']}"}
    assert len((await client.get("/v1/themes")).json()["items"]) == 1
    # Forty if the successful request timed out during its commit and was retried.
    assert sum(response.headers.get("idempotent-replayed") == "true" for response in responses) in (39, 40)


async def test_a_key_reused_for_another_body_is_refused_and_callers_are_separate(
    client: Client, caller: Callers
) -> None:
    headers = {"Idempotency-Key": "one"}
    first = await client.post("/v1/themes", json={"name": "Tid"}, headers=headers)
    reuse = await client.post("/v1/themes", json={"name": "Rom"}, headers=headers)
    assert (reuse.status_code, reuse.json()["code"]) == (422, "idempotency_key_reused")
    stranger = await caller("*")
    stranger_response = await stranger.post("/v1/themes", json={"name": "Tid"}, headers=headers)
    assert (stranger_response.status_code, "idempotent-replayed" in stranger_response.headers) == (201, False)
    assert stranger_response.json()["id"] != first.json()["id"]
    for caller_client, created in ((client, first), (stranger, stranger_response)):
        replay = await caller_client.post("/v1/themes", json={"name": "Tid"}, headers=headers)
        assert (replay.json(), replay.headers["idempotent-replayed"]) == (created.json(), "true")


async def test_put_by_ref_creates_then_keeps_absent_fields(client: Client) -> None:
    await client.post("/v1/units", json=ROOT)
    path = "/v1/units/by_ref/hr/31%2F04"
    body = {"name": "Hjemmetjenesten", "kind": "service_place", "parent_ref": "hr:1", "opened_on": "2019-01-01"}
    created = await client.put(path, json=body)
    assert (created.status_code, created.json()["external_refs"]) == (201, [{"system": "hr", "id": "31/04"}])
    replaced = await client.put(path, json={"name": "Hjemmetjenesten øst"})
    assert (replaced.status_code, replaced.json()["opened_on"], replaced.json()["version"]) == (200, "2019-01-01", 2)
    assert (await client.put(path, json={"opened_on": None})).json()["opened_on"] is None


async def test_rows_of_a_batch_may_point_at_each_other_in_any_order(client: Client) -> None:
    await client.post("/v1/units", json=ROOT)
    rows = [
        {"name": "Øst", "kind": "service_place", "parent_ref": "hr:2"},
        {"name": "Helse", "kind": "sector", "parent_ref": "hr:1", "external_refs": [{"system": "hr", "id": "2"}]},
    ]
    receipts = (await client.post("/v1/units/batch", json=rows)).json()
    assert [receipt["outcome"] for receipt in receipts] == ["created", "created"]
    service_place = (await client.get(f"/v1/units/{receipts[0]['id']}")).json()
    assert service_place["path"] == ["Eksempelvik kommune", "Helse", "Øst"]
    assert service_place["sector_id"] == receipts[1]["id"]


async def test_a_batch_is_all_or_nothing_and_its_errors_name_the_row(client: Client) -> None:
    await client.post("/v1/units", json=ROOT)
    valid_row = {"name": "Helse", "kind": "sector", "parent_ref": "hr:1"}
    nobody = "01890a5d-ac96-774b-bcce-b302099a8057"
    for invalid_row, pointer in (
        ({**valid_row, "parent_ref": "hr:9"}, "/1/parent_ref"),
        ({"name": "X", "kind": "sector", "parent_id": nobody}, "/1/parent_id"),
        ({"name": "X", "kind": "sector"}, "/1/parent_id"),
        ({**valid_row, "external_refs": [{"system": "hr", "id": "1"}]}, "/1/external_refs"),
    ):
        response = await client.post("/v1/units/batch", json=[valid_row, invalid_row])
        assert response.json()["errors"][0]["pointer"] == pointer
    assert len((await client.get("/v1/units")).json()["items"]) == 1


async def test_both_an_id_and_a_reference_is_refused(client: Client) -> None:
    root = (await client.post("/v1/units", json=ROOT)).json()["id"]
    response = await client.post(
        "/v1/units", json={"name": "X", "kind": "sector", "parent_id": root, "parent_ref": "hr:1"}
    )
    assert (response.status_code, response.json()["code"]) == (422, "both_id_and_ref")


async def test_pages_in_a_norwegian_order(client: Client) -> None:
    names = ["Ås", "ære", "Østre", "zoo", "Alta", "alf"]
    await client.post("/v1/themes/batch", json=[{"name": name} for name in names])
    names_found: list[str] = []
    params = {"sort": "name", "limit": "2", "count": "true"}
    while True:
        page = (await client.get("/v1/themes", params=params)).json()
        assert page["total"] == 6
        names_found += [item["name"] for item in page["items"]]
        if page["next_cursor"] is None:
            break
        params["cursor"] = page["next_cursor"]
    assert names_found == ["alf", "Alta", "zoo", "ære", "Østre", "Ås"]
    backwards = (await client.get("/v1/themes", params={"sort": "-name"})).json()["items"]
    assert [item["name"] for item in backwards] == names_found[::-1]


async def test_a_cursor_of_another_list_is_refused(client: Client) -> None:
    await client.post("/v1/themes/batch", json=[{"name": "a"}, {"name": "b"}])
    cursor = (await client.get("/v1/themes", params={"limit": "1"})).json()["next_cursor"]
    foreign = await client.get("/v1/themes", params={"sort": "name", "cursor": cursor})
    assert (foreign.status_code, foreign.json()["code"]) == (422, "invalid_cursor")
    assert (await client.get("/v1/themes", params={"cursor": "abc"})).status_code == 422
    assert (await client.get("/v1/themes", params={"cursor": "æ"})).status_code == 400


async def test_unknown_and_repeated_parameters_are_refused(client: Client) -> None:
    assert (await client.get("/v1/themes?nam=x")).json()["code"] == "unknown_parameter"
    assert (await client.get("/v1/themes?limit=1&limit=2")).json()["code"] == "repeated_parameter"
    assert (await client.get("/v1/themes?limit=0")).json()["errors"][0]["pointer"] == "?limit"


async def test_filters_and_includes(client: Client) -> None:
    root = (await client.post("/v1/units", json=ROOT)).json()
    await client.post("/v1/units", json={"name": "Helse", "kind": "sector", "parent_ref": "hr:1"})
    page = (await client.get("/v1/units", params={"kind": "sector", "include": "parent"})).json()
    assert [item["name"] for item in page["items"]] == ["Helse"]
    assert page["included"]["units"] == [root]
    units = (await client.get("/v1/units", params={"external_ref": "hr:1"})).json()["items"]
    assert units == [root]


async def test_several_resources_are_included_as_the_contract_lists(client: Client) -> None:
    await client.post("/v1/units", json=ROOT)
    page = (await client.get("/v1/units", params={"include": "parent,succeeded_by"})).json()
    assert page["included"] == {"units": []}
    for invalid_include in ("", "nothing", "parent,", "parent,nothing"):
        response = await client.get("/v1/units", params={"include": invalid_include})
        assert (response.status_code, response.json()["errors"][0]["pointer"]) == (400, "?include")
    declared = parameters(document()["paths"]["/v1/units"]["get"])
    (include,) = (parameter for parameter in declared if parameter["name"] == "include")
    items = {"type": "string", "enum": ["parent", "sector", "succeeded_by"]}
    assert include["schema"] == {"type": "array", "items": items, "minItems": 1, "maxItems": 3}
    assert (include["style"], include["explode"]) == ("form", False)


async def test_put_by_ref_checks_a_version_that_is_sent(client: Client) -> None:
    path = "/v1/themes/by_ref/hist/tid"
    await client.put(path, json={"name": "Tid"})
    for tag, status in (('"v2"', 412), ("v1", 400), ("", 400), ('"v1"', 200)):
        response = await client.put(path, json={"name": "Tiden"}, headers={"If-Match": tag})
        assert response.status_code == status


async def test_a_backdated_change_leaves_the_present(client: Client) -> None:
    await client.post("/v1/units", json=ROOT)
    created = await client.post(
        "/v1/units", json={"name": "Øst", "kind": "other", "parent_ref": "hr:1", "holds_from": "2020-01-01"}
    )
    path = created.headers["location"]
    body = {"kind": "service_place", "holds_from": "2024-06-01", "reason": "Ny organisering"}
    assert (await client.patch(path, json=body, headers={"If-Match": '"v1"'})).json()["kind"] == "service_place"
    past = {"kind": "service_area", "holds_from": "2022-01-01"}
    assert (await client.patch(path, json=past, headers={"If-Match": '"v2"'})).json()["kind"] == "service_place"
    kinds = [entry for entry in (await client.get(f"{path}/history")).json()["items"] if entry["field"] == "kind"]
    assert [(entry["value"], entry["holds_from"]) for entry in kinds] == [
        ("other", "2020-01-01"),
        ("service_area", "2022-01-01"),
        ("service_place", "2024-06-01"),
    ]
    future_change = {"kind": "other", "holds_from": "2190-01-01"}
    response = await client.patch(path, json=future_change, headers={"If-Match": '"v3"'})
    assert response.json()["code"] == "in_the_future"


async def test_a_change_dated_before_creation_changes_the_present(client: Client) -> None:
    await client.post("/v1/units", json=ROOT)
    created = await client.post("/v1/units", json={"name": "Øst", "kind": "other", "parent_ref": "hr:1"})
    body = [{"id": created.json()["id"], "version": 1, "kind": "service_place", "holds_from": "2019-04-03"}]
    assert (await client.patch("/v1/units/batch", json=body)).json()[0]["outcome"] == "updated"
    entries = (await client.get(f"{created.headers['location']}/history")).json()["items"]
    kinds = [(entry["value"], entry["holds_from"]) for entry in entries if entry["field"] == "kind"]
    assert kinds == [("other", "2019-04-03"), ("service_place", "2019-04-03")]


async def test_a_referenced_resource_is_not_deleted(client: Client) -> None:
    root = (await client.post("/v1/units", json=ROOT)).headers["location"]
    child = await client.post("/v1/units", json={"name": "Helse", "kind": "sector", "parent_ref": "hr:1"})
    response = await client.delete(root, headers={"If-Match": '"v1"'})
    assert (response.status_code, response.json()["code"]) == (409, "still_referenced")
    assert (await client.delete(child.headers["location"], headers={"If-Match": '"v1"'})).status_code == 204
    assert (await client.get(child.headers["location"])).status_code == 404


async def test_exports_stream_the_whole_list(client: Client) -> None:
    await client.post(
        "/v1/themes/batch", json=[{"name": f"=tema; {number}", "description": "a\nb"} for number in range(300)]
    )
    lines = await client.get("/v1/themes", headers={"Accept": "application/x-ndjson"})
    assert len(lines.text.splitlines()) == 300
    table = await client.get("/v1/themes", params={"media": "csv", "dialect": "excel-nb"})
    assert table.text.startswith("\ufeffId;Versjon;")
    assert "'=tema; 7" in table.text


async def test_texts_are_stored_in_nfc_without_national_identity_numbers(client: Client) -> None:
    created = await client.post("/v1/themes", json={"name": "bla\u030abær"})
    assert created.json()["name"] == "blåbær"
    response = await client.post("/v1/themes", json={"name": "gjelder 010100 00110"})
    assert (response.status_code, response.json()["code"]) == (422, "national_id_not_allowed")


@pytest.mark.parametrize(
    "number",
    [
        "010100 00110",
        "010100.00110",
        "01.01.00\u00a00011\u00ad0",
        "\u0660\u0661\u0660\u0661\u0660\u0660\u2013\u0660\u0660\u0661\u0661\u0660",
    ],
)
async def test_no_field_takes_a_national_identity_number(client: Client, number: str) -> None:
    def reference(**fields: str) -> dict[str, list[dict[str, str]]]:
        return {"external_refs": [{"system": "hr", "id": "1"} | fields]}

    session = {"programme_ref": f"hr:{number}", "title": "T", "format": "mini"}
    session |= {"starts_at": "2026-03-12T08:00:00Z", "ends_at": "2026-03-12T09:00:00Z"}
    work = {"form": "other", "name": "N", "notes": [{"key": "a", "text": "b", "cluster": number}]}
    for method, path, body, pointer in (
        ("POST", "/v1/themes", {"name": number}, "/name"),
        ("POST", "/v1/themes", {"name": "T", "description": f"Se {number}, og 12 andre."}, "/description"),
        ("POST", "/v1/themes", {"name": "T"} | reference(id=number), "/external_refs/0/id"),
        ("POST", "/v1/themes/batch", [{"name": "T"}, {"name": number}], "/1/name"),
        ("PUT", f"/v1/themes/by_ref/hr/{quote(number, safe='')}", {"name": "T"}, "/id"),
        ("POST", "/v1/sessions", session, "/programme_ref"),
        ("POST", f"/v1/sessions/{MISSING}/capture", {"exercises": [{"key": "e", "work": work}]},
         "/exercises/0/work/notes/0/cluster"),
        ("POST", f"/v1/ideas/{MISSING}/park", {"reason": number}, "/reason"),
    ):  # fmt: skip
        response = await client.request(method, path, json=body)
        error = response.json()["errors"][0]
        assert (path, response.status_code, error["code"]) == (path, 422, "national_id_not_allowed")
        assert error["pointer"] == pointer
    for path in ("/v1/themes/by_ref/01010000110/x", "/v1/themes/by_ref/0-1-0-1-0-0-0-0-1-1-0/x"):
        response = await client.put(path, json={"name": "T"})
        assert (response.status_code, response.json()["code"]) == (422, "national_id_not_allowed")


async def test_too_many_combining_marks_are_refused(client: Client) -> None:
    response = await client.post("/v1/themes", json={"name": "a" + "\u0301" * 31})
    assert first_error(response) == (422, "too_many_marks", "/name")
