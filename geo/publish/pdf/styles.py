"""How text is set on paper: sizes, headings, tables. No colour, so that every printer does.

The typeface has one weight: headings are told by size, by rules and by white on black.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Paragraph, Table, TableStyle
from reportlab.platypus.tableofcontents import TableOfContents

from geo.publish import font
from geo.publish.pdf.line_breaking import Lines
from geo.text import language
from geo.text.languages import Language

_RULE = colors.Color(0.45, 0.45, 0.45)
_ROOM = 48 * mm  # what must be left of a page for a heading to stand on it
_SHADE = colors.Color(0.9, 0.9, 0.9)

# a table that is not told otherwise names Helvetica, which would then not be embedded
NO_OTHER_TYPEFACE = ("FONTNAME", (0, 0), (-1, -1), font.NAME)
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")


WIDTH = A4[0] - 30 * mm  # of the text on a page, in points


@dataclass(frozen=True)
class PdfStyles:
    """The styles of one language. Every method takes plain text: nothing in it is markup."""

    lang: str
    width: float = WIDTH  # of a line, in points

    def title(self, text: str) -> Paragraph:
        return self._paragraph(text, size=17, leading=1.35, spaceBefore=2, spaceAfter=3)

    def cover(self, text: str) -> Paragraph:
        return self._paragraph(text, size=26, leading=1.4, spaceAfter=12)

    def heading(self, text: str) -> list[Flowable]:
        """White on black, never at the foot of a page. A table may follow and be split: a
        heading that is kept with it would take the whole table overleaf."""
        line = self._paragraph(
            text, size=10.5, textColor=colors.white, backColor=colors.black, leading=1.3,
            borderPadding=(2, 4, 2, 4), spaceBefore=11, spaceAfter=7, leftIndent=4, rightIndent=4,
        )  # fmt: skip
        return [CondPageBreak(_ROOM), line]

    def group(self, text: str) -> Paragraph:
        """A heading below a heading."""
        return self._paragraph(text, size=9.5, spaceBefore=5, spaceAfter=2, keepWithNext=1)

    def name(self, text: str) -> Paragraph:
        return self._paragraph(text, size=10.5, spaceBefore=5, keepWithNext=1)

    def text(self, text: str, **style: object) -> Paragraph:
        return self._paragraph(text, size=9.5, **{"spaceAfter": 2, **style})

    def note(self, text: str, **style: object) -> Paragraph:
        return self._paragraph(text, size=8, **{"spaceAfter": 1.5, **style})

    def small(self, text: str, **style: object) -> Paragraph:
        """Sources and addresses: the smallest that is still read on paper."""
        return self._paragraph(text, size=7, leading=1.3, **style)

    def table(
        self,
        rows: Sequence[Sequence[str | Flowable]],
        widths: Sequence[float],
        *,
        numbers: int | None = None,
        extra: Sequence[tuple] = (),
    ) -> Table:
        """A ruled table; its first row is repeated on every page. Long rows go on overleaf.

        widths: of the columns, in points. numbers: the first of the columns that are set flush
        right, as figures are compared. extra: more commands of a reportlab TableStyle.
        """
        left = len(widths) if numbers is None else numbers
        cells = [
            [self.cell(each, alignment=0 if n < left else 2) for n, each in enumerate(row)]
            for row in rows
        ]
        table = Table(cells, widths, repeatRows=1, splitInRow=1, hAlign="LEFT")
        table.setStyle(
            TableStyle(
                [
                    NO_OTHER_TYPEFACE,
                    ("LINEBELOW", (0, 0), (-1, -1), 0.3, _RULE),
                    ("LINEABOVE", (0, 0), (-1, 0), 0.8, colors.black),
                    ("LINEBELOW", (0, 0), (-1, 0), 0.8, colors.black),
                    ("BACKGROUND", (0, 0), (-1, 0), _SHADE),
                    ("VALIGN", (0, 0), (-1, -1), "TOP"),
                    ("LEFTPADDING", (0, 0), (-1, -1), 3),
                    ("RIGHTPADDING", (0, 0), (-1, -1), 3),
                    ("TOPPADDING", (0, 0), (-1, -1), 2),
                    ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
                    *extra,
                ]
            )
        )
        return table

    def cell(self, content: str | Flowable, **style: object) -> Flowable:
        if isinstance(content, Flowable | list):
            return content
        return self._paragraph(content, size=8.5, leading=1.3, **style)

    def contents(self) -> TableOfContents:
        """The parts of a booklet with their pages, each a link; their lines: ``contents_line``."""
        style = {**self._base, "fontSize": 9.5, "leading": 9.5 * 1.45, "rightIndent": 16 * mm}
        if not self._rules.breaks_within_words:
            del style["wordWrap"]  # reportlab's own would break words
        return TableOfContents(
            levelStyles=[ParagraphStyle("", **style)],
            tableStyle=TableStyle(
                [
                    NO_OTHER_TYPEFACE,
                    ("LINEBELOW", (0, 0), (-1, -1), 0.3, _RULE),
                    ("LEFTPADDING", (0, 0), (-1, -1), 0),
                    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ]
            ),
        )

    def contents_line(self, title: str, kind: str) -> str:
        """Markup of a line of the contents."""
        return f'{escape(self._typed(title))}　<font size="8">{escape(self._typed(kind))}</font>'

    def label(self, text: str) -> str:
        """The name of an indicator in a narrow column, its year in brackets on a line of its own."""
        return text.replace("（", "\n（", 1)

    def joined(self, texts: Sequence[str]) -> str:
        """Names in a row: 社協、豊明市 or in English with semicolons, for names hold commas."""
        return self._rules.writing.semicolon.join(texts)

    def sentences(self, *texts: str) -> str:
        """Sentences after each other, with a space between them where the language has one."""
        return self._rules.writing.sentences.join(texts)

    def said(self, label: str, text: str) -> str:
        """場所：市内全域 or Area: the whole city."""
        return f"{label}{self._rules.writing.colon}{text}"

    def _typed(self, text: str) -> str:
        """What can be drawn; in English with typewriter quotes, for the curly ones of a Japanese
        typeface are as wide as its other characters."""
        straight = self._rules.straight_quotes
        return font.printable(text.translate(_STRAIGHT) if straight else text)

    @property
    def _rules(self) -> Language:
        return language(self.lang)

    @property
    def _base(self) -> dict[str, object]:
        # CJK in English as well, where Japanese names stand in brackets
        return {"fontName": font.NAME, "wordWrap": "CJK"}

    def _paragraph(
        self, text: str, *, size: float, leading: float = 1.45, **more: object
    ) -> Paragraph:
        style = ParagraphStyle(
            "", **{**self._base, "fontSize": size, "leading": size * leading, **more}
        )
        lines = escape(self._typed(text.strip())).replace("\n", "<br/>")
        return Lines(lines, style)


class _Beside(Table):
    """A row is kept on one page, unless it is so high that no page might hold it."""

    def split(self, width: float, height: float) -> list[Flowable]:
        self.splitInRow = int(self._height > A4[1] / 2)
        return super().split(width, height)


def side_by_side(rows: Sequence[Sequence], widths: Sequence[float], align: str = "LEFT") -> Table:
    """Flowables beside each other, without lines."""
    table = _Beside(rows, widths, hAlign="LEFT")
    edges = ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING", "BOTTOMPADDING")
    table.setStyle(
        TableStyle(
            [NO_OTHER_TYPEFACE]
            + [(edge, (0, 0), (-1, -1), 0) for edge in edges]
            + [("VALIGN", (0, 0), (-1, -1), "TOP"), ("ALIGN", (0, 0), (-1, -1), align)]
        )
    )
    return table


class Unseen(Flowable):
    """A flowable that takes no room."""

    def wrap(self, *_: float) -> tuple[float, float]:
        return 0, 0


class NoteLines(Flowable):
    """Ruled space to write on: what is left of the page, but not less than ``least`` lines."""

    _GAP = 8 * mm

    def __init__(self, *, least: int = 5, most: int = 12) -> None:
        super().__init__()
        self.least, self.most = least, most

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        self.lines = max(self.least, min(self.most, int(height // self._GAP)))
        return width, self.lines * self._GAP

    def draw(self) -> None:
        self.canv.setStrokeColor(_RULE)
        self.canv.setLineWidth(0.4)
        for number in range(self.lines):
            self.canv.line(0, number * self._GAP + 1, self.width, number * self._GAP + 1)
