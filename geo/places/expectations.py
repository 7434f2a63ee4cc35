"""What the tables in data/ must hold, declared once: ``make build`` and ``make check`` ask for it.

Table-checking libraries (pandera, frictionless) were looked at: they declare the form of one table,
which schema.py does already. Most of what is declared here holds between rows, years and tables.
"""

from __future__ import annotations

from dataclasses import dataclass

# 浜通り of Fukushima, which the projection of 2023 has as one block and not by municipality
NOT_PROJECTED = frozenset(
    ("07204", "07209", "07212", "07541", "07542", "07543", "07544", "07545", "07546", "07547",
     "07548", "07561", "07564")
)  # fmt: skip

LATITUDES = (20.0, 46.0)  # degrees; all of Japan with its outlying islands
LONGITUDES = (122.0, 154.0)
RANGES = {"latitude": LATITUDES, "longitude": LONGITUDES}

# texts that all of a column have in common, composed as they are in Unicode's form NFC
PATTERNS = {
    "prefecture": r".{2,3}[都道府県]",
    "prefecture_en": r"[A-Z][a-z]+",
    "name": r".+[市区町村]",
    "name_en": r"[A-Z][A-Za-z' -]+",
    "kana": r"[ぁ-ゖー]+(し|く|ちょう|まち|むら|そん)",  # with what the name ends in
}

# counts that are 0 nowhere, but in these municipalities, evacuated after the disaster of 2011
_EVACUATED = {2015: frozenset(("07543", "07545", "07546", "07547")), 2020: frozenset(("07546",))}
NEVER_ZERO: dict[str, dict[int, frozenset[str]]] = {
    "persons": _EVACUATED,
    "persons_65plus": _EVACUATED,
    "households": {2015: _EVACUATED[2015] | {"07564"}, 2020: _EVACUATED[2020]},
    "projected": {},
    "projected_65plus": {},
    "registered": {},
    "registered_households": {},
    "moved_in": {},
    "moved_out": {},
    "total_km2": {},
    "inhabitable_km2": {},
    "expenditure": {},
    "welfare": {},
}


@dataclass(frozen=True)
class Total:
    """What all municipalities add up to (wards are in their cities), or those whose codes begin
    with ``within``. Of the census and the register it is the publisher's own total of Japan; of
    others it is the sum of the edition that was accepted, so that another is looked at."""

    column: str
    year: int
    value: float
    within: str = ""


TOTALS = (
    Total("persons", 2015, 127_094_745),
    Total("persons", 2020, 126_146_099),
    Total("persons_under15", 2015, 15_886_810),
    Total("persons_under15", 2020, 14_955_692),
    Total("persons_15_64", 2015, 76_288_736),
    Total("persons_15_64", 2020, 72_922_764),
    Total("persons_65plus", 2015, 33_465_441),
    Total("persons_65plus", 2020, 35_335_805),
    Total("persons_75plus", 2015, 16_125_763),
    Total("persons_75plus", 2020, 18_248_742),
    Total("households", 2015, 53_331_797),
    Total("households", 2020, 55_704_949),
    Total("households_nuclear", 2015, 29_754_438),
    Total("households_nuclear", 2020, 30_110_571),
    Total("households_single", 2015, 18_417_922),
    Total("households_single", 2020, 21_151_042),
    Total("households_elderly_couple", 2015, 6_079_126),
    Total("households_elderly_couple", 2020, 6_533_895),
    Total("households_elderly_single", 2015, 5_927_686),
    Total("households_elderly_single", 2020, 6_716_806),
    Total("births", 2023, 727_269),
    Total("deaths", 2023, 1_575_084),
    Total("moved_in", 2024, 4_603_155),
    Total("moved_out", 2024, 4_603_155),  # the same people, who all came from somewhere in Japan
    Total("moved_in", 2024, 798_215, "13"),
    Total("moved_out", 2024, 727_652, "13"),
    Total("hospitals", 2023, 7_065),
    Total("clinics", 2023, 104_894),
    Total("dental_clinics", 2023, 66_818),
    Total("doctors", 2022, 343_275),
    Total("kominkan", 2021, 13_163),
    Total("libraries", 2021, 3_394),
    Total("total_km2", 2024, 372_858.23),
    Total("inhabitable_km2", 2024, 122_932.80),
    Total("expenditure", 2022, 65_886_843_920),
    Total("welfare", 2022, 24_690_284_374),
    Total("projected", 2020, 125_693_591),  # here and below without NOT_PROJECTED
    Total("projected", 2025, 122_841_404),
    Total("projected", 2030, 119_715_565),
    Total("projected", 2035, 116_260_591),
    Total("projected", 2040, 112_482_151),
    Total("projected", 2045, 108_469_948),
    Total("projected", 2050, 104_379_158),
    Total("projected_under15", 2050, 10_379_842),
    Total("projected_15_64", 2050, 55_254_818),
    Total("projected_65plus", 2050, 38_744_498),
    Total("registered", 2018, 127_707_259),
    Total("registered_households", 2018, 58_007_536),
)


@dataclass(frozen=True)
class Parts:
    """In every area and year the columns ``parts`` add up to ``whole``, or to less: ``rest`` is the
    largest share of the whole that they may leave over (0: nothing, 1: anything)."""

    parts: tuple[str, ...]
    whole: str
    rest: float = 1.0


PARTS = (
    # ages that are not known: up to 14 % of a municipality
    Parts(("persons_under15", "persons_15_64", "persons_65plus"), "persons", 0.15),
    Parts(("persons_75plus",), "persons_65plus"),
    Parts(("households",), "persons"),
    Parts(("households_nuclear", "households_single"), "households"),
    Parts(("households_elderly_couple",), "households_nuclear"),
    Parts(("households_elderly_single",), "households_single"),
    Parts(("projected_under15", "projected_15_64", "projected_65plus"), "projected", 0.0),
    Parts(("registered_households",), "registered"),
    Parts(("inhabitable_km2",), "total_km2"),
    Parts(("welfare",), "expenditure"),
)

# of these the wards of a designated city add up to the city
WARDS_ADD_UP = (
    "projected", "projected_under15", "projected_15_64", "projected_65plus",
    "registered", "registered_households",
)  # fmt: skip

# published for all areas in the last year, and for a few in every year
SELECTED = frozenset(("11464", "12203", "23100", "23112", "23114", "23229"))
SOMETIMES = ("projected_under15", "projected_15_64", "projected_65plus")

# the base of the projection is the census, municipality by municipality
SAME = ((("projected", 2020), ("persons", 2020)),)
