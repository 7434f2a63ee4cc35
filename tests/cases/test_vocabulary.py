"""Controlled vocabularies: terms in the order of the file, each in both languages."""

from __future__ import annotations

import pytest

from geo.cases import read_vocabulary
from geo.errors import DataError

TERMS = """\
[soudan]
label = { ja = "相談", en = "Advice" }
definition = { ja = "相談を受ける。", en = "Advice is given." }

[ibasho]
label = { ja = "居場所", en = "Gathering place" }
definition = { ja = "人が集う。", en = "People meet." }
"""


@pytest.fixture
def terms_file(tmp_path):
    def write(text):
        path = tmp_path / "practice_types.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_terms_keep_the_order_of_the_file(terms_file):
    assert list(read_vocabulary(terms_file(TERMS))) == ["soudan", "ibasho"]


def test_a_term_has_a_label_and_a_definition_in_both_languages(terms_file):
    term = read_vocabulary(terms_file(TERMS))["ibasho"]

    assert (term.label["ja"], term.definition["en"]) == ("居場所", "People meet.")


def test_a_term_without_a_definition_is_named(terms_file):
    with pytest.raises(DataError) as error:
        read_vocabulary(terms_file('[soudan]\nlabel = { ja = "相談", en = "Advice" }\n'))

    assert str(error.value) == (
        "practice_types.toml: soudan: definition (1行目 / line 1)\n"
        "  definition がありません。この項目に definition = … を書いてください。\n"
        "  definition is missing. Add definition = … to this entry."
    )


def test_a_term_that_stands_twice_is_refused(terms_file):
    with pytest.raises(DataError, match=r"practice_types\.toml\n"):
        read_vocabulary(terms_file(TERMS + TERMS))
