"""The pages: what each is called in an address and in a menu, what it shows, and what it means.

Navigation, addresses, titles, scenes and exports all read this list. A page is one line here, one
file ``pages/<name>.py``, and its title ``pages.<name>`` in data/text/.

While somebody reads, the address carries the whole view from page to page, so that nothing is
lost on the way back. What is kept of one page or handed on from it holds what that page means.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Literal

from geo.text import Phrases
from geo.view.view import View

Shows = Literal["map", "town", "directory", "comparison", "text"]


@dataclass(frozen=True)
class Page:
    """``name``: as an address and the file have it. ``icon``: a Material symbol. ``shows``: what a
    scene of the page is about. ``means``: the fields of a view by which the page is another one,
    besides what is the reader's own."""

    name: str
    icon: str
    shows: Shows
    means: tuple[str, ...] = ()

    @property
    def file(self) -> str:
        """The page's file, relative to the top of the project."""
        return f"pages/{self.name}.py"

    @property
    def is_front(self) -> bool:
        """Whether an address without a page leads here."""
        return self is FRONT

    def title(self, t: Phrases) -> str:
        return t(f"pages.{self.name}")


READERS_OWN = ("lang", "shortlist", "scenes", "scene")  # on every page, and in no scene
_MAP = ("overlay", "background", "town")
_CASES = ("case", "basis", "age", "unknown", "type", "sector", "pref", "q")

PAGES = (
    Page("explore", "map", "map", (*_MAP, *_CASES, "weights")),  # the case beside the own town
    Page("my_town", "home_pin", "town", (*_MAP, "like", "weights")),
    Page("practices", "handshake", "directory", ("q", "kind", "type", "sector", "among", "links")),
    Page("compare", "compare_arrows", "comparison", ("compare", "town", "group", "x", "y")),
    Page("workshop", "co_present", "text"),
    Page("sources", "fact_check", "text", ("town", "compare")),  # columns of the workbook
)
FRONT = PAGES[0]
EXPLORE, MY_TOWN, PRACTICES, COMPARE, WORKSHOP, SOURCES = PAGES


def page_at(name: str) -> Page | None:
    """The page of that name in an address; "" is the front page. None if there is no such page."""
    return next((page for page in PAGES if page.name == (name or FRONT.name)), None)


def page_title(name: str, t: Phrases) -> str:
    """A page as the menu names it; its name in the address if there is no such page."""
    page = page_at(name)
    return page.title(t) if page else name


def not_meant(name: str) -> tuple[str, ...]:
    """The fields of a view that only other pages mean. Of a page that does not exist nobody knows:
    a later version may have it, and whatever its views hold is kept."""
    page = page_at(name)
    if page is None:
        return ()
    fields = (each.name for each in dataclasses.fields(View))
    return tuple(each for each in fields if each not in (*READERS_OWN, *page.means))


def meant_on(name: str, view: View) -> View:
    """A view of a page without what only other pages mean. What is the reader's own stays."""
    front = View()
    return view.replace(**{field: getattr(front, field) for field in not_meant(name)})
