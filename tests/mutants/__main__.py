"""``make mutants``: break one promise after another, and see that the tests notice each time.

    python -m tests.mutants [--only ID]… [--jobs N]

The work tree stays as it is: faults are seeded in copies. Ends with 1 if a fault survives or
cannot be tried.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.mutants.faults import Fault, problems, read_faults
from tests.mutants.trial import Result, copied, run, tried
from tests.paths import ROOT


def main(arguments: Sequence[str], root: Path = ROOT, listed: Sequence[Fault] = ()) -> int:
    """0 if every fault is killed. listed: other faults than those of faults.toml."""
    listed = listed or read_faults()
    options = _options(arguments, [fault.id for fault in listed])
    chosen = [fault for fault in listed if not options.only or fault.id in options.only]
    if hindered := [problem for fault in chosen for problem in problems(fault, root)]:
        print(*hindered, sep="\n")
        return 1
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        clean = copied(root, Path(folder) / "without-a-fault")
        print(f"{len(chosen)} faults. First all of their tests without any …", flush=True)
        code, told = run((test for fault in chosen for test in fault.tests), clean)
        if code != 0:
            print(f"They do not pass as it is: {told}")
            return 1
        results = []
        for result in tried(chosen, clean, options.jobs):
            results.append(result)
            _tell(result, len(results), len(chosen))
    results.sort(key=lambda result: chosen.index(result.fault))
    print("", *_table(results), "", _count(results), sep="\n")
    return int(any(result.outcome != "killed" for result in results))


def _options(arguments: Sequence[str], ids: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants")
    parser.add_argument("--only", action="append", choices=ids, metavar="ID", help="one fault")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="so many at a time")
    return parser.parse_args(arguments)


def _tell(result: Result, number: int, total: int) -> None:
    print(
        f"[{number:2}/{total}] {result.outcome:8} {result.fault.id:24} {result.seconds:5.1f} s  "
        f"{result.told}",
        flush=True,
    )


def _table(results: Sequence[Result]) -> list[str]:
    """As Markdown, to be kept or sent."""
    head = ["| fault | promise | outcome | test |", "|---|---|---|---|"]
    return head + [
        f"| {each.fault.id} | {each.fault.promise} | {each.outcome} | {each.told} |"
        for each in results
    ]


def _count(results: Sequence[Result]) -> str:
    outcomes = [result.outcome for result in results]
    return ", ".join(f"{outcomes.count(o)} {o}" for o in ("killed", "survived", "error"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
