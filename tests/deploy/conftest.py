"""A balancer with three replicas."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.deploy.balanced import balanced

expect.set_options(timeout=30_000)


@pytest.fixture(scope="module")
def balancer(tmp_path_factory):
    """One for each module: a module may kill what it got."""
    with balanced(tmp_path_factory.mktemp("balanced")) as running:
        yield running
