"""Generate the SDK's operations and types from the contract; `--check` compares them without writing."""

import argparse
import json
import subprocess
import sys
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.classes import ClassBuilder
from generator.contract import Contract
from generator.methods import MethodBuilder

SDK = Path(__file__).resolve().parent


def render(contract: Contract) -> dict[str, str]:
    """Render the generated modules, by file name."""
    environment = Environment(
        loader=FileSystemLoader(SDK / "templates"), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    operations = MethodBuilder(contract)
    models, inputs = ClassBuilder(contract, "models"), ClassBuilder(contract, "inputs")
    context = {
        "version": contract.version,
        "models": list(models.build_classes()),
        "enums": list(models.build_enums()),
        "bodies": list(inputs.build_classes()),
        "queries": operations.queries,
        "resources": operations.resources,
    }
    return {
        name: tidy(environment.get_template(f"{name}.jinja").render(context))
        for name in ("__init__.py", "models.py", "inputs.py", "resources.py")
    }


def tidy(code: str) -> str:
    """Remove unused imports, sort the others, and format."""
    ruff = [sys.executable, "-m", "ruff"]
    options = [
        "--quiet",
        "--isolated",
        "--config",
        "line-length=120",
        "--config",
        'lint.isort.known-first-party=["lup"]',
        "-",
    ]
    for command in (["check", "--fix", "--select", "F401,I"], ["format"]):
        result = subprocess.run([*ruff, *command, *options], input=code, capture_output=True, text=True, check=True)
        code = result.stdout
    return code


def main() -> int:
    """Write the modules, or compare them with the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--contract", type=Path, default=SDK.parent / "openapi" / "lup.json")
    parser.add_argument("--out", type=Path, default=SDK / "lup" / "_generated")
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    modules = render(Contract(json.loads(arguments.contract.read_bytes())))
    if arguments.check:
        stale = [name for name, code in modules.items() if not _same(arguments.out / name, code)]
        print(f"not up to date: {', '.join(stale)}" if stale else f"{len(modules)} generated modules are up to date")
        return bool(stale)
    arguments.out.mkdir(parents=True, exist_ok=True)
    for name, code in modules.items():
        (arguments.out / name).write_text(code, encoding="utf-8")
    return 0


def _same(path: Path, code: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == code


if __name__ == "__main__":
    raise SystemExit(main())
