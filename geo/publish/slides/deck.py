"""PowerPoint slides, one for each scene: a title, a picture, one sentence, source and address."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image as Picture
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide as Page
from pptx.text.text import TextFrame, _Run
from pptx.util import Cm, Pt

from geo.text import language
from geo.text.wrapping import columns

LATIN, EAST_ASIAN = "Segoe UI", "Yu Gothic"  # both come with the program, none with the file
_WIDTH, _HEIGHT, _EDGE = Cm(33.867), Cm(19.05), Cm(1.5)  # 16:9
_INK, _QUIET, _ACCENT = (
    RGBColor(0x22, 0x22, 0x22),
    RGBColor(0x59, 0x59, 0x59),
    RGBColor(0xB8, 0x4D, 0),
)
_WIDE = 1.8  # width by height: of pictures that go across the slide
_FULL = 380  # columns of narrow letters that fill the room beside a picture
_LINE = 150  # letters of an address
_TITLE_ONLY = 5  # of the layouts in python-pptx's own template
_MADE = datetime.datetime(2000, 1, 1)  # the same slides make the same file


Box = tuple[int, int, int, int]  # left, top, width, height in EMU


@dataclass(frozen=True)
class Slide:
    """One scene. ``picture``: PNG, or None; ``address``: where the scene is live."""

    title: str
    sentence: str
    source: str
    address: str
    picture: bytes | None = None


def slides(scenes: Sequence[Slide], *, title: str, lang: str = "ja") -> bytes:
    """A .pptx of 16:9 slides, with the address of each scene in its notes as well.

    title: of the file. Raises PIL.UnidentifiedImageError for a picture that is none.
    """
    deck = Presentation()
    deck.slide_width, deck.slide_height = _WIDTH, _HEIGHT
    about = deck.core_properties
    about.title, about.author, about.created, about.modified = title, "", _MADE, _MADE
    about.last_modified_by, about.language = "", language(lang).document
    for number, scene in enumerate(scenes, start=1):
        _add(deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY]), scene, number, lang)
    file = io.BytesIO()
    deck.save(file)
    return file.getvalue()


def _add(page: Page, scene: Slide, number: int, lang: str) -> None:
    """Title above, picture in the middle, sentence below it; source and address at the foot."""
    inside = _WIDTH - 2 * _EDGE
    heading = page.shapes.title
    heading.left, heading.top, heading.width, heading.height = _EDGE, Cm(0.8), inside, Cm(2.2)
    _say(heading.text_frame, scene.title, 30 if len(scene.title) < 34 else 24, lang, bold=True)
    rule = page.shapes.add_shape(1, _EDGE, Cm(3.1), inside, Cm(0.08))
    rule.fill.solid()
    rule.fill.fore_color.rgb = _ACCENT
    rule.line.fill.background()
    if scene.picture:
        _illustrated(page, scene, lang)
    else:
        _box(page, scene.sentence, (_EDGE, Cm(4.2), inside, Cm(11)), 28, lang)
    foot = (_EDGE, Cm(16.1), inside, Cm(1.5))
    _box(page, scene.source, foot, 9, lang, colour=_QUIET, anchor=MSO_ANCHOR.BOTTOM)
    shown = _box(
        page, _short(scene.address), (_EDGE, Cm(17.6), inside, Cm(1)), 11, lang, colour=_QUIET
    )
    shown.text_frame.paragraphs[0].runs[0].hyperlink.address = scene.address
    page.notes_slide.notes_text_frame.text = f"{scene.sentence}\n{scene.source}\n{scene.address}"


def _illustrated(page: Page, scene: Slide, lang: str) -> None:
    """A picture that is much wider than high above its sentence, any other at its left."""
    width, height = Picture.open(io.BytesIO(scene.picture)).size
    inside = _WIDTH - 2 * _EDGE
    if width / height > _WIDE:
        _put(page, scene, (_EDGE, Cm(3.4), inside, Cm(11.3)))
        _box(page, scene.sentence, (_EDGE, Cm(14.7), inside, Cm(1.5)), 16, lang)
        return
    left = Cm(18.2)
    _put(page, scene, (_EDGE, Cm(3.4), left, Cm(12.8)))
    right = (_EDGE + left + Cm(0.8), Cm(3.6), inside - left - Cm(0.8), Cm(12.4))
    _box(page, scene.sentence, right, 20 if columns(scene.sentence) < _FULL else 15, lang)


def _put(page: Page, scene: Slide, box: Box) -> None:
    """The picture as large as fits, in the middle, with the title for those who cannot see it."""
    left, top, widest, height = box
    picture = page.shapes.add_picture(io.BytesIO(scene.picture), 0, top, height=height)
    if picture.width > widest:
        picture.height = int(picture.height * widest / picture.width)
        picture.width = widest
        picture.top = top + (height - picture.height) // 2
    picture.left = left + (widest - picture.width) // 2
    picture._element.nvPicPr.cNvPr.set("descr", f"{scene.title}: {scene.sentence}")


def _short(address: str) -> str:
    """An address that fits in a line: the whole of it is in the link and in the notes."""
    return address if len(address) <= _LINE else address[: _LINE - 1] + "…"


def _box(
    page: Page, text: str, box: Box, size: int, lang: str, *, colour: RGBColor = _INK,
    anchor: MSO_ANCHOR = MSO_ANCHOR.TOP,
) -> Shape:  # fmt: skip
    shape = page.shapes.add_textbox(*box)
    _say(shape.text_frame, text, size, lang, colour=colour)
    shape.text_frame.vertical_anchor = anchor
    return shape


def _say(
    frame: TextFrame, text: str, size: int, lang: str, *, bold: bool = False,
    colour: RGBColor = _INK,
) -> None:  # fmt: skip
    """Text in a frame, as it is: wrapped, left, in a font that has Japanese."""
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE if bold else MSO_ANCHOR.TOP
    frame.text = text
    for paragraph in frame.paragraphs:
        paragraph.alignment = 1
        for run in paragraph.runs:
            run.font.size, run.font.bold, run.font.color.rgb = Pt(size), bold, colour
            _dress(run, lang)


def _dress(run: _Run, lang: str) -> None:
    """Fonts for Latin and for East Asian letters, and the language for the spelling checker."""
    run.font.name = LATIN
    properties = run._r.get_or_add_rPr()
    properties.set("lang", language(lang).document)
    properties.set("altLang", language(lang).document_other)
    latin = properties.find(qn("a:latin"))
    east = properties.makeelement(qn("a:ea"), {"typeface": EAST_ASIAN})
    latin.addnext(east)
