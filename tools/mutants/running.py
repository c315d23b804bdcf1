"""Run tests in a copy of the working tree with a planted defect, and judge the result."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal
from xml.etree import ElementTree as ET

from msgspec import Struct

from tools.mutants.defects import ROOT, Defect, mutated

TEST_SECONDS = 300
"""How long the named tests of a defect can take."""
SUITE_SECONDS = 3600
SUITE = ("tests",)
TEXT_TESTS = (
    "tests/project/test_size.py",
    "tests/postgres/test_statements.py::test_the_statements_are_the_reviewed_ones",
)
"""Tests that compare texts: they detect any change to a text, but no broken promise."""
UNASKED = (
    *TEXT_TESTS,
    "tests/contract/test_breaking.py",
    "tests/contract/test_generated.py",
    "tests/project/test_mutants.py",
)
"""Tests that do not count: those, similar ones, and the test that the defects fit the source."""
_MODULES = "import service.__main__, service.app, service.asgi, lup; print(service.__file__, lup.__file__)"

Verdict = Literal["killed", "text alone", "survives", "does not import", "hangs"]


class Outcome(Struct, frozen=True):
    """The result for a defect: the verdict, the test that decided it, and the duration."""

    verdict: Verdict
    test: str
    seconds: float


class Report(Struct, frozen=True):
    """The result of a pytest run, by node ids."""

    passed: frozenset[str]
    failed: tuple[str, ...]
    """Tests that failed themselves, not in a fixture or during collection."""
    hung: bool


def files() -> list[str]:
    """List the files of the working tree that git does not ignore."""
    command = "git ls-files -z --cached --others --exclude-standard"
    output = subprocess.run(command.split(), cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [name for name in sorted(set(output.split("\0"))) if (ROOT / name).is_file()]


class Interrupted(Exception):
    """A run was interrupted."""


class Tree:
    """A copy of the working tree, with at most one planted defect."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "tree"
        self._temporary = folder / "t"
        self._temporary.mkdir()
        self._process: subprocess.Popen[bytes] | None = None
        self._interrupted = False
        self._second = int(time.time())
        for directory in (folder, self._temporary):
            directory.chmod(0o755)
        for name in files():
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, self.folder / name)
        if not self.imports():
            raise RuntimeError("The copy of the working tree does not import its own modules.")

    @contextmanager
    def planted(self, defect: Defect) -> Iterator[None]:
        """Plant a defect, and remove it afterwards."""
        texts = mutated(defect, self.folder)
        before = {path: (self.folder / path).read_text() for path in texts}
        try:
            self._write(texts)
            yield
        finally:
            self._write(before)

    def _write(self, texts: dict[Path, str]) -> None:
        for path, text in texts.items():
            (self.folder / path).write_text(text)
            # Byte code is matched by the second and the size of its source, so each state gets another second.
            self._second += 1
            os.utime(self.folder / path, (self._second, self._second))

    def imports(self) -> bool:
        """Whether the modules can be imported, and come from the copy."""
        process = subprocess.run(
            [sys.executable, "-c", _MODULES], cwd=self.folder, env=self._environment(), capture_output=True, text=True,
            check=False,
        )  # fmt: skip
        return process.returncode == 0 and all(name.startswith(str(self.folder)) for name in process.stdout.split())

    def _environment(self) -> dict[str, str]:
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(("LUP_", "PYTEST_"))}
        return inherited | {
            "PYTHONPATH": f"{self.folder}{os.pathsep}{self.folder / 'sdk'}",
            "TMPDIR": str(self._temporary),
        }

    def run(self, tests: Sequence[str], seconds: float, *, without: Iterable[str] = (), first: bool = True) -> Report:
        """Run tests, up to the `first` failure."""
        if self._interrupted:
            raise Interrupted
        results = self._temporary / "results.xml"
        results.unlink(missing_ok=True)
        command = [sys.executable, "-m", "pytest", "-q", "-n", "0", "--tb=line", "-p", "no:cacheprovider"]
        command += ["-x"] if first else []
        command += [f"--junitxml={results}", "-o", "junit_family=xunit1", *tests]
        command += [part for test in without for part in ("--deselect", test)]
        with (
            (self._temporary / "output").open("wb") as output,
            subprocess.Popen(
                command, cwd=self.folder, env=self._environment(), stdout=output, stderr=output, start_new_session=True
            ) as process,
        ):
            hung = False
            self._process = process
            try:
                process.wait(seconds)
            except subprocess.TimeoutExpired:
                hung = True
            finally:
                self._stop(process)
        if self._interrupted:
            raise Interrupted
        passed, failed = _read(results)
        return Report(passed, failed, hung)

    def interrupt(self) -> None:
        """Stop the current run, and prevent further ones."""
        self._interrupted = True
        if self._process is not None and self._process.poll() is None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)

    def _stop(self, process: subprocess.Popen[bytes]) -> None:
        """Stop a run with all its processes, including its database server."""
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        for file in self._temporary.glob("*/**/postmaster.pid"):
            with suppress(OSError, ValueError, IndexError):
                os.kill(int(file.read_text().split()[0]), signal.SIGQUIT)
        for leftover in self._temporary.iterdir():
            if leftover.is_dir():
                shutil.rmtree(leftover, ignore_errors=True)


def _read(results: Path) -> tuple[frozenset[str], tuple[str, ...]]:
    """Read the passed and failed tests; errors in fixtures or imports are neither."""
    passed, failed = set(), []
    if not results.exists():
        return frozenset(), ()
    # The file is pytest's own.
    for case in ET.parse(results).iter("testcase"):  # noqa: S314
        test = _node_id(case.get("classname") or "", case.get("name") or "")
        if case.find("failure") is not None:
            failed.append(test)
        elif case.find("error") is None and case.find("skipped") is None:
            passed.add(test)
    return frozenset(passed), tuple(failed)


def _node_id(classname: str, name: str) -> str:
    """Return the node id of a test by its module, class and name."""
    parts = classname.split(".")
    for length in range(len(parts), 0, -1):
        file = "/".join(parts[:length]) + ".py"
        if (ROOT / file).is_file():
            return "::".join([file, *parts[length:], name])
    return f"{classname}::{name}"


@contextmanager
def tree() -> Iterator[Tree]:
    """Create a temporary copy of the working tree."""
    # A short path, since a socket's path is limited to about a hundred characters.
    with tempfile.TemporaryDirectory(prefix="lupm-", dir="/tmp", ignore_cleanup_errors=True) as folder:
        yield Tree(Path(folder))


def judge(tree: Tree, defect: Defect, *, whole_suite: bool) -> Outcome:
    """Plant a defect, and return whether a test detects it."""
    started_at = time.monotonic()

    def outcome(verdict: Verdict, test: str = "") -> Outcome:
        return Outcome(verdict, test, round(time.monotonic() - started_at, 1))

    with tree.planted(defect):
        report = tree.run(defect.tests, TEST_SECONDS, without=UNASKED)
        if not report.failed and not report.passed and not tree.imports():
            return outcome("does not import")
    if report.failed:
        return outcome("killed", report.failed[0])
    if report.hung:
        return outcome("hangs")
    if whole_suite and (killer := _search(tree, defect)):
        return outcome("killed", killer)
    with tree.planted(defect):
        report = tree.run(TEXT_TESTS, TEST_SECONDS)
    return outcome("text alone", report.failed[0]) if report.failed else outcome("survives")


def _search(tree: Tree, defect: Defect) -> str | None:
    """Run the whole suite until a test fails that passes without the defect; return it."""
    without = [*UNASKED, *defect.tests]
    while True:
        with tree.planted(defect):
            report = tree.run(SUITE, SUITE_SECONDS, without=without)
        if not report.failed:
            return None
        test = report.failed[0]
        if test in passing(tree, [test]):
            return test
        without.append(test)


def passing(tree: Tree, tests: Iterable[str]) -> frozenset[str]:
    """Run tests without a defect, and return those that pass."""
    # With all their parameters, since some ids cannot be passed as arguments.
    functions = sorted({test.partition("[")[0] for test in tests})
    return tree.run(functions, SUITE_SECONDS, first=False).passed
