"""Keep a copy of all ideas in an SQLite database up to date, through kills, outages and restored backups.

    export LUP_URL=https://lup.example.kommune.no LUP_API_KEY=lup_...
    python follow_changes.py ideas.sqlite ideas.cursor

The key needs the scopes `changes:read` and `day:read`. The first run reads all ideas; then the program follows the
changes until Ctrl-C, and can be killed at any moment: the next run goes on after the last change whose cursor is in the
file. If that cursor is too old, or from before the service was restored from a backup, the program reads all ideas
again. Exit codes: 0 after Ctrl-C, 1 after an error that waiting does not fix, such as a revoked key, with the reason
on standard error, and 2 if the arguments are wrong.
"""

import argparse
import sqlite3
import sys
from contextlib import closing, suppress
from pathlib import Path

from lup import FileCursor, Lup, LupError
from lup.errors import CursorExpired, NotFoundError
from lup.models import ChangeEvent, Idea

SCHEMA = "create table if not exists idea (id text primary key, version integer, title text, status text)"
UPSERT = "insert or replace into idea values (?, ?, ?, ?)"


def to_row(idea: Idea) -> tuple[str, int, str, str]:
    """Return the columns that the copy has of an idea."""
    return str(idea.id), idea.version, idea.title, idea.status


def load_all(lup: Lup, database: sqlite3.Connection, cursor: FileCursor) -> None:
    """Replace the copy with the current ideas, and save the position to follow from."""
    # Read before the list, so that no change between the two is missed.
    head = lup.changes.head().cursor
    with database:
        database.execute("delete from idea")
        database.executemany(UPSERT, (to_row(idea) for idea in lup.ideas.export_models()))
    cursor.save(head)
    print("loaded all ideas", flush=True)


def apply(lup: Lup, database: sqlite3.Connection, change: ChangeEvent) -> None:
    """Bring one idea up to date; applying a change twice is harmless."""
    row = None
    if change.action != "deleted":
        # It may have been deleted since; its own event follows.
        with suppress(NotFoundError):
            row = to_row(lup.ideas.get(change.id))
    with database:
        if row:
            database.execute(UPSERT, row)
        else:
            database.execute("delete from idea where id = ?", [str(change.id)])
    print(change.action, change.id, f"version {change.version}", flush=True)


def follow(lup: Lup, database: sqlite3.Connection, cursor: FileCursor, poll_interval_seconds: float) -> None:
    """Apply all changes from the saved position on, without end; start over if it is no longer valid."""
    if cursor.load() is None:
        load_all(lup, database, cursor)
    while True:
        try:
            # The position is saved when the loop asks for the next change: a kill repeats a change, and loses none.
            for change in lup.changes.follow(
                cursor=cursor, resource="ideas", poll_interval_seconds=poll_interval_seconds
            ):
                apply(lup, database, change)
        except CursorExpired as error:
            print(f"Starting over: {error}", file=sys.stderr)
            load_all(lup, database, cursor)


class Arguments(argparse.Namespace):
    """The arguments with their types."""

    database: Path = Path()
    cursor: Path = Path()
    poll_interval: float = 5.0


def main() -> None:
    """Read the arguments, and follow the changes until Ctrl-C."""
    parser = argparse.ArgumentParser(description="Keep a copy of all ideas in an SQLite database up to date.")
    parser.add_argument("database", type=Path)
    parser.add_argument("cursor", type=Path, help="the file with the position in the feed")
    parser.add_argument("--poll-interval", type=float, metavar="SECONDS")
    arguments = parser.parse_args(namespace=Arguments())
    with Lup(app_info="follow-changes/1.0") as lup, closing(sqlite3.connect(arguments.database)) as database:
        database.execute(SCHEMA)
        follow(lup, database, FileCursor(arguments.cursor), arguments.poll_interval)


if __name__ == "__main__":
    try:
        main()
    except (LupError, OSError, sqlite3.Error) as error:
        sys.exit(f"Stopped following: {error}")
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
