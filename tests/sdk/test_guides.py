"""The code in the guides runs as printed."""

import re
from pathlib import Path

import pytest

GUIDES = sorted((Path(__file__).parents[2] / "sdk" / "docs").glob("*.md"))


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: str(guide.stem))
def test_the_code_of_a_guide_runs(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for code in re.findall(r"^```python\n(.*?)^```$", guide.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE):
        exec(code, {})
    print(capsys.readouterr().out)
