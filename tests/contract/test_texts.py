"""What holds for every text of every resource, read from the shapes: one that nobody sees is none, and none fails for
the line breaks of a slide."""

from collections.abc import Iterator
from typing import Any

import pytest

from service.api.capture import _document_shape
from service.domain.base.line_breaks import SEPARATORS, Texts, texts
from service.domain.base.shapes import Name
from tests.api.mini_lup import DAY, capture, held, session
from tests.conftest import Client
from tests.contract.valid import Maker, resources

ONE_LINE = texts(Name).table
BLANK = ("\u200b", "\u2800", "\u3164", "\ufeff", "\u00ad", "\ufe0f", " \u2060\u3000 ", "\U000e0101", "\u200b\U000e0020")
TOP = [
    (kind, name)
    for kind, table in resources().items()
    for name, where in texts(table.create_type).fields.items()
    if where.table
]


def texts_below(
    value: Any, where: Texts, way: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], Texts]]:
    """Find the texts that a value holds, each with its place and what it takes."""
    if isinstance(value, str) and where.table:
        yield way, where
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from texts_below(inner, where.fields.get(name, Texts()), (*way, name))
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from texts_below(item, where.items or Texts(), (*way, place))


def set_at(value: Any, way: tuple[str | int, ...], new: str) -> Any:
    """Give a copy of a value with another one at a place."""
    if not way:
        return new
    copy = value.copy()
    copy[way[0]] = set_at(value[way[0]], way[1:], new)
    return copy


def get_at(value: Any, way: tuple[str | int, ...]) -> Any:
    for step in way:
        value = value[step]
    return value


def test_there_are_names_and_texts_in_many_resources() -> None:
    assert len({kind for kind, _ in TOP}) > 10
    tables = [texts(resources()[kind].create_type).fields[name].table == ONE_LINE for kind, name in TOP]
    assert len(tables) > sum(tables) > 10


@pytest.mark.parametrize(("kind", "name"), TOP)
async def test_a_text_that_nobody_sees_is_refused(client: Client, kind: str, name: str) -> None:
    maker = Maker(client)
    good, row = await maker.body(kind), await maker.body(kind)
    for blank in BLANK:
        answer = await client.post(f"/v1/{kind}/batch", json=[good, {**row, name: blank}])
        problem = answer.json()
        # A pattern cannot name what lies above U+FFFF in every language.
        expected = (422, "blank") if max(blank) > "\uffff" else (400, "wrong_format")
        assert (answer.status_code, problem["code"]) == expected, blank
        assert [error["pointer"] for error in problem["errors"]] == [f"/1/{name}"], blank
    answer = await client.post(f"/v1/{kind}", json={**row, name: f"{BLANK[0]}{BLANK[-1]}x"})
    assert answer.status_code == 201


@pytest.mark.parametrize("kind", dict(TOP))
async def test_every_text_takes_the_line_breaks_of_a_slide(client: Client, kind: str) -> None:
    """Those of its example, nested ones too, and each of its own fields, in every way in."""
    table, maker = resources()[kind], Maker(client)
    for separator in SEPARATORS:
        body = await maker.body(kind) | {name: "x" for at, name in TOP if at == kind}
        places = [*texts_below(body, texts(table.create_type))]
        sent, expected = body, body
        for way, where in places:
            between = " " if where.table == ONE_LINE else "\n"
            sent = set_at(sent, way, f"ord{separator}til")
            expected = set_at(expected, way, f"ord{between}til")
        answer = await client.post(f"/v1/{kind}", json=sent)
        assert answer.status_code == 201, answer.text
        made = answer.json()
        for way, _ in places:
            assert get_at(made, way) == get_at(expected, way)
        change = {way[0]: sent[way[0]] for way, _ in places if way[0] not in ("phases", "key")}
        path = f"/v1/{kind}/{made['id']}"
        answer = await client.patch(path, json=change, headers={"if-match": '"v1"'})
        assert (answer.status_code, answer.json()["version"]) == (200, 1), answer.text
        answer = await client.patch(f"/v1/{kind}/batch", json=[{"id": made["id"], "version": 1, **change}])
        assert (answer.status_code, answer.json()[0]["outcome"]) == (200, "unchanged")


async def test_a_day_pasted_from_slides(client: Client) -> None:
    made = await session(client)
    sent: Any = DAY
    for way, _ in texts_below(DAY, texts(_document_shape())):
        if not any("key" in str(step) for step in way):
            sent = set_at(sent, way, f"{get_at(DAY, way)}\u000b(fra lysbilde)")
    answer = await capture(client, made, sent)
    assert {item["outcome"] for item in answer["items"]} == {"created"}
    titles = [idea["title"] for idea in await held(client, "ideas")]
    assert titles[0] == "Gevinstkaffe på tvers (fra lysbilde)"
    assert titles[2] == "Legg ned alle møter før lunsj"
    (first, _) = await held(client, "reflections")
    assert first["text"] == "Det gir oss innsikt på en helt unik måte\n(fra lysbilde)"


async def test_reasons_take_them_too(client: Client) -> None:
    made = await session(client)
    answer = await client.post(f"/v1/sessions/{made}/cancel", json={"reason": "Snø\u000bog is"})
    assert answer.status_code == 200
    history = (await client.get(f"/v1/sessions/{made}/history")).json()["items"]
    assert history[-1]["reason"] == "Snø\nog is"


@pytest.mark.parametrize("description", ["\ufeff\nGå tur", "\u200b\u2028\u2800\u000bGå tur", "\ufeff" * 200 + "Gå tur"])
async def test_an_idea_takes_its_title_from_what_can_be_seen(client: Client, description: str) -> None:
    answer = await client.post("/v1/ideas", json={"description": description})
    assert (answer.status_code, answer.json()["title"]) == (201, "Gå tur")
    answer = await client.post("/v1/ideas/batch", json=[{"title": "x"}, {"description": description}])
    assert answer.status_code == 200
    made = await session(client)
    await capture(client, made, {"ideas": [description]})
    titles = [idea["title"] for idea in await held(client, "ideas")]
    assert titles == ["Gå tur", "x", "Gå tur", "Gå tur"]
