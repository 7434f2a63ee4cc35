"""What a reader has chosen in a tab, after Back and after a removal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from geo.view import View
from geo.view.choices import joined, starting_over, with_earlier_choices
from geo.view.scenes import Scene, read_scenes, write_scenes

lists = st.lists(st.sampled_from("abcdef"), unique=True, max_size=4)


def test_who_adds_after_back_adds_to_what_was_chosen_since():
    found = joined((), ("b",), ("a",), 4)

    assert found == (("a", "b"), ("a", "b"), ("a",))


def test_back_itself_changes_nothing_and_a_removal_brings_nothing_back():
    assert joined(("a",), (), ("a", "b"), 4) == ((), ("b",), ())


def test_what_was_taken_away_after_back_does_not_return_with_the_next_addition():
    latest = joined(("a",), (), ("a", "b"), 4).latest

    assert joined((), ("c",), latest, 4).shown == ("b", "c")


def test_of_what_is_remembered_the_oldest_gives_way_and_nothing_that_is_on_the_screen():
    assert joined(("a",), ("a", "b"), ("x", "y", "z"), 4).shown == ("a", "y", "z", "b")
    assert joined(("a", "b", "c"), ("a", "b", "c", "d"), ("x",), 4).shown == ("a", "b", "c", "d")


@given(before=lists, after=lists)
def test_without_back_the_list_is_what_the_reader_made_of_it(before, after):
    assert joined(before, after, before, 4) == (tuple(after), tuple(after), ())


@given(before=lists, after=lists, latest=lists)
def test_a_list_never_grows_beyond_its_limit_and_what_is_chosen_on_the_screen_is_in_it(
    before, after, latest
):
    found = joined(before, after, latest, 4)

    assert len(found.shown) <= 4 and len(found.latest) <= 4
    assert set(after) <= set(found.shown) <= set(after) | set(latest)
    assert len(set(found.shown)) == len(found.shown)
    gone = set(before) - set(after)
    assert not gone & (set(found.shown) | set(found.latest))


def test_a_change_of_something_else_changes_no_list(dataset):
    before = View(compare=("nomi",))
    after = before.replace(case="kurume")

    assert with_earlier_choices(before, after, {"compare": ("nabari",)}, dataset) == (
        after,
        {"compare": ("nabari",)},
        {},
    )


def test_each_list_joins_what_was_chosen_of_it(dataset):
    latest = {"compare": ("nomi",), "shortlist": ("nomi_otera-shokudou",)}

    view, kept, back = with_earlier_choices(View(), View(compare=("kurume",)), latest, dataset)

    assert view == View(compare=("nomi", "kurume"))
    assert kept == {**latest, "compare": ("nomi", "kurume")}
    assert back == {"compare": ("nomi",)}


def test_the_comparison_of_a_scene_that_is_presented_is_left_to_the_scene(dataset):
    before = View(compare=("nomi",), scene=1)
    after = before.replace(compare=("nomi", "kurume"))

    assert with_earlier_choices(before, after, {"compare": ("nabari",)}, dataset)[0] == after


def test_a_scene_is_kept_beside_the_scenes_of_a_later_address_under_their_latest_titles(dataset):
    first, second = Scene("一", "", View(case="nomi")), Scene("二", "", View(case="kurume"))
    third, renamed = Scene("三", "", View(case="nabari")), Scene("はじめ", "", first.view)
    before, latest = write_scenes((first,)), write_scenes((renamed, second))

    view, *_ = with_earlier_choices(
        View(scenes=before),
        View(scenes=write_scenes((first, third))),
        {"scenes": latest},
        dataset,
    )

    assert read_scenes(view.scenes, dataset)[0] == (renamed, second, third)


def test_a_scene_that_is_renamed_is_no_addition(dataset):
    scene, other = Scene("一", "", View(case="nomi")), Scene("二", "", View(case="kurume"))
    after = View(scenes=write_scenes((Scene("はじめ", "", scene.view),)))

    view, kept, back = with_earlier_choices(
        View(scenes=write_scenes((scene,))),
        after,
        {"scenes": write_scenes((scene, other))},
        dataset,
    )

    assert (view, back) == (after, {})
    assert [each.title for each in read_scenes(kept["scenes"], dataset)[0]] == ["はじめ", "二"]


def test_a_list_that_takes_the_place_of_another_is_what_counts_from_then_on():
    latest = {"compare": ("nomi",), "scenes": "old"}

    assert starting_over(View(scenes="old"), View(scenes="new"), latest) == {
        "compare": ("nomi",),
        "scenes": "new",
    }
