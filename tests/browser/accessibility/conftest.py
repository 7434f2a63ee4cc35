"""Pages that several tests look at, one after another in the same window."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.browser.accessibility.screens import PAIRWISE, go_on
from tests.browser.conftest import Visitor, visits


@dataclass(frozen=True)
class Sight:
    """A page as it stands before a reader."""

    name: str
    reader: Visitor


@pytest.fixture(scope="module")
def window(chromium, dashboard, request):
    """One for each module: to open a page in it takes half the time of a fresh browser."""
    with visits(chromium, dashboard, request) as go:
        yield go("sources", wait=False)


@pytest.fixture(scope="module", params=PAIRWISE, ids=" ".join)
def sight(window, request):
    """Every page, opened anew; a test that changes it puts it back."""
    name, lang, scheme = request.param
    window.page.emulate_media(color_scheme=scheme)
    go_on(window, name, lang=lang)
    return Sight(name, window)
