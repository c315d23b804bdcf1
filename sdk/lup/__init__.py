"""The Python SDK of LUP, a municipality's programme of leadership development and innovation."""

from lup.client import AsyncLup, Lup, __version__
from lup.errors import LupError
from lup.retrying import RetryPolicy

__all__ = ["AsyncLup", "Lup", "LupError", "RetryPolicy", "__version__"]
