"""The picture of a chart: what it carries, and the one button that saves it."""

import re

import plotly.graph_objects as go

from geo.draw.charts.image_download import BAND, BUTTON, config, with_band
from tests.paths import ROOT

SOURCES = "出典：独立行政法人統計センター「教育用標準データセット（SSDSE-A-2026）」を加工して作成"


def figure():
    return go.Figure(go.Bar(x=[1], y=[2])).update_layout(height=300, margin={"t": 10})


def test_the_picture_carries_title_and_sources():
    text = with_band(figure(), "名張市は32.8%", SOURCES).layout.title.text

    assert text.startswith("名張市は32.8%<br>")
    assert SOURCES in text


def test_what_the_reader_sees_of_the_chart_keeps_its_size():
    carrying = with_band(figure(), "名張市", SOURCES)

    assert carrying.layout.height == 300 + BAND + BUTTON
    assert carrying.layout.margin.t == 10 + BAND + BUTTON


def test_the_figure_that_all_sessions_share_is_left_alone():
    shared = figure()
    with_band(shared, "名張市", SOURCES)

    assert shared.layout.height == 300
    assert shared.layout.title.text is None


def test_a_long_title_is_broken_and_every_source_is_kept():
    text = with_band(figure(), "長い題名、" * 20, "／".join([SOURCES] * 3)).layout.title.text

    assert text.count("<br>") >= 3
    assert text.replace("<br>", "").count("SSDSE-A-2026") == 3


def test_a_title_is_never_markup():
    text = with_band(figure(), "<b>&amp;</b>", SOURCES).layout.title.text

    assert text.startswith("&lt;b&gt;&amp;amp;&lt;/b&gt;<br>")


def test_the_only_button_saves_a_sharp_picture_under_the_charts_name(t):
    settings = config(with_band(figure(), "名張市", SOURCES), "structure-nabari", t)

    assert settings["modeBarButtons"] == [["toImage"]]
    assert settings["toImageButtonOptions"]["scale"] == 2
    assert settings["toImageButtonOptions"]["filename"] == f"kyosei-map-structure-nabari-{t.lang}"
    assert t("export.picture") in settings["locales"][t.lang]["dictionary"].values()


def test_the_page_cuts_off_as_much_as_the_picture_adds():
    style = (ROOT / "pages/parts/app/templates/page.css.j2").read_text(encoding="utf-8")

    assert (
        re.findall(r'st-key-figure-"\].*?(?:margin-top: -|top: )(\d+)px', style) == [str(BAND)] * 2
    )
