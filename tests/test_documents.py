"""What is written for people leads to what is there, and names everybody whose terms hold."""

from __future__ import annotations

import re

import pytest

from geo.places.sources import read_sources
from tests.paths import DATA, ROOT

WRITTEN = [
    "README.md", "CONTRIBUTING.md", "docs/accessibility.md", "docs/operations.md", "docs/security.md",
]  # fmt: skip
LINK = re.compile(r"\]\(([^)#:]+)\)")
PATH = re.compile(r"`((?:data|deploy|docs|geo|pages|tests)/[\w./-]*)`")


@pytest.mark.parametrize("document", WRITTEN)
def test_every_link_and_every_path_leads_to_what_is_there(document):
    text = (ROOT / document).read_text(encoding="utf-8")
    links = {link for link in LINK.findall(text) if not ((ROOT / document).parent / link).exists()}
    paths = {path for path in PATH.findall(text) if not (ROOT / path).exists()}

    assert links | paths == set()


def test_the_readme_stays_short():
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 90


def test_every_command_that_is_told_is_there():
    made = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    told = {
        name
        for document in WRITTEN
        for name in re.findall(r"`make ([a-z-]+)", (ROOT / document).read_text(encoding="utf-8"))
    }

    assert told - set(made) == set()


def test_the_notice_has_the_terms_and_the_attribution_of_every_source():
    notice = "".join((ROOT / "NOTICE").read_text(encoding="utf-8").split())
    needed = {
        words.ja
        for source in read_sources(DATA / "sources").values()
        for words in (source.licence, source.attribution)
    }

    assert {text for text in needed if "".join(text.split()) not in notice} == set()
