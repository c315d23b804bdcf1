"""A breaking change of the contract is reported unless the changelog names it."""

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from tests.contract.answers import document
from tools.breaking import CHANGELOG, CONTRACT, RELEASED, bare, unnamed

Json = dict[str, Any]
OLD: Json = json.loads(json.dumps(document()))
NOTHING = "# Changelog\n\n## [Unreleased]\n### Added\n- `list_themes`\n"


def _apply(change: Callable[[Json], object]) -> Json:
    changed = deepcopy(OLD)
    change(changed)
    return changed


def _find_operation(document: Json, name: str) -> Json:
    operation: Json = next(
        operation
        for methods in document["paths"].values()
        for operation in methods.values()
        if operation["operationId"] == name
    )
    return operation


def _get_fields(document: Json, schema: str) -> Json:
    fields: Json = document["components"]["schemas"][schema]["properties"]
    return fields


def _accept_several(document: Json, name: str, parameter: str) -> None:
    """Let a query parameter accept several values, separated by commas."""
    (declared,) = (item for item in _find_operation(document, name)["parameters"] if item.get("name") == parameter)
    declared.update(explode=False, schema={"type": "array", "items": declared["schema"]})


BREAKS: list[tuple[str, Callable[[Json], object]]] = [
    ("list_themes", lambda new: new["paths"]["/v1/themes"].pop("get")),
    ("list_themes", lambda new: new["paths"].pop("/v1/themes")),
    ("get_theme", lambda new: _find_operation(new, "get_theme").update({"x-lup-sdk": "themes.read"})),
    ("get_theme", lambda new: _find_operation(new, "get_theme").update(security=[{"key": ["admin:read"]}])),
    ("Theme", lambda new: _get_fields(new, "Theme").pop("description")),
    ("Theme", lambda new: new["components"]["schemas"]["Theme"]["required"].remove("name")),
    ("Theme", lambda new: _get_fields(new, "Theme")["name"].update(type=["string", "null"])),
    ("ThemeCreate", lambda new: new["components"]["schemas"]["ThemeCreate"]["required"].append("description")),
    ("ThemeCreate", lambda new: _get_fields(new, "ThemeCreate").pop("description")),
    ("ThemeCreate", lambda new: _get_fields(new, "ThemeCreate")["name"].update(maxLength=20)),
    ("ThemeCreate", lambda new: _get_fields(new, "ThemeCreate")["name"].update(pattern="^a$")),
    ("NeedStatus", lambda new: new["components"]["schemas"]["NeedStatus"]["enum"].remove("parked")),
    ("Name", lambda new: new["components"]["schemas"]["Name"].update(maxLength=20)),
    ("list_themes", lambda new: new["components"]["parameters"]["Limit"]["schema"].update(maximum=100)),
    ("update_theme", lambda new: new["components"]["responses"]["ThemeSaved"]["content"].clear()),
    ("update_theme", lambda new: new["components"]["responses"]["ThemeSaved"]["headers"].pop("ETag")),
    ("list_themes", lambda new: _find_operation(new, "list_themes")["parameters"].pop()),
    ("list_themes", lambda new: _find_operation(new, "list_themes")["parameters"][0].update(required=True)),
    ("list_themes", lambda new: _find_operation(new, "list_themes")["responses"]["200"]["content"].pop("text/csv")),
    ("IdeaStatus", lambda new: new["components"]["schemas"]["IdeaStatus"].update(enum=["captured"])),
    ("publish_idea", lambda new: _find_operation(new, "publish_idea")["requestBody"].update(required=True)),
]  # fmt: skip


@pytest.mark.parametrize(("name", "change"), BREAKS)
def test_a_breaking_change_is_reported_until_the_changelog_names_it(
    name: str, change: Callable[[Json], object]
) -> None:
    breaks = unnamed(OLD, _apply(change), NOTHING)
    assert breaks
    names = {line.partition(":")[0] for line in breaks}
    assert name in names
    changelog = NOTHING + "### Breaking\n" + "\n".join(f"- `{changed}` has changed." for changed in names)
    assert unnamed(OLD, _apply(change), changelog) == []
    assert unnamed(OLD, _apply(change), changelog.replace("## [Unreleased]", "## [Unreleased]\n\n## [0.1.0]")) == breaks


@pytest.mark.parametrize(
    "change",
    [
        lambda new: new["paths"].update({"/v1/more": new["paths"]["/v1/themes"]}),
        lambda new: _get_fields(new, "Theme").update(more={"type": "string"}),
        lambda new: _get_fields(new, "ThemeCreate").update(more={"type": "string"}),
        lambda new: _get_fields(new, "ThemeCreate")["name"].update(maxLength=900),
        lambda new: new["components"]["schemas"]["NeedStatus"]["enum"].append("more"),
        lambda new: new["components"]["schemas"]["Theme"].update(description="Other words."),
        lambda new: _find_operation(new, "list_themes")["parameters"].append(
            {"name": "more", "in": "query", "schema": {"type": "string"}}
        ),
        lambda new: _accept_several(new, "list_methods", "phase"),
    ],
)
def test_an_addition_is_not_breaking(change: Callable[[Json], object]) -> None:
    assert unnamed(OLD, _apply(change), NOTHING) == []


def test_the_changelog_names_every_breaking_change() -> None:
    assert unnamed(json.loads(RELEASED.read_text()), json.loads(CONTRACT.read_text()), CHANGELOG.read_text()) == []


def test_a_contract_without_descriptions_promises_the_same() -> None:
    assert unnamed(bare(OLD), OLD, NOTHING) == unnamed(OLD, bare(OLD), NOTHING) == []
    assert bare(OLD)["components"]["schemas"]["Theme"]["properties"].keys() == (
        OLD["components"]["schemas"]["Theme"]["properties"].keys()
    )
