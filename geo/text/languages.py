"""The languages of the interface: each is one file data/text/<code>.toml.

Its table [language] says how the language is written; the other tables are its phrases.
"""

from __future__ import annotations

import string
from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Annotated, Any, Literal

from babel import Locale, UnknownLocaleError
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints

from geo import cache_sizes
from geo.errors import DataError
from geo.toml_files import load_toml, toml_path, toml_paths, validated

FOLDER = Path(__file__).parents[2] / "data/text"
Content = Literal["ja", "en"]  # what the texts of cases and indicators are written in
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
_LAST = 1_000


def _pattern(*names: str) -> Callable[[str], str]:
    """Refuse a pattern that has other places to fill than ``names``."""

    def checked(text: str) -> str:
        found = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
        if not found <= set(names):
            raise ValueError(", ".join(sorted(found - set(names))))
        return text

    return checked


def _locale(name: str) -> str:
    try:
        Locale.parse(name)
    except UnknownLocaleError as error:
        raise ValueError(str(error)) from None
    return name


def _forms(given: Any) -> Any:
    """A unit that is written alike after every number may stand without its plural forms."""
    return {"other": given} if isinstance(given, str) else given


Value = Annotated[str, AfterValidator(_pattern("value"))]
Labelled = Annotated[str, AfterValidator(_pattern("label", "unit"))]
Forms = Annotated[Mapping[str, str], BeforeValidator(_forms)]


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Writing(_Table):
    """Marks between words, and how values and units are put together."""

    colon: str
    comma: str  # between words of a list
    semicolon: str  # between names, which may hold commas
    dot: str  # between short names or years
    plus: str  # between areas that are taken together, in a line of its own
    areas: str  # the same in a sentence
    sentences: str  # between two sentences
    to: str  # between the ends of a range
    to_after_minus: str  # the same where a dash could be taken for a minus
    at_least: Value
    class_below: Value  # the lowest and the highest class of a legend, and one that excludes zero
    class_from: Value
    class_above_zero: Value
    label_unit: Labelled  # a label that carries no brackets yet
    axis: Labelled  # a label that ends in brackets
    kind: Annotated[str, AfterValidator(_pattern("kind"))]  # what an entry is, as a mark


class Dates(_Table):
    """era: of the Japanese calendar, from ``Language.eras``. month: its name, from Babel."""

    year: Annotated[str, AfterValidator(_pattern("year", "era"))]
    fiscal_year: Annotated[str, AfterValidator(_pattern("year", "era"))]
    month: Annotated[str, AfterValidator(_pattern("year", "era", "month"))]


class Era(_Table):
    """The year that it begins in is its first, from the month on that it begins in."""

    name: Name
    since: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$")]


class Language(_Table):
    """How a language is written. The comments in data/text/ja.toml say what each field is for."""

    name: Name
    order: int = _LAST
    locale: Annotated[str, AfterValidator(_locale)]
    content: Content
    column_suffix: str | None = None  # None: that of the language of the content
    document: Name
    document_other: Name
    breaks_within_words: bool = False
    straight_quotes: bool
    figures_as_printed: bool
    unit_gap: str
    units_without_gap: frozenset[str] = frozenset()
    writing: Writing
    dates: Dates
    first_era_year: str = "1"
    eras: tuple[Era, ...] = ()
    units: Mapping[str, Forms]

    def column(self, name: str) -> str:
        """The column of a table that holds names in this language, or in that of the content."""
        own = self if self.column_suffix is not None else language(self.content)
        return name + (own.column_suffix or "")

    def unit(self, unit: str, value: float) -> str:
        """The name of a unit as it is written after ``value``."""
        forms = self.units[unit]
        if len(forms) == 1:
            return forms["other"]
        # the rules of plurals look at the amount alone: a fall by one is not one of a thing
        form = self._babel.plural_form(value) if value >= 0 else "other"
        return forms.get(form, forms["other"])

    def gap(self, unit: str) -> str:
        """What stands between a number and this unit."""
        return "" if unit in self.units_without_gap else self.unit_gap

    @cached_property
    def _babel(self) -> Locale:
        return Locale.parse(self.locale)


class _File(BaseModel):
    language: Language


def language(code: str) -> Language:
    """One of ``LANGUAGES``. Raises DataError if its file is damaged."""
    return _read(FOLDER, code)


def language_of(table: Mapping[str, Any], name: str) -> Language:
    """What the table [language] of the file ``name`` describes. Raises DataError."""
    return validated(_File, f"data/text/{name}", {"language": table}).language


def languages_in(folder: Path) -> tuple[str, ...]:
    """The codes of all languages in a folder, in the order that their files give; those of the
    content are always among them. A damaged file is the last, and told when it is read."""
    found = {path.stem for path in toml_paths(folder)} | {"ja", "en"}
    return tuple(sorted(found, key=lambda code: (_order(folder, code), code)))


@lru_cache(maxsize=cache_sizes.DATASET)
def _read(folder: Path, code: str) -> Language:
    path = toml_path(folder, code)
    return language_of(load_toml(path).get("language", {}), path.name)


def _order(folder: Path, code: str) -> int:
    try:
        return _read(folder, code).order
    except DataError:
        return _LAST


LANGUAGES = languages_in(FOLDER)
