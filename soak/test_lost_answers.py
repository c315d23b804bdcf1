"""Every write of every resource with a lost response; the tests do this with each kind of write."""

from pathlib import Path

import pytest

from tests.sdk.conftest import Do
from tests.sdk.test_lost_answers import CLIENTS, WRITES, open_losing_service, write_with_losses

pytestmark = pytest.mark.soak


@CLIENTS
async def test_every_write_with_a_lost_response_is_executed_once(do: Do, parity: int, tmp_path: Path) -> None:
    async with open_losing_service(tmp_path) as service:
        await write_with_losses(do, service, WRITES, parity)
