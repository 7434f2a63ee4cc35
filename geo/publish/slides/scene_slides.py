"""A list of scenes as slides: one for each, with what a room can read of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from geo.cases import Case
from geo.dataset import BOUNDARY_SOURCE
from geo.draw.palette import CASE, COMPARED, GROUND, TOWN
from geo.places.indicators import Indicator
from geo.publish.maps.choropleth_image import SLIDE
from geo.publish.render_context import RenderContext
from geo.publish.scene_text import compared, form_of, sentence
from geo.publish.slides.charts import Bar, Panel
from geo.publish.slides.deck import Slide, slides
from geo.publish.slides.number_formats import figure, number_format, with_unit
from geo.view import View
from geo.view.directory import Entry
from geo.view.scenes import Scene

MOST_PANELS = 4  # indicators of a comparison that a room can read on one slide


def scene_slides(
    scenes: Sequence[Scene], addresses: Sequence[str], context: RenderContext, *, title: str = ""
) -> bytes:
    """One slide for each scene, in order. addresses: where each is live, in full."""
    made = [scene_slide(each, at, context) for each, at in zip(scenes, addresses, strict=True)]
    return slides(made, title=title or context.t("handout.booklet_title"), lang=context.t.lang)


def scene_slide(scene: Scene, address: str, context: RenderContext) -> Slide:
    """Title, picture, sentence, sources and address of a scene."""
    form, view = form_of(scene), scene.view
    sentences = [sentence(scene, context)]
    shows: dict[str, Any] = {}
    used: list[str] = []
    if form in ("case", "map", "town"):
        shows["picture"], used = _map(view, context, form == "town")
    elif form == "comparison":
        offered = compared(view, context)
        shown = offered[:MOST_PANELS]
        if len(shown) < len(offered):
            sentences.append(context.t("handout.beside_some", count=len(shown), all=len(offered)))
        shows["panels"], used = _panels(view, shown, context), _sources_of(view, shown, context)
    elif form == "directory" and (entries := context.listed(view)):
        sentences.append(context.t("handout.matrix"))
        shows["table"], used = (
            _matrix(entries, view, context),
            [each.case.source for each in entries],
        )
    lang = context.t.lang
    lines = context.dataset.attributions(used or _collection(context.dataset.cases.values()), lang)
    return Slide(
        scene.title, context.t.writing.sentences.join(sentences), "／".join(lines), address, **shows
    )


def _map(view: View, context: RenderContext, of_a_town: bool) -> tuple[bytes, list[str]]:
    """The map with the open case, or the cases that are asked for; of a town with all cases."""
    cases = tuple(context.dataset.cases) if of_a_town else context.marked(view)
    picture = context.draw_map(view.overlay, cases, view.town, SLIDE)
    shown = [context.dataset.cases[name] for name in cases]
    places = [case.places[0].position_source for case in shown]
    origins = context.dataset.source_ids([view.overlay])
    return picture, [*origins, BOUNDARY_SOURCE, *_collection(shown), *places]


def _collection(cases: Iterable[Case]) -> list[str]:
    return [case.source for case in cases]


def _sources_of(view: View, shown: Sequence[Indicator], context: RenderContext) -> list[str]:
    cases = [context.dataset.cases[name] for name in view.compare if name in context.dataset.cases]
    return [*context.dataset.source_ids(each.id for each in shown), *_collection(cases)]


def _panels(view: View, shown: Sequence[Indicator], context: RenderContext) -> list[Panel]:
    """The compared areas and the national median, an indicator in each panel."""
    found = {
        area: f"★ {name}" if area == view.town else name
        for area, name in context.columns(view).items()
    }
    colours = [*([TOWN] if view.town else []), CASE, *COMPARED]
    lang = context.t.lang
    return [
        Panel(
            with_unit(each, lang),
            number_format(each, lang),
            [
                *(
                    _bar(name, each, context.dataset.value(each.id, area), colour, context)
                    for (area, name), colour in zip(found.items(), colours, strict=False)
                ),
                _median(each, context),
            ],
        )
        for each in shown
    ]


def _bar(
    name: str, indicator: Indicator, value: float | None, colour: str, context: RenderContext
) -> Bar:
    if value is None:
        return Bar(context.t("handout.without_data", name=name), None, "", colour)
    written = figure(indicator, value, context.t.lang)
    return Bar(name, round(value, indicator.decimals), written, colour)


def _median(indicator: Indicator, context: RenderContext) -> Bar:
    median = float(context.dataset.values(indicator.id).median())
    return _bar(context.t("handout.median"), indicator, median, GROUND, context)


def _matrix(entries: Sequence[Entry], view: View, context: RenderContext) -> list[list[str]]:
    """How many of the listed entries each case has of each type of practice."""
    lang = context.t.lang
    cases = {entry.case.id: entry.case.short[lang] for entry in entries}
    counts = Counter((kind, entry.case.id) for entry in entries for kind in entry.types)
    rows = [
        [term.label[lang], *(str(counts[kind, case] or "―") for case in cases)]
        for kind, term in context.dataset.types.items()
        if not view.type or kind in view.type
    ]
    return [[context.t("handout.types"), *cases.values()], *rows]
