"""Pages without a browser: links, choices, and broken data."""

import re
import shutil

import pytest

# of these cases the numbers below are known; a case that is added does not change them
COLLECTION = ("fujisawa", "gajumaru", "kurume", "minami-iryo-seikyo", "nabari", "nomi",
              "satte-sugito")  # fmt: skip


def address_of(page):
    return dict(page.query_params)


def texts(elements):
    return "\n".join(element.value for element in elements)


def test_a_shared_address_opens_the_same_view(open_page):
    page = open_page(overlay="population-2020", lang="en", type="jichi.kodomo", q="NPO")

    assert not page.exception
    assert page.selectbox(key="overlay_en").value == "population-2020"
    assert page.text_input(key="q_en").value == "NPO"
    assert "cases" in texts(page.markdown)


@pytest.mark.parametrize("address", [{}, {"case": "nomi"}])
def test_nothing_is_on_the_page_that_nobody_wrote(open_page, address):
    page = open_page(**address)

    assert "None" not in texts([*page.markdown, *page.code, *page.get("html")])


def test_what_the_collection_does_not_say_is_called_not_stated_and_is_no_zero(open_page):
    page = "".join(texts(open_page(case="minami-iryo-seikyo").get("html")).split())
    figures = page.partition('<dlclass="ks-figures">')[2].partition("</dl>")[0]

    assert re.findall(r"<dd>(.*?)</dd>", figures) == ['<bclass="ks-unknown">記載なし</b>'] * 3


def test_types_that_tie_are_both_called_the_most_common(open_page, data):
    for path in (data / "cases").glob("*.toml"):
        if path.stem not in COLLECTION:
            path.unlink()

    titles = texts(open_page(type="kodomo.iryou").get("html"))

    assert "多機関・庁内連携、住民自治・地域づくり組織に取り組む事例が6件" in titles


def test_each_choice_changes_the_address_and_a_default_leaves_it(open_page):
    page = open_page()

    page.selectbox(key="overlay_ja").select("population-2020").run()
    assert address_of(page) == {"overlay": "population-2020"}

    page.selectbox(key="overlay_ja").select("ageing-2020").run()
    assert address_of(page) == {}


def test_an_entry_of_the_list_opens_its_case(open_page):
    page = open_page()

    page.button(key="open-nomi").click().run()

    assert address_of(page)["case"] == "nomi"
    assert not page.exception


def test_reset_clears_every_condition_and_keeps_the_case(open_page):
    page = open_page(case="nomi", q="NPO", pref="17", age="20-30", unknown="0")

    next(b for b in page.button if b.label == "条件をすべて外す").click().run()

    assert address_of(page) == {"case": "nomi"}


def test_an_unusable_parameter_is_named_once_and_dropped(open_page):
    page = open_page(overlay="retired", case="nomi")

    assert "retired" in page.toast[0].value
    assert address_of(page) == {"case": "nomi"}


def test_a_broken_case_is_named_and_the_others_stay(open_page, data):
    (data / "cases/nomi.toml").write_text("kind = ", encoding="utf-8")

    page = open_page()
    others = {path.stem for path in (data / "cases").glob("*.toml")} - {"nomi"}

    assert not page.exception
    assert "nomi" in page.warning[0].value
    assert {b.key for b in page.button if b.key and b.key.startswith("open-")} == {
        f"open-{name}" for name in others
    }


@pytest.mark.parametrize("file", ["population.csv", "municipalities.csv"])
def test_a_damaged_table_stops_the_page_with_a_calm_sentence(open_page, data, file):
    (data / "tables" / file).write_text("code\n", encoding="utf-8")

    page = open_page()

    assert not page.exception
    assert "表示できません" in page.error[0].value
    assert file in page.code[0].value
    assert not page.selectbox


def test_the_page_without_any_case_still_opens(open_page, data):
    shutil.rmtree(data / "cases")

    assert not open_page().exception


def test_hostile_text_in_a_case_reaches_the_page_escaped(open_page, data):
    path = data / "cases/nomi.toml"
    text = path.read_text(encoding="utf-8").replace("能美市：", "<img src=x onerror=alert(1)>", 1)
    path.write_text(text, encoding="utf-8")

    page = open_page(case="nomi")

    assert "<img" not in texts(page.get("html"))
    assert "&lt;img" in texts(page.get("html"))


def test_an_open_case_that_the_conditions_leave_out_says_so_and_how_to_take_them_back(open_page):
    page = open_page(case="nomi", pref="14", q="NPO")

    assert "合わない条件：都道府県" in page.warning[0].value
    assert page.button(key="open-nomi").label.startswith("**能美市")
    assert "条件に合いませんが" in texts(page.caption)

    page.button(key="take-back").click().run()

    assert address_of(page) == {"case": "nomi", "q": "NPO"}
    assert not page.warning


def test_an_open_case_within_the_conditions_says_nothing(open_page):
    page = open_page(case="nomi", pref="17")

    assert not page.warning
    assert "条件に合いませんが" not in texts(page.caption)
