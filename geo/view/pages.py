"""The pages: what each is called in an address and in a menu, and what it shows.

Navigation, addresses, titles, scenes and exports all read this list. A page is one line here, one
file ``pages/<name>.py``, and its title ``pages.<name>`` in data/text/.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from geo.text import Phrases

Shows = Literal["map", "town", "directory", "comparison", "text"]


@dataclass(frozen=True)
class Page:
    """``name``: as an address and the file have it. ``icon``: a Material symbol. ``shows``: what a
    scene of the page is about."""

    name: str
    icon: str
    shows: Shows

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


PAGES = (
    Page("explore", "map", "map"),
    Page("my_town", "home_pin", "town"),
    Page("practices", "handshake", "directory"),
    Page("compare", "compare_arrows", "comparison"),
    Page("workshop", "co_present", "text"),
    Page("sources", "fact_check", "text"),
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
