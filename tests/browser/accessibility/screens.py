"""Every page that a reader can see, ready to be looked at."""

from __future__ import annotations

from playwright.sync_api import expect

from geo.view import View
from geo.view.scenes import Scene, write_scenes

_SCENES = [
    Scene("うちのまち：名張市", "my_town", View(town="24208")),
    Scene("能美市の事例", "", View(case="nomi")),
]
SCENES = f"scenes={write_scenes(_SCENES)}"
SIGHTS = {
    "map": "?",
    "case": "?case=nomi",
    "my town": "my_town?town=24208",
    "no town yet": "my_town?",
    "practices": "practices?",
    "compare": "compare?compare=nabari.nomi.17211&town=13206",
    "workshop": f"workshop?{SCENES}&tries=nomi_otera-shokudou",
    "presenting": f"?case=nomi&{SCENES}&scene=2",
    "share": "?",
    "sources": "sources?",
}
_WITH_A_MAP = {"map", "case", "my town", "presenting", "share"}


def see(visit, name: str, *, lang: str = "ja", theme: str = "light", **options):
    """Open one of SIGHTS and wait until nothing more comes."""
    query = f"{SIGHTS[name]}&lang={lang}"
    reader = visit(query, wait=name in _WITH_A_MAP, color_scheme=theme, **options)
    expect(reader.page.locator("h1, .ks-presenting").first).to_be_attached()
    if name in _WITH_A_MAP:
        expect(reader.page.locator(".js-plotly-plot").first).to_be_attached()
    reader.wait_until_quiet()
    if name == "share":
        share(reader)
    return reader


def share(reader) -> None:
    """Open the dialog with link and code."""
    reader.page.locator(".st-key-share").get_by_role("button").press("Enter")
    expect(reader.page.locator(".ks-qr img")).to_be_visible()
    reader.wait_until_quiet()
