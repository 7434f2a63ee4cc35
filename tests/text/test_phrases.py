"""Phrases of the interface: looked up by key, filled with values, in two languages."""

from __future__ import annotations

import pytest

from geo.errors import DataError
from geo.text import Phrases, check_phrases, read_phrases

SAY = Phrases("en", {"list.count": "{count} cases", "map.words.a": "A", "map.words.b": "B"})


def test_a_phrase_is_filled_with_its_values():
    assert SAY("list.count", count=7) == "7 cases"


def test_a_value_with_braces_is_written_as_it_is():
    assert SAY("list.count", count="{x}") == "{x} cases"


def test_a_key_that_does_not_exist_is_an_error():
    with pytest.raises(KeyError, match=r"list\.cuont"):
        SAY("list.cuont")


def test_the_phrases_below_a_prefix_are_given_by_the_rest_of_their_key():
    assert SAY.under("map.words") == {"a": "A", "b": "B"}


def test_a_prefix_is_a_whole_word():
    assert SAY.under("map.wor") == {}


def test_tables_of_the_file_become_dotted_keys(tmp_path):
    (tmp_path / "ja.toml").write_text('[map]\n[map.words]\nno_data = "データなし"\n', "utf-8")

    t = read_phrases(tmp_path, "ja")

    assert (t.lang, list(t)) == ("ja", ["map.words.no_data"])
    assert t("map.words.no_data") == "データなし"


@pytest.mark.parametrize("content", [None, b"title = ", b"\xff\xfe"])
def test_words_that_cannot_be_read_are_named(content, tmp_path):
    if content is not None:
        (tmp_path / "en.toml").write_bytes(content)

    with pytest.raises(DataError, match=r"^data/text/en\.toml\n  画面のことば"):
        read_phrases(tmp_path, "en")


def test_a_language_that_lacks_a_phrase_of_another_is_named():
    whole, cut = Phrases("ja", {"a": "あ", "b": "い"}), Phrases("en", {"a": "a"})

    with pytest.raises(DataError, match=r"^data/text/en\.toml\n.*b: 1"):
        check_phrases([whole, cut])
