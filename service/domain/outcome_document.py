"""The document that a session's outcome becomes: chosen, in order and in sentences, for Markdown and page alike.

Every text in it is plain: whoever writes the document out escapes what its own format takes for markup.
"""

import re
from collections.abc import Iterator
from typing import ClassVar, Literal, TypeAlias

from msgspec import Struct

Style = Literal["plain", "strong", "emphasis"]


class Piece(Struct, frozen=True):
    """A run of text in one style; a plain one may hold line breaks, and an empty line between paragraphs."""

    text: str
    style: Style = "plain"
    address: str | None = None
    """Where it links to."""
    language: str | None = None
    """The language of the text, where it is not the document's."""


Line: TypeAlias = tuple[Piece, ...]


class Item(Struct, frozen=True, kw_only=True):
    """An entry of a list, with what is said about it in brackets and the entries below it."""

    lead: Line
    number: int | None = None
    mark: str | None = None
    """What sets it apart from the others, as that it was selected."""
    about: tuple[str, ...] = ()
    items: tuple["Item", ...] = ()
    anchor: str | None = None
    """The name of its place in the document: `insights-<id>`, of an item of an exercise `exercises-<id>-<key>`."""
    idea_id: str | None = None
    """The idea that it tells of."""


class Step(Struct, frozen=True, kw_only=True):
    """A step of a user journey."""

    number: int
    item: Item
    emotion: int | None
    felt: str
    """The emotion as it is written."""
    low: bool
    """Whether no other step feels worse, and this one feels bad."""


class Prose(Struct, frozen=True):
    """A paragraph, or several of one text."""

    kind: ClassVar[str] = "prose"
    line: Line


class Quote(Struct, frozen=True):
    """What somebody said or asked, in their own words."""

    kind: ClassVar[str] = "quote"
    line: Line
    anchor: str | None = None


class Items(Struct, frozen=True, kw_only=True):
    """A list; `ordered` where it is read from above to below, as whys are."""

    kind: ClassVar[str] = "items"
    items: tuple[Item, ...]
    ordered: bool = False


class Table(Struct, frozen=True):
    """A table; its last column holds numbers."""

    kind: ClassVar[str] = "table"
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Journey(Struct, frozen=True, kw_only=True):
    """A user journey, with what its curve shows in one sentence."""

    kind: ClassVar[str] = "journey"
    title: str
    caption: str
    head: tuple[str, str]
    """What the steps and their emotions are called."""
    steps: tuple[Step, ...]


class Part(Struct, frozen=True, kw_only=True):
    """A part of a section, under a heading of its own."""

    kind: ClassVar[str] = "part"
    title: str
    blocks: tuple["Block", ...]
    language: str | None = None
    anchor: str | None = None


Block: TypeAlias = "Prose | Quote | Items | Table | Journey | Part"


class Fact(Struct, frozen=True):
    """A line of the document's head: what it tells, and that."""

    label: str
    value: str


class Section(Struct, frozen=True, kw_only=True):
    """A section under its heading; `name` is the same in every language."""

    name: str
    title: str
    blocks: tuple[Block, ...]


class Document(Struct, frozen=True, kw_only=True):
    """The whole of it."""

    title: str
    language: str
    facts: tuple[Fact, ...]
    lead: tuple[Block, ...]
    sections: tuple[Section, ...]


_ADDRESS = re.compile(r"https?://\w[^\s<>\"`\\|\[\]{}^«»“”]*", re.IGNORECASE)
_AFTER_ADDRESS = frozenset(".,;:!?*_~'’…)")  # noqa: RUF001


def one_line(text: str) -> str:
    """Give a text on one line."""
    return " ".join(text.split())


def with_breaks(text: str) -> str:
    """Give a text with its line breaks, an empty line between paragraphs, and no other white space in a row."""
    lines = "\n".join(one_line(line) for line in text.strip().splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines)


def pieces(text: str, style: Style = "plain", language: str | None = None) -> Line:
    """Give somebody's text; the addresses of web pages in it become links."""
    whole = with_breaks(text) if style == "plain" else one_line(text)
    return tuple(_split(whole, style, language))


def _split(text: str, style: Style, language: str | None) -> Iterator[Piece]:
    end = 0
    for found in _ADDRESS.finditer(text):
        address = _without_punctuation(found[0])
        if found.start() > end:
            yield Piece(text[end : found.start()], style, None, language)
        yield Piece(address, style, address, language)
        end = found.start() + len(address)
    if end < len(text):
        yield Piece(text[end:], style, None, language)


def _without_punctuation(address: str) -> str:
    """Leave out what ends the sentence around an address; a bracket that the address itself opens belongs to it."""
    unopened = address.count(")") - address.count("(")
    end = len(address)
    while address[end - 1] in _AFTER_ADDRESS:
        if address[end - 1] == ")":
            if unopened <= 0:
                break
            unopened -= 1
        end -= 1
    return address[:end]
