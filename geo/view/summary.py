"""The conditions of a view in words, each by what was chosen of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from geo.cases import Vocabulary
from geo.places.areas import Area
from geo.text import Phrases
from geo.view.view import View


@dataclass(frozen=True)
class Named:
    """What a condition can name. area: a case by its id. prefectures: names by two-digit code."""

    types: Vocabulary
    sectors: Vocabulary
    area: Callable[[str], Area]
    prefectures: Mapping[str, str]


def conditions(view: View, names: Iterable[str], named: Named, t: Phrases) -> str:
    """Everything chosen of some conditions (names of fields of the view), in one row; "" if none."""
    chosen = [word for name in names for word in _words(name, view, named, t)]
    return t("practices.comma").join(dict.fromkeys(chosen))


def _words(name: str, view: View, named: Named, t: Phrases) -> list[str]:
    if name == "q":
        return [t("scenes.quoted", words=view.q)]
    if name == "age":
        basis = t(f"filters.basis_{view.basis}")
        low, high = (f"{each:g}" for each in view.age)
        return [t("scenes.age", low=low, high=high, basis=basis)]
    if name == "kind":
        return [t(f"practices.kinds.{kind}") for kind in view.kind]
    if name == "among":
        return [named.area(case).name[t.lang] for case in view.among]
    if name == "pref":
        return [named.prefectures.get(code, code) for code in view.pref]
    terms = named.types if name == "type" else named.sectors
    return [terms[each].label[t.lang] for each in getattr(view, name)]
