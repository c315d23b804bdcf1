"""The Python SDK of LUP, a municipality's programme of leadership development and innovation."""

from lup._client import AsyncLup, Lup, __version__
from lup._retry import RetryPolicy
from lup.errors import LupError

__all__ = ["AsyncLup", "Lup", "LupError", "RetryPolicy", "__version__"]
