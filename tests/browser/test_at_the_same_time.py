"""A reader acts in the very moment when the map tells that it is there, which is a run of its own."""

import re

import pytest
from playwright.sync_api import expect

REPORT = "host.drawn(0, () => true);"
FREE = """parent.document.querySelector('[data-testid="stApp"]').dataset.testScriptState"""


def in_the_map(reader, script: str) -> None:
    reader.map.locator("body").evaluate(f"() => {{ {script} }}")


def follow(reader, link: str) -> str:
    """Script that follows a link of the page by its address."""
    selector = f"""[data-testid="stPageLink-NavLink"][href*="{link}"]"""
    expect(reader.page.locator(selector).first).to_be_attached()
    return f"parent.document.querySelector('{selector}').click();"


def test_a_link_followed_while_the_map_reports_leads_to_its_page(visit):
    reader = visit("?town=24208")

    in_the_map(reader, follow(reader, "my_town") + REPORT)

    expect(reader.page.locator(".st-key-similar")).to_be_visible()
    reader.wait_until_quiet()
    expect(reader.page).to_have_url(re.compile(r"/my_town\?town=24208$"))
    expect(reader.page.locator(".st-key-similar")).to_be_visible()


@pytest.mark.parametrize("first", ["choice", "report"])
def test_a_choice_made_while_the_map_reports_stays(visit, first):
    reader = visit()
    choice = """parent.document.querySelector('.st-key-type_ja button').click();"""
    in_the_map(reader, choice + REPORT if first == "choice" else REPORT + f"""
        const end = performance.now() + 5000;
        const look = () => {{
          if ({FREE} === "notRunning" && performance.now() < end) return setTimeout(look, 1);
          {choice}
        }};
        look();""")  # fmt: skip

    expect(reader.page).to_have_url(re.compile(r"\?type="))
    reader.wait_until_quiet()
    expect(reader.page).to_have_url(re.compile(r"\?type="))
    expect(reader.page.locator(".st-key-result")).to_contain_text("7事例のうち")
    expect(reader.page.locator(".st-key-type_ja button").first).to_have_attribute(
        "aria-pressed", "true"
    )


def test_a_list_that_is_open_stays_open_until_the_reader_has_chosen(visit):
    reader = visit(wait=False)
    reader.page.get_by_role("combobox", name="地図の色分け").click()
    option = reader.page.get_by_role("option", name="世帯｜単独世帯割合")
    expect(option).to_be_visible()
    reader.wait_for_map()
    in_the_map(
        reader, "host.drawn(0, () => { parent.looks = (parent.looks ?? 0) + 1; return true; });"
    )

    reader.wait_until("() => window.looks > 20")  # it is asked again only while it is held back
    option.click()

    expect(reader.map.locator("body[data-overlay=single-2020]")).to_be_attached()
    expect(reader.page.locator(".st-key-figure-distribution .main-svg").first).to_be_attached()
