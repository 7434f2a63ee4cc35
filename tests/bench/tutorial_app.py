"""The same job the way tutorials do it: ``folium.Choropleth`` built anew at every rerun.

It has the same municipalities, the same data, the same markers, and on a click the
same text and charts as the dashboard. Only the map is made differently. It is the yardstick
of ``make bench`` and is not part of the dashboard.
"""

import sys
from pathlib import Path

import folium
import geopandas as gpd
import streamlit as st
from streamlit_folium import st_folium

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from geo.cases.vocabulary import labels_of  # noqa: E402
from geo.draw.map.place_markers import place_markers  # noqa: E402
from geo.view import View  # noqa: E402
from geo.view.case_filters import candidates, matching  # noqa: E402
from pages.parts.app import data  # noqa: E402
from pages.parts.explore import case_panel, charts  # noqa: E402

st.set_page_config(layout="wide")
st.session_state["runs"] = 2  # tutorials do not keep charts back


@st.cache_data
def areas() -> gpd.GeoDataFrame:
    file = ROOT / "data/boundaries" / data.dataset().boundaries.file
    found = gpd.read_file(file, layer="municipalities").set_crs("EPSG:4326")
    return found.set_index("id")  # which becomes "feature.id", by which values find their area


st.title("地域共生マップ")
overlays = list(data.dataset().indicators)
overlay = st.sidebar.selectbox("色分け", overlays, index=overlays.index(View().overlay))
values = data.dataset().values(overlay)
types = labels_of(data.dataset().types, "ja")
wanted = st.sidebar.pills(
    "取組みの型", list(types), selection_mode="multi", format_func=types.get, key="type"
)
shown = matching(candidates(data.dataset()), View(type=tuple(wanted)))
with st.sidebar.container(key="result"):
    st.write(f"{len(shown)}事例")

left, right = st.columns(2)
with left:
    japan = folium.Map(location=[36.5, 137.5], zoom_start=5)
    choropleth = folium.Choropleth(
        geo_data=areas(),
        data=values.reset_index().set_axis(["code", "value"], axis=1),
        columns=["code", "value"],
        key_on="feature.id",
        fill_color="YlGnBu",
        line_weight=0.5,
    )
    # its legend loads d3 from two more hosts, which a closed network does not reach
    for child in [c for c in choropleth._children if c.startswith("color_map")]:
        del choropleth._children[child]
    choropleth.add_to(japan)
    # no popups and no icons: folium would want jQuery, Bootstrap and three more libraries
    for marker in (place_markers(data.dataset(), "ja")[case] for case in shown):
        folium.Marker(marker.place, tooltip=marker.id).add_to(japan)
    clicked = st_folium(japan, width=None, height=560, key="map")
with right:
    case = data.dataset().cases.get((clicked or {}).get("last_object_clicked_tooltip"))
    if case:
        st.html(case_panel.text(case.id, "ja"))
        charts.show_charts(case, [], View(), data.dataset().phrases["ja"])
    else:
        st.write("事例を選んでください。")
