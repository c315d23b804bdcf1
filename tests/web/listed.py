"""The pages that are looked at in a browser; a new page is one line here."""

from msgspec import Struct


class Listed(Struct, frozen=True):
    """A page: its address, in which names in braces are ids that the test site knows, and how it is answered."""

    name: str
    path: str
    status: int = 200
    scopes: tuple[str, ...] = ()
    """Those of the key of who looks; without any, the pages are open as they are in the demo."""
    empty: bool = False
    """Whether it is looked at before anything has been loaded."""


PAGES = (
    Listed("home", "/"),
    Listed("home-nynorsk", "/?lang=nn"),
    Listed("home-english", "/?lang=en"),
    Listed("home-empty", "/", empty=True),
    Listed("home-signed-in", "/", scopes=("*",)),
    Listed("idea", "/ideas/{idea}"),
    Listed("ideas", "/ideas"),
    Listed("selected-ideas", "/ideas?status=selected"),
    Listed("sessions", "/sessions"),
    Listed("groups", "/groups"),
    Listed("ideas-empty", "/ideas", empty=True),
    Listed("session", "/sessions/{session}"),
    Listed("session-nynorsk", "/sessions/{session}?lang=nn"),
    Listed("session-english", "/sessions/{session}?lang=en"),
    Listed("session-without-persons", "/sessions/{session}", scopes=("programme:read", "day:read")),
    Listed("session-to-come", "/sessions/{coming}"),
    Listed("session-crowded", "/sessions/{crowded}"),
    Listed("key", "/key"),
    Listed("not-found", "/finnes-ikke", status=404),
    Listed("scope-missing", "/", status=403, scopes=("programme:read",)),
    Listed("key-missing", "/v1/ideas", status=401),
)
