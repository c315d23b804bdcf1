"""Captured quotes: each is a voice of its own, sent again it is known, and nobody's consent is another's."""

import asyncio
from itertools import permutations
from typing import Any

import pytest

from service.postgres.attendances import attendances
from service.postgres.people import people
from tests.api.captured import at_last
from tests.api.mini_lup import capture, held, session
from tests.api.resource_tests import make
from tests.conftest import Callers, Client
from tests.seeds import Seeds

Quote = dict[str, Any]
GOOD = {"text": "Bra dag!", "rating": 5}
FAIR = {"text": "Bra dag!", "rating": 4}
ANEW = {"text": "bra  DAG!", "rating": 4}
PUBLIC = {"text": "Bra dag!", "rating": 5, "may_publish": True}
BARE = {"text": "Bra dag!"}


async def send(client: Client, session_id: str, *quotes: Quote, **document: Any) -> list[tuple[str, str]]:
    """Send quotes, and give the ids and outcomes in their order."""
    answer = await capture(client, session_id, {"reflections": list(quotes), **document})
    assert answer["errors"] == []
    assert [item["pointer"] for item in answer["items"]] == [f"/reflections/{n}" for n in range(len(quotes))]
    return [(item["id"], item["outcome"]) for item in answer["items"]]


async def rows(client: Client) -> dict[str, tuple[int | None, bool]]:
    return {each["id"]: (each["rating"], each["may_publish"]) for each in await held(client, "reflections")}


async def change(client: Client, id: str, **fields: Any) -> None:
    version = (await client.get(f"/v1/reflections/{id}")).json()["version"]
    answer = await client.patch(f"/v1/reflections/{id}", json=fields, headers={"if-match": f'"v{version}"'})
    assert answer.status_code == 200, answer.text


@pytest.mark.parametrize(
    "quotes", [(GOOD, FAIR), (GOOD, GOOD), (BARE, PUBLIC), (GOOD, ANEW), (BARE, GOOD, BARE, PUBLIC)]
)
async def test_equal_words_are_as_many_voices_in_whatever_order(client: Client, quotes: tuple[Quote, ...]) -> None:
    made = await session(client)
    first = await send(client, made, *quotes)
    assert {outcome for _, outcome in first} == {"created"}
    assert len({id for id, _ in first}) == len(quotes)
    expected = [(quote.get("rating"), quote.get("may_publish", False)) for quote in quotes]
    before = await rows(client)
    assert [before[id] for id, _ in first] == expected
    assert {each["text"] for each in await held(client, "reflections")} <= {"Bra dag!", "bra  DAG!"}
    for order in permutations(range(len(quotes))):
        again = await send(client, made, *(quotes[n] for n in order))
        assert {outcome for _, outcome in again} == {"unchanged"}
        assert sorted(id for id, _ in again) == sorted(id for id, _ in first)
        assert await rows(client) == before


async def test_a_part_of_the_document_touches_the_others_not(client: Client) -> None:
    made = await session(client)
    first = await send(client, made, GOOD, FAIR, PUBLIC, BARE)
    before = await rows(client)
    for place, quote in enumerate((GOOD, FAIR, PUBLIC, BARE)):
        assert await send(client, made, quote) == [(first[place][0], "unchanged")]
    assert await rows(client) == before


async def test_one_more_of_the_same_is_one_more(client: Client) -> None:
    made = await session(client)
    (first,) = await send(client, made, GOOD)
    both = await send(client, made, GOOD, GOOD)
    assert both[0] == (first[0], "unchanged")
    assert both[1][1] == "created"
    three = await send(client, made, FAIR, GOOD, GOOD)
    assert [outcome for _, outcome in three] == ["created", "unchanged", "unchanged"]
    assert sorted(rating for rating, _ in (await rows(client)).values()) == [4, 5, 5]


async def test_a_consent_is_nobody_elses(client: Client) -> None:
    made = await session(client)
    (quiet,) = await send(client, made, BARE)
    # In a second document, as another one's form sends it.
    ((loud, outcome),) = await send(client, made, {**BARE, "may_publish": True})
    assert outcome == "created"
    assert await rows(client) == {quiet[0]: (None, False), loud: (None, True)}
    ((third, outcome),) = await send(client, made, {**BARE, "rating": 3})
    assert third != loud
    assert (await rows(client))[loud] == (None, True)
    # It is taken back by who says so, and of one voice alone.
    await send(client, made, {**BARE, "may_publish": True}, {**BARE, "may_publish": True})
    assert sorted(public for _, public in (await rows(client)).values()) == [False, True, True]


async def test_a_consent_is_taken_back_by_the_document_that_gave_it(client: Client) -> None:
    made = await session(client)
    first = await send(client, made, PUBLIC, {"text": "Nei"})
    again = await send(client, made, {**PUBLIC, "may_publish": False}, {"text": "Nei"})
    assert again == [(first[0][0], "updated"), (first[1][0], "unchanged")]
    assert await rows(client) == {first[0][0]: (5, False), first[1][0]: (None, False)}
    assert await send(client, made, {**PUBLIC, "may_publish": False}) == [(first[0][0], "unchanged")]


@pytest.mark.parametrize("silent", [GOOD, {**GOOD, "may_publish": False}])
@pytest.mark.parametrize("order", [(0, 1, 2), (1, 0, 2), (2, 1, 0)])
async def test_a_consent_is_taken_back_beside_equal_quotes_that_gave_none(
    client: Client, silent: Quote, order: tuple[int, ...]
) -> None:
    made = await session(client)
    first = await send(client, made, *([PUBLIC, silent, FAIR][n] for n in order))
    ids = {id for id, _ in first}
    quotes = [[{**PUBLIC, "may_publish": False}, silent, FAIR][n] for n in order]
    again = await send(client, made, *quotes)
    assert {id for id, _ in again} == ids
    assert sorted(outcome for _, outcome in again) == ["unchanged", "unchanged", "updated"]
    assert sorted((await rows(client)).values()) == [(4, False), (5, False), (5, False)]
    repeated = await send(client, made, *quotes)
    assert {id for id, _ in repeated} == ids
    assert {outcome for _, outcome in repeated} == {"unchanged"}


async def test_one_of_two_consents_is_taken_back(client: Client) -> None:
    made = await session(client)
    first = await send(client, made, PUBLIC, PUBLIC, GOOD)
    again = await send(client, made, PUBLIC, {**PUBLIC, "may_publish": False}, GOOD)
    assert {id for id, _ in again} == {id for id, _ in first}
    assert sorted(public for _, public in (await rows(client)).values()) == [False, False, True]


async def test_a_changed_one_is_the_one_in_its_place(client: Client) -> None:
    made = await session(client)
    first = await send(client, made, GOOD, FAIR)
    again = await send(client, made, GOOD, {**FAIR, "rating": 3})
    assert again == [(first[0][0], "unchanged"), (first[1][0], "updated")]
    assert [rating for rating, _ in (await rows(client)).values()] == [5, 3]
    swapped = await send(client, made, {**FAIR, "rating": 3}, GOOD)
    assert swapped == [(first[1][0], "unchanged"), (first[0][0], "unchanged")]


@pytest.mark.parametrize("order", [0, 1])
async def test_edited_meanwhile(client: Client, order: int) -> None:
    made = await session(client)
    first = await send(client, made, GOOD, FAIR)
    await change(client, first[0][0], text="Bra dag, alle sammen!", rating=2)
    quotes = [GOOD, FAIR][:: 1 - 2 * order]
    again = await send(client, made, *quotes)
    assert {id for id, _ in again} == {id for id, _ in first}
    assert [rating for rating, _ in (await rows(client)).values()] == [5, 4]


@pytest.mark.parametrize("gone", [0, 1, 2])
async def test_removed_meanwhile(client: Client, gone: int) -> None:
    made = await session(client)
    quotes = (GOOD, PUBLIC, FAIR)
    first = await send(client, made, *quotes)
    answer = await client.delete(f"/v1/reflections/{first[gone][0]}", headers={"if-match": '"v1"'})
    assert answer.status_code == 204
    for order in permutations(range(3)):
        again = dict(zip(order, await send(client, made, *(quotes[n] for n in order)), strict=True))
        for place in {0, 1, 2} - {gone}:
            assert again[place] == (first[place][0], "unchanged")
        assert again[gone][0] not in {id for id, _ in first}
        assert sorted((await rows(client)).values()) == [(4, False), (5, False), (5, True)]


@pytest.mark.parametrize("order", [0, 1])
async def test_a_consent_withdrawn_meanwhile_lets_nobody_elses_quote_out(client: Client, order: int) -> None:
    made = await session(client)
    first = dict(zip(("quiet", "loud"), [id for id, _ in await send(client, made, GOOD, PUBLIC)], strict=True))
    await change(client, first["loud"], may_publish=False)
    quotes = [GOOD, PUBLIC][:: 1 - 2 * order]
    again = await send(client, made, *quotes)
    assert {id for id, _ in again} == {*first.values()}
    assert (await rows(client))[first["quiet"]] == (5, False)


async def test_who_said_it_keeps_them_apart(client: Client) -> None:
    made = await session(client)
    for key in ("1", "2"):
        person = await make(client, people, external_refs=[{"system": "hr", "id": key}])
        await make(client, attendances, session_id=made, person_id=person)
    quotes = [{**BARE, "person_ref": "hr:1"}, {**BARE, "person_ref": "hr:2"}, BARE]
    first = await send(client, made, *quotes)
    for place in (2, 1, 0):
        assert await send(client, made, quotes[place]) == [(first[place][0], "unchanged")]
    ids = [each["person_id"] for each in await held(client, "reflections")]
    assert len({*ids}) == 3
    quotes = [{**BARE, "person_id": ids[0].upper()}, {**BARE, "person_id": ids[1]}, BARE]
    again = await send(client, made, *quotes[::-1])
    assert [id for id, _ in again] == [id for id, _ in first][::-1]
    assert {outcome for _, outcome in again} == {"unchanged"}
    before = await rows(client)
    ((other, outcome),) = await send(client, made, {**BARE, "person_id": ids[1], "rating": 3})
    assert outcome == "created"
    assert before.items() <= (await rows(client)).items()
    assert await send(client, made, {**BARE, "person_ref": "hr:2", "rating": 3}) == [(other, "unchanged")]
    answer = await capture(client, made, {"reflections": [{**BARE, "person_ref": "hr:3"}]}, 422)
    assert answer["errors"][0]["pointer"] == "/reflections/0/person_ref"


async def test_keys_and_texts_side_by_side(client: Client) -> None:
    made = await session(client)
    (first,) = await send(client, made, GOOD)
    # Whoever gets a key later takes over what nobody else is, and keeps it.
    (named,) = await send(client, made, {"key": "q1", **GOOD})
    assert named == (first[0], "updated")
    both = await send(client, made, {"key": "q1", **GOOD}, GOOD, {"key": "Q2", **GOOD})
    assert both[0] == (first[0], "unchanged")
    assert [outcome for _, outcome in both[1:]] == ["created", "created"]
    again = await send(client, made, {"key": "q2", **GOOD}, GOOD, {"key": "Q1", **GOOD})
    assert again == [(both[2][0], "unchanged"), (both[1][0], "unchanged"), (both[0][0], "unchanged")]
    (edited,) = await send(client, made, {"key": "q2", "text": "Nei", "may_publish": True})
    assert edited == (both[2][0], "updated")
    assert len(await rows(client)) == 3


async def test_two_with_keys_do_not_take_the_same_voice(client: Client) -> None:
    made = await session(client)
    (first,) = await send(client, made, GOOD)
    both = await send(client, made, {"key": "a", **GOOD}, {"key": "b", **GOOD})
    assert [outcome for _, outcome in both] == ["updated", "created"]
    assert both[0][0] == first[0]


async def test_teams_are_voices_apart_but_not_by_their_spelling(client: Client) -> None:
    made = await session(client)
    (first,) = await send(client, made, GOOD, team="bord 2")
    assert await send(client, made, GOOD, team=" Bord  2") == [(first[0], "unchanged")]
    ((other, outcome),) = await send(client, made, GOOD, team="bord 3")
    assert (other != first[0], outcome) == (True, "created")


async def test_the_same_document_many_times_at_once(client: Client) -> None:
    made = await session(client)
    quotes = [GOOD, GOOD, FAIR, PUBLIC, BARE, ANEW]
    shuffle = Seeds("the voices", default=8).random.sample
    sent = [{"team": f"bord {n % 2}", "reflections": shuffle(quotes, len(quotes))} for n in range(8)]
    await asyncio.gather(*(at_last(client, made, document) for document in sent))
    found = sorted((await rows(client)).values(), key=str)
    assert found == sorted([(5, False), (5, False), (4, False), (5, True), (None, False), (4, False)] * 2, key=str)


async def test_without_people_read_nothing_is_doubled_nor_shown(client: Client, caller: Callers) -> None:
    made = await session(client)
    form = await caller("day:write", "day:read")
    quotes = [GOOD, FAIR, PUBLIC, GOOD]
    first = await send(form, made, *quotes)
    assert {outcome for _, outcome in first} == {"created"}
    assert len({id for id, _ in first}) == len(quotes)
    for order in ([0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]):
        again = await send(form, made, *(quotes[n] for n in order))
        assert {outcome for _, outcome in again} == {"unchanged"}
        assert {id for id, _ in again} == {id for id, _ in first}
    # What has become of them since does not show, and another one is another voice.
    await change(client, first[0][0], rating=1)
    await change(client, first[2][0], may_publish=False)
    assert {outcome for _, outcome in await send(form, made, *quotes)} == {"unchanged"}
    ((_, outcome),) = await send(form, made, {**GOOD, "rating": 2})
    assert outcome == "created"
    assert sorted((await rows(client)).values()) == [(1, False), (2, False), (4, False), (5, False), (5, False)]


async def test_who_sees_them_all_knows_those_of_a_form(client: Client, caller: Callers) -> None:
    made = await session(client)
    form, other = [await caller("day:write", "day:read") for _ in range(2)]
    first = await send(form, made, GOOD, PUBLIC)
    assert {*await send(client, made, PUBLIC, GOOD)} == {(id, "unchanged") for id, _ in first}
    # Another form sees the public one alone.
    found = await send(other, made, GOOD, PUBLIC)
    assert found[1] == (first[1][0], "unchanged")
    assert found[0][1] == "created"
    assert {*await send(other, made, PUBLIC, GOOD)} == {(found[0][0], "unchanged"), (first[1][0], "unchanged")}
    assert len(await rows(client)) == 3
