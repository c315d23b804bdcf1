"""The sign-in page: it takes an API key and keeps it in a session cookie."""

import asyncio
import re
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from litestar import Request, post, route
from litestar.response.base import ASGIResponse

from service.http.authentication import Authenticator
from service.http.operations import BODY_TIMEOUT_SECONDS, REQUEST_TIMEOUT_SECONDS
from service.http.problems import ApiError
from service.settings import Settings
from service.web.rendering import Links, render
from service.web.viewers import cookie_name, key_cookie

_FORM = "application/x-www-form-urlencoded"
MAX_FORM_BYTES = 10_000
_OWN_PATH = re.compile(r"/([A-Za-z0-9._~\-]+(/[A-Za-z0-9._~\-]+)*)?(\?[A-Za-z0-9._~\-=&%+]*)?")
"""A path on this site: without consecutive slashes or percent-encoding."""
_NOT_A_PAGE = re.compile(r"/(v1|key|assets)\b")
_METHODS: list[Any] = ["GET", "HEAD", "POST"]


@route("/key", http_method=_METHODS, name="page /key", status_code=200, request_max_body_size=MAX_FORM_BYTES)
async def open_key(request: Request[Any, Any, Any]) -> ASGIResponse:
    """Show the sign-in form, or sign in with the submitted key."""
    if request.method == "POST":
        return await _sign_in(request)
    notice = "key.signed_out" if request.query_params.get("signed_out") else ""
    return _answer(*_form(request, _settings(request), notice=notice, path=request.query_params.get("next", "/")))


@post("/key/sign-out", name="page /key/sign-out", status_code=200, request_max_body_size=MAX_FORM_BYTES)
async def sign_out(request: Request[Any, Any, Any]) -> ASGIResponse:
    """Sign out by removing the cookie."""
    settings = _settings(request)
    if not is_same_origin(request, settings):
        return _answer(*_form(request, settings, error="key.cross_site"), status=403)
    return _redirect(request, settings, "/key", signed_out="1", key="")


async def _sign_in(request: Request[Any, Any, Any]) -> ASGIResponse:
    authenticator: Authenticator = request.app.state.authenticator
    settings = _settings(request)
    if not is_same_origin(request, settings):
        return _answer(*_form(request, settings, error="key.cross_site"), status=403)
    form = await _read_form(request)
    path = safe_path(form.get("next", "/"))
    key = form.get("key", "").strip()
    if not key:
        return _answer(*_form(request, settings, error="key.missing", path=path), status=400)
    try:
        await authenticator.authenticate_key(request, key, REQUEST_TIMEOUT_SECONDS)
    except ApiError as error:
        if error.code != "not_authenticated":
            raise
        body, headers = _form(request, settings, error="key.wrong", path=path)
        return _answer(body, {**headers, **error.headers}, status=401)
    return _redirect(request, settings, path, key=key)


def render_sign_in(request: Request[Any, Any, Any], settings: Settings) -> tuple[bytes, dict[str, str]]:
    """Render the sign-in form instead of a page, and remove an invalid key from the cookie."""
    query = request.scope["query_string"].decode("latin-1")
    path = request.scope["path"] + (f"?{query}" if query else "")
    if cookie_name(settings) not in request.cookies:
        return _form(request, settings, path=path)
    body, headers = _form(request, settings, error="key.ended", path=path)
    return body, {**headers, "Set-Cookie": key_cookie(settings, "")}


def safe_path(text: str) -> str:
    """Return a path on this site with its query; for anything else, return the front page: no open redirect."""
    return text if _OWN_PATH.fullmatch(text) and not _NOT_A_PAGE.match(text) else "/"


def is_same_origin(request: Request[Any, Any, Any], settings: Settings) -> bool:
    """Whether a form was sent from this site: otherwise others could sign a browser in with their own key."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return bool(site == "same-origin")
    origin = request.headers.get("origin")
    if origin is None:
        return False
    hosts = {request.headers.get("host", "").lower(), urlsplit(settings.public_url or "").netloc.lower()} - {""}
    try:
        return urlsplit(origin).netloc.lower() in hosts
    except ValueError:
        return False


async def _read_form(request: Request[Any, Any, Any]) -> dict[str, str]:
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
        raise ApiError("malformed_request")
    try:
        async with asyncio.timeout(BODY_TIMEOUT_SECONDS):
            body = await request.body()
    except TimeoutError:
        raise ApiError("body_too_slow", headers={"Connection": "close"}) from None
    return dict(parse_qsl(body.decode("latin-1"), keep_blank_values=True))


def _settings(request: Request[Any, Any, Any]) -> Settings:
    settings: Settings = request.app.state.services.settings
    return settings


def _form(
    request: Request[Any, Any, Any], settings: Settings, *, error: str = "", notice: str = "", path: str = "/"
) -> tuple[bytes, dict[str, str]]:
    """Render the sign-in form; it leads back to `path`."""
    return render(request, settings, "key.html", error=error, notice=notice, next=safe_path(path))


def _answer(body: bytes, headers: dict[str, str], status: int = 200) -> ASGIResponse:
    return ASGIResponse(body=body, headers=headers, status_code=status, media_type="text/html")


def _redirect(
    request: Request[Any, Any, Any], settings: Settings, path: str, *, key: str, **query: str
) -> ASGIResponse:
    """Redirect to a page with the key in the cookie; an empty key removes the cookie."""
    links = Links(settings, request)
    address = links(path, **query) if query else links.plain(path)
    headers = {"Location": address, "Set-Cookie": key_cookie(settings, key), "Cache-Control": "no-store"}
    return ASGIResponse(headers=headers, status_code=303, media_type="text/html")
