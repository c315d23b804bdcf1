"""Response types, generated from the contract: frozen Structs."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lup._generated.models import *  # noqa: F403
else:
    from lup._lazy import lazy_module

    __getattr__, __dir__ = lazy_module("lup._generated.models")
