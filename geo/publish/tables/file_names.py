"""What a file to take away is called, and what a browser is told that it is."""

from __future__ import annotations

from geo.dataset import Dataset

MIME = {
    "csv": "text/csv",
    "geojson": "application/geo+json",
    "gpkg": "application/geopackage+sqlite3",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def file_name(what: str, lang: str, date: str, ending: str) -> str:
    """What is in the file, its language, and the years of its data."""
    return f"kyosei-map-{what}-{lang}-{date}.{ending}"


def statistics_date(dataset: Dataset) -> str:
    """The first and the last year of the statistics: 2015-2050."""
    found = [indicator.year for indicator in dataset.indicators.values()]
    found += [indicator.since for indicator in dataset.indicators.values() if indicator.since]
    return f"{min(found)}-{max(found)}"


def collection_date(dataset: Dataset) -> str:
    """The latest year that a case gives a figure for: 2018."""
    figures = [figure for case in dataset.cases.values() for figure in case.figures]
    return max((f.date.removeprefix("FY")[:4] for f in figures if f.date), default="undated")
