"""Texts of a session's page, except those of the document itself."""

TEXTS = {
    "nb": {
        "session.contents": "Innhold",
        "session.download": "Last ned som Markdown",
        "session.table": "Tallene står også i tabellen under.",
        "session.no_emotion": "ikke sagt",
    },
    "nn": {
        "session.contents": "Innhald",
        "session.download": "Last ned som Markdown",
        "session.table": "Tala står òg i tabellen under.",
        "session.no_emotion": "ikkje sagt",
    },
    "en": {
        "session.contents": "Contents",
        "session.download": "Download as Markdown",
        "session.table": "The numbers are also in the table below.",
        "session.no_emotion": "not stated",
    },
}
