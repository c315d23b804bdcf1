"""Hooks that adjust the contract when Schemathesis, which runs as a separate program, loads it."""

from datetime import UTC, datetime
from typing import Any

import schemathesis
from hypothesis import strategies as st

from tests.contract.patterns import exact_patterns

MOMENTS = st.datetimes(timezones=st.just(UTC)).map(datetime.isoformat)
schemathesis.openapi.format("date-or-date-time", st.dates().map(str) | MOMENTS)


@schemathesis.hook
def before_load_schema(context: schemathesis.HookContext, raw_schema: dict[str, Any]) -> None:
    """Generate only values that the service accepts: without a trailing line break."""
    raw_schema.update(exact_patterns(raw_schema))
