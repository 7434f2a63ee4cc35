"""Make sure there is a Chromium for the browser tests: find one, or install one.

As root on Debian the system's ``chromium`` and Japanese fonts are installed, elsewhere
Playwright's own. Where neither works, say what to install and fail.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome")
ADVICE = (
    "ブラウザのテストには Chromium が必要です。Debian/Ubuntu では apt-get install chromium fonts-noto-cjk、"
    "ほかでは python -m playwright install chromium を実行してください。\n"
    "The browser tests need Chromium: apt-get install chromium fonts-noto-cjk on Debian or "
    "Ubuntu, python -m playwright install chromium elsewhere."
)


def main() -> None:
    if found() or (_can_use_apt() and _apt() and found()) or _playwright():
        return
    sys.exit(ADVICE)


def found() -> str | None:
    """The path of an installed browser, if there is one."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def _can_use_apt() -> bool:
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def _apt() -> bool:
    print("installing chromium …", flush=True)
    quiet = {
        "stdout": subprocess.DEVNULL,
        "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
    }
    update = subprocess.run(["apt-get", "update"], **quiet)
    install = ["apt-get", "install", "-y", "chromium", "fonts-noto-cjk"]
    return update.returncode == 0 and subprocess.run(install, **quiet).returncode == 0


def _playwright() -> bool:
    print("looking for Playwright's chromium …", flush=True)
    return (
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"]).returncode == 0
    )


if __name__ == "__main__":
    main()
