"""Every text of every resource, read from the shapes: an invisible text is refused, and the line breaks of a slide are
accepted."""

from collections.abc import Iterator
from typing import Any

import pytest

from service.api.capture import _document_shape
from service.domain.base.line_breaks import SEPARATORS, Texts, texts
from service.domain.base.shapes import Name
from tests.api.mini_lup import DAY, capture, list_all, session
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


def find_texts(
    value: Any, rules: Texts, path: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], Texts]]:
    """Yield the place of each text within a value, and the rules for it."""
    if isinstance(value, str) and rules.table:
        yield path, rules
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from find_texts(inner, rules.fields.get(name, Texts()), (*path, name))
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from find_texts(item, rules.items or Texts(), (*path, place))


def set_value(value: Any, path: tuple[str | int, ...], new: str) -> Any:
    """Copy a value with the text at a place replaced."""
    if not path:
        return new
    copy = value.copy()
    copy[path[0]] = set_value(value[path[0]], path[1:], new)
    return copy


def get_value(value: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        value = value[step]
    return value


def test_there_are_names_and_texts_in_many_resources() -> None:
    assert len({kind for kind, _ in TOP}) > 10
    tables = [texts(resources()[kind].create_type).fields[name].table == ONE_LINE for kind, name in TOP]
    assert len(tables) > sum(tables) > 10


@pytest.mark.parametrize(("kind", "name"), TOP)
async def test_an_invisible_text_is_refused(client: Client, kind: str, name: str) -> None:
    maker = Maker(client)
    good, row = await maker.body(kind), await maker.body(kind)
    for blank in BLANK:
        response = await client.post(f"/v1/{kind}/batch", json=[good, {**row, name: blank}])
        problem = response.json()
        # Not every language allows characters above U+FFFF in a pattern.
        expected = (422, "blank") if max(blank) > "\uffff" else (400, "wrong_format")
        assert (response.status_code, problem["code"]) == expected, blank
        assert [error["pointer"] for error in problem["errors"]] == [f"/1/{name}"], blank
    response = await client.post(f"/v1/{kind}", json={**row, name: f"{BLANK[0]}{BLANK[-1]}x"})
    assert response.status_code == 201


@pytest.mark.parametrize("kind", dict(TOP))
async def test_every_text_accepts_the_line_breaks_of_a_slide(client: Client, kind: str) -> None:
    """Cover the texts of the example, nested ones too, and every field, in every kind of write."""
    table, maker = resources()[kind], Maker(client)
    for separator in SEPARATORS:
        body = await maker.body(kind) | {name: "x" for resource, name in TOP if resource == kind}
        places = [*find_texts(body, texts(table.create_type))]
        payload, expected = body, body
        for path, rules in places:
            line_break = " " if rules.table == ONE_LINE else "\n"
            payload = set_value(payload, path, f"ord{separator}til")
            expected = set_value(expected, path, f"ord{line_break}til")
        response = await client.post(f"/v1/{kind}", json=payload)
        assert response.status_code == 201, response.text
        row = response.json()
        for path, _ in places:
            assert get_value(row, path) == get_value(expected, path)
        change = {path[0]: payload[path[0]] for path, _ in places if path[0] not in ("phases", "key")}
        target = f"/v1/{kind}/{row['id']}"
        response = await client.patch(target, json=change, headers={"if-match": '"v1"'})
        assert (response.status_code, response.json()["version"]) == (200, 1), response.text
        response = await client.patch(f"/v1/{kind}/batch", json=[{"id": row["id"], "version": 1, **change}])
        assert (response.status_code, response.json()[0]["outcome"]) == (200, "unchanged")


async def test_a_day_pasted_from_slides(client: Client) -> None:
    session_id = await session(client)
    payload: Any = DAY
    for path, _ in find_texts(DAY, texts(_document_shape())):
        if not any("key" in str(step) for step in path):
            payload = set_value(payload, path, f"{get_value(DAY, path)}\u000b(fra lysbilde)")
    result = await capture(client, session_id, payload)
    assert {item["outcome"] for item in result["items"]} == {"created"}
    titles = [idea["title"] for idea in await list_all(client, "ideas")]
    assert titles[0] == "Gevinstkaffe på tvers (fra lysbilde)"
    assert titles[2] == "Legg ned alle møter før lunsj"
    (first, _) = await list_all(client, "reflections")
    assert first["text"] == "Det gir oss innsikt på en helt unik måte\n(fra lysbilde)"


async def test_reasons_accept_the_line_breaks_of_a_slide(client: Client) -> None:
    session_id = await session(client)
    response = await client.post(f"/v1/sessions/{session_id}/cancel", json={"reason": "Snø\u000bog is"})
    assert response.status_code == 200
    history = (await client.get(f"/v1/sessions/{session_id}/history")).json()["items"]
    assert history[-1]["reason"] == "Snø\nog is"


@pytest.mark.parametrize("description", ["\ufeff\nGå tur", "\u200b\u2028\u2800\u000bGå tur", "\ufeff" * 200 + "Gå tur"])
async def test_an_idea_takes_its_title_from_visible_text(client: Client, description: str) -> None:
    response = await client.post("/v1/ideas", json={"description": description})
    assert (response.status_code, response.json()["title"]) == (201, "Gå tur")
    response = await client.post("/v1/ideas/batch", json=[{"title": "x"}, {"description": description}])
    assert response.status_code == 200
    session_id = await session(client)
    await capture(client, session_id, {"ideas": [description]})
    titles = [idea["title"] for idea in await list_all(client, "ideas")]
    assert titles == ["Gå tur", "x", "Gå tur", "Gå tur"]
