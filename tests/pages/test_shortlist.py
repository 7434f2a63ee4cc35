"""Choosing practices to try where they are read, without a browser."""

import html

from geo.view.query import MOST_SHORTLISTED
from geo.view.shortlist import practices
from pages.parts.app import data

OTERA = "nomi_otera-shokudou"


def choice(page):
    return page.multiselect(key="shortlist-here_ja")


def tried(page):
    found = page.query_params.get("shortlist", "")
    text = found[0] if isinstance(found, list) else found
    return text.split(".") if text else []


def written(page):
    return html.unescape("\n".join(element.value for element in page.get("html")))


def full_list(*, without=""):
    names = [
        name for name in practices(data.dataset()) if not (without and name.startswith(without))
    ]
    return names[:MOST_SHORTLISTED]


def test_an_open_case_offers_its_own_practices_and_no_others(open_page):
    page = open_page(page="pages/explore.py", case="nomi", lang="ja")

    offered = [name for name in practices(data.dataset()) if name.startswith("nomi_")]
    assert len(choice(page).options) == len(offered)
    assert all(option.startswith("能美市") for option in choice(page).options)


def test_without_a_case_the_map_offers_none(open_page):
    page = open_page(page="pages/explore.py")

    assert not [each for each in page.multiselect if each.key == "shortlist-here_ja"]


def test_a_choice_within_one_case_keeps_those_of_others_and_says_so(open_page):
    other = full_list(without="nomi_")[0]
    page = open_page(page="pages/explore.py", case="nomi", shortlist=other)

    choice(page).set_value([OTERA]).run()

    assert tried(page) == [other, OTERA]
    assert "取組みを1件選んでいます" in page.caption[0].value


def test_the_directory_offers_the_practices_it_lists(open_page):
    page = open_page(page="pages/practices.py", q="お寺")

    assert [option for option in choice(page).options if "お寺の機能" in option]
    assert len(choice(page).options) < len(practices(data.dataset()))


def test_where_only_hubs_are_listed_nothing_is_offered(open_page):
    page = open_page(page="pages/practices.py", kind="hub")

    assert not page.multiselect


def test_at_the_limit_nothing_more_is_offered_and_the_reader_is_told_why(open_page):
    page = open_page(page="pages/explore.py", case="nomi", shortlist=".".join(full_list()))

    assert len(choice(page).options) == len(choice(page).value)
    assert f"{MOST_SHORTLISTED}件まで選びました" in written(page)


def test_at_the_limit_a_case_of_which_none_is_chosen_offers_no_field(open_page):
    shortlist = ".".join(full_list(without="nomi_"))
    page = open_page(page="pages/explore.py", case="nomi", shortlist=shortlist)

    assert choice(page).disabled
