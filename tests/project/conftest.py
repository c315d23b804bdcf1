"""Temporary data folders."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def _folder() -> Iterator[Path]:
    """Create a folder that PostgreSQL's user can enter; pytest's own folders are closed when another run starts."""
    with tempfile.TemporaryDirectory(prefix="lup-house-") as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture
def folder() -> Iterator[Path]:
    """Yield an empty data folder."""
    with _folder() as path:
        yield path


@pytest.fixture(scope="module")
def used_folder() -> Iterator[Path]:
    """Yield a data folder that a module's tests share and reuse, as the service does."""
    with _folder() as path:
        yield path
