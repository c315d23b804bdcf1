"""What is generated is up to date, and what breaks for callers is named in the changelog."""

import copy
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tools.breaking import breaks

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("command", ["tools/generate.py --check", "sdk/generate.py --check", "tools/breaking.py"])
def test_it_has_nothing_to_say(command: str) -> None:
    done = subprocess.run([sys.executable, *command.split()], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr + done.stdout


def test_breaks_are_found_and_additions_are_not() -> None:
    released = json.loads((ROOT / "openapi" / "lup.json").read_text())
    today = copy.deepcopy(released)
    schemas = today["components"]["schemas"]
    schemas["Idea"]["properties"]["mood"] = {"type": "string"}
    schemas["NewIdea"]["properties"]["mood"] = {"type": "string"}
    assert list(breaks(released, today)) == []
    del schemas["Idea"]["properties"]["title"]
    schemas["NewIdea"]["required"] = ["mood"]
    schemas["NewIdea"]["properties"]["boldness"]["enum"].remove("bold")
    del today["paths"]["/v1/ideas/{idea_id}/park"]
    today["paths"]["/v1/ideas"]["get"]["parameters"].append({"name": "mood", "in": "query", "required": True})
    names = {name for name, _ in breaks(released, today)}
    assert names == {"Idea.title", "NewIdea.mood", "NewIdea.boldness", "park_idea", "list_ideas"}
