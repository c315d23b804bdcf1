"""The README's first Python example works on the demo."""

import re
from pathlib import Path

import pytest

from tests.demo.conftest import Demo

pytestmark = pytest.mark.slow

README = Path(__file__).parents[2] / "README.md"


def test_the_first_python_example_works(
    demo: Demo, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (example,) = re.findall(r"^```python\n(.*?)^```$", README.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    monkeypatch.setattr("lup.Lup", lambda address, api_key: demo.lup)
    exec(example, {})
    printed = capsys.readouterr().out
    assert "# Mini-LUP for kommunedirektørens ledergruppe" in printed
    (trace_line,) = (line for line in printed.splitlines() if line.startswith("Fredet tid <- "))
    assert "Gi meg fire timer i måneden som ingen kan legge noe over" in trace_line
