"""The first call in Python that the README shows, over the demo."""

import re
from pathlib import Path

import pytest

from tests.demo.conftest import Demo

README = Path(__file__).parents[2] / "README.md"


def test_the_first_call_in_python_works(
    demo: Demo, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (call,) = re.findall(r"^```python\n(.*?)^```$", README.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    monkeypatch.setattr("lup.Lup", lambda address, api_key: demo.lup)
    exec(call, {})
    printed = capsys.readouterr().out
    assert "# Mini-LUP for kommunedirektørens ledergruppe" in printed
    (traced,) = (line for line in printed.splitlines() if line.startswith("Fredet tid <- "))
    assert "Gi meg fire timer i måneden som ingen kan legge noe over" in traced
