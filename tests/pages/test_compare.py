"""くらべる without a browser: choosing, what stands side by side, and what has no data."""

import re

import pytest

from pages.parts.app import data
from pages.parts.compare import ages_and_households, distributions, picker, scatter
from pages.parts.compare.areas import ComparedAreas

PAGE = "pages/compare.py"
FOUR = ("nabari", "nomi", "kurume", "24208")
DATASET = data.dataset()
COMPARISONS = [
    ComparedAreas((), None, "ja", DATASET),
    ComparedAreas((), "13206", "en", DATASET),
    ComparedAreas(("nabari",), None, "ja", DATASET),
    ComparedAreas(FOUR, "13206", "ja", DATASET),
    ComparedAreas(("satte-sugito", "07546"), "07546", "en", DATASET),
    ComparedAreas(("07546",), None, "ja", DATASET),
]
comparisons = pytest.mark.parametrize(
    "compared", COMPARISONS, ids=lambda each: f"{each.lang}-{'-'.join(each.ids)}"
)


def shown(page):
    return "\n".join(element.value for element in [*page.get("html"), *page.markdown])


def table(page):
    """The table of key figures: the cells of each row by its head."""
    html = re.search(r"ks-compare.*?</table>", shown(page), re.DOTALL)[0]
    rows = re.findall(r'<th scope="row">(.*?)</th>(.*?)</tr>', html, re.DOTALL)
    return {head: re.findall(r"<td>(.*?)</td>", cells, re.DOTALL) for head, cells in rows}


def test_nothing_chosen_is_an_invitation_above_the_national_picture(open_page):
    page = open_page()

    assert not page.exception
    assert {b.key for b in page.button} >= {"start-cities", "start-similar", "start-ends"}
    assert "全国の中央値は34.8%" in shown(page)
    assert "75歳以上は全国で14.8%" in shown(page)


def test_a_starting_point_is_one_click(open_page):
    page = open_page()

    page.button(key="start-ends").click().run()

    assert len(page.query_params["compare"].split(".")) == 2
    assert "start-ends" not in {b.key for b in page.button}


def test_with_a_town_a_starting_point_has_cases_of_similar_size(open_page):
    page = open_page(town="24208")

    page.button(key="start-near_own").click().run()

    assert "nabari" in page.query_params["compare"].split(".")
    assert page.query_params["town"] == "24208"


def chosen(page):
    """What the page offers to take away, in its order: ids of cases and codes."""
    keys = [each.key for each in page.button if each.key]
    return [key.removeprefix("compare-drop-") for key in keys if key.startswith("compare-drop-")]


def test_the_cases_are_on_offer_before_anything_is_typed(open_page):
    keys = {each.key for each in open_page(compare="nabari").button}

    assert {name for name in DATASET.cases if f"compare-take-{name}" in keys} == (
        set(DATASET.cases) - {"nabari"}
    )


def test_choosing_changes_the_address_and_the_figures(open_page):
    page = open_page(compare="nabari")

    page.text_input(key="compare-typed_ja").set_value("能美").run()
    assert {"compare-take-nomi", "compare-take-17211"} <= {each.key for each in page.button}
    page.button(key="compare-take-17211").click().run()

    assert page.query_params["compare"] == "nabari.17211"
    assert len(table(page)["高齢化率（2020年）"]) == 3
    page.button(key="compare-drop-nabari").click().run()
    assert page.query_params["compare"] == "17211"


def test_when_no_more_fit_nothing_more_is_on_offer_and_the_page_says_so(open_page):
    page = open_page(compare=".".join(FOUR))

    assert page.text_input(key="compare-typed_ja").disabled
    assert "4つまで選びました" in shown(page)
    assert not [each for each in page.button if (each.key or "").startswith("compare-take-")]


def test_each_value_has_its_unit_and_rank_and_the_median_stands_last(open_page):
    cells = table(open_page(compare="nabari"))["高齢化率（2020年）"]

    assert "32.8%" in cells[0] and "高いほうから1,031番目" in cells[0]
    assert "34.8%" in cells[1]


def test_a_case_of_two_towns_is_taken_as_one_area_and_has_no_rank(open_page):
    page = open_page(compare="satte-sugito")

    assert "番目" not in table(page)["高齢化率（2020年）"][0]
    assert "幸手市＋杉戸町を合わせた値" in shown(page)


def test_a_projection_is_marked_as_one(open_page):
    rows = table(open_page(compare="nomi"))

    assert "推計" in rows["高齢化率（2050年推計）"][0]
    assert "推計" not in rows["高齢化率（2020年）"][0]


def test_the_readers_own_town_stands_there_without_being_counted(open_page):
    page = open_page(compare=".".join(FOUR), town="13206")

    assert not page.exception
    assert len(table(page)["人口（2020年）"]) == 6
    assert "うちのまち 府中市（東京都）" in shown(page)


def test_a_town_without_residents_has_no_rates_and_says_so_everywhere(open_page):
    page = open_page(compare="07546.nomi")
    rows, text = table(page), shown(page)

    assert "データなし" in rows["高齢化率（2020年）"][0]
    assert "0人" in rows["人口（2020年）"][0]
    assert text.count("データなし：双葉町。") >= 4
    assert "nan" not in text and "None" not in text


def test_practices_are_compared_between_cases_with_links_to_the_map(open_page):
    text = shown(open_page(compare="nabari.kurume.17211", lang="en"))

    assert 'href="./?lang=en&amp;case=nabari&amp;compare=nabari.kurume.17211"' in text
    assert "case=17211" not in text


def test_without_a_case_the_table_of_practices_says_what_to_choose(open_page):
    assert "事例を選ぶと" in shown(open_page(compare="17211"))


def test_the_group_switch_changes_the_strips(open_page):
    page = open_page(compare="nomi", group="finance")

    assert "民生費の割合（2022年度）：能美市は" in shown(page)
    page.segmented_control(key="group_ja").set_value("age").run()
    assert "75歳以上割合（2020年）：能美市は" in shown(page)
    assert "group" not in page.query_params


def test_the_axes_are_chosen_freely(open_page):
    page = open_page(compare="nomi")

    page.selectbox(key="x_ja").select("population-2020").run()

    assert page.query_params["x"] == "population-2020"
    assert "能美市は人口（2020年）が48,523人" in shown(page)


@pytest.mark.parametrize(
    ("compare", "kept"),
    [("nabari.nomi.kurume.fujisawa.17211", "nabari.nomi.kurume.fujisawa"), ("99999", None),
     ("nabari.xx", "nabari")],
)  # fmt: skip
def test_of_an_unusable_choice_the_rest_is_kept(open_page, compare, kept):
    page = open_page(compare=compare)

    assert not page.exception
    assert page.query_params.get("compare") == kept
    assert chosen(page) == (kept.split(".") if kept else [])


@comparisons
def test_every_strip_can_be_drawn_with_source_and_caution(compared):
    strips = {name: distributions._strip(name, compared) for name in DATASET.indicators}

    assert [n for n, each in strips.items() if not (each.sources and each.sentences[-1])] == []
    assert [n for n, each in strips.items() if len(each.rows) != len(compared.ids) + 1] == []
    assert [n for n, each in strips.items() if "nan" in str(each.rows) + each.title] == []


@comparisons
def test_ages_and_households_can_be_drawn(compared):
    for chart in (ages_and_households._ages(compared), ages_and_households._households(compared)):
        assert len(chart.rows) == len(compared.ids) + 1
        assert "nan" not in str(chart.rows) + chart.title


@comparisons
@pytest.mark.parametrize("axes", [("ageing-2020", "kominkan-2021"), ("population-2050",) * 2])
def test_every_pair_of_axes_can_be_drawn(compared, axes):
    chart = scatter._pair(*axes, compared)
    drawn = [note.text for note in chart.figure.layout.annotations]

    assert len(drawn) == len({*drawn}) <= len(data.dataset().cases) + len(compared.ids)
    assert "回帰" not in " ".join(chart.sentences)


@comparisons
def test_names_are_never_the_same(compared):
    names = [area_symbol.name for area_symbol in compared.area_symbols]

    assert len(names) == len(set(names)) == len(compared.ids)


@pytest.mark.parametrize("town", [None, "24208", "07546"])
def test_starting_points_can_all_be_chosen(town):
    for ids in picker._starts(town, DATASET).values():
        assert len(ids) <= 4 and set(ids) <= set(data.dataset().cases)
