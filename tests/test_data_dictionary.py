"""docs/data.md says what the schema says today, and has words for all of it."""

from __future__ import annotations

import pytest

from geo.cases import Case
from geo.errors import DataError
from geo.places.data_dictionary import dictionary
from geo.places.dictionary_words import read_words
from geo.places.schema import COLUMNS, TABLES
from tests.paths import DATA, ROOT


@pytest.fixture(scope="module")
def text():
    return dictionary(DATA, read_words())


def test_the_dictionary_is_what_the_command_writes(text):
    # to make it anew: python -m geo.places dictionary
    assert (ROOT / "docs/data.md").read_text(encoding="utf-8") == text


def test_it_has_every_table_column_and_field(text):
    fields = {f"`{name}`" for name in COLUMNS.keys() | Case.model_fields.keys() - {"id"}}
    entries = {f"`[[{name}]]`" for name in ("practices", "hubs", "organisations", "places")}
    files = {f"`{table.file}`" for table in TABLES}

    assert [name for name in fields | entries | files if name not in text] == []


@pytest.mark.parametrize(
    ("part", "name"),
    [("tables", "register"), ("models", "Practice")],
)
def test_what_has_no_words_is_named(part, name):
    wording = read_words()
    kept = {key: each for key, each in getattr(wording, part).items() if key != name}

    with pytest.raises(DataError, match=f"{part}.{name}"):
        dictionary(DATA, wording.model_copy(update={part: kept}))


def test_a_column_and_a_field_without_words_are_named():
    wording = read_words()
    del wording.tables["finance"].columns["welfare"]
    with pytest.raises(DataError, match=r"tables\.finance\.columns\.welfare"):
        dictionary(DATA, wording)

    wording = read_words()
    del wording.models["Practice"].fields["types"]
    with pytest.raises(DataError, match=r"models\.Practice\.fields\.types"):
        dictionary(DATA, wording)


def test_words_of_what_is_not_there_are_named():
    wording = read_words()
    wording.models["Event"].fields["weather"] = wording.models["Event"].fields["label"]

    with pytest.raises(DataError, match="weather"):
        dictionary(DATA, wording)
