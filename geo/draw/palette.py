"""Colours, chosen once. Safe for colour-blind readers and for a pale projector."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

# ColorBrewer YlGnBu keeps its order in the common kinds of colour blindness, and avoids the
# red and purple that Japanese readers know from warnings.
_SEQUENTIAL = ["#ffffcc", "#c7e9b4", "#7fcdbb", "#41b6c4", "#2c7fb8", "#253494"]
# below zero the brown side of ColorBrewer BrBG, dark where the fall is deep; orange would be
# taken for the cases
_FALL = ["#543005", "#8c510a", "#bf812d", "#dfc27d", "#f6e8c3"]

WHITE, BLACK = "#ffffff", "#000000"  # paper, and codes that a camera reads
VEIL = "rgba(255, 255, 255, 0.9)"  # behind labels that lie on marks
INK = "#1a1a1a"  # text and axes on paper
QUIET = "#595959"  # text that says where something is from
BORDER = "#4d4d4d"  # coasts and prefectures
FAINT, JOINED = "rgba(128, 128, 128, 0.28)", "rgba(128, 128, 128, 0.75)"  # of a network
RULE = "#8f8f8f"  # thin lines: municipalities, rows, the outlines of marks
ACCENT = "#b84d00"  # CASE for lines beside text: dark enough to be read
HEAD = "#fce4d6"  # behind the heads of a table
COUNTED = "#cfe3f3"  # behind a cell that holds a number
CASE = "#d55e00"  # vermilion of Okabe and Ito: the case in view
OTHER_CASE = "#8a8a8a"
TOWN = "#b5408c"  # the reader's own town: neither a class of the map nor a case
COMPARED = ("#0072b2", "#00875f", "#8f7300")  # beside CASE: the second to fourth area compared
GROUND = "#9aa3ad"  # all municipalities behind the marks, on light and dark alike
AGES = {"under15": "#56b4e9", "15_64": "#b9c3cc", "65_74": "#e69f00", "75plus": "#a65200"}
# of the trend: what a growth is made of, each with a marker of its own
PARTS = ("#e69f00", "#56b4e9", "#009e73")
# for kinds that have a written label as well: no reader needs to tell all ten apart by colour
HUES = ("#0072b2", "#cc79a7", "#56b4e9", "#009e73", "#e69f00", "#d55e00", "#c2433a", "#7a68c9",
        "#8c6d31", "#8a8a8a")  # fmt: skip

# what style sheets and the map's script name: ``{{ colour.case }}`` in a template, ``var(--case)``
# and ``colours.case`` in the map. "_on_dark": its counterpart on a dark page.
SCREEN: Mapping[str, str] = MappingProxyType({
    "white": "#fff", "black": "#000", "ink": "#111", "dark_page": "#171614",
    "case": CASE,
    "case_strong": "#b84d00",  # under white text, and as an outline on the map's classes
    "case_ink": "#7a3300",
    "case_tint": "#fff1e6",
    "town": TOWN, "town_on_dark": "#e58cc6",
    "near": "#3a3a3a",  # a municipality like the reader's own
    "hub": COMPARED[0], "hub_strong": "#0067a3",
    "organisation": "#009e73", "organisation_strong": "#00785a",
    "chosen": "#8f3c00", "chosen_on_dark": "#ffa765", "chosen_tint": "#fdeadd",
    "on_primary_on_dark": "#1c0e03",
    "quiet": "#5c5b59", "quiet_on_dark": "#b9b7b2",
    "focus": "#005fcc", "focus_on_dark": "#8fc1ff",
    "edge": "#767676",
    "hatch_ground": "#e4e4e4", "hatch_line": OTHER_CASE,
    "unpainted": "#dddddd", "prefecture": "#4a4a4a",
    "sea": "#e9f1f6", "sea_on_dark": "#1b2530",
    "button_rule": "#ccc", "button_hover": "#f0f0f0",
})  # fmt: skip


def ramp(kind: str, breaks: Sequence[float]) -> list[str]:
    """One colour for each class between ``breaks``, from the lowest class.

    kind: "sequential", light to dark; or "diverging": classes below zero in the opposite hue.
    """
    if kind == "sequential":
        return _thinned(_SEQUENTIAL, len(breaks) + 1)
    below = sum(each <= 0 for each in breaks)
    return [*_fall(below), *_thinned(_SEQUENTIAL[1:], len(breaks) + 1 - below)]


def _fall(classes: int) -> list[str]:
    """The classes below zero; a single one neither pale nor dark, to be seen at all."""
    return ["#dfc27d"] if classes == 1 else _thinned(_FALL, classes)


def _thinned(colours: list[str], wanted: int) -> list[str]:
    """``wanted`` colours spread over the whole ramp, ends included."""
    last = len(colours) - 1
    return [colours[round(i * last / max(wanted - 1, 1))] for i in range(wanted)]
