"""The application factory that the HTTP server loads in each worker."""

import gc
import multiprocessing
import os
import signal
import threading
from multiprocessing.connection import wait
from pathlib import Path

from litestar import Litestar

from service import logs
from service.app import OPEN_PAGES, create_app
from service.http.rate_limits import ENVIRONMENT_VARIABLE
from service.settings import read_settings


def application() -> Litestar:
    """Create the application of this process from its environment."""
    settings = read_settings(os.environ)
    logs.configure(settings.log_level, settings.log_format)
    memory_path = os.environ.get(ENVIRONMENT_VARIABLE)
    rate_limit_memory = Path(memory_path) if memory_path else None
    _leave_with_parent(rate_limit_memory)
    app = create_app(settings, rate_limit_memory, open_pages=OPEN_PAGES in os.environ)
    # These objects live until the end: the garbage collector need not scan them again and again.
    gc.collect()
    gc.freeze()
    return app


def _leave_with_parent(rate_limit_memory: Path | None) -> None:
    """Stop when the parent process is gone, as after a kill -9: nothing else would stop this one."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        wait([parent.sentinel])
        if rate_limit_memory:
            rate_limit_memory.unlink(missing_ok=True)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, name="leave-with-parent", daemon=True).start()
