"""Markdown as two renderers read it: one follows CommonMark and GitHub's tables, the other predates both."""

from collections.abc import Callable
from html.parser import HTMLParser
from typing import NamedTuple

import markdown
from markdown_it import MarkdownIt

_VOID_TAGS = ("br", "hr", "img", "meta", "link", "input")
_BLOCK_TAGS = ("li", "ul", "ol", "h1", "h2", "h3", "h4", "blockquote", "td", "th", "tr", "table", "pre", "dt", "dd")


class Node(NamedTuple):
    """An element of a rendered document, with its attributes and its child elements and texts."""

    tag: str
    attributes: dict[str, str | None]
    inner: list["Node | str"]

    def find(self, *tags: str) -> list["Node"]:
        """Return the elements with these tags at any depth."""
        children = [node for node in self.inner if isinstance(node, Node)]
        return [
            *(node for node in children if node.tag in tags),
            *(descendant for node in children for descendant in node.find(*tags)),
        ]

    @property
    def text(self) -> str:
        """Return the visible text; `br` is a line break, and a paragraph ends with an empty line."""
        text = "".join(
            part if isinstance(part, str) else "\n" if part.tag == "br" else part.text for part in self.inner
        )
        return f"{text}\n\n" if self.tag == "p" else f" {text} " if self.tag in _BLOCK_TAGS else text

    @property
    def shape(self) -> str:
        """Return the elements alone, without paragraphs, since renderers differ on paragraphs in list entries."""
        inner = "".join(part.shape for part in self.inner if isinstance(part, Node))
        return inner if self.tag in ("p", "thead", "tbody") else f"<{self.tag}{inner}>"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Node("body", {}, [])]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, dict(attrs), [])
        self.open[-1].inner.append(node)
        if tag not in _VOID_TAGS:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID_TAGS:
            assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        # A line break in HTML is a space.
        self.open[-1].inner.append(data.replace("\n", " ") if self.open[-1].inner else data.lstrip("\n"))


def read_html(html: str) -> Node:
    """Parse HTML into elements."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    (body,) = reader.open
    return body


def common_mark(text: str) -> Node:
    """Render Markdown as GitHub does."""
    return read_html(MarkdownIt("js-default", {"html": True}).render(text))


def python_markdown(text: str) -> Node:
    """Render Markdown as the first renderers did."""
    return read_html(markdown.markdown(text, extensions=["tables"]))


RENDERERS: tuple[Callable[[str], Node], ...] = (common_mark, python_markdown)
