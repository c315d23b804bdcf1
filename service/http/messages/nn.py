"""What to change, in Norwegian nynorsk, by the English template."""

MESSAGES: dict[str, str] = {
    # What was written does not fit.
    "Write a text here.": "Skriv ein tekst her.",
    "Write something here, or leave the field out.": "Skriv noko her, eller utelat feltet.",
    "Write something here; it cannot be empty.": "Skriv noko her; feltet kan ikkje stå tomt.",
    "Write at least {least} characters.": "Skriv minst {least} teikn.",
    "Write at most {most} characters; there are {count} now.": "Skriv høgst {most} teikn; no er det {count}.",
    "Write this on one line, without tabs, line breaks or other control characters.": (
        "Skriv dette på éi linje, utan tabulator, linjeskift eller andre styreteikn."
    ),
    "Leave out control characters; only line breaks and tabs are allowed.": (
        "Fjern styreteikna; linjeskift og tabulator kan stå."
    ),
    "Write this as in the example: {example}.": "Skriv dette som i dømet: {example}.",
    "Write a date that exists as year-month-day, for example 2026-10-01.": (
        "Skriv ein dato som finst, til dømes 2026-10-01."
    ),
    "Write a date, a time and an offset from UTC, for example 2026-10-01T09:00:00+02:00.": (
        "Skriv dato, klokkeslett og tidssone, til dømes 2026-10-01T09:00:00+02:00."
    ),
    "Add the offset from UTC, or Z, for example 2026-10-01T09:00:00+02:00.": (
        "Legg til tidssona, til dømes 2026-10-01T09:00:00+02:00."
    ),
    "Write the resource's id, for example 01890a5d-ac96-774b-bcce-b302099a8057.": (
        "Skriv id-en som tenesta har gitt, til dømes 01890a5d-ac96-774b-bcce-b302099a8057."
    ),
    "Choose true or false.": "Vel true (ja) eller false (nei).",
    "Write a whole number.": "Skriv eit heilt tal.",
    "Write a whole number from {least} to {most}.": "Skriv eit heilt tal frå {least} til {most}.",
    "Choose one of: {allowed}.": "Vel éin av desse: {allowed}.",
    "Send a list.": "Send ei liste.",
    "Add at least {least} to this list.": "Legg til minst {least} i denne lista.",
    "Send at most {most} in this list; there are {count} now.": (
        "Ta med høgst {most} i denne lista; no er det {count}."
    ),
    "Send an object with fields among: {allowed}.": ("Send eit objekt med dei felta det treng av desse: {allowed}."),
    "Write a text here, or send an object with fields among: {allowed}.": (
        "Skriv ein tekst her, eller send eit objekt med dei felta det treng av desse: {allowed}."
    ),
    "Write a value, or leave the field out; it cannot be null.": (
        "Fyll ut feltet, eller la det vere; det kan ikkje vere null."
    ),
    "This is required.": "Fyll ut dette feltet; det må vere med.",
    "This is required; choose one of: {allowed}.": "Dette må vere med; vel éin av desse: {allowed}.",
    "This is required, for example: {example}": "Fyll ut dette feltet, til dømes: {example}",
    "Leave out unknown fields; the fields here are: {allowed}.": "Fjern det som ikkje er blant felta her: {allowed}.",
    "There is no field {name} here; leave it out. The fields are: {allowed}.": (
        "Her finst ikkje noko felt {name}; fjern det. Felta er: {allowed}."
    ),
    "There is no field {name} here; did you mean {nearest}? The fields are: {allowed}.": (
        "Her finst ikkje noko felt {name}; meinte du {nearest}? Felta er: {allowed}."
    ),
    "There is no such field here; did you mean {nearest}? The fields are: {allowed}.": (
        "Eit slikt felt finst ikkje her; meinte du {nearest}? Felta er: {allowed}."
    ),
    "The field {name} can only be read; leave it out.": "Feltet {name} kan berre lesast; utelat det.",
    "The field {name} is changed by verbs only; leave it out, and call the verb.": (
        "Feltet {name} blir berre endra av verb; utelat det, og kall verbet."
    ),
    "The report has more than {most} rows; narrow it, or read it as CSV or NDJSON.": (
        "Rapporten har meir enn {most} rader; avgrens han, eller les han som CSV eller NDJSON."
    ),
    "See the API documentation for the values allowed here.": "Sjå i dokumentasjonen for API-et kva som kan stå her.",
    "Use only the letters a to z and A to Z, digits, dots, hyphens and _, such as c2.": (
        "Bruk berre bokstavane a til z og A til Z, siffer, punktum, bindestrek og _, til dømes c2."
    ),
    "Write an address that begins with https:// and has no spaces.": (
        "Skriv ei adresse som byrjar med https:// og er utan mellomrom."
    ),
    "Write the system (a to z, digits, hyphens and _), a colon and the key there, such as hr:3100.": (
        "Skriv systemet (a til z, siffer, bindestrek og _), eit kolon og nøkkelen der, til dømes hr:3100."
    ),
    "Use only the letters a to z, digits, hyphens and _, such as hr.": (
        "Bruk berre bokstavane a til z, siffer, bindestrek og _, til dømes hr."
    ),
    "Write one e-mail address without spaces, such as name@example.kommune.no.": (
        "Skriv éi e-postadresse utan mellomrom, til dømes namn@example.kommune.no."
    ),
    "Write the nine digits without spaces, such as 974760673.": (
        "Skriv dei ni siffera utan mellomrom, til dømes 974760673."
    ),
    "The check digit is wrong; see Brønnøysundregistrene.": (
        "Kontrollsifferet stemmer ikkje; slå opp nummeret i Brønnøysundregistra."
    ),
    "Leave out the national identity number; it is never stored.": "Fjern fødselsnummeret; det blir aldri lagra.",
    "Use at most {most} combining marks in a row; leave some out.": (
        "Høgst {most} aksentteikn kan stå etter kvarandre; fjern nokre av dei."
    ),
    "Choose a day in the years {first} to {last}.": "Vel ein dag i åra {first} til {last}.",
    # Query parameters, cursors and scopes.
    "Leave out the query string; there are no parameters here.": (
        "Fjern det som står etter spørjeteiknet i adressa; her finst ingen parametrar."
    ),
    "Leave out unknown parameters; the parameters here are: {allowed}.": (
        "Fjern det som ikkje er blant parametrane her: {allowed}."
    ),
    "There is no parameter {name} here; leave it out. The parameters are: {allowed}.": (
        "Her finst ingen parameter {name}; fjern han. Parametrane er: {allowed}."
    ),
    "There is no parameter {name} here; did you mean {nearest}? The parameters are: {allowed}.": (
        "Her finst ingen parameter {name}; meinte du {nearest}? Parametrane er: {allowed}."
    ),
    "Send {name} once only.": "Send {name} berre éin gong.",
    "Write the query string as name=value&name=value, percent-encoded in UTF-8, at most 100 parameters.": (
        "Skriv parametrane som namn=verdi&namn=verdi, prosentkoda i UTF-8, høgst 100 av dei."
    ),
    "Use the next_cursor that this list returned, unchanged.": "Bruk next_cursor frå svaret på denne lista som han er.",
    "Use a cursor that this feed returned, unchanged.": "Bruk ein markør som denne straumen har gitt, som han er.",
    "The cursor belongs to another order; keep the same `sort`.": (
        "Markøren høyrer til ei anna rekkjefølgje; behald `sort` som han var."
    ),
    "Leave out `limit`; an export is the whole list. Use filters, or read pages as JSON.": (
        "Fjern `limit`; ein eksport er heile lista. Filter gjer henne kortare, og sider blir lesne som JSON."
    ),
    "Leave out `cursor`; an export is always the whole list.": (
        "Fjern `cursor`; ein eksport er heile lista, frå starten."
    ),
    "Leave out `include`; export the other list by itself, or read pages as JSON.": (
        "Fjern `include`; eksporter den andre lista for seg, eller les sider som JSON."
    ),
    "Leave out `count`; an export is the whole list, so count its rows.": (
        "Fjern `count`; ein eksport er heile lista, og radene kan teljast."
    ),
    "Leave out `media`, or send `csv`; the dialect is for CSV only.": (
        "Fjern `media`, eller send `csv`; dialekten gjeld CSV."
    ),
    "The order of this list has changed; start again without a cursor.": (
        "Rekkjefølgja i denne lista er ei anna no; byrj på nytt utan markør."
    ),
    "Send either `after` or `since`: a cursor tells where to continue, a time where to begin.": (
        "Send anten `after` eller `since`: ein markør seier kvar lesinga held fram, eit tidspunkt kvar ho tek til."
    ),
    "The feed has restarted, or no longer goes back that far; load everything again, and continue from the cursor of "
    "/v1/changes/head.": (
        "Straumen har byrja på nytt, eller går ikkje lenger så langt tilbake; last alt på nytt, frå markøren som "
        "/v1/changes/head gir."
    ),
    "The included resources are too large together; lower `limit`, or include less.": (
        "Det radene viser til, er for stort til saman; be om færre rader med `limit`, eller ta med mindre."
    ),
    "Use a key that also has: {scopes}.": "Bruk ein nøkkel som også har: {scopes}.",
    "Send a day such as 2026-10-01, or a moment with an offset such as 2026-10-01T08:00:00Z; in a URL, write a plus "
    "sign as %2B.": (
        "Skriv ein dag, til dømes 2026-10-01, eller eit tidspunkt med tidssone, til dømes 2026-10-01T08:00:00Z; "
        "i ei adresse skriv ein plussteiknet som %2B."
    ),
    "Send a JSON body as described in the API documentation.": (
        "Her trengst eit innhald: JSON slik dokumentasjonen for API-et viser."
    ),
    # References.
    "No such resource exists among {kind}; create it first, or correct the reference.": (
        "Dette finst ikkje blant {kind}; opprett det først, eller rett tilvisinga."
    ),
    "No such resource exists among {kind}; create it by PUT with by_ref, or correct the reference.": (
        "Dette finst ikkje blant {kind}; opprett det med PUT og by_ref, eller rett tilvisinga."
    ),
    "No resource has this id; correct the id.": "Det finst ikkje noko med denne id-en; rett han.",
    "Send {field} or {ref_field}, not both.": "Send {field} eller {ref_field}, ikkje begge.",
    "Send only one of {field}, {ref_field} and {key}.": "Send berre éin av {field}, {ref_field} og {key}.",
    "Send {field}, or {ref_field} and {key}.": "Send {field}, eller {ref_field} og {key}.",
    "Another resource has this external reference; use that resource, or correct the reference.": (
        "Noko anna har denne eksterne referansen; bruk det, eller rett referansen."
    ),
    "A resource has at most one key per system; leave one out.": (
        "Det kan berre vere éin nøkkel for kvart system; fjern den eine av dei to."
    ),
    "Other resources refer to this one; delete or change them first.": (
        "Noko anna viser til dette; fjern eller endre det først."
    ),
    "Send ref or external_refs, which identify the row.": "Send ref eller external_refs, som rada blir kjend att på.",
    "The row that this refers to is rejected; correct that row.": (
        "Rada som det blir vist til her, er avvist; rett den rada."
    ),
    "The same resource was sent more than once; leave one out.": (
        "Det same står to gonger i denne førespurnaden; fjern det eine."
    ),
    "Another item in the document has this key or text; give each a unique key.": (
        "Noko anna her har same nøkkel eller tekst; gi kvar av dei sin eigen nøkkel."
    ),
    "Another request used this key; send a new one.": "Nøkkelen er brukt til noko anna; send ein ny.",
    "The resource is larger than 250 kB; split it in two.": "Dette er større enn 250 kB; del det i to.",
    "Use the id, or a key with people:read.": "Bruk id-en, eller be om løyvet people:read.",
    "Leave the field out, or use a key with people:read.": "La feltet vere, eller be om løyvet people:read.",
    "Changing this field needs the person of the row; use a key with people:read.": (
        "Dette heng saman med personen i rada; be om løyvet people:read for å endre det."
    ),
    "Choose today or an earlier day.": ("Ei endring kan gjelde frå i dag eller ein tidlegare dag."),
    # Units, groups, programmes and cohorts.
    "A unit must close after it opens; correct one of the days.": (
        "Ei eining kan ikkje leggjast ned før ho vart oppretta; rett ein av dagane."
    ),
    "The unit would succeed itself; list the units that replace it.": (
        "Eininga ville etterfølgt seg sjølv; oppgi dei einingane som erstattar henne."
    ),
    "There is a root unit already; send the unit's parent.": (
        "Det finst ei øvste eining frå før; oppgi kva eining denne høyrer under."
    ),
    "There was a root unit on that day already; send the unit's parent.": (
        "Det fanst ei øvste eining den dagen; oppgi kva eining denne høyrde under."
    ),
    "The unit would be its own ancestor; choose another parent.": (
        "Eininga ville stå under seg sjølv; vel ei overordna eining utanfor henne."
    ),
    "The unit would have been its own ancestor; choose another parent.": (
        "Eininga ville ha stått under seg sjølv; vel ei overordna eining utanfor henne."
    ),
    "A person is in the group more than once, as leader, member or enthusiast; list each person once.": (
        "Nokon står to gonger i gruppa, som leiar, medlem eller eldsjel; før opp kvar person berre éin gong."
    ),
    "Another open group leads one of these units; close that one first.": (
        "Ei anna open gruppe leier ei av desse einingane; avslutt den gruppa først."
    ),
    "An earlier phase has this key; choose another.": "Ein tidlegare fase har denne nøkkelen; vel ein annan.",
    "A session covers a phase that is missing here; keep every phase in use.": (
        "Ei samling dekkjer ein fase som manglar her; behald den fasen."
    ),
    "An attendance names a phase that is missing here; keep every phase in use.": (
        "Ei deltaking viser til ein fase som manglar her; behald den fasen."
    ),
    "A cohort must end after it starts; correct one of the days.": (
        "Eit kull kan ikkje slutte før det byrjar; rett ein av dagane."
    ),
    "The cohort has sessions in another programme; create a new cohort.": (
        "Kullet har samlingar i eit anna program; opprett eit nytt kull."
    ),
    "Another method has this key; choose another.": "Ein annan metode har denne nøkkelen; vel ein annan.",
    "The key of a method cannot change; create a new method.": (
        "Ein metode beheld nøkkelen sin; opprett ein ny metode for ein ny nøkkel."
    ),
    # Sessions and attendances.
    "A session must end after it starts; correct one of the times.": (
        "Ei samling kan ikkje slutte før ho byrjar; rett eit av tidspunkta."
    ),
    "The agenda does not fit between start and end; shorten it.": (
        "Agendaen får ikkje plass mellom start og slutt; kort han ned."
    ),
    "A mini session lasts one day; change its format, or end it earlier.": (
        "Ei minisamling varer éin dag; gjer henne ordinær, eller la henne slutte same dag."
    ),
    "Choose a cohort of the session's programme.": "Vel eit kull i same program som samlinga.",
    "The programme lacks a phase that an attendance names; choose one that has it.": (
        "Programmet manglar ein fase som ei deltaking viser til; vel eit program som har han."
    ),
    "The programme has no phase with this key; see its phases.": (
        "Programmet har ingen slik fase; sjå kva fasar det har."
    ),
    "The method bank has no method with this key; see /v1/methods.": (
        "Metodebanken har ingen slik metode; sjå /v1/methods."
    ),
    "A method on the agenda no longer exists; choose another.": (
        "Ein metode i agendaen finst ikkje lenger i metodebanken; vel ein annan."
    ),
    "The session has not started yet; hold it once it has.": (
        "Samlinga har ikkje byrja enno; vent til ho er i gang med å føre henne som gjennomført."
    ),
    "The session had not started on that day; hold it on a later day.": (
        "Samlinga hadde ikkje byrja den dagen; vel ein seinare dag."
    ),
    "A held session cannot start in the future; correct the time or the status.": (
        "Ei gjennomført samling kan ikkje byrje fram i tid; rett tidspunktet eller statusen."
    ),
    "Attendances record who attended or was absent; correct them first.": (
        "Det er ført kven som var der; rett deltakingane først."
    ),
    "The session's day is full; shorten its content, or use another session.": (
        "Det er ikkje plass til meir på denne dagen; kort ned det som står der, eller skriv på ei anna samling."
    ),
    "A phase is listed more than once; list it once.": "Ein fase er oppgitt to gonger; oppgi han berre éin gong.",
    "The session is cancelled; reopen it first.": "Samlinga er avlyst; opne henne på nytt først.",
    "The session has not started yet; record this afterwards.": "Samlinga har ikkje byrja enno; før dette etterpå.",
    "The session had not started on that day; choose a later day.": (
        "Samlinga hadde ikkje byrja den dagen; vel ein seinare dag."
    ),
    "The person already has an attendance for this session; update it.": (
        "Personen er ført opp på denne samlinga frå før; endre den deltakinga."
    ),
    "The person was sent more than once; leave one out.": "Personen står to gonger; fjern den eine.",
    "A reflection refers to this attendance; change the reflection first.": (
        "Eit sitat viser til denne deltakinga; endre sitatet først."
    ),
    "The person has no attendance for the session; create it first.": (
        "Personen er ikkje ført opp på samlinga; før opp deltakinga først."
    ),
    # The day's work.
    "The idea of this presentation is refused; correct the idea.": "Ideen som blir lagd fram, er avvist; rett han.",
    "The exercise's form has no such field; leave it out, or send another form.": (
        "Forma til øvinga, eller forma ho skal få, har ikkje eit slikt felt; la feltet vere, eller send ei anna form."
    ),
    "The status is {before} and can change to: {allowed}.": "Statusen er {before}, og kan bli: {allowed}.",
    "The status {before} is final.": "Statusen {before} er endeleg og kan ikkje endrast.",
    "The idea is {status}; revive it first, then select it.": (
        "Ideen har statusen {status}; ta han opp igjen først, og vel han så."
    ),
    "An idea needs a title or a description.": "Gi ideen ein tittel eller ei skildring.",
    "The idea already has a presentation in this session; update it.": (
        "Ideen er alt lagd fram på denne samlinga; endre den presentasjonen."
    ),
    "The problem statement would be reframed from itself; choose an earlier one.": (
        "Problemstillinga ville vise til seg sjølv; vel ei tidlegare."
    ),
    "The source is listed more than once; list it once.": "Kjelda er oppgitt før; oppgi henne berre éin gong.",
    "An exercise among the sources does not exist; correct the source.": (
        "Ei øving som innsikta byggjer på, finst ikkje; rett kjelda."
    ),
    "An item among the sources does not exist; correct the source.": (
        "Eit punkt som innsikta byggjer på, finst ikkje; rett kjelda."
    ),
    "The exercise has no item with this key; add it first, or correct the key.": (
        "Øvinga har ikkje noko punkt med denne nøkkelen; legg det til først, eller rett nøkkelen."
    ),
    "The exercise has no item with this key; correct the key.": (
        "Øvinga har ikkje noko punkt med denne nøkkelen; rett nøkkelen."
    ),
    "The exercise has no item with this key that accepts themes; use a point of a step.": (
        "Øvinga har ikkje noko punkt med denne nøkkelen som kan få tema; vel eit punkt under eit steg."
    ),
    "Themes are attached to an exercise's items; choose an item.": (
        "Tema blir knytte til punkt i øvinga; oppgi eit punkt."
    ),
    "Only exercises have items; leave item_key out.": "Berre øvingar har punkt; la item_key vere.",
    "An insight cites an item that is missing here; keep every cited item.": (
        "Ei innsikt viser til eit punkt som manglar her; behald det punktet."
    ),
    "An item of another kind had this key; choose a new key.": "Nøkkelen høyrde til eit anna slags punkt; vel ein ny.",
    "The exercise already has another form; send this work under a new key.": (
        "Øvinga har ei anna form frå før; gi dette arbeidet sin eigen nøkkel."
    ),
    "The exercise's form has no items of this kind; choose another kind.": (
        "Øvinga har ikkje slike punkt i denne forma; vel eit slag som ho har."
    ),
    "Another item has this key; choose another.": "Eit anna punkt har denne nøkkelen; vel ein annan.",
    "The work has no cause with this key; add it, or correct the key.": (
        "Det finst inga årsak med denne nøkkelen; legg henne til, eller rett nøkkelen."
    ),
    "The work has no step with this key; add it, or correct the key.": (
        "Det finst ikkje noko steg med denne nøkkelen; legg det til, eller rett nøkkelen."
    ),
    "A root cause cannot have answers below it; unmark the root, or answer another cause.": (
        "Ei rotårsak kan ikkje ha svar under seg; fjern merket på rotårsaka, eller svar på ei anna årsak."
    ),
    "The cause would explain itself; choose another one.": "Årsaka ville forklare seg sjølv; vel ei anna.",
    "Only a cause without answers below it can be a root; unmark it.": (
        "Berre ei årsak som inga anna forklarer, er ei rotårsak; fjern merket."
    ),
    "Causes can be at most ten deep; move this one higher.": (
        "Meir enn ti svar heng under kvarandre; flytt dette høgare opp."
    ),
}
