"""Counties (郡) and the codes of their municipalities, from ``data/vocabulary/counties.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

from geo.codes import municipality_code
from geo.text import Text
from geo.toml_files import load_toml, validated

FILE = "vocabulary/counties.toml"

_Code = Annotated[str, AfterValidator(municipality_code)]


class _Counties(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    counties: dict[Text, tuple[_Code, ...]]


def read_counties(data: Path) -> Mapping[str, tuple[str, ...]]:
    """Codes by the name of their county. Two prefectures may have a county of the same name.

    Raises DataError for a file that is not TOML or an entry that is no list of codes.
    """
    path = data / FILE
    return validated(_Counties, path.name, load_toml(path)).counties
