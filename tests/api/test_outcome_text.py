"""The outcome of a session as Markdown: linked entities, in three languages, limited to what the caller may see."""

from typing import Any

import pytest

from tests.api.captured import get_outcome
from tests.api.mini_lup import QUESTION, capture, session
from tests.conftest import Callers, Client


async def test_markdown(client: Client, session_id: str) -> None:
    response = await get_outcome(client, session_id, media="md")
    assert response.headers["content-type"] == "text/markdown; charset=utf-8"
    assert response.headers["content-language"] == "nb"
    text = response.text
    for fragment in (
        "# Mini-LUP\n\n- **Når:** 12. mars 2025, 09.00–16.00\n- **Samling:** Mini · Planlagt · LUP\n",  # noqa: RUF001
        "## Dette tar vi videre\n\n### Ideer med et neste steg\n\n- **Gevinstkaffe på tvers** (4 stemmer)\n"
        "    - Neste steg: Prøv i to sektorer\n    - Hvem: ikke avtalt\n    - Når: ikke avtalt\n",
        f"## Spørsmålet\n\n> {QUESTION}\n",
        "- **1.** Det som virker, blir kjent ved tilfeldighet (årsak)\n    - «Vi hørte om det i lunsjen.»\n"
        "    - Bygger på: *Hvorfor deles det så lite*: «ingen felles oversikt»\n",
        "- **1.** Tjenesteledere trenger å finne hvem som alt har løst det, fordi ingen har oversikt. (innsikt 1)\n",
        "- **2.** Ledergruppen trenger tid til å prøve. (innsikt 1 og 2)\n",
        "## Ideer\n\n- **Gevinstkaffe på tvers** (presentert · 4 stemmer · tradisjonell · behov 1)\n"
        "    - Tilbakemelding: «prøv i to sektorer»\n",
        "- **Bytt arbeidsplass en dag i måneden** (notert · spenstig · innsikt 2)\n",
        "## Vedlegg\n\n### Det deltakerne sa\n\n> Det gir oss innsikt på en helt unik måte\n",
        "### En tjenesteleders dag\n\nBrukerreise\n\n- Hvem: tjenesteleder\n- Situasjon: i skvisen",
        "**Følelsen er lavest i steg 2 (−2 på en skala fra −2 til 2)**\n\n"  # noqa: RUF001
        "- **1.** **Morgen:** møter på jobb (følelse +1)\n",
        "- **2.** svarer på avvik mens prosjektmøtet går (**laveste punkt** · følelse −2)\n"  # noqa: RUF001
        "    - Smertepunkt: ingen tid satt av\n    - Mulighet: møtefri formiddag\n",
        "> Hvorfor deles så lite?\n\n- vi vet ikke om hverandre\n    - ingen felles oversikt (**rotårsak**)\n",
        "| Fase | Minutter |\n| --- | ---: |\n| Innsikt | 120 |\n| Behov | 90 |\n",
    ):
        assert fragment in text
    headings = [splitline[3:] for splitline in text.splitlines() if splitline.startswith("## ")]
    assert headings == ["Dette tar vi videre", "Spørsmålet", "Innsikter", "Behov", "Ideer", "Vedlegg"]
    assert "Lang dag" not in text
    assert "None" not in text


FRAGMENTS = {
    "nb": (
        "Innsikt 1 og 2 endret spørsmålet til:\n\n> Hva nå?\n",
        "### Samtaler\n\nIntervju · bord 3\n",
        "- **1.** **Morgen:** ringer\n    - Kanal: Telefon\n",
        "    - Bygger på: *Samtaler*: «tid» og «rom»\n",
        "- **Kaffe** (**valgt** · 1 stemme · bord 3 · behov 1 · innsikt 1 og 2)\n"
        "    - Lagt fram slik: «En halvtime.»\n",
        "### Valgte ideer\n\n- **Kaffe** (**valgt** · 1 stemme)\n    - Neste steg: ikke avtalt\n",
        "### Andre ideer med et neste steg\n\n- **Først**\n    - Neste steg: Spør\n",
        "### Spørsmål med en eier\n\n- **Hva da?**\n    - Hvem: Strategi og HR\n",
        "### Lenker\n\n- [Bilder](<https://intranett.example/lup>)\n",
    ),
    "nn": (
        "Innsikt 1 og 2 endra spørsmålet til:\n\n> Hva nå?\n",
        "### Samtaler\n\nIntervju · bord 3\n",
        "- **1.** **Morgen:** ringer\n    - Kanal: Telefon\n",
        "    - Byggjer på: *Samtaler*: «tid» og «rom»\n",
        "- **Kaffe** (**vald** · 1 røyst · bord 3 · behov 1 · innsikt 1 og 2)\n    - Lagt fram slik: «En halvtime.»\n",
        "### Valde idear\n\n- **Kaffe** (**vald** · 1 røyst)\n    - Neste steg: ikkje avtalt\n",
        "### Andre idear med eit neste steg\n\n- **Først**\n    - Neste steg: Spør\n",
        "### Spørsmål med ein eigar\n\n- **Hva da?**\n    - Kven: Strategi og HR\n",
        "### Lenkjer\n\n- [Bilder](<https://intranett.example/lup>)\n",
    ),
    "en": (
        "Insights 1 and 2 changed the question to:\n\n> Hva nå?\n",
        "### Samtaler\n\nInterview · bord 3\n",
        "- **1.** **Morgen:** ringer\n    - Channel: Telefon\n",
        "    - Rests on: *Samtaler*: “tid” and “rom”\n",
        "- **Kaffe** (**selected** · 1 vote · bord 3 · need 1 · insights 1 and 2)\n"
        "    - Presented like this: “En halvtime.”\n",
        "### Selected ideas\n\n- **Kaffe** (**selected** · 1 vote)\n    - Next step: not agreed\n",
        "### Other ideas with a next step\n\n- **Først**\n    - Next step: Spør\n",
        "### Questions with an owner\n\n- **Hva da?**\n    - Who: Strategi og HR\n",
        "### Links\n\n- [Bilder](<https://intranett.example/lup>)\n",
    ),
}


@pytest.fixture
async def outcome_id(client: Client) -> str:
    """A day in which each entity leads to the next."""
    session_id = await session(client, links=[{"title": "Bilder", "url": "https://intranett.example/lup"}])
    unit = {"name": "Strategi og HR", "kind": "municipality"}
    await client.put("/v1/units/by_ref/hr/1", json=unit)
    method = {"key": "walk", "name": "Gåtur", "phase": "insight", "form": "other", "purpose": "Se det selv."}
    assert (await client.post("/v1/methods", json=method)).status_code == 201
    notes = [{"key": "a", "text": "tid"}, {"key": "b", "text": "rom"}]
    sources = [{"exercise_key": "samtaler", "item_key": key} for key in ("a", "b")]
    step = {"stage": "Morgen", "action": "ringer", "channel": "Telefon"}
    document = {
        "team": "bord 3",
        "problem_statements": [
            {"key": "p", "question": "Hva da?", "owner_unit_ref": "hr:1"},
            {"key": "q", "question": "Hva nå?", "reframed_from_key": "p", "insight_keys": ["i", "j"]},
        ],
        "exercises": [
            {"key": "samtaler", "title": "Samtaler", "method_key": "interview",
             "work": {"form": "other", "name": "Intervju", "notes": notes}},
            {"title": "Ut", "method_key": "walk", "work": {"form": "other", "name": "Gåtur"}},
            {"title": "Fritt", "work": {"form": "other", "name": "Kafé"}},
            {"title": "Dag", "work": {"form": "user_journey", "persona": "leder", "case": "dag", "steps": [step]}},
        ],
        "insights": [
            {"key": "i", "statement": "Tid", "kind": "cause", "sources": sources},
            {"key": "j", "statement": "Rom", "kind": "cause"},
        ],
        "needs": [{"key": "n", "who": "alle", "what": "ro"}],
        "ideas": [
            {"title": "Først", "next_step": "Spør"},
            {"title": "Kaffe", "status": "selected", "need_keys": ["n"], "insight_keys": ["i", "j"],
             "presentation": {"votes": 1, "pitch": "En halvtime."}},
        ],
    }  # fmt: skip
    await capture(client, session_id, document)
    return session_id


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
async def test_markdown_links_entities(client: Client, outcome_id: str, language: str) -> None:
    text = (await get_outcome(client, outcome_id, media="md", lang=language)).text
    for fragment in FRAGMENTS[language]:
        assert fragment in text
    assert f"> Hva da?\n\n{FRAGMENTS[language][0]}" in text
    assert "### Ut\n\nGåtur · bord 3" in text


async def test_markdown_names_the_original_problem_statement(client: Client, outcome_id: str) -> None:
    (original, *_) = (await client.get("/v1/problem_statements")).json()["items"]
    later = {"problem_statements": [{"question": "Og så?", "reframed_from_id": original["id"]}]}
    await capture(client, outcome_id, later)
    text = (await get_outcome(client, outcome_id, media="md")).text
    assert "Spørsmålet «Hva da?» ble omformulert til:\n\n> Og så?\n" in text


async def test_markdown_names_units_with_organisation_read(caller: Callers, outcome_id: str) -> None:
    text = (await get_outcome(await caller("programme:read", "day:read"), outcome_id, media="md")).text
    assert "**Hva da?**" in text
    assert "Strategi og HR" not in text
    # The owner is omitted, so that the caller does not learn whether there is one.
    assert "**Kaffe** (**valgt** · 1 stemme)\n    - Neste steg: ikke avtalt\n    - Når: ikke avtalt\n" in text


async def test_markdown_in_the_requested_language(client: Client, session_id: str) -> None:
    path = f"/v1/sessions/{session_id}/outcome"
    accept = {"accept": "text/markdown, */*;q=0.1", "accept-language": "nn-NO, en;q=0.5"}
    nynorsk = await client.get(path, headers=accept)
    assert (nynorsk.headers["content-language"], "## Dette tek vi vidare\n" in nynorsk.text) == ("nn", True)
    english = await client.get(path, headers=accept, params={"lang": "en"})
    assert (english.headers["content-language"], "## The question\n" in english.text) == ("en", True)
    assert "12 March 2025, 09:00" in english.text
    assert QUESTION in english.text
    json = await client.get(path, headers={"accept": "application/json, text/markdown"})
    assert json.headers["content-type"] == "application/json"


async def test_markdown_escapes_texts(client: Client) -> None:
    session_id = await session(
        client, title="# [Dag](http://x) <b>", links=[{"title": "a]b", "url": "https://x.no/(a)"}]
    )
    document = {
        "exercises": [
            {
                "title": "1. *Først*",
                "work": {"form": "user_journey", "persona": "a|b", "case": "c", "steps": [{"action": "x|y\n\n- z"}]},
            }
        ],
        "needs": [{"who": "- alle", "what": "`ro` &amp; _fred_"}],
        "reflections": [{"text": "# Topp\n> dag", "may_publish": True}],
    }
    await capture(client, session_id, document)
    text = (await get_outcome(client, session_id, media="md")).text
    for fragment in (
        r"# \# \[Dag\](http://x) &lt;b&gt;",
        r"- [a\]b](<https://x.no/(a)>)",
        r"### 1\. \*Først\*",
        r"- Hvem: a\|b",
        "- **1.** x\\|y\n\n    \\- z\n",
        r"- **1.** - alle trenger \`ro\` &amp;amp; \_fred\_.",
        "> \\# Topp  \n> &gt; dag",
    ):
        assert fragment in text


async def attend(client: Client, session_id: str, role: str, status: str, number: int) -> None:
    person = await client.put(f"/v1/people/by_ref/hr/{number}", json={"display_name": f"Person {number}"})
    body = {"session_id": session_id, "person_id": person.json()["id"], "role": role, "status": status}
    assert (await client.post("/v1/attendances", json=body)).status_code == 201


async def test_markdown_counts_attendances(client: Client, caller: Callers) -> None:
    other, session_id = await session(client), await session(client)
    statuses = ("invited", "confirmed", "absent", "excused")
    for number, status in enumerate(statuses):
        await attend(client, session_id, "participant", status, number)
    reader = await caller("programme:read")
    assert "- **Invitert:** 2\n" in (await get_outcome(reader, session_id, media="md")).text
    roles = ("leader", "participant", "participant", "guest", "facilitator")
    for number, role in enumerate(roles, len(statuses)):
        await attend(client, session_id, role, "attended", number)
    text = (await get_outcome(reader, session_id, media="md")).text
    assert "- **Til stede:** 3 deltakere, 1 gjest og 1 veileder\n" in text
    assert "Invitert" not in text
    assert "Til stede" not in (await get_outcome(reader, other, media="md")).text


async def test_markdown_names_the_work_of_other_sessions(client: Client, caller: Callers) -> None:
    long_text = "Alt " * 100
    earlier_session_id, session_id = await session(client, title="I fjor"), await session(client)
    notes = [{"key": "a", "text": "ikke tid"}, {"key": "b", "text": "ikke rom"}, {"key": "c", "text": "ikke nevnt"}]
    document: dict[str, Any] = {
        "exercises": [
            {"key": "e", "title": "Samtaler", "work": {"form": "other", "name": "N", "notes": notes}},
            {"key": "f", "work": {"form": "five_whys", "question": "Hvorfor så?"}},
        ],
        "insights": [
            {"key": "i", "statement": long_text, "kind": "cause"},
            {"key": "j", "statement": "Bare behovet", "kind": "cause"},
            {"key": "k", "statement": "Bare spørsmålet", "kind": "cause"},
            {"key": "l", "statement": "Ingen av dem", "kind": "cause"},
        ],
        "needs": [{"key": "n", "who": "alle", "what": "ro"}, {"key": "o", "who": "ingen", "what": "mer"}],
    }
    items = (await capture(client, earlier_session_id, document))["items"]
    ids = {item["pointer"]: item["id"] for item in items}
    question = (await client.post("/v1/problem_statements", json={"question": "Hva var det?"})).json()["id"]
    sources = [
        *({"exercise_id": ids["/exercises/0"], "item_key": key} for key in ("a", "b")),
        {"exercise_id": ids["/exercises/1"]},
    ]
    changed = {"question": "Og nå?", "reframed_from_id": question, "insight_ids": [ids["/insights/2"]]}
    later: dict[str, Any] = {
        "problem_statements": [changed],
        "insights": [{"key": "i", "statement": "Her", "kind": "cause", "sources": sources}],
        "needs": [{"key": "n", "who": "vi", "what": "tid", "insight_ids": [ids["/insights/1"]]}],
        "ideas": [{"title": "Kaffe", "need_ids": [ids["/needs/0"]], "insight_ids": [ids["/insights/0"]]}],
    }
    await capture(client, session_id, later)
    text = (await get_outcome(client, session_id, media="md")).text
    for fragment in (
        "Spørsmålet «Hva var det?» ble omformulert til:\n\n> Og nå?\n\n"
        "- Bygger også på en innsikt fra samlingen «I fjor»: «Bare spørsmålet»\n",
        "    - Bygger på: *Samtaler*: «ikke tid» og «ikke rom» (fra samlingen «I fjor»)\n",
        "    - Bygger på: *Hvorfor så?* (fra samlingen «I fjor»)\n",
        "Vi trenger tid.\n    - Bygger også på en innsikt fra samlingen «I fjor»: «Bare behovet»\n",
        "    - Svarer også på et behov fra samlingen «I fjor»: «alle trenger ro»\n"
        f"    - Bygger også på en innsikt fra samlingen «I fjor»: «{long_text[:299]}»\n",
    ):
        assert fragment in text
    for hidden_text in ("Ingen av dem", "ingen trenger", "ikke nevnt"):
        assert hidden_text not in text
    without = (await get_outcome(await caller("programme:read"), session_id, media="md")).text
    for hidden_text in ("I fjor", "Hva var det?", "ikke tid"):
        assert hidden_text not in without


async def test_markdown_names_the_themes_of_an_idea_of_another_day(client: Client, session_id: str) -> None:
    theme = (await client.post("/v1/themes", json={"name": "Tid"})).json()["id"]
    group = (await client.post("/v1/groups", json={"name": "Deres"})).json()["id"]
    idea = (await client.post("/v1/ideas", json={"title": "Fra før", "theme_ids": [theme], "group_id": group})).json()[
        "id"
    ]
    await capture(client, session_id, {"presentations": [{"idea_id": idea, "votes": 9}]})
    text = (await get_outcome(client, session_id, media="md")).text
    assert "### Temaer som kom igjen\n\n- **Tid** (1 idé)\n" in text
    assert "    - Hvem: Deres\n" in text
