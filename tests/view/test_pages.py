"""Which fields of a view a page means, for what is kept of it and handed on from it."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.view import View
from geo.view.pages import PAGES, READERS_OWN, meant_on
from geo.view.scenes import Scene, read_scenes, write_file, write_scenes
from tests.view.test_scenes import TOWN, encoded
from tests.view.test_view import SMALL, views

FIELDS = {field.name for field in dataclasses.fields(View)}
pages = st.sampled_from(["", *(page.name for page in PAGES), "of_a_later_version"])


def test_every_field_is_the_readers_own_or_meant_by_a_page():
    meant = {field for page in PAGES for field in page.means}

    assert meant | set(READERS_OWN) == FIELDS
    assert not meant & set(READERS_OWN)


@pytest.mark.parametrize(
    ("page", "kept"),
    [
        ("", {"case": "nomi", "town": "24208", "q": "縁側"}),
        ("explore", {"case": "nomi", "town": "24208", "q": "縁側"}),
        ("my_town", {"town": "24208", "like": "kurume"}),
        ("practices", {"q": "縁側", "links": "fujisawa"}),
        ("compare", {"town": "24208", "compare": ("nabari",), "x": "aged75-2020"}),
        ("workshop", {}),
        ("sources", {"town": "24208", "compare": ("nabari",)}),
    ],
)
def test_a_page_keeps_what_it_means_and_what_is_the_readers_own(page, kept):
    own = View(lang="en", shortlist=("nomi_otera-shokudou",), scenes="1abc", scene=2)
    everything = own.replace(
        case="nomi", town="24208", q="縁側", like="kurume", links="fujisawa",
        compare=("nabari",), x="aged75-2020",
    )  # fmt: skip

    assert meant_on(page, everything) == own.replace(**kept)


@given(pages, views)
def test_what_is_meant_is_meant_again_and_nothing_is_added(page, view):
    meant = meant_on(page, view)

    assert meant_on(page, meant) == meant
    assert meant.to_query().items() <= view.to_query().items()


@given(views)
def test_of_a_page_that_a_later_version_may_have_all_is_kept(view):
    assert meant_on("of_a_later_version", view) == view


def test_a_scene_that_carried_what_only_another_page_means_is_read_without_it():
    text = encoded([["my_town", TOWN.title, "town=24208&case=nomi&links=retired"]])

    assert read_scenes(text, SMALL) == ((TOWN,), ())


def test_what_only_another_page_means_is_neither_in_a_link_nor_in_a_file():
    more = Scene(TOWN.title, TOWN.page, TOWN.view.replace(case="nomi", kind=("hub",)))

    assert write_scenes([more]) == write_scenes([TOWN])
    assert write_file([more]) == write_file([TOWN])
