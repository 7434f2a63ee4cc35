"""A case laid out for reading: grouped, cross-referenced, and put in order of time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from geo.cases import Case, Figure, Organisation, Practice, Section
from geo.cases.vocabulary import Vocabulary
from geo.text import Words, language
from geo.text.dates import sort_key
from geo.text.numbers import unit_name, write_number

# ids of the figures that stand for a case wherever it is summed up
KEY_FIGURES = ("population", "households", "ageing_rate")


@dataclass(frozen=True)
class Step:
    """One line of the timeline."""

    date: str  # as printed: "2018", "2003-03", "FY2018"
    label: Words
    section: str


@dataclass(frozen=True)
class CaseDetails:
    """What the panel, and later the handouts, print of a case."""

    case: Case
    sectors: Vocabulary

    @cached_property
    def _sections(self) -> dict[str, Section]:
        return {section.id: section for section in self.case.sections}

    def where(self, section: str) -> list[str]:
        """The headings above an item in the collection, outermost first."""
        found = self._sections[section]
        above = self.where(found.under) if found.under else []
        return [*above, found.heading]

    def practice_groups(self) -> list[tuple[str, list[Practice]]]:
        """Practices by the heading below the title, in the order of the collection."""
        groups: dict[str, list[Practice]] = {}
        for practice in self.case.practices:
            path = self.where(practice.section)
            groups.setdefault(path[min(1, len(path) - 1)], []).append(practice)
        return list(groups.items())

    def organisation_groups(self) -> list[tuple[str, list[Organisation]]]:
        """Organisations by sector, in the order of the vocabulary: (sector id, …)."""
        found = [
            (sector, [o for o in self.case.organisations if o.sector == sector])
            for sector in self.sectors
        ]
        return [(sector, organisations) for sector, organisations in found if organisations]

    def names(self, ids: Iterable[str]) -> list[Words]:
        """Names of items by id."""
        return [self._names[each] for each in ids]

    def taking_part(self, organisation: str) -> list[Words]:
        """Names of the practices that an organisation takes part in."""
        return [p.name for p in self.case.practices if organisation in p.organisations]

    def figures_of(self, item: str) -> list[Figure]:
        """Figures that count a practice, hub, organisation or scheme."""
        return [figure for figure in self.case.figures if figure.of == item]

    def other_figures(self) -> list[Figure]:
        """Figures that are neither key figures nor shown with an item."""
        return [f for f in self.case.figures if f.key is None and f.of not in self._names]

    def key_figure_area(self) -> str | None:
        """Whose population, households and ageing rate the collection gives, if it does."""
        return next((f.of for f in self.case.figures if f.key and f.of), None)

    def area_name(self, area: str, lang: str) -> str:
        """An area that a figure is of, in the reader's language where it is a place of the case."""
        places = {place.name.ja: place.name for place in self.case.places}
        return places[area][lang] if area in places else area

    def timeline(self) -> list[Step]:
        """Everything the collection gives a year for, earliest first."""
        starts = [Step(i.since, i.name, i.section) for i in self.case.items() if i.since]
        events = [Step(e.date, e.label, e.section) for e in self.case.events]
        seen = {(step.date, step.label): step for step in [*starts, *events]}
        return sorted(seen.values(), key=lambda step: sort_key(step.date))

    def corrections(self) -> list[tuple[str, str]]:
        """(scanned form, name as shown) wherever an obvious scanning error was mended."""
        named = [(item.scanned, item.name.ja) for item in self.case.items() if item.scanned]
        return [*named, *((each.scanned, each.corrected) for each in self.case.corrections)]

    @cached_property
    def _names(self) -> dict[str, Words]:
        return {item.id: item.name for item in self.case.items()}


def write_figure(figure: Figure, lang: str) -> str:
    """A figure of the collection for a reader; nothing is rounded further than it is printed.

    Amounts of money and approximate numbers keep the printed form in Japanese (43万人).
    """
    rules = language(lang)
    if rules.figures_as_printed and (figure.unit == "yen" or figure.approximate):
        return figure.printed.replace(" ", "")
    decimals = max(_decimals(figure.value), _decimals(figure.to or 0))
    if figure.unit == "percent" and (places := re.search(r"\.(\d+)", figure.printed)):
        decimals = len(places[1])  # 28.0% keeps its zero
    written = write_number(figure.value, figure.unit, lang, decimals=decimals)
    if figure.to is not None:
        low = written.removesuffix(unit_name(figure.unit, lang, figure.value)).strip()
        written = f"{low}{rules.writing.to}{write_number(figure.to, figure.unit, lang, decimals=decimals)}"
    if figure.at_least:
        return rules.writing.at_least.format(value=written)
    return written


def _decimals(value: float) -> int:
    """How many decimals a number was given with: 24.2 has one, 16 none."""
    return len(f"{value:g}".partition(".")[2]) if abs(value) < 1e5 else 0
