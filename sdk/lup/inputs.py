"""Request types, generated from the contract: typed dicts, so `IdeaCreate(title="a")` is `{"title": "a"}`."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lup._generated.inputs import *  # noqa: F403
else:
    from lup._lazy import lazy_module

    __getattr__, __dir__ = lazy_module("lup._generated.inputs")
