"""Where everything comes from: one record in data/sources/ for each thing we took."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from geo.places.schema import TABLES
from geo.text import Words
from geo.toml_files import load_toml, toml_path, toml_paths, validated

_OF_THE_MAP = ("n03-2025", "gsi-tiles")  # boundaries and the background


class Source(BaseModel):
    """A publication, as we took it; ``attribution`` is the line that pages and prints show."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    title: Words
    publisher: Words
    date: Words  # reference date of the content
    page: str | None = None  # None: no public page is known
    licence: Words
    attribution: Words
    note: Words


def read_sources(folder: Path) -> Mapping[str, Source]:
    """Every record in ``folder`` by id, which is the file's name. Raises DataError, also if one
    is not there that a table or the map must name; what a case names is the case's to check.
    """
    needed = {name for table in TABLES for name, _ in table.sources}.union(_OF_THE_MAP)
    names = needed.union(path.stem for path in toml_paths(folder))
    return {name: read_source(toml_path(folder, name)) for name in sorted(names)}


def read_source(path: Path) -> Source:
    """One record. Raises DataError."""
    return validated(Source, path.name, {"id": path.stem, **load_toml(path)}, path)
