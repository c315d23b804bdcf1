"""The generator, run on a small contract with odd names."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.sdk.contract import document

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
SDK = ROOT / "sdk"


def _python(*arguments: object, at: Path) -> subprocess.CompletedProcess[str]:
    """Run Python with the SDK of that folder first in its path."""
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=_environment(at))


def _environment(at: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": f"{at}{os.pathsep}{ROOT}"}


@pytest.fixture(scope="session")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the small contract and the SDK generated from it."""
    folder = tmp_path_factory.mktemp("sdk")
    shutil.copytree(SDK / "lup", folder / "lup", ignore=shutil.ignore_patterns("_generated", "__pycache__"))
    (folder / "lup.json").write_text(json.dumps(document()))
    completed = _generate(folder)
    assert completed.returncode == 0, completed.stderr
    return folder


def _generate(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    out = folder / "lup" / "_generated"
    return _python(SDK / "generate.py", "--contract", folder / "lup.json", "--out", out, *options, at=folder)


SERVE_SCRIPTS = """
import contextlib, io, json, sys, traceback
for line in sys.stdin:
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        try:
            exec(json.loads(line), {"json": json})
        except Exception:
            traceback.print_exc()
    print(json.dumps(printed.getvalue()), flush=True)
"""


@pytest.fixture(scope="module")
def interpreter(sdk: Path) -> Iterator[subprocess.Popen[str]]:
    """Run an interpreter with the generated SDK, which imports it once for all scripts."""
    command = [sys.executable, "-c", SERVE_SCRIPTS]
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, env=_environment(sdk), **pipes) as process:
        yield process
        process.stdin.close()  # type: ignore[union-attr]


@pytest.fixture
def run(interpreter: subprocess.Popen[str]) -> Callable[[str], Any]:
    """Run a script on the generated SDK, and return the JSON that it prints."""

    def run(script: str) -> Any:
        assert interpreter.stdin
        assert interpreter.stdout
        print(json.dumps(script), file=interpreter.stdin, flush=True)
        return json.loads(json.loads(interpreter.stdout.readline()))

    return run


def _copy(sdk: Path, to: Path) -> Path:
    return Path(shutil.copytree(sdk, to / "copy"))


def test_check_passes_for_current_modules(sdk: Path) -> None:
    completed = _generate(sdk, "--check")
    count = sum(path.suffix in (".py", ".json") for path in (sdk / "lup" / "_generated").rglob("*.*"))
    assert (completed.returncode, completed.stdout) == (0, f"{count} generated files are up to date\n")


def test_check_names_outdated_modules(sdk: Path, tmp_path: Path) -> None:
    copy = _copy(sdk, tmp_path)
    contract = document()
    contract["components"]["schemas"]["Theme"]["properties"]["colour"] = {"type": "string"}
    (copy / "lup.json").write_text(json.dumps(contract))
    completed = _generate(copy, "--check")
    assert (completed.returncode, completed.stdout) == (1, "not up to date: models.py\n")


def test_an_invalid_contract_is_rejected(sdk: Path, tmp_path: Path) -> None:
    copy = _copy(sdk, tmp_path)
    contract = document()
    del contract["paths"]["/v1/themes"]["get"]["responses"]["200"]["description"]
    (copy / "lup.json").write_text(json.dumps(contract))
    completed = _generate(copy)
    assert completed.returncode != 0
    assert "description" in completed.stderr


def test_the_contracts_version_is_recorded(run: Callable[[str], Any]) -> None:
    assert run("import lup._generated as g; print(json.dumps(g.CONTRACT_VERSION))") == "0.0.1"


def test_every_operation_is_a_method_of_both_clients(run: Callable[[str], Any]) -> None:
    script = """
from lup._generated.resources import AsyncResources, SyncResources
def methods(client_class):
    resources = [(name, getattr(client_class, name)) for name in dir(client_class) if name[0] != "_"]
    return [f"{name}.{method}" for name, resource in resources for method in dir(resource) if method[0] != "_"]
print(json.dumps([methods(SyncResources), methods(AsyncResources)]))
"""
    blocking, awaiting = run(script)
    declared = {operation["x-lup-sdk"] for path in document()["paths"].values() for operation in path.values()}
    additional = {"changes.follow", "changes.run", "sessions.outcome_markdown"}
    blocking, awaiting = (
        {name for name in names if not name.endswith(".with_raw_response")} for names in (blocking, awaiting)
    )
    exports = {
        f"{resource}.{method}"
        for resource in ("themes", "units", "ideas", "sessions", "exercises")
        for method in ("export", "export_models")
    }
    assert blocking == awaiting == declared | additional | exports


def test_odd_names_are_supported(run: Callable[[str], Any]) -> None:
    script = """
import msgspec
from lup import models
edge = msgspec.json.decode(b'{"from": "a", "to": "b", "relation": "r"}', type=models.TraceEdge)
term = msgspec.json.decode(b'{"of": "a", "value": "b", "label": "c", "type": "term"}', type=models.Term)
print(json.dumps([edge.from_, term.type, msgspec.to_builtins(edge)]))
"""
    assert run(script) == ["a", "term", {"from": "a", "to": "b", "relation": "r"}]


def test_unknown_values_are_kept(run: Callable[[str], Any]) -> None:
    script = """
import msgspec
from lup import models
from tests.sdk.examples import example
def read(struct, **fields):
    return struct.from_json(msgspec.json.encode(example(struct, **fields)))
known_work = read(models.Exercise, work={"form": "other", "name": "a"}).work
unknown_work = read(models.Exercise, work={"form": "newer", "name": "a"}).work
print(json.dumps([read(models.Session, status="postponed").status, type(known_work).__name__, unknown_work]))
"""
    assert run(script) == ["postponed", "Other", {"form": "newer", "name": "a"}]


def test_included_resources_are_typed(run: Callable[[str], Any]) -> None:
    script = """
import msgspec
from lup import models
from tests.sdk.examples import example
page = {"items": [], "next_cursor": None, "included": {"themes": [example(models.Theme, name="Tid")]}}
print(json.dumps(msgspec.convert(page, models.IdeaPage).included.themes[0].name))
"""
    assert run(script) == "Tid"


def test_personal_fields_may_be_absent(run: Callable[[str], Any]) -> None:
    script = """
import msgspec
from lup import models
from tests.sdk.examples import example
ideas = [msgspec.convert(example(models.Idea, **fields), models.Idea) for fields in ({}, {"owner_id": None})]
print(json.dumps([idea.owner_id is msgspec.UNSET for idea in ideas]))
"""
    assert run(script) == [True, False]


SEND = """
import httpx2
from lup import Lup, models
from tests.sdk.examples import example
sent = []
def respond(request):
    sent.append([request.url.raw_path.decode(), json.loads(request.content)])
    return httpx2.Response(200, json=example(models.Exercise if "exercises" in request.url.path else models.Idea))
lup = Lup("http://x", http_client=httpx2.Client(transport=httpx2.MockTransport(respond)))
"""


def test_fields_that_are_named_like_other_parameters_are_sent(run: Callable[[str], Any]) -> None:
    script = f"""{SEND}
lup.ideas.merge("1", idea_id="2", version_=3, timeout_=4, timeout=5.0, status=["captured", "presented"])
lup.ideas.merge("1", idea_id="2", status="captured")
print(json.dumps(sent))
"""
    assert run(script) == [
        ["/v1/ideas/1/merge?status=captured%2Cpresented", {"idea_id": "2", "version": 3, "timeout": 4}],
        ["/v1/ideas/1/merge?status=captured", {"idea_id": "2"}],
    ]


def test_a_body_that_is_a_union_is_an_argument(run: Callable[[str], Any]) -> None:
    script = f"""{SEND}
lup.exercises.put_work("1", {{"form": "other", "name": "a"}})
lup.exercises.put_work("1", models.Other(name="b"))
print(json.dumps([body for _, body in sent]))
"""
    assert run(script) == [{"form": "other", "name": "a"}, {"form": "other", "name": "b"}]


def test_docstrings_come_from_the_contract(sdk: Path, run: Callable[[str], Any]) -> None:
    script = """
from lup import Lup, models
print(json.dumps([Lup("http://x").ideas.select.__doc__, models.Idea.__doc__]))
"""
    method, model = run(script)
    assert method.splitlines()[:3] == ["Select the idea.", "", "        Args:"]
    assert model == "A idea as it is stored."
    script = "from lup import Lup\nprint(json.dumps(Lup.ideas.merge.__doc__))"
    assert run(script).splitlines()[:3] == ["Merge the idea.", "", "        It stays visible."]
    models = (sdk / "lup" / "_generated" / "models.py").read_text()
    assert '    title: str\n    """A name of at most 200 characters."""' in models


TYPED = """
from datetime import UTC, date, datetime

from lup import AsyncLup, Lup
from lup.inputs import IdeaCreate
from lup.models import Other, UserJourney

def good(lup: Lup) -> None:
    lup.ideas.create(title="a", need_refs=["hist:1"], owner_id=None, expected_value="1.50")
    lup.ideas.create_batch([{"title": "a"}, IdeaCreate(title="b")])
    lup.ideas.update("id", version=1, title=None)
    lup.units.put_by_ref("hr", "1", name="a", kind="sector")
    lup.exercises.create(work={"form": "user_journey", "persona": "a", "steps": [{"action": "b"}]})
    lup.sessions.update("id", version=1, links=lup.sessions.get("id").links)
    for bound in (date(2026, 10, 1), datetime.now(UTC), "2026-10-01", None):
        lup.sessions.list(created_at_from=bound)
    for idea in lup.ideas.list(status="captured"):
        status: str = idea.status
    match lup.exercises.get("id").work:
        case UserJourney(steps=steps):
            print(steps[0].action)
        case Other(name=name):
            print(name)
        case unknown:
            print(unknown["form"])

async def awaited(lup: AsyncLup) -> None:
    title: str | None = (await lup.ideas.get("id")).title
    async for idea in lup.ideas.list():
        print(idea.title)
    async for line in lup.ideas.export("csv"):
        print(line.decode())

def bad(lup: Lup) -> None:
    lup.ideas.create(titel="a")
    lup.ideas.create(title=3)
    lup.themes.create()
    lup.ideas.update("id", title="a")
    lup.ideas.list(status="no")
    lup.sessions.list(created_at_from=20261001)
    lup.ideas.create_batch([{"titel": "a"}])
    lup.exercises.create(work={"form": "user_journey"})
    lup.ideas.get("id").titel
"""


def test_a_type_checker_knows_every_field(sdk: Path) -> None:
    (sdk / "typed.py").write_text(TYPED)
    cache = ROOT / ".mypy_cache" / "generated"
    completed = _python("-m", "mypy", "--strict", f"--cache-dir={cache}", sdk / "lup", sdk / "typed.py", at=sdk)
    bad = TYPED.splitlines().index("def bad(lup: Lup) -> None:") + 1
    lines = [int(line.split(":")[1]) for line in completed.stdout.splitlines() if ": error:" in line]
    assert lines == list(range(bad + 1, bad + 10)), completed.stdout
