"""What the logs hold, and what they leave out."""

import json
import subprocess
import sys
from typing import Any

_EMIT = """
import logging
from pathlib import Path
import structlog
from service import logs

logs.configure("info")
own, others = structlog.get_logger("own"), logging.getLogger("others")
own.info("greeted", count=2, at=Path("/é"))
others.warning("told", extra={"count": 2})
own.debug("unheard")
for log in (own, others):
    try:
        raise ValueError("what somebody sent")
    except ValueError:
        log.exception("failed")
"""


def lines() -> list[dict[str, Any]]:
    """Log by both ways in a process of its own, and read what it wrote."""
    done = subprocess.run([sys.executable, "-c", _EMIT], capture_output=True, check=True)
    return [json.loads(line) for line in done.stderr.decode().splitlines()]


def test_both_ways_write_alike() -> None:
    own, others, *_ = lines()
    assert own.pop("timestamp")
    assert others.pop("timestamp")
    assert own == {"event": "greeted", "level": "info", "logger": "own", "count": 2, "at": "PosixPath('/é')"}
    assert others == {"event": "told", "level": "warning", "logger": "others", "count": 2}


def test_an_exception_is_told_by_its_class_and_place_alone() -> None:
    for line in lines()[2:]:
        assert line["event"] == "failed"
        assert line["exception"] == [{"class": "ValueError", "at": ["<string>:14 <module>"]}]
        assert "somebody" not in json.dumps(line)
