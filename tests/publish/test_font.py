"""Characters that the typeface has, and what stands in for those it lacks."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.publish.font import printable, registered


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("名張市 <b>&", "名張市 <b>&"),
        ("一行\n二行", "一行\n二行"),
        ("葛\U000e0100城市", "葛城市"),  # a variation selector
        ("か\u3099き", "がき"),  # composed
        ("≥ 30", "≧ 30"),
        ("𠮷野家🗾", "〓野家〓"),
        ("a\u200bb\x00", "ab"),
    ],
)
def test_nothing_is_printed_as_an_empty_box(text, printed):
    assert printable(text) == printed


@given(st.text(max_size=30))
def test_whatever_is_printed_is_in_the_typeface(text):
    assert all(
        ord(each) in registered().face.charToGlyph for each in printable(text).replace("\n", "")
    )


def test_every_phrase_name_and_source_has_all_its_characters(dataset, t):
    phrases = [t.under(key.rpartition(".")[0])[key.rpartition(".")[2]] for key in t]
    names = [area for row in ("name", "name_en") for area in dataset.statistics.municipalities[row]]
    lines = [source.attribution[t.lang] for source in dataset.sources.values()]
    cases = [case.model_dump_json() for case in dataset.cases.values()]

    assert not [text for text in (*phrases, *names, *lines, *cases) if "〓" in printable(text)]


def test_the_package_that_ships_the_typeface_is_not_imported():
    registered()

    assert not {"matplotlib", "matplotlib_fontja"} & set(sys.modules)
