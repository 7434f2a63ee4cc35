"""Injection strings in every text that a case or a person can bring: in a real browser none runs.

Everything is asked twice: as readers have it, and with the content-security policy switched
off, for the policy would hide that something was not escaped.
"""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from geo.view import View
from geo.view.packing import LONGEST_TITLE, Unreadable
from geo.view.scenes import Scene, write_scenes
from tests.security.hostile import CASES
from tests.security.payloads import HIT, PAYLOADS, joined, typed
from tests.view.test_view import FIELDS

PATIENCE = 60_000
TITLES = [text for text in typed() if len(text) <= LONGEST_TITLE]
# anything in the page that would run a string if somebody touched it
ARMED = """() => [...document.querySelectorAll('*')].flatMap(element => [...element.attributes]
    .filter(({name, value}) => (name.startsWith('on') && value.includes('kyoseiHit'))
        || (/^(xlink:)?href$|^src$|^action$|^formaction$|^data$/.test(name)
            && /^[\\s\\x00-\\x20]*(javascript|vbscript|data:text)/i.test(value))
        || name === 'srcdoc' && value.includes('kyoseiHit'))
    .map(({name, value}) => `${element.tagName} ${name}=${value}`))"""


class Trap:
    """A page in which whatever runs is noted."""

    def __init__(self, context) -> None:
        self.hits: list[object] = []
        context.expose_function(HIT, lambda *given: self.hits.append(given))
        self.page = context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.page.on("dialog", self._dialog)

    def _dialog(self, dialog) -> None:
        self.hits.append(dialog.message)
        dialog.dismiss()

    def wait_until_quiet(self) -> None:
        expect(self.page.get_by_test_id("stApp")).to_have_attribute(
            "data-test-script-state", "notRunning", timeout=PATIENCE
        )

    def open(self, address: str) -> None:
        self.page.goto(address)
        self.wait_until_quiet()

    def armed(self) -> list[str]:
        return [found for frame in self.page.frames for found in frame.evaluate(ARMED)]

    def expect_nothing(self) -> None:
        assert self.armed() == []
        assert self.hits == []


@pytest.fixture(params=[False, True], ids=["policy", "no policy"])
def trap(request, chromium):
    context = chromium.new_context(bypass_csp=request.param, accept_downloads=False)
    yield Trap(context)
    context.close()


# what does not run without a policy does not run with one; every page is tried with both
harder = pytest.mark.parametrize("trap", [True], indirect=True, ids=["no policy"])


def test_the_trap_catches_what_runs(chromium):
    context = chromium.new_context()
    found = Trap(context)
    found.page.set_content(f"<img src=x onerror={HIT}(1)><a href=' JavaScript:{HIT}(2)'>x</a>")
    found.page.wait_for_function("document.images[0].complete")

    assert len(found.armed()) == 2
    assert found.hits == [(1,)]
    context.close()


def test_there_are_enough_strings():
    assert len(set(PAYLOADS)) >= 200
    assert len(set(TITLES)) >= 200


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("case", CASES)
def test_no_text_of_a_case_runs_on_the_map_page(hostile_server, trap, case, lang):
    trap.open(f"{hostile_server}/?case={case}&lang={lang}")
    expect(trap.page.locator(f'.ks-case[data-case="{case}"]')).to_be_attached()
    label = trap.page.frame_locator(".st-key-map iframe").locator(f'[data-case="{case}"]')
    expect(label.first).to_be_attached(timeout=PATIENCE)
    label.first.dispatch_event("mouseover")
    trap.wait_until_quiet()

    trap.expect_nothing()


@pytest.mark.parametrize(
    "path",
    ["practices", f"practices?links={CASES[0]}", f"compare?compare={'.'.join(CASES[:4])}",
     f"compare?compare={'.'.join(CASES[4:])}", f"my_town?like={CASES[0]}", "my_town?town=24208",
     "workshop?tries=" + ".".join(f"{case}_practices-1" for case in CASES), "sources"],
)  # fmt: skip
def test_no_text_of_a_case_runs_on_the_other_pages(hostile_server, trap, path):
    trap.open(f"{hostile_server}/{path}")
    expect(trap.page.locator("h1, h2").first).to_be_attached()
    trap.wait_until_quiet()

    trap.expect_nothing()


def addresses() -> list[str]:
    """Addresses in which the fields of a view hold all strings, one after another."""
    starts = range(0, len(PAYLOADS), len(FIELDS))
    parts = (zip(FIELDS, PAYLOADS[start : start + len(FIELDS)], strict=False) for start in starts)
    return [urlencode(list(part)) for part in parts]


@harder
@pytest.mark.parametrize("query", addresses(), ids=range(len(addresses())))
def test_no_value_of_a_link_runs(asked, trap, query):
    trap.open(f"{asked.address}/sources?{query}")
    expect(trap.page.locator("h1")).to_be_attached()
    trap.wait_until_quiet()

    trap.expect_nothing()


@harder
def test_no_word_that_is_searched_for_runs(asked, trap):
    trap.open(f"{asked.address}/practices")
    for words in joined(typed(), 100):
        box = trap.page.get_by_role("textbox").first
        box.fill(words)
        box.press("Enter")
        trap.wait_until_quiet()
        trap.expect_nothing()


def lists() -> list[tuple[Scene, ...]]:
    """Scenes with all titles, as many in a list as its link can hold."""
    found: list[tuple[Scene, ...]] = [()]
    for title in TITLES:
        longer = (*found[-1], Scene(title, "", View(case="nomi")))
        try:
            write_scenes(longer)
            found[-1] = longer
        except Unreadable:
            found.append(longer[-1:])
    return found


@harder
@pytest.mark.parametrize("scenes", lists(), ids=range(len(lists())))
def test_no_title_of_a_scene_runs(asked, trap, scenes):
    trap.open(f"{asked.address}/workshop?scenes={write_scenes(scenes)}")
    titles = trap.page.locator(".st-key-scene-list").get_by_role("textbox")
    expect(titles).to_have_count(len(scenes), timeout=PATIENCE)
    trap.expect_nothing()

    trap.open(f"{asked.address}/?case=nomi&scenes={write_scenes(scenes)}&scene={len(scenes)}")
    expect(trap.page.locator(".ks-presenting")).to_be_attached()
    trap.expect_nothing()
