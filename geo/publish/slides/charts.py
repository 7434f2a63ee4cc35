"""Bar charts and tables that PowerPoint draws itself: they can be changed and are read aloud."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide as Page
from pptx.table import Table, _Cell
from pptx.util import Cm, Pt

from geo.draw.palette import COUNTED, INK, RULE
from geo.publish.slides.text import (
    LINE,
    Box,
    coloured,
    describe,
    line_width,
    lines_of,
    rgb,
    set_fonts,
)
from geo.text.wrapping import pieces

_SIZES = (18, 16, 14)  # points: 18 is read from the back of a room
_TABLE_SIZES = (20, *_SIZES, 12)
_TALL = 1.45  # height of a line by its type where a program decides
_TITLE = Cm(0.9)
_WIDEST_NAMES = 0.42  # share of a chart's width for the names of its bars
_MARGIN = Cm(0.12)  # inside a cell
_FIRST = 0.39  # share of a table's width that its first column has
# what XlsxWriter takes for a formula or a link
_GUESSED = re.compile(r"\{?=|(https?|ftps?|file)://|(mailto|internal|external):", re.IGNORECASE)
_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # of tables: PowerPoint's "no style, no grid"


@dataclass(frozen=True)
class Bar:
    """name: at its left. value: its length, None where there is no data. written: the value as
    it is read aloud. colour: #rrggbb."""

    name: str
    value: float | None
    written: str
    colour: str


@dataclass(frozen=True)
class Panel:
    """The bars of one indicator, on a scale of their own that holds zero.

    number_format: of the figures at their ends, as a spreadsheet writes it.
    """

    title: str
    number_format: str
    bars: Sequence[Bar]


def add_charts(page: Page, panels: Sequence[Panel], box: Box, lang: str) -> None:
    """Up to four panels in two columns, each a chart of its own below its title."""
    left, top, width, height = box
    beside = min(2, len(panels))
    rows = -(-len(panels) // max(beside, 1))
    for number, panel in enumerate(panels):
        down, across = divmod(number, beside)
        wide, high = width // beside, height // rows
        _add_panel(page, panel, (left + across * wide, top + down * high, wide, high), lang)


def _add_panel(page: Page, panel: Panel, box: Box, lang: str) -> None:
    """The title is a text of its own: a program breaks that of a chart where it likes, over bars."""
    left, top, width, height = box
    room = width / Pt(1)
    size = next((n for n in _SIZES if line_width(panel.title, n) < room), _SIZES[-1])
    heading = page.shapes.add_textbox(left, top, width, _TITLE)
    coloured(heading.text_frame, panel.title, size, bold=True)
    heading.text_frame.margin_left = heading.text_frame.margin_top = 0

    data = CategoryChartData(number_format=panel.number_format)
    data.categories = [_no_formula(bar.name) for bar in panel.bars]
    data.add_series(panel.title, [bar.value for bar in panel.bars])
    place = (left, top + _TITLE, width, height - _TITLE)
    frame = page.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *place, data)
    chart: Chart = frame.chart
    chart.has_legend = chart.has_title = False
    step = 0.98 * place[3] / Pt(1) / len(panel.bars)
    size = next((n for n in _SIZES if n * _TALL <= step), _SIZES[-1])
    chart.font.size, chart.font.color.rgb = Pt(size), rgb(INK)
    names = min(_WIDEST_NAMES, max(line_width(bar.name, size) for bar in panel.bars) / room + 0.02)
    figures = (
        max(line_width(bar.written, size) for bar in panel.bars) / (room * (0.98 - names)) + 0.02
    )
    _lay_out(chart, (names, 0.01, 0.98 - names, 0.98))
    _axes(chart, [bar.value for bar in panel.bars if bar.value is not None], figures)
    _bars(chart, panel)
    set_fonts(chart.element, lang)
    alt_text = "; ".join(f"{bar.name} {bar.written}".strip() for bar in panel.bars)
    describe(frame, f"{panel.title}: {alt_text}")


def _no_formula(name: str) -> str:
    """A name that stays one in the workbook behind a chart: python-pptx lets XlsxWriter guess."""
    return f" {name}" if _GUESSED.match(name) else name


def _lay_out(chart: Chart, shares: tuple[float, float, float, float]) -> None:
    """Where the bars stand in the chart: left, top, width, height as shares of it. Left to
    itself, the program leaves so little that names overlap; python-pptx has no word for this."""
    area = chart.element.find(f".//{qn('c:plotArea')}")
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    manual = etree.Element(qn("c:manualLayout"))
    parts = {"layoutTarget": "inner", "xMode": "edge", "yMode": "edge"}
    parts |= {name: f"{share:.4f}" for name, share in zip("xywh", shares, strict=True)}
    for name, value in parts.items():
        etree.SubElement(manual, qn(f"c:{name}"), val=value)
    layout = etree.Element(qn("c:layout"))
    layout.append(manual)
    area.insert(0, layout)


def _axes(chart: Chart, values: Sequence[float], figures: float) -> None:
    """The first bar on top, every name at the left, and no scale: the figures tell it.

    figures: share of the width that the figure at the end of the longest bar needs.
    """
    names, scale = chart.category_axis, chart.value_axis
    names.reverse_order, names.has_major_gridlines = True, False
    names.tick_label_position, names.major_tick_mark = XL_TICK_LABEL_POSITION.LOW, XL_TICK_MARK.NONE
    names.format.line.color.rgb = rgb(INK)
    every = etree.Element(qn("c:tickLblSkip"), val="1")
    chart.element.find(f".//{qn('c:noMultiLvlLbl')}").addprevious(every)
    low, high = min([0.0, *values]), max([0.0, *values])
    sides = (low < 0) + (high > 0)
    room = figures * ((high - low) or 1) / max(0.2, 1 - sides * figures)
    scale.minimum_scale, scale.maximum_scale = low - room * (low < 0), high + room * (high > 0)
    scale.visible, scale.has_major_gridlines = False, False


def _bars(chart: Chart, panel: Panel) -> None:
    plot = chart.plots[0]
    plot.gap_width, plot.has_data_labels = 25, True
    labels = plot.data_labels
    labels.show_value, labels.position = True, XL_LABEL_POSITION.OUTSIDE_END
    labels.number_format, labels.number_format_is_linked = panel.number_format, False
    labels.font.color.rgb = rgb(INK)
    chart.element.find(f".//{qn('c:dLbls')}//{qn('a:bodyPr')}").set("wrap", "none")
    series = plot.series[0]
    series.invert_if_negative = False
    for number, bar in enumerate(panel.bars):
        fill = series.points[number].format.fill
        fill.solid()
        fill.fore_color.rgb = rgb(bar.colour)
    for point in chart.element.iter(qn("c:dPt")):  # else what is below zero is left white
        point.find(qn("c:idx")).addnext(etree.Element(qn("c:invertIfNegative"), val="0"))


def add_table(page: Page, rows: Sequence[Sequence[str]], box: Box, alt_text: str) -> None:
    """A table whose first row and first column are heads. Cells that are a number are shaded,
    so that they are seen before they are read. alt_text: what it is, for those who cannot see it.
    """
    left, top, width, height = box
    widths = _widths(len(rows[0]), width)
    size, heights = _fitting(rows, widths, height)
    frame = page.shapes.add_table(len(rows), len(rows[0]), left, top, width, sum(heights))
    table: Table = frame.table
    table.first_row, table.first_col, table.horz_banding = True, True, False
    frame.element.find(f".//{qn('a:tableStyleId')}").text = _NO_STYLE
    for column, wide in zip(table.columns, widths, strict=True):
        column.width = wide
    for row, high in zip(table.rows, heights, strict=True):
        row.height = high
    sizes = [_head_size(rows[0], widths, size), *[size] * (len(rows) - 1)]
    for down, texts in enumerate(rows):
        for across, text in enumerate(texts):
            cell = table.cell(down, across)
            _fill(cell, text, sizes[down], head=not (down and across), middle=bool(across))
            if down and text.isdigit():
                cell.fill.solid()
                cell.fill.fore_color.rgb = rgb(COUNTED)
            _rule_below(cell)
    describe(frame, alt_text)


def _widths(count: int, width: int) -> list[int]:
    each = int(width * (1 - _FIRST) / max(count - 1, 1))
    return [width - each * (count - 1), *[each] * (count - 1)]


def _fitting(
    rows: Sequence[Sequence[str]], widths: Sequence[int], height: int
) -> tuple[int, list[int]]:
    """The size of type with which a table fits, and how high its rows are."""
    for size in _TABLE_SIZES:
        needed = [
            int(Pt(size * LINE)) * _lines(row, widths, size) + 2 * int(_MARGIN) for row in rows
        ]
        if sum(needed) <= height:
            break
    spare = max(0, height - sum(needed)) // len(rows)
    return size, [each + min(spare, int(Cm(0.35))) for each in needed]


def _lines(row: Sequence[str], widths: Sequence[int], size: int) -> int:
    """How many lines the fullest cell of a row takes."""
    return max(
        lines_of(text, size, width - 2 * _MARGIN) for text, width in zip(row, widths, strict=True)
    )


def _head_size(row: Sequence[str], widths: Sequence[int], largest: int) -> int:
    """The size of type for the head of a table: a program breaks a word that is wider than its
    cell anywhere."""
    sizes = [size for size in _TABLE_SIZES if size <= largest]
    return next((size for size in sizes if not _broken(row, widths, size)), sizes[-1])


def _broken(row: Sequence[str], widths: Sequence[int], size: int) -> bool:
    return any(
        line_width(word, size) > (width - 2 * _MARGIN) / Pt(1)
        for text, width in zip(row, widths, strict=True)
        for word in pieces(text)
    )


def _fill(cell: _Cell, text: str, size: int, *, head: bool, middle: bool) -> None:
    cell.margin_left = cell.margin_right = cell.margin_top = cell.margin_bottom = _MARGIN
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    coloured(cell.text_frame, text, size, bold=head)
    for paragraph in cell.text_frame.paragraphs:
        paragraph.alignment = PP_ALIGN.CENTER if middle else PP_ALIGN.LEFT
        paragraph.line_spacing = Pt(size * LINE)


def _rule_below(cell: _Cell) -> None:
    """A line below a cell: python-pptx has no words for the borders of a table."""
    line = etree.SubElement(cell._tc.get_or_add_tcPr(), qn("a:lnB"), w=str(Pt(0.75)))
    solid = etree.SubElement(line, qn("a:solidFill"))
    etree.SubElement(solid, qn("a:srgbClr"), val=RULE.removeprefix("#"))
    # the order of the schema: lines come before the filling of a cell
    cell._tc.tcPr.insert(0, line)
