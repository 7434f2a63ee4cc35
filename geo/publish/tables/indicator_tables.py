"""The indicators as tables: long for programs, side by side for people, and their catalogue."""

from __future__ import annotations

from collections.abc import Sequence

from geo.dataset import Dataset
from geo.places.areas import Area
from geo.places.definition import surveys
from geo.places.indicators import Indicator
from geo.places.schema import COLUMNS
from geo.publish.tables.table import Table, joined, number_format, table
from geo.text import Phrases
from geo.text.numbers import unit_name


def reference_date(indicator: Indicator) -> str:
    """The year as a program reads it: 2020, FY2022, or 2015/2020 for a change (ISO 8601)."""
    fiscal = any(COLUMNS[name][0].period == "fiscal" for name in indicator.numerator)
    years = f"{indicator.since}/{indicator.year}" if indicator.since else str(indicator.year)
    return f"FY{years}" if fiscal else years


def unit(indicator: Indicator, t: Phrases) -> str:
    """The unit as written after a value."""
    return unit_name(indicator.unit, t.lang)


def attributions(indicator: Indicator, dataset: Dataset, lang: str) -> str:
    """The attribution lines of everything that an indicator rests on."""
    return joined(dataset.attributions(dataset.origins(indicator.id), lang))


def side_by_side(areas: Sequence[Area], dataset: Dataset, t: Phrases) -> Table:
    """One row for each indicator, one column for each area, with unit, date and source."""
    lang = t.lang
    columns = {
        "indicator": lambda i: i.label[lang],
        "unit": lambda i: unit(i, t),
        "reference_date": reference_date,
        **{area.id: lambda i, area=area: dataset.value(i.id, area.id) for area in areas},
        "survey": lambda i: surveys(i, dataset.indicators, t),
        "source": lambda i: attributions(i, dataset, lang),
    }
    return table(
        "indicators",
        columns,
        dataset.indicators.values(),
        heads={area.id: area.name[lang] for area in areas},
        row_formats=tuple(_format(i) for i in dataset.indicators.values()),
    )


def long(areas: Sequence[Area], dataset: Dataset, t: Phrases) -> Table:
    """One row for each value: every area × every indicator, each with unit, date and source."""
    lang = t.lang
    described = [(i, *_facts(i, dataset, t)) for i in dataset.indicators.values()]
    columns = (
        "area_id", "prefecture", "area", "codes", "indicator_id", "indicator", "value", "unit",
        "reference_date", "status", "survey", "source_ids", "source",
    )  # fmt: skip
    rows = [
        (
            area.id, dataset.prefecture(area.codes[0], lang), area.full[lang],
            joined(area.codes), indicator.id, indicator.short[lang],
            dataset.value(indicator.id, area.id), *facts,
        )
        for area in areas
        for indicator, *facts in described
    ]  # fmt: skip
    return Table("indicators", columns, rows)


def wide(dataset: Dataset, t: Phrases) -> Table:
    """One row for each municipality, one column for each indicator; units in the heads."""
    lang = t.lang
    names = dataset.statistics.municipalities
    pref, name = t.language.column("prefecture"), t.language.column("name")
    columns = ("code", "prefecture", "municipality", *dataset.indicators)
    values = dataset.all_values.astype(object).where(dataset.all_values.notna(), None)
    rows = [
        (code, names.at[code, pref], names.at[code, name], *row)
        for code, row in zip(values.index, values.to_numpy().tolist(), strict=True)
    ]
    heads = {
        each.id: t("export.with_unit", label=each.label[lang], unit=unit(each, t))
        for each in dataset.indicators.values()
    }
    formats = {each.id: _format(each) for each in dataset.indicators.values()}
    return Table("municipalities", columns, rows, heads, formats)


def catalogue(dataset: Dataset, t: Phrases) -> Table:
    """What each indicator is: definition, formula, unit, date, survey, caution, sources."""
    lang = t.lang
    columns = {
        "indicator_id": lambda i: i.id,
        "indicator": lambda i: i.label[lang],
        "group": lambda i: t(f"groups.{i.group}"),
        "definition": lambda i: i.definition[lang],
        "formula": lambda i: i.formula[lang],
        "unit": lambda i: unit(i, t),
        "reference_date": reference_date,
        "status": lambda i: t(f"export.{_status(i)}"),
        "survey": lambda i: surveys(i, dataset.indicators, t),
        "caution": lambda i: i.caution[lang],
        "source": lambda i: attributions(i, dataset, lang),
    }
    return table("catalogue", columns, dataset.indicators.values())


def sources(dataset: Dataset, t: Phrases) -> Table:
    """One row for each source record: attribution, licence, page, date."""
    lang = t.lang
    texts = ("title", "publisher", "date", "licence", "attribution", "note")
    columns = {
        "source_id": lambda s: s.id,
        **{name: lambda s, name=name: getattr(s, name)[lang] for name in texts},
        "page": lambda s: s.page or t("panel.unknown"),
    }
    return table("sources", columns, dataset.sources.values())


def all_areas(dataset: Dataset) -> list[Area]:
    """Every municipality as an area, in code order."""
    return list(dataset.municipalities.values())


def _facts(indicator: Indicator, dataset: Dataset, t: Phrases) -> tuple[str, ...]:
    return (
        unit(indicator, t),
        reference_date(indicator),
        t(f"export.{_status(indicator)}"),
        surveys(indicator, dataset.indicators, t),
        joined(list(dataset.origins(indicator.id))),
        attributions(indicator, dataset, t.lang),
    )


def _status(indicator: Indicator) -> str:
    return "projected" if indicator.projected else "counted"


def _format(indicator: Indicator) -> str:
    return number_format(indicator.decimals, signed=indicator.signed)
