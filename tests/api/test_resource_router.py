"""Handlers are named after their operations, and operation ids are literals where they are declared."""

from pathlib import Path

import pytest
from litestar.routes import HTTPRoute

import service.api
from service.api import ROUTERS
from service.http.operations import operations
from service.http.resource_router import resource_router, verb
from service.postgres.themes import themes

STANDARD = ("list_", "get_", "create_", "put_", "update_", "delete_")


def test_a_handler_has_the_name_of_its_operation() -> None:
    handlers = [
        handler
        for router in ROUTERS
        for route in router.routes
        if isinstance(route, HTTPRoute)
        for handler in route.route_handlers
        if "operation" in handler.opt
    ]
    for handler in handlers:
        name, function = handler.opt["operation"].id, handler.fn
        assert (function.__name__, function.__qualname__, function.__code__.co_name) == (name, name, name)
    assert len({handler.opt["operation"].id for handler in handlers}) == len(list(operations(ROUTERS)))


def test_the_id_of_every_verb_is_a_literal() -> None:
    text = "".join(path.read_text() for path in Path(service.api.__file__).parent.glob("*.py"))
    verbs = [
        operation.id
        for operation in operations(ROUTERS)
        if not operation.id.startswith(STANDARD) and "batch" not in operation.id
    ]
    assert {"park_idea", "hold_session", "attach_theme", "capture_session"} <= {*verbs}
    assert [id for id in verbs if f'"{id}"' not in text] == []


def test_a_verb_is_named_like_an_operation_on_its_resource() -> None:
    with pytest.raises(ValueError, match="<verb>_theme"):
        resource_router(themes, "Themes.", verbs={"archive_idea": verb("Archive it.", {})})
