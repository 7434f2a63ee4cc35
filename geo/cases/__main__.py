"""``python -m geo.cases check``: read every case strictly, and name what is wrong with which."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from geo.cases.reader import open_collection
from geo.cases.references import read_known_ids
from geo.errors import DataError

DATA = Path(__file__).parents[2] / "data"


def check(data: Path) -> int:
    """Print what is wrong below ``data``; the number of cases that cannot be used. A file beside
    them that is not read is told as well, and no error."""
    collection = open_collection(data / "cases", read_known_ids(data))
    for told in (*collection.problems, *collection.unread):
        print(f"{told}\n", file=sys.stderr)
    counted = f"{len(collection.cases)} ok, {len(collection.problems)} with errors"
    print(f"{counted}, {len(collection.unread)} not read" if collection.unread else counted)
    return len(collection.problems)


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
