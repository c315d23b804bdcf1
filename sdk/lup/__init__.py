"""The Python SDK for LUP, a municipality's programme for leadership development and innovation."""

from lup._client import AsyncLup, Lup, __version__
from lup._retry import RetryPolicy
from lup.errors import LupError

__all__ = ["AsyncLup", "Lup", "LupError", "RetryPolicy", "__version__"]
