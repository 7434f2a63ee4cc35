"""Colours, chosen once. Safe for colour-blind readers and for a pale projector."""

from __future__ import annotations

# ColorBrewer YlGnBu keeps its order in the common kinds of colour blindness, and avoids the
# red and purple that Japanese readers know from warnings.
_SEQUENTIAL = ["#ffffcc", "#c7e9b4", "#7fcdbb", "#41b6c4", "#2c7fb8", "#253494"]
_FALL = "#f0a35e"  # orange, the opposite hue, for the one class below zero

NO_DATA = "#b8b8b8"
CASE = "#d55e00"  # vermilion of Okabe and Ito: the case in view
OTHER_CASE = "#8a8a8a"
AGES = {"under15": "#56b4e9", "15_64": "#b9c3cc", "65_74": "#e69f00", "75plus": "#a65200"}
# for kinds that have a written label as well: no reader needs to tell all ten apart by colour
HUES = ("#0072b2", "#cc79a7", "#56b4e9", "#009e73", "#e69f00", "#d55e00", "#c2433a", "#7a68c9",
        "#8c6d31", "#8a8a8a")  # fmt: skip


def ramp(kind: str, classes: int) -> list[str]:
    """One colour for each class, light to dark.

    kind: "sequential", or "diverging" for a measure whose first class lies below zero.
    """
    if kind == "diverging":
        return [_FALL, *_thinned(_SEQUENTIAL, classes - 1)]
    return _thinned(_SEQUENTIAL, classes)


def _thinned(colours: list[str], wanted: int) -> list[str]:
    """``wanted`` colours spread over the whole ramp, ends included."""
    last = len(colours) - 1
    return [colours[round(i * last / max(wanted - 1, 1))] for i in range(wanted)]
