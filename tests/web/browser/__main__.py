"""Unpack the browser and check that it starts."""

from tests.web.browser import check_pages

check_pages([])
