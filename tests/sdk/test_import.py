"""`import lup` is fast: what costs is imported when it is needed."""

import resource
import statistics
import subprocess
import sys

LIMIT_SECONDS = 0.12
"""Most of a cold `import lup` is msgspec."""

LAZY = {
    "anyio",
    "email.utils",
    "httpx2",
    "importlib.metadata",
    "lup._generated.inputs",
    "lup._generated.models",
    "lup._generated.resources.ideas",
    "ssl",
}


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


def measure_processor_seconds(code: str) -> float:
    """Return the processor time of a new interpreter, which other processes do not disturb."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run(code)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_an_import_loads_only_what_it_needs() -> None:
    loaded = set(run("import sys, lup; lup.Lup; print('\\n'.join(sys.modules))").split())
    assert {"lup", "msgspec"} <= loaded
    assert loaded & LAZY == set()


def test_a_client_loads_a_resource_when_it_is_used() -> None:
    code = "import sys, lup; lup.Lup('http://lup.example').ideas; print('\\n'.join(sys.modules))"
    loaded = set(run(code).split())
    assert {"lup._generated.resources.ideas", "lup._generated.models"} <= loaded
    assert {"lup._generated.resources.needs", "lup._generated.inputs"} & loaded == set()


def test_an_import_takes_little_time() -> None:
    bare, imported = (
        statistics.median(measure_processor_seconds(code) for _ in range(5)) for code in ("", "import lup; lup.Lup")
    )
    print(f"{(imported - bare) * 1000:.0f} ms of processor time")
    assert imported - bare < LIMIT_SECONDS
