"""Colours, chosen once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.draw.palette import AGES, CASE, NO_DATA, OTHER_CASE, ramp


def lightness(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@given(st.sampled_from(["sequential", "diverging"]), st.integers(2, 6))
def test_every_class_has_a_colour_of_its_own(kind, classes):
    assert len(set(ramp(kind, classes))) == classes


@given(st.integers(2, 6))
def test_a_higher_class_is_darker(classes):
    shades = [lightness(colour) for colour in ramp("sequential", classes)]

    assert shades == sorted(shades, reverse=True)


@pytest.mark.parametrize("classes", [2, 4, 6])
def test_a_diverging_ramp_sets_only_its_first_class_apart(classes):
    assert ramp("diverging", classes)[1:] == ramp("sequential", classes - 1)
    assert ramp("diverging", classes)[0] not in ramp("sequential", classes)


def test_every_indicator_has_a_colour_for_each_class(catalogue):
    for indicator in catalogue.values():
        classes = len(indicator.breaks) + 1

        assert len(set(ramp(indicator.ramp, classes))) == classes


def test_no_data_and_the_cases_have_colours_that_no_class_has():
    marks = {NO_DATA, CASE, OTHER_CASE}

    assert len(marks) == 3
    assert not marks & {*ramp("sequential", 6), *ramp("diverging", 6)}


def test_every_age_group_has_a_colour():
    assert list(AGES) == ["under15", "15_64", "65_74", "75plus"]
    assert len(set(AGES.values())) == 4
