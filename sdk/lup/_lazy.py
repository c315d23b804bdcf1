"""Imports on first use, so that `import lup` stays fast."""

from importlib import import_module
from typing import Any


def lazy_resource(module: str, class_name: str) -> Any:
    """Return the attribute of a client that creates a resource on first use."""
    return _LazyResource(module, class_name)


class _LazyResource:
    def __init__(self, module: str, class_name: str) -> None:
        self._module, self._class_name = module, class_name

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, client: Any, owner: object = None) -> Any:
        resource_class = getattr(import_module(self._module), self._class_name)
        # The class itself tells `create_autospec` which methods the resource has.
        if client is None:
            return resource_class
        resource = client.__dict__[self._name] = resource_class(client._transport)
        return resource
