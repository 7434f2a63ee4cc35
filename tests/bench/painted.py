"""What colours the municipalities have on the screen: on a canvas or as paths, in any peer."""

from __future__ import annotations

from collections.abc import Mapping

from playwright.sync_api import Page

from tests.bench.clock import first

ENOUGH_AREA = 100  # samples of a canvas, or paths
ENOUGH_SHARE = 0.02
ENOUGH_COLOURS = 3
ENOUGH_CHANGE = 0.1

# colour -> how often: of opaque pixels in a grid over the canvas, or of paths
COUNTED = """() => {
  const counts = {};
  const add = colour => { counts[colour] = (counts[colour] ?? 0) + 1; };
  const canvas = document.querySelector(".leaflet-overlay-pane canvas");
  if (canvas?.width) {
    const pen = new OffscreenCanvas(256, 256).getContext("2d", { willReadFrequently: true });
    pen.imageSmoothingEnabled = false;
    pen.drawImage(canvas, 0, 0, 256, 256);
    for (const pixel of new Uint32Array(pen.getImageData(0, 0, 256, 256).data.buffer)) {
      if (pixel >>> 24 === 255) add(pixel);
    }
  } else {
    document.querySelectorAll("path.leaflet-interactive").forEach(path => add(path.getAttribute("fill")));
  }
  return Object.keys(counts).length ? counts : null;
}"""

Shares = Mapping[str, float]


def until_drawn(page: Page) -> float:
    """When the municipalities first have their colours."""
    return first(page, COUNTED, enough=lambda counts: coloured(shares(counts)))


def until_repainted(page: Page, before: Shares) -> float:
    """When they first have other colours than before."""
    return first(page, COUNTED, enough=lambda counts: repainted(before, shares(counts)))


def now(page: Page) -> Shares:
    """The colours on the map of a page, as soon as there is land on it."""
    seen: list[Shares] = []

    def note(counts: Mapping[str, int]) -> bool:
        seen.append(shares(counts))
        return bool(seen[-1])

    first(page, COUNTED, enough=note)
    return seen[-1]


def shares(counts: Mapping[str, int]) -> Shares:
    """The share of each colour that covers some of the land; none of a map with too little land.

    Borders between areas mix colours: each mixture is rare.
    """
    total = sum(counts.values())
    if total < ENOUGH_AREA:
        return {}
    found = {c: count / total for c, count in counts.items() if count / total >= ENOUGH_SHARE}
    return {colour: share / sum(found.values()) for colour, share in found.items()}


def coloured(found: Shares) -> bool:
    """Whether areas differ in colour, as they do on the first map of every peer."""
    return len(found) >= ENOUGH_COLOURS


def repainted(before: Shares, after: Shares) -> bool:
    """Whether enough of the land has another colour. A map that is being built anew has no land."""
    shifts = (abs(before.get(c, 0) - after.get(c, 0)) for c in {*before, *after})
    return bool(after) and sum(shifts) / 2 > ENOUGH_CHANGE
