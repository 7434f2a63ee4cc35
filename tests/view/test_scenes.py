"""A list of scenes survives link and file, and whatever else is given opens without harm."""

from __future__ import annotations

import base64
import json
import tracemalloc
import zlib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from geo.view import View
from geo.view.link_codec import (
    LARGEST,
    LONGEST_TEXT,
    MOST_SCENES,
    Row,
    Unreadable,
    encode,
    is_title,
)
from geo.view.scenes import (
    COMFORTABLE,
    LARGEST_FILE,
    Problem,
    Scene,
    held,
    moved,
    presented,
    read_file,
    read_scenes,
    seen_by,
    write_file,
    write_scenes,
)
from geo.view.typed_text import title_of
from tests.view.test_view import SMALL, printable, views

# Links of version 1 are on paper and in mails: this text must be read for ever.
OF_VERSION_1 = (
    "1eNqLjlZS0lF60bz3-b6-pzuaHjeue7Kr-8m-bqBgcmJxqm1efm6mUqxOtFJuZXxJfnkeUPxxY9vjxoVAlY8b9wEZ7_"
    "fMejqh9-merUDtQFmQIlsjEyMDC6XYWAC70y4B"
)
TOWN = Scene("うちのまち：名張市", "my_town", View(town="24208"))
NOMI = Scene("能美市の事例", "", View(case="nomi"))

titles = st.text(printable, min_size=1, max_size=60).map(title_of).filter(is_title)
pages = st.sampled_from(["", "my_town", "practices", "compare", "sources", "not_here"])
scenes = st.builds(
    lambda title, page, view: Scene(title, page, held(page, view)), titles, pages, views
)
short_lists = st.lists(scenes, max_size=5).map(tuple)


def encoded(content) -> str:
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    return "1" + base64.urlsafe_b64encode(zlib.compress(raw, 9)).decode().rstrip("=")


def filed(**changes) -> bytes:
    content = json.loads(write_file([NOMI]))
    return json.dumps(content | changes).encode()


def reason(read) -> str:
    found, problems = read
    assert found == () and len(problems) == 1
    return problems[0].key


def test_a_link_of_version_1_is_read_for_ever():
    assert read_scenes(OF_VERSION_1, SMALL) == ((NOMI, TOWN), ())


@given(short_lists)
@example((NOMI, TOWN, NOMI))
def test_a_list_read_back_from_its_link_is_the_same_list(listed):
    assert read_scenes(write_scenes(listed), SMALL) == (listed, ())


@given(short_lists)
def test_a_list_read_back_from_its_file_is_the_same_list(listed):
    assert read_file(write_file(listed), SMALL) == (listed, ())


@given(st.text(max_size=80) | st.text("0123456789abcAB_-", max_size=80).map("1".__add__))
@example("1")
@example("1=")
@example("１" + OF_VERSION_1[1:])
def test_any_text_of_a_link_opens_without_scenes_or_with(text):
    found, problems = read_scenes(text, SMALL)

    assert found or problems or not text


@given(st.binary(max_size=200))
@example(b"\xff\xfe")
@example("\ufeff[]".encode())
def test_any_file_opens_with_a_reason(content):
    assert len(read_file(content, SMALL)[1]) == 1


@given(st.integers(1, len(OF_VERSION_1) - 1))
def test_a_link_that_was_cut_off_anywhere_says_that_it_is_damaged(length):
    assert reason(read_scenes(OF_VERSION_1[:length], SMALL)) == "damaged"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2abc", "version"),
        ("x" * (LONGEST_TEXT + 1), "too_long"),
        (encoded(b"[" * 60_000), "damaged"),
        (encoded(b" " * (LARGEST + 1)), "too_long"),
        (encoded(b"\xff"), "damaged"),
        (encoded([["", "題", ""]] * (MOST_SCENES + 1)), "too_many"),
        (encoded({"scenes": []}), "form"),
        (encoded([["", "題"]]), "scene"),
        (encoded([["", "題", 1]]), "scene"),
        (encoded([["", "", ""]]), "title"),
        (encoded([["", "x" * 61, ""]]), "title"),
        (encoded([["", "a\ue000b", ""]]), "title"),
        (encoded([["", "\ud800", ""]]), "title"),
        (encoded([["../../etc", "題", ""]]), "scene"),
        (encoded([["", "題", "q=\ud800"]]), "scene"),
        (encoded([["", "題", "&".join(["a=1"] * 200)]]), "scene"),
    ],
)
def test_what_is_broken_or_hostile_gives_no_scenes_and_a_reason(text, why):
    assert reason(read_scenes(text, SMALL)) == why


def test_a_small_link_that_swells_to_a_gigabyte_is_never_unpacked():
    bomb = zlib.compress(b"0" * 3_000_000, 9)
    text = "1" + base64.urlsafe_b64encode(bomb).decode().rstrip("=")

    assert len(text) < LONGEST_TEXT
    tracemalloc.start()
    try:
        assert reason(read_scenes(text, SMALL)) == "too_long"
        assert tracemalloc.get_traced_memory()[1] < 1_000_000  # bytes at the most at one time
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "damaged"),
        (b"[]", "form"),
        (b" " * (LARGEST_FILE + 1), "too_long"),
        (filed(version=2), "version"),
        (filed(author="x"), "form"),
        (filed(scenes=[{"page": "", "title": "題"}]), "scene"),
        (filed(scenes=[{"page": "", "title": "題", "view": {"q": 1}}]), "scene"),
        (filed(scenes=[{"page": "", "title": "題", "view": {"q": "\ud800"}}]), "scene"),
        (filed(scenes=[{"page": 1, "title": "題", "view": {}}]), "scene"),
    ],
)
def test_a_file_is_read_as_strictly(content, why):
    assert reason(read_file(content, SMALL)) == why


def test_a_file_can_be_read_by_a_person():
    written = write_file([TOWN]).decode()

    assert '"title": "うちのまち：名張市"' in written
    assert '"town": "24208"' in written


def test_a_scene_keeps_what_is_usable_of_its_view_and_the_rest_is_named():
    text = encoded([["", "古い場面", "case=retired&q=NPO"]])

    assert read_scenes(text, SMALL) == (
        (Scene("古い場面", "", View(q="NPO")),),
        (Problem("part", {"number": 1, "title": "古い場面", "name": "case", "value": "retired"}),),
    )


def test_no_scene_holds_a_list_of_scenes_or_what_is_the_readers_own():
    own = "lang=en&scene=1&shortlist=nomi_cafe&scenes=" + OF_VERSION_1

    assert read_scenes(encoded([["", "題", own]]), SMALL) == ((Scene("題", "", View()),), ())


def test_a_scene_is_seen_in_the_language_of_who_looks():
    reader = View(lang="en", case="nomi", shortlist=("nomi_cafe",), scenes=OF_VERSION_1, scene=2)

    assert seen_by(reader, TOWN) == reader.replace(case=None, town="24208")


@pytest.mark.parametrize(("number", "shown"), [(None, None), (1, NOMI), (2, TOWN), (3, None)])
def test_the_scene_presented_is_that_of_the_number(number, shown):
    assert presented(View(scene=number), (NOMI, TOWN)) == shown


@pytest.mark.parametrize(
    ("number", "by", "order"), [(1, 1, "bac"), (3, -1, "acb"), (1, -1, "abc"), (3, 1, "abc")]
)
def test_a_scene_moves_and_stops_at_the_ends(number, by, order):
    listed = [Scene(title, "", View()) for title in "abc"]

    assert "".join(scene.title for scene in moved(listed, number, by)) == order


def test_more_scenes_than_a_link_can_carry_are_refused_when_they_are_written():
    with pytest.raises(Unreadable, match="too_many"):
        write_scenes([NOMI] * (MOST_SCENES + 1))


def test_no_scenes_are_no_text():
    assert write_scenes([]) == "" and read_scenes("", SMALL) == ((), ())


WORKSHOP = """
|全国の高齢化率（2020年）|
|2050年の高齢化率|overlay=ageing-2050
|75歳以上が多いまちは？|overlay=aged75-2020
my_town|うちのまち：名張市|town=24208
my_town|似たまち：人口を重く|town=24208&weights=population-2020_3.density-2020_0
|名張市：ゆめづくり地域交付金|case=nabari&town=24208
|能美市：庁内と市民の横糸|case=nomi&town=24208
compare|くらべる：名張市・能美市・久留米市|town=24208&compare=nabari.nomi.kurume
compare|高齢単独世帯と高齢化率|compare=nabari.24208&group=household&x=aged75-2020
practices|取組みを探す：居場所・多世代交流|type=ibasho
practices|子どもの学びを支える|type=kodomo&kind=practice
practices|お寺は何をしているか|q=%E3%81%8A%E5%AF%BA
practices|社協が関わる拠点|sector=shakyo&kind=hub
practices|だれがだれと：久留米市|among=kurume&links=kurume
|藤沢市の地域の縁側|case=fujisawa
|高齢化率30～33％の事例|basis=census&age=30-33&unknown=0
|愛知県と千葉県の事例|pref=23.12
|南医療生協：資金の工夫|case=minami-iryo-seikyo&type=shikin.iryou
sources|出典とデータの読み方|
|まとめ：最初の一歩|case=nabari&overlay=elderly-single-2020&town=24208
""".strip().splitlines()


def test_twenty_scenes_of_a_workshop_fit_comfortably_in_a_link():
    rows = tuple(Row(*line.split("|")) for line in WORKSHOP)
    link = "https://kyosei-map.example.jp/workshop?scenes=" + encode(rows)

    assert len(rows) == 20
    assert len(link) < COMFORTABLE
