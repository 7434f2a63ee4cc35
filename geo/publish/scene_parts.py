"""A list of scenes as a booklet: every scene becomes the sheet that tells most of it on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportlab.platypus import Flowable

from geo.publish.booklet import booklet, map_part
from geo.publish.card import card_part
from geo.publish.comparison import comparison_part
from geo.publish.desk import Desk
from geo.publish.listing import listing_part
from geo.publish.paper import Contents, Part
from geo.publish.picture import PAPER
from geo.publish.qr import beside_code
from geo.publish.scene_words import form_of, page_only, sentence
from geo.publish.setting import NoteLines, Setting
from geo.publish.town import town_part
from geo.view.comparing import beside
from geo.view.scenes import Scene


def scene_booklet(
    scenes: Sequence[Scene], addresses: Sequence[str], desk: Desk, *, address: str
) -> bytes:
    """The scenes as one PDF in their order. addresses: where each is live; address: where the
    list is; all in full."""
    say = desk.say
    parts = [
        scene_part(number, scene, live, desk)
        for number, (scene, live) in enumerate(zip(scenes, addresses, strict=True), start=1)
    ]
    return booklet(
        parts,
        title=say("handout.booklet_title"),
        lead=say("handout.booklet_lead", count=len(scenes)),
        say=say,
        address=address,
    )


def scene_part(number: int, scene: Scene, address: str, desk: Desk) -> Part:
    """The sheet of a scene, under the scene's title and with its number at the top."""
    make = {
        "case": _case, "map": _map, "town": _town, "comparison": _comparison,
        "directory": _listing, "page": _page,
    }[form_of(scene)]  # fmt: skip
    part = make(scene, address, desk)
    above = desk.say("handout.scene", number=number, title=scene.title)

    def story(setting: Setting, contents: Contents) -> list[Flowable]:
        return [setting.note(above), *part.story(setting, contents)]

    return replace(part, title=scene.title, story=story)


def _case(scene: Scene, address: str, desk: Desk) -> Part:
    case = desk.reference.cases[scene.view.case]
    return card_part(case, desk.reference, say=desk.say, address=address)


def _map(scene: Scene, address: str, desk: Desk) -> Part:
    view, marked = scene.view, desk.marked(scene.view)
    return map_part(
        view.overlay,
        desk.reference,
        say=desk.say,
        sentence=sentence(scene, desk),
        cases=marked,
        picture=desk.draw_map(view.overlay, marked, view.town, PAPER),
        address=address,
    )


def _town(scene: Scene, address: str, desk: Desk) -> Part:
    base = scene.view.like or scene.view.town
    found = desk.like(base, scene.view)
    return town_part(base, found, desk.on_scale, desk.reference, say=desk.say, address=address)


def _comparison(scene: Scene, address: str, desk: Desk) -> Part:
    chosen, town = beside(scene.view)
    return comparison_part(chosen, desk.reference, say=desk.say, address=address, town=town)


def _listing(scene: Scene, address: str, desk: Desk) -> Part:
    return listing_part(
        desk.listed(scene.view),
        desk.reference,
        say=desk.say,
        title=desk.say("practices.title"),
        sentence=sentence(scene, desk),
        address=address,
    )


def _page(scene: Scene, address: str, desk: Desk) -> Part:
    """A scene that has nothing of its own to print: what it is, and the way to it."""
    say = desk.say

    def story(setting: Setting, _: Contents) -> list[Flowable]:
        top = [setting.title(scene.title), setting.text(page_only(scene.page, desk))]
        notes = [*setting.heading(say("handout.notes")), NoteLines()]
        return [beside_code(top, address, setting, say), *notes]

    used = dict.fromkeys(case.source for case in desk.reference.cases.values())
    return Part(
        scene.title, say("handout.page"), story, desk.reference.attributions(used, say.lang)
    )
