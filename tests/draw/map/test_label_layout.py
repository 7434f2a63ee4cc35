"""No label ever covers another label or a place, however crowded the map is."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from geo.draw.map.label_layout import (
    MOST_NAMES,
    ZOOMS,
    Label,
    labels,
    layout,
    offsets,
    offsets_between,
    project,
)

points = st.tuples(st.integers(0, 400), st.integers(0, 400))
sizes = st.builds(Label, st.just("能美市"), st.integers(28, 200))
crowds = st.lists(st.tuples(points, sizes), min_size=1, max_size=60) | st.builds(
    lambda point, sizes: [(point, size) for size in sizes],
    points,
    st.lists(sizes, min_size=1, max_size=60),
)
JAPAN = st.tuples(st.floats(24, 46), st.floats(123, 146))


def boxes(places, sizes, shifts):
    """Each label as left, top, right, bottom in pixels."""
    half = np.array([(size.width, size.height) for size in sizes]) / 2
    centres = np.asarray(places) + np.asarray(shifts)
    return np.hstack([centres - half, centres + half])


def overlapping(boxes):
    return [
        (one, other)
        for (one, a), (other, b) in itertools.combinations(enumerate(boxes), 2)
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]


def covered(boxes, places):
    return [
        (label, point)
        for label, (left, top, right, bottom) in enumerate(boxes)
        for point, (x, y) in enumerate(places)
        if left < x < right and top < y < bottom
    ]


@settings(max_examples=30)
@given(crowds)
@example([((200, 200), Label("能美市", 60))] * 60)
@example([((200, 200), Label("能美市", 61)), ((201, 200), Label("12", 28))])
def test_no_label_overlaps_another_or_covers_a_place(crowd):
    places, sizes = zip(*crowd, strict=True)

    found = boxes(places, sizes, offsets(np.array(places, dtype=float), sizes))

    assert not overlapping(found)
    assert not covered(found, places)


@settings(max_examples=10)
@given(crowds)
def test_the_same_places_always_give_the_same_layout(crowd):
    places, sizes = zip(*crowd, strict=True)
    pixels = np.array(places, dtype=float)

    assert (offsets(pixels, sizes) == offsets(pixels.copy(), sizes)).all()


@settings(max_examples=10)
@given(st.lists(JAPAN, min_size=1, max_size=15))
def test_a_layout_holds_at_every_zoom(places):
    sizes = labels(["能美市"] * len(places))

    for zoom, shifts in layout(places, sizes).items():
        pixels = np.round(project(places, float(zoom)))
        found = boxes(pixels, sizes, shifts)
        assert not overlapping(found) and not covered(found, pixels)


FAR = st.sampled_from([-1e12, -30_000.0, 0.0, 0.5, 30_000.0, 1e12])
anywhere = st.tuples(FAR | st.floats(-1e6, 1e6), FAR | st.floats(-1e6, 1e6))


@settings(max_examples=25)
@given(st.lists(st.tuples(anywhere, anywhere, sizes), min_size=1, max_size=25), st.booleans())
@example([((0.0, 0.0), (0.0, 0.0), Label("x" * 100, 1_400))] * 25, True)
def test_there_is_a_free_spot_within_the_rings_that_are_tried(crowd, crowded):
    narrow, wide, sizes = zip(*crowd, strict=True)
    narrow = np.array([narrow[0]] * len(crowd) if crowded else narrow)
    wide = narrow + np.abs(np.array(wide)) % 500  # as much as a figure is stretched

    shifts = offsets_between(narrow, wide, sizes)

    for points in (narrow, wide):
        found = boxes(points, sizes, shifts)
        assert not overlapping(found) and not covered(found, points)


@pytest.mark.parametrize("bad", [float("nan"), float("inf"), float("-inf")])
def test_a_point_that_is_nowhere_is_refused_and_not_searched_for_ever(bad):
    with pytest.raises(ValueError, match="no position"):
        offsets(np.array([[1.0, 2.0], [bad, 2.0]]), labels(["能美市", "名張市"]))


@settings(max_examples=5)
@given(st.lists(st.sampled_from([(20, 122), (46, 154), (35, 139)]), min_size=1, max_size=20))
def test_a_layout_ends_at_the_limits_of_japan_and_for_many_of_one_place(places):
    assert len(layout(places, labels(["能美市"] * len(places)))) == len(ZOOMS)


def test_a_label_alone_stands_beside_its_place():
    ((right, down),) = offsets(np.array([[100.0, 100.0]]), [Label("能美市", 60)])

    assert (right, down) == (12 + 30, 0)


def test_no_places_have_no_labels():
    assert labels([]) == []
    assert offsets(np.empty((0, 2)), []).shape == (0, 2)


def test_a_layout_is_looked_up_by_the_zoom_as_javascript_writes_it():
    found = layout([(36.4, 136.5)], labels(["能美市"]))

    assert list(found)[:3] == ["3.5", "3.75", "4"]
    assert list(found) == [f"{zoom:g}" for zoom in ZOOMS]


@given(st.lists(st.text(max_size=12), max_size=30))
def test_every_label_is_large_enough_for_a_finger(names):
    assert all(label.width >= 24 and label.height >= 24 for label in labels(names))


def test_a_longer_name_has_a_wider_label():
    short, long, latin = labels(["能美市", "南医療生協", "Nomi"])

    assert long.width > short.width > latin.width


@pytest.mark.parametrize("number", [1, MOST_NAMES])
def test_a_few_cases_are_named(number):
    assert labels(["能美市"] * number)[-1].text == "能美市"


def test_many_cases_are_numbered_as_in_the_list():
    many = labels(["能美市"] * (MOST_NAMES + 1))

    assert [label.text for label in many] == [str(n) for n in range(1, MOST_NAMES + 2)]


@pytest.mark.parametrize(
    ("place", "zoom", "pixels"),
    [
        ((0, 0), 0, (128, 128)),
        ((0, 0), 4, (2048, 2048)),
        ((85.0511287798066, 180), 0, (256, 0)),
        ((-85.0511287798066, -180), 0, (0, 256)),
        ((66.5132604431119, 90), 0, (192, 64)),
        ((40.9798980696201, 0), 0, (128, 96)),  # the edge of a tile at zoom 3
    ],
)
def test_degrees_become_the_pixels_of_web_mercator(place, zoom, pixels):
    assert project([place], zoom)[0] == pytest.approx(pixels, abs=1e-4)


def test_tokyo_station_lies_on_its_tile_of_the_web():
    across, down = project([(35.681236, 139.767125)], 14)[0] // 256

    assert (across, down) == (14552, 6451)


@given(JAPAN, st.sampled_from(ZOOMS[:-4]))
def test_one_zoom_further_everything_is_twice_as_large(place, zoom):
    assert project([place], zoom + 1) == pytest.approx(2 * project([place], zoom))


@given(JAPAN, JAPAN)
def test_north_is_up_and_east_is_right(one, other):
    (x1, y1), (x2, y2) = project([one, other], 5)

    assert (x1 <= x2) == (one[1] <= other[1]) or one[1] == pytest.approx(other[1])
    assert (y1 >= y2) == (one[0] <= other[0]) or one[0] == pytest.approx(other[0])
