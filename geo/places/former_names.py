"""Names and codes that municipalities had before, from ``data/vocabulary/former_names.toml``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

from geo.codes import municipality_code
from geo.text import Text
from geo.toml_files import load_toml, validated

FILE = "vocabulary/former_names.toml"

_Code = Annotated[str, AfterValidator(municipality_code)]


class FormerName(BaseModel):
    """code: of the municipality today. former_code: where that changed as well. source: the id of
    the source record whose table has the name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Text
    kana: Text
    romaji: Text
    code: _Code
    former_code: _Code | None = None
    source: Text


class _Names(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    former: tuple[FormerName, ...]


def read_former_names(data: Path) -> tuple[FormerName, ...]:
    """Raises DataError for a file that is not TOML or an entry that lacks something."""
    path = data / FILE
    return validated(_Names, path.name, load_toml(path)).former
