"""A list of scenes as a booklet: each in its fitting form, in order, and none breaks it."""

from __future__ import annotations

import re

import pypdfium2
import pytest

from geo.publish.pdf.scene_booklet import scene_booklet, scene_part
from geo.view import View
from geo.view.directory import entries
from geo.view.scenes import Scene
from tests.publish.readers import codes, fonts, pages, without_spaces

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
def made(context):
    return scene_booklet(SCENES, addresses(SCENES), context, address=LIST)


def starts(pdf):
    """The page, from 0, on which each scene begins."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [mark.get_dest().get_index() for mark in document.get_toc()][1:]


def test_scenes_stand_in_the_contents_in_order_with_their_kind_and_page(made, context):
    cover = pages(made)[0]
    rows = [
        without_spaces(f"{scene.title.replace('😀', '〓')}{context.t(f'handout.{kind}')}{page + 1}")
        for scene, kind, page in zip(SCENES, KINDS, starts(made), strict=True)
    ]

    assert "".join(rows) in cover


def test_a_scene_begins_with_its_number_and_title_and_its_code_leads_to_the_view(made, context):
    printed = pages(made)

    for number, (scene, page) in enumerate(zip(SCENES, starts(made), strict=True), start=1):
        title = scene.title.replace("😀", "〓")
        assert (
            without_spaces(context.t("handout.scene", number=number, title=title)) in printed[page]
        )
        assert codes(made, page) == [addresses(SCENES)[number - 1]]


def test_every_page_has_a_source_and_its_number(made, context):
    printed = pages(made)
    collection = context.dataset.sources["jages-2019"].attribution[context.t.lang]
    boundaries = context.dataset.sources["n03-2025"].attribution[context.t.lang]

    for number, page in enumerate(printed, start=1):
        assert f"{number}/{len(printed)}" in page
        assert without_spaces(collection) in page or without_spaces(boundaries) in page


def test_nothing_is_drawn_as_an_empty_box_and_all_letters_are_carried(made):
    assert fonts(made) and all(fonts(made).values())
    assert not any("\ufffd" in page for page in pages(made))


def test_a_map_says_what_it_was_filtered_by_which_cases_match_and_the_town(context, made):
    page, lang = pages(made)[starts(made)[1]], context.t.lang
    type_ = context.dataset.types["ibasho"].label[lang]
    names = [context.dataset.cases["nomi"].short[lang], context.dataset.area("24208").full[lang]]

    assert all(without_spaces(text) in page for text in (type_, "20", *names))
    assert without_spaces(context.dataset.cases["kurume"].short[lang]) not in page


def test_the_directory_on_paper_has_every_entry_that_is_listed_and_no_other(context):
    scene = SCENES[4]
    text = "".join(pages(scene_booklet([scene], addresses([scene]), context, address=LIST)))
    hubs = [e.item.name[context.t.lang] for e in entries(context.dataset) if e.kind == "hub"]

    assert len(hubs) == len(context.listed(scene.view)) > 20
    assert all(without_spaces(name) in text for name in hubs)
    assert len(re.findall(f"[［[]{context.t('practices.kinds.hub')}[］\\]]", text)) == len(hubs)


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
def test_a_scene_without_anything_to_show_is_a_page_that_says_so(context, scene):
    assert len(pages(scene_booklet([scene], ["https://x.example/1"], context, address=LIST))) == 2


def test_twenty_scenes_some_twice_make_twenty_parts(context):
    scenes = [SCENES[number % 2] for number in range(20)]
    made = scene_booklet(scenes, addresses(scenes), context, address=LIST)

    assert len(starts(made)) == 20


def test_a_list_whose_link_is_too_long_for_a_code_says_so_and_the_scenes_keep_theirs(context):
    made = scene_booklet(SCENES[5:6], addresses(SCENES[:1]), context, address=LIST + "x" * 3000)

    assert without_spaces(context.t("handout.no_code")) in pages(made)[0]
    assert codes(made) == [] and codes(made, 1) == addresses(SCENES[:1])


def test_a_long_address_has_a_larger_code_that_is_read_from_paper(context):
    address = LIST + "x" * 900
    made = scene_booklet(SCENES[5:6], addresses(SCENES[:1]), context, address=address)

    assert codes(made, scale=300) == [address]


def test_a_part_has_the_scenes_title_whatever_it_becomes(context):
    parts = [scene_part(1, scene, "https://x.example", context) for scene in SCENES]

    assert [part.title for part in parts] == [scene.title for scene in SCENES]
