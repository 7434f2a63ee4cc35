"""What a screen reader says when something on the page has changed."""

from __future__ import annotations

import streamlit as st

from pages.parts.app.templates import render


def announce(about: str, text: str, *, also: str = "") -> None:
    """Have ``text`` read when it differs from what was last said ``about`` the same thing.

    Nothing is read when the page opens. also: a script that runs with it.
    """
    with st.container(key=f"live-region-{about}"):
        script = render("live_region.js.j2", about=about, text=text)
        st.html(also + script, unsafe_allow_javascript=True)
