"""A list of scenes as a booklet: every scene becomes the sheet that tells most of it on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportlab.platypus import Flowable

from geo.publish.maps.choropleth_image import PAPER
from geo.publish.pdf.booklet import booklet, map_part
from geo.publish.pdf.case_card import card_part
from geo.publish.pdf.comparison_sheet import comparison_part
from geo.publish.pdf.directory_sheet import listing_part
from geo.publish.pdf.document import Contents, Part
from geo.publish.pdf.qr_code import beside_code
from geo.publish.pdf.styles import NoteLines, Setting
from geo.publish.pdf.town_sheet import town_part
from geo.publish.render_context import Desk
from geo.publish.scene_text import form_of, page_only, sentence
from geo.view.comparison import beside
from geo.view.scenes import Scene


def scene_booklet(
    scenes: Sequence[Scene], addresses: Sequence[str], desk: Desk, *, address: str
) -> bytes:
    """The scenes as one PDF in their order. addresses: where each is live; address: where the
    list is; all in full."""
    t = desk.t
    parts = [
        scene_part(number, scene, live, desk)
        for number, (scene, live) in enumerate(zip(scenes, addresses, strict=True), start=1)
    ]
    return booklet(
        parts,
        title=t("handout.booklet_title"),
        lead=t("handout.booklet_lead", count=len(scenes)),
        t=t,
        address=address,
    )


def scene_part(number: int, scene: Scene, address: str, desk: Desk) -> Part:
    """The sheet of a scene, under the scene's title and with its number at the top."""
    make = {
        "case": _case, "map": _map, "town": _town, "comparison": _comparison,
        "directory": _listing, "page": _page,
    }[form_of(scene)]  # fmt: skip
    part = make(scene, address, desk)
    above = desk.t("handout.scene", number=number, title=scene.title)

    def story(setting: Setting, contents: Contents) -> list[Flowable]:
        return [setting.note(above), *part.story(setting, contents)]

    return replace(part, title=scene.title, story=story)


def _case(scene: Scene, address: str, desk: Desk) -> Part:
    case = desk.reference.cases[scene.view.case]
    return card_part(case, desk.reference, t=desk.t, address=address)


def _map(scene: Scene, address: str, desk: Desk) -> Part:
    view, marked = scene.view, desk.marked(scene.view)
    return map_part(
        view.overlay,
        desk.reference,
        t=desk.t,
        sentence=sentence(scene, desk),
        cases=marked,
        picture=desk.draw_map(view.overlay, marked, view.town, PAPER),
        address=address,
    )


def _town(scene: Scene, address: str, desk: Desk) -> Part:
    base = scene.view.like or scene.view.town
    found = desk.like(base, scene.view)
    return town_part(base, found, desk.on_scale, desk.reference, t=desk.t, address=address)


def _comparison(scene: Scene, address: str, desk: Desk) -> Part:
    chosen, town = beside(scene.view)
    return comparison_part(chosen, desk.reference, t=desk.t, address=address, town=town)


def _listing(scene: Scene, address: str, desk: Desk) -> Part:
    return listing_part(
        desk.listed(scene.view),
        desk.reference,
        t=desk.t,
        title=desk.t("practices.title"),
        sentence=sentence(scene, desk),
        address=address,
    )


def _page(scene: Scene, address: str, desk: Desk) -> Part:
    """A scene that has nothing of its own to print: what it is, and the way to it."""
    t = desk.t

    def story(setting: Setting, _: Contents) -> list[Flowable]:
        top = [setting.title(scene.title), setting.text(page_only(scene.page, desk))]
        notes = [*setting.heading(t("handout.notes")), NoteLines()]
        return [beside_code(top, address, setting, t), *notes]

    used = dict.fromkeys(case.source for case in desk.reference.cases.values())
    return Part(scene.title, t("handout.page"), story, desk.reference.attributions(used, t.lang))
