"""The texts of errors in Norwegian nynorsk."""

TITLES: dict[str, str] = {}
MESSAGES: dict[str, str] = {}
