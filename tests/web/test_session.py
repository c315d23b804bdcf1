"""The page of a session shows its outcome as a document to read, print and download."""

import re
from html import unescape
from typing import Any

import pytest

from tests.api.day import make_session
from tests.api.mini_lup import QUESTION, capture, session
from tests.conftest import Callers, Client
from tests.domain.rendered import Node, common_mark, read_html

HTML = {"Accept": "text/html"}
UNKNOWN_ID = "0199c0de-0000-7000-8000-0000000000ff"
MARKUP = "<b>\"Hei\"</b> & 'du' https://x.example/a_b?c=1&d=2 javascript:alert(1)"


async def get_page(client: Client, session_id: str, **query: str) -> str:
    response = await client.get(f"/sessions/{session_id}", params=query, headers=HTML)
    assert response.status_code == 200, response.text
    return response.text


def read_article(page: str) -> Node:
    """Parse the article of a page."""
    (node,) = read_html(page).find("article")
    return node


def collapse_spaces(text: str) -> str:
    return " ".join(text.split())


async def test_the_page_has_the_content_of_the_markdown(client: Client, captured_ids: dict[str, str]) -> None:
    """Page and Markdown have the same headings and texts in the same order."""
    for language in ("nb", "nn", "en"):
        document = read_article(await get_page(client, captured_ids["session"], lang=language))
        path = f"/v1/sessions/{captured_ids['session']}/outcome"
        markdown = common_mark((await client.get(path, params={"media": "md", "lang": language})).text)
        headings = [collapse_spaces(node.text) for node in markdown.find("h1", "h2", "h3")]
        assert [collapse_spaces(node.text) for node in document.find("h1", "h2", "h3")] == headings
        texts = [collapse_spaces(node.text) for node in markdown.find("li", "blockquote")]
        page = collapse_spaces(document.text).replace(" )", ")")
        for text in texts:
            # The page has a step's emotion in a separate column and a fact's label above the fact.
            comparable = re.sub(r" \([^()]*(følelse|kjensle|emotion) [^()]*\)", "", text)
            assert not comparable or comparable in page or comparable.replace(":", "", 1) in page, comparable


async def test_further_work_comes_first_and_links_to_the_idea(client: Client, captured_ids: dict[str, str]) -> None:
    document = read_article(await get_page(client, captured_ids["session"]))
    sections = [node for node in document.find("section") if "section" in (node.attributes.get("class") or "").split()]
    names = ["further_work", "question", "insights", "needs", "ideas", "appendix"]
    assert [node.attributes["aria-labelledby"] for node in sections] == names
    assert [link.attributes["href"] for link in sections[0].find("a")] == [f"/ideas/{captured_ids['/ideas/0']}"]
    assert QUESTION in sections[1].text
    english_document = read_article(await get_page(client, captured_ids["session"], lang="en"))
    addresses = [link.attributes["href"] for link in english_document.find("a")]
    assert addresses[0] == f"/sessions/{captured_ids['session']}/outcome.md?lang=en"
    assert f"/ideas/{captured_ids['/ideas/0']}?lang=en" in addresses


async def test_every_link_from_an_idea_has_its_anchor(client: Client, captured_ids: dict[str, str]) -> None:
    page = await get_page(client, captured_ids["session"])
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len({*ids})
    for idea in ("/ideas/0", "/ideas/1"):
        text = (await client.get(f"/ideas/{captured_ids[idea]}", headers=HTML)).text
        anchors = re.findall(rf'href="/sessions/{captured_ids["session"]}#([^"]+)"', text)
        assert len(anchors) >= 4
        assert {*anchors} <= {*ids}
    for pointer, id in captured_ids.items():
        resource = pointer.removeprefix("/").partition("/")[0]
        if resource in ("problem_statements", "exercises", "insights", "needs", "ideas") and pointer.count("/") == 2:
            assert f"{resource}-{id}" in ids
    for key in ("s1", "s3", "s3a", "s3b"):
        assert f"exercises-{captured_ids['/exercises/0']}-{key}" in ids


async def test_the_curve_is_an_image_with_a_caption_and_a_table(client: Client, captured_ids: dict[str, str]) -> None:
    document = read_article(await get_page(client, captured_ids["session"]))
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
    assert [collapse_spaces(node.text) for node in table.find("th")] == ["Steg", "Følelse"]
    emotions = [collapse_spaces(node.text) for node in table.find("td") if node.attributes.get("class") == "last"]
    assert emotions == ["+1", "−2 laveste punkt"]  # noqa: RUF001


async def test_several_journeys_with_missing_emotions(client: Client) -> None:
    session_id = await session(client)
    works = [
        {"form": "user_journey", "persona": "a", "case": "b", "steps": [{"action": "x", **step} for step in steps]}
        for steps in (({"emotion": 1}, {}, {"emotion": -1}), ({}, {}), ({"emotion": 0},))
    ]
    await capture(client, session_id, {"exercises": [{"title": f"R{n}", "work": work} for n, work in enumerate(works)]})
    document = read_article(await get_page(client, session_id))
    first_curve, last_curve = document.find("svg")
    assert [node.text for node in first_curve.find("text")][5:] == ["1", "(2)", "3"]
    assert (len(first_curve.find("polyline")), len(last_curve.find("polyline"))) == (0, 0)
    tables = [node for node in document.find("table") if node.attributes["class"] == "journey"]
    assert [[collapse_spaces(cell.text) for cell in table.find("th")] for table in tables] == [
        ["Steg", "Følelse"], ["Steg"], ["Steg", "Følelse"],
    ]  # fmt: skip
    emotions = [collapse_spaces(node.text) for node in tables[0].find("td") if node.attributes.get("class") == "last"]
    assert emotions == ["+1", "ikke sagt", "−1 laveste punkt"]  # noqa: RUF001
    assert [node.attributes.get("class") for node in document.find("caption")] == ["unseen", None, "unseen"]


async def test_whys_are_nested_ordered_lists(client: Client, captured_ids: dict[str, str]) -> None:
    document = read_article(await get_page(client, captured_ids["session"]))
    (whys,) = (node for node in document.find("ol") if node.attributes.get("class") == "whys")
    (first_cause,) = [node for node in whys.inner if isinstance(node, Node)]
    (inner_list,) = first_cause.find("ol")
    assert collapse_spaces(inner_list.text) == "ingen felles oversikt (rotårsak)"
    assert [node.text for node in inner_list.find("strong")] == ["rotårsak"]


async def test_an_empty_session_says_so(client: Client) -> None:
    session_id = await session(client)
    text = await get_page(client, session_id)
    assert "Det er ikke registrert noe fra denne samlingen ennå." in text
    assert 'class="contents"' not in text
    assert "Last ned som Markdown" in text


async def test_texts_are_escaped(client: Client) -> None:
    session_id = await session(client, title=MARKUP, summary=f"{MARKUP}\n\nog\nmer", place=MARKUP)
    notes = [{"text": MARKUP, "cluster": MARKUP}]
    document: dict[str, Any] = {
        "team": "<bord>",
        "exercises": [{"title": MARKUP, "work": {"form": "other", "name": MARKUP, "notes": notes}}],
        "ideas": [{"title": MARKUP, "status": "selected", "presentation": {"pitch": MARKUP, "feedback": [MARKUP]}}],
        "reflections": [{"text": MARKUP, "may_publish": True}],
    }
    await capture(client, session_id, document)
    text = await get_page(client, session_id)
    page = read_article(text)
    assert not page.find("b", "script", "img")
    assert page.text.count('<b>"Hei"</b>') >= 8
    addresses = {link.attributes["href"] for link in page.find("a")}
    assert "https://x.example/a_b?c=1&d=2" in addresses
    assert not [address for address in addresses if (address or "").startswith("javascript")]
    assert "og\nmer" in unescape(text)


async def test_texts_in_another_language_are_marked(client: Client) -> None:
    session_id = await session(client)
    await capture(client, session_id, {"insights": [{"statement": "Ei innsikt", "kind": "cause", "language": "nn"}]})
    assert '<span class="lines" lang="nn">Ei innsikt</span>' in await get_page(client, session_id)
    assert '<span class="lines">Ei innsikt</span>' in await get_page(client, session_id, lang="nn")


async def test_data_beyond_the_viewers_scopes_is_absent(caller: Callers, client: Client) -> None:
    unit = await client.put("/v1/units/by_ref/hr/1", json={"name": "Strategi og HR", "kind": "municipality"})
    person = await client.put("/v1/people/by_ref/hr/2", json={"display_name": "Kari Kanari", "title": "Rådgiver"})
    group = await client.post("/v1/groups", json={"name": "Lederne", "unit_ids": [unit.json()["id"]]})
    session_id = await session(client, facilitator_ids=[person.json()["id"]], group_ids=[group.json()["id"]])
    idea = {"title": "Kaffe", "status": "selected", "owner_id": person.json()["id"], "unit_id": unit.json()["id"]}
    await capture(client, session_id, {"ideas": [idea | {"presentation": {"presenter_ids": [person.json()["id"]]}}]})
    full_page = await get_page(client, session_id)
    assert full_page.count("Kari Kanari (Rådgiver)") == 3
    assert ("Strategi og HR" in full_page, "Lederne" in full_page) == (True, True)
    page_without_people = await get_page(await caller("programme:read", "day:read", "organisation:read"), session_id)
    for hidden in ("Kari", "Rådgiver", person.json()["id"], "Hvem: ikke avtalt"):
        assert hidden not in page_without_people
    assert "Strategi og HR" in page_without_people
    bare_page = await get_page(await caller("programme:read"), session_id)
    assert "Arbeidet fra dagen vises for dem som har tilgang til det." in bare_page
    for hidden in ("Kaffe", "Strategi", "Lederne", "Kari"):
        assert hidden not in bare_page
    refused = await (await caller("day:read")).get(f"/sessions/{session_id}", headers=HTML)
    assert (refused.status_code, "programme:read" in refused.text) == (403, True)


@pytest.mark.parametrize("path", ["/sessions/{}", "/sessions/{}/outcome.md"])
@pytest.mark.parametrize("session_id", [UNKNOWN_ID, "nobody"])
async def test_an_unknown_session_is_404(client: Client, path: str, session_id: str) -> None:
    response = await client.get(path.format(session_id), headers=HTML)
    assert (response.status_code, response.headers["Content-Type"]) == (404, "text/html; charset=utf-8")


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
async def test_viewers_of_the_page_can_download_the_markdown(
    client: Client, caller: Callers, anonymous: Client, captured_ids: dict[str, str], language: str
) -> None:
    path = f"/sessions/{captured_ids['session']}/outcome.md"
    response = await client.get(path, params={"lang": language})
    outcome = await client.get(
        f"/v1/sessions/{captured_ids['session']}/outcome", params={"media": "md", "lang": language}
    )
    assert (response.status_code, response.content) == (200, outcome.content)
    assert response.headers["content-type"] == "text/markdown; charset=utf-8"
    assert response.headers["content-disposition"] == f'attachment; filename="lup-{captured_ids["session"]}.md"'
    assert (response.headers["content-language"], response.headers["cache-control"]) == (language, "private, no-store")
    key = client.headers["authorization"].removeprefix("Bearer ")
    cookie_response = await anonymous.get(path, params={"lang": language}, headers={"Cookie": f"lup_key={key}"})
    assert (cookie_response.status_code, cookie_response.content) == (200, outcome.content)
    assert (await anonymous.get(path)).status_code == 401
    assert (await (await caller("day:read")).get(path)).status_code == 403


async def test_a_large_day_is_shown(client: Client) -> None:
    session_id = await make_session(client)
    notes = [{"text": "lapp " * 15, "cluster": f"c{number % 9}"} for number in range(1000)]
    exercises = [
        {"title": f"E{number}", "work": {"form": "other", "name": "N", "notes": notes}} for number in range(10)
    ]
    for half_number in range(2):
        half = exercises[half_number * 5 : half_number * 5 + 5]
        await capture(client, session_id, {"team": f"t{half_number}", "exercises": half})
    assert (await get_page(client, session_id)).count("<li id=") == 10_000


async def test_a_page_is_found_by_the_key_of_its_session(client: Client, captured_ids: dict[str, str]) -> None:
    path = f"/v1/sessions/{captured_ids['session']}"
    change = {"external_refs": [{"system": "hist", "id": "2026/03"}]}
    etag = (await client.get(path)).headers["etag"]
    assert (await client.patch(path, json=change, headers={"If-Match": etag})).status_code == 200
    for page in ("", "/outcome.md"):
        by_id = await client.get(f"/sessions/{captured_ids['session']}{page}", headers=HTML)
        by_ref = await client.get(f"/sessions/ref:hist:2026%2F03{page}", headers=HTML)
        # A page links to itself in other languages.
        text = by_ref.text.replace("/sessions/ref:hist:2026%2F03?", f"/sessions/{captured_ids['session']}?")
        assert (by_ref.status_code, text) == (200, by_id.text)
    missing = await client.get("/sessions/ref:hist:nobody", headers=HTML)
    assert missing.status_code == 404
