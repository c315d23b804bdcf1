"""Exports: cells for programs and for Norwegian readers, their order, and visibility."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from typing import Any

import asyncpg
import pytest
from hypothesis import given, seed, settings
from hypothesis import strategies as st

from service.core.columns import Column
from service.core.labels import KEY_NAMES, LABELS
from service.core.resource import Resource
from service.documents.vocabulary import WORDS
from tests.conftest import Callers, Client
from tests.contract.valid import Maker, resources
from tests.seeds import Seeds

CSV, EXCEL, NDJSON = {"media": "csv"}, {"dialect": "excel-nb"}, {"media": "ndjson"}
SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫")  # noqa: RUF001
BLANKS = (" ", "\t", "\n", "\r", "\r\n", "\u00a0", "\u2003", "\u3000", "\u200b", "\ufeff", " \n ")
GUARDED = (
    *(f"{sign}1+1" for sign in SIGNS),
    *(f"{blank}=1+1" for blank in BLANKS),
    *SIGNS,
    "\ttekst", "\ntekst", "\rtekst", "'tekst", "''tekst", "'=1+1", "- punkt\n- punkt", "-5", "@alle",
)  # fmt: skip
HARMLESS = ("tekst", "Åse", "5", "1-2", "a=1", "#", " tekst", "\u00a0tekst", "–5", "1'", "%", "/", "æ", "«=1»", ".")  # noqa: RUF001

each_resource = pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
SORTS = [(table, sign + name) for table in resources().values() for name in table.sorts for sign in ("", "-")]


async def export(client: Client, path: str, form: Mapping[str, str], **params: Any) -> list[dict[str, str]]:
    """Export a list and return its rows by heading."""
    response = await client.get(path, params={**form, **params})
    assert response.status_code == 200, response.text
    assert response.text.startswith("\ufeff") == (form == EXCEL)
    text = io.StringIO(response.text.removeprefix("\ufeff"), newline="")
    headings, *rows = csv.reader(text, delimiter=";" if form == EXCEL else ",", strict=True)
    assert len({*headings}) == len(headings)
    return [dict(zip(headings, row, strict=True)) for row in rows]


def unguard(cell: str) -> str:
    """Return the original text of a cell, as `docs/API-DESIGN.md` describes."""
    return cell.removeprefix("'")


def generate_texts(count: int) -> list[str]:
    """Generate texts, many of which begin with the signs of a formula."""
    texts = []
    signs = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
    risky = st.text(st.sampled_from([*SIGNS, *"".join(BLANKS), "'", '"', ",", ";", "a", "1", "\\", "."]))

    @seed(Seeds("the texts of an export", default=1).draw())
    @settings(max_examples=count, database=None)
    @given(st.one_of(risky, st.text(signs), st.builds(str.__add__, risky, st.text(signs))))
    def collect(text: str) -> None:
        texts.append(text)

    collect()
    return texts


@pytest.mark.parametrize(("form", "name"), [(CSV, "description"), (EXCEL, "Beskrivelse")])
async def test_a_text_like_a_formula_begins_with_an_apostrophe(
    client: Client, conn: asyncpg.Connection, form: dict[str, str], name: str
) -> None:
    texts = [*GUARDED, *HARMLESS]
    await conn.execute("insert into theme (name, description) select 'T', unnest($1::text[])", texts)
    cells = [row[name] for row in await export(client, "/v1/themes", form)]
    assert cells == ["'" + text for text in GUARDED] + [*HARMLESS]


@pytest.mark.parametrize(("form", "name"), [(CSV, "description"), (EXCEL, "Beskrivelse")])
async def test_every_text_can_be_read_back(
    client: Client, conn: asyncpg.Connection, form: dict[str, str], name: str
) -> None:
    texts = generate_texts(600)
    await conn.execute("insert into theme (name, description) select 'T', unnest($1::text[])", texts)
    cells = [row[name] for row in await export(client, "/v1/themes", form)]
    assert [unguard(cell) for cell in cells] == texts
    runs = [cell for cell in cells if cell.strip().strip("\u200b\ufeff").startswith(SIGNS)]
    assert runs == []


async def test_every_list_of_texts_can_be_read_back(client: Client, conn: asyncpg.Connection) -> None:
    maker, texts = Maker(client), generate_texts(200)
    lists = [texts, [], ["=1+1"], ["a b", "c"], ['["a"]'], [""]]
    for feedback in lists:
        id = await maker.id("presentations")
        await conn.execute("update presentation set feedback = $2 where id = $1::uuid", id, feedback)
    for form, name in ((CSV, "feedback"), (EXCEL, "Tilbakemeldinger")):
        cells = [row[name] for row in await export(client, "/v1/presentations", form)]
        assert [json.loads(cell) for cell in cells] == lists
        assert {cell[0] for cell in cells} == {"["}


async def test_a_root_named_like_a_formula_is_safe_in_every_path(client: Client) -> None:
    root = (await client.post("/v1/units", json={"name": "=1+1", "kind": "municipality"})).json()
    await client.post("/v1/units", json={"name": "@Øst", "kind": "sector", "parent_id": root["id"]})
    rows = await export(client, "/v1/units", CSV)
    assert [json.loads(row["path"]) for row in rows] == [["=1+1"], ["=1+1", "@Øst"]]
    sheet = await export(client, "/v1/units", EXCEL)
    assert [row["Overordnet enhet"] for row in sheet] == ["", "'=1+1"]
    assert [json.loads(row["Plass i organisasjonen"]) for row in sheet] == [["=1+1"], ["=1+1", "@Øst"]]


async def _create_rows(client: Client, table: Resource) -> None:
    """Create a row from its example, with every reference set, and a second row."""
    maker = Maker(client)
    body = await maker.body(table.kind.name)
    for column in table.writable_fields:
        if column.ref and column.name not in body and column.name not in ("parent_id", "person_id"):
            ids = [await maker.id(column.ref) for _ in range(2)]
            body[column.name] = ids if column.many else ids[0]
    # A group's leader is not a member, and a cohort belongs to its session's programme.
    body.pop("cohort_id", None)
    response = await client.post(f"/v1/{table.kind.name}", json=body)
    assert response.status_code == 201, response.text
    await maker.one(table.kind.name)


def _read(column: Column, cell: str) -> Any:
    """Parse a cell as the documentation describes."""
    if column.type == "uuid[]":
        return cell.split()
    if cell == "":
        return None
    if column.type.endswith("[]") or column.type in ("jsonb", "integer", "boolean"):
        return json.loads(cell)
    return unguard(cell) if column.type == "text" else cell


@each_resource
async def test_a_csv_row_equals_its_document(client: Client, table: Resource) -> None:
    await _create_rows(client, table)
    path = f"/v1/{table.kind.name}"
    documents = [json.loads(line) for line in (await client.get(path, params=NDJSON)).text.splitlines()]
    rows = await export(client, path, CSV)
    assert [*rows[0]] == [column.name for column in table.response_fields]
    for row, document in zip(rows, documents, strict=True):
        for column in table.response_fields:
            value = document[column.name]
            if column.type == "timestamptz" and value is not None:
                assert row[column.name].endswith("Z")
                assert row[column.name][:19] == value[:19]
            else:
                assert (column.name, _read(column, row[column.name])) == (column.name, value)


@each_resource
async def test_a_norwegian_sheet_has_a_heading_for_every_field_and_a_name_beside_every_id(
    client: Client, conn: asyncpg.Connection, table: Resource
) -> None:
    await _create_rows(client, table)
    kind, words = table.kind.name, WORDS["nb"]["column"]
    documents = {row["id"]: row for row in (await client.get(f"/v1/{kind}")).json()["items"]}
    rows = await export(client, f"/v1/{kind}", EXCEL)
    headings = []
    for column in table.response_fields:
        name = words.get(f"{kind}.{column.name}", words.get(column.name, ("", "")))[0]
        assert name, f"{kind}.{column.name} has no heading"
        code = f"{name} (id)" if column.ref else f"{name} (nøkkel)" if (kind, column.name) in KEY_NAMES else None
        headings += [code, name] if code else [name]
        for row in rows:
            value = documents[row["Id"]][column.name]
            await _says(conn, kind, column, row, name, value)
    assert [*rows[0]] == headings


async def _says(
    conn: asyncpg.Connection, kind: str, column: Column, row: dict[str, str], name: str, value: Any
) -> None:
    """Assert that the cells of a Norwegian sheet match the field's value."""
    cell = row[name]
    if column.ref:
        ids = value if column.many else [value] if value else []
        assert row[f"{name} (id)"].split() == ids
        relation = resources()[column.ref].table
        names = [
            await conn.fetchval(f"select {LABELS[column.ref]} from {relation} where id = $1::uuid", id) for id in ids
        ]
        assert (json.loads(cell or "[]") if column.many else [cell] if cell else []) == names
    elif column.type == "timestamptz":
        local = "to_char($1::text::timestamptz at time zone 'Europe/Oslo', 'YYYY-MM-DD HH24:MI')"
        assert cell == (await conn.fetchval(f"select {local}", value) or "")
    elif column.type == "boolean":
        assert cell == {True: "ja", False: "nei", None: ""}[value]
    elif column.choices and value is not None:
        labels = WORDS["nb"].get(f"{kind}.{column.name}") or WORDS["nb"][column.name]
        assert cell == labels[value][0]


async def test_a_norwegian_sheet_is_in_plain_norwegian(client: Client) -> None:
    programme = (await client.post("/v1/programmes", json={"name": "LUP", "status": "running"})).json()["id"]
    group = (await client.post("/v1/groups", json={"name": "Ledergruppen øst"})).json()["id"]
    session = {
        "programme_id": programme, "title": "Høstsamling", "format": "mini", "starts_at": "2026-10-01T07:00:00Z",
        "ends_at": "2026-10-01T13:00:00Z", "group_ids": [group],
        "agenda": [{"title": "Innsikt", "minutes": 60, "phase": "insight"}],
    }  # fmt: skip
    session_id = (await client.post("/v1/sessions", json=session)).json()["id"]
    person = (await client.post("/v1/people", json={"display_name": "Leder Nordmann"})).json()["id"]
    attendance = {"session_id": session_id, "person_id": person, "phases": ["needs", "insight"], "status": "confirmed"}
    assert (await client.post("/v1/attendances", json=attendance)).status_code == 201
    (row,) = await export(client, "/v1/sessions", EXCEL)
    expected = {
        "Program": "LUP", "Program (id)": programme, "Begynner": "2026-10-01 09:00", "Slutter": "2026-10-01 15:00",
        "Format": "Mini", "Status": "Planlagt", "Ledergrupper": '["Ledergruppen øst"]', "Ledergrupper (id)": group,
        "Minutter per fase": '{ "Innsikt" : 60 }', "Minutter per fase (nøkkel)": '{ "insight" : 60 }',
        "Faser som mangler": '["Behov","Idé"]', "Faser som mangler (nøkkel)": '["needs","ideas"]', "Publisert": "",
    }  # fmt: skip
    assert {name: row[name] for name in expected} == expected
    (row,) = await export(client, "/v1/attendances", EXCEL)
    assert (row["Person"], row["Samling"], row["Status"]) == ("Leder Nordmann", "Høstsamling", "Bekreftet")
    assert (row["Faser"], row["Faser (nøkkel)"]) == ('["Behov","Innsikt"]', '["needs","insight"]')
    (row,) = await export(client, "/v1/people", EXCEL)
    assert (row["Aktiv"], row["Navn"]) == ("ja", "Leder Nordmann")
    method = next(row for row in await export(client, "/v1/methods", EXCEL) if row["Nøkkel"] == "five_whys")
    assert (method["Fase"], method["Fase (nøkkel)"], method["Form"]) == ("Innsikt", "insight", "5 x hvorfor")


async def test_numbers_stay_numbers(client: Client) -> None:
    maker = Maker(client)
    presentation = await maker.one("presentations", position=12, votes=0)
    for form, position, votes in ((CSV, "position", "votes"), (EXCEL, "Rekkefølge", "Stemmer")):
        (row,) = await export(client, "/v1/presentations", form)
        assert (row[position], row[votes]) == (str(presentation["position"]), "0")


async def test_names_of_unreadable_kinds_are_left_out(client: Client, caller: Callers) -> None:
    maker = Maker(client)
    unit, group, person = [await maker.id(kind) for kind in ("units", "groups", "people")]
    await maker.one("ideas", unit_id=unit, group_id=group, owner_id=person)
    names = {"Enhet": "Hjemmetjenesten øst", "Ledergruppe": "Ledergruppen i Hjemmetjenesten øst"}
    for scopes, visible_names in (
        (["day:read"], set()),
        (["day:read", "organisation:read"], {*names}),
        (["day:read", "people:read"], {"Ansvarlig", "Ansvarlig (id)"}),
        (["day:read", "programme:read"], {"Samling"}),
        (["*"], {*names, "Ansvarlig", "Ansvarlig (id)", "Samling"}),
    ):
        (row,) = await export(await caller(*scopes), "/v1/ideas", EXCEL)
        assert {name for name in (*names, "Ansvarlig", "Ansvarlig (id)", "Samling") if name in row} == visible_names
        assert (row["Enhet (id)"], row["Ledergruppe (id)"]) == (unit, group)
        assert {name: row[name] for name in names if name in row} == {
            name: names[name] for name in names if name in row
        }


@pytest.mark.parametrize("form", [CSV, EXCEL, NDJSON], ids=["csv", "excel-nb", "ndjson"])
async def test_an_export_has_the_same_rows_as_the_list(client: Client, caller: Callers, form: dict[str, str]) -> None:
    maker = Maker(client)
    published = await maker.one("reflections", may_publish=True, text="Kan vises")
    unpublished = await maker.one("reflections", may_publish=False, text="Skal ikke vises")
    other = await maker.one("reflections", may_publish=True, text="Kan vises på engelsk", language="en")
    people_reader, day_reader = await caller("day:read", "people:read"), await caller("day:read")
    for reader, params, ids in (
        (people_reader, {}, [published["id"], unpublished["id"], other["id"]]),
        (day_reader, {}, [published["id"], other["id"]]),
        (people_reader, {"may_publish": "false"}, [unpublished["id"]]),
        (day_reader, {"may_publish": "false"}, []),
        (day_reader, {"language": "nb"}, [published["id"]]),
        (people_reader, {"language": "nb", "may_publish": "true"}, [published["id"]]),
    ):
        response = await reader.get("/v1/reflections", params={**form, **params})
        assert [id for id in (published["id"], unpublished["id"], other["id"]) if id in response.text] == ids
        assert ("Skal ikke vises" in response.text) == (unpublished["id"] in ids)
        listed = (await reader.get("/v1/reflections", params=params)).json()["items"]
        assert [item["id"] for item in listed] == ids
    personal = {"person_id", "person_attended", "external_refs", "Person (id)", "Person", "Personen deltok"}
    for reader, sees_people in ((people_reader, True), (day_reader, False)):
        text = (await reader.get("/v1/reflections", params=form)).text
        assert any(name in text for name in personal) == sees_people
    refusal = await day_reader.get("/v1/reflections", params={**form, "person_id": published["id"]})
    assert (refusal.status_code, refusal.json()["code"]) == (403, "people_read_missing")


@pytest.mark.parametrize(("table", "sort"), SORTS, ids=[f"{table.kind.name} {sort}" for table, sort in SORTS])
async def test_an_export_has_the_order_of_the_sorted_list(
    client: Client, conn: asyncpg.Connection, table: Resource, sort: str
) -> None:
    maker, name, path = Maker(client), sort.removeprefix("-"), f"/v1/{table.kind.name}"
    column = next(column for column in table.response_fields if column.name == name)
    values: Sequence[Any] = {
        "text": ["Ås", "Müller", "Munch", "ås"], "integer": [2, 1, 2, 3],
        "date": ["2026-01-02", "2026-01-01", "2026-01-02", "2025-01-01"],
        "timestamptz": ["2026-01-02T00:00Z", "2026-01-01T00:00Z", "2026-01-02T00:00Z", "2025-01-01T00:00Z"],
    }[column.type]  # fmt: skip
    values = [*values, *([None] * 2 if column.nullable else [])]
    ids = [await maker.id(table.kind.name) for _ in values]
    # In reverse, so that rows are not stored in the order of their ids.
    for id, value in reversed([*zip(ids, values, strict=True)]):
        later = ", ends_at = '2100-01-01'" if name == "starts_at" else ""
        sql = f"update {table.table} set {name} = $2::text::{column.type}{later} where id = $1::uuid"
        await conn.execute(sql, id, None if value is None else str(value))
    listed = [row["id"] for row in (await client.get(path, params={"sort": sort})).json()["items"]]
    assert [row["id"] for row in await export(client, path, CSV, sort=sort)] == listed
    assert [row["Id"] for row in await export(client, path, EXCEL, sort=sort)] == listed
    lines = (await client.get(path, params={**NDJSON, "sort": sort})).text.splitlines()
    assert [json.loads(line)["id"] for line in lines] == listed
    params = {"created_at_from": "1990-01-01T00:00:00Z", "sort": sort}
    assert [row["id"] for row in await export(client, path, CSV, **params)] == listed


@pytest.mark.parametrize("name", ["limit", "cursor", "include", "count"])
@pytest.mark.parametrize("form", [CSV, EXCEL, NDJSON, "text/csv", "application/x-ndjson"], ids=str)
async def test_paging_parameters_are_refused_in_an_export(client: Client, name: str, form: Any) -> None:
    await client.post("/v1/units", json={"name": "Rot", "kind": "municipality"})
    value = {"limit": "50", "cursor": "abc", "include": "parent", "count": "false"}[name]
    headers = {"Accept": form} if isinstance(form, str) else {}
    params = {} if isinstance(form, str) else form
    response = await client.get("/v1/units", params={**params, name: value}, headers=headers)
    assert (response.status_code, response.json()["code"]) == (422, "not_in_export")
    assert [error["pointer"] for error in response.json()["errors"]] == [f"?{name}"]
    assert (await client.get("/v1/units", params=params, headers=headers)).status_code == 200
    assert (await client.get("/v1/units", params={name: value} if name != "cursor" else {})).status_code == 200


@pytest.mark.parametrize("media", ["ndjson", "json"])
async def test_a_dialect_requires_csv(client: Client, media: str) -> None:
    response = await client.get("/v1/themes", params={"media": media, "dialect": "excel-nb"})
    assert (response.status_code, response.json()["errors"][0]["pointer"]) == (422, "?dialect")
    assert (await client.get("/v1/themes", params={"media": "csv", "dialect": "excel-nb"})).status_code == 200
