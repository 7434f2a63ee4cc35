"""Where everything comes from: one record in data/sources/ for each thing we took."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from geo.reading import load_toml, validated
from geo.text import Words


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
    """Every record in ``folder`` by id, which is the file's name. Raises DataError."""
    return {
        path.stem: validated(Source, path.name, {"id": path.stem, **load_toml(path)})
        for path in sorted(folder.glob("*.toml"))
    }
