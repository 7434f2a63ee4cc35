"""The shape of the tables: what every count is, of which year, and who gave it."""

from __future__ import annotations

import pytest

from geo.places.schema import (
    CENSUS_YEARS,
    COLUMNS,
    PROJECTED_YEARS,
    REGISTER_YEAR,
    TABLES,
)
from geo.text import read_phrases
from tests.paths import DATA

TEXT = DATA / "text"
BY_NAME = {table.name: table for table in TABLES}


def test_no_two_tables_have_a_name_or_a_count_in_common():
    counts = [column.name for table in TABLES for column in table.columns if column.survey]

    assert len(BY_NAME) == len(TABLES)
    assert len(set(counts)) == len(counts) == len(COLUMNS)


def test_a_column_is_named_once_in_its_table_and_the_key_comes_first():
    names = {table: [column.name for column in table.columns] for table in TABLES}

    assert [t.name for t, found in names.items() if len(set(found)) != len(found)] == []
    assert [t.name for t, found in names.items() if tuple(found[: len(t.key)]) != t.key] == []


def test_a_count_has_a_unit_a_survey_and_a_year_of_its_own_or_in_its_row():
    columns = [(table, column) for table in TABLES for column in table.columns]
    counts = [(table, column) for table, column in columns if column.survey]

    assert [column.name for _, column in counts if not column.unit] == []
    assert [c.name for t, c in counts if (c.year is None) != ("year" in t.key)] == []
    assert [column.name for _, column in columns if column.year and not column.survey] == []


def test_the_year_of_every_column_is_a_year_that_a_source_gave():
    given = {t: {year for _, years in t.sources for year in years} for t in TABLES}
    counted = {t: {column.year for column in t.columns if column.year} for t in TABLES}

    assert [table.name for table in TABLES if counted[table] - given[table]] == []
    assert [t.name for t in TABLES if "year" not in t.key and counted[t] != given[t]] == []


@pytest.mark.parametrize(
    ("table", "year", "source"),
    [
        ("population", 2015, "ssdse-a-2021"),
        ("population", 2020, "ssdse-a-2026"),
        ("households", 2015, "ssdse-a-2021"),
        ("movement", 2023, "ssdse-a-2026"),
        ("resources", 2021, "ssdse-a-2026"),
        ("projection", 2020, "ipss-2023"),
        ("projection", 2050, "ipss-2023"),
        ("register", 2018, "jumin-2018"),
    ],
)
def test_a_count_of_a_year_has_one_source(table, year, source):
    assert BY_NAME[table].source_of(year) == source


@pytest.mark.parametrize(
    ("table", "year"),
    [("population", 2018), ("movement", 2020), ("projection", 2021), ("register", 2020),
     ("wards", 2020)],
)  # fmt: skip
def test_a_year_that_nobody_counted_has_no_source(table, year):
    with pytest.raises(KeyError):
        BY_NAME[table].source_of(year)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_every_survey_has_a_name_in_both_languages_and_no_name_is_left_over(lang):
    surveys = {column.survey for _, column in COLUMNS.values()}

    assert set(read_phrases(TEXT, lang).under("surveys")) == surveys


@pytest.mark.parametrize(
    ("name", "year"),
    [
        *(("persons", year) for year in CENSUS_YEARS),
        *(("households_nuclear", year) for year in CENSUS_YEARS),
        *(("projected", year) for year in PROJECTED_YEARS),
        ("registered", REGISTER_YEAR),
        ("births", 2023),
        ("moved_out", 2024),
        ("doctors", 2022),
        ("inhabitable_km2", 2024),
        ("welfare", 2022),
    ],
)
def test_a_count_is_there_in_its_year_for_every_municipality(name, year, statistics):
    assert set(statistics.municipalities.index) <= set(statistics.column(name, year).index)


@pytest.mark.parametrize(
    ("name", "year"),
    [("persons", 2018), ("births", 2019), ("doctors", 2023), ("projected", 2015),
     ("registered", 2020), ("latitude", 2020), ("nobody", 2020)],
)  # fmt: skip
def test_a_count_of_another_year_or_of_nothing_is_refused_and_not_missing(name, year, statistics):
    with pytest.raises(KeyError):
        statistics.column(name, year)


@pytest.mark.parametrize("name", ["projected", "registered"])
def test_projection_and_register_have_the_wards_beside_the_municipalities(name, statistics):
    year = {"projected": 2050, "registered": REGISTER_YEAR}[name]
    areas = [*statistics.municipalities.index, *statistics.wards.index]

    assert sorted(areas) == list(statistics.column(name, year).index)
    assert len(areas) == 1741 + 175
