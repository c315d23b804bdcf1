"""The Python SDK for LUP, a municipality's programme for leadership development and innovation."""

from msgspec import UNSET

from lup._async.client import AsyncLup
from lup._cursor_file import FileCursor
from lup._generated.sync.client import Lup
from lup._report import BatchError, BatchReport
from lup._retry import RetryPolicy
from lup._types import Unset
from lup._version import __version__
from lup.errors import LupError

__all__ = ["UNSET", "AsyncLup", "BatchError", "BatchReport", "FileCursor", "Lup", "LupError", "RetryPolicy", "Unset"]
__all__ += ["__version__"]
