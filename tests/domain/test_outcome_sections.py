"""The outcome's document: what stands where, and what is said of it."""

import re
from itertools import permutations
from typing import Any

import pytest

from service.domain.outcome import Elsewhere, PersonName
from service.domain.outcome_document import Document, Items, Part, Piece, pieces
from service.domain.outcome_exercises import find_lowest_steps
from service.domain.outcome_markdown import markdown
from service.domain.outcome_words import MONTHS, WORDS
from tests.domain.days import (
    exercise,
    filled,
    further,
    idea,
    insight,
    journey,
    need,
    notes,
    outcome,
    presentation,
    question,
    reflection,
    told,
    whys,
)

LANGUAGES = ("nb", "nn", "en")


def section(document: Document, name: str) -> str:
    """Give one section as Markdown."""
    (found,) = [section for section in document.sections if section.name == name]
    whole = markdown(document)
    return whole[whole.index(f"## {found.title}\n") :].split("\n## ")[0]


def entries(text: str) -> list[str]:
    """Give what the entries of a section say before their brackets."""
    return re.findall(r"^- (?:\*\*\d+\.\*\* )?\**(.*?)\**(?: \(.*\))?$", text, re.MULTILINE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sections_are_in_the_order_in_which_they_are_read(language: str) -> None:
    day = outcome(
        problem_statements=[question("q")], insights=[insight("i")], needs=[need("n")],
        ideas=[idea("a", status="selected")], further_work=[further("ideas", "a")],
        reflections=[reflection(text="Fint")],
    )  # fmt: skip
    document = told(day, language)
    names = ["further_work", "question", "insights", "needs", "ideas", "appendix"]
    assert [found.name for found in document.sections] == names
    assert document.language == language
    assert markdown(document).count("\n## ") == len(names)


def test_the_languages_have_the_same_words_and_their_own() -> None:
    assert [*WORDS] == [*MONTHS] == [*LANGUAGES]
    for language in LANGUAGES:
        assert [*WORDS[language]] == [*WORDS["nb"]]
        for word, text in WORDS[language].items():
            assert text.count("{}") == WORDS["nb"][word].count("{}"), word


def test_the_head_says_when_where_and_who() -> None:
    session = {"place": "En gård", "group_ids": ["g"], "facilitator_ids": ["f", "h"], "occasion": "working"}
    people = {"f": PersonName("Kari", "Rådgiver"), "h": PersonName("HR-sjef", "HR-sjef")}
    names = {"groups": {"g": "Ledergruppen"}, "people": people, "programme": "LUP", "cohort": "LUP 4"}
    there = {"participant": 6, "leader": 1, "guest": 3, "facilitator": 2}
    document = told(outcome(session), attended=there, **names)
    assert [(fact.label, fact.value) for fact in document.facts] == [
        ("Når", "17. september 2026, 08.30–15.30"),  # noqa: RUF001
        ("Sted", "En gård"),
        ("Ledergruppe", "Ledergruppen"),
        ("Til stede", "7 deltakere og 3 gjester"),
        ("Veiledere", "Kari (Rådgiver) og HR-sjef"),
        ("Samling", "Mini · Arbeidssamling · Gjennomført · LUP · kull LUP 4"),
    ]
    two = told(outcome(session | {"group_ids": ["g", "h"]}), groups={"g": "A", "h": "B"})
    assert ("Ledergrupper", "A og B") in [(fact.label, fact.value) for fact in two.facts]
    titles = {"f": PersonName("Strategi og HR", None), "h": PersonName("HR-sjef", None)}
    parted = told(outcome(session), people=titles)
    assert ("Veiledere", "Strategi og HR, HR-sjef") in [(fact.label, fact.value) for fact in parted.facts]


@pytest.mark.parametrize(
    ("there", "said"),
    [
        ({"participant": 1}, "1 deltaker"),
        ({"leader": 1}, "1 deltaker"),
        ({"participant": 2, "guest": 1}, "2 deltakere og 1 gjest"),
        ({"participant": 2, "guest": 1, "facilitator": 1}, "2 deltakere, 1 gjest og 1 veileder"),
        ({"facilitator": 2}, "2 veiledere"),
    ],
)
def test_who_was_there_is_counted(there: dict[str, int], said: str) -> None:
    facts = {fact.label: fact.value for fact in told(outcome(), attended=there, invited=9).facts}
    assert (facts["Til stede"], facts.get("Invitert")) == (said, None)


def test_before_the_day_those_are_counted_who_are_invited() -> None:
    facts = {fact.label: fact.value for fact in told(outcome({"status": "planned"}), invited=9).facts}
    assert (facts["Invitert"], "Til stede" in facts) == ("9", False)
    assert "Invitert" not in {fact.label for fact in told(outcome()).facts}


def test_what_is_taken_further_comes_by_votes_and_says_what_is_missing() -> None:
    ideas = [
        idea("a", title="Få", status="selected"),
        idea("b", title="Mange", status="taken_further", next_step="Gjør det", owner_id="p", unit_id="u",
             follow_up_on="2027-01-02"),
        idea("c", title="Med steg", next_step="Spør", unit_id="u"),
    ]  # fmt: skip
    day = outcome(
        ideas=ideas,
        presentations=[presentation("a", votes=1), presentation("b", votes=3)],
        further_work=[further("ideas", "a"), further("ideas", "b"), further("ideas", "c")],
    )
    known = {"people": {"p": PersonName("Kari", None)}, "units": {"u": "Strategi"}}
    text = section(told(day, **known), "further_work")
    assert text == (
        "## Dette tar vi videre\n\n### Valgte ideer\n\n"
        "- **Mange** (**ført videre** · 3 stemmer)\n"
        "    - Neste steg: Gjør det\n    - Hvem: Kari, Strategi\n    - Når: 2. januar 2027\n"
        "- **Få** (**valgt** · 1 stemme)\n"
        "    - Neste steg: ikke avtalt\n    - Hvem: ikke avtalt\n    - Når: ikke avtalt\n\n"
        "### Andre ideer med et neste steg\n\n"
        "- **Med steg**\n    - Neste steg: Spør\n    - Hvem: Strategi\n    - Når: ikke avtalt\n"
    )
    # What stands there need not be said again.
    assert not {"Neste steg", "Hvem", "Når"} & {*re.findall(r"- (\w[\w ]*):", section(told(day, **known), "ideas"))}
    for hidden in ("people", "organisation"):
        shown = {"day", "people", "organisation"} - {hidden}
        assert "Hvem: ikke avtalt" not in section(told(day, shown=shown), "further_work")


def test_an_owned_question_goes_on_as_what_it_became() -> None:
    first, second = question("q", owner_unit_id="u"), question("r", reframed_from_id="q", question="Og så?")
    work = [further("problem_statements", "q")]

    def goes_on(owner: str | None) -> list[str]:
        both = [first, second | {"owner_unit_id": owner}]
        handed = work + ([further("problem_statements", "r")] if owner else [])
        document = told(outcome(problem_statements=both, further_work=handed), units={"u": "Strategi", "v": "HR"})
        return entries(section(document, "further_work"))

    assert goes_on("u") == ["Og så?"]
    assert goes_on("v") == ["Hva nå?", "Og så?"]
    assert goes_on(None) == ["Hva nå?"]


@pytest.mark.parametrize("order", [*permutations("qrs")])
def test_a_reframed_question_stands_after_its_former_self(order: tuple[str, ...]) -> None:
    rows = {
        "q": question("q", question="Først?"),
        "r": question("r", question="Så?", reframed_from_id="q", insight_ids=["j", "i"]),
        "s": question("s", question="Til slutt?", reframed_from_id="r"),
    }
    day = outcome(problem_statements=[rows[id_] for id_ in order], insights=[insight("i"), insight("j")])
    assert section(told(day), "question") == (
        "## Spørsmålet før og etter\n\n> Først?\n\nInnsikt 1 og 2 endret spørsmålet til:\n\n> Så?\n\n"
        "Spørsmålet ble omformulert til:\n\n> Til slutt?\n"
    )


def test_two_forms_of_one_question_are_told_apart() -> None:
    rows = [question("q", question="Først?"), *(question(id_, reframed_from_id="q", question=id_) for id_ in "rs")]
    text = section(told(outcome(problem_statements=rows)), "question")
    assert "Spørsmålet ble omformulert til:\n\n> r\n\nSpørsmålet «Først?» ble omformulert til:\n\n> s\n" in text


def test_questions_are_numbered_where_there_are_several() -> None:
    rows = [question("q"), question("r", question="Og hvem?"), question("s", reframed_from_id="q")]
    day = outcome(
        problem_statements=rows,
        ideas=[idea("a", problem_statement_id="r")],
        exercises=[exercise("e", notes(), problem_statement_id="s")],
    )
    text = markdown(told(day))
    assert (
        "**Spørsmål 1**\n\n> Hva nå?\n\nSpørsmålet ble omformulert til:\n\n> Hva nå?\n\n**Spørsmål 3**\n\n> Og" in text
    )
    assert "**Kaffe** (notert · spørsmål 3)" in text
    assert "Annen metode · spørsmål 2" in text
    alone = outcome(problem_statements=[rows[0], rows[2]], ideas=[idea("a", problem_statement_id="q")])
    assert "spørsmål 1" not in markdown(told(alone)).lower()
    assert "## Spørsmålene\n" in markdown(told(outcome(problem_statements=rows[:2])))
    assert "## Spørsmålet\n" in markdown(told(outcome(problem_statements=rows[:1])))


def test_purpose_and_summary_stand_where_they_belong() -> None:
    session = {"purpose": "Forstå", "summary": "Vi forstod\nmer"}
    text = markdown(told(outcome(session, problem_statements=[question("q")])))
    assert "Vi forstod  \nmer\n\n## Spørsmålet\n\n**Hensikt:** Forstå\n\n> Hva nå?\n" in text
    assert "## Hensikt\n\nForstå\n" in markdown(told(outcome(session)))


def test_ideas_come_by_votes_and_those_laid_aside_last() -> None:
    votes = {"uten": None, "null": 0, "tre": 3, "valgt": 3, "mange, men avslått": 9, "vent": None}
    status = {"valgt": "selected", "mange, men avslått": "declined", "vent": "parked"}
    day = outcome(
        ideas=[idea(title, title=title, status=status.get(title, "captured")) for title in votes],
        presentations=[presentation(title, votes=count) for title, count in votes.items()],
    )
    text = section(told(day), "ideas")
    assert entries(text) == ["valgt", "tre", "null", "uten", "mange, men avslått", "vent"]
    for said in ("(**valgt** · 3 stemmer)", "(notert · 0 stemmer)", "(avslått · 9 stemmer)", "(satt på vent)"):
        assert said in text


def test_an_idea_tells_what_is_its_own() -> None:
    plain = section(told(outcome(ideas=[idea("a", description="Kaffe")])), "ideas")
    assert plain == "## Ideer\n\n- **Kaffe** (notert)\n"
    fields: dict[str, Any] = {
        "description": "Mer\nom den", "boldness": "bold", "origin": "inspired", "team": "bord 1", "session_id": "t",
        "next_step": "Vent", "follow_up_on": "2027-05-01", "status": "parked", "group_id": "h",
    }  # fmt: skip
    shown = presentation("a", presenter_ids=["p", "x"], feedback=["Ja", "Nei"])
    day = outcome({"group_ids": ["g"]}, ideas=[idea("a", **fields)], presentations=[shown])
    names = {"people": {"p": PersonName("Kari", None)}, "groups": {"g": "Vår", "h": "Deres"}}
    assert section(told(day, **names), "ideas") == (
        "## Ideer\n\n- **Kaffe** (satt på vent · spenstig · inspirert · bord 1 · fra en annen samling)\n"
        "    - Mer  \n        om den\n    - Lagt fram av Kari\n    - Tilbakemelding: «Ja»\n"
        "    - Tilbakemelding: «Nei»\n"
        "    - Neste steg: Vent\n    - Hvem: Deres\n    - Når: 1. mai 2027\n"
    )


def test_the_only_group_of_a_session_goes_without_saying() -> None:
    lists: dict[str, Any] = {
        "insights": [insight("i", group_id="g")], "needs": [need("n", group_id="g")],
        "ideas": [idea("a", group_id="g")], "exercises": [exercise("e", notes(), group_id="g")],
    }  # fmt: skip
    groups = {"g": "Ledergruppen", "h": "En annen"}
    assert markdown(told(outcome({"group_ids": ["g"]}, **lists), groups=groups)).count("Ledergruppen") == 1
    for ids in ([], ["h"], ["g", "h"]):
        text = markdown(told(outcome({"group_ids": ids}, **lists), groups=groups))
        assert text.count("Ledergruppen") == 4 + ("g" in ids)


def test_needs_are_sentences() -> None:
    rows = [
        need("n", because="de vil"), need("m", who="Ledere", what="tid!", status="answered", insight_ids=["i"]),
        need("o", status="parked", insight_ids=["i", "gone", "j"]),
    ]  # fmt: skip
    day = outcome(needs=rows, insights=[insight("i"), insight("j")])
    assert section(told(day), "needs") == (
        "## Behov\n\n- **1.** Alle trenger ro, fordi de vil.\n- **2.** Ledere trenger tid! (besvart · innsikt 1)\n"
        "- **3.** Alle trenger ro. (satt på vent · innsikt 1 og 2)\n"
    )


def test_what_rests_on_another_session_keeps_it() -> None:
    """Sources, insights and needs of other days are told with the session that they come from."""
    sources = [
        {"exercise_id": "x", "item_key": "k"}, {"exercise_id": "x", "item_key": None},
        {"exercise_id": "e", "item_key": "n0"}, {"exercise_id": "hidden", "item_key": "k"},
    ]  # fmt: skip
    day = outcome(
        exercises=[exercise("e", notes((None, "her")), title="Samtaler")],
        insights=[insight("i", sources=sources)],
        needs=[need("n", insight_ids=["i", "j"])],
        ideas=[idea("a", need_ids=["n", "m"], insight_ids=["j"])],
        problem_statements=[question("q", reframed_from_id="p", insight_ids=["j"])],
    )
    other = {
        "exercises": {"x": Elsewhere("Reisen", "I fjor")}, "items": {"x": {"k": "der"}},
        "insights": {"j": Elsewhere("Det gikk", "I vår")}, "needs": {"m": Elsewhere("alle trenger ro", "I høst")},
        "problem_statements": {"p": Elsewhere("Hva var det?")},
    }  # fmt: skip
    text = markdown(told(day, **other))
    for said in (
        "    - Bygger på: *Samtaler*: «her»\n    - Bygger på: *Reisen*: «der» (fra samlingen «I fjor»)\n",
        "Alle trenger ro. (innsikt 1)\n    - Bygger også på en innsikt fra samlingen «I vår»: «Det gikk»\n",
        "(notert · behov 1)\n    - Svarer også på et behov fra samlingen «I høst»: «alle trenger ro»\n"
        "    - Bygger også på en innsikt fra samlingen «I vår»: «Det gikk»\n",
        "Spørsmålet «Hva var det?» ble omformulert til:\n\n> Hva nå?\n\n- Bygger også på en innsikt",
    ):
        assert said in text


@pytest.mark.parametrize(
    ("felt", "low"),
    [
        ((-2, 1), {1}),
        ((1, -1), {2}),
        ((-1, -2, 0), {2}),
        ((-2, 0, -2), {1, 3}),
        ((0, 1), set()),
        ((0, 0), set()),
        ((-1,), set()),
        ((-2, None), set()),
        ((-1, -1), set()),
        ((-2, -1), {1}),
        ((None, -1, 2), {2}),
        ((None, None), set()),
        ((), set()),
    ],
)
def test_only_what_is_low_is_the_lowest_point(felt: tuple[int | None, ...], low: set[int]) -> None:
    steps = journey(*({"emotion": emotion} for emotion in felt))
    assert find_lowest_steps(steps["steps"]) == {f"s{number}" for number in low}
    text = markdown(told(outcome(exercises=[exercise("e", steps, title="E")])))
    marked = [int(number) for number in re.findall(r"^- \*\*(\d+)\.\*\*.*\*\*laveste punkt\*\*", text, re.MULTILINE)]
    assert marked == sorted(low)


@pytest.mark.parametrize(
    ("felt", "title"),
    [
        ((-2, 1), "Følelsen er lavest i steg 1 (−2 på en skala fra −2 til 2)"),  # noqa: RUF001
        ((-1, 0, -1), "Følelsen er lavest i steg 1 og 3 (−1 på en skala fra −2 til 2)"),  # noqa: RUF001
        ((0, 2), "Følelsen er aldri under null på en skala fra −2 til 2"),  # noqa: RUF001
        ((0,), "Følelsen gjennom reisen, på en skala fra −2 til 2"),  # noqa: RUF001
        ((-1, -1), "Følelsen gjennom reisen, på en skala fra −2 til 2"),  # noqa: RUF001
        ((None, None), "Stegene i reisen"),
    ],
)
def test_the_curve_has_a_title_that_says_what_it_shows(felt: tuple[int | None, ...], title: str) -> None:
    steps = journey(*({"emotion": emotion} for emotion in felt))
    assert f"\n**{title}**\n" in markdown(told(outcome(exercises=[exercise("e", steps, title="E")])))


def test_a_step_tells_all_of_itself_and_nothing_more() -> None:
    point = {"key": "x", "theme_ids": []}
    full = {
        "stage": "Morgen", "action": "Kommer", "touchpoint": "Døra", "channel": "Til fots", "thought": "Hei",
        "emotion": 2, "pain_points": [point | {"text": "Vondt"}, point | {"text": "Verre"}],
        "opportunities": [point | {"text": "Godt"}], "backstage": "Vakta vet det",
    }  # fmt: skip
    text = markdown(told(outcome(exercises=[exercise("e", journey(full, {}), title="E")])))
    assert text.endswith(
        "- **1.** **Morgen:** Kommer (følelse +2)\n    - Tanke: «Hei»\n    - Kontaktpunkt: Døra\n"
        "    - Kanal: Til fots\n    - Bak kulissene: Vakta vet det\n    - Smertepunkt: Vondt\n"
        "    - Smertepunkt: Verre\n    - Mulighet: Godt\n"
        "- **2.** Går\n"
    )


def test_an_exercise_has_one_heading() -> None:
    works = (whys(("c", None, "svar"), question="Hvorfor så?"), notes((None, "lapp"), name="Kafé"), journey({}))
    day = outcome(exercises=[exercise(str(number), work) for number, work in enumerate(works)])
    assert re.findall("^### (.*)$", markdown(told(day)), re.MULTILINE) == ["Hvorfor så?", "Kafé", "Brukerreise"]
    titled = outcome(exercises=[exercise(str(number), work, title="T") for number, work in enumerate(works)])
    text = markdown(told(titled))
    assert text.count("### T\n") == 3
    assert "### T\n\n5 x hvorfor\n\n> Hvorfor så?\n" in text
    assert "### T\n\nAnnen metode · Kafé\n" in text


@pytest.mark.parametrize(("ratings", "shown"), [((5, 5, 4, 4), None), ((5, 5, 4, 4, 4), "4,4"), ((1,) * 6, "1,0")])
def test_a_mean_is_shown_of_five_ratings(ratings: tuple[int, ...], shown: str | None) -> None:
    day = outcome(reflections=[reflection(rating=rating, may_publish=False) for rating in ratings])
    text = markdown(told(day))
    said = f"Dagen fikk i snitt {shown} av 5 ({len(ratings)} tilbakemeldinger).\n"
    assert (said in text) == (shown is not None)
    assert ("## Vedlegg" in text) == (shown is not None)
    if shown:
        assert shown.replace(",", ".") in markdown(told(day, "en"))


def test_voices_are_those_that_may_be_shown() -> None:
    rows = [reflection(text="Fint"), reflection(text="Hemmelig", may_publish=False), reflection(rating=3)]
    text = section(told(outcome(reflections=rows)), "appendix")
    assert text == "## Vedlegg\n\n### Det deltakerne sa\n\n> Fint\n"


def test_themes_are_counted_and_come_by_how_often() -> None:
    point = {"key": "x", "text": "p", "theme_ids": ["t"]}
    causes = whys(("c", None, "svar"))
    causes["causes"][0]["theme_ids"] = ["t", "u"]
    day = outcome(
        insights=[insight("i", theme_ids=["t"]), insight("j", theme_ids=["u", "t"])],
        needs=[need("n", theme_ids=["t"])],
        ideas=[idea("a", theme_ids=["t", "hidden"])],
        exercises=[exercise("e", causes), exercise("f", journey({"pain_points": [point], "opportunities": [point]}))],
    )
    text = section(told(day, themes={"t": "Tid", "u": "Uro"}), "appendix")
    assert (
        "### Temaer som kom igjen\n\n- **Tid** (innsikt 1 og 2 · behov 1 · 1 idé · 3 punkter i øvelsene)\n"
        "- **Uro** (innsikt 2 · 1 punkt i øvelsene)\n"
    ) in text
    assert "Temaer" not in markdown(told(day))


def test_time_is_told_with_its_phases_and_what_is_missing() -> None:
    agenda = [
        {"title": "Velkommen", "phase": None, "method_key": None, "minutes": 15},
        {"title": "En dag", "phase": "insight", "method_key": "five_whys", "minutes": 120},
    ]
    day = outcome({"agenda": agenda, "missing_phases": ["ideas", "needs"]}, phase_minutes={"ideas": 5, "insight": 120})
    names = {
        "phases": {"insight": "Innsikt", "needs": "Behov", "ideas": "Idé"},
        "methods": {"five_whys": "5 x hvorfor"},
    }
    assert section(told(day, **names), "appendix") == (
        "## Vedlegg\n\n### Program og tid\n\n| Punkt | Fase og metode | Minutter |\n| --- | --- | ---: |\n"
        "| Velkommen |  | 15 |\n| En dag | Innsikt · 5 x hvorfor | 120 |\n\n"
        "| Fase | Minutter |\n| --- | ---: |\n| Innsikt | 120 |\n| Idé | 5 |\n\n"
        "Fasene Idé og Behov er ikke med i programmet for dagen.\n"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_session_with_nothing_in_it_says_so(language: str) -> None:
    document = told(outcome(), language)
    assert not document.sections
    assert WORDS[language]["nothing_yet"] in markdown(document)
    hidden = markdown(told(outcome(), language, shown=frozenset({"people"})))
    assert WORDS[language]["day_hidden"] in hidden
    assert WORDS[language]["nothing_yet"] not in hidden
    for kind in ("nothing_yet", "day_hidden"):
        assert WORDS[language][kind] not in markdown(told(outcome(needs=[need("n")]), language))


def test_texts_tell_their_language_where_it_is_not_the_documents() -> None:
    day = outcome(insights=[insight("i", statement="Ei innsikt", language="nn"), insight("j", statement="En innsikt")])

    def languages(language: str) -> list[str | None]:
        (found,) = told(day, language).sections
        (items,) = found.blocks
        assert isinstance(items, Items)
        return [item.lead[0].language for item in items.items]

    assert languages("nb") == ["nn", None]
    assert languages("nn") == [None, "nb"]
    assert languages("en") == ["nn", "nb"]


def test_no_entry_is_empty_in_any_language() -> None:
    for language in LANGUAGES:
        assert "None" not in markdown(told(outcome(), language))
    assert all(block.blocks for part in filled("a").sections for block in part.blocks if isinstance(block, Part))


def test_pieces_are_plain_and_addresses() -> None:
    link = Piece("https://x.example/a", "strong", "https://x.example/a", "nn")
    assert pieces("Se\n https://x.example/a, du", "strong", "nn") == (
        Piece("Se ", "strong", None, "nn"), link, Piece(", du", "strong", None, "nn"),
    )  # fmt: skip
    assert pieces(" a \n\n\n b\tc \x0b d ") == (Piece("a\n\nb c\nd"),)
