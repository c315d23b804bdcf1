"""What the tests have, for long: see tests/conftest.py."""

from tests.conftest import anonymous, caller, client, conn, database, pytest_configure, pytest_unconfigure

__all__ = ["anonymous", "caller", "client", "conn", "database", "pytest_configure", "pytest_unconfigure"]
