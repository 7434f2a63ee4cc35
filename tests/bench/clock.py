"""The clock of the measures: the browser's own, from the event of a click to what it brought.

Playwright looks for an element at growing intervals of up to half a second, so that its waiting
is of no use as a measure. Here the page is asked without pause, and says itself what time it is.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Error, Page

PATIENCE = 60.0  # seconds
SECONDS = PATIENCE * 1000  # the same for Playwright, which counts in milliseconds
PAUSE = 5  # milliseconds between two looks
WINDOW = {"width": 1280, "height": 800}

# in each frame: the time, and when the reader last did something there
INSTALLED = """(() => {
  const bench = window.bench = { pressed: null, now: () => performance.timeOrigin + performance.now() };
  const note = event => { bench.pressed = performance.timeOrigin + event.timeStamp; };
  addEventListener("click", note, true);
  addEventListener("change", event => { if (event.target.tagName === "SELECT") note(event); }, true);
})()"""
# [the time, what it is asked for] as soon as that is something
ASKED = (
    "arg => {{ const found = ({look})(arg); return found ? [window.bench.now(), found] : null; }}"
)
# Streamlit says whether it is at work; a map that is built anew reports itself a little later.
# Frames and not milliseconds, so that a busy machine is given longer.
RESTED = """() => new Promise(done => {
  const works = () => document.querySelector("[data-testid=stApp]:not([data-test-script-state=notRunning])");
  let frames = 0;
  const look = () => {
    frames = works() ? 0 : frames + 1;
    if (frames < 60) requestAnimationFrame(look); else done();
  };
  look();
})"""
EPOCH = "() => performance.timeOrigin"  # when the navigation to this page began
CLEARED = "() => { window.bench.pressed = null; }"
PRESSED = "() => window.bench.pressed"


def new_reader(browser: Browser) -> BrowserContext:
    """A reader who has never been here: nothing is kept from before."""
    context = browser.new_context(viewport=WINDOW, locale="ja-JP")
    context.add_init_script(INSTALLED)
    return context


def first(page: Page, look: str, arg: Any = None, *, enough: Callable[[Any], bool] = bool) -> float:
    """When something is first found in any frame of the page, in milliseconds of its clock.

    look: a JavaScript function. enough: whether what it found will do. Raises TimeoutError.
    """
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        for at, found in everywhere(page, ASKED.format(look=look), arg):
            if enough(found):
                return at
        page.wait_for_timeout(PAUSE)
    raise TimeoutError(f"not within {PATIENCE:.0f} s: {look} {arg}")


def since_opened(page: Page, at: float) -> float:
    """Seconds from the start of the navigation to a time of the page's clock."""
    return (at - page.evaluate(EPOCH)) / 1000


def since_pressed(page: Page, act: Callable[[], None], *seen: Callable[[], float]) -> list[float]:
    """Seconds from a reader's click or choice until each of several things is seen.

    act: does it. seen: each waits, and tells when it was, by the page's clock.
    """
    everywhere(page, CLEARED)
    act()
    pressed = max(everywhere(page, PRESSED))
    return [(each() - pressed) / 1000 for each in seen]


def rest(page: Page) -> None:
    """Until nothing has happened for a second: a reader reads before the next click."""
    page.evaluate(RESTED)


def everywhere(page: Page, script: str, arg: Any = None) -> list[Any]:
    """What a script finds in the frames of a page. Frames that are just being made, or thrown
    away, know nothing yet."""
    found = []
    for frame in page.frames:
        try:
            found.append(frame.evaluate(script, arg))
        except Error:
            if frame == page.main_frame:
                raise
    return [each for each in found if each is not None]
