"""Who looks at a page: whoever has given a key, kept in a cookie of the browser's session; in the demo, anybody."""

import hashlib
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from litestar import Request
from litestar.datastructures.cookie import Cookie
from litestar.types import HTTPScope

from service.api.authentication import Authenticator, Caller
from service.api.operations import WORK
from service.api.rate_limits import Slot
from service.domain import keys
from service.settings import Settings

_FORWARDED = (b"forwarded", b"via", b"x-real-ip")
_DEMO_VIEWER = Caller(
    UUID(int=0),
    "demo",
    frozenset(scope for scope in keys.SCOPES if scope.endswith(":read")),
    hashlib.sha256(b"demo").digest(),
    Slot(0, 0),
)


async def find_viewer(request: Request[Any, Any, Any], settings: Settings, *, demo: bool) -> Caller:
    """Find who looks at a page: by the Authorization header, by the cookie, or as anybody in the demo."""
    authenticator: Authenticator = request.app.state.authenticator
    if not sends_bearer(request):
        if key := request.cookies.get(cookie_name(settings)):
            return await authenticator.authenticate_key(request, key, WORK)
        if demo and is_local(request.scope):
            return _DEMO_VIEWER
    return await authenticator.authenticate(request, WORK)


def sends_bearer(request: Request[Any, Any, Any]) -> bool:
    """Whether a program asks, by a key in the header; another scheme there is meant for a proxy."""
    return bool(request.headers.get("authorization", "").lower().startswith("bearer "))


def is_demo(viewer: Caller) -> bool:
    """Whether somebody looks who has given no key."""
    return viewer is _DEMO_VIEWER


def is_loopback(host: str) -> bool:
    """Whether a host name or address is this machine's own, which no other machine reaches."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def is_local(scope: HTTPScope) -> bool:
    """Whether a request comes from a browser on this machine that asks for this machine.

    The peer alone does not say it: a page elsewhere may have let its own name point here (DNS rebinding), and a proxy
    on this machine asks for others.
    """
    hosts = [value.decode("latin-1") for name, value in scope["headers"] if name == b"host"]
    forwarded = any(name in _FORWARDED or name.startswith(b"x-forwarded-") for name, _ in scope["headers"])
    peer = scope["client"][0] if scope["client"] else ""
    # Proxies that say nothing of themselves still speak HTTP/1.0 by default, which no browser does.
    if len(hosts) != 1 or forwarded or not is_loopback(peer) or scope["http_version"] == "1.0":
        return False
    try:
        return is_loopback(urlsplit(f"//{hosts[0]}").hostname or "")
    except ValueError:
        return False


def cookie_name(settings: Settings) -> str:
    """Name the cookie; on https a name that only this very host can have set, and only over https."""
    return "__Host-lup_key" if _is_https(settings) else "lup_key"


def key_cookie(settings: Settings, key: str) -> str:
    """Write the cookie that holds a key until the browser is closed; without a key, the one that removes it."""
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
