"""What the tables must hold: the committed ones do, and what does not is named."""

from __future__ import annotations

import pandas as pd
import pytest

from geo.places import expectations
from geo.places.problems import of_built_table
from geo.places.schema import COLUMNS, TABLES
from geo.places.table_checks import problems, years_of
from geo.places.tables import Statistics

BY_NAME = {table.name: table for table in TABLES}


def changed(statistics, table, edit) -> Statistics:
    """All tables, one of them changed in place by ``edit``."""
    frame = statistics.frames[table].copy()
    result = edit(frame)
    return Statistics({**statistics.frames, table: frame if result is None else result})


def put(column, key, value):
    def edit(frame):
        frame.loc[key, column] = value

    return edit


def told(statistics, table, edit):
    return [(p.column, p.year, p.en) for p in problems(changed(statistics, table, edit))]


def test_the_committed_tables_hold_all_that_is_declared(statistics):
    assert problems(statistics) == []


def test_every_count_has_a_total_in_every_year_in_which_it_is_published():
    declared = {(total.column, total.year) for total in expectations.TOTALS}
    published = {
        (name, year)
        for name in COLUMNS
        for year in years_of(name)
        if name not in expectations.SOMETIMES or year == max(years_of(name))
    }

    assert declared == published


def test_no_two_counts_have_the_same_totals_so_that_swapped_columns_are_noticed():
    totals = [(total.value, total.within) for total in expectations.TOTALS]
    twice = {total for total in totals if totals.count(total) > 1}
    columns = {
        total.column for total in expectations.TOTALS if (total.value, total.within) in twice
    }

    assert columns == {"moved_in", "moved_out"}  # those two differ within Tokyo
    assert len({total.value for total in expectations.TOTALS if total.within == "13"}) == 2


@pytest.mark.parametrize(
    ("table", "edit", "column", "said"),
    [
        ("population", put("persons", ("14205", 2020), 436_906), "persons", "126,146,099"),
        ("population", put("persons_15_64", ("14205", 2015), 999_999), "persons", "its parts"),
        ("population", put("persons", ("14205", 2015), pd.NA), "persons", "Empty"),
        ("population", put("persons", ("14205", 2015), -1), "persons", "Below zero"),
        ("population", put("persons", ("14205", 2015), 0), "persons", "if it is 0 indeed"),
        ("projection", put("projected", ("07204", 2030), 0), "projected", "Not published"),
        ("projection", put("projected", ("14205", 2020), 1), "projected", "same as persons"),
        ("projection", put("projected_15_64", ("11464", 2030), pd.NA), "projected_15_64", "Empty"),
        ("projection", put("projected_65plus", ("14205", 2030), 9), "projected_65plus", "Not pub"),
        ("register", put("registered", ("23112", 2018), 9), "registered", "wards do not add up"),
        ("municipalities", put("latitude", "14205", 139.49), "latitude", "swapped"),
        ("municipalities", put("longitude", "14205", float("nan")), "longitude", "swapped"),
        ("municipalities", put("kana", "14205", "ふし\u3099さわし"), "kana", "damaged"),
        ("municipalities", put("prefecture", "14205", "東京都"), "prefecture", "first two digits"),
        ("wards", put("city", "23112", "14100"), "city", "not one of that city"),
        ("area", lambda frame: frame.rename(index={"40231": "40305"}), "code", "table of names"),
        ("area", lambda frame: frame.drop("40231"), "code", "no row"),
        ("area", lambda frame: pd.concat([frame, frame.iloc[:1]]), "code", "Twice"),
    ],
)
def test_what_does_not_hold_is_named_with_its_column(table, edit, column, said, statistics):
    found = told(statistics, table, edit)

    assert [each for each in found if each[0] == column and said in each[2]], found


def test_a_problem_of_a_committed_table_says_how_to_get_the_right_one(statistics):
    edit = put("latitude", ["14205", "17211"], 139.49)
    (problem,) = problems(changed(statistics, "municipalities", edit))

    assert str(of_built_table(problem, statistics.area_names())) == (
        "data/tables/municipalities.csv: latitude\n"
        "  日本の外です（20～46度のはず）。緯度と経度が逆ではありませんか。"
        "［14205 藤沢市 = 139.49、17211 能美市 = 139.49］"
        "git checkout data で戻すか、make build で作り直してください。\n"
        "  Not in Japan (20 to 46 degrees). Are latitude and longitude swapped?"
        " [14205 藤沢市 = 139.49, 17211 能美市 = 139.49]"
        " Restore it with git checkout data, or run make build."
    )
