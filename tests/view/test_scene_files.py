"""Files and links of which a part is broken: the rest opens, and what is left out is named."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.view import View
from geo.view.link_codec import LONGEST_TITLE
from geo.view.scenes import Problem, Scene, read_file, read_scenes, write_file
from tests.view.test_scenes import NOMI, TOWN, encoded, filed, short_lists
from tests.view.test_view import SMALL

BOTH = write_file([NOMI, TOWN])
FAMILY = "👨\u200d👩\u200d👧の会"
RAINBOW = "🏳\ufe0f\u200d🌈"


def scene(title, **changes):
    return {"page": "", "title": title, "view": {"case": "nomi"}} | changes


def titles(*given):
    found, problems = read_file(filed(scenes=[scene(title) for title in given]), SMALL)
    return [each.title for each in found], [each.key for each in problems]


@pytest.mark.parametrize(
    ("bom", "encoding"),
    [
        ("", "utf-8"),
        ("", "utf-8-sig"),
        ("\ufeff", "utf-16-le"),
        ("\ufeff", "utf-16-be"),
        ("", "cp932"),
    ],
)
def test_a_file_in_any_encoding_that_editors_save_is_read(bom, encoding):
    windows = "うちのまち：名張市①髙"  # what CP932 has, and Shift_JIS proper has not
    text = BOTH.decode().replace(TOWN.title, windows)

    found, problems = read_file((bom + text).encode(encoding), SMALL)

    assert problems == ()
    assert [each.title for each in found] == ["能美市の事例", windows]


@given(short_lists)
def test_every_list_is_the_same_in_utf_16(listed):
    assert read_file(write_file(listed).decode().encode("utf-16"), SMALL) == (listed, ())


@pytest.mark.parametrize(
    "content",
    [
        BOTH.decode().encode("utf-16-le"),  # without a BOM
        BOTH.decode().encode("utf-16-be"),
        BOTH.decode().encode("utf-32"),
        BOTH.decode().encode("euc_jp"),
        BOTH[: BOTH.index("能".encode()) + 1] + b"\xff" + BOTH[BOTH.index("能".encode()) + 1 :],
        b"\xff\xfe{",  # half a character
    ],
    ids=["utf-16-le", "utf-16-be", "utf-32", "euc-jp", "spoiled", "half"],
)
def test_a_file_in_an_encoding_that_cannot_be_told_is_refused_by_that_name(content):
    assert read_file(content, SMALL) == ((), (Problem("encoding", {}),))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("能美市 ", "能美市"),
        ("　能美市\u00a0", "能美市"),
        ("能美市\n", "能美市"),
        ("能\u200b美\ufeff市\u202e", "能美市"),
        ("能\u200d美市", "能美市"),
        ("\u200d能美市\u200d", "能美市"),
        ("能\x00美\x07市", "能美市"),
        ("うちの　まち", "うちの まち"),
        ("か\u3099っこう", "がっこう"),
        (FAMILY, FAMILY),
        (RAINBOW, RAINBOW),
        ("葛\U000e0100城市", "葛\U000e0100城市"),
    ],
)
def test_a_title_keeps_what_is_seen_and_loses_what_is_not(written, read):
    assert titles(written) == ([read], [])
    assert read_scenes(encoded([["", written, ""]]), SMALL)[0] == (Scene(read, "", View()),)


@pytest.mark.parametrize("bad", ["", " \u200b", "x" * (LONGEST_TITLE + 1), "\ud800", "a\ue000"])
def test_one_title_that_is_none_takes_no_other_scene_along(bad):
    assert titles("一", bad, "三") == (["一", "三"], ["title"])


@pytest.mark.parametrize(
    "broken",
    [
        scene("壊れた場面", page="../etc"),
        scene("壊れた場面", view=[]),
        scene("壊れた場面", view={"q": 1}),
        scene("壊れた場面", view={"q": "x" * 3000}),
        scene("壊れた場面", note="x"),
        {"title": "壊れた場面\ud800"},
    ],
)
def test_a_scene_that_is_unusable_is_named_by_number_and_title_and_the_rest_opens(broken):
    found, problems = read_file(filed(scenes=[scene("一"), broken, scene("三")]), SMALL)

    assert [each.title for each in found] == ["一", "三"]
    (problem,) = problems
    assert problem.key == "scene"
    assert (problem.values["number"], problem.values["title"]) == (2, "壊れた場面")


def test_the_same_holds_for_the_scenes_of_a_link():
    text = encoded([["", "一", "case=nomi"], ["", "", ""], [1, "二", ""], ["", "四", "q=NPO"]])

    found, problems = read_scenes(text, SMALL)

    assert [each.title for each in found] == ["一", "四"]
    assert [(each.key, each.values["number"]) for each in problems] == [("title", 2), ("scene", 3)]
    assert View.from_query({"scenes": text}, SMALL) == (View(scenes=text), ())


def test_a_scenes_own_address_is_read_as_forgivingly_and_brings_nothing_of_the_readers():
    query = "CASE=nomi%E3%80%82&type=soudan&type=ibasho&LANG=en&x%2525252526shortlist=nomi_cafe"

    found, problems = read_scenes(encoded([["", "題", query]]), SMALL)

    assert found == (Scene("題", "", View(case="nomi", type=("soudan", "ibasho"))),)
    assert problems == ()


@given(st.text(st.characters(), max_size=LONGEST_TITLE))
def test_any_title_is_read_or_named_and_can_be_written_again(title):
    content = json.dumps(
        {"format": "kyosei-map-scenes", "version": 1, "scenes": [scene(title), scene("次")]}
    ).encode()

    found, problems = read_file(content, SMALL)

    assert len(found) + len(problems) == 2
    assert read_file(write_file(found), SMALL) == (found, ())
    assert all(str(each.values["title"]).encode() is not None for each in problems)
