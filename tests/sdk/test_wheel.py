"""Plain pip installs the SDK into an empty environment, from its folder and from its archive."""

import os
import re
import shutil
import subprocess
import sys
import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from lup.models import Theme

from tests.project.process import ROOT
from tests.sdk.examples import ID, example
from tests.sdk.server import Reply, reply_in_turn, run_server

pytestmark = pytest.mark.slow

SDK = ROOT / "sdk"
UV = Path(sys.executable).parent / "uv"
CALL = f"""
import sys
import lup
assert "site-packages" in lup.__file__, lup.__file__
with lup.Lup(sys.argv[1], api_key="lup_abc_secret") as client:
    print(lup.__version__, client.themes.get({ID!r}).name)
"""


def _requirement(folder: Path) -> str:
    project: dict[str, Any] = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))
    (requirement,) = project["build-system"]["requires"]
    return str(requirement)


def _run(*command: object, cwd: Path | None = None) -> str:
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    completed = subprocess.run(
        list(map(str, command)), env=environment, cwd=cwd, capture_output=True, text=True, check=False
    )
    assert completed.returncode == 0, completed.stdout + completed.stderr
    return completed.stdout


class Environment:
    """An environment with nothing, not even pip, isolated from that of the tests."""

    def __init__(self, folder: Path) -> None:
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
        self.python = folder / "bin" / "python"

    def run(self, *arguments: object, cwd: Path | None = None) -> str:
        """Run Python in the environment, and return its output."""
        return _run(self.python, *arguments, cwd=cwd)

    def pip(self, *arguments: object) -> None:
        """Install a package by the tests' pip; compiling takes as long as installing."""
        _run(sys.executable, "-m", "pip", "--python", self.python, "install", "--quiet", "--no-compile", *arguments)

    def calls(self) -> str:
        """Import the SDK in the environment, and call a service."""
        with run_server(reply_in_turn(Reply(body=example(Theme, name="Tid")))) as server:
            printed = self.run("-c", CALL, server.address, cwd=self.python.parent)
            assert server.requests[0].headers["authorization"] == "Bearer lup_abc_secret"
        return printed.strip()


def test_pip_installs_the_folder_and_the_archive(tmp_path: Path) -> None:
    began = time.monotonic()
    folder = tmp_path / "sdk"
    shutil.copytree(SDK, folder, ignore=shutil.ignore_patterns("__pycache__"))
    environment = Environment(tmp_path / "venv")
    environment.pip(folder)
    assert environment.calls() == "0.1.0 Tid"
    installed = _files(environment)
    assert {"py.typed", "_async/client.py", "_generated/sync/client.py", "_generated/resources/ideas.py"} <= installed
    assert installed == _named(SDK / "lup")
    assert _license(environment) == (SDK / "LICENSE").read_text() == (ROOT / "LICENSE").read_text()
    # The oldest build backend within the bounds works too.
    name, lowest = re.fullmatch(r"(\w+)>=([\d.]+),<\d+", _requirement(SDK)).groups()  # type: ignore[union-attr]
    _run(UV, "pip", "install", "--quiet", "--python", environment.python, f"{name}=={lowest}")
    archive = environment.run(
        "-c", f"import {name}.build as b; print(b.build_sdist({str(tmp_path)!r}))", cwd=folder
    ).split()[-1]
    environment.pip("--no-build-isolation", "--no-deps", "--force-reinstall", tmp_path / archive)
    assert environment.calls() == "0.1.0 Tid"
    assert _files(environment) == installed
    assert _license(environment) == (SDK / "LICENSE").read_text()
    print(f"installed twice in {time.monotonic() - began:.0f} s")


def _files(environment: Environment) -> set[str]:
    (package,) = environment.python.parents[1].glob("lib/python*/site-packages/lup")
    return _named(package)


def _license(environment: Environment) -> str:
    (metadata,) = environment.python.parents[1].glob("lib/python*/site-packages/lup_sdk-*.dist-info")
    assert "License-Expression: MIT" in (metadata / "METADATA").read_text()
    return (metadata / "licenses" / "LICENSE").read_text()


def _named(package: Path) -> set[str]:
    files = [path for path in package.rglob("*") if path.is_file() and path.suffix != ".pyc"]
    return {str(path.relative_to(package)) for path in files}


@pytest.mark.parametrize("folder", [ROOT, SDK], ids=["service", "sdk"])
def test_an_old_build_backend_is_allowed(folder: Path) -> None:
    """A registry that lags behind may not have a build backend of the last weeks."""
    assert re.fullmatch(r"hatchling>=1\.21,<2", _requirement(folder))
