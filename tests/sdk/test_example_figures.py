"""The README of the examples tells the truth about their length; `test_examples.py` counts the requests."""

from tests.lines import code_lines
from tests.sdk.example_scripts import EXAMPLES, SCRIPTS, read_figures


def test_the_readme_has_the_lines_of_every_example() -> None:
    counted = {script: code_lines((EXAMPLES / script).read_text(encoding="utf-8")) for script in SCRIPTS}
    assert {script: figures.lines for script, figures in read_figures().items()} == counted
