"""A page in a real browser that notes what runs of an injection string, would run if it were touched,
or would lead to another site."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.security.payloads import HIT

PATIENCE = 60_000  # milliseconds
# what does not run without a policy does not run with one; every page is tried with both
harder = pytest.mark.parametrize("trap", [True], indirect=True, ids=["no policy"])
# anything in the page that would run a string if somebody touched it, or fetch or open its address
ARMED = """() => [...document.querySelectorAll('*')].flatMap(element => [...element.attributes]
    .filter(({name, value}) => (name.startsWith('on') && value.includes('kyoseiHit'))
        || (/^(xlink:)?href$|^src$|^action$|^formaction$|^data$/.test(name)
            && /^[\\s\\x00-\\x20]*(javascript|vbscript|data:text)/i.test(value))
        || /^(xlink:)?(href|src)$/.test(name) && /^\\s*(https?|mailto):.*kyosei-hit\\.example/i.test(value)
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

    def follow(self, address: str) -> None:
        """As Back and Forward go to another address of this server: without loading the page anew."""
        self.page.evaluate(
            "address => { history.pushState({}, '', address);"
            " dispatchEvent(new PopStateEvent('popstate', { state: {} })); }",
            address,
        )

    def armed(self) -> list[str]:
        return [found for frame in self.page.frames for found in frame.evaluate(ARMED)]

    def expect_nothing(self) -> None:
        armed = self.armed()
        assert not armed, armed
        assert not self.hits, self.hits

    def touch(self, mark, told) -> None:
        """Hover over a mark of a chart until the chart tells of it: the page may still be moving."""
        for _ in range(500):
            mark.hover(force=True)
            if told.count():
                break
