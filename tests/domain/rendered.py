"""Markdown as two renderers read it: one keeps to CommonMark and GitHub's tables, the other is older than both."""

from collections.abc import Callable
from html.parser import HTMLParser
from typing import NamedTuple

import markdown
from markdown_it import MarkdownIt

_VOID_TAGS = ("br", "hr", "img", "meta", "link", "input")
_BLOCK_TAGS = ("li", "ul", "ol", "h1", "h2", "h3", "h4", "blockquote", "td", "th", "tr", "table", "pre", "dt", "dd")


class Node(NamedTuple):
    """An element of a rendered document, with its attributes, and what is in it: elements and texts."""

    tag: str
    attributes: dict[str, str | None]
    inner: list["Node | str"]

    def find(self, *tags: str) -> list["Node"]:
        """Gather the elements of these names, however deep."""
        children = [node for node in self.inner if isinstance(node, Node)]
        return [
            *(node for node in children if node.tag in tags),
            *(descendant for node in children for descendant in node.find(*tags)),
        ]

    @property
    def text(self) -> str:
        """What is to be read in it; a break is a line break, a paragraph ends in an empty line."""
        text = "".join(
            part if isinstance(part, str) else "\n" if part.tag == "br" else part.text for part in self.inner
        )
        return f"{text}\n\n" if self.tag == "p" else f" {text} " if self.tag in _BLOCK_TAGS else text

    @property
    def shape(self) -> str:
        """The elements alone, without paragraphs: whether an entry of a list is one is a matter of taste."""
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
        # The end of a line in HTML is a blank.
        self.open[-1].inner.append(data.replace("\n", " ") if self.open[-1].inner else data.lstrip("\n"))


def read_html(html: str) -> Node:
    """Read HTML into its elements."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    (body,) = reader.open
    return body


def common_mark(text: str) -> Node:
    """Read it as GitHub does."""
    return read_html(MarkdownIt("js-default", {"html": True}).render(text))


def python_markdown(text: str) -> Node:
    """Read it as the first renderers did."""
    return read_html(markdown.markdown(text, extensions=["tables"]))


RENDERERS: tuple[Callable[[str], Node], ...] = (common_mark, python_markdown)
