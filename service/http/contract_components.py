"""Parts of the contract that several operations share: written once as components, and referenced."""

import msgspec

from service.domain.base.shapes import JsonObject


class Shared:
    """One section of the components: parameters, examples, request bodies or responses."""

    def __init__(self, section: str) -> None:
        self._section = section
        self._uses: dict[str, dict[bytes, list[JsonObject]]] = {}

    def add(self, name: str, part: JsonObject) -> JsonObject:
        """Register a part under a name; `components` turns it into a reference if others are equal."""
        use = dict(part)
        self._uses.setdefault(name, {}).setdefault(msgspec.json.encode(part), []).append(use)
        return use

    def components(self) -> dict[str, JsonObject]:
        """Return the parts that are used more than once; of several with one name, the one used most."""
        shared: dict[str, JsonObject] = {}
        for name, variants in sorted(self._uses.items()):
            uses = max(variants.values(), key=len)
            if len(uses) == 1:
                continue
            shared[name] = dict(uses[0])
            for use in uses:
                use.clear()
                use["$ref"] = f"#/components/{self._section}/{name}"
        return shared
