"""The facilitator's guide: preparing, a programme of 90 minutes, questions, a checklist."""

from __future__ import annotations

import streamlit as st

from geo.dataset import Dataset
from geo.draw.html import render
from geo.text import Phrases
from pages.parts.app import templates

STEPS = ("welcome", "whole", "own", "practices", "groups", "shortlist", "share")
PREPARING = ("purpose", "scenes", "rehearse", "paper")
BEFORE = ("screen", "network", "address", "power", "access", "data")
OFFLINE = ("works", "needs", "fallback")


def show_guide(t: Phrases, dataset: Dataset) -> None:
    st.html(render("section.html.j2", name="guide", title=t("guide.heading")))
    st.html(
        render(
            "guide.html.j2",
            lang=t.lang,
            t=t,
            steps=STEPS,
            preparing=PREPARING,
            before=BEFORE,
            offline=OFFLINE,
            types=dataset.types,
            count=len(dataset.cases),
        )
        + templates.render("printing.js.j2"),
        unsafe_allow_javascript=True,
    )
