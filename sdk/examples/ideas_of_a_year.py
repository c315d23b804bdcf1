"""Print the ideas of a year in a sector, each with the needs that it answers.

    export LUP_URL=https://lup.example.kommune.no LUP_API_KEY=lup_...
    python ideas_of_a_year.py hr:3000 2025

The key needs the scopes `day:read` and `organisation:read`. The year is that of the sessions. For a unit that is not a
sector, filter by `within_unit_ref` instead of `sector_ref`. Exit codes: 0 if the list is complete, 1 if it is not, with
the reason on standard error, and 2 if the arguments are wrong.
"""

import argparse
import sys

from lup import Lup, LupError


def print_ideas(lup: Lup, sector_ref: str, year: int) -> int:
    """Print the ideas by title, and return their number."""
    count = 0
    ideas = lup.ideas.list(
        sector_ref=sector_ref, held_from=f"{year}-01-01", held_to=f"{year}-12-31", include="needs", sort="title"
    )
    for idea, included in ideas.with_included():
        count += 1
        print(f"{idea.title} ({idea.status})")
        for need_id in idea.need_ids:
            need = included.needs_by_id[need_id]
            print(f"    {need.who}: {need.what}")
    return count


class Arguments(argparse.Namespace):
    """The arguments with their types."""

    sector: str = ""
    year: int = 0


def main() -> None:
    """Read the arguments, and print the ideas."""
    parser = argparse.ArgumentParser(description="Print the ideas of a year in a sector, with their needs.")
    parser.add_argument("sector", help="your key of the sector, such as hr:3000")
    parser.add_argument("year", type=int)
    arguments = parser.parse_args(namespace=Arguments())
    with Lup(app_info="ideas-of-a-year/1.0") as lup:
        count = print_ideas(lup, arguments.sector, arguments.year)
    print(f"{count} ideas in {arguments.year}", file=sys.stderr)


if __name__ == "__main__":
    try:
        main()
    except LupError as error:
        sys.exit(f"The list is not complete: {error}")
