"""The outcome's document: its sections and their content."""

from typing import Any

import pytest

from service.documents.outcome.document import Items, Part, Piece, pieces
from service.documents.outcome.markdown import markdown
from service.documents.outcome.words import MONTHS, WORDS
from service.domain.outcome import PersonName
from tests.domain.days import (
    LANGUAGES,
    exercise,
    fill_document,
    further,
    idea,
    insight,
    journey,
    make_document,
    need,
    notes,
    outcome,
    question,
    reflection,
    render_section,
    whys,
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sections_are_in_reading_order(language: str) -> None:
    day = outcome(
        problem_statements=[question("q")], insights=[insight("i")], needs=[need("n")],
        ideas=[idea("a", status="selected")], further_work=[further("ideas", "a")],
        reflections=[reflection(text="Fint")],
    )  # fmt: skip
    document = make_document(day, language)
    names = ["further_work", "question", "insights", "needs", "ideas", "appendix"]
    assert [section.name for section in document.sections] == names
    assert document.language == language
    assert markdown(document).count("\n## ") == len(names)


def test_the_languages_have_the_same_keys_and_different_words() -> None:
    assert [*WORDS] == [*MONTHS] == [*LANGUAGES]
    for language in LANGUAGES:
        assert [*WORDS[language]] == [*WORDS["nb"]]
        for word, text in WORDS[language].items():
            assert text.count("{}") == WORDS["nb"][word].count("{}"), word


def test_the_head_says_when_where_and_who() -> None:
    session = {"place": "En gård", "group_ids": ["g"], "facilitator_ids": ["f", "h"], "occasion": "working"}
    people = {"f": PersonName("Kari", "Rådgiver"), "h": PersonName("HR-sjef", "HR-sjef")}
    names = {"groups": {"g": "Ledergruppen"}, "people": people, "programme": "LUP", "cohort": "LUP 4"}
    attended = {"participant": 6, "leader": 1, "guest": 3, "facilitator": 2}
    document = make_document(outcome(session), attended=attended, **names)
    assert [(fact.label, fact.value) for fact in document.facts] == [
        ("Når", "17. september 2026, 08.30–15.30"),  # noqa: RUF001
        ("Sted", "En gård"),
        ("Ledergruppe", "Ledergruppen"),
        ("Til stede", "7 deltakere og 3 gjester"),
        ("Veiledere", "Kari (Rådgiver) og HR-sjef"),
        ("Samling", "Mini · Arbeidssamling · Gjennomført · LUP · kull LUP 4"),
    ]
    two = make_document(outcome(session | {"group_ids": ["g", "h"]}), groups={"g": "A", "h": "B"})
    assert ("Ledergrupper", "A og B") in [(fact.label, fact.value) for fact in two.facts]
    titles = {"f": PersonName("Strategi og HR", None), "h": PersonName("HR-sjef", None)}
    parted = make_document(outcome(session), people=titles)
    assert ("Veiledere", "Strategi og HR, HR-sjef") in [(fact.label, fact.value) for fact in parted.facts]


@pytest.mark.parametrize(
    ("attended", "expected"),
    [
        ({"participant": 1}, "1 deltaker"),
        ({"leader": 1}, "1 deltaker"),
        ({"participant": 2, "guest": 1}, "2 deltakere og 1 gjest"),
        ({"participant": 2, "guest": 1, "facilitator": 1}, "2 deltakere, 1 gjest og 1 veileder"),
        ({"facilitator": 2}, "2 veiledere"),
    ],
)
def test_attendees_are_counted(attended: dict[str, int], expected: str) -> None:
    facts = {fact.label: fact.value for fact in make_document(outcome(), attended=attended, invited=9).facts}
    assert (facts["Til stede"], facts.get("Invitert")) == (expected, None)


def test_before_the_day_invited_people_are_counted() -> None:
    facts = {fact.label: fact.value for fact in make_document(outcome({"status": "planned"}), invited=9).facts}
    assert (facts["Invitert"], "Til stede" in facts) == ("9", False)
    assert "Invitert" not in {fact.label for fact in make_document(outcome()).facts}


def test_purpose_and_summary_are_in_their_sections() -> None:
    session = {"purpose": "Forstå", "summary": "Vi forstod\nmer"}
    text = markdown(make_document(outcome(session, problem_statements=[question("q")])))
    assert "Vi forstod  \nmer\n\n## Spørsmålet\n\n**Hensikt:** Forstå\n\n> Hva nå?\n" in text
    assert "## Hensikt\n\nForstå\n" in markdown(make_document(outcome(session)))


def test_the_only_group_of_a_session_is_not_repeated() -> None:
    lists: dict[str, Any] = {
        "insights": [insight("i", group_id="g")], "needs": [need("n", group_id="g")],
        "ideas": [idea("a", group_id="g")], "exercises": [exercise("e", notes(), group_id="g")],
    }  # fmt: skip
    groups = {"g": "Ledergruppen", "h": "En annen"}
    assert markdown(make_document(outcome({"group_ids": ["g"]}, **lists), groups=groups)).count("Ledergruppen") == 1
    for ids in ([], ["h"], ["g", "h"]):
        text = markdown(make_document(outcome({"group_ids": ids}, **lists), groups=groups))
        assert text.count("Ledergruppen") == 4 + ("g" in ids)


@pytest.mark.parametrize(("ratings", "shown"), [((5, 5, 4, 4), None), ((5, 5, 4, 4, 4), "4,4"), ((1,) * 6, "1,0")])
def test_a_mean_is_shown_from_five_ratings(ratings: tuple[int, ...], shown: str | None) -> None:
    day = outcome(reflections=[reflection(rating=rating, may_publish=False) for rating in ratings])
    text = markdown(make_document(day))
    sentence = f"Dagen fikk i snitt {shown} av 5 ({len(ratings)} tilbakemeldinger).\n"
    assert (sentence in text) == (shown is not None)
    assert ("## Vedlegg" in text) == (shown is not None)
    if shown:
        assert shown.replace(",", ".") in markdown(make_document(day, "en"))


def test_only_publishable_voices_are_shown() -> None:
    rows = [reflection(text="Fint"), reflection(text="Hemmelig", may_publish=False), reflection(rating=3)]
    text = render_section(make_document(outcome(reflections=rows)), "appendix")
    assert text == "## Vedlegg\n\n### Det deltakerne sa\n\n> Fint\n"


def test_themes_are_counted_and_sorted_by_frequency() -> None:
    point = {"key": "x", "text": "p", "theme_ids": ["t"]}
    causes = whys(("c", None, "svar"))
    causes["causes"][0]["theme_ids"] = ["t", "u"]
    day = outcome(
        insights=[insight("i", theme_ids=["t"]), insight("j", theme_ids=["u", "t"])],
        needs=[need("n", theme_ids=["t"])],
        ideas=[idea("a", theme_ids=["t", "hidden"])],
        exercises=[exercise("e", causes), exercise("f", journey({"pain_points": [point], "opportunities": [point]}))],
    )
    text = render_section(make_document(day, themes={"t": "Tid", "u": "Uro"}), "appendix")
    assert (
        "### Temaer som kom igjen\n\n- **Tid** (innsikt 1 og 2 · behov 1 · 1 idé · 3 punkter i øvelsene)\n"
        "- **Uro** (innsikt 2 · 1 punkt i øvelsene)\n"
    ) in text
    assert "Temaer" not in markdown(make_document(day))


def test_time_is_shown_by_phase_with_missing_phases() -> None:
    agenda = [
        {"title": "Velkommen", "phase": None, "method_key": None, "minutes": 15},
        {"title": "En dag", "phase": "insight", "method_key": "five_whys", "minutes": 120},
    ]
    day = outcome({"agenda": agenda, "missing_phases": ["ideas", "needs"]}, phase_minutes={"ideas": 5, "insight": 120})
    names = {
        "phases": {"insight": "Innsikt", "needs": "Behov", "ideas": "Idé"},
        "methods": {"five_whys": "5 x hvorfor"},
    }
    assert render_section(make_document(day, **names), "appendix") == (
        "## Vedlegg\n\n### Program og tid\n\n| Punkt | Fase og metode | Minutter |\n| --- | --- | ---: |\n"
        "| Velkommen |  | 15 |\n| En dag | Innsikt · 5 x hvorfor | 120 |\n\n"
        "| Fase | Minutter |\n| --- | ---: |\n| Innsikt | 120 |\n| Idé | 5 |\n\n"
        "Fasene Idé og Behov er ikke med i programmet for dagen.\n"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_session_says_so(language: str) -> None:
    document = make_document(outcome(), language)
    assert not document.sections
    assert WORDS[language]["nothing_yet"] in markdown(document)
    hidden = markdown(make_document(outcome(), language, shown=frozenset({"people"})))
    assert WORDS[language]["day_hidden"] in hidden
    assert WORDS[language]["nothing_yet"] not in hidden
    for kind in ("nothing_yet", "day_hidden"):
        assert WORDS[language][kind] not in markdown(make_document(outcome(needs=[need("n")]), language))


def test_texts_in_another_language_are_marked() -> None:
    day = outcome(insights=[insight("i", statement="Ei innsikt", language="nn"), insight("j", statement="En innsikt")])

    def languages(language: str) -> list[str | None]:
        (section,) = make_document(day, language).sections
        (items,) = section.blocks
        assert isinstance(items, Items)
        return [item.lead[0].language for item in items.items]

    assert languages("nb") == ["nn", None]
    assert languages("nn") == [None, "nb"]
    assert languages("en") == ["nn", "nb"]


def test_no_entry_is_empty_in_any_language() -> None:
    for language in LANGUAGES:
        assert "None" not in markdown(make_document(outcome(), language))
    assert all(block.blocks for part in fill_document("a").sections for block in part.blocks if isinstance(block, Part))


def test_pieces_are_plain_and_addresses() -> None:
    link = Piece("https://x.example/a", "strong", "https://x.example/a", "nn")
    assert pieces("Se\n https://x.example/a, du", "strong", "nn") == (
        Piece("Se ", "strong", None, "nn"), link, Piece(", du", "strong", None, "nn"),
    )  # fmt: skip
    assert pieces(" a \n\n\n b\tc \x0b d ") == (Piece("a\n\nb c\nd"),)
