"""Colours, chosen once."""

from __future__ import annotations

import colorsys
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from geo.draw.palette import AGES, CASE, OTHER_CASE, TOWN, ramp
from tests.paths import ROOT

kinds = st.sampled_from(["sequential", "diverging"])
above = st.lists(st.integers(1, 99), max_size=5, unique=True).map(sorted)
# zero is the highest break of the classes below zero, as in every diverging indicator
around_zero = st.tuples(
    st.lists(st.integers(-99, -1), max_size=4, unique=True).map(sorted), above
).map(lambda ends: [*ends[0], 0, *ends[1]][:5])


def channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def lightness(colour: str) -> float:
    red, green, blue = channels(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def is_brown(colour: str) -> bool:
    """Orange to yellow in hue, where the other half of the ramp is green to blue."""
    return colorsys.rgb_to_hls(*channels(colour))[0] < 1 / 6


@given(kinds, around_zero)
@example("diverging", [-50, -40, -30, -15, 0])
@example("diverging", [0, 2, 3, 4, 5])
@example("sequential", [25, 30, 35, 40, 50])
def test_every_class_has_a_colour_of_its_own(kind, breaks):
    assert len(set(ramp(kind, breaks))) == len(breaks) + 1


@given(above)
@example([25, 30, 35, 40, 50])
def test_a_higher_class_is_darker(breaks):
    shades = [lightness(colour) for colour in ramp("sequential", breaks)]

    assert shades == sorted(shades, reverse=True)


@given(around_zero)
@example([-50, -40, -30, -15, 0])
@example([-10, -5, 0, 5, 10])
@example([0, 2, 3, 4, 5])
def test_a_diverging_ramp_changes_hue_at_zero(breaks):
    browns = [is_brown(colour) for colour in ramp("diverging", breaks)]
    below = breaks.index(0) + 1

    assert browns == [True] * below + [False] * (len(breaks) + 1 - below)


@given(around_zero)
@example([-50, -40, -30, -15, 0])
@example([-10, -5, 0, 5, 10])
def test_a_diverging_ramp_gets_darker_away_from_zero(breaks):
    shades = [lightness(colour) for colour in ramp("diverging", breaks)]
    below = breaks.index(0) + 1

    assert shades[:below] == sorted(shades[:below])
    assert shades[below:] == sorted(shades[below:], reverse=True)


def test_a_single_class_below_zero_is_neither_as_pale_as_white_nor_the_darkest():
    (single, *_), (*several, _) = ramp("diverging", [0, 2]), ramp("diverging", [-10, -5, 0])

    assert lightness(several[0]) < lightness(single) < lightness(several[-1])


@given(above)
def test_a_sequential_ramp_has_no_class_set_apart(breaks):
    first, *others = ramp("sequential", breaks)

    assert not [colour for colour in others if is_brown(colour)]
    assert lightness(first) == max(map(lightness, [first, *others]))


def test_every_indicator_has_a_colour_for_each_class(catalogue):
    for indicator in catalogue.values():
        assert len(set(ramp(indicator.ramp, indicator.breaks))) == len(indicator.breaks) + 1


def test_every_indicator_that_can_be_below_zero_is_coloured_around_zero(catalogue):
    for indicator in catalogue.values():
        assert (indicator.ramp == "diverging") == indicator.signed == (0 in indicator.breaks)


@pytest.mark.parametrize("breaks", [[0], [0, 1, 2, 3, 4], [-2, -1, 0, 1, 2], [-4, -3, -2, -1, 0]])
def test_the_cases_and_the_town_have_colours_that_no_class_has(breaks):
    marks = {CASE, OTHER_CASE, TOWN}

    assert len(marks) == 3
    assert not marks & {*ramp("sequential", breaks), *ramp("diverging", breaks)}


def test_every_age_group_has_a_colour():
    assert list(AGES) == ["under15", "15_64", "65_74", "75plus"]
    assert len(set(AGES.values())) == 4


def test_no_other_module_has_a_colour_of_its_own():
    colour = re.compile(r"""["']#[0-9a-fA-F]{3,8}["']|\brgba?\(\d|RGBColor\(|HexColor\(""")
    modules = [path for room in ("geo", "pages") for path in (ROOT / room).rglob("*.py")]

    assert [path.name for path in modules if colour.search(path.read_text("utf-8"))] == [
        "palette.py"
    ]
