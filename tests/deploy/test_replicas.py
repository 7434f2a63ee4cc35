"""A replica dies while people read: its readers go on elsewhere, the others notice nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.deploy.balanced import COOKIE, Balanced

pytestmark = pytest.mark.slow  # nginx and three servers, one of which dies
VIEW = "?case=nabari&lang=en"
WAIT = 60_000  # milliseconds; the other replica makes the charts for the first time


class Reader:
    """Somebody who reads a case through the balancer, on a replica that is known."""

    def __init__(self, context: BrowserContext, balancer: Balanced, cookie: str) -> None:
        context.add_cookies([{"name": COOKIE, "value": cookie, "url": balancer.address}])
        self.page: Page = context.new_page()
        self.sockets: list[str] = []
        self.page.on("websocket", lambda socket: self.sockets.append(socket.url))
        self.page.goto(f"{balancer.address}/{VIEW}")
        self.expect_case("nabari")
        self.wait_until_quiet()

    def wait_until_quiet(self) -> None:
        app = self.page.get_by_test_id("stApp")
        expect(app).to_have_attribute("data-test-script-state", "notRunning")

    def expect_case(self, case: str) -> None:
        panel = self.page.locator(f'.st-key-case-panel .ks-case[data-case="{case}"]')
        expect(panel).to_be_visible()

    def choose(self, name: str) -> None:
        self.page.locator(".st-key-case-list").get_by_role("button", name=name).click()


@pytest.fixture(scope="module")
def after(balancer, chromium):
    """Two readers on two replicas, after that of the first was killed and she is back."""
    (dead, hers), (_, his) = list(balancer.readers().items())[:2]
    contexts = [chromium.new_context(viewport={"width": 1280, "height": 900}) for _ in "ab"]
    struck, spared = (
        Reader(context, balancer, cookie)
        for context, cookie in zip(contexts, (hers, his), strict=True)
    )
    with struck.page.expect_event("load", timeout=WAIT):  # she is taken to her view again
        balancer.kill(dead)
    struck.expect_case("nabari")
    struck.wait_until_quiet()
    yield struck, spared
    for context in contexts:
        context.close()


def test_the_reader_of_a_dead_replica_still_sees_her_case(after):
    struck, _ = after

    struck.expect_case("nabari")


def test_the_reader_of_a_dead_replica_goes_on_to_another_case(after):
    struck, _ = after
    struck.choose("Kurume")

    struck.expect_case("kurume")


def test_her_address_still_holds_the_view(after):
    struck, _ = after

    assert "lang=en" in struck.page.url


def test_a_reader_of_another_replica_keeps_his_connection(after):
    _, spared = after

    assert len(spared.sockets) == 1


def test_a_reader_of_another_replica_goes_on(after):
    _, spared = after
    spared.choose("Kurume")

    spared.expect_case("kurume")


def test_new_readers_find_the_replicas_that_live(after, balancer):
    assert set(balancer.readers()) == set(balancer.replicas) - balancer.killed
