"""What a view shows, in a few words: the title suggested for a scene."""

from __future__ import annotations

from geo.text import Phrases
from geo.view import View
from geo.view.case_filters import active as asked_of_the_map
from geo.view.directory import active as asked_of_the_directory
from geo.view.link_codec import LONGEST_TITLE
from geo.view.summary import Named, conditions
from pages.parts.app import data, session


def page_name(page: str, t: Phrases) -> str:
    """A page as the menu names it; its name in the address if there is no such page."""
    return t(f"pages.{page or 'explore'}") if session.page_file(page) else page


def suggested(page: str, view: View, t: Phrases) -> str:
    """A title for a view on a page, short enough to be one."""
    title = _subject(page, view, t)
    if title is None:
        return page_name(page, t)
    if len(title) > LONGEST_TITLE:
        title = title[: LONGEST_TITLE - 1].rstrip() + "…"
    return title


def _subject(page: str, view: View, t: Phrases) -> str | None:
    if page == "":
        return _on_the_map(view, t)
    if page == "my_town" and (base := view.like or view.town):
        return _about(page, [base], t)
    if page == "compare" and view.compare:
        return _about(page, view.compare, t)
    if page == "practices" and asked_of_the_directory(view):
        return _titled(page, _conditions(view, t, asked_of_the_directory(view)), t)
    return None


def _on_the_map(view: View, t: Phrases) -> str:
    if view.case:
        return t("scenes.case", name=data.area(view.case).name[t.lang])
    overlay = data.indicators()[view.overlay].label[t.lang]
    asked = _conditions(view, t, asked_of_the_map(view))
    return _titled("", t("practices.comma").join(part for part in (overlay, asked) if part), t)


def _conditions(view: View, t: Phrases, names: list[str]) -> str:
    named = Named(data.practice_types(), data.sectors(), data.area, data.case_prefectures(t.lang))
    return conditions(view, names, named, t)


def _about(page: str, areas, t: Phrases) -> str:
    names = t("scenes.beside").join(data.area(each).name[t.lang] for each in areas)
    return _titled(page, names, t)


def _titled(page: str, subject: str, t: Phrases) -> str:
    return t("scenes.titled", page=page_name(page, t), subject=subject)
