"""The fixtures of tests/conftest.py for the soak tests."""

from tests.conftest import _shelf, anonymous, caller, client, conn, database, pytest_configure, pytest_unconfigure

__all__ = ["_shelf", "anonymous", "caller", "client", "conn", "database", "pytest_configure", "pytest_unconfigure"]
