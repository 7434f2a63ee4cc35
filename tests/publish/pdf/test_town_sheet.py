"""My town on paper: figures with ranks, what is like it and why."""

from __future__ import annotations

import pytest

from geo.publish.pdf.town_sheet import KEY_FIGURES, town_sheet
from geo.view import View
from geo.view.similar_places import similar_places
from tests.publish.readers import codes, pages, without_spaces

NABARI, FUTABA = "24208", "07546"
ADDRESS = "https://kyosei.example.org/my_town?town=24208"


@pytest.fixture(scope="module")
def nabari(dataset, t):
    view = View(town=NABARI)
    printed = pages(town_sheet(view, dataset, t=t, address=ADDRESS))
    return similar_places(NABARI, view, dataset), printed


def test_every_key_figure_has_its_value_rank_and_median(nabari, dataset, t):
    first = nabari[1][0]

    for name in KEY_FIGURES:
        indicator = dataset.indicators[name]
        for value in (dataset.value(name, NABARI), float(dataset.values(name).median())):
            assert without_spaces(indicator.write(value, t.lang)) in first
    assert first.count(without_spaces(t("handout.rank_of", rank="363", total="1,741"))) == 1


def test_every_case_is_there_with_its_distance_in_words_and_all_it_offers(nabari, dataset, t):
    printed = "".join(nabari[1])

    assert (
        without_spaces(t("similarity.same")) in printed
        and without_spaces(t("similarity.very")) in printed
    )
    for case in dataset.cases.values():
        assert without_spaces(case.theme[t.lang]) in printed
        missing = [p.name for p in case.practices if without_spaces(p.name[t.lang]) not in printed]
        assert missing == []


def test_the_twenty_nearest_municipalities_are_all_listed(nabari, dataset, t):
    found, printed = nabari
    names = [dataset.area(code).full[t.lang] for code in found.towns.index]

    assert len(names) == 20
    assert [name for name in names if without_spaces(name) not in "".join(printed)] == []


def test_reasons_are_given_in_figures(nabari, t):
    assert without_spaces(t("handout.kind_similar")) in nabari[1][0]
    assert "+1.6" in nabari[1][0]  # the ageing rate of Satte and Sugito


def test_sources_and_numbers_are_on_every_page(nabari, dataset, t):
    lines = dataset.attributions(["ssdse-a-2026", "ipss-2023", "jages-2019", "n03-2025"], t.lang)

    for number, page in enumerate(nabari[1], start=1):
        assert f"{number}/{len(nabari[1])}" in page
        assert [line for line in lines if without_spaces(line) not in page] == []


def test_a_town_that_cannot_be_compared_says_so_and_lists_nothing(dataset, ja):
    sheet = town_sheet(View(town=FUTABA), dataset, t=ja, address=ADDRESS)
    printed = "".join(pages(sheet))

    assert "似たまちを比べられません" in printed
    assert printed.count("データなし") >= 3
    assert "［近い］" not in printed


def test_the_code_opens_the_page_of_the_town(dataset, ja):
    sheet = town_sheet(View(town=FUTABA), dataset, t=ja, address=ADDRESS)

    assert codes(sheet) == [ADDRESS]
