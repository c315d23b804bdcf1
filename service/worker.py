"""What the HTTP server loads in each of its processes."""

import gc
import multiprocessing
import os
import signal
import threading
from multiprocessing.connection import wait

from litestar import Litestar

from service import logs
from service.app import create_app
from service.settings import read_settings


def application() -> Litestar:
    """Make the application of this process from its environment."""
    settings = read_settings(os.environ)
    logs.configure(settings.log_level)
    _leave_with_parent()
    made = create_app(settings)
    # What is made here stays until the end: the garbage collector need not look through it again and again.
    gc.collect()
    gc.freeze()
    return made


def _leave_with_parent() -> None:
    """Stop when the process that started this one is gone, as after a kill -9: nobody else would stop this one."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        wait([parent.sentinel])
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, name="leave-with-parent", daemon=True).start()
