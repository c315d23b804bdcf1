"""Request types, generated from the contract: typed dicts, so `NewIdea(title="a")` is `{"title": "a"}`."""

from lup._generated.inputs import *  # noqa: F403
