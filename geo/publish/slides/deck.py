"""PowerPoint slides, one for each scene: a title, what there is to see, a sentence, its sources."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from dataclasses import dataclass

from pptx import Presentation
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide as Page
from pptx.text.text import TextFrame
from pptx.util import Cm, Pt

from geo.draw.palette import ACCENT, INK, QUIET
from geo.publish.slides.charts import Panel, add_charts, add_table
from geo.publish.slides.text import LINE, Box, coloured, describe, fitting, rgb, set_fonts
from geo.text import language
from geo.text.wrapping import columns

_WIDTH, _HEIGHT, _EDGE = Cm(33.867), Cm(19.05), Cm(1.5)  # 16:9
_FULL = 380  # columns of narrow letters that fill the room beside a picture
_LINE = 150  # letters of an address
_HEAD = Cm(2.2)  # height of a title's box: two lines of the fourth of its sizes
_TITLE_SIZES = (30, 28, 26, 24, 22, 20, 18, 16, 14)
_TITLE_ONLY = 5  # of the layouts in python-pptx's own template
_MADE = datetime.datetime(2000, 1, 1)  # the same slides make the same file


@dataclass(frozen=True)
class Slide:
    """One scene. ``picture``: PNG of a map; or ``panels``: bars of indicators; or ``table``: its
    first row and column are heads. ``address``: where the scene is live."""

    title: str
    sentence: str
    source: str
    address: str
    picture: bytes | None = None
    panels: Sequence[Panel] = ()
    table: Sequence[Sequence[str]] = ()


def slides(scenes: Sequence[Slide], *, title: str, lang: str = "ja") -> bytes:
    """A .pptx of 16:9 slides, with the address of each scene in its notes as well.

    title: of the file. Raises PIL.UnidentifiedImageError for a picture that is none.
    """
    deck = Presentation()
    deck.slide_width, deck.slide_height = _WIDTH, _HEIGHT
    about = deck.core_properties
    about.title, about.author, about.created, about.modified = title, "", _MADE, _MADE
    about.last_modified_by, about.language = "", language(lang).document
    for scene in scenes:
        _add(deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY]), scene, lang)
    file = io.BytesIO()
    deck.save(file)
    return file.getvalue()


def _add(page: Page, scene: Slide, lang: str) -> None:
    """Title above, what there is to see in the middle, sentence below it; source and address at
    the foot."""
    inside = _WIDTH - 2 * _EDGE
    heading = page.shapes.title
    heading.left, heading.top, heading.width, heading.height = _EDGE, Cm(0.8), inside, _HEAD
    _set_heading(heading.text_frame, scene.title, inside)
    rule = page.shapes.add_shape(1, _EDGE, Cm(3.1), inside, Cm(0.08))
    rule.fill.solid()
    rule.fill.fore_color.rgb = rgb(ACCENT)
    rule.line.fill.background()
    if scene.picture:
        _illustrated(page, scene)
    elif scene.panels or scene.table:
        _across(page, scene, lang)
    else:
        _box(page, scene.sentence, (_EDGE, Cm(4.2), inside, Cm(11)), 28)
    foot = (_EDGE, Cm(16.2), inside, Cm(1.4))
    _box(page, scene.source, foot, 9, colour=QUIET, anchor=MSO_ANCHOR.BOTTOM)
    shown = _box(page, _short(scene.address), (_EDGE, Cm(17.6), inside, Cm(1)), 11, colour=QUIET)
    shown.text_frame.paragraphs[0].runs[0].hyperlink.address = scene.address
    page.notes_slide.notes_text_frame.text = f"{scene.sentence}\n{scene.source}\n{scene.address}"
    set_fonts(page.element, lang)


def _across(page: Page, scene: Slide, lang: str) -> None:
    """Charts or a table across the slide, and the sentence below."""
    inside = _WIDTH - 2 * _EDGE
    box = (_EDGE, Cm(3.35), inside, Cm(11.5))
    if scene.table:
        add_table(page, scene.table, box, f"{scene.title}: {scene.sentence}")
    else:
        add_charts(page, scene.panels, box, lang)
    _box(page, scene.sentence, (_EDGE, Cm(14.85), inside, Cm(1.4)), 15)


def _illustrated(page: Page, scene: Slide) -> None:
    """A picture, and its sentence at its right."""
    left = Cm(18.2)
    _put(page, scene, (_EDGE, Cm(3.4), left, Cm(12.8)))
    right = (_EDGE + left + Cm(0.8), Cm(3.6), _WIDTH - 2 * _EDGE - left - Cm(0.8), Cm(12.4))
    _box(page, scene.sentence, right, 20 if columns(scene.sentence) < _FULL else 15)


def _put(page: Page, scene: Slide, box: Box) -> None:
    """The picture as large as fits, in the middle, with the title for those who cannot see it."""
    left, top, widest, height = box
    picture = page.shapes.add_picture(io.BytesIO(scene.picture), 0, top, height=height)
    if picture.width > widest:
        picture.height = int(picture.height * widest / picture.width)
        picture.width = widest
        picture.top = top + (height - picture.height) // 2
    picture.left = left + (widest - picture.width) // 2
    describe(picture, f"{scene.title}: {scene.sentence}")


def _short(address: str) -> str:
    """An address that fits in a line: the whole of it is in the link and in the notes."""
    return address if len(address) <= _LINE else address[: _LINE - 1] + "…"


def _box(
    page: Page, text: str, box: Box, size: int, *, colour: str = INK,
    anchor: MSO_ANCHOR = MSO_ANCHOR.TOP,
) -> Shape:  # fmt: skip
    shape = page.shapes.add_textbox(*box)
    _set_text(shape.text_frame, text, size, colour=colour)
    shape.text_frame.vertical_anchor = anchor
    return shape


def _set_heading(frame: TextFrame, text: str, width: int) -> None:
    """A title in the middle of its height, as large as it stays above the rule."""
    frame.margin_top = frame.margin_bottom = 0
    size = fitting(text, _TITLE_SIZES, width - frame.margin_left - frame.margin_right, _HEAD)
    coloured(frame, text, size, bold=True)
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    for paragraph in frame.paragraphs:
        paragraph.alignment, paragraph.line_spacing = PP_ALIGN.LEFT, Pt(size * LINE)


def _set_text(frame: TextFrame, text: str, size: int, *, colour: str = INK) -> None:
    """Text in a frame of its own, at the left."""
    coloured(frame, text, size, colour=colour)
    for paragraph in frame.paragraphs:
        paragraph.alignment = PP_ALIGN.LEFT
