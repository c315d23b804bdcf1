"""Plant each defect in a copy of the working tree, and report those that no test detects.

`python -m tools.mutants [NAME ...]`; results of the same tree are reused.
"""

import argparse
import hashlib
import signal
import sys
import threading
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from queue import Empty, Queue

import msgspec

from tools.mutants.defects import ROOT, Defect, NotPlantable, load, mutated
from tools.mutants.running import Interrupted, Outcome, Tree, files, judge, passing, tree

RESULTS = ROOT / "build" / "mutants.json"


def main() -> int:
    """Judge the requested defects; return 1 if a test is missing."""
    parser = argparse.ArgumentParser(prog="python -m tools.mutants", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these defects; all by default")
    parser.add_argument("--jobs", type=int, default=2, help="how many at a time")
    parser.add_argument("--suite", action="store_true", help="try the whole suite where the named tests see nothing")
    parser.add_argument("--again", action="store_true", help="judge anew what was judged of the same tree")
    arguments = parser.parse_args()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _interrupt)
    try:
        defects = _chosen(arguments.names)
    except NotPlantable as error:
        print(error, file=sys.stderr)
        return 2
    results = Results(RESULTS, _fingerprint(), again=arguments.again)
    todo = [defect for defect in defects if defect.name not in results.outcomes]
    print(
        f"{len(defects)} defects, {len(todo)} to judge, {arguments.jobs} at a time; Ctrl-C stops and keeps the results."
    )
    try:
        if todo or results.killers(defects):
            _judge(defects, results, arguments.jobs, whole_suite=arguments.suite)
    except KeyboardInterrupt:
        print("Stopped; run the same command to continue.")
        return 130
    return _tell(defects, results)


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def _chosen(names: Sequence[str]) -> list[Defect]:
    all_defects = load()
    if unknown := [name for name in names if name not in all_defects]:
        raise NotPlantable(f"There is no defect named {', '.join(unknown)}.")
    chosen = [all_defects[name] for name in names] if names else [*all_defects.values()]
    for defect in chosen:
        mutated(defect)
    return chosen


def _fingerprint() -> str:
    """Return a hash of the working tree; results of another state do not count."""
    digest = hashlib.sha256()
    for name in files():
        digest.update(f"{name}\0".encode() + hashlib.sha256((ROOT / name).read_bytes()).digest())
    return digest.hexdigest()


class Results:
    """The results for the current tree, saved after each defect."""

    def __init__(self, file: Path, fingerprint: str, *, again: bool) -> None:
        self._file, self._fingerprint = file, fingerprint
        self._lock = threading.Lock()
        self.outcomes: dict[str, Outcome] = {}
        self.passing: set[str] = set()
        """The tests that are known to pass without a defect; others do not count."""
        if file.exists() and not again:
            stored = msgspec.json.decode(file.read_bytes())
            if stored["tree"] == fingerprint:
                self.outcomes = msgspec.convert(stored["outcomes"], dict[str, Outcome])
                self.passing = set(stored["passing"])

    def add(self, name: str, outcome: Outcome) -> int:
        """Save an outcome, and return the number of outcomes."""
        with self._lock:
            self.outcomes[name] = outcome
            self._write()
            return len(self.outcomes)

    def confirm(self, passing: Iterable[str]) -> None:
        """Save the tests that pass without a defect."""
        self.passing.update(passing)
        self._write()

    def killers(self, defects: Iterable[Defect]) -> set[str]:
        """Return the tests that detected defects and are not known to pass without one."""
        outcomes = (self.outcomes[defect.name] for defect in defects)
        return {outcome.test for outcome in outcomes if outcome.verdict == "killed"} - self.passing

    def _write(self) -> None:
        self._file.parent.mkdir(exist_ok=True)
        stored = {"tree": self._fingerprint, "outcomes": self.outcomes, "passing": sorted(self.passing)}
        self._file.write_bytes(msgspec.json.encode(stored))


def _judge(defects: Sequence[Defect], results: Results, jobs: int, *, whole_suite: bool) -> None:
    """Judge the remaining defects, and verify that the tests that detected them pass without a defect."""
    waiting: Queue[Defect] = Queue()
    for defect in defects:
        if defect.name not in results.outcomes:
            waiting.put(defect)
    stop = threading.Event()
    with ExitStack() as stack:
        trees = [stack.enter_context(tree()) for _ in range(max(1, min(jobs, waiting.qsize())))]
        workers = [threading.Thread(target=_work, args=(copy, waiting, results, stop, whole_suite)) for copy in trees]
        for worker in workers:
            worker.start()
        try:
            for worker in workers:
                worker.join()
        except KeyboardInterrupt:
            stop.set()
            for copy, worker in zip(trees, workers, strict=True):
                copy.interrupt()
                worker.join()
            raise
        if killers := results.killers(defects):
            print(f"The {len(killers)} tests that detected them run without a defect ...", flush=True)
            results.confirm(passing(trees[0], killers))


def _work(tree: Tree, waiting: Queue[Defect], results: Results, stop: threading.Event, whole_suite: bool) -> None:
    while not stop.is_set():
        try:
            defect = waiting.get_nowait()
        except Empty:
            return
        try:
            outcome = judge(tree, defect, whole_suite=whole_suite)
        except Interrupted:
            return
        number = results.add(defect.name, outcome)
        print(f"{number:3}  {defect.name}: {outcome.verdict}, {outcome.seconds:.0f} s  {outcome.test}", flush=True)


def _tell(defects: Sequence[Defect], results: Results) -> int:
    width = max(len(defect.name) for defect in defects)
    unseen = []
    print(f"\n{'defect':{width}}  seconds  killed by")
    for defect in defects:
        outcome = results.outcomes[defect.name]
        killed_by = outcome.test
        if outcome.verdict != "killed":
            killed_by = f"NOT SEEN: {outcome.verdict} {outcome.test}".rstrip()
        elif outcome.test not in results.passing:
            killed_by = f"NOT SEEN: {outcome.test} fails without it too"
        if killed_by != outcome.test or outcome.verdict != "killed":
            unseen.append(defect)
        print(f"{defect.name:{width}}  {outcome.seconds:7.1f}  {killed_by}")
    print(f"\n{len(defects) - len(unseen)} of {len(defects)} defects are detected.")
    for defect in unseen:
        print(f"  {defect.name}: {defect.breaks}")
    return 1 if unseen else 0


if __name__ == "__main__":
    sys.exit(main())
