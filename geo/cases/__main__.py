"""``python -m geo.cases check``: read every case strictly, and name what is wrong with which."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from geo.cases.reader import open_shelf
from geo.cases.references import read_known
from geo.errors import DataError

DATA = Path(__file__).parents[2] / "data"


def check(data: Path) -> int:
    """Print what is wrong below ``data``; the number of cases that cannot be used."""
    shelf = open_shelf(data / "cases", read_known(data))
    for problem in shelf.problems:
        print(f"{problem}\n", file=sys.stderr)
    print(f"{len(shelf.cases)} ok, {len(shelf.problems)} with errors")
    return len(shelf.problems)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m geo.cases", description=__doc__)
    parser.add_argument("command", choices=["check"])
    parser.add_argument("--data", type=Path, default=DATA)
    arguments = parser.parse_args()
    try:
        sys.exit(1 if check(arguments.data) else 0)
    except DataError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
