"""What a reader feels and a network carries: feedback at the marker, bytes at open and per click."""

from __future__ import annotations

import statistics

from playwright.sync_api import Browser, Page

from tests.bench.deeper import MAP, SECONDS, until_quiet

CASES = ("nomi", "fujisawa", "kurume")
# from the click, by the event's own clock, until the frame that can show the marker as open
WATCH = """marker => { window.felt = null; marker.addEventListener("click", event => {
  const opened = () => marker.matches('.is-open[aria-pressed="true"]');
  const look = () => opened()
    ? requestAnimationFrame(() => { window.felt = performance.now() - event.timeStamp; })
    : requestAnimationFrame(look);
  look();
}, { capture: true, once: true }); }"""


def noticed(browser: Browser, address: str, rounds: int) -> list[str]:
    """Medians over new readers: feedback (ms) and bytes as they cross the network (kB)."""
    visits = [_visit(browser, address) for _ in range(rounds)]
    opening = statistics.median(opened for opened, _, _ in visits)
    felt = [each for _, times, _ in visits for each in times]
    clicked = [each for _, _, sizes in visits for each in sizes]
    return [
        f"Feedback at the marker: median {statistics.median(felt):.0f} ms, most {max(felt):.0f} ms "
        f"({len(felt)} clicks).",
        f"At open {opening / 1000:.0f} kB of files as received (HTTP); a click "
        f"{statistics.median(clicked) / 1000:.1f} kB by WebSocket, unpacked (`make load` counts "
        "them compressed).",
    ]


def _visit(browser: Browser, address: str) -> tuple[int, list[float], list[int]]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="ja-JP")
    page = context.new_page()
    files, frames = _counted(page)
    page.goto(address)
    page.frame_locator(MAP).locator("body[data-overlay]").wait_for(
        timeout=SECONDS, state="attached"
    )
    until_quiet(page)
    opened, times, sizes = sum(files), [], []
    for case in CASES:
        before = sum(frames)
        marker = page.frame_locator(MAP).locator(f".case-marker[data-case={case}]")
        marker.evaluate(WATCH)
        marker.click()
        page.locator(f".ks-case[data-case={case}]").wait_for(timeout=SECONDS)
        until_quiet(page)
        sizes.append(sum(frames) - before)
        times.append(marker.evaluate("() => window.felt"))
    context.close()
    return opened, times, sizes


def _counted(page: Page) -> tuple[list[int], list[int]]:
    """Sizes of the files and of the WebSocket's messages, growing while the page is used."""
    files: list[int] = []
    frames: list[int] = []
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda told: files.append(int(told["encodedDataLength"])))

    def received(told: dict) -> None:
        response = told["response"]
        data = response["payloadData"]
        binary = response["opcode"] == 2  # base64 in the protocol's report
        frames.append(len(data) * 3 // 4 if binary else len(data))

    session.on("Network.webSocketFrameReceived", received)
    return files, frames
