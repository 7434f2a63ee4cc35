"""The items of SSDSE-A that we take, by the publisher's code, under our names."""

from __future__ import annotations

from geo.build.fields import Field
from geo.places.schema import COLUMNS

POPULATION_ITEMS = {
    "A1101": "persons",
    "A1301": "persons_under15",
    "A1302": "persons_15_64",
    "A1303": "persons_65plus",
    "A1419": "persons_75plus",
}
HOUSEHOLD_ITEMS = {
    "A710101": "households",
    "A810102": "households_nuclear",
    "A810105": "households_single",
    "A8201": "households_elderly_couple",
    "A8301": "households_elderly_single",
}
LATEST_ITEMS = {
    "A4101": "births",
    "A4200": "deaths",
    "A5101": "moved_in",
    "A5102": "moved_out",
    "I510120": "hospitals",
    "I5102": "clinics",
    "I5103": "dental_clinics",
    "I6100": "doctors",
    "G1201": "kominkan",
    "G1401": "libraries",
    "B1101": "total_km2",
    "B1103": "inhabitable_km2",
    "D3203": "expenditure",
    "D320303": "welfare",
}


def census_fields(year: int) -> tuple[Field, ...]:
    """Persons and households of a census; persons are men and women, whom the file has as well."""
    persons = (
        Field(item, "whole", ours, year, parts=(f"{item}01", f"{item}02"))
        for item, ours in POPULATION_ITEMS.items()
    )
    return (*persons, *(Field(i, "whole", ours, year) for i, ours in HOUSEHOLD_ITEMS.items()))


def latest_fields() -> tuple[Field, ...]:
    """Counts of the newest edition, each of the year that the schema says."""
    return tuple(
        Field(item, "whole", ours, COLUMNS[ours][1].year) for item, ours in LATEST_ITEMS.items()
    )
