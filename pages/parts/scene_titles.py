"""What a view shows, in a few words: the title suggested for a scene."""

from __future__ import annotations

from geo.text import Phrases
from geo.view import View
from geo.view.directory import active as asked_of_the_directory
from geo.view.packing import LONGEST_TITLE
from geo.view.selection import active as asked_of_the_map
from geo.view.worded import Named, conditions
from pages.parts import cached, session


def page_name(page: str, say: Phrases) -> str:
    """A page as the menu names it; its name in the address if there is no such page."""
    return say(f"pages.{page or 'explore'}") if session.page_file(page) else page


def suggested(page: str, view: View, say: Phrases) -> str:
    """A title for a view on a page, short enough to be one."""
    title = _subject(page, view, say)
    if title is None:
        return page_name(page, say)
    if len(title) > LONGEST_TITLE:
        title = title[: LONGEST_TITLE - 1].rstrip() + "…"
    return title


def _subject(page: str, view: View, say: Phrases) -> str | None:
    if page == "":
        return _on_the_map(view, say)
    if page == "my_town" and (base := view.like or view.town):
        return _about(page, [base], say)
    if page == "compare" and view.compare:
        return _about(page, view.compare, say)
    if page == "practices" and asked_of_the_directory(view):
        return _titled(page, _conditions(view, say, asked_of_the_directory(view)), say)
    return None


def _on_the_map(view: View, say: Phrases) -> str:
    if view.case:
        return say("scenes.case", name=cached.area(view.case).name[say.lang])
    overlay = cached.indicators()[view.overlay].label[say.lang]
    asked = _conditions(view, say, asked_of_the_map(view))
    return _titled("", say("practices.comma").join(part for part in (overlay, asked) if part), say)


def _conditions(view: View, say: Phrases, names: list[str]) -> str:
    named = Named(
        cached.practice_types(), cached.sectors(), cached.area, cached.case_prefectures(say.lang)
    )
    return conditions(view, names, named, say)


def _about(page: str, areas, say: Phrases) -> str:
    names = say("scenes.beside").join(cached.area(each).name[say.lang] for each in areas)
    return _titled(page, names, say)


def _titled(page: str, subject: str, say: Phrases) -> str:
    return say("scenes.titled", page=page_name(page, say), subject=subject)
