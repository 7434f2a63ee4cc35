"""What kind of paper a scene becomes, and the sentence that says what it shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from geo.places.indicators import Indicator
from geo.places.ranking import key_indicators
from geo.publish.render_context import Desk
from geo.view import View, case_filters, directory
from geo.view.scenes import Scene
from geo.view.summary import conditions

Form = Literal["case", "map", "town", "comparison", "directory", "page"]
_KINDS = ("practice", "hub", "organisation")


def form_of(scene: Scene) -> Form:
    """What a scene shows; "page" where nothing of its own: no town chosen, or a page of words."""
    view = scene.view
    if scene.page == "":
        return "case" if view.case else "map"
    if scene.page == "my_town" and (view.like or view.town):
        return "town"
    if scene.page == "compare" and (view.compare or view.town):
        return "comparison"
    return "directory" if scene.page == "practices" else "page"


def sentence(scene: Scene, desk: Desk) -> str:
    """One sentence or two about a scene, for a slide or the page of a map."""
    write = {
        "case": _case, "map": _map, "town": _town, "comparison": _comparison,
        "directory": _directory,
    }.get(form_of(scene))  # fmt: skip
    return write(scene.view, desk) if write else page_only(scene.page, desk)


def page_only(page: str, desk: Desk) -> str:
    """Which page a scene shows; or that there is no such page."""
    if f"pages.{page}" not in set(desk.t):
        return desk.t("scenes.unknown_page", page=page)
    return desk.t("handout.page_only", page=desk.t(f"pages.{page}"))


def compared(view: View, desk: Desk) -> list[Indicator]:
    """The indicators of the group that a comparison shows, without those of the earlier census."""
    return key_indicators(desk.reference.indicators.values())[view.group]


def _case(view: View, desk: Desk) -> str:
    return desk.reference.cases[view.case].summary[desk.t.lang]


def _map(view: View, desk: Desk) -> str:
    t, marked = desk.t, desk.marked(view)
    asked = conditions(view, case_filters.active(view), desk.named, t)
    key = "map_all" if not asked else "map_some" if marked else "map_none"
    numbers = {"all": len(desk.candidates), "count": len(marked)}
    told = [t(f"handout.{key}", conditions=asked, names=_short(marked, desk), **numbers)]
    if view.age and (without := case_filters.without_ageing_rate(desk.candidates, view)):
        basis = t(f"filters.basis_{view.basis}")
        told.append(t("filters.result_unknown", names=_short(without, desk), basis=basis))
    if view.town:
        told.append(_value_of(view.town, view.overlay, desk))
    return ("" if t.lang == "ja" else " ").join(told)


def _short(cases: Iterable[str], desk: Desk) -> str:
    """Cases by their short names, as a list in words."""
    return desk.t.listed(desk.reference.cases[name].short[desk.t.lang] for name in cases)


def _value_of(town: str, overlay: str, desk: Desk) -> str:
    t, reference = desk.t, desk.reference
    indicator, value = reference.indicators[overlay], reference.value(overlay, town)
    written = indicator.write(value, t.lang) if value is not None else t("map.words.no_data")
    name = reference.area(town).full[t.lang]
    return t("handout.map_town", name=name, label=indicator.label[t.lang], value=written)


def _town(view: View, desk: Desk) -> str:
    t, area = desk.t, desk.reference.area
    base = view.like or view.town
    found, name = desk.like(base, view), area(base).name[t.lang]
    others = [each for each in found.cases if area(each[0]).codes != area(base).codes]
    near = [case for case, distance in others if distance is not None]
    if not near or found.towns.empty:
        return t("handout.town_alone", name=name)
    case, town = area(near[0]).name[t.lang], area(found.towns.index[0]).full[t.lang]
    return t("handout.town_near", name=name, case=case, town=town)


def _comparison(view: View, desk: Desk) -> str:
    t, found = desk.t, desk.columns(view).values()
    return t("handout.beside", names=t.listed(found), group=t(f"groups.{view.group}"))


def _directory(view: View, desk: Desk) -> str:
    found, t = desk.listed(view), desk.t
    asked = conditions(view, directory.active(view), desk.named, t)
    key = "directory_all" if not asked else "directory_some" if found else "directory_none"
    numbers = Counter(entry.kind for entry in found)
    return t(
        f"handout.{key}",
        all=len(desk.entries),
        count=len(found),
        conditions=asked,
        **{kind: numbers[kind] for kind in _KINDS},
    )
