"""Every operation of the contract succeeds when it is called as it should be."""

from tests.conftest import Client
from tests.contract.valid import Maker
from tests.contract.walk import requests


async def test_every_operation_succeeds(client: Client) -> None:
    answers = {}
    async for operation, request in requests(Maker(client)):
        answer = await client.request(request.method, request.path, **request.rest)
        answers[operation.id] = answer.status_code, answer.text
        assert answer.status_code in operation.status, answers[operation.id]
    assert answers
