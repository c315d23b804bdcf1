"""`q` finds names and titles by a part of them, and `email` finds a person."""

import pytest

from service.core.filters import declared_filters
from tests.api.day import first_error
from tests.api.test_unit_filters import list_ids
from tests.conftest import Callers, Client
from tests.contract.valid import Maker, resources

TITLES = (
    "Gevinstkaffe på tvers", "Åpen dør på ØVELSE", "100 % digital", "100 dager", "a_b", "axb", "Nå-møte", "C:\\temp",
)  # fmt: skip
FOUND = {
    "kaffe": {"Gevinstkaffe på tvers"},
    "KAFFE PÅ": {"Gevinstkaffe på tvers"},
    "øvelse": {"Åpen dør på ØVELSE"},
    "åPEN": {"Åpen dør på ØVELSE"},
    "a\u030apen": {"Åpen dør på ØVELSE"},
    "på": {"Gevinstkaffe på tvers", "Åpen dør på ØVELSE"},
    "åp": {"Åpen dør på ØVELSE"},
    "pe": set(),
    "00 %": {"100 % digital"},
    "100": {"100 % digital", "100 dager"},
    "a_b": {"a_b"},
    "a%b": set(),
    "-mø": {"Nå-møte"},
    ":\\t": {"C:\\temp"},
    "%%": set(),
    "__": set(),
    "\\%": set(),
    "' or 1=1": set(),
    "kaffe tvers": set(),
}


async def test_q_finds_a_part_of_a_title(client: Client) -> None:
    make = Maker(client)
    ids = {title: (await make.one("ideas", title=title))["id"] for title in TITLES}
    for text, titles in FOUND.items():
        assert (text, await list_ids(client, "ideas", q=text)) == (text, {ids[title] for title in titles})


async def test_q_has_two_to_a_hundred_characters_on_one_line(client: Client) -> None:
    for text, code in (("a", "wrong_length"), ("a" * 101, "wrong_length"), ("", "wrong_length")):
        assert first_error(await client.get("/v1/ideas", params={"q": text})) == (400, code, "?q")
    for text in ("a\nb", "a\x00b", "  "):
        assert first_error(await client.get("/v1/ideas", params={"q": text})) == (400, "wrong_format", "?q")
    assert (await client.get("/v1/ideas", params={"q": "å" * 100})).json()["items"] == []


async def test_people_are_found_by_name_title_and_address(client: Client) -> None:
    make = Maker(client)
    fields = {"display_name": "Test Østlie", "email": "Test.Ostlie@example.kommune.no", "title": "Tjenesteleder"}
    person = (await make.one("people", **fields))["id"]
    await make.one("people", display_name="Prøve Vestby", email=None, title=None)
    for text in ("østl", "ØSTLIE", "ostlie@EXAMPLE", "tjeneste", "te", "tj"):
        assert (text, await list_ids(client, "people", q=text)) == (text, {person})
    # Not across two fields.
    assert await list_ids(client, "people", q="Østlie Test") == set()
    for text in ("test.ostlie@example.kommune.no", "TEST.OSTLIE@EXAMPLE.KOMMUNE.NO"):
        assert await list_ids(client, "people", email=text) == {person}
    assert await list_ids(client, "people", email="ostlie@example.kommune.no") == set()
    assert first_error(await client.get("/v1/people", params={"email": "ostlie"})) == (400, "wrong_format", "?email")
    assert await list_ids(client, "people", is_null="email") != {person}
    assert await list_ids(client, "people", not_null="email", q="test") == {person}


@pytest.mark.parametrize("kind", [kind for kind, table in resources().items() if "q" in declared_filters(table)])
async def test_every_list_of_names_can_be_searched(client: Client, kind: str) -> None:
    make, table = Maker(client), resources()[kind]
    for column in table.columns:
        if column.searched and column.name != "email":
            row = await make.one(kind, **{column.name: "Merkverdig ordvalg"})
            assert row["id"] in await list_ids(client, kind, q="VERDIG ord")
            changed = await client.patch(
                f"/v1/{kind}/{row['id']}", json={column.name: "Et annet"}, headers={"If-Match": '"v1"'}
            )
            assert changed.status_code == 200
            assert row["id"] not in await list_ids(client, kind, q="VERDIG ord")


async def test_names_of_people_need_people_read(caller: Callers) -> None:
    impersonal = await caller("programme:read", "organisation:read", "day:read")
    for query in ({"q": "test"}, {"email": "test@example.kommune.no"}):
        assert (await impersonal.get("/v1/people", params=query)).status_code == 403
    for kind in ("attendances", "reflections"):
        response = await impersonal.get(f"/v1/{kind}", params={"q": "test"})
        assert first_error(response) == (400, "unknown_parameter", "?q")
