"""What is generated is up to date, and what breaks callers stands in the changelog."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("command", ["tools/generate.py --check", "sdk/generate.py --check", "tools/breaking.py"])
def test_it_has_nothing_to_say(command: str) -> None:
    result = subprocess.run([sys.executable, *command.split()], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert result.returncode == 0, result.stderr + result.stdout
