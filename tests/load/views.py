"""Views of every page, as readers choose them: towns, comparisons and searches without end."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import cache

from geo.dataset import Dataset, read_dataset
from geo.places.indicators import GROUPS
from geo.text import LANGUAGES
from geo.view import View
from tests.paths import ROOT

WORDS = ("カフェ", "生協", "見守り", "拠点", "食堂", "健康", "移動", "子育て")


def _explore(dataset: Dataset, pick: random.Random) -> View:
    return View(
        case=pick.choice([*dataset.cases]),
        overlay=pick.choice([*dataset.indicators]),
        town=pick.choice([None, *pick.sample([*dataset.municipalities], 3)]),
    )


def _my_town(dataset: Dataset, pick: random.Random) -> View:
    return View(town=pick.choice([*dataset.municipalities]))


def _compare(dataset: Dataset, pick: random.Random) -> View:
    chosen = (*pick.sample([*dataset.municipalities], 3), pick.choice([*dataset.cases]))
    return View(compare=chosen, group=pick.choice(GROUPS))


def _practices(dataset: Dataset, pick: random.Random) -> View:
    return View(
        q=" ".join(pick.sample(WORDS, 2)),
        type=tuple(pick.sample([*dataset.types], 2)),
        links=pick.choice([*dataset.cases]),
    )


PAGES: dict[str, Callable[[Dataset, random.Random], View]] = {
    "": _explore,
    "my_town": _my_town,
    "compare": _compare,
    "practices": _practices,
}


@cache
def shipped() -> Dataset:
    """What is committed, read once: a hundred readers who each read it would keep the server's
    answers waiting, and the waiting is what is measured."""
    return read_dataset(ROOT / "data")


def links(page: str, seed: int = 0) -> Iterator[str]:
    """Links to one view of a page after another, the same ones for the same seed, without end."""
    dataset, pick = shipped(), random.Random(f"{page}{seed}")
    while True:
        view = PAGES[page](dataset, pick).replace(lang=pick.choice([*LANGUAGES]))
        yield "/" + view.href(page).removeprefix("./")
