"""The document of a session's outcome: selected, ordered and worded, for Markdown and for pages.

Every text in it is plain; each output format escapes its own markup.
"""

import re
from collections.abc import Iterator
from typing import ClassVar, Literal, TypeAlias

from msgspec import Struct

Style = Literal["plain", "strong", "emphasis"]


class Piece(Struct, frozen=True):
    """A run of text in one style; plain text may have line breaks, and an empty line between paragraphs."""

    text: str
    style: Style = "plain"
    address: str | None = None
    """The address that it links to."""
    language: str | None = None
    """The language of the text, if it differs from the document's."""


Line: TypeAlias = tuple[Piece, ...]


class Item(Struct, frozen=True, kw_only=True):
    """An entry of a list, with remarks in brackets and nested entries."""

    lead: Line
    number: int | None = None
    mark: str | None = None
    """A highlight, such as its status if it was selected."""
    about: tuple[str, ...] = ()
    items: tuple["Item", ...] = ()
    anchor: str | None = None
    """Its anchor in the document: `insights-<id>`, or `exercises-<id>-<key>` for an item of an exercise."""
    idea_id: str | None = None
    """The idea that it describes."""


class Step(Struct, frozen=True, kw_only=True):
    """A step of a user journey."""

    number: int
    item: Item
    emotion: int | None
    felt: str
    """The emotion as text."""
    low: bool
    """Whether it is a lowest point of the journey."""


class Prose(Struct, frozen=True):
    """One or more paragraphs of one text."""

    kind: ClassVar[str] = "prose"
    line: Line


class Quote(Struct, frozen=True):
    """A verbatim quote or question."""

    kind: ClassVar[str] = "quote"
    line: Line
    anchor: str | None = None


class Items(Struct, frozen=True, kw_only=True):
    """A list; `ordered` if its order matters, as in five whys."""

    kind: ClassVar[str] = "items"
    items: tuple[Item, ...]
    ordered: bool = False


class Table(Struct, frozen=True):
    """A table whose last column is numeric."""

    kind: ClassVar[str] = "table"
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Journey(Struct, frozen=True, kw_only=True):
    """A user journey, with a summary of its emotional curve as title."""

    kind: ClassVar[str] = "journey"
    title: str
    caption: str
    head: tuple[str, str]
    """The headings of the steps and of their emotions."""
    steps: tuple[Step, ...]


class Part(Struct, frozen=True, kw_only=True):
    """A part of a section, with its own heading."""

    kind: ClassVar[str] = "part"
    title: str
    blocks: tuple["Block", ...]
    language: str | None = None
    anchor: str | None = None


Block: TypeAlias = "Prose | Quote | Items | Table | Journey | Part"


class Fact(Struct, frozen=True):
    """A labelled line of the document's head."""

    label: str
    value: str


class Section(Struct, frozen=True, kw_only=True):
    """A section with its heading; `name` is the same in every language."""

    name: str
    title: str
    blocks: tuple[Block, ...]


class Document(Struct, frozen=True, kw_only=True):
    """A whole document."""

    title: str
    language: str
    facts: tuple[Fact, ...]
    lead: tuple[Block, ...]
    sections: tuple[Section, ...]


_ADDRESS = re.compile(r"https?://\w[^\s<>\"`\\|\[\]{}^«»“”]*", re.IGNORECASE)
_AFTER_ADDRESS = frozenset(".,;:!?*_~'’…)")  # noqa: RUF001


def one_line(text: str) -> str:
    """Put a text on one line."""
    return " ".join(text.split())


def with_breaks(text: str) -> str:
    """Keep the line breaks of a text and one empty line between paragraphs; collapse other white space."""
    lines = "\n".join(one_line(line) for line in text.strip().splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines)


def pieces(text: str, style: Style = "plain", language: str | None = None) -> Line:
    """Split a text into pieces; web addresses in it become links."""
    whole = with_breaks(text) if style == "plain" else one_line(text)
    return tuple(_split(whole, style, language))


def _split(text: str, style: Style, language: str | None) -> Iterator[Piece]:
    end = 0
    for match in _ADDRESS.finditer(text):
        address = _strip_punctuation(match[0])
        if match.start() > end:
            yield Piece(text[end : match.start()], style, None, language)
        yield Piece(address, style, address, language)
        end = match.start() + len(address)
    if end < len(text):
        yield Piece(text[end:], style, None, language)


def _strip_punctuation(address: str) -> str:
    """Strip the punctuation of the sentence around an address; keep a bracket that the address itself opens."""
    unopened = address.count(")") - address.count("(")
    end = len(address)
    while address[end - 1] in _AFTER_ADDRESS:
        if address[end - 1] == ")":
            if unopened <= 0:
                break
            unopened -= 1
        end -= 1
    return address[:end]
