"""The page of a session: its outcome as a document to read, to print and to download."""

import re
from html import unescape
from typing import Any

import pytest

from tests.api.day import make_session
from tests.api.mini_lup import QUESTION, capture, session
from tests.conftest import Callers, Client
from tests.domain.rendered import Node, common_mark, read_html

HTML = {"Accept": "text/html"}
NOWHERE = "0199c0de-0000-7000-8000-0000000000ff"
NASTY = "<b>\"Hei\"</b> & 'du' https://x.example/a_b?c=1&d=2 javascript:alert(1)"


async def shown(client: Client, id_: str, **query: str) -> str:
    answer = await client.get(f"/sessions/{id_}", params=query, headers=HTML)
    assert answer.status_code == 200, answer.text
    return answer.text


def article(page: str) -> Node:
    """Read the document of a page."""
    (found,) = read_html(page).find("article")
    return found


def squeezed(text: str) -> str:
    return " ".join(text.split())


async def test_it_is_the_document_that_the_markdown_is(client: Client, made: dict[str, str]) -> None:
    """What one says, the other says, in the same order."""
    for language in ("nb", "nn", "en"):
        document = article(await shown(client, made["session"], lang=language))
        path = f"/v1/sessions/{made['session']}/outcome"
        markdown = common_mark((await client.get(path, params={"media": "md", "lang": language})).text)
        headings = [squeezed(node.text) for node in markdown.find("h1", "h2", "h3")]
        assert [squeezed(node.text) for node in document.find("h1", "h2", "h3")] == headings
        said = [squeezed(node.text) for node in markdown.find("li", "blockquote")]
        page = squeezed(document.text).replace(" )", ")")
        for text in said:
            # A step's emotion stands in a column of its own, a fact's label above it.
            bare = re.sub(r" \([^()]*(følelse|kjensle|emotion) [^()]*\)", "", text)
            assert not bare or bare in page or bare.replace(":", "", 1) in page, bare


async def test_what_is_taken_further_comes_first_and_leads_to_the_idea(client: Client, made: dict[str, str]) -> None:
    document = article(await shown(client, made["session"]))
    sections = [node for node in document.find("section") if "section" in (node.attributes.get("class") or "").split()]
    names = ["further_work", "question", "insights", "needs", "ideas", "appendix"]
    assert [node.attributes["aria-labelledby"] for node in sections] == names
    assert [link.attributes["href"] for link in sections[0].find("a")] == [f"/ideas/{made['/ideas/0']}"]
    assert QUESTION in sections[1].text
    english = article(await shown(client, made["session"], lang="en"))
    addresses = [link.attributes["href"] for link in english.find("a")]
    assert addresses[0] == f"/sessions/{made['session']}/outcome.md?lang=en"
    assert f"/ideas/{made['/ideas/0']}?lang=en" in addresses


async def test_everything_that_an_idea_came_from_has_its_place(client: Client, made: dict[str, str]) -> None:
    page = await shown(client, made["session"])
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len({*ids})
    for idea in ("/ideas/0", "/ideas/1"):
        text = (await client.get(f"/ideas/{made[idea]}", headers=HTML)).text
        places = re.findall(rf'href="/sessions/{made["session"]}#([^"]+)"', text)
        assert len(places) >= 4
        assert {*places} <= {*ids}
    for pointer, id_ in made.items():
        kind = pointer.removeprefix("/").partition("/")[0]
        if kind in ("problem_statements", "exercises", "insights", "needs", "ideas") and pointer.count("/") == 2:
            assert f"{kind}-{id_}" in ids
    for key in ("s1", "s3", "s3a", "s3b"):
        assert f"exercises-{made['/exercises/0']}-{key}" in ids


async def test_the_curve_is_a_picture_with_a_finding_and_its_table(client: Client, made: dict[str, str]) -> None:
    document = article(await shown(client, made["session"]))
    (figure,) = document.find("figure")
    finding = "Følelsen er lavest i steg 2 (−2 på en skala fra −2 til 2)"  # noqa: RUF001
    assert [node.text for node in figure.find("figcaption")] == [finding]
    (drawing,) = figure.find("svg")
    assert drawing.attributes["role"] == "img"
    assert drawing.attributes["aria-label"] == f"{finding}. Tallene står også i tabellen under."
    assert [node.text for node in drawing.find("text")] == ["+2", "+1", "0", "−1", "−2", "1", "2"]  # noqa: RUF001
    assert len(drawing.find("polyline")) == 1
    assert len(drawing.find("circle")) == 3
    (table,) = (node for node in document.find("table") if node.attributes["class"] == "journey")
    assert [squeezed(node.text) for node in table.find("th")] == ["Steg", "Følelse"]
    felt = [squeezed(node.text) for node in table.find("td") if node.attributes.get("class") == "last"]
    assert felt == ["+1", "−2 laveste punkt"]  # noqa: RUF001


async def test_several_journeys_and_emotions_that_nobody_named(client: Client) -> None:
    made = await session(client)
    works = [
        {"form": "user_journey", "persona": "a", "case": "b", "steps": [{"action": "x", **felt} for felt in steps]}
        for steps in (({"emotion": 1}, {}, {"emotion": -1}), ({}, {}), ({"emotion": 0},))
    ]
    await capture(client, made, {"exercises": [{"title": f"R{n}", "work": work} for n, work in enumerate(works)]})
    document = article(await shown(client, made))
    first, last = document.find("svg")
    assert [node.text for node in first.find("text")][5:] == ["1", "(2)", "3"]
    assert (len(first.find("polyline")), len(last.find("polyline"))) == (0, 0)
    tables = [node for node in document.find("table") if node.attributes["class"] == "journey"]
    assert [[squeezed(cell.text) for cell in table.find("th")] for table in tables] == [
        ["Steg", "Følelse"], ["Steg"], ["Steg", "Følelse"],
    ]  # fmt: skip
    felt = [squeezed(node.text) for node in tables[0].find("td") if node.attributes.get("class") == "last"]
    assert felt == ["+1", "ikke sagt", "−1 laveste punkt"]  # noqa: RUF001
    assert [node.attributes.get("class") for node in document.find("caption")] == ["unseen", None, "unseen"]


async def test_whys_are_ordered_lists_within_each_other(client: Client, made: dict[str, str]) -> None:
    document = article(await shown(client, made["session"]))
    (whys,) = (node for node in document.find("ol") if node.attributes.get("class") == "whys")
    (first,) = [node for node in whys.inner if isinstance(node, Node)]
    (inner,) = first.find("ol")
    assert squeezed(inner.text) == "ingen felles oversikt (rotårsak)"
    assert [node.text for node in inner.find("strong")] == ["rotårsak"]


async def test_a_session_with_nothing_in_it_says_so(client: Client) -> None:
    made = await session(client)
    text = await shown(client, made)
    assert "Det er ikke registrert noe fra denne samlingen ennå." in text
    assert 'class="contents"' not in text
    assert "Last ned som Markdown" in text


async def test_texts_are_texts(client: Client) -> None:
    made = await session(client, title=NASTY, summary=f"{NASTY}\n\nog\nmer", place=NASTY)
    notes = [{"text": NASTY, "cluster": NASTY}]
    document: dict[str, Any] = {
        "team": "<bord>",
        "exercises": [{"title": NASTY, "work": {"form": "other", "name": NASTY, "notes": notes}}],
        "ideas": [{"title": NASTY, "status": "selected", "presentation": {"pitch": NASTY, "feedback": [NASTY]}}],
        "reflections": [{"text": NASTY, "may_publish": True}],
    }
    await capture(client, made, document)
    text = await shown(client, made)
    page = article(text)
    assert not page.find("b", "script", "img")
    assert page.text.count('<b>"Hei"</b>') >= 8
    addresses = {link.attributes["href"] for link in page.find("a")}
    assert "https://x.example/a_b?c=1&d=2" in addresses
    assert not [address for address in addresses if (address or "").startswith("javascript")]
    assert "og\nmer" in unescape(text)


async def test_texts_of_another_language_say_so(client: Client) -> None:
    made = await session(client)
    await capture(client, made, {"insights": [{"statement": "Ei innsikt", "kind": "cause", "language": "nn"}]})
    assert '<span class="lines" lang="nn">Ei innsikt</span>' in await shown(client, made)
    assert '<span class="lines">Ei innsikt</span>' in await shown(client, made, lang="nn")


async def test_what_the_viewer_may_not_read_is_not_there(caller: Callers, client: Client) -> None:
    unit = await client.put("/v1/units/by_ref/hr/1", json={"name": "Strategi og HR", "kind": "municipality"})
    person = await client.put("/v1/people/by_ref/hr/2", json={"display_name": "Kari Kanari", "title": "Rådgiver"})
    group = await client.post("/v1/groups", json={"name": "Lederne", "unit_ids": [unit.json()["id"]]})
    made = await session(client, facilitator_ids=[person.json()["id"]], group_ids=[group.json()["id"]])
    idea = {"title": "Kaffe", "status": "selected", "owner_id": person.json()["id"], "unit_id": unit.json()["id"]}
    await capture(client, made, {"ideas": [idea | {"presentation": {"presenter_ids": [person.json()["id"]]}}]})
    whole = await shown(client, made)
    assert whole.count("Kari Kanari (Rådgiver)") == 3
    assert ("Strategi og HR" in whole, "Lederne" in whole) == (True, True)
    impersonal = await shown(await caller("programme:read", "day:read", "organisation:read"), made)
    for hidden in ("Kari", "Rådgiver", person.json()["id"], "Hvem: ikke avtalt"):
        assert hidden not in impersonal
    assert "Strategi og HR" in impersonal
    bare = await shown(await caller("programme:read"), made)
    assert "Arbeidet fra dagen vises for dem som har tilgang til det." in bare
    for hidden in ("Kaffe", "Strategi", "Lederne", "Kari"):
        assert hidden not in bare
    refused = await (await caller("day:read")).get(f"/sessions/{made}", headers=HTML)
    assert (refused.status_code, "programme:read" in refused.text) == (403, True)


@pytest.mark.parametrize("path", ["/sessions/{}", "/sessions/{}/outcome.md"])
@pytest.mark.parametrize("id_", [NOWHERE, "nobody"])
async def test_missing(client: Client, path: str, id_: str) -> None:
    answer = await client.get(path.format(id_), headers=HTML)
    assert (answer.status_code, answer.headers["Content-Type"]) == (404, "text/html; charset=utf-8")


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
async def test_it_is_downloaded_as_markdown_by_whom_it_is_shown(
    client: Client, caller: Callers, anonymous: Client, made: dict[str, str], language: str
) -> None:
    path = f"/sessions/{made['session']}/outcome.md"
    answer = await client.get(path, params={"lang": language})
    wanted = await client.get(f"/v1/sessions/{made['session']}/outcome", params={"media": "md", "lang": language})
    assert (answer.status_code, answer.content) == (200, wanted.content)
    assert answer.headers["content-type"] == "text/markdown; charset=utf-8"
    assert answer.headers["content-disposition"] == f'attachment; filename="lup-{made["session"]}.md"'
    assert (answer.headers["content-language"], answer.headers["cache-control"]) == (language, "private, no-store")
    key = client.headers["authorization"].removeprefix("Bearer ")
    by_cookie = await anonymous.get(path, params={"lang": language}, headers={"Cookie": f"lup_key={key}"})
    assert (by_cookie.status_code, by_cookie.content) == (200, wanted.content)
    assert (await anonymous.get(path)).status_code == 401
    assert (await (await caller("day:read")).get(path)).status_code == 403


async def test_a_large_day_is_shown(client: Client) -> None:
    made = await make_session(client)
    notes = [{"text": "lapp " * 15, "cluster": f"c{number % 9}"} for number in range(1000)]
    exercises = [
        {"title": f"E{number}", "work": {"form": "other", "name": "N", "notes": notes}} for number in range(10)
    ]
    for place in range(2):
        half = exercises[place * 5 : place * 5 + 5]
        await capture(client, made, {"team": f"t{place}", "exercises": half})
    assert (await shown(client, made)).count("<li id=") == 10_000
