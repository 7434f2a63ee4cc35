"""Settings for all tests."""

from __future__ import annotations

import pytest
from hypothesis import settings
from playwright.sync_api import sync_playwright

from tests.serving import launch

# how long an example takes says how busy the machine is, and nothing about the rule
settings.register_profile("rules", deadline=None)
settings.load_profile("rules")


@pytest.fixture(scope="module")
def chromium():
    """One for each module: Playwright cannot be started twice in a process, and while it is
    there nothing else can run an event loop."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()
