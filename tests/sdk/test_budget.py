"""The hand-written part of the SDK stays small; everything that grows with the operations is generated.

`lup.testing`, which integrators use in their tests, is not counted.
"""

from pathlib import Path

from tests.lines import code_lines

LUP = Path(__file__).parents[2] / "sdk" / "lup"
BUDGET = 700


def test_hand_written_code_is_within_its_budget() -> None:
    by_hand = [path for path in LUP.glob("*.py") if path.name != "testing.py"]
    by_file = {path.name: code_lines(path.read_text(encoding="utf-8")) for path in by_hand}
    assert {"_operations.py", "_client.py", "errors.py"} <= by_file.keys()
    assert sum(by_file.values()) <= BUDGET, by_file
