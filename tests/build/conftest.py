"""Raw files that a test may damage, and what is gathered and made of them."""

from __future__ import annotations

import shutil

import pytest

from geo.build.gather import gather
from geo.build.make_tables import make_tables
from geo.build.raw import RAW, locate
from geo.build.write import staging
from tests.build.raw_folder import write_raw


@pytest.fixture(scope="session")
def whole_raw(tmp_path_factory):
    """A folder with every raw file, for those who only read it."""
    folder = tmp_path_factory.mktemp("raw") / "raw"
    write_raw(folder)
    return folder


@pytest.fixture
def raw(whole_raw, tmp_path):
    """A copy of all raw files that a test may damage."""
    return shutil.copytree(whole_raw, tmp_path / "raw")


@pytest.fixture(scope="session")
def gathered():
    """(what ``gather`` gives for a folder, what it tells the editor)"""

    def of(folder):
        notices = []
        files = locate(folder, dict.fromkeys(raw.source for raw in RAW.values()))
        return gather(files, folder, notices), notices

    return of


@pytest.fixture
def made(gathered, tmp_path):
    """The tables that are made of a folder of raw files."""

    def of(folder):
        with staging(tmp_path / "data") as stage:
            return make_tables(gathered(folder)[0], stage)

    return of
