"""Everything that helps to write code sees the SDK's methods: `help`, `inspect`, completion, autospecs."""

import inspect
import json
import pydoc
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FunctionType
from typing import Any, get_type_hints
from unittest.mock import create_autospec

import jedi  # type: ignore[import-untyped]
import pytest
from lup import AsyncLup, Lup, models
from lup._generated.resources import AsyncResources, SyncResources

Method = Callable[..., Any]
PLAIN = pydoc._PlainTextDoc()  # type: ignore[attr-defined] # `pydoc.plaintext`, which typeshed does not know


def list_resources(resources: type) -> dict[str, type]:
    return {name: getattr(resources, name) for name in vars(resources) if not name.startswith("_")}


def iterate_methods(resources: type) -> Iterator[tuple[str, Method]]:
    """Yield each method of each resource with its full name."""
    for name, resource in list_resources(resources).items():
        for method_name, method in vars(resource).items():
            if isinstance(method, FunctionType):
                yield f"{name}.{method_name}", method


SYNC_METHODS, ASYNC_METHODS = dict(iterate_methods(SyncResources)), dict(iterate_methods(AsyncResources))
STREAMS = {"list", "export", "export_models", "follow"}
UNDESCRIBED = {"active", "ideas", "items", "work"}
"""Fields that the contract does not describe, or of which each form has a description of its own."""


@pytest.mark.parametrize("methods", [SYNC_METHODS, ASYNC_METHODS], ids=["blocking", "async"])
def test_every_parameter_has_a_name_and_a_type(methods: dict[str, Method]) -> None:
    assert len(methods) > 150
    for name, method in methods.items():
        _, *parameters = inspect.signature(method).parameters.values()
        kinds = {parameter.kind for parameter in parameters}
        assert kinds <= {inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.KEYWORD_ONLY}, name
        hints = get_type_hints(method)
        assert {"return", *(parameter.name for parameter in parameters)} <= hints.keys(), name
        assert {"extra_headers", "timeout"} <= hints.keys(), name


def test_both_clients_have_the_same_methods() -> None:
    assert SYNC_METHODS.keys() == ASYNC_METHODS.keys()
    for name, method in SYNC_METHODS.items():
        awaited = ASYNC_METHODS[name]
        parameters = str(inspect.signature(awaited).replace(return_annotation=inspect.Signature.empty))
        blocking_parameters = str(inspect.signature(method).replace(return_annotation=inspect.Signature.empty))
        assert blocking_parameters == parameters.replace("Awaitable[object]", "object"), name
        assert inspect.iscoroutinefunction(awaited) == (name.split(".")[1] not in STREAMS), name
        assert method.__doc__ == awaited.__doc__, name


def test_every_write_takes_an_idempotency_key() -> None:
    """A write is retried like a read, so none may lack the key that makes this safe."""
    contract = json.loads((Path(__file__).parents[2] / "openapi" / "lup.json").read_bytes())
    writes = {
        operation["x-lup-sdk"]
        for path in contract["paths"].values()
        for method, operation in path.items()
        if method not in ("get", "parameters") and "x-lup-sdk" in operation
    }
    with_key = {
        name for name, method in SYNC_METHODS.items() if "idempotency_key" in inspect.signature(method).parameters
    }
    assert writes <= with_key


def test_a_docstring_describes_the_call_and_its_parameters() -> None:
    for name, method in SYNC_METHODS.items():
        first, _, rest = inspect.cleandoc(method.__doc__ or "").partition("\n")
        assert first.endswith("."), name
        assert "Args:\n" in rest, name
        described = set(re.findall(r"^    (\w+): ", rest, re.MULTILINE))
        assert set(inspect.signature(method).parameters) <= described | UNDESCRIBED | {"self"}, name
    text = pydoc.render_doc(Lup.ideas.update, renderer=PLAIN)
    assert "idea_id: The id of the idea, or its external reference: `ref:hr:3100`." in text
    assert "need_ids: Each item is one of `needs`." in text
    assert "title: 'str | None | Unset' = UNSET" in text
    assert ") -> 'models.Idea'" in text
    assert "version: The version that you have read" in text


def test_a_method_returns_what_it_says() -> None:
    assert get_type_hints(Lup.ideas.get)["return"] is get_type_hints(AsyncLup.ideas.get)["return"] is models.Idea
    assert get_type_hints(Lup.ideas.delete)["return"] is type(None)
    assert str(get_type_hints(Lup.ideas.list)["return"]).endswith("SyncPaginator[lup._generated.models.Idea, "
                                                                  "lup._generated.models.IdeaPage]")  # fmt: skip


def test_help_lists_the_resources_and_their_methods() -> None:
    assert "ideas = <class 'lup._generated.resources.ideas.Ideas'>" in pydoc.render_doc(Lup, renderer=PLAIN)
    text = pydoc.render_doc(Lup("http://lup.example").ideas, renderer=PLAIN)
    assert "Ideas, from a sticky note to further work." in text
    assert "publish(self, idea_id" in text


@pytest.mark.parametrize("client_class", [Lup, AsyncLup])
def test_an_autospec_rejects_calls_that_do_not_exist(client_class: type[Lup | AsyncLup]) -> None:
    specs: list[Any] = [create_autospec(client_class, instance=True), create_autospec(client_class)("http://x")]
    for lup in specs:
        result = lup.ideas.get("1", timeout=3)
        if client_class is AsyncLup:
            result.close()
        lup.ideas.get.assert_called_once_with("1", timeout=3)
        calls: list[tuple[Any, tuple[str, ...], dict[str, Any]]] = [
            (lup.ideas.get, (), {}),
            (lup.ideas.get, (), {"id": "1"}),
            (lup.ideas.update, ("1",), {"version": 1, "titel": "a"}),
            (lup.ideas.update, ("1",), {"title": "a"}),
        ]
        for method, arguments, keywords in calls:
            with pytest.raises(TypeError):
                method(*arguments, **keywords)
        with pytest.raises(AttributeError):
            lup.ideas.obtain("1")


def test_a_method_can_be_patched(monkeypatch: pytest.MonkeyPatch) -> None:
    lup: Any = Lup("http://lup.example")
    monkeypatch.setattr(lup.ideas, "get", lambda _: "patched")
    assert lup.ideas.get("1") == "patched"


COMPLETIONS = {
    "lup.": {"ideas", "with_options", "close"},
    "lup.ideas.": {"create", "update", "select", "list", "with_raw_response"},
    "lup.ideas.update('1', ver": {"version="},
    "lup.ideas.get('1').": {"title", "to_dict", "replace", "extra"},
    "next(iter(lup.ideas.list())).": {"title"},
    "lup.ideas.with_raw_response.": {"get", "update", "list"},
    "lup.ideas.with_raw_response.get('1').": {"headers", "parsed", "status_code"},
    "awaited = await AsyncLup().ideas.get('1')\nawaited.": {"title", "to_dict"},
}


@pytest.mark.slow
@pytest.mark.parametrize("code", COMPLETIONS)
def test_an_editor_completes_names(code: str) -> None:
    script = jedi.Script(f"from lup import AsyncLup, Lup\nlup = Lup()\n{code}")
    assert {completion.name for completion in script.complete()} >= COMPLETIONS[code]


@pytest.mark.slow
@pytest.mark.parametrize("code", ["lup.", "lup.ideas.", "lup.ideas.update('1', ver", "lup.ideas.get('1')."])
def test_a_notebook_completes_names(code: str) -> None:
    interpreter = jedi.Interpreter(code, [{"lup": Lup("http://lup.example")}])
    assert {completion.name for completion in interpreter.complete()} >= COMPLETIONS[code]


@pytest.mark.slow
def test_an_editor_shows_the_signature() -> None:
    (signature,) = jedi.Script("from lup import Lup\nLup().ideas.update(").get_signatures()
    assert [parameter.name for parameter in signature.params[:2]] == ["idea_id", "version"]
    assert "Update an idea" in signature.docstring()
