"""A third party's generator of clients, and parsers of what it writes."""

import os
import subprocess
import sys
from pathlib import Path

from tree_sitter import Language, Parser

from tests.contract.answers import CONTRACT

PROGRAMS = Path(sys.executable).parent
# A run of seconds is over before the second compiler and threads that collect garbage have paid for themselves.
JAVA_OPTIONS = {"JAVA_TOOL_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"}


def run(*command: str | Path, folder: Path) -> None:
    """Run a command and assert that it succeeds."""
    result = subprocess.run(
        command, cwd=folder, env=os.environ | JAVA_OPTIONS, capture_output=True, text=True, timeout=300
    )
    assert result.returncode == 0, result.stdout[-5_000:] + result.stderr[-5_000:]


def generate(language: str, folder: Path, *, apis: str = "") -> Path:
    """Generate the code of a client, with all APIs or those named."""
    properties = f"apis={apis},models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false"
    generator = PROGRAMS / "openapi-generator-cli"
    run(generator, "generate", "-i", CONTRACT, "-g", language, "-o", "generated",
        "--global-property", properties.replace("apis=,", "apis,"), folder=folder)  # fmt: skip
    return folder / "generated"


def parse(language: Language, folder: Path, suffix: str) -> dict[str, str]:
    """Read every file of a client and assert that each parses without errors."""
    parser = Parser(language)
    # C# allows a variable of this name; the parser takes it for a modifier.
    files = {
        path.name: path.read_bytes().replace(b" required = new", b" @required = new")
        for path in folder.rglob(f"*{suffix}")
    }
    assert len(files) > 100
    assert [name for name, code in files.items() if parser.parse(code).root_node.has_error] == []
    return {name: code.decode() for name, code in files.items()}
