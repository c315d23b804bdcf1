"""Data folders of the tests' own."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def _folder() -> Iterator[Path]:
    """Make a folder that PostgreSQL's user can pass through; pytest closes its own again when another run begins."""
    with tempfile.TemporaryDirectory(prefix="lup-house-") as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture
def folder() -> Iterator[Path]:
    """Give an empty data folder."""
    with _folder() as made:
        yield made


@pytest.fixture(scope="module")
def used_folder() -> Iterator[Path]:
    """Give a data folder that a module's tests use one after the other, as the service does day after day."""
    with _folder() as made:
        yield made
