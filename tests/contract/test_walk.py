"""Every operation of the contract succeeds when called correctly."""

from tests.conftest import Client
from tests.contract.valid import Maker
from tests.contract.walk import requests


async def test_every_operation_succeeds(client: Client) -> None:
    outcomes = {}
    async for operation, request in requests(Maker(client)):
        response = await client.request(request.method, request.path, **request.rest)
        outcomes[operation.id] = response.status_code, response.text
        assert response.status_code in operation.status, outcomes[operation.id]
    assert outcomes
