"""Buttons that make a handout. A PDF is made when it is clicked, not when the page is shown."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from geo.cases import Case
from geo.dataset import Dataset
from geo.publish.pdf.case_card import case_card as printed_card
from geo.publish.pdf.comparison_sheet import comparison_sheet as printed_comparison
from geo.publish.pdf.town_sheet import town_sheet as printed_town
from geo.text import Phrases
from geo.view import View
from geo.view.pages import COMPARE, MY_TOWN
from geo.view.similar_places import base_of
from pages.parts.app import addresses


def case_card(case: Case, view: View, t: Phrases, dataset: Dataset) -> None:
    """The card of a case, whose QR code opens the case in the reader's language."""
    address = addresses.public_address(View(lang=view.lang, case=case.id))
    _button(
        t("handout.download"),
        lambda: printed_card(case, dataset, t=t, address=address),
        f"{case.id}-{view.lang}",
    )


def town_sheet(view: View, t: Phrases, dataset: Dataset) -> None:
    """The sheet of the reader's own town, or of the case in its place, with what is like it."""
    asked = View(lang=view.lang, town=view.town, like=view.like, weights=view.weights)
    address = addresses.public_address(asked, MY_TOWN.name)
    _button(
        t("handout.download_town"),
        lambda: printed_town(asked, dataset, t=t, address=address),
        f"{base_of(view)}-{view.lang}",
    )


def comparison_sheet(areas: tuple[str, ...], view: View, t: Phrases, dataset: Dataset) -> None:
    """The areas beside each other, the reader's own town first; nothing if there is none."""
    if not (areas or view.town):
        return
    asked = View(lang=view.lang, compare=view.compare, town=view.town, group=view.group)
    address = addresses.public_address(asked, COMPARE.name)
    _button(
        t("handout.download_comparison"),
        lambda: printed_comparison(areas, dataset, t=t, address=address, town=view.town),
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
