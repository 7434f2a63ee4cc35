"""Labels in lines: nothing lost, Japanese brackets kept, words whole."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from geo.text.wrapping import columns, wrapped


def letters(text):
    return "".join(text.split())


@given(st.text(alphabet="あア漢ーｶＡab（）「」、()“” \u3000<&\n", max_size=40), st.integers(4, 30))
@example("", 4)
@example("（（", 4)
def test_wrapping_loses_no_letter(text, widest):
    assert letters("".join(wrapped(text, widest))) == letters(text)


@given(st.text(alphabet="あ漢字ん", max_size=60), st.integers(2, 30))
def test_japanese_without_brackets_keeps_to_the_width(text, widest):
    assert all(columns(line) <= widest for line in wrapped(text, widest))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("地域ケア会議", ["地域ケア", "会議"]),
        ("あいうえ、か", ["あいう", "え、か"]),
        ("あいう「えお」", ["あいう", "「えお」"]),
        ("Citizens of Nomi", ["Citizens", "of Nomi"]),
        ("", []),
    ],
)
def test_a_line_neither_begins_with_a_closing_mark_nor_breaks_a_word(text, lines):
    assert wrapped(text, 8) == lines
