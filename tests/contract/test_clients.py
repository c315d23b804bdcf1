"""A third party's generator creates valid clients from the contract.

TypeScript is compiled under the strictest rules. For Java and C# the package registries have no compiler with the
libraries that the clients need, so their files are parsed. `make soak` parses the APIs of all resources in C#, which
the generator writes at 700 kB each; TypeScript and Java show them here.
"""

from pathlib import Path
from shutil import copytree

import pytest
import tree_sitter_c_sharp
import tree_sitter_java
from tree_sitter import Language

from tests.contract.clients import PROGRAMS, generate, parse, run

HERE = Path(__file__).parent
pytestmark = pytest.mark.slow


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
    files = parse(Language(tree_sitter_c_sharp.language()), generate("csharp", tmp_path, apis="Ideas:Me"), ".cs")
    for field in ("string Title", "string? Team", "IdeaBoldness? Boldness", "IdeaStatus Status", "Guid? UnitId"):
        assert f"public {field} " in files["Idea.cs"]
    assert not {"Name.cs", "NullableName.cs"} & files.keys()
