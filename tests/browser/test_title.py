"""What a browser's tab is called."""

from playwright.sync_api import expect

TITLES = {
    "?lang=ja": "地域共生マップ",
    "?lang=en": "Kyosei Map",
    "compare?": "くらべる｜地域共生マップ",
    "my_town?lang=en": "My town | Kyosei Map",
    "sources?": "出典とデータ｜地域共生マップ",
}


def test_the_tab_is_named_in_the_language_of_the_page_and_names_a_page_first(open_page):
    reader = open_page("practices?")

    for address, title in TITLES.items():
        reader.go(address, wait=False)
        expect(reader.page).to_have_title(title)
