"""Check the SQL of every migration with squawk, one file each, and with rules that squawk lacks.

`python tools/lint_migrations.py [FOLDER]`, the folder of the project by default.
"""

import io
import re
import subprocess
import sys
from collections.abc import Collection
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from migration_rules import findings, is_concurrent

ROOT = Path(__file__).parents[1]
OUTSIDE = "ban-concurrent-index-creation-in-transaction,prefer-robust-stmts"
"""Rules for use within transactions; `migrations/env.py` runs concurrent builds outside, and repeatably."""


def main(folder: Path) -> int:
    """Write the SQL files, and check them all."""
    out = folder / "build" / "migrations"
    out.mkdir(parents=True, exist_ok=True)
    for stale in out.glob("*.sql"):
        stale.unlink()
    buffer = io.StringIO()
    config = Config(output_buffer=buffer)
    config.set_main_option("script_location", str(folder / "migrations"))
    files = []
    unexplained = 0
    for revision in reversed(list(ScriptDirectory.from_config(config).walk_revisions())):
        command.upgrade(config, f"{revision.down_revision or 'base'}:{revision.revision}", sql=True)
        file = out / f"{Path(revision.path).stem}.sql"
        sql = _own_statements(buffer.getvalue())
        file.write_text(sql)
        files.append(file)
        for finding in findings(sql):
            unexplained += 1
            print(f"{Path(revision.path).name}: {finding}", file=sys.stderr)
        buffer.seek(0)
        buffer.truncate()
    concurrent = [file for file in files if is_concurrent(file.read_text())]
    results = [_squawk(set(files) - set(concurrent)), _squawk(concurrent, f"--exclude={OUTSIDE}")]
    return int(not all(results) or unexplained > 0)


def _squawk(files: Collection[Path], *options: str) -> bool:
    """Run squawk on some files, and verify that it checked them all."""
    if not files:
        return True
    process = subprocess.run(
        [Path(sys.executable).with_name("squawk"), *options, *sorted(files)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    output = process.stdout + process.stderr
    print(output, end="")
    match = re.search(r"\bin (\d+) files?\b", output) or re.search(r"\(checked (\d+) source files?\)", output)
    if process.returncode == 0 and (match is None or int(match[1]) != len(files)):
        print(f"squawk does not say that it checked {len(files)} files.", file=sys.stderr)
        return False
    return process.returncode == 0


def _own_statements(sql: str) -> str:
    """Remove the statements that alembic adds for its table and its transaction."""
    return re.sub(r"(?m)^(BEGIN|COMMIT);$|^(INSERT INTO|UPDATE|CREATE TABLE) alembic_version[^;]*;", "", sql)


sys.exit(main(Path(sys.argv[1]) if sys.argv[1:] else ROOT))
