"""Whatever stands in an address or a scene file, it is read without harm."""

from __future__ import annotations

import json
from copy import deepcopy
from urllib.parse import parse_qsl, quote

from hypothesis import given, settings
from hypothesis import strategies as st

from geo.codes import read_code
from geo.view import View
from geo.view.case_filters import active as asked_of_the_map
from geo.view.case_filters import cleared
from geo.view.comparison import beside
from geo.view.directory import active as asked_of_the_directory
from geo.view.link_codec import LARGEST
from geo.view.scenes import presented, read_file, read_scenes, seen_by, write_file
from tests.security.payloads import PAYLOADS
from tests.view.test_scenes import encoded
from tests.view.test_view import FIELDS, SCENES, SMALL

many = settings(max_examples=5000)
# addresses as readers have sent them, to be spoiled
RIGHT = [
    {"lang": "en", "case": "nomi", "overlay": "population-2020", "age": "20-30.5", "unknown": "0"},
    {
        "type": "soudan.ibasho",
        "sector": "gyousei",
        "pref": "17.24",
        "q": "NPO 食堂",
        "basis": "census",
    },
    {"town": "24208", "like": "nomi", "weights": "ageing-2020_3.population-2020_0"},
    {
        "compare": "nomi.24208.13206",
        "group": "household",
        "x": "population-2020",
        "y": "ageing-2020",
    },
    {"kind": "hub.practice", "among": "nomi", "links": "nomi", "shortlist": "nomi_cafe"},
    {"scenes": SCENES, "scene": "2", "background": "gsi"},
]
# also halves of surrogate pairs and control characters, which a browser may well send
wild = (
    st.text(st.characters(), max_size=60) | st.sampled_from(PAYLOADS) | st.text("0123456789-._~,%")
)
names = st.sampled_from(FIELDS) | wild
numbers = st.integers() | st.floats() | st.booleans() | st.none()
json_values = st.recursive(
    numbers | wild,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(wild, inner, max_size=4),
)


# how a value is spoiled: cut, doubled, turned round, replaced, or something put into it
WAYS = [
    lambda old, at, other: old[:at],
    lambda old, at, other: old * 2,
    lambda old, at, other: old[::-1],
    lambda old, at, other: other,
    lambda old, at, other: old[:at] + other + old[at:],
]


def spoiled(query, faults):
    """An address that was right, with faults in some of its values."""
    changed = {n: way(query.get(n, ""), at, other) for n, at, other, way in faults}
    return {**query, **changed}


faults = st.tuples(st.sampled_from(FIELDS), st.integers(0, 60), wild, st.sampled_from(WAYS))
mutated = st.builds(spoiled, st.sampled_from(RIGHT), st.lists(faults, min_size=1, max_size=3))


def read(query):
    """Read an address, and ask of it what every page asks of it."""
    view, ignored = View.from_query(query, SMALL)
    scenes, _ = read_scenes(view.scenes, SMALL)
    for scene in scenes:
        seen_by(view, scene).href(scene.page)
    presented(view, scenes)
    beside(view)
    for condition in asked_of_the_map(view):
        cleared(view, condition)
    asked_of_the_directory(view)
    return view, ignored


@many
@given(st.dictionaries(names, wild, max_size=4) | mutated)
def test_a_random_or_mutated_address_gives_a_view_that_can_be_written_and_read_again(query):
    view, ignored = read(query)

    assert View.from_query(view.to_query(), SMALL) == (view, ())
    assert {each.name for each in ignored} <= set(FIELDS)


@given(st.text(st.characters(codec="latin-1"), max_size=200))
def test_a_random_line_behind_the_question_mark_gives_a_view(line):
    read(dict(parse_qsl(line, keep_blank_values=True)))


@given(mutated)
def test_no_value_of_an_address_gets_into_a_link_unquoted(query):
    href = read(query)[0].href("practices")

    assert href.startswith("./practices")
    assert href.partition("?")[2] == quote(href.partition("?")[2], safe="=&%+._-~*")


@given(st.text(st.characters(), max_size=300) | json_values.map(encoded))
def test_a_random_list_of_scenes_is_read_or_refused_with_a_reason(text):
    scenes, problems = read_scenes(text, SMALL)

    assert scenes or problems or not text or text == encoded([])


@given(st.just(SCENES), st.data())
def test_a_mutated_list_of_scenes_is_read_or_refused(text, data):
    at = data.draw(st.integers(0, len(text)))
    other = data.draw(st.text("AZaz09-_=", max_size=3))

    read_scenes(text[:at] + other + text[at + data.draw(st.integers(0, 3)) :], SMALL)


@given(st.binary(max_size=300) | json_values.map(lambda value: json.dumps(value).encode()))
def test_a_random_file_is_read_or_refused(content):
    read_file(content, SMALL)


@given(json_values, st.data())
def test_a_mutated_file_is_read_or_refused(value, data):
    content = json.loads(write_file(read_scenes(SCENES, SMALL)[0]))
    content[data.draw(st.sampled_from(sorted(content)))] = value
    for scene in content["scenes"] if isinstance(content["scenes"], list) else ():
        if isinstance(scene, dict):
            scene[data.draw(st.sampled_from(["page", "title", "view"]))] = deepcopy(value)

    found, problems = read_file(json.dumps(content).encode(), SMALL)

    assert isinstance(found, tuple) and isinstance(problems, tuple)


@given(wild)
def test_a_code_is_one_of_a_municipality_or_refused_as_a_value(text):
    try:
        code = read_code(text)
    except ValueError:
        return
    assert code.isascii() and code.isdecimal()


def test_a_list_that_unpacks_to_more_than_a_list_may_hold_is_refused():
    _, problems = read_scenes(encoded(b"[" * (LARGEST * 50)), SMALL)

    assert [each.key for each in problems] == ["too_long"]
