"""Characters that the typeface has, and what stands in for those it lacks."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.publish.font import FILE, NAME, printable, registered
from tests.lock import LOCK, pinned


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


def test_the_typeface_is_passed_on_as_its_licence_asks():
    """Unchanged, under its own name, with the licence (article 3.2)."""
    folder = FILE.parent

    assert hashlib.sha256(FILE.read_bytes()).hexdigest() == (
        "3b9955a5e437ffb24c41548e79296fa724822da21ee75dc1b94f6ccdb8f400dd"
    )
    assert "IPAフォントライセンスv1.0" in (
        folder / "IPA_Font_License_Agreement_v1.0.txt"
    ).read_text("utf-8")
    assert registered().face.name == NAME.encode()


def test_matplotlib_is_not_needed():
    """It was installed for the one file of the typeface: with what it needs, 75 MB."""
    assert not {"matplotlib", "fonttools"} & set(pinned(LOCK))
