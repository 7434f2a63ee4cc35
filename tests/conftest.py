"""Settings for all tests."""

from __future__ import annotations

from hypothesis import settings

# how long an example takes says how busy the machine is, and nothing about the rule
settings.register_profile("rules", deadline=None)
settings.load_profile("rules")
