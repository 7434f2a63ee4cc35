"""Text of others, shown as it is where Streamlit reads Markdown."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.text.markdown import plain

SPECIAL = "\\`*_{}[]()<>#+-.!|~:$"
texts = st.text(max_size=40) | st.text(SPECIAL + "aあ ", max_size=40)


@given(texts)
def test_no_special_character_is_left_unescaped(text):
    without_escapes = re.sub(r"\\.", "", plain(text), flags=re.DOTALL)

    assert not set(without_escapes) & set(SPECIAL)


@given(texts)
def test_taking_the_backslashes_away_gives_the_text_back(text):
    assert re.sub(r"\\(.)", r"\1", plain(text), flags=re.DOTALL) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("能美市", "能美市"),
        ("**太字**", r"\*\*太字\*\*"),
        ("[ここ](https://example.org)", r"\[ここ\]\(https\://example\.org\)"),
        (":red[危険]", r"\:red\[危険\]"),
        ("$x$", r"\$x\$"),
        (r"\*", r"\\\*"),
    ],
)
def test_marks_of_markdown_are_shown_as_they_are(text, shown):
    assert plain(text) == shown


def test_an_html_entity_is_shown_as_it_is():
    assert plain("&lt;b&gt;").startswith("\\&")
