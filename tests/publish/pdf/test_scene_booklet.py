"""A list of scenes as a booklet: each in its fitting form, in order, and none breaks it."""

from __future__ import annotations

import re

import pypdfium2
import pytest

from geo.publish.pdf.scene_booklet import scene_booklet, scene_part
from geo.view import View
from geo.view.scenes import Scene
from tests.publish.readers import bare, codes, fonts, pages

LIST = "https://kyosei.example.org/workshop?scenes=x"
FILTERED = View(type=("ibasho",), pref=("17", "24"), age=(20, 30), town="24208")
SCENES = (
    Scene("名張の事例<b>", "", View(case="nabari")),
    Scene("石川の居場所", "", FILTERED),
    Scene("うちのまち", "my_town", View(town="24208")),
    Scene("くらべる", "compare", View(compare=("nomi", "kurume"), town="24208")),
    Scene("拠点", "practices", View(kind=("hub",))),
    Scene("出典", "sources", View()),
    Scene("前の版 😀", "retired", View()),
)
KINDS = ("card", "picture", "town", "comparison", "directory", "page", "page")


def addresses(scenes):
    return [f"https://kyosei.example.org/{number}" for number, _ in enumerate(scenes, start=1)]


@pytest.fixture(scope="module")
def made(desk):
    return scene_booklet(SCENES, addresses(SCENES), desk, address=LIST)


def starts(pdf):
    """The page, from 0, on which each scene begins."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [mark.get_dest().get_index() for mark in document.get_toc()][1:]


def test_scenes_stand_in_the_contents_in_order_with_their_kind_and_page(made, desk):
    cover = pages(made)[0]
    rows = [
        bare(f"{scene.title.replace('😀', '〓')}{desk.t(f'handout.{kind}')}{page + 1}")
        for scene, kind, page in zip(SCENES, KINDS, starts(made), strict=True)
    ]

    assert "".join(rows) in cover


def test_a_scene_begins_with_its_number_and_title_and_its_code_leads_to_the_view(made, desk):
    printed = pages(made)

    for number, (scene, page) in enumerate(zip(SCENES, starts(made), strict=True), start=1):
        title = scene.title.replace("😀", "〓")
        assert bare(desk.t("handout.scene", number=number, title=title)) in printed[page]
        assert codes(made, page) == [addresses(SCENES)[number - 1]]


def test_every_page_has_a_source_and_its_number(made, desk):
    printed = pages(made)
    collection = desk.reference.sources["jages-2019"].attribution[desk.t.lang]
    boundaries = desk.reference.sources["n03-2025"].attribution[desk.t.lang]

    for number, page in enumerate(printed, start=1):
        assert f"{number}/{len(printed)}" in page
        assert bare(collection) in page or bare(boundaries) in page


def test_nothing_is_drawn_as_an_empty_box_and_all_letters_are_carried(made):
    assert fonts(made) and all(fonts(made).values())
    assert not any("\ufffd" in page for page in pages(made))


def test_a_map_says_what_it_was_filtered_by_which_cases_match_and_the_town(desk, made):
    page, lang = pages(made)[starts(made)[1]], desk.t.lang
    type_ = desk.reference.types["ibasho"].label[lang]
    names = [desk.reference.cases["nomi"].short[lang], desk.reference.area("24208").full[lang]]

    assert all(bare(text) in page for text in (type_, "20", *names))
    assert bare(desk.reference.cases["kurume"].short[lang]) not in page


def test_the_directory_on_paper_has_every_entry_that_is_listed_and_no_other(desk):
    scene = SCENES[4]
    text = "".join(pages(scene_booklet([scene], addresses([scene]), desk, address=LIST)))
    hubs = [e.item.name[desk.t.lang] for e in desk.entries if e.kind == "hub"]

    assert len(hubs) == len(desk.listed(scene.view)) > 20
    assert all(bare(name) in text for name in hubs)
    assert len(re.findall(f"[［[]{desk.t('practices.kinds.hub')}[］\\]]", text)) == len(hubs)


@pytest.mark.parametrize(
    "scene",
    [
        Scene("x", "my_town", View()),
        Scene("x", "my_town", View(town="07546")),
        Scene("x", "compare", View()),
        Scene("x", "practices", View(q="ありえない言葉")),
        Scene("x", "", View(q="ありえない言葉")),
        Scene("x" * 60, "../../etc", View()),
    ],
    ids=lambda scene: f"{scene.page}-{scene.view.q}{scene.view.town}",
)
def test_a_scene_without_anything_to_show_is_a_page_that_says_so(desk, scene):
    assert len(pages(scene_booklet([scene], ["https://x.example/1"], desk, address=LIST))) == 2


def test_twenty_scenes_some_twice_make_twenty_parts(desk):
    scenes = [SCENES[number % 2] for number in range(20)]
    made = scene_booklet(scenes, addresses(scenes), desk, address=LIST)

    assert len(starts(made)) == 20


def test_a_list_whose_link_is_too_long_for_a_code_says_so_and_the_scenes_keep_theirs(desk):
    made = scene_booklet(SCENES[5:6], addresses(SCENES[:1]), desk, address=LIST + "x" * 3000)

    assert bare(desk.t("handout.no_code")) in pages(made)[0]
    assert codes(made) == [] and codes(made, 1) == addresses(SCENES[:1])


def test_a_long_address_has_a_larger_code_that_is_read_from_paper(desk):
    address = LIST + "x" * 900
    made = scene_booklet(SCENES[5:6], addresses(SCENES[:1]), desk, address=address)

    assert codes(made, scale=300) == [address]


def test_a_part_has_the_scenes_title_whatever_it_becomes(desk):
    parts = [scene_part(1, scene, "https://x.example", desk) for scene in SCENES]

    assert [part.title for part in parts] == [scene.title for scene in SCENES]
