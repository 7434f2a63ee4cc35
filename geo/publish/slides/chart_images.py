"""Bars and tables as pictures for slides, in letters that are read from the back of a room."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

from geo.publish import font

BOARD = (2000, 740)  # pixels: across a slide
_LARGE, _SMALL = 36, 18  # pixels: of letters, and of those that would not fit otherwise
_INK, _RULE, _PAPER, _FOUND = "#1a1a1a", "#8f8f8f", "#ffffff", "#cfe3f3"
_GAP = 14
Box = tuple[float, float, float, float]  # left, top, right, bottom in pixels


@dataclass(frozen=True)
class Bar:
    """name: at its left. value: its length, None where there is no data. written: at its end."""

    name: str
    value: float | None
    written: str
    colour: str


@dataclass(frozen=True)
class Panel:
    """The bars of one indicator, on a scale of their own that holds zero."""

    title: str
    bars: Sequence[Bar]


def bars_picture(panels: Sequence[Panel]) -> bytes:
    """Up to four panels in two columns, as a PNG."""
    image, pencil = _blank()
    columns = min(2, len(panels))
    rows = -(-len(panels) // max(columns, 1))
    for number, panel in enumerate(panels):
        down, across = divmod(number, columns)
        width, height = BOARD[0] / columns, BOARD[1] / rows
        left, top = across * width, down * height
        _panel(pencil, panel, (left + _GAP, top, left + width - 2 * _GAP, top + height - _GAP))
    return _png(image)


def table_picture(rows: Sequence[Sequence[str]], *, found: str) -> bytes:
    """A table whose first row and first column are heads, as a PNG. Cells that are a number are
    shaded, so that they are seen before they are read. found: what stands in the corner."""
    image, pencil = _blank()
    count = max(len(rows[0]) - 1, 1)
    first = min(0.34 * BOARD[0], BOARD[0] - 90 * count)
    width, height = (BOARD[0] - first) / count, BOARD[1] / max(len(rows), 8)
    for down, row in enumerate(rows):
        top = down * height
        pencil.line((0, top + height, BOARD[0], top + height), _RULE, 2)
        for across, text in enumerate(row):
            left = first + (across - 1) * width if across else 0
            box = (left, top, left + (width if across else first), top + height)
            if down and text.isdigit():
                pencil.rectangle((box[0] + 3, top + 3, box[2] - 3, box[3] - 3), _FOUND)
            _write(pencil, box, text if down or across else found, middle=bool(across))
    return _png(image)


def _blank() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("RGB", BOARD, _PAPER)
    return image, ImageDraw.Draw(image)


def _panel(pencil: ImageDraw.ImageDraw, panel: Panel, box: Box) -> None:
    left, top, right, bottom = box
    step = (bottom - top) / (len(panel.bars) + 1)
    _write(pencil, (left, top, right, top + step), panel.title)
    width = right - left
    start, end = left + 0.36 * width, right - 0.3 * width
    values = [bar.value for bar in panel.bars if bar.value is not None]
    low, high = min([0.0, *values]), max([0.0, *values])
    start += 0.2 * width * (low < 0)  # room for a number at the left of zero

    def at(value: float) -> float:
        return start + (value - low) / ((high - low) or 1) * (end - start)

    for number, bar in enumerate(panel.bars, start=1):
        line = (left, top + number * step, right, top + (number + 1) * step)
        _bar(pencil, bar, line, (at(0), at(bar.value or 0)), 0.35 * width)
    pencil.line((at(0), top + step, at(0), bottom), _INK, 3)


def _bar(
    pencil: ImageDraw.ImageDraw, bar: Bar, line: Box, reach: tuple[float, float], room: float
) -> None:
    left, top, right, bottom = line
    _write(pencil, (left, top, left + room, bottom), bar.name)
    edge = 0.14 * (bottom - top)
    pencil.rectangle((min(reach), top + edge, max(reach), bottom - edge), bar.colour)
    if reach[1] < reach[0]:
        face = _font(bar.written, reach[1] - left - room, bottom - top)
        middle = (top + bottom) / 2
        pencil.text((reach[1] - _GAP, middle), bar.written, _INK, face, anchor="rm")
    else:
        _write(pencil, (max(reach) + _GAP, top, right, bottom), bar.written)


def _write(pencil: ImageDraw.ImageDraw, box: Box, text: str, *, middle: bool = False) -> None:
    """Text in a box, in the middle or at its left, as large as fits, in two lines if that helps."""
    left, top, right, bottom = box
    text = font.printable(text)
    room = (right - left - _GAP, bottom - top)
    choices = [text, _halved(text)] if " " in text else [text]
    text = max(choices, key=lambda each: _font(each, *room).size)
    face = _font(text, *room)
    where = ((left + right) / 2 if middle else left, (top + bottom) / 2)
    align = "center" if middle else "left"
    pencil.multiline_text(where, text, _INK, face, "mm" if middle else "lm", 2, align)


def _font(text: str, width: float, height: float) -> ImageFont.FreeTypeFont:
    lines = text.split("\n")
    tall = int(min(_LARGE, 0.92 * height / len(lines)))
    widest = max(font.for_pictures(_LARGE).getlength(line) for line in lines)
    return font.for_pictures(max(_SMALL, min(tall, int(_LARGE * width / max(widest, 1)))))


def _halved(text: str) -> str:
    """Two lines, broken at the space that is nearest to the middle."""
    spaces = [place for place, letter in enumerate(text) if letter == " "]
    cut = min(spaces, key=lambda place: abs(place - len(text) / 2))
    return f"{text[:cut]}\n{text[cut + 1 :]}"


def _png(image: Image.Image) -> bytes:
    content = io.BytesIO()
    image.save(content, "PNG")
    return content.getvalue()
