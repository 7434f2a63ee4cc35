"""Names in the scatter plot stay apart at every width, and none is lost."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from geo.draw.charts.area_symbols import area_symbols, other_case
from geo.draw.charts.scatter import WIDTHS, Spot, label_of, plane_of, plot_box, scatter
from geo.draw.map.label_layout import Label, offsets_between
from geo.text import read_phrases
from tests.paths import DATA

NAMES = ["名張市（事例）", "Nomi", "Esashi Town 江差町, Hokkaido", "久留米市"]
SIGNS = [
    *area_symbols(NAMES, "うちのまち 府中市（東京都）"),
    *map(other_case, ["Gajumaru", "幸手・杉戸"]),
]
X, Y = pd.Series(np.linspace(15, 60, 200)), pd.Series(np.geomspace(100, 1e6, 200))
TABLE = pd.DataFrame({"name": "まち", "x": X, "y": Y})
pairs = st.tuples(st.floats(0, 100), st.floats(0, 1e7))
crowds = st.lists(pairs, min_size=7, max_size=7)


@pytest.fixture(scope="module")
def plane(catalogue):
    return plane_of(catalogue["ageing-2020"], catalogue["population-2020"], X, Y)


@pytest.fixture(scope="module")
def ja():
    return read_phrases(DATA / "text", "ja")


def spots(places):
    return [Spot(area_symbol, *place) for area_symbol, place in zip(SIGNS, places, strict=True)]


def boxes(plane, shown, figure, width):
    """left, top, right, bottom of each label in a figure of that width."""
    shifts = np.array([(note.ax, note.ay) for note in figure.layout.annotations])
    half = np.array([(each.width, each.height) for each in (label_of(plane, s) for s in shown)]) / 2
    centres = plane.pixels(shown, width) + shifts
    return np.hstack([centres - half, centres + half])


@settings(max_examples=20)
@given(crowds)
@example([(30.0, 5000.0)] * 7)
@example([(0.0, 0.0), (100.0, 1e7)] * 3 + [(30.0, 5000.0)])
def test_labels_never_overlap_at_any_width(plane, ja, places):
    shown = spots(places)
    figure = scatter(plane, TABLE, shown, ja)

    for width in range(WIDTHS[0], WIDTHS[1] + 1, 40):
        for a, b in itertools.combinations(boxes(plane, shown, figure, width), 2):
            assert not (a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3])


@settings(max_examples=20)
@given(crowds)
@example([(0.0, 0.0)] * 7)
def test_labels_stay_within_the_plot(plane, ja, places):
    shown = spots(places)
    figure = scatter(plane, TABLE, shown, ja)

    for width in WIDTHS:
        found, (left, top, right, bottom) = boxes(plane, shown, figure, width), plot_box(width)
        assert (found[:, :2] >= [left - 1, top - 1]).all()
        assert (found[:, 2:] <= [right + 1, bottom + 1]).all()


@given(
    st.lists(st.tuples(st.integers(0, 300), st.integers(0, 900), st.integers(0, 300)), max_size=12)
)
def test_an_offset_is_free_while_a_figure_is_stretched(places):
    narrow = np.array([(x, y) for x, _, y in places], dtype=float).reshape(-1, 2)
    wide = np.array([(x, y) for _, x, y in places], dtype=float).reshape(-1, 2)
    sizes = [Label("能美市", 60)] * len(places)

    shifts = offsets_between(narrow, wide, sizes)

    for part in np.linspace(0, 1, 11):
        centres = narrow * (1 - part) + wide * part + shifts
        for one, other in itertools.combinations(centres, 2):
            assert (np.abs(one - other) >= [60, 28]).any()


def test_every_municipality_of_the_table_is_one_dot(plane, t):
    figure = scatter(plane, TABLE, [], t)

    assert len(figure.data) == 1
    assert len(figure.data[0].x) == len(TABLE) == len(figure.data[0].text)


def test_a_spot_without_one_of_the_values_is_not_drawn(plane, t):
    shown = [Spot(SIGNS[0], None, 5000), Spot(SIGNS[1], 30, None), Spot(SIGNS[3], 30, 5000)]

    figure = scatter(plane, TABLE, shown, t)

    assert [note.text for note in figure.layout.annotations] == ["<b>久留米市</b>"]
    assert len(figure.data) == 2


def test_a_label_on_a_logarithmic_axis_stands_at_the_logarithm(plane, t):
    note = scatter(plane, TABLE, [Spot(SIGNS[1], 30, 5000)], t).layout.annotations[0]

    assert (note.x, note.y) == (30, pytest.approx(math.log10(5000)))


def test_a_spot_beyond_an_axis_says_on_which_side(plane):
    assert label_of(plane, Spot(SIGNS[1], 99, 5000)).text == "Nomi ▶"
    assert label_of(plane, Spot(SIGNS[1], 30, 1)).text == "Nomi ▼"
    assert label_of(plane, Spot(SIGNS[1], 30, 5000)).text == "Nomi"


def test_nothing_draws_a_line_through_the_dots(plane, t):
    modes = {trace.mode for trace in scatter(plane, TABLE, spots([(30, 5000)] * 7), t).data}

    assert modes == {"markers"}
