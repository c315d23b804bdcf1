"""The position of a follower in a file."""

from __future__ import annotations

import os
import re
import sys
from functools import cache
from pathlib import Path
from typing import Protocol

from lup.errors import CursorFileError

_CURSOR_PATTERN = re.compile(r"[!-~]{1,1000}")


class CursorStore(Protocol):
    """Where a follower keeps its position: a file, or a table in which `save` shares your transaction."""

    def load(self) -> str | None:
        """Return the position; None if there is none yet."""

    def save(self, cursor: str, /) -> None:
        """Keep the position durably."""


class FileCursor:
    """A position in a file, which one process at a time can use."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = Path(path).absolute()

    def load(self) -> str | None:
        """Lock the file until the process ends, and return the position; None if there is no file yet."""
        _lock(self._path)
        if not self._path.exists():
            return None
        text = self._path.read_text(encoding="utf-8", errors="replace").strip()
        if not _CURSOR_PATTERN.fullmatch(text):
            hint = "restore it, or delete it, save lup.changes.head(), and then read all lists"
            raise CursorFileError(f"{self._path} has no cursor: {hint}")
        return text

    def save(self, cursor: str) -> None:
        """Replace the file, so that it has either the old or the new position, whatever happens."""
        temporary = self._path.with_name(f"{self._path.name}.tmp")
        with temporary.open("w", encoding="utf-8") as file:
            file.write(f"{cursor}\n")
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(self._path)


@cache
def _lock(path: Path) -> int:
    """Lock a file until the process ends; another file is locked, since this one is replaced."""
    file = os.open(path.with_name(f"{path.name}.lock"), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(file)
        raise CursorFileError(f"another process uses {path}; each of two would miss changes") from None
    return file
