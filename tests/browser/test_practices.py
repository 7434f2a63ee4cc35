"""取組みを探す in a real browser: links, search, the way to the map, and a phone."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.serving import ROOT, serve


@pytest.fixture
def open_practices(visit):
    """The page with its last chart drawn."""

    def go(query="", **options):
        reader = visit(f"practices{query}", wait=False, **options)
        expect(reader.page.locator(".st-key-chart-pairs .main-svg").first).to_be_visible()
        reader.wait_until_quiet()
        return reader

    return go


def entries(reader):
    return reader.page.locator(".ks-entries > li:visible")


def status(reader):
    return reader.page.locator(".ks-result")


def choose(reader, option):
    reader.page.get_by_role("button", name=option).or_(
        reader.page.get_by_role("checkbox", name=option)
    ).first.click()


def test_chosen_conditions_are_in_the_link_and_a_fresh_browser_shows_the_same(open_practices):
    sender = open_practices()
    choose(sender, re.compile("^拠点（"))
    expect(sender.page).to_have_url(re.compile("kind=hub"))
    sender.wait_until_quiet()
    choose(sender, re.compile("^子ども・学習支援（"))
    expect(status(sender)).to_have_text("171件のうち8件：取組み0・拠点8・組織0")
    sender.wait_until_quiet()

    receiver = open_practices("?" + sender.page.url.split("?")[1])

    expect(status(receiver)).to_have_text("171件のうち8件：取組み0・拠点8・組織0")
    expect(entries(receiver)).to_have_count(8)
    assert entries(receiver).all_inner_texts() == entries(sender).all_inner_texts()
    assert receiver.page.url == sender.page.url


def test_a_search_finds_the_word_however_it_was_typed(open_practices):
    reader = open_practices()

    for typed in ("こども食堂", "子供食堂", "コドモ食堂"):
        box = reader.page.get_by_role("textbox", name="ことばで探す")
        box.fill(typed)
        box.press("Enter")
        expect(reader.page.locator("[data-item=otera-shokudou]")).to_be_visible()
        reader.go("practices", wait=False)
        expect(reader.page.locator("[data-item=otera-shokudou]")).to_be_hidden()


def test_the_link_of_an_entry_opens_its_case_on_the_map(open_practices):
    reader = open_practices("?q=お寺&lang=en")

    entries(reader).first.get_by_role("link", name="Open Nomi on the map").click()

    reader.wait_for_map()
    reader.expect_case("nomi")
    expect(reader.page).to_have_url(re.compile(r"/\?lang=en&case=nomi&q="))


def test_a_number_of_the_matrix_opens_the_case(open_practices):
    reader = open_practices()

    reader.page.get_by_role("link", name="能美市：多機関・庁内連携の取組み5件。地図で開く").click()

    reader.expect_case("nomi")


def test_the_menu_carries_the_conditions_to_the_page(visit):
    reader = visit("?sector=gakkou")

    reader.page.get_by_role("link", name="取組みを探す").click()

    expect(status(reader)).to_have_text("171件のうち2件：取組み1・拠点0・組織1")


def test_a_closed_case_opens_by_keyboard(open_practices):
    reader = open_practices()
    expect(entries(reader)).to_have_count(0)

    reader.page.locator(".ks-case-entries[data-case=nomi] > summary").focus()
    reader.page.keyboard.press("Enter")

    expect(entries(reader)).to_have_count(25)


@pytest.mark.parametrize("query", ["?lang=en&among=kurume", "?links=minami-iryo-seikyo&q=お寺"])
def test_nothing_hangs_over_the_edge_of_a_phone(open_practices, query):
    reader = open_practices(query, width=390, height=844)

    assert reader.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert (
        reader.page.evaluate(
            "document.querySelector('[data-testid=stMainBlockContainer]').scrollWidth"
        )
        <= 390
    )


def test_every_organisation_has_its_name_in_the_diagram(open_practices):
    reader = open_practices("?links=satte-sugito")

    labels = reader.page.locator(".st-key-chart-links-satte-sugito .ytick")

    expect(labels).to_have_count(15 + 5)  # organisations and headings of their sectors


def test_hostile_words_in_the_link_are_shown_as_words(open_practices):
    hostile = "<img src=x onerror=alert(1)>"

    reader = open_practices("?q=" + quote(hostile))

    expect(status(reader)).to_contain_text("171件のうち0件")
    expect(reader.page.get_by_role("textbox", name="ことばで探す")).to_have_value(hostile)
    expect(reader.page.locator("img[src=x]")).to_have_count(0)


def test_the_page_asks_no_other_host_and_the_browser_has_nothing_to_complain_of(open_practices):
    reader = open_practices("?q=お寺")

    assert {url.split("/")[2] for url in reader.requests if url.startswith("http")} == {
        reader.dashboard.address.split("/")[2]
    }
    # below a page's own path Streamlit first looks for its server, in vain, and says so
    assert [c for c in reader.complaints if "404" not in c] == []


def test_the_first_visitor_of_a_server_may_come_by_a_link_to_a_page(chromium, tmp_path):
    with serve(ROOT / "dashboard.py", tmp_path / "server.log") as address:
        page = chromium.new_page()
        page.goto(f"{address}/practices?q=お寺")

        expect(page.locator(".ks-result")).to_contain_text("171件のうち5件")
        expect(page.get_by_role("link", name="出典とデータ")).to_be_visible()
        expect(page).to_have_url(re.compile("/practices"))
        page.close()
