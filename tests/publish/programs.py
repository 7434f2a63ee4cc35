"""Programs that read what we write, as people do who have never heard of us."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.find_programs import needed

# every sheet to a file of its own: fields by commas, in quotation marks, UTF-8, from row 1,
# values as they are and not as they are shown
SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
_PATIENCE = 180  # seconds: LibreOffice starts slowly on a busy machine


def run(command: list[str | Path]) -> str:
    """What a program prints. Raises CalledProcessError if it fails."""
    done = subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE)
    return done.stdout.decode("utf-8")


def opened_by_libreoffice(package: str, file: Path, to: str) -> Path:
    """The folder with what LibreOffice makes of a file. Its profile is new and beside the file.

    package: ``libreoffice-calc`` or ``libreoffice-impress``. to: the format, as it names formats.
    """
    made = file.parent / "made"
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    run([needed(package), profile, "--headless", "--convert-to", to, "--outdir", made, file])
    return made


def poppler(tool: str, *arguments: str | Path) -> str:
    """What one of Poppler's tools prints; they stand beside each other."""
    return run([Path(needed("poppler-utils")).with_name(tool), *arguments])
