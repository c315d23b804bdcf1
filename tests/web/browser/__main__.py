"""Unpack the browser, and see that it starts."""

from tests.web.browser import look

look([])
