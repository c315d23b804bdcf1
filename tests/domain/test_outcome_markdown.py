"""The outcome's Markdown as two renderers show it: user text is never read as markup, and nothing breaks."""

import re
from collections.abc import Callable
from functools import cache
from urllib.parse import unquote

import pytest

from service.documents.outcome.markdown import line, markdown
from tests.domain.days import exercise, fill_document, insight, journey, make_document, notes, outcome, whys
from tests.domain.rendered import RENDERERS, Node, common_mark, python_markdown

Renderer = Callable[[str], Node]
NASTY = (
    "# topp", "## topp ##", "C#", "a #", "- punkt", "+ punkt", "* punkt", "1. først", "12) tolv", "> sitat",
    "| a | b |", "a | b", "--- | ---", "---", "===", "= lik", "***", "___", "```", "```html", "~~~", "~~strøket~~",
    "~20 og 30~", "`kode`", "`", "``a`b``", "*stjerne*", "**sterk**", "_strek_", "__sterk__", "a__b__c",
    "snake_case_navn", "_a b_", "a_ b _c", "ola_nordmann@x.example", "www.a_b.example/c_d",
    "[lenke](http://x.example)", "![bilde](http://x.example/a.png)", "[ref]: http://x.example", "[^1]: note", "[^1]",
    "[ ] oppgave", "<b>fet</b>", "<script>alert(1)</script>", "<!-- skjult -->", "<!-- halv", "<div>", "</div>",
    "<?php", "<![CDATA[x]]>", "<javascript:alert(1)>", "[x](javascript:alert(1))", "<a href='javascript:x'>x</a>",
    "<x@y.example>", "&amp;", "&lt;b&gt;", "&#35; x", "R&D", "A&B;", "&copy=1", "\\", "\\\\", "\\*", "a\\", "\\# a",
    "!", "a!", "![", "]", "[", "](", ")", "(", "{: #id .klasse}", "{a}", "*", "**", "_", "a*b*c", "* * *", "- - -",
    "2*3*4 = 24", ":::", "%", "^a^", "==merket==", "«Hei»", "“Hi”", "Hva nå?", "1986. Et flott år", "0. null",
    "1234567890. tall", "\ttabulator", "    fire blanke", "\u00a0\u00a0\u00a0\u00a0blanke", "a\tb", "a    b",
    "\u200b# usynlig", "$x$", "@navn", ":smil:",
)  # fmt: skip


@cache
def render_plain(render: Renderer, text: str) -> Node:
    """Render a document in which every text is this one."""
    return render(markdown(fill_document("Zx", text)))


def squeeze(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("render", RENDERERS)
@pytest.mark.parametrize("text", NASTY)
def test_user_text_is_not_read_as_markdown(text: str, render: Renderer) -> None:
    page = render(markdown(fill_document(text)))
    assert page.shape.replace("<a>", "") == render_plain(render, "Zx").shape.replace("<a>", "")
    expected = squeeze(render_plain(render, "Zx").text).lower().replace("zx", squeeze(text).lower())
    # A sentence that already ends with punctuation gets no full stop.
    assert squeeze(page.text).lower().replace(".", "") == expected.replace(".", "")


@pytest.mark.parametrize("render", RENDERERS)
@pytest.mark.parametrize("text", NASTY)
def test_user_text_on_a_later_line_is_not_read_as_markdown(text: str, render: Renderer) -> None:
    written = f"Zx\n{text}\n\n{text}\nZx"
    plain, page = render_plain(render, "Zx\nZy\n\nZy\nZx"), render(markdown(fill_document("Zx", written)))
    assert page.shape.replace("<a>", "") == plain.shape.replace("<a>", "")
    expected = squeeze(plain.text).lower().replace("zy", squeeze(text).lower())
    assert squeeze(page.text).lower().replace(".", "") == expected.replace(".", "")


def test_both_renderers_read_the_same() -> None:
    first, second = (render_plain(render, "Zx\nZy\n\nZy\nZx") for render in RENDERERS)
    assert first.shape == second.shape
    assert squeeze(first.text) == squeeze(second.text)


@pytest.mark.parametrize("render", RENDERERS)
def test_user_text_creates_no_links_or_elements(render: Renderer) -> None:
    page = render(
        markdown(fill_document("<a href='https://x.example'>[x](https://y.example)</a><img src=x onerror=alert(1)>"))
    )
    assert {node.attributes["href"] for node in page.find("a")} == {
        "https://x.example/a",
        "https://y.example",
        "https://x.example",
    }
    assert not page.find("img", "script", "div")


@pytest.mark.parametrize("render", RENDERERS)
@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://x.example/a_b_c", "https://x.example/a_b_c"),
        ("Se https://x.example/a_b.", "https://x.example/a_b"),
        ("(se https://x.example/a_b)", "https://x.example/a_b"),
        ("https://x.example/a_(b)", "https://x.example/a_(b)"),
        ("(https://x.example/a_(b))", "https://x.example/a_(b)"),
        ("https://x.example/*a*?b=1&c=_d_e", "https://x.example/*a*?b=1&c=_d_e"),
        ("«https://x.example/a»", "https://x.example/a"),
        ("HTTP://X.example/a", "HTTP://X.example/a"),
        ("https://x.example/~a/b!", "https://x.example/~a/b"),
        ("https://x.example/a`b", "https://x.example/a"),
        ("https://x.example/a|b", "https://x.example/a"),
        ("https://x.example/a>b", "https://x.example/a"),
        ("https://x.example/[a](b)", "https://x.example/"),
        ("https://ærlig.example/blåbær", "https://ærlig.example/blåbær"),
    ],
)
def test_addresses_in_a_text_become_complete_links(text: str, address: str, render: Renderer) -> None:
    written = markdown(make_document(outcome({"summary": text}, insights=[insight("i")])))
    page = render(written)
    (link,) = page.find("a")
    assert link.text == address
    assert squeeze(text) in squeeze(page.text)
    assert f"<{address}>" in written


@pytest.mark.parametrize("render", RENDERERS)
@pytest.mark.parametrize(
    "text",
    ["https://", "http://.", "javascript:alert(1)", "ftp://x.example", "https:// x", "xhttps:", "data:text/html,x"],
)
def test_other_text_does_not_become_a_link(text: str, render: Renderer) -> None:
    page = render(markdown(make_document(outcome({"summary": text}))))
    assert not page.find("a")
    assert text in page.text


@pytest.mark.parametrize("render", RENDERERS)
@pytest.mark.parametrize(
    ("url", "href"),
    [
        ("https://x.no/a_b_(c)", "https://x.no/a_b_(c)"),
        ("https://x.no/a)b", "https://x.no/a)b"),
        ("https://x.no/a>b", "https://x.no/a%3Eb"),
        ("https://x.no/<b>", "https://x.no/%3Cb%3E"),
        ("https://x.no/a\\)b", "https://x.no/a%5C)b"),
        ("https://x.no/`a`", "https://x.no/%60a%60"),
        ('https://x.no/"a"', "https://x.no/%22a%22"),
        ("https://x.no/a?b=1&copy=2&lt;", "https://x.no/a?b=1&copy=2&lt;"),
        ("https://x.no/*a*_b_", "https://x.no/*a*_b_"),
        ("https://x.no/)[b](javascript:alert(1))", "https://x.no/)[b](javascript:alert(1))"),
    ],
)
def test_links_have_the_right_target(url: str, href: str, render: Renderer) -> None:
    page = render(markdown(make_document(outcome({"links": [{"title": "Bilder [av] *veggen*", "url": url}]}))))
    (link,) = page.find("a")
    assert (link.text, unquote(link.attributes["href"] or "")) == ("Bilder [av] *veggen*", unquote(href))


@pytest.mark.parametrize("render", RENDERERS)
def test_line_breaks_and_paragraphs_are_kept(render: Renderer) -> None:
    text = "Først\nså\n\n  til slutt\x0bog\r\nmer\u2028enda mer\n\n\n\nferdig"
    day = outcome(
        {"summary": text},
        insights=[insight("i", statement=text)],
        exercises=[exercise("e", notes((None, text)), title="E")],
    )
    page = render(markdown(make_document(day)))
    shown = re.sub(r"\n{2,}", "\n\n", re.sub(" *\n *", "\n", page.text))
    assert shown.count("Først\nså\n\ntil slutt\nog\nmer\nenda mer\n\nferdig") == 3


@pytest.mark.parametrize("render", RENDERERS)
def test_whys_are_nested_to_their_depth(render: Renderer) -> None:
    chain = [(f"c{depth}", f"c{depth - 1}" if depth else None, f"svar {depth}") for depth in range(10)]
    day = outcome(exercises=[exercise("e", whys(*chain, ("d", "c0", "et annet"), roots=("c9",)), title="E")])
    page = render(markdown(make_document(day)))
    (node,) = (node for node in page.find("ul") if node.text.lstrip().startswith("svar 0"))
    for depth in range(10):
        entries = [node for node in node.inner if isinstance(node, Node)]
        assert squeeze(entries[0].text).startswith(f"svar {depth}")
        assert len(entries) == (2 if depth == 1 else 1)
        lists = [node for node in entries[0].inner if isinstance(node, Node) and node.tag == "ul"]
        if depth < 9:
            (node,) = lists
    assert squeeze(entries[0].text) == "svar 9 (rotårsak)"
    assert [node.text for node in entries[0].find("strong")] == ["rotårsak"]


@pytest.mark.parametrize("render", RENDERERS)
def test_notes_without_a_cluster_have_a_separate_heading(render: Renderer) -> None:
    texts = ((None, "alene"), ("Tid", "fire timer"), (None, "også alene"), ("Tid", "mer tid"), ("Rom", "et rom"))
    page = render(markdown(make_document(outcome(exercises=[exercise("e", notes(*texts), title="E")]))))
    after = page.inner[
        [getattr(node, "text", "").strip() for node in page.inner].index("Annen metode · Intervju") + 1 :
    ]
    shown = [(node.tag, squeeze(node.text)) for node in after if isinstance(node, Node)]
    assert shown == [
        ("p", "Tid"), ("ul", "fire timer mer tid"), ("p", "Rom"), ("ul", "et rom"), ("p", "Andre lapper"),
        ("ul", "alene også alene"),
    ]  # fmt: skip
    without = render(markdown(make_document(outcome(exercises=[exercise("e", notes((None, "alene")), title="E")]))))
    assert "Andre lapper" not in without.text


@pytest.mark.parametrize("render", RENDERERS)
def test_tables_keep_their_cells(render: Renderer) -> None:
    agenda = [{"title": "a | b", "phase": None, "method_key": None, "minutes": 5}]
    page = render(markdown(make_document(outcome({"agenda": agenda}, phase_minutes={"insight": 5}))))
    rows = [[cell.text.strip() for cell in row.find("td")] for row in page.find("tr") if row.find("td")]
    assert rows == [["a | b", "", "5"], ["insight", "5"]]


@pytest.mark.parametrize("render", RENDERERS)
def test_entries_with_several_paragraphs_stay_in_one_list(render: Renderer) -> None:
    steps = (
        {"action": "Først\n\nså", "thought": "Å nei\n\nigjen", "emotion": -1},
        {"action": "Til slutt", "emotion": 1},
    )
    day = outcome(
        exercises=[exercise("e", journey(*steps), title="E")], insights=[insight("i", evidence="a\n\nb"), insight("j")]
    )
    page = render(markdown(make_document(day)))
    lists = [node for node in page.find("ul") if "1." in squeeze(node.text)[:3]]
    assert [len([entry for entry in node.inner if isinstance(entry, Node)]) for node in lists] == [2, 2]


def test_a_single_line_is_safe() -> None:
    for text in NASTY:
        for render in RENDERERS:
            page = render(line(text))
            assert page.shape == render("Zx").shape, text
            assert squeeze(page.text) == squeeze(text)


def test_the_two_renderers_differ() -> None:
    assert common_mark("- a\n  - b").shape != python_markdown("- a\n  - b").shape
