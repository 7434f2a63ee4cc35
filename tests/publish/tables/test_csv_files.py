"""CSV, read back by the standard library and by pandas."""

import csv
import io

import pandas as pd
import pytest

from geo.publish.tables import csv_files, indicator_tables
from geo.publish.tables.excel import FORMULA_STARTS
from geo.view.directory import entries
from tests.publish.conftest import HOSTILE


def rows(made):
    return list(csv.DictReader(io.StringIO(made.decode("utf-8-sig"), newline="")))


def frame(made, **options):
    return pd.read_csv(io.BytesIO(made), encoding="utf-8-sig", **options)


def test_excel_is_told_the_encoding_and_lines_end_as_the_standard_says(dataset, t):
    made = csv_files.cases(dataset, t)

    assert made.startswith(b"\xef\xbb\xbfcase_id,")
    assert made.count(b"\r\n") == len(dataset.cases) + 1
    assert made.endswith(b"\r\n")


@pytest.mark.parametrize("kind", ["practice", "hub", "organisation"])
def test_there_is_a_row_for_every_entry(dataset, t, kind):
    made = rows(csv_files.entries(kind, entries(dataset), dataset, t))

    assert len(made) == sum(entry.kind == kind for entry in entries(dataset))
    assert all(row["source"] and row[kind] and row[f"{kind}_id"] for row in made)


def test_only_what_is_shown_is_taken_along(dataset, ja):
    found = [entry for entry in entries(dataset) if entry.case.id == "nomi"]

    made = rows(csv_files.entries("hub", found, dataset, ja))

    assert {row["case_id"] for row in made} == {"nomi"}


def test_nothing_found_is_a_table_of_heads_alone(dataset, ja):
    assert rows(csv_files.entries("hub", [], dataset, ja)) == []


def test_heads_are_the_same_in_both_languages_and_words_are_not(dataset, t):
    made = frame(csv_files.figures(dataset, t))

    assert {"case_id", "value", "unit", "reference_date", "source"} <= set(made.columns)
    assert ("世帯" if t.lang == "ja" else "households") in set(made["unit"])


def test_every_figure_of_the_collection_has_unit_date_and_source(dataset, t):
    made = frame(csv_files.figures(dataset, t))

    assert made["value"].dtype == "float64"
    assert made[["value", "unit", "reference_date", "source", "printed"]].notna().all(axis=None)


def test_every_value_of_every_municipality_stands_in_a_row_with_its_source(dataset, ja):
    areas = indicator_tables.all_areas(dataset)

    made = frame(csv_files.indicators(areas, dataset, ja), dtype={"area_id": str, "codes": str})

    assert len(made) == 1_741 * len(dataset.indicators)
    assert made["value"].dtype == "float64"
    assert made[["unit", "reference_date", "source", "survey"]].notna().all(axis=None)
    assert made["area_id"].iloc[0] == "01100"
    row = made[(made["area_id"] == "01202") & (made["indicator_id"] == "ageing-2020")]
    assert row["value"].item() == pytest.approx(dataset.all_values.at["01202", "ageing-2020"])


def test_a_value_that_rests_on_several_publications_names_them_all(dataset, ja):
    made = rows(csv_files.indicators(dataset.case_areas, dataset, ja))
    lines = {name: source.attribution["ja"] for name, source in dataset.sources.items()}
    several = [row for row in made if "; " in row["source_ids"]]

    assert several
    assert not [
        row["indicator_id"]
        for row in several
        if not all(lines[name] in row["source"] for name in row["source_ids"].split("; "))
    ]


def test_what_is_not_known_is_an_empty_field(dataset, ja):
    futaba = [area for area in indicator_tables.all_areas(dataset) if area.id == "07546"]

    values = {
        row["indicator_id"]: row["value"] for row in rows(csv_files.indicators(futaba, dataset, ja))
    }

    assert values["ageing-2020"] == ""
    assert values["population-2020"] == "0"


def test_a_case_of_two_towns_is_given_as_one_area(dataset, ja):
    made = rows(csv_files.indicators(dataset.case_areas, dataset, ja))
    row = next(each for each in made if each["area_id"] == "satte-sugito")

    assert row["codes"] == "11240; 11464"


def test_a_change_names_both_years_and_a_projection_says_so(dataset, ja):
    made = rows(csv_files.indicators(dataset.case_areas, dataset, ja))
    found = {row["indicator_id"]: (row["reference_date"], row["status"]) for row in made}

    assert found["ageing-change"] == ("2015/2020", "実績")
    assert found["ageing-2050"] == ("2050", "推計")
    assert found["welfare-2022"][0] == "FY2022"


def test_hostile_texts_come_back_and_what_would_be_calculated_has_an_apostrophe(hostile, ja):
    made = rows(csv_files.entries("practice", entries(hostile), hostile, ja))

    assert [row["practice"] for row in made] == [
        f"'{text}" if text.startswith(FORMULA_STARTS) else text for text in HOSTILE
    ]
    assert {row["case"] for row in made} == {"<b>&amp;</b>"}


def test_no_text_of_today_needs_the_apostrophe(dataset, t):
    files = [csv_files.entries(k, entries(dataset), dataset, t) for k in ("practice", "hub")]
    files += [csv_files.cases(dataset, t), csv_files.figures(dataset, t)]

    assert not [f for made in files for row in rows(made) for f in row.values() if f[:1] == "'"]


def test_names_can_be_taken_apart_again(dataset, t):
    made = rows(csv_files.entries("practice", entries(dataset), dataset, t))

    for row in made:
        for names, ids in (("types", "type_ids"), ("hubs", "hub_ids")):
            assert len(row[names].split("; ")) == len(row[ids].split("; "))
