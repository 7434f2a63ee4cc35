"""What kind of paper a scene becomes, and the sentence that says what it shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from geo.places.indicators import Indicator
from geo.places.ranking import key_indicators
from geo.publish.render_context import RenderContext
from geo.view import View, case_filters, directory
from geo.view.case_filters import candidates
from geo.view.pages import page_at, page_title
from geo.view.scenes import Scene
from geo.view.similar_places import base_of, similar_places
from geo.view.summary import conditions

Form = Literal["case", "map", "town", "comparison", "directory", "page"]
_KINDS = ("practice", "hub", "organisation")


def form_of(scene: Scene) -> Form:
    """What a scene shows; "page" where nothing of its own: no town chosen, or a page of words."""
    view = scene.view
    page = page_at(scene.page)
    shows = page.shows if page else "text"
    if shows == "map":
        return "case" if view.case else "map"
    if shows == "town":
        return "town" if base_of(view) else "page"
    if shows == "comparison":
        return "comparison" if view.compare or view.town else "page"
    return "directory" if shows == "directory" else "page"


def sentence(scene: Scene, context: RenderContext) -> str:
    """One sentence or two about a scene, for a slide or the page of a map."""
    write = {
        "case": _case, "map": _map, "town": _town, "comparison": _comparison,
        "directory": _directory,
    }.get(form_of(scene))  # fmt: skip
    return write(scene.view, context) if write else page_only(scene.page, context)


def page_only(page: str, context: RenderContext) -> str:
    """Which page a scene shows; or that there is no such page."""
    if page_at(page) is None:
        return context.t("scenes.unknown_page", page=page)
    return context.t("handout.page_only", page=page_title(page, context.t))


def compared(view: View, context: RenderContext) -> list[Indicator]:
    """The indicators of the group that a comparison shows, without those of the earlier census."""
    return key_indicators(context.dataset.indicators.values())[view.group]


def _case(view: View, context: RenderContext) -> str:
    return context.dataset.cases[view.case].summary[context.t.lang]


def _map(view: View, context: RenderContext) -> str:
    t, marked = context.t, context.marked(view)
    asked = conditions(view, case_filters.active(view), context.dataset, t)
    key = "map_all" if not asked else "map_some" if marked else "map_none"
    numbers = {"all": len(context.dataset.cases), "count": len(marked)}
    sentences = [t(f"handout.{key}", conditions=asked, names=_short(marked, context), **numbers)]
    if view.age and (
        without := case_filters.without_ageing_rate(candidates(context.dataset), view)
    ):
        basis = t(f"filters.basis_{view.basis}")
        sentences.append(t("filters.result_unknown", names=_short(without, context), basis=basis))
    if view.town:
        sentences.append(_value_of(view.town, view.overlay, context))
    return t.writing.sentences.join(sentences)


def _short(cases: Iterable[str], context: RenderContext) -> str:
    """Cases by their short names, as a list in words."""
    return context.t.listed(context.dataset.cases[name].short[context.t.lang] for name in cases)


def _value_of(town: str, overlay: str, context: RenderContext) -> str:
    t, dataset = context.t, context.dataset
    indicator, value = dataset.indicators[overlay], dataset.value(overlay, town)
    written = indicator.write(value, t.lang) if value is not None else t("map.words.no_data")
    name = dataset.area(town).full[t.lang]
    return t("handout.map_town", name=name, label=indicator.label[t.lang], value=written)


def _town(view: View, context: RenderContext) -> str:
    t, area = context.t, context.dataset.area
    base = base_of(view)
    found, name = similar_places(base, view, context.dataset), area(base).name[t.lang]
    others = [each for each in found.cases if area(each[0]).codes != area(base).codes]
    near = [case for case, distance in others if distance is not None]
    if not near or found.towns.empty:
        return t("handout.town_alone", name=name)
    case, town = area(near[0]).name[t.lang], area(found.towns.index[0]).full[t.lang]
    return t("handout.town_near", name=name, case=case, town=town)


def _comparison(view: View, context: RenderContext) -> str:
    t, found = context.t, context.columns(view).values()
    return t("handout.beside", names=t.listed(found), group=t(f"groups.{view.group}"))


def _directory(view: View, context: RenderContext) -> str:
    found, t = context.listed(view), context.t
    asked = conditions(view, directory.active(view), context.dataset, t)
    key = "directory_all" if not asked else "directory_some" if found else "directory_none"
    numbers = Counter(entry.kind for entry in found)
    return t(
        f"handout.{key}",
        all=len(directory.entries(context.dataset)),
        count=len(found),
        conditions=asked,
        **{kind: numbers[kind] for kind in _KINDS},
    )
