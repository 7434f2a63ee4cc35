"""Every name lies within its picture, whatever is marked and however long it is called."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image

from geo.draw.map.label_layout import MOST_NAMES, Label, named
from geo.draw.palette import CASE
from geo.publish.maps.choropleth_image import PRINT, SLIDE, label_unit, marks
from geo.publish.maps.inset_frames import frames_of
from geo.publish.maps.legend import legend_of
from geo.publish.maps.place_labels import Mark, centres, draw_labels

ROOM = (700, 480)  # units of a slide's picture, about
LEGEND = (560, 300, 690, 470)
# far beyond its edges as well: nothing says where the position of a case lies
spots = st.tuples(st.integers(-300, 1000), st.integers(-300, 800))
names = st.text("あ市W", min_size=1, max_size=40)
CORNERS = [(x, y) for x in (0, 699) for y in (0, 479)]


def boxes(middles, sizes):
    half = np.array([(each.width, each.height) for each in sizes]) / 2
    return np.hstack([middles - half, middles + half])


def outside(found, picture):
    width, height = picture
    return [
        box for box in found.tolist()
        if box[0] < 0 or box[1] < 0 or box[2] > width or box[3] > height
    ]  # fmt: skip


def touching(a, b):
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


@settings(max_examples=60)
@given(st.lists(st.tuples(spots, names), min_size=1, max_size=MOST_NAMES))
@example([(spot, "久留米市") for spot in CORNERS])
@example([((0, 240), "市" * 40)] * MOST_NAMES)
def test_every_label_lies_within_the_picture_wherever_its_place_is(marked):
    points, texts = zip(*marked, strict=True)
    sizes = [named(text) for text in texts]

    found = boxes(centres(np.array(points, dtype=float), sizes, ROOM, LEGEND), sizes)

    assert outside(found, ROOM) == []


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 700), st.integers(0, 480)), min_size=1, max_size=9))
@example([(560, 300)] * 9)
@example([*CORNERS, (600, 400)])
def test_while_there_is_room_no_label_is_on_another_or_on_the_legend(points):
    sizes = [Label("久留米市", 74)] * len(points)

    found = boxes(centres(np.array(points, dtype=float), sizes, ROOM, LEGEND), sizes)

    assert not [pair for pair in itertools.combinations(found.tolist(), 2) if touching(*pair)]
    assert not [box for box in found.tolist() if touching(box, LEGEND)]


def far_out(dataset):
    """The municipalities of which no other lies further in one of sixteen directions, and every
    eightieth: their codes."""
    table = dataset.statistics.municipalities[["latitude", "longitude"]]
    turns = np.radians(np.arange(0, 360, 22.5))
    furthest = (table.to_numpy() @ np.array([np.cos(turns), np.sin(turns)])).argmax(axis=0)
    return sorted({*table.index[furthest], *table.index[::80]})


@pytest.mark.parametrize("size", [PRINT, SLIDE])
def test_every_case_and_every_town_can_be_read_on_the_map_of_the_country(dataset, t, size):
    frames, unit = frames_of(size), label_unit(size)
    indicator = dataset.indicators["population-change-2050"]
    legend = legend_of(indicator, t, size, unit / 1.25).box
    wrong = {}
    for town in far_out(dataset):
        marked = marks(dataset, t.lang, frames, list(dataset.cases), town)
        sizes = [each.label for each in marked]
        points = np.array([each.point for each in marked])
        picture = (size[0] / unit, size[1] / unit)
        found = boxes(centres(points / unit, sizes, picture, np.array(legend) / unit), sizes)
        hidden = [box for box in (found * unit).tolist() if touching(box, legend)]
        if bad := [*outside(found, picture), *hidden]:
            wrong[town] = bad

    assert wrong == {}


@pytest.mark.parametrize("size", [PRINT, SLIDE])
def test_the_legend_lies_beside_the_islands_whatever_it_explains(dataset, t, size):
    frames = frames_of(size)
    (cape, ogasawara) = frames[0].place(np.array([[141.0, 35.7]]))[0], frames[-1].box()
    for indicator in dataset.indicators.values():
        left, top, right, bottom = legend_of(indicator, t, size, label_unit(size) / 1.25).box

        assert cape[0] < left < right < size[0] and bottom < size[1], indicator.id
        assert not touching((left, top, right, bottom), ogasawara), indicator.id


def test_a_name_wider_than_the_picture_is_written_smaller_and_not_cut():
    image = Image.new("RGB", (300, 200), "#ffffff")

    draw_labels(image, [Mark((20, 20), named("市" * 60), CASE)], (250, 150, 290, 190), 1)

    pixels = np.asarray(image)
    frame = (pixels == [int(CASE[n : n + 2], 16) for n in (1, 3, 5)]).all(axis=2)
    columns = np.flatnonzero(frame.any(axis=0))
    assert columns.min() > 0 and columns.max() < 299
    outer = pixels[:, [0, 1, 298, 299]]
    assert (outer == 255).all()
