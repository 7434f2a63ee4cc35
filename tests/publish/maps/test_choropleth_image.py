"""The map as a picture: the dashboard's classes and every name apart from the others."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from geo.draw.palette import CASE, TOWN, ramp
from geo.publish.maps.choropleth_image import PRINT, SLIDE, map_picture
from geo.publish.maps.inset_frames import frames_of


def opened(content):
    return np.asarray(Image.open(io.BytesIO(content)).convert("RGB"))


def drawn(*arguments, **more):
    return opened(map_picture(*arguments, **more))


@pytest.fixture(scope="module")
def plain(dataset, ja):
    """The file of a map without a mark, drawn once for all tests that look at it."""
    return map_picture("ageing-2020", dataset, t=ja, cases=[])


def share(picture, colour):
    """How much of the picture is of exactly one colour."""
    wanted = [int(colour[n : n + 2], 16) for n in (1, 3, 5)]
    return (picture == wanted).all(axis=2).mean()


def test_a_picture_has_the_size_that_was_asked_for(plain, dataset, ja):
    assert opened(plain).shape == (PRINT[1], PRINT[0], 3)
    assert drawn("ageing-2020", dataset, t=ja, size=SLIDE).shape == (SLIDE[1], SLIDE[0], 3)


def test_every_class_of_the_dashboard_is_on_the_map(plain, dataset):
    indicator = dataset.indicators["ageing-2020"]
    colours = ramp(indicator.ramp, indicator.breaks)

    assert [each for each in colours if share(opened(plain), each) <= 0.0005] == []


def test_only_the_cases_asked_for_are_marked_and_the_town_has_its_own_colour(plain, dataset, ja):
    none = opened(plain)
    one = drawn("ageing-2020", dataset, t=ja, cases=["nomi"], town="47201")

    assert share(none, CASE) == 0 and share(none, TOWN) == 0
    assert share(one, CASE) > 0 and share(one, TOWN) > 0


def test_the_same_map_is_the_same_file(plain, dataset, ja):
    assert map_picture("ageing-2020", dataset, t=ja, cases=[]) == plain


SAPPORO, IWAKI = (42.95, 141.2), (37.05, 140.85)  # within two of the largest cities


def slant(picture, place):
    """Which way dark lines run across what is around a place: "/", "\\" or "" for none."""
    height, width, _ = picture.shape
    (x, y), (edge, _) = frames_of((width, height))[0].place(
        np.array([place[::-1], (place[1] + 0.1, place[0])])
    )
    reach, x, y = int(edge - x), int(x), int(y)
    dark = picture[y - reach : y + reach, x - reach : x + reach].max(axis=2) < 100
    rising = (dark[1:, :-1] & dark[:-1, 1:]).sum()
    falling = (dark[:-1, :-1] & dark[1:, 1:]).sum()
    if rising + falling < 0.05 * dark.size:
        return ""
    return "/" if rising > falling else "\\"


def test_without_colour_rise_and_fall_and_what_has_no_data_are_told_apart(plain, dataset, ja):
    since_2015, until_2050 = (
        drawn(indicator, dataset, t=ja, cases=[])
        for indicator in ("population-change-2020", "population-change-2050")
    )

    # Sapporo grew until 2020 and is to shrink until 2050; Iwaki shrank and has no projection
    assert slant(since_2015, SAPPORO) == "/"
    assert slant(until_2050, SAPPORO) == slant(since_2015, IWAKI) == ""
    assert slant(until_2050, IWAKI) == "\\"
    # classes that run one way keep their order in grey and need no lines
    assert slant(opened(plain), SAPPORO) == slant(opened(plain), IWAKI) == ""
