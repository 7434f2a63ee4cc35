"""Plotly figures: as many bars and marks as there is data, and none for what is missing."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest

from geo.draw.charts.case_charts import Mark, age_structure, distribution, type_counts, type_matrix
from geo.draw.palette import AGES, CASE, OTHER_CASE, ramp

VALUES = pd.Series([24.0, 27.5, 27.6, 33.0, 41.0, 60.0, None])
SHARES = pd.Series({"under15": 10.0, "15_64": 50.0, "65_74": 15.0, "75plus": 25.0})
MARKS = [
    Mark("能美市", 26.3, chosen=True), Mark("久留米市", 28.7), Mark("双葉町", None),
]  # fmt: skip


@pytest.fixture
def chart(catalogue, t):
    def of(values=VALUES, marks=MARKS, indicator="ageing-2020"):
        return distribution(catalogue[indicator], values, marks, t)

    return of


def test_every_known_value_is_counted_in_one_bar(chart):
    assert sum(chart().data[0].y) == VALUES.notna().sum()


def test_the_outermost_values_are_counted_in_the_outermost_bars(chart):
    values = pd.Series([*np.linspace(20, 40, 2000), 0.5, 95.0])

    assert sum(chart(values).data[0].y) == len(values)


def test_a_bar_has_the_colour_of_the_class_on_the_map(chart, catalogue):
    colours = ramp("sequential", catalogue["ageing-2020"].breaks)
    bars = chart().data[0]

    assert bars.marker.color[0] == colours[0]
    assert bars.marker.color[-1] == colours[-1]


def test_every_case_with_a_value_is_marked_and_one_without_is_not(chart):
    marks = chart().data[1]

    assert list(marks.x) == [26.3, 28.7]
    assert list(marks.marker.color) == [CASE, OTHER_CASE]


def test_only_the_chosen_case_has_a_line_and_a_name(chart):
    layout = chart().layout

    assert [shape.x0 for shape in layout.shapes] == [26.3]
    assert [note.text for note in layout.annotations] == ["<b>能美市</b> 26.3%"]


def test_without_a_chosen_case_there_is_no_line(chart):
    layout = chart(marks=[Mark("久留米市", 28.7)]).layout

    assert (len(layout.shapes), len(layout.annotations)) == (0, 0)


def test_without_any_case_the_municipalities_are_still_drawn(chart):
    assert len(chart(marks=[]).data[1].x) == 0
    assert sum(chart(marks=[]).data[0].y) == 6


def test_what_is_shown_over_a_bar_is_filled_in_by_plotly(chart, t):
    to, municipalities = ("～", "市区町村") if t.lang == "ja" else (" to ", " municipalities")

    assert chart().data[0].hovertemplate == (
        f"%{{customdata[0]}}{to}%{{customdata[1]}}<br>%{{y}}{municipalities}<extra></extra>"
    )


def test_a_bar_says_its_range_with_the_unit(chart):
    lowest = chart().data[0].customdata[0]

    assert lowest[0] == "24.0%" and lowest[1].endswith("%")


def test_the_axis_names_the_measure_and_its_unit(chart, t):
    title = chart().layout.xaxis.title.text

    assert title == ("高齢化率（%）" if t.lang == "ja" else "Ageing rate (%)")


def test_a_count_is_drawn_on_a_logarithmic_axis_without_its_zeros(chart):
    figure = chart(pd.Series([0, 500, 5000, 50_000, 500_000]), indicator="population-2020")

    assert figure.layout.xaxis.type == "log"
    assert sum(figure.data[0].y) == 4


def test_a_chosen_case_on_a_logarithmic_axis_is_named_above_its_line(chart):
    figure = chart(
        pd.Series([500, 5000, 50_000]), [Mark("能美市", 1000, chosen=True)], "population-2020"
    )

    assert figure.layout.shapes[0].x0 == 1000
    assert figure.layout.annotations[0].x == pytest.approx(math.log10(1000))


@pytest.mark.parametrize("chosen", [True, False])
def test_a_town_without_residents_has_no_mark_on_a_logarithmic_axis(chosen, chart):
    futaba = Mark("双葉町", 0.0, chosen=chosen)
    figure = chart(pd.Series([500, 5000, 50_000]), [futaba], "population-2020")

    assert len(figure.data[1].x) == len(figure.layout.shapes) == 0


def test_a_value_of_zero_or_less_is_marked_where_the_axis_has_room_for_it(chart):
    figure = chart(
        pd.Series([-9.0, -5.0, 2.0]), [Mark("甲", 0.0), Mark("乙", -3.0)], "natural-2023"
    )

    assert list(figure.data[1].x) == [0.0, -3.0]


def test_the_bars_of_a_fall_have_the_colours_of_its_classes(chart, catalogue):
    breaks = catalogue["population-change-2020"].breaks
    bars = chart(pd.Series([-30.0, -20.0, 20.0]), [], "population-change-2020").data[0]

    assert {bars.marker.color[0], bars.marker.color[-1]} == {
        ramp("diverging", breaks)[0], ramp("diverging", breaks)[-1],
    }  # fmt: skip


def test_the_age_structure_has_a_bar_for_each_row_and_a_colour_for_each_group(t):
    figure = age_structure({"能美市 2020年": SHARES, "全国 2020年": SHARES}, t)

    assert [bar.name for bar in figure.data] == [t(f"ages.{group}") for group in AGES]
    assert [len(bar.x) for bar in figure.data] == [2, 2, 2, 2]
    assert figure.layout.barmode == "stack"


def test_the_first_row_of_the_age_structure_is_on_top(t):
    figure = age_structure({"能美市": SHARES, "全国": SHARES}, t)

    assert list(figure.data[0].y) == ["能美市", "全国"]
    assert figure.layout.yaxis.autorange == "reversed"


def test_a_share_is_written_in_its_bar_as_in_the_table(t):
    figure = age_structure({"能美市": SHARES}, t)

    assert [bar.text[0] for bar in figure.data] == ["10.0", "50.0", "15.0", "25.0"]


def test_a_missing_age_structure_is_not_written_as_nan(t):
    figure = age_structure({"双葉町 2020年": SHARES * math.nan}, t)

    assert "nan" not in {bar.text[0] for bar in figure.data}


def test_the_matrix_has_a_square_for_each_type_that_a_case_practises():
    figure = type_matrix(
        {"nomi": "能美市", "kurume": "久留米市"},
        {"soudan": "相談", "ibasho": "居場所", "renkei": "連携"},
        {"nomi": frozenset({"ibasho", "soudan"}), "kurume": frozenset()},
        "nomi",
    )

    assert [list(each.y) for each in figure.data] == [["相談", "居場所"], []]
    assert [each.marker.color for each in figure.data] == [CASE, OTHER_CASE]


def test_the_matrix_keeps_a_row_for_a_type_that_nobody_practises():
    figure = type_matrix({"nomi": "能美市"}, {"soudan": "相談"}, {"nomi": frozenset()}, None)

    assert list(figure.layout.yaxis.categoryarray) == ["相談"]


def test_types_are_counted_in_the_order_of_the_vocabulary_with_zero_for_none(t):
    types = {"soudan": "相談", "ibasho": "居場所"}

    figure = type_counts(types, {"ibasho": 5}, 7, t)

    assert list(figure.data[0].y) == ["相談", "居場所"]
    assert list(figure.data[0].x) == [0, 5]


def test_a_reader_scrolls_past_a_chart_without_moving_it(chart):
    layout = chart().layout

    assert layout.dragmode is False
    assert layout.xaxis.fixedrange and layout.yaxis.fixedrange
