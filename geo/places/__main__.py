"""``python -m geo.places check``: are all tables, boundaries and catalogues there and whole?"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from geo.errors import DataError
from geo.places.boundaries import read_boundaries
from geo.places.indicators import read_indicators
from geo.places.sources import read_sources
from geo.places.tables import read_statistics

DATA = Path(__file__).parents[2] / "data"


def check(data: Path) -> None:
    """Read everything below ``data`` that the dashboard cannot do without. Raises DataError."""
    read_statistics(data)
    read_boundaries(data)
    read_sources(data / "sources")
    read_indicators(data / "vocabulary/indicators.toml")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m geo.places", description=__doc__)
    parser.add_argument("command", choices=["check"])
    parser.add_argument("--data", type=Path, default=DATA)
    arguments = parser.parse_args()
    try:
        check(arguments.data)
    except DataError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
