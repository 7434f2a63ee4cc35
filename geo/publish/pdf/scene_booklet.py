"""A list of scenes as a booklet: every scene becomes the sheet that tells most of it on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportlab.platypus import Flowable

from geo.publish.maps.choropleth_image import PRINT
from geo.publish.pdf.booklet import booklet, map_part
from geo.publish.pdf.case_card import card_part
from geo.publish.pdf.comparison_sheet import comparison_part
from geo.publish.pdf.directory_sheet import listing_part
from geo.publish.pdf.document import Part
from geo.publish.pdf.qr_code import beside_code
from geo.publish.pdf.styles import NoteLines, PdfStyles
from geo.publish.pdf.town_sheet import town_part
from geo.publish.render_context import RenderContext
from geo.publish.scene_text import form_of, page_only, sentence
from geo.view.comparison import beside
from geo.view.scenes import Scene


def scene_booklet(
    scenes: Sequence[Scene], addresses: Sequence[str], context: RenderContext, *, address: str
) -> bytes:
    """The scenes as one PDF in their order. addresses: where each is live; address: where the
    list is; all in full."""
    t = context.t
    parts = [
        scene_part(number, scene, live, context)
        for number, (scene, live) in enumerate(zip(scenes, addresses, strict=True), start=1)
    ]
    return booklet(
        parts,
        title=t("handout.booklet_title"),
        lead=t("handout.booklet_lead", count=len(scenes)),
        t=t,
        address=address,
    )


def scene_part(number: int, scene: Scene, address: str, context: RenderContext) -> Part:
    """The sheet of a scene, under the scene's title and with its number at the top."""
    make = {
        "case": _case, "map": _map, "town": _town, "comparison": _comparison,
        "directory": _listing, "page": _page,
    }[form_of(scene)]  # fmt: skip
    part = make(scene, address, context)
    above = context.t("handout.scene", number=number, title=scene.title)

    def story(styles: PdfStyles) -> list[Flowable]:
        return [styles.note(above), *part.story(styles)]

    return replace(part, title=scene.title, story=story)


def _case(scene: Scene, address: str, context: RenderContext) -> Part:
    case = context.dataset.cases[scene.view.case]
    return card_part(case, context.dataset, t=context.t, address=address)


def _map(scene: Scene, address: str, context: RenderContext) -> Part:
    view, marked = scene.view, context.marked(scene.view)
    return map_part(
        view.overlay,
        context.dataset,
        t=context.t,
        sentence=sentence(scene, context),
        cases=marked,
        picture=context.draw_map(view.overlay, marked, view.town, PRINT),
        address=address,
    )


def _town(scene: Scene, address: str, context: RenderContext) -> Part:
    return town_part(scene.view, context.dataset, t=context.t, address=address)


def _comparison(scene: Scene, address: str, context: RenderContext) -> Part:
    chosen, town = beside(scene.view)
    return comparison_part(chosen, context.dataset, t=context.t, address=address, town=town)


def _listing(scene: Scene, address: str, context: RenderContext) -> Part:
    return listing_part(
        context.listed(scene.view),
        context.dataset,
        t=context.t,
        title=context.t("practices.title"),
        sentence=sentence(scene, context),
        address=address,
    )


def _page(scene: Scene, address: str, context: RenderContext) -> Part:
    """A scene that has nothing of its own to print: what it is, and the way to it."""
    t = context.t

    def story(styles: PdfStyles) -> list[Flowable]:
        top = [styles.title(scene.title), styles.text(page_only(scene.page, context))]
        notes = [*styles.heading(t("handout.notes")), NoteLines()]
        return [beside_code(top, address, styles, t), *notes]

    used = dict.fromkeys(case.source for case in context.dataset.cases.values())
    return Part(scene.title, t("handout.page"), story, context.dataset.attributions(used, t.lang))
