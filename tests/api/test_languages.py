"""The language of a response: `lang`, then Accept-Language by quality, then the default of the operation."""

import pytest

from service.http.languages import LANGUAGES, MAX_HEADER_CHARS, Language, choose_language
from tests.conftest import Client

BROWSER = "nb-NO,nb;q=0.9,no;q=0.8,nn;q=0.6,en-US;q=0.5,en;q=0.4"


def choose(*headers: str, default: Language = "nb", lang: str | None = None) -> str:
    """Choose a language by these Accept-Language lines."""
    lines = [(b"accept-language", value.encode("latin-1", "replace")) for value in headers]
    scope = {"headers": [(b"host", b"x"), *lines], "query_string": b""}
    return choose_language(scope, default, lang)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("default", LANGUAGES)
def test_each_language_alone(language: Language, default: Language) -> None:
    for header in (language, language.upper(), f"{language}-NO", f"{language}-Latn-NO", f"de, {language};q=0.001"):
        assert choose(header, default=default) == language
    assert choose("fr", default=default) == default
    assert choose("fr", default=default, lang=language) == language


@pytest.mark.parametrize(
    ("header", "language"),
    [
        (BROWSER, "nb"),
        ("no", "nb"),
        ("NO;q=0.5, en;q=0.4", "nb"),
        ("no-NO", "nb"),
        ("nn-NO,nb;q=0.5", "nn"),
        ("en-GB,en;q=0.9,nb;q=0.8", "en"),
        ("nb;q=0.5, en;q=0.6", "en"),
        ("nb;q=0.6, en;q=0.5", "nb"),
        ("nb;q=0.5, en;q=0.501", "en"),
        ("en, nb", "en"),
        ("nb, en", "nb"),
        ("nb;q=0, en;q=0.1", "en"),
        ("nb;q=0.0, no;q=1, en;q=0.1", "en"),
        ("nb;q=0.000, *", "nn"),
        ("en;q=0, *;q=0.1", "nb"),
        ("*;q=0.1, nn;q=0.2", "nn"),
        ("*;q=0.3, nn;q=0.2", "nb"),
        ("*", "nb"),
        ("*;q=0", "nb"),
        ("en;Q=0.4, nn ; q = 0.9", "nn"),
        ("en;q=1.0, nn;q=1", "en"),
    ],
)
def test_qualities(header: str, language: str) -> None:
    assert choose(header) == language


def test_an_unsupported_language_gives_the_default() -> None:
    for header in ("", ",", "*;q=0", "de, fr;q=0.5", "english", "nob", "n", "nbx-NO"):
        assert [choose(header, default=default) for default in LANGUAGES] == list(LANGUAGES)
    assert [choose(default=default) for default in LANGUAGES] == list(LANGUAGES)


def test_an_excluded_default_gives_another_language() -> None:
    assert choose("en;q=0", default="en") == "nb"
    assert choose("nb;q=0", default="nb") == "nn"


def test_malformed_ranges_are_ignored() -> None:
    for malformed in (
        "en;q=2",
        "en;q=1.5",
        "en;q=01",
        "en;q=-1",
        "en;q=",
        "en;q=x",
        "en;q=nan",
        "en;x=1",
        "e n",
        "en_GB",
        "en-",
        "=",
        ";",
        "æ",
    ):
        assert choose(malformed) == "nb"
        assert choose(f"{malformed}, nn;q=0.1") == "nn"
        assert choose(f"nn;q=0.1, {malformed}") == "nn"


def test_several_headers_are_one_list() -> None:
    assert choose("de", "nn;q=0.4", "en;q=0.5") == "en"


def test_a_long_header_is_read_up_to_its_limit() -> None:
    for pad, language in ((MAX_HEADER_CHARS - len(",nn"), "nn"), (MAX_HEADER_CHARS - len(",nn") + 1, "nb")):
        assert choose("," * pad + ",nn") == language
    cut = "," * (MAX_HEADER_CHARS + 1 - len("nn")) + "nn;q=0"
    assert choose(cut, default="en") == "en"


async def test_responses_name_their_language_and_vary(client: Client) -> None:
    for accept, language in ((BROWSER, "nb"), ("NN", "nn"), ("nb;q=0.1,en;q=0.2", "en")):
        response = await client.get("/v1/vocabulary", headers={"Accept-Language": accept})
        assert response.headers["Content-Language"] == language
        assert "Accept-Language" in response.headers["Vary"].split(", ")
        conditional_headers = {"Accept-Language": accept, "If-None-Match": response.headers["ETag"]}
        unchanged = await client.get("/v1/vocabulary", headers=conditional_headers)
        assert (unchanged.status_code, unchanged.headers["Vary"]) == (304, response.headers["Vary"])


async def test_lang_overrides_the_header(client: Client) -> None:
    for lang in LANGUAGES:
        for accept in ("nb", "nn", "en", "fr", "*;q=0"):
            response = await client.get("/v1/vocabulary", params={"lang": lang}, headers={"Accept-Language": accept})
            assert response.headers["Content-Language"] == lang
