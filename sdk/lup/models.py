"""Response types, generated from the contract: frozen Structs."""

from lup._generated.models import *  # noqa: F403
