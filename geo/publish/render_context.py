"""What scenes are rendered with on paper and slides: the data set, the words, and the map."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from geo.dataset import Dataset
from geo.text import Phrases
from geo.view import View
from geo.view.case_filters import candidates, matching
from geo.view.comparison import beside, names
from geo.view.directory import Entry, entries, listed

# indicator, ids of cases that are marked, the reader's own town, (width, height) in pixels -> PNG
DrawMap = Callable[[str, tuple[str, ...], str | None, tuple[int, int]], bytes]


@dataclass(frozen=True)
class RenderContext:
    """draw_map: makes a map's picture, or remembers it: see ``choropleth_image.map_picture``."""

    dataset: Dataset
    t: Phrases
    draw_map: DrawMap

    def marked(self, view: View) -> tuple[str, ...]:
        """Ids of the cases on the map of a view: the open one, or those that meet its conditions."""
        return (view.case,) if view.case else tuple(matching(candidates(self.dataset), view))

    def listed(self, view: View) -> list[Entry]:
        """What the directory of a view lists."""
        return listed(entries(self.dataset), view)

    def columns(self, view: View) -> dict[str, str]:
        """What a comparison sets side by side, the reader's own town first: id -> name."""
        chosen, town = beside(view)
        ids = [*([town] if town else []), *chosen]
        return dict(zip(ids, names([self.dataset.area(each) for each in ids], self.t), strict=True))
