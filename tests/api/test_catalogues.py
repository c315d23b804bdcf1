"""Every error message is translated into every language, with the same content."""

import re
import string

import pytest

from service.http.error_codes import CODES
from service.http.languages import LANGUAGES
from service.http.messages import MESSAGES, TITLES, render, title
from tests.templates import templates

ENGLISH = re.compile(
    r"an|and|are|as|before|begin|by|cannot|choose|correct|did|does|each|field|from|has|have|here|holds|is|it|leave"
    r"|must|name|not|of|one|other|request|some|that|the|there|these|this|use|which|with|write|you"
)
BOKMAL = re.compile(
    r"ikke|hva|hvem|hvilken?|hvordan|noe|noen|fra|være|mer|ble|en|et|gjøre|finnes|mangler|begynner|navn|tegn|nå|velg"
    r"|enheten?|samlingen|gruppen|øvelsen?|eksempel|bare|personer|rettigheten|endringen|tjenesten|henvisning"
)
NYNORSK = re.compile(
    r"ikkje|kva|kven|korleis|noko|nokon|frå|vere|meir|ei|ein|eit|gjere|finst|manglar|byrjar|namn|teikn|eininga?|samlinga"
    r"|gruppa|øvinga?|dømes|berre|lista|personar|løyvet|endringa|tenesta|tilvising"
)


def words(text: str) -> set[str]:
    return set(re.findall(r"[a-zæøåéâ-]+", re.sub(r"\{\w+\}|`[^`]*`|\S*[/:=_]\S*", "", text.lower())))


def places(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_every_text_is_translated(language: str) -> None:
    template_texts = templates()
    assert len(template_texts) > 120
    missing = {text: module for text, module in template_texts.items() if text not in MESSAGES[language]}
    assert missing == {}, "these messages need a translation in service/http/messages"
    assert set(MESSAGES[language]) - set(template_texts) == set(), "these messages are no longer used"
    assert TITLES[language].keys() == CODES.keys()


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_a_translation_keeps_the_content_of_the_template(language: str) -> None:
    for text, translated in MESSAGES[language].items():
        assert places(text) == places(translated), text
        # The contract's examples, limits and names are not translated.
        for phrase in re.findall(r"`[^`]+`|/v1/[a-z/]+|[a-z]+:read|[0-9]{2,}[0-9a-f:+T-]*|next_cursor|item_key", text):
            assert phrase in translated, text
    for code, meaning in CODES.items():
        for phrase in re.findall(
            r"[A-Z][a-z]+-[A-Z][a-z]+|[0-9]+(?=,| )|people:read|v7|application/json", meaning.title
        ):
            assert phrase in TITLES[language][code], code


def test_each_translation_is_in_its_language() -> None:
    texts = {language: [*MESSAGES[language].values(), *TITLES[language].values()] for language in ("nb", "nn")}
    for language, foreign in (("nb", NYNORSK), ("nn", BOKMAL)):
        for text in texts[language]:
            strangers = {word for word in words(text) if ENGLISH.fullmatch(word) or foreign.fullmatch(word)}
            assert strangers == set(), text
            assert text[0].isupper(), text
            assert text[-1] in ".:" or text.endswith(": {example}"), text
    for text, translated in [*MESSAGES["nb"].items(), *MESSAGES["nn"].items()]:
        assert text != translated


def test_english_is_the_template_itself() -> None:
    for text in templates():
        assert render(text, {}, "en") == text
    for code, meaning in CODES.items():
        assert title(code, "en") == meaning.title


def test_params_follow_the_language() -> None:
    template = "Write at most {most} characters; there are {count} now."
    rendered = [render(template, {"most": 9_999, "count": 10_000}, language) for language in LANGUAGES]
    assert rendered == [
        "Skriv høyst 9999 tegn; nå er det 10\u00a0000.",
        "Skriv høgst 9999 teikn; no er det 10\u00a0000.",
        "Write at most 9999 characters; there are 10,000 now.",
    ]
    assert render("Choose one of: {allowed}.", {"allowed": ("a", "{b}")}, "nb") == "Velg én av disse: a, {b}."


def test_values_are_shown_with_their_labels() -> None:
    kinds = {"allowed": ("cause", "opportunity")}
    assert [render("Choose one of: {allowed}.", kinds, language) for language in LANGUAGES] == [
        "Velg én av disse: cause (Årsak), opportunity (Mulighet).",
        "Vel éin av desse: cause (Årsak), opportunity (Moglegheit).",
        "Choose one of: cause, opportunity.",
    ]
    # A value is shown without a label if the vocabulary has several labels for it, or lacks one for any value.
    forms, sorts = {"allowed": ("user_journey", "other")}, {"allowed": ("cause", "-cause")}
    assert render("Choose one of: {allowed}.", forms, "nb") == "Velg én av disse: user_journey (Brukerreise), other."
    assert render("Choose one of: {allowed}.", sorts, "nb") == "Velg én av disse: cause, -cause."
    rendered = render(
        "No such resource exists among {kind}; create it first, or correct the reference.", {"kind": "needs"}, "nn"
    )
    assert rendered == "Dette finst ikkje blant needs (Behov); opprett det først, eller rett tilvisinga."
    step = {"before": "selected", "allowed": ("parked",)}
    message = "The status is {before} and can change to: {allowed}."
    assert render(message, step, "nb") == "Statusen er selected (Valgt), og kan bli: parked (Satt på vent)."


def test_a_text_without_translation_is_english() -> None:
    assert render("Nobody has {said} this.", {"said": "translated"}, "nn") == "Nobody has translated this."
    assert render("Braces {} of old.", {}, "nb") == "Braces {} of old."
