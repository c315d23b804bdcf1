"""What to change, in Norwegian bokmål, by the English template."""

MESSAGES: dict[str, str] = {
    # What was written does not fit.
    "Write a text here.": "Skriv en tekst her.",
    "Write something here, or leave the field out.": "Skriv noe her, eller utelat feltet.",
    "Write something here; it cannot be empty.": "Skriv noe her; feltet kan ikke stå tomt.",
    "Write at least {least} characters.": "Skriv minst {least} tegn.",
    "Write at most {most} characters; there are {count} now.": "Skriv høyst {most} tegn; nå er det {count}.",
    "Write this on one line, without tabs, line breaks or other control characters.": (
        "Skriv dette på én linje, uten tabulator, linjeskift eller andre styretegn."
    ),
    "Leave out control characters; only line breaks and tabs are allowed.": (
        "Fjern styretegnene; linjeskift og tabulator kan stå."
    ),
    "Write this as in the example: {example}.": "Skriv dette som i eksempelet: {example}.",
    "Write a date that exists as year-month-day, for example 2026-10-01.": (
        "Skriv en dato som finnes, for eksempel 2026-10-01."
    ),
    "Write a date, a time and an offset from UTC, for example 2026-10-01T09:00:00+02:00.": (
        "Skriv dato, klokkeslett og tidssone, for eksempel 2026-10-01T09:00:00+02:00."
    ),
    "Add the offset from UTC, or Z, for example 2026-10-01T09:00:00+02:00.": (
        "Legg til tidssonen, for eksempel 2026-10-01T09:00:00+02:00."
    ),
    "Write the resource's id, for example 01890a5d-ac96-774b-bcce-b302099a8057.": (
        "Skriv id-en som tjenesten har gitt, for eksempel 01890a5d-ac96-774b-bcce-b302099a8057."
    ),
    "Choose true or false.": "Velg true (ja) eller false (nei).",
    "Write a whole number.": "Skriv et helt tall.",
    "Write a whole number from {least} to {most}.": "Skriv et helt tall fra {least} til {most}.",
    "Choose one of: {allowed}.": "Velg én av disse: {allowed}.",
    "Send a list.": "Send en liste.",
    "Add at least {least} to this list.": "Legg til minst {least} i denne listen.",
    "Send at most {most} in this list; there are {count} now.": (
        "Ta med høyst {most} i denne listen; nå er det {count}."
    ),
    "Send an object with fields among: {allowed}.": ("Send et objekt med de feltene det trenger av disse: {allowed}."),
    "Write a text here, or send an object with fields among: {allowed}.": (
        "Skriv en tekst her, eller send et objekt med de feltene det trenger av disse: {allowed}."
    ),
    "Write a value, or leave the field out; it cannot be null.": (
        "Fyll ut feltet, eller utelat det; det kan ikke være null."
    ),
    "This is required.": "Fyll ut dette feltet; det må være med.",
    "This is required; choose one of: {allowed}.": "Dette må være med; velg én av disse: {allowed}.",
    "This is required, for example: {example}": "Fyll ut dette feltet, for eksempel: {example}",
    "Leave out unknown fields; the fields here are: {allowed}.": "Fjern det som ikke er blant feltene her: {allowed}.",
    "There is no field {name} here; leave it out. The fields are: {allowed}.": (
        "Her finnes ikke noe felt {name}; fjern det. Feltene er: {allowed}."
    ),
    "There is no field {name} here; did you mean {nearest}? The fields are: {allowed}.": (
        "Her finnes ikke noe felt {name}; mente du {nearest}? Feltene er: {allowed}."
    ),
    "There is no such field here; did you mean {nearest}? The fields are: {allowed}.": (
        "Et slikt felt finnes ikke her; mente du {nearest}? Feltene er: {allowed}."
    ),
    "The field {name} can only be read; leave it out.": "Feltet {name} kan bare leses; utelat det.",
    "The field {name} is changed by verbs only; leave it out, and call the verb.": (
        "Feltet {name} endres bare av verb; utelat det, og kall verbet."
    ),
    "The report has more than {most} rows; narrow it, or read it as CSV or NDJSON.": (
        "Rapporten har mer enn {most} rader; avgrens den, eller les den som CSV eller NDJSON."
    ),
    "See the API documentation for the values allowed here.": "Se i dokumentasjonen for API-et hva som kan stå her.",
    "Use only the letters a to z and A to Z, digits, dots, hyphens and _, such as c2.": (
        "Bruk bare bokstavene a til z og A til Z, sifre, punktum, bindestrek og _, for eksempel c2."
    ),
    "Write an address that begins with https:// and has no spaces.": (
        "Skriv en adresse som begynner med https:// og er uten mellomrom."
    ),
    "Write the system (a to z, digits, hyphens and _), a colon and the key there, such as hr:3100.": (
        "Skriv systemet (a til z, sifre, bindestrek og _), et kolon og nøkkelen der, for eksempel hr:3100."
    ),
    "Use only the letters a to z, digits, hyphens and _, such as hr.": (
        "Bruk bare bokstavene a til z, sifre, bindestrek og _, for eksempel hr."
    ),
    "Write one e-mail address without spaces, such as name@example.kommune.no.": (
        "Skriv én e-postadresse uten mellomrom, for eksempel navn@example.kommune.no."
    ),
    "Write the nine digits without spaces, such as 974760673.": (
        "Skriv de ni sifrene uten mellomrom, for eksempel 974760673."
    ),
    "The check digit is wrong; see Brønnøysundregistrene.": (
        "Kontrollsifferet stemmer ikke; slå opp nummeret i Brønnøysundregistrene."
    ),
    "Leave out the national identity number; it is never stored.": "Fjern fødselsnummeret; det blir aldri lagret.",
    "Use at most {most} combining marks in a row; leave some out.": (
        "Høyst {most} aksenttegn kan stå etter hverandre; fjern noen av dem."
    ),
    "Choose a day in the years {first} to {last}.": "Velg en dag i årene {first} til {last}.",
    # Query parameters, cursors and scopes.
    "Leave out the query string; there are no parameters here.": (
        "Fjern det som står etter spørsmålstegnet i adressen; her finnes ingen parametre."
    ),
    "Leave out unknown parameters; the parameters here are: {allowed}.": (
        "Fjern det som ikke er blant parametrene her: {allowed}."
    ),
    "There is no parameter {name} here; leave it out. The parameters are: {allowed}.": (
        "Her finnes ingen parameter {name}; fjern den. Parametrene er: {allowed}."
    ),
    "There is no parameter {name} here; did you mean {nearest}? The parameters are: {allowed}.": (
        "Her finnes ingen parameter {name}; mente du {nearest}? Parametrene er: {allowed}."
    ),
    "Send {name} once only.": "Send {name} bare én gang.",
    "Write the query string as name=value&name=value, percent-encoded in UTF-8, at most 100 parameters.": (
        "Skriv parametrene som navn=verdi&navn=verdi, prosentkodet i UTF-8, høyst 100 av dem."
    ),
    "Use the next_cursor that this list returned, unchanged.": (
        "Bruk next_cursor fra svaret på denne listen som den er."
    ),
    "Use a cursor that this feed returned, unchanged.": "Bruk en markør som denne strømmen har gitt, som den er.",
    "The cursor belongs to another order; keep the same `sort`.": (
        "Markøren hører til en annen rekkefølge; behold `sort` som den var."
    ),
    "Leave out `limit`; an export is the whole list. Use filters, or read pages as JSON.": (
        "Fjern `limit`; en eksport er hele listen. Filtre gjør den kortere, og sider leses som JSON."
    ),
    "Leave out `cursor`; an export is always the whole list.": (
        "Fjern `cursor`; en eksport er hele listen, fra begynnelsen."
    ),
    "Leave out `include`; export the other list by itself, or read pages as JSON.": (
        "Fjern `include`; eksporter den andre listen for seg, eller les sider som JSON."
    ),
    "Leave out `count`; an export is the whole list, so count its rows.": (
        "Fjern `count`; en eksport er hele listen, og radene kan telles."
    ),
    "Leave out `media`, or send `csv`; the dialect is for CSV only.": (
        "Fjern `media`, eller send `csv`; dialekten gjelder CSV."
    ),
    "The order of this list has changed; start again without a cursor.": (
        "Rekkefølgen i denne listen er en annen nå; begynn på nytt uten markør."
    ),
    "Send either `after` or `since`: a cursor tells where to continue, a time where to begin.": (
        "Send enten `after` eller `since`: en markør sier hvor lesingen fortsetter, et tidspunkt hvor den begynner."
    ),
    "The feed has restarted, or no longer goes back that far; load everything again, and continue from the cursor of "
    "/v1/changes/head.": (
        "Strømmen har begynt på nytt, eller går ikke lenger så langt tilbake; last alt på nytt, fra markøren som "
        "/v1/changes/head gir."
    ),
    "The included resources are too large together; lower `limit`, or include less.": (
        "Det radene viser til, er for stort til sammen; be om færre rader med `limit`, eller ta med mindre."
    ),
    "Use a key that also has: {scopes}.": "Bruk en nøkkel som også har: {scopes}.",
    "Send a day such as 2026-10-01, or a moment with an offset such as 2026-10-01T08:00:00Z; in a URL, write a plus "
    "sign as %2B.": (
        "Skriv en dag, for eksempel 2026-10-01, eller et tidspunkt med tidssone, for eksempel 2026-10-01T08:00:00Z; "
        "i en adresse skrives plusstegnet %2B."
    ),
    "Send a JSON body as described in the API documentation.": (
        "Her trengs et innhold: JSON slik dokumentasjonen for API-et viser."
    ),
    # References.
    "No such resource exists among {kind}; create it first, or correct the reference.": (
        "Dette finnes ikke blant {kind}; opprett det først, eller rett henvisningen."
    ),
    "No such resource exists among {kind}; create it by PUT with by_ref, or correct the reference.": (
        "Dette finnes ikke blant {kind}; opprett det med PUT og by_ref, eller rett henvisningen."
    ),
    "No resource has this id; correct the id.": "Det finnes ikke noe med denne id-en; rett den.",
    "Send {field} or {ref_field}, not both.": "Send {field} eller {ref_field}, ikke begge.",
    "Send only one of {field}, {ref_field} and {key}.": "Send bare én av {field}, {ref_field} og {key}.",
    "Send {field}, or {ref_field} and {key}.": "Send {field}, eller {ref_field} og {key}.",
    "Another resource has this external reference; use that resource, or correct the reference.": (
        "Noe annet har denne eksterne referansen; bruk det, eller rett referansen."
    ),
    "A resource has at most one key per system; leave one out.": (
        "Det kan bare være én nøkkel for hvert system; fjern den ene av de to."
    ),
    "Other resources refer to this one; delete or change them first.": (
        "Noe annet viser til dette; fjern eller endre det først."
    ),
    "Send ref or external_refs, which identify the row.": "Send ref eller external_refs, som raden kjennes igjen på.",
    "The row that this refers to is rejected; correct that row.": (
        "Raden som det vises til her, er avvist; rett den raden."
    ),
    "The same resource was sent more than once; leave one out.": (
        "Det samme står to ganger i denne forespørselen; fjern det ene."
    ),
    "Another item in the document has this key or text; give each a unique key.": (
        "Noe annet her har samme nøkkel eller tekst; gi hver av dem sin egen nøkkel."
    ),
    "Another request used this key; send a new one.": "Nøkkelen er brukt til noe annet; send en ny.",
    "The resource is larger than 250 kB; split it in two.": "Dette er større enn 250 kB; del det i to.",
    "Use the id, or a key with people:read.": "Bruk id-en, eller be om rettigheten people:read.",
    "Leave the field out, or use a key with people:read.": "Utelat feltet, eller be om rettigheten people:read.",
    "Changing this field needs the person of the row; use a key with people:read.": (
        "Dette henger sammen med personen i raden; be om rettigheten people:read for å endre det."
    ),
    "Choose today or an earlier day.": ("En endring kan gjelde fra i dag eller en tidligere dag."),
    # Units, groups, programmes and cohorts.
    "A unit must close after it opens; correct one of the days.": (
        "En enhet kan ikke legges ned før den ble opprettet; rett en av dagene."
    ),
    "The unit would succeed itself; list the units that replace it.": (
        "Enheten ville etterfulgt seg selv; oppgi de enhetene som erstatter den."
    ),
    "There is a root unit already; send the unit's parent.": (
        "Det finnes en øverste enhet fra før; oppgi hvilken enhet denne hører under."
    ),
    "There was a root unit on that day already; send the unit's parent.": (
        "Det fantes en øverste enhet den dagen; oppgi hvilken enhet denne hørte under."
    ),
    "The unit would be its own ancestor; choose another parent.": (
        "Enheten ville stå under seg selv; velg en overordnet enhet utenfor den."
    ),
    "The unit would have been its own ancestor; choose another parent.": (
        "Enheten ville ha stått under seg selv; velg en overordnet enhet utenfor den."
    ),
    "A person is in the group more than once, as leader, member or enthusiast; list each person once.": (
        "Noen står to ganger i gruppen, som leder, medlem eller ildsjel; før opp hver person bare én gang."
    ),
    "Another open group leads one of these units; close that one first.": (
        "En annen åpen gruppe leder en av disse enhetene; avslutt den gruppen først."
    ),
    "An earlier phase has this key; choose another.": "En tidligere fase har denne nøkkelen; velg en annen.",
    "A session covers a phase that is missing here; keep every phase in use.": (
        "En samling dekker en fase som mangler her; behold den fasen."
    ),
    "An attendance names a phase that is missing here; keep every phase in use.": (
        "En deltakelse viser til en fase som mangler her; behold den fasen."
    ),
    "A cohort must end after it starts; correct one of the days.": (
        "Et kull kan ikke slutte før det begynner; rett en av dagene."
    ),
    "The cohort has sessions in another programme; create a new cohort.": (
        "Kullet har samlinger i et annet program; opprett et nytt kull."
    ),
    "Another method has this key; choose another.": "En annen metode har denne nøkkelen; velg en annen.",
    "The key of a method cannot change; create a new method.": (
        "En metode beholder nøkkelen sin; opprett en ny metode for en ny nøkkel."
    ),
    # Sessions and attendances.
    "A session must end after it starts; correct one of the times.": (
        "En samling kan ikke slutte før den begynner; rett et av tidspunktene."
    ),
    "The agenda does not fit between start and end; shorten it.": (
        "Agendaen får ikke plass mellom start og slutt; kort den ned."
    ),
    "A mini session lasts one day; change its format, or end it earlier.": (
        "En minisamling varer én dag; gjør den ordinær, eller la den slutte samme dag."
    ),
    "Choose a cohort of the session's programme.": "Velg et kull i samme program som samlingen.",
    "The programme lacks a phase that an attendance names; choose one that has it.": (
        "Programmet mangler en fase som en deltakelse viser til; velg et program som har den."
    ),
    "The programme has no phase with this key; see its phases.": (
        "Programmet har ingen slik fase; se hvilke faser det har."
    ),
    "The method bank has no method with this key; see /v1/methods.": (
        "Metodebanken har ingen slik metode; se /v1/methods."
    ),
    "A method on the agenda no longer exists; choose another.": (
        "En metode i agendaen finnes ikke lenger i metodebanken; velg en annen."
    ),
    "The session has not started yet; hold it once it has.": (
        "Samlingen har ikke begynt ennå; vent til den er i gang med å føre den som gjennomført."
    ),
    "The session had not started on that day; hold it on a later day.": (
        "Samlingen hadde ikke begynt den dagen; velg en senere dag."
    ),
    "A held session cannot start in the future; correct the time or the status.": (
        "En gjennomført samling kan ikke begynne fram i tid; rett tidspunktet eller statusen."
    ),
    "Attendances record who attended or was absent; correct them first.": (
        "Det er ført hvem som var der; rett deltakelsene først."
    ),
    "The session's day is full; shorten its content, or use another session.": (
        "Det er ikke plass til mer på denne dagen; kort ned det som står der, eller skriv på en annen samling."
    ),
    "A phase is listed more than once; list it once.": "En fase er oppgitt to ganger; oppgi den bare én gang.",
    "The session is cancelled; reopen it first.": "Samlingen er avlyst; gjenåpne den først.",
    "The session has not started yet; record this afterwards.": "Samlingen har ikke begynt ennå; før dette etterpå.",
    "The session had not started on that day; choose a later day.": (
        "Samlingen hadde ikke begynt den dagen; velg en senere dag."
    ),
    "The person already has an attendance for this session; update it.": (
        "Personen er ført opp på denne samlingen fra før; endre den deltakelsen."
    ),
    "The person was sent more than once; leave one out.": "Personen står to ganger; fjern den ene.",
    "A reflection refers to this attendance; change the reflection first.": (
        "Et sitat viser til denne deltakelsen; endre sitatet først."
    ),
    "The person has no attendance for the session; create it first.": (
        "Personen er ikke ført opp på samlingen; før opp deltakelsen først."
    ),
    # The day's work.
    "The idea of this presentation is refused; correct the idea.": "Ideen som legges fram, er avvist; rett den.",
    "The exercise's form has no such field; leave it out, or send another form.": (
        "Øvelsens form, eller den formen den skal få, har ikke et slikt felt; utelat feltet, eller send en annen form."
    ),
    "The status is {before} and can change to: {allowed}.": "Statusen er {before}, og kan bli: {allowed}.",
    "The status {before} is final.": "Statusen {before} er endelig og kan ikke endres.",
    "The idea is {status}; revive it first, then select it.": (
        "Ideen har statusen {status}; ta den opp igjen først, og velg den så."
    ),
    "An idea needs a title or a description.": "Gi ideen en tittel eller en beskrivelse.",
    "The idea already has a presentation in this session; update it.": (
        "Ideen er alt lagt fram på denne samlingen; endre den presentasjonen."
    ),
    "The problem statement would be reframed from itself; choose an earlier one.": (
        "Problemstillingen ville vise til seg selv; velg en tidligere."
    ),
    "The source is listed more than once; list it once.": "Kilden er oppgitt før; oppgi den bare én gang.",
    "An exercise among the sources does not exist; correct the source.": (
        "En øvelse som innsikten bygger på, finnes ikke; rett kilden."
    ),
    "An item among the sources does not exist; correct the source.": (
        "Et punkt som innsikten bygger på, finnes ikke; rett kilden."
    ),
    "The exercise has no item with this key; add it first, or correct the key.": (
        "Øvelsen har ikke noe punkt med denne nøkkelen; legg det til først, eller rett nøkkelen."
    ),
    "The exercise has no item with this key; correct the key.": (
        "Øvelsen har ikke noe punkt med denne nøkkelen; rett nøkkelen."
    ),
    "The exercise has no item with this key that accepts themes; use a point of a step.": (
        "Øvelsen har ikke noe punkt med denne nøkkelen som kan få temaer; velg et punkt under et steg."
    ),
    "Themes are attached to an exercise's items; choose an item.": (
        "Temaer knyttes til punkter i øvelsen; oppgi et punkt."
    ),
    "Only exercises have items; leave item_key out.": "Bare øvelser har punkter; utelat item_key.",
    "An insight cites an item that is missing here; keep every cited item.": (
        "En innsikt viser til et punkt som mangler her; behold det punktet."
    ),
    "An item of another kind had this key; choose a new key.": "Nøkkelen tilhørte et annet slags punkt; velg en ny.",
    "The exercise already has another form; send this work under a new key.": (
        "Øvelsen har en annen form fra før; gi dette arbeidet sin egen nøkkel."
    ),
    "The exercise's form has no items of this kind; choose another kind.": (
        "Øvelsen har ikke slike punkter i denne formen; velg et slag som den har."
    ),
    "Another item has this key; choose another.": "Et annet punkt har denne nøkkelen; velg en annen.",
    "The work has no cause with this key; add it, or correct the key.": (
        "Det finnes ingen årsak med denne nøkkelen; legg den til, eller rett nøkkelen."
    ),
    "The work has no step with this key; add it, or correct the key.": (
        "Det finnes ikke noe steg med denne nøkkelen; legg det til, eller rett nøkkelen."
    ),
    "A root cause cannot have answers below it; unmark the root, or answer another cause.": (
        "En rotårsak kan ikke ha svar under seg; fjern merket på rotårsaken, eller svar på en annen årsak."
    ),
    "The cause would explain itself; choose another one.": "Årsaken ville forklare seg selv; velg en annen.",
    "Only a cause without answers below it can be a root; unmark it.": (
        "Bare en årsak som ingen annen forklarer, er en rotårsak; fjern merket."
    ),
    "Causes can be at most ten deep; move this one higher.": (
        "Mer enn ti svar henger under hverandre; flytt dette høyere opp."
    ),
}
