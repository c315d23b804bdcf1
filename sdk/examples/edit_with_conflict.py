"""Add a next step to an idea that others may be editing at the same moment, without losing what they wrote.

    export LUP_URL=https://lup.example.kommune.no LUP_API_KEY=lup_...
    python edit_with_conflict.py ref:hist:idea-17 "Ring leverandøren" --follow-up-on 2026-03-01

The idea is named by its id, or by your key after `ref:`. The API key needs the scopes `day:read` and `day:write`. If
somebody else has changed the idea meanwhile, the program prints what is different, adds the step to the new version,
and sends that, up to five times. Exit codes: 0 if the step is stored, 1 if it is not, with the reason on standard
error, and 2 if the arguments are wrong.
"""

import argparse
import json
import sys
from datetime import date

from lup import Lup, LupError
from lup.errors import PreconditionFailedError
from lup.models import Idea

MAX_ATTEMPTS = 5
ALWAYS_DIFFERENT = {"version", "updated_at"}


def add_next_step(lup: Lup, idea_id: str, step: str, follow_up_on: date) -> Idea:
    """Append a line to the next step, and keep the earlier of both days of follow-up."""
    idea = lup.ideas.get(idea_id)
    for attempt in range(1, MAX_ATTEMPTS + 1):
        steps = (idea.next_step or "").splitlines()
        try:
            return lup.ideas.update(
                idea.id,
                version=idea.version,
                next_step="\n".join(steps if step in steps else [*steps, step]),
                follow_up_on=min(idea.follow_up_on or follow_up_on, follow_up_on),
            )
        except PreconditionFailedError:
            if attempt == MAX_ATTEMPTS:
                raise
            latest = lup.ideas.get(idea_id)
            print_difference(idea, latest)
            idea = latest
    raise AssertionError("unreachable")


def print_difference(before: Idea, after: Idea) -> None:
    """Print what others have changed."""
    old: dict[str, object] = before.to_dict()
    new: dict[str, object] = after.to_dict()
    print(f"{after.title!r} has changed from version {before.version} to {after.version}:")
    for field in sorted(name for name in new.keys() - ALWAYS_DIFFERENT if new[name] != old.get(name)):
        print(f"    {field}: {to_text(old.get(field))} -> {to_text(new[field])}")


def to_text(value: object) -> str:
    """Return a value on one line."""
    return json.dumps(value, ensure_ascii=False, default=str)


class Arguments(argparse.Namespace):
    """The arguments with their types."""

    idea: str = ""
    step: str = ""
    follow_up_on: date = date.min


def main() -> None:
    """Read the arguments, and edit the idea."""
    parser = argparse.ArgumentParser(description="Add a next step to an idea.")
    parser.add_argument("idea", help="the id of the idea, or your key, such as ref:hist:idea-17")
    parser.add_argument("step", help="a line of text")
    parser.add_argument("--follow-up-on", required=True, type=date.fromisoformat, metavar="YYYY-MM-DD")
    arguments = parser.parse_args(namespace=Arguments())
    with Lup(app_info="edit-with-conflict/1.0") as lup:
        idea = add_next_step(lup, arguments.idea, arguments.step, arguments.follow_up_on)
    print(f"Stored as version {idea.version}; follow up on {idea.follow_up_on}:\n{idea.next_step}")


if __name__ == "__main__":
    try:
        main()
    except LupError as error:
        sys.exit(f"The step is not stored: {error}")
