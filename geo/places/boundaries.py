"""The boundary file that the browser draws: which one it is, and in which order its areas are."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from geo.errors import built_file_error
from geo.places.tables import RECORD, read_record, verify

FOLDER = "boundaries"


@dataclass(frozen=True)
class Boundaries:
    """``file`` is its name below data/boundaries/; ``codes`` the areas in drawing order."""

    file: str
    codes: tuple[str, ...]


def read_boundaries(data: Path) -> Boundaries:
    """The boundaries on record. Raises DataError if the file is missing or damaged."""
    record = read_record(data)
    path = next((path for path in record if path.startswith(f"{FOLDER}/")), None)
    if path is None:
        raise built_file_error(
            f"data/{RECORD}",
            ja="境界のファイルが記録にありません。",
            en="No boundary file is on record.",
        )
    verify(data, path, record[path]["hash"])
    try:
        topology = json.loads((data / path).read_text(encoding="utf-8"))
        areas = topology["objects"]["municipalities"]["geometries"]
        return Boundaries(path.removeprefix(f"{FOLDER}/"), tuple(area["id"] for area in areas))
    except (ValueError, KeyError, TypeError) as error:
        raise built_file_error(
            f"data/{path}",
            ja=f"境界のファイルとして読めません（{error}）。",
            en=f"Cannot be read as boundaries ({error}).",
        ) from None
