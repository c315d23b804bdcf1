"""Run a few calls at once: in threads, or as tasks of asyncio."""

from asyncio import Task, create_task
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Self, TypeVar

T = TypeVar("T")


class SyncWorkers(ThreadPoolExecutor):
    """Threads, which have ended when the block ends."""

    def start(self, function: Callable[..., T], *args: object) -> Callable[[], T]:
        """Start a call, and return a function that waits for its result."""
        return self.submit(function, *args).result


class AsyncWorkers:
    """Tasks, which are cancelled if the block fails."""

    def __init__(self, _max_workers: int) -> None:
        self._tasks: set[Task[Any]] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for task in self._tasks:
            task.cancel()

    def start(self, function: Callable[..., Coroutine[Any, Any, T]], *args: object) -> Callable[[], Awaitable[T]]:
        """Start a call, and return a function that waits for its result."""
        task = create_task(function(*args))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return lambda: task
