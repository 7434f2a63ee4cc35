"""What the papers and slides of scenes are made at: everything that a scene can ask for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd

from geo.dataset import Reference
from geo.publish.pdf.town_sheet import Found
from geo.text import Phrases
from geo.view import View
from geo.view.case_filters import Candidate, matching
from geo.view.comparison import beside, names
from geo.view.directory import Entry, listed
from geo.view.summary import Named

# indicator, ids of cases that are marked, the reader's own town, (width, height) in pixels -> PNG
DrawMap = Callable[[str, tuple[str, ...], str | None, tuple[int, int]], bytes]


@dataclass(frozen=True)
class Desk:
    """like: what is like a town or a case, as a view weighs it. on_scale: an area (id) on the
    scale of likeness. draw_map: ``picture.map_picture``, or what remembers its pictures.
    """

    reference: Reference
    t: Phrases
    candidates: Sequence[Candidate]
    entries: Sequence[Entry]
    like: Callable[[str, View], Found]
    on_scale: Callable[[str], pd.Series]
    draw_map: DrawMap

    def marked(self, view: View) -> tuple[str, ...]:
        """Ids of the cases on the map of a view: the open one, or those that meet its conditions."""
        return (view.case,) if view.case else tuple(matching(self.candidates, view))

    def listed(self, view: View) -> list[Entry]:
        """What the directory of a view lists."""
        return listed(self.entries, view)

    @property
    def named(self) -> Named:
        """What the conditions of a view can name, in the reader's language."""
        reference = self.reference
        prefectures = reference.statistics.prefecture_names(self.t.lang)
        return Named(reference.types, reference.sectors, reference.area, prefectures)

    def columns(self, view: View) -> dict[str, str]:
        """What a comparison sets side by side, the reader's own town first: id -> name."""
        chosen, town = beside(view)
        ids = [*([town] if town else []), *chosen]
        return dict(
            zip(ids, names([self.reference.area(each) for each in ids], self.t), strict=True)
        )
