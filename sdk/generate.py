"""Generate the SDK's operations and types from the contract; `--check` compares them without writing."""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.blocking import derive_blocking
from generator.classes import ClassBuilder
from generator.contract import Contract
from generator.fake import FakeDataBuilder
from generator.methods import MethodBuilder

SDK = Path(__file__).resolve().parent
SHARED_MODULES = ("__init__.py", "models.py", "inputs.py")


def render(contract: Contract) -> dict[str, str]:
    """Render the generated modules, by file name."""
    environment = Environment(
        loader=FileSystemLoader(SDK / "templates"), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    resources = MethodBuilder(contract).resources
    models, inputs = ClassBuilder(contract, "models"), ClassBuilder(contract, "inputs")
    context = {
        "version": contract.version,
        "models": list(models.build_classes()),
        "enums": list(models.build_enums()),
        "bodies": list(inputs.build_classes()),
        "resources": list(resources),
    }
    modules = {name: environment.get_template(f"{name}.jinja").render(context) for name in SHARED_MODULES}
    modules["resources/__init__.py"] = environment.get_template("resources.py.jinja").render(context)
    for resource, methods in resources.items():
        doc = contract.tag_descriptions.get(resource) or f"Operations on `{resource}`."
        template = environment.get_template("resource.py.jinja")
        modules[f"resources/{resource}.py"] = template.render(resource=resource, doc=doc, methods=methods)
    for path in sorted((SDK / "lup" / "_async").glob("*.py")):
        modules[f"sync/{path.name}"] = derive_blocking(f"lup/_async/{path.name}", path.read_text(encoding="utf-8"))
    return {**tidy(modules), "contract.json": FakeDataBuilder(contract).build()}


def tidy(modules: dict[str, str]) -> dict[str, str]:
    """Remove unused imports, sort the others, and format."""
    options = ["--quiet", "--isolated", "--config", "line-length=120"]
    options += ["--config", 'lint.isort.known-first-party=["lup"]']
    with TemporaryDirectory() as folder:
        write(Path(folder), modules)
        for command in (["check", "--fix", "--select", "F401,I"], ["format"]):
            subprocess.run([sys.executable, "-m", "ruff", *command, *options, folder], check=True)
        return {name: (Path(folder) / name).read_text(encoding="utf-8") for name in modules}


def write(folder: Path, modules: dict[str, str]) -> None:
    """Write modules into a folder."""
    for name, code in modules.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(code, encoding="utf-8")


def main() -> int:
    """Write the modules, or compare them with the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--contract", type=Path, default=SDK.parent / "openapi" / "lup.json")
    parser.add_argument("--out", type=Path, default=SDK / "lup" / "_generated")
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    modules = render(Contract(json.loads(arguments.contract.read_bytes())))
    files = {
        path.relative_to(arguments.out).as_posix(): path
        for path in arguments.out.rglob("*.*")
        if path.suffix in (".py", ".json")
    }
    if arguments.check:
        current = {name: path.read_text(encoding="utf-8") for name, path in files.items()}
        stale = sorted(name for name in modules.keys() | current if modules.get(name) != current.get(name))
        print(f"not up to date: {', '.join(stale)}" if stale else f"{len(modules)} generated files are up to date")
        return bool(stale)
    for name in files.keys() - modules.keys():
        files[name].unlink()
    write(arguments.out, modules)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
