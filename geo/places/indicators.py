"""The catalogue of indicators: adding one is a change of data, not of code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, FiniteFloat, model_validator

from geo.errors import DataError
from geo.places.schema import COLUMNS, PROJECTED_YEARS
from geo.text import Texts, Words
from geo.text.numbers import write_number
from geo.toml_files import load_toml, refusal, validated

Group = Literal["age", "population", "household", "resource", "finance"]
GROUPS: tuple[Group, ...] = ("age", "population", "household", "resource", "finance")
Year = Annotated[int, Field(ge=1900, le=2200)]
MOST_BREAKS = 5  # a class more has no colour of its own
_PER = {"share": 100, "count": 1, "change": 1, "growth": 100}


class Indicator(BaseModel):
    """How one measure is computed, read, written and coloured.

    share and ratio: (numerator − minus) ÷ denominator × per. count: the sum of numerator.
    change: the indicator ``of`` minus itself in the year ``since``; growth: the same in percent.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    group: Group
    series: str | None = None  # then, now and later of one measure share a series and classes
    kind: Literal["share", "ratio", "count", "change", "growth"]
    year: Year
    earlier: tuple[Year, ...] = ()  # years of which the same measure is offered as well
    numerator: tuple[str, ...] = ()  # columns of counts, added up
    minus: tuple[str, ...] = ()  # columns taken off the numerator
    denominator: tuple[str, ...] = ()
    denominator_year: Year | None = None  # where it is not ``year``
    per: Annotated[int, Field(ge=1, le=1_000_000)] = 1  # ratio: 1,000 or 10,000 people, or 1
    of: str | None = None
    since: Year | None = None
    unit: Literal[
        "percent", "point", "person", "person-per-km2", "person-per-1000", "person-per-10000",
        "place-per-10000", "thousand-yen-per-person",
    ]  # fmt: skip
    decimals: Annotated[int, Field(ge=0, le=6)]
    breaks: Annotated[tuple[FiniteFloat, ...], Field(min_length=1, max_length=MOST_BREAKS)]
    ramp: Literal["sequential", "diverging"]
    logarithmic: bool = False  # skewed: compared by ratios, and drawn on a logarithmic axis
    weight: int | None = Field(None, ge=0, le=3)  # for similarity; None: not offered
    short: Words
    definition: Words
    formula: Words
    caution: Words
    method: Words  # how the classes were chosen

    @model_validator(mode="after")
    def _is_complete(self) -> Indicator:
        needed = {
            "share": self.numerator and self.denominator,
            "ratio": self.numerator and self.denominator,
            "count": self.numerator,
            "change": self.of and self.since,
            "growth": self.of and self.since,
        }
        if not needed[self.kind]:
            raise ValueError(self.id)
        if list(self.breaks) != sorted(set(self.breaks)):
            ascending = ", ".join(f"{each:g}" for each in sorted(set(self.breaks)))
            raise refusal(
                f"区切りは小さい順に、1つずつ書いてください: [{ascending}]",
                f"Write the breaks in ascending order, each once: [{ascending}]",
                "breaks",
            )
        if self.earlier and str(self.year) not in self.id:  # one id for several years
            raise ValueError(f"{self.id}: {self.year}")
        if unknown := [name for name, _ in self.ingredients() if name not in COLUMNS]:
            raise ValueError(f"{self.id}: {', '.join(unknown)}")
        return self

    @property
    def signed(self) -> bool:
        return self.kind in ("change", "growth") or bool(self.minus)

    @property
    def factor(self) -> int:
        """What the quotient is multiplied by."""
        return _PER.get(self.kind, self.per)

    @property
    def years(self) -> str:
        """The reference year as shown beside a value: 2020, or 2015→2020 for a change."""
        return f"{self.since}→{self.year}" if self.since else str(self.year)

    @property
    def projected(self) -> bool:
        """Whether the value is a projection, so that nobody takes it for a count."""
        return self.year in PROJECTED_YEARS[1:]

    @property
    def label(self) -> Texts:
        """The name with its year, in both languages: 高齢化率（2050年推計）."""
        fiscal = any(COLUMNS[name][0].period == "fiscal" for name in self.numerator)
        ja = f"{self.years}年度" if fiscal else f"{self.years}年"
        en = f"FY{self.years}" if fiscal else self.years
        if self.projected:
            ja, en = f"{ja}推計", f"{en}, projected"
        return Texts(ja=f"{self.short['ja']}（{ja}）", en=f"{self.short['en']} ({en})")

    def ingredients(self) -> Iterator[tuple[str, int]]:
        """(column, year) of every count that the indicator is made of; none for a change."""
        yield from ((name, self.year) for name in (*self.numerator, *self.minus))
        yield from ((name, self.denominator_year or self.year) for name in self.denominator)

    def at(self, year: int) -> Indicator:
        """The same measure in another year."""
        return self.model_copy(update={"year": year})

    def write(self, value: float | None, lang: str) -> str:
        """The value with its unit; a dash for missing, + and − where it can be either."""
        return write_number(value, self.unit, lang, decimals=self.decimals, signed=self.signed)

    def write_difference(self, value: float | None, lang: str) -> str:
        """A difference between two values, with its sign: percentages differ in points."""
        unit = "point" if self.unit == "percent" else self.unit
        return write_number(value, unit, lang, decimals=self.decimals, signed=True)


def read_indicators(path: Path) -> Mapping[str, Indicator]:
    """The catalogue in its order. ``earlier = [2015]`` in an entry adds the same measure of
    that year, under the id with the year in place. Raises DataError naming the wrong entry.
    """
    catalogue: dict[str, Indicator] = {}
    for name, value in load_toml(path).items():
        entry = {"id": name, **value} if isinstance(value, dict) else value
        now = validated(Indicator, f"{path.name}: {name}", entry, path, (name,))
        for year in now.earlier:
            then = name.replace(str(now.year), str(year))
            catalogue[then] = now.at(year).model_copy(update={"id": then, "weight": None})
        catalogue[name] = now
    for each in catalogue.values():
        _check_counts(each, catalogue, path.name)
    return catalogue


def _check_counts(indicator: Indicator, catalogue: Mapping[str, Indicator], file: str) -> None:
    """Raise DataError for a measure or a count that is not there in that year."""
    base = catalogue.get(indicator.of) if indicator.of else indicator
    if base is None or base.of:  # a difference of differences is never computed
        raise DataError(
            f"{file}: {indicator.id}: of",
            ja=f"「{indicator.of}」は差をとれる指標ではありません。このファイルにある、差や増減率でない指標の名を書いてください。",
            en=f"{indicator.of!r} is no measure to take differences of. Name one of this file that is neither change nor growth.",
        )
    years = (indicator.since, indicator.year) if indicator.of else (indicator.year,)
    for name, year in (part for each in years for part in base.at(each).ingredients()):
        given = _years_of(name)
        if year not in given:
            listed = ", ".join(map(str, given))
            raise DataError(
                f"{file}: {indicator.id}",
                ja=f"{name} の{year}年の数はありません。あるのは {listed} です。",
                en=f"There is no {name} of {year}. There is that of {listed}.",
            )


def _years_of(name: str) -> tuple[int, ...]:
    """The years of which a column has counts."""
    table, column = COLUMNS[name]
    return (column.year,) if column.year else tuple(y for _, years in table.sources for y in years)


def series_of(catalogue: Mapping[str, Indicator], name: str) -> list[str]:
    """The ids of one measure then, now and later, by year; the id alone if it has no series."""
    series = catalogue[name].series
    members = [each for each in catalogue.values() if series and each.series == series]
    return [each.id for each in sorted(members, key=lambda each: each.year)] or [name]


def leading(catalogue: Mapping[str, Indicator], name: str) -> str:
    """The id that stands for a series in a list: its latest count, not a projection."""
    counted = [each for each in series_of(catalogue, name) if not catalogue[each].projected]
    return counted[-1] if counted else name


def origins(indicator: Indicator, catalogue: Mapping[str, Indicator]) -> dict[str, list[str]]:
    """What an indicator rests on: source id -> "survey year" keys, each once, earliest first."""
    found: dict[str, list[str]] = {}
    if indicator.of:
        base = catalogue[indicator.of]
        parts = [
            p for year in (indicator.since, indicator.year) for p in base.at(year).ingredients()
        ]
    else:
        parts = list(indicator.ingredients())
    for name, year in sorted(parts, key=lambda part: part[1]):
        table, column = COLUMNS[name]
        surveys = found.setdefault(table.source_of(year), [])
        if (key := f"{column.survey} {year}") not in surveys:
            surveys.append(key)
    return found
