"""What a browser's tab is called."""

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize(("lang", "title"), [("ja", "地域共生マップ"), ("en", "Kyosei Map")])
def test_the_tab_is_named_in_the_language_of_the_page(visit, lang, title):
    reader = visit(f"?lang={lang}")

    expect(reader.page).to_have_title(title)
