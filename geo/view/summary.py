"""The conditions of a view in words, each by what was chosen of it."""

from __future__ import annotations

from collections.abc import Iterable

from geo.dataset import Dataset
from geo.text import Phrases
from geo.view.view import View


def conditions(view: View, names: Iterable[str], dataset: Dataset, t: Phrases) -> str:
    """Everything chosen of some conditions (names of fields of the view), in one row; "" if none."""
    chosen = [word for name in names for word in _words(name, view, dataset, t)]
    return t("practices.comma").join(dict.fromkeys(chosen))


def _words(name: str, view: View, dataset: Dataset, t: Phrases) -> list[str]:
    if name == "q":
        return [t("scenes.quoted", words=view.q)]
    if name == "age":
        basis = t(f"filters.basis_{view.basis}")
        low, high = (f"{each:g}" for each in view.age)
        return [t("scenes.age", low=low, high=high, basis=basis)]
    if name == "kind":
        return [t(f"practices.kinds.{kind}") for kind in view.kind]
    if name == "among":
        return [dataset.area(case).name[t.lang] for case in view.among]
    if name == "pref":
        return [dataset.prefecture_names[t.lang].get(code, code) for code in view.pref]
    terms = dataset.types if name == "type" else dataset.sectors
    return [terms[each].label[t.lang] for each in getattr(view, name)]
