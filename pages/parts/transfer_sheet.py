"""移し替えメモ on the page: choosing practices to try, and the sheet to print and fill in."""

from __future__ import annotations

import streamlit as st

from geo.draw.html import render
from geo.text import Phrases
from geo.text.dates import write_date
from geo.view import View, transfer
from geo.view.query import MOST_TRIED
from pages.parts import cached, session


@st.cache_resource
def trials() -> dict[str, transfer.Trial]:
    return transfer.practices(cached.shelf().cases)


def show(view: View, say: Phrases) -> None:
    """A field to find practices by their name, case or type; one sheet for all that were chosen."""
    st.html(render("section.html.j2", name="transfer", title=say("transfer.heading")))
    st.markdown(say("transfer.lead"))
    st.multiselect(
        say("transfer.choose", most=MOST_TRIED),
        list(trials()),
        format_func=lambda name: _option(trials()[name], say),
        placeholder=say("transfer.placeholder"),
        max_selections=MOST_TRIED,
        **session.bound("tries", list(view.tries), read=tuple),
    )
    chosen = [trials()[name] for name in view.tries]
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


def _option(trial: transfer.Trial, say: Phrases) -> str:
    lang = say.lang
    types = say("transfer.comma").join(
        cached.practice_types()[each].label[lang] for each in trial.practice.types
    )
    return say(
        "transfer.option",
        case=trial.case.short[lang],
        name=trial.practice.name[lang],
        types=types,
    )
