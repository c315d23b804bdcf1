"""A third party's generator makes a client of the contract, and the client compiles under the strictest rules."""

import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent
CONTRACT = HERE.parents[1] / "openapi" / "lup.json"
PROGRAMS = Path(sys.executable).parent


def run(*command: str | Path, folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout[-5_000:] + done.stderr[-5_000:]


def test_a_typescript_client_compiles(tmp_path: Path) -> None:
    folder = Path(copytree(HERE / "typescript", tmp_path / "client"))
    generator = PROGRAMS / "openapi-generator-cli"
    run(generator, "generate", "-i", CONTRACT, "-g", "typescript-fetch", "-o", "made", folder=folder)
    run(PROGRAMS / "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", folder=folder)
    options = ("--strict", "--noEmit", "--target", "es2020", "--module", "esnext", "--moduleResolution", "bundler")
    compiler = folder / "node_modules" / "typescript" / "bin" / "tsc"
    run(PROGRAMS / "node", compiler, *options, "--lib", "es2021,dom", "made/index.ts", folder=folder)
    assert (folder / "made" / "apis" / "IdeasApi.ts").exists()
