"""Hand the SQL of every migration to squawk, one file each, and see that it read them all."""

import io
import re
import subprocess
import sys
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

ROOT = Path(__file__).parents[1]
OUT = ROOT / "build" / "migrations"


def main() -> int:
    """Write the files, check them, count them."""
    OUT.mkdir(parents=True, exist_ok=True)
    for old in OUT.glob("*.sql"):
        old.unlink()
    buffer = io.StringIO()
    config = Config(output_buffer=buffer)
    config.set_main_option("script_location", str(ROOT / "migrations"))
    files = []
    for revision in reversed(list(ScriptDirectory.from_config(config).walk_revisions())):
        command.upgrade(config, f"{revision.down_revision or 'base'}:{revision.revision}", sql=True)
        file = OUT / f"{Path(revision.path).stem}.sql"
        file.write_text(_own_statements(buffer.getvalue()))
        files.append(file)
        buffer.seek(0)
        buffer.truncate()
    done = subprocess.run(
        [Path(sys.executable).with_name("squawk"), *files], capture_output=True, text=True, check=False
    )
    print(done.stdout + done.stderr, end="")
    counted = re.search(r"\bin (\d+) files?\b", done.stdout + done.stderr) or re.search(
        r"\(checked (\d+) source files?\)", done.stdout + done.stderr
    )
    if done.returncode == 0 and (counted is None or int(counted[1]) != len(files)):
        print(f"squawk does not say that it checked {len(files)} files.", file=sys.stderr)
        return 1
    return done.returncode


def _own_statements(sql: str) -> str:
    """Leave out what alembic adds: its table, its transaction."""
    return re.sub(r"(?m)^(BEGIN|COMMIT);$|^(INSERT INTO|UPDATE|CREATE TABLE) alembic_version[^;]*;", "", sql)


sys.exit(main())
