"""The map as a picture: the dashboard's classes and every name apart from the others."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from geo.draw.palette import CASE, TOWN, ramp
from geo.publish.maps.choropleth_image import PAPER, SLIDE, map_picture


def drawn(*arguments, **more):
    picture = Image.open(io.BytesIO(map_picture(*arguments, **more)))
    return np.asarray(picture.convert("RGB"))


def share(picture, colour):
    """How much of the picture is of exactly one colour."""
    wanted = [int(colour[n : n + 2], 16) for n in (1, 3, 5)]
    return (picture == wanted).all(axis=2).mean()


@pytest.mark.parametrize("size", [PAPER, SLIDE])
def test_a_picture_has_the_size_that_was_asked_for(size, dataset, ja):
    assert drawn("ageing-2020", dataset, t=ja, size=size).shape == (size[1], size[0], 3)


def test_every_class_of_the_dashboard_is_on_the_map(dataset, t):
    picture = drawn("ageing-2020", dataset, t=t)
    indicator = dataset.indicators["ageing-2020"]

    assert all(share(picture, each) > 0.0005 for each in ramp(indicator.ramp, indicator.breaks))


def test_only_the_cases_asked_for_are_marked_and_the_town_has_its_own_colour(dataset, ja):
    none = drawn("ageing-2020", dataset, t=ja, cases=[])
    one = drawn("ageing-2020", dataset, t=ja, cases=["nomi"], town="47201")

    assert share(none, CASE) == 0 and share(none, TOWN) == 0
    assert share(one, CASE) > 0 and share(one, TOWN) > 0


def test_the_same_map_is_the_same_file(dataset, ja):
    assert map_picture("ageing-2020", dataset, t=ja) == map_picture("ageing-2020", dataset, t=ja)


def test_in_grey_classes_below_and_above_zero_are_still_told_apart(dataset, ja):
    indicator = dataset.indicators["population-change-2020"]
    above = ramp(indicator.ramp, indicator.breaks)[-1]
    plain = drawn("ageing-2020", dataset, t=ja, cases=[])
    hatched = drawn("population-change-2020", dataset, t=ja, cases=[])

    # the rise is hatched: dark lines within its colour, of which the plain map has only borders
    dark = (hatched.max(axis=2) < 60).mean()
    assert share(hatched, above) > 0 and dark > 0
    assert plain.shape == hatched.shape
