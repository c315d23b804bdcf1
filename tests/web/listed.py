"""The pages that the browser test visits; add a line here for each new page."""

from msgspec import Struct


class BrowserPage(Struct, frozen=True):
    """A page and its expected status; names in braces in the path are ids of the test site."""

    name: str
    path: str
    status: int = 200
    scopes: tuple[str, ...] = ()
    """The scopes of the visitor's key; without scopes, the pages are open as in the demo."""
    empty: bool = False
    """Whether the page is visited before any data is loaded."""


PAGES = (
    BrowserPage("home", "/"),
    BrowserPage("home-nynorsk", "/?lang=nn"),
    BrowserPage("home-english", "/?lang=en"),
    BrowserPage("home-empty", "/", empty=True),
    BrowserPage("home-signed-in", "/", scopes=("*",)),
    BrowserPage("idea", "/ideas/{idea}"),
    BrowserPage("ideas", "/ideas"),
    BrowserPage("selected-ideas", "/ideas?status=selected"),
    BrowserPage("sessions", "/sessions"),
    BrowserPage("groups", "/groups"),
    BrowserPage("ideas-empty", "/ideas", empty=True),
    BrowserPage("session", "/sessions/{session}"),
    BrowserPage("session-nynorsk", "/sessions/{session}?lang=nn"),
    BrowserPage("session-english", "/sessions/{session}?lang=en"),
    BrowserPage("session-without-persons", "/sessions/{session}", scopes=("programme:read", "day:read")),
    BrowserPage("session-to-come", "/sessions/{coming}"),
    BrowserPage("session-crowded", "/sessions/{crowded}"),
    BrowserPage("key", "/key"),
    BrowserPage("not-found", "/finnes-ikke", status=404),
    BrowserPage("scope-missing", "/", status=403, scopes=("programme:read",)),
    BrowserPage("key-missing", "/v1/ideas", status=401),
)
