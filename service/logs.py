"""Logs on standard error, never with a body, a query string or personal data: one JSON object a line for machines,
short lines for whoever sits before a terminal."""

import logging
import os
import sys
from contextvars import ContextVar
from typing import Any

import msgspec
import structlog

request_context: ContextVar[dict[str, str] | None] = ContextVar("request_context", default=None)
"""What every line of the request under way names: its `request_id`, and as `key` the prefix of its API key."""


def add_request(logger: Any, name: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """Name the request in a line that is written for it; structlog's own context variables cost five times as much."""
    context = request_context.get()
    return {**event, **context} if context else event


def configure(level: str, log_format: str | None = None) -> None:
    """Send the service's own logs and those of its libraries the same way; without a format a terminal gets `text`
    and everything else `json`."""
    text = log_format == "text" or (log_format is None and sys.stderr.isatty())
    shared: list[Any] = [
        add_request,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="%H:%M:%S" if text else "iso", utc=not text),
        _exception,
    ]
    rendering: list[Any] = _text() if text else [structlog.processors.JSONRenderer(serializer=_encode)]
    structlog.configure(
        processors=[*shared, *rendering],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        # Straight to the stream: each request writes a line, and by the standard library it costs three times as much.
        logger_factory=structlog.BytesLoggerFactory(sys.stderr.buffer),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*shared, structlog.stdlib.ExtraAdder()],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                *rendering,
                _decode,
            ],
        )
    )
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for library in ("alembic", "httpx2"):
        logging.getLogger(library).setLevel(max(logging.getLogger().level, logging.WARNING))
    # It warns of what is no HTTP, which is everyday on a network; the service says so itself.
    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)
    # An access log names paths with their query; the service writes its own line a request.
    logging.getLogger("uvicorn.access").disabled = True


def _encode(event: Any, **options: Any) -> bytes:
    return msgspec.json.encode(event, enc_hook=repr)


def _decode(logger: Any, name: str, line: Any) -> str:
    return str(line, "utf-8")


def _text() -> list[Any]:
    """Render lines for people: when, what, and of a request no more than they look for."""
    console = structlog.dev.ConsoleRenderer(
        colors=sys.stderr.isatty() and "NO_COLOR" not in os.environ, pad_level=False, pad_event_to=0
    )

    def encode(logger: Any, name: str, event: structlog.typing.EventDict) -> bytes:
        return str(console(logger, name, event)).encode()

    return [_shorten, encode]


def _shorten(logger: Any, name: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """Say a request in one phrase; only one that failed is looked for by its id."""
    event.pop("logger", None)
    if event["event"] == "request":
        event["event"] = "{method} {route} {status} in {ms} ms".format_map({**event, "route": event["route"] or "-"})
        shown_fields = ("timestamp", "level", "event", *(("request_id",) if event["status"] >= 500 else ()))
        event = {field: event[field] for field in shown_fields}
    else:
        event["event"] = event["event"].replace("_", " ")
    if "exception" in event:
        event["exception"] = "\n".join(
            f"  {error['class']}\n" + "\n".join(f"    at {place}" for place in error["at"])
            for error in event["exception"]
        )
    return event


_tracebacks = structlog.tracebacks.ExceptionDictTransformer(show_locals=False)


def _exception(logger: Any, name: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """Write an exception by its class and place: its message may repeat what somebody sent."""
    info = event.pop("exc_info", None)
    if info is True:
        info = sys.exc_info()
    if isinstance(info, BaseException):
        info = (type(info), info, info.__traceback__)
    if info and info[0] is not None:
        event["exception"] = [
            {
                "class": error["exc_type"],
                "at": [f"{frame['filename']}:{frame['lineno']} {frame['name']}" for frame in error["frames"]],
            }
            for error in _tracebacks(info)
        ]
    return event
