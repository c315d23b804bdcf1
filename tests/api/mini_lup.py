"""A mini LUP day as a facilitator sends it, and the session it belongs to."""

from copy import deepcopy
from typing import Any

from tests.conftest import Client

QUESTION = (
    "Hvordan kan vi realisere gevinster av innovasjoner og sikre reell spredning av det vi gjør som er bra – internt "  # noqa: RUF001
    "og på tvers av sektorer?"
)
DAY: dict[str, Any] = {
    "problem_statements": [{"key": "p", "question": QUESTION}],
    "exercises": [
        {
            "key": "reise",
            "method_key": "user_journey",
            "title": "En tjenesteleders dag",
            "problem_statement_key": "p",
            "work": {
                "form": "user_journey",
                "persona": "tjenesteleder",
                "case": "i skvisen mellom hektisk drift og krav til innovasjonsarbeid",
                "steps": [
                    {"key": "s1", "action": "møter på jobb", "stage": "Morgen", "emotion": 1},
                    {
                        "key": "s3",
                        "action": "svarer på avvik mens prosjektmøtet går",
                        "emotion": -2,
                        "pain_points": [{"key": "s3a", "text": "ingen tid satt av"}],
                        "opportunities": [{"key": "s3b", "text": "møtefri formiddag"}],
                    },
                ],
            },
        },
        {
            "key": "hvorfor",
            "method_key": "five_whys",
            "title": "Hvorfor deles det så lite",
            "problem_statement_key": "p",
            "work": {
                "form": "five_whys",
                "question": "Hvorfor deles så lite?",
                "causes": [
                    {"key": "c1", "text": "vi vet ikke om hverandre"},
                    {"key": "c2", "because_of_key": "c1", "text": "ingen felles oversikt", "root": True},
                ],
            },
        },
    ],
    "insights": [
        {
            "key": "i1",
            "statement": "Det som virker, blir kjent ved tilfeldighet",
            "kind": "cause",
            "evidence": "Vi hørte om det i lunsjen.",
            "sources": [{"exercise_key": "hvorfor", "item_key": "c2"}],
        },
        {
            "key": "i2",
            "statement": "Drift går alltid foran",
            "kind": "pain_point",
            "sources": [{"exercise_key": "reise", "item_key": "s3a"}],
        },
    ],
    "needs": [
        {
            "key": "n1",
            "who": "tjenesteledere",
            "what": "å finne hvem som alt har løst det",
            "because": "ingen har oversikt",
            "insight_keys": ["i1"],
        },
        {"key": "n2", "who": "ledergruppen", "what": "tid til å prøve", "insight_keys": ["i1", "i2"]},
    ],
    "ideas": [
        {
            "key": "kaffe",
            "title": "Gevinstkaffe på tvers",
            "boldness": "traditional",
            "need_keys": ["n1"],
            "next_step": "Prøv i to sektorer",
            "presentation": {"votes": 4, "feedback": ["prøv i to sektorer"]},
        },
        {"description": "Bytt arbeidsplass en dag i måneden", "boldness": "bold", "insight_keys": ["i2"]},
        "Legg ned alle møter før lunsj",
    ],
    "reflections": [
        {"text": "Det gir oss innsikt på en helt unik måte", "may_publish": True, "rating": 5},
        {"text": "Lang dag", "rating": 3},
    ],
}


def day(**fields: Any) -> dict[str, Any]:
    """Return a copy of the day with the given fields replaced."""
    return deepcopy(DAY) | fields


async def session(client: Client, **fields: Any) -> str:
    """Create a one-day session and return its id."""
    await client.put("/v1/programmes/by_ref/hist/lup", json={"name": "LUP"})
    body = {
        "programme_ref": "hist:lup",
        "title": "Mini-LUP",
        "format": "mini",
        "starts_at": "2025-03-12T08:00:00Z",
        "ends_at": "2025-03-12T15:00:00Z",
        "agenda": [
            {"title": "Velkommen", "minutes": 15},
            {"title": "En dag", "minutes": 120, "phase": "insight", "method_key": "user_journey"},
            {"title": "Behov", "minutes": 90, "phase": "needs"},
        ],
    }
    response = await client.post("/v1/sessions", json=body | fields)
    assert response.status_code == 201, response.text
    session_id: str = response.json()["id"]
    return session_id


async def capture(client: Client, session_id: str, document: dict[str, Any], status: int = 200, **query: str) -> Any:
    """Capture a document and return the result."""
    response = await client.post(f"/v1/sessions/{session_id}/capture", json=document, params=query)
    assert response.status_code == status, response.text
    return response.json()


async def list_all(client: Client, kind: str, **query: Any) -> list[dict[str, Any]]:
    """List all resources of a kind."""
    response = await client.get(f"/v1/{kind}", params={"limit": 200, **query})
    assert response.status_code == 200, response.text
    items: list[dict[str, Any]] = response.json()["items"]
    return items
