"""The viewer of a page: the owner of the key in the session cookie or, in the demo, anyone on this machine."""

import hashlib
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from litestar import Request
from litestar.datastructures.cookie import Cookie
from litestar.types import HTTPScope

from service.domain import api_keys
from service.http.authentication import Authenticator, Caller
from service.http.operations import REQUEST_TIMEOUT_SECONDS
from service.http.rate_limits import Slot
from service.settings import Settings

_FORWARDED = (b"forwarded", b"via", b"x-real-ip")
_DEMO_VIEWER = Caller(
    UUID(int=0),
    "demo",
    "",
    frozenset(scope for scope in api_keys.SCOPES if scope.endswith(":read")),
    None,
    hashlib.sha256(b"demo").digest(),
    Slot(0, 0),
)


async def find_viewer(request: Request[Any, Any, Any], settings: Settings, *, demo: bool) -> Caller:
    """Find the viewer of a page: by the Authorization header, by the cookie, or anonymously in the demo."""
    authenticator: Authenticator = request.app.state.authenticator
    if not sends_bearer(request):
        if key := request.cookies.get(cookie_name(settings)):
            return await authenticator.authenticate_key(request, key, REQUEST_TIMEOUT_SECONDS)
        if demo and is_local(request.scope):
            return _DEMO_VIEWER
    return await authenticator.authenticate(request, REQUEST_TIMEOUT_SECONDS)


def sends_bearer(request: Request[Any, Any, Any]) -> bool:
    """Whether the request has a key in its header; another scheme there is meant for a proxy."""
    return bool(request.headers.get("authorization", "").lower().startswith("bearer "))


def is_demo(viewer: Caller) -> bool:
    """Whether the viewer is anonymous, in the demo."""
    return viewer is _DEMO_VIEWER


def is_loopback(host: str) -> bool:
    """Whether a host name or address is a loopback, which no other machine can reach."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def is_local(scope: HTTPScope) -> bool:
    """Whether a request comes from a browser on this machine, for this machine.

    The peer address is not enough: a foreign page may let its host name resolve to this machine (DNS rebinding), and a
    proxy on this machine forwards requests of others.
    """
    hosts = [value.decode("latin-1") for name, value in scope["headers"] if name == b"host"]
    forwarded = any(name in _FORWARDED or name.startswith(b"x-forwarded-") for name, _ in scope["headers"])
    peer = scope["client"][0] if scope["client"] else ""
    # Proxies without forwarding headers use HTTP/1.0 by default, which no browser does.
    if len(hosts) != 1 or forwarded or not is_loopback(peer) or scope["http_version"] == "1.0":
        return False
    try:
        return is_loopback(urlsplit(f"//{hosts[0]}").hostname or "")
    except ValueError:
        return False


def cookie_name(settings: Settings) -> str:
    """Return the cookie's name; on https with a prefix that only this host can set, and only over https."""
    return "__Host-lup_key" if _is_https(settings) else "lup_key"


def key_cookie(settings: Settings, key: str) -> str:
    """Return the Set-Cookie header for a session cookie with the key; an empty key removes the cookie."""
    return Cookie(
        key=cookie_name(settings),
        value=key,
        max_age=None if key else 0,
        path="/",
        secure=_is_https(settings),
        httponly=True,
        samesite="lax",
    ).to_header(header="")


def _is_https(settings: Settings) -> bool:
    return bool(settings.public_url and settings.public_url.startswith("https://"))
