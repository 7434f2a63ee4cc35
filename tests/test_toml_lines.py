"""The line on which a value stands is found however the file is written."""

from __future__ import annotations

import pytest

from geo.toml_lines import Lines

FILE = """\
# a comment
kind = "town"
title = { ja = "能美市", en = "Nomi" }

text = \"\"\"
[[steps]]
kind = "in a text"
\"\"\"

list = [
    1,
    2,
]
[[steps]]
name = "first"
[[steps]]

name = "second"
[steps.place]
code = "17211"
"""


@pytest.mark.parametrize(
    ("loc", "line"),
    [
        (("kind",), 2),
        (("title", "en"), 3),
        (("title", "fr"), 3),  # not there: the innermost thing around it
        (("text",), 5),
        (("list", 1), 10),  # where the list begins
        (("steps", 0), 14),
        (("steps", 0, "name"), 15),
        (("steps", 1, "name"), 18),
        (("steps", 1, "place", "code"), 20),
        (("steps", 7, "name"), 14),
        (("nothing",), None),
        ((), None),
    ],
)
def test_the_line_on_which_a_value_begins(loc, line, tmp_path):
    for ends in ("\n", "\r\n"):
        (tmp_path / "nomi.toml").write_bytes(FILE.replace("\n", ends).encode("utf-8-sig"))

        assert Lines(tmp_path / "nomi.toml").of(loc) == line


def test_without_a_file_there_is_no_line():
    assert Lines(None).place("nomi.toml", ("steps", 2, "name")) == "nomi.toml: steps[3].name"
