"""axe-core in a page and in every frame of it.

axe-core comes from the package axe-playwright-python; nothing of it is copied here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files

from playwright.sync_api import Page

SCRIPT = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
GRAVE = {"serious", "critical"}
# what WCAG 2.2 AA asks for and axe-core leaves out unless it is told
_OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}


@dataclass(frozen=True)
class Finding:
    """One element that breaks one rule. place: selectors from the page down into its frames."""

    rule: str
    impact: str
    place: tuple[str, ...]
    html: str
    why: str


def findings(page: Page) -> list[Finding]:
    """Every serious or critical violation in the page and its frames."""
    for frame in page.frames:
        frame.evaluate(SCRIPT)
    found = page.evaluate("options => axe.run(document, options)", _OPTIONS)["violations"]
    return [
        Finding(
            rule["id"], node["impact"], tuple(node["target"]), node["html"], node["failureSummary"]
        )
        for rule in found
        for node in rule["nodes"]
        if node["impact"] in GRAVE
    ]


def in_words(found: Iterable[Finding]) -> str:
    """What a failing test prints."""
    return "\n".join(
        f"{each.rule} ({each.impact}) {' > '.join(each.place)}\n  {each.html}\n  {each.why}"
        for each in found
    )
