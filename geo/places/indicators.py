"""The catalogue of indicators: adding one is a change of data, not of code."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, model_validator

from geo.reading import load_toml, validated
from geo.text import Words
from geo.text.numbers import write_number


class Indicator(BaseModel):
    """How one measure is computed, read, written and coloured."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    kind: Literal["share", "count", "change"]
    year: int  # of the census; of the later one for a change
    numerator: tuple[str, ...] = ()  # columns of counts, added up
    denominator: tuple[str, ...] = ()
    of: str | None = None  # change: id of the indicator that changed …
    since: int | None = None  # … since this earlier census
    unit: Literal["percent", "point", "person"]
    decimals: int
    breaks: tuple[float, ...]
    ramp: Literal["sequential", "diverging"]
    logarithmic: bool = False  # drawn on a logarithmic axis
    sources: tuple[str, ...]  # ids of records in data/sources/
    label: Words
    short: Words
    definition: Words
    formula: Words
    caution: Words
    method: Words  # how the classes were chosen

    @model_validator(mode="after")
    def _is_complete(self) -> Indicator:
        needed = {
            "share": self.numerator and self.denominator,
            "count": self.numerator,
            "change": self.of and self.since,
        }
        if not needed[self.kind] or list(self.breaks) != sorted(set(self.breaks)):
            raise ValueError(self.id)
        return self

    @property
    def signed(self) -> bool:
        return self.kind == "change"

    @property
    def years(self) -> str:
        """The reference year as shown beside a value: 2020, or 2015→2020 for a change."""
        return f"{self.since}→{self.year}" if self.since else str(self.year)

    def at(self, year: int) -> Indicator:
        """The same measure in another census."""
        return self.model_copy(update={"year": year})

    def write(self, value: float | None, lang: str) -> str:
        """The value with its unit; a dash for missing, + and − for changes only."""
        return write_number(value, self.unit, lang, decimals=self.decimals, signed=self.signed)


def read_indicators(path: Path) -> Mapping[str, Indicator]:
    """The catalogue by id, in the order of the file. Raises DataError."""
    return {
        name: validated(
            Indicator,
            f"{path.name}: {name}",
            {"id": name, **value} if isinstance(value, dict) else value,
        )
        for name, value in load_toml(path).items()
    }
