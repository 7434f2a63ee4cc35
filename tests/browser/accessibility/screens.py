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
    "workshop": f"workshop?{SCENES}&shortlist=nomi_otera-shokudou",
    "presenting": f"?case=nomi&{SCENES}&scene=2",
    "share": "?",
    "sources": "sources?",
}
_WITH_A_MAP = {"map", "case", "my town", "presenting", "share"}
_SCHEMES = ("light", "dark"), ("dark", "light")
# Every page in both languages and in both colour schemes, and every language in every scheme, in
# half of all combinations: from page to page, Japanese is light and dark by turns.
PAIRWISE = [
    (name, lang, scheme)
    for number, name in enumerate(SIGHTS)
    for lang, scheme in zip(("ja", "en"), _SCHEMES[number % 2], strict=True)
]


def see(visit, name: str, *, lang: str = "ja", **options):
    """Open one of SIGHTS in a fresh browser and wait until nothing more comes."""
    reader = visit(_address(name, lang), wait=name in _WITH_A_MAP, **options)
    _wait(reader, name)
    return reader


def go_on(reader, name: str, *, lang: str = "ja") -> None:
    """The same in a window that is open."""
    reader.go(_address(name, lang), wait=name in _WITH_A_MAP)
    _wait(reader, name)


def share(reader) -> None:
    """Open the dialog with link and code."""
    reader.page.locator(".st-key-share").get_by_role("button").press("Enter")
    expect(reader.page.locator(".ks-qr img")).to_be_visible()
    reader.wait_until_quiet()


def _address(name: str, lang: str) -> str:
    return f"{SIGHTS[name]}&lang={lang}"


def _wait(reader, name: str) -> None:
    expect(reader.page.locator("h1, .ks-presenting").first).to_be_attached()
    if name in _WITH_A_MAP:
        expect(reader.page.locator(".js-plotly-plot").first).to_be_attached()
    reader.wait_until_quiet()
    if name == "share":
        share(reader)
