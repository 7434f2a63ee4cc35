"""What a reader has chosen so far, and what a change on the screen makes of it.

An address holds the lists that a reader has chosen: what to compare, practices to try, scenes.
After Back the address is an older one, and its lists are shorter than what was chosen in the
meantime. Who then adds something wants it beside all the rest and not in place of it, so the
latest lists are remembered while a tab is open. They are joined to by an addition alone: what an
address asks for is shown as it is, and what is taken away is forgotten.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, NamedTuple

from geo.dataset import Dataset
from geo.view.link_codec import MOST_SCENES, Unreadable
from geo.view.query import MOST_COMPARED, MOST_SHORTLISTED
from geo.view.scenes import Scene, read_scenes, write_scenes
from geo.view.view import View

MOST = {"compare": MOST_COMPARED, "shortlist": MOST_SHORTLISTED, "scenes": MOST_SCENES}


class Joined(NamedTuple):
    """shown: the list for the address. latest: what to remember. back: of ``shown``, what was not
    on the screen and comes from what was remembered."""

    shown: tuple
    latest: tuple
    back: tuple


def joined(
    before: Sequence,
    after: Sequence,
    latest: Sequence,
    most: int,
    *,
    same: Callable[[Any], Hashable] = lambda item: item,
) -> Joined:
    """A change of a list on the screen, with what is remembered of it.

    before, after: the list on the screen. latest: the list as it was last chosen. most: how many
    it may hold; of what is remembered the oldest goes first, of what is on the screen nothing.
    same: by what two items are the same one.
    """
    were, are = {same(item) for item in before}, {same(item) for item in after}
    room = max(most - len(after), 0)
    elsewhere = tuple(item for item in latest if same(item) not in were | are)
    elsewhere = elsewhere[len(elsewhere) - room :] if room < len(elsewhere) else elsewhere
    added = tuple(item for item in after if same(item) not in were)
    if not elsewhere:
        return Joined(tuple(after), tuple(after), ())
    # an item that this change left alone may have been changed since: a scene has a newer title
    newest = {same(item): item for item in latest}
    kept = tuple(
        newest.get(same(item), item) if item in before else item
        for item in after
        if same(item) in were
    )
    whole = (*kept, *elsewhere, *added)
    return Joined(whole, whole, elsewhere) if added else Joined(tuple(after), whole, ())


def with_earlier_choices(
    before: View, after: View, latest: Mapping[str, Any], dataset: Dataset
) -> tuple[View, dict[str, Any], dict[str, tuple]]:
    """A move between two views whose lists changed: the view to show, what to remember now, and
    by field what came back.

    latest: the fields of MOST as last chosen, as a view holds them; a field that is not there was
    not changed yet. What a scene compares while it is presented is the scene's and not the
    reader's.
    """
    remembered, back = dict(latest), {}
    for field, most in MOST.items():
        old, new = getattr(before, field), getattr(after, field)
        if old == new or (field == "compare" and before.scene):
            continue
        lists = [_items(field, value, dataset) for value in (old, new, latest.get(field, old))]
        found = joined(*lists, most, same=_scene if field == "scenes" else _itself)
        try:
            shown, kept = _written(field, found.shown), _written(field, found.latest)
        except Unreadable:  # all together is too long for a link
            remembered[field] = new
            continue
        after, remembered[field] = after.replace(**{field: shown}), kept
        if found.back:
            back[field] = found.back
    return after, remembered, back


def _items(field: str, value: Any, dataset: Dataset) -> tuple:
    return read_scenes(value, dataset)[0] if field == "scenes" else value


def _written(field: str, items: tuple) -> Any:
    return write_scenes(items) if field == "scenes" else items


def _itself(item: str) -> Hashable:
    return item


def _scene(scene: Scene) -> Hashable:
    """A scene under another title is still the same one."""
    return scene.page, scene.view


def starting_over(before: View, after: View, latest: Mapping[str, Any]) -> dict[str, Any]:
    """What to remember after a move that puts a whole list in place of another."""
    changed = {
        name: getattr(after, name) for name in MOST if getattr(before, name) != getattr(after, name)
    }
    return {**latest, **changed}
