"""取組みを探す without a browser: conditions, counts, links, and broken data."""

import html
import re
import shutil
import tomllib

import pytest

from tests.paths import DATA

PAGE = "pages/practices.py"
CASES = [
    tomllib.loads(path.read_text(encoding="utf-8")) for path in (DATA / "cases").glob("*.toml")
]
COUNTS = {
    written: sum(len(case.get(kind, [])) for case in CASES)
    for kind, written in (("practices", "取組み"), ("hubs", "拠点"), ("organisations", "組織"))
}
ALL = sum(COUNTS.values())
# of these cases the numbers below are known; a case that is added does not change them
COLLECTION = "fujisawa.gajumaru.kurume.minami-iryo-seikyo.nabari.nomi.satte-sugito"


def written(page):
    return "\n".join(element.value for element in page.get("html"))


def status(page):
    return re.search(r'class="ks-result">([^<]*)<', written(page))[1]


def items(page):
    return re.findall(r'data-item="([^"]+)"', written(page))


def charts(page):
    return len(page.get("plotly_chart"))


def test_everything_is_listed_and_the_charts_are_there_at_once(open_page):
    page = open_page()

    assert not page.exception
    counts = "・".join(f"{kind}{count}" for kind, count in COUNTS.items())
    assert status(page) == f"{ALL}件のうち{ALL}件：{counts}"
    assert len(items(page)) == ALL
    assert charts(page) == 2


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_nothing_is_on_the_page_that_nobody_wrote(open_page, lang):
    page = open_page(lang=lang, among="kurume.nomi", type="renkei")

    assert not re.search(r"\bNone\b|\{\w+\}", written(page))


def test_a_choice_of_kind_goes_to_the_address_and_narrows_the_list(open_page):
    page = open_page()

    page.button_group(key="kind_ja").set_value(["hub"]).run()

    assert dict(page.query_params) == {"kind": "hub"}
    hubs = COUNTS["拠点"]
    assert status(page) == f"{ALL}件のうち{hubs}件：取組み0・拠点{hubs}・組織0"


def test_groups_are_closed_until_a_condition_opens_them(open_page):
    assert '<details class="ks-case-entries" data-case="nomi">' in written(open_page())
    assert '<details class="ks-case-entries" data-case="nomi" open>' in written(open_page(q="お寺"))


def test_conditions_of_the_map_are_named_and_not_used(open_page):
    page = open_page(pref="17", age="20-22")

    assert status(page).startswith(f"{ALL}件のうち{ALL}件")
    assert (
        page.caption[0].value == "「高齢化率（%）、都道府県」の条件は、このページでは使いません。"
    )


def test_no_result_says_what_each_condition_costs(open_page):
    page = open_page(q="zzz", type="kodomo", among=COLLECTION)

    assert status(page).startswith(f"{ALL}件のうち0件")
    page.button(key="loosen-q").click().run()
    assert status(page) == f"{ALL}件のうち29件：取組み8・拠点8・組織13"
    assert dict(page.query_params) == {"type": "kodomo", "among": COLLECTION}


def test_reset_clears_the_directory_and_leaves_the_map_alone(open_page):
    page = open_page(
        q="NPO", kind="hub", among="nomi", sector="npo", pref="17", overlay="ageing-2020"
    )

    next(b for b in page.button if b.label == "条件をすべて外す").click().run()

    assert dict(page.query_params) == {"pref": "17"}


def test_the_link_of_an_entry_opens_its_case_and_carries_the_view(open_page):
    page = written(open_page(q="お寺", lang="en"))
    found = {html.unescape(link) for link in re.findall(r'class="ks-open" href="([^"]+)"', page)}

    assert "./?lang=en&case=nomi&q=%E3%81%8A%E5%AF%BA" in found
    assert {re.sub("case=[a-z-]+", "case=nomi", link) for link in found} == {
        "./?lang=en&case=nomi&q=%E3%81%8A%E5%AF%BA"
    }


def test_the_matrix_follows_cases_and_types(open_page):
    page = written(open_page(among="nomi.gajumaru", type="jichi.renkei"))

    assert "2事例のうち最も多い2事例が取り組むのは「多機関・庁内連携」" in page
    assert "能美市：多機関・庁内連携の取組み5件" in page
    assert page.count("該当する取組みなし") == 1  # がじゅまる has no 住民自治


def test_types_that_tie_are_all_named(open_page):
    page = written(open_page(type="ibasho.kodomo", among=COLLECTION))

    assert "7事例のうち4事例が取り組むのは「居場所・多世代交流」、「子ども・学習支援」" in page


def test_the_ties_shown_are_those_of_the_first_case_in_view_until_one_is_chosen(open_page):
    page = open_page(among="nomi")

    assert page.selectbox(key="links_ja").value == "nomi"
    page.selectbox(key="links_ja").select("kurume").run()
    assert dict(page.query_params) == {"among": "nomi", "links": "kurume"}
    assert "組織の記載がない取組み：" in written(page)


def test_pairs_of_sectors_that_tie_are_all_named(open_page):
    page = written(open_page(type="jichi", among=COLLECTION))

    assert "行政と住民組織、生協・協同組合と住民組織（6の取組み）" in page


def test_the_page_without_any_case_still_opens(open_page, data):
    shutil.rmtree(data / "cases")

    page = open_page()

    assert not page.exception
    assert status(page).startswith("0件のうち0件")


def test_hostile_text_in_a_case_reaches_the_page_escaped(open_page, data):
    path = data / "cases/nomi.toml"
    text = path.read_text(encoding="utf-8").replace("お寺", "<img src=x onerror=alert(1)>")
    path.write_text(text, encoding="utf-8")

    page = written(open_page(among="nomi"))

    assert "<img" not in page
    assert "&lt;img" in page
