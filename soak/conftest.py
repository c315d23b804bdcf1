"""The fixtures of tests/conftest.py for the soak tests."""

from tests.conftest import anonymous, caller, client, conn, database, pytest_configure, pytest_unconfigure

__all__ = ["anonymous", "caller", "client", "conn", "database", "pytest_configure", "pytest_unconfigure"]
