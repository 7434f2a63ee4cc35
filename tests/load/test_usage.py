"""What a process uses together with all that it has started."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.load import usage


def test_a_tree_uses_what_its_processes_use():
    waiting = [sys.executable, "-c", "input()"]
    with subprocess.Popen(waiting, stdin=subprocess.PIPE) as child:
        together = usage.of_tree(os.getpid()).megabytes
        own, childs = usage.of(os.getpid()).megabytes, usage.of(child.pid).megabytes
        child.communicate(b"\n")

    assert own < together and childs > 0
