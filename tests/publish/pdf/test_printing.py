"""A handout in the programs of others: Poppler reads and draws it, ZBar reads its code."""

from __future__ import annotations

import re

import pytest
from PIL import Image

from geo.publish.pdf.case_card import case_card
from tests.find_programs import needed
from tests.publish.programs import poppler, run
from tests.publish.readers import without_spaces

LONGEST = "minami-iryo-seikyo"
ADDRESS = "https://kyosei.example.org/map/?case=minami-iryo-seikyo&lang=en"


@pytest.fixture(scope="module")
def card(dataset, t, tmp_path_factory):
    file = tmp_path_factory.mktemp("printing") / "card.pdf"
    file.write_bytes(case_card(dataset.cases[LONGEST], dataset, t=t, address=ADDRESS))
    return file


@pytest.fixture(scope="module")
def drawn(card):
    """Every page as a picture at 150 dots to the inch."""
    poppler("pdftoppm", "-r", "150", "-png", card, card.with_suffix(""))
    return sorted(card.parent.glob("card-*.png"))


def test_poppler_reads_every_name_on_the_card(card, dataset, t):
    case, printed = dataset.cases[LONGEST], without_spaces(poppler("pdftotext", card, "-"))
    items = (*case.practices, *case.hubs, *case.organisations)

    assert [item.name for item in items if without_spaces(item.name[t.lang]) not in printed] == []


def test_poppler_finds_every_typeface_in_the_file_as_a_subset_with_its_characters(card):
    _, _, *fonts = poppler("pdffonts", card).splitlines()

    assert fonts
    for line in fonts:
        name, *_, embedded, subset, characters = line.split()[:-2]
        assert re.fullmatch(r"\w{6}\+IPAexGothic", name)
        assert (embedded, subset, characters) == ("yes", "yes", "yes")


def test_poppler_draws_every_page_as_a4_with_free_margins(card, drawn):
    count = int(re.search(r"Pages:\s+(\d+)", poppler("pdfinfo", card))[1])

    assert len(drawn) == count
    for file in drawn:
        with Image.open(file) as page:
            assert page.size == (1241, 1754)
            left, top, right, bottom = page.convert("L").point(lambda v: v < 200 and 255).getbbox()
        assert left > 40 and top > 40 and right < 1241 - 40 and bottom < 1754 - 40


def test_zbar_reads_the_code_of_the_drawn_page(drawn):
    assert run([needed("zbar-tools"), "--quiet", "--raw", drawn[0]]).strip() == ADDRESS
