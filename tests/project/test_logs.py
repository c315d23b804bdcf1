"""Logs are JSON lines without data of requests."""

import json
import subprocess
import sys
from typing import Any

_LOG_BOTH_WAYS = """
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


def read_lines() -> list[dict[str, Any]]:
    """Log by structlog and by logging in a separate process, and return the lines."""
    process = subprocess.run([sys.executable, "-c", _LOG_BOTH_WAYS], capture_output=True, check=True)
    return [json.loads(line) for line in process.stderr.decode().splitlines()]


def test_structlog_and_logging_write_the_same_format() -> None:
    own_line, library_line, *_ = read_lines()
    assert own_line.pop("timestamp")
    assert library_line.pop("timestamp")
    assert own_line == {"event": "greeted", "level": "info", "logger": "own", "count": 2, "at": "PosixPath('/é')"}
    assert library_line == {"event": "told", "level": "warning", "logger": "others", "count": 2}


def test_an_exception_is_logged_by_class_and_place_only() -> None:
    for line in read_lines()[2:]:
        assert line["event"] == "failed"
        assert line["exception"] == [{"class": "ValueError", "at": ["<string>:14 <module>"]}]
        assert "somebody" not in json.dumps(line)
