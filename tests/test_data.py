"""What is committed in data/ is whole, agrees with its record, and refers to what exists."""

from __future__ import annotations

import csv
import hashlib
import json
import re
import string
from collections import Counter

import pytest

from geo.cases import KnownIds, open_collection, read_case, read_vocabulary
from geo.places.schema import TABLES
from geo.places.sources import read_sources
from geo.places.tables import read_statistics
from geo.text import read_phrases
from tests.paths import ROOT

DATA = ROOT / "data"
CASES = sorted((DATA / "cases").glob("*.toml"))
RESOURCES = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))["resources"]
SOURCES = read_sources(DATA / "sources")
JA, EN = (read_phrases(DATA / "text", lang) for lang in ("ja", "en"))
CODE = [
    *(ROOT / "pages").rglob("*.py"),
    *(ROOT / "geo/draw").rglob("*.py"),
    *(ROOT / "geo/publish").rglob("*.py"),
    *(ROOT / "geo/draw/html").rglob("*.j2"),
]

resources = pytest.mark.parametrize("resource", RESOURCES, ids=lambda each: each["path"])
cases = pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)


@pytest.fixture(scope="session")
def statistics():
    return read_statistics(DATA)


@pytest.fixture(scope="session")
def known(statistics):
    municipalities = tuple(statistics.municipalities.index)
    return KnownIds(
        types=tuple(read_vocabulary(DATA / "vocabulary/practice_types.toml")),
        sectors=tuple(read_vocabulary(DATA / "vocabulary/organisation_sectors.toml")),
        areas=(*municipalities, *statistics.wards.index),
        municipalities=municipalities,
        sources=tuple(SOURCES),
    )


# ---- cases -------------------------------------------------------------------------------


def test_every_committed_case_is_on_the_shelf(known):
    collection = open_collection(DATA / "cases", known)

    assert not collection.problems
    assert set(collection.cases) == {path.stem for path in CASES}


@cases
def test_every_place_has_a_position_in_japan(path, known, statistics):
    for place in read_case(path, known).places:
        latitude, longitude = place.position or statistics.position(place.code)

        assert 20 < latitude < 46 and 122 < longitude < 154


@cases
def test_a_place_without_a_position_of_its_own_says_that_it_stands_at_an_office(path, known):
    borrowed = [place for place in read_case(path, known).places if place.position is None]

    assert {place.precision for place in borrowed} <= {"office", "district"}
    assert {place.position_source for place in borrowed} <= {"localgovjp"}


@cases
def test_the_kind_of_a_case_agrees_with_the_number_of_its_places(path, known):
    case = read_case(path, known)

    assert (len(case.places) > 1) == (case.kind == "municipalities") or case.kind == "organisation"


@cases
def test_the_name_on_the_map_is_short(path, known):
    assert len(read_case(path, known).short.ja) <= 8


@cases
def test_a_key_figure_is_given_once(path, known):
    keys = [figure.key for figure in read_case(path, known).figures if figure.key]

    assert len(keys) == len(set(keys))


@cases
def test_a_key_figure_has_the_unit_of_what_it_counts(path, known):
    units = {"population": "person", "households": "household", "ageing_rate": "percent"}
    figures = [figure for figure in read_case(path, known).figures if figure.key]

    assert all(figure.unit == units[figure.key] for figure in figures)


# ---- words -------------------------------------------------------------------------------


def raw(phrases, key: str) -> str:
    above, _, last = key.rpartition(".")
    return phrases.under(above)[last]


def placeholders(phrase: str) -> Counter[str]:
    return Counter(name for _, name, _, _ in string.Formatter().parse(phrase) if name)


def test_every_phrase_exists_in_both_languages():
    assert list(JA) == list(EN)


@pytest.mark.parametrize("key", list(JA))
def test_a_phrase_takes_the_same_values_in_both_languages(key):
    assert set(placeholders(raw(JA, key))) == set(placeholders(raw(EN, key)))


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_phrase_that_is_asked_for_exists(path):
    asked = re.findall(r'\bsay\(\s*"([\w.]+)"\s*[,)]', path.read_text(encoding="utf-8"))

    assert not [key for key in asked if key not in set(JA)]


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_phrase_whose_key_is_put_together_has_a_beginning_that_exists(path):
    source = path.read_text(encoding="utf-8")
    starts = re.findall(r'\bsay\(\s*f"([\w.]+)\{', source)
    starts += re.findall(r'\bsay\(\s*"([\w.]+)" ~', source)

    assert not [start for start in starts if not any(key.startswith(start) for key in JA)]


# ---- tables and their record ---------------------------------------------------------------


def test_every_built_file_is_claimed_exactly_once():
    files = [p for folder in ("tables", "boundaries") for p in (DATA / folder).iterdir()]

    assert sorted(resource["path"] for resource in RESOURCES) == sorted(
        str(path.relative_to(DATA)) for path in files
    )


@resources
def test_a_built_file_is_the_one_on_record(resource):
    content = (DATA / resource["path"]).read_bytes()

    assert resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()
    assert resource["bytes"] == len(content)


@resources
def test_a_built_file_has_as_many_rows_as_its_record_says(resource):
    text = (DATA / resource["path"]).read_text(encoding="utf-8")
    if resource["format"] == "csv":
        rows = len(list(csv.reader(text.splitlines()))) - 1
    else:
        rows = len(json.loads(text)["objects"]["municipalities"]["geometries"])

    assert resource["rows"] == rows


@resources
def test_the_sources_on_record_are_those_in_the_folder_of_sources(resource):
    assert resource["sources"]
    for source in resource["sources"]:
        assert source["attribution"] == SOURCES[source["id"]].attribution.ja


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_is_on_record_with_the_sources_and_columns_of_the_schema(table):
    (found,) = [each for each in RESOURCES if each["path"] == table.file]

    assert [source["id"] for source in found["sources"]] == [name for name, _ in table.sources]
    assert [field["name"] for field in found["schema"]["fields"]] == [
        column.name for column in table.columns
    ]
    assert found["rows"] == table.rows


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_is_sorted_by_its_key_and_has_no_key_twice(table):
    with (DATA / table.file).open(encoding="utf-8", newline="") as file:
        keys = [tuple(row[name] for name in table.key) for row in csv.DictReader(file)]

    assert keys == sorted(set(keys))


def test_a_ward_lies_in_a_city_that_has_statistics(statistics):
    assert set(statistics.wards["city"]) <= set(statistics.municipalities.index)
