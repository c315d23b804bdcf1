"""Logs on standard error, never with a body, a query string or personal data: one JSON object per line for machines,
or short lines for a terminal."""

import logging
import os
import sys
from contextvars import ContextVar
from typing import Any

import msgspec
import structlog

request_context: ContextVar[dict[str, str] | None] = ContextVar("request_context", default=None)
"""The fields in every line of the current request: its `request_id`, and its API key's prefix as `key`."""


def add_request(logger: Any, name: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """Add the current request's fields; structlog's own context variables cost five times as much."""
    context = request_context.get()
    return {**event, **context} if context else event


def configure(level: str, log_format: str | None = None) -> None:
    """Configure the logs of the service and its libraries; the default format is `text` on a terminal and `json`
    elsewhere."""
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
        # Directly to the stream: each request writes a line, which costs three times as much with the standard library.
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
    # It warns of malformed HTTP, which is common on a network; the service logs it itself.
    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)
    # Its access log contains query strings; the service writes its own line per request.
    logging.getLogger("uvicorn.access").disabled = True


def _encode(event: Any, **options: Any) -> bytes:
    return msgspec.json.encode(event, enc_hook=repr)


def _decode(logger: Any, name: str, line: Any) -> str:
    return str(line, "utf-8")


def _text() -> list[Any]:
    """Render short lines for people."""
    console = structlog.dev.ConsoleRenderer(
        colors=sys.stderr.isatty() and "NO_COLOR" not in os.environ, pad_level=False, pad_event_to=0
    )

    def encode(logger: Any, name: str, event: structlog.typing.EventDict) -> bytes:
        return str(console(logger, name, event)).encode()

    return [_shorten, encode]


def _shorten(logger: Any, name: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """Shorten a request to one phrase, with its id only if it failed."""
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
    """Log an exception by its class and stack: its message may repeat the request's content."""
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
