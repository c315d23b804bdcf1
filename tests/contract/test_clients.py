"""A third party's generator creates valid clients from the contract.

TypeScript is compiled under the strictest rules. For Java and C# the package registries have no compiler with the
libraries that the clients need, so their files are parsed.
"""

import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest
import tree_sitter_c_sharp
import tree_sitter_java
from tree_sitter import Language, Parser

from tests.contract.answers import CONTRACT

HERE = Path(__file__).parent
PROGRAMS = Path(sys.executable).parent
CODE_ALONE = (
    "--global-property", "apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false",
)  # fmt: skip
pytestmark = pytest.mark.slow


def run(*command: str | Path, folder: Path) -> None:
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300)
    assert result.returncode == 0, result.stdout[-5_000:] + result.stderr[-5_000:]


def generate(language: str, folder: Path) -> Path:
    generator = PROGRAMS / "openapi-generator-cli"
    run(generator, "generate", "-i", CONTRACT, "-g", language, "-o", "generated", *CODE_ALONE, folder=folder)
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


def test_a_typescript_client_compiles(tmp_path: Path) -> None:
    folder = Path(copytree(HERE / "typescript", tmp_path / "client"))
    generated = generate("typescript-fetch", folder)
    run(PROGRAMS / "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", folder=folder)
    options = ("--strict", "--noEmit", "--target", "es2020", "--module", "esnext", "--moduleResolution", "bundler")
    compiler = folder / "node_modules" / "typescript" / "bin" / "tsc"
    run(PROGRAMS / "node", compiler, *options, "--lib", "es2021,dom", generated / "index.ts", folder=folder)
    assert (generated / "apis" / "IdeasApi.ts").exists()
    idea = (generated / "models" / "Idea.ts").read_text()
    for field in ("title: string;", "team: string | null;", "boldness: IdeaBoldness | null;", "status: IdeaStatus;"):
        assert field in idea


def test_a_java_client_parses(tmp_path: Path) -> None:
    files = parse(Language(tree_sitter_java.language()), generate("java", tmp_path), ".java")
    for field in ("String title;", "String team;", "IdeaBoldness boldness;", "IdeaStatus status;", "UUID unitId;"):
        assert f"private {field}" in files["Idea.java"]
    assert not {"Name.java", "NullableName.java"} & files.keys()


def test_a_c_sharp_client_parses(tmp_path: Path) -> None:
    files = parse(Language(tree_sitter_c_sharp.language()), generate("csharp", tmp_path), ".cs")
    for field in ("string Title", "string? Team", "IdeaBoldness? Boldness", "IdeaStatus Status", "Guid? UnitId"):
        assert f"public {field} " in files["Idea.cs"]
    assert not {"Name.cs", "NullableName.cs"} & files.keys()
