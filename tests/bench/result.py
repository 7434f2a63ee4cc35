"""What the benchmark has found: every measure of every peer, as medians and as ratios."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Iterable, Sequence
from enum import Enum

DASHBOARD = "dashboard"
TUTORIAL = "tutorial way"
DASH = "Dash + dash-leaflet"
LEAFLET = "plain Leaflet page"
EMPTY = "empty Streamlit page"
NONE = "–"


class Measure(Enum):
    """What is measured, its unit, and the decimals that it is written with."""

    MAP_DRAWN = ("map drawn", "s", 2)
    FIRST_PANEL = ("first click → panel", "s", 2)
    PANEL = ("later click → panel", "s", 2)
    FIRST_CHART = ("first click → first chart", "s", 2)
    CHART = ("later click → first chart", "s", 2)
    FILTER = ("filter → count and labels", "s", 2)
    OVERLAY = ("overlay → repainted", "s", 2)
    OPEN_BYTES = ("received at open", "kB", 0)
    FIRST_CLICK_BYTES = ("received at the first click", "kB", 1)
    CLICK_BYTES = ("received per later click", "kB", 1)
    CLICK_SENT = ("sent per later click", "kB", 1)
    CLICK_CPU = ("server CPU per click", "ms", 0)
    SESSION_MEMORY = ("server memory per session", "MB", 2)
    FEEDBACK = ("feedback at the label", "ms", 0)
    TOWN = ("my town → its places", "s", 2)

    def __init__(self, label: str, unit: str, decimals: int) -> None:
        self.label, self.unit, self.decimals = label, unit, decimals

    def write(self, value: float | None) -> str:
        """A value without its unit; a dash for what was not measured."""
        return NONE if value is None else f"{value:.{self.decimals}f}"


Measured = Iterable[tuple[Measure, float]]


class Results:
    """All values of a run, by peer and measure."""

    def __init__(self) -> None:
        self._values: dict[tuple[str, Measure], list[float]] = defaultdict(list)

    def add(self, peer: str, measured: Measured) -> None:
        for measure, value in measured:
            self._values[peer, measure].append(value)

    def median(self, peer: str, measure: Measure) -> float | None:
        """The median of a peer's values; None if it was not measured."""
        values = self._values.get((peer, measure))
        return statistics.median(values) if values else None

    def ratio(self, peer: str, other: str, measure: Measure) -> float | None:
        """A peer's median in units of another's; None if there is nothing to divide, or by."""
        own, unit = self.median(peer, measure), self.median(other, measure)
        return own / unit if own is not None and unit else None

    def measures(self) -> list[Measure]:
        """What was measured of anybody, in the order of the table."""
        return [each for each in Measure if any(each is measure for _, measure in self._values)]


def table(results: Results, peers: Sequence[str]) -> str:
    """A row for each measure: every peer's median, then the first peer's in units of the others'."""
    own, *others = peers
    heads = ["median", *peers, *(f"{own} / {other}" for other in others)]
    rows = [
        [
            f"{measure.label} ({measure.unit})",
            *(measure.write(results.median(peer, measure)) for peer in peers),
            *(_ratio(results.ratio(own, other, measure)) for other in others),
        ]
        for measure in results.measures()
    ]
    return as_markdown(heads, rows)


def as_markdown(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with its first column in words and figures in the others."""
    ruler = ["---", *["---:"] * (len(heads) - 1)]
    return "\n".join(f"| {' | '.join(row)} |" for row in (heads, ruler, *rows))


def _ratio(value: float | None) -> str:
    return NONE if value is None else f"{value:.2f}"
