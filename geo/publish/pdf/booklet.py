"""A booklet: a cover, a table of contents, and any handouts and maps with running page numbers."""

from __future__ import annotations

import io
from collections.abc import Sequence

from PIL import Image as Picture
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Image, Spacer

from geo.dataset import BOUNDARY_SOURCE, Dataset
from geo.publish.maps.choropleth_image import map_picture
from geo.publish.pdf.document import Part, document
from geo.publish.pdf.qr_code import beside_code
from geo.publish.pdf.styles import WIDTH, PdfStyles
from geo.text import Phrases

_HIGHEST = 178 * mm  # of a map, so that its title, sentence and sources fit on its page
_BELOW_A_CODE = 160 * mm  # the same where a QR code stands above it


def booklet(
    parts: Sequence[Part], *, title: str, lead: str = "", t: Phrases, address: str
) -> bytes:
    """The parts in their order behind a cover with the contents, as one PDF with bookmarks.

    Make the parts with ``card_part``, ``comparison_part``, ``town_part`` and ``map_part``; give
    them the titles of scenes with ``Part.named``. address: of the live view, in full, for the cover's code.
    """
    cover = _cover(parts, title, lead, t, address)
    return document([cover, *parts], title=title, place=t("app.title"), set_in=PdfStyles(t.lang))


def map_part(
    indicator: str,
    dataset: Dataset,
    *,
    t: Phrases,
    title: str = "",
    sentence: str = "",
    cases: Sequence[str] | None = None,
    town: str | None = None,
    picture: bytes | None = None,
    address: str | None = None,
) -> Part:
    """A page with the map of an indicator, its legend, a sentence and the definition.

    title: the indicator's name if empty. cases: ids of those marked; None: all. picture: of the
    same map, if it is at hand. address: of the live view, in full, for a QR code.
    """
    shown = dataset.indicators[indicator]
    picture = picture or map_picture(indicator, dataset, t=t, cases=cases, town=town)
    heading = title or shown.label[t.lang]

    def story(styles: PdfStyles) -> list[Flowable]:
        definition = styles.said(shown.label[t.lang], shown.definition[t.lang])
        top = [styles.title(heading), *([styles.text(sentence)] if sentence else [])]
        if address:
            top = [beside_code(top, address, styles, t)]
        return [
            *top,
            _fitted(picture, _BELOW_A_CODE if address else _HIGHEST),
            styles.note(definition),
            styles.note(shown.caution[t.lang]),
        ]

    used = [*dataset.source_ids([indicator]), BOUNDARY_SOURCE]
    marked = list(dataset.cases) if cases is None else cases
    for name in marked:
        case = dataset.cases[name]
        used += [case.source, case.places[0].position_source]
    return Part(heading, t("handout.picture"), story, dataset.attributions(used, t.lang))


def _fitted(picture: bytes, highest: float) -> Image:
    width, height = Picture.open(io.BytesIO(picture)).size
    scale = min(WIDTH / width, highest / height)
    return Image(io.BytesIO(picture), width * scale, height * scale)


def _cover(parts: Sequence[Part], title: str, lead: str, t: Phrases, address: str) -> Part:
    def story(styles: PdfStyles) -> list[Flowable]:
        top = [styles.cover(title), *([styles.text(lead)] if lead else [])]
        return [
            Spacer(1, 28 * mm),
            beside_code(top, address, styles, t),
            Spacer(1, 12 * mm),
            *styles.heading(t("handout.contents")),
            *([styles.contents()] if parts else []),
        ]

    sources = dict.fromkeys(line for part in parts for line in part.sources)
    return Part(title, t("handout.booklet"), story, tuple(sources))
