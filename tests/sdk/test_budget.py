"""The hand-written part of the SDK stays small; everything that grows with the operations is generated.

`lup.testing`, which integrators use in their tests, has a budget of its own.
"""

from pathlib import Path

from tests.lines import code_lines

LUP = Path(__file__).parents[2] / "sdk" / "lup"
BUDGET = 1037
TESTING_BUDGET = 495


def test_hand_written_code_is_within_its_budget() -> None:
    by_hand = {path.relative_to(LUP).as_posix(): path for path in LUP.rglob("*.py")}
    by_file = {
        name: code_lines(path.read_text(encoding="utf-8"))
        for name, path in by_hand.items()
        if not name.startswith(("_generated/", "testing/"))
    }
    print("\n".join(f"{count:4} {name}" for name, count in by_file.items()))
    assert {"_async/transport.py", "_http.py", "errors.py"} <= by_file.keys()
    assert sum(by_file.values()) <= BUDGET, by_file


def test_lup_testing_is_within_its_budget() -> None:
    lines = {path.name: code_lines(path.read_text(encoding="utf-8")) for path in (LUP / "testing").glob("*.py")}
    assert "asgi.py" in lines
    assert sum(lines.values()) <= TESTING_BUDGET, lines
