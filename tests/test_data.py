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
    *(path for folder in ("geo", "pages") for path in (ROOT / folder).rglob("*.j2")),
]


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


@pytest.fixture(scope="session")
def committed(known):
    """Every committed case, by its id."""
    return {path.stem: read_case(path, known) for path in CASES}


# ---- cases -------------------------------------------------------------------------------


def test_every_committed_case_is_on_the_shelf(known):
    collection = open_collection(DATA / "cases", known)

    assert not collection.problems
    assert set(collection.cases) == {path.stem for path in CASES}


def test_every_place_has_a_position_in_japan(committed, statistics):
    positions = {
        f"{name}: {place.name.ja}": place.position or statistics.position(place.code)
        for name, case in committed.items()
        for place in case.places
    }

    assert {
        name: position
        for name, position in positions.items()
        if not (position and 20 < position[0] < 46 and 122 < position[1] < 154)
    } == {}


def test_a_place_without_a_position_of_its_own_says_that_it_stands_at_an_office(committed):
    silent = [
        f"{name}: {place.name.ja}"
        for name, case in committed.items()
        for place in case.places
        if place.position is None
        and (place.precision not in ("office", "district") or place.position_source != "localgovjp")
    ]

    assert silent == []


def test_the_kind_of_a_case_agrees_with_the_number_of_its_places(committed):
    wrong = [
        name
        for name, case in committed.items()
        if case.kind != "organisation" and (len(case.places) > 1) != (case.kind == "municipalities")
    ]

    assert wrong == []


def test_the_name_on_the_map_is_short(committed):
    assert [name for name, case in committed.items() if len(case.short.ja) > 8] == []


def test_a_key_figure_is_given_once_in_the_unit_of_what_it_counts(committed):
    units = {"population": "person", "households": "household", "ageing_rate": "percent"}
    figures = [
        (name, figure.key, figure.unit)
        for name, case in committed.items()
        for figure in case.figures
        if figure.key
    ]
    given = Counter((name, key) for name, key, _ in figures)

    assert [each for each in figures if each[2] != units[each[1]]] == []
    assert [each for each, times in given.items() if times > 1] == []


# ---- words -------------------------------------------------------------------------------


def raw(phrases, key: str) -> str:
    above, _, last = key.rpartition(".")
    return phrases.under(above)[last]


def placeholders(phrase: str) -> Counter[str]:
    return Counter(name for _, name, _, _ in string.Formatter().parse(phrase) if name)


def test_every_phrase_exists_in_both_languages():
    assert list(JA) == list(EN)


def test_a_phrase_takes_the_same_values_in_both_languages():
    unequal = [
        key for key in JA if set(placeholders(raw(JA, key))) != set(placeholders(raw(EN, key)))
    ]

    assert unequal == []


def written(pattern: str) -> list[tuple[str, str]]:
    """(file, what the pattern catches) wherever the program or a template has it."""
    found = (
        (str(path.relative_to(ROOT)), caught)
        for path in CODE
        for caught in re.findall(pattern, path.read_text(encoding="utf-8"))
    )
    return list(found)


def test_every_phrase_that_is_asked_for_exists():
    asked = written(r'\bt\(\s*"([\w.]+)"\s*[,)]')

    assert asked
    assert [each for each in asked if each[1] not in set(JA)] == []


def test_every_phrase_whose_key_is_put_together_has_a_beginning_that_exists():
    in_code, in_templates = written(r'\bt\(\s*f"([\w.]+)\{'), written(r'\bt\(\s*"([\w.]+)" ~')

    assert in_code and in_templates
    assert [
        each for each in [*in_code, *in_templates] if not any(key.startswith(each[1]) for key in JA)
    ] == []


# ---- tables and their record ---------------------------------------------------------------


def test_every_built_file_is_claimed_exactly_once():
    files = [p for folder in ("tables", "boundaries") for p in (DATA / folder).iterdir()]

    assert sorted(resource["path"] for resource in RESOURCES) == sorted(
        str(path.relative_to(DATA)) for path in files
    )


def test_a_built_file_is_the_one_on_record():
    contents = {each["path"]: (DATA / each["path"]).read_bytes() for each in RESOURCES}

    assert {
        path: ("sha256:" + hashlib.sha256(c).hexdigest(), len(c)) for path, c in contents.items()
    } == {each["path"]: (each["hash"], each["bytes"]) for each in RESOURCES}


def rows(resource) -> int:
    text = (DATA / resource["path"]).read_text(encoding="utf-8")
    if resource["format"] == "csv":
        return len(list(csv.reader(text.splitlines()))) - 1
    return len(json.loads(text)["objects"]["municipalities"]["geometries"])


def test_a_built_file_has_as_many_rows_as_its_record_says():
    assert {each["path"]: rows(each) for each in RESOURCES} == {
        each["path"]: each["rows"] for each in RESOURCES
    }


def test_the_sources_on_record_are_those_in_the_folder_of_sources():
    credited = [
        (each["path"], source["id"], source["attribution"])
        for each in RESOURCES
        for source in each["sources"]
    ]

    assert {path for path, _, _ in credited} == {each["path"] for each in RESOURCES}
    assert [each for each in credited if each[2] != SOURCES[each[1]].attribution.ja] == []


def test_a_table_is_on_record_with_the_sources_and_columns_of_the_schema():
    on_record = {
        each["path"]: (
            [source["id"] for source in each["sources"]],
            [field["name"] for field in each["schema"]["fields"]],
            each["rows"],
        )
        for each in RESOURCES
        if each["format"] == "csv"
    }

    assert on_record == {
        table.file: (
            [name for name, _ in table.sources],
            [column.name for column in table.columns],
            table.rows,
        )
        for table in TABLES
    }


def test_a_table_is_sorted_by_its_key_and_has_no_key_twice():
    unsorted = []
    for table in TABLES:
        with (DATA / table.file).open(encoding="utf-8", newline="") as file:
            keys = [tuple(row[name] for name in table.key) for row in csv.DictReader(file)]
        if keys != sorted(set(keys)):
            unsorted.append(table.file)

    assert unsorted == []


def test_a_ward_lies_in_a_city_that_has_statistics(statistics):
    assert set(statistics.wards["city"]) <= set(statistics.municipalities.index)
