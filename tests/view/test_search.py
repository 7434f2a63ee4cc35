"""What a search for words finds, among the cases of the map and in the directory."""

from __future__ import annotations

import pytest

from geo.view import View
from geo.view.case_filters import candidates, matching
from geo.view.directory import entries, listed
from pages.parts.app import data

DATASET = data.dataset()


def found(words):
    """The cases, and the names of the entries, that a search finds."""
    view = View(q=words)
    return matching(candidates(DATASET), view), listed(entries(DATASET), view)


def example(lang, page):
    """What the placeholder of a page gives as an example, without "e.g."."""
    written = DATASET.phrases[lang](f"{page}.q_placeholder")
    return written.removeprefix("例：").removeprefix("e.g.").strip()


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("page", ["filters", "practices"])
def test_the_example_that_a_placeholder_gives_is_found_on_both_pages(lang, page):
    words = example(lang, page)

    cases, items = found(words)

    assert len(words.split()) > 1
    assert cases
    assert items


@pytest.mark.parametrize(
    "spellings",
    [
        ("買物", "買い物", "買い物。", "買\u200b物"),
        ("カフェ", "カフェ。", "カ\u200bフェ", "ｶﾌｪ", "かふぇ、"),
        ("子ども食堂 お寺", "子ども食堂、お寺", "コドモ食堂・お寺", "「子供食堂」／お寺"),
        ("cafe", "café", "Café,"),
    ],
    ids=lambda each: each[0],
)  # fmt: skip
def test_however_it_is_typed_the_same_is_found(spellings):
    first, *others = (found(words) for words in spellings)

    assert first[0]
    assert first[1]
    assert all(each == first for each in others)


@pytest.mark.parametrize(
    "typed", ["能美市", "能\ufe00美市", "ﾉﾐｼ", "Nomi 石川県", "石川県、能美市"]
)
def test_a_municipality_finds_its_case(typed):
    cases, items = found(typed)

    assert "nomi" in cases
    assert "nomi" in {entry.case.id for entry in items}


@pytest.mark.parametrize("case", DATASET.cases.values(), ids=lambda case: case.id)
def test_a_case_is_found_by_its_title_its_municipality_and_what_it_consists_of(case):
    areas = [DATASET.municipalities[code] for code in case.statistics]
    types = [DATASET.types[kind].label for kind in case.types]
    sectors = [DATASET.sectors[sector].label for sector in case.sectors]
    named = [case.title, *(each.name for each in (*case.practices, *case.organisations))]
    words = [text for each in (*named, *types, *sectors) for text in (each.ja, each.en)]
    words += [text for area in areas for text in (*area.full.values(), area.kana, area.romaji)]

    assert [text for text in words if case.id not in found(text)[0]] == []
    assert [text for text in words if case.id not in {e.case.id for e in found(text)[1]}] == []
