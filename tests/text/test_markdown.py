"""Text of others, shown as it is where Streamlit reads Markdown."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.text.markdown import plain

JOINER = "\u2060"  # has no width
SPECIAL = "\\`*_{}[]()<>#+-.!|~:$"
texts = st.text(max_size=40) | st.text(SPECIAL + "aあ ", max_size=40)


@given(texts)
def test_no_special_character_is_left_unescaped(text):
    without_escapes = re.sub(r"\\.", "", plain(text), flags=re.DOTALL)

    assert not set(without_escapes) & set(SPECIAL)


@given(texts)
def test_taking_the_backslashes_away_gives_the_text_back(text):
    without_escapes = re.sub(r"\\(.)", r"\1", plain(text), flags=re.DOTALL)

    assert without_escapes.replace(JOINER, "") == text.replace(JOINER, "")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("能美市", "能美市"),
        ("**太字**", r"\*\*太字\*\*"),
        ("[ここ](https://example.org)", r"\[ここ\]\(https\:" + JOINER + r"//example\.org\)"),
        (":red[危険]", r"\:red\[危険\]"),
        ("$x$", r"\$x\$"),
        (r"\*", r"\\\*"),
    ],
)
def test_marks_of_markdown_are_shown_as_they_are(text, shown):
    assert plain(text) == shown


@pytest.mark.parametrize(
    "address", ["https://a.example", "HTTP://a.example", "www.a.example", "a@a.example"]
)
def test_an_address_is_broken_where_markdown_would_know_it_for_one(address):
    # what remark-gfm looks for, in the text that is left when escapes have been read
    known = re.compile(r"https?://|www\.|[-.\w+]@[-\w]", re.IGNORECASE)
    read = re.sub(r"\\(.)", r"\1", plain(address))

    assert known.search(address)
    assert not known.search(read)


def test_an_html_entity_is_shown_as_it_is():
    assert plain("&lt;b&gt;").startswith("\\&")
