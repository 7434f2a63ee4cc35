"""What the field for places offers, and how it says that it found it."""

from __future__ import annotations

import pytest

from geo.view.place_options import MOST_OFFERED, Option, place_options
from pages.parts.app import data

DATASET = data.dataset()


def test_a_case_comes_before_the_municipality_of_its_name_where_cases_are_on_offer():
    with_cases = place_options("ﾉﾐｼ", DATASET, cases=True)

    assert with_cases.options[:2] == (Option("nomi"), Option("17211"))
    assert Option("nomi") not in place_options("ﾉﾐｼ", DATASET).options


@pytest.mark.parametrize(
    ("typed", "answer", "first"),
    [
        ("龍ヶ崎市", "found", Option("08208")),
        ("横浜市西区", "found", Option("14100", "横浜市西区")),
        ("あ", "some_found", None),
        ("藤沢氏", "similar", Option("14205")),
        ("142052", "check_digit", Option("14205")),
        ("ωωω", "none", None),
        ("。", "none", None),
    ],
)
def test_it_says_how_it_found_what_it_offers(typed, answer, first):
    found = place_options(typed, DATASET)

    assert found.answer == answer
    assert first is None or found.options[0] == first
    assert len(found.options) <= MOST_OFFERED


def test_punctuation_alone_does_not_mean_every_case():
    assert place_options("。", DATASET, cases=True).options == ()
