"""移し替えメモ on the page: the practices to try, and the sheet to print and fill in."""

from __future__ import annotations

import streamlit as st

from geo.dataset import Dataset
from geo.draw.html import render
from geo.text import Phrases
from geo.text.dates import write_date
from geo.view import View, shortlist
from pages.parts.widgets import shortlist_picker


def show_shortlist_sheet(view: View, t: Phrases, dataset: Dataset) -> None:
    """The choice among the practices of all cases; one sheet for all that were chosen."""
    st.html(render("section.html.j2", name="shortlist", title=t("shortlist.heading")))
    st.markdown(t("shortlist.lead"))
    shortlist_picker.field(list(shortlist.practices(dataset)), view, t, dataset, key="shortlist")
    chosen = [shortlist.practices(dataset)[name] for name in view.shortlist]
    sources = dict.fromkeys(choice.case.source for choice in chosen)
    st.html(
        render(
            "shortlist_sheet.html.j2",
            lang=view.lang,
            t=t,
            choices=chosen,
            types=dataset.types,
            write_date=write_date,
            sources=[dataset.sources[name].attribution[view.lang] for name in sources],
        )
    )
