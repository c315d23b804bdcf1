"""The texts of errors in Norwegian bokmål."""

TITLES: dict[str, str] = {}
MESSAGES: dict[str, str] = {}
