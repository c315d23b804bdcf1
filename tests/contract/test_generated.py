"""Generated files are up to date, and the changelog names every breaking change."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("command", ["tools/generate.py --check", "sdk/generate.py --check", "tools/breaking.py"])
def test_the_command_reports_nothing(command: str) -> None:
    result = subprocess.run([sys.executable, *command.split()], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert result.returncode == 0, result.stderr + result.stdout
