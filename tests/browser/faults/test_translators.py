"""A browser's translator writes into the page, whatever the page asks of it: no run ends in an error."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

# as translators do, now and at every change: each text in an element of the translator's, or one in
# its place
TRANSLATE = """(takesPlace) => {
  const NOT = "font, svg, script, style, textarea, title";
  const translate = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      if (!text.nodeValue.trim() || text.parentElement?.closest(NOT) !== null) continue;
      const outer = document.createElement("font"), inner = document.createElement("font");
      outer.append(inner);
      text.parentNode.replaceChild(outer, text);
      if (takesPlace) inner.textContent = `«${text.nodeValue}»`;
      else inner.append(text);
    }
  };
  const watching = new MutationObserver(() => {
    watching.disconnect();
    translate();
    watching.observe(document.body, everything);
  });
  const everything = { childList: true, subtree: true, characterData: true };
  translate();
  watching.observe(document.body, everything);
}"""
PAGES = ["my_town", "practices", "compare", "workshop", "sources"]


@pytest.fixture(params=[False, True], ids=["wrapped", "in its place"])
def translated(visit, request):
    reader = visit("", height=1200)
    reader.page.evaluate(TRANSLATE, request.param)
    reader.between = ("«", "»") if request.param else ("", "")
    return reader


def expect_result(reader, *parts):
    """The sentence above the map is of these texts, each translated, and of nothing else."""
    start, end = reader.between
    said = re.compile("^" + r"\s*".join(f"{start}{part}{end}" for part in parts) + "$")
    expect(reader.page.locator(".st-key-result [data-testid=stMarkdown]")).to_have_text(said)
    expect(reader.page.get_by_test_id("stAlert")).to_have_count(0)


def test_a_translated_page_stays_right_through_filters_language_and_pages(translated):
    page = translated.page
    whole, pill = (
        r"条件なし：全\d+事例を表示しています。",
        page.locator(".st-key-filters button", has_text="石川県"),
    )

    expect_result(translated, whole)
    page.get_by_role("radio", name="2015").click()
    expect(page).to_have_url(re.compile("overlay="))
    translated.wait_until_quiet()
    pill.click()
    expect_result(translated, r"\d+事例のうち ", "1事例", " が条件に合います。")
    pill.click()
    expect_result(translated, whole)
    translated.cases.first.click()
    expect(translated.panel.locator(".ks-case")).to_be_visible()
    page.get_by_role("radio", name="English").click()
    expect_result(translated, r"No filter: all \d+ cases are shown\.")
    for name in PAGES:
        page.locator(f'[data-testid="stSidebar"] a[href*="{name}"]').click()
        expect(page).to_have_url(re.compile(name))
        translated.wait_until_quiet()
        expect(page.locator("h1")).to_be_visible()
    expect(page.get_by_text("NotFoundError")).to_have_count(0)
    assert translated.complaints_of_ours() == []
