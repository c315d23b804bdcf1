"""Style sheet and icon: their paths contain a hash of their content, so that browsers cache them forever."""

import hashlib
from pathlib import Path
from typing import Any

from litestar import Request, route
from litestar.response.base import ASGIResponse

from service.http.operations import READ_METHODS
from service.http.problems import ApiError

_MEDIA = {".css": "text/css", ".svg": "image/svg+xml"}
_CACHE_CONTROL = "public, max-age=31536000, immutable"


def _with_digest(path: Path) -> tuple[str, str, bytes]:
    """Return a file's name, its name with a digest, and its content."""
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()[:16]
    return path.name, f"{path.stem}.{digest}{path.suffix}", content


_FILES = [_with_digest(path) for path in sorted((Path(__file__).parent / "static").iterdir()) if path.suffix in _MEDIA]
PATHS = {name: f"/assets/{served}" for name, served, _ in _FILES}
"""The path of each file, by its name."""
_SERVED = {served: content for _, served, content in _FILES}


@route("/assets/{name:str}", http_method=READ_METHODS, name="assets")
async def asset(request: Request[Any, Any, Any]) -> ASGIResponse:
    """Serve a file; paths of older versions are 404."""
    name = request.path_params["name"]
    if name not in _SERVED:
        raise ApiError("not_found")
    return ASGIResponse(
        body=_SERVED[name],
        media_type=_MEDIA[Path(name).suffix],
        headers={"Cache-Control": _CACHE_CONTROL, "Cross-Origin-Resource-Policy": "same-origin"},
    )
