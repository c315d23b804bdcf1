"""Request types, generated from the contract: typed dicts, so `IdeaCreate(title="a")` is `{"title": "a"}`."""

from lup._generated.inputs import *  # noqa: F403
