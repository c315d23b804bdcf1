"""The SDK is installed as anybody would: by plain pip, from its folder and from its archive, into nothing."""

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

from tests.house.process import ROOT
from tests.sdk.examples import ID, example
from tests.sdk.server import Reply, reply_in_turn, run_server

SDK = ROOT / "sdk"
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


class Environment:
    """A fresh environment with pip and nothing else, which does not see that of the tests."""

    def __init__(self, folder: Path) -> None:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        self.python = folder / "bin" / "python"

    def run(self, *arguments: object, cwd: Path | None = None) -> str:
        """Run Python there, and give what it printed."""
        environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
        completed = subprocess.run(
            [self.python, *map(str, arguments)], env=environment, cwd=cwd, capture_output=True, text=True, check=False
        )
        assert completed.returncode == 0, completed.stdout + completed.stderr
        return completed.stdout

    def pip(self, *arguments: object) -> None:
        """Install something as its user would."""
        self.run("-m", "pip", "install", "--quiet", *arguments)

    def calls(self) -> str:
        """Import the SDK there, and call a service with it."""
        with run_server(reply_in_turn(Reply(body=example(Theme, name="Tid")))) as server:
            printed = self.run("-c", CALL, server.address, cwd=self.python.parent)
            assert server.requests[0].headers["authorization"] == "Bearer lup_abc_secret"
        return printed.strip()


def test_plain_pip_installs_it_from_its_folder_and_from_its_archive(tmp_path: Path) -> None:
    began = time.monotonic()
    folder = tmp_path / "sdk"
    shutil.copytree(SDK, folder, ignore=shutil.ignore_patterns("__pycache__"))
    environment = Environment(tmp_path / "venv")
    environment.pip(folder)
    assert environment.calls() == "0.1.0 Tid"
    installed = _files(environment)
    assert {"py.typed", "_client.py", "_generated/resources.py"} <= installed
    assert installed == _named(SDK / "lup")
    assert _license(environment) == (SDK / "LICENSE").read_text() == (ROOT / "LICENSE").read_text()
    # The oldest backend that the bound allows builds it as well.
    name, lowest = re.fullmatch(r"(\w+)>=([\d.]+),<\d+", _requirement(SDK)).groups()  # type: ignore[union-attr]
    environment.pip(f"{name}=={lowest}")
    archive = environment.run(
        "-c", f"import {name}.build as b; print(b.build_sdist({str(tmp_path)!r}))", cwd=folder
    ).split()[-1]
    environment.run("-m", "pip", "uninstall", "--quiet", "--yes", "lup-sdk")
    environment.pip("--no-build-isolation", "--no-deps", tmp_path / archive)
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
def test_what_builds_a_project_may_be_of_years_ago(folder: Path) -> None:
    """A backend that is bound to the last weeks cannot be had where a registry is a little behind."""
    assert re.fullmatch(r"hatchling>=1\.21,<2", _requirement(folder))
