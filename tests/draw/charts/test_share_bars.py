"""Bars of several measures: one for each area, and words where there is no value."""

from __future__ import annotations

import pytest

from geo.draw.charts.area_symbols import area_symbols, nation
from geo.draw.charts.share_bars import shares

IDS = ("single-2020", "elderly-single-2020")


@pytest.fixture
def figure(catalogue, t):
    everybody = [*area_symbols(["名張市", "双葉町"], None), nation("全国")]
    values = {"single-2020": [27.4, None, 38.0], "elderly-single-2020": [11.6, None, 12.1]}
    return shares([catalogue[name] for name in IDS], everybody, values, t)


def test_each_measure_has_a_bar_for_each_area(figure):
    assert [list(bars.y) for bars in figure.data] == [["● 名張市", "■ 双葉町", "│ 全国"]] * 2


def test_a_bar_is_as_long_as_it_says_and_a_missing_one_is_said(figure, t):
    assert list(figure.data[0].x) == [27.4, 0, 38.0]
    assert list(figure.data[0].text) == ["27.4%", t("compare.no_data"), "38.0%"]


def test_each_measure_is_headed_by_its_name_and_year(figure, catalogue, t):
    heads = [note.text for note in figure.layout.annotations]

    assert heads == [f"<b>{catalogue[name].label[t.lang]}</b>" for name in IDS]


def test_the_charts_do_not_overlap(figure):
    upper, lower = figure.layout.yaxis.domain, figure.layout.yaxis2.domain

    assert upper[0] > lower[1] and lower[0] >= 0
