"""Find every error message in the code, to compare with the catalogues of translations."""

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from service.domain.base import violations
from tests.project.process import ROOT

FOLDERS = ("domain", "core", "postgres", "http", "api")
"""The folders in which requests are refused."""
MESSAGE_ARGUMENT = 2
"""The position of the message among the arguments of `Violation`."""


def templates() -> dict[str, str]:
    """Map every message template in the code to its module."""
    modules: dict[str, str] = {}
    for path in sorted((ROOT / "service").rglob("*.py")):
        if path.relative_to(ROOT / "service").parts[0] in FOLDERS:
            for text in _find_templates(path):
                modules.setdefault(text, str(path.relative_to(ROOT)))
    tree = ast.parse(Path(violations.__file__).read_text())
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            modules[node.value.value] = "service/domain/base/violations.py"
    return modules


def _find_templates(path: Path) -> Iterator[str]:
    module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"))
    tree = ast.parse(path.read_text())
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    positions: dict[str, int] = {"Violation": MESSAGE_ARGUMENT}
    for function in functions:
        names = [argument.arg for argument in function.args.args]
        if "message" in names and any(_callee_name(call) == "Violation" for call in ast.walk(function)):
            positions[function.name] = names.index("message")
    for node in ast.walk(tree):
        if isinstance(node, ast.Dict):
            yield from _find_advice(node)
        name = _callee_name(node)
        if isinstance(node, ast.Call) and name in positions and len(node.args) > positions[name]:
            enclosing = next((function for function in reversed(functions) if node in ast.walk(function)), None)
            yield from _find_texts(node.args[positions[name]], enclosing, module)


def _callee_name(node: ast.AST) -> str:
    if not isinstance(node, ast.Call):
        return ""
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def _find_advice(node: ast.Dict) -> Iterator[str]:
    for key, value in zip(node.keys, node.values, strict=True):
        if isinstance(key, ast.Constant) and key.value == "advice":
            assert isinstance(value, ast.Constant)
            yield value.value


def _find_texts(
    node: ast.expr, function: ast.FunctionDef | ast.AsyncFunctionDef | None, module: ModuleType
) -> Iterator[str]:
    """Return the texts that an expression can have; a text composed at run time has no translation."""
    if isinstance(node, ast.Constant):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _find_texts(node.body, function, module)
        yield from _find_texts(node.orelse, function, module)
    elif isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name):
        yield from getattr(module, node.value.id).values()
    elif isinstance(node, ast.Name):
        if function and node.id in [argument.arg for argument in function.args.args]:
            return
        values = _assigned_values(function, node.id) if function else []
        for value in values:
            yield from _find_texts(value, function, module)
        if not values:
            yield getattr(module, node.id)
    elif _callee_name(node) != "render" and not (isinstance(node, ast.Attribute) and node.attr == "message"):
        raise AssertionError(f"{module.__name__}:{node.lineno}: a message must be a template with params")


def _assigned_values(function: ast.AST, name: str) -> list[ast.expr]:
    """Return the values that a function assigns to a name."""
    return [
        statement.value
        for statement in ast.walk(function)
        if isinstance(statement, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id == name for target in statement.targets)
    ]
