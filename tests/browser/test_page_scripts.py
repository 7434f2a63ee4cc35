"""Scripts of the page on a page of their own: how they come back, and what they do without Streamlit.

That a real page (Streamlit 1.67.0) says what they follow is the last test.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from pages.parts.app.streamlit_internals import PAGE_STATE
from pages.parts.app.templates import render

APP = '<div data-testid="stApp" data-test-script-state="running" data-test-connection-state="{}"></div>'
STATE = render("page_state.js.j2", names=PAGE_STATE)
# what a page would wait for is noted, and it never waits
NOTED = (
    "<script>window.waits = []; window.setTimeout = (_, time) => { waits.push(time); };</script>"
)
RECONNECT = """async () => {
  const app = document.querySelector("[data-testid=stApp]");
  for (const state of ["DISCONNECTED", "CONNECTED"]) {
    app.setAttribute("data-test-connection-state", state);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }
  return waits;
}"""


@pytest.fixture
def blank(chromium):
    page = chromium.new_page()
    page.complaints = []
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    yield page
    page.close()


def test_readers_come_back_at_times_of_their_own(blank):
    """After a restart all are connected again within a moment: they must not all reload then."""
    waits = []
    for _ in range(30):
        blank.goto("about:blank")  # another page: what a script keeps in its window is gone
        blank.set_content(APP.format("CONNECTED") + NOTED + STATE + render("connection.js.j2"))
        waits += blank.evaluate(RECONNECT)

    assert len(waits) == 30
    assert all(0 <= wait <= 3000 for wait in waits)
    assert min(waits) < 1000 and max(waits) > 2000
    assert len(set(waits)) > 25


def test_a_page_that_was_never_cut_off_does_not_reload(blank):
    blank.set_content(APP.format("INITIAL") + NOTED + STATE + render("connection.js.j2"))
    blank.evaluate("window.kyoseiPage.isConnected()")

    assert blank.evaluate("waits") == []


@pytest.mark.parametrize(
    "body", ["<p></p>", "<div data-testid='stApp'></div>", "<div id='root'></div>"]
)
def test_a_page_that_says_nothing_of_itself_is_taken_for_calm_and_stays(blank, body):
    """A later Streamlit may call all of it otherwise."""
    scripts = [STATE, render("connection.js.j2"), render("keyboard.js.j2", skip="本文へ")]
    blank.set_content(body + NOTED + "".join(scripts))

    assert blank.evaluate("[kyoseiPage.isIdle(), kyoseiPage.isConnected(), waits]") == [
        True,
        True,
        [],
    ]
    assert blank.locator("#ks-skip").count() == 1
    assert blank.complaints == []


def test_a_page_of_the_installed_streamlit_says_what_the_scripts_follow(visit):
    reader = visit("my_town?lang=en", wait=False)
    reader.wait_until("() => window.kyoseiPage?.isIdle() && kyoseiPage.isConnected()")

    found = reader.page.evaluate(
        "([app, ...names]) => names.map((name) => document.querySelector(app).getAttribute(name))",
        [PAGE_STATE["app"], PAGE_STATE["run"], PAGE_STATE["line"]],
    )
    assert found == [PAGE_STATE["idle"], PAGE_STATE["connected"]]
    assert reader.page.evaluate("document.documentElement.lang") == "en"


def test_nothing_is_said_of_a_line_that_a_page_does_not_name(blank):
    """Of another version of Streamlit, nobody must be told that there is no connection."""
    blank.clock.install()
    words = {"ja": {"refused": "x", "no_answer": "no answer of {host}"}}
    script = render("no_connection.js.j2", names=PAGE_STATE, words=words)
    note = "document.getElementById('ks-no-connection').textContent"
    blank.set_content('<div data-testid="stApp"></div>' + script)

    blank.clock.run_for(30_000)
    assert blank.evaluate(note) == ""

    blank.evaluate(
        "document.querySelector('[data-testid=stApp]')"
        ".setAttribute('data-test-connection-state', 'CONNECTING')"
    )
    blank.clock.run_for(9_000)
    assert blank.evaluate(note) == ""
    blank.clock.run_for(3_000)
    expect(blank.locator("#ks-no-connection")).to_contain_text("no answer of")
