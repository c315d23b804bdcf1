"""What the service answers: frozen Structs, made from the contract."""

from lup._generated.models import *  # noqa: F403
