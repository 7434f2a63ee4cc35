"""What the case collection says, as tables: cases, practices, hubs, organisations, figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from geo.cases import Case, Figure
from geo.cases.details import KEY_FIGURES, CaseDetails, write_figure
from geo.dataset import Dataset
from geo.publish.tables.table import Table, Value, joined, table
from geo.text import Phrases, Words
from geo.text.numbers import unit_name
from geo.view.directory import Entry

_Columns = dict[str, Callable[..., Value]]


def cases(dataset: Dataset, t: Phrases) -> Table:
    """One row for each case, with its place, its kinds of practice and its key figures."""
    lang = t.lang
    municipalities: Callable[[Case], list[str]] = lambda case: [p.code for p in case.places]  # noqa: E731
    columns: _Columns = {
        "case_id": lambda case: case.id,
        "case": lambda case: case.short[lang],
        "title": lambda case: case.title[lang],
        "kind": lambda case: t(f"export.kinds.{case.kind}"),
        "theme": lambda case: case.theme[lang],
        "summary": lambda case: case.summary[lang],
        "prefecture": lambda case: joined(
            list(dict.fromkeys(dataset.prefecture(code, lang) for code in municipalities(case)))
        ),
        "place_codes": lambda case: joined(municipalities(case)),
        "places": lambda case: joined([place.name[lang] for place in case.places]),
        "statistics_codes": lambda case: joined(case.statistics),
        "statistics_note": lambda case: joined([place.why[lang] for place in case.places]),
        "latitude": lambda case: dataset.position(case)[0],
        "longitude": lambda case: dataset.position(case)[1],
        "precision": lambda case: case.places[0].precision,
        "precision_note": lambda case: t(f"panel.position_{case.places[0].precision}"),
        "position_source": lambda case: dataset.sources[case.places[0].position_source].attribution[
            lang
        ],
        "types": lambda case: joined(
            [term.label[lang] for name, term in dataset.types.items() if name in case.types]
        ),
        "type_ids": lambda case: joined([name for name in dataset.types if name in case.types]),
        "sectors": lambda case: joined(
            [term.label[lang] for name, term in dataset.sectors.items() if name in case.sectors]
        ),
        "sector_ids": lambda case: joined([n for n in dataset.sectors if n in case.sectors]),
        "practice_count": lambda case: len(case.practices),
        "hub_count": lambda case: len(case.hubs),
        "organisation_count": lambda case: len(case.organisations),
        **{name: read for key in KEY_FIGURES for name, read in _key_figure(key, t).items()},
        "figures_of": lambda case: _figures_of(case, dataset, lang),
        "source": lambda case: dataset.sources[case.source].attribution[lang],
    }
    degrees = {"latitude": "0.000000", "longitude": "0.000000"}
    counts = {"population": "#,##0", "households": "#,##0", "ageing_rate": "0.0"}
    return table("cases", columns, dataset.cases.values(), formats=degrees | counts)


def entry_table(kind: str, found: Iterable[Entry], dataset: Dataset, t: Phrases) -> Table:
    """One row for each entry of a kind ("practice", "hub", "organisation"), with its relations."""
    lang = t.lang
    own: _Columns = {
        "case_id": lambda entry: entry.case.id,
        "case": lambda entry: entry.case.short[lang],
        f"{kind}_id": lambda entry: entry.item.id,
        kind: lambda entry: entry.item.name[lang],
        "description": lambda entry: _words(entry.item.description, lang),
    }
    if kind == "practice":
        own["area"] = lambda entry: _words(entry.area, lang)
    relations: _Columns = {
        "since": lambda entry: entry.item.since or t("panel.unknown"),
        "types": lambda e: joined([dataset.types[each].label[lang] for each in e.types]),
        "type_ids": lambda e: joined(e.types),
        "practices": lambda e: joined([each.name[lang] for each in e.practices]),
        "practice_ids": lambda e: joined([each.id for each in e.practices]),
        "hubs": lambda e: joined([each.name[lang] for each in e.hubs]),
        "hub_ids": lambda e: joined([each.id for each in e.hubs]),
        "organisations": lambda e: joined([each.name[lang] for each in e.organisations]),
        "organisation_ids": lambda e: joined([each.id for each in e.organisations]),
        "sectors": lambda e: joined([dataset.sectors[each].label[lang] for each in e.sectors]),
        "sector_ids": lambda e: joined(e.sectors),
    }
    relations = {
        name: read for name, read in relations.items() if name not in (f"{kind}s", f"{kind}_ids")
    }
    origin: _Columns = {
        "figures": lambda e: joined(_figures(e, lang, t)),
        "heading": lambda e: " ▸ ".join(CaseDetails(e.case, {}).where(e.item.section)),
        "source": lambda e: dataset.sources[e.case.source].attribution[lang],
    }
    return table(
        f"{kind}s", own | relations | origin, [each for each in found if each.kind == kind]
    )


def figures(dataset: Dataset, t: Phrases) -> Table:
    """One row for each number of the collection: as printed, and as a number with its unit."""
    lang = t.lang
    yes = {True: t("export.yes"), False: None}
    columns: _Columns = {
        "case_id": lambda row: row[0].id,
        "case": lambda row: row[0].short[lang],
        "figure": lambda row: row[1].label[lang],
        "counts": lambda row: _counted(row[0], row[1], dataset, lang),
        "value": lambda row: row[1].value,
        "value_to": lambda row: row[1].to,
        "unit": lambda row: unit_name(row[1].unit, lang),
        "written": lambda row: write_figure(row[1], lang),
        "printed": lambda row: row[1].printed,
        "approximate": lambda row: yes[row[1].approximate],
        "at_least": lambda row: yes[row[1].at_least],
        "reference_date": lambda row: row[1].date or t("panel.no_date"),
        "heading": lambda row: " ▸ ".join(CaseDetails(row[0], {}).where(row[1].section)),
        "source": lambda row: dataset.sources[row[0].source].attribution[lang],
    }
    rows = [(case, figure) for case in dataset.cases.values() for figure in case.figures]
    return table("figures", columns, rows, formats={"value": "#,##0.##", "value_to": "#,##0.##"})


def _key_figure(key: str, t: Phrases) -> _Columns:
    """Value, unit, printed form and date of a key figure; where there is none, it says so."""

    def written(case: Case, read: Callable[[Figure], Value]) -> Value:
        figure = case.figure(key)
        return t("panel.unknown") if figure is None else read(figure)

    return {
        key: lambda case: figure.value if (figure := case.figure(key)) else None,
        f"{key}_unit": lambda case: written(case, lambda f: unit_name(f.unit, t.lang)),
        f"{key}_printed": lambda case: written(case, lambda f: f.printed),
        f"{key}_date": lambda case: written(case, lambda f: f.date or t("panel.no_date")),
    }


def _figures_of(case: Case, dataset: Dataset, lang: str) -> Value:
    area = CaseDetails(case, dataset.sectors).key_figure_area()
    return CaseDetails(case, dataset.sectors).area_name(area, lang) if area else None


def _counted(case: Case, figure: Figure, dataset: Dataset, lang: str) -> Value:
    """What a figure counts: an item of the case by its name, or an area."""
    if figure.of is None:
        return None
    names = {item.id: item.name[lang] for item in case.items()}
    return names.get(figure.of) or CaseDetails(case, dataset.sectors).area_name(figure.of, lang)


def _figures(entry: Entry, lang: str, t: Phrases) -> list[str]:
    found = [figure for figure in entry.case.figures if figure.of == entry.item.id]
    return [
        t(
            "export.figure",
            label=figure.label[lang],
            value=write_figure(figure, lang),
            date=figure.date or t("panel.no_date"),
        )
        for figure in found
    ]


def _words(words: Words | None, lang: str) -> Value:
    return words[lang] if words else None
