"""The markers of a map: cases by name, the reader's own town, the towns similar to it."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from geo import cache_sizes
from geo.dataset import Dataset
from geo.draw.map import label_layout
from geo.draw.map.folium_map import PlaceMarker
from geo.text import Phrases


@lru_cache(maxsize=cache_sizes.AREAS)
def place_markers(
    dataset: Dataset, lang: str, town: str | None = None, near: tuple[str, ...] = ()
) -> dict[str, PlaceMarker]:
    """All cases, the reader's own town and the towns similar to it as markers, by id.

    The layout is made for all cases, so that a filter moves none of them.
    """
    cases = list(dataset.cases.values())
    towns = [dataset.municipalities[code] for code in ((town,) if town else ())]
    ranks = {code: rank for rank, code in enumerate(near, start=1) if code != town}
    similar = [dataset.municipalities[code] for code in ranks]
    labels = label_layout.labels([case.short[lang] for case in cases])
    labels += [label_layout.named("★ " + each.name[lang]) for each in towns]
    labels += [label_layout.numbered(rank) for rank in ranks.values()]
    kinds = ["case"] * len(cases) + ["town"] * len(towns) + ["near"] * len(similar)
    titles = [case.title[lang] for case in cases] + [each.full[lang] for each in (*towns, *similar)]
    places = [dataset.position(case) for case in cases]
    places += [dataset.statistics.position(each.id) for each in (*towns, *similar)]
    by_zoom = label_layout.layout(places, labels)
    return {
        each.id: PlaceMarker(
            each.id,
            titles[number],
            places[number],
            labels[number],
            {zoom: offsets[number] for zoom, offsets in by_zoom.items()},
            kinds[number],
        )
        for number, each in enumerate((*cases, *towns, *similar))
    }


def excluded(marker: PlaceMarker, t: Phrases) -> PlaceMarker:
    """The marker of an open case that the conditions leave out; its title says so."""
    return replace(marker, title=t("map.excluded", title=marker.title), excluded=True)
