"""Render templates to pages, with security headers."""

from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from litestar import Request

from service.http.languages import LANGUAGES, Language
from service.settings import Settings
from service.web.assets import PATHS
from service.web.formats import Formats
from service.web.languages import chosen_language, language_of
from service.web.texts import Texts

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; "
        "base-uri 'none'"
    ),
    # Not `no-referrer`: browsers would then send forms with the origin `null`.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    # The next user of a shared computer finds no page in its cache.
    "Cache-Control": "private, no-store",
    "Vary": "Accept, Accept-Language, Authorization, Cookie",
}
"""The headers of every page."""
_LANGUAGE_NAMES: dict[Language, str] = {"nb": "Bokmål", "nn": "Nynorsk", "en": "English"}


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )


class Links:
    """Builds the links of a page: below the public URL, and in the chosen language."""

    def __init__(self, settings: Settings, request: Request[Any, Any, Any]) -> None:
        self._base = urlsplit(settings.public_url).path if settings.public_url else ""
        self._chosen = chosen_language(request)
        self._here = request.scope["path"]
        # In order, which the framework does not keep.
        query = parse_qsl(request.scope["query_string"].decode("latin-1"), keep_blank_values=True)
        self._query = [(name, value) for name, value in query if name != "lang"]

    def __call__(self, path: str, **query: Any) -> str:
        """Return the URL of a page: `link("/ideas", status="selected")`."""
        parameters = [(name, value) for name, value in query.items() if value is not None]
        if self._chosen:
            parameters.append(("lang", self._chosen))
        return self.plain(path) + (f"?{urlencode(parameters)}" if parameters else "")

    def plain(self, path: str) -> str:
        """Return the URL of a resource without a language, such as a file."""
        return f"{self._base}{path}"

    def language(self, language: Language) -> str:
        """Return the URL of this page in a language."""
        return f"{self.plain(self._here)}?{urlencode([*self._query, ('lang', language)])}"


def render(
    request: Request[Any, Any, Any],
    settings: Settings,
    template: str,
    *,
    signed_in: bool = False,
    demo: bool = False,
    **values: Any,
) -> tuple[bytes, dict[str, str]]:
    """Render a page to its body and headers.

    Templates get `t` (texts), `link`, `number`, `day`, `clock`, `period`, and the values.
    """
    language = language_of(request)
    formats = Formats(language, settings.zone)
    links = Links(settings, request)
    body = (
        _environment()
        .get_template(template)
        .render(
            t=Texts(language),
            language=language,
            languages=[(code, _LANGUAGE_NAMES[code], links.language(code)) for code in LANGUAGES],
            link=links,
            asset=lambda name: links.plain(PATHS[name]),
            number=formats.number,
            day=formats.day,
            clock=formats.clock,
            period=formats.period,
            signed_in=signed_in,
            demo=demo,
            here=request.scope["path"],
            **values,
        )
    )
    return body.encode(), {**HEADERS, "Content-Language": language}
