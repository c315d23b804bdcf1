"""The work of a day in the outcome's document: questions, needs, ideas and further work."""

import re
from itertools import permutations
from typing import Any

import pytest

from service.documents.outcome.markdown import markdown
from service.domain.outcome import Elsewhere, PersonName
from tests.domain.days import (
    exercise,
    find_entries,
    further,
    idea,
    insight,
    make_document,
    need,
    notes,
    outcome,
    presentation,
    question,
    render_section,
)


def test_further_work_is_sorted_by_votes_and_shows_what_is_missing() -> None:
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
    names = {"people": {"p": PersonName("Kari", None)}, "units": {"u": "Strategi"}}
    text = render_section(make_document(day, **names), "further_work")
    assert text == (
        "## Dette tar vi videre\n\n### Valgte ideer\n\n"
        "- **Mange** (**ført videre** · 3 stemmer)\n"
        "    - Neste steg: Gjør det\n    - Hvem: Kari, Strategi\n    - Når: 2. januar 2027\n"
        "- **Få** (**valgt** · 1 stemme)\n"
        "    - Neste steg: ikke avtalt\n    - Hvem: ikke avtalt\n    - Når: ikke avtalt\n\n"
        "### Andre ideer med et neste steg\n\n"
        "- **Med steg**\n    - Neste steg: Spør\n    - Hvem: Strategi\n    - Når: ikke avtalt\n"
    )
    # The fields shown there are not repeated.
    assert not {"Neste steg", "Hvem", "Når"} & {
        *re.findall(r"- (\w[\w ]*):", render_section(make_document(day, **names), "ideas"))
    }
    for hidden in ("people", "organisation"):
        shown = {"day", "people", "organisation"} - {hidden}
        assert "Hvem: ikke avtalt" not in render_section(make_document(day, shown=shown), "further_work")


def test_an_owned_question_continues_as_its_latest_form() -> None:
    first, second = question("q", owner_unit_id="u"), question("r", reframed_from_id="q", question="Og så?")
    work = [further("problem_statements", "q")]

    def goes_on(owner: str | None) -> list[str]:
        questions = [first, second | {"owner_unit_id": owner}]
        further_work = work + ([further("problem_statements", "r")] if owner else [])
        document = make_document(
            outcome(problem_statements=questions, further_work=further_work), units={"u": "Strategi", "v": "HR"}
        )
        return find_entries(render_section(document, "further_work"))

    assert goes_on("u") == ["Og så?"]
    assert goes_on("v") == ["Hva nå?", "Og så?"]
    assert goes_on(None) == ["Hva nå?"]


@pytest.mark.parametrize("order", [*permutations("qrs")])
def test_a_reframed_question_follows_its_former_form(order: tuple[str, ...]) -> None:
    rows = {
        "q": question("q", question="Først?"),
        "r": question("r", question="Så?", reframed_from_id="q", insight_ids=["j", "i"]),
        "s": question("s", question="Til slutt?", reframed_from_id="r"),
    }
    day = outcome(problem_statements=[rows[id_] for id_ in order], insights=[insight("i"), insight("j")])
    assert render_section(make_document(day), "question") == (
        "## Spørsmålet før og etter\n\n> Først?\n\nInnsikt 1 og 2 endret spørsmålet til:\n\n> Så?\n\n"
        "Spørsmålet ble omformulert til:\n\n> Til slutt?\n"
    )


def test_two_forms_of_a_question_are_distinguished() -> None:
    rows = [question("q", question="Først?"), *(question(id_, reframed_from_id="q", question=id_) for id_ in "rs")]
    text = render_section(make_document(outcome(problem_statements=rows)), "question")
    assert "Spørsmålet ble omformulert til:\n\n> r\n\nSpørsmålet «Først?» ble omformulert til:\n\n> s\n" in text


def test_several_questions_are_numbered() -> None:
    rows = [question("q"), question("r", question="Og hvem?"), question("s", reframed_from_id="q")]
    day = outcome(
        problem_statements=rows,
        ideas=[idea("a", problem_statement_id="r")],
        exercises=[exercise("e", notes(), problem_statement_id="s")],
    )
    text = markdown(make_document(day))
    assert (
        "**Spørsmål 1**\n\n> Hva nå?\n\nSpørsmålet ble omformulert til:\n\n> Hva nå?\n\n**Spørsmål 3**\n\n> Og" in text
    )
    assert "**Kaffe** (notert · spørsmål 3)" in text
    assert "Annen metode · spørsmål 2" in text
    single = outcome(problem_statements=[rows[0], rows[2]], ideas=[idea("a", problem_statement_id="q")])
    assert "spørsmål 1" not in markdown(make_document(single)).lower()
    assert "## Spørsmålene\n" in markdown(make_document(outcome(problem_statements=rows[:2])))
    assert "## Spørsmålet\n" in markdown(make_document(outcome(problem_statements=rows[:1])))


def test_ideas_are_sorted_by_votes_with_shelved_ideas_last() -> None:
    votes = {"uten": None, "null": 0, "tre": 3, "valgt": 3, "mange, men avslått": 9, "vent": None}
    status = {"valgt": "selected", "mange, men avslått": "declined", "vent": "parked"}
    day = outcome(
        ideas=[idea(title, title=title, status=status.get(title, "captured")) for title in votes],
        presentations=[presentation(title, votes=count) for title, count in votes.items()],
    )
    text = render_section(make_document(day), "ideas")
    assert find_entries(text) == ["valgt", "tre", "null", "uten", "mange, men avslått", "vent"]
    for line in ("(**valgt** · 3 stemmer)", "(notert · 0 stemmer)", "(avslått · 9 stemmer)", "(satt på vent)"):
        assert line in text


def test_an_idea_shows_its_own_fields() -> None:
    plain = render_section(make_document(outcome(ideas=[idea("a", description="Kaffe")])), "ideas")
    assert plain == "## Ideer\n\n- **Kaffe** (notert)\n"
    fields: dict[str, Any] = {
        "description": "Mer\nom den", "boldness": "bold", "origin": "inspired", "team": "bord 1", "session_id": "t",
        "next_step": "Vent", "follow_up_on": "2027-05-01", "status": "parked", "group_id": "h",
    }  # fmt: skip
    shown = presentation("a", presenter_ids=["p", "x"], feedback=["Ja", "Nei"])
    day = outcome({"group_ids": ["g"]}, ideas=[idea("a", **fields)], presentations=[shown])
    names = {"people": {"p": PersonName("Kari", None)}, "groups": {"g": "Vår", "h": "Deres"}}
    assert render_section(make_document(day, **names), "ideas") == (
        "## Ideer\n\n- **Kaffe** (satt på vent · spenstig · inspirert · bord 1 · fra en annen samling)\n"
        "    - Mer  \n        om den\n    - Lagt fram av Kari\n    - Tilbakemelding: «Ja»\n"
        "    - Tilbakemelding: «Nei»\n"
        "    - Neste steg: Vent\n    - Hvem: Deres\n    - Når: 1. mai 2027\n"
    )


def test_needs_are_sentences() -> None:
    rows = [
        need("n", because="de vil"), need("m", who="Ledere", what="tid!", status="answered", insight_ids=["i"]),
        need("o", status="parked", insight_ids=["i", "gone", "j"]),
    ]  # fmt: skip
    day = outcome(needs=rows, insights=[insight("i"), insight("j")])
    assert render_section(make_document(day), "needs") == (
        "## Behov\n\n- **1.** Alle trenger ro, fordi de vil.\n- **2.** Ledere trenger tid! (besvart · innsikt 1)\n"
        "- **3.** Alle trenger ro. (satt på vent · innsikt 1 og 2)\n"
    )


def test_references_to_other_sessions_are_named() -> None:
    """Sources, insights and needs of other days are shown with their session."""
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
    text = markdown(make_document(day, **other))
    for line in (
        "    - Bygger på: *Samtaler*: «her»\n    - Bygger på: *Reisen*: «der» (fra samlingen «I fjor»)\n",
        "Alle trenger ro. (innsikt 1)\n    - Bygger også på en innsikt fra samlingen «I vår»: «Det gikk»\n",
        "(notert · behov 1)\n    - Svarer også på et behov fra samlingen «I høst»: «alle trenger ro»\n"
        "    - Bygger også på en innsikt fra samlingen «I vår»: «Det gikk»\n",
        "Spørsmålet «Hva var det?» ble omformulert til:\n\n> Hva nå?\n\n- Bygger også på en innsikt",
    ):
        assert line in text
