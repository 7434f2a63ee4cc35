"""What a browser's tab is called."""

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize(("lang", "title"), [("ja", "地域共生マップ"), ("en", "Kyosei Map")])
def test_the_tab_is_named_in_the_language_of_the_page(visit, lang, title):
    reader = visit(f"?lang={lang}")

    expect(reader.page).to_have_title(title)


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("compare?", "くらべる｜地域共生マップ"),
        ("my_town?lang=en", "My town | Kyosei Map"),
        ("sources?", "出典とデータ｜地域共生マップ"),
    ],
)
def test_the_tab_of_a_page_names_the_page_first(open_page, address, title):
    expect(open_page(address).page).to_have_title(title)
