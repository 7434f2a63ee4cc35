"""移し替えメモ on the page: the practices to try, and the sheet to print and fill in."""

from __future__ import annotations

import streamlit as st

from geo.draw.html import render
from geo.text import Phrases
from geo.text.dates import write_date
from geo.view import View
from pages.parts import cached, trying


def show(view: View, say: Phrases) -> None:
    """The choice among the practices of all cases; one sheet for all that were chosen."""
    st.html(render("section.html.j2", name="transfer", title=say("transfer.heading")))
    st.markdown(say("transfer.lead"))
    trying.field(list(trying.trials()), view, say, key="tries")
    chosen = [trying.trials()[name] for name in view.tries]
    sources = dict.fromkeys(trial.case.source for trial in chosen)
    st.html(
        render(
            "transfer.html.j2",
            lang=view.lang,
            say=say,
            trials=chosen,
            types=cached.practice_types(),
            write_date=write_date,
            sources=[cached.sources()[name].attribution[view.lang] for name in sources],
        )
    )
