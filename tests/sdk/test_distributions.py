"""The wheel and the sdist: what they say, that they build reproducibly, and that the lowest dependencies work."""

import email
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.project.process import ROOT

pytestmark = pytest.mark.slow

SDK = ROOT / "sdk"
UV = Path(sys.executable).parent / "uv"
CODE_OF_AN_INTEGRATOR = """
import asyncio, importlib.metadata, sys
import lup
from lup import models
from lup.errors import RateLimitError
from lup.testing import AsyncFakeLup, FakeLup, make

assert "site-packages" in lup.__file__, lup.__file__
fake = FakeLup(rows=[make(models.Theme, name=f"Tema {n}") for n in range(3)])
assert len(list(fake.themes.list(limit=1))) == 3
theme = fake.themes.put_by_ref("hist", "a/b.c", name="Tid")
assert fake.themes.update(theme.id, version=1, description="Drift").version == 2
fake.respond("themes.get", error="rate_limited", times=3)
try:
    fake.themes.get(theme.id)
except RateLimitError as error:
    assert error.code == "rate_limited"
assert list(fake.themes.export("ndjson"))

async def use():
    async with AsyncFakeLup(service=fake.service) as other:
        return [theme.name async for theme in other.themes.list()]

assert len(asyncio.run(use())) == 4
print(*(importlib.metadata.version(name) for name in ("anyio", "httpx2", "msgspec")))
"""


def run(*command: object, cwd: Path | None = None, **variables: str) -> str:
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    completed = subprocess.run(
        list(map(str, command)), env=environment | variables, cwd=cwd, capture_output=True, text=True, check=False
    )
    assert completed.returncode == 0, completed.stdout + completed.stderr
    return completed.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(UV, "build", "--quiet", "--out-dir", folder, SDK, SOURCE_DATE_EPOCH="1767225600")
    (path,) = folder.glob("*.whl")
    return path


def test_the_same_commit_gives_the_same_bytes(wheel: Path, tmp_path: Path) -> None:
    run(UV, "build", "--quiet", "--out-dir", tmp_path, SDK, SOURCE_DATE_EPOCH="1767225600")
    first = {path.name: path.read_bytes() for path in wheel.parent.iterdir() if path.suffix in (".whl", ".gz")}
    assert len(first) == 2
    assert {name: (tmp_path / name).read_bytes() for name in first} == first


def test_the_archives_pass_their_checkers(wheel: Path) -> None:
    programs = Path(sys.executable).parent
    run(programs / "twine", "check", "--strict", *wheel.parent.glob("lup_sdk*"))
    run(programs / "check-wheel-contents", wheel)


def test_the_wheel_cannot_be_uploaded_to_the_public_index(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith("/METADATA")]
        metadata = email.message_from_bytes(archive.read(name))
        assert "lup/_generated/contract.json" in archive.namelist()
    classifiers = metadata.get_all("Classifier", [])
    assert "Private :: Do Not Upload" in classifiers
    assert [c[-4:] for c in classifiers if c.startswith("Programming Language :: Python :: 3.")] == [
        "3.11",
        "3.12",
        "3.13",
        "3.14",
    ]


@pytest.mark.parametrize("resolution", ["lowest-direct", "highest"])
def test_it_works_with_the_lowest_and_highest_dependencies(wheel: Path, tmp_path: Path, resolution: str) -> None:
    python = tmp_path / "venv" / "bin" / "python"
    run(UV, "venv", "--quiet", "--python", sys.executable, tmp_path / "venv")
    run(
        UV,
        "pip",
        "install",
        "--quiet",
        "--python",
        python,
        f"--resolution={resolution}",
        "-r",
        SDK / "pyproject.toml",
        wheel,
    )
    versions = run(python, "-I", "-W", "error", "-c", CODE_OF_AN_INTEGRATOR, cwd=tmp_path).split()
    if resolution == "lowest-direct":
        assert versions == ["4.4.0", "2.0.0", "0.19.0"]


def test_it_uses_nothing_that_later_versions_of_python_removed() -> None:
    """There is one interpreter here, so that a type checker reads the standard library of the latest version.

    What an earlier version removed is not in it either. mypy keeps its cache between runs, by version.
    """
    run(sys.executable, "-m", "mypy", "--strict", "--python-version=3.14", "sdk/lup", cwd=ROOT, MYPYPATH="sdk")
