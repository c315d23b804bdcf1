"""Texts of the layout of every page."""

TEXTS = {
    "nb": {
        "layout.service": "LUP",
        "layout.tagline": "Ledelsesutvikling og innovasjon",
        "layout.skip": "Hopp til innholdet",
        "layout.navigation": "Hovedmeny",
        "layout.home": "Forsiden",
        "layout.sessions": "Samlinger",
        "layout.ideas": "Ideer",
        "layout.groups": "Ledergrupper",
        "layout.languages": "Velg språk",
        "layout.sign_out": "Logg ut",
        "layout.docs": "Dokumentasjon av API-et",
        "layout.demo": "Eksempeldata: Kommunen, gruppen og dagen er oppdiktet.",
        "layout.about": (
            "LUP er kommunens ledelsesutviklingsprogram. Her ligger det som kom fram på samlingene, "
            "fra den første lappen til det som ble gjort."
        ),
    },
    "nn": {
        "layout.service": "LUP",
        "layout.tagline": "Leiarutvikling og innovasjon",
        "layout.skip": "Hopp til innhaldet",
        "layout.navigation": "Hovudmeny",
        "layout.home": "Framsida",
        "layout.sessions": "Samlingar",
        "layout.ideas": "Idear",
        "layout.groups": "Leiargrupper",
        "layout.languages": "Vel språk",
        "layout.sign_out": "Logg ut",
        "layout.docs": "Dokumentasjon av API-et",
        "layout.demo": "Eksempeldata: Kommunen, gruppa og dagen er oppdikta.",
        "layout.about": (
            "LUP er leiarutviklingsprogrammet i kommunen. Her ligg det som kom fram på samlingane, "
            "frå den første lappen til det som vart gjort."
        ),
    },
    "en": {
        "layout.service": "LUP",
        "layout.tagline": "Leadership development and innovation",
        "layout.skip": "Skip to content",
        "layout.navigation": "Main menu",
        "layout.home": "Front page",
        "layout.sessions": "Sessions",
        "layout.ideas": "Ideas",
        "layout.groups": "Leadership groups",
        "layout.languages": "Choose language",
        "layout.sign_out": "Sign out",
        "layout.docs": "API documentation",
        "layout.demo": "Sample data: the municipality, the group and the day are invented.",
        "layout.about": (
            "LUP is the municipality's leadership development programme. Here are the results of "
            "its sessions, from the first sticky note to what was done."
        ),
    },
}
