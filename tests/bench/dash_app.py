"""The same job with Dash and dash-leaflet, as their documentation advises.

The boundaries are one file that the browser caches; a function in the browser colours them, and
what a reader chooses travels as ``hideout``. Labels are a layer of points with one filter. Text
is put into the page as it is, which costs Dash less than a tree of components. Charts stand in
the page from the start and change in place. Nothing is asked of another host.
"""

from __future__ import annotations

import dash_leaflet as dl
from dash import Dash, Input, Output, State, dcc, html
from flask import Response

from tests.bench import same_job

CHARTS = 4
AREAS = same_job.geojson()
PUT = """texts => Object.entries(texts).forEach(
    ([id, text]) => { document.getElementById(id).innerHTML = text; })"""


def in_browser(name: str) -> dict[str, str]:
    """A function of ``dash_assets/peer.js``, as dash-leaflet takes it."""
    return {"variable": f"peer.{name}"}


def labels() -> dict:
    """The cases as GeoJSON points."""
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "properties": case,
                "geometry": {"type": "Point", "coordinates": case["place"][::-1]},
            }
            for case in same_job.cases()
        ],
    }


def japan() -> dl.Map:
    areas = dl.GeoJSON(
        url="/areas.geojson",
        id="areas",
        style=in_browser("style"),
        hideout=same_job.colouring(same_job.FIRST_OVERLAY),
    )
    cases = dl.GeoJSON(
        data=labels(),
        id="cases",
        pointToLayer=in_browser("label"),
        filter=in_browser("shown"),
        hideout=same_job.matching(()),
    )
    return dl.Map(
        [areas, cases],
        id="map",
        center=same_job.CENTRE,
        zoom=same_job.ZOOM,
        preferCanvas=True,  # Leaflet's own advice for many areas
        attributionControl=False,
    )


def chart(number: int) -> html.Div:
    return html.Div(
        [
            html.Div(id=f"above-{number}"),
            dcc.Graph(id=f"figure-{number}", config={"displayModeBar": False}),
            html.Div(id=f"below-{number}"),
        ]
    )


def page() -> html.Div:
    choices = [
        html.H1("地域共生マップ"),
        dcc.Dropdown(
            list(same_job.OVERLAYS), same_job.FIRST_OVERLAY, id="overlay", clearable=False
        ),
        dcc.Checklist(
            [{"value": name, "label": label} for name, label in same_job.types().items()],
            [],
            id="type",
        ),
        html.P(id="result"),
    ]
    charts = html.Div([chart(number) for number in range(CHARTS)], id="charts", className="closed")
    panel = html.Div([dcc.Store(id="texts"), html.Div(id="text"), charts])
    return html.Div([html.Div(choices), japan(), panel], id="page")


app = Dash(__name__, assets_folder="dash_assets", compress=True, title="Dash", update_title=None)
app.layout = page()
server = app.server


@server.route("/areas.geojson")
def areas() -> Response:
    answer = Response(AREAS, mimetype="application/json")
    answer.cache_control.max_age = 86_400
    return answer


@app.callback(Output("areas", "hideout"), Input("overlay", "value"), prevent_initial_call=True)
def colour(overlay: str) -> dict:
    return same_job.colouring(overlay)


@app.callback(Output("result", "children"), Output("cases", "hideout"), Input("type", "value"))
def show(wanted: list[str]) -> tuple[str, list[str]]:
    shown = same_job.matching(wanted)
    return f"{len(shown)}事例", shown


# two answers that the browser asks for at once: the text need not wait for the charts
@app.callback(
    Output("texts", "data"),
    Input("cases", "n_clicks"),
    State("cases", "clickData"),
    prevent_initial_call=True,
)
def open_text(_: int, clicked: dict) -> dict[str, str]:
    case = clicked["properties"]["id"]
    texts = {"text": same_job.text(case)}
    for number, each in enumerate(same_job.case_charts(case)):
        texts |= {f"above-{number}": each["above"], f"below-{number}": each["below"]}
    return texts


@app.callback(
    Output("charts", "className"),
    *(Output(f"figure-{number}", "figure") for number in range(CHARTS)),
    Input("cases", "n_clicks"),
    State("cases", "clickData"),
    prevent_initial_call=True,
)
def open_charts(_: int, clicked: dict) -> tuple:
    case = clicked["properties"]["id"]
    return "", *(each["figure"] for each in same_job.case_charts(case))


app.clientside_callback(PUT, Input("texts", "data"), prevent_initial_call=True)
