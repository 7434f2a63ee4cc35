"""Handing out what is on the screen: link and QR code, for a room, for paper, for a phone."""

from __future__ import annotations

import streamlit as st

from geo.draw.html import render
from geo.draw.qr import COMFORTABLE, opens_only_here, qr_code
from geo.text import Phrases
from geo.view import View
from geo.view.pages import WORKSHOP, meant_on
from pages.parts.app import addresses, templates


def offer(page: str, view: View, t: Phrases) -> None:
    """In the sidebar of every page: the way to link and QR code."""
    button(page, view, t, key="share", label=t("share.button"))


def button(page: str, view: View, t: Phrases, *, key: str, label: str) -> None:
    """A button that opens link and QR code of a view, over the whole screen."""
    if st.button(label, key=key, icon=":material/qr_code_2:", help=t("share.help")):
        _dialog(page, view, t)


def _dialog(page: str, view: View, t: Phrases) -> None:
    @st.dialog(t("share.title"), width="large")
    def over_the_page() -> None:
        st.html(templates.render("sharing.css.j2"))
        what = _what(page, view, t)
        _handed_out(address_of(what, page, view), what, t)

    over_the_page()


def _what(page: str, view: View, t: Phrases) -> str:
    """The present view or the list of scenes; there is a choice only where there are both."""
    if not view.scenes:
        return "view"
    return st.segmented_control(
        t("share.what"),
        ("view", "scenes"),
        default="scenes" if page == WORKSHOP.name else "view",
        format_func=lambda each: t(f"share.{each}"),
        required=True,
        key="share-what",
    )


def address_of(what: str, page: str, view: View) -> str:
    """The link to hand out. Of one view it holds what its page means, without the list, so that
    its code stays coarse; of the list without the view from which it was asked for.

    what: "view" or "scenes".
    """
    if what == "scenes":
        return addresses.list_address(view)
    return addresses.public_address(meant_on(page, view).replace(scenes="", scene=None), page)


def _handed_out(address: str, what: str, t: Phrases) -> None:
    code = qr_code(address)
    st.html(
        render(
            "sharing.html.j2", t=t, address=address, code=code,
            dense=len(address) > COMFORTABLE, only_here=opens_only_here(address),
        )
        + templates.render("sharing.js.j2"),
        unsafe_allow_javascript=True,
    )  # fmt: skip
    if code:
        with st.container(horizontal=True, key="share-files"):
            for kind, data, mime in (
                ("png", code.png, "image/png"),
                ("svg", code.svg, "image/svg+xml"),
            ):
                st.download_button(
                    t("share.download", kind=kind.upper()), data, f"kyosei-map-{what}.{kind}",
                    mime, key=f"qr-{kind}", on_click="ignore",
                )  # fmt: skip
