"""Request types, generated from the contract: typed dicts, so `IdeaCreate(title="a")` is `{"title": "a"}`."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lup._generated.inputs import *  # noqa: F403
else:
    # Typed dicts take longer to create than all other types, and most programs do not need them.
    def __getattr__(name: str) -> object:
        from lup._generated import inputs

        return getattr(inputs, name)
