"""Buttons that make a handout. A PDF is made when it is clicked, not when the page is shown."""

from __future__ import annotations

import streamlit as st

from geo.cases import Case
from geo.places.boundaries import FOLDER
from geo.publish.card import case_card as printed_card
from geo.publish.land import Land, read_land
from geo.publish.reference import Reference
from geo.text import Phrases
from geo.view import View
from pages.parts import cached, session

_PDF = "application/pdf"


def case_card(case: Case, view: View, say: Phrases) -> None:
    """The card of a case, whose QR code opens the case in the reader's language."""
    address = session.public_address(View(lang=view.lang, case=case.id))
    known = reference()
    st.download_button(
        say("handout.download"),
        lambda: printed_card(case, known, say=say, address=address),
        file_name=f"{case.id}-{view.lang}.pdf",
        mime=_PDF,
        icon=":material/print:",
        key="handout-card",
        on_click="ignore",
    )


@st.cache_resource
def _land() -> Land:
    return read_land(cached.DATA / FOLDER / cached.boundaries().file)


@st.cache_resource
def reference() -> Reference:
    """What handouts look things up in, with the values that the dashboard keeps anyway."""
    return Reference(
        cases=cached.shelf().cases,
        types=cached.practice_types(),
        sectors=cached.sectors(),
        indicators=cached.indicators(),
        statistics=cached.statistics(),
        sources=cached.sources(),
        land=_land(),
        area=cached.area,
        value=cached.area_value,
        values=cached.values,
    )
