"""`make soak` takes hours, so it is not run here; but it can start."""

import subprocess
import sys

import pytest

from tests.project.process import ROOT


@pytest.mark.slow
def test_every_soak_test_can_be_set_up() -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-m", "soak", "--setup-plan", "soak"]
    completed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert completed.returncode == 0, completed.stdout
