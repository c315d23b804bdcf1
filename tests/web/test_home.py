"""The front page."""

from tests.conftest import Client

HTML = {"Accept": "text/html"}


async def test_an_empty_database_has_a_front_page(client: Client) -> None:
    answer = await client.get("/", headers=HTML)
    assert answer.status_code == 200
    assert "Ingen samling er holdt ennå" in answer.text
