"""Make sure that the programs which the tests drive and read with are there: find or install them.

    python tests/find_programs.py [package …]

They are named by their Debian package. As root on Debian everything that is missing is installed
in one call; elsewhere Playwright brings a Chromium, and the rest is to be installed by hand:
what to install is said, and the command fails. No test is skipped for want of a program.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Collection

_MAC = "/Applications/LibreOffice.app/Contents/MacOS/soffice"
PROGRAMS = {  # Debian package -> names of its program, as systems differ
    "chromium": ("chromium", "chromium-browser", "google-chrome"),
    "libreoffice-calc": ("localc", _MAC),
    "libreoffice-impress": ("loimpress", _MAC),
    "poppler-utils": ("pdftotext",),
    "zbar-tools": ("zbarimg",),
    "gdal-bin": ("ogrinfo",),
    "nginx": ("nginx", "/usr/sbin/nginx"),
}
FONTS = "fonts-noto-cjk"  # no program, but without it there are boxes in the place of letters
ADVICE = (
    "テストには次のものが必要です：{missing}\n"
    "Debian/Ubuntu では apt-get install {missing}、ほかでは同じものを入れてください"
    "（Chromium は python -m playwright install chromium）。\n"
    "The tests need: {missing}\n"
    "On Debian or Ubuntu, apt-get install {missing}; elsewhere install the same "
    "(Chromium: python -m playwright install chromium)."
)


def main(packages: Collection[str]) -> None:
    lacking = missing(packages)
    if lacking and _can_use_apt():
        _apt(lacking)
        lacking = missing(packages)
    if "chromium" in lacking and _playwright():
        lacking.remove("chromium")
    if lacking:
        sys.exit(ADVICE.format(missing=" ".join(lacking)))


def found(package: str) -> str | None:
    """The path of a package's program, if it is installed."""
    return next(filter(None, map(shutil.which, PROGRAMS[package])), None)


def needed(package: str) -> str:
    """The path of a package's program. Raises FileNotFoundError that says what to install."""
    if path := found(package):
        return path
    raise FileNotFoundError(ADVICE.format(missing=package))


def missing(packages: Collection[str]) -> list[str]:
    """Which of the packages are not installed."""
    return [name for name in packages if not (_fonts() if name == FONTS else found(name))]


def _fonts() -> bool:
    """Whether Japanese can be shown; believed where nothing can tell."""
    lister = shutil.which("fc-list")
    if lister is None:
        return not _can_use_apt()
    command = [lister, ":lang=ja", "family"]
    return bool(subprocess.run(command, check=True, capture_output=True).stdout.strip())


def _can_use_apt() -> bool:
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def _apt(packages: Collection[str]) -> None:
    """Install packages, without what they merely recommend; apt says how far it is."""
    print("installing", *packages, "…", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    update, install = ["apt-get", "-qq", "update"], ["apt-get", "-qq", "install", "-y"]
    if subprocess.run(update, env=quiet).returncode == 0:
        subprocess.run([*install, "--no-install-recommends", *packages], env=quiet)


def _playwright() -> bool:
    print("looking for Playwright's chromium …", flush=True)
    install = [sys.executable, "-m", "playwright", "install", "chromium"]
    return subprocess.run(install).returncode == 0


if __name__ == "__main__":
    main(sys.argv[1:] or [*PROGRAMS, FONTS])
