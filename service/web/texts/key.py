"""Texts of the sign-in page."""

TEXTS = {
    "nb": {
        "key.title": "Logg inn med API-nøkkel",
        "key.about": (
            "Disse sidene viser det API-nøkkelen din gir tilgang til. Nøkkelen blir husket til du logger ut eller "
            "lukker nettleseren."
        ),
        "key.label": "API-nøkkel",
        "key.hint": "Den begynner med «lup_».",
        "key.submit": "Logg inn",
        "key.where": "Har du ingen nøkkel? Spør dem som drifter tjenesten.",
        "key.error": "Feil",
        "key.missing": "Skriv inn en API-nøkkel.",
        "key.wrong": "Nøkkelen er ikke gyldig. Se etter at du har fått med hele, og at den ikke er utløpt.",
        "key.ended": "Nøkkelen du brukte, er ikke gyldig lenger. Logg inn med en annen.",
        "key.cross_site": "Skjemaet kom ikke fra denne siden. Prøv en gang til her.",
        "key.signed_out": "Du er logget ut.",
    },
    "nn": {
        "key.title": "Logg inn med API-nøkkel",
        "key.about": (
            "Desse sidene viser det API-nøkkelen din gir tilgang til. Nøkkelen blir hugsa til du loggar ut eller "
            "lukkar nettlesaren."
        ),
        "key.label": "API-nøkkel",
        "key.hint": "Han byrjar med «lup_».",
        "key.submit": "Logg inn",
        "key.where": "Har du ingen nøkkel? Spør dei som driftar tenesta.",
        "key.error": "Feil",
        "key.missing": "Skriv inn ein API-nøkkel.",
        "key.wrong": "Nøkkelen er ikkje gyldig. Sjå etter at du har fått med heile, og at han ikkje er gått ut.",
        "key.ended": "Nøkkelen du brukte, er ikkje gyldig lenger. Logg inn med ein annan.",
        "key.cross_site": "Skjemaet kom ikkje frå denne sida. Prøv ein gong til her.",
        "key.signed_out": "Du er logga ut.",
    },
    "en": {
        "key.title": "Sign in with an API key",
        "key.about": (
            "These pages show what your API key gives access to. The key is remembered until you sign out or close the "
            "browser."
        ),
        "key.label": "API key",
        "key.hint": "It begins with “lup_”.",
        "key.submit": "Sign in",
        "key.where": "No key? Ask the operator of the service.",
        "key.error": "Error",
        "key.missing": "Enter an API key.",
        "key.wrong": "The key is not valid. Check that it is complete and has not expired.",
        "key.ended": "Your key is no longer valid. Sign in with another one.",
        "key.cross_site": "The form did not come from this page. Try again here.",
        "key.signed_out": "You are signed out.",
    },
}
