"""Finds every text of an error in the code: what the catalogues must hold."""

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from service.domain import violations
from tests.house.process import ROOT

PLACE_OF_MESSAGE = 2
"""Where `Broken` and functions like it take the message."""


def templates() -> dict[str, str]:
    """Every template of a message in the code, to the module where it stands."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "service").rglob("*.py")):
        if path.parent.name in ("domain", "postgres", "api"):
            for text in _in_module(path):
                found.setdefault(text, str(path.relative_to(ROOT)))
    tree = ast.parse(Path(violations.__file__).read_text())
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            found[node.value.value] = "service/domain/violations.py"
    return found


def _in_module(path: Path) -> Iterator[str]:
    module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"))
    tree = ast.parse(path.read_text())
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    passing: dict[str, int] = {"Broken": PLACE_OF_MESSAGE}
    for function in functions:
        names = [argument.arg for argument in function.args.args]
        if "message" in names and any(_called(call) == "Broken" for call in ast.walk(function)):
            passing[function.name] = names.index("message")
    for node in ast.walk(tree):
        if isinstance(node, ast.Dict):
            yield from _advice(node)
        name = _called(node)
        if isinstance(node, ast.Call) and name in passing and len(node.args) > passing[name]:
            inside = next((each for each in reversed(functions) if node in ast.walk(each)), None)
            yield from _texts(node.args[passing[name]], inside, module)


def _called(node: ast.AST) -> str:
    if not isinstance(node, ast.Call):
        return ""
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def _advice(node: ast.Dict) -> Iterator[str]:
    for key, value in zip(node.keys, node.values, strict=True):
        if isinstance(key, ast.Constant) and key.value == "advice":
            assert isinstance(value, ast.Constant)
            yield value.value


def _texts(
    node: ast.expr, function: ast.FunctionDef | ast.AsyncFunctionDef | None, module: ModuleType
) -> Iterator[str]:
    """Give the texts that an expression may be; one that is put together at run time has no translation."""
    if isinstance(node, ast.Constant):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body, function, module)
        yield from _texts(node.orelse, function, module)
    elif isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name):
        yield from getattr(module, node.value.id).values()
    elif isinstance(node, ast.Name):
        if function and node.id in [argument.arg for argument in function.args.args]:
            return
        assigned = [
            each.value for each in ast.walk(function or ast.Module([], [])) if isinstance(each, ast.Assign)
            and any(isinstance(target, ast.Name) and target.id == node.id for target in each.targets)
        ]  # fmt: skip
        for value in assigned:
            yield from _texts(value, function, module)
        if not assigned:
            yield getattr(module, node.id)
    elif _called(node) != "render" and not (isinstance(node, ast.Attribute) and node.attr == "message"):
        raise AssertionError(f"{module.__name__}:{node.lineno}: a message must be a template with params")
