"""What the tests themselves need: looked for, and asked for in words where it is missing."""

from __future__ import annotations

import pytest

from tests import find_programs


@pytest.fixture
def bare_machine(monkeypatch, tmp_path):
    """A machine on which nothing is found, and nobody who may install."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(find_programs, "PROGRAMS", {"zbar-tools": ("zbarimg",)})


def test_what_is_missing_is_named_by_its_package(bare_machine):
    assert find_programs.missing(["zbar-tools"]) == ["zbar-tools"]


def test_where_nothing_can_be_installed_it_is_said_in_both_languages_what_to_install(bare_machine):
    with pytest.raises(SystemExit) as stopped:
        find_programs.main(["zbar-tools"])

    assert str(stopped.value).count("apt-get install zbar-tools") == 2


def test_a_test_that_lacks_its_program_fails_and_says_what_to_install(bare_machine):
    with pytest.raises(FileNotFoundError, match="apt-get install zbar-tools"):
        find_programs.needed("zbar-tools")


def test_what_is_there_is_found_under_any_of_its_names(bare_machine, tmp_path):
    program = tmp_path / "zbarimg"
    program.touch(mode=0o755)

    assert find_programs.found("zbar-tools") == str(program)
