"""A booklet of scenes: contents, bookmarks and page numbers agree."""

from __future__ import annotations

import pypdfium2
import pytest

from geo.publish.pdf.booklet import booklet, map_part
from geo.publish.pdf.case_card import card_part
from geo.publish.pdf.comparison_sheet import comparison_part
from geo.publish.pdf.town_sheet import town_part
from geo.view import View
from tests.publish.readers import codes, fonts, pages, without_spaces

ADDRESS = "https://kyosei.example.org/?lang=en"
HOSTILE = '場面<b>&"'


@pytest.fixture(scope="module")
def parts(dataset, t):
    card = card_part(dataset.cases["nabari"], dataset, t=t, address=ADDRESS)
    return [
        map_part("ageing-2020", dataset, t=t, sentence="Where & why <here>"),
        card.named(HOSTILE),
        comparison_part(["nabari", "kurume"], dataset, t=t, address=ADDRESS),
        town_part(View(town="24208"), dataset, t=t, address=ADDRESS),
    ]


@pytest.fixture(scope="module")
def made(parts, t):
    return booklet(parts, title="研修<資料>", lead="A & B", t=t, address=ADDRESS)


def bookmarks(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        return [(mark.get_title(), mark.get_dest().get_index() + 1) for mark in document.get_toc()]


def test_the_contents_name_every_part_with_the_page_of_its_bookmark(made, parts):
    cover = pages(made)[0]
    found = bookmarks(made)

    assert [title for title, _ in found] == ["研修<資料>", *[part.title for part in parts]]
    for (_, page), part in zip(found[1:], parts, strict=True):
        assert without_spaces(f"{part.title}{part.kind}{page}") in cover


def test_a_part_begins_on_the_page_that_the_contents_say(made, parts):
    printed = pages(made)

    for (_, page), part in zip(bookmarks(made)[1:], parts, strict=True):
        assert without_spaces(part.kind) in printed[page - 1]
        assert without_spaces(part.kind) not in printed[page - 2] or page == 2


def test_page_numbers_run_through(made):
    printed = pages(made)

    assert [f"{n}/{len(printed)}" in page for n, page in enumerate(printed, start=1)] == [
        True
    ] * len(printed)


def test_the_cover_has_the_sources_of_all_parts_and_each_page_its_own(made, parts):
    printed = pages(made)
    starts = [page for _, page in bookmarks(made)[1:]]

    assert all(without_spaces(line) in printed[0] for part in parts for line in part.sources)
    for start, end, part in zip(starts, [*starts[1:], len(printed) + 1], parts, strict=True):
        for page in printed[start - 1 : end - 1]:
            assert all(without_spaces(line) in page for line in part.sources)


def test_a_map_page_has_a_picture_of_200_dots_to_the_inch_and_its_sentence(made):
    with pypdfium2.PdfDocument(made) as document:
        (picture,) = document[1].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
        left, _, right, _ = picture.get_bounds()

        assert picture.get_px_size()[0] / ((right - left) / 72) >= 200
    assert without_spaces("Where & why <here>") in pages(made)[1]


def test_only_our_typeface_is_in_it_and_the_cover_leads_to_the_screen(made):
    assert fonts(made) and all(fonts(made).values())
    assert codes(made) == [ADDRESS]


def test_a_booklet_without_scenes_is_a_cover(ja):
    assert len(pages(booklet([], title="空", t=ja, address=ADDRESS))) == 1
