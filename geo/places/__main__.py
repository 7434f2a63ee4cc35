"""``python -m geo.places check``: is everything there and whole that no page can do without?

``python -m geo.places dictionary`` writes docs/data.md, the data dictionary for people.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from geo.cases import read_vocabulary
from geo.errors import DataError, DataErrors
from geo.places.boundaries import read_boundaries
from geo.places.counties import read_counties
from geo.places.data_dictionary import dictionary
from geo.places.dictionary_words import read_words
from geo.places.former_names import read_former_names
from geo.places.indicators import read_indicators
from geo.places.problems import of_built_table
from geo.places.sources import read_sources
from geo.places.table_checks import problems
from geo.places.tables import read_statistics
from geo.text import LANGUAGES, check_phrases, read_phrases
from geo.toml_files import unread

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data"


def check(data: Path) -> None:
    """Read everything below ``data`` that the dashboard cannot do without. Raises DataError, and
    DataErrors for tables that do not hold what geo/places/expectations.py declares. What lies
    beside it and is not read is told, and no error."""
    tables = read_statistics(data)
    if wrong := problems(tables):
        names = tables.area_names()
        raise DataErrors(of_built_table(problem, names) for problem in wrong)
    read_boundaries(data)
    read_sources(data / "sources")
    read_indicators(data / "vocabulary/indicators.toml")
    for name in ("practice_types", "organisation_sectors"):
        read_vocabulary(data / f"vocabulary/{name}.toml")
    read_former_names(data)
    read_counties(data)
    check_phrases([read_phrases(data / "text", lang) for lang in LANGUAGES])
    for folder in ("sources", "text"):
        for warning in unread(data / folder):
            print(f"{warning}\n", file=sys.stderr)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m geo.places", description=__doc__)
    parser.add_argument("command", choices=["check", "dictionary"])
    parser.add_argument("--data", type=Path, default=DATA)
    arguments = parser.parse_args()
    try:
        if arguments.command == "check":
            check(arguments.data)
        else:
            text = dictionary(arguments.data, read_words())
            (ROOT / "docs/data.md").write_text(text, encoding="utf-8")
    except DataError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
