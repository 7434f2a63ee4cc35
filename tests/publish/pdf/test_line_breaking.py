"""Lines of a paragraph by the rules of Japanese print."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import stringWidth

from geo.publish import font
from geo.publish.pdf.line_breaking import broken
from geo.publish.pdf.styles import PdfStyles

TEXT = st.text(alphabet="あ漢ー（）「」、。 ab1%;→\u3000", max_size=60)
font.registered()


def lines(text, letters):
    """Lines that are as wide as so many Japanese letters."""
    return broken(text, letters * 10, font.NAME, 10)


@given(TEXT, st.integers(1, 30))
@example("", 1)
def test_no_letter_and_no_space_is_lost(text, letters):
    assert "".join(lines(text, letters)) == text


@given(TEXT, st.integers(2, 30))
def test_no_line_is_wider_than_the_paper(text, letters):
    widest = max(stringWidth(line.rstrip(), font.NAME, 10) for line in lines(text, letters))

    assert widest <= letters * 10


@pytest.mark.parametrize(
    ("text", "letters", "found"),
    [
        ("高齢化率（2020年）", 6, ["高齢化率", "（2020年）"]),
        ("はなす、きく", 3, ["はな", "す、き", "く"]),
        ("漢字(JA); b", 4, ["漢字", "(JA); b"]),
        ("2015→2020年", 4, ["2015→", "2020年"]),
        ("up to 2050", 3, ["up to ", "2050"]),
    ],
)
def test_a_line_does_not_end_with_an_opening_bracket_nor_begin_with_a_comma(text, letters, found):
    assert lines(text, letters) == found


def test_lines_that_were_asked_for_stay_apart_when_half_of_them_goes_overleaf():
    text = "\n".join(["漢字かな交じりの行", "二行目", "三行目"])
    whole = PdfStyles("ja").text(text)
    whole.wrap(60, 500)

    parts = whole.split(60, 2.5 * whole.style.leading)
    for part in parts:
        part.wrap(60, 500)

    lines = [line for part in parts for _, (line,) in part.blPara.lines]
    assert lines == ["漢字かな交じ", "りの行", "二行目", "三行目"]
