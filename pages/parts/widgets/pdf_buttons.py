"""Buttons that make a handout. A PDF is made when it is clicked, not when the page is shown."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from geo.cases import Case
from geo.dataset import Reference
from geo.places.boundaries import FOLDER
from geo.places.boundary_rings import Land, read_land
from geo.publish.pdf.case_card import case_card as printed_card
from geo.publish.pdf.comparison_sheet import comparison_sheet as printed_comparison
from geo.publish.pdf.town_sheet import Found
from geo.publish.pdf.town_sheet import town_sheet as printed_town
from geo.text import Phrases
from geo.view import View
from pages.parts.app import data, session


def case_card(case: Case, view: View, t: Phrases) -> None:
    """The card of a case, whose QR code opens the case in the reader's language."""
    address = session.public_address(View(lang=view.lang, case=case.id))
    _button(
        t("handout.download"),
        lambda: printed_card(case, reference(), t=t, address=address),
        f"{case.id}-{view.lang}",
    )


def town_sheet(base: str, found: Found, view: View, t: Phrases) -> None:
    """The sheet of the reader's own town, or of the case in its place, with what is like it."""
    asked = View(lang=view.lang, town=view.town, like=view.like, weights=view.weights)
    address = session.public_address(asked, "my_town")
    _button(
        t("handout.download_town"),
        lambda: printed_town(base, found, data.on_scale, reference(), t=t, address=address),
        f"{base}-{view.lang}",
    )


def comparison_sheet(areas: tuple[str, ...], view: View, t: Phrases) -> None:
    """The areas beside each other, the reader's own town first; nothing if there is none."""
    if not (areas or view.town):
        return
    asked = View(lang=view.lang, compare=view.compare, town=view.town, group=view.group)
    address = session.public_address(asked, "compare")
    _button(
        t("handout.download_comparison"),
        lambda: printed_comparison(areas, reference(), t=t, address=address, town=view.town),
        f"comparison-{view.lang}",
    )


def _button(label: str, make: Callable[[], bytes], name: str) -> None:
    st.download_button(
        label,
        make,
        file_name=f"{name}.pdf",
        mime="application/pdf",
        icon=":material/print:",
        key=f"handout-{name}",
        on_click="ignore",
    )


@st.cache_resource
def _land() -> Land:
    return read_land(data.DATA / FOLDER / data.boundaries().file)


@st.cache_resource
def reference() -> Reference:
    """What handouts look things up in, with the values that the dashboard keeps anyway."""
    return Reference(
        cases=data.shelf().cases,
        types=data.practice_types(),
        sectors=data.sectors(),
        indicators=data.indicators(),
        statistics=data.statistics(),
        sources=data.sources(),
        land=_land(),
        area=data.area,
        value=data.area_value,
        values=data.values,
    )
