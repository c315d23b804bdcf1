"""The C# client of every API parses; `make test` parses some of them."""

from pathlib import Path

import pytest
import tree_sitter_c_sharp
from tree_sitter import Language

from tests.contract.answers import document
from tests.contract.clients import generate, parse

pytestmark = pytest.mark.soak


def test_a_whole_c_sharp_client_parses(tmp_path: Path) -> None:
    files = parse(Language(tree_sitter_c_sharp.language()), generate("csharp", tmp_path), ".cs")
    tags = {operation["tags"][0] for path in document()["paths"].values() for operation in path.values()}
    assert {f"{tag.title().replace('_', '')}Api.cs" for tag in tags} <= files.keys()
