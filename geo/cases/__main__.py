"""``python -m geo.cases check``: read every case strictly, and name what is wrong with which."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from geo.cases.reader import open_shelf
from geo.cases.references import Known
from geo.cases.vocabulary import read_vocabulary
from geo.errors import DataError
from geo.reading import load_toml

DATA = Path(__file__).parents[2] / "data"


def check(data: Path) -> int:
    """Print what is wrong below ``data``; the number of cases that cannot be used."""
    shelf = open_shelf(data / "cases", _known(data))
    for problem in shelf.problems:
        print(f"{problem}\n", file=sys.stderr)
    print(f"{len(shelf.cases)} ok, {len(shelf.problems)} with errors")
    return len(shelf.problems)


def _known(data: Path) -> Known:
    """The ids that exist; codes are read straight from the tables' first column."""
    municipalities, wards = (_codes(data / f"tables/{n}.csv") for n in ("municipalities", "wards"))
    return Known(
        types=tuple(read_vocabulary(data / "vocabulary/practice_types.toml")),
        sectors=tuple(read_vocabulary(data / "vocabulary/organisation_sectors.toml")),
        areas=(*municipalities, *wards),
        municipalities=municipalities,
        sources=tuple(path.stem for path in (data / "sources").glob("*.toml") if load_toml(path)),
    )


def _codes(table: Path) -> tuple[str, ...]:
    lines = table.read_text(encoding="utf-8").splitlines()[1:]
    return tuple(line.partition(",")[0] for line in lines)


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
