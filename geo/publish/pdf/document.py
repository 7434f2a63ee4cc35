"""A4 paper: parts of a document on pages that all carry their sources and n/N.

A document is laid out more than once, because only then is it known how many pages there are and
on which page each part begins: reportlab does so until neither changes.
"""

from __future__ import annotations

import io
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, NextPageTemplate, PageTemplate
from reportlab.platypus.doctemplate import IndexingFlowable, PageBreak

from geo.publish import font
from geo.publish.pdf import styles
from geo.publish.pdf.styles import WIDTH, PdfStyles

rl_config.useA85 = 0  # compressed streams as bytes: no mail gateway needs them as letters today
MARGIN = (A4[0] - WIDTH) / 2
_HEAD, _FOOT = 9 * mm, 6 * mm  # the line above the text, the line of the page number
_ONE_AT_A_TIME = threading.Lock()  # reportlab's typefaces are shared by all threads


@dataclass(frozen=True)
class Part:
    """A case card, a sheet, a cover: begins on a page of its own.

    story: gives its flowables. sources: lines below each of its pages.
    kind: what the line above each page calls it.
    """

    title: str
    kind: str
    story: Callable[[PdfStyles], list[Flowable]]
    sources: tuple[str, ...] = ()

    def named(self, title: str) -> Part:
        """The same part under another name in contents and bookmarks: that of a scene."""
        return replace(self, title=title)


def document(parts: Sequence[Part], *, title: str, place: str, set_in: PdfStyles) -> bytes:
    """The parts as one PDF with bookmarks, and page numbers that run through.

    place: the name of the dashboard, which stands on every page. The same parts give the same
    bytes. Raises reportlab's LayoutError for something that can neither be split nor fits.
    """
    with _ONE_AT_A_TIME:
        font.registered()
        laid_out = _Document(parts, title, place, set_in)
        laid_out.multiBuild(laid_out.story())
        return laid_out.content.getvalue()


class _PageCount(IndexingFlowable):
    """How many pages there are, by the last time that the document was laid out."""

    total = seen = 0

    def wrap(self, *_: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        pass

    def beforeBuild(self) -> None:
        self.total, self.seen = self.seen, 0

    def notify(self, kind: str, stuff: object) -> None:
        self.seen += kind == "page"

    def isSatisfied(self) -> bool:
        return self.total == self.seen


class _Document(BaseDocTemplate):
    def __init__(self, parts: Sequence[Part], title: str, place: str, set_in: PdfStyles) -> None:
        self.content = io.BytesIO()
        self.parts, self.place, self.styles = parts, place, set_in
        self.count = _PageCount()
        super().__init__(
            self.content, pagesize=A4, title=font.printable(title), author=place,
            lang=set_in.lang, invariant=1, pageCompression=1, initialFontName=font.NAME,
        )  # fmt: skip
        self.addPageTemplates([self._template(n, part) for n, part in enumerate(parts)])

    def story(self) -> list[Flowable]:
        flowables: list[Flowable] = [self.count]
        for number, part in enumerate(self.parts):
            if number:
                flowables += [NextPageTemplate(str(number)), PageBreak()]
            flowables += [_Beginning(number), *part.story(self.styles)]
        return flowables

    def afterFlowable(self, flowable: Flowable) -> None:
        """Where a part begins: a bookmark, and a line for the contents of a booklet."""
        if isinstance(flowable, _Beginning):
            part, key = self.parts[flowable.number], f"part-{flowable.number}"
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(font.printable(part.title), key)
            if flowable.number:  # the cover, which holds the contents, does not list itself
                line = self.styles.contents_line(part.title, part.kind)
                self.notify("TOCEntry", (0, line, self.page, key))

    def afterPage(self) -> None:
        self.notify("page", self.page)

    def _template(self, number: int, part: Part) -> PageTemplate:
        lines = [self.styles.small(line) for line in part.sources]
        sources = [(line, line.wrap(WIDTH, A4[1])[1]) for line in lines]
        low = MARGIN + _FOOT + sum(height for _, height in sources)
        frame = Frame(
            MARGIN, low, WIDTH, A4[1] - MARGIN - _HEAD - low,
            leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=2 * mm,
        )  # fmt: skip

        def around(canvas: Canvas, _: BaseDocTemplate) -> None:
            self._head(canvas, part)
            self._foot(canvas, sources, low)

        return PageTemplate(str(number), [frame], onPage=around)

    def _head(self, canvas: Canvas, part: Part) -> None:
        y = A4[1] - MARGIN
        canvas.setFont(font.NAME, 8)
        canvas.drawString(MARGIN, y - 6, font.printable(f"{self.place}｜{part.kind}"))
        canvas.setLineWidth(0.8)
        canvas.line(MARGIN, y - 10, MARGIN + WIDTH, y - 10)

    def _foot(self, canvas: Canvas, sources: list[tuple[Flowable, float]], top: float) -> None:
        canvas.setLineWidth(0.4)
        canvas.line(MARGIN, top, MARGIN + WIDTH, top)
        for line, height in sources:
            top -= height
            line.drawOn(canvas, MARGIN, top)
        canvas.setFont(font.NAME, 9)
        canvas.drawRightString(MARGIN + WIDTH, MARGIN, f"{self.page}/{self.count.total}")


class _Beginning(styles.Unseen):
    """Marks the page on which a part begins."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def draw(self) -> None:
        pass
