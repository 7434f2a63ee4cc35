"""How the compared areas are told apart: by shape as well as colour, the same in every figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from geo.draw.map.label_layout import text_width
from geo.draw.palette import CASE, COMPARED, OTHER_CASE, TOWN
from geo.text.wrapping import filled

# a fifth shape for the reader's own town, a sixth for the nation; diamonds are the other cases
_SHAPES = (("circle", "●"), ("square", "■"), ("triangle-up", "▲"), ("cross", "✚"))


@dataclass(frozen=True)
class AreaSymbol:
    """A name with its mark. symbol: as Plotly calls it; glyph: the same in running text."""

    name: str
    colour: str
    symbol: str
    glyph: str

    @property
    def label(self) -> str:
        """The name with its mark, for the rows of a chart."""
        return f"{self.glyph} {self.name}"

    def lines(self, room: float, *, with_glyph: bool = False, then: str = "") -> tuple[str, ...]:
        """The name, and what is written after it, in lines of at most ``room`` pixels; a word
        stays whole even if it is longer.
        """
        first, *words = self.name.split()
        words = [*words, then] if then else words  # a value is not torn from its unit
        units = [f"{self.glyph} {first}" if with_glyph else first, *(f" {word}" for word in words)]
        return tuple(line.strip() for line in filled(units, room, text_width))


def area_symbols(names: Sequence[str], own: str | None) -> list[AreaSymbol]:
    """A sign for each of at most four chosen areas, in their order; the reader's own town last."""
    chosen = [
        AreaSymbol(name, colour, *shape)
        for name, colour, shape in zip(names, (CASE, *COMPARED), _SHAPES, strict=False)
    ]
    return chosen + ([AreaSymbol(own, TOWN, "star", "★")] if own else [])


def nation(name: str) -> AreaSymbol:
    """The sign of the whole country, or of the median of all municipalities."""
    return AreaSymbol(name, OTHER_CASE, "line-ns", "│")


def other_case(name: str) -> AreaSymbol:
    """The sign of a case that is not among the compared."""
    return AreaSymbol(name, OTHER_CASE, "diamond", "◆")
