"""What somebody may have meant who wrote an id that does not exist."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping
from typing import NamedTuple

_MOST_OFFERED = 5
_MOST_LISTED = 30  # a longer list helps nobody to find the right one
_ALIKE = 0.5  # two words of which less agrees are alike by chance


class AreaName(NamedTuple):
    """What a code stands for; a ward's name begins with that of its city."""

    prefecture: str
    name: str


def offered(
    used: str, existing: Collection[str], names: Mapping[str, AreaName], called: str = ""
) -> list[str]:
    """The few of ``existing`` that are nearest to ``used``, the nearest first, as they are told:
    a code with its name, ``14205 神奈川県藤沢市``. None where nothing is alike.

    names: of codes; other ids have none. called: what the file itself calls the thing, by which
    a mistyped code is found. A code that exists, and only not here, goes by its own name.
    """
    called = names[used].name if used in names else called
    found = []
    for known in existing:
        name = names.get(known)
        by_name = _likeness(called, name.name) if called and name else 0.0
        by_id = _agreement(used, known)
        by_name = by_name if by_name > _ALIKE else 0.0
        if by_name or by_id > _ALIKE:
            found.append((-by_name, -by_id, known))
    found.sort()
    same = [each for each in found if each[0] == -1] or found
    return [" ".join([known, "".join(names.get(known, ()))]).strip() for *_, known in same][
        :_MOST_OFFERED
    ]


def listed(existing: Collection[str]) -> str:
    """Those that exist, in order; a dash for none."""
    choices = ", ".join(sorted(existing)[:_MOST_LISTED]) or "—"
    return choices + (" …" if len(existing) > _MOST_LISTED else "")


def _likeness(called: str, name: str) -> float:
    """1 for a name itself, or that of a city whose ward is called; from 0 to 1."""
    if called.startswith(name):
        return 1.0
    return difflib.SequenceMatcher(None, called, name, autojunk=False).ratio()


def _agreement(used: str, known: str) -> float:
    """How much of two ids agrees, from 0 to 1: of two codes, digit by digit."""
    if used.isdigit() and len(used) == len(known):
        return sum(map(str.__eq__, used, known)) / len(used)
    return difflib.SequenceMatcher(None, used, known, autojunk=False).ratio()
