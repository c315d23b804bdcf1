"""Imports on first use, so that `import lup` stays fast."""

from importlib import import_module
from typing import Any


class _LazyResource:
    """An attribute of a client, which creates a resource on first use."""

    def __init__(self, name: str, class_name: str) -> None:
        self._name, self._class_name = name, class_name

    def __get__(self, client: Any, owner: object = None) -> Any:
        resource_class = getattr(import_module(f"lup._generated.resources.{self._name}"), self._class_name)
        # The class itself tells `create_autospec` which methods the resource has.
        if client is None:
            return resource_class
        resource = client.__dict__[self._name] = resource_class(client._transport)
        return resource


lazy_resource: Any = _LazyResource
"""Declared as `Any`, since a client's attribute is declared as the resource."""
