"""Captured quotes: each is a separate voice, repeats are recognized, and consent is individual."""

import asyncio
from itertools import permutations
from typing import Any

import pytest

from service.postgres.attendances import attendances
from service.postgres.people import people
from tests.api.captured import capture_with_retries
from tests.api.mini_lup import capture, list_all, session
from tests.api.resource_tests import make
from tests.conftest import Callers, Client
from tests.seeds import Seeds

Quote = dict[str, Any]
GOOD = {"text": "Bra dag!", "rating": 5}
FAIR = {"text": "Bra dag!", "rating": 4}
RESPELLED = {"text": "bra  DAG!", "rating": 4}
PUBLIC = {"text": "Bra dag!", "rating": 5, "may_publish": True}
BARE = {"text": "Bra dag!"}


async def send(client: Client, session_id: str, *quotes: Quote, **document: Any) -> list[tuple[str, str]]:
    """Capture quotes and return their ids and outcomes in order."""
    result = await capture(client, session_id, {"reflections": list(quotes), **document})
    assert result["errors"] == []
    assert [item["pointer"] for item in result["items"]] == [f"/reflections/{number}" for number in range(len(quotes))]
    return [(item["id"], item["outcome"]) for item in result["items"]]


async def read_rows(client: Client) -> dict[str, tuple[int | None, bool]]:
    return {
        reflection["id"]: (reflection["rating"], reflection["may_publish"])
        for reflection in await list_all(client, "reflections")
    }


async def update_quote(client: Client, id: str, **fields: Any) -> None:
    version = (await client.get(f"/v1/reflections/{id}")).json()["version"]
    response = await client.patch(f"/v1/reflections/{id}", json=fields, headers={"if-match": f'"v{version}"'})
    assert response.status_code == 200, response.text


@pytest.mark.parametrize(
    "quotes", [(GOOD, FAIR), (GOOD, GOOD), (BARE, PUBLIC), (GOOD, RESPELLED), (BARE, GOOD, BARE, PUBLIC)]
)
async def test_equal_quotes_are_separate_voices_in_any_order(client: Client, quotes: tuple[Quote, ...]) -> None:
    session_id = await session(client)
    first = await send(client, session_id, *quotes)
    assert {outcome for _, outcome in first} == {"created"}
    assert len({id for id, _ in first}) == len(quotes)
    expected = [(quote.get("rating"), quote.get("may_publish", False)) for quote in quotes]
    before = await read_rows(client)
    assert [before[id] for id, _ in first] == expected
    assert {reflection["text"] for reflection in await list_all(client, "reflections")} <= {"Bra dag!", "bra  DAG!"}
    for order in permutations(range(len(quotes))):
        repeated = await send(client, session_id, *(quotes[index] for index in order))
        assert {outcome for _, outcome in repeated} == {"unchanged"}
        assert sorted(id for id, _ in repeated) == sorted(id for id, _ in first)
        assert await read_rows(client) == before


async def test_a_partial_document_leaves_the_others(client: Client) -> None:
    session_id = await session(client)
    first = await send(client, session_id, GOOD, FAIR, PUBLIC, BARE)
    before = await read_rows(client)
    for index, quote in enumerate((GOOD, FAIR, PUBLIC, BARE)):
        assert await send(client, session_id, quote) == [(first[index][0], "unchanged")]
    assert await read_rows(client) == before


async def test_another_equal_quote_is_another_voice(client: Client) -> None:
    session_id = await session(client)
    (first,) = await send(client, session_id, GOOD)
    voices = await send(client, session_id, GOOD, GOOD)
    assert voices[0] == (first[0], "unchanged")
    assert voices[1][1] == "created"
    voices_after = await send(client, session_id, FAIR, GOOD, GOOD)
    assert [outcome for _, outcome in voices_after] == ["created", "unchanged", "unchanged"]
    assert sorted(rating for rating, _ in (await read_rows(client)).values()) == [4, 5, 5]


async def test_consent_is_individual(client: Client) -> None:
    session_id = await session(client)
    (quiet,) = await send(client, session_id, BARE)
    # A second document, as from another participant's form.
    ((loud, outcome),) = await send(client, session_id, {**BARE, "may_publish": True})
    assert outcome == "created"
    assert await read_rows(client) == {quiet[0]: (None, False), loud: (None, True)}
    ((third, outcome),) = await send(client, session_id, {**BARE, "rating": 3})
    assert third != loud
    assert (await read_rows(client))[loud] == (None, True)
    # Withdrawing consent affects one voice only.
    await send(client, session_id, {**BARE, "may_publish": True}, {**BARE, "may_publish": True})
    assert sorted(public for _, public in (await read_rows(client)).values()) == [False, True, True]


async def test_consent_is_withdrawn_by_the_document_that_gave_it(client: Client) -> None:
    session_id = await session(client)
    first = await send(client, session_id, PUBLIC, {"text": "Nei"})
    repeated = await send(client, session_id, {**PUBLIC, "may_publish": False}, {"text": "Nei"})
    assert repeated == [(first[0][0], "updated"), (first[1][0], "unchanged")]
    assert await read_rows(client) == {first[0][0]: (5, False), first[1][0]: (None, False)}
    assert await send(client, session_id, {**PUBLIC, "may_publish": False}) == [(first[0][0], "unchanged")]


@pytest.mark.parametrize("silent", [GOOD, {**GOOD, "may_publish": False}])
@pytest.mark.parametrize("order", [(0, 1, 2), (1, 0, 2), (2, 1, 0)])
async def test_consent_is_withdrawn_among_equal_quotes(client: Client, silent: Quote, order: tuple[int, ...]) -> None:
    session_id = await session(client)
    first = await send(client, session_id, *([PUBLIC, silent, FAIR][index] for index in order))
    ids = {id for id, _ in first}
    quotes = [[{**PUBLIC, "may_publish": False}, silent, FAIR][index] for index in order]
    repeated = await send(client, session_id, *quotes)
    assert {id for id, _ in repeated} == ids
    assert sorted(outcome for _, outcome in repeated) == ["unchanged", "unchanged", "updated"]
    assert sorted((await read_rows(client)).values()) == [(4, False), (5, False), (5, False)]
    repeated = await send(client, session_id, *quotes)
    assert {id for id, _ in repeated} == ids
    assert {outcome for _, outcome in repeated} == {"unchanged"}


async def test_one_of_two_consents_is_withdrawn(client: Client) -> None:
    session_id = await session(client)
    first = await send(client, session_id, PUBLIC, PUBLIC, GOOD)
    repeated = await send(client, session_id, PUBLIC, {**PUBLIC, "may_publish": False}, GOOD)
    assert {id for id, _ in repeated} == {id for id, _ in first}
    assert sorted(public for _, public in (await read_rows(client)).values()) == [False, False, True]


async def test_a_changed_quote_matches_by_position(client: Client) -> None:
    session_id = await session(client)
    first = await send(client, session_id, GOOD, FAIR)
    repeated = await send(client, session_id, GOOD, {**FAIR, "rating": 3})
    assert repeated == [(first[0][0], "unchanged"), (first[1][0], "updated")]
    assert [rating for rating, _ in (await read_rows(client)).values()] == [5, 3]
    swapped = await send(client, session_id, {**FAIR, "rating": 3}, GOOD)
    assert swapped == [(first[1][0], "unchanged"), (first[0][0], "unchanged")]


@pytest.mark.parametrize("order", [0, 1])
async def test_edited_meanwhile(client: Client, order: int) -> None:
    session_id = await session(client)
    first = await send(client, session_id, GOOD, FAIR)
    await update_quote(client, first[0][0], text="Bra dag, alle sammen!", rating=2)
    quotes = [GOOD, FAIR][:: 1 - 2 * order]
    repeated = await send(client, session_id, *quotes)
    assert {id for id, _ in repeated} == {id for id, _ in first}
    assert [rating for rating, _ in (await read_rows(client)).values()] == [5, 4]


@pytest.mark.parametrize("removed_index", [0, 1, 2])
async def test_removed_meanwhile(client: Client, removed_index: int) -> None:
    session_id = await session(client)
    quotes = (GOOD, PUBLIC, FAIR)
    first = await send(client, session_id, *quotes)
    response = await client.delete(f"/v1/reflections/{first[removed_index][0]}", headers={"if-match": '"v1"'})
    assert response.status_code == 204
    for order in permutations(range(3)):
        repeated = dict(zip(order, await send(client, session_id, *(quotes[index] for index in order)), strict=True))
        for index in {0, 1, 2} - {removed_index}:
            assert repeated[index] == (first[index][0], "unchanged")
        assert repeated[removed_index][0] not in {id for id, _ in first}
        assert sorted((await read_rows(client)).values()) == [(4, False), (5, False), (5, True)]


@pytest.mark.parametrize("order", [0, 1])
async def test_consent_withdrawn_meanwhile_publishes_no_other_quote(client: Client, order: int) -> None:
    session_id = await session(client)
    first = dict(zip(("quiet", "loud"), [id for id, _ in await send(client, session_id, GOOD, PUBLIC)], strict=True))
    await update_quote(client, first["loud"], may_publish=False)
    quotes = [GOOD, PUBLIC][:: 1 - 2 * order]
    repeated = await send(client, session_id, *quotes)
    assert {id for id, _ in repeated} == {*first.values()}
    assert (await read_rows(client))[first["quiet"]] == (5, False)


async def test_quotes_of_different_people_are_separate(client: Client) -> None:
    session_id = await session(client)
    for key in ("1", "2"):
        person = await make(client, people, external_refs=[{"system": "hr", "id": key}])
        await make(client, attendances, session_id=session_id, person_id=person)
    quotes = [{**BARE, "person_ref": "hr:1"}, {**BARE, "person_ref": "hr:2"}, BARE]
    first = await send(client, session_id, *quotes)
    for index in (2, 1, 0):
        assert await send(client, session_id, quotes[index]) == [(first[index][0], "unchanged")]
    ids = [reflection["person_id"] for reflection in await list_all(client, "reflections")]
    assert len({*ids}) == 3
    quotes = [{**BARE, "person_id": ids[0].upper()}, {**BARE, "person_id": ids[1]}, BARE]
    repeated = await send(client, session_id, *quotes[::-1])
    assert [id for id, _ in repeated] == [id for id, _ in first][::-1]
    assert {outcome for _, outcome in repeated} == {"unchanged"}
    before = await read_rows(client)
    ((other, outcome),) = await send(client, session_id, {**BARE, "person_id": ids[1], "rating": 3})
    assert outcome == "created"
    assert before.items() <= (await read_rows(client)).items()
    assert await send(client, session_id, {**BARE, "person_ref": "hr:2", "rating": 3}) == [(other, "unchanged")]
    result = await capture(client, session_id, {"reflections": [{**BARE, "person_ref": "hr:3"}]}, 422)
    assert result["errors"][0]["pointer"] == "/reflections/0/person_ref"


async def test_keyed_and_unkeyed_quotes_coexist(client: Client) -> None:
    session_id = await session(client)
    (first,) = await send(client, session_id, GOOD)
    # A quote that gets a key later takes over an unclaimed voice, and keeps it.
    (named,) = await send(client, session_id, {"key": "q1", **GOOD})
    assert named == (first[0], "updated")
    voices = await send(client, session_id, {"key": "q1", **GOOD}, GOOD, {"key": "Q2", **GOOD})
    assert voices[0] == (first[0], "unchanged")
    assert [outcome for _, outcome in voices[1:]] == ["created", "created"]
    repeated = await send(client, session_id, {"key": "q2", **GOOD}, GOOD, {"key": "Q1", **GOOD})
    assert repeated == [(voices[2][0], "unchanged"), (voices[1][0], "unchanged"), (voices[0][0], "unchanged")]
    (edited,) = await send(client, session_id, {"key": "q2", "text": "Nei", "may_publish": True})
    assert edited == (voices[2][0], "updated")
    assert len(await read_rows(client)) == 3


async def test_two_keyed_quotes_are_separate_voices(client: Client) -> None:
    session_id = await session(client)
    (first,) = await send(client, session_id, GOOD)
    voices = await send(client, session_id, {"key": "a", **GOOD}, {"key": "b", **GOOD})
    assert [outcome for _, outcome in voices] == ["updated", "created"]
    assert voices[0][0] == first[0]


async def test_teams_separate_voices_and_spellings_do_not(client: Client) -> None:
    session_id = await session(client)
    (first,) = await send(client, session_id, GOOD, team="bord 2")
    assert await send(client, session_id, GOOD, team=" Bord  2") == [(first[0], "unchanged")]
    ((other, outcome),) = await send(client, session_id, GOOD, team="bord 3")
    assert (other != first[0], outcome) == (True, "created")


async def test_the_same_document_many_times_at_once(client: Client) -> None:
    session_id = await session(client)
    quotes = [GOOD, GOOD, FAIR, PUBLIC, BARE, RESPELLED]
    shuffle = Seeds("the voices", default=8).random.sample
    documents = [{"team": f"bord {number % 2}", "reflections": shuffle(quotes, len(quotes))} for number in range(8)]
    await asyncio.gather(*(capture_with_retries(client, session_id, document) for document in documents))
    stored_rows = sorted((await read_rows(client)).values(), key=str)
    assert stored_rows == sorted(
        [(5, False), (5, False), (4, False), (5, True), (None, False), (4, False)] * 2, key=str
    )


async def test_without_people_read_nothing_is_duplicated_or_shown(client: Client, caller: Callers) -> None:
    session_id = await session(client)
    form = await caller("day:write", "day:read")
    quotes = [GOOD, FAIR, PUBLIC, GOOD]
    first = await send(form, session_id, *quotes)
    assert {outcome for _, outcome in first} == {"created"}
    assert len({id for id, _ in first}) == len(quotes)
    for order in ([0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]):
        repeated = await send(form, session_id, *(quotes[index] for index in order))
        assert {outcome for _, outcome in repeated} == {"unchanged"}
        assert {id for id, _ in repeated} == {id for id, _ in first}
    # Later changes do not show, and another quote is another voice.
    await update_quote(client, first[0][0], rating=1)
    await update_quote(client, first[2][0], may_publish=False)
    assert {outcome for _, outcome in await send(form, session_id, *quotes)} == {"unchanged"}
    ((_, outcome),) = await send(form, session_id, {**GOOD, "rating": 2})
    assert outcome == "created"
    assert sorted((await read_rows(client)).values()) == [(1, False), (2, False), (4, False), (5, False), (5, False)]


async def test_a_reader_of_people_matches_the_quotes_of_a_form(client: Client, caller: Callers) -> None:
    session_id = await session(client)
    form, other = [await caller("day:write", "day:read") for _ in range(2)]
    first = await send(form, session_id, GOOD, PUBLIC)
    assert {*await send(client, session_id, PUBLIC, GOOD)} == {(id, "unchanged") for id, _ in first}
    # Another form sees only the published quote.
    items = await send(other, session_id, GOOD, PUBLIC)
    assert items[1] == (first[1][0], "unchanged")
    assert items[0][1] == "created"
    assert {*await send(other, session_id, PUBLIC, GOOD)} == {(items[0][0], "unchanged"), (first[1][0], "unchanged")}
    assert len(await read_rows(client)) == 3
