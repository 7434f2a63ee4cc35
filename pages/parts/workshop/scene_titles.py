"""What a view shows, in a few words: the title suggested for a scene."""

from __future__ import annotations

from geo.dataset import Dataset
from geo.text import Phrases
from geo.view import View
from geo.view.case_filters import active as asked_of_the_map
from geo.view.directory import active as asked_of_the_directory
from geo.view.link_codec import LONGEST_TITLE
from geo.view.pages import page_at, page_title
from geo.view.similar_places import base_of
from geo.view.summary import conditions


def suggested(page: str, view: View, t: Phrases, dataset: Dataset) -> str:
    """A title for a view on a page, short enough to be one."""
    title = _subject(page, view, t, dataset)
    if title is None:
        return page_title(page, t)
    if len(title) > LONGEST_TITLE:
        title = title[: LONGEST_TITLE - 1].rstrip() + "…"
    return title


def _subject(name: str, view: View, t: Phrases, dataset: Dataset) -> str | None:
    shows = page.shows if (page := page_at(name)) else None
    if shows == "map":
        return _on_the_map(view, t, dataset)
    if shows == "town" and (base := base_of(view)):
        return _about(name, [base], t, dataset)
    if shows == "comparison" and view.compare:
        return _about(name, view.compare, t, dataset)
    if shows == "directory" and asked_of_the_directory(view):
        return _titled(name, _conditions(view, t, asked_of_the_directory(view), dataset), t)
    return None


def _on_the_map(view: View, t: Phrases, dataset: Dataset) -> str:
    if view.case:
        return t("scenes.case", name=dataset.area(view.case).name[t.lang])
    overlay = dataset.indicators[view.overlay].label[t.lang]
    asked = _conditions(view, t, asked_of_the_map(view), dataset)
    return _titled("", t("practices.comma").join(part for part in (overlay, asked) if part), t)


def _conditions(view: View, t: Phrases, names: list[str], dataset: Dataset) -> str:
    return conditions(view, names, dataset, t)


def _about(page: str, areas, t: Phrases, dataset: Dataset) -> str:
    names = t("scenes.beside").join(dataset.area(each).name[t.lang] for each in areas)
    return _titled(page, names, t)


def _titled(page: str, subject: str, t: Phrases) -> str:
    return t("scenes.titled", page=page_title(page, t), subject=subject)
