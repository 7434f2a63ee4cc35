"""The folium map: a base that never changes, and a layer that carries what does."""

from __future__ import annotations

import json
import re

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit_folium import generate_leaflet_string

from geo.draw.map.folium_map import (
    MapFiles,
    PlaceMarker,
    base_map,
    clicked_case,
    layer,
    once_more,
    overlay_spec,
    view_spec,
)
from geo.draw.map.label_layout import ZOOMS, Label
from geo.places.classes import class_of

FILES = MapFiles(
    "../map/map.js?v=1",
    "../map/drawing.js",
    "../map/host.js",
    "../map/map.css",
    "../leaflet.js",
    "../leaflet.css",
)
MARKER = PlaceMarker("nomi", "能美市の体制", (36.4, 136.5), Label("能美市", 60), {"4": (42, 0)})
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


def page(base) -> str:
    """The whole page, with folium's random names taken out."""
    return base.get_root().render().replace(base.get_name(), "map")


def sent(spec) -> str:
    """What the layer passes to kyosei.show, in the script that streamlit-folium sends."""
    (argument,) = re.findall(r"kyosei\.show\((.*)\);", generate_leaflet_string(layer(spec)))
    return argument


def test_the_base_map_is_the_same_at_every_run():
    assert page(base_map(FILES)) == page(base_map(FILES))


def test_a_layer_on_a_copy_of_the_base_map_leaves_the_base_as_it_is():
    base = base_map(FILES)
    before = generate_leaflet_string(once_more(base))
    layer({"open": None}).add_to(once_more(base))

    assert generate_leaflet_string(once_more(base)) == before


def test_the_base_map_asks_nothing_of_another_host():
    html = page(base_map(FILES))

    assert not re.findall(r"https?:|//[a-z]", html)


def test_the_base_map_loads_its_script_before_leaflet():
    html = page(base_map(FILES))

    assert re.findall(r'(?:src|href)="([^"]+)"', html) == [
        FILES.script, FILES.drawing, FILES.host, FILES.leaflet_script, FILES.leaflet_style, FILES.style,
    ]  # fmt: skip


def test_the_map_can_be_zoomed_only_where_labels_are_laid_out():
    html = page(base_map(FILES))

    assert f'"minZoom": {ZOOMS[0]:g}' in html
    assert f'"maxZoom": {ZOOMS[-1]:g}' in html


def test_a_layer_brings_its_data_to_the_browser_unchanged():
    spec = {"words": {"map": "地図"}, "values": [25.2, None], "open": None}

    assert json.loads(sent(spec)) == spec


def test_nothing_in_the_data_can_end_the_script():
    argument = sent({"title": "</script><b>'\"&"})

    assert not set("<>&'") & set(argument)
    assert json.loads(argument) == {"title": "</script><b>'\"&"}


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_an_area_without_a_value_is_none_and_not_zero(lang, catalogue):
    values = pd.Series({"17211": 26.285, "07546": None})

    spec = overlay_spec(catalogue["ageing-2020"], values, ["01695", "07546", "17211"], lang)

    assert (spec["values"], spec["classes"]) == ([None, None, 26.3], "--1")


def test_an_overlay_says_how_its_values_are_written_and_coloured(catalogue):
    spec = overlay_spec(catalogue["ageing-change"], pd.Series({"17211": 1.7}), ["17211"], "en")

    assert (spec["unit"], spec["decimals"], spec["signed"]) == ("points", 1, True)
    assert len(spec["colours"]) == len(catalogue["ageing-change"].breaks) + 1
    json.dumps(spec, allow_nan=False)


@pytest.mark.parametrize(
    ("indicator", "value"),
    [("ageing-2020", 25.0), ("ageing-2020", 34.976), ("ageing-change", -0.03)],
)
def test_the_map_colours_an_area_in_the_class_that_the_legend_marks(indicator, value, catalogue):
    found = catalogue[indicator]

    (drawn,) = overlay_spec(found, pd.Series({"01423": value}), ["01423"], "ja")["classes"]

    assert drawn == str(class_of(value, found.breaks))


def test_every_class_of_every_indicator_is_one_character(catalogue):
    assert max(len(each.breaks) for each in catalogue.values()) < 10


def test_a_view_carries_its_cases_in_the_order_of_the_list(t):
    other = PlaceMarker("kurume", "久留米市", (33.3, 130.5), Label("久留米市", 74), {})

    spec = view_spec("ageing-2020", [other, MARKER], opened="nomi", areas=(), background=None, t=t)

    assert [place["id"] for place in spec["places"]] == ["kurume", "nomi"]
    assert (spec["open"], spec["town"]) == ("nomi", None)


def test_the_readers_own_town_is_told_apart_from_the_cases(t):
    town = PlaceMarker("24208", "三重県 名張市", (34.6, 136.1), Label("★ 名張市", 80), {}, "town")

    spec = view_spec("ageing-2020", [MARKER, town], opened=None, areas=(), background=None, t=t)

    assert [place["kind"] for place in spec["places"]] == ["case", "town"]
    assert spec["town"] == "24208"


def test_a_case_on_the_map_has_its_place_its_label_and_where_the_label_stands(t):
    spec = view_spec("ageing-2020", [MARKER], opened=None, areas=(), background=None, t=t)

    assert spec["places"] == [
        {"id": "nomi", "kind": "case", "title": "能美市の体制", "text": "能美市", "place": [36.4, 136.5],
         "width": 60, "height": 28, "offsets": {"4": (42, 0)}, "excluded": False}
    ]  # fmt: skip


def test_the_map_has_the_words_of_the_readers_language(t):
    spec = view_spec("ageing-2020", [], opened=None, areas=(), background=None, t=t)

    assert spec["lang"] == t.lang
    assert spec["words"]["no_data"] == t("map.words.no_data")


@pytest.mark.parametrize(("background", "asked"), [(None, False), ("地理院タイル", True)])
def test_tiles_of_another_host_are_asked_for_only_when_switched_on(background, asked, t):
    spec = view_spec("ageing-2020", [], opened=None, areas=["17211"], background=background, t=t)

    assert ("https:" in json.dumps(spec)) == asked


def test_a_click_on_a_marker_names_its_case():
    assert clicked_case({"case": "nomi", "at": 1}) == "nomi"


@pytest.mark.parametrize(
    "event", [None, "nomi", 1, [], {}, {"case": None}, {"case": ["nomi"]}, {"case": {"id": "nomi"}}]
)
def test_what_is_not_a_click_on_a_marker_names_no_case(event):
    assert clicked_case(event) is None


@given(json_values)
def test_nothing_that_a_browser_sends_is_an_error(event):
    assert clicked_case(event) is None or isinstance(event["case"], str)
