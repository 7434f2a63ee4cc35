"""Full addresses, as links outside the page have them: for QR codes, files and what is sent."""

from __future__ import annotations

import streamlit as st

from geo.view import View
from geo.view.pages import WORKSHOP, page_at
from geo.view.scenes import Scene, seen_by

_UNKNOWN_ADDRESS = "http://localhost:8501"  # only where no browser is: Streamlit's own default


def public_address(view: View, page: str = "") -> str:
    """The full address of a view on a page, as the visitor's own browser has it.

    The browser tells it, so that it holds behind a proxy and below a base path. page: its file
    name without ``.py``; empty for the front page.
    """
    shown = (st.context.url or _UNKNOWN_ADDRESS).rstrip("/")
    above, _, last = shown.rpartition("/")
    top = above if last and page_at(last) else shown
    # Streamlit Community Cloud shows an app in a frame of this name, which is no address of it
    top = top.removesuffix("/~/+")
    return f"{top}/{view.href(page).removeprefix('./')}"


def list_address(view: View) -> str:
    """The full address of the list of scenes, in the reader's language."""
    return public_address(View(lang=view.lang, scenes=view.scenes), WORKSHOP.name)


def scene_address(scene: Scene, view: View) -> str:
    """Where a scene is live in the reader's language; of a page that is gone, the list."""
    if page_at(scene.page) is None:
        return list_address(view)
    return public_address(seen_by(View(lang=view.lang), scene), scene.page)
