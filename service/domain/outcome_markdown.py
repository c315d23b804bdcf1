"""An outcome's document in Markdown: CommonMark with the tables of GitHub's, of what every renderer takes alike.

Lists are indented by four spaces, since older renderers nest by nothing less; a line break is two spaces at the end of
a line, which all of them show; what only some let a backslash escape is written as an entity.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from service.domain.outcome_document import (
    Block,
    Document,
    Item,
    Items,
    Journey,
    Line,
    Part,
    Piece,
    Prose,
    Quote,
    Style,
    Table,
)

_INDENT = "    "
_ESCAPED = {
    **{sign: "\\" + sign for sign in "\\`*_[]|"},
    "<": "&lt;",
    ">": "&gt;",
    "~": "&#126;",
    "&": "&amp;",
}
# Of `_` and `&` only where they would mean something: addresses and names of files stay as they are.
_SPECIAL = re.compile(r"[\\`*\[\]<>|~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_OPENING = re.compile(r"[#+-]|=|\d+(?=[.)])")
_IN_ADDRESS = re.compile(r"[^!#$%&'()*+,\-./:;=?@\[\]_~\w]")


def markdown(document: Document) -> str:
    """Write a document."""
    lines = [f"# {_heading(document.title)}", ""]
    lines += [*(f"- **{_inline(fact.label)}:** {_inline(fact.value)}" for fact in document.facts), ""]
    lines += _blocks(document.lead, 2)
    for section in document.sections:
        lines += [f"## {_heading(section.title)}", "", *_blocks(section.blocks, 3)]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def line(text: str) -> str:
    """Give a text in which nothing is taken for Markdown, wherever it stands."""
    return _open(_inline(" ".join(text.split())))


def _blocks(blocks: Sequence[Block], level: int) -> Iterator[str]:
    for block in blocks:
        match block:
            case Prose(line):
                yield _flow(line)
            case Quote(line):
                yield "\n".join(
                    f"> {part}".rstrip(" ") if not part else f"> {part}" for part in _flow(line).split("\n")
                )
            case Items():
                yield from _list(block.items)
            case Journey():
                yield f"**{_inline(block.title)}**"
                yield ""
                yield from _list([step.item for step in block.steps])
            case Table():
                yield from _table(block)
            case Part():
                yield f"{'#' * level} {_heading(block.title)}"
                yield ""
                yield from _blocks(block.blocks, level + 1)
        yield ""


def _list(items: Sequence[Item]) -> Iterator[str]:
    lines = [*_entries(items, 0)]
    # Where an entry has paragraphs, older renderers find the next one, below it or after it, by an empty line alone.
    loose = any("\n\n" in entry for entry in lines)
    yield ("\n\n" if loose else "\n").join(lines)


def _entries(items: Sequence[Item], depth: int) -> Iterator[str]:
    indent = _INDENT * depth
    for item in items:
        number = f"**{item.number}.** " if item.number is not None else ""
        mark = (f"**{_inline(item.mark)}**",) if item.mark else ()
        about = (*mark, *(_inline(part) for part in item.about))
        after = f" ({' · '.join(about)})" if about else ""
        yield f"{indent}- {number}{_flow(item.lead, indent + _INDENT, number != '')}{after}"
        yield from _entries(item.items, depth + 1)


def _table(table: Table) -> Iterator[str]:
    yield "| " + " | ".join(_inline(cell) for cell in table.head) + " |"
    yield "|" + " --- |" * (len(table.head) - 1) + " ---: |"
    yield from ("| " + " | ".join(_inline(cell) for cell in row) + " |" for row in table.rows)


def _flow(line: Line, indent: str = "", opened: bool = False) -> str:
    """Write a line with its breaks; `opened`, if something stands before it already."""
    # What is of one style stands between one pair of signs.
    parts = "".join(_styled(style, run) for style, run in groupby(line, lambda piece: piece.style)).split("\n")
    written = [part if opened and not place else _open(part) for place, part in enumerate(parts)]
    flow = written[0]
    for before, part in pairwise(written):
        flow += (("  " if before and part else "") + "\n" + (indent if part else "")) + part
    return flow


def _styled(style: Style, run: Iterable[Piece]) -> str:
    around = {"plain": "", "strong": "**", "emphasis": "*"}[style]
    return around + "".join(_piece(piece) for piece in run) + around


def _piece(piece: Piece) -> str:
    if piece.address is None:
        return _inline(piece.text)
    if piece.address == piece.text:
        return f"<{piece.text}>"
    return f"[{_inline(piece.text)}](<{_address(piece.address)}>)"


def _inline(text: str) -> str:
    return _SPECIAL.sub(lambda found: _ESCAPED[found[0]], text)


def _open(text: str) -> str:
    """Keep the beginning of a line from opening a list, a heading or a rule."""
    found = _OPENING.match(text)
    if found is None:
        return text
    if found[0] == "=":
        return "&#61;" + text[1:]
    return f"{found[0]}\\{text[found.end() :]}" if found[0].isdigit() else "\\" + text


def _heading(text: str) -> str:
    """Give a heading's text, whose last number signs would be taken for its end."""
    bare = text.rstrip("#")
    return _open(_inline(bare)) + "\\#" * (len(text) - len(bare))


def _address(url: str) -> str:
    return _IN_ADDRESS.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), url).replace(
        "&", "&amp;"
    )
