"""What is like a town or a case, and why; what cannot be compared is said."""

from __future__ import annotations

import streamlit as st

from geo.dataset import Dataset
from geo.draw.html import render
from geo.places.differences import Reason, nearness, reasons
from geo.text import Phrases
from geo.text.markdown import plain
from geo.text.numbers import write_number
from geo.view import View
from geo.view.similar_places import SimilarPlaces, similar_places


def comparable(result: SimilarPlaces, base: str, t: Phrases, dataset: Dataset) -> bool:
    """Whether anything can be compared; says what is lacking either way."""
    name = plain(dataset.area(base).name[t.lang])
    lacking = written_lacking(result, t, dataset)
    if not result.used and not lacking:
        st.warning(t("similarity.no_weight"))
    elif not result.used:
        empty = dataset.value("population-2020", base) == 0
        st.warning(
            t("similarity.nobody" if empty else "similarity.nothing", name=name, lacking=lacking)
        )
    elif lacking:
        st.info(t("similarity.lacking", name=name, lacking=lacking))
    return bool(result.used)


def written_lacking(result: SimilarPlaces, t: Phrases, dataset: Dataset) -> str:
    """The indicators that the base lacks, as a list in words."""
    return t.listed(dataset.indicators[each].label[t.lang] for each in result.lacking)


def same_place(one: str, other: str, dataset: Dataset) -> bool:
    """Whether two areas consist of the same municipalities: a distance of 0 is no proof."""
    return dataset.area(one).codes == dataset.area(other).codes


def statistics_of(name: str, t: Phrases, dataset: Dataset) -> str | None:
    """Whose statistics stand for a case; None for a municipality, which has its own."""
    if name not in dataset.cases:
        return None
    codes = dataset.area(name).codes
    areas = t.listed(dataset.municipalities[code].name[t.lang] for code in codes)
    return t(
        "similarity.statistics" if len(codes) == 1 else "similarity.statistics_merged", areas=areas
    )


def called(
    distance: float | None, one: str, other: str, t: Phrases, dataset: Dataset
) -> str | None:
    """How the closeness of two areas is called; None where there is no distance."""
    if same_place(one, other, dataset):
        return t("similarity.same")
    return None if distance is None else t(f"similarity.{nearness(distance)}")


def why(
    base: str, other: str, used: dict[str, int], lang: str, dataset: Dataset
) -> dict[str, list[Reason]]:
    """The reasons for the distance of two areas, grouped: similar, between, different."""
    indicators = [dataset.indicators[name] for name in used]
    values = tuple({name: dataset.value(name, area) for name in used} for area in (base, other))
    scaled = (dataset.standardised(base), dataset.standardised(other))
    groups: dict[str, list[Reason]] = {"similar": [], "between": [], "different": []}
    for reason in reasons(indicators, values, scaled, lang):
        groups[reason.kind].append(reason)
    return groups


def beside(case: str, view: View, t: Phrases, dataset: Dataset) -> None:
    """How an open case differs from the reader's own town."""
    name = dataset.area(view.town).name[view.lang]
    result = similar_places(view.town, view, dataset)
    distance = dict(result.cases).get(case)
    st.html(
        render(
            "own_town_beside_case.html.j2",
            t=t,
            name=name,
            nearness=called(distance, view.town, case, t, dataset),
            distance=write_number(distance, None, view.lang, decimals=2),
            why=None
            if distance is None or same_place(view.town, case, dataset)
            else why(view.town, case, result.used, view.lang, dataset),
            message=t(
                "similarity.same_place"
                if same_place(view.town, case, dataset)
                else "similarity.no_distance"
            ),
            lacking=t("similarity.lacking", name=name, lacking=written_lacking(result, t, dataset))
            if result.lacking
            else None,
        )
    )
