"""An outcome's document in Markdown: the part of CommonMark, with GitHub's tables, that all renderers agree on.

Lists are indented by four spaces, since older renderers nest by nothing less. A line break is two spaces at the end of
a line, which all of them show. Characters that only some renderers escape by a backslash are written as entities.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from service.documents.outcome.document import (
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
# `_` and `&` are escaped only where they are markup: addresses and file names stay readable.
_SPECIAL = re.compile(r"[\\`*\[\]<>|~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_OPENING = re.compile(r"[#+-]|=|\d+(?=[.)])")
_IN_ADDRESS = re.compile(r"[^!#$%&'()*+,\-./:;=?@\[\]_~\w]")


def markdown(document: Document) -> str:
    """Write a document in Markdown."""
    lines = [f"# {_escape_heading(document.title)}", ""]
    lines += [*(f"- **{_escape(fact.label)}:** {_escape(fact.value)}" for fact in document.facts), ""]
    lines += _write_blocks(document.lead, 2)
    for section in document.sections:
        lines += [f"## {_escape_heading(section.title)}", "", *_write_blocks(section.blocks, 3)]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def line(text: str) -> str:
    """Escape a text so that none of it is taken for Markdown, wherever it stands."""
    return _escape_start(_escape(" ".join(text.split())))


def _write_blocks(blocks: Sequence[Block], level: int) -> Iterator[str]:
    for block in blocks:
        match block:
            case Prose(line):
                yield _write_line(line)
            case Quote(line):
                yield "\n".join(
                    f"> {part}".rstrip(" ") if not part else f"> {part}" for part in _write_line(line).split("\n")
                )
            case Items():
                yield from _write_list(block.items)
            case Journey():
                yield f"**{_escape(block.title)}**"
                yield ""
                yield from _write_list([step.item for step in block.steps])
            case Table():
                yield from _write_table(block)
            case Part():
                yield f"{'#' * level} {_escape_heading(block.title)}"
                yield ""
                yield from _write_blocks(block.blocks, level + 1)
        yield ""


def _write_list(items: Sequence[Item]) -> Iterator[str]:
    lines = [*_write_entries(items, 0)]
    # After an entry with paragraphs, older renderers find the next entry only behind an empty line.
    loose = any("\n\n" in entry for entry in lines)
    yield ("\n\n" if loose else "\n").join(lines)


def _write_entries(items: Sequence[Item], depth: int) -> Iterator[str]:
    indent = _INDENT * depth
    for item in items:
        number = f"**{item.number}.** " if item.number is not None else ""
        mark = (f"**{_escape(item.mark)}**",) if item.mark else ()
        about = (*mark, *(_escape(part) for part in item.about))
        after = f" ({' · '.join(about)})" if about else ""
        yield f"{indent}- {number}{_write_line(item.lead, indent + _INDENT, number != '')}{after}"
        yield from _write_entries(item.items, depth + 1)


def _write_table(table: Table) -> Iterator[str]:
    yield "| " + " | ".join(_escape(cell) for cell in table.head) + " |"
    yield "|" + " --- |" * (len(table.head) - 1) + " ---: |"
    yield from ("| " + " | ".join(_escape(cell) for cell in row) + " |" for row in table.rows)


def _write_line(line: Line, indent: str = "", is_continued: bool = False) -> str:
    """Write a line with its breaks; `is_continued` if it does not begin at the start of a Markdown line."""
    # Pieces of one style share one pair of markers.
    parts = "".join(_write_run(style, run) for style, run in groupby(line, lambda piece: piece.style)).split("\n")
    written = [part if is_continued and not place else _escape_start(part) for place, part in enumerate(parts)]
    text = written[0]
    for previous, part in pairwise(written):
        text += (("  " if previous and part else "") + "\n" + (indent if part else "")) + part
    return text


def _write_run(style: Style, run: Iterable[Piece]) -> str:
    marker = {"plain": "", "strong": "**", "emphasis": "*"}[style]
    return marker + "".join(_write_piece(piece) for piece in run) + marker


def _write_piece(piece: Piece) -> str:
    if piece.address is None:
        return _escape(piece.text)
    if piece.address == piece.text:
        return f"<{piece.text}>"
    return f"[{_escape(piece.text)}](<{_encode_address(piece.address)}>)"


def _escape(text: str) -> str:
    return _SPECIAL.sub(lambda match: _ESCAPED[match[0]], text)


def _escape_start(text: str) -> str:
    """Escape the start of a line so that it opens no list, heading or rule."""
    match = _OPENING.match(text)
    if match is None:
        return text
    if match[0] == "=":
        return "&#61;" + text[1:]
    return f"{match[0]}\\{text[match.end() :]}" if match[0].isdigit() else "\\" + text


def _escape_heading(text: str) -> str:
    """Escape a heading; number signs at its end would be taken for a closing sequence."""
    bare = text.rstrip("#")
    return _escape_start(_escape(bare)) + "\\#" * (len(text) - len(bare))


def _encode_address(url: str) -> str:
    return _IN_ADDRESS.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), url).replace(
        "&", "&amp;"
    )
