"""A made-up third language, to show that a file is all that it takes."""

from __future__ import annotations

import re
from pathlib import Path

CODE, NAME = "xx", "Xxxian"
MARK = "§ "  # before every phrase
_WRITTEN = r"""[language]
name = "Xxxian"
locale = "fr"
content = "en"
document = "fr-FR"
document_other = "ja-JP"
straight_quotes = false
figures_as_printed = false
unit_gap = "\u202f"

[language.writing]
colon = " : "
comma = " ; "
semicolon = " / "
dot = " . "
plus = " & "
areas = " et "
sentences = "  "
to = "..."
to_after_minus = " ... "
at_least = "{value} au moins"
class_below = "moins de {value}"
class_from = "au moins {value}"
class_above_zero = "0...{value}"
label_unit = "{label}, {unit}"
axis = "{label} | {unit}"
kind = "<{kind}>"

[language.dates]
year = "an {year}"
fiscal_year = "exercice {year}"
month = "{month} {year}"

[language.units]
"""


def write_third_language(folder: Path) -> Path:
    """``folder/xx.toml``, made of the English file there: other rules, and a mark on every phrase."""
    english = (folder / "en.toml").read_text("utf-8")
    units, phrases = re.search(r"\[language\.units\]\n(.*?)\n(\[app\].*)", english, re.S).groups()
    marked = re.sub(r'^(\w+ = ")', rf"\g<1>{MARK}", phrases, flags=re.M)
    file = folder / f"{CODE}.toml"
    file.write_text(f"{_WRITTEN}{units}\n\n{marked}", "utf-8")
    return file
