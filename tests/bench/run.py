"""``make bench``: the dashboard beside other ways of doing its job, in one run.

    python -m tests.bench.run --rounds 2

Peers are visited in turn, so that a noisy machine disturbs all of them alike; read the ratios.
What each measure means stands in docs/measurements.md.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.bench import aims, costs, deeper, felt, machine, measures, papers
from tests.bench.clock import new_reader
from tests.bench.elsewhere import kept_here
from tests.bench.peers import PEERS, Peer
from tests.bench.result import DASHBOARD, Measured, Results, table
from tests.serving import ROOT, Server, free_port, launch, running

MOST_COUNTED = 1  # visits over the counting line, after one that warms up: bytes hardly differ
BESIDE = 3  # booklets made beside a reader's clicks
NOTE = "The empty page's map is its title. Times in the browser's own clock; kB are 1,000 bytes."


def main() -> None:
    asked = _asked()
    results, before = Results(), machine.load()
    with ExitStack() as stack:
        servers = _started(stack)
        browser = launch(stack.enter_context(sync_playwright()))
        described = machine.described(browser.version)
        for number in range(asked.rounds + 1):
            _round(number, asked.rounds, browser, servers, results)
        lines = _alone(browser, servers, results, asked.rounds)
    report = "\n\n".join(
        [
            described,
            f"Load average before {before}, after {machine.load()}. Rounds: {asked.rounds}. {NOTE}",
            table(results, [peer.name for peer in PEERS]),
            aims.table(results),
            "\n".join(f"- {line}" for line in lines),
        ]
    )
    print(f"\n{report}\n→ {asked.out}")
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    asked.out.write_text(f"{report}\n", encoding="utf-8")


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.run", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="after one that is not counted")
    parser.add_argument("--out", type=Path, default=ROOT / "build/bench.md")
    return parser.parse_args()


def _started(stack: ExitStack) -> dict[str, Server]:
    """Every peer's server, one after another, by the peer's name."""
    logs = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    servers = {}
    for number, peer in enumerate(PEERS):
        print(f"starting: {peer.name}", flush=True)
        port = free_port()
        server = running(peer.command(port), port, logs / f"{number}.log", alive=peer.alive)
        servers[peer.name] = stack.enter_context(server)
    return servers


def _round(
    number: int, rounds: int, browser: Browser, servers: Mapping[str, Server], results: Results
) -> None:
    """Every peer once. The round numbered 0 warms up and is not counted."""
    for peer in PEERS:
        print(f"round {number} of {rounds}: {peer.name}", flush=True)
        server = servers[peer.name]
        measured = list(_visited(browser, peer, server.address))
        if number <= MOST_COUNTED:
            measured += costs.counted(browser, peer, server)
        if number:
            results.add(peer.name, measured)


def _visited(browser: Browser, peer: Peer, address: str) -> Measured:
    """A visit, and what only the dashboard can do."""
    with new_reader(browser) as context, kept_here(context.new_page(), peer, address) as page:
        yield from measures.visit(page, peer, address)
        if peer.name == DASHBOARD:
            yield from deeper.towns(page, address)
    if peer.name == DASHBOARD:
        yield from felt.feedback(browser, peer, address)


def _alone(
    browser: Browser, servers: Mapping[str, Server], results: Results, rounds: int
) -> list[str]:
    """What needs no turns: memory, distances, papers. Returns what is told in sentences."""
    for peer in PEERS:
        if peer.open_case:
            print(f"memory: {peer.name}", flush=True)
            results.add(peer.name, costs.remembered(browser, peer, servers[peer.name]))
    print("distances and papers", flush=True)
    address = servers[DASHBOARD].address
    return [
        deeper.distances(),
        *papers.alone(),
        papers.beside(browser, address, min(rounds, BESIDE)),
    ]


if __name__ == "__main__":
    main()
