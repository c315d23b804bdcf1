"""Errors in the requested language, wherever they arise, that tell a participant what to change."""

from typing import Any

import pytest

from service.http.languages import ERROR_LANGUAGE, LANGUAGES, Language
from service.http.messages import MESSAGES, TITLES
from tests.api.day import make_session
from tests.conftest import Callers, Client

ACCEPT: dict[str, tuple[Language, dict[str, str]]] = {
    "nb": ("nb", {"Accept-Language": "nb-NO,nb;q=0.9,en;q=0.5"}),
    "nn": ("nn", {"Accept-Language": "nn"}),
    "en": ("en", {"Accept-Language": "nb;q=0.1, en-GB"}),
    "none": (ERROR_LANGUAGE, {}),
    "foreign": (ERROR_LANGUAGE, {"Accept-Language": "de"}),
}
"""Accept-Language headers, and the language of the response."""
FORM: dict[str, Any] = {
    "team": "bord\t2",
    "problem_statements": [{"key": "vår\nsak", "question": ""}],
    "exercises": [
        {"title": "Hvorfor\ndeles det så lite", "work": {"form": "5 x hvorfor"}},
        {"work": {"form": "five_whys", "causes": [{"text": "x", "root": "ja"}]}},
        {"work": {"form": "user_journey", "persona": "x", "case": "x", "steps": [{"action": "x", "emotion": 3}]}},
    ],
    "insights": [{"statement": "x" * 10_001, "kind": "årsak", "sources": [{"exercise_id": "øvelse 1"}]}],
    "needs": [{"who": " ", "what": 7, "becuase": "x"}],
    "ideas": [
        5,
        {"title": "x", "follow_up_on": "1. oktober", "owner_ref": "Kari", "presentation": {"votes": -1}},
        {"boldness": "modig", "need_keys": "n1", "Tittel": "x"},
    ],
    "reflections": [{"text": "x\x07", "rating": 6, "may_publish": "ja", "person_id": 7, "session_id": None}],
}
"""A table's form with a mistake in every field."""
ID = "01890a5d-ac96-774b-bcce-b302099a8057"
IN_NORWEGIAN = [
    ("/team", "Skriv dette på én linje, uten tabulator, linjeskift eller andre styretegn."),
    ("/problem_statements/0/key", "Skriv dette på én linje, uten tabulator, linjeskift eller andre styretegn."),
    ("/problem_statements/0/question", "Skriv noe her; feltet kan ikke stå tomt."),
    ("/exercises/0/title", "Skriv dette på én linje, uten tabulator, linjeskift eller andre styretegn."),
    (
        "/exercises/0/work/form",
        "Velg én av disse: five_whys (5 x hvorfor), other, user_journey (Brukerreise).",
    ),
    ("/exercises/1/work/causes/0/root", "Velg true (ja) eller false (nei)."),
    ("/exercises/2/work/steps/0/emotion", "Skriv et helt tall fra -2 til 2."),
    ("/insights/0/statement", "Skriv høyst 10\u00a0000 tegn; nå er det 10\u00a0001."),
    (
        "/insights/0/kind",
        "Velg én av disse: cause (Årsak), expressed_need (Uttrykt behov), observation (Observasjon), "
        "opportunity (Mulighet), pain_point (Smertepunkt).",
    ),
    ("/insights/0/sources/0/exercise_id", f"Skriv id-en som tjenesten har gitt, for eksempel {ID}."),
    ("/needs/0/who", "Skriv noe her; feltet kan ikke stå tomt."),
    ("/needs/0/what", "Skriv en tekst her."),
    (
        "/needs/0/becuase",
        "Her finnes ikke noe felt becuase; mente du because? Feltene er: external_refs, who, what, because, ...",
    ),
    (
        "/ideas/0",
        "Skriv en tekst her, eller send et objekt med de feltene det trenger av disse: external_refs, title, "
        "description, boldness, ...",
    ),
    ("/ideas/1/follow_up_on", "Skriv en dato som finnes, for eksempel 2026-10-01."),
    (
        "/ideas/1/owner_ref",
        "Skriv systemet (a til z, sifre, bindestrek og _), et kolon og nøkkelen der, for eksempel hr:3100.",
    ),
    ("/ideas/1/presentation/votes", "Skriv et helt tall fra 0 til 1\u00a0000\u00a0000."),
    ("/ideas/2/boldness", "Velg én av disse: bold (Spenstig), traditional (Tradisjonell)."),
    ("/ideas/2/need_keys", "Send en liste."),
    ("/ideas/2", "Fjern det som ikke er blant feltene her: external_refs, title, description, boldness, ..."),
    ("/reflections/0/text", "Fjern styretegnene; linjeskift og tabulator kan stå."),
    ("/reflections/0/rating", "Skriv et helt tall fra 1 til 5."),
    ("/reflections/0/may_publish", "Velg true (ja) eller false (nei)."),
    ("/reflections/0/person_id", f"Skriv id-en som tjenesten har gitt, for eksempel {ID}."),
    (
        "/reflections/0/session_id",
        "Her finnes ikke noe felt session_id; fjern det. Feltene er: external_refs, ...",
    ),
]


def shorten(message: str) -> str:
    """Remove the continuation of a list of fields."""
    head, colon, fields = message.partition(": external_refs, ")
    some = fields.split(", ")[:3] if fields.startswith(("who", "title")) else []
    return head + colon + "".join(f"{name}, " for name in some) + "..." if colon else message


def varies(result: Any) -> bool:
    """Return whether a response varies by Accept-Language."""
    return "Accept-Language" in result.headers["vary"].split(", ")


def assert_error(result: Any, status: int, language: str) -> None:
    """Assert that every text of an error is in the language, and that Content-Language says so."""
    problem = result.json()
    assert result.status_code == status, result.text
    assert (result.headers["content-language"], varies(result)) == (language, True)
    assert problem["title"] == TITLES[language][problem["code"]]  # type: ignore[index]
    for error in problem.get("errors", ()):
        assert_message(error["message"], language)


def assert_message(message: str, language: str) -> None:
    """Assert that the message is in the language's catalogue."""
    stems = {text.partition("{")[0] for text in MESSAGES[language].values()}  # type: ignore[index]
    english = {text.partition("{")[0] for text in MESSAGES["nb"]}
    assert message.startswith(tuple(stem for stem in (english if language == "en" else stems) if stem)), message


@pytest.mark.parametrize("accept", ACCEPT)
async def test_a_form_with_a_mistake_in_every_field(client: Client, accept: str) -> None:
    language, headers = ACCEPT[accept]
    path = f"/v1/sessions/{await make_session(client)}/capture"
    for _ in range(2):
        response = await client.post(path, json=FORM, headers=headers)
        assert_error(response, 400, language)
        errors = [(error["pointer"], error["message"]) for error in response.json()["errors"]]
        print(*(f"{pointer:40} {message}" for pointer, message in errors), sep="\n")
        assert [pointer for pointer, _ in errors] == [pointer for pointer, _ in IN_NORWEGIAN]
        if language == "nb":
            assert [(pointer, shorten(message)) for pointer, message in errors] == IN_NORWEGIAN


@pytest.mark.parametrize("accept", ACCEPT)
async def test_wherever_an_error_arises(client: Client, caller: Callers, anonymous: Client, accept: str) -> None:
    language, headers = ACCEPT[accept]
    session_id = await make_session(client)
    idea = (await client.post("/v1/ideas", json={"title": "x", "session_id": session_id})).json()
    path, v1, json = f"/v1/ideas/{idea['id']}", {"If-Match": '"v1"'}, {"content-type": "application/json"}
    stranger = await caller("people:read")
    for client_, status, method, url, rest in (
        (anonymous, 401, "GET", "/v1/ideas", {}),
        (stranger, 403, "GET", "/v1/ideas", {}),
        (client, 404, "GET", "/nowhere", {}),
        (client, 404, "GET", f"/v1/ideas/{session_id}", {}),
        (client, 405, "PUT", "/v1/ideas", {}),
        (client, 400, "GET", "/v1/ideas?limit=0", {}),
        (client, 400, "GET", "/v1/ideas?limit=201", {}),
        (client, 400, "GET", "/v1/ideas?limit=many", {}),
        (client, 400, "GET", "/v1/ideas?limt=5", {}),
        (client, 400, "GET", "/v1/ideas?limit=5&limit=6", {}),
        (client, 400, "GET", "/v1/ideas?a=%ff", {}),
        (client, 422, "GET", "/v1/ideas?cursor=x", {}),
        (client, 400, "POST", "/v1/ideas", {"content": b"{", "headers": json}),
        (client, 415, "POST", "/v1/ideas", {"content": b"{}", "headers": {"content-type": "text/csv"}}),
        (client, 428, "PATCH", path, {"json": {}}),
        (client, 400, "PATCH", path, {"json": {}, "headers": {"If-Match": "7"}}),
        (client, 412, "PATCH", path, {"json": {}, "headers": {"If-Match": '"v9"'}}),
        (client, 400, "POST", "/v1/ideas", {"json": {"title": "x"}, "headers": {"Idempotency-Key": "æ".encode()}}),
        (client, 422, "POST", "/v1/ideas", {"json": {"session_id": session_id}}),
        (client, 422, "POST", "/v1/ideas", {"json": {"title": "01010750160", "session_id": session_id}}),
        (client, 422, "POST", "/v1/ideas", {"json": {"title": "x", "session_ref": "hr:1"}}),
        (client, 409, "PATCH", path, {"json": {"external_refs": [{"system": "s", "id": "1"}]}, "headers": v1}),
        (client, 400, "POST", "/v1/ideas/batch", {"json": [{"title": "x", "session_id": session_id}, {"titel": "x"}]}),
        (client, 422, "POST", "/v1/ideas/batch", {"json": [{"title": "x"}, {"title": "x", "need_refs": ["hr:1"]}]}),
        (client, 400, "PUT", "/v1/ideas/by_ref/HR/1", {"json": {}}),
    ):
        if status == 409:
            await client.post("/v1/ideas", json={"title": "y", "external_refs": [{"system": "s", "id": "1"}]})
        all_headers = {**rest.pop("headers", {}), **headers}
        assert_error(await client_.request(method, url, **rest, headers=all_headers), status, language)


@pytest.mark.parametrize("accept", ACCEPT)
async def test_errors_of_a_captured_document(client: Client, accept: str) -> None:
    language, headers = ACCEPT[accept]
    path = f"/v1/sessions/{await make_session(client)}/capture?on_error=skip"
    document = {"needs": [{"who": "a", "what": "b"}, {"who": "x"}], "ideas": [{"title": "y", "need_refs": ["hr:1"]}]}
    keyed = {"Idempotency-Key": "one"}
    first = await client.post(path, json=document, headers=headers | keyed)
    assert (first.status_code, first.headers["content-language"]) == (200, language)
    assert [error["pointer"] for error in first.json()["errors"]] == ["/ideas/0/need_refs/0", "/needs/1/what"]
    for error in first.json()["errors"]:
        assert_message(error["message"], language)
    # A replay to a reader of another language translates the same errors.
    for accept_language, language_headers in ACCEPT.values():
        replay = await client.post(path, json=document, headers=language_headers | keyed)
        assert replay.headers["idempotent-replayed"] == "true"
        assert (replay.headers["content-language"], varies(replay)) == (accept_language, True)
        errors = [[error[name] for name in ("code", "pointer")] for error in replay.json()["errors"]]
        assert errors == [[error[name] for name in ("code", "pointer")] for error in first.json()["errors"]]
        for error in replay.json()["errors"]:
            assert_message(error["message"], accept_language)


async def test_all_missing_fields_are_reported_at_once(client: Client) -> None:
    path = f"/v1/sessions/{await make_session(client)}/capture"
    response = await client.post(
        path, json={"needs": [{"who": "x", "what": "y"}, {}]}, headers={"Accept-Language": "nb"}
    )
    errors = [(error["code"], error["pointer"], error["message"]) for error in response.json()["errors"]]
    assert (response.status_code, errors) == (
        422,
        [
            ("incomplete", "/needs/1/who", "Fyll ut dette feltet, for eksempel: tjenesteledere"),
            ("incomplete", "/needs/1/what", "Fyll ut dette feltet, for eksempel: å finne hvem som alt har løst det"),
        ],
    )


async def test_a_document_without_errors_has_no_language(client: Client) -> None:
    path = f"/v1/sessions/{await make_session(client)}/capture"
    response = await client.post(path, json={"ideas": ["x"]}, headers={"Accept-Language": "nn"})
    assert "content-language" not in response.headers


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_lang_overrides_the_header_in_operations_that_have_it(client: Client, lang: Language) -> None:
    for accept in ("nb", "nn", "en", "de"):
        headers = {"Accept-Language": accept}
        assert_error(await client.get(f"/v1/vocabulary?lang={lang}&zebra=1", headers=headers), 400, lang)
        other = accept if accept in LANGUAGES else ERROR_LANGUAGE
        # If `lang` is unsupported, repeated or not a parameter of the operation, the header decides.
        assert_error(await client.get("/v1/vocabulary?lang=de", headers=headers), 400, other)
        assert_error(await client.get(f"/v1/vocabulary?lang={lang}&lang={lang}", headers=headers), 400, other)
        assert_error(await client.get(f"/v1/ideas?lang={lang}", headers=headers), 400, other)


async def test_a_403_names_the_missing_scopes(caller: Callers) -> None:
    response = await (await caller("day:read")).post("/v1/attendances", json={}, headers={"Accept-Language": "nb"})
    (error,) = response.json()["errors"]
    assert (response.status_code, error["code"], error["pointer"]) == (403, "scope_missing", "")
    assert error["message"] == "Bruk en nøkkel som også har: people:read, programme:write."
    assert response.json()["missing_scopes"] == ["people:read", "programme:write"]
    challenge = 'Bearer realm="lup", error="insufficient_scope", scope="people:read programme:write"'
    assert response.headers["WWW-Authenticate"] == challenge
    response = await (await caller("day:read")).get("/v1/ideas?include=unit")
    assert response.json()["errors"][0]["message"] == "Use a key that also has: organisation:read."
    assert response.json()["missing_scopes"] == ["organisation:read"]


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_a_403_of_a_personal_field_names_people_read(caller: Callers, lang: Language) -> None:
    stranger = await caller("day:read", "day:write")
    stranger.headers["Accept-Language"] = lang
    body = {"title": "Gevinstkaffe", "owner_id": ID}
    for response in (await stranger.post("/v1/ideas", json=body), await stranger.get(f"/v1/ideas?owner_id={ID}")):
        problem = response.json()
        assert (response.status_code, problem["code"]) == (403, "people_read_missing")
        assert problem["missing_scopes"] == ["people:read"]
        assert all("people:read" in error["message"] for error in problem["errors"])
        assert response.headers["WWW-Authenticate"].endswith('error="insufficient_scope", scope="people:read"')


async def test_only_a_403_names_missing_scopes(client: Client, anonymous: Client) -> None:
    for response in (await client.get("/v1/ideas?zebra=1"), await anonymous.get("/v1/ideas")):
        assert "missing_scopes" not in response.json()
        assert "insufficient_scope" not in response.headers.get("WWW-Authenticate", "")


async def test_a_repeated_header_is_named(client: Client) -> None:
    for name in ("If-Match", "Idempotency-Key", "X-Request-Id"):
        header_lines = [*client.headers.items(), (name, "one-and-two"), (name, "one-and-two")]
        response = await client.get("/v1/ideas", headers=header_lines)
        (error,) = response.json()["errors"]
        assert (response.status_code, error["message"]) == (400, f"Send {name.lower()} once only.")


async def test_a_filter_on_persons_is_named(caller: Callers) -> None:
    stranger = await caller("programme:read", "day:read")
    response = await stranger.get(f"/v1/ideas?owner_id={ID}&include=group,owner&limit=5")
    errors = [(error["pointer"], error["message"]) for error in response.json()["errors"]]
    message = "Leave the field out, or use a key with people:read."
    assert (response.status_code, errors) == (403, [("?owner_id", message), ("?include", message)])


async def test_query_parameter_errors_list_the_allowed_values(client: Client) -> None:
    async def error(query: str) -> tuple[str, str]:
        (query_error,) = (await client.get(f"/v1/needs?{query}")).json()["errors"]
        return query_error["pointer"], query_error["message"]

    assert await error("limit=0") == ("?limit", "Write a whole number from 1 to 200.")
    assert await error("limit=201") == ("?limit", "Write a whole number from 1 to 200.")
    assert await error("limit=x") == ("?limit", "Write a whole number from 1 to 200.")
    assert (await client.get("/v1/needs?limit=1")).status_code == 200
    assert (await client.get("/v1/needs?limit=200")).status_code == 200
    assert await error("count=yes") == ("?count", "Choose true or false.")
    assert await error("media=xml") == ("?media", "Choose one of: csv, json, ndjson.")
    assert await error("session_id=5") == (
        "?session_id",
        f"Write the resource's id, for example {ID}.",
    )
    pointer, message = await error("limt=5")
    assert pointer == "?limt"
    assert message.startswith("There is no parameter limt here; did you mean limit? The parameters are: count, created")
    pointer, message = await error("Kari%20Nordmann=5")
    assert pointer == "?"
    assert message.startswith("Leave out unknown parameters; the parameters here are: count, created")
    assert await error("limit=1&limit=1") == ("?limit", "Send limit once only.")
